"""Captions and credits of a saved page, by its markup: nearness to a picture decides.

``figure``/``figcaption``, elements whose class says caption or credit, ``data-caption`` and
``data-credit``, microdata, and JSON-LD. Teasers, avatars, share buttons and menus are left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from lxml.html import HtmlElement
from rapidfuzz import fuzz

from archive.article_import.page_credit_piece import last_piece, rest_of
from archive.article_import.page_facts import ImageFacts
from archive.article_import.page_no_captions import is_no_caption
from archive.article_import.page_noise import classes, is_noise
from archive.article_import.page_pictures import (
    address_of,
    clean,
    image_above,
    picture_beside,
    picture_in,
)
from archive.article_import.page_words import INLINE, visible
from archive.reading.articles.line_kinds import words_in
from archive.reading.credit_lines import find_tail, is_credit_line
from archive.reading.fold import fold

_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:fig)?(?:caption|legend|cutline|bildunterschrift)"
    r"|(?:image|photo|picture|media|img)[_-]{1,2}desc(?:ription)?\b"
    r"|(?:slide(?:show)?|carousel|gallery|lightbox)[\w-]*desc(?:ription)?", re.I)  # fmt: skip
_CAPTION_END = re.compile(r"caption(?:[\s_-]?(?:text|wrap\w*|body|copy|container))?(?:$|\s)", re.I)
_CREDIT = re.compile(
    r"credit|cr[eé]dito|kredit|copyright|bildnachweis|(?:^|[\s_-])(?:photographer|attribution"
    r"|image[_-]{0,2}source|media[_-]{0,2}source|photo-?by|byline|agency|author|quelle|autor"
    r"|firma|fonte|fotograf\w*|sign(?:ature|ed)|zrodlo)", re.I)  # fmt: skip
_CREDIT_LABEL = re.compile(
    r"^(?:(?:image|photo|picture)?\s*(?:credit|source|copyright)s?\s*[:,]\s*|(?:credits?\s+)+)",
    re.I,
)
_LEVELS = 4
_PICTURE_TAGS = frozenset({"img", "amp-img", "picture", "source", "br"})
_CREDIT_TAGS = ("span", "div", "p", "cite", "small", "footer", "figcaption")
_NO_PICTURES = ("blockquote", "table", "pre", "code", "audio", "math")
_FEW = 4
_NAME_AND_SOURCE, _A_CAPTION = 2, 3
_MOST_WORDS, _MOST_IN_CREDIT = 80, 8
_ALIKE = 80  # of 100: how much of a caption an alternative text must say in the same letters


@dataclass(frozen=True, slots=True)
class FoundCaption:
    """A caption on a page: its words, its credit if marked up, the picture, and the element."""

    words: str
    credit: str
    image: str | None
    element: HtmlElement | None


def page_captions(
    root: HtmlElement, images: tuple[ImageFacts, ...] = ()
) -> tuple[FoundCaption, ...]:
    """Return the captions under ``root`` in the order of the page, each once."""
    found: list[FoundCaption] = []
    taken: set[HtmlElement] = set()
    for element in root.iter():
        if not isinstance(element.tag, str) or is_noise(element) or _inside(element, taken):
            continue
        caption = _caption_of(element)
        if caption is not None and not _is_none(caption, element):
            taken.add(element)
            found.append(caption)
    found = [*_before(root), *found]
    return tuple(_distinct(_with_facts(found, images)))


def _is_none(caption: FoundCaption, element: HtmlElement) -> bool:
    return is_no_caption(caption.words, caption.credit, caption.image, element)


def _before(root: HtmlElement) -> Iterator[FoundCaption]:
    """Yield the captions of pictures that a page sets above its article element."""
    if root.tag not in {"article", "main"}:
        return
    for element in root.getroottree().getroot().iter():
        if element is root:
            return
        if element.tag != "figcaption" or is_noise(element):
            continue
        caption = _made(element, [], None, element, whole=True)
        if caption is not None and not any(one.tag == "a" for one in element.iterancestors()):
            yield caption


def _inside(element: HtmlElement, taken: set[HtmlElement]) -> bool:
    return any(above in taken for above in element.iterancestors())


def _caption_of(element: HtmlElement) -> FoundCaption | None:
    if element.tag == "figure":
        return _from_figure(element)
    if element.get("data-caption") or element.get("data-credit"):
        return _from_data(element)
    named = classes(element)
    if element.tag in {"div", "p", "span", "figcaption", "dd", "em", "small"} and (
        _CAPTION.search(named) or _CAPTION_END.search(named) or element.tag == "figcaption"
    ):
        return _from_class(element)
    return _from_alternative(element) or _from_bare(element)


def _from_figure(figure: HtmlElement) -> FoundCaption | None:
    if any(figure.find(f".//{inner}") is not None for inner in ("h2", "h3", "figure")):
        return None  # a teaser of another article, or a gallery, whose pictures have their own
    if picture_in(figure) is None and any(True for _one in figure.iter(*_NO_PICTURES)):
        return None
    captions = list(figure.iter("figcaption")) or [
        one for one in figure.iter("div", "p", "span") if _CAPTION.search(classes(one))
    ]
    credits = [one for one in figure.iter("span", "div", "p", "cite", "small", "li", "footer")
               if _CREDIT.search(classes(one)) and len(one.text_content()) < 200]  # fmt: skip
    if not captions and not credits:
        return _from_data(figure)
    return _made(captions[0] if captions else figure, credits, picture_in(figure), figure,
                 whole=bool(captions))  # fmt: skip


def _from_class(element: HtmlElement) -> FoundCaption | None:
    beside = picture_beside(element)
    if beside is not None:
        near = [element, *list(element.itersiblings())[:2]]
        credits = [one for other in near for one in other.iter(*_CREDIT_TAGS)
                   if one is not element and _CREDIT.search(classes(one))]  # fmt: skip
        return _made(element, credits, beside, element, whole=True)
    holder: HtmlElement | None = element
    for _ in range(_LEVELS):
        holder = holder.getparent() if holder is not None else None
        if holder is None or holder.tag in {"body", "article", "main", "html"}:
            return None
        image = picture_in(holder)
        if image is not None:
            near = [one for one in holder.iter(*_CREDIT_TAGS)
                    if _CREDIT.search(classes(one)) and len(one.text_content()) < 200]  # fmt: skip
            return _made(element, near, image, element, whole=True)
    return None


def _from_bare(element: HtmlElement) -> FoundCaption | None:
    """Return the caption of a picture without any mark-up: few words by it, with a credit."""
    if element.tag not in {"td", "div", "p", "center", "dd"} or len(element) > _FEW:
        return None
    inside = [one for one in element.iterdescendants() if isinstance(one.tag, str)]
    pictures = [one for one in inside if one.tag in {"img", "amp-img"}]
    plain = all(one.tag in INLINE | _PICTURE_TAGS for one in inside)
    if len(pictures) > 1 or not plain or any(o.tag == "a" for o in element.iterancestors()):
        return None
    image = picture_in(element) if pictures else picture_beside(element)
    words = visible(element)
    if image is None or not 3 < len(words.split()) <= _MOST_WORDS:
        return None
    tail = find_tail(words)
    if tail is None or (not pictures and tail.start == 0):
        return None
    return FoundCaption(words, "", image, element)


def _from_alternative(element: HtmlElement) -> FoundCaption | None:
    """Return the caption in a paragraph that says what the picture above it says of itself."""
    if element.tag not in {"p", "div", "span"}:
        return None
    image = image_above(element)
    words = visible(element).strip(" –—-|") if image is not None else ""
    if image is None or is_noise(image) or len(words.split()) < _A_CAPTION:
        return None
    told = (clean(image.get(name) or "") for name in ("alt", "title"))
    alike = any(fuzz.ratio(words[: len(one)], one[: len(words)]) >= _ALIKE for one in told if one)
    return FoundCaption(words, "", address_of(image), element) if alike or _alone(element) else None


def _alone(element: HtmlElement) -> bool:
    """Tell whether a paragraph is all there is in a list: below a picture, that is its caption."""
    item = element.getparent()
    listed = item is not None and item.tag == "li" and len(item) == 1
    return listed and len(item.getparent()) == 1


def _from_data(element: HtmlElement) -> FoundCaption | None:
    words = clean(re.sub(r"<[^>]+>", " ", element.get("data-caption") or ""))
    credit = clean(re.sub(r"<[^>]+>", " ", element.get("data-credit") or ""))
    if not words:
        return None
    return FoundCaption(words, credit, address_of(element) or picture_in(element), element)


def _made(
    caption: HtmlElement, credits: list[HtmlElement], image: str | None, element: HtmlElement,
    *, whole: bool,
) -> FoundCaption | None:  # fmt: skip
    inside = [one for one in credits if caption in one.iterancestors()]
    words = visible(caption, without=inside) if whole else ""
    credit = _joined([one for one in credits if one is not caption])
    own = any(one is caption for one in credits) and not credit
    if own and _is_all_credit(words):
        words, credit = "", words
    credit = _CREDIT_LABEL.sub("", credit).strip()
    if whole and not credit and not inside:
        words, credit = last_piece(caption, words)
    if not credit and element.tag == "figure" and whole:
        credit = rest_of(element, words)
    if credit and words and credit.startswith(words):
        credit = credit[len(words) :].strip(" |–—-/")
    if credit and words.endswith(credit):
        words = words[: -len(credit)]
    if credit and find_tail(words) is not None and not _share_words(words, credit):
        credit = ""  # the caption has a credit of its own: that name is the article's author
    words = words.rstrip(" |–—-/") if credit else words
    if words_in(words) < 2 and not credit:
        return None
    return FoundCaption(words, credit, image, element)


def _share_words(one: str, other: str) -> bool:
    return not set(fold(one).split()).isdisjoint(fold(other).split())


def _is_all_credit(words: str) -> bool:
    """Tell whether an element that is marked as a credit has no caption in it as well."""
    few = len(words.split()) <= _MOST_IN_CREDIT
    return few or is_credit_line(words) or find_tail(words) is None


def _joined(credits: list[HtmlElement]) -> str:
    """Return the credit that one element holds, or a name and a source in two."""
    found: list[HtmlElement] = []
    for one in credits:
        if visible(one) and not any(other in found for other in one.iterancestors()):
            found.append(one)
    words = list(dict.fromkeys(visible(one) for one in found))
    apart = len(words) == len(found) == _NAME_AND_SOURCE
    if apart and found[0].getparent() is found[1].getparent():
        return "/".join(words)
    return words[0] if words else ""


def _with_facts(
    found: list[FoundCaption], images: tuple[ImageFacts, ...]
) -> list[FoundCaption]:  # fmt: skip
    """Add what the page's data says of its pictures; one with a caption only lends its credit."""
    result = list(found)
    for image in images:
        fact = _from_facts(image)
        shown = [at for at, one in enumerate(found) if one.words and _one_picture(one, fact)]
        if not shown:
            result.append(fact)
        for at in shown[:1]:
            own = result[at].credit or find_tail(result[at].words) is not None
            if fact.credit and not own and fact.credit not in result[at].words:
                result[at] = replace(result[at], credit=fact.credit)
    return result


def _one_picture(first: FoundCaption, second: FoundCaption) -> bool:
    """Tell whether two captions name one picture: the same path, whole or from a folder on."""
    paths = [_segments(one.image or "") for one in (first, second)]
    length = min(map(len, paths))
    return length > 0 and paths[0][-length:] == paths[1][-length:]


def _segments(address: str) -> list[str]:
    return [one for one in urlsplit(address).path.split("/") if one not in {"", ".", ".."}]


def _from_facts(image: ImageFacts) -> FoundCaption:
    return FoundCaption(clean(image.caption), clean(image.credit), image.source or None, None)


def _distinct(found: list[FoundCaption]) -> Iterator[FoundCaption]:
    """Yield each caption once; the same words in data and markup are one caption."""
    kept: list[str] = []
    credits = {caption.credit for caption in found if caption.words}
    for caption in found:
        told = caption.words or caption.credit
        if told in credits and (not caption.words or is_credit_line(told)):
            continue  # the credit of a caption, met again by itself
        key = re.sub(r"\W+", " ", caption.words or caption.credit).lower().strip()
        same = any(key.startswith(other[:60]) or other.startswith(key[:60]) for other in kept)
        if key and not same:
            kept.append(key)
            yield caption
