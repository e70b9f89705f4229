"""Records as arrays: one value a photo (``Facts``) or several (``Links``), read a chunk at a time.

A chunk is one ``group_concat`` per column; small codes are read as one digit a photo and dates as
sixteen letters, both without parsing text number by number. Photos that were touched are read anew
one by one; an array none of whose values moved stays the same object.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
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
_CHUNK = 100_000  # ids read at once: bounds the text in memory
_PATTERN = "0000-01-01T00:00"
_BETWEEN = "\x1f"


@dataclass(frozen=True, slots=True)
class Part:
    """A column of facts: an expression and how it is read.

    ``digit``: 0 to 9, 0 for nothing; ``number``: any integer, ``NEVER`` for nothing; ``moment``: an
    ISO text as minutes; ``word``: a text as its number in ``Facts.words``, 0 for nothing.
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
        nothing = {"digit": 0, "number": int(NEVER), "word": ""}[self.kind]
        return func.coalesce(self.expression, literal(nothing))

    @property
    def between(self) -> str:
        """What stands between values in the text that is read."""
        return {"number": ",", "word": _BETWEEN}.get(self.kind, "")

    @property
    def dtype(self) -> Any:
        """How a value is stored."""
        return np.uint8 if self.kind == "digit" else np.int32

    @property
    def nothing(self) -> int:
        """What stands for no value."""
        return 0 if self.kind in ("digit", "word") else int(NEVER)


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
        part.name: np.full(last + 1, part.nothing, part.dtype) for part in source.parts
    }  # fmt: skip
    codes: dict[str, dict[str, int]] = {
        part.name: {"": 0} for part in source.parts if part.kind == "word"
    }
    for first in range(0, last + 1, _CHUNK):
        ids, values = _read(session, source, source.owner.between(first, first + _CHUNK - 1), codes)
        for name, found in values.items():
            columns[name][ids] = found
    give_back(last)
    return Facts(columns, {name: tuple(known) for name, known in codes.items()})


def follow(session: Session, source: Source, known: Facts, photos: Sequence[int]) -> Facts:
    """Return the facts with those of some photos read anew."""
    codes = {name: {word: at for at, word in enumerate(words)}
             for name, words in known.words.items()}  # fmt: skip
    ids, values = _read(session, source, source.owner.in_(list(photos)), codes)
    columns = dict(known.columns)
    for part in source.parts:
        columns[part.name] = _replaced(
            columns[part.name], part.nothing, photos, (ids, values[part.name])
        )
    return Facts(columns, {name: tuple(each) for name, each in codes.items()})


def _replaced(
    array: Array, nothing: int, photos: Sequence[int], found: tuple[Array, Array]
) -> Array:
    ids, values = found
    size = max(len(array), int(ids.max(initial=0)) + 1)
    old = [number for number in photos if number < len(array)]
    wanted = np.full(size, nothing, array.dtype) if size > len(array) else array.copy()
    if size > len(array):
        wanted[: len(array)] = array
    wanted[old] = nothing
    wanted[ids] = values
    same = size == len(array) and np.array_equal(wanted[old], array[old])
    return array if same else wanted


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
        listed = text.split(_BETWEEN) if text else []
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


@dataclass(frozen=True, slots=True, eq=False)
class Links:
    """Several values a photo: those of photo ``p`` are ``values[starts[p]:starts[p + 1]]``.

    ``words``: what the values stand for, where they are numbers of texts.
    """

    starts: NDArray[np.int32]
    values: NDArray[np.int32]
    words: tuple[str, ...] = ()

    def of(self, photos: Array) -> Array:
        """Return the values of some photos (ascending ids), one after the other."""
        last = len(self.starts) - 1
        inside = photos if not len(photos) or photos[-1] < last else photos[photos < last]
        first = self.starts[inside]
        lengths = self.starts[inside + 1] - first
        total = int(lengths.sum())
        if total == len(self.values):
            return self.values
        if lengths.max(initial=0) == 1:
            at = first[lengths == 1]
        else:
            ends = np.cumsum(lengths, dtype=np.int32)
            at = np.arange(total, dtype=np.int32) + np.repeat(first - (ends - lengths), lengths)
        found: Array = self.values[at]
        return found

    def single(self) -> "Single | None":
        """Return the same as one value a photo; ``None`` if a photo has several."""
        lengths = np.diff(self.starts)
        if lengths.max(initial=0) > 1:
            return None
        shifted = np.zeros(len(lengths), np.int32)
        shifted[lengths == 1] = self.values + 1
        return Single(shifted)

    def having(self, numbers: Iterable[int]) -> NDArray[np.bool_]:
        """Return which photos have any of some values."""
        found = np.zeros(len(self.starts) - 1, np.bool_)
        size = int(self.values.max(initial=-1)) + 1
        wanted = np.zeros(size, np.bool_)
        wanted[[number for number in numbers if number < size]] = True
        at = np.flatnonzero(wanted[self.values])
        found[np.searchsorted(self.starts, at, side="right") - 1] = True
        return found

    def photos_by_value(self) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
        """Return the photos of every value, one value after the other, and where each begins."""
        order = np.argsort(self.values, kind="stable")
        owners = np.repeat(np.arange(len(self.starts) - 1, dtype=np.int32), np.diff(self.starts))
        counts = np.bincount(self.values)
        return owners[order], np.concatenate([[0], np.cumsum(counts)])


@dataclass(frozen=True, slots=True, eq=False)
class Single:
    """At most one value a photo, plus one; 0 for none."""

    shifted: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class LinkSource:
    """A table with several rows a photo; a value is an id, or a text."""

    owner: Column
    value: Column
    where: SQLColumnExpression[bool]
    is_text: bool = False


def load_links(session: Session, source: LinkSource) -> Links:
    """Return all links of a table."""
    last = session.scalar(select(func.max(source.owner))) or 0
    codes: dict[str, int] = {}
    owners, values = [], []
    for first in range(0, last + 1, _CHUNK):
        chunk = source.owner.between(first, first + _CHUNK - 1)
        owned, found = _read_links(session, source, chunk, codes)
        owners.append(owned)
        values.append(found)
    lengths = np.bincount(np.concatenate(owners), minlength=last + 1)
    starts = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)
    give_back(last)
    return Links(starts, np.concatenate(values), tuple(codes))


def follow_links(
    session: Session, source: LinkSource, known: Links, photos: Sequence[int]
) -> Links:
    """Return the links with those of some photos (ascending ids) read anew."""
    codes = {word: at for at, word in enumerate(known.words)}
    owned, found = _read_links(session, source, source.owner.in_(list(photos)), codes)
    words = known.words if len(codes) == len(known.words) else tuple(codes)
    known = _long_enough(known, int(owned.max(initial=0)))
    size = len(known.starts) - 1
    changing = [number for number in photos if number < size]
    old = np.concatenate([known.values[:0], *(known.values[known.starts[number]:
                          known.starts[number + 1]] for number in changing)])  # fmt: skip
    lengths = np.diff(known.starts)
    fresh = np.bincount(owned, minlength=size)
    if np.array_equal(old, found) and np.array_equal(lengths[changing], fresh[changing]):
        return replace(known, words=words)
    lengths[changing] = fresh[changing]
    pieces: list[Array] = []
    edges = [-1, *changing, size]
    for before, number in pairwise(edges):
        pieces.append(known.values[known.starts[before + 1] : known.starts[min(number, size)]])
        if number < size:
            pieces.append(found[np.searchsorted(owned, number) :][: fresh[number]])
    starts = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)
    return Links(starts, np.concatenate(pieces), words)


def _long_enough(known: Links, last: int) -> Links:
    missing = last + 2 - len(known.starts)
    if missing <= 0:
        return known
    tail = np.full(missing, known.starts[-1], np.int32)
    return replace(known, starts=np.concatenate([known.starts, tail]))


def _read_links(
    session: Session, source: LinkSource, where: SQLColumnExpression[bool], codes: dict[str, int]
) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Return whose each value is and the values, by photo."""
    rows = (
        select(source.owner.label("photo"), source.value.label("value"))
        .where(where, source.where)
        .distinct()
        .subquery()
    )
    between = _BETWEEN if source.is_text else ","
    joined = select(func.group_concat(rows.c.photo), func.group_concat(rows.c.value, between))
    photos, texts = (text or "" for text in session.execute(joined).one())
    owned = numbers(photos)
    if source.is_text:
        listed = texts.split(_BETWEEN) if texts else []
        found = np.array([codes.setdefault(word, len(codes)) for word in listed], np.int32)
    else:
        found = numbers(texts).astype(np.int32)
    order = np.lexsort((found, owned))
    return owned[order], found[order]
