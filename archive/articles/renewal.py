"""What becomes of an article's claims and captions when its text is brought in again.

Only compared here, nothing is written; ``renew`` carries it out. A claim is found again by its
words, see ``relocate``, or because its claimant says the same in others, see ``reworded``. One
whose sentence, figures or modality are others now needs a fresh look.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.articles.claim_records import claim_records
from archive.articles.records import ClaimRecord, NewArticle
from archive.articles.relocate import Found, Relocator
from archive.articles.reworded import reworded
from archive.reading.claims.kinds import modality
from archive.reading.figures import find_figures
from archive.reading.records import Claim as ReadClaim
from archive.store.models import Claim, ClaimEvent, Link, Passage
from archive.values import Span

FATES = ("kept", "moved", "changed", "gone", "new")
_OVERLAP = 0.5
_A_WORD_OR_TWO = 20  # code points


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of one claim: ``fate`` is one of ``FATES``.

    ``kept``: the same words at the same place; ``moved``: at another, ``shifted`` if only the text
    before them grew or shrank; ``changed``: other words in their place; ``reopened``: reviewed
    before, but its figures, its modality or who says it changed, so that it waits for a review
    again. ``said_now``: by whom, or how, it is said now, if otherwise than before. ``gone``: its
    words are, or nobody reviewed it and no claim is read there any more.
    ``claim_id`` is None for a new one that is not stored yet.
    """

    fate: str
    claim_id: int | None
    state: str
    before: Span | None
    now: Span | None
    claimant: str | None
    shifted: bool = False
    reopened: bool = False
    read: ReadClaim | None = None
    """What the engine reads at its new place."""
    said_now: str | None = None

    @property
    def reviewed(self) -> bool:
        """Tell whether somebody had looked at it."""
        return self.state != "proposed"


def fates(
    session: Session, text_ids: Sequence[int], relocators: Sequence[Relocator], new: NewArticle,
    article_id: int,
) -> tuple[Fate, ...]:  # fmt: skip
    """Return what becomes of every claim, in the order of the new text; those gone at the end.

    ``text_ids`` and ``relocators``: the texts that claims stand in, the present one first.
    """
    free = list(new.reading.claims)
    result: list[Fate] = []
    lost: list[ClaimRecord] = []
    for text_id, relocator in zip(text_ids, relocators, strict=True):
        ids = session.scalars(
            select(Claim.id).join(Passage, Passage.id == Claim.passage_id)
            .where(Claim.article_id == article_id, Passage.text_id == text_id)
            .order_by(Passage.start, Claim.id)
        ).all()  # fmt: skip
        placed = [(claim, relocator.find(claim.span)) for claim in claim_records(session, ids)]
        # Who has exactly the engine's words takes its claim first, then who overlaps it most.
        order = sorted(placed, key=lambda each: (-_best(each[1], free), each[0].id))
        taken = {claim.id: _taken(claim, found, free) for claim, found in order}
        result += [
            _fate(claim, found, taken[claim.id], relocator)
            if taken[claim.id] or claim.state != "proposed" or is_used(session, claim.id)
            else Fate("gone", claim.id, claim.state, claim.span, None, claim.claimant)
            for claim, found in placed
        ]  # what nobody reviewed or used is what the engine reads, or nothing
        if text_id == text_ids[0]:
            lost = [claim for claim, found in placed if found is None]
    result = _with_reworded(result, lost, free)
    result += [
        Fate("new", None, "proposed", None, claim.span, claim.claimant.name if claim.claimant
             else None, read=claim)
        for claim in free
    ]  # fmt: skip
    return tuple(sorted(result, key=lambda fate: fate.now.start if fate.now else len(new.text)))


def is_used(session: Session, claim_id: int) -> bool:
    """Tell whether somebody linked a claim, filed it under an event or made a note."""
    for model in (Link, ClaimEvent):
        if session.scalar(select(model.id).where(model.claim_id == claim_id).limit(1)):
            return True
    return session.get_one(Claim, claim_id).note is not None


def _with_reworded(
    known: Sequence[Fate], lost: Sequence[ClaimRecord], free: list[ReadClaim]
) -> list[Fate]:
    """Return the fates, those of claims that are said in other words now with what they became.

    Somebody has to look at them again.
    """
    found = reworded(lost, free)
    for one in found.values():
        free.remove(one)
    return [
        replace(fate, fate="changed", now=read.span, read=read, reopened=fate.reviewed)
        if fate.claim_id is not None and (read := found.get(fate.claim_id)) else fate
        for fate in known
    ]  # fmt: skip


def _best(found: Found | None, free: Iterable[ReadClaim]) -> float:
    return max((_overlap(found.span, one.span) for one in free), default=0.0) if found else 0.0


def _taken(claim: ClaimRecord, found: Found | None, free: list[ReadClaim]) -> ReadClaim | None:
    """Take from the engine's claims the one that is this claim, if there is one."""
    if found is None:
        return None
    words = {figure.span.text for figure in claim.figures}

    said_by = claim.claimant_span.text if claim.claimant_span else None

    def likeness(one: ReadClaim) -> tuple[float, bool, bool, int]:
        # Who answers a claim ("Kyiv denied this") claims the same words with another cue.
        speaker = one.claimant_span.text if one.claimant_span else None
        return (
            round(_overlap(found.span, one.span), 1), speaker == said_by,
            one.reported_as == claim.reported_as,
            len(words & {f.span.text for f in one.figures}),
        )  # fmt: skip

    near = [one for one in free if _overlap(found.span, one.span) >= _OVERLAP]
    if not near:
        return None
    best = max(near, key=likeness)
    free.remove(best)
    return best


def _overlap(one: Span, other: Span) -> float:
    """Return how far two passages are one: shared length by the longer, or wholly within."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    if shared <= 0:
        return 0.0
    longer = max(one.end - one.start, other.end - other.start)
    shorter = min(one.end - one.start, other.end - other.start)
    return max(shared / longer, 0.6 if shared == shorter and shorter > 15 else 0.0)


def _fate(
    claim: ClaimRecord, found: Found | None, read: ReadClaim | None, relocator: Relocator
) -> Fate:
    if found is None:
        return Fate("gone", claim.id, claim.state, claim.span, None, claim.claimant)
    shifted = False
    if found.how == "changed" and read is not None and _holds(read.span, found.span):
        found = replace(found, span=read.span)  # "*four* hundred homes" for "400 homes"
    if found.how == "changed":
        fate = "changed"
    elif found.span.start == claim.span.start:
        fate = "kept"
    else:
        fate = "moved"
        shifted = relocator.is_aligned(claim.span, found.span)
    told = fate == "changed" and _telling(claim.span.text) != _telling(found.span.text)
    said_now = _said_otherwise(claim, read, relocator) if read is not None else None
    if said_now is not None:
        fate, shifted, told = "changed", False, True
    reopened = told and claim.state in ("accepted", "edited")
    return Fate(fate, claim.id, claim.state, claim.span, found.span, claim.claimant, shifted,
                reopened, read, said_now)  # fmt: skip


def _said_otherwise(claim: ClaimRecord, read: ReadClaim, relocator: Relocator) -> str | None:
    """Return who says a claim now, or how, if other words stand there; its own may be the same.

    "The governor said" became "The mayor said", or "confirmed" became "denied".
    """
    name = read.claimant.name if read.claimant else None
    if name is not None and name != claim.claimant and _is_rewritten(
        claim.claimant_span, read.claimant_span, relocator
    ):  # fmt: skip
        return name
    if read.cue is None or read.reported_as == claim.reported_as:
        return None
    rewritten = _is_rewritten(claim.cue, read.cue, relocator)
    return f"{claim.claimant or '—'} ({read.cue.text})" if rewritten else None


def _is_rewritten(before: Span | None, now: Span | None, relocator: Relocator) -> bool:
    """Tell whether other words stand where a claimant or cue stood."""
    if before is None or now is None or before.text.lower() == now.text.lower():
        return False
    found = relocator.find(before)
    same = found is not None and found.how == "same" and relocator.is_aligned(before, found.span)
    return not same


def _holds(whole: Span, part: Span) -> bool:
    """Tell whether a passage is another one with a word or two more."""
    longer = len(whole.text) - len(part.text)
    return whole.start <= part.start and part.end <= whole.end and longer <= _A_WORD_OR_TWO


def _telling(words: str) -> tuple[object, ...]:
    """Return what makes a claim another one: its figures and how sure it is."""
    figures = tuple((f.value, f.low, f.high, f.op, f.approx) for f in find_figures(words))
    return figures, modality(words, "")
