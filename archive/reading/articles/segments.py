"""The parts of an article given as plain text: headline, key points, captions, paragraphs.

Lines are judged by their look and by their neighbours; a blank line separates what belongs
together from what does not. Every line is kept: what is not article is ``BOILERPLATE``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from archive.reading.articles.bylines import are_authors
from archive.reading.articles.captions import split_credit, trimmed
from archive.reading.articles.line_kinds import bullet, look_of, numbers_of
from archive.reading.articles.pull_quotes import with_pull_quotes
from archive.reading.articles.wrapped import wrapped_lines
from archive.reading.records import Part, PartKind
from archive.values import Span, span

_WORD = re.compile(r"[^\W\d_]{4,}")
_OVERLAP = 0.5
_LONGEST_HEADLINE = 30
_LONGEST_SUBHEADING = 14
_BETWEEN_CELLS = " | "
_SHORTEST_CAPTION = 4
"""Words: less above an agency's name is who wrote the article, not what a picture shows."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with words in it: its passage and look, whether a blank line stands before it.

    ``bullet``: how many characters of its passage are its bullet.
    """

    span: Span
    look: str
    gap: bool
    bullet: int


def segment(text: str) -> tuple[Part, ...]:
    """Return the parts of a plain-text article in the order of the text."""
    lines = list(_lines(text))
    blocks = _caption_blocks(text, lines)
    taken = {index for block in blocks for index in block.lines}
    parts = [part for block in blocks for part in block.parts]
    parts += _others(text, lines, taken)
    ordered = sorted(parts, key=lambda part: part.span.start)
    return with_pull_quotes(_with_headline(lines, ordered))


def _lines(text: str) -> Iterator[_Line]:
    gap = True
    whole = wrapped_lines(text)
    numbers = numbers_of(text[start:end] for start, end in whole)
    for start, end in whole:
        words = trimmed(text, start, end)
        if words.text:
            look = look_of(text[start:end].replace("\n", " "), numbers)
            yield _Line(words, look, gap, bullet(words.text, numbers))
        gap = not words.text


@dataclass(frozen=True, slots=True)
class _Block:
    lines: tuple[int, ...]
    parts: tuple[Part, ...]


def _caption_blocks(text: str, lines: Sequence[_Line]) -> list[_Block]:
    blocks: list[_Block] = []
    used: set[int] = set()
    known = _known_credits(text, lines)
    for index, line in enumerate(lines):
        if index in used:
            continue
        block = None
        if line.look == "caption":
            block = _inline_credit(text, lines, index)
        elif _is_bare_credit(lines, index, known) or line.look == "credit":
            block = _own_line_credit(text, lines, index, used)
        if block is not None:
            blocks.append(block)
            used.update(block.lines)
    return blocks


def _known_credits(text: str, lines: Sequence[_Line]) -> frozenset[str]:
    """Return what the credits of the text's captions end with: "STRINGER/*Reuters*"."""
    credits = [split_credit(text, line.span.start, line.span.end)[1]
               for line in lines if line.look == "caption"]  # fmt: skip
    return frozenset(
        re.split(r"[/|]", credit.text)[-1].strip(" ().") for credit in credits if credit is not None
    )


def _is_bare_credit(lines: Sequence[_Line], index: int, known: frozenset[str]) -> bool:
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


def _inline_credit(text: str, lines: Sequence[_Line], index: int) -> _Block:
    line = lines[index]
    caption, credit = split_credit(text, line.span.start, line.span.end)
    members = [index]
    if credit is None and _follows(lines, index, "credit"):
        members.append(index + 1)
        credit = lines[index + 1].span
    title = _title_above(lines, index, caption)
    part = Part(PartKind.CAPTION, caption, credit)
    if title is None:
        return _Block(tuple(members), (part,))
    above = lines[index - 1].span
    return _Block((index - 1, *members),
                  (Part(PartKind.PICTURE_TITLE, above), replace(part, title=above)))  # fmt: skip


def _follows(lines: Sequence[_Line], index: int, look: str) -> bool:
    after = lines[index + 1] if index + 1 < len(lines) else None
    return after is not None and after.look == look and not after.gap


def _title_above(lines: Sequence[_Line], index: int, caption: Span) -> Span | None:
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


def _own_line_credit(
    text: str, lines: Sequence[_Line], index: int, used: set[int]
) -> _Block | None:
    """Read a credit on its own line: the caption stands right above it, or labelled below it."""
    credit = lines[index].span
    if index + 1 < len(lines) and _is_labelled(lines[index + 1].span.text):
        caption, _ = split_credit(text, lines[index + 1].span.start, lines[index + 1].span.end)
        return _Block((index, index + 1), (Part(PartKind.CAPTION, caption, credit),))
    above = lines[index - 1] if index else None
    if above is None or index - 1 in used or above.look not in {"title", "text", "bullet"}:
        return None
    close = not lines[index].gap
    if not close and index == 1 and len(lines) > 2 and lines[2].gap:
        return None  # the newsroom below the headline
    packed = close and not above.gap and index + 1 < len(lines) and not lines[index + 1].gap
    if packed and above.look == "text" and index > 2:
        return None  # among paragraphs without blank lines: who made a picture not shown
    if not close and (above.look != "title" or len(above.span.text.split()) < 6):
        return None
    if close and not _SHORTEST_CAPTION <= len(above.span.text.split()) <= 90:
        return None
    caption, _ = split_credit(text, above.span.start, above.span.end)
    title = _title_above(lines, index - 1, caption) if close else None
    parts = (Part(PartKind.CAPTION, caption, credit, title),)
    if title is None:
        return _Block((index - 1, index), parts)
    return _Block((index - 2, index - 1, index), (Part(PartKind.PICTURE_TITLE, title), *parts))


def _is_labelled(line: str) -> bool:
    return bool(re.match(r"(?:image|media|photo)?\s*caption\b", line, re.IGNORECASE))


def _others(text: str, lines: Sequence[_Line], taken: set[int]) -> list[Part]:
    parts: list[Part] = []
    body = False
    headed = False
    for index, line in enumerate(lines):
        if index in taken:
            headed = False
            continue
        if line.look == "key head":
            parts.append(Part(PartKind.SUBHEADING, line.span))
            headed = True
            continue
        headed = headed and _continues_list(lines, index)
        kind = _kind(lines, index, headed=headed, body=body)
        body = body or kind is PartKind.PARAGRAPH
        start = line.span.start + line.bullet
        parts.append(Part(kind, span(text, start, line.span.end)))
    return parts


def _continues_list(lines: Sequence[_Line], index: int) -> bool:
    """Tell whether a line still belongs to the list under "KEY POINTS"."""
    line = lines[index]
    if line.look == "bullet":
        return True
    before = lines[index - 1]
    if before.look == "key head":
        return line.look in {"title", "text"} and len(line.span.text.split()) < 35
    return not line.gap and before.look != "bullet" and len(line.span.text.split()) < 35


def _kind(lines: Sequence[_Line], index: int, *, headed: bool, body: bool) -> PartKind:
    line = lines[index]
    if _is_second_byline(lines, index) or (not body and _names_authors(lines, index)):
        return PartKind.BYLINE
    simple = {"byline": PartKind.BYLINE, "date": PartKind.DATELINE,
              "boilerplate": PartKind.BOILERPLATE, "credit": PartKind.BOILERPLATE}  # fmt: skip
    if line.look in simple:
        return simple[line.look] if not body or line.look != "byline" else PartKind.BOILERPLATE
    if headed:
        return PartKind.KEY_POINT
    if line.look == "bullet":
        return PartKind.PARAGRAPH if body or _alone(lines, index) else PartKind.KEY_POINT
    short = line.look == "title" and len(line.span.text.split()) <= _LONGEST_SUBHEADING
    is_row = body and _BETWEEN_CELLS in line.span.text
    return PartKind.SUBHEADING if short and not is_row else PartKind.PARAGRAPH


def _is_second_byline(lines: Sequence[_Line], index: int) -> bool:
    line = lines[index]
    follows = index > 0 and not line.gap and lines[index - 1].look == "byline"
    return follows and line.look == "title"


def _names_authors(lines: Sequence[_Line], index: int) -> bool:
    """Tell a line of names below the headline, or an agency's name right below it."""
    line = lines[index]
    named = line.look == "title" and index > 0 and are_authors(line.span.text)
    return named or _is_author(lines, index) or (line.look == "credit" and index == 1)


def _is_author(lines: Sequence[_Line], index: int) -> bool:
    """Tell a name above its newsroom, or the newsroom below it: "Isla Rennie / BBC Scotland"."""
    at = index if lines[index].look == "title" else index - 1
    if at < 0 or at + 1 >= len(lines) or lines[at + 1].gap:
        return False
    name, room = lines[at].span.text.split(), lines[at + 1]
    named = 2 <= len(name) < _SHORTEST_CAPTION and all(word[:1].isupper() for word in name)
    return lines[at].look == "title" and named and room.look == "credit"


def _alone(lines: Sequence[_Line], index: int) -> bool:
    beside = lines[max(0, index - 1) : index] + lines[index + 1 : index + 2]  # type: ignore[operator] # slices of one sequence
    return not any(other.look == "bullet" for other in beside)


def _with_headline(lines: Sequence[_Line], parts: list[Part]) -> list[Part]:
    """Make the first title before the body the headline, unless it heads something else."""
    for index, part in enumerate(parts):
        if part.kind in {PartKind.CAPTION, PartKind.PICTURE_TITLE, PartKind.DATELINE,
                         PartKind.BYLINE, PartKind.BOILERPLATE}:  # fmt: skip
            continue
        long = len(part.span.text.split()) > _LONGEST_HEADLINE
        if (
            part.kind is PartKind.SUBHEADING and look_of(part.span.text) == "title" and not long
        ) or _is_sentence_headline(lines, part, index, parts):
            parts[index] = replace(part, kind=PartKind.HEADLINE)
        break
    return parts


def _is_sentence_headline(
    lines: Sequence[_Line], part: Part, index: int, parts: Sequence[Part]
) -> bool:
    """Tell whether a first paragraph is a headline: a long title, with more text below it."""
    line = next(line for line in lines if line.span.end == part.span.end)
    if part.kind is not PartKind.PARAGRAPH or index + 1 >= len(parts) or line.look != "title":
        return False
    return len(part.span.text.split()) <= _LONGEST_HEADLINE
