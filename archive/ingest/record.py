"""Write a batch of examined files: photos, files, originals, captions, credits, proposals.

One transaction for the batch *and* for what it says about its items, so that after a crash a photo
is in the archive exactly if its item says so. Rows go in by the many (Core).

Duplicates: the same bytes are known. The same image data from the same supplier is another file of
the same photo; from a different supplier it is a photo of its own in one group with the first.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from archive.credits.edit import record_credits
from archive.imaging.looks import Looks, looks_of
from archive.ingest.examine import Examined, Job, Picture
from archive.ingest.joining import PHOTO_TEXTS, join
from archive.ingest.proposals import record_proposals
from archive.ingest.propose import Proposal, supplier_of
from archive.ingest.runs import shown
from archive.likeness import keep_crop_hashes
from archive.metadata.fields import Fields
from archive.photos import group_photos, restore_photos
from archive.reading.fold import fold
from archive.store.models import (
    CaptionVersion,
    Creator,
    Credit,
    File,
    Original,
    Party,
    Photo,
    PhotoPerson,
    Text,
)
from archive.store.rows import add_rows
from archive.values import ImportId, PhotoId


@dataclass(frozen=True, slots=True)
class Place:
    """Where a referenced file lies: below a root."""

    root_id: int
    relative_path: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A file to be written: what it holds and suggests, and where it lies if it is not kept."""

    job: Job
    examined: Examined
    proposal: Proposal
    place: Place | None = None

    @property
    def picture(self) -> Picture:
        """Return the picture; entries without one are known already."""
        assert self.examined.picture is not None
        return self.examined.picture


@dataclass(slots=True)
class Recorded:
    """What became of a batch: item → photo, apart for what was added and what was known."""

    added: dict[int, int] = field(default_factory=dict)
    known: dict[int, int] = field(default_factory=dict)

    def photo_of(self, item: int) -> int:
        """Return the photo an item became or was found to be."""
        return self.added.get(item) or self.known[item]


def record(session: Session, import_id: ImportId, entries: Sequence[Entry]) -> Recorded:
    """Write a batch and return what became of each of its items."""
    done = Recorded()
    fresh, repeated = _once_each(_without_known_bytes(session, entries, done))
    new, joined = _sorted_by_image(session, fresh)
    ids = _add_photos(session, import_id, [entry for entry, _ in new])
    done.added.update({entry.job.item: ids[place] for place, (entry, _) in enumerate(new)})
    _add_files(session, [(ids[place], entry) for place, (entry, _) in enumerate(new)])
    for place, (_, twin) in enumerate(new):
        if twin is not None:
            pair = [PhotoId(_resolved(twin, ids)), PhotoId(ids[place])]
            group_photos(session, pair)
    for entry, photo in joined:
        photo_id = _resolved(photo, ids)
        _add_files(session, [(photo_id, entry)])
        join(session, photo_id, entry.examined.fields, entry.proposal.credit.line)
        done.known[entry.job.item] = photo_id
    for again, first in repeated:
        done.known[again.job.item] = done.photo_of(first.job.item)
    return done


def _resolved(photo: int, ids: Sequence[int]) -> int:
    """Return a photo's id; those of this very batch are given as -1 - their place in it."""
    return photo if photo >= 0 else ids[-1 - photo]


def _without_known_bytes(session: Session, entries: Sequence[Entry], done: Recorded) -> list[Entry]:
    wanted = {entry.examined.sha256 for entry in entries}
    query = (
        select(File.sha256, File.photo_id, Photo.removed_at)
        .join(Photo, Photo.id == File.photo_id)
        .where(File.sha256.in_(wanted))
    )
    known = {sha256: (photo, removed) for sha256, photo, removed in session.execute(query)}
    fresh: list[Entry] = []
    for entry in entries:
        photo, removed = known.get(entry.examined.sha256, (None, None))
        if photo is None:
            fresh.append(entry)
        elif removed:  # brought in again after it was taken out: that is what is wanted
            restore_photos(session, [photo])
            done.added[entry.job.item] = photo
        else:
            done.known[entry.job.item] = photo
    return fresh


def _once_each(entries: Sequence[Entry]) -> tuple[list[Entry], list[tuple[Entry, Entry]]]:
    """Part the first file with certain bytes from its copies in the same batch."""
    first: dict[str, Entry] = {}
    copies = []
    for entry in entries:
        original = first.setdefault(entry.examined.sha256, entry)
        if original is not entry:
            copies.append((entry, original))
    return list(first.values()), copies


def _sorted_by_image(
    session: Session, entries: Sequence[Entry]
) -> tuple[list[tuple[Entry, int | None]], list[tuple[Entry, int]]]:
    """Tell new photos (with the photo of the same picture, if any) from further files."""
    same_image = _suppliers_by_image(session, {entry.picture.image_hash for entry in entries})
    new: list[tuple[Entry, int | None]] = []
    joined: list[tuple[Entry, int]] = []
    for entry in entries:
        alike = same_image.setdefault(entry.picture.image_hash, [])
        supplier = entry.proposal.supplier
        mine = next((photo for photo, theirs in alike if supplier in ("", theirs)), None)
        if mine is not None:
            joined.append((entry, mine))
        else:
            this = -1 - len(new)
            new.append((entry, alike[0][0] if alike else None))
            alike.append((this, supplier))
    return new, joined


def _suppliers_by_image(session: Session, hashes: set[str]) -> dict[str, list[tuple[int, str]]]:
    """Return the photos that show the same image data, each with its supplier's key."""
    distributor, agency = Party.__table__.alias(), Party.__table__.alias()
    query = (
        select(Photo.image_hash, Photo.id, distributor.c.name, agency.c.name, Credit.line)
        .outerjoin(Credit, Credit.photo_id == Photo.id)
        .outerjoin(distributor, distributor.c.id == Credit.distributor_id)
        .outerjoin(agency, agency.c.id == Credit.agency_id)
        .where(Photo.image_hash.in_(hashes), Photo.removed_at.is_(None))
        .order_by(Photo.id)
    )
    found: dict[str, list[tuple[int, str]]] = {}
    for image_hash, photo, *names in session.execute(query):
        creators = session.scalars(select(Creator.name).where(Creator.photo_id == photo))
        key = supplier_of(*names, "; ".join(creators))
        found.setdefault(image_hash, []).append((photo, key))
    return found


def _add_photos(session: Session, import_id: ImportId, entries: Sequence[Entry]) -> list[int]:
    if not entries:
        return []
    looks = looks_of([entry.picture.sample for entry in entries])
    rows = [_photo_row(import_id, *each) for each in zip(entries, looks, strict=True)]
    ids = add_rows(session, Photo, rows)
    pairs = list(zip(ids, entries, strict=True))
    persons = [
        {"photo_id": photo, "name": name, "folded": fold(name)}
        for photo, entry in pairs
        for name in dict.fromkeys(entry.examined.fields.persons)
    ]
    if persons:
        session.execute(insert(PhotoPerson), persons)
    keep_crop_hashes(
        session, {photo: one.crop_hashes for photo, one in zip(ids, looks, strict=True)}
    )
    _add_captions(session, {photo: entry.examined.fields.caption for photo, entry in pairs})
    record_credits(session, {photo: entry.proposal.credit for photo, entry in pairs})
    record_proposals(
        session, [(photo, entry.examined.fields, entry.proposal) for photo, entry in pairs]
    )
    return ids


def _photo_row(import_id: ImportId, entry: Entry, looks: Looks) -> dict[str, Any]:
    picture, fields = entry.picture, entry.examined.fields
    sensitivity = entry.proposal.sensitivity
    return {
        **{name: getattr(fields, name) or None for name in PHOTO_TEXTS},
        **_when_and_where(fields),
        "image_hash": picture.image_hash,
        "perceptual_hash": looks.perceptual_hash,
        "width": picture.width,
        "height": picture.height,
        "orientation": picture.orientation,
        "format": picture.format,
        "import_id": import_id,
        "rating": fields.rating,
        "sensitivity_reason": ": ".join(sensitivity) if sensitivity else None,
        "conflicts": {one.field: dict(one.values) for one in fields.conflicts} or None,
    }


def _when_and_where(fields: Fields) -> dict[str, Any]:
    taken, point = fields.taken, fields.point
    return {
        "taken_text": taken.text if taken else None,
        "taken_from": taken.start if taken else None,
        "taken_to": taken.end if taken else None,
        "taken_precision": taken.precision if taken else None,
        "taken_offset": taken.offset if taken else None,
        "latitude": point.latitude if point else None,
        "longitude": point.longitude if point else None,
        "gps_precision_m": point.precision_m if point else None,
    }


def _add_captions(session: Session, captions: Mapping[int, str]) -> None:
    """Keep the suppliers' words as the first wording of each photo; equal texts are one text."""
    hashes = {photo: _text_hash(words) for photo, words in captions.items() if words}
    if not hashes:
        return
    query = select(Text.sha256, Text.id).where(
        Text.sha256.in_(set(hashes.values())), Text.source_sha256.is_(None)
    )
    known: dict[str, int] = dict(session.execute(query).all())
    new = {hashes[photo]: words for photo, words in captions.items() if words}
    rows = [{"body": body, "sha256": sha} for sha, body in new.items() if sha not in known]
    if rows:
        added = add_rows(session, Text, rows)
        known |= {row["sha256"]: text for row, text in zip(rows, added, strict=True)}
    who = session.info.get("who")
    versions = [
        {"photo_id": photo, "text_id": known[sha256], "owner": "supplier", "by": who}
        for photo, sha256 in hashes.items()
    ]
    session.execute(insert(CaptionVersion), versions)


def _text_hash(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def _add_files(session: Session, pairs: Sequence[tuple[int, Entry]]) -> None:
    if not pairs:
        return
    rows = [_file_row(photo, entry) for photo, entry in pairs]
    ids = add_rows(session, File, rows)
    originals = [
        {"file_id": file, "carriers": entry.examined.original}
        for file, (_, entry) in zip(ids, pairs, strict=True)
    ]
    session.execute(insert(Original), originals)


def _file_row(photo: int, entry: Entry) -> dict[str, Any]:
    return {
        "photo_id": photo,
        "sha256": entry.examined.sha256,
        "size": entry.examined.size,
        "format": entry.picture.format,
        "name": shown(entry.job.path.name),
        "kept": entry.place is None,
        "root_id": entry.place.root_id if entry.place else None,
        "relative_path": entry.place.relative_path if entry.place else None,
        "came_from": shown(str(entry.job.path.parent)),
    }
