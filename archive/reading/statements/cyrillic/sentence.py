"""A Ukrainian or Russian sentence with the roles of its words, cut at its signs."""

from dataclasses import dataclass

from archive.reading.statements.cyrillic.roles import roles
from archive.reading.statements.cyrillic.words import own_words
from archive.reading.statements.statement import Statement
from archive.reading.words.cyrillic_cues import SUBORDINATE
from archive.reading.words.morphology import Form, forms
from archive.reading.words.prose import Prose
from archive.reading.words.word_sets import word_set
from archive.values import Span

Range = tuple[int, int]
_BREAKS = frozenset(",;:-()")
_NOT = "не"
UNSOURCED = "passive"
"""The rule of what nobody is named for: "*сообщалось*, что …"."""
_BESIDES = word_set("cyrillic besides")
"""What only leads over: "*Крім того*, за словами мера, …"."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens ``first``..``end``, a role each, and the stretches between signs.

    ``taken`` is where the words begin that no earlier statement of the sentence has.
    """

    prose: Prose
    first: int
    end: int
    roles: str
    stretches: tuple[Range, ...]
    language: str
    taken: int

    def role(self, index: int) -> str:
        """Return the role of a token, an empty string outside the sentence."""
        return self.roles[index - self.first] if self.first <= index < self.end else ""

    def between(self, start: int, end: int) -> str:
        """Return the roles of some tokens."""
        return self.roles[max(start - self.first, 0) : max(end - self.first, 0)]

    def index_of_word_before(self, index: int) -> int:
        """Return the last token before one that is no sign."""
        words = (at for at in range(index - 1, self.first, -1) if self.role(at) not in {",", "-"})
        return next(words, self.first)

    def forms(self, index: int) -> tuple[Form, ...]:
        """Return the forms a token may be."""
        return forms(self.prose.tokens[index].text, self.language)

    def is_clause(self, words: Range) -> bool:
        """Tell whether tokens hold a verb or are quoted speech."""
        return bool(set("FVqSU") & set(self.between(*words)))


def is_aside(sentence: Sentence, words: Range) -> bool:
    """Tell whether a stretch only says more of the noun before it, or how somebody speaks.

    "який воює тут", "бо не має дозволу", "отвечая на вопрос", "не уповноважений говорити".
    """
    start, end = words
    if "R" in sentence.between(start, min(start + 2, end)):
        return True  # "который ведёт дело", "с которым", "протокол которого"
    if sentence.prose.lower(start) in SUBORDINATE:
        return True
    if start > sentence.first and _is_known_as(sentence, start):
        return True
    if sentence.prose.lower(start) == _NOT:
        start += 1
    known = [form for at in range(start, min(start + 2, end)) for form in sentence.forms(at)]
    if any(form.part == "GRND" for form in known):
        return True
    return start > sentence.first and _is_participle(sentence, (start, end))  # "*Обвиняемый*, …"


def hangs_on(sentence: Sentence, words: Range) -> bool:
    """Tell whether a stretch says more of the noun before it: "который …", "известной под …"."""
    relative = "R" in sentence.between(words[0], words[0] + 2) and sentence.is_clause(words)
    return relative or _is_participle(sentence, words) or _is_known_as(sentence, words[0])


def _is_known_as(sentence: Sentence, start: int) -> bool:
    """Tell whether words begin with an adjective and more: "*знайомий* із документом"."""
    adjective = any(form.part == "ADJF" for form in sentence.forms(start))
    return adjective and sentence.role(start + 1) in {"P", "I", "U"}


def _is_participle(sentence: Sentence, words: Range) -> bool:
    """Tell whether words begin with a participle: "изложенной в постановлении".

    Not where they have a verb of their own: "*данное* заседание *будет* закрытым".
    """
    if words[0] >= words[1] or {"F", "V"} & set(sentence.between(*words)):
        return False
    return any(
        form.part == "PRTF" or (form.part == "ADJF" and "pssv" in form.grammemes)
        for form in sentence.forms(words[0])
    )


def sentence_of(prose: Prose, first: int, end: int, language: str) -> Sentence:
    """Return the sentence of tokens ``first``..``end``."""
    told = roles(prose, first, end, language)
    return Sentence(prose, first, end, told, _stretches(told, first), language, first)


def _stretches(told: str, first: int) -> tuple[Range, ...]:
    found: list[Range] = []
    start = 0
    for at, role in enumerate([*told, ";"]):
        if role in _BREAKS or (role == "." and at >= len(told) - 1):
            if at > start:
                found.append((first + start, first + at))
            start = at + 1
    return tuple(found)


def relative_around(sentence: Sentence, number: int) -> Range | None:
    """Return the relative clause a phrase stands in: "чия частка, *за оцінкою X*, перевищує"."""
    if not 0 < number < len(sentence.stretches) - 1:
        return None
    words = sentence.stretches[number - 1]
    first = words[0]
    relative = sentence.between(first, first + 2)
    told = ("R" in relative and relative[0] in "PIR") or _is_participle(sentence, words)
    if first < sentence.taken or not told:
        return None
    return (first, sentence.stretches[number + 1][1])


def clause_around(sentence: Sentence, number: int) -> Range | None:
    """Return the clause that a remark breaks into: "Дім, *за словами X*, згорів".

    What stands before the remark has no verb, and more than "водночас" in it.
    """
    if not 0 < number < len(sentence.stretches) - 1:
        return None
    before, after = sentence.stretches[number - 1], (sentence.stretches[number][1], sentence.end)
    nouns = bool(set("NBGm") & set(sentence.between(*before)))
    commas = sentence.role(sentence.stretches[number][0] - 1) == sentence.role(after[0]) == ","
    besides = is_besides(sentence, before)
    if before[0] < sentence.taken or sentence.is_clause(before) or besides:
        return None
    if not (nouns and commas and sentence.is_clause(after)):
        return None
    where = sentence.role(before[0]) in "PI"  # "На станциях, *по её словам*, очереди"
    start = after[0] + 1 if where else before[0]
    return start, clause_end(sentence, after[0])


def is_besides(sentence: Sentence, words: Range) -> bool:
    """Tell whether words only lead over: "тим часом"."""
    return sentence.prose.words(*words).text.lower().replace(" ", "_") in _BESIDES


def clause_end(sentence: Sentence, start: int) -> int:
    """Return where what goes on at ``start`` ends: at a semicolon or with the sentence."""
    ends = (at for at in range(start, sentence.end) if sentence.role(at) == ";")
    return next(ends, sentence.end)


@dataclass(frozen=True, slots=True)
class Told:
    """A statement as token ranges: what is said, the cue, who speaks, and how it was found."""

    said: Range
    cue: Range
    who: Range | None
    reported_as: str
    rule: str


def statement_of(prose: Prose, told: Told) -> Statement | None:
    """Return the statement of token ranges, None if nothing is said."""
    if told.said[1] <= told.said[0]:
        return None
    whole = prose.words(*told.said)
    words = own_words(prose, whole.start, whole.end)
    if words is None:
        return None
    cue = prose.words(*told.cue)
    speaks = _named(prose, told.who) if told.who is not None else None
    ends = [cue, speaks] if speaks is not None else [cue]
    zone = (min(p.start for p in ends), max(p.end for p in ends))
    return Statement((words,), cue, speaks, told.reported_as, told.rule, zone)


def _named(prose: Prose, who: Range) -> Span:
    """Return the words that name a speaker, with the marks of a name closed."""
    start, end = who
    words = prose.words(start, end).text
    if words.count("«") > words.count("»"):
        end = min(end + 1, prose.count)
    return prose.words(start, end)
