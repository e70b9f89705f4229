"""Claims whose sentence was written anew: the same claimant says the same in other words.

``relocate`` finds words again; here it is who speaks, what about, and with which numbers.
"""

from collections.abc import Sequence
from functools import lru_cache

from archive.articles.records import ClaimRecord
from archive.reading.articles.closeness import closeness
from archive.reading.figures import find_figures
from archive.reading.fold import fold
from archive.reading.records import Claim as ReadClaim
from archive.reading.words.bodies import body_named

_ALIKE = 0.6
_SAME_NUMBERS = 0.2


def reworded(gone: Sequence[ClaimRecord], read: Sequence[ReadClaim]) -> dict[int, ReadClaim]:
    """Return, by the ids of claims whose words are gone, what says the same now; each at most once.

    What was rejected is left alone: in other words it may be a claim.
    """
    pairs = [
        (likeness, claim.id, number)
        for claim in gone if claim.state != "rejected"
        for number, one in enumerate(read)
        if (likeness := _likeness(claim, one)) >= _ALIKE
    ]  # fmt: skip
    found: dict[int, int] = {}
    for _likest, claim_id, number in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        if claim_id not in found and number not in found.values():
            found[claim_id] = number
    return {claim_id: read[number] for claim_id, number in found.items()}


def _likeness(claim: ClaimRecord, one: ReadClaim) -> float:
    if one.claimant is None or not _is_one_name(claim.claimant, one.claimant.name):
        return 0.0
    before, now = _without_numbers(claim.span.text), _without_numbers(one.span.text)
    numbers = _numbers(claim.span.text)
    same = bool(numbers) and numbers == _numbers(one.span.text)
    return (closeness(before, now) + closeness(now, before)) / 2 + _SAME_NUMBERS * same


def _is_one_name(before: str | None, now: str) -> bool:
    """Tell whether one name is the other, or a part of it: “Campos” is Lucia Campos.

    A body of the world's has several: the US Geological Survey is the USGS.
    """
    first, second = (set(fold(_usual(name)).split()) for name in (before or "", now))
    return bool(first and second) and (first <= second or second <= first)


def _usual(name: str) -> str:
    body = body_named(name)
    return body.name if body is not None else name


@lru_cache(maxsize=1024)  # each is compared with all of the other text
def _numbers(words: str) -> frozenset[object]:
    return frozenset((figure.value, figure.low, figure.high) for figure in find_figures(words))


@lru_cache(maxsize=1024)
def _without_numbers(words: str) -> str:
    for figure in reversed(find_figures(words)):
        words = words[: figure.span.start] + words[figure.span.end :]
    return words
