"""Byline and day of a page as they are printed for readers: microdata, classes, the lines' words.

Asked only where the page's data is silent. What belongs to teasers, comments and portraits of
authors below the text is left out.
"""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from archive.article_import.bylines import clean_byline
from archive.reading.articles.printed_days import day_in, says_published
from archive.reading.fold import fold

_BYLINE = re.compile(
    r"(?:^|[\s_-])(?:by(?:-?line)?|authors?|author-?name|article-?author|writer|story-?by|autor(?:es)?|"
    r"auteur|posted-?by)(?=$|[\s_-])", re.I)  # fmt: skip
_ABOUT_AUTHOR = re.compile(
    r"location|place|image|img|photo|picture|date|time|role|position|twitter|email|follow|desc",
    re.I,
)
_DAY = re.compile(
    r"(?:^|[\s_-])(?:date|dateline|published|pub-?date|datetime|timestamp|time|posted-?on|fecha|"
    r"datum)(?=$|[\s_-])", re.I)  # fmt: skip
_ELSEWHERE = re.compile(
    r"related|comment|sidebar|footer|promo|recirc|teaser|newsletter|trending|popular|most-?read|"
    r"bio|portrait|avatar|opinion-list|list-of|share|social|tags", re.I)  # fmt: skip
_A_NAME = re.compile(r"[^\W\d_a-z][\w’'.-]+(?: (?:d[aeiu]|del|van|von|der|den|la|le|bin|al))*"
                     r"(?: [^\W\d_a-z][\w’'.-]*){1,3}")  # fmt: skip
_JOINT = re.compile(r"^(?:,|&|and|et|und|y|e|та|і|и)\s+", re.I)
_AND = re.compile(r"\s*,\s+(?:and\s+)?|\s+(?:and|&|et|und|y|та|і|и)\s+")
_AUTHOR_PAGE = re.compile(r"/(?:authors?|profiles?|by|people|staff|contributors?|autor(?:es|in)?|"
                          r"auteurs?|journalists?|reporters?|writers?)/[^/]", re.I)  # fmt: skip
_MOST_WORDS = 14
_LONGEST_DAY = 70
_ABOVE = 8  # elements


def marked(page: HtmlElement, name: str) -> str | None:
    """Return what microdata (``itemprop``) says the article's headline or publisher is."""
    for element in page.iter():
        if isinstance(element.tag, str) and name in (element.get("itemprop") or "").split():
            if _is_elsewhere(element):
                continue
            inner = next((one for one in element.iter() if one.get("itemprop") == "name"), None)
            words = _words(inner if inner is not None else element)
            if element.get("content") or (inner is not None and inner.get("content")):
                words = words or str((inner if inner is not None else element).get("content"))
            if words:
                return words
    return None


def printed_byline(page: HtmlElement) -> str | None:
    """Return the byline that readers see above the text, None where there is none."""
    for element in _near_text(page):
        props = (element.get("itemprop") or "").split()
        told = " ".join(element.get(name) or "" for name in ("class", "id", "data-testid"))
        is_author = "author" in props or "author" in (element.get("rel") or "").split()
        if not is_author and (not _BYLINE.search(told) or _ABOUT_AUTHOR.search(told)):
            continue
        words = _names_in(element) or _words(_named(element))
        if words and len(words.split()) <= _MOST_WORDS and (name := clean_byline(words)):
            return name
    return _line(page) or _linked(page)


def _names_in(element: HtmlElement) -> str | None:
    """Return the names in an author's block whose pieces are names, roles and places."""
    pieces = [piece for text in element.itertext() if (piece := " ".join(text.split()))]
    told = {piece: _names_of(piece) for piece in pieces}
    names = [name for piece in pieces for name in told[piece]]
    beside = [piece for piece in pieces if not told[piece] and len(piece.split()) > 1]
    several = len(names) > sum(map(bool, told.values()))
    return ", ".join(dict.fromkeys(names)) if names and (beside or several) else None


def _names_of(piece: str) -> list[str]:
    """Return the names in a piece of a byline: "et Bo Ek (Tunis, correspondant)"."""
    words = clean_byline(_JOINT.sub("", piece)) or ""
    names = [name for name in _AND.split(words) if name]
    return names if all(_A_NAME.fullmatch(name) for name in names) else []


def _linked(page: HtmlElement) -> str | None:
    """Return the names between headline and text that lead to the pages of authors."""
    names = [
        words for element in _near_text(page)
        if element.tag == "a" and _AUTHOR_PAGE.search(element.get("href") or "")
        and _A_NAME.fullmatch(words := _words(element))
    ]  # fmt: skip
    return ", ".join(dict.fromkeys(names)) or None


def _named(element: HtmlElement) -> HtmlElement:
    """Return the part of an author's block that is the name."""
    for test in (
        lambda one: "name" in (one.get("itemprop") or "").split(),
        lambda one: one.get("rel") == "author" or _BYLINE.search(one.get("class") or ""),
    ):
        found = [one for one in element.iterdescendants()
                 if isinstance(one.tag, str) and test(one) and _words(one)]  # fmt: skip
        if len(found) == 1:
            return found[0]
    return element


def _line(page: HtmlElement) -> str | None:
    """Return the name of a line that begins with "By" between the headline and the text."""
    for element in _near_text(page):
        for line in _lines(element):
            match = re.match(r"(?:By|Автор:)\s+(?=\S)", line, re.I)
            if match and 1 < len(line.split()) <= _MOST_WORDS and line[match.end()].isupper():
                return clean_byline(line)
    return None


def printed_day(page: HtmlElement) -> str | None:
    """Return the ISO day printed between the headline and the text, if it is given in full."""
    found: list[tuple[int, str]] = []
    for element in _near_text(page):
        told = f"{element.get('class') or ''} {element.get('id') or ''}"
        for line in _lines(element):
            if len(line) > _LONGEST_DAY or not re.search(r"\d{4}|\d[./]\d\d\b", line):
                continue
            day = day_in(line)
            if day is not None:
                rank = 0 if says_published(line) else 1 if _DAY.search(told) else 2
                found.append((rank, day))
    return min(found, key=lambda one: one[0])[1] if found else _day_above(page)


def _day_above(page: HtmlElement) -> str | None:
    """Return the day in an element called so that stands right above the headline."""
    elements = [one for one in page.iter() if isinstance(one.tag, str)]
    head = next((at for at, one in enumerate(elements) if one.tag == "h1"), 0)
    for element in reversed(elements[max(head - _ABOVE, 0) : head]):
        told = f"{element.get('class') or ''} {element.get('id') or ''}"
        words = _words(element)
        if (element.tag == "time" or _DAY.search(told)) and len(words) <= _LONGEST_DAY:
            day = None if _is_elsewhere(element) else day_in(words)
            if day is not None:
                return day
    return None


def _lines(element: HtmlElement) -> Iterator[str]:
    """Yield the lines of an element itself: its own words and those behind a child."""
    pieces = [element.text, *(child.tail for child in element)]
    yield from (line for piece in pieces if piece and (line := " ".join(piece.split())))


def _near_text(page: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the elements from the headline on to the second long paragraph."""
    started = page.find(".//h1") is None
    paragraphs = 0
    for element in page.iter():
        if not isinstance(element.tag, str) or element.tag in {"script", "style", "head", "meta"}:
            continue
        started = started or element.tag == "h1" or "headline" in (element.get("itemprop") or "")
        if not started or _is_elsewhere(element):
            continue
        if element.tag == "p" and len(_words(element).split()) > 25:
            paragraphs += 1
            if paragraphs > 1:
                return
            continue
        yield element


def _is_elsewhere(element: HtmlElement) -> bool:
    for one in [element, *element.iterancestors()][:8]:
        if one.tag in {"body", "html"} or one.find(".//h1") is not None:
            return False
        told = f"{one.get('class') or ''} {one.get('id') or ''}"
        if one.tag in {"nav", "footer", "aside", "form"} or _ELSEWHERE.search(told):
            return True
    return False


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split()) if fold(element.text_content()) else ""
