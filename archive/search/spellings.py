"""What a word may have been meant to be: words of the archive and names of its records near it.

Near are words that differ by a few letters, by two letters changed round, by the keyboard's layout,
that sound alike, or that have grown from one stem ("evacuation", "evacuated").
"""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy.orm import Session

from archive.reading.fold import fold_name
from archive.search.fields import BY_NAME
from archive.search.inflected import across
from archive.search.name_index import name_index
from archive.search.people import maker_names, names_in_pictures
from archive.store.vocabulary import words_beginning

KINDS: dict[str, tuple[str, ...]] = {
    "tag": ("tag",), "place": ("place",), "shown": ("place",), "created": ("place",),
    "country": ("place",), "region": ("place",), "city": ("place",),
    "dateline": ("place",), "event": ("event",), "credit": ("party",), "supplier": ("party",),
    "by": ("party",), "person": ("party",), "claimant": ("party",), "near": ("place",),
    "licence": (),
}  # fmt: skip
_ALL_KINDS = ("tag", "place", "event", "party")
_SHORTEST, _SHORTEST_HEARD, _SHORTEST_STEM, _MOST_LONGER = 3, 6, 5, 4
_ALIKE = {"s": "zc", "z": "s", "c": "ks", "k": "c", "g": "h", "h": "g", "v": "w", "w": "v",
          "j": "y", "y": "j", "f": "p", "t": "c", "э": "еє", "е": "эє", "є": "еэ", "и": "іы",
          "і": "иы"}  # fmt: skip
_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
_LAYOUTS = ("йцукенгшщзхїфівапролджєячсмитьбю", "йцукенгшщзхъфывапролджэячсмитьбю")


def spellings_near(session: Session, word: str, field: str | None = None) -> Sequence[str]:
    """Return words and names near a word, the nearest and most frequent first.

    ``field``: whose names and words are meant; ``None`` for a plain word.
    """
    folded = fold_name(word)
    if len(folded) < _SHORTEST:
        return ()
    scored: dict[str, tuple[int, int]] = {}
    for wanted in (folded, *_other_layouts(word)):
        far = _allowed(wanted)
        for known, count in _pool(session, wanted, field):
            distance = distance_within(wanted, known, far)
            if distance is None:
                distance = _apart_by_sound(wanted, known)
            if distance is not None and known != folded:
                scored[known] = min(scored.get(known, (99, 0)), (distance, -count))
    return sorted(scored, key=lambda known: (*scored[known], known))


def _pool(session: Session, wanted: str, field: str | None) -> Iterator[tuple[str, int]]:
    """Return what a word may have been meant to be: words of texts, names and words of names."""
    index = name_index(session)
    for kind in _ALL_KINDS if field is None else KINDS[field]:
        names = index.kinds[kind]
        yield from ((name, 1) for name in (*names.names, *names.words))
    if field is not None:
        yield from ((word, 1) for word in _of_field(session, field))
        return
    first, second = wanted[0], wanted[1]  # these may be changed round
    heard = across(wanted)[:1]  # in Latin letters
    alike = (*_ALIKE.get(first, ""), heard, *_ALIKE.get(heard, ""))
    for beginning in sorted({first, second, *filter(None, alike)}):
        yield from words_beginning(session, beginning)


def _of_field(session: Session, field: str) -> Iterable[str]:
    yield from BY_NAME[field].choices
    if field == "by":
        makers = maker_names(session)
        yield from (*makers.names, *makers.words)
    if field == "person":
        yield from names_in_pictures(session)


def _apart_by_sound(one: str, other: str) -> int | None:
    """Return how far words are apart that are heard alike or have grown from one stem."""
    shortest = min(len(one), len(other))
    if shortest < _SHORTEST_HEARD:
        return None
    if one[:_SHORTEST_STEM] == other[:_SHORTEST_STEM]:
        pairs = enumerate(zip(one, other, strict=False))
        if next((at for at, (a, b) in pairs if a != b), shortest) >= shortest - 3:
            return 4
    if abs(len(one) - len(other)) > _MOST_LONGER or not _may_sound_alike(one, other):
        return None
    heard, against = across(one), across(other)
    distance = distance_within(heard, against, 1) if heard and against else None
    return None if distance is None else distance + 2


def _may_sound_alike(one: str, other: str) -> bool:
    """Tell cheaply whether it is worth asking: most letters are the same, or it is two scripts."""
    letters = set(one)
    return one.isascii() != other.isascii() or len(letters & set(other)) * 2 >= len(letters)


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
    if not any(letter.isalpha() for letter in typed):
        return
    for layout in _LAYOUTS:
        there, back = str.maketrans(_LATIN_KEYS, layout), str.maketrans(layout, _LATIN_KEYS)
        for table in (there, back):
            written = fold_name(typed.translate(table))
            if written and written != fold_name(word) and " " not in written:
                yield written
