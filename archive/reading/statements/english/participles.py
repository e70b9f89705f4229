"""Who speaks by a participle: "X ruled it out, *saying* …", "*Noting* that …, X said"."""

from dataclasses import replace

from archive.reading.statements.english.cue import Cue
from archive.reading.statements.english.shared_subjects import (
    of_contact_clause,
    of_late_clause,
    of_main_verb,
    speaker_of,
)
from archive.reading.words.cue_words import SOURCE_NOUNS, verb_forms
from archive.reading.words.name_words import KIND_NOUNS, is_role
from archive.reading.words.noun_phrases import phrase_before
from archive.reading.words.prose import Prose
from archive.reading.words.subjects import subject_of
from archive.reading.words.verbs import HAVE, is_finite

_LONGEST_FRONTED = 40
_LONGEST_DAY = 4
_LONGEST_ISSUE = 8
_LONGEST_HEARER = 8
_MEANWHILE = frozenset({"before", "after", "while", "when"})
_GIVEN = frozenset({"to", "released", "published", "issued"})
"""What follows the noun of a writing: "a report *released* Thursday suggesting"."""
_ISSUING = frozenset({"published", "publishes", "released", "releases", "issued", "issues"})
_ARTICLES = frozenset({"a", "an", "the", "one", "its", "his", "her", "their"})
_EVIDENT = frozenset({"showing", "suggesting", "indicating", "revealing"})


def of_participle(prose: Prose, cue: Cue, before: str) -> Cue | None:
    """Return a participle of saying with its subject: "…, *saying* it fell"; None without one."""
    if before == "as":
        return None  # "quoted an aide as *saying*" has a form of its own
    quote = prose.quote_at(cue.group - 1) if cue.group > cue.first else None
    spoken = quote is not None and quote.text[-2:-1] == ","  # "that it was “late,” *saying* that"
    if before in {",", "—", "–"} or spoken:
        named = _with_apposition(prose, cue) or of_contact_clause(prose, cue.group, cue.first)
        named = named or of_late_clause(prose, cue.group, cue.first)
        if named is not None:
            return replace(cue, subject=named)
        return replace(cue, subject=of_main_verb(prose, cue.group, cue.first), same_speaker=True)
    if before == "by":  # "tried to calm them *by saying* that"
        return replace(cue, subject=of_main_verb(prose, cue.group, cue.first), same_speaker=True)
    if before in _MEANWHILE and cue.group - 1 == cue.first:
        return _fronted(prose, cue)  # "*After saying* that it fell, Ek left"
    if before in _MEANWHILE:
        return replace(cue, subject=_of_nearest_verb(prose, cue), same_speaker=True)
    written = _written(prose, cue)
    if written is not None:
        return _of_writing(prose, cue, written)
    return _fronted(prose, cue) if cue.group == cue.first else _of_aside(prose, cue)


def _of_nearest_verb(prose: Prose, cue: Cue) -> tuple[int, int] | None:
    """Return who acts before a participle: "how *Ek* won her over after claiming it held"."""
    near = range(cue.group - 2, cue.first, -1)
    verb = next((at for at in near if is_finite(prose.tokens, at)), None)
    return speaker_of(prose, verb, cue.first)[0] if verb is not None else None


def _written(prose: Prose, cue: Cue) -> int | None:
    """Return the writing that a participle hangs on: "a *statement* to the board on Monday"."""
    last = _undated(prose, cue.group, cue.first) - 1
    for at in range(last, max(cue.first, last - _LONGEST_HEARER), -1):
        if prose.lower(at) in SOURCE_NOUNS:
            given = at == last or prose.lower(at + 1) in _GIVEN
            return at if given else None
        if not prose.tokens[at].is_word or (is_finite(prose.tokens, at) and at < last):
            return None
    return None


def _of_writing(prose: Prose, cue: Cue, written: int) -> Cue | None:
    """Return who "put out a statement *saying*", "posted tweets early on Friday *saying*".

    What is "shown" the documents tell themselves: "has seen documents *showing*"; but who gave
    them out tells it in "published figures *showing*".
    """
    if prose.lower(written + 1) in _GIVEN - {"to"}:
        found = phrase_before(prose, written + 1, cue.first)
        return replace(cue, subject=found or _article_before(prose, written, cue.first))
    issued = next((at for at in range(written - 1, max(cue.first, written - _LONGEST_ISSUE), -1)
                   if is_finite(prose.tokens, at)), None)  # fmt: skip
    given_out = issued is not None and prose.lower(issued) in _ISSUING
    if prose.lower(cue.at) in _EVIDENT and not given_out:
        return replace(cue, subject=_without_seen(prose, cue))
    author = subject_of(prose, issued, cue.first) if issued is not None else None
    author = author or of_main_verb(prose, cue.group, cue.first)
    return replace(cue, subject=author) if author is not None else _fronted(prose, cue)


def _article_before(prose: Prose, written: int, first: int) -> tuple[int, int] | None:
    """Return the report of "in light of *a report* released Thursday suggesting"."""
    near = range(written, max(first, written - _LONGEST_ISSUE), -1)
    start = next((at for at in near if prose.lower(at) in {"a", "an", "the"}), None)
    return (start, written + 1) if start is not None else None


def _of_aside(prose: Prose, cue: Cue) -> Cue | None:
    """Return who speaks in "…, with the mayor *saying* it leaks"."""
    phrase = phrase_before(prose, cue.group, cue.first)
    start = phrase[0] if phrase else cue.first
    for index in range(cue.group - 1, cue.first - 1, -1):
        if prose.tokens[index].text in {",", ";"}:
            return _of_absolute(prose, cue, index + 1)
        if prose.lower(index) == "with":
            start = index + 1
            return replace(cue, subject=(start, cue.group)) if start < cue.group else None
    return None


def _of_absolute(prose: Prose, cue: Cue, start: int) -> Cue | None:
    """Return the coroner of "He fell, *a coroner* stating that the rail was loose"."""
    words = range(start, cue.group)
    head = prose.lower(cue.group - 1)
    speaks = is_role(head) or head in KIND_NOUNS or head in SOURCE_NOUNS
    plain = all(prose.tokens[at].is_word and not is_finite(prose.tokens, at) for at in words)
    opens = prose.lower(start) in _ARTICLES and cue.group - start > 1
    return replace(cue, subject=(start, cue.group)) if speaks and plain and opens else None


def _without_seen(prose: Prose, cue: Cue) -> tuple[int, int] | None:
    """Return the documents of "has *seen* documents showing" without what was done with them."""
    found = phrase_before(prose, cue.group, cue.first)
    if found is None:
        return None
    start, end = found
    return start + (prose.lower(start - 1) in HAVE and end - start > 1), end


def _undated(prose: Prose, end: int, first: int) -> int:
    """Return where a day begins that ends before ``end``, or ``end``."""
    near = range(max(first + 1, end - _LONGEST_DAY), end)
    begin = next((at for at in near if prose.date_from(at) == end), end)
    while begin < end and prose.lower(begin - 1) in {"on", "in", "early", "late", "earlier"}:
        begin -= 1
    return begin


def _fronted(prose: Prose, cue: Cue) -> Cue | None:
    """Read "Noting that the toll had risen, *Ana Ruiz* said …": the main clause tells who."""
    for comma in range(cue.at + 3, min(cue.at + _LONGEST_FRONTED, cue.end - 2)):
        if prose.tokens[comma].text != "," or prose.quote_at(comma) is not None:
            continue
        near = range(comma + 1, min(comma + 8, cue.end))
        acts = [i for i in near if is_finite(prose.tokens, i)]
        verb = next((i for i in acts if prose.lower(i) in verb_forms()), None)
        if verb is None and acts and cue.group > cue.first:
            verb = acts[0]  # "*Before adding* that it was late, *Ek left*"
        subject = subject_of(prose, verb, comma + 1) if verb is not None else None
        if subject is not None and subject[0] == comma + 1:
            return replace(cue, subject=subject, same_speaker=True, end=comma)
    return None


def _with_apposition(prose: Prose, cue: Cue) -> tuple[int, int] | None:
    """Return X of "with X, the minister for the regions, stating that"."""
    for index in range(cue.group - 2, max(cue.first, cue.group - 30), -1):
        if prose.lower(index) == "with" and prose.tokens[index - 1].text == ",":
            comma = next(i for i in range(index, cue.group) if prose.tokens[i].text == ",")
            phrase = (index + 1, comma)
            return phrase if comma > index + 1 and comma < cue.group - 1 else None
    return None
