"""What is told though nobody says who tells it: "Стало відомо, що …", "Ожидается, что …".

Only where the words stand before their clause: "это считается правилом" tells nothing of the kind.
"""

from archive.reading.statements.cyrillic.sentence import UNSOURCED, Sentence, Told
from archive.reading.statements.cyrillic.subjects import speaks
from archive.reading.words.word_sets import word_set

_EXPECTED = word_set("cyrillic expected")
_BECAME = frozenset({"стало", "стали"})
_KNOWN = frozenset({"відомо", "известно"})


def by_nobody(sentence: Sentence, number: int) -> Told | None:
    """Return what a stretch says to be expected or to have become known, None for any other."""
    start, end = sentence.stretches[number]
    if sentence.role(end) != "," or sentence.role(end + 1) != "T":
        return None
    words = [at for at in range(start, end) if sentence.role(at) not in "ACd"]
    last = [sentence.prose.lower(at) for at in words[-2:]]
    became = bool(_BECAME & set(last)) and bool(_KNOWN & set(last))
    if not became and not (len(words) == 1 and last[0] in _EXPECTED):
        return None
    first = words[-1] - became
    later = sentence.stretches[number + 2 :]
    if any(told_by_verb(sentence, at) for at in range(number + 2, number + 2 + len(later))):
        return None  # "Ожидается, что рейс отменят, *сообщил мэр*"
    return Told((end + 2, sentence.end), (first, end), None, "other", UNSOURCED)


def told_by_verb(sentence: Sentence, number: int) -> bool:
    """Tell whether a stretch says who told what stands before it: "…, *сообщил мэр*"."""
    start, _ = sentence.stretches[number]
    if sentence.role(start) != "V":
        return False
    return speaks(sentence, number, start, plural=True)[0] is not None
