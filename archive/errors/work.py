"""What a question, an edit or a job may be refused for."""

from archive.errors.error import ArchiveError
from resources.i18n import mark


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


class Cancelled(ArchiveError):
    """The user stopped a job; shown to nobody as an error."""

    code = "cancelled"
    template = mark("Cancelled.")


class Interrupted(Cancelled):
    """A job was stopped because the program ends; the rest can be done next time."""

    code = "interrupted"
    template = mark("Interrupted.")
