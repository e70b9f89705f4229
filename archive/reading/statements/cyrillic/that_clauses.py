"""What a verb of saying opens with "that": "Мер заявив, *що міст закрито*".

The clause goes to the end of the sentence, or to the colon behind which speech opens; it is
another's if somebody else closes the sentence, and a second verb of the same speaker has words of
its own: "підтвердив аварію *і попередив, що …*".
"""

from archive.reading.credit_lines import agency_named
from archive.reading.statements.cyrillic.objects import (
    is_accused,
    is_explained,
)
from archive.reading.statements.cyrillic.sentence import (
    Range,
    Sentence,
)
from archive.reading.statements.cyrillic.speakers import (
    is_paper,
)
from archive.reading.statements.cyrillic.subjects import speaker_in
from archive.reading.statements.cyrillic.verb import Verb
from archive.reading.statements.statement import Statement
from archive.reading.words.cyrillic_cues import (
    CALLING,
    VERBS,
)


def with_that(sentence: Sentence, verb: Verb, _: list[Statement]) -> Range | None:
    """Read what opens behind the verb and its comma: "Мер заявив, *що міст закрито*"."""
    end = verb.stretch[1]
    if verb.form is not None and is_explained(sentence, verb.form, (verb.at + 1, end)):
        return None  # "пояснила зростанням тарифів, що спричиняє …"
    if verb.form is not None and is_accused(sentence, verb.form, (verb.at + 1, end)):
        return None  # "підозрює директора *у крадіжці*, що призвела …"
    if verb.form is not None and verb.form.lemma in CALLING - VERBS.keys():
        return None  # "назвал чушью слухи о том, что …"
    if is_closed_by_other(sentence, verb, papers=True):
        return None  # "61% считает, что …, *показал опрос*"
    if sentence.role(verb.at + 1) == "T":
        return verb.at + 2, sentence.end  # "побоюються що", without its comma
    if verb.who is not None and next_verb(sentence, verb.at, end) is not None:
        return None  # "підтвердив загибель двох і попередив, що …": the second verb's words
    return that_behind(sentence, end)


def that_behind(sentence: Sentence, end: int) -> Range | None:
    """Return the words of a "that" clause which the comma at ``end`` opens."""
    that = sentence.role(end) == "," and sentence.role(end + 1) == "T"
    if not that or compares_figure(sentence, end + 1):
        return None
    return end + 2, speech_at(sentence, end) or sentence.end


def speech_at(sentence: Sentence, start: int) -> int | None:
    """Return the colon behind which speech opens: "…, що став жертвою*:* «Я не брав»"."""
    colons = (at for at in range(start, sentence.end - 1) if sentence.role(at) == ":")
    at = next((at for at in colons if sentence.role(at + 1) == "q"), None)
    return at if at is not None and "V" not in sentence.between(start, at) else None


def compares_figure(sentence: Sentence, that: int) -> bool:
    """Tell whether "that" compares the figure before: "22 тысячи, *что на 69% больше*"."""
    return sentence.prose.lower(that + 1) == "на" and sentence.role(that + 2) == "m"


def is_closed_by_other(sentence: Sentence, verb: Verb, *, papers: bool = False) -> bool:
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


def next_verb(sentence: Sentence, at: int, end: int) -> int | None:
    """Return where a second verb of the same speaker is joined: "опровергли это *и* назвали …"."""
    joints = (index for index in range(at + 1, end - 1) if sentence.role(index) == "C")
    return next((index for index in joints if sentence.role(index + 1) == "V"), None)
