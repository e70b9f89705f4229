"""What a text that was copied from a page has beside the article: sections, counters, topics.

Every line stays; what is no part of the article is boilerplate.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.reading.records import Part, PartKind

_COUNTER = re.compile(r"\d[\d.,\s]*")
_TOPICS = re.compile(
    r"(?:related|explore more|more (?:on|from|about)|most read|topics?|tags?|see also|recommended"
    r"|read next|теги|за темою|по теме|читайте)\b",
    re.I,
)
_SECTION_WORDS, _TITLE_WORDS = 2, 4
_TITLES = frozenset({PartKind.SUBHEADING, PartKind.PICTURE_TITLE})


def without_page(parts: Sequence[Part]) -> list[Part]:
    """Return the parts of a text, what only belongs to the page it came from as boilerplate."""
    foreign = {*_section(parts), *_counters(parts), *_told_twice(parts), *_topics(parts)}
    return [
        replace(part, kind=PartKind.BOILERPLATE) if at in foreign else part
        for at, part in enumerate(parts)
    ]


def _section(parts: Sequence[Part]) -> list[int]:
    """Return the place of a section's name right above the headline: "World"."""
    if len(parts) < _TITLE_WORDS or any(p.kind is not PartKind.SUBHEADING for p in parts[:2]):
        return []
    first, second = (len(part.span.text.split()) for part in parts[:2])
    signed = parts[2].kind in {PartKind.BYLINE, PartKind.DATELINE}
    return [0] if first <= _SECTION_WORDS and second >= _TITLE_WORDS and signed else []


def _counters(parts: Sequence[Part]) -> list[int]:
    """Return the places of numbers alone above the text, such as how many have read it."""
    body = next((at for at, part in enumerate(parts) if part.kind is PartKind.PARAGRAPH), 0)
    return [at for at, part in enumerate(parts[:body])
            if part.kind is PartKind.SUBHEADING and _COUNTER.fullmatch(part.span.text)]  # fmt: skip


def _told_twice(parts: Sequence[Part]) -> list[int]:
    """Return the places of what a picture says of itself, where its caption repeats it."""
    captions = {part.span.text.rstrip(".") for part in parts if part.kind is PartKind.CAPTION}
    near = {at + step for at, part in enumerate(parts) if part.kind is PartKind.CAPTION
            for step in (-1, 1)}  # fmt: skip
    return [
        at for at, part in enumerate(parts)
        if at in near and part.kind in {*_TITLES, PartKind.PARAGRAPH}
        and part.span.text.rstrip(".") in captions
    ]  # fmt: skip


def _topics(parts: Sequence[Part]) -> list[int]:
    """Return the places of the short lines below the text that "Related topics" heads."""
    end = len(parts)
    while end and parts[end - 1].kind in {*_TITLES, PartKind.BOILERPLATE}:
        end -= 1
    heads = [at for at in range(end, len(parts)) if _TOPICS.match(parts[at].span.text)]
    return list(range(heads[0], len(parts))) if heads else []
