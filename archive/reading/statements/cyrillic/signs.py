"""Statements without a verb of saying: "Зеленський: «…»", "…, – ДСНС", "Пряма мова мера: «…»"."""

from archive.reading.statements.cyrillic.sentence import Range, Sentence, Told
from archive.reading.words.cyrillic_cues import HEADS, KINDS, SPEECH_LABELS
from archive.reading.words.morphology import is_known

_LONGEST = 7
_SHORT = 2
_CALLED = KINDS.keys() | HEADS
"""What alone may stand for somebody in a headline: "… — мэр", "… – поліція"."""
_NAME = frozenset("NBG")
_FINITE = frozenset("FVUm")


def by_sign(sentence: Sentence) -> Told | None:
    """Return the statement of a sentence whose colon or last dash names who speaks."""
    if len(sentence.stretches) == 1 or not sentence.stretches:
        return None
    return _labelled(sentence) or _before_dash(sentence) or _after_colon(sentence)


def _labelled(sentence: Sentence) -> Told | None:
    """Read "Пряма мова речника Тараса Лиса: «…»"."""
    start, end = sentence.stretches[0]
    quoted = sentence.role(end) == ":" and sentence.role(end + 1) == "q"
    at = next((index for index in range(start, min(start + 2, end))
               if sentence.prose.lower(index) in SPEECH_LABELS), None)  # fmt: skip
    if at is None or not quoted:
        return None
    who = (at + 1, end) if end > at + 1 else None
    return Told((end + 1, sentence.end), (start, at + 1), who, "other", "colon")


def _after_colon(sentence: Sentence) -> Told | None:
    first = sentence.stretches[0]
    after = first[1] + 1
    if sentence.role(first[1]) != ":" or not _is_name(sentence, first):
        return None
    if sentence.role(after) != "q" and not _may_speak(sentence, first, (after, sentence.end)):
        return None
    return Told((after, sentence.end), (first[1], after), first, "other", "colon")


def _before_dash(sentence: Sentence) -> Told | None:
    last = sentence.stretches[-1]
    dash = last[0] - 1
    said = (sentence.first, dash)
    if sentence.role(dash) != "-" or not _is_name(sentence, last) or _is_named(sentence, dash):
        return None
    parted = sentence.role(dash - 1) in {",", "q"} and sentence.is_clause(said)
    if not parted and not _may_speak(sentence, last, said):
        return None
    return Told(_behind_topic(sentence, said), (dash, last[0]), last, "other", "after")


def _is_named(sentence: Sentence, dash: int) -> bool:
    """Tell whether a dash parts somebody from his name: "прежний *адвокат* — Сабрина Шрофф"."""
    before, name = sentence.forms(dash - 1), sentence.forms(dash + 1)
    person = any({"NOUN", "anim", "nomn"} <= form.grammemes for form in before)
    return person and any(form.is_name and form.case == "nomn" for form in name)


def _behind_topic(sentence: Sentence, said: Range) -> Range:
    """Return the words of a headline behind its topic: "Удар по Лиману: *двоє загинули* – мер"."""
    start, end = sentence.stretches[0]
    topic = sentence.role(end) == ":" and not sentence.is_clause((start, end))
    return (end + 1, said[1]) if topic and end + 1 < said[1] else said


def _is_name(sentence: Sentence, words: Range) -> bool:
    """Tell whether words are a few nouns with a capital: a name, "голова ОВА"."""
    start, end = words
    tokens = sentence.prose.tokens[start:end]
    nouns = set(sentence.between(start, end)) <= _NAME
    called = end - start <= _SHORT and any(f.lemma in _CALLED for f in sentence.forms(start))
    named = called or any(token.is_capital for token in tokens)
    return nouns and end - start < _LONGEST and named


def _may_speak(sentence: Sentence, words: Range, said: Range) -> bool:
    """Tell whether a sign alone attributes a headline: to a body or person, and with news in it.

    "Генштаб: за добу 173 боєзіткнення", "БПЛА сбиты над Брянском - Минобороны"; no "Київ: …".
    """
    roles = set(sentence.between(*said))
    told = sentence.is_clause(said) or (bool(_FINITE & roles) and "d" not in roles)
    return told and any(_is_speaker(sentence, index) for index in range(*words))


def _is_speaker(sentence: Sentence, index: int) -> bool:
    token = sentence.prose.tokens[index]
    known = sentence.forms(index)
    body = any(form.lemma in _CALLED for form in known)
    upright = any(form.is_name and form.case == "nomn" for form in known)
    unknown = bool(known) and not is_known(token.text, sentence.language)
    place = not unknown and any("Geox" in form.grammemes for form in known)
    named = upright or (not known and len(token.text) > 1)
    return body or (token.is_capital and not place and (named or unknown))
