"""What may be wrong with a file, a picture, a text, or the disk they lie on."""

from archive.errors.error import ArchiveError
from resources.i18n import mark


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


class DiskFull(ArchiveError):
    """No room left. Parameters: path."""

    code = "disk_full"
    template = mark("The disk that holds {path} is full. Free some space and try again.")
