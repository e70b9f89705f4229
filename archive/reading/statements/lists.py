"""Lists below the line that says whose words they are: "The ministry said:" and a point a line.

A point is read as though it stood behind its line, where the rules for one sentence find who says
it and how. Beside verbs of saying, nouns lead lists: "Among the report's key findings:".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.reading.statements.languages import CYRILLIC, statements
from archive.reading.statements.statement import Statement
from archive.reading.words.prose import Prose, prepare
from archive.reading.words.sentences import sentences
from archive.values import Span, span

_LONGEST_LEAD = 400
"""Code points: a longer sentence before a colon leads no list."""
_SHORTEST = 4
"""Words of a point without a figure."""
_MOST = 100
"""Points of one list that are read."""
_GAP = re.compile(r"[;,.]?\s*(?P<mark>[^\w\s“\"«„‘'(\[]{1,2}\s*|\(?\d{1,2}[.)]\s+)?")
"""What stands between two points, or between a list and its line."""
_SPOKEN = frozenset("“\"«„‘'")
_STOPS = frozenset('.!?…:”"»')
_NOUNS = (
    r"(?:findings?|conclusions?|results|figures|numbers|estimates|statistics|data|points|highlights"
    r"|takeaways|allegations|accusations|claims|demands|recommendations|details|reasons)"
)
_KEY = r"(?:(?:[a-z]+[- ]){0,3})"
_OWNED = re.compile(
    rf"(?:^|[ ,])(?P<who>(?:[Tt]he |[Ii]ts |[Tt]heir )?[^\s,:]+(?: [^\s,:]+){{0,6}}?)[’']s? {_KEY}"
    rf"(?P<cue>{_NOUNS})(?: (?:are|were|include[ds]?|follow))?:$"
)
"""Whose the list is, before its noun: "Among the report's key findings:"."""
_FROM = re.compile(
    rf"(?P<cue>{_NOUNS}) (?:of|from|by|in) (?P<who>[^,:]+?)"
    r"(?: (?:are|were|include[ds]?|follow))?:$"
)
"""Whose the list is, behind its noun: "The main findings of the UN report are:"."""
_GIVEN = re.compile(
    r"(?P<who>[^,:]+?) (?:also |has |have |later |then )*(?P<cue>gave|gives?|given|listed|lists?"
    r"|provided|provides?|published|publishes|released|releases?|offered|offers?|set out|cited"
    r"|cites?|named|outlined|outlines|reported|reports?|shared|shares)"
    r" (?:the following|(?:the following|the|these|those|several|some|its|his|her|their|two|three"
    rf"|four|five|six) {_KEY}{_NOUNS}):$"
)
"""Who gives the list: "The police chief gave these figures:"."""
_BEFORE_WHO = re.compile(
    r"^(?:(?:among|in|from|of|here (?:are|is)|these (?:are|were)|some of|but|and|meanwhile),? )+",
    re.IGNORECASE,
)
_SAYING = frozenset({"colon", "that", "clause", "according", "as", "noun", "speech"})


def read_lists(parts: Sequence[Prose], said: Sequence[list[Statement]], language: str) -> None:
    """Add what the points of lists say to what each part says by itself (``said``).

    A point with a speaker of its own is left to that. What the line says up to its colon ("The
    enemy lost:") is said by its points.
    """
    number = 0
    while number < len(parts):
        lead = _lead(parts[number])
        own = said[number]
        number += 1
        first, source = number, None
        while lead is not None and number < min(len(parts), first + _MOST):
            if not _follows(parts[number - 1], parts[number], first=number == first):
                break
            if not said[number]:
                said[number].extend(_told(lead, parts[number], language, source))
                if said[number]:
                    source = said[number][0]
                    own[:] = [each for each in own if not _runs_into(each, lead)]
            number += 1


def _lead(prose: Prose) -> Span | None:
    """Return the sentence that ends a paragraph with a colon."""
    if prose.ending != ":" or not prose.sentences:
        return None
    lead = prose.words(*prose.sentences[-1])
    return lead if lead.text.endswith(":") and len(lead.text) <= _LONGEST_LEAD else None


def _follows(before: Prose, prose: Prose, *, first: bool) -> bool:
    """Tell whether a part is the next point of a list; the first needs no mark before it.

    Nor do points that end without a stop: a page's list in plain paragraphs.
    """
    if not before.tokens or not prose.tokens or prose.tokens[0].text in _SPOKEN:
        return False
    gap = _GAP.fullmatch(prose.text, before.tokens[-1].end, prose.tokens[0].start)
    if gap is None:
        return False
    marked = gap["mark"] is not None or before.tokens[-1].text in ";,"
    unstopped = all(part.ending not in _STOPS for part in (before, prose))
    return first or marked or unstopped


def _told(lead: Span, point: Prose, language: str, source: Statement | None) -> Iterator[Statement]:
    """Yield what a point says; ``source`` is who said the point before it, and how."""
    start, end = point.tokens[0].start, point.tokens[-1].end
    for sentence in sentences(point.text, start, end):
        words = sentence.text.rstrip(" ;,.")
        if not _asserts(words):
            continue
        content = span(point.text, sentence.start, sentence.start + len(words))
        if source is None and language not in CYRILLIC:
            source = _by_noun(lead)
        source = source or _by_sentence(lead, point.text, content, language)
        if source is not None:
            yield replace(source, contents=(content,))


def _asserts(words: str) -> bool:
    """Tell whether a point says something: it has a figure, or words enough for a sentence."""
    return any(sign.isdigit() for sign in words) or len(words.split()) >= _SHORTEST


def _by_noun(lead: Span) -> Statement | None:
    """Return the list that a noun leads: "The main findings of the UN report are:"."""
    match = next((m for rule in (_GIVEN, _OWNED, _FROM) if (m := rule.search(lead.text))), None)
    if match is None:
        return None
    skipped = _BEFORE_WHO.match(match["who"])
    who = match.start("who") + (skipped.end() if skipped else 0)
    claimant = _within(lead, who, match.end("who"))
    cue = _within(lead, *match.span("cue"))
    return Statement((), cue, claimant, "other", "list", (lead.start, lead.end))


def _by_sentence(lead: Span, text: str, content: Span, language: str) -> Statement | None:
    """Return who says a point by the rules for a sentence that begins with its line."""
    for sign in ":,":
        blank = sign + " " * (content.start - lead.end)
        view = text[: lead.end - 1] + blank + text[content.start :]
        for told in statements(prepare(view, lead.start, content.end), language):
            if told.rule in _SAYING and _is_led(told, lead, content):
                return told
    return None


def _is_led(told: Statement, lead: Span, content: Span) -> bool:
    """Tell whether a statement has its speaker in the line, and what is said in the point."""
    said = _runs_into(told, lead) or any(
        each.start < content.end and content.start < each.end for each in told.contents
    )
    named = told.claimant is not None and told.claimant.end <= lead.end
    return said and named and told.cue.end <= lead.end


def _runs_into(told: Statement, lead: Span) -> bool:
    """Tell whether what is said runs up to the colon: "Officials say the enemy lost:"."""
    return any(each.end >= lead.end - 1 for each in told.contents)


def _within(lead: Span, first: int, last: int) -> Span:
    return Span(lead.start + first, lead.start + last, lead.text[first:last])
