"""What may follow in the search box: fields, their words, names of the archive, words of captions.

Each with how many photos it has, where that is known at once. Nothing here runs the search.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.gazetteer import lookup
from archive.reading.fold import fold_name
from archive.search import facts
from archive.search.columns import columns
from archive.search.facets import counts_of_all, labels_of, quoted
from archive.search.fields import BY_NAME, FIELDS, Field
from archive.search.meaning import is_usable
from archive.search.name_index import NameIndex, Names, name_index
from archive.search.names import told_apart
from archive.store.models import Collection, SavedSearch
from archive.store.vocabulary import words_beginning
from resources.i18n import gettext as _

_TOKEN = re.compile(r'(?:[^\s()"“”„«»]|["“„«][^"”»]*["”»]?)*$')
_SHARED = re.compile(r"([^\W\d_]\w*):\s*\((?:[^()]|\([^()]*\))*$")
_NAMED = {
    "tag": "tag", "place": "place", "shown": "place", "created": "place", "dateline": "place",
    "country": "place", "region": "place", "city": "place",
    "near": "place", "event": "event", "credit": "party", "supplier": "party", "claimant": "party",
    "person": "party",
}  # fmt: skip
_FINDS_ITS_RECORDS = frozenset({"tag", "place", "country", "region", "city", "event", "credit"})
"""Fields that find all photos of a record; others, such as ``shown``, find some of them."""
_COUNTED_BY = {"tag": "tag", "place": "place", "event": "event", "party": "credit"}
_OFFERED_FOR_WORDS = (("tag", "tag"), ("place", "place"), ("event", "event"), ("party", "credit"))
_SETS = {"collection": Collection.name, "saved": SavedSearch.name}
_TEXTS = {"by": "by", "publication": "publication"}
_SHORTEST_WORD = 3
_MOST_LOOKED_AT = 400
_SHOWN = 12  # completions, at most


@dataclass(frozen=True, slots=True)
class Completion:
    """What the stretch ``start``–``end`` of the text in the box may become: ``text``.

    ``label``: how to show it; ``kind``: ``field``, ``choice``, ``tag``, ``place``, ``event``,
    ``party``, ``name``, ``word`` or ``recent``; ``count``: photos, ``None`` if not known at once.
    """

    text: str
    label: str
    kind: str
    count: int | None
    start: int
    end: int


def completions(
    session: Session, text: str, cursor: int, *, limit: int = _SHOWN, recent: Sequence[str] = ()
) -> tuple[Completion, ...]:
    """Return what may stand at the cursor (a code point offset), the likeliest first.

    ``recent``: whole searches of late, newest first; those that begin as the text does come along.
    """
    before = text[: max(cursor, 0)]
    found = _TOKEN.search(before)
    token = found.group() if found else ""
    token = token.lstrip("-")
    start, end = len(before) - len(token), len(before)
    name, colon, value = token.partition(":")
    field = BY_NAME.get(name.lower())
    shared = _SHARED.search(before[:start])
    offered: list[Completion] = []
    if shared and shared[1].lower() in BY_NAME:
        offered = list(_of_field(session, "", BY_NAME[shared[1].lower()], token))
    elif colon and field is not None:
        offered = list(_of_field(session, f"{name}:", field, value))
    elif not colon and token:
        offered = [*_fields(session, token), *_words(session, token)]
    placed = [replace(one, start=start, end=end) for one in offered if one.text != token]
    whole = [
        Completion(each, each, "recent", None, 0, len(text))
        for each in recent
        if each != text and each.lower().startswith(before.lower().lstrip())
    ]
    unique = {one.text: one for one in reversed([*placed, *whole[:3]])}
    return tuple(reversed(unique.values()))[:limit]


def _one(text: str, label: str, kind: str, count: int | None) -> Completion:
    return Completion(text, label, kind, count, 0, 0)


def _fields(session: Session, token: str) -> Iterator[Completion]:
    typed = token.lower()
    for field in FIELDS:
        if field.extra and not is_usable(session):
            continue
        if any(each.startswith(typed) for each in (field.name, *field.aliases)):
            yield _one(f"{field.name}:", field.help, "field", None)


def _of_field(session: Session, begun: str, field: Field, value: str) -> Iterator[Completion]:
    """Return what a field's value may become; ``begun``: its name, where that is part of it."""
    typed = value.rpartition(",")[2] if field.kind != "near" else value
    kept = value[: len(value) - len(typed)]
    bare = typed.strip('"“”„«»')
    for choice in field.choices:
        if choice.startswith(bare.lower()):
            yield _one(f"{begun}{kept}{quoted(choice)}", choice, "choice", None)
    counts = field.name not in _NAMED or field.name in _FINDS_ITS_RECORDS
    for one in _values(session, field, bare):
        count = one.count if counts else None
        yield replace(one, text=f"{begun}{kept}{one.text}", count=count)


def _values(session: Session, field: Field, typed: str) -> Iterable[Completion]:
    if field.name in _NAMED:
        return _records(session, _NAMED[field.name], typed, field.place_kinds)
    if field.name in _TEXTS:
        links = facts.links(session, _TEXTS[field.name])
        return _texts(links.words, counts_of_all(session, _TEXTS[field.name]), typed)
    if field.name == "format":
        words = facts.photo_facts(session).words["format"]
        return _texts(words, counts_of_all(session, "format"), typed)
    if field.name in _SETS:
        names = session.scalars(select(_SETS[field.name]))
        return [_one(quoted(each), each, "name", None) for each in sorted(names, key=fold_name)
                if f" {fold_name(typed)}" in f" {fold_name(each)}"]  # fmt: skip
    return ()


def _texts(words: Sequence[str], counts: NDArray[np.int64], typed: str) -> list[Completion]:
    folded = fold_name(typed)
    fitting = [at for at, word in enumerate(words)
               if word and f" {folded}" in f" {fold_name(word)}"]  # fmt: skip
    fitting.sort(key=lambda at: (-_count(counts, at), words[at]))
    return [_one(quoted(words[at]), words[at], "name", _count(counts, at)) for at in fitting]


def _records(
    session: Session, kind: str, typed: str, only: frozenset[str] = frozenset()
) -> list[Completion]:
    """Return the records of a kind with a name in which a word begins so, the most used first.

    ``only``: the kinds of places that are wanted, if not all.
    """
    index = name_index(session)
    names = index.kinds[kind]
    counts = _with_below(session, kind, names)
    numbers = _numbers(index, names, kind, fold_name(typed))
    numbers = index.of_kinds(numbers, only) if only else numbers
    labels: Mapping[int, str] = labels_of(session, _COUNTED_BY[kind])
    likeliest = sorted(numbers, key=lambda number: (-counts(number), labels.get(number, "")))
    found, seen = [], set()
    for number in likeliest[:_MOST_LOOKED_AT]:
        label = labels.get(number)
        if label:
            named = told_apart(session, kind, number, label) if label in seen else label
            shown_as = f"{label} ({named})" if named == f"#{number}" else named
            seen.add(label)
            found.append(_one(quoted(named, number), shown_as, kind, counts(number)))
            if len(found) <= _SHOWN and number in names.below:
                found[-1] = replace(found[-1], count=_distinct(session, kind, names, number))
    return found


def _numbers(index: NameIndex, names: Names, kind: str, folded: str) -> Iterable[int]:
    if not folded:
        return {number for numbers in names.names.values() for number in numbers}
    found = set(names.containing(folded, prefix=True))
    if kind == "place":
        found |= index.adopted(lookup.numbers_beginning(folded))
    return found


def _with_below(session: Session, kind: str, names: Names) -> Callable[[int], int]:
    """Return about how many photos a record has with those below it, to tell which has the most.

    A photo in two of them counts twice: see ``_distinct``.
    """
    counts = counts_of_all(session, _COUNTED_BY[kind])

    def make() -> dict[int, int]:
        return {}

    known: dict[int, int] = columns(session).derived(f"with below {kind}", (names, counts), make)

    def count(number: int) -> int:
        if number not in known:
            below = names.with_below([number]) if number in names.below else (number,)
            known[number] = sum(_count(counts, each) for each in below)
        return known[number]

    return count


def _distinct(session: Session, kind: str, names: Names, number: int) -> int:
    """Return how many photos have a record or one below it, each counted once; kept."""
    if kind == "party":  # a photo has one agency
        return _with_below(session, kind, names)(number)
    links, alive = facts.links(session, kind), columns(session).alive(session)

    def make() -> dict[int, int]:
        return {}

    known: dict[int, int] = columns(session).derived(
        f"distinct {kind}", (links, alive, names), make
    )
    if number not in known:
        having = links.having(names.with_below([number]))
        end = min(len(having), len(alive))
        known[number] = int(np.count_nonzero(having[:end] & alive[:end]))
    return known[number]


def _count(counts: NDArray[Any], number: int) -> int:
    return int(counts[number]) if 0 <= number < len(counts) else 0


def _words(session: Session, token: str) -> Iterator[Completion]:
    """Return names of records and words of captions that begin as a word does."""
    bare = token.strip('"“”„«»')
    folded = fold_name(bare)
    if len(folded) < 2:
        return
    for kind, field in _OFFERED_FOR_WORDS:
        for one in _records(session, kind, bare)[:4]:
            if one.count:
                yield replace(one, text=f"{field}:{one.text}")
    if len(folded) >= _SHORTEST_WORD and " " not in folded:
        known = words_beginning(session, folded, limit=_MOST_LOOKED_AT)
        for word, count in sorted(known, key=lambda each: -each[1])[:6]:
            yield _one(word, _("the word “{word}”").format(word=word), "word", count)
