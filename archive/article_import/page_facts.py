"""What a saved page says about its article: JSON-LD, Open Graph and meta elements."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from archive.article_import.bylines import clean_byline
from archive.article_import.page_names import (
    SITE_SUFFIX,
    as_readers_know,
    is_paper,
    paper,
    printed_for,
    site_of_title,
    without_suffix,
)
from archive.article_import.page_printed import (
    marked,
    printed_byline,
    printed_day,
)

_ARTICLE = re.compile(r"(?:News|Report|Reportage|Opinion|Analysis|Background|Review|Live)?"
                      r"(?:Article|BlogPosting|NewsArticle)$")  # fmt: skip


_WRAPPED = re.compile(r"\s*(?://|/\*)?\s*(?:<!\[CDATA\[|\]\]>|<!--|-->)\s*(?:\*/)?")
_DAY_IN_ADDRESS = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:/[a-z_-]{2,20})?(?P<sign>[/-]?)(?P<month>[01]\d)"
    r"(?P=sign)(?P<day>[0-3]\d)(?!\d)", re.I)  # fmt: skip
_COPY = re.compile(r"https?://web\.archive\.org/web/\d+[a-z_]*/(?=https?:)")
_SAME_STORY = 3  # days between what a page prints and what its address says
_SITE_METAS = ("og:site_name", "application-name", "publisher", "dc.publisher", "cre",
               "article:publisher", "source", "copyright-holder")  # fmt: skip
_AUTHOR_METAS = ("author", "byl", "dc.creator", "parsely-author", "article:author",
                 "sailthru.author", "article.author", "dcsext.author", "citation_author",
                 "authors")  # fmt: skip
_DATE_METAS = ("article:published_time", "og:article:published_time", "article:published",
               "datepublished", "pubdate", "date",
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
    body: str = ""


def page_facts(page: HtmlElement, saved_from: str | None = None) -> PageFacts:
    """Return what a page says about its article, the most explicit statement first.

    ``saved_from``: the address that the browser noted when it saved the page.
    """
    nodes = _resolved(list(_linked_data(page)))
    article = next((node for node in nodes if _is_article(node)), {})
    headline = _first(printed_for(_text(article.get("headline")), _heading(page)),
                      marked(page, "headline"), _heading(page),
                      _meta(page, "og:title", "twitter:title"), _title(page))  # fmt: skip
    shown = _first(_meta(page, *_SITE_METAS), marked(page, "publisher"),
                   site_of_title(page, headline))  # fmt: skip
    publisher = paper(as_readers_know(_names(article.get("publisher")), shown))
    told = (clean_byline(_names(article.get("author"))), clean_byline(_meta(page, *_AUTHOR_METAS)),
            printed_byline(page))  # fmt: skip
    byline = next((one for one in told if one and not is_paper(one, publisher)), None)
    url = _without_archive(_first(_url(article.get("mainEntityOfPage")), _link(page, "canonical"),
                 _meta(page, "og:url"), _url(article.get("url")), saved_from,
                 _url(article.get("isPartOf"))))  # fmt: skip
    return PageFacts(
        headline=without_suffix(headline, (publisher, byline)),
        byline=byline,
        publisher=publisher,
        url=url,
        published=_more_exact(
            _first(_text(article.get("datePublished")), _meta(page, *_DATE_METAS),
                   _likely_day(_first(_time(page), printed_day(page)), url)), _time(page)),
        language=(page.get("lang") or "")[:2].lower() or None,
        images=tuple(_images(nodes)),
        body=_body(article),
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


def _body(article: dict[str, Any]) -> str:
    """Return the text that a page's data has, for pages that are put together when they open."""
    told = article.get("articleBody")
    return re.sub(r"<[^>]+>", " ", told) if isinstance(told, str) else ""


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


def _without_archive(url: str | None) -> str | None:
    """Return the address of a page itself where a web archive's copy of it was saved."""
    copied = _COPY.match(url or "")
    return (url or "")[copied.end() :] if copied else url


def _more_exact(told: str | None, stamp: str | None) -> str | None:
    """Return the clock as well where the page's data gives the day alone and its text the rest."""
    bare = told is not None and len(told) == len("2024-05-12")
    return stamp if bare and stamp and stamp.startswith(told or "") else told


def _likely_day(day: str | None, url: str | None) -> str | None:
    """Return the day of the address where the page prints none, or one of long before or after."""
    told = day_of_address(url)
    if day is None or told is None:
        return day or told
    try:
        apart = abs((date.fromisoformat(day[:10]) - date.fromisoformat(told)).days)
    except ValueError:
        return told
    return day if apart <= _SAME_STORY else told


def day_of_address(url: str | None) -> str | None:
    """Return the ISO day in an address such as ``/2023/03/08/``, None without one."""
    for found in _DAY_IN_ADDRESS.finditer(urlsplit(url or "").path):
        year, month, day = found["year"], found["month"], found["day"]
        try:
            return date(int(year), int(month), int(day)).isoformat()
        except ValueError:
            continue
    return None


def _title(page: HtmlElement) -> str | None:
    for element in page.iter("title"):
        words = " ".join(element.text_content().split())
        front = SITE_SUFFIX.sub("", words)
        return (front if len(front.split()) > 1 else words) or None  # "URGENT - Blast at plant"
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
