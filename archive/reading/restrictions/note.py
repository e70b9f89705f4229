"""Tell a note on rights from a story in the same words: "for use in Ukraine only, he said"."""

import re

from archive.reading.credit_lines.words import flat
from archive.reading.restrictions.record import Restriction
from archive.reading.restrictions.words import kinds_in, words_of_kind

_SENTENCE_END = re.compile(r"[.!?](?=\s)|[\n;]")
_SENTENCE_BEGINS = re.compile(_SENTENCE_END.pattern + r"|(?<=[A-ZÀ-ÞА-ЯІЇЄҐ]{3}):(?=\s)")
"""Behind the end of another, or behind words in capitals and a colon: ``NOTE TO EDITORS:``."""

_EDGE = " \t,:/()[]*|!-–—\"'“”«»+"
_OPENING = 5
"""Words of a sentence among which a note names the picture or the use it speaks of."""

_GOES_ON = re.compile(r"\s+(?:OF|AT|AFTER|ON|IN|AS|WITH|TO|FROM|BY|LOUD|COLD|THERE)(?!\w)")
_HEADLINE_ON = re.compile(
    r"[ ][A-Z]{3,} (?:OF|AT|AFTER|ON|IN|AS|WITH|TO|FROM|BY|FOR) [A-Z]{3,}(?!\w)"
)
_QUOTED = re.compile(r"[\"'‘’“”«»„]")
_CLAUSE_OPENS = re.compile(r"(?:\s[-–—*|]+|[(\[|*/])\s*$")
_NAME_BEHIND = re.compile(r"\s*[:©«“\"]|\s+(?:to\s+|the\s+)*(?:[©«“\"]\s*)?[^\W\d_a-zà-ÿа-яіїєґ]")
"""A credit is somebody's: ``free when crediting Corvina``."""

_CLAUSE_SIGN = re.compile(r"[:,/()\[\]*|!–—+]")
_CLAUSE_ENDS = re.compile(r"\s*(?:$|[\n.;:,/()\[\]*|!–—+-])")


def stands_in_caption(one: Restriction, text: str) -> bool:
    """Tell whether a caption means it: as a note or, of doubts about the picture, as a sentence."""
    where = one.span.start, one.span.end
    if is_headline(one, text):
        return False
    if one.code == "verify" and not one.span.text.isupper():
        return speaks_of_picture(text, *where)  # claims, too, cannot be verified
    return is_note(text, *where)


def is_headline(one: Restriction, text: str) -> bool:
    """Tell whether words in capitals go on as no note does: ``NO SALES TAX IN OREGON``.

    Behind them stands a word that no note knows, and another behind a small word. A credit that
    must be printed names whom it likes.
    """
    if one.code in ("mandatory_credit", "permission") and one.who is None:
        return False
    behind = _HEADLINE_ON.match(text, one.span.end)
    return behind is not None and kinds_in(behind.group())[::2] == ("", "")


def stands_in_note(one: Restriction, text: str) -> bool:
    """Tell whether a note means what is put together of its words."""
    where = one.span.start, one.span.end
    if one.territories or one.media:
        return is_note(text, *where)
    modal = _holds_modal(one.span.text)  # "Credit must be given to the museum"
    asked = _NAME_BEHIND.match(text, one.span.end) or modal
    asked = asked or kinds_in(one.span.text)[:1] == ("must",)
    if one.code == "mandatory_credit" and not asked:
        return is_note(text, *where) or may_be_note(text, *where)
    return is_note(text, *where) or not tells(text, *where)


def is_note(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch of a text is a note.

    That is in capitals, a clause of its own, in a sentence of nothing but words that notes are
    written in, or in one that speaks of the picture or its use and tells nothing.
    """
    begin, stop = _sentence(text, start, end)
    before, behind = text[begin:start].strip(_EDGE), text[end:stop].strip(_EDGE + ".")
    if not before and not behind:
        return text[stop : stop + 1] != "?"
    if text[start:end].isupper():
        quoted = _QUOTED.match(text, start - 1) and _QUOTED.match(text, end)
        return not (_GOES_ON.match(text, end) or quoted)
    if not {"", "date"} & set(kinds_in(text[begin:stop])):
        return not tells(text, start, end)
    opening = kinds_in(text[begin:start])
    aside = text[begin:start].rstrip().endswith(",")  # "A photo of the boy, published …"
    if "picture" in opening[:_OPENING] and opening.count("") <= 1 and not aside:
        return not tells(text, start, end)
    first = set(opening) <= {"light", "free"} or "use" in opening[:_OPENING]
    first = first or bool(_CLAUSE_OPENS.search(text[begin:start]))
    return first and may_be_note(text, start, end)


def speaks_of_picture(text: str, start: int, end: int) -> bool:
    """Tell whether the sentence around a stretch names the picture."""
    begin, stop = _sentence(text, start, end)
    return "picture" in kinds_in(text[begin:stop])


def may_be_note(text: str, start: int, end: int) -> bool:
    """Tell whether nothing around a stretch tells a story: "…, he said"; "… fell by half"."""
    stop = _sentence(text, start, end)[1]
    if tells(text, start, end):
        return False
    behind = kinds_in(_CLAUSE_SIGN.split(text[end:stop])[0])
    following = next((kind for kind in behind if kind != "light"), "light" if behind else "")
    known = bool(following) and behind.count("") <= 1
    return bool(_CLAUSE_ENDS.match(text, end)) or known


def tells(text: str, start: int, end: int) -> bool:
    """Tell whether the sentence around a stretch tells a story: "…, he said"."""
    begin, stop = _sentence(text, start, end)
    words = re.findall(r"[^\W_]+", flat(text[begin:stop]))
    return not words_of_kind("tells").isdisjoint(words)


def _holds_modal(words: str) -> bool:
    return not words_of_kind("modal").isdisjoint(re.findall(r"[^\W_]+", flat(words)))


_REACH = 600
"""Code points looked over to either side; what lies farther off is another sentence."""


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    begin, last = max(0, start - _REACH), min(len(text), end + _REACH)
    for found in _SENTENCE_BEGINS.finditer(text, begin, start):
        begin = found.end()
    found_end = _SENTENCE_END.search(text, end, last)
    return begin, found_end.start() if found_end else last
