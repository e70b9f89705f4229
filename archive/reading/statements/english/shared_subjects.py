"""The subject a verb of saying shares with another: "X apologised *and said*", "…, *saying*"."""

from archive.reading.words.cue_words import verb_forms
from archive.reading.words.name_words import is_role
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import DETERMINERS, SUBORDINATORS
from archive.reading.words.subjects import subject_of
from archive.reading.words.things import is_thing
from archive.reading.words.verbs import has_clause, is_finite

_LONGEST_CONTACT = 15
_FRONTING = frozenset({"as", "while", "when", "after", "although", "though", "because", "since"})
_ALSO = frozenset({"also", "then", "later", "now", "once", "still"})
_LATE = frozenset({"after", "when", "because", "as"})
_TURNS = frozenset({"although", "though", "while", "whereas", "but"})


def of_joined_verb(prose: Prose, group: int, first: int) -> tuple[int, int] | None:
    """Return X of "X apologised and said": the subject of the verb joined with the cue."""
    end = group - 1
    while end > first:
        end -= prose.tokens[end - 1].text == ","
        start = end
        while start > first and not _breaks(prose, start - 1):
            start -= 1
        verb = _main_verb(prose, start, end)
        listed = verb == start and start > first and prose.tokens[start - 1].text in {",", ";"}
        listed = listed and _main_verb(prose, first, start - 1) is not None
        if verb is not None and not listed:  # "X stopped, *laughed* and said": one of several
            also = prose.lower(verb - 1) in _ALSO and verb - 1 > first
            return subject_of(prose, verb - also, first)
        quote = prose.quote_at(start - 1) if start > first else None
        if start == first or (quote is None and prose.tokens[start - 1].text not in {",", ";"}):
            return None
        end = start - 1 if quote is None else max(prose.index_from(quote.start), first)
    return None


def before_stray_comma(prose: Prose, cue: tuple[int, int, int, int]) -> tuple[int, int] | None:
    """Return who speaks before a comma too many: "*A spokesman for the yard*, said it was shut".

    ``cue`` are the sentence's first token, the first of the verb's group, the verb, and the end.
    """
    first, group, at, end = cue
    words = range(first, group - 1)
    if prose.lower(at) not in {"said", "says"} or prose.lower(group - 1) != ",":
        return None
    plain = all(prose.tokens[i].text not in ",;:—–" and prose.quote_at(i) is None for i in words)
    acts = any(is_finite(prose.tokens, i) for i in words)
    office = prose.lower(first) in DETERMINERS and is_role(prose.lower(first + 1))
    told = has_clause(prose.tokens, at + 1, end)
    return (first, group - 1) if plain and office and told and not acts else None


def speaker_of(prose: Prose, group: int, first: int) -> tuple[tuple[int, int] | None, int]:
    """Return who acts in a verb group, over "and" and "but", and where the statement begins."""
    joined = prose.lower(group - 1) in {"and", "but"}
    shared = of_joined_verb(prose, group, first) if joined else None
    if shared is not None:
        return shared, group
    subject = subject_of(prose, group, first)
    return subject, subject[0] if subject is not None else group


def _breaks(prose: Prose, index: int) -> bool:
    return prose.tokens[index].text in ",;:" or prose.quote_at(index) is not None


def _main_verb(prose: Prose, start: int, end: int) -> int | None:
    """Return the first finite verb of ``start``..``end`` that no subordinate clause holds."""
    start += start < end and prose.lower(start) in _TURNS  # "…, but the order says so and adds"
    for index in range(start, end):
        if prose.lower(index) in SUBORDINATORS:
            return None
        if is_finite(prose.tokens, index):
            return index
    return None


def _last_clause(prose: Prose, first: int, group: int) -> int:
    """Return where the clause begins that a participle hangs on: "…, although X fell, saying"."""
    for at in range(group - 2, first, -1):
        if prose.tokens[at].text == "," and prose.quote_at(at) is None:
            return at + 1 if prose.lower(at + 1) in _TURNS else first
    return first


def _main_clause(prose: Prose, first: int, group: int) -> int:
    """Return where the main clause begins: "Even as troops advanced, *X* left, saying"."""
    opens = first + (prose.lower(first) in {"even", "just", "but"})
    if prose.lower(opens) not in _FRONTING | {"asked", "pressed", "questioned"}:
        return first
    commas = (at for at in range(opens, group - 3) if prose.tokens[at].text == ",")
    return next((at + 1 for at in commas if prose.quote_at(at) is None), first)


def of_contact_clause(prose: Prose, group: int, first: int) -> tuple[int, int] | None:
    """Return Velm of "He blamed rain, a version *Velm* disputed, saying …"."""
    verb = group - 2
    if verb - 3 <= first or not is_finite(prose.tokens, verb):
        return None
    near = range(verb - 1, max(first, verb - _LONGEST_CONTACT), -1)
    comma = next((at for at in near if _breaks(prose, at)), None)
    if comma is None or prose.lower(comma + 1) not in {"a", "an"} or comma + 3 >= verb:
        return None
    opens = prose.tokens[comma + 3]
    noun = prose.tokens[comma + 2]
    if noun.is_capital or not (opens.is_capital or opens.lower in DETERMINERS):
        return None
    return comma + 3, verb


def of_late_clause(prose: Prose, group: int, first: int) -> tuple[int, int] | None:
    """Return Norway of "The talks failed after *Norway* objected, saying …": no talks speak.

    Only where the sentence is about a thing and somebody acts in its last clause.
    """
    joint = next((at for at in range(group - 2, first + 2, -1)
                  if prose.lower(at) in _LATE and prose.quote_at(at) is None), None)  # fmt: skip
    if joint is not None and any(_breaks(prose, at) for at in range(joint, group - 1)):
        return None
    verb = next((at for at in range(joint + 1, group - 1) if is_finite(prose.tokens, at)),
                None) if joint is not None else None  # fmt: skip
    main = next((at for at in range(first, joint or first) if is_finite(prose.tokens, at)), None)
    if joint is None or verb is None or main is None:
        return None
    about = subject_of(prose, main, first)
    who = subject_of(prose, verb, joint + 1)
    if about is None or who is None or who[0] != joint + 1 or not is_thing(prose, about):
        return None
    return None if is_thing(prose, who) else who


def of_main_verb(prose: Prose, group: int, first: int) -> tuple[int, int] | None:
    """Return X of "X has ruled it out, saying …": the subject of the sentence's first verb."""
    first = _main_clause(prose, first, group)
    for index in range(_last_clause(prose, first, group) + 1, group - 1):
        before = prose.tokens[index - 1]
        after_name = before.is_capital and before.lower not in DETERMINERS
        after_name = after_name and not prose.tokens[index].is_capital
        named = after_name and prose.lower(index) in verb_forms()
        if prose.quote_at(index) is None and (named or is_finite(prose.tokens, index)):
            return subject_of(prose, index, first)
    return None
