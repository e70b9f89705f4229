"""A verb of saying behind what is said, or amid it: "…, *повідомили в ДСНС*".

What stands before the verb is said if it is a clause that depends on nothing and asks nothing;
a remark between commas parts a clause that goes on behind it: "Міст, *каже мер*, закрито".
"""

from archive.reading.statements.cyrillic.sentence import (
    Range,
    Sentence,
    clause_around,
    clause_end,
    is_besides,
)
from archive.reading.statements.cyrillic.verb import IF, Verb
from archive.reading.statements.statement import Statement
from archive.reading.words.cyrillic_cues import (
    SUBORDINATE,
)
from archive.reading.words.word_sets import word_set

_FEW = 3
_WONDERING = word_set("cyrillic wondering")


def before_verb(sentence: Sentence, verb: Verb, _: list[Statement]) -> Range | None:
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


def around_remark(sentence: Sentence, verb: Verb, _: list[Statement]) -> Range | None:
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
