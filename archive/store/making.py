"""Make a new archive: its folders and its database, all of it or nothing."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.orm import Session

from archive.errors import ArchiveExists, Unwritable
from archive.store import engine, schema, text_index
from archive.store.files import write_error
from resources.i18n import gettext as _

_FOLDERS = ("files", "texts", "backups")
_FILES = ("archive.db*", "thumbs.db*", "lock*")


def refuse_used(path: Path) -> None:
    """Raise unless ``path`` is new or an empty folder.

    Raises:
        ArchiveExists: the folder holds something already.
        Unwritable: it is no folder, or what is in it cannot be seen.
    """
    if path.exists() and not path.is_dir():
        raise Unwritable(path=path, reason=_("it is a file, not a folder"))
    try:
        used = path.exists() and any(path.iterdir())
    except OSError as error:
        raise write_error(error, path) from error
    if used:
        raise ArchiveExists(path=path)


def make(path: Path) -> None:
    """Make the folders and the empty database of an archive.

    Raises:
        NetworkFolder: the folder lies on another machine.
        Unwritable, DiskFull: as the system says.
    """
    try:
        for folder in _FOLDERS:
            (path / folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_error(error, path) from error
    engine.refuse_network_folder(path)
    writer = engine.writer_engine(path)
    try:
        with engine.translated(path), Session(writer) as session, session.begin():
            schema.create(session.connection())
            text_index.remember_version(session)
    finally:
        writer.dispose()


@contextmanager
def all_or_nothing(path: Path) -> Iterator[None]:
    """Remove what was begun of an archive if making it fails: the next try finds no remains."""
    existed = path.exists()
    try:
        yield
    except BaseException:
        for folder in _FOLDERS:
            shutil.rmtree(path / folder, ignore_errors=True)
        for pattern in _FILES:
            for made in path.glob(pattern):
                made.unlink(missing_ok=True)
        if not existed and path.is_dir() and not any(path.iterdir()):
            path.rmdir()
        raise
