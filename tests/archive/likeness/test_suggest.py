"""Look-alikes are suggested once, and never within a group."""

from pathlib import Path

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from archive import photos
from archive.catalogue import Catalogue
from archive.likeness import suggest_likenesses
from archive.store.models import Likeness

HASHES = (0b1111, 0b1110, -1, -2, None, 0b1111 << 40)


def add(catalogue: Catalogue, number: int, perceptual_hash: int | None) -> int:
    file = photos.NewFile(sha256=f"{number:064x}", size=1, format="jpeg", name="a", original=b"")
    new = photos.NewPhoto(
        file=file, image_hash=f"{number}", width=1, height=1, perceptual_hash=perceptual_hash
    )
    return catalogue.do(photos.add_photo, new).value


def pairs(session: Session) -> list[tuple[int, int, int]]:
    query = select(Likeness.photo_id, Likeness.other_id, Likeness.distance)
    return [tuple(row) for row in session.execute(query.order_by(Likeness.photo_id))]


def test_near_pairs_once(catalogue: Catalogue) -> None:
    ids = [add(catalogue, number, each) for number, each in enumerate(HASHES, start=1)]
    assert catalogue.do(suggest_likenesses, ids).value == 2
    assert catalogue.ask(pairs) == [(1, 2, 1), (3, 4, 1)]
    catalogue.do(lambda s: s.execute(update(Likeness).values(decision="different")))
    assert catalogue.do(suggest_likenesses, ids).value == 0


def test_photos_of_one_group_and_removed_ones_are_not_asked_about(catalogue: Catalogue) -> None:
    ids = [add(catalogue, number, 7) for number in range(1, 5)]
    catalogue.do(photos.group_photos, ids[:2])
    catalogue.do(photos.remove_photos, ids[3:])
    catalogue.do(suggest_likenesses, ids)
    assert catalogue.ask(pairs) == [(1, 3, 0), (2, 3, 0)]


def test_a_burst_gives_a_few_suggestions(catalogue: Catalogue) -> None:
    ids = [add(catalogue, number, 7) for number in range(1, 13)]
    catalogue.do(suggest_likenesses, ids[-1:])
    assert len(catalogue.ask(pairs)) == 5


def test_none(catalogue: Catalogue, tmp_path: Path) -> None:
    assert catalogue.do(suggest_likenesses, []).value == 0
