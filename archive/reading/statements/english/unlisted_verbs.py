"""Verbs that no list knows, behind a verb of saying: "she said prices *drive* demand".

A word may act where a subject stands before it and no noun's own words behind it.
"""

from archive.reading.words.prose import Prose
from archive.reading.words.small_words import DETERMINERS, PREPOSITIONS, RELATIVES
from archive.reading.words.verbs import is_adverb, may_be_clause
from archive.reading.words.word_sets import word_set

LONGEST_SUBJECT = 8  # tokens
_JOINED = frozenset({"of", "and", "or", "to", "as", "than", "more", "other", "such", "all", "same",
                     "right", "wrong", "last", "first", "following", "few", "many"})  # fmt: skip
"""What stands before nouns: "said the *same* things at home"."""
_NO_OBJECT = frozenset({"of", "and", "or", "than", "'s"})
"""What follows a noun rather than a verb."""
_SHORT_VERB = 3
_OBJECTS = frozenset({"it", "him", "them", "us", "me"})
"""What stands behind a verb and never behind a noun alone."""
_SEVERAL = word_set("plural people") | {"people", "police", "us", "them", "few", "many",
                                          "most", "men", "women", "children"}  # fmt: skip
_OFTEN = frozenset({"often", "always", "never", "usually", "rarely", "seldom", "sometimes", "still",
                    "now", "regularly", "frequently", "typically"})  # fmt: skip


def acts_on(prose: Prose, at: int, stop: int) -> bool:
    """Tell whether a word no list knows is a verb by what it stands between: "*light bends* round".

    One noun before it, an ending in "s", and nothing behind it that nouns have.
    """
    for index in range(at + 1, min(at + LONGEST_SUBJECT, stop - 1)):
        before, word, after = prose.lower(index - 1), prose.tokens[index], prose.lower(index + 1)
        third = word.lower.endswith("s") and not word.lower.endswith(("ss", "us", "is", "'s"))
        noun = prose.tokens[index - 1].is_word and not before.endswith("s")
        noun = noun and before not in DETERMINERS | PREPOSITIONS | _JOINED
        acted = after not in _NO_OBJECT or prose.quote_at(index + 1) is not None
        if _does_to_it(prose, index):
            return True
        if third and noun and acted and not word.is_capital and len(word.text) > _SHORT_VERB:
            return not is_adverb(before)
        if before in PREPOSITIONS or prose.quote_at(index) is not None:
            return False
    return False


def _does_to_it(prose: Prose, at: int) -> bool:
    """Tell whether several do something to "it" or "them": "voters *dislike* it"."""
    before, word = prose.tokens[at - 1], prose.tokens[at]
    several = before.lower.endswith("s") or before.lower in _SEVERAL
    several = several and before.is_word and before.lower not in DETERMINERS | PREPOSITIONS
    acts = word.is_word and not word.is_capital and word.lower not in PREPOSITIONS | RELATIVES
    plain = acts and word.lower not in _JOINED and not word.lower.endswith(("s", "ing", "ly"))
    return several and plain and prose.lower(at + 1) in _OBJECTS


def may_act(prose: Prose, at: int) -> bool:
    """Tell whether a word might be the verb of what stands before it: "prices *drive* demand"."""
    before, token = prose.tokens[at - 1], prose.tokens[at]
    if not before.is_word or not token.is_word or token.is_capital:
        return False
    if before.lower in _OFTEN and at > 1:
        return token.lower.endswith("s") and not token.lower.endswith("ss")
    if before.lower in DETERMINERS | PREPOSITIONS | {"of", "and", "or", "to"}:
        return False
    if may_be_clause(prose.tokens, at - 1, at + 1):
        return True
    plural = before.lower.endswith("s") and not before.lower.endswith(("ss", "us", "is"))
    other = token.lower in PREPOSITIONS | RELATIVES | {"of", "and", "or", "to", "as", "than"}
    return plural and not other and not token.lower.endswith(("ed", "ing", "ly", "s", "en"))
