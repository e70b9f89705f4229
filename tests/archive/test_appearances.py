"""The usage ledger: recorded, changed, taken down, never erased."""

import pytest

from archive.appearances import (
    AppearanceTerms,
    add_appearance,
    appearance,
    appearances,
    edit_appearance,
    remove_appearance,
)
from archive.errors import Invalid, NotFound
from archive.parties import find_or_add_party
from archive.store.models import Article, Photo, Text


def a_photo(session):
    photo = Photo(image_hash="a" * 64, width=1, height=1, format="jpeg")
    session.add(photo)
    session.flush()
    return photo.id


def an_article(session):
    text = Text(body="T", sha256="b" * 64)
    session.add(text)
    session.flush()
    publisher = find_or_add_party(session, "The Upland Post", kind="publisher")
    row = Article(text_id=text.id, headline="Snow", publisher_id=publisher, url="https://x.example",
                  published_at="2024-03-13T16:30:00+02:00")  # fmt: skip
    session.add(row)
    session.flush()
    return row.id


def test_article_gives_what_is_not_stated(catalogue):
    photo, article = catalogue.do(a_photo).value, catalogue.do(an_article).value
    use = catalogue.do(add_appearance, photo, AppearanceTerms(article_id=article)).value
    record = catalogue.ask(appearance, use)
    assert (record.publication, record.used_from, record.medium, record.article) == (
        "The Upland Post",
        "2024-03-13",
        "web",
        "Snow",
    )


def test_an_article_of_some_month_gives_no_day(catalogue):
    photo, article = catalogue.do(a_photo).value, catalogue.do(an_article).value
    catalogue.do(lambda session: setattr(session.get_one(Article, article), "published_at",
                                         "2024-03"))  # fmt: skip
    use = catalogue.do(add_appearance, photo, AppearanceTerms(article_id=article)).value
    assert catalogue.ask(appearance, use).used_from is None


def test_use_is_taken_down_and_stays_in_the_ledger(catalogue):
    photo = catalogue.do(a_photo).value
    use = catalogue.do(add_appearance, photo, AppearanceTerms(used_from="2024-03-01")).value
    catalogue.do(remove_appearance, use, on="2024-03-05")
    record = catalogue.ask(appearance, use)
    assert (record.status, record.used_to) == ("removed", "2024-03-05")
    assert catalogue.ask(appearances, photo_ids=[photo]).total == 1
    with pytest.raises(Invalid):
        catalogue.do(remove_appearance, use, on="2024-02-01")


def test_period_holds_what_ran_in_it_and_what_has_no_day(catalogue):
    photo = catalogue.do(a_photo).value
    for start, end, medium in (
        ("2024-01-10", "2024-01-12", "newspaper"),
        ("2024-01-10", None, "newspaper"),
        ("2024-01-10", None, "web"),
        ("2024-02-10", None, "newspaper"),
        (None, None, None),
    ):
        terms = AppearanceTerms(used_from=start, used_to=end, medium=medium)
        catalogue.do(add_appearance, photo, terms)
    ran = lambda **kw: [each.id for each in catalogue.ask(appearances, **kw).items]  # noqa: E731 -- read four times below
    assert ran() == [5, 1, 2, 3, 4]
    assert ran(until="2024-01-31") == [5, 1, 2, 3]
    assert ran(since="2024-02-01") == [5, 3, 4]
    assert ran(since="2024-01-11", until="2024-01-31") == [5, 1, 3]


def test_bad_uses_name_their_field(catalogue):
    photo = catalogue.do(a_photo).value
    for terms, field in (
        (AppearanceTerms(medium="smoke"), "medium"),
        (AppearanceTerms(territory="Narnia"), "territory"),
        (AppearanceTerms(status="maybe"), "status"),
        (AppearanceTerms(used_from="13.03.2024"), "from"),
        (AppearanceTerms(used_from="2024-03-02", used_to="2024-03-01"), "to"),
        (AppearanceTerms(circulation=-1), "circulation"),
    ):
        with pytest.raises(Invalid) as caught:
            catalogue.do(add_appearance, photo, terms)
        assert caught.value.params["field"] == field
    with pytest.raises(NotFound):
        catalogue.do(add_appearance, 99, AppearanceTerms())
    with pytest.raises(NotFound):
        catalogue.do(add_appearance, photo, AppearanceTerms(article_id=99))
    assert catalogue.ask(appearances).total == 0


def test_use_is_corrected_and_the_correction_undone(catalogue):
    photo = catalogue.do(a_photo).value
    use = catalogue.do(add_appearance, photo, AppearanceTerms(publication="Post")).value
    catalogue.do(edit_appearance, use, {"page": "4", "publication": "The Upland Post"})
    record = catalogue.ask(appearance, use)
    assert (record.page, record.publication) == ("4", "The Upland Post")
    catalogue.undo()
    assert catalogue.ask(appearance, use).publication == "Post"
    with pytest.raises(Invalid):
        catalogue.do(edit_appearance, use, {"colour": "red"})
