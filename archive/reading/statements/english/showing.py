"""Verbs that show something as what it is, each with its own form: "played down the risk"."""

from collections.abc import Callable

from archive.reading.words.cue_words import SOURCE_NOUNS
from archive.reading.words.name_words import KIND_NOUNS, is_role
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES
from archive.reading.words.verbs import first_finite
from archive.reading.words.word_sets import word_set

_OF_ITSELF = frozenset({"presents", "presented", "present", "bills", "billed", "casts", "styles",
                        "styled", "portrays", "positions", "positioned", "markets", "advertises",
                        "touts", "paints", "sees"})  # fmt: skip
"""What somebody does who tells what he is: "presents itself as an alternative"."""
_SHOWN_AS = frozenset({"show", "shows", "showed"})
_CITING = frozenset({"cited", "cites", "cite", "citing", "pointed", "points", "point"})
PLAYING = frozenset({"played", "plays"})
_SHOWN = frozenset(
    {"example", "evidence", "proof", "sign", "reason", "reasons", "cause", "symptom"}
)
_GROUNDS = word_set("grounds")
"""What is told where it is cited or pointed to: no map, no official."""
_CITED_ITSELF = word_set("cited itself") | SOURCE_NOUNS | KIND_NOUNS.keys()
"""What is cited as a source or a text, and tells nothing by being named."""
_SHORT = 7
_NEAR = 4


def _cited(prose: Prose, at: int, stop: int) -> tuple[int, int] | None:
    """Return what is given as a reason: "cited *“operational reasons”*", "pointed to *“ice”*".

    Also "cited *the flood as evidence of neglect*" and "which they cited as *proof of it*".
    """
    begin = at + 1 + (prose.lower(at + 1) == "to")
    quote = prose.quote_at(begin) if begin < stop else None
    joint = next((i for i in range(begin, stop - 2) if prose.lower(i) == "as"), stop)
    if quote is None and joint == stop and _are_grounds(prose, begin, stop):
        until = clause_end(prose, at, stop)
        return begin, stop if prose.lower(until + 1) in RELATIVES else until
    if quote is None and joint < stop:
        kinds = range(joint + 1, min(joint + 4, stop))
        shows = any(prose.lower(i) in _SHOWN for i in kinds)
        told = prose.lower(at).startswith("cit") and prose.lower(joint + 1) in {"a", "an"}
        shows = shows or (told and prose.lower(joint + 2) not in {"source", "witness"})
        begin += joint == begin
        return (begin, clause_end(prose, at, stop)) if shows else None
    return (begin, prose.index_from(quote.end)) if quote is not None else None


def _are_grounds(prose: Prose, begin: int, stop: int) -> bool:
    """Tell whether a reason is told: "cited *higher costs for food*", "pointed to *a lack of*"."""
    if stop - begin <= 1:
        return False
    end = clause_end(prose, begin, stop)
    if prose.lower(begin - 1).startswith("cit") and _is_plain_reason(prose, begin, end):
        return True
    near = range(begin, min(begin + _NEAR, end))
    noun = next((i for i in near if prose.lower(i) in _GROUNDS), None)
    return noun is not None and not any(prose.tokens[i].is_capital for i in range(begin, noun))


def _is_plain_reason(prose: Prose, begin: int, end: int) -> bool:
    """Tell whether what is cited is no source: "citing *rough seas*", but "citing local media"."""
    if end - begin <= 1 or prose.lower(begin) in DETERMINERS | PREPOSITIONS | PRONOUNS | {"as"}:
        return False
    head = next((i for i in range(begin, end) if prose.lower(i) in PREPOSITIONS | {"of"}), end)
    return head > begin + 1 and all(
        word.is_word
        and not word.is_capital
        and not word.lower.endswith("’s")
        and word.lower not in _CITED_ITSELF
        and not is_role(word.lower.removesuffix("s"))
        and not is_role(word.lower)
        for word in prose.tokens[begin:head]
    )


def _shown_as(prose: Prose, at: int, stop: int) -> tuple[int, int] | None:
    """Return what is shown *as* something: "the map showed the village as contested"."""
    until = clause_end(prose, at, stop)
    joint = next((i for i in range(at + 2, until - 1) if prose.lower(i) == "as"), None)
    plain = prose.lower(at + 1) in {"the", "both", "most", "all"}
    if joint is None or not plain or joint - at > _SHORT:
        return None
    shown = prose.tokens[joint + 1]
    acts = first_finite(prose.tokens, at + 1, until) is not None
    return None if acts or shown.is_number else (at + 1, until)


def _played_down(prose: Prose, at: int, stop: int) -> tuple[int, int] | None:
    """Return what is played down: "played down *the risk of a strike*", no bare "findings"."""
    until = clause_end(prose, at, stop)
    bare = prose.lower(at + 2) in {"the", "those"} and prose.lower(at + 3) == "findings"
    down = prose.lower(at + 1) == "down" and not (bare and until <= at + 4)
    return (at + 2, until) if down else None


def _as_itself(prose: Prose, at: int, stop: int) -> tuple[int, int] | None:
    """Return what somebody tells he is: "presents itself as *an alternative*"."""
    own = prose.lower(at + 1).endswith("self") or prose.lower(at + 1) == "themselves"
    told = own and prose.lower(at + 2) == "as" and at + 3 < stop
    return (at + 3, clause_end(prose, at, stop)) if told else None


def clause_end(prose: Prose, at: int, stop: int) -> int:
    """Return where a clause ends behind ``at``: at a comma that joins no single words."""
    signs = (i for i in range(at + 1, stop) if prose.tokens[i].text in ",;—–")
    return next((i for i in signs if not _lists(prose, i, stop)), stop)


def _lists(prose: Prose, comma: int, stop: int) -> bool:
    """Tell whether a comma joins single words: "as unfounded*,* baseless*,* and untrue"."""
    last = prose.lower(comma + 1) in {"and", "or"}
    after = comma + 2 + last
    closes = after >= stop or prose.tokens[after].text in ",;"
    return closes or (not last and prose.lower(comma + 2) in {"and", "or"})


OWN_FORMS: dict[str, Callable[[Prose, int, int], tuple[int, int] | None]] = {
    **dict.fromkeys(PLAYING, _played_down),
    **dict.fromkeys(_OF_ITSELF, _as_itself),
    **dict.fromkeys(_SHOWN_AS, _shown_as),
    **dict.fromkeys(_CITING, _cited),
}
