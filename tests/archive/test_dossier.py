"""Everything about one photo as one record."""

import pytest

from archive.appearances import AppearanceTerms, add_appearance
from archive.collections import add_collection, add_to_collection
from archive.credits import CreditCarriers, propose, record_credits
from archive.desk import Use
from archive.dossier import dossier, rights_record
from archive.errors import NotFound
from archive.events import add_event, add_to_event
from archive.photos import edit_caption
from archive.store.models import Article, Claim, File, Link, Original, Passage, Photo, Text
from archive.tags import find_or_add_tag, tag_photos


def a_photo(session):
    photo = Photo(image_hash="a" * 64, width=9, height=6, format="jpeg", caption="A street")
    session.add(photo)
    session.flush()
    file = File(photo_id=photo.id, sha256="a" * 64, size=1, format="jpeg", name="a.jpg")
    session.add(file)
    session.flush()
    session.add(Original(file_id=file.id, carriers=b"not what we wrote"))
    record_credits(session, {photo.id: propose(CreditCarriers(credit="STRINGER/Reuters"))})
    return photo.id


def a_linked_claim(session, photo_id):
    text = Text(body="The staff said so.", sha256="c" * 64)
    session.add(text)
    session.flush()
    article = Article(text_id=text.id, headline="The war", published_at="2024-03-13")
    passage = Passage(text_id=text.id, start=0, end=18, quote=text.body)
    session.add_all([article, passage])
    session.flush()
    claim = Claim(article_id=article.id, passage_id=passage.id, claimant="The staff", engine="t")
    session.add(claim)
    session.flush()
    session.add(Link(photo_id=photo_id, claim_id=claim.id, relation="supports"))
    own = Claim(photo_id=photo_id, passage_id=passage.id, engine="t")
    session.add(own)
    return article.id


def test_dossier_joins_everything(catalogue):
    photo = catalogue.do(a_photo).value
    article = catalogue.do(a_linked_claim, photo).value
    catalogue.do(add_appearance, photo, AppearanceTerms(article_id=article))
    catalogue.do(tag_photos, [photo], catalogue.do(find_or_add_tag, "war").value)
    event = catalogue.do(add_event, "Battle").value
    catalogue.do(add_to_event, [photo], event)
    catalogue.do(add_to_collection, catalogue.do(add_collection, "Front").value, [photo])
    catalogue.do(edit_caption, photo, "A street in spring")
    found = catalogue.ask(dossier, photo)
    assert (found.caption, found.file.name) == ("A street in spring", "a.jpg")
    assert found.original == {"notes": ["original_unreadable"]}
    assert (found.credit.owed, found.credit.withheld) == ("STRINGER/Reuters", "stringer")
    assert found.rights.verdict == "unknown"
    assert found.rights.reasons[0].text == "No licence covers it (category: Agency, subscription)."
    assert [each.name for each in found.tags] == ["war"]
    assert [each.name for each in found.events] == ["Battle"]
    assert [each.name for each in found.collections] == ["Front"]
    assert [each.headline for each in found.articles] == ["The war"]
    assert [(each.relation, each.text) for each in found.claims] == [
        ("caption", "The staff said so."),
        ("supports", "The staff said so."),
    ]
    assert found.appearances[0].used_from == "2024-03-13"
    assert "caption" in {each.field for each in found.history}


def test_rights_are_for_the_use_that_is_named(catalogue):
    photo = catalogue.do(a_photo).value
    record = catalogue.ask(rights_record, photo, use=Use("tv", "GB", "2024-01-01"))
    assert (record.medium, record.territory) == ("tv", "GB")
    assert catalogue.ask(rights_record, photo).medium == "web"


def test_unknown_photo_is_refused(catalogue):
    for query in (dossier, rights_record):
        with pytest.raises(NotFound):
            catalogue.ask(query, 1)
