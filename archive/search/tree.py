"""What a search asks, as a tree. ``at`` is the code point where a part begins in the query."""

from dataclasses import dataclass

_MOST_DIGITS = 18  # of an id


@dataclass(frozen=True, slots=True)
class Everything:
    """All photos."""


@dataclass(frozen=True, slots=True)
class Words:
    """A word, a beginning of a word (``prefix``), or a phrase, anywhere."""

    text: str
    at: int
    prefix: bool = False
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A value of words: as typed, without quotes and final ``*``."""

    text: str
    prefix: bool = False
    quoted: bool = False

    @property
    def number(self) -> int | None:
        """The id a ``#12`` or a bare ``12`` gives; 0, which no record has, for one beyond all."""
        digits = self.text.removeprefix("#")
        if self.quoted or not (digits.isascii() and digits.isdecimal()):
            return None
        return int(digits) if len(digits) <= _MOST_DIGITS else 0

    @property
    def is_reference(self) -> bool:
        """Tell whether the value is a record's number and nothing else: ``#12``."""
        return self.text.startswith("#") and self.number is not None


@dataclass(frozen=True, slots=True)
class Numbers:
    """A range of numbers; ``None``: open; bounds may be excluded."""

    low: float | None = None
    high: float | None = None
    open_low: bool = False
    open_high: bool = False


@dataclass(frozen=True, slots=True)
class Dates:
    """A range of days as ISO texts; ``None``: no bound; bounds may be excluded.

    ``about``: what may have been then counts too, such as "2022" for ``2022-04~``.
    """

    low: str | None = None
    high: str | None = None
    open_low: bool = False
    open_high: bool = False
    about: bool = False


@dataclass(frozen=True, slots=True)
class Ago:
    """Days from today: within so many (``<``) or beyond (``>``)."""

    days: int
    within: bool


@dataclass(frozen=True, slots=True)
class Calendar:
    """A whole ``week`` (from Monday), ``month`` or ``year``: this 0, the last -1, the next 1."""

    unit: str
    step: int


@dataclass(frozen=True, slots=True)
class Presence:
    """Whether there is a value at all: ``any`` or ``none``."""

    wanted: bool


@dataclass(frozen=True, slots=True)
class Around:
    """A point or a place, or a photo (``similar:``), and a radius (km) or distance (bits)."""

    latitude: float | None = None
    longitude: float | None = None
    name: str | None = None
    radius: float | None = None


@dataclass(frozen=True, slots=True)
class Within:
    """A part of the world in degrees; ``west`` > ``east`` crosses the date line."""

    south: float
    west: float
    north: float
    east: float


Value = Text | Numbers | Dates | Ago | Calendar | Presence | Around | Within


@dataclass(frozen=True, slots=True)
class Fielded:
    """A field and its values, one of which must hold."""

    field: str
    values: tuple[Value, ...]
    at: int
    source: str


@dataclass(frozen=True, slots=True)
class Not:
    """All photos that a part does not find."""

    part: "Node"


@dataclass(frozen=True, slots=True)
class All:
    """Photos that every part finds."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """Photos that at least one part finds."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """What a saved search asks (``part``), in the place of its name."""

    part: "Node"
    at: int
    source: str


Node = Everything | Words | Fielded | Not | All | Either | Kept
