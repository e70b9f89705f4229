"""Records as arrays: one value a photo in each column, read a chunk at a time.

A chunk is one ``group_concat`` per column; small codes are read as one digit a photo and dates as
sixteen letters, both without parsing text number by number. Arrays are as narrow as their values
allow: a count reaches into many of them at random, and what fits the processor's cache is counted
several times faster. Photos that were touched are read anew one by one; an array none of whose
values moved stays the same object.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import SQLColumnExpression, func, literal, select
from sqlalchemy.orm import Session

from archive.search.memory import give_back
from archive.store.arrays import numbers

Array = NDArray[Any]
Column = SQLColumnExpression[Any]
NEVER = np.int32(-(2**31))
"""The moment (minutes since 1970) of what has no date; also the number of what has none."""
CHUNK = 50_000
"""Ids read at once: bounds the text in memory."""
BETWEEN = "\x1f"
"""Stands between texts read at once."""
_PATTERN = "0000-01-01T00:00"


@dataclass(frozen=True, slots=True)
class Part:
    """A column of facts: an expression and how it is read.

    ``digit``: 0 to 9, ``code``: any number from 0, both 0 for nothing; ``number``: any integer,
    ``NEVER`` for nothing; ``moment``: an ISO text as minutes; ``word``: a text as its number in
    ``Facts.words``, 0 for nothing.
    """

    name: str
    kind: str
    expression: Column

    @property
    def column(self) -> Column:
        """What is read: never NULL."""
        if self.kind == "moment":
            tail = func.substr(_PATTERN, func.length(self.expression) + 1)
            whole = func.substr(self.expression.concat(tail), 1, len(_PATTERN))
            return func.coalesce(whole, "-" * len(_PATTERN))
        return func.coalesce(self.expression, literal("" if self.kind == "word" else self.nothing))

    @property
    def between(self) -> str:
        """What stands between values in the text that is read."""
        return {"number": ",", "code": ",", "word": BETWEEN}.get(self.kind, "")

    @property
    def nothing(self) -> int:
        """What stands for no value."""
        return int(NEVER) if self.kind in ("number", "moment") else 0


@dataclass(frozen=True, slots=True)
class Source:
    """A table with one row a photo: whose row, what is read of it."""

    owner: Column
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """One value a photo in each column, at the photo's id; a photo without a row has nothing."""

    columns: Mapping[str, Array]
    words: Mapping[str, tuple[str, ...]]

    def __getitem__(self, name: str) -> Array:
        return self.columns[name]


def load(session: Session, source: Source) -> Facts:
    """Return all facts of a table."""
    last = session.scalar(select(func.max(source.owner))) or 0
    columns = {
        part.name: np.full(last + 1, part.nothing, np.int32) for part in source.parts
    }  # fmt: skip
    codes: dict[str, dict[str, int]] = {
        part.name: {"": 0} for part in source.parts if part.kind == "word"
    }
    for first in range(0, last + 1, CHUNK):
        ids, values = _read(session, source, source.owner.between(first, first + CHUNK - 1), codes)
        for name, found in values.items():
            columns[name][ids] = found
    columns = {name: narrow(array) for name, array in columns.items()}
    give_back(last)
    return Facts(columns, {name: tuple(known) for name, known in codes.items()})


def narrow(array: Array) -> Array:
    """Return an array in the smallest type for its values: unsigned where none is below 0."""
    low, high = int(array.min(initial=0)), int(array.max(initial=0))
    return array.astype(_type_for(high) if low >= 0 else np.int32, copy=False)


def _type_for(high: int) -> Any:
    return next(each for each in (np.uint8, np.uint16, np.int32) if high <= np.iinfo(each).max)


def follow(session: Session, source: Source, known: Facts, photos: Sequence[int]) -> Facts:
    """Return the facts with those of some photos read anew."""
    codes = {name: {word: at for at, word in enumerate(words)}
             for name, words in known.words.items()}  # fmt: skip
    ids, values = _read(session, source, source.owner.in_(list(photos)), codes)
    columns = dict(known.columns)
    for part in source.parts:
        columns[part.name] = replaced(
            columns[part.name], part.nothing, photos, (ids, values[part.name])
        )
    return Facts(columns, {name: tuple(each) for name, each in codes.items()})


def replaced(
    array: Array, nothing: int, photos: Sequence[int], found: tuple[Array, Array]
) -> Array:
    """Return an array with the values of some photos (ascending) as found: ids and their values.

    It reaches to the last of these photos; the array itself if nothing is different.
    """
    ids, values = found
    at = np.asarray(photos, np.int64)
    fresh = np.full(len(at), nothing, np.int32)
    fresh[np.searchsorted(at, ids)] = values
    size = max(len(array), int(at.max(initial=0)) + 1)
    if size == len(array) and np.array_equal(fresh, array[at]):
        return array
    dtype = np.result_type(array.dtype, _type_for(int(values.max(initial=0))))
    wanted = np.full(size, nothing, dtype)
    wanted[: len(array)] = array
    wanted[at] = fresh
    return wanted


def _read(
    session: Session,
    source: Source,
    where: SQLColumnExpression[bool],
    codes: dict[str, dict[str, int]],
) -> tuple[Array, dict[str, Array]]:
    rows = (
        select(source.owner.label("id"), *(part.column.label(part.name) for part in source.parts))
        .where(where)
        .subquery()
    )
    joined = select(
        func.group_concat(rows.c.id),
        *(func.group_concat(rows.c[part.name], part.between) for part in source.parts),
    )
    ids, *texts = (text or "" for text in session.execute(joined).one())
    values = {
        part.name: _parsed(part, text, codes.get(part.name, {}))
        for part, text in zip(source.parts, texts, strict=True)
    }
    return numbers(ids), values


def _parsed(part: Part, text: str, codes: dict[str, int]) -> Array:
    if part.kind == "digit":
        return np.frombuffer(text.encode("ascii"), np.uint8) - 48
    if part.kind == "moment":
        return minutes(text)
    if part.kind == "word":
        listed = text.split(BETWEEN) if text else []
        return np.array([codes.setdefault(word, len(codes)) for word in listed], np.int32)
    return numbers(text).astype(np.int32)


def minutes(text: str) -> NDArray[np.int32]:
    """Return texts like ``2023-03-08T14:05``, sixteen letters each, as minutes since 1970."""
    digits = np.frombuffer(text.encode("ascii", "replace"), np.uint8).reshape(-1, len(_PATTERN))
    values = digits.astype(np.int32) - 48

    def number(first: int, length: int) -> Array:
        found: Array = values[:, first]
        for at in range(first + 1, first + length):
            found = found * 10 + values[:, at]
        return found

    months = (number(0, 4) - 1970) * 12 + number(5, 2) - 1
    starts = months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    days = starts + number(8, 2) - 1
    found = days * 1440 + number(11, 2) * 60 + number(14, 2)
    return np.where(digits[:, 0] == ord("-"), np.int64(NEVER), found).astype(np.int32)
