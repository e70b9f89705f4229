"""Notes that sites print behind a link inside a sentence: "Norvik, *opens new tab* has said".

The text keeps them; whoever reads it passes over them.
"""

import re
from collections.abc import Sequence

from archive.reading.words.tokens import Token

_NOTE = re.compile(
    r",?\s\(?opens? (?:in )?(?:a )?new (?:tab|window)(?: or (?:tab|window))?\)?,?", re.IGNORECASE
)


def without_link_notes(
    text: str, tokens: Sequence[Token], start: int, end: int
) -> tuple[Token, ...]:
    """Return the tokens of ``text[start:end]`` that stand in no such note."""
    notes = [match.span() for match in _NOTE.finditer(text, start, end)]
    if not notes:
        return tuple(tokens)
    return tuple(
        token for token in tokens
        if not any(first <= token.start < stop for first, stop in notes)
    )  # fmt: skip
