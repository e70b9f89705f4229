"""Series over articles and dates, and what does not agree between them."""

import pytest

from archive import claims, links, photos
from archive.article_import import Given, bring_in
from archive.articles import article
from archive.claims import SeriesFilter
from archive.claims.measures import measure_of, singular
from archive.photos.captions import add_wording
from archive.store.models import Photo

WAR = (
    ("2023-03-08", "https://a.example/1",
     "Ukraine's General Staff said on Wednesday that Russia had lost 155,530 personnel in the war. "
     "Russia has lost 3,436 tanks, the General Staff said."),
    ("2023-03-10", "https://b.example/2",
     "Ukraine's General Staff said on Friday that Russia had lost 157,520 personnel since the "
     "invasion began. Russia has lost 3,458 tanks, the General Staff said."),
    ("2023-03-10", "https://c.example/3",
     "The ministry in London said on Friday that 155,530 Russian soldiers had been killed. "
     "Western officials said that between 200,000 and 220,000 Russian soldiers had been killed or "
     "wounded in Bakhmut."),
    ("2023-03-12", "https://d.example/4",
     "Ukraine's General Staff said on Sunday that Russia had lost 3,400 tanks."),
)  # fmt: skip
FERRY = (
    ("2024-05-14", "https://a.example/5",
     "At least 14 people were killed when the ferry sank off Tromsø, police said on Tuesday."),
    ("2024-05-15", "https://b.example/6",
     "The death toll in the ferry accident off Tromsø rose to 21, police said on Wednesday. "
     "The hospital in Tromsø said that 12 people had died."),
)  # fmt: skip


@pytest.fixture
def archive(catalogue):
    for day, url, text in WAR + FERRY:
        bring_in(catalogue, text, Given(published=day, url=url))
    return catalogue


def titled(found, *words):
    return next(one for one in found if all(word in one.title for word in words))


def test_figures_of_several_articles_are_one_series(archive):
    found = archive.ask(claims.series)
    losses = titled(found, "losses", "Russia")
    assert [point.value for point in losses.points] == ["155530", "157520"]
    assert [point.day_to for point in losses.points] == ["2023-03-08", "2023-03-10"]
    assert [point.article_id for point in losses.points] == [1, 2]
    assert losses.points[0].source == "https://a.example/1"
    dead = titled(found, "dead", "Tromsø")
    first, *later = dead.points
    assert (first.figure, first.low, first.high) == ("At least 14", "14", None)
    assert {point.value for point in later} == {"21", "12"}
    assert [p.value for p in titled(found, "tank").points] == ["3436", "3458", "3400"]


def test_series_are_chosen(archive):
    ask = archive.ask
    assert all(4 in one.articles for one in ask(claims.series, SeriesFilter(article_id=4)))
    (tanks,) = ask(claims.series, SeriesFilter(matching="TANK russia"))
    assert tanks.measure.what == "tank"
    keys = [one.key for one in ask(claims.series, SeriesFilter(least=1))]
    assert len(keys) == len(set(keys))
    claim = tanks.points[0].claim_id
    archive.do(claims.reject_claims, [claim])
    (tanks,) = ask(claims.series, SeriesFilter(matching="tank"))
    assert len(tanks.points) == 2


def test_what_does_not_agree_is_shown(archive):
    found = {(one.kind, one.articles): one for one in archive.ask(claims.comparisons)}
    drift = found["drift", (1, 2)]
    assert drift.holds is None
    assert any("+1,990" in one.text or "+22" in one.text for one in found.values())
    assert found["fall", (2, 4)].holds is False
    assert found["unit drift", (1, 3)].holds is None
    assert "losses" in found["unit drift", (1, 3)].text
    assert any(kind == "subset" and not one.holds for (kind, _articles), one in found.items())
    within = {one.kind for one in archive.ask(claims.comparisons, article_id=6, within_one=True)}
    assert within >= {"drift", "range"}


@pytest.mark.parametrize(
    ("words", "unit", "subject", "figure", "expected"),
    [
        ("14 people were killed and 90 injured", "people", "people", "14",
         ("dead", "", "people", "total")),
        ("14 people were killed and 90 injured", "injured", "injured", "90",
         ("wounded", "", "people", "total")),
        ("Russia lost 700 troops within a day", "troops", "troops", "700",
         ("losses", "soldiers", "people", "period")),
        ("25 civilians died", "civilians", "civilians", "25",
         ("dead", "civilians", "people", "total")),
        ("загинули п'ятеро людей і поранено 20", "людей", "людей", "п'ятеро",
         ("dead", "", "people", "total")),
        ("загинули п'ятеро людей і поранено 20", "поранено", "поранено", "20",
         ("wounded", "", "people", "total")),
        ("загинули 12 цивільних", "цивільних", "цивільних", "12",
         ("dead", "civilians", "people", "total")),
    ],
)  # fmt: skip
def test_what_casualty_figures_measure(words, unit, subject, figure, expected):
    found = measure_of(words, kind="casualty count", unit=unit, subject=subject, figure=figure)
    assert (found.what, found.who, found.unit, found.span) == expected


@pytest.mark.parametrize(
    ("words", "unit", "figure", "what"),
    [("At least 11 people died in two days of flooding", "days", "two", None),
     ("The shelling killed three people and destroyed 12 houses", "houses", "12", "house"),
     ("The quake of magnitude 6.1 killed 14 miners", "miners", "14", "dead")],
)  # fmt: skip
def test_things_and_days_beside_people_are_no_casualties(words, unit, figure, what):
    found = measure_of(words, kind="casualty count", unit=unit, subject=unit, figure=figure)
    assert (found.what if found else None) == what


def test_nouns_are_made_one():
    assert singular("Armoured fighting vehicles") == singular("armored fighting vehicle")
    assert singular("homes") == singular("houses")
    assert singular("batteries") == "battery"
    assert singular("дронів") == singular("drones overnight") == "drone"


def a_photo(session, caption):
    photo = Photo(image_hash="0" * 64, width=4, height=3, format="jpeg", caption=caption)
    session.add(photo)
    session.flush()
    add_wording(session, photos.existing_photos(session, [photo.id])[0], "supplier", caption)
    return photo.id


@pytest.mark.parametrize(
    ("supplied", "printed", "kinds"),
    [
        ("A tank burns near Avdiivka, Ukraine, on Oct 12, 2023",
         "A tank burns near Avdiivka. Russia says it destroyed 12 tanks there",
         {"figure", "place", "claim"}),
        ("Some 300 people march in Lviv", "Some 300 people march in Lviv", set()),
        ("Residents leave Kherson on 3 May 2023", "Residents leave Kherson on 5 May 2023",
         {"date"}),
        ("Workers at a damaged building in Dnipro", "At least 25 died in this building in Dnipro",
         {"figure"}),
    ],
)  # fmt: skip
def test_a_caption_that_says_more_than_its_suppliers(catalogue, supplied, printed, kinds):
    photo = catalogue.do(a_photo, supplied).value
    text = f"{printed}. Ines Falk/Agence Delta\n\nThe army said on Monday that it was quiet there."
    number = bring_in(catalogue, text, Given(published="2023-10-13")).article_id
    (caption,) = catalogue.ask(article, number).captions
    catalogue.do(links.link_article, photo, number, caption_id=caption.id)
    found = catalogue.ask(claims.captions_compared, article_id=number)
    assert {one.kind for one in found} == kinds
    assert all(one.printed[one.span.start : one.span.end] == one.span.text for one in found)
    assert catalogue.ask(claims.captions_compared, photo_id=photo + 1) == ()


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("In 2011 a flood in Tromsø took 340 homes, the council said in its report.",
         ("2011-01-01", "event")),
        ("The council said 340 homes in Tromsø were lost to the flood of March 1998.",
         ("1998-03-01", "event")),
        ("The council said 340 homes in Tromsø were lost on Monday.", ("2024-05-14", "published")),
    ],
)  # fmt: skip
def test_what_an_event_long_ago_did_is_as_old_as_that(catalogue, words, days):
    bring_in(catalogue, words, Given(published="2024-05-14"))
    found = catalogue.ask(claims.series, SeriesFilter(least=1))
    (point,) = (p for one in found for p in one.points if p.value == "340")
    assert (point.day_from, point.day_of) == days


def test_a_series_of_one_article_is_called_by_its_headline(catalogue):
    text = (
        "Storm tears the roof off a school\n\nThe head teacher said that 12 windows were broken."
        "\n\nThe caretaker said that 14 windows were broken.\n"
    )
    bring_in(catalogue, text, Given(published="2024-05-14"))
    (found,) = catalogue.ask(claims.series)
    assert found.title == "window · Storm tears the roof off a school"
