"""Which words that look like verbs of saying are none: "the report", "states that he lost"."""

from archive.reading.statements.english.nouns_before import (
    AMBIGUOUS,
    BEFORE_ANY_NOUN,
    CLOSING,
    PLURAL_PEOPLE,
    is_owned,
)
from archive.reading.statements.who.roll import PLURALS
from archive.reading.words.cue_words import PASSIVE, SOURCE_NOUNS, verb_forms
from archive.reading.words.name_words import KIND_NOUNS, PERSON_NOUNS, is_role
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from archive.reading.words.subjects import subject_of
from archive.reading.words.verbs import BE, HAVE, is_adverb, is_finite
from archive.reading.words.word_sets import word_set

_BEFORE_NOUNS = word_set("before nouns")
_AFTER_NOUNS = frozenset({"of", "by", "from", "regarding"})
_BEFORE_BARE = PREPOSITIONS - {"of", "for"}
_EVIDENT = frozenset({"show", "shows", "showed", "suggest", "suggests", "suggested", "indicate",
                      "indicates", "indicated", "reveal", "reveals", "revealed"})  # fmt: skip
_SOMEBODY = frozenset({"he", "she", "they", "it", "we"})
_NEAR = 6
_SAME_IN_PAST = frozenset({"forecast", "read"})


def is_noun_use(prose: Prose, at: int, group: int, first: int) -> bool:
    """Tell whether "claims" or "report" is a noun: "the report", "Prigozhin's claims"."""
    if at > first and (is_owned(prose, at) or _describes(prose, at, first)):
        return True
    if prose.lower(at) in AMBIGUOUS and at > first and (
        prose.lower(at - 1) in _BEFORE_NOUNS
        or _has_no_speaker(prose, at, first)
        or _is_acted_on(prose, at, first)
    ):  # fmt: skip
        return True  # "Minister calls claim a lie"
    if _is_infinitive(prose, at, group, first) or _is_rejected(prose, at, first):
        return True
    surely = _is_only_verb(prose, at, first) or _speaks_of(prose, at, first)
    if prose.lower(at) not in AMBIGUOUS or surely:
        return False
    if prose.lower(at + 1) in _AFTER_NOUNS or group < at:
        return prose.lower(at + 1) in _AFTER_NOUNS  # "an earlier forecast of 3%", "claims by X"
    if at == first or _follows_as_noun(prose, at, first):
        return True
    acts_after = at + 1 < len(prose.tokens) and is_finite(prose.tokens, at + 1)
    if acts_after or prose.lower(at + 1) in _EVIDENT:
        return True
    return not _ends_sentence(prose, at, first) and _is_object(prose, at)


def _follows_as_noun(prose: Prose, at: int, first: int) -> bool:
    """Tell whether what stands before a word makes it a noun: "of *claims*", "joint *projects*"."""
    if prose.lower(at - 1) in BEFORE_ANY_NOUN or _is_compound(prose, at - 1):
        return True
    return _is_at_end_of_deed(prose, at, first)


def _is_at_end_of_deed(prose: Prose, at: int, first: int) -> bool:
    """Tell whether a plural closes what somebody does: "called for better *projects*."."""
    if not prose.lower(at).endswith("s") or prose.lower(at + 1) not in {".", ""}:
        return False
    before = verb_forms().get(prose.lower(at - 1))
    if before is not None and prose.lower(at - 1) == before.base:
        return True  # "as courts reject *claims*"
    for index in range(at - 1, first, -1):
        if not prose.tokens[index].is_word or prose.lower(index) in RELATIVES:
            return False
        if is_finite(prose.tokens, index):
            return True
    return False


def _has_no_speaker(prose: Prose, at: int, first: int) -> bool:
    """Tell whether one bare word opens a plural: ", *mass protests* broke out"."""
    bare = prose.tokens[at - 1]
    opens = at - 2 >= first and prose.tokens[at - 2].text == ","
    thing = bare.is_word and not bare.is_capital and bare.lower not in PRONOUNS | PLURAL_PEOPLE
    speaks = bare.lower in KIND_NOUNS or bare.lower in SOURCE_NOUNS or is_role(bare.lower)
    goes_on = prose.lower(at + 1) in PREPOSITIONS | {","}  # "…, trial finds" ends there
    return opens and thing and goes_on and not speaks and prose.lower(at).endswith("s")


def _is_acted_on(prose: Prose, at: int, first: int) -> bool:
    """Tell whether a participle begins the phrase: ", *halting* two gas *projects* and raising"."""
    described = prose.lower(at - 1)
    if described.endswith("ing") and prose.lower(at - 2) in DETERMINERS:
        return described not in SOURCE_NOUNS and not is_role(described)  # "the resulting *recalls*"
    for index in range(at - 1, max(at - _NEAR, first), -1):
        word = prose.tokens[index]
        if not word.is_word or word.is_capital:
            return False
        acting = word.lower.endswith("ing") and prose.tokens[index - 1].text == ","
        if index < at - 1 and (acting or word.lower in {"been", "being"}):
            return True
    return False


def _speaks_of(prose: Prose, at: int, first: int) -> bool:
    """Tell whether a relative is what somebody speaks of: "a site *which* Ek *claims was* sold"."""
    if at + 1 < len(prose.tokens) and prose.lower(at + 1) in _SOMEBODY:
        return at > first  # "lawyers for Ek *claim he* was there"
    if at + 1 >= len(prose.tokens) or prose.lower(at + 1) not in BE | HAVE:
        return False
    for index in range(at - 1, max(at - _NEAR, first), -1):
        if prose.lower(index) == "which":
            return index < at - 1
        if not prose.tokens[index].is_word or is_finite(prose.tokens, index):
            return False
    return False


def _is_compound(prose: Prose, at: int) -> bool:
    """Tell whether a word describes what follows it.

    "*Late-night* tweets" but no "ex-minister", "according to *internal* records".
    """
    token = prose.tokens[at]
    if token.is_word and not token.is_capital:
        closes = prose.lower(at + 2) in CLOSING
        if prose.lower(at - 1) in _BEFORE_BARE or (closes and prose.lower(at - 1) in {"of", "for"}):
            return True
        if prose.lower(at - 1) in HAVE and token.lower.endswith(("en", "ed")):
            return True  # "the paper has *seen* documents"
    head, dash, word = prose.lower(at).rpartition("-")
    return bool(head and dash) and not is_role(word)


def _is_rejected(prose: Prose, at: int, first: int) -> bool:
    """Tell whether claims are what is rejected: ", rejecting opposition *claims* that"."""
    begin = at - 2
    if begin <= first or prose.lower(at) not in AMBIGUOUS or prose.lower(at + 1) != "that":
        return False
    return prose.lower(begin).endswith("ing") and prose.tokens[begin - 1].text == ","


def _describes(prose: Prose, at: int, first: int) -> bool:
    """Tell whether a past describes what is counted: "announced 379 *confirmed* cases"."""
    before = prose.tokens[at - 1]
    after = prose.tokens[at + 1] if at + 1 < len(prose.tokens) else None
    named = at - 1 > first and prose.tokens[at - 2].is_capital  # "Channel 4 said"
    counted = before.is_number and not named and prose.lower(at).endswith("ed")
    return counted and after is not None and after.is_word and after.lower != "that"


def _is_infinitive(prose: Prose, at: int, group: int, first: int) -> bool:
    """Tell whether a plural form follows one person: "heard the publisher *testify*"."""
    form = prose.lower(at)
    verb = verb_forms().get(form)
    if group < at or at == first or verb is None or form != verb.base or form in _SAME_IN_PAST:
        return False
    before = prose.tokens[at - 1]
    return not before.is_capital and before.lower in PERSON_NOUNS and not (
        before.lower.endswith(PLURALS)
    )  # fmt: skip


def _is_only_verb(prose: Prose, at: int, first: int) -> bool:
    """Tell whether a sentence has no other verb: "The company *forecast* profit of 94 cents"."""
    end = prose.sentence_of(at)[1]
    if at == first or prose.lower(at).endswith("s") or prose.lower(at + 1) == "of":
        return False
    free = [i for i in range(first, end) if i != at and prose.quote_at(i) is None]
    if any(prose.tokens[i].text in ",;:—–(" for i in free if i < at):
        return False
    nearest = next((i for i in free if i > at and prose.tokens[i].text in ",;:—–"), end)
    verbs = any(
        is_finite(prose.tokens, i) and prose.lower(i - 1) != "and" for i in free if i < nearest
    )
    return not verbs and prose.tokens[at - 1].is_word and nearest - at > 2


def _is_object(prose: Prose, at: int) -> bool:
    """Tell whether a word's neighbours make it a noun: "raised their growth *estimates* after"."""
    before, after = prose.tokens[at - 1], prose.lower(at + 1)
    if before.is_capital or not before.is_word:
        return False  # "the figures, released by the ministry, show"
    if prose.lower(at).endswith("s"):
        return after in SUBORDINATORS - {"that"} and before.lower not in PRONOUNS
    return not before.lower.endswith("s") and after not in {"that", ":"}


def _ends_sentence(prose: Prose, at: int, first: int) -> bool:
    """Tell whether a verb ends the sentence with its subject: "…, the company forecast."."""
    after = prose.tokens[at + 1].text if at + 1 < len(prose.tokens) else "."
    dated = prose.date_from(at + 1 + (after in {"in", "on", "last"})) is not None
    dated = dated or (after == "in" and prose.tokens[min(at + 2, len(prose.tokens) - 1)].is_capital)
    subject = subject_of(prose, at, first) if after in ".!?" or dated else None
    return subject is not None and subject[0] > first and (
        prose.tokens[subject[0] - 1].text == ","
    )  # fmt: skip


def states_something(prose: Prose, at: int) -> bool:
    """Tell "the report states" and "they state that" from "states that he lost", "Benue state"."""
    form, before = prose.lower(at), prose.lower(at - 1)
    if form not in {"state", "states"}:
        return True
    if at + 1 >= len(prose.tokens):
        return form == "states" and before in SOURCE_NOUNS | {"paper"}
    after = prose.tokens[at + 1]
    speaks = after.text in ':,“"‘' or after.lower == "that"
    speaks = speaks or (
        form == "states" and before in SOURCE_NOUNS | {"paper"} and after.text == "."
    )
    plural = before in {"they", "we", "both", "also", "clearly"}
    return speaks and (plural if form == "state" else not before.endswith(("s", "ing")))


def is_reduced(prose: Prose, at: int) -> bool:
    """Tell whether a past hangs on a noun: "votes *reported by* X", "men *believed to be*"."""
    word, after = prose.lower(at), prose.lower(at + 1)
    if word == "shown":
        near = {prose.lower(at - 1), prose.lower(at - 2)}  # "have *long* shown"
        return not (near & HAVE or is_adverb(prose.lower(at - 1)))
    if after == "by":  # but "had *been warned by* the union that"
        hung = word.endswith("ed") and prose.lower(at - 1) not in BE
        return hung and prose.date_from(at + 2) is None
    if after == "to" and word == "disclosed" and prose.lower(at - 1) in SOURCE_NOUNS:
        return True  # "emails *disclosed to* the agency reveal"
    also = (
        at
        - (prose.lower(at - 1) in {"also", ","})
        - ((prose.lower(at - 2), prose.lower(at - 1)) == (",", "also"))
    )
    aside = also < at and prose.tokens[also - 1].is_word  # "Ek, who lives here, also claimed to"
    claims = word == "claimed" and (aside or _may_claim(prose, at - 1))  # "the army claimed to"
    passive = word in PASSIVE and not claims
    return after == "to" and passive and prose.lower(at + 2) in {"be", "have"}


def _may_claim(prose: Prose, at: int) -> bool:
    word = prose.tokens[at]
    return word.is_capital or is_role(word.lower) or word.lower in KIND_NOUNS
