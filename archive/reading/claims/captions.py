"""What a caption claims beyond what the picture shows: "as the strike at Velm goes on".

What is seen is the picture's; a clause of circumstance with a subject of its own is an assertion
of whoever supplied the caption.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.reading.claims.drafts import Draft, Paragraph, claim_of
from archive.reading.claims.propositions import Proposition
from archive.reading.records import Claimant, PrintedCaption
from archive.reading.statements.who.speakers import Cast
from archive.reading.words.small_words import PRONOUNS
from archive.reading.words.verbs import first_finite
from archive.values import span

_OPENERS = frozenset({"as", "after", "since", "while", "before", "because"})
_HAPPENING = re.compile(
    r"\b(?:attack|war|invasion|assault|offensive|conflict|strike|shelling|earthquake|quake|flood"
    r"|storm|hurricane|fire|wildfire|explosion|blast|protest|strike|election|crisis|outbreak"
    r"|pandemic|battle|fighting|violence|siege|ceasefire|crackdown|coup|evacuation|bombing"
    r"|bombardment|missile|drone|tornado|cyclone|eruption|collapse|crash)\w*\b",
    re.IGNORECASE,
)


def situations(
    part: Paragraph, known: Sequence[Draft], captions: Sequence[PrintedCaption], cast: Cast
) -> list[Draft]:
    """Return the claims of circumstance of a caption; their claimant is the caption's supplier."""
    prose = part.prose
    found: list[Draft] = []
    supplier = _supplier(part, captions)
    for first, end in prose.sentences:
        for at in range(first + 1, end - 2):
            stop = _clause_end(part, at, end)
            if stop is None:
                continue
            words = prose.words(at + 1, stop)
            if any(
                d.claim.span.start < words.end and words.start < d.claim.span.end for d in known
            ):
                continue
            piece = Proposition(span(prose.text, words.start, words.end))
            claim = claim_of(part, piece, None, whole=words.text)
            found.append(_supplied(Draft(claim, None), supplier))
    return found


def _clause_end(part: Paragraph, at: int, end: int) -> int | None:
    """Return the end of a clause of circumstance that begins with the word at ``at``, or None."""
    prose = part.prose
    if prose.lower(at) not in _OPENERS or prose.lower(at + 1) in PRONOUNS | {"part", "well"}:
        return None
    stop = next((i for i in range(at + 1, end) if prose.tokens[i].text in ",;."), end)
    finite = first_finite(prose.tokens, at + 1, stop)
    if finite is None or finite < at + 2:
        return None
    subject = prose.words(at + 1, finite).text
    counted = any(prose.words(at, stop).start <= f.span.start < prose.words(at, stop).end
                  for f in part.figures)  # fmt: skip
    return stop if _HAPPENING.search(subject) or counted else None


def _supplier(part: Paragraph, captions: Sequence[PrintedCaption]) -> Claimant | None:
    line = captions[part.caption].credit_line if part.caption is not None else None
    if line is None:
        return None
    if line.agency:
        return Claimant(line.agency, "agency")
    return Claimant(line.creators[0], "person") if line.creators else None


def _supplied(draft: Draft, supplier: Claimant | None) -> Draft:
    return Draft(replace(draft.claim, claimant=supplier), None)
