"""Where one sentence holds two: a concession, two sentences at a comma, two deeds of one doer."""

from collections.abc import Sequence
from itertools import pairwise

from archive.reading.claims.figure_cuts import counted
from archive.reading.records import Figure
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import DETERMINERS, PREPOSITIONS, RELATIVES
from archive.reading.words.verbs import (
    AUXILIARIES,
    MODALS,
    has_clause,
    is_adverb,
    is_contracted,
    is_finite,
)
from archive.reading.words.word_sets import word_set

_CONCEDING = frozenset({"while", "although", "though", "whereas"})
_SPEAKING = frozenset({"i", "we", "he", "she", "they", "it", "there"})
_THINKING = frozenset({"think", "believe", "mean", "guess", "suppose", "know", "say", "said", "if",
                       "says", "is", "was"})  # fmt: skip
_HANGING = frozenset({"if", "when", "because", "although", "though", "while", "since", "unless"})
_OBJECTS = DETERMINERS | {"him", "them", "it", "us", "people"}
_NO_VERB = DETERMINERS | PREPOSITIONS | {"then", "so", "that", "if", "when", "not", "all", "also"}
_TAKEN = DETERMINERS | PREPOSITIONS - {"with"} | {"some", "people", "of"}
"""What may follow a second deed; who "shut the shop *and left with* a friend" did one."""
_INTENDING = frozenset({"expected", "due", "set", "pledged", "promised", "vowed", "agreed",
                        "planned", "planning", "plans"})  # fmt: skip
_LATER = frozenset({"later", "then", "also", "subsequently"})
_SHORT = 6
_LEAST = 4
_IRREGULAR = word_set("irregular")


def concession_cut(prose: Prose, at: tuple[int, int, int], figures: Sequence[Figure]) -> int | None:
    """Cut "said that while the rules *were broken, she* would not be charged"."""
    first, comma, end = at
    concedes = prose.lower(first - 1) in _CONCEDING or (
        prose.lower(first) == "while" and counted(prose, first, end, figures)
    )  # "While 90% are well, the rest remain ill, the council says"
    if prose.tokens[comma].text != "," or not concedes:
        return None
    apart = prose.quote_at(comma) == prose.quote_at(first)
    whole = has_clause(prose.tokens, first, comma) and has_clause(prose.tokens, comma + 1, end)
    return comma + 1 if apart and whole else None


def splice_cut(prose: Prose, at: tuple[int, int, int], figures: Sequence[Figure]) -> int | None:
    """Cut speech at a comma between two sentences: "I know it, *I have* lived here for years"."""
    first, comma, end = at
    spoken = prose.quote_at(comma) is not None and prose.quote_at(comma) == prose.quote_at(first)
    if not spoken or prose.tokens[comma].text != ",":
        return None
    begin = comma + 1 + (prose.lower(comma + 1) in {"so", "now", "then"})
    start = first + (prose.tokens[first].text in "“\"‘'")
    stop = next((i for i in range(begin, end) if prose.tokens[i].text in ",;—–"), end)
    if comma - start < _LEAST or stop - begin <= _LEAST:
        return None
    hangs = prose.lower(comma - 1) in _THINKING
    hangs = hangs or any(prose.lower(i) in _HANGING for i in range(start, comma))
    whole = _is_sentence(prose, start, comma) and _is_sentence(prose, begin, stop)
    return begin if whole and not hangs and not _corrects(prose, start, comma) else None


def _corrects(prose: Prose, start: int, comma: int) -> bool:
    """Tell whether one thing is put for another: "This is *no* storm, *it* is a flood"."""
    denied = any(prose.lower(i) in {"no", "not"} or prose.lower(i).endswith(("n't", "n’t"))
                 for i in range(start, comma))  # fmt: skip
    return denied and prose.lower(comma + 1) in {"it", "it's", "it’s"}


def _is_sentence(prose: Prose, start: int, end: int) -> bool:
    """Tell whether words begin with a subject and its verb: "the roads are shut", "I've left"."""
    if is_contracted(prose.tokens, start):
        return True
    if prose.lower(start) in _SPEAKING:
        return is_finite(prose.tokens, start + 1 + is_adverb(prose.lower(start + 1)))
    verb = next((i for i in range(start + 1, min(start + _SHORT, end))
                 if prose.lower(i) in AUXILIARIES), None)  # fmt: skip
    opens = prose.tokens[start]
    named = opens.lower in DETERMINERS or opens.is_number or opens.lower == "people"
    return (
        verb is not None
        and named
        and all(
            prose.tokens[i].is_word
            and prose.lower(i) not in PREPOSITIONS | RELATIVES | {"of", "and"}
            for i in range(start, verb)
        )
    )


def infinitive_cut(prose: Prose, at: tuple[int, int, int], figures: Sequence[Figure]) -> int | None:
    """Cut where a second infinitive counts: "is to cost $2m *and to employ* 40 people"."""
    first, joint, end = at
    if prose.lower(joint) != "and" or prose.lower(joint + 1) != "to" or joint + 2 >= end:
        return None
    begun = any(prose.lower(i) == "to" for i in range(first, joint - 1))
    both = counted(prose, joint + 2, end, figures) and counted(prose, first, joint, figures)
    return joint + 1 if begun and both else None


def reproach_cut(prose: Prose, at: tuple[int, int, int], figures: Sequence[Figure]) -> int | None:
    """Cut between two things that somebody is blamed for, which no verb joins.

    "accused Velm of *selling arms to rebels while hiding* the bill", "blamed one letter *for the
    loss and the other* for the turnout".
    """
    first, joint, end = at
    if prose.lower(joint) not in {"and", "while"} or end - joint < _LEAST or joint - first < _LEAST:
        return None
    stop = next((i for i in range(joint + 1, end) if prose.tokens[i].text in ",;"
                 or prose.lower(i) in RELATIVES | {"where"}), end)  # fmt: skip
    if any(is_finite(prose.tokens, i) for i in (*range(first, joint), *range(joint + 1, stop))):
        return None
    begun = [prose.lower(i) for i in range(first, joint)]
    twice = "for" in begun and prose.lower(joint) == "and" and any(
        prose.lower(i) == "for" for i in range(joint + 2, end - 1)
    ) and prose.lower(joint + 1) in DETERMINERS  # fmt: skip
    doing = begun[0].endswith("ing") or any(
        a == "of" and b.endswith("ing") for a, b in pairwise(begun)
    )  # fmt: skip
    after = prose.tokens[joint + 1]
    acts = after.lower.endswith("ing") and not after.is_capital
    acts = acts and prose.lower(joint + 2) in _TAKEN | _OBJECTS | {"to"} | {"its", "their"}
    return joint + 1 if twice or (doing and acts) else None


def deed_cut(prose: Prose, at: tuple[int, int, int], figures: Sequence[Figure]) -> int | None:
    """Cut where one who did a thing did another: "sold the mill *and bought* a house"."""
    first, joint, end = at
    if end - joint < _SHORT - 2:
        return None
    deed = _deed_behind(prose, joint)
    if not _is_past(prose.lower(deed)):
        return joint + 1 if _will_do_more(prose, at) else None
    row = prose.tokens[joint].text == "," and _does_more(prose, joint, end)
    after = prose.tokens[deed + 1]
    taken = row or after.is_capital or after.is_number or after.lower in _TAKEN | _OBJECTS
    if not taken or not (row or prose.lower(joint) == "and"):
        return None
    verbs = [at for at in range(first, joint) if is_finite(prose.tokens, at)]
    verbs = [at for at in verbs if prose.lower(at - 1) not in {"was", "were"} or at == first]
    if len(verbs) != 1 or prose.lower(verbs[0] - 1) in {"who", "which", "that"}:
        return None  # "a clerk *who robbed* banks *and hid* in Velm was ill"
    did = prose.lower(verbs[0])
    past = _is_past(did) or did in {"was", "were", "has", "have", "had"}
    joined = prose.lower(joint - 1).endswith("ed") or prose.lower(joint - 1) in PREPOSITIONS
    far = joint - verbs[0] >= _LEAST - 1 - (verbs[0] == first)
    return joint + 1 if past and not joined and far else None


def _will_do_more(prose: Prose, at: tuple[int, int, int]) -> bool:
    """Tell whether a modal has a second verb: "would close the pit *and offer the* men work".

    What is no noun is told by what follows it: an article, a pronoun.
    """
    first, joint, end = at
    verb = joint + 1 + is_adverb(prose.lower(joint + 1))
    if prose.lower(joint) not in {"and", "but"} or end - verb < _LEAST or not _is_verb(prose, verb):
        return False
    verbs = [at for at in range(first, joint) if is_finite(prose.tokens, at)]
    if not verbs or joint - verbs[0] < _LEAST:
        return False
    intends = next((i for i in range(verbs[0], joint - 2) if prose.lower(i) in _INTENDING
                    and prose.lower(i + 1) == "to"), None)  # fmt: skip
    if intends is not None and intends <= verbs[0] + 2:
        return not any(prose.tokens[i].text in ",;" for i in range(first, joint))
    if prose.lower(verbs[0]) not in MODALS:
        return False
    done = prose.lower(verbs[0] + 1) == "be"  # "would *be closed*"
    alone = all(at <= verbs[0] + 1 + done for at in verbs)  # "would *shut*"
    return alone and not any(
        prose.tokens[i].text in ",;" or prose.lower(i) == "to" for i in range(first, joint)
    )


def _is_verb(prose: Prose, at: int) -> bool:
    word, after = prose.tokens[at], prose.lower(at + 1)
    plain = word.is_word and not word.is_capital and word.lower not in _NO_VERB
    if word.lower == "make" and after in {"you", "us", "them", "him", "sure"}:
        return False  # "will find you and *make you pay*" is what finding is for
    return plain and after in _OBJECTS


def _does_more(prose: Prose, comma: int, end: int) -> bool:
    """Tell whether deeds stand in a row: "left the test*, reached* the net *and took* a file"."""
    if prose.lower(comma + 1) == "had":
        return False
    joint = next((at for at in range(comma + 2, end - 1) if prose.lower(at) == "and"), None)
    stop = next((at for at in range(comma + 1, end) if prose.tokens[at].text == ","), end)
    return joint is not None and joint <= stop and _is_past(prose.lower(_deed_behind(prose, joint)))


def _deed_behind(prose: Prose, joint: int) -> int:
    """Return where a verb may stand behind a joint: "and *finally* gave them a loan"."""
    word = prose.lower(joint + 1)
    return joint + 1 + (is_adverb(word) or word in _LATER)


def _is_past(word: str) -> bool:
    return word in _IRREGULAR or (word.endswith("ed") and len(word) >= _LEAST)
