"""What a note asks for: ``without permission``, ``credit required``, ``free with credit``."""

from collections.abc import Iterable, Iterator

from archive.reading.restrictions.reach import FORBIDDEN, NEEDED, Reach, ahead, behind
from archive.reading.restrictions.record import Restriction
from archive.reading.restrictions.rules_of_one_word import stands_denied
from archive.reading.restrictions.words import Word
from archive.values import span

SALES = frozenset({"no_sales", "no_resales"})
"""Not for sale in France is not for France; no sales without permission asks for one."""


def asked_for(text: str, clause: list[Word], place: int) -> Iterator[Restriction]:
    """``without permission``, ``credit required``, ``free with credit``."""
    kinds = clause[place].kinds
    if "without" in kinds or ("must" in kinds and not stands_denied(clause, place)):
        reach = ahead(clause, place, NEEDED)
        if "without" in kinds and not (
            _of_a_use(clause) or _of_sales(clause[:place]) or reach.end >= clause[-1].end
        ):
            return  # "without permission from the council, no protest"
        if "without" in kinds and not reach.codes:
            reach = behind(clause, place, NEEDED)  # "izin olmadan"
        if "without" in kinds and _of_one_kind(clause[:place]):
            reach.codes.pop("permission", None)
        reach.start = _start_of_use(clause, place) if "without" in kinds else reach.start
        yield from needed(text, reach)
    if "must" in kinds and not stands_denied(clause, place):
        yield from needed(text, behind(clause, place, NEEDED))
        if place and "maker" in clause[place - 1].kinds and _only_small(clause[place + 1 :]):
            where = span(text, clause[place - 1].start, clause[-1].end)
            yield Restriction("mandatory_credit", where)  # "fotograf ska anges"
    if "with" in kinds and _of_a_use(clause):
        yield from needed(text, ahead(clause, place, ("mandatory_credit",)))


def _only_small(words: list[Word]) -> bool:
    return all(word.kinds & {"light", "use", "naming"} for word in words)


def _of_one_kind(before: list[Word]) -> bool:
    """``No commercial use without permission``: the rest needs none."""
    denies = [at for at, word in enumerate(before) if "no" in word.kinds]
    barred = ahead(before, denies[-1], FORBIDDEN) if denies else None
    return barred is not None and bool(barred.codes.keys() - SALES)


def _start_of_use(clause: list[Word], place: int) -> int:
    """Where ``Do not publish`` begins in front of ``without credit``."""
    while place and clause[place - 1].kinds & {"no", "use", "light", "picture"}:
        if "comma" in clause[place - 1].kinds:
            break
        place -= 1
    return clause[place].start


def _of_sales(before: list[Word]) -> bool:
    """``No sales without consent``."""
    return any(word.kinds & SALES for word in before)


_USES = frozenset({"use", "free", "only", "picture"})


def _of_a_use(clause: list[Word]) -> bool:
    """Tell whether a clause speaks of using a picture."""
    return any(word.kinds & _USES for word in clause)


def needed(text: str, reach: Reach) -> Iterable[Restriction]:
    """What lies within the reach of a word that asks for it: each by its own words."""
    return [Restriction(code, span(text, reach.start, max(end, reach.first)))
            for code, end in reach.codes.items()]  # fmt: skip
