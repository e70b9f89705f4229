"""Statements with a verb of saying: "X заявив, що …", "«…», — сказав X", "X: …", "це заперечують".

Each form looks at the signs and words around the verb and answers what is said, if it fits.
"""

from collections.abc import Callable, Iterator

from archive.reading.credit_lines import agency_named
from archive.reading.statements.cyrillic.objects import (
    ABOUT,
    is_accused,
    is_explained,
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
    clause_around,
    clause_end,
    is_aside,
    is_besides,
    relative_around,
)
from archive.reading.statements.cyrillic.speakers import (
    is_paper,
    is_thing,
)
from archive.reading.statements.cyrillic.subjects import speaker_in
from archive.reading.statements.cyrillic.verb import IF, Verb, names_nobody, saying_at, verb_in
from archive.reading.statements.statement import Statement
from archive.reading.words.cyrillic_cues import (
    CALLING,
    EXCLUDING,
    KINDS,
    POINTERS,
    SOURCES,
    SUBORDINATE,
    VERBS,
)
from archive.reading.words.morphology import Form
from archive.reading.words.word_sets import word_set

_SHOWING = frozenset({"свідчити", "засвідчити", "свидетельствовать", "показати", "показать",
                      "показувати", "показывать"})  # fmt: skip
_FEW = 3
_WONDERING = word_set("cyrillic wondering")


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
    joint = _next_verb(sentence, at, end)
    form = saying(sentence.prose.tokens[joint + 1].text, sentence.language) if joint else None
    if who is None or joint is None or form is None:
        return
    said = _that(sentence, end)
    rule = "that" if said is not None else "noun"
    said = said or object_said(sentence, (joint, end), joint + 1, form, (joint, joint))
    if said is not None:
        yield Told(said, (joint + 1, joint + 2), who, VERBS.get(form.lemma, "claimed"), rule)


def _relayed(sentence: Sentence, verb: Verb) -> Told | None:
    """Return what somebody said whom a paper cites: "BBC передає, що *мер повідомив*, що …"."""
    end = verb.stretch[1]
    said, number = _that(sentence, end), verb.number + 1
    if said is None or verb.who is None or not _is_paper(sentence, verb.who):
        return None
    start, stop = sentence.stretches[number]
    at = next((index for index in range(start, stop) if sentence.role(index) == "V"), None)
    who = speaker_in(sentence, (start + 1, at), plural=False) if at is not None else None
    told = _that(sentence, stop) if who is not None else None
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
    said = _with_that(sentence, verb, []) or _as_told(sentence, verb, [])
    return Told(said, (verb.at, verb.at + 1), None, "other", UNSOURCED) if said else None


def _reported(sentence: Sentence, at: int, form: Form | None) -> str:
    """Return what a verb reports as; "вину не признал" denies, "не сказав" reports nothing."""
    reported = VERBS.get(form.lemma, "claimed") if form else "other"
    if form is not None and form.lemma in EXCLUDING:
        return "other" if sentence.prose.lower(at - 1) == "не" else "denied"
    if sentence.prose.lower(at - 1) != "не":
        return reported
    return "denied" if reported == "confirmed" else ""


def _with_that(sentence: Sentence, verb: Verb, _: list[Statement]) -> Range | None:
    end = verb.stretch[1]
    if verb.form is not None and is_explained(sentence, verb.form, (verb.at + 1, end)):
        return None  # "пояснила зростанням тарифів, що спричиняє …"
    if verb.form is not None and is_accused(sentence, verb.form, (verb.at + 1, end)):
        return None  # "підозрює директора *у крадіжці*, що призвела …"
    if verb.form is not None and verb.form.lemma in CALLING - VERBS.keys():
        return None  # "назвал чушью слухи о том, что …"
    if _is_closed_by_other(sentence, verb, papers=True):
        return None  # "61% считает, что …, *показал опрос*"
    if sentence.role(verb.at + 1) == "T":
        return verb.at + 2, sentence.end  # "побоюються що", without its comma
    if verb.who is not None and _next_verb(sentence, verb.at, end) is not None:
        return None  # "підтвердив загибель двох і попередив, що …": the second verb's words
    return _that(sentence, end)


def _that(sentence: Sentence, end: int) -> Range | None:
    that = sentence.role(end) == "," and sentence.role(end + 1) == "T"
    if not that or _compares(sentence, end + 1):
        return None
    return end + 2, _speech_at(sentence, end) or sentence.end


def _speech_at(sentence: Sentence, start: int) -> int | None:
    """Return the colon behind which speech opens: "…, що став жертвою*:* «Я не брав»"."""
    colons = (at for at in range(start, sentence.end - 1) if sentence.role(at) == ":")
    at = next((at for at in colons if sentence.role(at + 1) == "q"), None)
    return at if at is not None and "V" not in sentence.between(start, at) else None


def _compares(sentence: Sentence, that: int) -> bool:
    """Tell whether "that" compares the figure before: "22 тысячи, *что на 69% больше*"."""
    return sentence.prose.lower(that + 1) == "на" and sentence.role(that + 2) == "m"


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
    if at is None or _that(sentence, end) is None:
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
    if verb.form is None or _is_closed_by_other(sentence, verb):
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
    stretch = (start, _next_verb(sentence, verb.at, end) or end)
    said = object_said(sentence, stretch, verb.at, verb.form, who)
    if said is not None and said[1] == end and _compares(sentence, end + 1):
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


def _is_closed_by_other(sentence: Sentence, verb: Verb, *, papers: bool = False) -> bool:
    """Tell whether somebody else says it all: "Суд признал его виновным, *сообщил адвокат*".

    ``papers``: whether only a document counts.
    """
    start, end = sentence.stretches[-1]
    between = sentence.between(verb.at, start)
    if verb.number + 1 >= len(sentence.stretches) or sentence.role(start) != "V":
        return False
    if ":" in between or "q" in between:
        return False
    who = speaker_in(sentence, (start + 1, end), plural=False)
    if who is None or (papers and not is_paper(sentence.prose, who, sentence.language)):
        return False
    return papers or agency_named(sentence.prose.words(*who).text) is None


def _next_verb(sentence: Sentence, at: int, end: int) -> int | None:
    """Return where a second verb of the same speaker is joined: "опровергли это *и* назвали …"."""
    joints = (index for index in range(at + 1, end - 1) if sentence.role(index) == "C")
    return next((index for index in joints if sentence.role(index + 1) == "V"), None)


def more_of(sentence: Sentence, number: int, told: Told, taken: int) -> Iterator[Told]:
    """Yield what a speaker says besides: another object, words after a colon or before the verb.

    ``taken`` is where the words begin that no statement before had.
    """
    start, end = sentence.stretches[number]
    opens = sentence.role(start) == "V" and told.who is not None and told.who[0] > start
    if told.rule == "colon" and opens and sentence.is_clause((taken, start)):
        yield Told((taken, start), told.cue, told.who, told.reported_as, "after")
    speech = _speech_at(sentence, end) if told.rule == "that" else None
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


def _before_verb(sentence: Sentence, verb: Verb, _: list[Statement]) -> Range | None:
    """Read "…, повідомили в ДСНС", "«…», — сказав він"."""
    if sentence.roles[:2] == "PE":
        return None  # "Про це пише мер, передає агентство" says nothing
    left = (sentence.taken, verb.own)
    if sentence.role(verb.stretch[0]) == "R" or _is_label(sentence, left):
        return None  # "є Лис, *який* зареєстрував фірму", "Лис: США передадут танк"
    quote = sentence.prose.quote_at(sentence.taken) if sentence.taken < verb.own else None
    if quote is not None and sentence.taken == sentence.first:  # it began sentences before
        left = (min(sentence.prose.index_from(quote.start), sentence.first), verb.own)
    told = sentence.between(*left)
    short = "m" in told and len(told) > _FEW and told[0] not in "RTK"
    if not told or not (sentence.is_clause(left) or short or _is_nominal(sentence, verb, told)):
        return None
    if "q" not in told and (_only_depends(sentence, verb.own) or _wonders(sentence, left)):
        return None
    return left if verb.who is not None or "q" in told else None


def _is_label(sentence: Sentence, words: Range) -> bool:
    """Tell whether words are but the name that a headline's colon follows."""
    start, end = sentence.stretches[0]
    return words[0] == start and words[1] == end + 1 and sentence.role(end) == ":" and (
        not sentence.is_clause((start, end))
    )  # fmt: skip


def _wonders(sentence: Sentence, words: Range) -> bool:
    """Tell whether words are but a question: "*Тож чого чекати*, пояснив економіст"."""
    start, end = sentence.stretches[0]
    while start < end and sentence.role(start) in "CA" and not _asks(sentence, start):
        start += 1
    return words[0] == sentence.first and words[1] == end + 1 and _asks(sentence, start)


def _asks(sentence: Sentence, at: int) -> bool:
    return sentence.prose.lower(at) in _WONDERING


def _only_depends(sentence: Sentence, end: int) -> bool:
    """Tell whether all clauses before ``end`` depend on another: "на питання, *чи він іде*, …"."""
    before = [words for words in sentence.stretches if sentence.taken <= words[0] < end]
    clauses = [words for words in before if set("FVSU") & set(sentence.between(*words))]
    return bool(clauses) and clauses[0] != before[0] and all(
        sentence.prose.lower(words[0]) in IF for words in clauses
    )  # fmt: skip


def _around(sentence: Sentence, verb: Verb, _: list[Statement]) -> Range | None:
    """Read "З громад, зазначається в документі, евакуювали 24 людини"."""
    opens = sentence.role(verb.stretch[0]) in "VS"
    if (
        opens
        and verb.who is not None
        and verb.number == 1
        and is_besides(sentence, sentence.stretches[0])
    ):  # "Тим часом, *пише газета*, міст закрито"
        return verb.stretch[1] + 1, clause_end(sentence, verb.stretch[1])
    if opens and verb.who is not None and _waits(sentence, verb.number):
        return verb.stretch[1] + 1, clause_end(sentence, verb.stretch[1])
    return clause_around(sentence, verb.number) if opens and verb.who is not None else None


def _waits(sentence: Sentence, number: int) -> bool:
    """Tell whether a remark stands before its main clause: "Щоб світло було, *каже мер*, треба"."""
    if number == 0 or number + 1 >= len(sentence.stretches):
        return False
    start, end = sentence.stretches[number - 1]
    depends = sentence.prose.lower(start) in SUBORDINATE or sentence.role(start) == "T"
    commas = sentence.role(end) == sentence.role(sentence.stretches[number][1]) == ","
    after = (sentence.stretches[number + 1][0], sentence.end)
    return start == sentence.taken and depends and commas and sentence.is_clause(after)


def _is_nominal(sentence: Sentence, verb: Verb, told: str) -> bool:
    """Tell whether a sentence that its verb of saying closes begins with a subject.

    "Метод надійний, *каже вона*." has no other verb.
    """
    behind = sentence.between(verb.stretch[1], sentence.end)
    closes = behind in {"", "."} or behind[0] == ";"
    return closes and told[0] in "NBE" and len(told.rstrip(",-")) > 1


_FORMS: tuple[tuple[str, Callable[[Sentence, Verb, list[Statement]], Range | None]], ...] = (
    ("that", _with_that),
    ("as", _as_told),
    ("noun", _object),
    ("colon", _after_colon),
    ("after", _around),
    ("after", _before_verb),
)
