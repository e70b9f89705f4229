"""Articles written in Markdown: headings, points, pictures and emphasis by signs in plain text."""

import re
from collections.abc import Iterator
from dataclasses import replace

from archive.article_import.blocks import Block, clean, composed, only_key_points
from archive.article_import.bylines import clean_byline
from archive.article_import.plain import plain_source, require_prose
from archive.article_import.source import Source
from archive.reading.articles.line_kinds import bullet, look_of, numbers_of
from archive.reading.articles.printed_days import day_in
from archive.reading.records import PartKind

_HEADING = re.compile(r"(#{1,6})\s+(.+?)\s*#*$")
_UNDERLINE = re.compile(r"(={3,}|-{3,})\s*$")
_PICTURE = re.compile(r"!\[(?P<words>[^\]]*)\]\((?P<address>\S+?)(?:\s+[\"'][^)]*)?\)")
_LINK = re.compile(r"\[([^\]]+)\]\((?:https?://|/|#|mailto:)[^)\s]*(?:\s+\"[^\"]*\")?\)")
_STRONG = re.compile(r"(\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1")
_SOFT = re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])")
_SIGNS = (re.compile(r"^#{1,6} \S", re.M), re.compile(r"\]\(\S+\)"), _STRONG)
_FENCE = re.compile(r"^(?:```|~~~).*$|\A\s*---\n(?:[\w-]+:.*\n)+---$", re.M)
"""Fences of code, and the settings that programs write above an article."""


def is_markdown(text: str, name: str) -> bool:
    """Tell whether a text is Markdown: named so, or with at least two of its signs."""
    told = sum(sign.search(text) is not None for sign in _SIGNS)
    return told >= (1 if name.lower().endswith((".md", ".markdown")) else 2)


def markdown_source(text: str, data: bytes, name: str) -> Source:
    """Return the article without the signs, its headings and pictures as parts.

    Raises:
        NotAnArticle: there are no sentences in it.
    """
    blocks = only_key_points(list(_blocks(_FENCE.sub("", text))))
    made, parts = composed(blocks)
    require_prose(made, name)
    plain = plain_source(made, data, name)  # what its lines say: byline and day
    titles = [block.words for block in blocks if block.kind is PartKind.HEADLINE]
    if not titles:
        return plain
    published = plain.published or day_in(plain.byline or "")
    return replace(plain, parts=parts, headline=titles[0], published=published,
                   byline=clean_byline(plain.byline))  # fmt: skip


def _blocks(text: str) -> Iterator[Block]:
    titled = told = False
    numbers = numbers_of(text.splitlines())
    for lines in re.split(r"\n\s*\n", text):
        own = [line.strip() for line in lines.splitlines() if line.strip()]
        for block in _of_lines(own, numbers):
            if block.kind is PartKind.SUBHEADING and not titled and not told:
                titled = True
                block = replace(block, kind=PartKind.HEADLINE)
            told = told or block.kind is PartKind.PARAGRAPH
            yield block


def _of_lines(lines: list[str], numbers: frozenset[int]) -> Iterator[Block]:
    """Yield the blocks of lines without an empty one between them."""
    waiting: list[str] = []
    for line in lines:
        heading, picture = _HEADING.fullmatch(line), _PICTURE.fullmatch(line)
        if waiting and len(waiting) == 1 and _UNDERLINE.fullmatch(line):
            yield Block(PartKind.SUBHEADING, _plain(waiting.pop()))
            continue
        if heading or picture or bullet(line, numbers):
            yield from _paragraph(waiting, numbers)
            waiting = []
        if heading:
            yield Block(PartKind.SUBHEADING, _plain(heading[2]))
        elif picture:
            words, address = clean(picture["words"]), picture["address"]
            yield from [Block(PartKind.CAPTION, words, image=address)] if words else []
        else:
            waiting.append(line.removeprefix(">").strip())
    yield from _paragraph(waiting, numbers)


def _paragraph(lines: list[str], numbers: frozenset[int]) -> Iterator[Block]:
    words = clean(" ".join(lines))
    if words and not _UNDERLINE.fullmatch(words):
        point = bullet(words, numbers)
        plain = _plain(words[point:])
        kind = PartKind.KEY_POINT if point else _KINDS.get(look_of(plain), PartKind.PARAGRAPH)
        yield Block(kind, plain)


_KINDS = {"byline": PartKind.BYLINE, "date": PartKind.DATELINE,
          "boilerplate": PartKind.BOILERPLATE}  # fmt: skip


def _plain(words: str) -> str:
    """Return words without links and emphasis."""
    words = _LINK.sub(r"\1", _PICTURE.sub("", words))
    for _again in range(2):
        words = _SOFT.sub(r"\2", _STRONG.sub(r"\2", words))
    return clean(words.replace("\\*", "*").replace("\\_", "_"))
