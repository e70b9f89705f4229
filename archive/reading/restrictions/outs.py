"""``<COUNTRY> OUT``: for any country, medium, agency or paper, alone, listed, or one in another."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from archive.reading.credit_lines.names import is_organisation
from archive.reading.credit_lines.words import agency_named, flat, key
from archive.reading.restrictions.houses import LIST_MARK, houses_at
from archive.reading.restrictions.limits import is_followed_by_limit
from archive.reading.restrictions.phrases import media_words
from archive.reading.restrictions.record import Restriction
from archive.reading.restrictions.territories import list_end, listed, territory_named
from archive.reading.restrictions.words import kinds_in, words_of_kind
from archive.values import Span, span

CLAUSE_START = re.compile(r"(?:^|[\n.;:,/()\[\]*|–—-])\s*$")
CLAUSE_END = re.compile(r"^\s*(?:$|[\n.;:,/()\[\]*|!–—-])")
_MARK_BEHIND = re.compile(LIST_MARK.pattern + r"$", re.IGNORECASE)
_LONGEST_LIST = 400
"""Code points in front of ``OUT`` in which its countries are looked for."""

_SIGNS = " -–—*•(/,\"'"
_OUT = re.compile(r"(?<!\w)(?:OUT|Out|out)(?!\w)")
_UNKNOWN = re.compile(r"(?:^|[\n.;:,/()|–—-])\s*(?P<name>[A-Z][A-Z0-9&'’. ]{1,30}?)\s+$")
_NO_USE = re.compile(
    r"(?<!\w)(?:NO (?P<use>(?:USE|ACCESS)(?: BY)? )?(?=[A-Z]{2})|No [Uu]se (?:by )?(?=[A-Z]))"
)
_REFUSED = re.compile(r"(?<!\w)(?:NO|No|no)\s+$")
"""``NO TELEVISION, SPAIN OUT``: what is refused by itself ends the list in front of the word."""

_IN = re.compile(r"\s+in\s+(?:the\s+)?", re.IGNORECASE)
_GLUED_OUT = re.compile(r"(?<!\w)([A-Z]{2,12})OUT(?!\w)")


def outs(text: str) -> list[Restriction]:
    """Return what ``OUT`` bars in a text: countries, media, agencies, papers."""
    found = []
    for match in _GLUED_OUT.finditer(text):
        territory = territory_named(match.group(1)) if _may_be_code(match.group(1)) else None
        if territory is not None:
            where = span(text, match.start(), match.end())
            found.append(Restriction("territory_out", where, territories=(territory.code,)))
    alone = []
    for match in _OUT.finditer(text):
        named = _named_out(text, match)
        found.extend(named)
        alone += [] if named else [match]
    unknown = (house for match in alone if found for house in _unknown_out(text, match))
    return [*found, *unknown, *_no_use_by_name(text)]


def _no_use_by_name(text: str) -> Iterator[Restriction]:
    """``NO USE CORVINA WEEKLY``: capitals that are neither a place nor a word of notes."""
    for found in _NO_USE.finditer(text):
        houses = houses_at(text, found.end())
        if houses is None:
            continue
        loud = found.group().isupper()
        used = found["use"] or not loud
        if not (used or agency_named(houses.text)) or (loud and not houses.text.isupper()):
            continue
        first = LIST_MARK.split(houses.text)[0]
        words = set(kinds_in(first))
        unknown = "" in words and words <= {"", "light", "territory", "medium", "number"}
        if unknown or (used and agency_named(first)):
            yield Restriction("who_out", span(text, found.start(), houses.end), who=houses.text)


def _unknown_out(text: str, out: re.Match[str]) -> list[Restriction]:
    """``BBC OUT, NOWHERE OUT``: a house no list knows, beside what is surely barred."""
    name = _UNKNOWN.search(text, 0, out.start())
    if name is None or not CLAUSE_END.match(text[out.end() :]):
        return []
    start = name.start("name")
    return [Restriction("who_out", span(text, start, out.end()), who=name["name"])]


def _may_be_code(name: str) -> bool:
    """Two-letter codes are words of many languages; only those a desk writes count."""
    return len(key(name)) > 2 or key(name) in ("uk", "us", "eu")


def _named_out(text: str, match: re.Match[str]) -> list[Restriction]:
    """``GERMANY AND AUSTRIA OUT``: walk left over names; small letters only in a clause alone."""
    before = text[: match.start()].rstrip()
    nearby = max(0, len(before) - _LONGEST_LIST)
    line_start = max(nearby - 1, *(before.rfind(mark, nearby) for mark in "\n.;:()[]")) + 1
    earlier = [out.end() for out in _OUT.finditer(before, line_start)]
    line_start = max([line_start, *earlier])  # "GERMANY OUT/AUSTRIA OUT"
    restrictions: list[Restriction] = []
    end = len(before)
    while end > line_start:
        start, restriction = _name_before(text, line_start, end)
        if restriction is not None and restrictions and _REFUSED.search(text, line_start, start):
            break
        if restriction is not None:
            restrictions.append(restriction)
        elif (unknown := _unknown_name(text, line_start, end)) is not None:
            start = unknown
        else:
            break
        trimmed = text[line_start:start]
        mark = _MARK_BEHIND.search(trimmed)
        if mark is None and _goes_on_without_marks(text, line_start, restrictions[-1:]):
            end = len(text[:start].rstrip())
            continue
        if mark is None:
            restrictions = _media_of_territories(text, line_start, start, restrictions)
            break
        end = line_start + mark.start()
    if not restrictions:
        return _paper_out(text, line_start, match)
    return _barred(text, restrictions, match)


def _barred(text: str, named: list[Restriction], out: re.Match[str]) -> list[Restriction]:
    """What the word bars of all that is named in front of it, if they are a note together."""
    first = min(each.span.start for each in named)
    inside = _inside(text, out.end()) if all(each.media for each in named) else None
    end = inside.end if inside else out.end()
    if not _is_note(text, first, out, end=end):
        return []
    if inside is not None:
        there = listed(flat(inside.text))
        named = [replace(each, code="territory_out", territories=there) for each in named]
    return _gathered(reversed(named), span(text, first, end))


def _inside(text: str, start: int) -> Span | None:
    """``MAGAZINES OUT IN SWEDEN``: the places behind it in which it holds."""
    led = _IN.match(text, start)
    end = list_end(flat(text), led.end(), text) if led else None
    return span(text, led.end(), end) if led and end is not None else None


def _goes_on_without_marks(text: str, floor: int, last: list[Restriction]) -> bool:
    """``BELGIUM NETHERLANDS OUT``: another country in capitals right in front of one."""
    if not last or not last[0].territories or not last[0].span.text.isupper():
        return False
    before = len(text[: last[0].span.start].rstrip())
    further = _name_before(text, floor, before)[1]
    return bool(further and further.territories and further.span.text.isupper())


def _paper_out(text: str, floor: int, out: re.Match[str]) -> list[Restriction]:
    """``NEW YORK DAILY NEWS OUT``: a clause of capitals that no list knows bars a house."""
    name = text[floor : out.start()].strip(_SIGNS)
    clause = 2 <= len(name.split()) <= 5 and name.isupper() and is_organisation(name)
    if not clause or not CLAUSE_END.match(text[out.end() :]):
        return []
    where = span(text, text.rindex(name, floor, out.start()), out.end())
    return [Restriction("who_out", where, who=name)]


def _media_of_territories(
    text: str, floor: int, start: int, restrictions: list[Restriction]
) -> list[Restriction]:
    """``UK AND IRELAND ONLINE OUT``: countries right in front of media bar those media there."""
    before = text[floor:start].rstrip()
    if not before or any(not each.media or each.territories for each in restrictions):
        return restrictions
    lowered = flat(before)
    for word in re.finditer(r"(?<!\w)(?=\w)", lowered):
        codes = (
            listed(lowered[word.start() :])
            if list_end(lowered, word.start(), people=True) == len(lowered)
            else ()
        )
        if codes and _may_be_code(before[word.start() :]):
            where = span(text, floor + word.start(), restrictions[0].span.end)
            media = tuple(code for each in restrictions for code in each.media)
            return [Restriction("territory_out", where, territories=codes, media=media)]
    return restrictions


def _unknown_name(text: str, floor: int, end: int) -> int | None:
    """``ITALY AND SOUTH TYROL OUT``: a name in capitals that no list knows does not end a list."""
    marks = list(LIST_MARK.finditer(text, floor, end))
    start = marks[-1].end() if marks else None
    if start is None or start >= end:
        return None
    name = text[start:end].strip()
    told = set(kinds_in(name)) - {"", "light", "territory", "medium"}  # "NO SALES, ITALY OUT"
    return start if name.isupper() and len(name.split()) <= 3 and not told else None


def _gathered(restrictions: Iterable[Restriction], where: Span) -> list[Restriction]:
    """One restriction for all countries of a list, one for all media, one for each agency."""
    named = list(restrictions)
    both = [each for each in named if each.territories and each.media]
    if both:
        media = tuple(dict.fromkeys(code for each in both for code in each.media))
        return [replace(both[0], media=media, span=where)]
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
        start += len(text[start:end]) - len(text[start:end].lstrip(_SIGNS))
        name = text[start:end]
        where = span(text, start, end)
        medium = media_words().get(key(name))
        if medium is not None:
            return start, Restriction("media_out", where, media=(medium,))
        sure = _may_be_code(name) or (name.isupper() and _is_behind_country(text, floor, start))
        territory = territory_named(name) if sure else None
        codes = (territory.code,) if territory else _of_people(name)
        if codes:
            return start, Restriction("territory_out", where, territories=codes)
        agency = agency_named(name)
        if agency is not None:
            return start, Restriction("who_out", where, who=agency.name)
    return end, None


def _of_people(name: str) -> tuple[str, ...]:
    """``AUSTRALIAN MEDIA``: the country whose people's media, clients or editors are meant."""
    people, _space, whose = flat(name).rpartition(" ")
    if whose not in words_of_kind("editors") or list_end(people, 0, people=True) != len(people):
        return ()
    return listed(people)


def _is_behind_country(text: str, floor: int, start: int) -> bool:
    """``AUS, NZ OUT``: two letters are a code behind another country of a list."""
    mark = _MARK_BEHIND.search(text[floor:start])
    before = _name_before(text, floor, floor + mark.start())[1] if mark else None
    return bool(before and before.territories)


def _is_note(text: str, start: int, out: re.Match[str], *, end: int) -> bool:
    named = text[start : out.start()].strip()
    if out.group() == "OUT" and (named.isupper() or named[:1].isupper()):
        return True
    ends = bool(CLAUSE_END.match(text[end:])) or is_followed_by_limit(text, end)
    if out.group() == "Out" and named[:1].isupper() and ends:
        return True
    return ends and bool(CLAUSE_START.search(text[:start]))
