"""Restrictions in the notes of a picture: phrases and agency codes, each with its place.

The phrases are data (``resources/vocabularies/restrictions.tsv``), whole words, conservative: a
false alarm gets switched off, a miss gets printed. ``<COUNTRY> OUT`` is a rule of its own, for any
country, medium or agency. Sources: wire instructions as seen in real files (standards, part 2.3).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from archive.reading.credit_lines.words import agency_named, flat, key
from archive.reading.restrictions.moments import find_moment
from archive.reading.restrictions.phrases import (
    Occurrence,
    Phrase,
    days_said,
    media_words,
    occurrences,
    sought,
)
from archive.reading.restrictions.territories import territory_named
from archive.values import Span, span

LONGEST_TEXT = 20_000
"""Code points read; notes on a picture are never that long."""

_LONGEST_LIST = 400
"""Code points in front of ``OUT`` in which its countries are looked for."""
_CLAUSE_START = re.compile(r"(?:^|[\n.;:,/()\[\]*|–—-])\s*$")
_CLAUSE_END = re.compile(r"^\s*(?:$|[\n.;:,/()\[\]*|!–—-])")
_OUT = re.compile(r"(?<!\w)(?:OUT|Out|out)(?!\w)")
_GLUED_OUT = re.compile(r"(?<!\w)([A-Z]{2,12})OUT(?!\w)")
_LIST_MARK = re.compile(
    r"(?:\s*(?:,|/|&|\+|(?<!\w)(?:and|or|nor|und|oder|et|ou|y|o|i|та|і|й|або|и|или)(?!\w))\s*)+",
    re.IGNORECASE,
)
_MARK_BEHIND = re.compile(_LIST_MARK.pattern + r"$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Restriction:
    """One restriction: what it says (``code``), where it says so, and what it fills in.

    ``until`` is an ISO day or UTC instant: the end of an embargo, or the last day of use.
    ``territories`` and ``media`` are codes. ``days`` count from transmission.
    """

    code: str
    span: Span
    days: int | None = None
    territories: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    until: str | None = None
    who: str | None = None


def find(
    text: str, *, on: date | None = None, extra: tuple[Phrase, ...] = ()
) -> tuple[Restriction, ...]:
    """Return the restrictions in ``text``, in reading order; never raises.

    ``on`` is the day the picture was sent: it gives a date without a year its year. ``extra`` are
    the desk's own phrases.
    """
    text = text[:LONGEST_TEXT]
    lowered = flat(text)
    found = list(_outs(text))
    for one in sought(extra):
        read = text if one.always is None else lowered
        if one.literal not in read:
            continue  # most phrases are in no text: their patterns are never even compiled
        for said in occurrences(one.phrase, read):
            if one.always is not False or _stands_alone(text, said):
                found.extend(_filled(one.phrase.code, said, text, on))
    return tuple(_without_lesser(found))


def _stands_alone(text: str, said: Occurrence) -> bool:
    if text[said.start : said.end].isupper():
        return True
    before, after = text[: said.start], text[said.end :]
    return bool(_CLAUSE_START.search(before)) and bool(_CLAUSE_END.match(after))


def _filled(code: str, said: Occurrence, text: str, on: date | None) -> list[Restriction]:
    slots = said.slots
    until = None
    end = said.end
    if "date" in slots:
        begins = said.starts["date"]
        moment = find_moment(text[begins : begins + len(slots["date"])], on=on)
        if moment is None:
            opened = "embargo_open" if code == "embargo" else None
            end = len(text[:begins].rstrip())
            return [Restriction(opened, span(text, said.start, end))] if opened else []
        end = len(text[: begins + moment.end].rstrip(" .,;"))
        # a time of day without a zone: nobody knows the hour, so the day itself is held too
        until = moment.next_day if code == "embargo" and moment.is_local else moment.iso
    return [
        Restriction(
            code,
            span(text, said.start, end),
            days=days_said(slots),
            territories=_territories(slots.get("territory", "")),
            media=_media_in(slots.get("medium", "")),
            until=until,
        )
    ]


def _territories(words: str) -> tuple[str, ...]:
    whole = territory_named(words)
    if whole is not None:
        return (whole.code,)
    found = (territory_named(name) for name in _LIST_MARK.split(words))
    return tuple(dict.fromkeys(territory.code for territory in found if territory))


def _media_in(words: str) -> tuple[str, ...]:
    whole = media_words().get(key(words))
    if whole is not None:
        return (whole,)
    found = (media_words().get(key(word)) for word in _LIST_MARK.split(words))
    return tuple(dict.fromkeys(code for code in found if code))


def _outs(text: str) -> list[Restriction]:
    found = []
    for match in _GLUED_OUT.finditer(text):
        territory = territory_named(match.group(1)) if _may_be_code(match.group(1)) else None
        if territory is not None:
            where = span(text, match.start(), match.end())
            found.append(Restriction("territory_out", where, territories=(territory.code,)))
    for match in _OUT.finditer(text):
        found.extend(_named_out(text, match))
    return found


def _may_be_code(name: str) -> bool:
    """Two-letter codes are words of many languages; only those a desk writes count."""
    return len(key(name)) > 2 or key(name) in ("uk", "us", "eu")


def _named_out(text: str, match: re.Match[str]) -> list[Restriction]:
    """``GERMANY AND AUSTRIA OUT``: walk left over names; small letters only in a clause alone."""
    before = text[: match.start()].rstrip()
    nearby = max(0, len(before) - _LONGEST_LIST)
    line_start = max(nearby - 1, *(before.rfind(mark, nearby) for mark in "\n.;:()[]")) + 1
    restrictions: list[Restriction] = []
    end = len(before)
    while end > line_start:
        start, restriction = _name_before(text, line_start, end)
        if restriction is not None:
            restrictions.append(restriction)
        elif (unknown := _unknown_name(text, line_start, end)) is not None:
            start = unknown
        else:
            break
        trimmed = text[line_start:start]
        mark = _MARK_BEHIND.search(trimmed)
        if mark is None:
            break
        end = line_start + mark.start()
    if not restrictions:
        return []
    first = min(restriction.span.start for restriction in restrictions)
    if not _is_note(text, first, match):
        return []
    return _gathered(reversed(restrictions), span(text, first, match.end()))


def _unknown_name(text: str, floor: int, end: int) -> int | None:
    """``ITALY AND SOUTH TYROL OUT``: a name in capitals that no list knows does not end a list."""
    marks = list(_LIST_MARK.finditer(text, floor, end))
    start = marks[-1].end() if marks else None
    if start is None or start >= end:
        return None
    name = text[start:end].strip()
    return start if name.isupper() and len(name.split()) <= 3 else None


def _gathered(restrictions: Iterable[Restriction], where: Span) -> list[Restriction]:
    """One restriction for all countries of a list, one for all media, one for each agency."""
    named = list(restrictions)
    countries = tuple(code for each in named for code in each.territories)
    media = tuple(code for each in named for code in each.media)
    found = [Restriction("who_out", where, who=each.who) for each in named if each.who]
    if countries:
        found.append(Restriction("territory_out", where, territories=countries))
    if media:
        found.append(Restriction("media_out", where, media=media))
    return found


def _name_before(text: str, floor: int, end: int) -> tuple[int, Restriction | None]:
    words = [(floor + word.start(), word.group()) for word in re.finditer(r"\S+", text[floor:end])]
    for size in range(min(5, len(words)), 0, -1):
        start = words[-size][0]
        name = text[start:end]
        where = span(text, start, end)
        medium = media_words().get(key(name))
        if medium is not None:
            return start, Restriction("media_out", where, media=(medium,))
        territory = territory_named(name) if _may_be_code(name) else None
        if territory is not None:
            return start, Restriction("territory_out", where, territories=(territory.code,))
        agency = agency_named(name)
        if agency is not None:
            return start, Restriction("who_out", where, who=agency.name)
    return end, None


def _is_note(text: str, start: int, out: re.Match[str]) -> bool:
    named = text[start : out.start()].strip()
    if out.group() == "OUT" and (named.isupper() or named[:1].isupper()):
        return True
    ends = bool(_CLAUSE_END.match(text[out.end() :]))
    if out.group() == "Out" and named[:1].isupper() and ends:
        return True
    return ends and bool(_CLAUSE_START.search(text[:start]))


def _without_lesser(found: list[Restriction]) -> list[Restriction]:
    """Keep the longest of those that say the same in one place; order by place.

    A bare ``EMBARGO`` says nothing more where its date stands too.
    """
    kept: list[Restriction] = []
    for each in sorted(found, key=_weight):
        if not any(_says_already(other, each) for other in kept):
            kept.append(each)
    if any(each.code == "embargo" for each in kept):
        kept = [each for each in kept if each.code != "embargo_open"]
    return sorted(kept, key=lambda one: (one.span.start, one.code))


def _weight(one: Restriction) -> tuple[int, int, bool]:
    return one.span.start - one.span.end, one.span.start, one.code == "media_out"


_IMPLIED = {
    "editorial_only": ("media_only",),
    "embargo": ("embargo_open", "use_until", "not_public", "media_out"),
    "media_out": ("no_commercial", "no_archives", "no_social"),
    "no_archives": ("media_out",),
    "no_archives_after": ("no_archives",),
    "no_commercial": ("media_out",),
    "no_sales": ("no_resales", "media_out"),
    "no_social": ("media_out",),
    "no_resales": ("media_out",),
    "territory_out": ("no_sales", "media_out", "no_commercial"),
}
"""What a longer phrase already says where both stand in one place."""


def _says_already(kept: Restriction, new: Restriction) -> bool:
    apart = kept.span.end <= new.span.start or new.span.end <= kept.span.start
    if apart:
        return False
    if kept.code == new.code:
        return (kept.territories, kept.media, kept.who) == (new.territories, new.media, new.who)
    return new.code in _IMPLIED.get(kept.code, ())


__all__ = ["Phrase", "Restriction", "find"]
