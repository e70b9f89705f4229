"""Text that extractors pass over or run together, put in order before they read a page.

Paragraphs without their element: text between blocks, often the first sentence of the article;
wires set in lines; and the marks of footnotes, which would read as figures.
"""

import re

from lxml import etree
from lxml.html import HtmlElement
from lxml.html import tostring as html_of

_BLOCKS = frozenset({"p", "div", "ul", "ol", "table", "figure", "aside", "section", "blockquote",
                     "h1", "h2", "h3", "h4", "header", "form", "center"})  # fmt: skip
_WORDS = 12
_PARAGRAPHS = 3
_APART = re.compile(r"\n\s*\n|\n(?= {2,}\S)")  # empty lines, or first lines that are set in
_NEW_TAB = re.compile(
    r"\W*(?:opens?|opening) (?:in )?(?:an? )?(?:new|external|other) (?:tab|window|site|page)\W*",
    re.I,
)
_KICKER = re.compile(r"kicker|eyebrow|overline|sur-?title", re.I)
_SIGN = 3  # words
_CLOSING = frozenset('.!?…)”"')
_FOOTNOTE = re.compile(r"\[?\d{1,3}\]?|\[[a-z]\]|[*†‡]")


def with_loose_text(page: HtmlElement, text: str) -> str:
    """Return the page's text with loose paragraphs put into elements; as it was without any."""
    found = _without_hidden_words(page)
    found = _without_kickers(page) or found
    found = _words_apart(page) or found
    found = _without_footnote_marks(page) or found
    found = _lines_as_paragraphs(page) or found
    for holder in page.iter("div", "td", "body", "article", "section", "font"):
        if _broken_apart(holder) >= _PARAGRAPHS and holder.find("p") is None:
            _as_paragraphs(holder)
            found = True
    for holder in page.iter("div", "article", "section", "main", "td"):
        if sum(child.tag == "p" for child in holder) >= _PARAGRAPHS:
            found = _wrapped(holder) or found
    return str(html_of(page, encoding="unicode")) if found else text


def _without_hidden_words(page: HtmlElement) -> bool:
    """Take out what links say to screen readers only: ", opens new tab"; tell if any did."""
    told = [one for link in page.iter("a") for one in link.iter("span", "small", "i")
            if _NEW_TAB.fullmatch(" ".join(one.text_content().split()))]  # fmt: skip
    for one in told:
        one.drop_tree()
    return bool(told)


def _without_kickers(page: HtmlElement) -> bool:
    """Take out the section or genre set in front of a paragraph's first words; tell if any was."""
    told = [one for one in page.iter("span") if _KICKER.search(one.get("class") or "")
            and one.getprevious() is None and one.getparent().tag in {"p", "h1"}
            and not (one.getparent().text or "").strip()
            and (one.tail or "").strip() and len(one.text_content().split()) <= _SIGN]  # fmt: skip
    for one in told:
        one.drop_tree()
    return bool(told)


def _without_footnote_marks(page: HtmlElement) -> bool:
    """Take out links of a sign or two to notes further down; tell whether there were any."""
    marks = [one for one in page.iter("a") if (one.get("href") or "").startswith("#")
             and _FOOTNOTE.fullmatch(one.text_content().strip())]  # fmt: skip
    for one in marks:
        one.drop_tree()
    return bool(marks)


def _lines_as_paragraphs(page: HtmlElement) -> bool:
    """Make paragraphs of text that is set line by line, as wires are."""
    found = False
    for lines in list(page.iter("pre")):
        told = [" ".join(one.split()) for one in _APART.split(str(lines.text_content()))]
        if sum(len(one.split()) >= _WORDS for one in told) < _PARAGRAPHS - 1:
            continue
        for one in told:
            if one:
                lines.addprevious(_paragraph(one))
        lines.drop_tree()
        found = True
    return found


def _broken_apart(holder: HtmlElement) -> int:
    """Return how often an element has two line breaks in a row: paragraphs of an older hand."""
    return sum(child.tag == "br" and _ends_paragraph(child) for child in holder)


def _ends_paragraph(line_break: HtmlElement) -> bool:
    after = line_break.getnext()
    return after is not None and after.tag == "br" and not (line_break.tail or "").strip()


def _as_paragraphs(holder: HtmlElement) -> None:
    """Put what stands between double line breaks into paragraphs, in place."""
    pieces = list(holder)
    paragraph = etree.Element("p")
    paragraph.text, holder.text = holder.text, None
    paragraphs = [paragraph]
    for piece in pieces:
        holder.remove(piece)
        if piece.tag in _BLOCKS:
            paragraphs += [piece, etree.Element("p")]
            paragraphs[-1].text, piece.tail = piece.tail, None
        elif piece.tag == "br" and len(paragraphs[-1]) and paragraphs[-1][-1].tag == "br" and not (
            paragraphs[-1][-1].tail or "").strip():  # fmt: skip
            paragraphs.append(etree.Element("p"))
            paragraphs[-1].text = piece.tail
        else:
            paragraphs[-1].append(piece)
    holder.extend(paragraphs)


def _words_apart(page: HtmlElement) -> bool:
    """Put a space between pieces that stand apart on the page and touch in its source."""
    found = False
    for element in page.iter("span", "cite", "p", "b", "strong"):
        after = element.getnext()
        if after is None or element.tail or after.tag not in {"span", "cite"}:
            continue
        ends, begins = element.text_content()[-1:], after.text_content()[:1]
        if (ends.isalnum() or ends in _CLOSING) and begins.isupper():
            element.tail = " "
            found = True
    return found


def _wrapped(holder: HtmlElement) -> bool:
    """Put what is written between the blocks of an element into paragraphs."""
    found = False
    if _is_loose(holder.text, None, holder[0]):
        holder.insert(0, _paragraph(holder.text))
        holder.text = None
        found = True
    for child in list(holder):
        if _is_loose(child.tail, child, child.getnext()):
            made = _paragraph(child.tail)
            child.tail = None
            child.addnext(made)
            found = True
    return found


def _is_loose(words: str | None, before: HtmlElement | None, after: HtmlElement | None) -> bool:
    enough = words is not None and len(words.split()) >= _WORDS
    return enough and all(one is None or one.tag in _BLOCKS for one in (before, after))


def _paragraph(words: str | None) -> HtmlElement:
    made = etree.Element("p")
    made.text = words
    return made
