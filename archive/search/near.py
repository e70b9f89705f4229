"""What to try instead of a search that finds nothing: near spellings, or leaving a part out.

A near spelling is a word of the archive or a name of a record that differs by a few letters, by two
letters changed round, or by the keyboard's layout. It is offered only if the whole search would
find something with it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from archive.reading.fold import fold_name
from archive.search.compile import Asking, answer
from archive.search.facets import quoted
from archive.search.inflected import across
from archive.search.name_index import name_index
from archive.search.results import result
from archive.search.tree import All, Fielded, Node, Text, Words
from archive.store.vocabulary import words_beginning

_KINDS = {
    "tag": ("tag",), "place": ("place",), "shown": ("place",), "created": ("place",),
    "dateline": ("place",), "event": ("event",), "credit": ("party",), "supplier": ("party",),
    "by": ("party",), "person": ("party",), "claimant": ("party",), "near": ("place",),
}  # fmt: skip
_ALL_KINDS = ("tag", "place", "event", "party")
_MOST, _MOST_TRIED = 5, 12
_SHORTEST_HEARD = 6
_ALIKE = {"s": "zc", "z": "s", "c": "ks", "k": "c", "g": "h", "h": "g", "v": "w", "w": "v",
          "j": "y", "y": "j", "f": "p", "t": "c"}  # fmt: skip
_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
_LAYOUTS = ("йцукенгшщзхїфівапролджєячсмитьбю", "йцукенгшщзхъфывапролджэячсмитьбю")


@dataclass(frozen=True, slots=True)
class Near:
    """A search to try instead. ``part`` as typed → ``spelling``; ``query``: the whole new text.

    ``count``: how many photos it finds. An empty ``spelling``: the part is left out.
    """

    part: str
    spelling: str
    query: str
    count: int


def emptied_by(asking: Asking, node: Node, query: str) -> str | None:
    """Return the part of a fruitless search that finds nothing even alone."""
    if not isinstance(node, All):
        return query.strip() or None
    for part in node.parts:
        if not answer(asking, part).any():
            return source_of(part)
    return None


def source_of(part: Node) -> str | None:
    """Return a part as it was typed."""
    return part.text if isinstance(part, Words) else getattr(part, "source", None)


def near(session: Session, query: str, *, today: date | None = None) -> tuple[Near, ...]:
    """Return what to try instead of a query that finds nothing, the likeliest first.

    Raises:
        QueryError: the query has a mistake.
    """
    known = result(session, query, today=today)
    if known.total:
        return ()
    node = known.node
    parts = node.parts if isinstance(node, All) else (node,)
    found: list[Near] = []
    for part in parts:
        if isinstance(part, Words | Fielded) and not answer(known.asking, part).any():
            found += _respelled(session, query, part, known.asking.today)
    if not found and isinstance(node, All):
        found += _left_out(session, query, node, known.asking.today)
    unique = {each.query: each for each in found}
    return tuple(unique.values())[:_MOST]


def _respelled(session: Session, query: str, part: Words | Fielded, today: date) -> Iterator[Near]:
    typed = _typed(query, part)
    if typed is None:
        return
    word, at = typed
    for spelling in _spellings(session, part, word)[:_MOST_TRIED]:
        text = query[:at] + _written(part, spelling) + query[at + len(word) :]
        count = result(session, text, today=today).total
        if count:
            yield Near(source_of(part) or word, spelling, text, count)


def _typed(query: str, part: Words | Fielded) -> tuple[str, int] | None:
    """Return the word to be spelled otherwise and where it stands in the query."""
    if isinstance(part, Words):
        return None if part.quoted or part.prefix else (part.text, part.at)
    if part.field not in _KINDS or len(part.values) != 1 or not isinstance(part.values[0], Text):
        return None
    value = part.values[0]
    at = query.find(value.text, part.at)
    return None if value.is_reference or at < 0 else (value.text, at)


def _written(part: Words | Fielded, spelling: str) -> str:
    if isinstance(part, Words):
        return spelling
    quotes = '"' in part.source or "“" in part.source
    return spelling if quotes else quoted(spelling)


def _spellings(session: Session, part: Words | Fielded, word: str) -> Sequence[str]:
    """Return words and names near a word, the nearest and most frequent first."""
    folded = fold_name(word)
    if len(folded) < 3:
        return ()
    kinds = _ALL_KINDS if isinstance(part, Words) else _KINDS[part.field]
    scored: dict[str, tuple[int, int]] = {}
    for wanted in (folded, *_other_layouts(word)):
        far = _allowed(wanted)
        for known, count in _pool(session, wanted, kinds, words=isinstance(part, Words)):
            distance = distance_within(wanted, known, far)
            if distance is None:
                distance = _apart_by_sound(wanted, known)
            if distance is not None and known != folded:
                scored[known] = min(scored.get(known, (99, 0)), (distance, -count))
    return sorted(scored, key=lambda known: (*scored[known], known))


def _pool(
    session: Session, wanted: str, kinds: Iterable[str], *, words: bool
) -> Iterator[tuple[str, int]]:
    """Return what a word may have been meant to be: words of texts, words and names of records."""
    index = name_index(session)
    for kind in kinds:
        names = index.kinds[kind]
        yield from ((name, 1) for name in names.names)
        if words:
            yield from ((word, 1) for word in names.words)
    if words:
        first, second = wanted[0], wanted[1]  # these may be changed round
        beginnings = {first, second, *_ALIKE.get(first, "")}
        for beginning in sorted(beginnings):
            yield from words_beginning(session, beginning)


def _apart_by_sound(one: str, other: str) -> int | None:
    """Return how far two Latin words are apart that are spelled for different ears."""
    if not (one.isascii() and other.isascii()) or min(len(one), len(other)) < _SHORTEST_HEARD:
        return None
    distance = distance_within(across(one), across(other), 1)
    return None if distance is None else distance + 2


def _allowed(word: str) -> int:
    return 1 if len(word) < 5 else 2 if len(word) < 10 else 3


def distance_within(one: str, other: str, most: int) -> int | None:
    """Return how many letters are missing, added, other, changed round; ``None`` above ``most``."""
    if abs(len(one) - len(other)) > most:
        return None
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        last, before, row = before, row, [at]
        for to, against in enumerate(other, start=1):
            least = min(before[to] + 1, row[-1] + 1, before[to - 1] + (letter != against))
            turned = at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == against
            row.append(min(least, last[to - 2] + 1) if turned else least)
        if min(row) > most:
            return None
    return row[-1] if row[-1] <= most else None


def _other_layouts(word: str) -> Iterator[str]:
    """Return what the same keys write in another layout of the keyboard."""
    typed = word.lower()
    for layout in _LAYOUTS:
        there, back = str.maketrans(_LATIN_KEYS, layout), str.maketrans(layout, _LATIN_KEYS)
        for table in (there, back):
            written = fold_name(typed.translate(table))
            if written and written != fold_name(word) and " " not in written:
                yield written


def _left_out(session: Session, query: str, node: All, today: date) -> Iterator[Near]:
    """Return what is found without a part, if every part alone finds something."""
    for part in node.parts:
        source = source_of(part)
        at = getattr(part, "at", None)
        if source is None or at is None or query[at : at + len(source)] != source:
            continue
        text = " ".join((query[:at] + query[at + len(source) :]).split())
        count = result(session, text, today=today).total if text else 0
        if count:
            yield Near(source, "", text, count)
