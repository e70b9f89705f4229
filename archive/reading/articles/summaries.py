"""Key points and headlines: claims that repeat the body, and whether they still say who says so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from archive.reading.articles.closeness import closeness, shared_names
from archive.reading.claims.drafts import Draft, Paragraph, claim_of
from archive.reading.claims.propositions import Proposition
from archive.reading.figures.quantity_words import CASUALTY
from archive.reading.records import Claim, Figure

_ALIKE = 0.5
"""Share of what a summary says that its body sentence must say."""
_ALIKE_IF_NAMED = 0.4
"""The same where both also have a name or number in common."""
_SHORT = 6
_ROUNDED = Decimal("0.05")


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
    """Return the attributed claim of the body that a summary's words restate, if any."""
    attributed = [draft for draft in body if draft.party is not None]
    for states in (_states, _rounds):
        for figure in figures:
            same = [draft for draft in attributed if states(draft.claim, figure)]
            if same:
                return max(same, key=lambda draft: closeness(words, draft.claim.span.text))
    best = max(attributed, key=lambda draft: closeness(words, draft.claim.span.text), default=None)
    if best is None or (figures and not best.claim.figures and len(words.split()) < _SHORT):
        return None
    said = best.claim.span.text
    alike = closeness(words, said)
    named = alike >= _ALIKE_IF_NAMED and shared_names(words, said) > 0
    return best if alike >= _ALIKE or named else None


def _states(claim: Claim, figure: Figure) -> bool:
    return any(
        other.value == figure.value and other.low == figure.low and other.high == figure.high
        for other in claim.figures
    )


def _rounds(claim: Claim, figure: Figure) -> bool:
    """Tell whether a figure rounds one of the claim's: "almost 2,000" for 1,978."""
    if figure.value is None or not figure.value:
        return False
    loose = figure.approx or figure.op != "="
    return loose and any(
        other.value is not None and abs(other.value - figure.value) <= _ROUNDED * figure.value
        and _same_unit(other.unit, figure.unit)
        for other in claim.figures
    )  # fmt: skip


def _same_unit(first: str, second: str) -> bool:
    people = first.lower() in CASUALTY and second.lower() in CASUALTY
    return people or closeness(first, second) > 0
