"""Captions among the lines of a plain text: with their credit behind, below or above them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive.reading.articles.captions import split_credit
from archive.reading.articles.page_lines import closes_caption, opens_caption
from archive.reading.records import Part, PartKind
from archive.values import Span

_WORD = re.compile(r"[^\W\d_]{4,}")
_OVERLAP = 0.5
_CREDIT_TWICE = re.compile(
    r"(?P<credit>[A-Z][\w.&/ -]{1,40}?) (?P<seen>.{12,300})(?P<again>(?P=credit))"
)
_LABELLED = re.compile(r"(?:фото|photos?|photograph|image|picture|foto)\s*:", re.I)
_CAPTION_LABEL = re.compile(
    r"(?:image|media|photo)?\s*caption\b|(?:підпис|подпись)\s(?:до|к|під|под)\s", re.I
)
_LONGEST_CAPTION = 90
SHORTEST_CAPTION = 4
"""Words: less above an agency's name is who wrote the article, not what a picture shows."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words in it: its passage and look, whether a blank line stands before it.

    ``bullet``: how many characters of its passage are its bullet.
    """

    span: Span
    look: str
    gap: bool
    bullet: int


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that are a caption, and its parts."""

    lines: tuple[int, ...]
    parts: tuple[Part, ...]


def caption_blocks(text: str, lines: Sequence[Line]) -> list[Block]:
    """Return the captions among the lines of a text."""
    blocks: list[Block] = []
    used: set[int] = set()
    known = _known_credits(text, lines)
    for index, line in enumerate(lines):
        if index in used:
            continue
        block = None
        doubled = _CREDIT_TWICE.fullmatch(line.span.text)
        if (pressed := _by_buttons(text, lines, index)) is not None:
            block = pressed
        elif line.look == "caption":
            block = _inline_credit(text, lines, index)
        elif doubled is not None:
            block = _credit_above(lines, index, doubled)
        elif _is_bare_credit(lines, index, known) or line.look == "credit":
            block = _own_line_credit(text, lines, index, used) or _lone_credit(lines, index)
        if block is not None:
            blocks.append(block)
            used.update(block.lines)
    return blocks


def _by_buttons(text: str, lines: Sequence[Line], index: int) -> Block | None:
    """Read a credit between the page's buttons: "Enlarge this image" above, "hide caption" below.

    The caption stands right above it; a label that stands alone ("Image") is no heading.
    """
    if index == 0 or lines[index].gap or index - 1 == 0 or lines[index].look == "boilerplate":
        return None
    opened = opens_caption(lines[index - 2].span.text) and not lines[index - 1].gap
    closed = index + 1 < len(lines) and closes_caption(lines[index + 1].span.text)
    if not closed and not (opened and lines[index].look == "credit"):
        return None
    above = lines[index - 1].span
    caption, own = split_credit(text, above.start, above.end)
    if own is not None or len(above.text.split()) > _LONGEST_CAPTION:
        return None
    parts = [Part(PartKind.CAPTION, caption, lines[index].span)]
    before = lines[index - 2]
    told = before.span.text.rstrip(" .")
    if (opened and before.look != "boilerplate") or caption.text.startswith(told):
        parts.insert(0, Part(PartKind.BOILERPLATE, before.span))
        return Block((index - 2, index - 1, index), tuple(parts))
    return Block((index - 1, index), tuple(parts))


def _credit_above(lines: Sequence[Line], index: int, doubled: re.Match[str]) -> Block | None:
    """Read "*Agency* What is seen*Agency*" above a caption, as pages set it for screen readers."""
    if index + 1 == len(lines) or lines[index + 1].gap:
        return None
    line, caption = lines[index].span, lines[index + 1].span
    start = line.start + doubled.start("again")
    credit = Span(start, line.end, doubled["again"])
    return Block((index, index + 1), (Part(PartKind.CAPTION, caption, credit),))


def _known_credits(text: str, lines: Sequence[Line]) -> frozenset[str]:
    """Return what the credits of the text's captions end with: "STRINGER/*Reuters*"."""
    credits = [split_credit(text, line.span.start, line.span.end)[1]
               for line in lines if line.look == "caption"]  # fmt: skip
    return frozenset(
        re.split(r"[/|]", credit.text)[-1].strip(" ().") for credit in credits if credit is not None
    )


def _is_bare_credit(lines: Sequence[Line], index: int, known: frozenset[str]) -> bool:
    """Tell whether a short line of names right under a caption is its credit."""
    line = lines[index]
    words = line.span.text.split()
    if line.look not in {"title", "credit"} or line.gap or index == 0 or len(words) > 5:
        return False
    ends = index + 1 == len(lines) or lines[index + 1].gap
    named = all(word[:1].isupper() or word in {"for", "via", "/"} for word in words)
    above = lines[index - 1]
    long = above.look in {"title", "text"} and len(above.span.text.split()) > 7
    return ends and named and long and (line.span.text in known or (index > 2 and above.gap))


def _inline_credit(text: str, lines: Sequence[Line], index: int) -> Block:
    line = lines[index]
    caption, credit = split_credit(text, line.span.start, line.span.end)
    members = [index]
    if credit is None and _follows(lines, index, "credit"):
        members.append(index + 1)
        credit = lines[index + 1].span
    title = _title_above(lines, index, caption)
    part = Part(PartKind.CAPTION, caption, credit)
    if title is None:
        return Block(tuple(members), (part,))
    above = lines[index - 1].span
    return Block((index - 1, *members),
                  (Part(PartKind.PICTURE_TITLE, above), replace(part, title=above)))  # fmt: skip


def _follows(lines: Sequence[Line], index: int, look: str) -> bool:
    after = lines[index + 1] if index + 1 < len(lines) else None
    return after is not None and after.look == look and not after.gap


def _title_above(lines: Sequence[Line], index: int, caption: Span) -> Span | None:
    """Return a picture's title: a line that stands right above its caption and shares words."""
    if index == 0 or lines[index].gap or lines[index - 1].look != "title":
        return None
    title = lines[index - 1].span
    shared = overlap(title.text, caption.text)
    spaced = any(line.gap for line in lines[1:])
    return title if shared >= _OVERLAP or (spaced and shared > 0) else None


def overlap(first: str, second: str) -> float:
    """Return the share of the first text's longer words that begin alike in the second."""
    words = {word.lower()[:5] for word in _WORD.findall(first)}
    others = {word.lower()[:5] for word in _WORD.findall(second)}
    return len(words & others) / len(words) if words else 0.0


def _own_line_credit(text: str, lines: Sequence[Line], index: int, used: set[int]) -> Block | None:
    """Read a credit on its own line: the caption stands right above it, or labelled below it."""
    credit = lines[index].span
    if _is_above_its_caption(lines, index):
        caption, _ = split_credit(text, lines[index + 1].span.start, lines[index + 1].span.end)
        return Block((index, index + 1), (Part(PartKind.CAPTION, caption, credit),))
    above = lines[index - 1] if index else None
    if above is None or index - 1 in used or not _may_be_caption(lines, index):
        return None
    close = not lines[index].gap
    if not close and index == 1 and len(lines) > 2 and lines[2].gap:
        return None  # the newsroom below the headline
    packed = close and not above.gap and index + 1 < len(lines) and not lines[index + 1].gap
    if packed and above.look == "text" and index > 2:
        return None  # among paragraphs without blank lines: who made a picture not shown
    if not close and (above.look != "title" or len(above.span.text.split()) < 6):
        return None
    shortest = 2 if _LABELLED.match(credit.text) else SHORTEST_CAPTION
    if close and not shortest <= len(above.span.text.split()) <= 90:
        return None
    caption, _ = split_credit(text, above.span.start, above.span.end)
    title = _title_above(lines, index - 1, caption) if close else None
    parts = (Part(PartKind.CAPTION, caption, credit, title),)
    if title is None:
        return Block((index - 1, index), parts)
    return Block((index - 2, index - 1, index), (Part(PartKind.PICTURE_TITLE, title), *parts))


_LONE = re.compile(
    r"[(\[]\s*(?:photo|picture|image|credit|foto|фото)s?(?:\s+credit)?\s*:[^()\[\]]{2,60}[)\]]\.?",
    re.I,
)


def _lone_credit(lines: Sequence[Line], index: int) -> Block | None:
    """Read "(Photo: Meridian Images)" between paragraphs: a picture ran there without words."""
    line = lines[index]
    among = 1 < index < len(lines) - 1 and line.gap and lines[index + 1].gap
    if not among or not _LONE.fullmatch(line.span.text):
        return None
    return Block((index,), (Part(PartKind.CAPTION, line.span, line.span),))


def _is_above_its_caption(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the next line is a credit's caption: it is labelled so, or "©" opens both."""
    if index + 1 == len(lines):
        return False
    labelled = _is_labelled(lines[index + 1].span.text)
    return labelled or (lines[index].span.text.startswith("©") and _opens_block(lines, index))


def _opens_block(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line stands with nothing but one more below it between blank lines."""
    below = lines[index + 1 : index + 3]
    alone = len(below) < 2 or below[1].gap
    short = bool(below) and SHORTEST_CAPTION <= len(below[0].span.text.split()) <= _LONGEST_CAPTION
    return lines[index].gap and alone and short and not below[0].gap


def _may_be_caption(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the line above a credit may be a caption: not the headline over a picture."""
    above = lines[index - 1]
    headline = above.look == "title" and not lines[index].gap and _opens(lines, index)
    return above.look in {"title", "text", "bullet"} and not headline


def _opens(lines: Sequence[Line], index: int) -> bool:
    """Tell whether nothing but days stand above a title with a credit below it, and text below."""
    first = all(line.look in {"date", "boilerplate", "byline"} for line in lines[: index - 1])
    return first and index + 1 < len(lines) and lines[index + 1].gap and index > 1


def _is_labelled(line: str) -> bool:
    return _CAPTION_LABEL.match(line) is not None
