"""What a file's own words suggest: credit, leases from restrictions, places, sensitivity.

Pure: the gazetteer is a file of the program, the desk's own rules are handed in. Raw strings are
read before anything is tidied. Everything is a proposal beside the original.
"""

from dataclasses import dataclass, field
from datetime import date

from archive.credits.propose import CreditProposal
from archive.credits.propose import propose as propose_credit
from archive.credits.readings import CreditCarriers, NormalisationRule
from archive.errors import ArchiveError
from archive.ingest.sensitivity import suggest
from archive.licences.wording import FIELDS as RESTRICTING
from archive.licences.wording import LeaseTerms, leases_in
from archive.metadata.fields import Fields
from archive.metadata.where import Location as Named
from archive.places.proposals import Location, PlaceProposal, place_proposals
from archive.reading.fold import fold_name
from archive.reading.restrictions import Phrase


@dataclass(frozen=True, slots=True)
class Proposal:
    """Suggestions of one file.

    ``supplier`` is whom the picture came from, folded, or empty: the same picture from different
    suppliers has different licences.
    """

    credit: CreditProposal = field(default_factory=lambda: CreditProposal(line=None))
    leases: tuple[LeaseTerms, ...] = ()
    places: tuple[PlaceProposal, ...] = ()
    sensitivity: tuple[str, str] | None = None
    supplier: str = ""


@dataclass(frozen=True, slots=True)
class Rules:
    """The desk's own: how it writes credits, and phrases that restrict a use."""

    credit: tuple[NormalisationRule, ...] = ()
    phrases: tuple[Phrase, ...] = ()


def propose(fields: Fields, sent: date, rules: Rules) -> Proposal:
    """Read the fields of a file for what they suggest.

    ``sent`` is the day from which "within 14 days of transmission" counts if the file has no date.
    """
    credit = propose_credit(
        CreditCarriers(
            creators=fields.creators,
            creator_title=fields.creator_title,
            credit=fields.credit,
            source=fields.source,
            copyright=fields.copyright,
            copyright_owner="; ".join(fields.copyright_owners),
            caption=fields.caption,
            instructions=fields.instructions,
        ),
        rules=rules.credit,
    )
    texts = {name: getattr(fields, name) for name in RESTRICTING}
    if fields.taken:
        sent = date.fromisoformat(fields.taken.start[:10])
    return Proposal(
        credit=credit,
        leases=leases_in(texts, sent, extra=rules.phrases),
        places=_places(fields),
        sensitivity=suggest(
            fields.caption, fields.headline, " ".join(fields.keywords), fields.instructions
        ),
        supplier=supplier_of(
            credit.distributor, credit.agency, credit.line, "; ".join(credit.creators)
        ),
    )


def supplier_of(*names: str | None) -> str:
    """Return the key of whom a picture came from: the first of these names that says something."""
    return next((folded for name in names if name and (folded := fold_name(name))), "")


def _places(fields: Fields) -> tuple[PlaceProposal, ...]:
    point = fields.point or next((one.point for one in fields.created if one.point), None)
    try:
        return place_proposals(
            fields.caption,
            shown=locations_of(fields),
            created=locations_of(fields, "created"),
            point=(point.latitude, point.longitude) if point else None,
            taken=fields.taken.start[:10] if fields.taken else None,
        )
    except ArchiveError:
        return ()  # no gazetteer here: places can be proposed later


def locations_of(fields: Fields, role: str = "shown") -> list[Location]:
    """Return the locations that a file's fields state; the legacy ones are of what it shows."""
    shown = fields.shown or ((fields.legacy,) if fields.legacy else ())
    return [_location(one) for one in (fields.created if role == "created" else shown)]


def _location(named: Named) -> Location:
    return Location(
        city=named.city or None,
        state=named.region or None,
        country=named.country or None,
        country_code=named.country_code or None,
        sublocation=named.sublocation or named.name or None,
    )
