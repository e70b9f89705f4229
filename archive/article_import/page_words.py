"""The words of a page's element as a reader sees them, without labels, buttons and hidden helps."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from archive.article_import.page_pictures import clean

_HIDDEN = re.compile(
    r"visually-?hidden|sr-only|off-?screen|screen-?reader|(?:u|a11y|aria)-?hidden|hide-text", re.I
)
_LABELS = re.compile(
    r"^\[?(?:item |image |photo )?\d{1,3} ?(?:of|/|von|sur) ?\d{1,3}\]?\s*[|:]?\s*"
    r"|^(?:image|media|photo|picture|video)\s+(?:caption|copyright|source|credit)\s*[:,]?\s*"
    r"|^(?:purchase|acquire) licensing rights\b.*$|^[\W_]*opens? in (?:a )?new (?:tab|window)\W*$"
    r"|^,?\s*opens new (?:tab|window)$"
    r"|^(?:main|lead|top) (?:image|photo|picture):\s*"
    r"|^(?:view|open|enlarge|hide|show|toggle|expand|close)\s+"
    r"(?:image|caption|gallery|fullscreen|full)\b.*$", re.I)  # fmt: skip
_LABEL_ALONE = frozenset({"image", "photo", "picture", "credit", "credits", "caption",
                          "image credit", "photo credit", "close", "enlarge", "expand", "zoom",
                          "fullscreen", "full screen", "share", "save", "play"})  # fmt: skip
"""Labels that stand in an element of their own, often for screen readers only."""
INLINE = frozenset({"a", "abbr", "b", "bdi", "cite", "em", "i", "mark", "small", "span", "strong",
                     "sub", "sup", "u", "time", "font"})  # fmt: skip


def visible(element: HtmlElement, without: list[HtmlElement] | None = None) -> str:
    """Return the words of an element that a reader sees, labels and buttons left out."""
    left_out = set(without or ())
    return clean("".join(_unlabelled(piece) for piece in _pieces(element, left_out)))


def _unlabelled(piece: str) -> str:
    words = clean(piece)
    told = "" if words.lower().rstrip(" :") in _LABEL_ALONE else _LABELS.sub("", words)
    return piece if told == words else f" {told} "


def _pieces(element: HtmlElement, left_out: set[HtmlElement]) -> Iterator[str]:
    if not isinstance(element.tag, str) or element in left_out:
        return
    hidden = _HIDDEN.search(element.get("class") or "") or element.get("hidden") is not None
    if hidden or element.tag in {"script", "style", "button", "svg", "noscript"}:
        return
    if element.tag not in INLINE:
        yield " "
    yield element.text or ""
    for child in element:
        yield from _pieces(child, left_out)
        yield child.tail or ""
    if element.tag not in INLINE:
        yield " "
