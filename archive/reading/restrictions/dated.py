"""Days put together of words: ``Licensed to the paper until 31.12.2023``, ``use only from 5 May``.

What may be used until a day may not be used after it; what may not be used before a day, or only
from then on, is under embargo till then.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from archive.reading.restrictions.leads import clock_of, leads_to_a_date
from archive.reading.restrictions.moments import Moment, find_moment
from archive.reading.restrictions.record import Restriction
from archive.reading.restrictions.words import Word
from archive.values import span

_LEADING = frozenset({"until", "before", "from", "ends"})
_RULED = frozenset({"use", "free", "no", "forbidden"})
_UNITS = frozenset({"hours", "days", "weeks", "months", "years"})
_UNKNOWN = 2
"""Words of no meaning to notes that may stand in front of a day: who may use it, of what."""

_WITHIN = 90
"""Code points behind the word that leads to a day in which the day stands."""


def dated(text: str, said: Iterable[list[Word]], on: date | None) -> Iterator[Restriction]:
    """Yield the days until and from which the clauses ``said`` in a note let a picture be used."""
    for clause in said:
        yield from _deleted(text, clause, on)
        for place, word in enumerate(clause):
            if "until" in word.kinds and place and _day_in_front(text, clause, place, on):
                yield from _until_behind(text, clause, place, on)
            elif word.kinds & _LEADING and place:
                code = _meant(text, clause, place)
                moment = _day_behind(text, clause[0].start, word, on) if code else None
                first = next((at for at in range(place) if clause[at].kinds & _RULED), place)
                unknown = sum(not each.kinds for each in clause[first:place])
                if (
                    code and moment and unknown <= _UNKNOWN
                ):  # "The use of drones over Paris is forbidden"
                    yield _until(code, text, (clause[first].start, word.end), moment)


def _deleted(text: str, clause: list[Word], on: date | None) -> Iterator[Restriction]:
    """``Delete after 5 May``, ``Nach dem 5. Mai löschen``: nobody has it to use after that day."""
    kinds = frozenset[str]().union(*(word.kinds for word in clause))
    if "deletes" not in kinds or kinds & {"no", "forbidden"}:
        return
    for place, word in enumerate(clause):
        counted = any(each.kinds & _UNITS for each in clause[:place])
        moment = _day_behind(text, clause[0].start, word, on) if "from" in word.kinds else None
        if moment and not counted:
            yield Restriction(
                "use_until", span(text, clause[0].start, clause[-1].end), until=moment.iso
            )
            return


def _until_behind(
    text: str, clause: list[Word], place: int, on: date | None
) -> Iterator[Restriction]:
    """``使用は3月31日まで``: languages that say until when behind the day."""
    moment = _day_in_front(text, clause, place, on)
    kinds = frozenset[str]().union(*(word.kinds for word in clause))
    if moment is None or not kinds & _RULED:
        return
    barred = kinds & {"forbidden", "no", "held"} and not kinds & {"outside", "apart"}
    code = "embargo" if barred else "use_until"
    where = span(text, clause[0].start, clause[-1].end)
    yield Restriction(code, where, until=moment.iso)


def _day_in_front(text: str, clause: list[Word], place: int, on: date | None) -> Moment | None:
    """The day that ends right in front of a word of a script without spaces."""
    begin, end = clause[0].start, clause[place].start
    begin = max(0, min(begin, end - _WITHIN), text.rfind("\n", 0, end))
    if text[end : end + 1].isascii() or text[end - 1 : end].isascii():
        return None
    moment = find_moment(text[begin:end], on=on)
    return moment if moment and begin + moment.end >= end - 1 else None


def _meant(text: str, clause: list[Word], place: int) -> str | None:
    """What a day means behind the words in front of it; None where it rules no use."""
    before, word = clause[:place], clause[place]
    kinds = frozenset[str]().union(*(each.kinds for each in before))
    opens_stretch = "from" in word.kinds and before[-1].kinds & _UNITS  # "14 days after 3 May"
    if "held" in kinds or opens_stretch:
        return None  # a note on an embargo says its day itself
    if word.several and "before" in word.kinds and all("no" in each.kinds for each in before):
        return "embargo"  # "No earlier than 5 May"
    if not kinds & {"use", "free"} or _is_somebodys(text, before):
        return None
    if "ends" in word.kinds:
        return "use_until"
    if kinds & {"no", "forbidden"}:
        if not before[-1].kinds & {"use", "light", "picture", "no"}:
            return None
        return "embargo" if word.kinds & {"before", "until"} else "use_until"
    if "until" in word.kinds:
        return "use_until"
    only = any("only" in each.kinds for each in (before[-1], *clause[place:])) or word.several
    # "Frei zur Veröffentlichung ab 5. Mai", "Публікація після 5 травня"
    plain = all(each.kinds & {"use", "light", "joins"} for each in before)  # "To be used from"
    given = only or bool(kinds & {"free", "allowed"}) or plain
    freed = "use" in kinds or {"free", "allowed"} <= kinds
    return "embargo" if "from" in word.kinds and freed and given else None


def _is_somebodys(text: str, before: list[Word]) -> bool:
    """``Rights reserved for The Paper until 5 May``: the day ends what somebody else has alone."""
    only = [at for at, word in enumerate(before) if "only" in word.kinds]
    behind = before[only[-1] + 1 :] if only else []
    return any(not word.kinds and text[word.start].isupper() for word in behind)


def _day_behind(text: str, start: int, word: Word, on: date | None) -> Moment | None:
    behind = text[word.end : word.end + _WITHIN].partition("\n")[0]
    moment = find_moment(behind, on=on, clock_of=clock_of(text[start : word.end]))
    led = moment and (
        "ends" in word.kinds or leads_to_a_date(behind[: moment.start], as_note=False)
    )
    return moment if led else None


def _until(code: str, text: str, where: tuple[int, int], moment: Moment) -> Restriction:
    start, leading = where
    place = span(text, start, len(text[: leading + moment.end].rstrip(" .,;")))
    if code == "embargo" and moment.local:
        return Restriction(code, place, until=moment.latest, local=moment.local)
    return Restriction(code, place, until=moment.iso)
