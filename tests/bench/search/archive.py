"""An archive for searching: made-up words in natural proportions, tags, places, events, credits."""

import shutil
from pathlib import Path

import numpy as np
from sqlalchemy import insert
from sqlalchemy.orm import Session

from archive import events, parties, places, tags
from archive.catalogue import Catalogue
from archive.gazetteer import lookup
from archive.store import text_index
from archive.store.models import (
    Creator,
    Credit,
    Photo,
    PhotoEvent,
    PhotoPlace,
    PhotoTag,
    RightsVerdict,
)

_SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "ar", "en", "ol")]
_VOCABULARY = 40_000
_WORDS_PER_CAPTION = 35
_THEMES, _TAGS, _EVENTS = 60, 3_000, 120
_AGENCIES = ("Reuters", "AP", "AFP", "Getty Images", "EPA-EFE", "PA Media")
_CENTRES = ((49.98, 36.25), (48.59, 38.0), (50.45, 30.52), (46.48, 30.73), (49.84, 24.03))
_VERDICTS = ("clear", "conditions", "blocked", "unknown")
_BATCH = 5_000


def word(rank: int) -> str:
    """Return the made-up word that is the ``rank``-th most frequent."""
    number, made = rank * 7_919 + 17, ""
    while not made or number:
        number, at = divmod(number, len(_SYLLABLES))
        made += _SYLLABLES[at]
    return f"{made}{_SYLLABLES[rank % len(_SYLLABLES)]}"


def large_archive(folder: Path, count: int) -> Path:
    """Return an archive of ``count`` photos in ``folder``, made once and kept between runs."""
    target = folder / f"archive-{count}"
    if not target.exists():
        half_made = folder / f"archive-{count}.part"
        shutil.rmtree(half_made, ignore_errors=True)
        with Catalogue.create(half_made, who="bench") as catalogue:
            names = catalogue.do(_names).value
            rng = np.random.default_rng(7)
            for first in range(1, count + 1, _BATCH):
                numbers = range(first, min(first + _BATCH, count + 1))
                catalogue.maintain(lambda session, n=numbers: _fill(session, n, names, rng))
        half_made.rename(target)
    return target


def _names(session: Session) -> dict[str, list[int]]:
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
    return {
        "place": [places.adopt_place(session, key) for key in sorted(towns)],
        "tag": [*themes, *below],
        "event": [events.add_event(session, f"event {number}") for number in range(_EVENTS)],
        "agency": [parties.find_or_add_party(session, name) for name in _AGENCIES],
    }


def _fill(
    session: Session, numbers: range, names: dict[str, list[int]], rng: np.random.Generator
) -> None:
    size = len(numbers)
    share = 1.0 / np.arange(1, _VOCABULARY + 1)
    chosen = rng.choice(_VOCABULARY, (size, _WORDS_PER_CAPTION), p=share / share.sum())
    day = rng.integers(0, 3_650, size)
    agency = rng.choice(len(_AGENCIES), size, p=(0.4, 0.2, 0.15, 0.15, 0.05, 0.05))
    place = rng.choice(names["place"], size)
    dates = np.datetime64("2014-01-01") + day
    photos, credits, creators = [], [], []
    for at, number in enumerate(numbers):
        taken = f"{dates[at]}T12:00:00"
        words = " ".join(word(int(rank)) for rank in chosen[at])
        photos.append({
            "id": number, "image_hash": f"{number:064}", "width": 4000, "height": 2667,
            "format": "jpeg", "caption": f"{words.capitalize()}, {dates[at]}.",
            "taken_text": taken, "taken_from": taken, "taken_to": taken,
            "taken_precision": "second",
            "perceptual_hash": int(rng.integers(-(2**62), 2**62)),
        })  # fmt: skip
        agency_name = _AGENCIES[agency[at]]
        credits.append({
            "photo_id": number, "line": f"Maker {number % 900}/{agency_name}", "state": "proposed",
            "agency_id": names["agency"][agency[at]],
        })  # fmt: skip
        maker = f"Maker {number % 900}"
        creators.append({"photo_id": number, "position": 0, "name": maker, "folded": maker.lower()})
    session.execute(insert(Photo), photos)
    session.execute(insert(Credit), credits)
    session.execute(insert(Creator), creators)
    _file_under(session, numbers, names, place)
    text_index.refresh(session, numbers)


def _file_under(
    session: Session, numbers: range, names: dict[str, list[int]], place: np.ndarray
) -> None:
    session.execute(
        insert(PhotoPlace),
        [{"photo_id": number, "place_id": int(place[at])} for at, number in enumerate(numbers)],
    )
    tag_ids = names["tag"]
    session.execute(
        insert(PhotoTag),
        [
            {
                "photo_id": number,
                "tag_id": tag_ids[(number * 31 + step * 617) % len(tag_ids)],
            }
            for number in numbers
            for step in range(5)
        ],
    )
    session.execute(
        insert(PhotoEvent),
        [
            {"photo_id": number, "event_id": names["event"][number % _EVENTS]}
            for number in numbers
            if number % 3 == 0
        ],
    )
    session.execute(
        insert(RightsVerdict),
        [
            {
                "photo_id": number,
                "verdict": _VERDICTS[number % 4],
                "cost": "pay",
                "rules_version": "bench",
            }
            for number in numbers
        ],
    )
