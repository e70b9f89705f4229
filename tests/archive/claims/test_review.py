"""What follows from a review: figures are never lost, contents follow the words, kinds are one."""

import pytest

from archive import articles, claims, links
from archive.article_import import import_text
from archive.parties import party
from archive.store.models import LinkSuggestion, Photo

TEXT = """\
Storm leaves thousands without power

The grid operator Nordlys said on Tuesday that 4,200 homes in Tromsø were without power. It was the
worst storm since 1998.

Some 37 people spent the night in a school on the island, and 12 boats sank in Bodø harbour.
"""


@pytest.fixture
def storm(catalogue):
    return import_text(catalogue, TEXT, published="2024-01-31")


def detail(catalogue, article_id):
    return catalogue.ask(articles.article, article_id)


def orphans(catalogue, article_id):
    return [orphan.span.text for orphan in detail(catalogue, article_id).orphans]


def place(words):
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_figures_of_a_rejected_claim_are_left_over(catalogue, storm):
    (claim,) = (c for c in detail(catalogue, storm).claims if c.figures)
    assert not [words for words in orphans(catalogue, storm) if "4,200" in words]
    catalogue.do(claims.reject_claims, [claim.id])
    assert [words for words in orphans(catalogue, storm) if "4,200" in words]
    catalogue.do(claims.accept_claims, [claim.id])
    assert not [words for words in orphans(catalogue, storm) if "4,200" in words]


def test_a_claim_marked_by_hand_is_read(catalogue, storm):
    before = orphans(catalogue, storm)
    assert any("37" in words for words in before)
    start, end = place("Some 37 people spent the night in a school on the island")
    number = catalogue.do(claims.add_claim, storm, start, end, claimant="Nordlys").value
    claim = catalogue.ask(claims.claim, number)
    (figure,) = claim.figures
    assert (figure.value, figure.approx, claim.engine, claim.state) == (
        "37", True, claims.BY_HAND, "edited",
    )  # fmt: skip
    assert not any("37" in words for words in orphans(catalogue, storm))
    catalogue.undo()
    assert orphans(catalogue, storm) == before


def test_contents_follow_the_ends_of_a_claim(catalogue, storm):
    start, end = place("Some 37 people spent the night in a school on the island")
    number = catalogue.do(claims.add_claim, storm, start, end).value
    _start, longer = place("12 boats sank in Bodø harbour")
    catalogue.do(claims.edit_claim, number, end=longer)
    found = catalogue.ask(claims.claim, number)
    assert [figure.value for figure in found.figures] == ["37", "12"]
    assert [place.span.text for place in found.places] == ["Bodø"]
    catalogue.do(claims.edit_claim, number, start=place("12 boats")[0])
    found = catalogue.ask(claims.claim, number)
    assert [figure.value for figure in found.figures] == ["12"]
    assert any("37" in words for words in orphans(catalogue, storm))


def test_a_kind_is_the_partys(catalogue, storm):
    claim = next(c for c in detail(catalogue, storm).claims if c.claimant)
    catalogue.do(claims.edit_claim, claim.id, claimant_kind="company")
    assert catalogue.ask(party, claim.claimant_id).kind == "company"
    assert catalogue.ask(claims.claim, claim.id).claimant_kind == "company"
    catalogue.do(claims.edit_claim, claim.id, claimant_kind="anonymous")
    assert catalogue.ask(claims.claim, claim.id).claimant_id is None
    catalogue.undo()
    catalogue.undo()
    assert catalogue.ask(claims.claim, claim.id).claimant_kind == claim.claimant_kind


def suggested(session, article_id, claim_id):
    photo = Photo(image_hash="0" * 64, width=4, height=3, format="jpeg")
    session.add(photo)
    session.flush()
    session.add(LinkSuggestion(photo_id=photo.id, article_id=article_id, claim_id=claim_id,
                               score=0.9, reason="same place"))  # fmt: skip


def test_nothing_is_suggested_for_a_rejected_claim(catalogue, storm):
    claim = detail(catalogue, storm).claims[0]
    catalogue.do(suggested, storm, claim.id)
    assert len(catalogue.ask(links.suggestions, storm)) == 1
    catalogue.do(claims.reject_claims, [claim.id])
    assert catalogue.ask(links.suggestions, storm) == ()
    catalogue.undo()
    assert len(catalogue.ask(links.suggestions, storm)) == 1
