"""What leases say of a use: those that somebody gave or refused, and restrictions in words."""

from bisect import bisect_left, bisect_right

from archive.desk import Use
from archive.licences import effect_of
from archive.reading.restrictions.territories import covers
from archive.rights.facts import LeaseFacts, PhotoFacts, Reason, Source
from archive.rights.periods import (
    applies_to,
    day_before,
    embargo_words,
    ends_within,
    holds_on,
    is_over,
    period_words,
    speaks_of_medium,
    speaks_of_part,
)
from archive.rights.reasons import LEVELS, reason
from resources.i18n import gettext as _

_OF_ONE_PHRASE = ("no_archives", "archived")


def allows(lease: LeaseFacts, use: Use) -> bool:
    """Tell whether a lease that somebody gave by hand allows a use."""
    by_hand = lease.access == "allow" and lease.code is None and lease.state == "accepted"
    return by_hand and holds_on(lease, use) and applies_to(lease, use)


def allow_note(lease: LeaseFacts) -> Reason:
    """Return the reason that tells of a lease that allows."""
    return reason("allow_lease", source=_lease_source(lease), reason=lease.reason or "",
                  period=period_words(lease.valid_from, lease.valid_to))  # fmt: skip


def _lease_source(lease: LeaseFacts) -> Source:
    kind = "lease" if lease.id is not None else "phrase"
    return Source(kind, lease.id, lease.field, lease.phrase, lease.start, lease.end)


def lease_reasons(facts: PhotoFacts, use: Use, *, past: bool) -> list[Reason]:
    """Return what leases by hand and worded restrictions say of a use, each phrase once."""
    found = []
    for lease in facts.leases:
        if lease.state == "rejected":
            continue
        said = _by_hand(lease, use) if lease.code is None else _worded(lease, facts, use, past=past)
        if said is not None:
            found.append(said)
    return _once_a_phrase(found)


def _once_a_phrase(said: list[Reason]) -> list[Reason]:
    """Leave out what a phrase means besides, where it already means something heavier.

    ``NO ARCHIVES`` bars archives, and a use so late that it can only come from one: one phrase that
    is told once, and set aside once.
    """
    kept: dict[tuple[object, ...], Reason] = {}
    for each in said:
        at, shares = each.source, each.params.get("rule") in _OF_ONE_PHRASE
        key = (at.field, at.phrase, at.start) if at and shares else (id(each),)
        if key not in kept or LEVELS.index(each.level) <= LEVELS.index(kept[key].level):
            kept[key] = each
    return list(kept.values())


def _by_hand(lease: LeaseFacts, use: Use) -> Reason | None:
    if lease.access != "deny" or not holds_on(lease, use) or not applies_to(lease, use, parts=True):
        return None
    level = "block" if lease.state == "accepted" else "unknown"
    period = period_words(lease.valid_from, lease.valid_to)
    return reason("deny_lease", source=_lease_source(lease), level=level, period=period,
                  reason=lease.reason or "")  # fmt: skip


def _worded(lease: LeaseFacts, facts: PhotoFacts, use: Use, *, past: bool) -> Reason | None:
    """What a phrase means for this use: it denies, sets a condition, or has no bearing."""
    if is_over(lease, use):
        return None
    effect = effect_of(lease.code)
    source = _lease_source(lease)
    kind = effect.kind if effect else "condition"
    bites = _bites(lease, kind, use)
    said = {"words": _worded_limit(lease, kind, bites=bites), "phrase": lease.phrase,
            "rule": lease.code}  # fmt: skip
    if kind == "once" and (day := _used_before(facts, use, past=past)):
        return reason("one_time_used", source=source, day=day, phrase=lease.phrase)
    if bites and past and ends_within(lease, use):
        return reason("use_without_hour", source=source, phrase=lease.phrase,
                      period=period_words(None, lease.valid_to))  # fmt: skip
    if bites:
        if lease.code in ("embargo", "embargo_open"):
            return reason("embargo", source=source, phrase=lease.phrase,
                          period=embargo_words(lease.valid_to))  # fmt: skip
        # how long is too long for an archive is our reading, so it waits for the desk's yes
        waits = lease.code == "archived" and lease.state == "proposed"
        return reason("restriction", source=source, level="unknown" if waits else "block", **said)
    level = _level_without_bite(lease, kind, effect.otherwise if effect else "condition", use)
    return reason("restriction", source=source, level=level, **said) if level else None


def _worded_limit(lease: LeaseFacts, kind: str, *, bites: bool) -> str | None:
    """The words of a restriction; of one that begins with a day also whether it has begun."""
    words = lease.reason or lease.phrase
    if kind != "after" or not words:
        return words
    if not lease.valid_from:
        return _("{words} (from which day is not known)").format(words=words)
    last = day_before(lease.valid_from)
    limit = _("{words} (that ended on {day})") if bites else _("{words} (until {day})")
    return limit.format(words=words, day=last)


def _bites(lease: LeaseFacts, kind: str, use: Use) -> bool:
    if lease.access == "deny":
        return holds_on(lease, use) and applies_to(lease, use)
    if kind == "only named territories" and use.territory:
        return speaks_of_medium(lease, use) and not covers(lease.territories, use.territory)
    if kind == "only named media" and use.medium:
        return not speaks_of_medium(lease, use)
    return False


def _level_without_bite(lease: LeaseFacts, kind: str, otherwise: str, use: Use) -> str | None:
    if kind in ("until", "always"):
        return None
    if kind == "after":
        return "condition"
    if kind in ("condition", "once", "note"):
        return "note" if kind == "note" else "condition"
    part = kind.startswith("named") and applies_to(lease, use, parts=True)  # a tabloid, of papers
    unnamed = (
        ("territories" in kind and not use.territory)
        or part
        or ("named media" in kind and (not use.medium or speaks_of_part(lease, use)))
    )
    if unnamed:
        return "condition"
    return "condition" if otherwise == "condition" else None


def _used_before(facts: PhotoFacts, use: Use, *, past: bool) -> str | None:
    """The day of the last use before this one; of two on one day the one that came in first."""
    if past and use.number in facts.use_numbers:
        place = facts.use_numbers.index(use.number)
    else:
        place = (bisect_left if past else bisect_right)(facts.use_days, use.on)
    return facts.use_days[place - 1] if place else None
