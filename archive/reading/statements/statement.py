"""A statement as it stands in a paragraph: who says what, with which words."""

from dataclasses import dataclass

from archive.values import Span


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody's words: passages of what is said, the cue and the claimant as they stand.

    ``zone`` is where a date dates the statement itself. ``continued`` marks speech that runs on
    from the statement before it.
    """

    contents: tuple[Span, ...]
    cue: Span
    claimant: Span | None
    reported_as: str
    rule: str
    zone: tuple[int, int]
    continued: bool = False
    same_speaker: bool = False
