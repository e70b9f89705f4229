"""The noun phrase behind an inverted verb: "said *Bo Ek of Velm University*, on Monday".

Walks right until a verb, a day, a mark or a preposition ends it; an office with its field, two
offices of one person and the house people work for belong to it.
"""

from archive.reading.words.name_words import is_role
from archive.reading.words.noun_phrases import is_phrase
from archive.reading.words.prose import BREAKS, Prose
from archive.reading.words.verbs import is_adverb, is_finite
from archive.reading.words.word_sets import word_set

_LONGEST_ROLE = 4
_AFTER_NAME = word_set("after name")
_ASKED = frozenset({"polled", "surveyed", "interviewed", "quoted", "cited", "contacted"})


def phrase_after(prose: Prose, start: int, end: int) -> tuple[int, int] | None:
    """Return the noun phrase that begins at ``start``: the subject of an inverted verb."""
    index = start
    while index < end:
        token = prose.tokens[index]
        if token.text == "(":
            index = min(_closing_bracket(prose, index, end) + 1, end)
            continue
        if index > start and (_joins_roles(prose, index) or _opens_field(prose, index)):
            index += 1
            continue
        if prose.quote_at(index) is not None or token.text in BREAKS or token.text in ".!?":
            break
        if token.lower in _AFTER_NAME and index > start and _tells_whose(prose, index):
            index += 1
            continue
        acts = index > start and is_finite(prose.tokens, index)
        if token.lower in _AFTER_NAME or (acts and not is_newly_described(prose, index)):
            break
        if index > start and prose.date_from(index) is not None:
            break
        index += 1
    return (start, index) if is_phrase(prose, start, index) else None


def is_newly_described(prose: Prose, index: int) -> bool:
    """Tell whether a past stands between an adverb and an office: "newly *named* chair"."""
    described = prose.lower(index).endswith("ed") and is_adverb(prose.lower(index - 1))
    return described and any(is_role(prose.lower(at)) for at in range(index + 1, index + 3))


def _joins_roles(prose: Prose, index: int) -> bool:
    """Tell whether one person is two things: "said founder *and* chief executive Bo Ek"."""
    if prose.lower(index) not in {"and", ","} or not _is_small_role(prose, index - 1):
        return False
    after = prose.tokens[index + 1 : index + 2 + _LONGEST_ROLE]
    named = next((at for at, token in enumerate(after) if token.is_capital), None)
    if named is not None and all(token.is_word for token in after[:named]):
        return named > 0 and _is_small_role(prose, index + named)
    return prose.lower(index) == "," and _is_small_role(prose, index + 1)


def _opens_field(prose: Prose, dash: int) -> bool:
    """Tell whether a dash parts an office from its field: "said manager *–* operations Bo Ek"."""
    if prose.tokens[dash].text not in {"–", "—", "-"} or not _is_small_role(prose, dash - 1):
        return False
    after = prose.tokens[dash + 1 : dash + 2 + _LONGEST_ROLE]
    named = next((at for at, token in enumerate(after) if token.is_capital), len(after))
    plain = all(token.is_word for token in after[: named + 2]) and named > 0
    return plain and named + 1 < len(after) and after[named + 1].is_capital


def _is_small_role(prose: Prose, index: int) -> bool:
    token = prose.tokens[index]
    return is_role(token.lower) and not token.is_capital


def _tells_whose(prose: Prose, index: int) -> bool:
    """Tell whether "at" or "by" says of which house people are: "researchers *at* Velm University".

    Also "a source close *to* the club". A name says it all: "said Bo Ek *at* Velm Hall".
    """
    before = prose.tokens[index - 1]
    if before.lower == "close" and prose.lower(index) == "to":
        return True
    name = index + 1 + (prose.lower(index + 1) == "the")
    named = name < len(prose.tokens) and prose.tokens[name].is_capital
    people = prose.lower(index) == "at" and (is_role(before.lower) or before.lower.endswith("s"))
    asked = prose.lower(index) == "by" and before.lower in _ASKED
    return named and not before.is_capital and (people or asked)


def _closing_bracket(prose: Prose, index: int, end: int) -> int:
    while index < end - 1 and prose.tokens[index].text != ")":
        index += 1
    return index
