"""The parts of an article given as plain text: headline, key points, captions, paragraphs.

Lines are judged by their look and by their neighbours; a blank line separates what belongs
together from what does not. Every line is kept: what is not article is ``BOILERPLATE``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.reading.articles.bylines import are_authors, is_post
from archive.reading.articles.caption_blocks import (
    SHORTEST_CAPTION,
    Line,
    caption_blocks,
)
from archive.reading.articles.captions import is_credit_only, trimmed
from archive.reading.articles.line_kinds import bullet, dateline, look_of, numbers_of
from archive.reading.articles.pasted import without_page
from archive.reading.articles.pull_quotes import with_pull_quotes
from archive.reading.articles.wrapped import wrapped_lines
from archive.reading.records import Part, PartKind
from archive.values import span

_LONGEST_HEADLINE = 30
_LONGEST_SUBHEADING = 14
_OPENING = 6  # lines
_WHENCE = ("Reporting from ", "Reported from ")  # a place, not a second author
_TWO = 2  # points that show how a list is set
_LONGEST_LIST = 200  # lines
_BETWEEN_CELLS = " | "
_SHORT_WORD, _LEAST_WORDS = 3, 4
_INNER_STOP = re.compile(r"[.!?] +[A-Z]")
_LABELLED = re.compile(r"(?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+: [A-Z‘'“]")
"""Who says it and a colon: "Ana Reyes: The mill will shut."."""


def segment(text: str) -> tuple[Part, ...]:
    """Return the parts of a plain-text article in the order of the text."""
    lines = list(_lines(text))
    blocks = caption_blocks(text, lines)
    taken = {index for block in blocks for index in block.lines}
    parts = [part for block in blocks for part in block.parts]
    parts += _others(text, lines, taken)
    ordered = sorted(parts, key=lambda part: part.span.start)
    return with_pull_quotes(_with_headline(lines, without_page(ordered)))


def _lines(text: str) -> Iterator[Line]:
    gap = True
    whole = wrapped_lines(text)
    numbers = numbers_of(text[start:end] for start, end in whole)
    for start, end in whole:
        words = trimmed(text, start, end)
        if words.text:
            look = look_of(text[start:end].replace("\n", " "), numbers)
            yield Line(words, look, gap, bullet(words.text, numbers))
        gap = not words.text


def _others(text: str, lines: Sequence[Line], taken: set[int]) -> list[Part]:
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


def _continues_list(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line still belongs to the list under "KEY POINTS"."""
    line = lines[index]
    if line.look == "bullet":
        return True
    if dateline(line.span.text) or _ends_points(lines, index):
        return False
    before = lines[index - 1]
    if before.look == "key head":
        return line.look in {"title", "text"} and len(line.span.text.split()) < 35
    return not line.gap and before.look != "bullet" and len(line.span.text.split()) < 35


def _ends_points(lines: Sequence[Line], index: int) -> bool:
    """Tell a sentence below points without closing signs: it opens the text."""
    above = lines[max(index - _TWO, 0) : index]
    return lines[index].look == "text" and [one.look for one in above] == ["title"] * _TWO


def _kind(lines: Sequence[Line], index: int, *, headed: bool, body: bool) -> PartKind:
    line = lines[index]
    if _is_second_byline(lines, index) or (not body and _names_authors(lines, index)):
        return PartKind.BYLINE
    if index < _OPENING and _has_post(lines, index):
        return PartKind.BYLINE  # below a standfirst
    simple = {"byline": PartKind.BYLINE, "date": PartKind.DATELINE,
              "boilerplate": PartKind.BOILERPLATE, "credit": PartKind.BOILERPLATE}  # fmt: skip
    if line.look in simple:
        return simple[line.look] if not body or line.look != "byline" else PartKind.BOILERPLATE
    if headed:
        return PartKind.KEY_POINT
    if line.look == "title" and _is_teaser(lines, index):
        return PartKind.BOILERPLATE
    if line.look == "bullet":
        asks = line.span.text.endswith("?")  # the first turn of an interview
        told = body or asks or _alone(lines, index)
        return PartKind.PARAGRAPH if told else PartKind.KEY_POINT
    short = line.look == "title" and len(line.span.text.split()) <= _LONGEST_SUBHEADING
    is_row = body and _BETWEEN_CELLS in line.span.text
    told = is_row or (body and short and _is_point(lines, index))
    return PartKind.SUBHEADING if short and not told else PartKind.PARAGRAPH


def _is_point(lines: Sequence[Line], index: int) -> bool:
    """Tell a point of a list without bullets: short lines below "The minister also said:"."""
    head = _over_titles(lines, index, across_gaps=True)
    return head.look == "text" and head.span.text.endswith(":")


def _is_teaser(lines: Sequence[Line], index: int) -> bool:
    """Tell a title in the list below "Read more from the paper:"."""
    head = _over_titles(lines, index, across_gaps=False)
    return head.look == "boilerplate" and head.span.text.endswith(":")


def _over_titles(lines: Sequence[Line], index: int, *, across_gaps: bool) -> Line:
    """Return the line over the titles that a title stands among; one of them if they are many."""
    least = max(index - _LONGEST_LIST, 0)
    while index > least and lines[index].look == "title" and (across_gaps or not lines[index].gap):
        index -= 1
    return lines[index]


def _is_second_byline(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    follows = index > 0 and not line.gap and lines[index - 1].look == "byline"
    return follows and not line.span.text.startswith(_WHENCE) and line.look == "title"


def _names_authors(lines: Sequence[Line], index: int) -> bool:
    """Tell a line of names below the headline, or an agency's name right below it."""
    line = lines[index]
    named = line.look == "title" and index > 0 and are_authors(line.span.text)
    below = index > 1 and not line.gap and are_authors(lines[index - 1].span.text)
    if below and line.look == "title" and lines[index - 1].look == "title":
        return True  # where they work
    return named or _is_author(lines, index) or (line.look == "credit" and index == 1)


def _has_post(lines: Sequence[Line], index: int) -> bool:
    """Tell a name right above what its bearer does, or that line: "Transport correspondent"."""
    at = index if index + 1 < len(lines) and is_post(lines[index + 1].span.text) else index - 1
    if at < 1 or at + 1 >= len(lines) or lines[at + 1].gap:
        return False
    name = lines[at].span.text.split()
    named = 2 <= len(name) < SHORTEST_CAPTION and all(word[:1].isupper() for word in name)
    return named and lines[at].look == "title" and is_post(lines[at + 1].span.text)


def _is_author(lines: Sequence[Line], index: int) -> bool:
    """Tell a name above its newsroom, or the newsroom below it: "Isla Rennie / BBC Scotland"."""
    at = index if lines[index].look == "title" and not _is_room(lines[index].span.text) \
        else index - 1  # fmt: skip
    if at < 0 or at + 1 >= len(lines) or lines[at + 1].gap:
        return False
    name, room = lines[at].span.text.split(), lines[at + 1]
    named = 2 <= len(name) < SHORTEST_CAPTION and all(word[:1].isupper() for word in name)
    house = room.look == "credit" or _is_room(room.span.text)
    beside = lines[at].look == "title" and named and house
    return beside and all(line.look != "byline" for line in lines[:at])


def _is_room(words: str) -> bool:
    """Tell a newsroom with its place: "BBC News, Leeds", "Reuters, Lima"."""
    house, _comma, place = words.partition(", ")
    placed = 0 < len(place.split()) <= _TWO + 1 and place[:1].isupper()
    return placed and not place.endswith(".") and is_credit_only(house)


def _alone(lines: Sequence[Line], index: int) -> bool:
    beside = lines[max(0, index - 1) : index] + lines[index + 1 : index + 2]  # type: ignore[operator] # slices of one sequence
    return not any(other.look == "bullet" for other in beside)


def _with_headline(lines: Sequence[Line], parts: list[Part]) -> list[Part]:
    """Make the first title before the body the headline, unless it heads something else."""
    for index, part in enumerate(parts):
        if part.kind in {PartKind.CAPTION, PartKind.PICTURE_TITLE, PartKind.DATELINE,
                         PartKind.BYLINE, PartKind.BOILERPLATE}:  # fmt: skip
            continue
        long = len(part.span.text.split()) > _LONGEST_HEADLINE
        if (
            part.kind is PartKind.SUBHEADING and look_of(part.span.text) == "title" and not long
        ) or _is_sentence_headline(lines, part, index, parts):
            line = next(line for line in lines if line.span.end == part.span.end)
            words = part.span if line.look == "bullet" else line.span  # with its pictograms
            parts[index] = replace(part, kind=PartKind.HEADLINE, span=words)
        break
    return parts


def _is_sentence_headline(
    lines: Sequence[Line], part: Part, index: int, parts: Sequence[Part]
) -> bool:
    """Tell whether a first paragraph is a headline: a long title, with more text below it."""
    line = next(line for line in lines if line.span.end == part.span.end)
    if part.kind is not PartKind.PARAGRAPH or index + 1 >= len(parts):
        return False
    titled = line.look == "title" or (index == 0 and _is_closed_title(part.span.text))
    return titled and len(part.span.text.split()) <= _LONGEST_HEADLINE


def _is_closed_title(words: str) -> bool:
    """Tell a headline that somebody closed with a full stop: "Mayor: Mill To Shut."."""
    if not words.rstrip("’'”\"").endswith(".") or _INNER_STOP.search(words):
        return False
    long = [word for word in words.split() if len(word) > _SHORT_WORD]
    capital = sum(not word[:1].islower() for word in long)
    titled = len(long) >= _LEAST_WORDS and capital >= len(long) - 1
    return titled or _LABELLED.match(words) is not None
