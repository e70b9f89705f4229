"""What a saved page says about its article: JSON-LD, Open Graph and meta elements."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from archive.article_import.page_printed import (
    clean_byline,
    marked,
    printed_byline,
    printed_day,
)
from archive.reading.fold import fold

_ARTICLE = re.compile(r"(?:News|Report|Reportage|Opinion|Analysis|Background|Review|Live)?"
                      r"(?:Article|BlogPosting|NewsArticle)$")  # fmt: skip
_SITE_SUFFIX = re.compile(r"\s+(?:[|–—-]|::)\s+[^|–—]{2,40}$")


_WRAPPED = re.compile(r"\s*(?://|/\*)?\s*(?:<!\[CDATA\[|\]\]>|<!--|-->)\s*(?:\*/)?")
_SITE_METAS = ("og:site_name", "application-name", "publisher", "dc.publisher", "cre",
               "article:publisher", "source", "copyright-holder")  # fmt: skip
_AUTHOR_METAS = ("author", "byl", "dc.creator", "parsely-author", "article:author",
                 "sailthru.author", "article.author", "dcsext.author", "citation_author",
                 "authors")  # fmt: skip
_DATE_METAS = ("article:published_time", "article:published", "datepublished", "pubdate", "date",
               "dc.date", "dc.date.issued", "dcterms.created", "parsely-pub-date", "pdate",
               "publish-date", "sailthru.date")  # fmt: skip


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """An image as JSON-LD describes it."""

    source: str
    caption: str
    credit: str


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Facts about an article; None where the page is silent."""

    headline: str | None
    byline: str | None
    publisher: str | None
    url: str | None
    published: str | None
    language: str | None
    images: tuple[ImageFacts, ...]


def page_facts(page: HtmlElement) -> PageFacts:
    """Return what a page says about its article, the most explicit statement first."""
    nodes = _resolved(list(_linked_data(page)))
    article = next((node for node in nodes if _is_article(node)), {})
    headline = _first(_printed_for(_text(article.get("headline")), _heading(page)),
                      marked(page, "headline"), _heading(page),
                      _meta(page, "og:title", "twitter:title"), _title(page))  # fmt: skip
    publisher = _first(_names(article.get("publisher")), _meta(page, *_SITE_METAS),
                       marked(page, "publisher"), _site_of_title(page, headline))  # fmt: skip
    told = (clean_byline(_names(article.get("author"))), clean_byline(_meta(page, *_AUTHOR_METAS)),
            printed_byline(page))  # fmt: skip
    byline = next((one for one in told if one and not _begins_with(one, publisher)), None)
    return PageFacts(
        headline=_without_suffix(headline, (publisher, byline)),
        byline=byline,
        publisher=publisher,
        url=_first(_url(article.get("mainEntityOfPage")), _link(page, "canonical"),
                   _meta(page, "og:url"), _url(article.get("url"))),
        published=_first(_text(article.get("datePublished")),
                         _meta(page, *_DATE_METAS), _time(page), printed_day(page)),
        language=(page.get("lang") or "")[:2].lower() or None,
        images=tuple(_images(nodes)),
    )  # fmt: skip


def _linked_data(page: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in page.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                yield from _nodes(json.loads(_WRAPPED.sub("", script.text or ""), strict=False))
            except (ValueError, RecursionError):
                continue


def _resolved(nodes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Put what an ``@id`` refers to in its place, one step deep."""
    known = {node["@id"]: node for node in nodes
             if isinstance(node.get("@id"), str) and len(node) > 1}  # fmt: skip

    def looked_up(value: Any) -> Any:
        if isinstance(value, list):
            return [looked_up(one) for one in value]
        if isinstance(value, dict) and set(value) == {"@id"}:
            return known.get(value["@id"], value)
        return value

    return [{key: looked_up(value) for key, value in node.items()} for node in nodes]


def _nodes(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > 12:
        return
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _nodes(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _nodes(inner, depth + 1)


def _types(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return [re.split(r"[/:#]", kind)[-1] for kind in listed if isinstance(kind, str)]


def _is_article(node: dict[str, Any]) -> bool:
    return any(_ARTICLE.fullmatch(kind) for kind in _types(node)) and bool(node.get("headline"))


def _images(nodes: list[dict[str, Any]]) -> Iterator[ImageFacts]:
    for node in nodes:
        if "ImageObject" not in _types(node):
            continue
        source = _first(_url(node.get("contentUrl")), _url(node.get("url"))) or ""
        caption = _first(_text(node.get("caption")), _text(node.get("description"))) or ""
        credit = _first(_text(node.get("creditText")), _names(node.get("copyrightHolder")),
                        _names(node.get("creator")), _names(node.get("author"))) or ""  # fmt: skip
        if caption:
            yield ImageFacts(source, caption, credit)


def _first(*values: str | None) -> str | None:
    return next((value for value in values if value), None)


def _text(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, str):
        return None
    return " ".join(re.sub(r"<[^>]+>", "", value).split()) or None


def _names(value: Any) -> str | None:
    found: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        words = _text(name)
        if words and not words.startswith("http"):
            found.append(words)
    return ", ".join(dict.fromkeys(found)) or None


def _url(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    words = _text(value)
    return words if words and words.startswith(("http:", "https:")) else None


def _meta(page: HtmlElement, *names: str) -> str | None:
    for name in names:
        for element in page.iter("meta"):
            said = element.get("property") or element.get("name") or element.get("itemprop") or ""
            content = _text(element.get("content"))
            plain = content and not content.startswith(("http", "//", "@"))
            if said.lower() == name and content and plain:
                return content
            if said.lower() == name == "og:url" and content:
                return content
    return None


def _link(page: HtmlElement, relation: str) -> str | None:
    for element in page.iter("link"):
        if (element.get("rel") or "").lower() == relation:
            return _url(element.get("href"))
    return None


def _heading(page: HtmlElement) -> str | None:
    headings = [" ".join(element.text_content().split()) for element in page.iter("h1")]
    long = [words for words in headings if len(words.split()) > 2]
    return long[0] if len(long) == 1 else None


def _printed_for(told: str | None, heading: str | None) -> str | None:
    """Return the headline as readers saw it where the page's data words it for search engines."""
    words, printed = set(fold(told or "").split()), set(fold(heading or "").split())
    akin = words and len(words & printed) >= len(words | printed) / 2
    return heading if heading and akin else told


def _site_of_title(page: HtmlElement, headline: str | None) -> str | None:
    """Return what stands behind the headline in the page's title: the paper's name."""
    for element in page.iter("title"):
        words = " ".join(element.text_content().split())
        found = _SITE_SUFFIX.search(words)
        before = fold(words[: found.start()]) if found else ""
        if found and headline and fold(headline)[:12] == before[:12]:
            return re.sub(r"^[\s|–—:-]+", "", found.group()) or None
    return None


def _begins_with(words: str, name: str | None) -> bool:
    """Tell whether a "byline" is only the paper, with its town or department."""
    return bool(name) and f"{fold(words)} ".startswith(f"{fold(name or '')} ")


def _without_suffix(headline: str | None, names: tuple[str | None, ...]) -> str | None:
    """Take the paper's or the author's name, and what follows it, from the end of a headline."""
    for found in re.finditer(r"\s+(?:[|–—-]|::)\s+", headline or ""):
        tail = f"{fold((headline or '')[found.end() :])} "
        if any(name and tail.startswith(f"{fold(name)} ") for name in names):
            return (headline or "")[: found.start()]
    return headline


def _title(page: HtmlElement) -> str | None:
    for element in page.iter("title"):
        words = " ".join(element.text_content().split())
        return _SITE_SUFFIX.sub("", words) or None
    return None


def _time(page: HtmlElement) -> str | None:
    """Return the instant of the article's own ``time`` element, not that of the masthead."""
    stamps: list[tuple[int, str]] = []
    for element in page.iter("time"):
        stamp = _text(element.get("datetime"))
        if stamp and any(each.isdigit() for each in stamp) and len(stamp) >= len("2024-11"):
            inside = any(one.tag in {"article", "main"} for one in element.iterancestors())
            told = f"{element.get('itemprop') or ''} {element.get('class') or ''}".lower()
            rank = 0 if "publish" in told else 1 if inside else 2
            stamps.append((rank, stamp))
    return min(stamps, key=lambda one: one[0])[1] if stamps else None
