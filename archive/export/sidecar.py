"""XMP sidecars: what the desk knows of photos, for other programs, in files beside their names.

Written into a folder somebody chose; the photos' own files are never touched, and a sidecar that is
there already stays unless the desk says otherwise: then what other programs wrote in it is kept.
What is written: IPTC Core and Extension 2025.1 with PLUS. Texts go as ``x-default``; places as
locations created and shown, mirrored in the older city and country fields, which most agencies
still read; the camera's position only on request (it can endanger whoever stood there). A protected
name is taken out of everything, also out of what another program had written.
"""

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePath

from sqlalchemy.orm import Session

from archive.catalogue import Catalogue
from archive.credits import Redaction, redactions
from archive.errors import Unwritable
from archive.events import events_of
from archive.export.licensable import Licensable, iptc_keys, licensables
from archive.export.locations import legacy_place, location_of, xmp_position
from archive.export.save import write_file
from archive.metadata.write import NotWritten, packet
from archive.metadata.xmp import Properties, decode, parse
from archive.photos import existing_photos, rows
from archive.places import PlaceRecord, place, places_of
from archive.store.files import write_error
from archive.tags import tags_of
from archive.values import NoProgress, PhotoId, Progress
from resources.i18n import gettext as _

POSITIONS = ("none", "coarse", "exact")
"""How exactly the camera's position is written: not at all, to a tenth of a degree, as known."""

NAMES = ("full", "base")
"""``photo.jpg.xmp`` (digiKam, darktable) or ``photo.xmp`` (Lightroom, Photo Mechanic: of raws)."""

_BATCH = 100
_LONGEST = 240  # bytes of a file's name: what file systems take, less what writing adds for a while
_NO_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class SidecarChoices:
    """How sidecars are named, what they tell of the camera's position, if they may replace.

    ``make``: the folder may be a new one.
    """

    names: str = "full"
    position: str = "none"
    over: bool = False
    make: bool = False


@dataclass(frozen=True, slots=True)
class Sidecars:
    """Sidecars in a folder: those written, and those left as they were; photo → file name."""

    folder: Path
    written: Mapping[PhotoId, str]
    kept: Mapping[PhotoId, str]


@dataclass(frozen=True, slots=True)
class _Ready:
    """One sidecar before it is a file."""

    photo_id: PhotoId
    properties: Properties
    redacted: Redaction | None


def save_sidecars(
    catalogue: Catalogue,
    photo_ids: Sequence[int],
    folder: Path,
    choices: SidecarChoices = SidecarChoices(),
    *,
    today: date | None = None,
    progress: Progress | None = None,
) -> Sidecars:
    """Write a sidecar for each photo into a folder.

    Raises:
        NotFound: a photo does not exist; nothing is written.
        Unwritable, DiskFull: a file cannot be written; those before it are.
    """
    progress = progress or NoProgress()
    if not (choices.make or folder.is_dir()):
        raise Unwritable(path=folder, reason=_("there is no such folder"))
    names = catalogue.ask(file_names, list(dict.fromkeys(photo_ids)), choices.names)
    progress.begin(len(names), _("Writing sidecars"))
    day = (today or date.today()).isoformat()
    _make_folder(folder)
    kept = {number: name for number, name in names.items()
            if not choices.over and _is_there(folder / name)}  # fmt: skip
    wanted = [number for number in names if number not in kept]
    done = len(kept)
    for start in range(0, len(wanted), _BATCH):
        batch = catalogue.ask(_ready, wanted[start : start + _BATCH], choices, day)
        for one in batch:
            path = folder / names[one.photo_id]
            write_file(path, _packet_of(one, path).encode())
            done += 1
            progress.advance(done, path.name)
    return Sidecars(folder, {number: names[number] for number in wanted}, kept)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_error(error, folder) from error


def _packet_of(one: _Ready, path: Path) -> str:
    before = _what_stands_there(path)
    hidden = one.redacted
    try:
        text = packet(one.properties, over=str(hidden(before)) if hidden else before)
    except NotWritten as error:
        raise Unwritable(path=path, reason=_("its XMP cannot be written: {why}").format(
            why=error)) from error  # fmt: skip
    if hidden and hidden(said := parse(text)) != said:  # spelt so that only a reader sees it
        raise Unwritable(path=path, reason=_("another program wrote a protected name into it"))
    return text


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # its name is too long, or the folder is closed: writing will say so
        return False


def _what_stands_there(path: Path) -> str:
    try:
        return decode(path.read_bytes())
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise write_error(error, path) from error


def _ready(
    session: Session, photo_ids: Sequence[int], choices: SidecarChoices, today: str
) -> list[_Ready]:
    hidden = redactions(session, photo_ids)
    chains: dict[int, list[PlaceRecord]] = {}
    found = []
    for each in licensables(session, photo_ids, today):
        said = sidecar_properties(session, each, position=choices.position, chains=chains)
        redacted = hidden.get(each.photo.id)
        found.append(_Ready(each.photo.id, redacted(said) if redacted else said, redacted))
    return found


def file_names(session: Session, photo_ids: Sequence[int], style: str) -> dict[PhotoId, str]:
    """Return the sidecars' names by photo; photos whose files share a name get their number.

    Raises:
        NotFound: a photo does not exist.
    """
    found: dict[PhotoId, str] = {}
    taken: set[str] = set()
    hidden = redactions(session, photo_ids)
    for row in rows(session, existing_photos(session, photo_ids)):
        own = PurePath(PurePath(row.file_name or "").name or f"photo-{row.id}")
        words = _NO_WORD.sub(" ", own.stem)
        if row.id in hidden and hidden[row.id](words) != words:  # even a file's name can tell it
            own = PurePath(f"photo-{row.id}{own.suffix}")
        name = f"{_base(own, style)}.xmp"
        if name.lower() in taken or len(os.fsencode(name)) > _LONGEST:
            stem = _shortened(own.stem, _LONGEST - len(os.fsencode(f"-{row.id}{own.suffix}.xmp")))
            name = f"{_base(own.with_name(f'{stem}-{row.id}{own.suffix}'), style)}.xmp"
        taken.add(name.lower())
        found[row.id] = name
    return found


def _shortened(words: str, room: int) -> str:
    """Cut words after so many bytes of a file's name, between two characters."""
    while len(os.fsencode(words)) > max(room, 0):
        words = words[:-1]
    return words


def _base(own: PurePath, style: str) -> str:
    return own.name if style == "full" else own.stem


def sidecar_properties(
    session: Session,
    each: Licensable,
    *,
    position: str,
    chains: dict[int, list[PlaceRecord]] | None = None,
) -> Properties:
    """Return everything a sidecar says of a photo, by XMP names.

    What is empty here is left out, so that a sidecar written over keeps its own; but not the
    camera's position: that is empty where it must not be told. ``chains`` remembers places.
    """
    photo, keys = each.photo, iptc_keys(each)
    keys |= {
        "Iptc4xmpCore:ExtDescrAccessibility": photo.fields.get("extended_description"),
        "dc:subject": [tag.name for tag in tags_of(session, photo.id)],
        "Iptc4xmpExt:PersonInImage": list(photo.persons),
        "xmpRights:Marked": "True" if keys.get("dc:rights") else None,
        "xmp:Rating": photo.fields.get("rating"),
        **_event(session, photo.id),
        **_places(session, photo.id, {} if chains is None else chains),
    }  # fmt: skip
    known = {name: value for name, value in keys.items() if value}
    return known | xmp_position(photo.latitude, photo.longitude, position)


def _event(session: Session, photo_id: int) -> Properties:
    """The name of one event, the innermost (IPTC has room for one), and the identifiers of all."""
    found = events_of(session, photo_id)
    wider = {each.parent_id for each in found}
    inner_first = sorted(found, key=lambda each: each.id in wider)
    if not found:
        return {}
    return {
        "Iptc4xmpExt:Event": inner_first[0].name,
        "Iptc4xmpExt:EventId": [each.identifier or f"urn:uuid:{each.uuid}" for each in inner_first],
    }


def _places(session: Session, photo_id: int, chains: dict[int, list[PlaceRecord]]) -> Properties:
    """Places people put there or the file itself named; guesses from words stay at home."""
    by_role: dict[str, list[list[PlaceRecord]]] = {}
    for each in places_of(session, photo_id):
        if each.state == "accepted" or (each.state == "proposed" and each.source == "file"):
            if each.place_id not in chains:
                chains[each.place_id] = _chain(session, each.place_id)
            by_role.setdefault(each.role, []).append(chains[each.place_id])
    created, shown = by_role.get("created", []), by_role.get("shown", [])
    nearest = [*created, *by_role.get("dateline", []), *shown]
    return {
        "Iptc4xmpExt:LocationCreated": [location_of(chain) for chain in created],
        "Iptc4xmpExt:LocationShown": [location_of(chain) for chain in shown],
        **(legacy_place(nearest[0]) if nearest else {}),
    }


def _chain(session: Session, place_id: int) -> list[PlaceRecord]:
    """A place and what it lies in, nearest first."""
    chain: list[PlaceRecord] = []
    wanted: int | None = place_id
    while wanted is not None and wanted not in {each.id for each in chain}:
        chain.append(place(session, wanted))
        wanted = chain[-1].parent_id
    return chain
