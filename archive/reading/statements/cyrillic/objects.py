"""What is said as a verb's object: "цю заяву спростували", "сообщили о 12 погибших"."""

from collections.abc import Callable

from archive.reading.statements.cyrillic.sentence import Range, Sentence, hangs_on
from archive.reading.statements.cyrillic.speakers import is_thing
from archive.reading.words.cyrillic_cues import (
    ACCUSING,
    CALLING,
    EXCLUDING,
    EXPLAINING,
    PROMISING,
    PRONOUNS,
    VERBS,
)
from archive.reading.words.morphology import Form

ABOUT = frozenset({"про", "о", "об", "обо"})
_ANSWERS = frozenset({"denied", "confirmed"})
_FINDING = frozenset({"признать", "признавать", "визнати", "визнавати"})
_RATING = frozenset({"оценить", "оценивать", "оцінити", "оцінювати"})
_COUNTING = frozenset({"estimated", "recorded"})
_NOMINAL = frozenset("NBGm")
_REACH = 4
_GUILTY = 6
_OF_THAT = frozenset({"того", "тем", "тим", "то", "те", "тому", "том"})
_WHOM = PRONOUNS | frozenset({"нього", "неї", "него", "нее", "неё", "нас", "вас", "мене", "меня",
                              "себе", "себя"})  # fmt: skip
_JUDGING = CALLING | EXPLAINING


def object_said(
    sentence: Sentence, stretch: Range, at: int, form: Form, who: Range
) -> Range | None:
    """Return the object of the verb at ``at`` that is a statement, None if it is none."""
    start, end = stretch
    begin = who[1] if who[0] > at else at + 1
    reported = VERBS.get(form.lemma, "")
    if form.lemma in _FINDING and is_called(sentence, begin - 1, min(begin + _GUILTY, end)):
        return None  # "присяжные признали его *виновным*"
    if reported in _ANSWERS:
        return _answered(sentence, stretch, at, who)
    told = _about(sentence, (start, at), (begin, end)) if reported else None
    if told is None and reported in _COUNTING and who[0] > at:
        told = _expected(sentence, start, at)
    if told is None and form.lemma in _JUDGING and who[0] < at:
        told = _fronted(sentence, (max(who[1], start), at), (begin, end))
    if told is not None:
        return told
    return _plain_object(sentence, form, begin, end)


def with_clauses(sentence: Sentence, number: int, said: Range, *, form: Form) -> Range:
    """Return an object with the clauses that hang on it behind its stretch.

    "подтвердил уход *после того, как примут бюджет*", "зафіксував порушення, *розмір яких …*",
    "підозрюють директора в обмані, *що призвело до збитків*".
    """
    start, end = said
    for words in sentence.stretches[number + 1 :]:
        joined = sentence.role(end) == "," and words[0] == end + 1
        asks = sentence.prose.lower(end - 1) in _OF_THAT and sentence.role(words[0]) in "TKA"
        if end != words[0] - 1 or not joined or "V" in sentence.between(*words):
            break
        leads = form.lemma in ACCUSING and sentence.role(words[0]) == "T"
        if not (asks or leads or hangs_on(sentence, words)):
            break
        end = words[1]
    return start, end


def _plain_object(sentence: Sentence, form: Form, begin: int, end: int) -> Range | None:
    """Return the words behind a verb that they are a statement with: "пообіцяли *відкрити*"."""
    if form.lemma in EXCLUDING and sentence.role(begin) in _NOMINAL:
        return begin, end
    for lemmas, reads in _OBJECTS:
        if form.lemma in lemmas and reads(sentence, begin, end):
            return begin, _end_of_quote(sentence, begin, end)
    opens = sentence.role(begin + (sentence.role(begin) == "A"))  # "*ещё* два снижения"
    counted = "m" in sentence.between(begin, end) and opens in _NOMINAL | {"P", "I"}
    return (begin, end) if VERBS.get(form.lemma, "") in _COUNTING and counted else None


def _fronted(sentence: Sentence, left: Range, right: Range) -> Range | None:
    """Return the longer half of "срыв сроков *объяснили* банкротством субподрядчика"."""
    first = next((at for at in range(*right) if sentence.prose.tokens[at].is_word), right[1])
    cases = {form.case for form in sentence.forms(first)} if first < right[1] else set()
    named = left[0] < left[1] and set(sentence.between(*left)) <= _NOMINAL | {"A"}
    if not named or "ablt" not in cases:
        return None
    return max(left, right, key=lambda half: half[1] - half[0])


def _end_of_quote(sentence: Sentence, begin: int, end: int) -> int:
    """Return where words end that a quotation closes: "назвали це «дурницею» *в ефірі*"."""
    at = next((index for index in range(begin, end) if sentence.role(index) == "q"), None)
    quote = sentence.prose.quote_at(at) if at is not None else None
    return min(end, sentence.prose.index_from(quote.end)) if quote is not None else end


def _expected(sentence: Sentence, start: int, at: int) -> Range | None:
    """Return what stands before a verb whose subject follows: "*рост цен* прогнозирует и банк"."""
    cases = {form.case for form in sentence.forms(start) if form.part == "NOUN"}
    told = sentence.between(start, at)
    named = "accs" in cases and set(told) <= _NOMINAL | set("APId")
    return (start, at) if named and len(told) > 1 else None


def _about(sentence: Sentence, left: Range, right: Range) -> Range | None:
    """Read "сообщили о 12 погибших" and "про загибель двох людей повідомив очільник ОВА"."""
    fronted = sentence.prose.lower(left[0]) in ABOUT and left[1] > left[0] + 1
    if fronted and not _is_pointer(sentence, left[0] + 1):
        return left[0] + 1, left[1]
    begin, end = right
    at = next((i for i in range(begin, end) if sentence.prose.lower(i) in ABOUT), None)
    if at is None or _is_pointer(sentence, at + 1):
        return None
    heard = set(sentence.between(begin, at)) <= _NOMINAL | {"C"}  # "предупредил *А и Б* о"
    return (at + 1, end) if heard or at < begin + _REACH else None


def _is_pointer(sentence: Sentence, at: int) -> bool:
    """Tell whether "about" only points at what was said or at somebody: "*про них* говорить"."""
    return sentence.role(at) in {"E", "H", ""} or sentence.prose.lower(at) in _WHOM


def _answered(sentence: Sentence, stretch: Range, at: int, who: Range) -> Range | None:
    """Return what is denied or confirmed: after the verb, or between the speaker and it."""
    start, end = stretch
    begin = _behind_hearer(sentence, who[1] if who[0] > at else at + 1, end)
    if begin < end and sentence.role(begin) in _NOMINAL | {"E", "q"}:
        return begin, end
    first = max(who[1], start) if who[1] <= at else start
    inside = [index for index in range(first, at) if sentence.role(index) in set("NBGE")]
    negated = sentence.prose.lower(at - 1) == "не"  # "вину не признал"
    if not inside and start < who[0] < at and sentence.role(start) in _NOMINAL:
        return start, who[0]  # "свою вину он не признал"
    return (inside[0], at - negated) if inside else None


def _behind_hearer(sentence: Sentence, begin: int, end: int) -> int:
    """Return where words go on behind who is told them: "подтвердил *«Волне»* факт кражи"."""
    quote = sentence.prose.quote_at(begin) if begin < end else None
    after = sentence.prose.index_from(quote.end) if quote is not None else begin
    return after if after < end and sentence.role(after) in _NOMINAL else begin


def _is_promised(sentence: Sentence, begin: int, end: int) -> bool:
    """Tell whether an infinitive or a thing is promised, no hearer: "обіцяють *компенсації*"."""
    while begin < end and sentence.role(begin) in "mAd":
        begin += 1  # "пообещал *100 раз* обойти сад"
    if begin + 1 < end and sentence.role(begin) in "PI" and sentence.role(begin + 1) == "d":
        return "U" in sentence.between(begin, end)  # "пообещал *с 1 мая* снизить тариф"
    if begin >= end or sentence.role(begin) == "U":
        return begin < end
    cases = {form.case for form in sentence.forms(begin)}
    thing = any("inan" in form.grammemes for at in range(begin, min(begin + 2, end))
                for form in sentence.forms(at))  # fmt: skip
    return sentence.role(begin) in _NOMINAL - {"m"} and "accs" in cases and thing


def is_called(sentence: Sentence, begin: int, end: int) -> bool:
    """Tell whether something is called or explained: "наказание слишком мягким"."""
    if sentence.role(begin) in {"P", "I"}:
        return False  # "объясняет формовщик *с двадцатилетним стажем*"
    if "K" in sentence.between(begin + 1, end):
        return True  # "розцінюють це *як* тортури"
    later = any(_is_turned(sentence, at) for at in range(begin + 1, end))
    cases = {form.case for form in sentence.forms(begin + 1)} if begin + 1 < end else set()
    first = _is_turned(sentence, begin) and "accs" in cases and "gent" not in cases
    return (later or first) and sentence.role(begin) != "U"


def _is_turned(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is an instrumental, no "млн" that is any case."""
    return any(form.case == "ablt" and "Fixd" not in form.grammemes for form in sentence.forms(at))


def is_object(sentence: Sentence, form: Form, who: Range) -> bool:
    """Tell whether one thing stands by a plural verb: "64% фірм називають *брак людей* бідою"."""
    thing = is_thing(sentence.prose, who, sentence.language) and sentence.role(who[0] - 1) != "I"
    plural = any(known.plural for at in range(*who) for known in sentence.forms(at)
                 if known.case == "nomn")  # fmt: skip
    return thing and form.plural and not plural


def is_explained(sentence: Sentence, form: Form, words: Range) -> bool:
    """Tell whether words behind a verb say what something comes from: "пояснив *дефіцитом*"."""
    return form.lemma in EXPLAINING and is_called(sentence, words[0] - 1, words[1])


def is_accused(sentence: Sentence, form: Form, words: Range) -> bool:
    """Tell whether words behind a verb say who is accused of what: "підозрює його *у крадіжці*"."""
    return form.lemma in ACCUSING and _is_accused(sentence, *words)


def _is_accused(sentence: Sentence, begin: int, end: int) -> bool:
    return "I" in sentence.between(begin, end)


def _is_rated(sentence: Sentence, begin: int, end: int) -> bool:
    """Tell whether something is rated as something: "оценивают риск *как высокий*"."""
    return "K" in sentence.between(begin + 1, end) and sentence.role(begin) in _NOMINAL


_OBJECTS: tuple[tuple[frozenset[str], Callable[[Sentence, int, int], bool]], ...] = (
    (PROMISING, _is_promised),
    (CALLING, is_called),
    (EXPLAINING, is_called),
    (ACCUSING, _is_accused),
    (_RATING, _is_rated),
)
