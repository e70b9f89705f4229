"""What a verb of saying states without a clause: "confirmed 12 deaths", "vowed to return"."""

from archive.reading.statements.english.bare_clauses import is_who_did
from archive.reading.statements.english.cue import Cue
from archive.reading.statements.english.demands import before_demand
from archive.reading.statements.english.found import Found, last, made, speaks_for
from archive.reading.statements.english.objects_taken import (
    FAR,
    INTENDING,
    counts,
    counts_heads,
    counts_in,
    pleads,
    suspects,
    takes_phrase,
)
from archive.reading.statements.english.rejections import ANSWERED
from archive.reading.words.cue_words import NOUN_CUES, verb_forms
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import DETERMINERS, PREPOSITIONS, PRONOUNS
from archive.reading.words.verbs import BE, HAVE, first_finite, has_clause, is_finite

_OVER = {"warn": frozenset({"of", "about"}), "complain": frozenset({"of"})}
_LEAST = 2
_NEAR = 8
_NEWS = frozenset({"development", "incident", "news", "matter", "story"})
_TROUBLES = frozenset({"difficulties", "difficulty", "problem", "problems", "issue", "issues"})
_EVIDENT = frozenset({"show", "find", "indicate", "suggest", "reveal", "uncover"})
_INDEFINITE = frozenset({"a", "an", "no", "little", "few", "some", "many", "several"})
_STANDING = frozenset({"with", "ahead", "behind", "level", "tied", "neck"})
_OCCASIONS = frozenset({"statement", "conference", "interview", "speech", "hearing", "email",
                        "letter", "briefing", "filing", "tweet", "post", "conversation", "call",
                        "message", "memo", "broadcast"})  # fmt: skip
_POINTING = frozenset({"that", "this", "those", "these"})
_WHERE = frozenset({"at", "in", "on", "during", "through", "via"})
_OTHERWISE = frozenset({"despite", "though", "although"})
_TURNING = frozenset({"while", "although", "though", "as", "after", "when", "since", "because"})


def intention(prose: Prose, cue: Cue) -> Found | None:
    """Read "vowed never to return" and "pledged on Friday to rebuild it"."""
    if cue.verb.base not in INTENDING or cue.subject is None:
        return None
    at = _after_dates(prose, cue.at + 1, cue.end - 1)
    to = at + (prose.lower(at) in {"not", "never"})
    end = last(prose, before_demand(prose, at, cue.end))
    if prose.lower(to) != "to" or end - to < 3:
        return None
    end = _before_past_deed(prose, to + 2, end)
    return made(prose, cue, "intention", ((at, end),), at)


def _before_past_deed(prose: Prose, at: int, end: int) -> int:
    """Return where it is told what was done: "vowed to stop them *and on Monday passed* a law"."""
    for joint in range(at, end - 2):
        if prose.lower(joint) != "and":
            continue
        verb = first_finite(prose.tokens, joint + 1, min(joint + _NEAR, end))
        between = range(joint + 1, verb or joint)
        past = verb is not None and prose.lower(verb).endswith("ed")
        timed = prose.lower(joint + 1) in PREPOSITIONS or verb == joint + 1
        if past and timed and not any(prose.tokens[i].text in ",;" for i in between):
            return joint
    return end


def confession(prose: Prose, cue: Cue) -> Found | None:
    """Read "admitted to *hiding the letters*" and "confesses to *having lied*"."""
    deed = cue.at + 2
    owns = cue.verb.base in {"admit", "confess"} and prose.lower(cue.at + 1) == "to"
    if not owns or cue.subject is None or not prose.lower(deed).endswith("ing"):
        return None
    end = last(prose, before_demand(prose, deed, cue.end))
    stop = next((i for i in range(deed, end) if _turns(prose, i, cue.end)), end)
    return made(prose, cue, "noun", ((deed, stop),), deed)


def expected(prose: Prose, cue: Cue) -> Found | None:
    """Read "expect aftershocks to continue for two weeks" and "don't expect rain"."""
    end = last(prose, cue.end)
    if cue.group < cue.at and prose.lower(cue.at - 1).endswith(("n't", "not")):
        return made(prose, cue, "expected", ((cue.at + 1, end),), cue.at + 1)
    turns = (
        i
        for i in range(cue.at + 1, end - 1)
        if prose.tokens[i].text == "," and prose.lower(i + 1) in {"while", "but", "though"}
    )
    end = next(turns, end)
    to = next((i for i in range(cue.at + 1, min(cue.at + 10, end)) if prose.lower(i) == "to"), None)
    return (
        made(prose, cue, "expected", ((cue.at + 1, end),), cue.at + 1) if to is not None else None
    )


def noun_phrase(prose: Prose, cue: Cue) -> Found | None:
    """Read "confirmed 12 deaths", "has recorded 155,530 casualties", "warned of an attack"."""
    if "n" not in cue.verb.takes or cue.subject is None or is_who_did(prose, cue):
        return None
    listed = cue.verb.base == "list" and not speaks_for(prose, cue.subject)
    if listed or counts_in(prose, cue) or not pleads(prose, cue) or not suspects(prose, cue):
        return None  # people list what they choose, documents what there is
    start, end = cue.at + 1, last(prose, before_demand(prose, cue.at, cue.end))
    if cue.verb.base in _OVER:
        start = _after_warned(prose, _after_dates(prose, start, end), end)
        if prose.lower(start) not in _OVER[cue.verb.base]:
            return None
        start += 1
    elif not takes_phrase(prose, cue.verb.base, start, end) or counts_heads(prose, cue.subject):
        return None
    start = _after_dates(prose, start, end)
    if _is_of_others(prose, start):
        return None
    stop = next((i for i in range(start, end) if _turns(prose, i, cue.end)), end)
    stop = _before_next_deed(prose, start, stop)
    stop = _before_apposition(prose, start, _before_main_clause(prose, cue, start, stop))
    stop = _after_pointing(prose, start, stop)
    bare = stop == start + 2 and prose.lower(start + 1) in _TROUBLES
    if prose.lower(start) in {"the", "this"} and (bare or prose.lower(start + 1) in _NEWS):
        return None  # "confirmed the incident" says nothing of it
    return made(prose, cue, "noun", ((start, stop),), start) if stop > start else None


def _after_warned(prose: Prose, at: int, end: int) -> int:
    """Return the "of" of "warned *residents on the coast* of new floods", ``at`` elsewhere."""
    plain = (
        at < end
        and prose.tokens[at].is_word
        and prose.lower(at)
        not in PREPOSITIONS
        | {
            "of",
            "that",
            "to",
            "it",
        }
    )
    if not plain:
        return at
    for index in range(at + 1, min(at + 6, end)):
        if is_finite(prose.tokens, index) or not prose.tokens[index].is_word:
            return at
        if prose.lower(index) in {"of", "about"}:
            return index
    return at


def _before_main_clause(prose: Prose, cue: Cue, start: int, stop: int) -> int:
    """Return where a noun ends before a main clause: "While X expect growth of 15%*,* it fell"."""
    opening = min(cue.subject[0], cue.group) - 1 if cue.subject else cue.first
    if opening != cue.first or prose.lower(opening) not in _TURNING:
        return stop
    commas = (i for i in range(start + 1, stop) if prose.tokens[i].text == ",")
    return next((i for i in commas if has_clause(prose.tokens, i + 1, stop)), stop)


def _before_next_deed(prose: Prose, start: int, stop: int) -> int:
    """Return where the speaker goes on: "admitted hiding letters *and was sentenced*"."""
    for index in range(start + 1, stop - 1):
        if is_finite(prose.tokens, index):
            joined = prose.lower(index) in BE | HAVE and prose.lower(index - 1) in {"and", "but"}
            return index - 1 if joined else stop
    return stop


def _before_apposition(prose: Prose, start: int, stop: int) -> int:
    """Return where the last noun is explained: "a transfer from Velm*, the* fund of the party"."""
    comma = next((i for i in range(stop - 1, start, -1) if prose.tokens[i].text == ","), None)
    if comma is None or prose.lower(comma + 1) not in {"the", "a"}:
        return stop
    named = prose.tokens[comma - 1].is_capital and not has_clause(prose.tokens, comma, stop)
    plain = not any(prose.tokens[i].is_number or prose.lower(i) == "and"
                    for i in range(comma, stop))  # fmt: skip
    return comma if named and plain else stop


def _after_pointing(prose: Prose, start: int, stop: int) -> int:
    """Return the end of what only points back: "disputed *that account* at a news conference"."""
    if prose.lower(start) in _POINTING and prose.lower(start + 2) in _WHERE:
        return min(stop, start + 2)
    near = range(start + 1, stop)
    told = (i for i in near if prose.lower(i) in _WHERE and _is_occasion(prose, i))
    return next(told, stop)  # "denied the charges *in a statement* on Sunday"


def _is_occasion(prose: Prose, at: int) -> bool:
    """Tell whether a preposition tells where something was said: "at a news conference"."""
    near = [prose.lower(i) for i in range(at + 1, at + 5)]
    return near[0] in DETERMINERS and any(word in _OCCASIONS for word in near)


def shown(prose: Prose, cue: Cue) -> Found | None:
    """Read "figures show 12 openings", "polls show a close race", "data show Velm ahead by 3%".

    Only documents do, and only where they count or describe: "records show the way".
    """
    start, end = cue.at + 1, last(prose, before_demand(prose, cue.at, cue.end))
    if cue.verb.base not in _EVIDENT or cue.subject is None or start >= end:
        return None
    nothing = cue.verb.base == "find" and prose.lower(start) in {"no", "little"}
    proof = cue.verb.base == "find" and "evidence" in {prose.lower(start), prose.lower(start + 1)}
    if not speaks_for(prose, cue.subject) and not nothing and not proof:
        return None
    stop = next((i for i in range(start, end) if prose.tokens[i].text in ";—"), end)
    stop = _before_apposition(prose, start, stop)
    near = range(start, min(stop, start + FAR))
    counted = any(counts(prose, i) for i in near)
    plain = (
        prose.tokens[start].is_word
        and not prose.tokens[start].is_capital
        and (
            prose.lower(start) not in DETERMINERS | PREPOSITIONS | PRONOUNS
            and stop - start > _LEAST
        )
    )  # "finds worrisome signs for the party", "showed far less change"
    described = plain or prose.lower(start) in _INDEFINITE or any(
        prose.lower(i) in _STANDING or prose.lower(i).endswith("ing") for i in near[1:]
    )  # fmt: skip
    if prose.lower(start) in {"to", "that", "how", "what", ","} or not (counted or described):
        return None
    return made(prose, cue, "noun", ((start, stop),), start)


def _is_of_others(prose: Prose, start: int) -> bool:
    """Tell whether what follows is said by others: "rejecting *opposition claims that* …"."""
    claims = prose.lower(start + 1) in NOUN_CUES and prose.lower(start + 2) == "that"
    return claims and prose.tokens[start].is_word and prose.lower(start) not in DETERMINERS


def _turns(prose: Prose, at: int, end: int) -> bool:
    """Tell whether something else is told: "denied it, *despite* …", "denies it *and blames* …"."""
    if prose.tokens[at].text in ";—":
        return True
    if prose.lower(at) in {"when", "while"}:
        return True
    if prose.tokens[at].text == ",":
        answered = prose.lower(at + 1) in {"a", "an"} and prose.lower(at + 2) in ANSWERED
        return answered or prose.lower(at + 1) in _OTHERWISE | {"who", "where"}
    joined = prose.lower(at) == "and" and prose.lower(at + 1) in verb_forms()
    return joined and at + 2 < end and is_finite(prose.tokens, at + 1) and (
        prose.quote_at(at) is None and prose.lower(at + 1).endswith("s")
    )  # fmt: skip


def _after_dates(prose: Prose, at: int, end: int) -> int:
    """Skip the days after a verb: "warned *on Sunday* of new attacks"."""
    while at < end:
        moved = prose.date_from(at + (prose.lower(at) in {"on", "in"}))
        if moved is None:
            return at
        at = moved
    return at
