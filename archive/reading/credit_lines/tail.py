"""Find the credit at the end of a caption, with or without anything between the two.

Six looks, the surest first: a line of its own, a word that announces it (``Photo:``), brackets,
names cut by ``/`` or ``via``, a last clause of nothing else, an agency's bare name. What is found
is a proposal that the editor confirms, so a caption without evidence of a credit is left alone.
"""

import re
from functools import cache, lru_cache

from archive.reading.credit_lines.bare import without_notes
from archive.reading.credit_lines.clauses import (
    PHOTO_BY,
    came_through,
    house_before,
    last_clause,
    name_before,
)
from archive.reading.credit_lines.ends import bare_agency, is_trade_name, signed
from archive.reading.credit_lines.names import is_official, is_organisation, is_person
from archive.reading.credit_lines.parse import WIDE, parse
from archive.reading.credit_lines.record import CreditLine
from archive.reading.credit_lines.starts import SAYING, goes_on, piece_start, reads_as_prose
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
_KEPT = 64
"""Lines whose looks are kept: who asks for a credit asks for one that is all of a line, too."""

_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,160})[)\]][.\s]*$")
_JOINT = re.compile(rf"\s*[/|•]\s*|\s+[-–]\s+|\s*—\s*|[\s,]+{pattern('via')}\s+|\s+for\s+(?=the\s)")
_SENTENCE_END = re.compile(r"[.!?:;…»”\"')\]]$")
_GLUED = re.compile(
    r"(?<=[^\W\d_A-ZÀ-ÞА-Я])(?:Foto|Photo|Photograph|Picture|Image|Bild|Credits?|Source|Фото)s?\s?:"
)
_BEHIND_SLASH = re.compile(r"(?<=\s/\s)(?:Фото|Foto|Photo|Fot\.)\s+(?=[^\W\d_a-zа-яіїєґ])")
_BARE_WORD = re.compile(
    r"(?<!\S)(?P<word>(?:Photo|Foto|Фото|Fot\.|Bild|Beeld|Kuva|Pic|Copyright)s?)\s+$"
)  # fmt: skip
"""``… in Lyon. Photo Le Progrès/Ann Example``: the word belongs to the credit."""

_BRACKET_CLOSES = re.compile(r"[^()\[\]]*[)\]]\s+[a-z]")
_LONGEST_BODY = 4
_LEAST_WORDS = 5
"""Words of a caption between what opens it and its credit."""

_RUNS_ON = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
_LONGEST_NAME = 12
"""Code points of a name in scripts without spaces: more of them are a sentence."""

_QUOTE_OPENS = re.compile(r"(?:^|\s)['\"‘“«„]$")


@lru_cache(maxsize=256)
def find_tail(caption: str) -> Span | None:
    """Return the credit at the end of ``caption``, or None; offsets count code points.

    Kept for a while: whoever reads a caption for places asks as well as who reads it for credits.
    """
    text = caption.rstrip().translate(WIDE)
    before_notes = without_notes(text).rstrip()
    found = _find(before_notes)
    if found is None and before_notes != text:
        found = _find(text)
    return None if found is None else span(caption, *found)


def _find(text: str) -> tuple[int, int] | None:
    for look in (_own_line, _announced, _bracketed, _jointed, last_clause, signed, bare_agency):
        start = look(text)
        if start is not None and text[start:].strip():
            told = SAYING.search(text, 0, start)
            return None if told else (_with_words_before(text, start), _end(text, start))
    return None


def _with_words_before(text: str, start: int) -> int:
    """``… in Leeds. File: Ann Example/AFP``: the word in front belongs to the credit.

    So do the credits of the other pictures: ``Left: Ann Example/AFP; right: Bo Other/Reuters``.
    """
    before = flat(text[:start])
    found = _file_word().search(before) or _BARE_WORD.search(text[:start])
    if found:
        return found.start("word")
    placed = list(_place_word().finditer(before, max(0, start - LONGEST_TAIL)))
    if placed and placed[-1].end() == start:
        whole = (mark.start() for mark in placed if parse(text[mark.start() :]).several)
        return next(whole, start)
    return start


@cache
def _place_word() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern('place-in-picture')}\s*:\s*")


@cache
def _file_word() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|[.!?…»”\"')\]]\s|\n)\s*(?P<word>(?:{pattern('file')})\s*[:/–—-]?|{pattern('screen')}:)\s*$"
    )


def is_credit_line(line: str) -> bool:
    """Tell whether a whole line is a credit and nothing else."""
    text = line.strip()
    if not text or len(text) > LONGEST_TAIL or "\n" in text:
        return False
    if agency_named(text) or _announced(text) == 0 or _bracketed(text) == 0:
        return True
    if is_trade_name(text) or came_through(text):
        return True
    return _jointed(text) == 0 and not reads_as_prose(text)


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
    line, before = text[start:], text[:start].rstrip()
    return start if is_credit_line(line) or _stands_below(line, before) else None


def _stands_below(line: str, before: str) -> bool:
    """An organisation's name alone below a caption that ends without a stop."""
    last = before[max(before.rfind("\n"), before.rfind("\u2028")) + 1 :]
    capital = all(word[:1].isupper() or key(word) in ("of", "the", "for", "and", "de")
                  for word in line.split())  # fmt: skip
    caption = len(last.split()) >= 5 and not _SENTENCE_END.search(last)
    return caption and capital and len(line.split()) <= 7 and is_organisation(line)


def _known(line: CreditLine) -> bool:
    """Tell whether an agency of the list has a part in the line."""
    return any(name and agency_named(name) for name in (line.agency, line.distributor))


@lru_cache(maxsize=_KEPT)
def _announced(text: str) -> int | None:
    lowered = flat(text)
    floor = max(0, len(text) - LONGEST_TAIL)
    starts = [
        found
        for found in prefix_pattern(need_colon=True).finditer(lowered, floor)
        if _announces(text, found)
    ]
    starts.extend(
        re.compile(r"[©]\s*|\([cC]\)\s*|(?:Credit)+:?(?=[A-ZÀ-ÞŁŚŽА-ЯІЇЄҐ(@])").finditer(
            text, floor
        )
    )
    starts.extend(_GLUED.finditer(text, floor))
    starts.extend(_BEHIND_SLASH.finditer(text, floor))
    starts.extend(found for found in _thanks().finditer(lowered, floor) if _gives(text, found))
    for found in sorted(starts, key=lambda match: match.start()):
        tail = text[found.end() :].strip()
        if _opens_caption(text, found):
            continue
        if tail and _is_credit_tail(tail, text[found.start() :], bare=found.start() == 0):
            return _with_bracket(text, house_before(text, found.start()))
    return None


def _opens_caption(text: str, found: re.Match[str]) -> bool:
    """``FILE PHOTO: A crane in Leeds. Ann Example/AFP``: the credit is what its end says."""
    opens = key(text[: found.start()]) in ("", "file")
    looks = (_jointed, _bracketed, last_clause, bare_agency) if opens else ()
    credit = next((start for look in looks if (start := look(text)) is not None), 0)
    between = text[found.end() : credit].rstrip(" |/—–-")
    told = len(between.split()) >= _LEAST_WORDS and goes_on(between)
    return credit > found.end() and (told or bool(_SENTENCE_END.search(between)))


@cache
def _thanks() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:photo\s+)?{pattern('courtesy-of')}(?!\w)[\s:]+(?=\w)")


def _gives(text: str, found: re.Match[str]) -> bool:
    """``Photo courtesy of X`` after a stop or in capitals; ``weapons provided by X`` is prose."""
    before = text[: found.start()].rstrip()
    begins = not before or bool(re.search(r"[.!?:;…»”\"')\]\[(|/–—-]$", before))
    named = key(before.rpartition(" ")[2]) in word_keys("before-a-mention")  # "the Courtesy Hotel"
    return begins or (text[found.start()].isupper() and not named)


def _announces(text: str, found: re.Match[str]) -> bool:
    """A word in the run of a sentence (``a photo by the gate``) announces nothing."""
    following = text[found.end() :].lstrip('"“«(')[:1]
    before = text[: found.start()].rstrip(" ")
    if _QUOTE_OPENS.search(before):
        return False  # a sign reads 'Photo: forbidden'
    runs_on = bool(before) and before[-1].isalnum() and text[found.start()].islower()
    if runs_on and (":" not in found.group() or following.islower()):
        return False
    return bool(following) and (not following.islower() or ":" in found.group())


def _is_credit_tail(tail: str, whole: str, *, bare: bool) -> bool:
    if _BRACKET_CLOSES.match(tail):
        return False  # "flyers (courtesy of the mayor) at a rally"
    if reads_as_prose(tail) or re.search(r"[a-zа-яіїє]{3}[.!?]\s+\w+\s+[a-zа-яіїє]{2}", tail):
        return False
    line = parse(whole)
    if any(":" in name for name in (*line.creators, line.source or "")):
        return False  # another word announces the credit further on, or a caption follows
    if line.withheld or _known(line):
        return len(tail) <= LONGEST_TAIL
    words = tail.split()
    if len(words) > 12 or (_RUNS_ON.search(tail) and len(tail) > _LONGEST_NAME):
        return False
    named = any(is_person(name) or is_organisation(name) for name in line.creators)
    return named or bool(line.agency and (bare or len(words) <= 6)) or len(words) <= 3


def _with_bracket(text: str, start: int) -> int:
    before = text[:start].rstrip()
    return len(before) - 1 if before.endswith(("(", "[")) and text.endswith((")", "]")) else start


@lru_cache(maxsize=_KEPT)
def _bracketed(text: str) -> int | None:
    found = _BRACKETS.search(text)
    if found is None:
        return None
    inner = found.group(1)
    line = parse(inner)
    withheld = line.withheld is not None and (len(inner.split()) > 1 or inner.isupper())
    sure = _known(line) or withheld
    if sure and not reads_as_prose(inner):
        return name_before(text, found.start()) if agency_named(inner) else found.start()
    cut = _JOINT.search(flat(inner)) or PHOTO_BY.search(flat(inner))
    if line.creators and (line.agency or line.source) and cut:
        return found.start()
    announced = line.rule.startswith("prefix") and len(inner.split()) <= _LONGEST_BODY
    if announced and (is_official(line.agency or "") or any(map(is_person, line.creators))):
        return found.start()  # "(фото – Міноборони)"
    after_sentence = bool(_SENTENCE_END.search(text[: found.start()].rstrip()))
    body = is_official(inner) and len(inner.split()) <= _LONGEST_BODY and ":" not in inner
    return found.start() if after_sentence and (is_person(inner) or body) else None


@lru_cache(maxsize=_KEPT)
def _jointed(text: str) -> int | None:
    """Names and agencies cut by ``/``, ``|``, a dash or ``via``, with nothing in front of them."""
    floor = max(0, len(text) - LONGEST_TAIL)
    joints = list(_JOINT.finditer(flat(text), floor))
    best = None
    for place in range(len(joints) - 1, -1, -1):
        left = joints[place - 1].end() if place else floor
        right = text[joints[place].end() :]
        if reads_as_prose(right) or (best is None and goes_on(right)):
            break
        start = piece_start(text, left, joints[place].start())
        if start is None:
            break
        if _is_jointed_credit(text[start:]) and not _goes_before(text, start):
            best = start
        if start > left:
            break
    return best


def _goes_before(text: str, start: int) -> bool:
    """``…, kept by their aunt, Mara Example/Other``: names of a sentence, of no known house."""
    before = text[:start].rstrip()
    mention = key(before.rpartition(" ")[2]) in word_keys("before-a-mention")
    line = parse(text[start:])
    house = _known(line) or bool(line.withheld) or is_organisation(line.agency or "")
    return (before.endswith(",") or mention) and not house


def _is_jointed_credit(candidate: str) -> bool:
    line = parse(candidate)
    if _known(line):
        named = bool(line.creators or line.withheld or line.distributor or line.source)
        return named and not reads_as_prose(candidate)
    if line.withheld:
        return bool(line.agency or line.source or line.creators) and len(candidate.split()) <= 8
    if line.file_photo and (line.agency or line.creators) and "/" in candidate:
        return len(candidate.split()) <= _LONGEST_BODY
    named = bool(line.creators) and all(is_person(name) for name in line.creators)
    cut = "/" in candidate or re.search(r"\sfor\s[Tt]he\s", candidate)
    return named and bool(line.agency) and bool(cut) and len(candidate.split()) <= 9
