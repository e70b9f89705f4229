"""A statement as it stands in a paragraph: who says what, with which words."""

from dataclasses import dataclass

from archive.reading.records import ENGINE, ENGINE_VERSION
from archive.values import Span


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody's words: passages of what is said, the cue and the claimant as they stand.

    ``zone`` is where a date dates the statement itself. ``continued`` marks speech that runs on
    from the statement before it. ``engine`` is who found it.
    """

    contents: tuple[Span, ...]
    cue: Span
    claimant: Span | None
    reported_as: str
    rule: str
    zone: tuple[int, int]
    continued: bool = False
    same_speaker: bool = False
    engine: str = ENGINE
    engine_version: str = ENGINE_VERSION
