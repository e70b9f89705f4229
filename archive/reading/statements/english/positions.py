"""What somebody's position is: "the ministry's position is that no law was broken".

Also "speak of “a betrayal”", where a noun tells it.
"""

from archive.reading.statements.english.found import Found, is_somebody, last
from archive.reading.statements.english.shared_subjects import speaker_of
from archive.reading.words.cue_words import NOUN_CUES
from archive.reading.words.noun_phrases import phrase_before
from archive.reading.words.phrases_behind import phrase_after
from archive.reading.words.prose import Prose
from archive.reading.words.verbs import BE, HAVE, has_clause, is_finite
from archive.reading.words.word_sets import word_set

POSITIONS = word_set("positions")
_OWNERS = frozenset({"his", "her", "its", "their"})
_FROM = frozenset({"from", "among", "of", "in", "at"})
_WHAT_IS_SAID = frozenset({"say", "says", "said", "claim", "claims", "think", "thinks", "believe",
                          "believes"})  # fmt: skip
SPEAKING = frozenset({"speak", "speaks", "spoke", "spoken", "talk", "talks", "talked"})
_LONGEST = 8


def position(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "X's *position* is that …", "the *consensus* among economists is that …"."""
    verb = next((i for i in range(at + 1, min(at + _LONGEST, end - 2))
                 if is_finite(prose.tokens, i)), None)  # fmt: skip
    if verb is None or prose.lower(verb) not in BE | HAVE:
        return None
    that = next((i for i in range(verb + 1, min(verb + 4, end)) if prose.lower(i) == "that"), None)
    until = last(prose, end)
    between = range(verb + 1, that or verb)
    plain = all(prose.lower(i) in BE | {"been", "still", "now", "simply"} for i in between)
    if that is None or not plain or not has_clause(prose.tokens, that + 1, until):
        return None
    owner = _owner(prose, at, verb, first)
    if owner is None:
        return None
    reported = NOUN_CUES.get(prose.lower(at), "other")
    return Found((at, at + 1), owner, ((that + 1, until),), reported, "nominal",
                 min(owner[0], at), (at, that))  # fmt: skip


def _owner(prose: Prose, at: int, verb: int, first: int) -> tuple[int, int] | None:
    """Return whose position it is: "*the ministry*'s", "*his*", "among *economists*"."""
    if prose.lower(at + 1) in _FROM and verb > at + 2:
        return at + 2, verb
    if verb != at + 1:
        return None
    noun = at - (at > first and prose.tokens[at - 1].is_word
                 and prose.lower(at - 1) not in _OWNERS | {"'s", "the", "a"})  # fmt: skip
    if prose.lower(noun - 1) in _OWNERS and noun > first:
        return noun - 1, noun
    owned = prose.lower(noun - 1) in {"'s", "'", "’"} and noun - 1 > first
    return phrase_before(prose, noun - 1, first) if owned else None


def view_of(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "*That*, at least, is the view of X" and "That is what X say" of the sentence before."""
    verb = next((i for i in range(at + 1, min(at + 6, end)) if prose.lower(i) in BE), None)
    if at > first + 3 or verb is None or prose.lower(verb) not in {"is", "was"}:
        return None
    said = next((i for i in range(verb + 2, min(verb + _LONGEST, end))
                 if prose.lower(i) in _WHAT_IS_SAID), None)  # fmt: skip
    if prose.lower(verb + 1) == "what" and said is not None and said > verb + 2:
        source, cue = (verb + 2, said), (said, said + 1)
    elif prose.lower(verb + 2) in POSITIONS and prose.lower(verb + 3) == "of":
        found = phrase_after(prose, verb + 4, end)
        source, cue = found or (0, 0), (verb + 2, verb + 3)
    else:
        return None
    return Found(cue, source, ((at, at + 1),), "other", "according", at,
                 (at, source[1]), left=True) if source[1] > source[0] else None  # fmt: skip


def spoken_of(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "Neighbours *speak* of a quiet couple", "the union *spoke* of “a betrayal”"."""
    noun = prose.lower(at) in {"talk", "talks"} and prose.lower(at - 1) in {"but", "and", "amid"}
    if prose.lower(at) not in SPEAKING or prose.lower(at + 1) != "of" or noun or at + 3 >= end:
        return None
    group = at - (prose.lower(at - 1) in HAVE)
    subject, own = speaker_of(prose, group, first)
    opens = prose.tokens[at + 2]
    tells = opens.lower in {"a", "an"} or opens.is_number or prose.quote_at(at + 2) is not None
    if subject is None or not tells or not _may_speak(prose, subject):
        return None
    until = next((i for i in range(at + 2, end) if prose.tokens[i].text in ",;—"
                  and prose.quote_at(i) is None), last(prose, end))  # fmt: skip
    return Found((at, at + 1), subject, ((at + 2, until),), "other", "called", own, (own, at + 2))


def _may_speak(prose: Prose, subject: tuple[int, int]) -> bool:
    return is_somebody(prose, subject) or prose.lower(subject[1] - 1).endswith("s")
