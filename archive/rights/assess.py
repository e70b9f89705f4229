"""May we use this photo so? A pure function of the facts and the intended use.

Deny beats allow, unless a named person set the reason aside; a missing credit or caption can never
be set aside. Nothing here looks at a clock: the use says on which day, or at which instant, it is
judged.
"""

from dataclasses import replace

from archive.credits import Category, categories
from archive.desk import Use
from archive.licences import PER_USE, money_text
from archive.rights.facts import (
    Assessment,
    LicenceFacts,
    OverrideFacts,
    PhotoFacts,
    Reason,
    Source,
)
from archive.rights.leases import allow_note, allows, lease_reasons
from archive.rights.licensing import Licensing, licensing
from archive.rights.periods import holds_on, last_same_day
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
    allowed = [lease for lease in facts.leases if allows(lease, use)]
    reasons = [
        *_words_missing(facts),
        *lease_reasons(facts, use, past=past),
        *([] if allowed else _licence_reasons(facts, use, category, held)),
        *held.foreign,
        *_content(facts, category),
        *(allow_note(lease) for lease in allowed),
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
