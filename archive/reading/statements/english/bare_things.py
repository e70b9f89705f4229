"""Things without an article that claim nothing: "*weapon* charges", "*theft* claims that".

A singular noun that names a thing takes an article or an owner where it is who speaks; without
one it tells what sort of charges or claims there are.
"""

from archive.reading.statements.english.found import Found
from archive.reading.statements.who.roll import PLURALS
from archive.reading.words.cue_words import SOURCE_NOUNS
from archive.reading.words.name_words import GENERIC_HEADS, KIND_NOUNS, is_role
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import DETERMINERS, PREPOSITIONS, PRONOUNS
from archive.reading.words.word_sets import word_set

_MANY = frozenset({"charges", "claims", "reports", "rules", "demands", "complaints", "threats"})
_SPEAKERS = (
    KIND_NOUNS.keys() | GENERIC_HEADS | SOURCE_NOUNS | PRONOUNS | DETERMINERS
    | word_set("plural people") | word_set("descriptors")
    | {"opposition", "prosecution", "defence", "defense", "management", "rebel", "industry"}
)  # fmt: skip


def is_bare_thing(prose: Prose, found: Found) -> bool:
    """Tell whether a claimant is only what charges or claims are for, without an article."""
    if found.claimant is None or prose.lower(found.cue[0]) not in _MANY:
        return False
    start, end = found.claimant
    if end != found.cue[0]:
        return False
    before = prose.tokens[end - 1]
    if before.lower in _SPEAKERS or is_role(before.lower) or before.lower.endswith(PLURALS):
        return False
    opens = any(first == start for first, _ in prose.sentences)
    if any(prose.tokens[at].is_capital for at in range(start + opens, end)):
        return False
    alone = opens and end - start == 1  # "Velm reports"
    words = {prose.lower(at) for at in range(start, end)}
    return not alone and before.is_word and not words & (DETERMINERS | PREPOSITIONS | {"'s"})
