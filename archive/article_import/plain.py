"""Plain text: which facts its own lines state, and whether it reads as an article at all."""

import re
from dataclasses import replace

from archive.article_import.bylines import clean_byline
from archive.article_import.source import Source
from archive.errors import NotAnArticle
from archive.reading.articles.bylines import are_authors, is_byline, paper_of
from archive.reading.articles.printed_days import day_in, says_published
from archive.reading.articles.segments import segment
from archive.reading.dates import find_dates
from archive.reading.records import Part, PartKind
from archive.reading.words.sentences import sentences
from archive.values import Span
from resources.i18n import gettext as _

_LETTERS = re.compile(r"[^\W\d_]")
_SIGNS = re.compile(r"[{}<>;=|\\#\[\]_~^`]")
_UNSPACED = re.compile(r"(?:[\u3040-\u9fff]\W?){8}")
_CLOSED = re.compile(r"[.!?…][\"”’»)\]]*$")
_BY = re.compile(
    r"^(?:(?:words|written|reporting|(?:photo(?:graph)?s|pictures|text|story|words)"
    r"(?:\s(?:and|&)\s(?:photo(?:graph)?s|pictures|text|words))?)\s)?by\s+"
    r"|^(?:автор(?:ка)?:?|текст:)\s+",
    re.I,
)
_NAME = r"[A-ZА-ЯІЇЄҐ][\w’'.-]*(?:[ -][A-ZА-ЯІЇЄҐ][\w’'.-]*){0,3}"
_PLACE = re.compile(rf"\s*(?:м\.\s?|г\.\s?)?{_NAME}(?:\s\({_NAME}\))?(?:,\s{_NAME}){{0,2}},\s*")
_AFTER_DAY = re.compile(
    r"[.,]?\s*(?:\([^()\n]{2,40}\)|/[^/\n]{2,30}/)?[.,:]?\s*(?:[—–-]+(?:\s|$)|$)"
    r"|\.\s+(?:/[^/\n]{2,30}/\.?\s+)?(?=[A-ZА-ЯІЇЄҐ«“\"])"
)
_OPENING_PARTS = 8
_SAY_WHEN = frozenset({PartKind.DATELINE, PartKind.BYLINE})
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.I)


def plain_source(text: str, data: bytes, name: str) -> Source:
    """Return a plain text as a source, with the facts its own lines state.

    Raises:
        NotAnArticle: there are no sentences in it.
    """
    if _ADDRESS.fullmatch(text.strip()):
        raise NotAnArticle(
            source=name,
            reason=_("it is only an address, and nothing is fetched from the network: open it in a "
                     "browser, save the page and bring the file in."),
        )  # fmt: skip
    require_prose(text, name)
    parts = segment(text)
    return replace(
        Source(text, data, name, "text", parts),
        headline=_first(parts, PartKind.HEADLINE),
        byline=_byline(parts),
        publisher=next(
            (
                paper
                for part in parts
                if part.kind is PartKind.BYLINE and (paper := paper_of(part.span.text))
            ),
            None,
        ),
        published=_published(parts),
    )


def require_prose(text: str, name: str) -> None:
    """Make sure that a text has sentences.

    Raises:
        NotAnArticle: it is data, code or a list of words.
    """
    visible = [character for character in text if not character.isspace()]
    letters = len(_LETTERS.findall(text))
    if letters < 40:
        raise NotAnArticle(source=name, reason=_("it holds too few words."))
    if letters < 0.6 * len(visible) or len(_SIGNS.findall(text)) > 0.04 * len(visible):
        raise NotAnArticle(source=name, reason=_("it looks like data or code, not prose."))
    if not _UNSPACED.search(text) and not any(map(_is_sentence, sentences(text))):
        raise NotAnArticle(source=name, reason=_("there is no sentence in it."))


def _is_sentence(words: Span) -> bool:
    return len(words.text.split()) > 3 and _CLOSED.search(words.text) is not None


def _first(parts: tuple[Part, ...], kind: PartKind) -> str | None:
    """Return the words of the first part of a kind, in one line however they were cut."""
    return next((" ".join(part.span.text.split()) for part in parts if part.kind is kind), None)


def _byline(parts: tuple[Part, ...]) -> str | None:
    """Return who wrote the article: the line above the body, else one that closes it."""
    below = (part.span.text for part in parts
             if part.kind is PartKind.BOILERPLATE and is_byline(part.span.text))  # fmt: skip
    line = _first(parts, PartKind.BYLINE) or next(below, "") or _before_day(parts)
    return clean_byline(_BY.sub("", line))


def _before_day(parts: tuple[Part, ...]) -> str:
    """Return the names in "Ann Lee — Sunday, 12 May, 14:35"."""
    days = [part.span.text for part in parts if part.kind is PartKind.DATELINE]
    names = (_BY.sub("", name) for day in days for name in re.split(r"\s[—–·|•-]\s|,\s", day))
    return next((name for name in names if are_authors(name)), "")


def _published(parts: tuple[Part, ...]) -> str | None:
    """Return the day of a line such as "Published March 8, 2023", if it is given in full.

    Without such a line, that of a dateline: "KYIV, March 8, 2023 (Reuters) - ".
    """
    days = [part.span.text for part in parts if part.kind in _SAY_WHEN]
    for line in sorted(days, key=says_published, reverse=True):
        if (day := day_in(line)) is not None:
            return day
    opening = [part for part in parts if part.kind is not PartKind.CAPTION][:_OPENING_PARTS]
    return next((day for part in opening if (day := _dateline_day(part.span.text))), None)


def _dateline_day(line: str) -> str | None:
    """Return the day that stands between a place and a dash, or ends a line with a place."""
    place = _PLACE.match(line)
    if place is None:
        return None
    for mention in find_dates(line, place.end(), min(len(line), place.end() + 40)):
        follows = _AFTER_DAY.match(line, mention.span.end)
        if mention.span.start == place.end() and mention.precision == "day" and follows:
            return mention.resolved.first if mention.resolved else None
    return None
