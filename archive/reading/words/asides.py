"""What stands between a name and its verb: long offices, relatives, where somebody spoke."""

from archive.reading.words.appositions import comma_before
from archive.reading.words.name_words import KIND_NOUNS, is_role
from archive.reading.words.noun_phrases import phrase_before
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import DETERMINERS, LEADS, PREPOSITIONS, RELATIVES
from archive.reading.words.verbs import first_finite, is_finite

_LONGEST_FULL_NAME, _LONGEST_NAME = 5, 4
_OCCASIONS = frozenset({"briefing", "conference", "meeting", "interview", "rally", "statement",
                        "hearing", "speech", "ceremony", "event", "post", "interaction", "chat",
                        "call", "letter", "email", "message"})  # fmt: skip

_TIMING = frozenset({"for", "since", "during", "earlier", "last", "in", "on", "until"})
_WRITTEN = frozenset({"statement", "post", "email", "interview"})
_LONGEST_OCCASION = 10


def titled_at_length(prose: Prose, comma: int, first: int) -> tuple[int, int] | None:
    """Return Bo Ek of "Bo Ek, Director, Media and Training, Velm Board, in a letter on Friday,"."""
    while prose.lower(first) in LEADS:
        first += 1  # "But Bo Ek, director of the board, says"
    first = prose.date_from(first + (prose.lower(first) in PREPOSITIONS)) or first
    name = first
    while name < comma and prose.tokens[name].is_capital:
        name += 1
    if not 1 < name - first <= _LONGEST_FULL_NAME or prose.lower(name) != "," or name + 1 >= comma:
        return None
    office = any(is_role(prose.lower(at)) for at in range(name + 1, min(name + 3, comma)))
    listed = any(
        prose.lower(at) == "," and prose.lower(at + 1) == "and" for at in range(name, comma)
    )
    if not office or listed or prose.lower(name - 1) in KIND_NOUNS:
        return None
    acts = first_finite(prose.tokens, name + 1, comma) is not None
    return None if acts else (first, name)


def before_relative(prose: Prose, found: tuple[int, int], first: int) -> tuple[int, int] | None:
    """Return the police of "The police, *who* hold 19 people in Velm, Ohio, believe"."""
    comma = comma_before(prose, found[0], first)
    if comma is None or prose.lower(comma + 1) not in {"who", "which"}:
        return None
    if first_finite(prose.tokens, comma + 2, found[0]) is None:
        return None
    return phrase_before(prose, comma, first)


def behind_relative(prose: Prose, verb: int, first: int) -> int:
    """Return the token behind "which" over a time: "which *for months* has accused", or ``verb``.

    What a relative is about stands before "who" or "which", whatever tells when.
    """
    for at in range(verb - 2, max(verb - 6, first), -1):
        if prose.lower(at) in {"who", "which"}:
            timed = prose.lower(at + 1) in _TIMING or prose.date_from(at + 1) is not None
            return at + 1 if timed else verb
        if not prose.tokens[at].is_word:
            return verb
    return verb


def is_occasion(prose: Prose, start: int, end: int) -> bool:
    """Tell whether words only say on what occasion: "at a meeting on Friday"."""
    if prose.lower(start) not in {"at", "in", "during"}:
        return False
    noun = next((at for at in range(start + 1, end) if prose.lower(at) in _OCCASIONS), None)
    if noun is None:
        return False
    return (
        noun == end - 1
        or prose.lower(noun + 1) == "in"
        or prose.date_from(end - 1) == end
        or (prose.date_from(end - 2) == end)
    )


def before_writing(prose: Prose, start: int, end: int) -> int:
    """Return where words end before what they stand in: "the mill was shut *in a statement*"."""
    for at in range(end - 2, max(start + 2, end - _LONGEST_OCCASION), -1):
        written = prose.lower(at) == "in" and prose.lower(at + 1) in {"a", "an"}
        if written and prose.quote_at(at) is None and is_occasion(prose, at, end):
            near = {prose.lower(i) for i in range(at + 2, min(at + 5, end))}
            whole = first_finite(prose.tokens, start, at) is not None
            return at if whole and not _WRITTEN.isdisjoint(near) else end
    return end


def named_behind_speech(prose: Prose, verb: int, first: int) -> tuple[int, int] | None:
    """Return Bo Ek of "“…,” *Bo Ek*, head of the agency, who left in May, told the paper"."""
    if verb - 1 <= first or prose.tokens[verb - 1].text != ",":
        return None
    start = next((at for at in range(verb - 1, first, -1) if prose.quote_at(at - 1)), None)
    if start is None:
        return None
    end = start
    while end < verb - 1 and prose.tokens[end].is_capital:
        end += 1
    if not 0 < end - start <= _LONGEST_NAME or prose.tokens[end].text != "," or end >= verb - 1:
        return None
    told = prose.date_from(start) is not None or prose.lower(start) in DETERMINERS | PREPOSITIONS
    return None if told or not _only_describes(prose, end + 1, verb - 1) else (start, end)


def _only_describes(prose: Prose, start: int, end: int) -> bool:
    """Tell whether what stands between commas is who somebody is: no clause but "who left"."""
    opens = True
    for at in range(start, end):
        if opens:
            relative = prose.lower(at) in RELATIVES
        opens = prose.tokens[at].text == ","
        if not relative and is_finite(prose.tokens, at):
            return False
    return True
