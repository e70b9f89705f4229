"""Answer a tree from the database: every part becomes a set of photos, as an array of flags.

Plain words side by side that name no tag, place, event or party become one question to the text
index; the rest are separate questions whose answers are combined.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Any

import numpy as np
from sqlalchemy import func, literal_column, select, table, text
from sqlalchemy.orm import InstrumentedAttribute, Session

from archive.reading.fold import phrase
from archive.search.around import near, similar, within
from archive.search.columns import Columns, Ids, Mask, Query, fresh_columns, ids_of_query
from archive.search.forms import forms, spellings
from archive.search.name_index import name_index
from archive.search.names import in_places, photos_by_names
from archive.search.questions import question
from archive.search.tree import (
    All,
    Around,
    Either,
    Everything,
    Fielded,
    Node,
    Not,
    Text,
    Within,
    Words,
)
from archive.store.arrays import numbers
from archive.store.models import PhotoDocument
from archive.store.text_index import COLUMNS, TABLE

_MOST_NAMED = 4  # words naming something, beyond which combinations cost more than they save
_FEW = 400  # photos that are read one by one faster than a common word is looked up
_LONGEST_NAME = 4  # words of a place's name typed without quotes


@dataclass(frozen=True, slots=True)
class Asking:
    """One evaluation: the session it reads through, the day it is today, what is kept."""

    session: Session
    today: date
    columns: Columns

    @classmethod
    def of(cls, session: Session, today: date | None) -> "Asking":
        """Return an evaluation on ``today``, by default the machine's own day."""
        return cls(session, today or date.today(), fresh_columns(session))  # the desk's day

    @property
    def alive(self) -> Mask:
        """Which ids are photos that are not removed."""
        return self.columns.alive(self.session)

    def mask(self, ids: Ids) -> Mask:
        """Return flags for some ids; ids of removed photos stay unset."""
        found = np.zeros_like(self.alive)
        found[ids[ids < len(found)]] = True
        found &= self.alive
        return found

    def fitted(self, flags: Mask) -> Mask:
        """Return flags of photos as a set of them; removed photos stay unset."""
        found = np.zeros_like(self.alive)
        found[: len(flags)] = flags[: len(found)]
        found &= self.alive
        return found

    def any_of(self, queries: Iterable[Query]) -> Mask:
        """Return flags for the photos that any of some queries finds."""
        found = np.zeros_like(self.alive)
        for query in queries:
            found |= self.mask(ids_of_query(self.session, query))
        return found


def answer(asking: Asking, node: Node) -> Mask:
    """Return which photos a tree finds."""
    if isinstance(node, Everything):
        return asking.alive.copy()
    if isinstance(node, Words):
        return _plain_words(asking, [node])
    if isinstance(node, Fielded):
        return _fielded(asking, node)
    if isinstance(node, Not):
        return asking.alive & ~answer(asking, node.part)
    if isinstance(node, Either):
        found = np.zeros_like(asking.alive)
        for part in node.parts:
            found |= answer(asking, part)
        return found
    return _all(asking, node)


def _all(asking: Asking, node: All) -> Mask:
    words = [part for part in node.parts if isinstance(part, Words)]
    found = _plain_words(asking, words) if words else asking.alive.copy()
    for part in node.parts:
        if not isinstance(part, Words):
            found &= answer(asking, part)
    return found


def matching(session: Session, words: Sequence[Words], column: str | None = None) -> str | None:
    """Return the text index's own query for words that must all be there; ``None``: no word."""
    terms = [term for each in words if (term := _term(session, each))]
    if not terms:
        return None
    joined = " AND ".join(terms)
    return f"{{{column}}} : ({joined})" if column else joined


def _term(session: Session, words: Words) -> str:
    several = forms(session, words)
    if len(several) > 1:
        return "(" + " OR ".join(f'"{each}"' for each in several) + ")"
    pieces = phrase(words.text)
    if not pieces:
        return ""
    prefix = words.prefix or pieces[-1].endswith("*")
    bare = " ".join(piece.rstrip("*") for piece in pieces)
    return f'"{bare}"*' if prefix else f'"{bare}"'


def _plain_words(asking: Asking, words: Sequence[Words]) -> Mask:
    """Return the photos that every word finds, in their own words or by a name."""
    match = matching(asking.session, words)
    found = asking.mask(_indexed(asking, match)) if match else asking.alive.copy()
    named = [(one, queries) for one in words if (queries := photos_by_names(asking.session, one))]
    if len(named) <= _MOST_NAMED:
        by_name = {one: asking.any_of(queries) for one, queries in named}
        for size in range(1, len(by_name) + 1):
            for chosen in combinations(by_name, size):
                rest = [one for one in words if one not in chosen]
                found |= _with_words(asking, _every(by_name[one] for one in chosen), rest)
    else:
        found |= _word_by_word(asking, words)
    return found | _by_longer_names(asking, words)


def _word_by_word(asking: Asking, words: Sequence[Words]) -> Mask:
    found = asking.alive.copy()
    for one in words:
        match = matching(asking.session, [one])
        here = asking.any_of(photos_by_names(asking.session, one))
        found &= here | asking.mask(_indexed(asking, match)) if match else here
    return found


def _every(masks: Iterable[Mask]) -> Mask:
    found: Mask = np.logical_and.reduce(list(masks))
    return found


def _with_words(asking: Asking, mask: Mask, words: Sequence[Words]) -> Mask:
    """Return those of some photos that have all words in their own texts.

    A few photos are read; for many, the text index answers.
    """
    match = matching(asking.session, words)
    ids = np.flatnonzero(mask)
    if match is None or not len(ids):
        return mask
    if len(ids) > _FEW:
        return mask & asking.mask(_indexed(asking, match))
    documents = select(PhotoDocument.photo_id, *_document_columns()).where(
        PhotoDocument.photo_id.in_(ids.tolist())
    )
    sought = [_as_read(asking.session, one) for one in words]
    found = np.zeros_like(mask)
    for number, *texts in asking.session.execute(documents):
        text = f" {' | '.join(texts)} "  # the bar keeps phrases within one field
        found[number] = all(any(form in text for form in one) for one in sought)
    return found


def _document_columns() -> list[InstrumentedAttribute[str]]:
    return [getattr(PhotoDocument, name) for name in COLUMNS]


def _as_read(session: Session, words: Words) -> tuple[str, ...]:
    """Return what may stand in a photo's folded text, between spaces, where words are found."""
    several = forms(session, words)
    if several:
        return tuple(f" {each} " for each in several)
    pieces = phrase(words.text)
    if not pieces:
        return ("",)
    open_end = words.prefix or pieces[-1].endswith("*")
    return (f" {' '.join(piece.rstrip('*') for piece in pieces)}{'' if open_end else ' '}",)


def _by_longer_names(asking: Asking, words: Sequence[Words]) -> Mask:
    """Return the photos found when words side by side are read as one place's name."""
    found = np.zeros_like(asking.alive)
    plain = [not (one.quoted or one.prefix) for one in words]
    for length in range(2, min(_LONGEST_NAME, len(words)) + 1):
        for start in range(len(words) - length + 1):
            if not all(plain[start : start + length]):
                continue
            name = " ".join(one.text for one in words[start : start + length])
            here = _of_place(asking, name)
            if here.any():
                rest = [*words[:start], *words[start + length :]]
                found |= here & _plain_words(asking, rest) if rest else here
    return found


def _of_place(asking: Asking, name: str) -> Mask:
    """Return the photos filed under a place of a name, or naming it in another spelling."""
    place_ids = name_index(asking.session).places_named(name)
    found = asking.any_of([in_places(place_ids)]) if place_ids else np.zeros_like(asking.alive)
    others = spellings(name)
    if others:
        found |= asking.mask(_indexed(asking, " OR ".join(f'"{other}"' for other in others)))
    return found


_INDEXED = (
    select(func.group_concat(literal_column("rowid")))
    .select_from(table(TABLE))
    .where(text(f"{TABLE} MATCH :match"))
)


def _indexed(asking: Asking, match: str) -> Ids:
    return numbers(asking.session.scalar(_INDEXED, {"match": match}))


def _fielded(asking: Asking, node: Fielded) -> Mask:
    found = np.zeros_like(asking.alive)
    for value in node.values:
        if node.field in ("caption", "headline") and isinstance(value, Text):
            words = Words(value.text, node.at, prefix=value.prefix)
            match = matching(asking.session, [words], node.field)
            found |= asking.mask(_indexed(asking, match)) if match else asking.alive
        elif isinstance(value, Within):
            found |= asking.mask(within(asking.session, value))
        elif isinstance(value, Around):
            ask = similar if node.field == "similar" else near
            found |= asking.mask(ask(asking.session, value))
        else:
            found |= _asked(asking, node, value)
    return found


def _asked(asking: Asking, node: Fielded, value: Any) -> Mask:
    asked = question(asking.session, node.field, value, today=asking.today)
    found = asking.any_of(asked.queries)
    if asked.match is not None:
        found |= asking.mask(_indexed(asking, asked.match))
    if asked.flags is not None:
        found |= asking.fitted(asked.flags)
    return asking.alive & ~found if asked.inverse else found
