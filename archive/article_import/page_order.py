"""An article as it stands on its page: in the page's order, with what the extractor left out.

The extractor finds the article among everything else. It drops headings and lists of live blogs,
standfirsts and embedded posts, and sometimes sets an opening behind the first paragraph. What it
found is put back in the order of the page; what stands within the article is added. Where it
fails, the paragraphs of the page's main element are the article.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from archive.article_import.blocks import Block, key_of
from archive.article_import.page_noise import classes, is_noise, linked_share, noisy_boxes
from archive.article_import.page_words import visible
from archive.reading.articles.line_kinds import look_of
from archive.reading.records import PartKind

_HEADS = frozenset({"h2", "h3", "h4", "h5"})
_BLOCKS = _HEADS | {"p", "li", "blockquote", "div", "dd", "td", "section"}
_APART = ("figure", "figcaption", "table", "button", "select", "script", "style", "svg")
_STANDFIRST = re.compile(
    r"stand-?first|sub-?(?:headline|title|head)\b|sub-?hed|(?:^|[\s_-])de[ck]k?(?:$|[\s_-])|chapo"
    r"|article__desc|vorspann|perex|ingress|(?:^|[\s_-])lede?(?:$|[\s_-])|sottotitolo|entradilla",
    re.I,
)
_TEASER = re.compile(r"(?:^|[\s_-])teaser", re.I)
_LEAD = re.compile(r"(?:^|[\s_-])(?:teaser|intro)[\w-]*text(?:$|\s)", re.I)
_NAMING = ("class", "data-qa", "data-testid", "data-gu-name", "data-component", "data-type")
_PULLED = re.compile(r"pull-?(?:ed)?-?quote", re.I)
_CLOSED = re.compile(r"[.!?…:][\"”’»)\]]*$")
_MOST_IN_HEAD = 20  # words
_A_SENTENCE = 5  # words
_BETWEEN = 8  # words of buttons and clocks between a heading and its text
_LINKED = 1 / 3
_BETWEEN_CELLS = " | "
_HOLDERS = 2  # levels: a table after the last paragraph stands in what holds the paragraphs
_LONGEST = 5_000  # signs; what is longer holds paragraphs and is none


def in_page_order(blocks: Sequence[Block], page: HtmlElement, root: HtmlElement) -> list[Block]:
    """Return an article's blocks in the order of its page, with what belongs between them."""
    walk = _Walk(page, root, blocks)
    if not walk.places:
        return list(blocks)
    added = [
        *walk.headings(),
        *walk.lists(),
        *walk.paragraphs(),
        *walk.tables(),
        *walk.opening(),
        *walk.first_paragraphs(),
        *walk.summaries(),
    ]
    placed = [*walk.placed(), *((at, 0, block) for at, block in added)]
    return [block for _at, _number, block in sorted(placed, key=lambda one: one[:2])]


def paragraphs_of(page: HtmlElement) -> list[Block]:
    """Return the paragraphs, headings and points of a page's main element."""
    return [
        Block(_kind(element), words)
        for element in _main(page).iter("p", "li", "blockquote", *_HEADS)
        if not _is_apart(element) and not is_noise(element) and not _holds_blocks(element)
        and (words := visible(element)) and linked_share(element) < 1 - _LINKED
    ]  # fmt: skip


def _main(page: HtmlElement) -> HtmlElement:
    """Return the element with most words in paragraphs right below it, or the one that says so."""
    said = [one for one in page.iter("article", "main") if one.find(".//p") is not None]
    if len(said) == 1:
        return said[0]
    weights: dict[HtmlElement, int] = {}
    for paragraph in page.iter("p"):
        holder = paragraph.getparent()
        if holder is not None and not is_noise(paragraph):
            words = len(paragraph.text_content().split())
            weights[holder] = weights.get(holder, 0) + words
    return max(weights, key=lambda one: weights[one], default=page)


def _kind(element: HtmlElement) -> PartKind:
    if element.tag in _HEADS:
        return PartKind.SUBHEADING
    return PartKind.KEY_POINT if element.tag == "li" else PartKind.PARAGRAPH


def _is_apart(element: HtmlElement) -> bool:
    return any(one.tag in _APART for one in [element, *element.iterancestors()])


def _holds_blocks(element: HtmlElement) -> bool:
    return any(True for _one in element.iterdescendants("p", "li", "blockquote", *_HEADS))


@dataclass(slots=True, init=False)
class _Walk:
    """A way through the page; ``places``: where each of the extractor's blocks stands on it."""

    blocks: Sequence[Block]
    places: dict[int, int]
    _elements: list[HtmlElement]
    _order: dict[HtmlElement, int]
    _own: dict[HtmlElement, int]
    _first: int
    _last: int

    def __init__(self, page: HtmlElement, root: HtmlElement, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self._elements = [one for one in page.iter() if isinstance(one.tag, str)]
        self._order = {one: at for at, one in enumerate(self._elements)}
        self._own = dict(self._found(root))
        self.places = {number: self._order[one] for one, number in self._own.items()}
        self._first = min(self.places.values(), default=0)
        self._last = max(self.places.values(), default=0)

    def _found(self, root: HtmlElement) -> Iterator[tuple[HtmlElement, int]]:
        """Yield the innermost element of each block, the first one that is not taken yet."""
        waiting: dict[str, list[int]] = {}
        for number, block in enumerate(self.blocks):
            waiting.setdefault(key_of(block.words), []).append(number)
        for element in root.iter(*_BLOCKS):
            if len(element.text_content()) > _LONGEST:
                continue
            key = key_of(visible(element))
            numbers = waiting.get(key, [])
            inside = element.iterdescendants(*_BLOCKS)
            if numbers and not any(key_of(visible(one)) == key for one in inside):
                yield element, numbers.pop(0)

    def placed(self) -> Iterator[tuple[int, int, Block]]:
        """Yield the extractor's blocks with their places; one not found follows the one before."""
        pulled = {number for one, number in self._own.items() if _is_pulled(one)}
        at = -1
        for number, block in enumerate(self.blocks):
            at = self.places.get(number, at)
            if number in pulled and block.kind is PartKind.PARAGRAPH:
                block = replace(block, kind=PartKind.PULL_QUOTE)
            yield at, number + 1, block

    def _within(self) -> Iterator[tuple[int, HtmlElement]]:
        """Yield what stands between the first and the last block and is none of them."""
        for at in range(self._first, self._last):
            element = self._elements[at]
            apart = element.tag != "blockquote" and _is_apart(element)  # posts stand in figures
            if element not in self._own and not apart and not self._is_noise(element):
                yield at, element

    def _is_noise(self, element: HtmlElement) -> bool:
        """Tell whether an element is around the article; a box that holds some of it is not."""
        return any(not self._holds_own(one) for one in noisy_boxes(element))

    def headings(self) -> Iterator[tuple[int, Block]]:
        """Yield headings right above a block of the article, such as those of a live blog."""
        for at, element in self._within():
            words = visible(element) if element.tag in _HEADS else ""
            if 0 < len(words.split()) <= _MOST_IN_HEAD and self._heads(element, words):
                foreign = look_of(words) == "boilerplate"
                yield at, Block(PartKind.BOILERPLATE if foreign else PartKind.SUBHEADING, words)

    def _heads(self, heading: HtmlElement, words: str) -> bool:
        """Tell whether the next words on the page, buttons and clocks aside, are the article's."""
        holder = heading.getparent()
        while holder is not None and len(visible(holder)) <= len(words) + 8 * _BETWEEN:
            holder = holder.getparent()
        between = 0
        for element in self._elements[self._order[heading] + 1 :]:
            if heading in element.iterancestors():
                continue
            if element in self._own:
                return holder is not None and holder in element.iterancestors()
            if element.tag == "a" and linked_share(element.getparent()) > _LINKED:
                return False
            between += len((element.text or "").split()) + len((element.tail or "").split())
            if between > _BETWEEN:
                return element.tag in {"li", "ul", "ol"}
        return False

    def lists(self) -> Iterator[tuple[int, Block]]:
        """Yield the points of lists of sentences that the extractor left out."""
        for at, element in self._within():
            items = [one for one in element if one.tag == "li"] if element.tag in {"ul", "ol"} \
                else []  # fmt: skip
            told = [visible(one) for one in items if not self._holds_own(one)]
            long = sum(len(words.split()) >= _A_SENTENCE for words in told)
            if len(told) == len(items) > 1 and long > len(told) / 2 \
                    and linked_share(element) < _LINKED:  # fmt: skip
                yield from ((at, Block(PartKind.KEY_POINT, words)) for words in told)

    def summaries(self) -> Iterator[tuple[int, Block]]:
        """Yield the points below "Key Points" above the text, which are often few words long."""
        for at, element in enumerate(self._elements[: self._first]):
            below = element.getnext() if element.tag in _HEADS else None
            if below is None or below.tag not in {"ul", "ol"} or self._holds_own(below):
                continue
            head, points = visible(element), [visible(item) for item in below.iter("li")]
            if look_of(head) == "key head" and linked_share(below) < _LINKED:
                yield at, Block(PartKind.SUBHEADING, head)
                yield from ((at, Block(PartKind.KEY_POINT, words)) for words in points if words)

    def tables(self) -> Iterator[tuple[int, Block]]:
        """Yield the rows of tables, each as one paragraph: "Region | Dead | Injured"."""
        for at, element in self._near():
            if element.tag != "table" or is_noise(element) or self._holds_own(element):
                continue
            rows = [[visible(cell) for cell in row.iter("td", "th")] for row in element.iter("tr")]
            wide = sum(len([cell for cell in row if cell]) > 1 for row in rows)
            if wide > 1 and linked_share(element) < _LINKED:
                yield from ((at, Block(PartKind.PARAGRAPH, _BETWEEN_CELLS.join(filter(None, row))))
                            for row in rows if any(row))  # fmt: skip

    def _near(self) -> Iterator[tuple[int, HtmlElement]]:
        """Yield what stands between the first and last block, or beside one behind the last."""
        holders = {above for one in self._own for above in list(one.iterancestors())[:_HOLDERS]}
        for at, element in enumerate(self._elements[self._first :], start=self._first):
            inside = holders.intersection(list(element.iterancestors())[:_HOLDERS])
            if at < self._last or inside:
                yield at, element

    def _holds_own(self, element: HtmlElement) -> bool:
        return any(one in self._own for one in element.iter())

    def paragraphs(self) -> Iterator[tuple[int, Block]]:
        """Yield sentences beside the article's paragraphs, and posts that it quotes."""
        holders = {one.getparent() for one, number in self._own.items()
                   if self.blocks[number].kind is PartKind.PARAGRAPH}  # fmt: skip
        alike = {(one.get("class"), one.getparent()) for one in holders if one.get("class")}
        for at, element in self._within():
            holder = element.getparent()
            beside = element.tag == "p" and (
                holder in holders or (holder.get("class"), holder.getparent()) in alike
            )
            quoted = element.tag == "blockquote" and not self._holds_own(element)
            words = visible(element) if beside or quoted else ""
            told = len(words.split()) >= _A_SENTENCE and linked_share(element) < _LINKED
            if told and (quoted or _CLOSED.search(words)):
                pulled = quoted and _is_pulled(element)
                yield at, Block(PartKind.PULL_QUOTE if pulled else PartKind.PARAGRAPH, words)

    def first_paragraphs(self) -> Iterator[tuple[int, Block]]:
        """Yield sentences before the first block in a box that papers set before a paywall.

        It is called a teaser, and its paragraphs stand in elements of the same class as the rest.
        """
        holders = {one.getparent() for one, number in self._own.items()
                   if self.blocks[number].kind is PartKind.PARAGRAPH}  # fmt: skip
        named = {one.get("class") for one in holders if one is not None} - {None}
        heads = [at for at in range(self._first) if self._elements[at].tag == "h1"]
        for at in range(heads[-1] if heads else self._first, self._first):
            element = self._elements[at]
            boxes = list(noisy_boxes(element)) if element.tag == "p" else []
            if not boxes or element.getparent().get("class") not in named:
                continue
            words = visible(element)
            told = len(words.split()) >= _A_SENTENCE and linked_share(element) < _LINKED
            if told and _CLOSED.search(words) and all(_TEASER.search(classes(o)) for o in boxes):
                yield at, Block(PartKind.PARAGRAPH, words)

    def opening(self) -> Iterator[tuple[int, Block]]:
        """Yield the standfirst: what its element calls so, or what the page's data repeats."""
        told = {key_of(one.get("content") or "") for one in self._elements
                if one.tag == "meta" and "description" in (one.get("name") or
                                                           one.get("property") or "")}  # fmt: skip
        text = (at for number, at in self.places.items()
                if len(self.blocks[number].words.split()) >= _A_SENTENCE)  # fmt: skip
        for at, element in enumerate(self._elements[: min(text, default=self._first)]):
            if element.tag not in _BLOCKS or _is_apart(element) or self._holds_own(element):
                continue
            lead = element.tag == "p" and _LEAD.search(element.get("class") or "") is not None
            if element.find(".//h1") is not None or (is_noise(element) and not lead):
                continue
            if lead or _STANDFIRST.search(_called(element)) or key_of(visible(element)) in told:
                found = [(at, one) for one in _sentences_of(element)]
                yield from found
                if found:
                    return


def _called(element: HtmlElement) -> str:
    return " ".join(element.get(name) or "" for name in _NAMING)


def _sentences_of(element: HtmlElement) -> Iterator[Block]:
    """Yield a standfirst as its paragraphs, without the links that stand below them."""
    kind = PartKind.SUBHEADING if element.tag in _HEADS else PartKind.PARAGRAPH
    for one in list(element.iter("p")) or [element]:
        words = visible(one)
        if len(words.split()) >= _A_SENTENCE and linked_share(one) < 1 - _LINKED:
            yield Block(kind, words)


def _is_pulled(element: HtmlElement) -> bool:
    near = [element, *element.iterancestors()][:3]
    return any(_PULLED.search(classes(one)) for one in near)
