"""What stands by a picture and is no caption of it: a film's words, bylines, logos, links."""

import re

from lxml.html import HtmlElement

from archive.reading.articles.bylines import is_byline

_SPOKEN = re.compile(r"\d{1,2}:\d\d(?::\d\d)?\s+\S")  # a line of a film's transcript
_BYLINE = re.compile(
    r"by\s.{3,60}\b(?:posted|published|updated|\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\b|$))"
    r"|(?:posted|published|updated)\b", re.I
)  # fmt: skip
_RESERVED = re.compile(r"all rights reserved|alle rechte vorbehalten|tous droits réservés"
                       r"|todos los derechos|усі права|все права", re.I)  # fmt: skip
_ORNAMENT = re.compile(
    r"(?:^|[/_.-])(?:logos?|icons?|rss|sprites?|avatars?|buttons?|badges?|favicon)(?:[/_.-]|\d)",
    re.I,
)  # fmt: skip
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|tiff?)(?:$|[?#])", re.I)
_LINKED = 0.8
_FEW = 3


def is_no_caption(words: str, credit: str, image: str | None, element: HtmlElement) -> bool:
    """Tell whether words found by a picture are surely no caption and no credit of it."""
    told = words or credit
    if _SPOKEN.match(told) or _BYLINE.match(told) or is_byline(told):
        return True
    if element.tag not in {"figure", "figcaption"} and image and _ORNAMENT.search(image):
        return True
    if not words and _RESERVED.search(credit):
        return True
    return len(told.split()) >= _FEW and element.tag != "figure" and _leads_away(element)


def _leads_away(element: HtmlElement) -> bool:
    """Tell whether an element is a link to another page, not to the picture or its maker."""
    whole = len(element.text_content().strip())
    links = [one for one in element.iter("a") if _is_page(one.get("href") or "")]
    links += [one for one in element.iterancestors("a") if _is_page(one.get("href") or "")]
    return whole > 0 and any(len(one.text_content().strip()) >= _LINKED * whole for one in links)


def _is_page(target: str) -> bool:
    nowhere = not target or target.startswith(("#", "javascript:"))
    return not nowhere and not _PICTURE.search(target)
