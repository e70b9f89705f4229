"""Who says what in Ukrainian and Russian: the common verbs and phrases of news.

Word order is free and cases mark the subject, so these are patterns over a sentence: a speaker
before or after a verb of saying, "за словами X", "по данным X", "про це повідомляє X".
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from archive.reading.statements.cyrillic_speakers import speaker
from archive.reading.statements.english import running_on
from archive.reading.statements.statement import Statement
from archive.reading.words.cyrillic_cues import (
    ACCUSING,
    CONFIRMING,
    DENYING,
    DOCUMENT,
    ESTIMATING,
    PHRASE,
    SAME,
    STATED,
    VERB,
    reported_as,
)
from archive.reading.words.name_words import PERSON_NOUNS
from archive.reading.words.prose import Prose
from archive.reading.words.quotes import inside
from archive.values import Span, span

_WHO = r"(?P<who>[^,;:«»“”—]+?)"
_CUE = rf"(?P<cue>{VERB})"
_SELF = r"(?:\s+(?:також|также|раніше|ранее|напередодні|накануне))?"
_MID = r"(?P<mid>[^,;:«»—]{0,60})"
_IN = r"(?:(?:у|в|во)\s+)?"
_ABOUT_THIS = r"(?:про це|об этом)"
_PRONOUN = r"(?:він|вона|вони|он|она|они)\b"
_SOURCE = r"(?P<who>[^,;:«»“”—.]*«[^»]{2,40}»|[^,;:«»“”—.]+)"
_SIGN = r"[,»”!?]\s*[—–-]?\s*"

_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (rule, re.compile(pattern, re.I))
    for rule, pattern in (
        ("about", rf"^{_ABOUT_THIS}\s+(?:(?!{_PRONOUN})\w+\s+)?(?P<cue>{VERB}|{STATED})"
                  rf"\s+{_IN}{_WHO}[.!]*$"),
        ("about", rf"^{_ABOUT_THIS}\s+{_WHO}\s+{_CUE}(?:\s[^,;:]*)?[.!]*$"),
        ("as", rf"^(?:як|как){_SELF}\s+{_CUE}\s+{_IN}(?P<who>[^;:«»“”—]+?),\s+(?P<said>.+)$"),
        ("same", rf"^(?:[^\W\d_]+\s+)?(?P<cue>{SAME}),\s+(?P<said>.+)$"),
        ("according",
         rf"^(?:[^\W\d_]+,?\s+)?(?P<cue>{PHRASE})\s+(?P<who>[^,;:«»“”—]+),\s+(?P<said>.+)$"),
        ("that", rf"{_WHO}\s+{_CUE}{_MID},\s+(?:що|что|нібито|будто|якобы)\s+(?P<said>.+)$"),
        ("colon", rf"{_WHO}\s+{_CUE}{_MID}:\s*(?P<said>.+)$"),
        ("stated", rf"^(?P<said>.+?){_SIGN}(?P<cue>{STATED})\s+(?:у|в|во|из|з|із|про)\s+{_SOURCE}"),
        ("stated", rf"^(?P<said>.+?){_SIGN}(?P<cue>{STATED})\s+(?P<who>дан[іы]е?\s[^,;:«»“”—.]+)"),
        ("after", rf"^(?P<said>.+?){_SIGN}{_CUE}\s+{_IN}{_SOURCE}"),
        ("after", rf"^(?P<said>.+?),\s*[—–-]?\s*{_WHO}\s+{_CUE}\b"),
        ("same", rf"^(?P<said>.+?),\s+(?P<cue>{SAME})[.!]*$"),
        ("according", rf"^(?P<said>.+?),\s+(?P<cue>{PHRASE})\s+{_WHO}[.!]*$"),
        ("colon", r"^(?P<who>[А-ЯІЇЄҐ][^,;:«»“”—.!?]{1,60})(?P<cue>:)\s*(?P<said>[«„“].+)$"),
        ("accusation", rf"^{_WHO}\s+(?P<cue>{ACCUSING})\s+(?P<said>.+?\s(?:у|в|во)\s.+)$"),
        ("noun", rf"^{_WHO}\s+(?P<said>(?:ц|эт|так|подібн|подобн)\w+\s+\w+)\s+(?P<cue>{DENYING})"),
        ("noun", rf"^{_WHO}\s+(?P<cue>{CONFIRMING}|{DENYING})\s+(?P<said>[^,;:]+)"),
        ("noun", rf"^{_WHO}\s+(?P<cue>{ESTIMATING})\s+"
                 r"(?P<said>[^:;]+?\s(?:у|в|во)\s+(?=\D{0,20}\d)[^;:]+)"),
        ("noun", rf"^{_WHO}\s+{_CUE}\s+(?:про|об?)\s+(?P<said>(?!це\b|этом\b)[^,;:]+)"),
    )
)  # fmt: skip
_OTHER = re.compile(
    r",\s+(?:а|але|но|тоді як|тогда как)\s+"
    rf"(?=[^,;:«»“”—]+?\s+{VERB}[^,;:]*,\s+(?:що|что)\s)",
    re.I,
)
_DOCUMENT = re.compile(
    rf"^(?:[^\W\d_]+(?:ом[уі]?|ій|ем|ой|ей|их|ых|ого|ої)\s+)?{DOCUMENT}\s+", re.I
)
_HE = frozenset(["він", "вона", "вони", "он", "она", "они"])
_REMARK = re.compile(
    r"^(?:отметим|зазначимо|нагадаємо|напомним|додамо|добавим)(?:,\s+(?:що|что))?,?\s+", re.I
)
_DESCRIBED = re.compile(r"^(?:\d+-\w+\s+)?[а-яіїєґ’'-]+(?:\s[\w’'-]+){0,6},\s+", re.I)
_LONGEST = 3000
"""Code points: what is longer is no sentence, and the patterns look far ahead."""


def cyrillic(prose: Prose) -> list[Statement]:
    """Return the statements of a Ukrainian or Russian paragraph."""
    found: list[Statement] = []
    previous: Span | None = None
    for first, end in prose.sentences:
        sentence = prose.words(first, end)
        if len(sentence.text) <= _LONGEST:
            for part in _parts(prose, sentence):
                found.extend(_statement(prose, part, previous, found))
        previous = sentence
    return found + list(running_on(prose, found))


def _parts(prose: Prose, sentence: Span) -> Iterator[Span]:
    """Yield a sentence, cut where somebody else begins to speak: "…, а X вважає, що …"."""
    start = sentence.start
    for joint in _OTHER.finditer(sentence.text):
        yield span(prose.text, start, sentence.start + joint.start())
        start = sentence.start + joint.end()
    yield span(prose.text, start, sentence.end)


def _statement(
    prose: Prose, sentence: Span, previous: Span | None, before: list[Statement]
) -> Iterator[Statement]:
    for rule, pattern in _FORMS:
        match = pattern.search(sentence.text)
        if match is None:
            continue
        statement = _read(prose, sentence, rule, match, previous)
        if statement is None:
            continue
        if rule == "about" and any(_meets(item, statement) for item in before):
            return  # what the sentence before says has its speaker
        speaks_on = statement.claimant is None or statement.claimant.text.lower() in _HE
        if speaks_on:
            claimant = before[-1].claimant if before else statement.claimant
            claimant = claimant or _pronoun(prose, statement.cue)
            statement = replace(statement, claimant=claimant, same_speaker=True)
        yield statement
        return


def _pronoun(prose: Prose, cue: Span) -> Span | None:
    """Return "його" of "за його словами", for whoever spoke in an earlier paragraph."""
    word = re.search(r"\b(?:його|її|їхн?і?ми|их|его|е[её])\b", cue.text, re.I)
    return span(prose.text, cue.start + word.start(), cue.start + word.end()) if word else None


def _meets(item: Statement, other: Statement) -> bool:
    return any(
        one.start < two.end and two.start < one.end
        for one in item.contents
        for two in other.contents
    )


def _read(
    prose: Prose, sentence: Span, rule: str, match: re.Match[str], previous: Span | None
) -> Statement | None:
    cue = _part(prose, sentence, match, "cue")
    if _is_quoted(prose, cue):
        return None
    said = previous if rule == "about" else _said(prose, _part(prose, sentence, match, "said"))
    who = None if rule == "same" else _who(prose, sentence, match)
    if said is None or (who is None and rule != "same"):
        return None
    ends = [cue, who] if who is not None else [cue]
    return Statement((said,), cue, who, _reported(rule, cue.text), rule,
                     (min(p.start for p in ends), max(p.end for p in ends)))  # fmt: skip


def _is_quoted(prose: Prose, cue: Span) -> bool:
    return any(quote.start < cue.start < quote.end for quote in prose.quotes)


def _part(prose: Prose, sentence: Span, match: re.Match[str], group: str) -> Span:
    start, end = match.span(group)
    return span(prose.text, sentence.start + start, sentence.start + end)


def _said(prose: Prose, words: Span) -> Span | None:
    remark = _REMARK.match(words.text)
    start, end = words.start + (remark.end() if remark else 0), words.end
    described = _DESCRIBED.match(prose.text[start:end])
    if described is not None and _is_described(described.group()):
        start += described.end()
    quote = next((q for q in prose.quotes if q.start <= start and end <= q.end + 1), None)
    if quote is not None:
        start, end = inside(quote)
    while end > start and prose.text[end - 1] in " .,;:—–-»”":
        if prose.text[end - 1] in "»”" and prose.text[start:end].count("«") > 0:
            break
        end -= 1
    while start < end and prose.text[start] in " «“„":
        start += 1
    return span(prose.text, start, end) if end - start > 2 else None


def _is_described(words: str) -> bool:
    """Tell whether words up to a comma tell who somebody is: "34-річна вчителька"."""
    first = words.split()[0].lower().strip(",")
    return bool(re.match(r"\d+-(?:річн|летн)", first)) or first in PERSON_NOUNS


def _who(prose: Prose, sentence: Span, match: re.Match[str]) -> Span | None:
    words = _part(prose, sentence, match, "who")
    document = _DOCUMENT.match(words.text)
    if document is not None:
        words = span(prose.text, words.start + document.end(), words.end)
    return speaker(prose, words)


def _reported(rule: str, cue: str) -> str:
    if rule in {"according", "same"}:
        return "according to"
    return "claimed" if rule == "accusation" else reported_as(cue)
