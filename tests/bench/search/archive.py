"""An archive for searching: captions in natural proportions, tags, places, events, credits.

Made by bulk SQL: a million photos take some minutes, once; the archive is kept between runs. The
made-up words follow Zipf's law; four words of their own stand in a known share of the captions.
"""

import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy.orm import Session

from archive import events, parties, places, tags
from archive.catalogue import Catalogue
from archive.gazetteer import lookup
from archive.reading.fold import fold
from archive.store import text_index
from archive.store.models import Base

SHARES = {0.0001: "zarovent", 0.01: "mirelund", 0.1: "tobakran", 0.5: "velonard"}
"""Share of the captions → the word that stands in so many."""
_SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "ar", "en", "ol")]
_VOCABULARY = 40_000
_WORDS_PER_CAPTION = 28
_THEMES, _TAGS, _EVENTS, _MAKERS = 60, 3_000, 120, 900
_AGENCIES = ("Reuters", "AP", "AFP", "Getty Images", "EPA-EFE", "PA Media")
_AGENCY_SHARES = (0.4, 0.2, 0.15, 0.15, 0.05, 0.05)
_CENTRES = ((49.98, 36.25), (48.59, 38.0), (50.45, 30.52), (46.48, 30.73), (49.84, 24.03),
            (31.5, 34.45), (35.68, 139.7), (40.7, -74.0), (-23.5, -46.6), (9.03, 38.7))  # fmt: skip
_VERDICTS = ("clear", "conditions", "blocked", "unknown")
_FORMATS = ("jpeg", "jpeg", "jpeg", "tiff", "heic")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")  # fmt: skip
_BATCH = 20_000
_FIRST_DAY, _DAYS = np.datetime64("2004-01-01"), 7_300


@dataclass(frozen=True)
class _Names:
    place: np.ndarray
    place_names: dict[int, str]
    point: dict[int, tuple[float, float]]
    tag: np.ndarray
    event: np.ndarray
    agency: np.ndarray


def word(rank: int) -> str:
    """Return the made-up word that is the ``rank``-th most frequent."""
    number, made = rank * 7_919 + 17, ""
    while not made or number:
        number, at = divmod(number, len(_SYLLABLES))
        made += _SYLLABLES[at]
    return f"{made}{_SYLLABLES[rank % len(_SYLLABLES)]}"


def large_archive(folder: Path, count: int) -> Path:
    """Return an archive of ``count`` photos in ``folder``, made once and kept between runs."""
    target = folder / f"photos-{count}"
    if not _is_current(target):
        shutil.rmtree(target, ignore_errors=True)
        half_made = folder / f"photos-{count}.part"
        shutil.rmtree(half_made, ignore_errors=True)
        with Catalogue.create(half_made, who="bench") as catalogue:
            names = catalogue.do(_names).value
        with closing(sqlite3.connect(half_made / "archive.db")) as bare:
            _fill(bare, count, names)
        half_made.rename(target)
    return target


def _is_current(target: Path) -> bool:
    """Tell whether an archive is there and has every table and column of today's schema."""
    if not target.exists():
        return False
    with closing(sqlite3.connect(target / "archive.db")) as bare:
        return all(
            {column.name for column in table.columns}
            <= {row[1] for row in bare.execute(f"PRAGMA table_info({table.name})")}
            for table in Base.metadata.sorted_tables
        )


def _names(session: Session) -> _Names:
    towns = {
        town.key
        for latitude, longitude in _CENTRES
        for town, _ in lookup.nearest(latitude, longitude, within_km=60, limit=80)
    }
    themes = [tags.add_tag(session, f"theme-{number}") for number in range(_THEMES)]
    below = [
        tags.add_tag(session, f"{word(200 + number)} kind", parents=[themes[number % _THEMES]])
        for number in range(_TAGS)
    ]
    known = [places.place(session, places.adopt_place(session, key)) for key in sorted(towns)]
    return _Names(
        np.array([one.id for one in known]),
        {one.id: one.full_name for one in known},
        {one.id: (one.latitude or 0.0, one.longitude or 0.0) for one in known},
        np.array([*themes, *below]),
        np.array([events.add_event(session, f"event {number}") for number in range(_EVENTS)]),
        np.array([parties.find_or_add_party(session, name) for name in _AGENCIES]),
    )


def _fill(bare: sqlite3.Connection, count: int, names: _Names) -> None:
    bare.executescript("PRAGMA synchronous=OFF; PRAGMA cache_size=-200000;")
    for event in ("insert", "update", "delete"):
        bare.execute(f"DROP TRIGGER {text_index.TABLE}_{event}")
    rng = np.random.default_rng(7)
    words = np.array([word(rank) for rank in range(_VOCABULARY)], dtype=object)
    share = 1.0 / np.arange(1, _VOCABULARY + 1)
    for first in range(1, count + 1, _BATCH):
        numbers = range(first, min(first + _BATCH, count + 1))
        chosen = rng.choice(_VOCABULARY, (len(numbers), _WORDS_PER_CAPTION), p=share / share.sum())
        _photos(bare, numbers, words[chosen], names, rng)
        bare.commit()
    bare.execute(f"INSERT INTO {text_index.TABLE}({text_index.TABLE}) VALUES ('rebuild')")
    for statement in text_index.statements():
        bare.execute(statement)
    bare.commit()
    bare.execute("ANALYZE")
    bare.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    bare.commit()


def _photos(
    bare: sqlite3.Connection,
    numbers: range,
    words: np.ndarray,
    names: _Names,
    rng: np.random.Generator,
) -> None:
    size = len(numbers)
    place = rng.choice(names.place, size, p=_falling(len(names.place)))
    agency = rng.choice(len(_AGENCIES), size, p=_AGENCY_SHARES)
    days = _FIRST_DAY + rng.integers(0, _DAYS, size)
    marked = {word_: rng.random(size) < share for share, word_ in SHARES.items()}
    lines = list(_captions(numbers, words, names, (place, days, marked)))
    makers = [f"Maker {number % _MAKERS}" for number in numbers]
    credits = [f"{maker}/{_AGENCIES[at]}" for maker, at in zip(makers, agency, strict=True)]
    _write_photos(bare, numbers, lines, (days, place), names=names, rng=rng)
    folded = zip(numbers, map(fold, lines), map(fold, credits), strict=True)
    _many(bare, "photo_document", "photo_id, caption, credit", folded)
    _many(bare, "credit", "photo_id, line, state, agency_id",
          ((number, line, "proposed" if number % 50 else "conflict", int(names.agency[at]))
           for number, line, at in zip(numbers, credits, agency, strict=True)))  # fmt: skip
    _many(bare, "creator", "photo_id, position, name, folded",
          ((number, 0, maker, maker.lower()) for number, maker
           in zip(numbers, makers, strict=True)))  # fmt: skip
    _file_under(bare, numbers, place, names)


def _captions(
    numbers: range,
    words: np.ndarray,
    names: _Names,
    known: tuple[np.ndarray, np.ndarray, dict[str, np.ndarray]],
) -> Iterator[str]:
    place, days, marked = known
    for at, row in enumerate(words.tolist()):
        extra = [word_ for word_, where in marked.items() if where[at]]
        day = str(days[at])
        said = " ".join([*row, *extra]).capitalize()
        when = f"{_MONTHS[int(day[5:7]) - 1]} {int(day[8:])}, {day[:4]}"
        yield f"{said} in {names.place_names[int(place[at])]}, {when}."


def _write_photos(
    bare: sqlite3.Connection,
    numbers: range,
    lines: Sequence[str],
    known: tuple[np.ndarray, np.ndarray],
    *,
    names: _Names,
    rng: np.random.Generator,
) -> None:
    days, place = known
    hashes = rng.integers(-(2**62), 2**62, len(numbers)).tolist()
    minutes = rng.integers(0, 1_440, len(numbers)).tolist()
    jitter = rng.normal(0, 0.05, (len(numbers), 2)).tolist()
    rows = []
    for at, number in enumerate(numbers):
        taken = f"{days[at]}T{minutes[at] // 60:02}:{minutes[at] % 60:02}:00.000"
        last, precision = taken, "second"
        if number % 10 == 0:
            taken, last = f"{days[at]}T00:00:00.000", f"{days[at]}T23:59:59.999"
            precision = "day"
        point = names.point[int(place[at])] if number % 5 == 0 else (None, None)
        latitude, longitude = (
            (round(point[0] + jitter[at][0], 6), round(point[1] + jitter[at][1], 6))
            if point[0] is not None and point[1] is not None
            else (None, None)
        )
        rows.append((
            number, f"{number:036}", f"{number:064x}", hashes[at],
            4000, 2667 if number % 4 else 6000,
            _FORMATS[number % 5], f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}T08:00:00.000Z",
            lines[at] if number % 200 else None, taken, taken, last, precision, latitude, longitude,
            "death" if number % 100 == 0 else "undecided",
        ))  # fmt: skip
    _many(bare, "photo", "id, uuid, image_hash, perceptual_hash, width, height, format, added_at, "
          "caption, taken_text, taken_from, taken_to, taken_precision, latitude, longitude, "
          "sensitivity", rows)  # fmt: skip
    _many(bare, "file", "uuid, photo_id, sha256, size, format, name, kept, added_at",
          ((f"{number:036}", number, f"{number:064x}", 4_000_000, "jpeg",
            f"20230308_{number:09}.jpg", 1, "2025-01-01T08:00:00.000Z")
           for number in numbers))  # fmt: skip


def _file_under(bare: sqlite3.Connection, numbers: range, place: np.ndarray, names: _Names) -> None:
    _many(bare, "photo_place", "photo_id, place_id",
          zip(numbers, place.tolist(), strict=True))  # fmt: skip
    tag_ids = names.tag.tolist()
    _many(bare, "photo_tag", "photo_id, tag_id",
          ((number, tag_ids[(number * 31 + step * 617 + number * step // 7) % len(tag_ids)])
           for number in numbers for step in range(5)))  # fmt: skip
    event_ids = names.event.tolist()
    _many(bare, "photo_event", "photo_id, event_id",
          ((number, event_ids[number // 3 % _EVENTS]) for number in numbers
           if number % 3 == 0))  # fmt: skip
    _many(bare, "rights_verdict", "photo_id, verdict, cost, rules_version",
          ((number, _VERDICTS[number % 4], "pay", "bench") for number in numbers))  # fmt: skip


def _many(bare: sqlite3.Connection, table: str, columns: str, rows: Iterable[Any]) -> None:
    marks = ", ".join("?" * len(columns.split(",")))
    bare.executemany(f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})", rows)


def _falling(count: int) -> np.ndarray:
    share = 1.0 / np.arange(3, count + 3)
    return share / share.sum()
