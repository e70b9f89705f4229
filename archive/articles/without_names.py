"""Articles and claims as they may be read: a protected name in a printed text is blacked out.

The text itself stays as it was printed, and so do all places in it: as many signs stand there as
the name has letters. Where an article gives the whole name, or gave it, its surname alone is
blacked out in that article too. Only what is read for people, or handed out, goes through here.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.articles.records import ArticleDetail, ArticleRow
from archive.parties import names_given
from archive.reading.fold import fold
from archive.reading.spelled import spellings
from archive.store.models import ProtectedName
from archive.values import Span

T = TypeVar("T")
_BLACK = "█"
_A_SURNAME = 3  # letters


def without_names(session: Session, said: T, *, article: int | None = None) -> T:
    """Return records, or tuples of them, without any name that is protected today.

    ``article`` is the one they stand in, where they do not say so themselves.
    """
    names = session.scalars(select(ProtectedName.name).distinct()).all()
    if not names:
        return said
    blacked: T = _Black(session, names).out_of(said, () if article is None else (article,))
    return blacked


class _Black:
    """Takes names out of records. A text is opened only where a surname stands in a record of it.

    What is found in one article is remembered.
    """

    def __init__(self, session: Session, names: Sequence[str]) -> None:
        self._session = session
        self._whole = {name: spellings(name) for name in names}
        surnames = {name: name.split()[-1] for name in names if name.split()}
        self._alone = {
            name: re.compile(rf"(?<!\w){re.escape(surname)}(?!\w)", re.IGNORECASE)
            for name, surname in surnames.items() if len(surname) >= _A_SURNAME
        }  # fmt: skip
        last = {word for name in names for each in (name, fold(name)) for word in each.split()[-1:]}
        self._any = re.compile("|".join(map(re.escape, sorted(last))), re.IGNORECASE)
        self._given: dict[int, Collection[str]] = {}

    def out_of(self, said: Any, articles: Sequence[int]) -> Any:
        """Return ``said`` without names; ``articles``: those that it stands in."""
        if isinstance(said, str):
            return self._without(said, articles)
        if isinstance(said, tuple):
            return tuple(self.out_of(one, articles) for one in said)
        if is_dataclass(said) and not isinstance(said, type):
            articles = _articles_of(said) or articles
            before = {each.name: getattr(said, each.name) for each in fields(said)}
            after = {name: self.out_of(value, articles) for name, value in before.items()}
            changed = {name: value for name, value in after.items() if value != before[name]}
            made = replace(said, **changed) if changed else said
            return _in_place(made, said.text) if isinstance(said, ArticleDetail) else made
        return said

    def _without(self, text: str, articles: Sequence[int]) -> str:
        if self._any.search(text) is None:
            return text
        for pattern in self._whole.values():
            text = pattern.sub(_black, text)
        for name, surname in self._alone.items():
            if surname.search(text) and any(name in self._names_in(each) for each in articles):
                text = surname.sub(_black, text)
        return text

    def _names_in(self, article_id: int) -> Collection[str]:
        """Return which protected names an article gives in full, or gave before."""
        if article_id not in self._given:
            self._given[article_id] = names_given(self._session, article_id, self._whole)
        return self._given[article_id]


def _articles_of(said: Any) -> Sequence[int]:
    """Return the articles that a record stands in, none where another record holds it."""
    if isinstance(said, ArticleDetail | ArticleRow):
        return (said.id,)
    own = getattr(said, "article_id", None)
    return (own,) if own is not None else tuple(getattr(said, "articles", ()))


def _in_place(detail: Any, printed: str) -> Any:
    """Return a detail whose passages are slices of its text: a name may begin before one."""

    def sliced(said: Any) -> Any:
        if isinstance(said, Span):
            own = len(said.text) == said.end - said.start <= len(printed)
            ours = own and _alike(said.text, printed[said.start : said.end])
            return replace(said, text=detail.text[said.start : said.end]) if ours else said
        if isinstance(said, tuple):
            return tuple(sliced(one) for one in said)
        if is_dataclass(said) and not isinstance(said, type):
            return replace(said, **{f.name: sliced(getattr(said, f.name)) for f in fields(said)})
        return said

    return sliced(detail)


def _alike(shown: str, printed: str) -> bool:
    return all(one in (other, _BLACK) for one, other in zip(shown, printed, strict=False))


def _black(found: re.Match[str]) -> str:
    return re.sub(r"\S", _BLACK, found.group())
