"""Find the credit at the end of a caption, with or without anything between the two.

Five looks, the surest first: a line of its own, a word that announces it (``Photo:``), brackets,
names cut by ``/`` or ``via``, an agency's bare name. What is found is a proposal that the editor
confirms, so a caption without evidence of a credit is left alone.
"""

import re

from archive.reading.credit_lines.names import is_organisation, is_person
from archive.reading.credit_lines.parse import CreditLine, parse, without_notes
from archive.reading.credit_lines.parts import withheld_word
from archive.reading.credit_lines.words import (
    agency_named,
    flat,
    key,
    pattern,
    prefix_pattern,
    word_keys,
)
from archive.values import Span, span

LONGEST_TAIL = 160
"""Code points: what is longer is prose, not a credit."""

_NAME_LIMIT = 4
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,160})[)\]][.\s]*$")
_JOINT = re.compile(
    rf"\s*[/|•]\s*|\s+[-–]\s+|\s*—\s*|[\s,]+{pattern('via')}\s+|(?<=[A-Za-z])[-–]\s(?=[A-Z])"
)
_SENTENCE_END = re.compile(r"[.!?:;…»”\"')\]]$")
_ABBREVIATION = re.compile(r"^(?:[^\W\d_]\.)+$|^(?:Jr|Sr|St|Mr|Ms|Dr)\.$")
_GLUED = re.compile(
    r"(?<=[^\W\d_A-ZÀ-ÞА-Я])(?:Foto|Photo|Photograph|Picture|Image|Bild|Credits?|Source|Фото)s?\s?:"
)
_WORD = re.compile(r"\S+")


def find_tail(caption: str) -> Span | None:
    """Return the credit at the end of ``caption``, or None; offsets count code points."""
    text = caption.rstrip()
    before_notes = without_notes(text).rstrip()
    found = _find(before_notes)
    if found is None and before_notes != text:
        found = _find(text)
    return None if found is None else span(caption, *found)


def _find(text: str) -> tuple[int, int] | None:
    for look in (_own_line, _announced, _bracketed, _jointed, _bare_agency):
        start = look(text)
        if start is not None and text[start:].strip():
            return start, _end(text, start)
    return None


def is_credit_line(line: str) -> bool:
    """Tell whether a whole line is a credit and nothing else."""
    text = line.strip()
    if not text or len(text) > LONGEST_TAIL or "\n" in text:
        return False
    if agency_named(text) or _announced(text) == 0 or _bracketed(text) == 0:
        return True
    return _jointed(text) == 0 and not _reads_as_prose(text)


def _end(text: str, start: int) -> int:
    end = len(text.rstrip())
    while end > start and text[end - 1] in " ,;|":
        end -= 1
    return end


def _own_line(text: str) -> int | None:
    start = max(text.rfind("\n"), text.rfind("\u2028")) + 1
    if start == 0:
        return None
    start += len(text[start:]) - len(text[start:].lstrip())
    return start if is_credit_line(text[start:]) else None


def _known(line: CreditLine) -> bool:
    """Tell whether an agency of the list has a part in the line."""
    return any(name and agency_named(name) for name in (line.agency, line.distributor))


def _reads_as_prose(text: str) -> bool:
    words = [word for word in text.split() if word.isalpha()]
    small = [word for word in words if word.islower()]
    return len(words) > 6 and len(small) > len(words) / 2


def _announced(text: str) -> int | None:
    lowered = flat(text)
    floor = max(0, len(text) - LONGEST_TAIL)
    starts = [
        found
        for found in prefix_pattern(need_colon=True).finditer(lowered, floor)
        if _announces(text, found)
    ]
    starts.extend(re.compile(r"[©]\s*|(?:Credit)+:?(?=[A-ZÀ-ÞŁŚŽА-ЯІЇЄҐ(@])").finditer(text, floor))
    starts.extend(_GLUED.finditer(text, floor))
    starts.extend(
        re.compile(rf"(?<![\w-])(?:photo\s+)?{pattern('courtesy-of')}(?!\w)[\s:]+(?=\w)").finditer(
            lowered, floor
        )
    )
    for found in sorted(starts, key=lambda match: match.start()):
        tail = text[found.end() :].strip()
        if tail and _is_credit_tail(tail, text[found.start() :], bare=found.start() == 0):
            return _with_bracket(text, found.start())
    return None


def _announces(text: str, found: re.Match[str]) -> bool:
    """A word in the run of a sentence (``a photo by the gate``) announces nothing."""
    following = text[found.end() :].lstrip('"“«(')[:1]
    return bool(following) and (not following.islower() or ":" in found.group())


def _is_credit_tail(tail: str, whole: str, *, bare: bool) -> bool:
    if _reads_as_prose(tail) or re.search(r"[a-zа-яіїє]{3}[.!?]\s+\w+\s+[a-zа-яіїє]{2}", tail):
        return False
    line = parse(whole)
    if line.withheld or _known(line):
        return len(tail) <= LONGEST_TAIL
    words = tail.split()
    if len(words) > 12:
        return False
    named = any(is_person(name) or is_organisation(name) for name in line.creators)
    return named or bool(line.agency and (bare or len(words) <= 6)) or len(words) <= 3


def _with_bracket(text: str, start: int) -> int:
    before = text[:start].rstrip()
    return len(before) - 1 if before.endswith(("(", "[")) and text.endswith((")", "]")) else start


def _bracketed(text: str) -> int | None:
    found = _BRACKETS.search(text)
    if found is None:
        return None
    inner = found.group(1)
    line = parse(inner)
    withheld = line.withheld is not None and (len(inner.split()) > 1 or inner.isupper())
    sure = _known(line) or withheld
    if sure and not _reads_as_prose(inner):
        return found.start()
    if line.creators and (line.agency or line.source) and _JOINT.search(flat(inner)):
        return found.start()
    after_sentence = bool(_SENTENCE_END.search(text[: found.start()].rstrip()))
    return found.start() if after_sentence and is_person(inner) else None


def _jointed(text: str) -> int | None:
    """Names and agencies cut by ``/``, ``|``, a dash or ``via``, with nothing in front of them."""
    floor = max(0, len(text) - LONGEST_TAIL)
    joints = list(_JOINT.finditer(flat(text), floor))
    best = None
    for place in range(len(joints) - 1, -1, -1):
        left = joints[place - 1].end() if place else floor
        if _reads_as_prose(text[joints[place].end() :]):
            break
        start = _piece_start(text, left, joints[place].start())
        if start is None:
            break
        if _is_jointed_credit(text[start:]):
            best = start
        if start > left:
            break
    return best


def _is_jointed_credit(candidate: str) -> bool:
    line = parse(candidate)
    if _known(line):
        named = bool(line.creators or line.withheld or line.distributor or line.source)
        return named and not _reads_as_prose(candidate)
    if line.withheld:
        return bool(line.agency or line.source or line.creators) and len(candidate.split()) <= 8
    named = bool(line.creators) and all(is_person(name) for name in line.creators)
    return named and bool(line.agency) and "/" in candidate and len(candidate.split()) <= 8


def _piece_start(text: str, left: int, right: int) -> int | None:
    """Return where the piece that ends at ``right`` begins: after prose, if prose is before it."""
    words = [(left + found.start(), found.group()) for found in _WORD.finditer(text[left:right])]
    if not words:
        return None
    for size in range(min(6, len(words)), 0, -1):
        phrase = " ".join(word for _, word in words[-size:])
        if agency_named(phrase) or withheld_word(phrase):
            return _glued_start(text, words[-size])
    whole = text[left:right].strip()
    if left and not _reads_as_prose(whole) and len(words) <= _NAME_LIMIT + 2 and _is_name(words):
        return words[0][0]
    return _name_start(text, words)


def _is_name(words: list[tuple[int, str]]) -> bool:
    phrase = " ".join(word for _, word in words)
    return is_person(phrase) or is_organisation(phrase) or len(words) <= 2


def _glued_start(text: str, word: tuple[int, str]) -> int:
    """``…in Seoul.Anthony``: a sentence and a name without a space between them."""
    start, printed = word
    glued = list(re.finditer(r"[a-zà-ÿа-яіїє)][.!?](?=[A-ZÀ-ÞА-ЯІЇЄ])", printed))
    return start + glued[-1].end() if glued else start


def _name_start(text: str, words: list[tuple[int, str]]) -> int | None:
    """Walk left over capitalised words; stop at a sentence end, prose, or the length of a name."""
    taken: list[tuple[int, str]] = []
    sentence_end = False
    for place, word in reversed(words):
        start = _glued_start(text, (place, word))
        bare = word[start - place :]
        ends = bool(_SENTENCE_END.search(word)) and not _ABBREVIATION.match(bare)
        if taken and (ends or bare.endswith(",")):
            sentence_end = ends
            break
        if not _may_be_in_name(bare, taken):
            break
        taken.insert(0, (start, bare))
        if start > place:
            sentence_end = True
            break
        if len(taken) > 7:
            break
    else:
        sentence_end = True
    return _trimmed_start(taken, whole=sentence_end)


def _may_be_in_name(word: str, taken: list[tuple[int, str]]) -> bool:
    first = word.lstrip("'’‘(“\"")[:1]
    if first.isupper() or (first.isalpha() and not first.islower()):
        return True
    joins = flat(word) in ("and", "&", "of", "the", "for", "y", "und", "et", "та", "і", "и")
    small = flat(word) in word_keys("particle")
    return bool(taken) and (small or joins or word == "&")


def _trimmed_start(taken: list[tuple[int, str]], *, whole: bool) -> int | None:
    while taken and not taken[0][1][:1].isupper() and key(taken[0][1]) not in ("al",):
        if taken[0][1][:1].isalpha() and not taken[0][1][:1].islower():
            break
        taken = taken[1:]
    if not taken:
        return None
    phrase = " ".join(word for _, word in taken)
    if whole and (len(taken) <= _NAME_LIMIT or is_organisation(phrase) or " and " in phrase):
        return taken[0][0]
    shouting = [place for place, word in taken if word.isupper() and len(word) > 1]
    mixed = any(not word.isupper() for _, word in taken)
    if mixed and taken[-1][1].isupper() and shouting:
        return next(place for place, word in taken if place >= _shout_start(taken))
    size = min(2, len(taken))
    while size < len(taken) and (
        _ABBREVIATION.match(taken[-size][1])
        or not taken[-size][1][:1].isupper()
        or not taken[-size - 1][1][:1].isupper()
    ):
        size += 1
    return taken[-size][0]


def _shout_start(taken: list[tuple[int, str]]) -> int:
    start = taken[-1][0]
    for place, word in reversed(taken):
        if not word.isupper() and word.lower() != word:
            break
        start = place
    return start


def _bare_agency(text: str) -> int | None:
    words = [(found.start(), found.group()) for found in _WORD.finditer(text)]
    for size in range(min(4, len(words)), 0, -1):
        start, first = words[-size]
        phrase = text[start:]
        agency = agency_named(phrase)
        begin = _glued_start(text, (start, first))
        if agency is None and begin > start:
            phrase, agency = text[begin:], agency_named(text[begin:])
        if agency is None or not phrase[:1].isupper() or not _as_credit(phrase):
            continue
        before = words[-size - 1][1] if len(words) > size and begin == start else ""
        if key(before) in word_keys("before-a-mention"):
            return None
        return begin
    return None


def _as_credit(phrase: str) -> bool:
    """Ordinary words that are agencies too (``Forum``, ``Planet``) need more than their name."""
    agency = agency_named(phrase)
    return agency is not None and (
        " " in phrase.strip() or phrase.isupper() or agency.kind in ("wire", "distributor")
    )
