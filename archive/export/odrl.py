"""A licence as an ODRL 2.2 policy in JSON-LD, in the profile that news agencies use (RightsML 2.0).

It is an export: what the licence says in words stays authoritative and goes along. A licence for
named photos names each; one for a supplier, an event or a collection names that set.
"""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.desk import own_names
from archive.export.schema_org import derived, urn
from archive.licences import LicenceRecord, covered_photos, licence
from archive.reading.restrictions.territories import WORLDWIDE, countries_of, territory_named
from archive.store.models import Collection, Event, Party, Photo

CONTEXT = ["http://www.w3.org/ns/odrl.jsonld",
           {"dcterms": "http://purl.org/dc/terms/", "schema": "http://schema.org/"}]  # fmt: skip
PROFILE = "https://iptc.org/std/RightsML/odrl-profile/"
_COUNTRY = "http://cvx.iptc.org/iso3166-1a3/"
_CURRENCY = "urn:iso:std:iso:4217:"
Node = dict[str, Any]


def odrl_policy(session: Session, licence_id: int) -> Node:
    """Return a licence as a policy.

    Raises:
        NotFound: there is no such licence.
    """
    record = licence(session, licence_id)
    target = _target(session, record)
    sides = _sides(session, record)
    policy: Node = {
        "@context": CONTEXT,
        "@type": "Agreement" if len(sides) == 2 else "Offer" if "assigner" in sides else "Set",
        "uid": urn(record.uuid),
        "profile": PROFILE,
        "dcterms:title": record.name,
        "dcterms:description": _words(record),
        **sides,
        "permission": [_permission(record, target)],
    }
    barred = _spatial(record.excluded_territories)
    if barred:
        policy["prohibition"] = [{"target": target, "action": "distribute", "constraint": barred}]
        policy["conflict"] = "prohibit"  # said nowhere, a country in both would make it void
    return {key: value for key, value in policy.items() if value not in (None, "", [])}


def _sides(session: Session, record: LicenceRecord) -> Node:
    """Who grants and who may: a side that nobody has named is left out."""
    assignee = record.licensee or next(iter(own_names(session)), None)
    sides: Node = {}
    if record.licensor_id is not None:
        party = session.get_one(Party, record.licensor_id)
        sides["assigner"] = {"uid": urn(party.uuid), "schema:name": party.name}
    if assignee:
        sides["assignee"] = {"uid": derived(record.uuid, "licensee"), "schema:name": assignee}
    return sides


def _target(session: Session, record: LicenceRecord) -> Any:
    photos = list(covered_photos(session, record.id))
    if photos:
        known = select(Photo.uuid).where(Photo.id.in_(photos)).order_by(Photo.id)
        return [urn(uuid) for uuid in session.scalars(known)]
    name = record.supplier
    if record.collection_id is not None:
        name = session.get_one(Collection, record.collection_id).name
    elif record.event_id is not None:
        name = session.get_one(Event, record.event_id).name
    uid = derived(record.uuid, "photos")
    words = f"{record.covers}: {name}" if name else record.name
    return {"@type": "AssetCollection", "uid": uid, "schema:name": words}


def _permission(record: LicenceRecord, target: Any) -> Node:
    constraints = [*_period(record), *_spatial(record.territories), *_media(record),
                   *_quota(record)]  # fmt: skip
    permission: Node = {"target": target, "action": "distribute"}
    if constraints:
        permission["constraint"] = constraints
    duty = _payment(record)
    if duty:
        permission["duty"] = duty
    return permission


def _period(record: LicenceRecord) -> list[Node]:
    found = []
    last = min(filter(None, (record.valid_to, (record.ended_at or "")[:10])), default=None)
    for operator, day in (("gteq", record.valid_from), ("lteq", last)):
        if day:
            found.append(_constraint("dateTime", operator, {"@value": day, "@type": "xsd:date"}))
    return found


def _spatial(territories: tuple[str, ...]) -> list[Node]:
    """Countries by ISO 3166 codes of three letters; a region is its members."""
    if not territories or WORLDWIDE in territories:
        return []
    codes = sorted({country for territory in territories for country in countries_of(territory)})
    places = [{"@id": _COUNTRY + _three(code)} for code in codes]
    return [_constraint("spatial", "isAnyOf", places)]


def _three(code: str) -> str:
    known = territory_named(code)
    long = next((each for each in known.spellings if len(each) == 3), None) if known else None
    return long or code


def _media(record: LicenceRecord) -> list[Node]:
    found = []
    if record.media:
        found.append(_constraint("media", "isAnyOf", list(record.media)))
    if record.languages:
        found.append(_constraint("language", "isAnyOf", list(record.languages)))
    return found


def _quota(record: LicenceRecord) -> list[Node]:
    if record.uses_allowed is None:
        return []
    count = _constraint("count", "lteq", record.uses_allowed)
    if record.uses_per:
        interval = {"@value": {"month": "P1M", "year": "P1Y"}[record.uses_per],
                    "@type": "xsd:duration"}  # fmt: skip
        count = {"and": {"@list": [count, _constraint("timeInterval", "eq", interval)]}}
    return [count]


def _payment(record: LicenceRecord) -> list[Node]:
    duties = []
    if record.fee and record.currency:
        duty = _compensation(record.fee, record.currency)
        if record.sizes:  # all duties bind: this one where no size has a fee of its own
            sizes = [size for size, _fee in record.sizes]
            duty["constraint"] = [_constraint("absoluteSize", "isNoneOf", sizes)]
        duties.append(duty)
    for size, fee in record.sizes:
        duty = _compensation(fee, record.currency or "")
        duty["constraint"] = [_constraint("absoluteSize", "eq", size)]
        duties.append(duty)
    return duties


def _compensation(fee: str, currency: str) -> Node:
    amount = _constraint("payAmount", "eq", {"@value": fee, "@type": "xsd:decimal"})
    amount["unit"] = _CURRENCY + currency
    return {"action": [{"rdf:value": {"@id": "odrl:compensate"}, "refinement": [amount]}]}


def _constraint(operand: str, operator: str, value: Any) -> Node:
    return {"leftOperand": operand, "operator": operator, "rightOperand": value}


def _words(record: LicenceRecord) -> str | None:
    """What no term of ODRL says: restrictions in words, exclusivity, print run."""
    said = [record.restrictions]
    if record.exclusive:
        said.append("exclusive")
    if record.print_run is not None:
        said.append(f"print run {record.print_run}")
    if record.fee_rule:
        said.append(f"fee: {record.fee_rule}")
    return "; ".join(filter(None, said)) or None
