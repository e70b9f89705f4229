"""What may be wrong with an archive, or with opening it."""

from archive.errors.error import ArchiveError
from resources.i18n import mark


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
