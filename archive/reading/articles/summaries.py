"""Key points and headlines: claims that repeat the body, and whether they still say who says so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive.reading.articles.segments import overlap
from archive.reading.claims.drafts import Draft, Paragraph, claim_of
from archive.reading.claims.propositions import Proposition
from archive.reading.records import Claim, Figure

_ALIKE = 0.5
"""Share of a summary's longer words that its body sentence must have."""


@dataclass(frozen=True, slots=True)
class Repeated:
    """A summary line read against the body: its claims, and if it dropped the attribution."""

    drafts: tuple[Draft, ...]
    lost_attribution: bool


def repeated(part: Paragraph, pieces: Sequence[Proposition], body: Sequence[Draft]) -> Repeated:
    """Return the claims of a summary line without an attribution of its own.

    A piece that restates a claim of the body takes its claimant; without one it is no claim, and
    its figures are orphans. ``fuzzy``: words alone may show that a body claim is meant.
    """
    found: list[Draft] = []
    for piece in pieces:
        figures = [figure for figure in part.figures if piece.owns(figure.span)]
        source = _source(piece.span.text, figures, body)
        if source is None:
            continue
        claim = claim_of(part, piece, None, whole=piece.span.text)
        said = source.claim
        found.append(
            Draft(replace(claim, reported_as=said.reported_as, kind=_kind(claim, said),
                          rule="restated"), source.party)
        )  # fmt: skip
    return Repeated(tuple(found), bool(found))


def _kind(claim: Claim, said: Claim) -> str:
    return claim.kind if claim.kind not in {"other", "event"} else said.kind


def _source(words: str, figures: Sequence[Figure], body: Sequence[Draft]) -> Draft | None:
    attributed = [draft for draft in body if draft.party is not None]
    for figure in figures:
        same = [draft for draft in attributed if _states(draft.claim, figure)]
        if same:
            return max(same, key=lambda draft: overlap(words, draft.claim.span.text))
    if figures:
        return None
    best = max(attributed, key=lambda draft: overlap(words, draft.claim.span.text), default=None)
    return best if best and overlap(words, best.claim.span.text) >= _ALIKE else None


def _states(claim: Claim, figure: Figure) -> bool:
    return any(
        other.value == figure.value and other.low == figure.low and other.high == figure.high
        for other in claim.figures
    )
