"""Photos and licences on record, and what the records say of them."""

from sqlalchemy import select

from archive.credits import CreditCarriers, propose, record_credits
from archive.desk import Use
from archive.licences import (
    LicenceTerms,
)
from archive.rights import (
    assess_photo,
)
from archive.store.models import Photo, RightsVerdict

ON = "2023-06-15"


def a_photo(session, caption="A street. REUTERS/Ann Example", *, notes=None, **carriers):
    photo = Photo(image_hash="a" * 64, width=1, height=1, format="jpeg", caption=caption,
                  instructions=notes, taken_from="2023-03-08T10:00:00")  # fmt: skip
    session.add(photo)
    session.flush()
    said = CreditCarriers(caption=caption, **{"credit": "REUTERS", **carriers})
    record_credits(session, {photo.id: propose(said)})
    return photo.id


def codes(catalogue, photo, **use):
    answer = catalogue.ask(assess_photo, photo, Use(**{"medium": None, "on": ON, **use}))
    return answer.verdict, [each.code for each in answer.reasons if each.level != "note"]


def kept(catalogue, photo):
    query = select(RightsVerdict).where(RightsVerdict.photo_id == photo)
    return catalogue.ask(
        lambda s: [(row.verdict, row.licence_state, row.breach) for row in s.scalars(query)]
    )


def subscription(**terms):
    return LicenceTerms(**{"name": "Subscription", "supplier": "Reuters", **terms})


def rules_said(archive, photo):
    reasons = archive.ask(assess_photo, photo, Use(None, None, ON)).reasons
    return [each.params["rule"] for each in reasons if each.code == "restriction"]
