"""Boxes that a page sets into or below its article: its writer's life, newsletters, appeals.

What a box is called tells it, and that it holds little of the page's words. Its lines are kept as
boilerplate, where no claims are read.
"""

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from archive.article_import.blocks import Block, key_of
from archive.article_import.page_noise import classes
from archive.article_import.page_words import visible

_BOX = re.compile(
    r"(?:^|[\s_-])(?:(?:authors?|writer|contributor|reporter)[_-]{0,2}(?:bio\w*|box|card|info|about"
    r"|details|description|profile)|about[_-]{0,2}(?:the[_-]{0,2})?(?:authors?|writer)s?|bio(?:graphy)?"
    r"|newsletter\w*|sign-?up[\w-]*|donat\w+|member(?:ship)?-(?:box|banner|promo|cta)"
    r"|support-(?:box|banner|us)|cookie[\w-]*|consent[\w-]*|paywall[\w-]*|promo[\w-]*|cta)"
    r"(?=$|[\s_-])",
    re.I,
)
_SMALL = 1 / 3
"""The share of an article's words that a box holds at most; what has more is the article."""


def in_boxes(blocks: Sequence[Block], page: HtmlElement) -> Iterator[int]:
    """Yield the places of blocks that stand in a box and nowhere else on the page."""
    whole = sum(len(block.words) for block in blocks)
    inside: set[str] = set()
    boxes: set[HtmlElement] = set()
    for element in page.iter("div", "section", "aside", "address", "p", "footer", "li"):
        if boxes.intersection(element.iterancestors()) or not _BOX.search(classes(element)):
            continue
        if len(element.text_content()) <= _SMALL * whole and element.find(".//h1") is None:
            boxes.add(element)
            inside |= {key_of(visible(one)) for one in element.iter() if isinstance(one.tag, str)}
    yield from (at for at, block in enumerate(blocks) if key_of(block.words) in inside - {""})
