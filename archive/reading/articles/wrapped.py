"""Lines that were cut to a width, as in e-mails and teletype: joined to the paragraphs they were.

Two lines belong together if nothing stands between them, the first does not end a sentence, and
the second goes on in small letters. Where a text shows that several times it is known to be
wrapped: then a full line goes on in the next whatever that begins with.
"""

import itertools
import re

from archive.reading.articles.page_lines import is_button
from archive.reading.articles.printed_days import is_date_line

_ENDS = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_BYLINE = re.compile(r"(?:by|von|par|por|автор)\s", re.IGNORECASE)
_AUTHOR = re.compile(r"(?:By|BY|Words by|Written by|Автор(?:ка)?:?) +[^\W\d_a-zа-яіїєґ][^.!?]*$")
"""A line that says who wrote, in which no headline goes on: "The Search Goes On / By Ann Lee"."""
_BULLET = re.compile(r"[•▪●◦*–—·-]\s|\d{1,2}[.)]\s")
_GOES_ON = re.compile(r"(?:\b(?:and|or|of|the|an?|to|in|for|with|by|at|from|on|its|their)|['’]s)$")
_LABEL = re.compile(r"(?:image|media|photo) caption\s*,", re.IGNORECASE)
"""A label whose caption stands in the next line: "Image caption,"."""
_SHORT = 30  # code points: a shorter line may end in anything
_WRAPPED = 2  # lines that go on in small letters, from which a text counts as wrapped
_WIDEST = 120  # code points: longer lines are paragraphs


def wrapped_lines(text: str) -> list[tuple[int, int]]:
    """Return the lines of ``text`` as ``(start, end)``, those of one wrapped paragraph as one."""
    lines = _plain_lines(text)
    words = [text[start:end].strip() for start, end in lines]
    joins = [_joined(one, other) for one, other in itertools.pairwise(words)]
    widths = [len(words[at]) for at, join in enumerate(joins) if join]
    if len(widths) >= _WRAPPED:
        width = max(widths)
        joins = [join or _full(words[at], words[at + 1], width) for at, join in enumerate(joins)]
    found: list[tuple[int, int]] = []
    for at, (start, end) in enumerate(lines):
        if at and joins[at - 1]:
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return found


def _plain_lines(text: str) -> list[tuple[int, int]]:
    lines, position = [], 0
    for raw in text.split("\n"):
        lines.append((position, position + len(raw)))
        position += len(raw) + 1
    return lines


def _joined(line: str, following: str) -> bool:
    if is_button(line) or is_button(following):
        return False
    if _LABEL.fullmatch(line):
        return bool(following)
    cut = _GOES_ON.search(line) is not None and len(line) > _SHORT
    small = following[:1].islower() and not _BYLINE.match(following)
    goes_on = cut or (small and " " in line)  # a list of single words is no paragraph
    return goes_on and _may_join(line, following) and not is_date_line(following)


def _full(line: str, following: str, width: int) -> bool:
    """Tell whether a line has no room for the first word of the next."""
    first = following.split(maxsplit=1)[0] if following else ""
    return _may_join(line, following) and len(line) + 1 + len(first) > width


def _may_join(line: str, following: str) -> bool:
    whole = bool(line) and bool(following) and len(line) <= _WIDEST
    other = _BULLET.match(following) or _AUTHOR.match(following)
    return whole and not _ENDS.search(line) and not other
