"""Statements with a verb of saying: "X заявив, що …", "«…», — сказав X", "X: …", "це заперечують".

Each form looks at the signs and words around the verb and answers what is said, if it fits.
"""

from collections.abc import Callable, Iterator

from archive.reading.credit_lines import agency_named
from archive.reading.statements.cyrillic.closing_verbs import around_remark, before_verb
from archive.reading.statements.cyrillic.objects import (
    ABOUT,
    is_object,
    object_said,
    with_clauses,
)
from archive.reading.statements.cyrillic.roles import saying
from archive.reading.statements.cyrillic.sentence import (
    UNSOURCED,
    Range,
    Sentence,
    Told,
    is_aside,
    relative_around,
)
from archive.reading.statements.cyrillic.speakers import is_thing
from archive.reading.statements.cyrillic.subjects import speaker_in
from archive.reading.statements.cyrillic.that_clauses import (
    compares_figure,
    is_closed_by_other,
    next_verb,
    speech_at,
    that_behind,
    with_that,
)
from archive.reading.statements.cyrillic.verb import Verb, names_nobody, saying_at, verb_in
from archive.reading.statements.statement import Statement
from archive.reading.words.cyrillic_cues import (
    EXCLUDING,
    KINDS,
    POINTERS,
    SOURCES,
    VERBS,
)
from archive.reading.words.morphology import Form

_SHOWING = frozenset({"свідчити", "засвідчити", "свидетельствовать", "показати", "показать",
                      "показувати", "показывать"})  # fmt: skip


def by_verb(sentence: Sentence, number: int, before: list[Statement]) -> Told | None:
    """Return the statement of the first verb of saying of a stretch."""
    verb = verb_in(sentence, number, before)
    if verb is None:
        return None
    if names_nobody(sentence, verb) and (not before or sentence.role(verb.stretch[0]) == "K"):
        return _unsourced(sentence, verb)
    inner = _relayed(sentence, verb)
    if inner is not None:
        return inner
    at, form = verb.at, verb.form
    for rule, words in _FORMS:
        said = words(sentence, verb, before)
        if said is not None:
            reported = _reported(sentence, at, form) or ("other" if rule == "colon" else "")
            return Told(said, (at, at + 1), verb.who, reported, rule) if reported else None
    return next(_by_joined(sentence, verb.who, (at, verb.stretch[1])), None)


def _by_joined(sentence: Sentence, who: Range | None, words: Range) -> Iterator[Told]:
    """Yield what a speaker says with a second verb: "не согласился *и назвал* это вздором"."""
    at, end = words
    joint = next_verb(sentence, at, end)
    form = saying(sentence.prose.tokens[joint + 1].text, sentence.language) if joint else None
    if who is None or joint is None or form is None:
        return
    said = that_behind(sentence, end)
    rule = "that" if said is not None else "noun"
    said = said or object_said(sentence, (joint, end), joint + 1, form, (joint, joint))
    if said is not None:
        yield Told(said, (joint + 1, joint + 2), who, VERBS.get(form.lemma, "claimed"), rule)


def _relayed(sentence: Sentence, verb: Verb) -> Told | None:
    """Return what somebody said whom a paper cites: "BBC передає, що *мер повідомив*, що …"."""
    end = verb.stretch[1]
    said, number = that_behind(sentence, end), verb.number + 1
    if said is None or verb.who is None or not _is_paper(sentence, verb.who):
        return None
    start, stop = sentence.stretches[number]
    at = next((index for index in range(start, stop) if sentence.role(index) == "V"), None)
    who = speaker_in(sentence, (start + 1, at), plural=False) if at is not None else None
    told = that_behind(sentence, stop) if who is not None else None
    form = saying(sentence.prose.tokens[at].text, sentence.language) if at is not None else None
    if at is None or who is None or told is None or form is None:
        return None
    return Told(told, (at, at + 1), who, VERBS.get(form.lemma, "claimed"), "that")


def _is_paper(sentence: Sentence, who: Range) -> bool:
    """Tell whether an agency, a paper or a channel speaks."""
    named = agency_named(sentence.prose.words(*who).text) is not None
    kinds = (KINDS.get(form.lemma) for index in range(*who) for form in sentence.forms(index))
    return named or any(kind in {"publisher", "agency"} for kind in kinds)


def _unsourced(sentence: Sentence, verb: Verb) -> Told | None:
    """Return what nobody is named for: "*Сообщалось*, что …", "Как *сообщалось*, суд решил …"."""
    said = with_that(sentence, verb, []) or _as_told(sentence, verb, [])
    return Told(said, (verb.at, verb.at + 1), None, "other", UNSOURCED) if said else None


def _reported(sentence: Sentence, at: int, form: Form | None) -> str:
    """Return what a verb reports as; "вину не признал" denies, "не сказав" reports nothing."""
    reported = VERBS.get(form.lemma, "claimed") if form else "other"
    if form is not None and form.lemma in EXCLUDING:
        return "other" if sentence.prose.lower(at - 1) == "не" else "denied"
    if sentence.prose.lower(at - 1) != "не":
        return reported
    return "denied" if reported == "confirmed" else ""


def _as_told(sentence: Sentence, verb: Verb, _: list[Statement]) -> Range | None:
    """Read "Як розповіла Олена, 34-річна вчителька, …" and "…, як розповіла Олена"."""
    if sentence.role(verb.stretch[0]) != "K":
        return None
    relative = relative_around(sentence, verb.number)
    if relative is not None:
        return relative
    after = verb.number + 1
    while after + 1 < len(sentence.stretches) and _describes(sentence, after):
        after += 1
    if after < len(sentence.stretches):
        said = (sentence.stretches[after][0], sentence.end)
        if sentence.between(*said)[:2] == "PE":
            return None  # "Як передає кореспондент, *про це* заявив мер"
        if _tells_itself(sentence, after):
            return None  # "Як пише газета, *джерела повідомили*, що"
        if sentence.is_clause(said):
            return said
    return (sentence.taken, verb.own)


def _tells_itself(sentence: Sentence, number: int) -> bool:
    """Tell whether somebody else in a stretch says what follows it."""
    start, end = sentence.stretches[number]
    at = saying_at(sentence, start, end)
    if at is None or that_behind(sentence, end) is None:
        return False
    return speaker_in(sentence, (start, at), plural=False) is not None


def _describes(sentence: Sentence, number: int) -> bool:
    """Tell whether a stretch only describes the speaker before it: "…, *34-річна вчителька*, …"."""
    start, end = sentence.stretches[number]
    if is_aside(sentence, (start, end)):
        return True
    apposed = sentence.role(start) in "mNBGR" and not sentence.prose.tokens[start].is_capital
    return apposed and not sentence.is_clause((start, end))


def _object(sentence: Sentence, verb: Verb, _: list[Statement]) -> Range | None:
    if verb.form is None or is_closed_by_other(sentence, verb):
        return None
    if verb.who is not None and (
        is_object(sentence, verb.form, verb.who) or _is_sign(sentence, verb.form, verb.who)
    ):
        return None
    start, end = verb.stretch
    spoken = start == verb.at and sentence.role(sentence.index_of_word_before(start)) == "q"
    if spoken or _only_points(sentence, verb.at + 1, end) or _is_topic(sentence, (start, end)):
        return None  # "«…», – сповістив він про похід", "спростували *цю інформацію*"
    who = verb.who or (start, start)
    stretch = (start, next_verb(sentence, verb.at, end) or end)
    said = object_said(sentence, stretch, verb.at, verb.form, who)
    if said is not None and said[1] == end and compares_figure(sentence, end + 1):
        return said[0], sentence.stretches[verb.number + 1][1]
    closes = said is not None and said[1] == end
    if said is None or not closes:
        return said
    return with_clauses(sentence, verb.number, said, form=verb.form)


def _is_topic(sentence: Sentence, stretch: Range) -> bool:
    """Tell whether a clause behind a colon says what is told: "Про звіт сказав мер: *є борг*"."""
    start, end = stretch
    about = sentence.prose.lower(start) in ABOUT and sentence.role(end) == ":"
    return about and sentence.is_clause((end + 1, sentence.end))


def _only_points(sentence: Sentence, begin: int, end: int) -> bool:
    """Tell whether words are but a pointer at what was said: "цю інформацію"."""
    noun = begin + 1
    return (
        noun < end <= noun + 1
        and any(form.lemma in POINTERS for form in sentence.forms(begin))
        and any(form.lemma in SOURCES for form in sentence.forms(noun))
    )


def _is_sign(sentence: Sentence, form: Form, who: Range) -> bool:
    """Tell whether a thing only shows something: "*пошкодження* свідчить про одне"."""
    return form.lemma in _SHOWING and is_thing(sentence.prose, who, sentence.language)


def more_of(sentence: Sentence, number: int, told: Told, taken: int) -> Iterator[Told]:
    """Yield what a speaker says besides: another object, words after a colon or before the verb.

    ``taken`` is where the words begin that no statement before had.
    """
    start, end = sentence.stretches[number]
    opens = sentence.role(start) == "V" and told.who is not None and told.who[0] > start
    if told.rule == "colon" and opens and sentence.is_clause((taken, start)):
        yield Told((taken, start), told.cue, told.who, told.reported_as, "after")
    speech = speech_at(sentence, end) if told.rule == "that" else None
    if speech is not None:
        yield Told((speech + 1, sentence.end), told.cue, told.who, told.reported_as, "colon")
    if told.rule not in {"noun", "after"}:
        return
    if sentence.role(end) == ":" and sentence.role(end + 1) == "q":
        yield Told((end + 1, sentence.end), told.cue, told.who, told.reported_as, "colon")
    if told.who is None:
        return
    yield from _by_joined(sentence, told.who, (told.cue[0], end))


def _after_colon(sentence: Sentence, verb: Verb, _: list[Statement]) -> Range | None:
    after = _behind_aside(sentence, verb.number) + 1
    if sentence.role(after - 1) == "-" and verb.who is not None and verb.number == 0:
        words = (after, sentence.end)  # "В асоціації переконують – врожай буде"
        return words if sentence.is_clause(words) and sentence.roles[-2:-1] != "q" else None
    colon = sentence.role(after - 1) == ":" and after < sentence.end
    return (after, sentence.end) if colon else None


def _behind_aside(sentence: Sentence, number: int) -> int:
    """Return where a stretch ends with the asides behind it: "сказал мэр, *стоя у входа*: «…»"."""
    end = sentence.stretches[number][1]
    for words in sentence.stretches[number + 1 :]:
        if sentence.role(end) != "," or words[0] != end + 1 or not is_aside(sentence, words):
            break
        if sentence.role(words[1]) == ":":
            return words[1]
        end = words[1]
    return sentence.stretches[number][1]


_FORMS: tuple[tuple[str, Callable[[Sentence, Verb, list[Statement]], Range | None]], ...] = (
    ("that", with_that),
    ("as", _as_told),
    ("noun", _object),
    ("colon", _after_colon),
    ("after", around_remark),
    ("after", before_verb),
)
