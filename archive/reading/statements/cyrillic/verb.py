"""The verb of saying of a stretch of a sentence, and who speaks with it."""

from dataclasses import dataclass, replace

from archive.reading.statements.cyrillic.roles import saying
from archive.reading.statements.cyrillic.sentence import Range, Sentence
from archive.reading.statements.cyrillic.speakers import behind_document, is_thing, quoted_person
from archive.reading.statements.cyrillic.subjects import speaker_in, speaks
from archive.reading.statements.statement import Statement
from archive.reading.words.cyrillic_cues import OPINIONS, OWNERS, PROMISING, QUOTING, TELLING
from archive.reading.words.morphology import Form

IF = frozenset({"якщо", "если", "якби", "чи", "ли", "коли", "когда"})
_WHOEVER = frozenset({"хто", "кто"})
_FEW = 3


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying at ``at``: its stretch, who speaks, where that clause begins (``own``)."""

    at: int
    number: int
    stretch: Range
    form: Form | None
    who: Range | None
    own: int


def verb_in(sentence: Sentence, number: int, before: list[Statement]) -> Verb | None:
    """Return the verb of saying of a stretch with who speaks; None for "Кажуть, що …"."""
    start, end = sentence.stretches[number]
    at = saying_at(sentence, start, end)
    if at is None or sentence.prose.lower(start) in _WHOEVER:
        return None  # "тих, *хто* вважає, що …"
    form = saying(sentence.prose.tokens[at].text, sentence.language)
    told = sentence.forms(at)
    impersonal = sentence.role(at) == "S" or (form.plural if form else told[0].plural)
    who, own = speaks(sentence, number, at, plural=impersonal)
    verb = Verb(at, number, (start, end), form, who, own)
    if _goes_on(sentence, start, who, before):
        verb = replace(verb, who=_next_to(sentence, who, at))
    elif impersonal and sentence.role(at) != "S" and names_nobody(sentence, verb, plural=True):
        return None
    return replace(verb, who=_speaker_of(sentence, verb))


def names_nobody(sentence: Sentence, verb: Verb, *, plural: bool = False) -> bool:
    """Tell whether a verb has no subject ("сообщается"; ``plural``: "кажуть") nor ends speech."""
    impersonal = plural or sentence.role(verb.at) == "S"
    return verb.who is None and impersonal and not _is_said_before(sentence, verb.own)


def _is_said_before(sentence: Sentence, own: int) -> bool:
    return "q" in sentence.between(sentence.taken, own)


def _is_its(sentence: Sentence, who: Range) -> bool:
    """Tell whether a paper is that of whom a sentence before it is about: "в её отчёте"."""
    its = sentence.prose.lower(who[0]) in OWNERS and sentence.stretches[0][1] < who[0]
    named = any(sentence.prose.tokens[at].is_capital for at in range(*who))
    return its and not named and sentence.roles[:1] in {"N", "B"}


def _speaker_of(sentence: Sentence, verb: Verb) -> Range | None:
    """Return whose words they are: of the author of a document, of whoever is quoted."""
    who, form = verb.who, verb.form
    if who is not None and form is None and _is_its(sentence, who):
        start, end = sentence.stretches[0]
        acts = next((at for at in range(start, end) if sentence.role(at) in "FVU"), end)
        return (
            speaker_in(sentence, (start, acts), plural=False) or who
        )  # "Фірма продає щук, йдеться в *її* звіті"
    if who is not None and form is None:
        who = behind_document(sentence.prose, who, sentence.language)
    if form is not None and form.lemma in QUOTING:
        part = (verb.at + 1, verb.stretch[1])
        who = quoted_person(sentence.prose, part, sentence.language) or who
    return who


def saying_at(sentence: Sentence, start: int, end: int) -> int | None:
    """Return where a stretch has a verb that says something."""
    at = next((index for index in range(start, end) if sentence.role(index) in "VS"), None)
    at = _expressing_at(sentence, start, end) if at is None else at
    if at is None or sentence.role(start) == "T" or sentence.prose.lower(start) in IF:
        return None  # "…: що говорять економісти", "якщо партнери не підтвердять"
    promises = any(form.lemma in PROMISING for form in sentence.forms(at))
    return None if sentence.role(at + 1) == "U" and not promises else at  # "*продолжает* вести"


def _expressing_at(sentence: Sentence, start: int, end: int) -> int | None:
    """Return where somebody "*висловив* думку", "*выразил* надежду" and says which behind it."""
    if sentence.role(end) != "," or sentence.role(end + 1) != "T":
        return None
    for at in range(start, end - 1):
        tells = sentence.role(at) == "F" and any(f.lemma in TELLING for f in sentence.forms(at))
        near = range(at + 1, min(at + _FEW + 1, end))
        if tells and any(f.lemma in OPINIONS for i in near for f in sentence.forms(i)):
            return at
    return None


def _goes_on(sentence: Sentence, start: int, who: Range | None, before: list[Statement]) -> bool:
    """Tell whether who spoke earlier in the sentence goes on: "…, *і звинуватили* Київ".

    Also with an object before the verb: "…, *однако взятие города* отрицает".
    """
    first = sentence.prose.tokens[sentence.first].start
    thing = who is not None and who[0] == start + 1 and is_thing(
        sentence.prose, who, sentence.language)  # fmt: skip
    joined = sentence.between(start, start + 2) == "CV" or (sentence.role(start) == "C" and thing)
    return joined and any(s.cue.start >= first for s in before)


def _next_to(sentence: Sentence, who: Range | None, at: int) -> Range | None:
    """Return who speaks right behind a verb, not what it is about: "…, і звинуватили *Київ* …"."""
    if who is None or who[0] != at + 1 or is_thing(sentence.prose, who, sentence.language):
        return None
    return who
