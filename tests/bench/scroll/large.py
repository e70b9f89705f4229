"""A large archive made in bulk: rows and thumbnails as an import would leave them, no originals."""

import hashlib
import shutil
from pathlib import Path

from sqlalchemy import insert
from sqlalchemy.orm import Session

from archive.catalogue import Catalogue
from archive.store import text_index
from archive.store.models import Credit, File, Photo, RightsVerdict
from tests.factories import picture_bytes

_WORDS = (
    "Rescue workers search the ruins of an apartment block hit overnight in Kharkiv region",
    "Firefighters stand beside a burnt tram at the depot before the morning service",
    "Працівники розчищають колії після снігопаду у Львові",
    "A volunteer hands out bread and water from the back of a van near the front line",
    "Children play football in the yard of a school that reopened this week",
    "An engineer checks a transformer at a power station damaged by drones",
)
_CREDITS = ("REUTERS/Olena Marchuk", "AP Photo/Jan Wilk", "STRINGER/Reuters", None, "Handout via X")
_VERDICTS = ("clear", "conditions", "blocked", "unknown")
_DIFFERENT = 400  # pictures; each is used again and again under other hashes
_BATCH = 5000


def large_archive(folder: Path, count: int) -> Path:
    """Return an archive of ``count`` photos in ``folder``, made once and kept between runs."""
    target = folder / f"archive-{count}"
    if not target.exists():
        half_made = folder / f"archive-{count}.part"
        shutil.rmtree(half_made, ignore_errors=True)
        with Catalogue.create(half_made, who="bench") as catalogue:
            _fill(catalogue, count)
        half_made.rename(target)
    return target


def _fill(catalogue: Catalogue, count: int) -> None:
    sizes = ((512, 341), (341, 512), (512, 288), (512, 384))
    pictures = [
        picture_bytes(width=width, height=height, seed=seed, quality=85)
        for seed in range(_DIFFERENT)
        for width, height in [sizes[seed % len(sizes)]]
    ]
    for first in range(1, count + 1, _BATCH):
        numbers = range(first, min(first + _BATCH, count + 1))

        def add(session: Session, numbers: range = numbers) -> None:
            session.execute(insert(Photo), [_photo(number) for number in numbers])
            session.execute(insert(File), [_file(number) for number in numbers])
            session.execute(insert(Credit), [_credit(number) for number in numbers])
            session.execute(insert(RightsVerdict), [_verdict(number) for number in numbers])
            text_index.refresh(session, frozenset(numbers))

        catalogue.maintain(add)
        catalogue.thumbnails.put_many(
            (_hash(number), 512, pictures[number % _DIFFERENT]) for number in numbers
        )


def _hash(number: int) -> str:
    return hashlib.sha256(str(number).encode()).hexdigest()


def _photo(number: int) -> dict[str, object]:
    return {
        "id": number,
        "image_hash": _hash(-number),
        "width": 4000,
        "height": 2667,
        "format": "JPEG",
        "caption": f"{_WORDS[number % len(_WORDS)]}, {number}",
        "taken_text": f"2023-{number % 12 + 1:02}-{number % 28 + 1:02}",
        "taken_from": f"2023-{number % 12 + 1:02}-{number % 28 + 1:02}T00:00:00",
        "sensitivity": "death" if number % 23 == 0 else "undecided",
    }


def _file(number: int) -> dict[str, object]:
    name = f"photo-{number:06}.jpg"
    return {
        "photo_id": number,
        "sha256": _hash(number),
        "size": 5_000_000,
        "format": "JPEG",
        "name": name,
    }


def _credit(number: int) -> dict[str, object]:
    line = _CREDITS[number % len(_CREDITS)]
    return {"photo_id": number, "line": line, "state": "proposed" if line else "missing"}


def _verdict(number: int) -> dict[str, object]:
    verdict = _VERDICTS[number % 4]
    return {"photo_id": number, "verdict": verdict, "cost": "pay", "rules_version": "bench"}
