"""The terms of a licence as typed, and how they are checked and stored."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from archive.credits import known_category
from archive.errors import Invalid, NotFound
from archive.licences.money import known_currency, to_minor
from archive.licences.scope import (
    known_language,
    known_media,
    known_period,
    known_territories,
    lines,
)
from archive.parties import find_or_add_party
from archive.reading.restrictions.territories import common_ground
from archive.store.models import QUOTA_PERIODS, Collection, Event
from resources.i18n import gettext as _

FEE_RULES = ("flat", "per use", "per size")
PER_USE = ("per use", "per size")
"""The fee rules by which each use costs; any other fee is paid once."""

LONGEST_REMINDER = 3650


@dataclass(frozen=True, slots=True)
class LicenceTerms:
    """A licence as typed. Empty tuples and None mean: no limit, not stated.

    ``fee`` is a decimal text in ``currency``; ``sizes`` are pairs of a size and its own fee. It
    covers the photos of ``supplier``, or of one collection or event, or the ``photos`` named.
    ``uses_allowed`` counts anew each ``uses_per`` (month, year; None: never);
    ``reminder_days`` before its end it counts as expiring (None: as the desk says).
    """

    name: str
    licensor: str | None = None
    licensee: str | None = None
    category: str | None = None
    supplier: str | None = None
    collection_id: int | None = None
    event_id: int | None = None
    photos: tuple[int, ...] = ()
    media: tuple[str, ...] = ()
    territories: tuple[str, ...] = ()
    excluded_territories: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    exclusive: bool = False
    print_run: int | None = None
    uses_allowed: int | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    restrictions: str | None = None
    fee: str | None = None
    currency: str | None = None
    fee_rule: str | None = None
    invoice: str | None = None
    agreed_by: str | None = None
    note: str | None = None
    uses_per: str | None = None
    reminder_days: int | None = None
    sizes: tuple[tuple[str, str], ...] = ()


def term_columns(session: Session, terms: LicenceTerms) -> dict[str, object]:
    """Return the columns of ``store.models.Licence`` for terms; parties named are added.

    Raises:
        Invalid, NotFound: names the field that cannot be as typed.
    """
    name = " ".join(terms.name.split())
    if not name:
        raise Invalid(field="name", problem=_("a name is needed."))
    start, end = known_period(terms.valid_from, terms.valid_to)
    supplier = _party(session, terms.supplier)
    given = {"supplier": supplier, "collection": terms.collection_id, "event": terms.event_id}
    rules = [rule for rule, number in given.items() if number is not None]
    if len(rules) > 1:
        raise Invalid(
            field="covers", problem=_("name a supplier, a collection or an event, not several.")
        )
    _must_exist(session, terms)
    held, without = _land(terms)
    return {
        "name": name,
        "licensor_id": _party(session, terms.licensor or terms.supplier),
        "licensee": terms.licensee,
        "category": known_category(terms.category),
        "covers": rules[0] if rules else "photos",
        "supplier_id": supplier,
        "collection_id": terms.collection_id,
        "event_id": terms.event_id,
        "media": lines(known_media(terms.media)),
        "territories": lines(held),
        "excluded_territories": lines(without),
        "languages": lines(known_language(code) for code in terms.languages),
        "exclusive": terms.exclusive,
        "print_run": _count(terms.print_run, "print_run"),
        "uses_allowed": _count(terms.uses_allowed, "uses"),
        "valid_from": start,
        "valid_to": end,
        "restrictions": (terms.restrictions or "").strip() or None,
        **_price(terms),
        "invoice": terms.invoice,
        "agreed_by": terms.agreed_by,
        "note": terms.note,
        "uses_per": _quota_period(terms),
        "reminder_days": _reminder(terms.reminder_days),
    }


def size_fees(terms: LicenceTerms) -> dict[str, int]:
    """Return the fee of each size in minor units.

    Raises:
        Invalid: a size or fee is none, a size stands twice, or there is no currency.
    """
    found: dict[str, int] = {}
    for size, fee in terms.sizes:
        name = " ".join(size.split())
        if not name or name.casefold() in {each.casefold() for each in found}:
            problem = _("“{size}” is no size, or stands twice.").format(size=size)
            raise Invalid(field="size", problem=problem)
        if not terms.currency:
            raise Invalid(field="currency", problem=_("a fee needs its currency, e.g. EUR."))
        found[name] = to_minor(fee, known_currency(terms.currency))
    if found and terms.fee_rule != "per size":
        problem = _("fees by size need the rule “per size”.")
        raise Invalid(field="fee rule", problem=problem)
    return found


def _quota_period(terms: LicenceTerms) -> str | None:
    if terms.uses_per is None:
        return None
    if terms.uses_per not in QUOTA_PERIODS:
        problem = _("“{period}” is none of: {choices}.").format(
            period=terms.uses_per, choices=", ".join(QUOTA_PERIODS)
        )
        raise Invalid(field="uses per", problem=problem)
    if terms.uses_allowed is None:
        raise Invalid(field="uses", problem=_("say how many uses are allowed."))
    return terms.uses_per


def _reminder(days: int | None) -> int | None:
    if days is not None and not 0 <= days <= LONGEST_REMINDER:
        raise Invalid(field="reminder", problem=_("write 0 to 3650 days."))
    return days


def _price(terms: LicenceTerms) -> dict[str, object]:
    if terms.fee_rule and terms.fee_rule not in FEE_RULES:
        raise Invalid(
            field="fee rule",
            problem=_("“{rule}” is none of: {choices}.").format(
                rule=terms.fee_rule, choices=", ".join(FEE_RULES)
            ),
        )
    currency = known_currency(terms.currency) if terms.currency else None
    if terms.fee and currency is None:
        raise Invalid(field="currency", problem=_("a fee needs its currency, e.g. EUR."))
    minor = to_minor(terms.fee, currency) if terms.fee and currency else None
    return {"fee_minor": minor, "currency": currency, "fee_rule": terms.fee_rule}


def _count(number: int | None, field: str) -> int | None:
    if number is not None and number < 1:
        raise Invalid(field=field, problem=_("a number from 1 is needed."))
    return number


def _land(terms: LicenceTerms) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The territories of a licence and those it leaves out; together they must leave something."""
    held = known_territories(terms.territories)
    without = known_territories(terms.excluded_territories)
    if without and not common_ground((held, without)):
        problem = _("nothing is left: all territories of the licence are left out again.")
        raise Invalid(field="excluded_territories", problem=problem)
    return held, without


def _party(session: Session, name: str | None) -> int | None:
    return find_or_add_party(session, name, kind="organisation") if name and name.strip() else None


def _must_exist(session: Session, terms: LicenceTerms) -> None:
    if terms.collection_id is not None and session.get(Collection, terms.collection_id) is None:
        raise NotFound(what=_("collection"), key=terms.collection_id)
    if terms.event_id is not None and session.get(Event, terms.event_id) is None:
        raise NotFound(what=_("event"), key=terms.event_id)
