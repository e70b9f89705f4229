"""Paragraphs that only repeat words of another paragraph, set off for show."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from archive.reading.records import Part, PartKind

_SHOWN = {PartKind.PARAGRAPH, PartKind.SUBHEADING}
_SHORTEST, _LONGEST = 25, 300
"""Code points of the words a pull quote holds."""
_QUOTED = 12
"""Code points that are enough where quotation marks hold all of it."""
IN_MARKS = re.compile(r"[“\"«„‘][^“”\"«»]+[”\"»“’]")
"""A line that quotation marks hold as a whole."""
_RUN = 4
"""Words: paragraphs are found again by every such run of theirs."""
_KEPT = 8
"""Paragraphs remembered for one run, the longest: a text may repeat itself without end."""
_SIGNED = re.compile(r"[”\"]\s*[—–-]\s*[A-Z]")


def with_pull_quotes(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts, those marked as pull quotes that repeat a longer paragraph."""
    bare = [_bare(part.span.text) if part.kind in _SHOWN else [] for part in parts]
    runs = _index(parts, bare)
    return tuple(
        replace(part, kind=PartKind.PULL_QUOTE)
        if part.kind in _SHOWN and _repeats(parts, at, bare, runs)
        else part
        for at, part in enumerate(parts)
    )


def _bare(text: str) -> list[str]:
    return re.findall(r"\w+", _SIGNED.split(text, maxsplit=1)[0].lower())


def _index(parts: Sequence[Part], bare: Sequence[list[str]]) -> dict[tuple[str, ...], list[int]]:
    """Return where each run of words stands: numbers of paragraphs, the longest first."""
    found: dict[tuple[str, ...], list[int]] = {}
    bodies = [at for at, part in enumerate(parts) if part.kind is PartKind.PARAGRAPH]
    for at in sorted(bodies, key=lambda number: -len(parts[number].span.text)):
        words = bare[at]
        for begin in range(len(words) - _RUN + 1):
            known = found.setdefault(tuple(words[begin : begin + _RUN]), [])
            if len(known) < _KEPT and (not known or known[-1] != at):
                known.append(at)
    return found


def _repeats(
    parts: Sequence[Part],
    at: int,
    bare: Sequence[list[str]],
    runs: Mapping[tuple[str, ...], list[int]],
) -> bool:
    length = len(parts[at].span.text)
    words = " ".join(bare[at])
    least = _QUOTED if IN_MARKS.fullmatch(parts[at].span.text) else _SHORTEST
    if len(words) < least or length > _LONGEST:
        return False
    return any(
        len(parts[other].span.text) > length and words in " ".join(bare[other])
        for other in runs.get(tuple(bare[at][:_RUN]), ())
    )
