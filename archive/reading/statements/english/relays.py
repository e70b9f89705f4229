"""Who only passes on or reckons what others say or think: agencies, papers, polls."""

from archive.reading.credit_lines import agency_named
from archive.reading.statements.english.found import Found
from archive.reading.words.cue_words import SOURCE_NOUNS
from archive.reading.words.name_words import KIND_NOUNS
from archive.reading.words.prose import Prose
from archive.reading.words.things import is_owned, is_thing

_FIGURES = frozenset({"data", "figures", "statistics", "numbers", "estimates"})
_OF_THINGS = frozenset({"show", "shows", "showed", "suggest", "suggests", "suggested", "indicate",
                        "indicates", "indicated", "reveal", "reveals", "revealed", "put", "puts",
                        "prove", "proves", "proved"})  # fmt: skip
"""What things do as well as people: "the budget *puts* it at $3m"."""
_BOOKED = frozenset({"reported", "posted", "booked", "recorded"})
_SHARES = frozenset({"most", "half", "many", "majority", "nearly", "almost", "one", "two", "three"})
_EVIDENCE = frozenset({"images", "imagery", "footage", "video", "videos", "photos", "data",
                       "records"})  # fmt: skip


def only_relays(prose: Prose, item: Found, kept: list[Found]) -> bool:
    """Tell whether all that somebody passes on has its speaker: "…, X said, the agency reports"."""
    if not item.left or item.rule not in {"after", "according"} or not relays(prose, item):
        return False
    end = item.contents[0][1]
    return any(other.left and end - 1 <= other.zone[1] <= end for other in kept)


def relays(prose: Prose, item: Found) -> bool:
    """Tell whether somebody only passes on another's words: "…, he said, the agency reported".

    Or only listens to them: "Investigators found rust, jurors *heard*".
    """
    verb = prose.lower(item.cue[1] - 1)
    relaying = verb in {"reported", "reports", "heard"} or _is_medium(prose, item)
    if item.rule == "according":
        return relaying or _is_document(prose, item)
    return item.rule not in {"after", "quoted"} or relaying  # "X was quoted as saying": X speaks


def _is_document(prose: Prose, item: Found) -> bool:
    """Tell whether a document is the source: it may be that of whoever speaks in it.

    Nobody speaks in figures.
    """
    words = range(*item.claimant) if item.claimant else ()
    told = [prose.lower(index) for index in words if prose.lower(index) in SOURCE_NOUNS]
    return bool(told) and told[0] not in _FIGURES


def _is_medium(prose: Prose, item: Found) -> bool:
    """Tell whether a paper or agency speaks, which passes on what others say."""
    words = range(*item.claimant) if item.claimant else ()
    kinds = {KIND_NOUNS.get(prose.lower(index)) for index in words}
    name = prose.words(*item.claimant).text if item.claimant else ""
    return "publisher" in kinds or agency_named(name.removeprefix("the ")) is not None


def is_survey(prose: Prose, item: Found) -> bool:
    """Tell whether a survey says what others think: what they think is all its own words."""
    words = range(*item.claimant) if item.claimant else ()
    return any(prose.lower(index) in {"poll", "survey", "polling", "polls"} for index in words)


def tells_of(prose: Prose, outer: Found, item: Found) -> bool:
    """Tell whether one only tells what things show, people think or a firm earned.

    "Ek said *Bo's page showed* it", "a poll found *58% of nurses believed* it",
    "the Herald says *Norvik reported* losses of $3m".
    """
    if item.claimant is None:
        return False
    if prose.lower(item.cue[1] - 1) == "considering" and item.rule == "noun":
        return True  # "said Ek *was considering* the sale": what he does, not says
    if (
        prose.lower(item.cue[1] - 1) in _OF_THINGS
        and is_owned(prose, item.claimant)
        and is_thing(prose, item.claimant)
    ):
        return True
    if item.rule == "noun" and prose.lower(item.cue[1] - 1) in _BOOKED:
        return _is_medium(prose, outer)
    return is_survey(prose, outer) and _is_share(prose, item.claimant)


def _is_share(prose: Prose, people: tuple[int, int]) -> bool:
    """Tell whether a share of those asked is told of: "58% of nurses", "most voters"."""
    head = prose.tokens[people[0]]
    return head.is_number or head.lower in _SHARES


def is_shown(prose: Prose, item: Found) -> bool:
    """Tell whether nothing but pictures or records speak, which somebody has read."""
    start, end = item.claimant or (0, 0)
    telling = [prose.lower(at) for at in range(start, end) if prose.lower(at) in SOURCE_NOUNS]
    owned = any(prose.lower(at) in {"by", "from", "of", "'s", "’"} for at in range(start, end))
    return bool(telling) and telling[0] in _EVIDENCE and not owned


def is_thought(prose: Prose, item: Found) -> bool:
    """Tell whether others only expect what somebody tells of them: "…, according to X"."""
    return prose.lower(item.cue[1] - 1) in {"expect", "expected", "expects", "expecting"}
