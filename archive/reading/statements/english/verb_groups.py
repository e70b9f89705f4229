"""What stands around a verb of saying: what makes it tell nothing, what stresses it."""

from archive.reading.statements.english.noun_uses import is_reduced, states_something
from archive.reading.words.cue_words import Verb
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import PREPOSITIONS, RELATIVES
from archive.reading.words.verbs import BE, HAVE, NEGATIONS, is_finite

_LONGEST_WAY = 8
_LONGEST_PARTING = 7
_PARTING = frozenset({("so", "far"), ("all", "but"), ("long", "since"), ("long", "ago"),
                      ("once", "again"), ("once", "more"), ("more", "than"), ("as", "good"),
                      ("time", "and"), ("yet", "again"), ("more", "recently"),
                      ("at", "least")})  # fmt: skip
"""Pairs that tell how or when: "have *so far* said"."""
_GOING_ON = ("on", "to")
_SEEMING = frozenset({"appear", "appears", "appeared", "seem", "seems", "seemed", "purport",
                      "purports", "purported"})  # fmt: skip
THINKING = frozenset({"expect", "believe", "think"})
_UNSURE = frozenset({"suspected", "alleged", "proposed"})
_HOW_MANY = frozenset({"other", "all", "any", "more", "new", "these", "those", "several", "many",
                       "two", "three", "further", "such", "no", "every"})  # fmt: skip
_GLAD = frozenset({"pleased", "proud", "delighted", "happy", "excited", "thrilled", "sad",
                   "sorry"})  # fmt: skip
_TAKING = frozenset({"take", "takes", "took", "taken", "taking", "get", "got", "keep"})
_REFUSING = frozenset({"declined", "refused", "without"})


def _is_denied_before(prose: Prose, joint: int, first: int) -> bool:
    """Tell whether "or" joins what was not done: "did *not* name him *or say* how he died"."""
    for at in range(joint - 1, max(first, joint - 20), -1):
        if prose.tokens[at].text in ";:":
            return False
        if prose.lower(at) in NEGATIONS or prose.lower(at) in _REFUSING:
            return True
    return False


def says_nothing(prose: Prose, verb: Verb, at: int, before: tuple[int, int]) -> bool:
    """Tell whether a form of a verb of saying tells nothing here.

    "Did not name him *or say* why", "asked *why he thought* so",
    "villages *told to* leave", "Benue *state*", "men *believed*".
    """
    group, first = before
    if prose.lower(group - 1) == "or" and _is_denied_before(prose, group - 1, first):
        return True
    if verb.base in THINKING and _is_asked(prose, group, first):
        return True
    if verb.base == "tell" and prose.lower(at + 1) == "to" and prose.lower(at) == "told":
        return True
    if prose.lower(at) == verb.base and prose.lower(at - 1) in {"help", "helps", "helped"}:
        return True  # "slides to *help explain* what we did"
    if verb.base == "hold" and prose.lower(at - 1) in _TAKING:
        return True  # "let the revolt *take hold*"
    if prose.lower(at) in _UNSURE and prose.lower(at - 1) in _HOW_MANY and at > first:
        return True  # "nine *other suspected cases* were found"
    if verb.base == "tell" and prose.lower(at + 2) in {"story", "stories", "tale", "tales"}:
        return True  # "the book tells the story of a man who fled"
    return (verb.base == "state" and not states_something(prose, at)) or is_reduced(prose, at)


def went_on(prose: Prose, at: int, first: int) -> int | None:
    """Return where "went on to add" begins, None where a verb stands for itself."""
    begin = at - len(_GOING_ON) - 1
    if begin < first or prose.lower(begin) not in {"went", "goes", "going"}:
        return None
    return begin if tuple(prose.lower(i) for i in range(begin + 1, at)) == _GOING_ON else None


def would_later(prose: Prose, at: int, first: int) -> int | None:
    """Return where "would later tell" begins: what somebody said in the end.

    And "would only say", which is as much as somebody tells.
    """
    begin = at - 2
    told = prose.lower(begin) == "would" and prose.lower(at - 1) in {"later", "only"}
    return begin if told and begin > first else _only(prose, at, first)


def _only(prose: Prose, at: int, first: int) -> int | None:
    """Return where "would say *only* that" begins."""
    said = prose.lower(at + 1) == "only" and prose.lower(at) == "say"
    return at - 1 if said and at - 1 > first and prose.lower(at - 1) in {"would", "will"} else None


def seemed_to(prose: Prose, at: int, first: int) -> int | None:
    """Return where "appears to show" begins: what pictures seem to tell is told of them."""
    begin = at - 2
    seems = prose.lower(at - 1) == "to" and prose.lower(begin) in _SEEMING
    return begin if seems and begin > first else None


def pleased_to(prose: Prose, at: int, first: int) -> int | None:
    """Return where "is pleased to report" begins, as houses tell of themselves."""
    begin = at - len(("is", "pleased", "to"))
    if begin <= first or prose.lower(at - 1) != "to" or prose.lower(begin) not in BE:
        return None
    return begin if prose.lower(at - 2) in _GLAD else None


def took_to(prose: Prose, at: int, first: int) -> int | None:
    """Return where "took to Instagram to say" begins."""
    near = range(max(first + 1, at - _LONGEST_WAY), at - 2)
    begin = next((i for i in near if prose.lower(i) in {"took", "takes"}
                  and prose.lower(i + 1) == "to"), None)  # fmt: skip
    return begin if prose.lower(at - 1) == "to" else None


def parted_from(prose: Prose, at: int, first: int) -> int | None:
    """Return where "have *so far* said", "has *in recent weeks* denied" begins behind "have".

    Nothing but what tells how or when stands between the two; None where they are not parted.
    """
    for have in range(at - 3, max(first, at - _LONGEST_PARTING) - 1, -1):
        if prose.lower(have) not in HAVE:
            continue
        opens = prose.lower(have + 1)
        pair = (opens, prose.lower(have + 2)) in _PARTING
        plain = all(prose.tokens[i].is_word and not is_finite(prose.tokens, i)
                    for i in range(have + 1, at))  # fmt: skip
        joined = any(prose.lower(i) in RELATIVES | {"to", "and"} for i in range(have + 1, at))
        parts = pair or (opens in PREPOSITIONS and prose.lower(at - 1) not in PREPOSITIONS)
        return have + 1 if parts and plain and not joined else None
    return None


def stressed(prose: Prose, verb: Verb, at: int, first: int) -> int | None:
    """Return where "did say" or "did, however, say" begins, None where nothing is stressed."""
    begin = at - 1
    if begin - 3 > first and prose.tokens[begin].text == "," == prose.tokens[begin - 2].text:
        begin -= 3
    plain = prose.lower(at) == verb.base and prose.lower(begin) in {"do", "does", "did"}
    return begin if plain and begin > first else None


def _is_asked(prose: Prose, group: int, first: int) -> bool:
    """Tell whether only a question holds a thought: "asked *why he thought* so"."""
    return any(prose.lower(at) in {"why", "whether", "if", "what", "how"}
               for at in range(max(first, group - 3), group))  # fmt: skip


def does_not(prose: Prose, at: int, first: int) -> int:
    """Return how many tokens "don't" or "did not" before a verb takes, 0 without it."""
    if at > first and prose.lower(at - 1) in {"don't", "doesn't", "didn't"}:
        return 1
    pair = (prose.lower(at - 2), prose.lower(at - 1)) if at > first + 1 else ("", "")
    return 2 if pair[0] in {"do", "does", "did"} and pair[1] == "not" else 0
