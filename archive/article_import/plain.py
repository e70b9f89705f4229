"""Plain text: which facts its own lines state, and whether it reads as an article at all."""

import re
from dataclasses import replace

from archive.article_import.source import Source
from archive.errors import NotAnArticle
from archive.reading.articles.segments import segment
from archive.reading.dates import find_dates
from archive.reading.records import Part, PartKind
from archive.reading.words.sentences import sentences
from archive.values import Span
from resources.i18n import gettext as _

_LETTERS = re.compile(r"[^\W\d_]")
_SIGNS = re.compile(r"[{}<>;=|\\#\[\]_~^`]")
_UNSPACED = re.compile(r"[\u3040-\u9fff]{12}")
_CLOSED = re.compile(r"[.!?…][\"”’»)\]]*$")
_BY = re.compile(r"^(?:by|words by|written by|reporting by|автор(?:ка)?:?|текст:)\s+", re.I)


def plain_source(text: str, data: bytes, name: str) -> Source:
    """Return a plain text as a source, with the facts its own lines state.

    Raises:
        NotAnArticle: there are no sentences in it.
    """
    require_prose(text, name)
    parts = segment(text)
    return replace(
        Source(text, data, name, "text", parts),
        headline=_first(parts, PartKind.HEADLINE),
        byline=_byline(parts),
        published=_published(text, parts),
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
    return next((part.span.text for part in parts if part.kind is kind), None)


def _byline(parts: tuple[Part, ...]) -> str | None:
    line = _first(parts, PartKind.BYLINE)
    return _BY.sub("", line).strip() or None if line else None


def _published(text: str, parts: tuple[Part, ...]) -> str | None:
    """Return the day of a line such as "Published March 8, 2023", if it is given in full."""
    for part in parts:
        if part.kind is not PartKind.DATELINE:
            continue
        for mention in find_dates(text, part.span.start, part.span.end):
            if mention.precision == "day" and mention.resolved:
                return mention.resolved.first
    return None
