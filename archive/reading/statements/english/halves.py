"""What goes on behind a speaker who stands amid it: "It leaks, *she said*, and must close".

Two clauses say two things, and the second is read beside the first; one clause that is only broken
by its speaker is one thing: "If it fell, *she says*, the road lay open".
"""

from archive.reading.statements.english.demands import is_silent
from archive.reading.statements.english.found import bounds_number, last, relative_end
from archive.reading.words.cue_words import verb_forms
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import DETERMINERS, PREPOSITIONS
from archive.reading.words.verbs import AUXILIARIES, BE, has_clause, is_finite

CONDITIONS = frozenset({"if", "when", "unless", "because", "although", "though", "since", "once",
                         "until", "before", "after", "as", "while"})  # fmt: skip
_FRONTS = CONDITIONS | PREPOSITIONS | {"of"}
"""What opens words that tell only when it is so: "Of those promised, X says, two have come"."""
_OBJECTS = DETERMINERS | PREPOSITIONS | {"no"}
HANGING = frozenset({"if", "when", "unless", "because", "until", "once", "except"})
_ALONG = frozenset({("along", "with"), ("as", "well")})


def said_around(
    prose: Prose, left: tuple[int, int], after: int, end: int
) -> tuple[int, int] | None:
    """Return what is said around its speaker as one: "It wants money and, she added, is …".

    Of "images which, X says, show craters" it is what stands behind.
    """
    start, stop = left
    rest = last(prose, end)
    joint = prose.lower(stop - 1)
    comma = next((i for i in range(stop - 1, start, -1) if prose.tokens[i].text == ","), start)
    if prose.lower(comma + 1) == "whose" and not has_clause(prose.tokens, comma, stop):
        joint = "which"  # "whose brigades, she said, had held the town"
    if joint in {"which", "who", "that"} and after + 1 < rest:
        begin = after + (prose.tokens[after].text == ",")
        return begin, relative_end(prose, begin, rest)
    if (
        after + 2 < rest
        and prose.tokens[after].text == ","
        and (
            prose.lower(after + 1) in BE
            or _acts_late(prose, left, after + 1)
            or (prose.lower(after + 1) == "that" and prose.lower(start) == "it")
        )
    ):
        return start, rest  # "What is needed, she said, is a simple way"
    if prose.lower(after) == "," and prose.lower(after + 1) == "that" and after + 3 < rest:
        return after + 2, rest  # "a sign, they argue, that it was planned"
    first = next((i for i in range(start, stop) if prose.tokens[i].text == ","), stop)
    aside = prose.lower(first + 1) in {"who", "which", "whose"} and comma == first
    if aside and after + 1 < rest and is_finite(prose.tokens, after + 1):
        return start, rest  # "Ek, who advised the town, the records show, left in May"
    breaks = joint in AUXILIARIES | {"not", "never"} and after + 1 < rest
    breaks = breaks and not prose.tokens[stop - 1].is_capital  # "since May"
    if breaks and prose.tokens[after].text == "," and prose.quote_at(stop - 1) is None:
        return start, rest  # "One of them had, colleagues say, complained of it"
    if (joint in {"and", "but"} and after < rest) or _goes_on(prose, left, after, end):
        only_when = prose.lower(start) in PREPOSITIONS or prose.lower(start) == "of"
        return (after + 1 if only_when else start), rest
    return None


def _acts_late(prose: Prose, left: tuple[int, int], verb: int) -> bool:
    """Tell whether the verb of a subject stands behind the speaker: "Notes, Ek said, *told* it"."""
    start, stop = left
    acts = is_finite(prose.tokens, verb) and prose.quote_at(stop - 1) is None
    named = prose.lower(start) not in CONDITIONS and prose.lower(verb) not in verb_forms()
    return acts and named and not any(prose.lower(i) in AUXILIARIES for i in range(start, stop))


def _goes_on(prose: Prose, left: tuple[int, int], after: int, end: int) -> bool:
    """Tell whether one sentence is broken by its speaker: "If it fell, X says, the road lay open".

    Or "She had seen it, she claimed, when he was away".
    """
    start, stop = left
    rest = last(prose, end)
    if after + 3 >= rest or prose.tokens[after].text != "," or prose.quote_at(stop - 1) is not None:
        return False
    verbs = any(prose.lower(i) in verb_forms() or prose.lower(i) == "according"
                for i in range(after + 1, rest))  # fmt: skip
    counted = bounds_number(prose, start)  # "About 100 tons leave, X says, worth up to €3bn"
    fronted = prose.lower(start) in _FRONTS and not counted and not _has_comma(prose, start, stop)
    told = has_clause(prose.tokens, start, stop) and any(
        prose.lower(i) in AUXILIARIES for i in range(start + 1, stop)
    )  # fmt: skip
    if prose.lower(start) not in CONDITIONS and told:
        fronted = False  # "In one of ten cases it failed, X says, and it was slow"
    hangs = prose.lower(after + 1) in HANGING
    goes_on = hangs or (fronted and has_clause(prose.tokens, after + 1, rest))
    return goes_on and not verbs


def _has_comma(prose: Prose, start: int, stop: int) -> bool:
    return any(prose.tokens[i].text == "," for i in range(start, stop))


def joined_clause(prose: Prose, after: int, end: int) -> tuple[int, int] | None:
    """Read the second half of "A, officials said, and B", "…, but B" or "A, data showed, while B".

    Its subject may be that of the first half: "…, according to X, and was followed by B".
    """
    if after + 2 >= end or prose.tokens[after].text != ",":
        return None
    joint = prose.lower(after + 1)
    if (joint, prose.lower(after + 2)) in _ALONG:
        return after + 1, end  # "…, X says, along with 30mm of rain"
    if (
        joint.endswith("ing")
        and joint not in verb_forms()
        and any(prose.tokens[at].is_number for at in range(after + 2, min(after + 7, end)))
    ):
        return after + 1, end  # "…, says the study, losing on average 31 hours"
    if joint == "with" and any(prose.tokens[at].is_number for at in range(after + 2, after + 5)):
        return after + 1, end  # "…, X estimates, with 10 million new cases"
    if joint not in {"and", "but", "while", "though", "although"} or is_silent(prose, after + 2):
        return None  # "…, it said, but did not give numbers"
    if joint != "and" and any(
        (prose.lower(at) in verb_forms() and prose.lower(at - 1) not in BE)
        or prose.lower(at) == "according"
        for at in range(after + 2, end)
    ):
        return None  # somebody else's words
    verb = _may_follow(prose, after + 2) and prose.lower(after + 2) not in verb_forms()
    if has_clause(prose.tokens, after + 2, end) or (joint in {"and", "but"} and verb):
        return after + 2, end
    return None


def _may_follow(prose: Prose, at: int) -> bool:
    """Tell whether a verb stands right behind "and": "A, they found, and *caused no* harm"."""
    past = prose.lower(at).endswith("ed") and prose.lower(at + 1) in _OBJECTS
    return past or is_finite(prose.tokens, at)
