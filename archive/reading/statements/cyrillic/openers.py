"""What only points at the words before: "Про це повідомив X", "К такому выводу пришли учёные"."""

from collections.abc import Sequence

from archive.reading.statements.cyrillic.objects import ABOUT
from archive.reading.statements.cyrillic.roles import saying
from archive.reading.statements.cyrillic.sentence import Range, Sentence, Told
from archive.reading.statements.cyrillic.speakers import behind_document
from archive.reading.statements.cyrillic.subjects import speaks
from archive.reading.statements.statement import Statement
from archive.reading.words.cyrillic_cues import DOCUMENTS, POINTERS, SOURCES, TELLING, VERBS
from archive.reading.words.prose import Prose

_AT_ONCE = 12
"""Tokens from "про це" to the verb at most."""
_SO = "так"
_THEM = frozenset({"них"})
"""What was told before, several things: "Є дві версії. Про *них* розповів мер"."""
_ON = "на"
_NOTING = frozenset({"обратить", "звернути", "указать", "вказати", "пожаловаться", "поскаржитися"})
_NOUN_WITHIN = 5


def by_opener(sentence: Sentence, at: int, said: Range) -> Told | None:
    """Return who tells ``said``, the words before a sentence that ``points_back`` at them."""
    form = saying(sentence.prose.tokens[at].text, sentence.language)
    plural = form is None or any(known.plural for known in sentence.forms(at))
    number = next(n for n, words in enumerate(sentence.stretches) if at < words[1])
    who, _ = speaks(sentence, number, at, plural=plural)
    if who is None:
        return None
    who = behind_document(sentence.prose, who, sentence.language)
    reported = VERBS.get(form.lemma, "claimed") if form else "other"
    return Told(said, (at, at + 1), who, reported, "about")


def points_back(sentence: Sentence) -> int | None:
    """Return the verb of "про це *повідомив*" or "такого висновку *дійшли*", None for others."""
    if not sentence.stretches:
        return None
    start, end = sentence.stretches[_behind_relay(sentence)]
    them = sentence.prose.lower(start + 1) in _THEM and sentence.prose.lower(start) in ABOUT
    if them or sentence.between(start, start + 2) == "PE":
        if sentence.prose.lower(start) == _ON:
            return _noted_at(sentence, start, end)
        if sentence.prose.lower(start) not in ABOUT:
            return None  # "*Після цього* мер повідомив, що"
        return _first_of("VS", sentence, (start, min(sentence.end, start + _AT_ONCE)))
    if sentence.prose.lower(start) == _SO and sentence.role(start + 1) == "V":
        return start + 1  # "*Так считают* в союзе"
    confirmed = _confirmed_at(sentence, start, end)
    if confirmed is not None:
        return confirmed
    noun = _noun_pointed_at(sentence, start, end)
    at = _first_of("F", sentence, (noun, end)) if noun is not None else None
    tells = at is not None and any(form.lemma in TELLING for form in sentence.forms(at))
    return at if tells else None


def _behind_relay(sentence: Sentence) -> int:
    """Return which stretch points back: behind "Як передає кореспондент, *про це* заявив мер"."""
    relays = sentence.roles[:1] == "K" and len(sentence.stretches) > 1
    return int(relays and sentence.between(*sentence.stretches[1])[:2] == "PE")


def _noted_at(sentence: Sentence, start: int, end: int) -> int | None:
    """Return the verb of "На это *обратил* внимание мэр", "На це *вказав* міністр"."""
    at = _first_of("VF", sentence, (start, end))
    noted = at is not None and any(form.lemma in _NOTING for form in sentence.forms(at))
    return at if noted else None


def _confirmed_at(sentence: Sentence, start: int, end: int) -> int | None:
    """Return the verb of "*Информацию* подтвердили в полиции", "Эти *данные* подтвердил мэр"."""
    first = start + any(form.lemma in POINTERS for form in sentence.forms(start))
    if first + 1 >= end or sentence.role(first + 1) not in "VF":
        return None
    noun = any(form.lemma in SOURCES and form.case == "accs" for form in sentence.forms(first))
    confirms = any(VERBS.get(f.lemma) == "confirmed" for f in sentence.forms(first + 1))
    return first + 1 if noun and confirms else None


def _first_of(roles: str, sentence: Sentence, words: Range) -> int | None:
    return next((index for index in range(*words) if sentence.role(index) in roles), None)


def _noun_pointed_at(sentence: Sentence, start: int, end: int) -> int | None:
    """Return where the noun of "к *такому* выводу", "*відповідну* інформацію" stands."""
    first = start + (sentence.role(start) == "P")
    if first >= end or not any(form.lemma in POINTERS for form in sentence.forms(first)):
        return None
    for index in range(first + 1, min(first + _NOUN_WITHIN, end)):
        if any(form.lemma in SOURCES | DOCUMENTS for form in sentence.forms(index)):
            return index
    return None


def untold(prose: Prose, first: int, said: Sequence[Statement]) -> Range:
    """Return the tokens of the sentences right before token ``first`` nobody is named for."""
    sentences = untold_sentences(prose, said, first)
    return (sentences[0][0], sentences[-1][1]) if sentences else (first, first)


def untold_sentences(
    prose: Prose, said: Sequence[Statement], before: int | None = None
) -> list[Range]:
    """Return the last sentences of a paragraph, up to a token, that nobody is named for."""
    passages = [passage for item in said for passage in (item.cue, *item.contents)]
    found: list[Range] = []
    for first, end in reversed([s for s in prose.sentences if before is None or s[1] <= before]):
        words = prose.words(first, end)
        if any(p.start < words.end and words.start < p.end for p in passages):
            break
        found.insert(0, (first, end))
    return found
