"""Plain words: found in a photo's own words, by a name, or as parts of a longer whole.

Words that name no tag, place, event or party become one question to the text index; the rest are
separate questions whose answers are combined. Words side by side may be a place ("chasiv yar"), a
date ("spring 2023") or one word written as two ("air strike").
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from archive.gazetteer.lookup import numbers_named
from archive.reading.fold import fold, fold_name, phrase
from archive.search.asked import during
from archive.search.asking import Asking, indexed
from archive.search.columns import Ids, Mask
from archive.search.days import days, winter_before
from archive.search.english import small_words
from archive.search.facts import photo_facts
from archive.search.forms import forms
from archive.search.name_index import is_unspaced, name_index
from archive.search.names import in_places, photos_by_names
from archive.search.people import pictured_as
from archive.search.place_forms import spellings
from archive.search.renowned import elsewhere
from archive.search.tree import Dates, Node, Words
from archive.search.vocabulary import in_latin, known_words
from archive.store.models import PhotoDocument, PhotoPerson
from archive.store.text_index import COLUMNS

_MOST_NAMED = 4  # words naming something, beyond which combinations cost more than they save
_FEW = 400  # photos that are read one by one faster than a common word is looked up
_LONGEST = 4  # words of a place's name or a date typed without quotes
_LONGEST_RUN = 8  # letters without spaces that are taken apart
_MOST_TYPED = 16  # words that somebody types; more are a text, and looked for word by word


@dataclass(frozen=True, slots=True, eq=False)
class Whole:
    """Words that mean one thing together: where it is (place, person, name, taken, caption)."""

    words: tuple[Words, ...]
    where: str
    mask: Mask


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


def photos_of_one_word(asking: Asking, word: Words) -> Ids | None:
    """Return the photos of a search for a word that stands in texts only, ascending.

    ``None`` if it names something, or is a date, too: then it finds more.
    """
    plain = not (word.quoted or word.prefix)
    if photos_by_names(asking.session, word) or (plain and _means_more(asking.session, word.text)):
        return None
    match = matching(asking.session, [word])
    return None if match is None else indexed(asking.session, match)


def _means_more(session: Session, word: str) -> bool:
    """Tell whether a word is a date, a name in other letters, or words without spaces."""
    return any(_stretches(word)) or any(_halves(word)) or bool(in_latin(session, word))


def plain_words(asking: Asking, words: Sequence[Words]) -> Mask:
    """Return the photos that every word finds: itself, or something it is a part of."""
    typed, words = words, weighty(words)
    found = _each_alone(asking, words)
    covering = list(wholes(asking, typed))
    if not covering:
        return found
    covered = {word for whole in covering for word in whole.words if word in words}
    rest = [one for one in words if one not in covered]
    others = _each_alone(asking, rest) if rest else asking.alive.copy()
    for word in covered if others.any() else ():
        parts = [whole.mask for whole in covering if word in whole.words]
        others &= np.logical_or.reduce([_each_alone(asking, [word]), *parts])
    return found | others


def _each_alone(asking: Asking, words: Sequence[Words]) -> Mask:
    """Return the photos that every word finds by itself, in their own words or by a name."""
    found = asking.indexed(matching(asking.session, words))
    named = [(one, queries) for one in words if (queries := photos_by_names(asking.session, one))]
    if len(named) <= _MOST_NAMED:
        by_name = {one: asking.any_of(queries) for one, queries in named}
        for size in range(1, len(by_name) + 1):
            for chosen in combinations(by_name, size):
                rest = [one for one in words if one not in chosen]
                found |= _with_words(asking, _every(by_name[one] for one in chosen), rest)
    else:
        found |= _word_by_word(asking, words)
    return found


def _word_by_word(asking: Asking, words: Sequence[Words]) -> Mask:
    found = asking.alive.copy()
    for one in words:
        match = matching(asking.session, [one])
        here = asking.any_of(photos_by_names(asking.session, one))
        found &= here | asking.indexed(match) if match else here
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
        return mask & asking.indexed(match)
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


def weighty(words: Sequence[Words]) -> Sequence[Words]:
    """Return the words without those that only join others, unless there are no others."""
    return [one for one in words if not is_small(one)] or words


def is_small(part: Node) -> bool:
    """Tell whether a part of a search only joins words: "the", "of", "у"."""
    if not isinstance(part, Words) or part.quoted or part.prefix:
        return False
    return fold(part.text) in small_words()


def wholes(asking: Asking, words: Sequence[Words]) -> Iterator[Whole]:
    """Yield what words side by side mean together: a place, a date, a word written as one.

    Small words are part of names: "Rostov na Donu".
    """
    plain = [not (one.quoted or one.prefix) for one in words]
    if len(words) > _MOST_TYPED:
        return
    for length in range(1, min(_LONGEST, len(words)) + 1):
        for start in range(len(words) - length + 1):
            stretch = tuple(words[start : start + length])
            ends_well = length == 1 or not (is_small(stretch[0]) or is_small(stretch[-1]))
            if ends_well and all(plain[start : start + length]):
                for where, mask in _as_one(asking, stretch):
                    if mask.any():
                        yield Whole(stretch, where, mask)


def _as_one(asking: Asking, words: Sequence[Words]) -> Iterator[tuple[str, Mask]]:
    name = " ".join(one.text for one in words)
    for stretch in _stretches(name):
        known = photo_facts(asking.session)
        flags = during(known["taken"], known["taken_last"], Dates(*stretch), today=asking.today)
        yield "taken", asking.fitted(flags)
    if others := elsewhere(asking.session, name):
        yield "name", asking.indexed(" OR ".join(f'"{other}"' for other in others))
    if len(words) == 1:
        for one, other in _halves(name):
            parts = [Words(one, words[0].at), Words(other, words[0].at)]
            yield "caption", plain_words(asking, parts)
        return
    yield "place", _of_place(asking, name)
    if people := pictured_as(asking.session, name):
        shown = select(PhotoPerson.photo_id).where(PhotoPerson.folded.in_(people))
        yield "person", asking.any_of([shown])
    joined = "".join(fold(name).split())
    if joined.isalnum() and _is_known(asking.session, joined):
        yield "caption", plain_words(asking, [Words(joined, words[0].at)])


def _halves(run: str) -> Iterator[tuple[str, str]]:
    """Yield the two words that a run without spaces may be: 香港集会 is 香港 and 集会."""
    if len(run) <= _LONGEST_RUN and run.isalpha() and is_unspaced(run):
        yield from ((run[:at], run[at:]) for at in range(2, len(run) - 1))


def _stretches(name: str) -> Iterator[tuple[str, str]]:
    """Yield the days that words may mean, the first and the last."""
    if meant := days(name):
        yield from filter(None, (meant, winter_before(name)))


def _is_known(session: Session, word: str) -> bool:
    kinds = name_index(session).kinds.values()
    return any(word in names.by_word for names in kinds) or bool(known_words(session, [word]))


def _of_place(asking: Asking, name: str) -> Mask:
    """Return the photos filed under a place of a name, or naming it in another spelling."""
    index = name_index(asking.session)
    behind = list(filter(fold_name, name.split(",")))[1:]
    if not all(index.places_named(part) or numbers_named(part) for part in behind):
        return np.zeros_like(asking.alive)  # "Kharkiv, sunset" is more than a place
    place_ids = index.places_named(name)
    found = asking.any_of([in_places(place_ids)]) if place_ids else np.zeros_like(asking.alive)
    others = spellings(name)
    if others:
        found |= asking.indexed(" OR ".join(f'"{other}"' for other in others))
    return found
