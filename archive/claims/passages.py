"""A stretch of a claim's text that somebody marked."""

from sqlalchemy.orm import Session

from archive.articles.contents import Contents, contents_of
from archive.articles.passages import Passages
from archive.claims.read import claim_row
from archive.errors import Invalid
from archive.store.models import Article, Passage, Text
from archive.values import Span, span
from resources.i18n import gettext as _


class Marked:
    """What stands at ``start`` to ``end`` (code points) of the text that a claim is from.

    Raises:
        NotFound: there is no such claim.
        Invalid: the stretch lies outside the text or is blank.
    """

    def __init__(self, session: Session, claim_id: int, start: int, end: int) -> None:
        self.claim = claim_row(session, claim_id)
        self._session = session
        self._text = session.get_one(Text, session.get_one(Passage, self.claim.passage_id).text_id)
        check_range(start, end, self._text.body)
        self.span = span(self._text.body, start, end)

    def passage_of(self, words: Span) -> int:
        """Return the passage of some words of the text, a new one where it has none yet."""
        return Passages(self._session, self._text.id, self._text.body).add(words)

    def contents(self, *, to_line_end: bool = False) -> Contents:
        """Return what the engine reads in these words, or from them to the end of their line."""
        number, body = self.claim.article_id, self._text.body
        article = self._session.get(Article, number) if number else None
        line_end = body.find("\n", self.span.end)
        last = line_end if line_end >= 0 else len(body)
        return contents_of(
            body, span(body, self.span.start, last) if to_line_end else self.span,
            published=article.published_at if article is not None else None,
            language=self._text.language or "en",
        )  # fmt: skip


def check_range(first: int, last: int, body: str) -> None:
    """Make sure that ``body[first:last]`` has words.

    Raises:
        Invalid: it lies outside the text or is blank.
    """
    if not 0 <= first < last <= len(body) or not body[first:last].strip():
        raise Invalid(
            field="start", problem=_("{first}–{last} is no stretch of the text.").format(
                first=first, last=last
            )
        )  # fmt: skip
