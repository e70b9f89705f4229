"""Restrictions put together of words: forbidding or allowing, and what (``Zakaz archiwizacji``).

No list holds every sentence that notes are written in, but they are all built alike: a word that
forbids, or allows only so, stands beside what it speaks of, with nothing but small words between
the two. Words of no such meaning end the reach of a rule.
"""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field

from archive.reading.restrictions.record import Restriction
from archive.reading.restrictions.words import Word
from archive.values import span

_FORBIDDEN = ("no_ai", "no_alter", "no_archives", "no_commercial", "no_cover", "no_crop",
              "no_resales", "no_sales", "no_social")  # fmt: skip
_ALONE = ("editorial_only", "mandatory_credit", "not_public", "permission", "story_only")
_NEEDED = ("mandatory_credit", "permission")
_BETWEEN = frozenset({"light", "use", "picture", "free", "with", "medium", "editors", "inside"})
_SPOKEN_OF = frozenset({"use", "picture", "free"})
_OPERATORS = frozenset({"no", "forbidden", "without", "only", "must"})
_IN_MEDIA = {"no_social": ("social",), "no_archives": ("archive",),
             "no_commercial": ("advertising", "merchandise")}  # fmt: skip
"""What is forbidden in a place only."""

_SALES = frozenset({"no_sales", "no_resales"})
"""Not for sale in France is not for France; no sales without permission asks for one."""


@dataclass(slots=True)
class _Reach:
    """What stands within reach of a word that forbids or allows, from where to where."""

    start: int
    end: int
    first: int
    codes: dict[str, int] = field(default_factory=dict)
    media: dict[str, None] = field(default_factory=dict)
    places: dict[str, None] = field(default_factory=dict)
    outside: bool = False
    used: bool = False
    unless: bool = False

    def take(self, word: Word, wanted: tuple[str, ...]) -> None:
        """Take in what a word says, where it is one of what is wanted."""
        codes = [code for code in wanted if code in word.kinds]
        if codes:
            self.codes.update(dict.fromkeys(codes, word.end))
        elif "medium" in word.kinds:
            self.media.update(dict.fromkeys(word.codes))
        elif "territory" in word.kinds:
            self.places.update(dict.fromkeys(word.codes))
        else:
            self.outside = self.outside or "outside" in word.kinds
            self.used = self.used or bool(word.kinds & _SPOKEN_OF)
            return
        self.start, self.end = min(self.start, word.start), max(self.end, word.end)

    @property
    def says(self) -> bool:
        """Tell whether anything was found."""
        return bool(self.codes or self.media or self.places)


def composed(text: str, said: Iterable[list[Word]]) -> Iterator[Restriction]:
    """Yield what the clauses ``said`` in a note forbid, ask for or allow alone."""
    for clause in said:
        for place, word in enumerate(clause):
            unallowed = {
                "without",
                "permission",
            } <= word.kinds  # "無断転載": only that is asked for
            if word.kinds & {"no", "forbidden", "without"} and not unallowed:
                yield from _forbidden(text, _barred(clause, place))
            if unallowed:
                yield Restriction("permission", span(text, word.start, word.end))
            if word.kinds & {"without", "must", "with"}:
                yield from _asked_for(text, clause, place)
            if "only" in word.kinds:
                for reach in (_ahead(clause, place, _ALONE), _behind(clause, place, _ALONE)):
                    yield from _alone(text, reach)


def _barred(clause: list[Word], place: int) -> _Reach:
    """What a word forbids: ``Resale is prohibited`` what is in front of it, else what follows."""
    in_front = _behind(clause, place, _FORBIDDEN) if "forbidden" in clause[place].kinds else None
    return in_front if in_front and in_front.says else _ahead(clause, place, _FORBIDDEN)


def _asked_for(text: str, clause: list[Word], place: int) -> Iterator[Restriction]:
    """``without permission``, ``credit required``, ``free with credit``."""
    kinds = clause[place].kinds
    if "without" in kinds or ("must" in kinds and not _is_denied(clause, place)):
        reach = _ahead(clause, place, _NEEDED)
        if "without" in kinds and not (_of_a_use(clause) or reach.end >= clause[-1].end):
            return  # "without permission from the council, no protest"
        reach.start = _start_of_use(clause, place) if "without" in kinds else reach.start
        yield from _needed(text, reach)
    if "must" in kinds and not _is_denied(clause, place):
        yield from _needed(text, _behind(clause, place, _NEEDED))
    if "with" in kinds and _of_a_use(clause):
        yield from _needed(text, _ahead(clause, place, ("mandatory_credit",)))


def _start_of_use(clause: list[Word], place: int) -> int:
    """Where ``Do not publish`` begins in front of ``without credit``."""
    while place and clause[place - 1].kinds & {"no", "use", "light", "picture"}:
        if "comma" in clause[place - 1].kinds:
            break
        place -= 1
    return clause[place].start


def _is_denied(clause: list[Word], place: int) -> bool:
    return place > 0 and bool(clause[place - 1].kinds & {"no", "without"})


def _of_a_use(clause: list[Word]) -> bool:
    """Tell whether a clause speaks of using a picture."""
    return any(word.kinds & {"use", "free", "only", "picture"} for word in clause)


def _ahead(clause: list[Word], place: int, wanted: tuple[str, ...]) -> _Reach:
    """What stands behind a word, up to the first that has nothing to do with it.

    What follows the last comma counts only if nothing else rules it: "No sales, web only".
    """
    reach = _Reach(clause[place].start, clause[place].end, clause[place].end)
    reach.used = place > 0 and bool(clause[place - 1].kinds & _SPOKEN_OF)
    kept = reach
    for at in range(place + 1, len(clause)):
        word = clause[at]
        if word.kinds & _OPERATORS:
            reach.unless = "without" in word.kinds
            return kept if word.kinds & {"only", "must", "forbidden"} else reach
        if not _may_stand(clause, at, wanted, bare=at == place + 1):
            return reach
        if "comma" in word.kinds:
            kept = deepcopy(reach)
        reach.take(word, wanted)
        if not kept.says:
            kept = reach
        if "story_only" in reach.codes:
            return reach  # what follows is the story
    return reach


def _may_stand(clause: list[Word], at: int, wanted: tuple[str, ...], *, bare: bool) -> bool:
    """Tell whether a word may stand within reach, or one that says more of what is forbidden.

    "No use in political advertising": one word of no meaning may stand in front of one that has.
    """
    if _within(clause[at], wanted, bare=bare or "comma" in clause[at - 1].kinds):
        return True
    following = clause[at + 1].kinds if at + 1 < len(clause) else frozenset()
    return not (bare or clause[at].kinds) and bool(following & set(wanted))


def _behind(clause: list[Word], place: int, wanted: tuple[str, ...]) -> _Reach:
    """What stands in front of a word, back to the first that has nothing to do with it."""
    reach, beside = _Reach(clause[place].start, clause[place].end, clause[place].end), True
    reach.used = bool(clause[place].kinds & _SPOKEN_OF)
    if place and "comma" in clause[place - 1].kinds:
        return reach
    for at in range(place - 1, -1, -1):
        word = clause[at]
        if word.kinds & _OPERATORS or not _within(word, wanted, bare=False):
            reach.unless = "without" in word.kinds
            return reach
        beside = beside and not word.kinds <= {"light", "comma"}
        if "territory" in word.kinds and not (beside or reach.used):
            return reach  # "In Austria one may only …"
        if "comma" in word.kinds and reach.codes and not reach.media:
            followed = at and clause[at - 1].kinds & set(wanted)
            if not followed:
                return reach
        reach.take(word, wanted)
    return reach


def _within(word: Word, wanted: tuple[str, ...], *, bare: bool) -> bool:
    """Tell whether a word may stand within reach; ``bare``: right behind the word that rules.

    A place needs more than that: "No Germany, no Europe" forbids nothing.
    """
    if "territory" in word.kinds:
        return not bare
    return bool(word.kinds & (_BETWEEN | {"outside", *wanted}))


def _forbidden(text: str, reach: _Reach) -> Iterator[Restriction]:
    where = span(text, reach.start, reach.end)
    media, places = tuple(reach.media), tuple(reach.places)
    if places and (media or reach.codes or reach.used):
        media += tuple(each for code in reach.codes for each in _IN_MEDIA.get(code, ()))
        code = "territory_only" if reach.outside else "territory_out"
        yield Restriction(code, where, territories=places, media=media)
    for code, end in reach.codes.items():
        told = code in _IN_MEDIA or code in _SALES
        if not (places and told) and not (reach.unless and code in _SALES):
            yield Restriction(code, span(text, reach.start, max(end, reach.first)))
    if media and not places:
        yield Restriction("media_out", where, media=media)


def _alone(text: str, reach: _Reach) -> Iterator[Restriction]:
    where = span(text, reach.start, reach.end)
    yield from (Restriction(code, where) for code in reach.codes)
    if reach.places:
        yield Restriction("territory_only", where, territories=tuple(reach.places))
    if reach.media:
        yield Restriction("media_only", where, media=tuple(reach.media))


def _needed(text: str, reach: _Reach) -> Iterable[Restriction]:
    return [Restriction(code, span(text, reach.start, max(end, reach.first)))
            for code, end in reach.codes.items()]  # fmt: skip
