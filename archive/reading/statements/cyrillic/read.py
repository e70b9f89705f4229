"""Who says what in Ukrainian and Russian: the verbs, nouns and phrases of news.

Word order is free and cases mark the subject. A sentence is cut at its signs; a verb of saying
takes its speaker from its own stretch, and its words from those beside it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from archive.reading.statements.cyrillic.asides import more_speech, without_asides
from archive.reading.statements.cyrillic.gerunds import by_gerund, gerund_at
from archive.reading.statements.cyrillic.inverted import by_inversion, by_quoted_colon, goes_on
from archive.reading.statements.cyrillic.openers import by_opener, points_back, untold
from archive.reading.statements.cyrillic.phrases import by_phrase
from archive.reading.statements.cyrillic.sentence import (
    UNSOURCED,
    Sentence,
    Told,
    sentence_of,
    statement_of,
)
from archive.reading.statements.cyrillic.signs import by_sign
from archive.reading.statements.cyrillic.subjects import speaks
from archive.reading.statements.cyrillic.unsourced import by_nobody
from archive.reading.statements.cyrillic.verbs import by_verb, more_of
from archive.reading.statements.cyrillic.words import own_words
from archive.reading.statements.english.read import running_on
from archive.reading.statements.statement import Statement
from archive.reading.statements.who.cyrillic_persons import (
    agrees,
    is_post,
    is_role,
    means,
    person_before,
)
from archive.reading.words.cyrillic_cues import OWNERS, PRONOUNS, SUBORDINATE
from archive.reading.words.language import cyrillic_language
from archive.reading.words.prose import Prose
from archive.values import Span

_OPEN = frozenset({"that", "colon", "as", "according", UNSOURCED})
"""Rules whose words run on until somebody else speaks."""
_ENDS = re.compile(r"\s*(?:[.,;:!?…»]|$)", re.MULTILINE)
_MEANT = PRONOUNS | OWNERS
_LONGEST = 400
"""Tokens: what is longer is no sentence."""


def cyrillic(prose: Prose, language: str = "uk") -> list[Statement]:
    """Return the statements of a Ukrainian or Russian paragraph."""
    found: list[Statement] = []
    prose = without_asides(prose, language)
    for first, end in prose.sentences:
        if end - first <= _LONGEST:
            told = cyrillic_language(prose.words(first, end).text, language)
            for statement in _of_sentence(sentence_of(prose, first, end, told), found):
                found.append(_with_speaker(prose, statement, found))
    found += list(more_speech(prose, found))
    return found + list(running_on(prose, found))


def _of_sentence(sentence: Sentence, before: list[Statement]) -> Iterator[Statement]:
    at = points_back(sentence)
    if at is not None:
        opener = by_opener(sentence, at, untold(sentence.prose, sentence.first, before))
        yield from _statements(sentence.prose, opener)
        sentence = replace(sentence, taken=sentence.stretches[0][1])
    for number, stretch in enumerate(sentence.stretches):
        if stretch[0] < sentence.taken:
            continue
        told = by_phrase(sentence, number) or by_gerund(sentence, number, before)
        told = told or by_verb(sentence, number, before) or by_inversion(sentence, number)
        told = told or by_nobody(sentence, number)
        statement = statement_of(sentence.prose, told) if told is not None else None
        if told is None or statement is None:
            continue
        last = _last_of(statement)
        if statement.rule in _OPEN and last > statement.cue.end:
            last = max(_until_another(sentence, number, statement), statement.cue.end)
            statement = _cut(sentence.prose, statement, last)
        taken = sentence.taken
        tail = stretch[1] if statement.rule == "after" else 0
        sentence = replace(sentence, taken=max(sentence.prose.index_from(last), tail))
        yield _to_end_of_speech(sentence.prose, statement)
        more = (*more_of(sentence, number, told, taken), *goes_on(sentence, number, told))
        yield from _statements(sentence.prose, *more)
        ends = (sentence.taken, *(other.said[1] for other in more))
        sentence = replace(sentence, taken=max(ends))
    if sentence.taken == sentence.first:
        yield from _statements(sentence.prose, by_sign(sentence) or by_quoted_colon(sentence))


def _statements(prose: Prose, *told: Told | None) -> Iterator[Statement]:
    found = (statement_of(prose, each) for each in told if each is not None)
    yield from (_to_end_of_speech(prose, each) for each in found if each is not None)


def _last_of(statement: Statement) -> int:
    """Return where the text of a statement ends, with who speaks where that closes it."""
    last = max(passage.end for passage in (statement.cue, *statement.contents))
    closing = statement.claimant if statement.rule == "after" else None
    return max(last, closing.end) if closing is not None else last


def _to_end_of_speech(prose: Prose, statement: Statement) -> Statement:
    """Return what is said behind a colon with all sentences of its quotation."""
    last = statement.contents[-1]
    quote = next((q for q in prose.quotes if q.start < last.start < q.end), None)
    if statement.rule != "colon" or quote is None or last.start > quote.start + 1:
        return statement
    words = own_words(prose, last.start, max(quote.end, last.end))
    return replace(statement, contents=(words,)) if words is not None else statement


def _until_another(sentence: Sentence, number: int, statement: Statement) -> int:
    """Return where in the text words end: before somebody else's, as in "…, а X вважає, що"."""
    for other in range(number + 1, len(sentence.stretches)):
        start, end = sentence.stretches[other]
        told = sentence.between(start, end)
        begins = sentence.prose.tokens[start].start <= statement.contents[0].start
        source = _cited_at(sentence, number, other) if not begins else None
        if source is not None:
            return sentence.prose.tokens[source].start
        last = other + 1 == len(sentence.stretches)
        if not begins and last and told[0] == "S" and _is_told_by(sentence, other):
            return sentence.prose.tokens[_after_joint(sentence, number, start)].start
        if begins or "V" not in told or "q" in told[: told.index("V")]:
            continue
        if speaks(sentence, other, start + told.index("V"), plural=True)[0] is None:
            continue
        that = sentence.role(end) == "," and sentence.role(end + 1) == "T"
        joined = told[:1] in {"C", "N"} or sentence.role(start - 1) in {";", ":"}
        if joined and (that or "E" in told or _says_something(sentence, other)):
            return sentence.prose.tokens[start].start
        if told[0] == "V" and other + 1 == len(sentence.stretches):
            return sentence.prose.tokens[_after_joint(sentence, number, start)].start
    return statement.contents[-1].end


def _is_told_by(sentence: Sentence, number: int) -> bool:
    """Tell whether a document closes a sentence: "…, *говорится в отчёте*"."""
    start, _ = sentence.stretches[number]
    return speaks(sentence, number, start, plural=True)[0] is not None


def _cited_at(sentence: Sentence, number: int, other: int) -> int | None:
    """Return where a stretch ends the words: "…, хоча ціна, *за X*, сягає", or says more itself."""
    source = by_phrase(sentence, other)
    if source is not None and source.said[0] > sentence.stretches[number][1] + 1:
        return source.said[0]
    ends = _is_main_clause(sentence, number, other) or _same_goes_on(sentence, other)
    return sentence.stretches[other][0] if ends else None


def _is_main_clause(sentence: Sentence, number: int, other: int) -> bool:
    """Tell whether a stretch closes a sentence that a clause opens: "Поскольку X …, что …, *Y*"."""
    opens = sentence.prose.lower(sentence.stretches[number][0]) in SUBORDINATE
    if number > 0 or not opens or sentence.role(sentence.stretches[other][0] - 1) != ",":
        return False
    told = sentence.between(*sentence.stretches[other])
    verb = next((at for at, role in enumerate(told) if role in "FV"), 0)
    return told[0] in "NBH" and verb > 0 and bool({"N", "B", "H"} & set(told[:verb]))


def _same_goes_on(sentence: Sentence, number: int) -> bool:
    """Tell whether who speaks says more: "…, *і звинуватили* Київ", "…, *добавив*, что".

    Or "…, *но вину отрицает*: «…»".
    """
    words = sentence.stretches[number]
    told = sentence.between(*words).replace("A", "")
    quotes = told[:1] == "C" and told[-1:] == "V" and sentence.role(words[1]) == ":"
    return told.startswith("CV") or quotes or gerund_at(sentence, number) is not None


def _says_something(sentence: Sentence, number: int) -> bool:
    """Tell whether somebody named in a stretch calls something so: "однако *прокурор* назвал …"."""
    start = sentence.stretches[number][0]
    told = by_verb(replace(sentence, taken=start), number, [])
    return told is not None and told.rule == "noun" and told.who is not None


def _after_joint(sentence: Sentence, number: int, start: int) -> int:
    """Return where a later speaker's words begin: after the colon or semicolon before them."""
    first = sentence.stretches[number][1]
    joints = [index + 1 for index in range(first, start) if sentence.role(index) in ":;"]
    return joints[-1] if joints else start


def _cut(prose: Prose, statement: Statement, end: int) -> Statement:
    cut = (own_words(prose, words.start, min(words.end, end)) for words in statement.contents)
    contents = tuple(words for words in cut if words is not None)
    return replace(statement, contents=contents or statement.contents)


def _with_speaker(prose: Prose, statement: Statement, before: list[Statement]) -> Statement:
    """Return the statement of "he" or of nobody as one of who spoke last in the paragraph."""
    if statement.rule == UNSOURCED:
        return statement
    said = statement.claimant.text.lower() if statement.claimant is not None else ""
    last = before[-1].claimant if before else None
    who = statement.claimant
    if who is not None and last is not None and means(prose, who, last):
        named = _named_since(prose, who, last)
        return replace(statement, claimant=named or last, same_speaker=named is None)
    if statement.claimant is not None and _only_says_what(prose, statement.claimant, statement.cue):
        person = person_before(prose, statement.claimant.start, said)
        return replace(statement, claimant=person or statement.claimant)
    if statement.claimant is not None and said not in _MEANT and not is_post(said):
        return statement
    owner = _owner(prose, statement.cue) if statement.claimant is None else None
    meant = owner.text.lower() if owner is not None else said
    if last is not None and not agrees(prose, meant, last):
        last = None  # "За даними слідства … *Він* не визнає"
    claimant = last or person_before(prose, statement.cue.start, meant)
    claimant = claimant or owner
    return replace(statement, claimant=claimant or statement.claimant, same_speaker=True)


def _named_since(prose: Prose, words: Span, last: Span) -> Span | None:
    """Return who was named after the last who spoke: "… Об этом знает *Иван Лис*. Чиновник …"."""
    named = person_before(prose, words.start, words.text.lower()) if last.text else None
    return named if named is not None and named.start >= last.end else None


def _only_says_what(prose: Prose, words: Span, cue: Span) -> bool:
    """Tell whether a claimant is a bare noun for somebody named before: "…, додав *чиновник*."."""
    ends = _ENDS.match(prose.text, words.end) is not None
    told = prose.text[words.end : cue.start].isspace()
    return (ends or told) and is_role(prose, words)


def _owner(prose: Prose, cue: Span) -> Span | None:
    """Return "його" of "за його словами", for whoever spoke in an earlier paragraph."""
    first, end = prose.index_from(cue.start), prose.index_from(cue.end)
    at = next((index for index in range(first, end) if prose.lower(index) in OWNERS), None)
    return prose.words(at, at + 1) if at is not None else None
