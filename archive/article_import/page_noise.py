"""What of a page is around its article: menus, teasers, share buttons, comments, portraits."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

_NOISE = re.compile(
    r"related|teaser|promo|recirc|newsletter|share|social|comment|sidebar|footer"
    r"|nav(?:bar|igation)?\b|advert|sponsor|avatar"
    r"|author-?(?:image|bio|photo|portrait|profile|headshot)|headshot|recommend|trending|most-?read"
    r"|popular|outbrain|taboola|byline[_-]*images?|more-on|playlist|menu", re.I
)  # fmt: skip
_TAGS = frozenset({"nav", "footer", "form", "aside", "noscript"})
_OF_THE_PAGE = frozenset({"body", "html", "main", "article"})
_LEVELS = 9


def classes(element: HtmlElement) -> str:
    """Return what an element's attributes call it."""
    named = (element.get(name) for name in ("class", "id", "itemprop", "data-testid"))
    return " ".join(filter(None, named))


def is_noise(element: HtmlElement) -> bool:
    """Tell whether an element stands in what is around the article."""
    return any(True for _one in noisy_boxes(element))


def noisy_boxes(element: HtmlElement) -> Iterator[HtmlElement]:
    """Yield an element and what it stands in, as far as they are called something around it."""
    for one in [element, *element.iterancestors()][:_LEVELS]:
        named = one.tag not in _OF_THE_PAGE and _NOISE.search(classes(one)) is not None
        if one.tag in _TAGS or named:
            yield one


def linked_share(element: HtmlElement) -> float:
    """Return which share of an element's words leads to other pages, 0 to 1."""
    if any(_leads_away(one) for one in element.iterancestors("a")):
        return 1.0
    links = [one for one in element.iter("a") if _leads_away(one)]
    away = sum(len(one.text_content().strip()) for one in links)
    return away / max(len(" ".join(element.text_content().split())), 1)


def _leads_away(link: HtmlElement) -> bool:
    target = (link.get("href") or "").strip()
    return bool(target) and not target.startswith(("#", "javascript:", "mailto:"))
