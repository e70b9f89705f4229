"""An article in pieces, as pages and wires have it, put together as one text with exact places."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive.reading.articles.captions import is_credit_only, split_credit
from archive.reading.articles.line_kinds import look_of
from archive.reading.records import Part, PartKind
from archive.values import Span


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the article before it has a place in the text."""

    kind: PartKind
    words: str
    credit: str = ""
    image: str | None = None


def key_of(words: str) -> str:
    """Return what is compared of a block's words: its first letters and digits."""
    return re.sub(r"\W+", "", words)[:60].lower()


def blocks_of_text(text: str) -> tuple[Block, ...]:
    """Return the paragraphs of plain text, a line or more each."""
    apart = re.split(r"\n\s*\n", text) if "\n\n" in text else text.split("\n")
    return tuple(Block(PartKind.PARAGRAPH, words) for one in apart if (words := clean(one)))


def clean(words: str) -> str:
    """Return words with single spaces."""
    return " ".join(words.split())


def only_key_points(blocks: Sequence[Block]) -> list[Block]:
    """Keep list items as key points only before the body or under a head that says so."""
    kept: list[Block] = []
    body = False
    headed = False
    for block in blocks:
        if block.kind is PartKind.SUBHEADING:
            headed = look_of(block.words) == "key head"
        elif block.kind is PartKind.PARAGRAPH:  # a kicker above the headline is no body
            body, headed = body or look_of(block.words) != "title", False
        elif block.kind is PartKind.KEY_POINT and body and not headed:
            block = replace(block, kind=PartKind.PARAGRAPH)
        kept.append(block)
    return kept


def composed(blocks: Sequence[Block]) -> tuple[str, tuple[Part, ...]]:
    """Return the text of the article and its parts, whose offsets are exact by making."""
    pieces: list[str] = []
    parts: list[Part] = []
    length = 0
    for block in blocks:
        lines = [line for line in (block.words, block.credit) if line]
        if not lines:
            continue
        if pieces:
            pieces.append("\n\n")
            length += 2
        start = length
        whole = "\n".join(lines)
        pieces.append(whole)
        length += len(whole)
        parts.append(_part(block, start))
    text = "".join(pieces)
    return text, tuple(_with_credit(text, part) for part in parts)


def _part(block: Block, start: int) -> Part:
    words = block.words or block.credit
    credit = None
    if block.credit and block.words:
        at = start + len(block.words) + 1
        credit = Span(at, at + len(block.credit), block.credit)
    passage = Span(start, start + len(words), words)
    if block.credit and not block.words:
        credit = passage
    return Part(block.kind, passage, credit, None, block.image)


def _with_credit(text: str, part: Part) -> Part:
    """Split a credit off a caption whose markup does not tell them apart."""
    if part.kind is not PartKind.CAPTION or part.credit is not None:
        return part
    if is_credit_only(part.span.text):
        return replace(part, credit=part.span)
    caption, credit = split_credit(text, part.span.start, part.span.end)
    return replace(part, span=caption, credit=credit)
