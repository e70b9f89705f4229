"""The statements of one sentence settled among themselves: none repeats or overlaps another.

A statement is cut where the next begins; of two that say the same the inner one is kept.
"""

from dataclasses import replace

from archive.reading.statements.english.found import Found
from archive.reading.statements.english.making_room import (
    is_of_the_story,
    is_same_speaker,
    makes_room,
)
from archive.reading.statements.english.relays import only_relays, relays
from archive.reading.words.cue_words import verb_forms
from archive.reading.words.prose import Prose
from archive.reading.words.verbs import has_clause

_HANGING = frozenset({"after", "when", "as", "if", "because", "although", "while", "since",
                      "before", "until", "once", "though"})  # fmt: skip


def settled(prose: Prose, candidates: list[Found]) -> list[Found]:
    """Return the statements of one sentence without repetition or overlap."""
    ordered = sorted(_told_by_somebody(candidates), key=lambda item: item.cue)
    kept: list[Found] = []
    for item in (item for item in ordered if item.rule != "adverb"):
        if any(_repeats(item, other) for other in kept) or only_relays(prose, item, kept):
            continue
        if _agrees(prose, item, kept):
            continue
        kept = [other for other in kept if not _is_fronted(prose, other, item)]
        _drop_embedded(prose, kept, item)
        kept = [other for other in kept if not _is_held(prose, item, other)]
        nested = next((other for other in kept if _contains(other, item)), None)
        if nested is not None and item.left:
            item = _after_joint(prose, nested, item)
        if nested is not None and _is_told_to_speaker(prose, item):
            continue
        if nested is None or makes_room(prose, kept, nested, item):
            shorter = _without_earlier(prose, item, kept)
            if shorter is item or not _is_apposition(prose, shorter):
                kept.append(shorter)
    kept = [item for item in kept if not _hangs_alone(prose, item)]
    # "Officials said he *allegedly* lied" says who says so
    hedged = [item for item in ordered if item.rule == "adverb"]
    return _named(kept) + [item for item in hedged if not any(_touch(item, o) for o in kept)]


def _is_apposition(prose: Prose, item: Found) -> bool:
    """Tell whether words on another speaker are left: "“…,” said Ek, *a cook*, AP reported"."""
    return item.rule == "after" and not has_clause(prose.tokens, *item.contents[0])


def _hangs_alone(prose: Prose, item: Found) -> bool:
    """Tell whether a statement was cut to what only tells when: "said *after it rained*, …"."""
    start, end = item.contents[0]
    start += prose.tokens[start].text == ","
    hung = item.rule in {"that", "clause"} and prose.lower(start) in _HANGING
    return hung and prose.lower(end) == "," and "," not in (
        prose.lower(i) for i in range(start, end)
    )  # fmt: skip


def _told_by_somebody(candidates: list[Found]) -> list[Found]:
    """Return the statements without those of nobody in somebody's words.

    "Winds *are expected* to rise, warns the service".
    """
    named = [item.contents for item in candidates if item.claimant and item.left]
    return [
        item for item in candidates
        if item.claimant or item.rule != "passive"
        or not any(said[0][0] <= item.contents[0][0] and item.contents[-1][1] <= said[-1][1]
                   for said in named)
    ]  # fmt: skip


def _touch(item: Found, other: Found) -> bool:
    """Tell whether an adverb stands in what another says, or holds the other's words."""
    within = any(start <= item.cue[0] < end for start, end in other.contents)
    return within or any(start <= other.cue[0] < end for start, end in item.contents)


def _agrees(prose: Prose, item: Found, kept: list[Found]) -> bool:
    """Tell whether somebody only agrees in passing: "said the rest, *as Ek said*, were safe"."""
    passing = item.left and prose.lower(item.own - 1) == "as"
    if not passing:
        return False
    start, end = item.contents[0]
    around = any(start <= other.cue[0] < end and other.rule == "between" for other in kept)
    return around or any(_contains(other, item) and not other.left for other in kept)


def _is_fronted(prose: Prose, other: Found, item: Found) -> bool:
    """Tell whether a participle opens another's words: "*Admitting it*, the yard shut, X said"."""
    participle = prose.lower(other.cue[0]).endswith("ing") and other.cue[1] - other.cue[0] == 1
    return participle and item.left and item.contents[0][0] == other.cue[0]


def _drop_embedded(prose: Prose, kept: list[Found], item: Found) -> None:
    """Drop what a participle in the middle of somebody's words says.

    "A study *claiming that evidence is lacking* should be withdrawn, scientists said".
    """
    for other in [other for other in kept if item.left and _contains(other, item)]:
        start = item.contents[0][0]
        inside = start + 2 < other.cue[0] and prose.lower(other.cue[1] - 1).endswith("ing")
        if inside and prose.tokens[other.cue[0] - 1].text not in {",", ";", "—", "–"}:
            kept.remove(other)


def _is_held(prose: Prose, item: Found, other: Found) -> bool:
    """Tell whether what another says is all told by one: "The mayor said A and did B, Ek said"."""
    if not item.left or item.same_speaker:
        return False
    if relays(prose, item) and not (is_of_the_story(prose, other) or _is_subordinate(prose, other)):
        return False
    start, end = item.contents[0]
    if _is_parted(prose, other, item) or _is_spoken_apart(prose, other, item):
        return False
    if other.left and has_clause(prose.tokens, other.zone[1], end):
        return False  # "A fell, according to X, while B rose, Y said"
    before = max(stop for _, stop in other.contents) <= end or _is_subordinate(prose, other)
    return start <= other.own and other.cue[1] <= end and before and other.claimant != item.claimant


def _is_parted(prose: Prose, other: Found, item: Found) -> bool:
    """Tell whether a semicolon parts two speakers: "X called it “thin”; it costs more, Y said"."""
    near = range(other.cue[1], item.cue[0])
    return any(prose.tokens[i].text == ";" and prose.quote_at(i) is None for i in near)


def _is_spoken_apart(prose: Prose, other: Found, item: Found) -> bool:
    """Tell whether speech stands before what its speaker adds: "“No,” said X, who, she said, …"."""
    quote = prose.quote_at(other.contents[0][0])
    return quote is not None and other.left and is_same_speaker(prose, item)


def _is_subordinate(prose: Prose, item: Found) -> bool:
    """Tell whether somebody accuses in what only tells when: "It began *when X accused* Y"."""
    before = prose.lower(item.own - 1)
    return item.rule in {"accusation", "called"} and before in {
        "when",
        "after",
        "because",
        "as",
        "before",
    }


def _after_joint(prose: Prose, nested: Found, item: Found) -> Found:
    """Begin what stands left of its cue after a colon or semicolon in another's words.

    "Pollsters reckon A: B, according to X" is A by pollsters and B by X.
    """
    begin, (start, stop) = nested.cue[1], item.contents[0]
    if start > begin and prose.lower(start - 1) == ":":
        return replace(item, own=start)
    joints = [
        at for at in range(max(begin, start), stop)
        if prose.tokens[at].text in ":;" and prose.quote_at(at) is None
    ]  # fmt: skip
    if not joints or not has_clause(prose.tokens, joints[-1] + 1, stop):
        return item
    first = joints[-1] + 1
    return replace(item, contents=((first, stop), *item.contents[1:]), own=first)


def _is_told_to_speaker(prose: Prose, item: Found) -> bool:
    """Tell whether somebody passes on what was told him: "Ek says Velm *assured him* it runs"."""
    verb = verb_forms().get(prose.lower(item.cue[1] - 1))
    told = verb is not None and verb.takes == "t" and not item.left
    return told and prose.lower(item.cue[1]) in {"him", "her", "them", "me", "us"}


def _repeats(item: Found, other: Found) -> bool:
    if _is_answered(item, other):
        return False
    same_that = item.rule == "nominal" and item.contents[0][0] == other.contents[0][0]
    return (
        item.cue == other.cue
        or same_that  # "said in a statement that"
        or item.contents == other.contents
        or (item.left and other.left and item.contents[0] == other.contents[0])
    )


def _is_answered(item: Found, other: Found) -> bool:
    """Tell whether one answers what another claims: "Velm rejected *Ek's claim that* it fell"."""
    owned = item.rule == "nominal" and item.claimant is not None
    return owned and other.reported_as in {"denied", "confirmed"} and (
        item.claimant is not None and item.claimant[0] >= other.cue[1]
    )  # fmt: skip


def _contains(outer: Found, inner: Found) -> bool:
    return any(start <= inner.cue[0] < end for start, end in outer.contents)


def _without_earlier(prose: Prose, item: Found, kept: list[Found]) -> Found:
    """Begin words that stand left of their cue after the statement before them."""
    if not item.left or not kept:
        return item
    start, end = item.contents[0]
    bound = max((max(other.zone[1], other.cue[1]) for other in kept if other.zone[1] <= end),
                default=start)  # fmt: skip
    bound = next((at + 1 for at in range(bound, end) if prose.tokens[at].text == ";"), bound)
    if bound <= start or bound >= end:
        return item
    return replace(item, contents=((bound, end), *item.contents[1:]))


def _named(kept: list[Found]) -> list[Found]:
    """Give "and also noted" the speaker of the statement before it."""
    result: list[Found] = []
    for item in kept:
        before = next((i.claimant for i in reversed(result) if i.rule != "nominal"), None)
        if item.same_speaker and before is not None:
            item = replace(item, claimant=before)
        result.append(item)
    return result
