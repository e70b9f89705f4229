"""What a restriction in words says, as a record."""

from dataclasses import dataclass

from archive.values import Span


@dataclass(frozen=True, slots=True)
class Restriction:
    """One restriction: what it says (``code``), where it says so, and what it fills in.

    ``until`` is an ISO day or UTC instant: the end of an embargo or of a bar, or the last day of
    use; ``local`` the clock of an embargo that names no zone, which therefore holds until that hour
    has come everywhere.
    ``territories`` and ``media`` are codes; where both stand, both are meant. ``days`` count from
    transmission.
    """

    code: str
    span: Span
    days: int | None = None
    territories: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    until: str | None = None
    who: str | None = None
    local: str | None = None
