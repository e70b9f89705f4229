"""A saved HTML page → the text of its article, its parts known from the markup.

The body comes from trafilatura (a well-kept extractor that is handed the page and never fetches);
captions and credits from our own reader, put back where they stood.
"""

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from archive.article_import.blocks import Block, blocks_of_text, composed, key_of, only_key_points
from archive.article_import.page_captions import FoundCaption, page_captions
from archive.article_import.page_facts import PageFacts, page_facts
from archive.article_import.page_furniture import is_error_page, without_furniture
from archive.article_import.page_loose_text import with_loose_text
from archive.article_import.page_order import in_page_order, paragraphs_of
from archive.article_import.plain import require_prose
from archive.article_import.source import Source
from archive.articles.published import likely_published
from archive.errors import NotAnArticle
from archive.reading.articles.line_kinds import look_of
from archive.reading.articles.pull_quotes import IN_MARKS
from archive.reading.records import PartKind
from resources.i18n import gettext as _

_SPACE = re.compile(r"\s+")
_A_BODY = 2  # blocks; fewer, and the page's data may say more
_SHORT = 20  # words of a pull quote
_HEAD = re.compile(r"<head\b.*?(?:</head\s*>|(?=<body\b))", re.I | re.S)
_BY = re.compile(r"^by\s+", re.I)
_OF_DATA = re.compile(r"(?:sources?|quellen?|fuentes?|джерел[оа]|источники?)\s*:", re.I)
"""What stands below a chart, which is no photograph."""


def page_source(
    text: str, data: bytes, name: str, *, saved_from: str | None = None
) -> Source:  # fmt: skip
    """Return the article of an HTML page; ``saved_from``: the address a browser noted.

    Raises:
        NotAnArticle: there is no article on it.
    """
    page = _parsed(text, name)
    facts = page_facts(page, saved_from)
    extracted, notes = _body(with_loose_text(page, text), page)
    read = list(_lists_apart(extracted, page))
    if len(read) < _A_BODY and facts.body:
        read = list(blocks_of_text(facts.body))
    read = in_page_order(read, page, _root(page, read))
    body = without_furniture(only_key_points(read), page, facts)
    if not any(block.kind is PartKind.PARAGRAPH for block in body):
        raise NotAnArticle(source=name, reason=_("no article was found on this page."))
    if is_error_page(page, body):
        raise NotAnArticle(source=name, reason=_("the page says that there is none."))
    root = _root(page, body)
    captions = [one for one in page_captions(root, facts.images) if not _is_of_paper(one, facts)]
    blocks = _assembled(facts, _without_captions(body, captions), captions, root)
    made, parts = composed(blocks)
    require_prose(made, name)
    return replace(
        Source(made, data, name, "html", parts),
        headline=facts.headline, byline=_BY.sub("", facts.byline or "") or None,
        publisher=facts.publisher, url=facts.url,
        published=likely_published(facts.published), language=None, notes=notes,
    )  # fmt: skip


def _is_of_paper(caption: FoundCaption, facts: PageFacts) -> bool:
    """Tell a line by a chart or map, which has no caption: "Source: …", "[The Echo]"."""
    told = caption.words or caption.credit
    own = key_of(told) == key_of(facts.publisher or "-")
    return own or (not caption.words and _OF_DATA.match(told) is not None)


def _parsed(text: str, name: str) -> HtmlElement:
    try:
        # Parsed from text, decoded by us: a wrong charset declaration does no harm.
        parser = HTMLParser(encoding="utf-8", remove_comments=True, huge_tree=False)
        return document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise NotAnArticle(source=name, reason=_("the page cannot be read.")) from error


def _body(text: str, page: HtmlElement) -> tuple[list[Block], tuple[str, ...]]:
    """Return the blocks of a page's article, and a note where the extractor was of no help."""
    try:
        main = _extracted(text)
    except Exception as error:  # not ours: whatever it trips over, the page is read
        logging.getLogger(__name__).info("the extractor of pages failed", exc_info=True)
        told = _("The text could not be told from what is around it ({problem}): all paragraphs of "
                 "the page were read. Check that nothing foreign is among them.")  # fmt: skip
        return paragraphs_of(page), (told.format(problem=type(error).__name__),)
    found = [] if main is None else [
        Block(_kind(element), words)
        for element in main.iter("p", "head", "item", "quote")
        if (words := _words(element)) and not _nested(element)
    ]  # fmt: skip
    return _pull_quotes(_apart(found, page)), ()


def _apart(found: list[Block], page: HtmlElement) -> list[Block]:
    """Return an article's blocks; those of the page where the extractor ran them into one."""
    if len(found) != 1:
        return found
    whole = _whole_key(found[0].words)
    own = [block for block in paragraphs_of(page) if _whole_key(block.words) in whole]
    told = sum(block.kind is PartKind.PARAGRAPH for block in own)
    return own if told > 1 else found


def _extracted(text: str) -> etree._Element | None:
    """Return the body of a page's article as the extractor finds it, None where it finds none.

    It trips over names in damaged page heads, of which the body has no need.
    """
    try:
        return _main_of(text)
    except (etree.LxmlError, ValueError):
        return _main_of(_HEAD.sub("", text))


def _main_of(text: str) -> etree._Element | None:
    # Imported late: half a second that only pages need.
    from trafilatura import extract

    # It warns about pages without a text; we say so ourselves.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    xml = extract(text, output_format="xml", include_comments=False, include_tables=False,
                  include_formatting=False, include_links=False)  # fmt: skip
    return etree.fromstring(xml.encode("utf-8")).find(".//main") if xml else None


def _lists_apart(blocks: Sequence[Block], page: HtmlElement) -> Iterator[Block]:
    """Yield the blocks, a list that the extractor took for one item as its items again."""
    lists: dict[str, list[str]] = {}
    for one in page.iter("ul", "ol"):
        items = [_text(item) for item in one if item.tag == "li"]
        if len(items) > 1:
            lists[_whole_key("".join(items))] = items
    for block in blocks:
        items = lists.get(_whole_key(block.words), [])
        if block.kind is PartKind.KEY_POINT and look_of(block.words) == "key head":
            yield replace(block, kind=PartKind.SUBHEADING)
        elif block.kind is PartKind.KEY_POINT and items:
            yield from (replace(block, words=item) for item in items if item)
        else:
            yield block


def _pull_quotes(blocks: Sequence[Block]) -> list[Block]:
    """Mark short blocks whose words stand in a paragraph of the text as well.

    Words in quotation marks may stand in a short one: “It went up,” Ann Lee said.
    """
    every = [_whole_key(block.words) for block in blocks]
    long = [key for key, one in zip(every, blocks, strict=True) if len(one.words.split()) > _SHORT]
    return [
        replace(block, kind=PartKind.PULL_QUOTE)
        if block.kind is PartKind.PARAGRAPH and 2 < len(block.words.split()) <= _SHORT
        and any(key_of(block.words) in other and key != other
                for other in (every if IN_MARKS.fullmatch(block.words) else long))
        else block
        for key, block in zip(every, blocks, strict=True)
    ]  # fmt: skip


def _words(element: etree._Element) -> str:
    between = " " if element.tag == "quote" else ""
    return _SPACE.sub(" ", between.join(str(piece) for piece in element.itertext())).strip()


def _nested(element: etree._Element) -> bool:
    return any(above.tag in {"p", "item", "quote"} for above in element.iterancestors())


def _kind(element: etree._Element) -> PartKind:
    words = _words(element)
    look = look_of(words)
    if look in {"boilerplate", "date", "byline"}:
        return PartKind.BOILERPLATE
    if element.tag == "head":
        return PartKind.SUBHEADING
    return PartKind.KEY_POINT if element.tag == "item" else PartKind.PARAGRAPH


def _root(page: HtmlElement, body: Sequence[Block]) -> HtmlElement:
    """Return the element that holds the article and its pictures."""
    starts = {key_of(block.words) for block in body if block.kind is PartKind.PARAGRAPH}
    own = [one for one in page.iter("p", "div", "li") if key_of(_text(one)) in starts]
    if not own:
        return page
    common = [own[0], *own[0].iterancestors()]
    for other in own[1:]:
        above = {other, *other.iterancestors()}
        rest = [element for element in common if element in above]
        common = rest if rest and rest[0].tag not in {"html", "body"} else common
    for element in common:
        if element.tag in {"article", "main"}:
            return element
    return common[min(2, len(common) - 1)]


def _text(element: HtmlElement) -> str:
    return _SPACE.sub(" ", str(element.text_content())).strip()


def _whole_key(words: str) -> str:
    return re.sub(r"\W+", "", words).lower()


def _without_captions(body: Sequence[Block], captions: Sequence[FoundCaption]) -> list[Block]:
    """Leave out paragraphs that the extractor took from a caption."""
    printed = {key_of(caption.words) for caption in captions} | {
        key_of(f"{caption.words}{caption.credit}") for caption in captions
    } | {key_of(caption.credit) for caption in captions} | {
        key_of(_text(caption.element)) for caption in captions if caption.element is not None
    }  # fmt: skip
    return [block for block in body if key_of(block.words) not in printed - {""}]


def _assembled(
    facts: PageFacts, body: Sequence[Block], captions: Sequence[FoundCaption], root: HtmlElement
) -> list[Block]:
    blocks: list[Block] = []
    if facts.headline:
        blocks.append(Block(PartKind.HEADLINE, facts.headline))
        body = [b for b in body if key_of(b.words) != key_of(facts.headline)]
    if facts.byline:
        blocks.append(Block(PartKind.BYLINE, facts.byline))
    places = _places(body, captions, root)
    for index in range(-1, len(body)):
        if index >= 0:
            blocks.append(body[index])
        blocks += [
            Block(PartKind.CAPTION, caption.words, caption.credit, caption.image)
            for caption, place in zip(captions, places, strict=True)
            if place == index
        ]
    return blocks


def _places(
    body: Sequence[Block], captions: Sequence[FoundCaption], root: HtmlElement
) -> list[int]:
    """Return for each caption the number of the paragraph it stands after, -1 before all."""
    numbers = {key_of(block.words): number for number, block in enumerate(body)}
    by_element = {id(c.element): at for at, c in enumerate(captions) if c.element is not None}
    places = [-1] * len(captions)
    last = -1
    for element in root.iter():
        if id(element) in by_element:
            places[by_element[id(element)]] = last
        elif element.tag in {"p", "li", "h2", "h3", "div"}:
            last = max(last, numbers.get(key_of(_text(element)), last))
    return places
