"""Who says what, read off a sentence's tree: a verb of saying, its subject, its clause.

    The ministry, which runs the mines, *warned* late on Monday [that the lamps would go out].
    The lamps are *believed* [to be broken].

Verbs are those of the rules; what they lack is the sight of a whole sentence. A question, a
condition, a negation or a wish ("would say") asserts nothing, and what only points ("it says") is
nobody. Trees are spaCy's, with its labels (ClearNLP).
"""

from collections.abc import Iterator, Sequence
from typing import Any

from archive.reading.statements.proposed import Proposed, Range
from archive.reading.words.cue_words import PASSIVE, verb_forms

_NOBODY = frozenset({"i", "we", "you", "it", "that", "which", "this", "what", "there"})
_UNSURE = frozenset({"would", "could", "should", "may", "might", "can", "must", "will", "to"})
_OPEN = frozenset({"if", "whether", "why", "how", "what", "who", "where", "when"})
_LEADS_IN = frozenset({"that", "how"})
_AFTER_NAME = frozenset({"relcl", "acl", "appos", "punct", "cc", "conj", "advcl", "parataxis"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_QUOTES = "“”\"'‘’"
_LEAST = 3  # words of a clause

Tokens = Sequence[Any]


def statements_of(tree: Any) -> Iterator[Proposed]:
    """Yield what a parsed text (a spaCy ``Doc``) says, as offsets into it."""
    for verb in tree:
        word = verb.lower_
        if verb.tag_.startswith("VB") and not _is_unsure(verb):
            if word in verb_forms():
                yield from _with_clause(verb)
            if word in PASSIVE:
                yield from _passive(verb)


def _is_unsure(verb: Any) -> bool:
    """Tell whether a verb is negated, wished or only possible."""
    return any(
        child.dep_ == "neg" or (child.dep_ == "aux" and child.lower_ in _UNSURE)
        for child in verb.children
    )


def _with_clause(verb: Any) -> Iterator[Proposed]:
    who = _subject(verb)
    if who is None or who.lower_ in _NOBODY:
        return
    for clause in verb.children:
        if clause.dep_ == "ccomp":
            words = _clause(clause, verb, who)
            if words:
                yield Proposed(_range([verb]), _range(_name(who)), _range(words), "parser: clause")


def _subject(verb: Any) -> Any:
    """Return who says it; of a second verb ("warned and *said*") the subject of the first."""
    while True:
        found = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        if found is not None or verb.dep_ != "conj":
            return found
        verb = verb.head


def _clause(clause: Any, verb: Any, who: Any) -> Tokens:
    """Return the words said: those of the clause on its own side of verb and subject."""
    before = clause.i < verb.i
    edge = min(verb.i, who.i) if before else verb.i
    words = [word for word in clause.subtree if (word.i < edge if before else word.i > edge)]
    while words and _leads_in(words[0]):
        words = words[1:]
    while words and words[-1].is_punct and words[-1].text not in _QUOTES:
        words = words[:-1]
    told = len(words) >= _LEAST and words[0].lower_ not in _OPEN
    return words if told and any(word.tag_ in _FINITE for word in words) else ()


def _leads_in(word: Any) -> bool:
    lead = word.dep_ == "mark" and word.lower_ in _LEADS_IN
    return lead or (word.is_punct and word.text not in _QUOTES)


def _name(who: Any) -> Tokens:
    """Return the words of a subject without the clauses and asides behind it."""
    words = [word for child in who.lefts for word in child.subtree] + [who]
    for child in who.rights:
        if child.dep_ in _AFTER_NAME:
            break
        words += child.subtree
    return words


def _passive(verb: Any) -> Iterator[Proposed]:
    if any(child.dep_ == "nsubjpass" for child in verb.children):
        for part in verb.children:
            if part.dep_ == "xcomp":
                yield Proposed(_range([verb]), None, _range(list(part.subtree)), "parser: passive")
                return


def _range(words: Tokens) -> Range:
    return words[0].idx, max(word.idx + len(word) for word in words)
