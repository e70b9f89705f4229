"""One article is compared with what it has to do with; the others are not read."""

from archive import claims
from archive.article_import import Given, bring_in
from archive.claims.points import placed_points
from archive.claims.points_near import points_near


def _brought(archive, number, words, day):
    text = f"Flood number {number}\n\n{words}"
    return bring_in(archive, text, Given(published=day)).article_id


def test_only_what_an_article_has_to_do_with_is_read(catalogue):
    first = _brought(
        catalogue, 1, "Police said 12 people had died in Khust on Monday.", "2024-05-06"
    )
    again = _brought(catalogue, 2, "Police said 9 people had died in Khust by then.", "2024-05-08")
    for number in range(3, 9):
        _brought(catalogue, number, f"Police said {number} people had died in Osaka.", "2024-05-07")
    near = {one.point.article_id for one in catalogue.ask(points_near, first)}
    assert near == {first, again}
    assert len({one.point.article_id for one in catalogue.ask(placed_points)}) == 8


def test_nothing_is_lost_by_reading_less(catalogue):
    towns = ("Khust", "Kharkiv", "Osaka", "Ukraine", "Khust")
    numbers = [
        _brought(catalogue, at, f"Police said {20 + 3 * at} people had died in {town} by Monday. "
                 f"The army said {900 + at} Russian soldiers had been killed.",
                 f"2024-05-{7 + at:02}")
        for at, town in enumerate(towns)
    ]  # fmt: skip
    whole = catalogue.ask(claims.comparisons)
    assert whole
    for number in numbers:
        mine = {one for one in whole if number in one.articles}
        assert mine <= set(catalogue.ask(claims.comparisons, article_id=number))
