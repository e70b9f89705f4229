"""Who of a phrase speaks behind its comma: "Lawyers for *Bo Ek*, who denies it, …".

"Who" hangs on somebody, "which" on what no person is, and a writing at the end of a phrase says
what its "that" opens: "met the charge with *a letter* that says".
"""

from archive.reading.words.cue_words import SOURCE_NOUNS, verb_forms
from archive.reading.words.name_words import KIND_NOUNS, is_role
from archive.reading.words.noun_phrases import phrase_before
from archive.reading.words.participles import is_participle
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import PREPOSITIONS

ARTICLES = frozenset({"the", "a", "an"})
_MEETING = frozenset({"from", "with", "against"})
"""What stands between a noun and a body that is no part of it: "criticism *from* the UN, which"."""
_HEARD = frozenset({"praise", "plaudits", "applause", "criticism", "complaints", "anger", "scorn",
                    "objections", "warnings", "pushback", "condemnation", "questions", "pleas",
                    "reactions", "resistance", "opposition", "backlash"})  # fmt: skip
"""What comes from people who speak: "won *praise* from nurses who say"."""


def owner_of(prose: Prose, whose: int, first: int) -> tuple[int, int] | None:
    """Return Ana Ruiz of "Ana Ruiz, *whose own survey* found", "said Ana Ruiz, *whose* …"."""
    end = whose - (prose.lower(whose - 1) == ",")
    found = phrase_before(prose, end, first) if end > first else None
    if found is None:
        return None
    start = found[0]
    while start + 1 < end and prose.lower(start) in verb_forms():
        start += 1
    return start, end


def one_served(prose: Prose, phrase: tuple[int, int], verb: int) -> tuple[int, int]:
    """Return Bo Ek of "Lawyers for *Bo Ek*, who denies it": what one does, many do not do."""
    start, end = phrase
    serving = next(
        (at for at in range(start + 1, end - 1) if prose.lower(at) in {"for", "of"}), None
    )
    many = serving is not None and prose.lower(serving - 1).endswith("s")
    one = prose.lower(verb).endswith("s") and prose.tokens[end - 1].is_capital
    person = serving is not None and is_role(prose.lower(serving - 1))
    return (serving + 1, end) if serving is not None and many and one and person else phrase


def doer(prose: Prose, phrase: tuple[int, int]) -> tuple[int, int]:
    """Return the authors of "a charge made by two of the authors, *who* say": somebody speaks."""
    start, end = phrase
    by = next((at for at in range(start + 2, end - 1) if prose.lower(at) == "by"), None)
    heard = next((at for at in range(start + 1, end - 1) if prose.lower(at) == "from"), None)
    if heard is not None and prose.lower(heard - 1) in _HEARD and is_role(prose.lower(end - 1)):
        return heard + 1, end  # "won praise from *nurses* who say"
    done = by is not None and is_participle(prose, by - 1, start)
    if by is None or not done or any(is_role(prose.lower(at)) for at in range(start, by)):
        return phrase
    return by + 1, end


def writing_at_end(prose: Prose, phrase: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return the writing at the end of a phrase: "met the charge with *a letter* that says"."""
    if phrase is None or prose.lower(phrase[1] - 1) not in SOURCE_NOUNS:
        return phrase
    near = range(phrase[1] - 2, max(phrase[0], phrase[1] - 4) - 1, -1)
    start = next((at for at in near if prose.lower(at) in ARTICLES), phrase[0])
    return start, phrase[1]


def thing_told_of(prose: Prose, phrase: tuple[int, int]) -> tuple[int, int]:
    """Return the hospital of "a nurse at the hospital, *which* reported": which is no person.

    Also Norvik of "talks stalled with Norvik, *which* says": what is held with somebody is mute.
    """
    start, end = phrase
    both = next((at for at in range(end - 2, start, -1) if prose.lower(at) == "and"), start)
    if any(prose.lower(at) == "between" for at in range(start, both)):
        return both + 1, end  # "tension between Velm and *Norvik*, which says"
    speaks = next((at for at in range(start, end) if _may_speak(prose, at, start)), start)
    held = [at for at in range(start + 1, speaks) if prose.lower(at) in PREPOSITIONS | {"of"}]
    if held:
        return held[-1] + 1, end
    person = next((at for at in range(start, end) if is_role(prose.lower(at))), end)
    where = next((at for at in range(person, end) if prose.lower(at) in PREPOSITIONS | {"of"}), end)
    return (where + 1, end) if where + 1 < end else phrase


def _may_speak(prose: Prose, at: int, start: int) -> bool:
    """Tell whether a word names somebody, or what people write: "a union", "Norvik", "a survey"."""
    word = prose.lower(at)
    speaks = word in KIND_NOUNS or word in SOURCE_NOUNS or is_role(word)
    return speaks or (at > start and prose.tokens[at].is_capital)


def met_with(prose: Prose, end: int, first: int) -> tuple[int, int] | None:
    """Return the UN of "has come under fire from *the UN*, which says …": the body met last."""
    at = end - 1
    while at > first and (prose.tokens[at].is_word or prose.lower(at) == "'s") and (
        prose.lower(at) not in PREPOSITIONS
    ):  # fmt: skip
        at -= 1
    named = prose.tokens[at + 1].is_capital or prose.lower(at + 1) in ARTICLES
    body = prose.tokens[end - 1].is_capital or prose.lower(end - 1) in KIND_NOUNS
    met = prose.lower(at) in _MEETING and not prose.tokens[at - 1].is_capital
    return (at + 1, end) if met and named and body and at > first else None
