"""Articles in the archive: stored with their claims, reviewed, dated later, linked, taken back."""

from pathlib import Path

import pytest

from archive import appearances, articles, claims, links, photos
from archive.article_import import import_article, import_text
from archive.article_import.run import Given, bring_in, suggest_photos
from archive.catalogue import Catalogue
from archive.claims import ClaimFilter
from archive.errors import Invalid, NotAnArticle, NotFound, Unreadable
from archive.parties import party
from archive.reading.articles.read import read_article
from archive.store.models import Photo

FOLDER = Path(__file__).parents[1] / "data" / "articles"
FLOOD = FOLDER / "flood-parallel.txt"
CLAIMS = len(read_article(FLOOD.read_text("utf-8")).claims)


def flood_photos(session):
    captions = (
        "Rescue workers carry residents through a flooded street in Porto Velmo",
        "A cat sleeps on a windowsill",
    )
    rows = [
        Photo(image_hash=f"{n:064}", width=40, height=30, format="jpeg", caption=caption,
              taken_from="2024-05-12")
        for n, caption in enumerate(captions)
    ]  # fmt: skip
    session.add_all(rows)
    session.flush()
    return [row.id for row in rows]


@pytest.fixture
def flood(catalogue: Catalogue) -> int:
    return import_article(catalogue, FLOOD)


def detail(catalogue: Catalogue, article_id: int) -> articles.ArticleDetail:
    return catalogue.ask(articles.article, article_id)


def test_everything_read_is_stored_with_exact_offsets(catalogue, flood):
    found = detail(catalogue, flood)
    assert len(found.claims) == CLAIMS
    assert len(found.key_points) == 3
    assert [caption.credit.as_printed for caption in found.captions] == [
        "HANDOUT/Agence Delta",
        "Agence Delta",
    ]
    spans = [claim.span for claim in found.claims]
    spans += [part.span for part in found.parts]
    spans += [figure.span for claim in found.claims for figure in claim.figures]
    spans += [claim.cue for claim in found.claims if claim.cue]
    assert all(found.text[span.start : span.end] == span.text for span in spans)
    assert any(check.kind == "arithmetic" for check in found.checks)
    assert found.text == FLOOD.read_text(encoding="utf-8")


def test_bytes_as_they_came_are_kept(catalogue, flood):
    found = detail(catalogue, flood)
    kept = catalogue.path / "texts" / found.source_sha256[:2] / found.source_sha256[2:4]
    assert (kept / found.source_sha256).read_bytes() == FLOOD.read_bytes()


def test_two_spellings_are_one_party(catalogue, flood):
    found = detail(catalogue, flood)
    numbers = {claim.claimant_id for claim in found.claims if claim.claimant and
               "River Studies" in claim.claimant}  # fmt: skip
    assert len(numbers) == 1
    record = catalogue.ask(party, numbers.pop())
    assert "CRS" in record.aliases
    assert catalogue.ask(claims.claims, ClaimFilter(claimant="crs")).total == 5


def test_giving_a_date_later_resolves_dates_and_can_be_undone(catalogue, flood):
    def resolved() -> list[str]:
        dates = [date for claim in detail(catalogue, flood).claims for date in claim.dates]
        return [date.first for date in dates if date.how]

    assert resolved() == []
    catalogue.do(articles.edit_article, flood, published="2024-05-13", publisher="The Delta Post")
    assert "2024-05-13" in resolved()
    assert detail(catalogue, flood).publisher == "The Delta Post"
    catalogue.undo()
    assert resolved() == []
    assert detail(catalogue, flood).published is None
    with pytest.raises(Invalid):
        catalogue.do(articles.edit_article, flood, published="last week")


def test_import_is_one_step(catalogue, flood):
    catalogue.undo()
    assert catalogue.ask(articles.articles).total == 0
    catalogue.redo()
    assert catalogue.ask(articles.articles).total == 1
    assert len(detail(catalogue, flood).claims) == CLAIMS


def test_same_text_is_not_stored_twice(catalogue, flood):
    again = bring_in(catalogue, FLOOD, Given(published="2024-05-13"))
    assert (again.article_id, again.known) == (flood, True)
    assert detail(catalogue, flood).published == "2024-05-13"
    (row,) = catalogue.ask(articles.articles).items
    assert (row.claims, row.reviewed, row.captions) == (CLAIMS, 0, 2)


def test_an_article_known_already_still_tells_how_it_was_read(catalogue):
    wrong = (
        "Storm\n\nThe harbour masterâ€™s office said that it couldnâ€™t open the port on Friday."
    )
    first, again = (bring_in(catalogue, wrong) for _time in range(2))
    assert (again.article_id, again.known) == (first.article_id, True)
    assert len(again.notes) == 1
    assert again.notes == first.notes


def test_claims_are_reviewed_and_the_review_is_undone(catalogue, flood):
    first, second, third, *_ = (claim.id for claim in detail(catalogue, flood).claims)
    catalogue.do(claims.accept_claims, [first, second])
    catalogue.do(claims.reject_claims, [third])
    assert catalogue.ask(claims.claims, ClaimFilter(state="accepted")).total == 2
    catalogue.undo()
    assert catalogue.ask(claims.claim, third).state == "proposed"
    with pytest.raises(NotFound):
        catalogue.do(claims.accept_claims, [first, 999])
    with pytest.raises(Invalid):
        catalogue.ask(claims.claims, ClaimFilter(state="maybe"))


def test_claim_is_edited(catalogue, flood):
    claim = detail(catalogue, flood).claims[-1]
    catalogue.do(claims.edit_claim, claim.id, claimant="Ilsa Vorren", claimant_kind="person",
                 kind="capability", end=claim.span.end - 4)  # fmt: skip
    changed = catalogue.ask(claims.claim, claim.id)
    assert (changed.state, changed.kind, changed.claimant) == (
        "edited",
        "capability",
        "Ilsa Vorren",
    )
    assert changed.span.text == claim.span.text[:-4]
    for wrong in ({"kind": "rumour"}, {"start": -1}, {"end": 10**6}, {"colour": "red"}):
        with pytest.raises(Invalid):
            catalogue.do(claims.edit_claim, claim.id, **wrong)


def test_claim_is_marked_by_hand(catalogue, flood):
    text = detail(catalogue, flood).text
    start = text.index("Despite the losses")
    number = catalogue.do(claims.add_claim, flood, start, start + 40, claimant="government").value
    made = catalogue.ask(claims.claim, number)
    assert (made.engine, made.state) == ("desk", "edited")
    assert made.span.text == text[start : start + 40]


def test_photos_are_suggested_with_a_reason_and_linked_after_a_yes(catalogue):
    wanted, other = catalogue.do(flood_photos).value
    article_id = import_article(catalogue, FLOOD, published="2024-05-13", publisher="Delta Post")
    waiting = catalogue.ask(links.suggestions, article_id)
    caption = next(one for one in waiting if one.caption_id)
    assert caption.photo_id == wanted
    assert "rescue" in caption.reason
    assert "taken 1 day before" in caption.reason
    assert all(one.photo_id != other for one in waiting)
    assert catalogue.ask(appearances.appearances, article_id=article_id).total == 0
    catalogue.do(links.confirm_suggestions, [caption.id])
    (use,) = catalogue.ask(appearances.appearances, article_id=article_id).items
    assert use.caption_printed.startswith("Rescue workers carry residents")
    assert (use.credit_printed, use.publication) == ("HANDOUT/Agence Delta", "Delta Post")
    assert use.used_from == "2024-05-13"
    printed = catalogue.ask(photos.caption_versions, wanted)
    assert any(wording.owner == "printed" for wording in printed)
    assert detail(catalogue, article_id).captions[0].photos == (wanted,)


@pytest.mark.parametrize(
    ("first", "last", "reason"),
    [
        ("2024-05-01T00:00:00", "2024-05-31T23:59:59", "taken in the same month"),
        ("2024-04-01T00:00:00", "2024-04-30T23:59:59", None),
        ("2024-01-01T00:00:00", "2024-12-31T23:59:59", None),
    ],
)
def test_a_rough_date_claims_no_number_of_days(catalogue, first, last, reason):
    wanted, _ = catalogue.do(flood_photos).value

    def roughen(session):
        photo = session.get(Photo, wanted)
        photo.taken_from, photo.taken_to = first, last

    catalogue.do(roughen)
    article_id = import_article(catalogue, FLOOD, published="2024-05-13")
    waiting = catalogue.ask(links.suggestions, article_id)
    caption = next(one for one in waiting if one.caption_id)
    assert "before publication" not in caption.reason
    assert ("taken in" in caption.reason) is (reason is not None)


def test_a_no_is_remembered(catalogue):
    catalogue.do(flood_photos)
    article_id = import_article(catalogue, FLOOD)
    ids = [one.id for one in catalogue.ask(links.suggestions, article_id)]
    catalogue.do(links.dismiss_suggestions, ids)
    assert catalogue.do(suggest_photos, article_id).value == 0
    assert catalogue.ask(links.suggestions, article_id) == ()


def test_photo_and_claim_are_linked_and_unlinked(catalogue, flood):
    photo, _ = catalogue.do(flood_photos).value
    claim = detail(catalogue, flood).claims[0]
    number = catalogue.do(links.link_claim, photo, claim.id, relation="depicts").value
    assert catalogue.do(links.link_claim, photo, claim.id, relation="depicts").value == number
    assert catalogue.ask(claims.claim, claim.id).photos == (photo,)
    catalogue.do(links.unlink_claim, photo, claim.id)
    assert catalogue.ask(links.links, photo_id=photo) == ()
    catalogue.undo()
    assert [link.relation for link in catalogue.ask(links.links, claim_id=claim.id)] == ["depicts"]
    with pytest.raises(Invalid):
        catalogue.do(links.link_claim, photo, claim.id, relation="proves")
    with pytest.raises(NotFound):
        catalogue.do(links.link_claim, photo, 999)


def test_photo_ran_in_an_article_once(catalogue, flood):
    photo, _ = catalogue.do(flood_photos).value
    first = catalogue.do(links.link_article, photo, flood).value
    caption = detail(catalogue, flood).captions[1]
    assert catalogue.do(links.link_article, photo, flood, caption_id=caption.id).value == first
    assert catalogue.ask(appearances.appearance, first).credit_printed == "Agence Delta"
    catalogue.do(links.unlink_article, photo, flood)
    assert catalogue.ask(appearances.appearance, first).status == "removed"
    with pytest.raises(NotFound):
        catalogue.do(links.unlink_article, photo, flood)


def test_removed_article_leaves_all_lists(catalogue, flood):
    catalogue.do(articles.remove_article, flood)
    assert catalogue.ask(articles.articles).total == 0
    assert catalogue.ask(claims.claims).total == 0
    catalogue.do(articles.restore_article, flood)
    assert catalogue.ask(articles.articles).total == 1
    with pytest.raises(NotFound):
        catalogue.ask(articles.article, 999)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", NotAnArticle),
        (b"  \n\n ", NotAnArticle),
        (b"\xef\xbb\xbf", NotAnArticle),
        (b"one two", NotAnArticle),
        (b"a;b;c;d\n1;2;3;4\n" * 50, NotAnArticle),
        (b"def f(x):\n    return {x: [y for y in x] for _ in range(3)}\n" * 9, NotAnArticle),
        (b"\xff\xd8\xff\xe0" + bytes(range(256)) * 9, Unreadable),
        (b"%PDF-1.7 binary", Unreadable),
        (b"text \x00\x01\x02\x03" * 40, Unreadable),
        (b"<html><head><title>x</title></head><body><p>Home</p></body></html>", NotAnArticle),
    ],
)
def test_what_is_no_article_is_refused_and_nothing_is_stored(catalogue, data, error):
    with pytest.raises(error) as refused:
        bring_in(catalogue, data)
    assert str(refused.value)
    assert catalogue.ask(articles.articles).total == 0


def test_missing_file_is_named(catalogue, tmp_path):
    with pytest.raises(Unreadable.__base__, match="gone"):
        import_article(catalogue, tmp_path / "gone.txt")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_encodings_and_line_ends(catalogue, encoding):
    text = (FOLDER / "dam-ru.txt").read_text(encoding="utf-8")
    data = text.replace("\n", "\r\n").encode(encoding)
    article_id = bring_in(catalogue, data).article_id
    assert detail(catalogue, article_id).text == text
    assert detail(catalogue, article_id).language == "ru"


def test_pasted_text_and_what_is_given(catalogue):
    text = (FOLDER / "quake-wire.txt").read_text(encoding="utf-8")
    found = detail(catalogue, import_text(catalogue, text, url="https://x.example/quake"))
    assert found.headline == "Strong quake kills at least 14 in Andean valley, officials say"
    assert found.byline == "MARIA QUENTIN and JOHN ABBOT"
    assert (found.published, found.url) == ("2024-03-14", "https://x.example/quake")
