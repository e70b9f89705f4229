"""Verdicts follow the words of photos: what they say today, and what nobody may archive."""

import pytest

from archive.credits import CreditCarriers, propose, record_credits
from archive.desk import Use
from archive.licences import confirm_leases, leases, propose_leases
from archive.photos import edit_fields
from archive.rights import assess_photo, reason_text
from archive.store.models import Photo
from tests.factories import an_archive

SOON, LATE = "2023-03-20", "2023-06-15"


@pytest.fixture
def archive(tmp_path):
    with an_archive(tmp_path / "a", who="ann") as catalogue:
        yield catalogue


def a_photo(session, notes):
    photo = Photo(image_hash="a" * 64, width=1, height=1, format="jpeg", caption="A street.",
                  instructions=notes, taken_from="2023-03-08T10:00:00")  # fmt: skip
    session.add(photo)
    session.flush()
    record_credits(session, {photo.id: propose(CreditCarriers(credit="Ann Example/Staff"))})
    return photo.id


def restrictions(catalogue, photo, *, on, **use):
    answer = catalogue.ask(assess_photo, photo, Use(**{"medium": "newspaper", "on": on, **use}))
    return [(each.level, reason_text(each)) for each in answer.reasons
            if each.code == "restriction"]  # fmt: skip


def test_no_archives_waits_for_the_desk_after_a_month_and_bars_once_it_said_yes(archive):
    photo = archive.do(a_photo, "NO ARCHIVES").value
    assert {level for level, _ in restrictions(archive, photo, on=SOON)} == {"condition"}
    late = dict(restrictions(archive, photo, on=LATE))
    assert late["unknown"] == (
        "No archives, so not later than 30 days after transmission (that ended on 2023-04-07): "
        "“NO ARCHIVES”."
    )
    archive.do(propose_leases, [photo])
    found = archive.ask(leases, photo_id=photo).items
    archive.do(confirm_leases, [each.id for each in found])
    assert "block" in dict(restrictions(archive, photo, on=LATE))


def test_proposal_bars_nothing_once_its_words_are_gone_and_a_decision_stands(archive):
    photo = archive.do(a_photo, "GERMANY OUT. JAPAN OUT.").value
    german, _japanese = archive.do(propose_leases, [photo]).value
    archive.do(confirm_leases, [german])
    archive.do(edit_fields, [photo], {"instructions": ""})
    assert dict(restrictions(archive, photo, on=SOON, territory="DE")).keys() == {"block"}
    assert "block" not in dict(restrictions(archive, photo, on=SOON, territory="JP"))
    archive.undo()
    assert "block" in dict(restrictions(archive, photo, on=SOON, territory="JP"))
