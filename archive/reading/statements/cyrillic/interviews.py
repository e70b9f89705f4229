"""Ukrainian and Russian interviews: questions and answers in turns, a dash before each.

"– Чому так пізно?" asks and asserts nothing; "– Бо війна." is said by whom the page talks with:
the one person named as such in what stands above, or the only one named there.
"""

import re
from collections.abc import Iterator, Sequence

from archive.reading.statements.cyrillic.sentence import sentence_of
from archive.reading.statements.cyrillic.words import own_words
from archive.reading.statements.statement import Statement
from archive.reading.statements.who.cyrillic_names import cyrillic_names
from archive.reading.words.language import cyrillic_language
from archive.reading.words.prose import Prose
from archive.values import Span, span

_FEWEST = 2
_LONGEST_QUESTION = 400
_DASHES = frozenset("–—-")
_TALK = re.compile(
    r"(?:інтерв[’'ʼ]ю|розмов\w+|бесід\w+|интервью|бесед\w+|разговор\w*|(?:по)?говор\w+"
    r"|спілкува\w+|поспілкува\w+|зустрі\w+|встрети\w+)\s+(?:з|із|зі|с|со)\s+(?:[\w-]+\s+){0,6}$",
    re.IGNORECASE,
)
"""What stands before whoever answers: "Розмова з онкологинею …"."""
_ASKS = re.compile(r"(?:[Рр]озмовля|[Сс]пілкува|[Бб]еседова|[Зз]апису|[Тт]екст|[Аа]втор)\w*:?\s+$")
_NEAR = 120
_SHORTEST = 2


def interviews(
    paragraphs: Sequence[Prose], said: Sequence[list[Statement]], language: str
) -> Iterator[tuple[int, list[Statement]]]:
    """Yield the numbers of the paragraphs of an interview's turns, with all they say.

    ``said`` are the statements of each paragraph by itself: what is told of others stays theirs.
    """
    dashed = [number for number, prose in enumerate(paragraphs) if _dash(prose) is not None]
    asked = [number for number in dashed if _may_ask(paragraphs[number])]
    who = _interviewed(paragraphs[asked[0]]) if len(asked) >= _FEWEST else None
    before = -1  # the paragraph before, if it is a turn
    question = False
    for number in dashed if who is not None else ():
        prose = paragraphs[number]
        if number in asked and not (question and before == number - 1 and not _opens_asking(prose)):
            question, before = True, number
            yield number, []
        elif before == number - 1 and who is not None:
            question, before = False, number
            yield number, list(_answer(prose, who, said[number], language))


def _dash(prose: Prose) -> Span | None:
    """Return the dash that a paragraph begins with, which may stand before its first token."""
    if not prose.tokens:
        return None
    start, end = prose.tokens[0].start, prose.tokens[0].end
    begin = prose.text.rfind("\n", 0, start) + 1
    line = prose.text[begin:end].lstrip()
    return span(prose.text, end - len(line), end - len(line) + 1) if line[:1] in _DASHES else None


def _may_ask(prose: Prose) -> bool:
    length = prose.tokens[-1].end - prose.tokens[0].start
    return prose.ending == "?" and length < _LONGEST_QUESTION


def _opens_asking(prose: Prose) -> bool:
    """Tell whether the first sentence asks: right after a question, anything else answers it."""
    return prose.lower(prose.sentences[0][1] - 1) == "?"


def _interviewed(question: Prose) -> Span | None:
    """Return who is talked with: named so above the first question, or the only person there."""
    text, start = question.text, question.tokens[0].start
    names = [(surname, name) for surname, name in cyrillic_names(text) if name.end <= start]
    talked = [pair for pair in names if _TALK.search(text[: pair[1].start][-_NEAR:])]
    others = [pair for pair in names if not _ASKS.search(text[: pair[1].start][-_NEAR:])]
    for pool in (talked, others):
        if len({surname for surname, _ in pool}) == 1:
            return pool[0][1]
    return None


def _answer(
    prose: Prose, who: Span, own: Sequence[Statement], language: str
) -> Iterator[Statement]:
    """Yield what an answer says of others' words, and all its other sentences."""
    others = [item for item in own if item.claimant is not None]
    yield from others
    contents = tuple(
        words for words in _sentences(prose, language)
        if not any(words.start <= item.cue.start < words.end for item in others)
    )  # fmt: skip
    cue = _dash(prose)
    if contents and cue is not None:
        start = contents[0].start
        yield Statement(contents, cue, who, "other", "turn", (start, start))


def _sentences(prose: Prose, language: str) -> Iterator[Span]:
    """Yield the sentences of an answer that assert something."""
    for first, end in prose.sentences:
        if prose.lower(end - 1) == "?":
            continue
        words = prose.words(first, end)
        sentence = sentence_of(prose, first, end, cyrillic_language(words.text, language))
        begin = words.start + (prose.tokens[first].text in _DASHES)
        own = own_words(prose, begin, words.end)
        told = sentence.is_clause((first, end)) or bool(set("mE") & set(sentence.roles))
        if own is not None and told and len(own.text.split()) >= _SHORTEST:
            yield own
