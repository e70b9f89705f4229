"""Are the files still there, and still the same? Is the database whole?

A check looks at every file (its size, or with ``fixity`` the hash of its bytes), notes what it
found beside the file, and lists what lies in the archive without a row. It repairs nothing. With
``fixity``, photos that came in with an older program get the image hash of today (``rehash``).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from archive.catalogue import Catalogue
from archive.errors import ArchiveError
from archive.ingest.rehash import LENGTH, image_hash_of
from archive.store import text_index
from archive.store.files import sha256_of
from archive.store.models import File, Photo, Root
from archive.store.models.base import utc_now
from archive.values import NoProgress, Progress
from resources.i18n import gettext as _

_NOTED_AT_ONCE = 200
MISSING, CHANGED, UNREADABLE = "missing", "changed", "unreadable"


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that is not what it was: ``missing``, ``changed`` or ``unreadable``."""

    photo: int
    file: int
    path: str
    problem: str


@dataclass(slots=True)
class Check:
    """What a check found. ``orphans`` are kept files that no photo names (a crash, an undo)."""

    files: int = 0
    fixity: bool = False
    problems: list[Problem] = field(default_factory=list)
    orphans: list[str] = field(default_factory=list)
    database: list[str] = field(default_factory=list)

    @property
    def sound(self) -> bool:
        """Tell whether nothing is wrong; orphans are untidy, not wrong."""
        return not self.problems and not self.database


@dataclass(frozen=True, slots=True)
class _Known:
    photo: int
    file: int
    path: Path
    sha256: str
    size: int
    hash_is_old: bool


def verify(
    catalogue: Catalogue, *, fixity: bool = False, progress: Progress | None = None
) -> Check:
    """Check every file, and the database; with ``fixity`` by reading every byte.

    Raises:
        Cancelled: through ``progress``; what was looked at so far is noted.
    """
    progress = progress or NoProgress()
    known = catalogue.ask(_known_files)
    check = Check(files=len(known), fixity=fixity)
    progress.begin(len(known), _("Checking files"))
    noted: list[tuple[int, str | None]] = []
    hashes: dict[int, str] = {}
    try:
        for done, one in enumerate(known):
            progress.advance(done, one.path.name)
            problem = _problem(one, fixity=fixity)
            noted.append((one.file, problem))
            if problem:
                check.problems.append(Problem(one.photo, one.file, str(one.path), problem))
            elif fixity and one.hash_is_old and (fresh := image_hash_of(one.path)):
                hashes[one.photo] = fresh  # the newest file comes last
            if len(noted) >= _NOTED_AT_ONCE:
                _note(catalogue, noted, hashes)
    finally:
        _note(catalogue, noted, hashes)
    progress.advance(len(known))
    check.orphans = sorted(_orphans(catalogue, {one.sha256 for one in known}))
    check.database = catalogue.ask(_database_problems) + _index_problems(catalogue)
    return check


def _known_files(session: Session) -> list[_Known]:
    query = (
        select(File, Root.path, Photo.image_hash)
        .join(Photo, Photo.id == File.photo_id)
        .outerjoin(Root, Root.id == File.root_id)
        .order_by(File.id)
    )
    kept = Path(session.info["folder"]) / "files"
    return [
        _Known(
            file.photo_id,
            file.id,
            _path(file, root, kept),
            file.sha256,
            file.size,
            len(image_hash) != LENGTH,
        )
        for file, root, image_hash in session.execute(query)
    ]


def _path(file: File, root: str | None, kept: Path) -> Path:
    if file.kept or root is None:
        return kept / file.sha256[:2] / file.sha256[2:4] / file.sha256
    return Path(root, file.relative_path or "")


def _problem(one: _Known, *, fixity: bool) -> str | None:
    try:
        if one.path.stat().st_size != one.size:
            return CHANGED
        if fixity and sha256_of(one.path) != one.sha256:
            return CHANGED
    except FileNotFoundError:
        return MISSING
    except (OSError, ArchiveError):
        return UNREADABLE
    return None


def _note(
    catalogue: Catalogue, noted: list[tuple[int, str | None]], hashes: dict[int, str]
) -> None:
    """Keep the results beside the files, outside history: nothing was decided by anybody."""
    if catalogue.read_only or not noted:
        noted.clear()
        return
    found: Sequence[tuple[int, str | None]] = list(noted)
    fresh = dict(hashes)
    noted.clear()
    hashes.clear()

    def write(session: Session) -> None:
        now = utc_now()
        for number, problem in found:
            values = {"checked_at": now, "problem": problem}
            session.execute(update(File).where(File.id == number).values(values))
        for photo, image_hash in fresh.items():
            session.execute(update(Photo).where(Photo.id == photo).values(image_hash=image_hash))

    catalogue.maintain(write)


def _orphans(catalogue: Catalogue, known: set[str]) -> Iterator[str]:
    for path in catalogue.files.every():
        if path.name not in known:
            yield str(path)


def _index_problems(catalogue: Catalogue) -> list[str]:
    if catalogue.read_only:
        return []
    try:
        catalogue.maintain(text_index.check)
    except ArchiveError as error:
        return [_("the text index does not fit the photos: {problem}").format(problem=error)]
    return []


def _database_problems(session: Session) -> list[str]:
    found = [
        str(row[0]) for row in session.execute(text("PRAGMA integrity_check")) if row[0] != "ok"
    ]
    found += [
        _("{table} row {row} names something in {other} that does not exist").format(
            table=row[0], row=row[1], other=row[2]
        )
        for row in session.execute(text("PRAGMA foreign_key_check"))
    ]
    return found
