"""Speech told with verbs that are none of saying: "«…», — злится она", "Мэр непреклонен: «…»".

What a verb means need not be known where its form shows that words before or behind it are speech.
"""

from collections.abc import Iterator

from archive.reading.statements.cyrillic.sentence import Range, Sentence, Told, is_aside
from archive.reading.statements.cyrillic.speakers import is_somebody
from archive.reading.statements.cyrillic.subjects import speaker_in
from archive.reading.words.cyrillic_cues import STANCES
from archive.reading.words.quotes import is_scare

_FEW = 4


def by_inversion(sentence: Sentence, number: int) -> Told | None:
    """Return the statement of a verb before its subject, behind what is said.

    "«Воды нет», — *злится он*", "выход был закрыт, *слышала она*".
    """
    start, end = sentence.stretches[number]
    said = (sentence.taken, start)
    if start == sentence.taken or sentence.role(start) != "F" or not sentence.is_clause(said):
        return None
    quoted = sentence.role(start - 1) == "-" and "q" in sentence.between(*said)[-_FEW:]
    who = _subject(sentence, (start + 1, end), quoted=quoted)
    if who is None or sentence.role(sentence.taken) in "TRK" or _is_reflexive(sentence, start):
        return None
    return Told(said, (start, start + 1), who, "other", "after")


def _subject(sentence: Sentence, part: Range, *, quoted: bool) -> Range | None:
    """Return who follows a verb: he alone, or behind marks somebody of whatever name."""
    start, end = part
    if sentence.role(start) == "H" and end - start <= _FEW:
        return start, start + 1
    who = speaker_in(sentence, part, plural=False)
    told = who is not None and is_somebody(sentence.prose, who, sentence.language)
    if who is not None and not quoted and not _is_named_now(sentence, start - 1, who):
        return None
    return who if told and who is not None and who[0] - start < _FEW else None


def _is_named_now(sentence: Sentence, at: int, who: Range) -> bool:
    """Tell whether a verb is in the present and a name follows: "*делится* врач Анна Лис"."""
    present = any("pres" in form.grammemes for form in sentence.forms(at))
    return present and any(
        form.is_name and form.case == "nomn" for index in range(*who)
        for form in sentence.forms(index) if sentence.prose.tokens[index].is_capital
    )  # fmt: skip


def _is_reflexive(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb only tells what happened: "…, *оказалось* оно"."""
    return any("neut" in form.grammemes for form in sentence.forms(at))


def by_quoted_colon(sentence: Sentence) -> Told | None:
    """Return the speech behind a colon of whoever the words before are about: "Мэр за: «…»"."""
    for number, (start, end) in enumerate(sentence.stretches):
        if sentence.role(end) != ":":
            continue
        if not (_opens_speech(sentence, end + 1) or _takes_stand(sentence, (start, end))):
            continue
        who = _nearest(sentence, number)
        return Told((end + 1, sentence.end), (end, end + 1), who, "other", "colon") if who else None
    return None


def _opens_speech(sentence: Sentence, at: int) -> bool:
    """Tell whether a quotation of some words opens, no name."""
    quote = sentence.prose.quote_at(at) if sentence.role(at) == "q" else None
    return quote is not None and not is_scare(quote) and (
        sentence.prose.tokens[at].start == quote.start
    )  # fmt: skip


def _takes_stand(sentence: Sentence, words: Range) -> bool:
    """Tell whether a clause says what somebody thinks of something: "Лис *спорит*: …"."""
    told = sentence.is_clause((words[1] + 1, sentence.end))
    return told and any(f.lemma in STANCES for at in range(*words) for f in sentence.forms(at))


def _nearest(sentence: Sentence, number: int) -> Range | None:
    """Return the last person in the nominative before a colon, of a clause of its own."""
    for stretch in reversed(sentence.stretches[: number + 1]):
        if is_aside(sentence, stretch) or sentence.role(stretch[0]) == "T":
            continue
        who = speaker_in(sentence, stretch, plural=False)
        if who is not None and is_somebody(sentence.prose, who, sentence.language):
            return who
        if sentence.is_clause(stretch) and sentence.role(stretch[0]) not in "F":
            return None
    return None


def goes_on(sentence: Sentence, number: int, told: Told) -> Iterator[Told]:
    """Yield what a speaker says behind the verb of saying: "…, сказал мэр, *но вода есть*".

    Not behind quoted speech, where the author goes on, nor what he does himself: "но уехал".
    """
    behind = told.rule in {"after", "according"} and told.said[0] < told.cue[0]
    left = [words for words in sentence.stretches[number + 1 :] if words[0] >= told.said[1]]
    if not behind or not left:
        return
    words = (left[0][0], sentence.stretches[-1][1])
    quoted = "q" in sentence.between(*told.said) + sentence.between(*words)
    if not quoted and _is_own_clause(sentence, left[0], words):
        yield Told(words, told.cue, told.who, told.reported_as, told.rule)


def _is_own_clause(sentence: Sentence, stretch: Range, words: Range) -> bool:
    """Tell whether words behind a comma are a clause that nobody else says."""
    start = stretch[0]
    roles = sentence.between(*words)
    if sentence.role(start - 1) != "," or set("VS") & set(roles) or "F" not in roles:
        return False
    if is_aside(sentence, stretch) or roles[0] in "TRK" or _acts_himself(sentence, words):
        return False
    return roles[0] == "C" or ("F" in sentence.between(*stretch) and roles[0] in "NBGmEA")


def _acts_himself(sentence: Sentence, words: Range) -> bool:
    """Tell whether a verb has no subject but who spoke: "но назвать сумму *отказался*"."""
    at = next(index for index in range(*words) if sentence.role(index) == "F")
    single = any(form.gender in {"masc", "femn"} and "past" in form.grammemes
                 for form in sentence.forms(at))  # fmt: skip
    return single and not set("NBEm") & set(sentence.between(*words))
