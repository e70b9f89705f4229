"""Attribution as headlines print it: "Russia lost 700 troops: Kyiv", "UN: 9,000 dead"."""

import re
from dataclasses import replace

from archive.reading.figures.numerals import number_at
from archive.reading.statements.languages import statements_of_headline
from archive.reading.statements.statement import Statement
from archive.reading.words.name_words import GENERIC_HEADS, KIND_NOUNS, PERSON_NOUNS, is_role
from archive.reading.words.prose import Prose
from archive.reading.words.verbs import has_clause, may_be_finite
from archive.values import Span, span

_JOINT = re.compile(r":\s+|\s+[–—-]\s+|,\s+(?=(?:[A-Z][\w.]*\s){1,4}says?\s*$)")
_SOURCES = re.compile(
    r"\b(?:officials|report|study|sources|police|experts|analysts|survey|poll)\b", re.IGNORECASE
)
_KICKERS = frozenset(
    [
        "exclusive", "live", "update", "updated", "breaking", "breaking news", "watch", "video",
        "opinion", "analysis", "explainer", "explained", "factbox", "fact check", "timeline",
        "review", "interview", "flash", "wrapup", "column", "editorial", "podcast", "photos",
        "pictures", "in pictures", "obituary", "profile", "feature", "focus", "insight",
        "special report", "latest", "recap",
        "correction", "corrected", "revealed", "news", "read", "key points",
    ]
)  # fmt: skip
"""What a headline opens with that is nobody: "Exclusive: …"."""
_EVENTS = frozenset({"fire", "fires", "wildfire", "wildfires", "war", "crash", "trial", "election",
                     "elections", "attack", "attacks", "flood", "floods", "quake", "earthquake",
                     "storm", "hurricane", "typhoon", "cyclone", "blast", "explosion", "strike",
                     "strikes", "talks", "crisis", "deal", "row", "protest", "protests", "riots",
                     "shooting", "murder", "murders", "stabbing", "summit", "outbreak", "derby",
                     "final", "budget", "referendum", "vote", "collapse", "disaster", "scandal",
                     "heatwave", "drought", "siege", "ceasefire", "truce", "conflict", "tragedy",
                     "death", "deaths"})  # fmt: skip
"""What a headline is about before its colon: nobody who speaks."""
_ASKING = frozenset({"what", "how", "why", "who", "when", "where", "which"})
_SOURCE_LENGTH = 6
_TOPIC = 3
"""Words: a topic has no more."""


def headline_statements(prose: Prose, language: str) -> list[Statement]:
    """Return the statements of a headline: its verbs of saying, or its colon or dash."""
    prose, found, spoken = statements_of_headline(prose, language)
    if found or spoken or not prose.tokens:
        return spoken + [_without_kicker(prose, statement) for statement in found]
    start, end = prose.tokens[0].start, prose.tokens[-1].end
    for joint in _JOINT.finditer(prose.text, start, end):
        left = span(prose.text, start, joint.start())
        right = span(prose.text, joint.end(), end)
        cue = span(prose.text, joint.start(), joint.end())
        for side, said in ((right, left), (left, right)):
            source = _without_verb(side)
            certain = _SOURCES.fullmatch(source.text) and len(said.text.split()) > _SOURCE_LENGTH
            certain = certain or (side is left and _speaks(source) and _tells(said))
            if _names_topic(source, said):
                continue
            if _is_source(source) and (certain or _is_said(prose, said)):
                told = Statement((said,), _sign(cue), source, "other", "headline",
                                 (source.start, source.end))  # fmt: skip
                return [_without_kicker(prose, told)]
    return []


def _without_kicker(prose: Prose, statement: Statement) -> Statement:
    """Begin what is said after "Quake live: "; the label before the colon says nothing."""
    words = statement.contents[0]
    colon = words.text.find(": ")
    if colon < 0:
        return statement
    first, joint = prose.index_from(words.start), prose.index_from(words.start + colon)
    if joint - first >= _SOURCE_LENGTH:
        return statement
    said = span(prose.text, prose.tokens[joint + 1].start, words.end)
    return replace(statement, contents=(said, *statement.contents[1:]))


def _sign(cue: Span) -> Span:
    """Return the sign of a joint without the space around it."""
    lead = len(cue.text) - len(cue.text.lstrip())
    return Span(cue.start + lead, cue.start + lead + len(cue.text.strip()), cue.text.strip())


def _is_source(words: Span) -> bool:
    """Tell whether a side of the joint names who says it: a few capitalised words."""
    parts = words.text.split()
    if words.text.lower() in _KICKERS or parts[-1:] in (["latest"], ["live"]):
        return False  # "Exclusive: …", "Storm Velma latest: …", "Quake live: …"
    capital = [part for part in parts if part[:1].isupper()]
    if parts and parts[-1].lower() in _EVENTS:
        return False  # "Sierra Calma fire: ministry raises burned area"
    told = parts[-1:] if parts and parts[-1].islower() and "of" not in parts else parts
    sources = any(
        part.lower() in KIND_NOUNS or part.lower() in PERSON_NOUNS or part.lower() in GENERIC_HEADS
        for part in told
    ) or _SOURCES.search(words.text)
    named = len(capital) >= (len(parts) + 1) // 2 and bool(capital) and parts[-1] == capital[-1]
    return 0 < len(parts) < _SOURCE_LENGTH and bool(sources or named) and "?" not in words.text


def _without_verb(words: Span) -> Span:
    """Return who speaks without what he does: "“I was wrong”: *Reyes* apologizes"."""
    head, _, last = words.text.rpartition(" ")
    verb = last.lower().endswith("s") and may_be_finite(last.lower())
    return Span(words.start, words.start + len(head), head) if head and verb else words


def _speaks(words: Span) -> bool:
    """Tell whether a label is an office, authorities or a report: "Senator", "White House"."""
    parts = words.text.lower().split()
    if not 0 < len(parts) < _SOURCE_LENGTH or words.text.lower() in _KICKERS:
        return False
    if any(sign.isdigit() for sign in words.text):
        return False  # "12:09 PM: …"
    state = any(KIND_NOUNS.get(part) in {"government", "military"} for part in parts)
    return is_role(parts[-1]) or state or _SOURCES.fullmatch(parts[-1]) is not None


def _tells(words: Span) -> bool:
    """Tell whether words are more than a topic: "No deal yet on budget", not "What we know"."""
    parts = words.text.lower().split()
    return len(parts) > _TOPIC and parts[0] not in _ASKING


def _names_topic(label: Span, said: Span) -> bool:
    """Tell whether a label only repeats what follows: "Night Buses: Night Buses Return"."""
    return f"{said.text} ".startswith(f"{label.text} ")


def _is_said(prose: Prose, words: Span) -> bool:
    first, end = prose.index_from(words.start), prose.index_from(words.end)
    if prose.lower(first) in _ASKING:
        return False  # "Election results: What the numbers show"
    dated = [at for at in range(first, end) if (stop := prose.date_from(at)) and stop >= end - 2]
    figures = any(number_at(prose.tokens, at) is not None for at in range(first, end))
    past = any(prose.lower(at).endswith("ed") for at in range(first + 1, end))
    clause = past or has_clause(prose.tokens, first, end)
    return clause or (figures and not dated and end - first > 2)
