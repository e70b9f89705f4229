"""Past uses judged on their own day, and the credit as printed against the credit owed."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from archive.appearances import AppearanceRecord
from archive.desk import Use
from archive.parties.persons import same_person
from archive.reading.credit_lines import CreditLine, agency_named, parse
from archive.reading.fold import fold, fold_name
from archive.rights.assess import assess
from archive.rights.facts import PhotoFacts, Reason, Source
from archive.rights.reasons import reason

_NOT_A_BREACH = frozenset({"missing_caption", "missing_credit"})
"""What is missing in the archive today says nothing about a use in the past."""

_SHARED = frozenset({"handout", "pool"})
"""Kinds that a printed maker's name must keep beside it."""

_NO_BREACH_IN_PRINT = frozenset({"ok", "incomplete", "not recorded"})

_UNLICENSED = frozenset({"no_licence", "no_permission"})

_CANNOT_TELL = frozenset({"use_without_day", "use_without_hour"})
"""Too little is recorded to say whether the use kept to its terms: that is no breach."""


@dataclass(frozen=True, slots=True)
class CreditOwed:
    """Whom a photo owes a credit: the words for people, and the names to compare.

    ``protected`` is a folded name that must not be printed from the day ``protected_since`` on.
    """

    text: str | None = None
    creators: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    withheld: str | None = None
    protected: str | None = None
    protected_since: str | None = None


def carries_protected(owed: CreditOwed, printed: str | None) -> bool:
    """Tell whether a credit as printed holds the protected name, whenever that was printed."""
    *first, last = (owed.protected or "").split() or [""]
    said = f" {fold(printed or '')} "
    return bool(last) and any(f" {' '.join(name)} " in said
                              for name in ([*first, last], [last, *first]))  # fmt: skip


def credit_in_print(owed: CreditOwed, printed: str | None, *, on: str | None = None) -> str:
    """Compare a printed credit with the one owed: ``ok``, ``incomplete``, ``missing`` or worse.

    ``printed`` is empty where a photo ran without a credit, and None where nobody has recorded
    what was printed: that is ``not recorded``. Some of those owed without the others (an agency
    without its photographer, a handout without that word) are ``incomplete``, which is no breach;
    another name, or none of those owed, is ``wrong``, and so is the maker of
    a pool picture or a handout without that word. Where nothing is owed, anything is ``ok``.
    A protected name is ``exposed``, unless the last day of use (``on``) came before the
    protection: it was the maker's name then.
    """
    if printed is None or not printed.strip():
        silent = "not recorded" if printed is None else "missing"
        return silent if owed.text else "ok"
    if owed.protected and carries_protected(owed, printed):
        before = on and owed.protected_since and on[:10] < owed.protected_since[:10]
        return "ok" if before else "exposed"
    return _checked(owed, printed)


@lru_cache(maxsize=20_000)
def _checked(owed: CreditOwed, printed: str) -> str:
    """The same few credits are printed by the thousand: each is compared once."""
    if not owed.text or fold(printed) == fold(owed.text):
        return "ok"
    return _compared(owed, parse(printed))


def _compared(owed: CreditOwed, read: CreditLine) -> str:
    """``ok``, ``incomplete`` or ``wrong``, by the names in a line that prints some credit."""
    theirs = {_canonical(name) for name in (read.agency, read.distributor, read.source) if name}
    ours = {_canonical(name) for name in owed.organisations}
    people, makers = _people(read.creators), _people(owed.creators)
    named = bool(people & makers) or _part_of_each_other(people, makers)
    said_kind = owed.withheld not in _SHARED or read.withheld == owed.withheld
    if people and makers and not (named and said_kind):
        return "wrong"
    if not named and not ours & theirs:
        return "wrong"
    return "ok" if said_kind and ours <= theirs and _all_named(makers, people) else "incomplete"


def _canonical(name: str) -> str:
    agency = agency_named(name)
    return fold_name(agency.name if agency else name)


def _people(names: tuple[str, ...]) -> set[str]:
    return {fold_name(name) for name in names}


def _all_named(makers: set[str], people: set[str]) -> bool:
    return all(_part_of_each_other({maker}, people) for maker in makers)


def _part_of_each_other(one: set[str], other: set[str]) -> bool:
    return any(set(a.split()) <= set(b.split()) or set(b.split()) <= set(a.split())
               or same_person(a, b) for a in one for b in other)  # fmt: skip


def use_made(use: AppearanceRecord, on: str) -> Use:
    """Return what a use of the ledger was, as it is judged on a day."""
    return Use(use.medium, use.territory, on, copies=use.circulation, number=use.id)


def breaches(facts: PhotoFacts, owed: CreditOwed, use: AppearanceRecord) -> tuple[Reason, ...]:
    """Return what was wrong with a use, judged on its own day by today's records.

    Also what keeps it from being judged; ``in_breach`` tells whether anything was wrong.
    """
    source = Source("appearance", use.id)
    if use.status == "pending":
        return ()
    found: list[Reason] = []
    if not use.used_from:
        found.append(reason("use_without_day", source=source))
    else:
        asked = use_made(use, use.used_from[:10])
        found += (
            each for each in assess(facts, asked, past=True).reasons
            if not each.overridden_by and each.code not in _NOT_A_BREACH
            and (each.level == "block" or each.code in _UNLICENSED | _CANNOT_TELL)
        )  # fmt: skip
    state = credit_in_print(owed, use.credit_printed, on=use.used_to or use.used_from)
    if state not in _NO_BREACH_IN_PRINT:
        found.append(reason(f"credit_{state}_in_print", source=source, owed=owed.text,
                            printed=use.credit_printed))  # fmt: skip
    return tuple(found)


def in_breach(found: Iterable[Reason]) -> bool:
    """Tell whether any of these is a breach, not only that a day or an hour is not known."""
    return any(each.code not in _CANNOT_TELL for each in found)
