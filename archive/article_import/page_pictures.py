"""Where the pictures of a page are: beside, inside, and behind the placeholders of lazy pages."""

import re

from lxml.html import HtmlElement

_PLACEHOLDER = re.compile(
    r"^data:|(?:^|[/_.-])(?:pixel|placeholder|blank|spacer|transparent|lazy\w*|loading|loader|"
    r"gr[ae]y|1x1|dummy|empty|default)(?:[_.-][\w.-]*)?\.(?:gif|png|svg|jpe?g|webp)\b", re.I
)  # fmt: skip
_LAZY = ("data-src", "data-lazy-src", "data-original", "data-lazy", "data-url", "data-image",
         "datasrc", "data-hi-res-src", "data-full-src", "data-srcset", "srcset")  # fmt: skip

_LEVELS = 3
"""How far up a caption may open boxes: a paragraph of an item of a list."""


def clean(words: str) -> str:
    """Return words with single spaces, without those of no width."""
    return " ".join(words.replace("\u200b", "").split())


def picture_in(element: HtmlElement) -> str | None:
    """Return the address of an element's picture, "" where it is not told, None without one."""
    seen = False
    for image in element.iter("img", "source", "amp-img", "video"):
        seen = True
        address = address_of(image)
        if address:
            return address
    if seen or element.find(".//picture") is not None:
        return ""
    return None


def address_of(image: HtmlElement) -> str:
    """Return where a picture is: never the placeholder that stands for it until it is loaded."""
    own = str(image.get("src") or "").strip()
    told = [own] if own and not _PLACEHOLDER.search(own) else []
    told += [value.strip() for name in _LAZY if (value := image.get(name) or "").strip()]
    return next((one.split()[0].rstrip(",") for one in told if not _PLACEHOLDER.search(one)), "")


def picture_beside(element: HtmlElement) -> str | None:
    """Return the picture that stands just before or after an element, nothing written with it."""
    for other in (element.getprevious(), element.getnext()):
        if other is None or not isinstance(other.tag, str) or other.tag == "figure":
            continue
        if other.tag in {"img", "amp-img", "picture"} or not clean(other.text_content()):
            image = address_of(other) if other.tag in {"img", "amp-img"} else picture_in(other)
            if image:
                return image
    return None


def image_above(element: HtmlElement) -> HtmlElement | None:
    """Return the picture right above an element, or above the list or box that it opens."""
    opened: HtmlElement | None = element
    for _ in range(_LEVELS):
        if opened is None or opened.getprevious() is not None:
            break
        opened = opened.getparent()
    above = opened.getprevious() if opened is not None else None
    if above is None or not isinstance(above.tag, str):
        return None
    if above.tag == "img":
        return above
    images = list(above.iter("img"))
    return images[0] if len(images) == 1 and not clean(above.text_content()) else None
