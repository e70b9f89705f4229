"""From a restriction in words to a dated lease: the table ``restriction_rules.tsv`` decides.

``LeaseTerms`` is what a lease says, whether a person wrote it or a phrase was read. Days count
from the day the picture was sent; both ends of a period are inclusive.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from archive.licences.scope import media
from archive.reading.restrictions import BARS, Phrase, Restriction, find, not_understood
from archive.values import days_later
from resources import path
from resources.i18n import gettext as _

FIELDS = ("instructions", "usage_terms", "other_constraints", "caption", "data_mining")
"""The fields of a photo in which suppliers write restrictions, in the order they are read."""


_OUT_OF_ARCHIVE = 30
"""Days after transmission from which a picture that may not be archived comes from an archive.

Suppliers who say how long give a week, two or a month; who says only NO ARCHIVES is given a month.
"""


@dataclass(frozen=True, slots=True)
class Effect:
    """What a restriction does: see the head of the table."""

    code: str
    kind: str
    media: tuple[str, ...]
    otherwise: str
    words: str


@dataclass(frozen=True, slots=True)
class LeaseTerms:
    """Allow or deny the use of a photo. Days are ISO texts, inclusive; empty: no limit.

    An embargo that ends at an hour has an instant (UTC) as ``valid_to``. ``code`` and ``phrase``
    are set where a restriction was read; ``start`` and ``end`` are its place in the field's text.
    """

    access: str
    valid_from: str | None = None
    valid_to: str | None = None
    media: tuple[str, ...] = ()
    territories: tuple[str, ...] = ()
    reason: str | None = None
    code: str | None = None
    phrase: str | None = None
    field: str | None = None
    start: int | None = None
    end: int | None = None


@cache
def effects() -> Mapping[str, Effect]:
    """Return the effect of every restriction code."""
    found = {}
    rows = path("vocabularies", "restriction_rules.tsv").read_text(encoding="utf-8").splitlines()
    for row in rows:
        if row and not row.startswith("#"):
            code, said, words = row.split("\t")
            kind, _gap, otherwise = said.partition(" else ")
            kind, _gap, listed = kind.partition(":")
            where = tuple(each for each in listed.split(",") if each)
            found[code] = Effect(code, kind, where, otherwise or "condition", words)
    return found


def effect_of(code: str | None) -> Effect | None:
    """Return the effect of a restriction code; None for a lease a person wrote."""
    return effects().get(code or "")


def lease_of(restriction: Restriction, field: str, sent: date | None) -> LeaseTerms:
    """Return the lease a restriction amounts to for a picture sent on a day."""
    effect = effect_of(restriction.code)
    kind = effect.kind if effect else "condition"
    start, end = _period(restriction, kind, sent)
    denies = kind not in ("condition", "note", "once", "only named media",
                          "only named territories")  # fmt: skip
    if kind == "after" and start is None:
        denies = False
    return LeaseTerms(
        access="deny" if denies else "allow",
        valid_from=start,
        valid_to=end,
        media=restriction.media or (effect.media if effect else ()),
        territories=restriction.territories,
        reason=_words(restriction, effect),
        code=restriction.code,
        phrase=restriction.span.text,
        field=field,
        start=restriction.span.start,
        end=restriction.span.end,
    )


def leases_in(
    texts: Mapping[str, str | None], sent: date | None, *, extra: tuple[Phrase, ...] = ()
) -> tuple[LeaseTerms, ...]:
    """Return the leases that the fields of a photo amount to; a phrase said twice counts once."""
    found: dict[tuple[object, ...], LeaseTerms] = {}
    for field in FIELDS:
        text = texts.get(field)
        for restriction in _said(text, field, sent, extra) if text else ():
            terms = lease_of(restriction, field, sent)
            who = terms.phrase if terms.code == "not_understood" else restriction.who
            same = (terms.code, terms.media, terms.territories, terms.valid_from, terms.valid_to,
                    who)  # fmt: skip
            found.setdefault(same, terms)
    return tuple(found.values())


def _said(
    text: str, field: str, sent: date | None, extra: tuple[Phrase, ...]
) -> Iterator[Restriction]:
    """What a field says; of one for notes also the clauses that nobody understood."""
    told = field == "caption"
    said = find(text, on=sent, extra=extra, in_caption=told)
    yield from _meant(said)
    if not told:
        yield from not_understood(text, said)


def _meant(said: Iterable[Restriction]) -> Iterator[Restriction]:
    """What restrictions amount to: ``NO ARCHIVES`` also bars what can only come from an archive."""
    for each in said:
        yield each
        if each.code == "no_archives" and not (each.until or each.days):
            yield replace(each, code="archived", days=_OUT_OF_ARCHIVE)


def _period(
    restriction: Restriction, kind: str, sent: date | None
) -> tuple[str | None, str | None]:
    if kind == "until" and restriction.until:
        if len(restriction.until) > 10:
            return None, restriction.until
        return None, days_later(restriction.until, -1)
    if kind == "after" and restriction.until:
        return days_later(restriction.until, 1), None
    if kind == "after" and restriction.days is not None and sent is not None:
        return days_later(sent.isoformat(), restriction.days + 1), None
    if restriction.code in BARS and restriction.until:
        return None, restriction.until[:10]
    if restriction.code in BARS and restriction.days is not None and sent is not None:
        return None, days_later(sent.isoformat(), restriction.days)
    return None, None


def _words(restriction: Restriction, effect: Effect | None) -> str:
    if effect is None:
        return restriction.span.text
    if restriction.code == "embargo" and restriction.until:
        return _embargo_words(restriction.until, restriction.local)
    words = _(effect.words).format(
        until=(restriction.until or "").replace("T", " ").replace("Z", " UTC"),
        days=restriction.days,
        territories=", ".join(restriction.territories),
        media=", ".join(restriction.media),
        who=restriction.who,
    )
    if restriction.territories and restriction.media:
        words = f"{words} ({', '.join(restriction.media)})"
    if restriction.code in BARS and restriction.until:
        return _("{words} until {day}").format(words=words, day=restriction.until[:10])
    if restriction.code in BARS and restriction.days:
        return _("{words} for {days} days from transmission").format(
            words=words, days=restriction.days)  # fmt: skip
    return words


def _embargo_words(until: str, local: str | None) -> str:
    """Until when an embargo holds: the end of a day, an instant, or an hour of an unknown zone."""
    if local:
        return _("embargoed until {hour}, in a time zone it does not name").format(
            hour=local.replace("T", " "))  # fmt: skip
    if len(until) > 10:
        return _("embargoed until {until}").format(
            until=until.replace("T", " ").replace("Z", " UTC"))  # fmt: skip
    return _("embargoed until the end of {day}").format(day=days_later(until, -1))


def in_media(wanted: str | None, among: tuple[str, ...]) -> bool:
    """Tell whether a medium, or one it is part of, stands in a list."""
    known = media()
    current = wanted
    while current:
        if current in among:
            return True
        current = known.get(current) or None
    return False
