"""Every statement of a paragraph: who says what, in the order of the text.

Joins what the verbs and phrases of each sentence found, and gives speech that runs on to its
speaker.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from archive.reading.statements.english.backward import resolved
from archive.reading.statements.english.bare_things import is_bare_thing
from archive.reading.statements.english.found import Found
from archive.reading.statements.english.phrases import by_phrases
from archive.reading.statements.english.rejections import answered
from archive.reading.statements.english.sentence import by_verbs
from archive.reading.statements.english.settled import settled
from archive.reading.statements.statement import Statement
from archive.reading.words.asides import before_writing
from archive.reading.words.cue_words import verb_forms
from archive.reading.words.name_words import is_role
from archive.reading.words.prose import Prose
from archive.reading.words.quotes import inside, is_scare
from archive.reading.words.subjects import subject_of
from archive.reading.words.verbs import first_finite, has_clause, is_finite
from archive.reading.words.word_sets import word_set
from archive.values import Span, span

_LONGEST_NAME = 5
_LONGEST_GESTURE = 10
_LONGEST = 300
"""Tokens: a longer "sentence" is a list or a table, and the rules look at every pair of words."""
_SILENT = re.compile(
    r"no comment$|(?:he|she|it|they|we|i) (?:could|can|would|will|did|do|does)(?: ?not|n[’']t)"
    r" (?:comment|discuss|elaborate|speculate)\b",
    re.IGNORECASE,
)
_SELVES = frozenset({"himself", "herself", "itself", "themselves"})
_MANNERS = word_set("manners")
_PARTS_OF_TIME = frozenset({"hours", "end", "start", "beginning", "middle", "close", "turn",
                            "course", "eve", "days", "weeks", "months"})  # fmt: skip
_SENT = frozenset({"sent", "written", "made", "held", "given", "drawn", "taken", "brought", "begun",
                   "shown", "put", "read", "sold", "seen", "found", "told", "done", "set", "shot",
                   "filmed", "spoken", "sworn", "got", "cut", "won"})  # fmt: skip
_BEFORE_DAYS = frozenset({"on", "in", "at", "over", "during", "late", "early", "between", "since",
                          "from"})  # fmt: skip
_TRIM_BEFORE = word_set("trim before")


def english(prose: Prose) -> list[Statement]:
    """Return the statements of an English paragraph."""
    found: list[Statement] = []
    for first, end in prose.sentences:
        if end - first > _LONGEST:
            continue
        candidates = by_verbs(prose, first, end)
        candidates += by_phrases(prose, first, end)
        candidates = [item for item in candidates if not is_bare_thing(prose, item)]
        kept = answered(prose, settled(prose, candidates), (first, end))
        found.extend(_spoken(prose, item) for item in kept)
    found = resolved(prose, [statement for statement in found if _tells(statement)])
    return found + list(running_on(prose, found))


def _tells(statement: Statement) -> bool:
    """Tell whether anything is said: "“No comment,” said the bank" says nothing.

    Nor does "told them *he could not discuss it*".
    """
    return any(_SILENT.match(words.text) is None for words in statement.contents)


def _spoken(prose: Prose, item: Found) -> Statement:
    passages = tuple(
        passage
        for start, end in item.contents
        if end > start
        and (passage := _passage(prose, start, _to_close(prose, end), item.cue[0])) is not None
    )
    claimant = prose.words(*_undated(prose, item.claimant)) if item.claimant else None
    zone_end = prose.tokens[min(item.zone[1], len(prose.tokens)) - 1].end
    return Statement(
        passages, prose.words(*item.cue), claimant, item.reported_as, item.rule,
        (prose.tokens[item.zone[0]].start, zone_end), same_speaker=item.same_speaker,
    )  # fmt: skip


def _to_close(prose: Prose, end: int) -> int:
    """Return the end of the quotation in which words end: it may run over several sentences."""
    quote = prose.quote_at(end - 1)
    if quote is None or is_scare(quote) or end >= len(prose.tokens):
        return end
    stop = prose.index_from(quote.end)
    sentence_end = prose.sentence_of(end - 1)[1]
    closed = prose.tokens[stop - 1].text in "”\"»’'"
    return stop if closed and stop > sentence_end else end


def _undated(prose: Prose, claimant: tuple[int, int]) -> tuple[int, int]:
    """Return the claimant without the day at the end: "the office *on Wednesday*".

    And without what hung on it: "an audit *finished in August*".
    """
    first, end = claimant
    end = _before_brackets(prose, first, end)
    end -= end - first > 1 and prose.lower(end - 1) in _SELVES
    claimant = (first, end)
    if (
        _is_one_of_many(prose, first, end)
        and prose.tokens[end].text == ","
        and (prose.lower(end + 1) in {"a", "an"})
    ):  # "*One, a senior diplomat*, described"
        comma = next((i for i in range(end + 1, min(end + 15, len(prose.tokens)))
                      if prose.tokens[i].text == ","), end)  # fmt: skip
        return (end + 1, comma) if comma > end + 2 else claimant
    for index in range(first + 1, end):
        if prose.date_from(index) == end:
            before = _before_day(prose, first, index)
            ranged = before - 2 > first and prose.lower(before - 1) == "and"
            before -= 3 * (ranged and prose.lower(before - 3) == "between")
            before -= before > first + 2 and _hangs_on(prose.lower(before - 1))
            return (first, before) if before > first else claimant
    return claimant


def _before_day(prose: Prose, first: int, day: int) -> int:
    """Return where "on Monday", "in the autumn" or "in the early hours of Monday" begins."""
    at = day
    at -= prose.lower(at - 1) == "the"
    if at - 2 > first and prose.lower(at - 1) == "of" and prose.lower(at - 2) in _PARTS_OF_TIME:
        at -= 2
        at -= prose.lower(at - 1) in {"early", "late", "very", "small"}
        at -= prose.lower(at - 1) == "the"
    at -= prose.lower(at - 1) in _BEFORE_DAYS
    return at if at > first else day


def _hangs_on(word: str) -> bool:
    """Tell whether a word is a past that hangs on a noun: "an audit *finished*", "*sent*"."""
    return word.endswith("ed") or word in _SENT


def _before_brackets(prose: Prose, first: int, end: int) -> int:
    """Return the end of a name that is listed behind it: "Velm Inc. *(NYSE: VLM) (“Velm”)*"."""
    while prose.tokens[end - 1].text == ")":
        opening = next((i for i in range(end - 1, first, -1) if prose.tokens[i].text == "("), None)
        if opening is None or not _is_listing(prose, opening, end):
            break
        end = opening
    return end


def _is_listing(prose: Prose, opening: int, end: int) -> bool:
    """Tell what a house is called in brackets: "(NYSE: VLM)", "(“Velm” or the “Company”)"."""
    return any(prose.tokens[i].text in '“":' for i in range(opening, end))


def _is_one_of_many(prose: Prose, first: int, end: int) -> bool:
    """Tell whether words mean one of people told of before: "one", "another of them"."""
    words = [prose.lower(at) for at in range(first, end)]
    return words[0] in {"one", "another"} and words[1:] in ([], ["of", "them"])


def _passage(prose: Prose, start: int, end: int, cue: int) -> Span | None:
    """Return words said without the joints around them; whole speech without its marks."""
    opens = any(start == first for first, _ in prose.sentences)
    while start < end and (prose.lower(start) in _TRIM_BEFORE or _is_lead(prose, start)):
        if opens and prose.lower(start) in {"while", "that"}:
            break
        if prose.lower(start) == "that" and _points(prose, start, end):
            break
        start += 1
    while end > start and prose.tokens[end - 1].text in ",;:—–":
        end -= 1
    if start >= end:
        return None
    end = before_writing(prose, start, end) if cue < start else end
    quote = prose.quote_at(start)
    if quote is not None and prose.quote_at(end - 1) == quote:
        first, last = inside(quote)
        return _trimmed(prose.text, first, last)
    if start < cue < end and _opens_one_closes_other(prose, quote, start, end):
        return prose.words(start + 1, end - 1) if end - 1 > start + 1 else None
    return prose.words(start, end)


def _points(prose: Prose, that: int, end: int) -> bool:
    """Tell whether "that" means something: "and *that* must stop", "disputed *that* account"."""
    finite = first_finite(prose.tokens, that, end)
    return finite is None or finite == that + 1


def _opens_one_closes_other(prose: Prose, quote: Span | None, start: int, end: int) -> bool:
    """Tell whether a passage runs from one quotation into another: "“The city,” he said, “…”"."""
    if quote is None or prose.tokens[start].start != quote.start:
        return False
    return prose.quote_at(end - 1) is not None and quote.end < prose.tokens[end - 1].start


def _is_lead(prose: Prose, index: int) -> bool:
    return prose.lower(index) in {"however", "meanwhile", "moreover", "nevertheless"}


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while end > start and text[end - 1] in " ,;:.—–\n":
        end -= 1
    while start < end and text[start] in " \n":
        start += 1
    return span(text, start, end) if end > start else None


def running_on(prose: Prose, found: list[Statement]) -> Iterator[Statement]:
    """Yield speech that no cue claims, for the last speaker of the paragraph."""
    for quote in prose.quotes:
        first, last = inside(quote)
        covered = any(
            part.start < last and first < part.end for item in found for part in item.contents
        )
        before = [item for item in found if item.cue.start < quote.start]
        told = _told_of(prose, quote)
        before = before if told is None else [*before, told]
        scare = is_scare(quote) and quote.text.rstrip("”\"’»'")[-1:] not in ".!?"
        if covered or scare or not before or not _is_sentence(prose, quote):
            continue
        words = _trimmed(prose.text, first, last)
        if words is not None:
            yield replace(before[-1], contents=(words,), continued=True, zone=(first, first))


def _told_of(prose: Prose, quote: Span) -> Statement | None:
    """Return whom the sentence before speech is about: "Ana Ruiz put it bluntly. “It failed.”"."""
    opening = prose.index_from(quote.start)
    sentence = next((s for s in prose.sentences if s[1] == opening), None)
    if sentence is None or any(prose.quote_at(i) is not None for i in range(*sentence)):
        return None
    manner = next((i for i in range(sentence[1] - 1, max(sentence[1] - 5, sentence[0]), -1)
                   if prose.lower(i) in _MANNERS), None)  # fmt: skip
    verbs = (
        []
        if manner is None
        else [i for i in range(sentence[0] + 1, manner + 1) if is_finite(prose.tokens, i)]
    )
    subject = subject_of(prose, verbs[-1], sentence[0]) if verbs else None
    if subject is None:
        return _gesturing(prose, sentence)
    if prose.lower(verbs[-1]) in verb_forms():
        return None
    if not any(is_role(prose.lower(i)) or prose.tokens[i].is_capital for i in range(*subject)):
        return None
    cue = prose.words(verbs[-1], verbs[-1] + 1)
    return Statement((), cue, prose.words(*subject), "other", "speech", (cue.start, cue.end))


def _gesturing(prose: Prose, sentence: tuple[int, int]) -> Statement | None:
    """Return who does something small before speech: "*Holt* shook his head. “They lied.”"."""
    first, end = sentence
    verb = first_finite(prose.tokens, first, min(end, first + _LONGEST_NAME))
    if verb is None or verb == first or end - first > _LONGEST_GESTURE:
        return None
    person = prose.lower(first) in {"he", "she"} or prose.tokens[first].is_capital
    names = all(prose.tokens[i].is_capital for i in range(first, verb))
    others = any(prose.tokens[i].is_capital for i in range(verb, end))
    if not person or not names or others or prose.lower(verb) in verb_forms().keys() - _MANNERS:
        return None
    own = any(prose.lower(i) in {"his", "her"} for i in range(verb, end))
    if not own and prose.lower(verb) not in _MANNERS | {"paused", "frowned", "hesitated"}:
        return None
    cue = prose.words(verb, verb + 1)
    return Statement((), cue, prose.words(first, verb), "other", "speech", (cue.start, cue.end))


def _is_sentence(prose: Prose, quote: Span) -> bool:
    """Tell whether a quotation makes whole sentences of its own."""
    first, end = prose.index_from(quote.start), prose.index_from(quote.end)
    joined = prose.lower(first - 1) in {"and", "but"}  # "“It is bad,” he said. And “it rains.”"
    starts = any(start in {first, first - joined} for start, _ in prose.sentences)
    closed = prose.lower(end - 2) in {".", "!", "?", "…"} or prose.lower(end) in {"", ".", "!"}
    return starts and (closed or has_clause(prose.tokens, first, end))
