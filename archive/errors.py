"""Everything that may go wrong and is not our bug.

An ``ArchiveError`` is a code and its parameters. Its text is the message people read, made from
the code's template in the reader's language, so the same error reads alike in window, command
line and reports, and can be stored (a failed import item keeps code and parameters).
"""

import errno
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from resources.i18n import gettext, mark

_TEMPLATES: dict[str, str] = {}


def message_of(code: str, params: Mapping[str, object]) -> str:
    """Return the message of an error kept as code and parameters."""
    template = _TEMPLATES.get(code)
    if template is None:
        return code
    try:
        return gettext(template).format_map(params)
    except (KeyError, IndexError, ValueError):
        return gettext(template)


class ArchiveError(Exception):
    """An expected failure. ``code`` is stable and machine-readable; ``str()`` is for people.

    Subclasses declare ``code`` and ``template`` (``str.format`` fields named as the parameters).
    """

    code: ClassVar[str] = "error"
    template: ClassVar[str] = mark("{message}")

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        _TEMPLATES[cls.code] = cls.template

    def __init__(self, **params: object) -> None:
        self.params: dict[str, object] = {
            name: str(value) if isinstance(value, Path) else value for name, value in params.items()
        }
        super().__init__(params)

    def __str__(self) -> str:
        return message_of(self.code, self.params)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return _revive, (type(self), self.params)


def _revive(kind: type[ArchiveError], params: dict[str, object]) -> ArchiveError:
    return kind(**params)


_TEMPLATES[ArchiveError.code] = ArchiveError.template


_REASONS = {
    errno.ENOENT: mark("there is no such file or folder"),
    errno.ENOTDIR: mark("what should be a folder is a file"),
    errno.EISDIR: mark("it is a folder"),
    errno.EACCES: mark("you have no permission"),
    errno.EPERM: mark("you have no permission"),
    errno.EROFS: mark("the disk can only be read"),
    errno.EIO: mark("the disk reports a fault"),
    errno.ENAMETOOLONG: mark("its name is too long"),
    errno.ELOOP: mark("it links to itself"),
    errno.EBUSY: mark("another program has it in use"),
}


def reason_of(error: OSError) -> str:
    """Return why the system refused a file, in the reader's language where it is a common case."""
    known = _REASONS.get(error.errno or 0)
    return gettext(known) if known else error.strerror or str(error)


class NotFound(ArchiveError):
    """A record that was asked for does not exist. Parameters: what, key."""

    code = "not_found"
    template = mark("There is no {what} {key}.")


class Invalid(ArchiveError):
    """A value that a field cannot take. Parameters: field, problem."""

    code = "invalid"
    template = mark("{field}: {problem}")


class Conflict(ArchiveError):
    """Somebody changed the same record meanwhile. Parameters: step (label of the later step)."""

    code = "conflict"
    template = mark("This cannot be undone: a later step, “{step}”, changed the same record.")


class NothingToUndo(ArchiveError):
    """There is no step to take back."""

    code = "nothing_to_undo"
    template = mark("There is nothing to undo.")


class NothingToRedo(ArchiveError):
    """There is no step to repeat."""

    code = "nothing_to_redo"
    template = mark("There is nothing to redo.")


class NothingToResume(ArchiveError):
    """No import was interrupted."""

    code = "nothing_to_resume"
    template = mark("There is no interrupted import to go on with.")


class Unreadable(ArchiveError):
    """A file that cannot be read. Parameters: path, reason."""

    code = "unreadable"
    template = mark("{path} cannot be read: {reason}")


class Unwritable(ArchiveError):
    """A file or folder that cannot be written. Parameters: path, reason."""

    code = "unwritable"
    template = mark("{path} cannot be written: {reason}")


class NotAnImage(ArchiveError):
    """A file that no decoder knows as a picture. Parameters: path, reason."""

    code = "not_an_image"
    template = mark(
        "{path} is not a picture this program can open: {reason}. "
        "Leave it out, or save it as JPEG or TIFF first."
    )


class Damaged(ArchiveError):
    """A picture that breaks off or contradicts itself. Parameters: path, reason."""

    code = "damaged"
    template = mark("{path} is damaged: {reason}. Get a fresh copy and bring that in.")


class TooLarge(ArchiveError):
    """A file beyond what is safe to open. Parameters: path, limit."""

    code = "too_large"
    template = mark(
        "{path} is too large to open safely (limit: {limit}). Use a smaller copy of it."
    )


class Vanished(ArchiveError):
    """A file that disappeared or changed while it was being read. Parameters: path."""

    code = "vanished"
    template = mark(
        "{path} disappeared or changed while it was being read. "
        "Bring it in again when nobody is writing it."
    )


class DecoderFailed(ArchiveError):
    """The process that decoded a file died or was stopped. Parameters: path, reason."""

    code = "decoder_failed"
    template = mark("{path}: the decoder failed ({reason}). The other files were not affected.")


class NoWorkers(ArchiveError):
    """The system starts no process in which files can be decoded. Parameters: reason."""

    code = "no_workers"
    template = mark(
        "No process could be started to read the files in ({reason}). "
        "What was done before is kept. Try again, or restart the computer."
    )


class NotAnArticle(ArchiveError):
    """A text in which no article can be found. Parameters: source, reason."""

    code = "not_an_article"
    template = mark(
        "{source} does not read as an article: {reason} "
        "Paste the text of the article, or save its page and open that."
    )


class QueryError(ArchiveError):
    """A search with a mistake. Parameters: at (code point offset), expected."""

    code = "query"
    template = mark("The search has a mistake at character {place}: expected {expected}.")

    def __init__(self, *, at: int, expected: str, place: int | None = None) -> None:
        super().__init__(at=at, expected=expected, place=place or at + 1)  # people count from 1


class NotByMeaning(QueryError):
    """Meanings are asked for where none can be. Parameters: at, expected (what to do)."""

    code = "meaning"
    template = mark("Captions cannot be searched by meaning: {expected}")


class NoExtra(ArchiveError):
    """An optional extra is asked for that is not installed. Parameters: extra, why."""

    code = "no_extra"
    template = mark("The extra “{extra}” is not installed: {why}.")


class Busy(ArchiveError):
    """Another program does the same work. Parameters: what."""

    code = "busy"
    template = mark("Another program is reading {what} already.")


class NoArchive(ArchiveError):
    """The folder holds no archive. Parameters: path."""

    code = "no_archive"
    template = mark("There is no archive in {path}. Choose the folder of one, or make a new one.")


class ArchiveExists(ArchiveError):
    """The folder already holds an archive or other files. Parameters: path."""

    code = "archive_exists"
    template = mark("{path} is not empty. Choose a new or empty folder.")


class TooNew(ArchiveError):
    """The archive was written by a newer program. Parameters: path."""

    code = "too_new"
    template = mark("The archive {path} was made by a newer version of Cutline. Update Cutline.")


class TooOld(ArchiveError):
    """An archive of an older version, opened where it cannot be updated. Parameters: path."""

    code = "too_old"
    template = mark(
        "The archive {path} was made by an older version of Cutline and must be brought up to date "
        "before it can be read. Open it for writing once; "
        "if its disk or folder is write-protected, copy the archive to another place first."
    )


class Corrupt(ArchiveError):
    """The database file is damaged. Parameters: path, backups (where a backup may lie)."""

    code = "corrupt"
    template = mark(
        "The archive database {path} is damaged. Your photos in “files” are not affected. "
        "Restore the newest backup; look for one in {backups}."
    )


class NotABackup(ArchiveError):
    """A file that cannot be put in the place of a database. Parameters: path, reason."""

    code = "not_a_backup"
    template = mark(
        "{path} is no whole backup of an archive: {reason}. "
        "Choose another one; nothing was changed."
    )


class Locked(ArchiveError):
    """Another program is writing. Parameters: holder."""

    code = "locked"
    template = mark("The archive is being changed by {holder}. Try again in a moment.")


class ReadOnly(ArchiveError):
    """A write to an archive opened for reading, or on read-only media. Parameters: path."""

    code = "read_only"
    template = mark(
        "The archive {path} can only be read here. To change it, open it for writing; "
        "if its disk or folder is write-protected, copy the archive to another place first."
    )


class NetworkFolder(ArchiveError):
    """An archive on a network file system. Parameters: path, filesystem."""

    code = "network_folder"
    template = mark(
        "{path} lies on a network file system ({filesystem}), where a power cut or a second "
        "writer can damage an archive. Move it to a local disk."
    )


class DiskFull(ArchiveError):
    """No room left. Parameters: path."""

    code = "disk_full"
    template = mark("The disk that holds {path} is full. Free some space and try again.")


class Cancelled(ArchiveError):
    """The user stopped a job; shown to nobody as an error."""

    code = "cancelled"
    template = mark("Cancelled.")


class Interrupted(Cancelled):
    """A job was stopped because the program ends; the rest can be done next time."""

    code = "interrupted"
    template = mark("Interrupted.")
