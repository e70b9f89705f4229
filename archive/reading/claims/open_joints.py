"""Joints at which no clause ends: in a subject, behind "both", between two infinitives."""

from archive.reading.words.prose import Prose
from archive.reading.words.small_words import DETERMINERS
from archive.reading.words.verbs import AUXILIARIES, first_finite

_FRONTED = frozenset({"while", "although", "though"})
_SUPPOSING = frozenset({"assuming", "provided", "suppose", "supposing", "given"})
_AGAIN = frozenset({"is", "are", "was", "were", "has", "have", "had", "will", "would"})
_LEAST = 4
_OPENING_RELATIVES = frozenset({"that", "which", "who"})
_DOERS = frozenset({"they", "he", "she", "we", "i"})


def acts_again(prose: Prose, at: tuple[int, int, int]) -> bool:
    """Tell whether a verb no list knows stands before: "the law favours a few *and is* unfair"."""
    first, joint, _ = at
    again = prose.lower(joint) == "and" and prose.lower(joint + 1) in _AGAIN
    plain = all(prose.tokens[i].text not in ",;:" for i in range(first, joint))
    return again and plain and joint - first > _LEAST and prose.lower(first) in DETERMINERS


def _goes_on_to_do(prose: Prose, first: int, joint: int) -> bool:
    """Tell whether an infinitive goes on: "it needs *to check* the mill *and have* it shut"."""
    if prose.lower(joint + 1) not in {"have", "be", "do"}:
        return False
    near = range(first + 1, joint - 1)
    return any(prose.lower(i) == "to" and prose.lower(i - 1).endswith("s") for i in near)


def _denies_twice(prose: Prose, joint: int) -> bool:
    """Tell whether one verb is denied twice: "must *not, and will not,* be left open"."""
    denied = prose.lower(joint - 1 - (prose.tokens[joint - 1].text == ",")) == "not"
    again = joint + 1 + (prose.lower(joint + 1) == "and")
    return denied and prose.lower(again) in AUXILIARIES and prose.lower(again + 1) == "not"


def is_open(prose: Prose, first: int, joint: int) -> bool:
    """Tell whether a joint stands in a subject: "*What* makes it new *and* bad is", "*both* A and".

    Names behind "both" are joined, and nouns in a relative: "the rains *that hit* the town *and*
    its suburbs were heavy".
    """
    goes_on = _denies_twice(prose, joint) or _goes_on_to_do(prose, first, joint)
    if prose.lower(joint - 1) in _DOERS or goes_on:
        return True  # "while *Bo and* his aunt slept", "needs to check it *and have* it shut"
    both = next((at for at in range(joint - 1, max(first, joint - 6), -1)
                 if prose.lower(at) == "both"), None)  # fmt: skip
    paired = both is not None and "and" in {prose.lower(i) for i in range(both, joint)}
    if both is not None and not paired and first_finite(prose.tokens, both, joint) is None:
        return True
    opens = first + (prose.tokens[first].text in "“\"‘'")
    opens += prose.lower(opens) in {"but", "and"}
    if _is_fronted(prose, opens, joint):
        return True
    what = prose.lower(opens) == "what"
    if not what and prose.lower(opens) not in DETERMINERS:
        return False
    verb = first_finite(prose.tokens, opens, joint)
    if verb == joint - 1 and prose.tokens[joint - 2].text == ",":
        return True  # "the number of tired, *disenchanted and* angry customers grows"
    if what and verb == opens + 1 and prose.lower(joint + 1) in DETERMINERS:
        return True  # "*What is* the vision it has *and its* use are unclear"
    if verb is None or first_finite(prose.tokens, verb + 1, joint) is not None:
        return False
    return what or (prose.lower(verb - 1) in _OPENING_RELATIVES | _DOERS and verb - 1 > opens)


def _is_fronted(prose: Prose, opens: int, joint: int) -> bool:
    """Tell whether a clause before the main one goes on: "*While it grew and is* rich, it …".

    Also what is supposed: "*Assuming* she wins *and* it goes on, they would try her".
    """
    if prose.lower(opens) in _SUPPOSING:
        return True
    alone = all(prose.tokens[i].text != "," for i in range(opens, joint))
    return prose.lower(opens) in _FRONTED and alone
