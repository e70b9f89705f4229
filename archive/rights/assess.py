"""May we use this photo so? A pure function of the facts and the intended use.

Deny beats allow, unless a named person set the reason aside; a missing credit or caption can never
be set aside. Nothing here looks at a clock: the use says on which day, or at which instant, it is
judged.
"""

from bisect import bisect_left, bisect_right
from dataclasses import replace

from archive.credits import Category, categories
from archive.desk import Use
from archive.licences import PER_USE, effect_of, money_text
from archive.reading.restrictions.territories import covers
from archive.rights.facts import (
    Assessment,
    LeaseFacts,
    LicenceFacts,
    OverrideFacts,
    PhotoFacts,
    Reason,
    Source,
)
from archive.rights.licensing import Licensing, licensing
from archive.rights.periods import (
    applies_to,
    day_before,
    embargo_words,
    ends_within,
    holds_on,
    is_over,
    last_same_day,
    period_words,
    speaks_of_medium,
    speaks_of_part,
)
from archive.rights.reasons import FEE_WORDS, LEVELS, NEVER_OVERRIDDEN, VERDICT_OF, reason
from resources.i18n import gettext as _


def assess(facts: PhotoFacts, use: Use, *, past: bool = False) -> Assessment:
    """Return verdict, cost and reasons for a use on its day (``use.on``, an ISO day).

    ``past`` judges a use that was made: it is not counted against itself.
    """
    category = categories().get(facts.category or "")
    held = licensing(facts, use, past=past)
    if category is None and held.granted is not None:
        category = categories().get(held.granted.category or "")
    allowed = [lease for lease in facts.leases if _allows(lease, use)]
    reasons = [
        *_words_missing(facts),
        *_leases(facts, use, past=past),
        *([] if allowed else _licence_reasons(facts, use, category, held)),
        *held.foreign,
        *_content(facts, category),
        *(_allow_note(lease) for lease in allowed),
    ]
    counted = tuple(_overridden(each, facts, use) for each in _ordered(reasons))
    return _answer(facts, use, category, held, counted)


def _words_missing(facts: PhotoFacts) -> list[Reason]:
    found = []
    if not facts.has_credit:
        found.append(reason("missing_credit", source=Source("photo", facts.id, "credit")))
    if not facts.has_caption:
        found.append(reason("missing_caption", source=Source("photo", facts.id, "caption")))
    return found


def _allows(lease: LeaseFacts, use: Use) -> bool:
    by_hand = lease.access == "allow" and lease.code is None and lease.state == "accepted"
    return by_hand and holds_on(lease, use) and applies_to(lease, use)


def _allow_note(lease: LeaseFacts) -> Reason:
    return reason("allow_lease", source=_lease_source(lease), reason=lease.reason or "",
                  period=period_words(lease.valid_from, lease.valid_to))  # fmt: skip


def _lease_source(lease: LeaseFacts) -> Source:
    kind = "lease" if lease.id is not None else "phrase"
    return Source(kind, lease.id, lease.field, lease.phrase, lease.start, lease.end)


def _leases(facts: PhotoFacts, use: Use, *, past: bool) -> list[Reason]:
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


_OF_ONE_PHRASE = ("no_archives", "archived")


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
    unnamed = ("territories" in kind and not use.territory) or (
        "named media" in kind and (not use.medium or speaks_of_part(lease, use))
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


def _licence_reasons(
    facts: PhotoFacts, use: Use, category: Category | None, held: Licensing
) -> list[Reason]:
    needs = category.needs if category else frozenset()
    if held.granted is not None:
        return [*held.notes, *_fee(category, held.granted)]
    if category is None:
        return held.problems or [
            reason("no_category", source=Source("photo", facts.id, "category"))
        ]
    found: list[Reason] = []
    if "licence" in needs:
        found += held.problems or [
            reason("no_licence", source=Source("photo", facts.id, "category"),
                   category=category.code)
        ]  # fmt: skip
    if "fee" in needs:
        found += held.problems
        found.append(reason("pay_without_fee", source=Source("photo", facts.id, "category")))
    if "permission" in needs:
        found += _permission(facts, use)
    return found


def _permission(facts: PhotoFacts, use: Use) -> list[Reason]:
    """What is wanting of the leave of a picture's maker or owner, on the day of a use."""
    given = [each for each in facts.permissions if (each.given_on or "") <= use.on]
    if any(each.withdrawn_on is None or use.on < each.withdrawn_on for each in given):
        return []
    if not given:
        return [reason("no_permission", source=Source("photo", facts.id, "category"))]
    last = max(given, key=lambda each: each.withdrawn_on or "")
    return [reason("permission_withdrawn", source=Source("permission", last.id),
                   day=last.withdrawn_on)]  # fmt: skip


def _fee(category: Category | None, licence: LicenceFacts) -> list[Reason]:
    source = Source("licence", licence.id)
    if licence.fee_minor is not None and licence.currency:
        fee = money_text(licence.fee_minor, licence.currency)
        words = _(FEE_WORDS[licence.fee_rule]) if licence.fee_rule in FEE_WORDS else ""
        return [reason("fee_agreed", source=source, fee=f"{fee} {words}".rstrip())]
    if category is not None and "fee" in category.needs:
        return [reason("pay_without_fee", source=source)]
    return []


def _content(facts: PhotoFacts, category: Category | None) -> list[Reason]:
    photo = Source("photo", facts.id)
    found = []
    if facts.exposed:
        found.append(reason("withheld_exposed", source=Source("photo", facts.id, "credit")))
    elif facts.withheld == "stringer" and facts.is_named:
        found.append(reason("withheld_named", source=Source("photo", facts.id, "credit"),
                            withheld=facts.withheld))  # fmt: skip
    if facts.sensitivity == "undecided" and facts.sensitivity_reason:
        found.append(reason("sensitive_undecided", source=photo, reason=facts.sensitivity_reason))
    elif facts.sensitivity not in ("undecided", "not sensitive"):
        found.append(reason("sensitive", source=photo, kind=facts.sensitivity))
    if facts.credentials is not None:
        found.append(reason("credentials_invalid", source=photo, problem=facts.credentials))
    if facts.conflicts:
        found.append(reason("metadata_conflict", source=photo, fields=facts.conflicts))
    if category is not None and category.caution:
        found.append(reason("category_caution", source=Source("photo", facts.id, "category"),
                            category=category.code, caution=category.caution))  # fmt: skip
    return found


def _ordered(reasons: list[Reason]) -> list[Reason]:
    return sorted(reasons, key=lambda each: LEVELS.index(each.level))


def _overridden(said: Reason, facts: PhotoFacts, use: Use) -> Reason:
    if said.level == "note" or said.code in NEVER_OVERRIDDEN:
        return said
    for override in facts.overrides:
        if _answers(override, said) and (override.valid_to or "9999") >= use.on:
            return replace(said, overridden_by=override.by)
    return said


def _answers(override: OverrideFacts, said: Reason) -> bool:
    """Tell whether a decision is about this reason, not only about another of its code.

    A condition that somebody lives with is not a bar that somebody lifts.
    """
    return (
        override.code == said.code
        and override.phrase in (None, said.phrase)
        and override.source_id in (None, said.record_id)
        and LEVELS.index(said.level) >= LEVELS.index(override.level or LEVELS[0])
    )


def _answer(
    facts: PhotoFacts,
    use: Use,
    category: Category | None,
    held: Licensing,
    reasons: tuple[Reason, ...],
) -> Assessment:
    weighing = [each.level for each in reasons if not each.overridden_by and each.level != "note"]
    worst = min(weighing, key=LEVELS.index) if weighing else None
    granted = held.granted
    return Assessment(
        verdict=VERDICT_OF[worst] if worst else "clear",
        cost=_cost(category, held, reasons),
        reasons=reasons,
        licence_id=granted.id if granted else held.best_id,
        licence_state=held.state,
        expires=held.covered_until if granted else held.expired_on,
        embargo_until=_embargo_until(facts, use),
        fee_minor=granted.fee_minor if granted else None,
        currency=granted.currency if granted else None,
        valid_until=last_same_day(facts, use),
    )


def _embargo_until(facts: PhotoFacts, use: Use) -> str | None:
    ends = [lease.valid_to or "9999-12-31" for lease in facts.leases
            if lease.code in ("embargo", "embargo_open") and lease.state != "rejected"
            and holds_on(lease, use)]  # fmt: skip
    return max(ends) if ends else None


def _cost(category: Category | None, held: Licensing, reasons: tuple[Reason, ...]) -> str:
    """Restriction text, then a fee for each use, the category, the agency's licence; else pay."""
    restricted = any(
        each.code in ("restriction", "embargo", "one_time_used", "licence_terms")
        and each.level != "note" for each in reasons
    )  # fmt: skip
    if restricted:
        return "conditional"
    if held.granted is not None and held.granted.fee_minor and held.granted.fee_rule in PER_USE:
        return "pay"
    if category is not None and category.cost != "agency":
        return category.cost
    return "free" if held.granted is not None else "pay"
