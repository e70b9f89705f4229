"""A changed article is brought in again: reviewed claims stay; what moved, is new or gone."""

import pytest

from archive import appearances, articles, claims, links
from archive.article_import import Given, bring_in, bring_in_again, preview_again
from archive.articles.relocate import Relocator
from archive.errors import NotFound
from archive.parties import parties
from archive.store.models import Photo
from archive.values import span

URL = "https://post.example/news/quarry-fire"
FIRST = """\
Fire in the quarry at Hollen burns for a second day

Smoke over the quarry at Hollen on Tuesday. Ines Falk/Agence Delta

The fire service said on Tuesday that 31 machines had burned.

The mayor, Ada Brink, said that nobody was hurt.

The company Granit Nord said it had lost 2.5 million euros. Police said two men were questioned.

Residents were told to keep their windows shut, according to the county office.
"""
SECOND = """\
Updated: this story has new figures.

Fire in the quarry at Hollen burns for a second day

Smoke over the quarry at Hollen on Tuesday. Ines Falk/Agence Delta

The fire service said on Tuesday that 34 machines had burned.

The mayor, Ada Brink, said that nobody was hurt.

Residents were told to keep their windows shut, according to the county office.

The company Granit Nord said it had lost 2.5 million euros so far.

The rail operator said 12 trains were cancelled.
"""


@pytest.fixture
def fire(catalogue):
    return bring_in(catalogue, FIRST, Given(url=URL, published="2024-05-14")).article_id


def detail(catalogue, article_id):
    return catalogue.ask(articles.article, article_id)


def with_words(catalogue, article_id, words):
    return next(c for c in detail(catalogue, article_id).claims if words in c.span.text)


def test_reviewed_claims_stay_with_their_review(catalogue, fire):
    hurt = with_words(catalogue, fire, "nobody was hurt")
    windows = with_words(catalogue, fire, "windows shut")
    police = with_words(catalogue, fire, "two men")
    burned = with_words(catalogue, fire, "31 machines")
    lost = with_words(catalogue, fire, "2.5 million")
    catalogue.do(claims.accept_claims, [hurt.id, police.id, burned.id, lost.id])
    catalogue.do(claims.edit_claim, windows.id, kind="assessment", note="asked the county")
    done = bring_in_again(catalogue, fire, SECOND).renewal
    assert done is not None
    now = detail(catalogue, fire)
    by_id = {claim.id: claim for claim in now.claims}
    assert (now.text, now.version) == (SECOND, 2)
    assert all(now.text[c.span.start : c.span.end] == c.span.text for c in now.claims)
    assert by_id[hurt.id].state == "accepted"
    assert (by_id[windows.id].state, by_id[windows.id].note) == ("edited", "asked the county")
    assert by_id[lost.id].state == "accepted"
    assert by_id[burned.id].state == "proposed"  # its figure is another one: look again
    assert [figure.value for figure in by_id[burned.id].figures] == ["34"]
    assert [claim.id for claim in now.gone] == [police.id]
    assert now.gone[0].state == "accepted"
    listed = next(row for row in catalogue.ask(articles.articles).items if row.id == fire)
    assert listed.claims == len(now.claims)  # as many as can be read
    assert listed.reviewed == sum(claim.state != "proposed" for claim in now.claims)
    fate = {each.claim_id: each for each in done.fates}
    assert (fate[hurt.id].fate, fate[hurt.id].shifted) == ("moved", True)
    assert (fate[windows.id].fate, fate[windows.id].shifted) == ("moved", True)
    assert (fate[lost.id].fate, fate[lost.id].shifted) == ("moved", False)
    assert (fate[burned.id].fate, fate[burned.id].reopened) == ("changed", True)
    assert fate[police.id].fate == "gone"
    (fresh,) = done.of("new")
    assert "12 trains" in by_id[fresh.claim_id].span.text


def test_everything_is_one_step_and_comes_back(catalogue, fire):
    before = detail(catalogue, fire)
    bring_in_again(catalogue, fire, SECOND)
    after = detail(catalogue, fire)
    catalogue.undo()
    assert detail(catalogue, fire) == before
    catalogue.redo()
    assert detail(catalogue, fire).text == SECOND
    assert {c.span for c in detail(catalogue, fire).claims} == {c.span for c in after.claims}


def test_earlier_texts_are_kept(catalogue, fire):
    bring_in_again(catalogue, fire, SECOND, Given(headline="Fire at Hollen"))
    first, second = catalogue.ask(articles.versions, fire)
    assert (first.number, first.text) == (1, FIRST)
    assert (second.text, second.headline) == (SECOND, "Fire at Hollen")
    assert first.replaced_at
    assert second.replaced_at is None


def test_a_preview_writes_nothing(catalogue, fire):
    before = detail(catalogue, fire)
    planned = preview_again(catalogue, fire, SECOND)
    assert {fate.fate for fate in planned.fates} >= {"moved", "changed", "gone", "new"}
    assert detail(catalogue, fire) == before
    assert catalogue.undo().value  # the last step is still the import


def test_the_same_address_is_the_same_article(catalogue, fire):
    hurt = with_words(catalogue, fire, "nobody was hurt")
    catalogue.do(claims.accept_claims, [hurt.id])
    again = bring_in(
        catalogue, SECOND, Given(url="http://www.post.example/news/quarry-fire/?utm_source=x#top")
    )
    assert (again.article_id, again.known) == (fire, True)
    assert again.renewal is not None
    assert catalogue.ask(articles.articles).total == 1
    assert catalogue.ask(claims.claim, hurt.id).state == "accepted"


def test_other_articles_are_not_taken_for_a_version(catalogue, fire):
    other = FIRST.replace("quarry at Hollen", "school of Marn").replace("machines", "desks")
    assert bring_in(catalogue, other, Given(url=f"{URL}-2")).article_id != fire
    assert bring_in(catalogue, SECOND, Given(url=URL), separate=True).article_id != fire
    site = Given(url="https://post.example/")
    one = bring_in(catalogue, FIRST.replace("31", "32"), site).article_id
    assert bring_in(catalogue, SECOND.replace("34", "35"), site).article_id != one


def a_photo(session):
    photo = Photo(image_hash="0" * 64, width=4, height=3, format="jpeg", caption="Smoke")
    session.add(photo)
    session.flush()
    return photo.id


def test_photos_stay_with_their_captions_and_claims(catalogue, fire):
    photo = catalogue.do(a_photo).value
    (caption,) = detail(catalogue, fire).captions
    catalogue.do(links.link_article, photo, fire, caption_id=caption.id)
    police = with_words(catalogue, fire, "two men")
    catalogue.do(links.link_claim, photo, police.id)
    bring_in_again(catalogue, fire, SECOND)
    now = detail(catalogue, fire)
    assert [(c.id, c.photos) for c in now.captions] == [(caption.id, (photo,))]
    assert [(c.id, c.photos) for c in now.gone] == [(police.id, (photo,))]
    printed = "Smoke over the quarry at Hollen on Tuesday. Ines Falk/Agence Delta"
    no_pictures = SECOND.replace(printed, "")
    bring_in_again(catalogue, fire, no_pictures)
    assert detail(catalogue, fire).captions == ()
    (use,) = catalogue.ask(appearances.appearances, photo_ids=[photo]).items
    assert use.caption_printed


def test_what_was_gone_comes_back_with_its_review(catalogue, fire):
    police = with_words(catalogue, fire, "two men")
    catalogue.do(claims.reject_claims, [police.id])
    bring_in_again(catalogue, fire, SECOND)
    bring_in_again(catalogue, fire, FIRST + "\nMore soon.\n")
    claim = with_words(catalogue, fire, "two men")
    assert (claim.id, claim.state) == (police.id, "rejected")
    assert detail(catalogue, fire).gone == ()
    assert detail(catalogue, fire).version == 3


def test_unreviewed_claims_are_read_anew_and_no_claim_is_doubled(catalogue, fire):
    bring_in_again(catalogue, fire, SECOND)
    now = detail(catalogue, fire)
    assert {claim.state for claim in now.claims} == {"proposed"}
    assert len({(c.span.start, c.span.end) for c in now.claims}) == len(now.claims)
    assert now.gone == ()
    names = [one.name for one in catalogue.ask(parties).items]
    assert len(names) == len(set(names))


def test_the_same_text_again_changes_only_what_is_given(catalogue, fire):
    before = detail(catalogue, fire)
    done = bring_in_again(catalogue, fire, FIRST, Given(byline="Mira Tellan"))
    assert done.renewal.same_text
    assert detail(catalogue, fire).byline == "Mira Tellan"
    assert detail(catalogue, fire).claims == before.claims
    assert detail(catalogue, fire).version == 1
    with pytest.raises(NotFound):
        bring_in_again(catalogue, 99, FIRST)


def test_who_answers_a_claim_keeps_the_answer(catalogue):
    said = (
        "Moscow said on Monday that it had captured the village, a claim Kyiv rejected.\n\n"
        "The county office said that 31 people had left the village by bus on Monday."
    )
    number = bring_in(catalogue, said, Given(published="2024-05-14")).article_id
    before = {c.id: (c.claimant, c.reported_as) for c in detail(catalogue, number).claims}
    catalogue.do(claims.accept_claims, list(before))
    bring_in_again(catalogue, number, "Live.\n\n" + said)
    after = {c.id: (c.claimant, c.reported_as) for c in detail(catalogue, number).claims}
    assert after == before
    assert {c.state for c in detail(catalogue, number).claims} == {"accepted"}


def find(old, new, words):
    at = old.index(words)
    found = Relocator(old, new).find(span(old, at, at + len(words)))
    return None if found is None else (found.span.text, found.how)


def test_passages_are_found_again():
    old = (
        "He said 31 houses burned in the east. Nobody knows why.\n\nThe end came on Monday, he said"
    )
    new = "Now. He said about 31 houses burned in the far east.\n\nThe end came\non Monday, he said"
    assert find(old, new, "The end came on Monday") == ("The end came\non Monday", "same")
    assert find(old, new, "31 houses burned in the east") == (
        "31 houses burned in the far east", "changed",
    )  # fmt: skip
    assert find(old, new, "Nobody knows why") is None
    twice = "The mayor said it. The clerk said it too."
    assert Relocator(twice, "New. " + twice).find(span(twice, 29, 33)).span == span(
        "New. " + twice, 34, 38
    )


BEFORE = """Tarma counts its dead

The quake had a magnitude of 6.8, according to the US Geological Survey.

Mayor Lucia Campos said that 1,200 houses had collapsed in the old town. The Red Cross estimated
that 40,000 people needed shelter. Police said that nobody had been arrested for looting.
"""
AFTER = """Tarma clears its streets

The US Geological Survey put the magnitude at 6.8. Forty thousand people need shelter, the Red
Cross estimated. A hospital is open again.

Police said the airport had been closed to all but the army. The governor, Ana Lopez, said 900
houses had collapsed in the harbour. Mayor Lucia Campos said around 1,450 houses had collapsed in
the old town.
"""


def test_a_sentence_written_anew_keeps_its_claim_and_waits_for_a_review(catalogue):
    number = bring_in(catalogue, BEFORE, Given(published="2024-04-03")).article_id
    before = catalogue.ask(articles.article, number).claims
    catalogue.do(claims.accept_claims, [claim.id for claim in before])
    found = {fate.claim_id: fate for fate in
             bring_in_again(catalogue, number, AFTER, Given()).renewal.fates}  # fmt: skip
    now = {claim.claimant: claim for claim in catalogue.ask(articles.article, number).claims}
    for claim in before:
        fate = found[claim.id]
        if claim.claimant in ("police", "Police"):  # another thing altogether
            assert fate.fate == "gone"
            continue
        assert (fate.fate, fate.reopened) == ("changed", True)
        assert now[claim.claimant].id == claim.id
        assert now[claim.claimant].state == "proposed"
    assert [figure.value for figure in now["Red Cross"].figures] == ["40000"]
    assert [figure.value for figure in now["Lucia Campos"].figures] == ["1450"]
    assert now["Ana Lopez"].id not in {claim.id for claim in before}
    catalogue.undo()
    after = catalogue.ask(articles.article, number).claims
    assert after == tuple(claim for claim in after if claim.state == "accepted")
    assert [claim.span for claim in after] == [claim.span for claim in before]


def test_what_was_rejected_is_proposed_again_in_other_words(catalogue):
    number = bring_in(catalogue, BEFORE, Given(published="2024-04-03")).article_id
    before = catalogue.ask(articles.article, number).claims
    catalogue.do(claims.reject_claims, [claim.id for claim in before])
    renewal = bring_in_again(catalogue, number, AFTER, Given()).renewal
    (red_cross,) = [claim.id for claim in before if claim.claimant == "Red Cross"]
    assert [fate.fate for fate in renewal.fates if fate.claim_id == red_cross] == ["gone"]
    assert any("need shelter" in fate.now.text for fate in renewal.of("new") if fate.now)


@pytest.mark.parametrize(("before", "now", "said_now"), [
    ("The mayor, Ada Brink, said that nobody", "The prime minister said that nobody",
     "prime minister"),
    ("The fire service said on Tuesday that 31", "The fire service denied on Tuesday that 31",
     "fire service (denied)"),
])  # fmt: skip
def test_a_claim_that_somebody_else_makes_now_waits_for_a_review(
    catalogue, fire, before, now, said_now
):
    found = detail(catalogue, fire).claims
    catalogue.do(claims.accept_claims, [claim.id for claim in found])
    changed = FIRST.replace(before, now)
    renewal = bring_in_again(catalogue, fire, changed, Given()).renewal
    (fate,) = renewal.of("changed")
    assert (fate.reopened, fate.said_now) == (True, said_now)
    (again,) = [claim for claim in detail(catalogue, fire).claims if claim.state == "proposed"]
    assert (again.id, again.span.text) == (fate.claim_id, fate.before.text)
    assert again.claimant in said_now


def test_who_speaks_in_other_letters_is_the_same(catalogue, fire):
    found = detail(catalogue, fire).claims
    catalogue.do(claims.accept_claims, [claim.id for claim in found])
    changed = FIRST.replace("The company Granit Nord said", "The company GRANIT NORD said")
    renewal = bring_in_again(catalogue, fire, changed.replace("\n\n", "\n \n\n"), Given()).renewal
    assert not renewal.of("changed")


def test_a_figure_put_in_words_is_no_change_of_meaning(catalogue, fire):
    catalogue.do(claims.accept_claims, [claim.id for claim in detail(catalogue, fire).claims])
    renewal = bring_in_again(
        catalogue, fire, FIRST.replace("31 machines", "thirty one machines"), Given()
    ).renewal
    (fate,) = renewal.of("changed")
    assert fate.now.text == "thirty one machines had burned"
    assert not fate.reopened


def test_what_is_told_beforehand_is_what_happens(catalogue):
    text = (
        "Roof of the market hall gives way\n\nThe council said on Monday that 31 traders had lost "
        "their stalls.\n\nRepairs will take 9 weeks, the council said.\n"
    )
    number = bring_in(catalogue, text, Given(published="2024-02-06")).article_id
    changed = text.replace("9 weeks, the council said", "9 weeks")
    planned = preview_again(catalogue, number, changed)
    (gone,) = planned.of("gone")
    assert gone.before is not None
    assert (gone.before.text, gone.now) == ("Repairs will take 9 weeks", None)
    assert [(each.words, each.now) for each in planned.left_over] == [("9", "will take 9 weeks.")]
    bring_in_again(catalogue, number, changed)
    left = [claim.span.text for claim in detail(catalogue, number).claims]
    assert left == ["31 traders had lost their stalls"]


def test_figures_that_nobody_claims_are_told_when_they_change(catalogue):
    first = (
        "Fire at Hollen\n\nSmoke stood over the old quarry.\n\n"
        "Three people died in the fire.\n\nIt took 40 engines to put it out.\n"
    )
    number = bring_in(catalogue, first, Given(url=URL)).article_id
    changed = first.replace("Three", "Four").replace("It took 40 engines to put it out.\n", "")
    planned = preview_again(catalogue, number, changed)
    assert [(each.before, each.now) for each in planned.left_over] == [
        ("Three people died in the fire.", "Four people died in the fire."),
        ("It took 40 engines to put it out.", None),
    ]
