"""A picture's credit that no class names: the last piece of a caption, a picture's own words."""

import re

from lxml.html import HtmlElement

from archive.article_import.page_pictures import clean
from archive.article_import.page_words import INLINE, visible
from archive.reading.articles.bylines import are_authors
from archive.reading.credit_lines import find_tail, is_credit_line
from archive.reading.credit_lines.words import first_names

_A_NAME = re.compile(r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w.’'-]*){1,2}")
_CLOSED = re.compile(r"[.!?…][\"”’»)\]]*$")
_MOST_IN_CREDIT = 8  # words
_LONG_WORD = 4  # letters; shorter ones stand small in names
_FEW = 4


def last_piece(caption: HtmlElement, words: str) -> tuple[str, str]:
    """Return a caption's words without the piece behind them that is a name, and that piece.

    « <span>The lagoon in May.</span><span>Ann Lee</span> »: set apart, behind a whole sentence.
    """
    piece = next((one for one in reversed(caption) if isinstance(one.tag, str)), None)
    if piece is None or piece.tag not in INLINE - {"a", "time"} or clean(piece.tail or ""):
        return words, ""
    credit = visible(piece)
    front = words[: -len(credit)].rstrip() if credit and words.endswith(credit) else ""
    few = 0 < len(credit.split()) <= _MOST_IN_CREDIT
    if not front or not few or credit.startswith("(") or find_tail(front) is not None:
        return words, ""
    apart = _CLOSED.search(front) is not None and _is_named(credit)
    told = is_credit_line(credit) or are_authors(credit)
    return (front, credit) if apart or told else (words, "")


def rest_of(figure: HtmlElement, words: str) -> str:
    """Return what a figure says beside its caption, if that is a credit."""
    rest = visible(figure).replace(words, "", 1).strip(" |–—-") if words else ""
    if rest and any(_names_its_maker(image, rest) for image in figure.iter("img")):
        return rest
    named = _A_NAME.fullmatch(rest) and rest.split()[0].lower() in first_names()
    return rest if rest and (is_credit_line(rest) or named or are_authors(rest)) else ""


def _names_its_maker(image: HtmlElement, credit: str) -> bool:
    """Tell whether a picture's alternative text opens with words set beside it: its credit."""
    told = clean(image.get("alt") or "")
    few = len(credit.split()) <= _MOST_IN_CREDIT
    return few and told.startswith(f"{credit} ") and len(told) > len(credit) + _FEW


def _is_named(words: str) -> bool:
    """Tell whether all longer words begin with a capital: "Ann Lee (The Echo)"."""
    long = [word for word in re.findall(r"[^\W\d_]+", words) if len(word) >= _LONG_WORD]
    named = bool(long) and all(word[:1].isupper() for word in long)
    return named and len(words.split()) > 1 and words[-1] not in ".!?…"
