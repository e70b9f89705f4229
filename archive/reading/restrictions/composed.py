"""Restrictions put together of words: forbidding or allowing, and what (``Zakaz archiwizacji``).

No list holds every sentence that notes are written in, but they are all built alike: a word that
forbids, or allows only so, stands beside what it speaks of, with nothing but small words between
the two. Words of no such meaning end the reach of a rule.
"""

import re
from collections.abc import Iterable, Iterator

from archive.reading.credit_lines.words import flat
from archive.reading.restrictions.asked import SALES, asked_for, needed
from archive.reading.restrictions.houses import user_named
from archive.reading.restrictions.reach import ALONE, FORBIDDEN, Reach, ahead, behind
from archive.reading.restrictions.record import Restriction
from archive.reading.restrictions.rules_of_one_word import (
    RULES_OF_ONE_WORD,
    asked_behind,
    counts_pictures,
)
from archive.reading.restrictions.territories import WORLDWIDE
from archive.reading.restrictions.words import Word
from archive.values import span

_PLAIN = frozenset({"no", "forbidden", "use", "light", "picture", "until", "all"})
_RUNS_ON = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
_PURPOSES = ("editorial_only", "story_only")
_IN_MEDIA = {"no_social": ("social",), "no_archives": ("archive",),
             "no_commercial": ("advertising", "merchandise")}  # fmt: skip
"""What is forbidden in a place only."""
_FOR = re.compile(r"\s+(?:for|fur|pour|para|per|dla|для)\s")
"""``NOT FOR SALE FOR MARKETING``: only what it would be sold for is meant."""
_JOINED = re.compile(
    r"[,/&+・、]|(?<!\w)(?:or|and|oder|und|ou|et|o|y|e|lub|i|та|і|чи|или|и|eller|och|og|of|en|sowie|ni|nor)(?!\w)"
)


def composed(text: str, said: Iterable[list[Word]]) -> Iterator[Restriction]:
    """Yield what the clauses ``said`` in a note forbid, ask for or allow alone."""
    credit: Word | None = None
    for clause in said:
        if credit and clause and all(word.kinds & {"must", "light"} for word in clause):
            yield Restriction("mandatory_credit", span(text, credit.start, clause[-1].end))
        credit = _credit_asked(text, clause, credit)
        for place, word in enumerate(clause):
            if not word.kinds.isdisjoint(_RULING):
                for kinds, rule in _RULES:
                    if word.kinds & kinds:
                        yield from rule(text, clause, place)


def _credit_asked(text: str, clause: list[Word], before: Word | None) -> Word | None:
    """``CREDIT: Corvina Press (mandatory)``: the word, as long as only the name follows it."""
    if clause and "mandatory_credit" in clause[0].kinds:
        return clause[0] if text[clause[-1].end : clause[-1].end + 1] in (":", " ", "") else None
    named = clause and before and not any(word.kinds - _IN_NAMES for word in clause)
    return before if named else None


_IN_NAMES = frozenset({"light", "comma", "territory", "editorial_only", "medium", "editors"})


def _bar(text: str, clause: list[Word], place: int) -> Iterator[Restriction]:
    """``No sales or archiving``; what says "without permission" in one word asks for that only."""
    word = clause[place]
    if {"without", "permission"} <= word.kinds:
        yield Restriction("permission", span(text, word.start, word.end))
    elif _bars_all(clause):
        yield Restriction("killed", span(text, clause[0].start, clause[-1].end))
    else:
        yield from _forbidden(text, _barred(clause, place))


def _bars_all(clause: list[Word]) -> bool:
    """``DO NOT USE``, and nothing else: neither what, nor where, nor when."""
    kinds = [word.kinds for word in clause]
    plain = all(each and each <= _PLAIN for each in kinds)
    if any("sharing" in each for each in kinds):
        return False  # "Do not post"
    return plain and any("use" in each for each in kinds) and len(clause) > 1


def _only(text: str, clause: list[Word], place: int) -> Iterator[Restriction]:
    """``Editorial use only``, ``only for print``, ``for use by Corvina only``."""
    begin, end = clause[0].start, clause[-1].end
    house = user_named(text, begin, end)
    if house is not None and "no" not in clause[0].kinds:
        end = max(house.end, clause[place].end)
        yield Restriction("who_only", span(text, begin, end), who=house.text)
    if counts_pictures(clause, place):
        yield Restriction("restricted", span(text, begin, clause[-1].end))
        return
    asked = asked_behind(clause, place)
    if asked is not None:
        parts = [at for at in range(place) if clause[at].kinds & {"comma", "joins"}]
        begin = clause[parts[-1] + 1].start if parts else begin
        yield Restriction("permission", span(text, begin, asked.end))
        return
    following, before = ahead(clause, place, ALONE), behind(clause, place, ALONE)
    if before.says and place + 1 < len(clause) and "comma" in clause[place + 1].kinds:
        following = Reach(begin, begin, begin)  # "紙面のみ、ウェブ掲載不可"
    if place + 1 < len(clause) and clause[place + 1].kinds & {"once", "number"}:
        following.codes.pop("story_only", None)  # "Only one image per article"
    if following.media and before.places and not (before.media or before.codes):
        return  # "in Belgium only print": neither there only nor print only
    yield from _alone(text, following)
    yield from _alone(text, before)


def _left_out(text: str, clause: list[Word], place: int) -> Iterator[Restriction]:
    """``BELGIQUE ET LUXEMBOURG EXCLUS``: the places in front of the word."""
    reach = behind(clause, place, FORBIDDEN)
    reach.used = True
    yield from _forbidden(text, reach)


def _beyond(text: str, clause: list[Word], place: int) -> Iterator[Restriction]:
    """``Haber dışında kullanılamaz``: what lies outside a purpose is barred."""
    barred = any(word.kinds & {"no", "forbidden"} for word in clause)
    for reach in (behind(clause, place, ALONE), ahead(clause, place, ("story_only",))):
        if barred and not reach.places:
            yield from needed(text, reach)


def _subject(text: str, clause: list[Word], place: int) -> Iterator[Restriction]:
    """``Subject to approval``, ``subject to our terms``."""
    yield from needed(text, ahead(clause, place, ("permission", "restricted")))


def _granted(text: str, clause: list[Word], place: int) -> Iterator[Restriction]:
    """``Free for press use``: what is given for a purpose is given for no other."""
    for reach in (ahead(clause, place, _PURPOSES), behind(clause, place, _PURPOSES)):
        yield from needed(text, reach)


def _excepted(text: str, clause: list[Word], place: int) -> Iterator[Restriction]:
    """``All media except television`` bars it; ``no use except in print`` allows nothing else.

    An exception to a bar of one place or kind of use leaves that bar as it stands.
    """
    before = frozenset[str]().union(*(word.kinds for word in clause[:place]))
    after = frozenset[str]().union(*(word.kinds for word in clause[place:]))
    if before & {"no", "forbidden", "without", "bars"} or "forbidden" in after:
        narrowed = before & {"territory", "medium", *FORBIDDEN}
        if not narrowed and (before | after) & {"use", "picture", "free"}:
            reach = ahead(clause, place, ALONE)
            if not reach.says:
                reach = behind(clause, place, ALONE)  # "報道以外の使用禁止", "haber dışında"
            yield from _alone(text, reach)
    elif (before & _GRANTS and sum(not word.kinds for word in clause[:place]) < 2) or (
        _RUNS_ON.match(text, clause[place].start) and after & _GRANTS
    ):
        reach = ahead(clause, place, FORBIDDEN)
        reach.places.pop(WORLDWIDE, None)  # "except Le Monde"
        if not reach.says and _RUNS_ON.match(text, clause[place].start):
            reach = behind(clause, place, FORBIDDEN)  # "テレビを除く"
        reach.start, reach.used = clause[0].start, True
        yield from _each_forbidden(text, clause, reach)


def _each_forbidden(text: str, clause: list[Word], reach: Reach) -> Iterator[Restriction]:
    """``All rights except Asia and advertising``: the one and the other, not the one in the other.

    "Alle Medien außer Schweizer Zeitungen" are media of a place.
    """
    if not (reach.places and reach.codes):
        yield from _forbidden(text, reach)
        return
    places = [word for word in clause if not reach.places.keys().isdisjoint(word.codes)]
    said = [word.start for word in clause if word.kinds & reach.codes.keys()]
    begin = reach.start if said and min(said) > places[-1].start else places[0].start
    where = span(text, begin, places[-1].end)
    yield Restriction("territory_out", where, territories=tuple(reach.places))
    for word in clause:
        codes = word.kinds & reach.codes.keys()
        yield from (Restriction(code, span(text, word.start, word.end)) for code in sorted(codes))


_GRANTS = frozenset({"all", "free", "use", "editors", "medium"})
"""What a note allows in general before it makes an exception."""


def _barred(clause: list[Word], place: int) -> Reach:
    """What a word forbids: ``Resale is prohibited`` what is in front of it, else what follows."""
    in_front = behind(clause, place, FORBIDDEN) if "forbidden" in clause[place].kinds else None
    return in_front if in_front and in_front.says else ahead(clause, place, FORBIDDEN)


def _forbidden(text: str, reach: Reach) -> Iterator[Restriction]:
    where = span(text, reach.start, reach.end)
    media, places = tuple(reach.media), tuple(reach.places)
    if places and (media or reach.codes or reach.used):
        media += tuple(each for code in reach.codes for each in _IN_MEDIA.get(code, ()))
        code = "territory_only" if reach.outside else "territory_out"
        yield Restriction(code, where, territories=places, media=media)
    for code, end in reach.codes.items():
        told = code in _IN_MEDIA or code in SALES
        for_use = "no_commercial" in reach.codes and _FOR.match(flat(text), end)
        passed = code == "no_sales" and _to_others(text, reach)
        unsaid = (places and told) or (code in SALES and (reach.unless or for_use or passed))
        if not unsaid:
            yield Restriction(code, span(text, reach.start, max(end, reach.first)))
    if media and not places:
        yield Restriction("media_out", where, media=media)


def _to_others(text: str, reach: Reach) -> bool:
    """``No third party sales``, ``no sales to third parties``: not ``no sale, no resale``."""
    if "no_resales" not in reach.codes:
        return False
    ends = sorted((reach.codes["no_resales"], reach.codes["no_sales"]))
    return not _JOINED.search(flat(text), *ends)


_HANDOUT = re.compile(r"\bhand-?out\b", re.IGNORECASE)
"""What parts a house from a rule: "MINISTRY OF NORWAY *HANDOUT* EDITORIAL USE ONLY"."""


def _alone(text: str, reach: Reach) -> Iterator[Restriction]:
    where = span(text, reach.start, reach.end)
    yield from (Restriction(code, where) for code in reach.codes)
    if reach.places and not (reach.codes and _HANDOUT.search(text, reach.start, reach.end)):
        yield Restriction("territory_only", where, territories=tuple(reach.places))
    if reach.media:
        yield Restriction("media_only", where, media=tuple(reach.media))


_RULES = (
    (frozenset({"no", "forbidden", "without"}), _bar),
    (frozenset({"without", "must", "with"}), asked_for),
    (frozenset({"only"}), _only),
    (frozenset({"apart"}), _excepted),
    (frozenset({"excluded"}), _left_out),
    (frozenset({"subject"}), _subject),
    (frozenset({"outside"}), _beyond),
    (frozenset({"free"}), _granted),
    *RULES_OF_ONE_WORD,
)
"""The kinds of a word that rules others in its clause, and what it then says."""
_RULING = frozenset().union(*(kinds for kinds, _ in _RULES))
