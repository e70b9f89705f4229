"""What a word may have been meant to be: words of the archive and names of its records near it.

Near are words that differ by a few letters, by two letters changed round, by the keyboard's layout,
that sound alike, or that have grown from one stem ("evacuation", "evacuated").
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

import numpy as np
from sqlalchemy.orm import Session

from archive.reading.fold import fold_name
from archive.search.columns import columns
from archive.search.english import small_words
from archive.search.fields import BY_NAME
from archive.search.inflected import across
from archive.search.name_index import Names, name_index
from archive.search.people import maker_names, names_in_pictures
from archive.search.slips import alike, distances
from archive.search.vocabulary import vocabulary
from archive.search.word_list import WordList

KINDS: dict[str, tuple[str, ...]] = {
    "tag": ("tag",), "place": ("place",), "shown": ("place",), "created": ("place",),
    "country": ("place",), "region": ("place",), "city": ("place",),
    "dateline": ("place",), "event": ("event",), "credit": ("party",), "supplier": ("party",),
    "by": ("party",), "person": ("party",), "claimant": ("party",), "near": ("place",),
    "licence": (),
}  # fmt: skip
_ALL_KINDS = ("tag", "place", "event", "party")
_KEYS_A_SLIP = 6  # typed in another layout of the keyboard, so many for each slip of the pen
_SHORTEST, _SHORTEST_HEARD, _SHORTEST_STEM = 3, 6, 5
_OTHER_ENDS, _OF_ONE_STEM = 3, 4  # letters that may differ then; how far that is
_ALIKE = {"s": "zc", "z": "s", "c": "ks", "k": "c", "g": "h", "h": "g", "v": "w", "w": "v",
          "j": "y", "y": "j", "f": "p", "t": "c", "э": "еє", "е": "эє", "є": "еэ", "и": "іы",
          "і": "иы"}  # fmt: skip
_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
_Stretch = tuple[int, int]
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
        for words, stretches in _pools(session, wanted, field):
            for known, distance, count in _near_in(words, stretches, wanted):
                if wanted != folded and distance > len(wanted) // _KEYS_A_SLIP:
                    continue
                nearer = len(wanted) > _SHORTEST and known.startswith(wanted)  # with an ending
                scored[known] = min(scored.get(known, (99, 0)), (distance - nearer, -count))
    scored.pop(folded, None)
    last = small_words()  # "at" for "kat" says less than "cat"
    return sorted(scored, key=lambda known: (known in last, *scored[known], known))


def beginnings_near(session: Session, word: str) -> Sequence[str]:
    """Return beginnings of the archive's words that differ from one by a letter, likeliest first.

    "solder" gives "soldier". The last letter is the same: else it may be the beginning of anything.
    """
    wanted = fold_name(word)
    if len(wanted) <= _SHORTEST:
        return ()
    words, photos = vocabulary(session), Counter[str]()
    for first in {wanted[0], wanted[1]}:
        for known, count in words.beginning(first):
            for length in (-1, 0, 1):
                photos[known[: len(wanted) + length]] += count
    heads = [one for one in photos if one[-1] == wanted[-1] and one != wanted]
    near = np.flatnonzero(distances(wanted, heads) == 1).tolist()
    return sorted((heads[at] for at in near), key=lambda one: (-photos[one], one))


def _pools(
    session: Session, wanted: str, field: str | None
) -> Iterator[tuple[WordList, list[_Stretch]]]:
    """Yield the words among which one is sought, and which stretches of them."""
    index = name_index(session)
    for kind in _ALL_KINDS if field is None else KINDS[field]:
        names = index.kinds[kind]
        listed = columns(session).derived(f"listed {kind}", (names,), partial(_listed, names))
        yield listed, [(0, len(listed.photos))]
    if field is not None:
        listed = WordList.of((word, 1) for word in set(_of_field(session, field)))
        yield listed, [(0, len(listed.photos))]
        return
    words = vocabulary(session)
    first, second = wanted[0], wanted[1]  # these may be changed round
    heard = across(wanted)[:1]  # in Latin letters
    sounding = (*_ALIKE.get(first, ""), heard, *_ALIKE.get(heard, ""))
    yield words, [words.stretch(each) for each in {first, second, *filter(None, sounding)}]
    later = WordList.of(words.later.items())
    yield later, [(0, len(later.photos))]


def _listed(names: Names) -> WordList:
    return WordList.of((name, 1) for name in {*names.names, *names.words})


def _near_in(
    words: WordList, stretches: Iterable[_Stretch], wanted: str
) -> Iterator[tuple[str, int, int]]:
    """Yield the words of some stretches that are near one: how far, in how many photos."""
    far = _allowed(wanted)
    for stretch in stretches:
        maybe, sounding = alike(words, stretch, wanted, far)
        known = [words.word(at) for at in maybe.tolist()]
        apart = distances(wanted, known)
        yield from (
            (word, int(distance), int(words.photos[at]))
            for at, word, distance in zip(maybe, known, apart, strict=True)
            if distance <= far
        )
        rest = [*maybe[apart > far].tolist(), *sounding.tolist()]
        heard = [words.word(at) for at in rest]
        for at, word, distance in zip(rest, heard, _heard_apart(wanted, heard), strict=True):
            if distance is not None:
                yield word, distance, int(words.photos[at])
    yield from _of_one_stem(words, wanted)


def _of_one_stem(words: WordList, wanted: str) -> Iterator[tuple[str, int, int]]:
    """Yield words that have grown from one stem with another: only their ends differ."""
    if len(wanted) < _SHORTEST_HEARD:
        return
    first, end = words.stretch(wanted[:_SHORTEST_STEM])
    for at, word in enumerate(words.words(first, end), start=first):
        shortest = min(len(wanted), len(word))
        same = shortest - _OTHER_ENDS
        if shortest >= _SHORTEST_HEARD and word[:same] == wanted[:same]:
            yield word, _OF_ONE_STEM, int(words.photos[at])


def _heard_apart(one: str, others: Sequence[str]) -> list[int | None]:
    """Return how far words are apart that are heard alike; ``None`` for those that are not."""
    heard = across(one) if len(one) >= _SHORTEST_HEARD else ""
    keys = [
        across(other) if heard and len(other) >= _SHORTEST_HEARD and _may_sound_alike(one, other)
        else "" for other in others
    ]  # fmt: skip
    apart = distances(heard, keys).tolist()
    return [
        distance + 2 if key and distance <= 1 else None
        for key, distance in zip(keys, apart, strict=True)
    ]


def _may_sound_alike(one: str, other: str) -> bool:
    """Tell cheaply whether it is worth asking: most letters are the same, or it is two scripts."""
    letters = set(one)
    return one.isascii() != other.isascii() or len(letters & set(other)) * 2 >= len(letters)


def _allowed(word: str) -> int:
    return 1 if len(word) < 5 else 2 if len(word) < 10 else 3


def _of_field(session: Session, field: str) -> Iterable[str]:
    yield from BY_NAME[field].choices
    if field == "by":
        makers = maker_names(session)
        yield from (*makers.names, *makers.words)
    if field == "person":
        yield from names_in_pictures(session)


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
