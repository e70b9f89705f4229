"""Attribution as headlines print it: "Russia lost 700 troops: Kyiv", "UN: 9,000 dead"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from archive.reading.figures.numerals import number_at
from archive.reading.statements.english.cue import Cue
from archive.reading.statements.english.cues import find_cues
from archive.reading.statements.languages import statements
from archive.reading.statements.statement import Statement
from archive.reading.words.cue_words import verb_forms
from archive.reading.words.name_words import GENERIC_HEADS, KIND_NOUNS, PERSON_NOUNS
from archive.reading.words.noun_phrases import PREPOSITIONS
from archive.reading.words.prose import Prose
from archive.reading.words.quotes import inside, is_scare
from archive.reading.words.tokens import Token
from archive.reading.words.verbs import has_clause
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
_FEELINGS = frozenset({"fury", "anger", "warning", "plea", "vow", "heartbreak", "agony", "joy",
                       "outrage", "message", "verdict", "anguish", "horror", "claim", "shock",
                       "pledge", "promise", "boast", "tribute", "regret"})  # fmt: skip
_ASKING = frozenset({"what", "how", "why", "who", "when", "where", "which"})
_NO_CLAUSE = PREPOSITIONS | {"of", "to", "no", "yes", "so", "sorry", "goodbye", "farewell", "not"}
"""What opens the words behind a verb of saying where they are no clause: "says no to the plan"."""
_TAKEN = frozenset({"life", "lives", "victim", "victims", "title", "titles", "victory", "win",
                    "crown", "gold", "silver", "bronze", "medal", "credit", "prize"})  # fmt: skip
"""What is claimed without a word: "storm claims *lives*"."""
_SHORTEST = 3
_SOURCE_LENGTH = 6
_SHORT = 3
"""Letters: shorter words keep their small letters In Title Case: "of", "and"."""
_TITLE_WORDS = 4


def headline_statements(prose: Prose, language: str) -> list[Statement]:
    """Return the statements of a headline: its verbs of saying, or its colon or dash."""
    prose = _in_small_letters(prose)
    found = statements(prose, language)
    found += _without_verb(prose, found)
    spoken = _quoted_first(prose, found)
    if found or spoken or not prose.tokens:
        return spoken + [_without_kicker(prose, statement) for statement in found]
    start, end = prose.tokens[0].start, prose.tokens[-1].end
    for joint in _JOINT.finditer(prose.text, start, end):
        left = span(prose.text, start, joint.start())
        right = span(prose.text, joint.end(), end)
        cue = span(prose.text, joint.start(), joint.end())
        for source, said in ((right, left), (left, right)):
            certain = _SOURCES.fullmatch(source.text) and len(said.text.split()) > _SOURCE_LENGTH
            if _is_source(source) and (certain or _is_said(prose, said)):
                told = Statement((said,), _sign(cue), source, "other", "headline",
                                 (source.start, source.end))  # fmt: skip
                return [_without_kicker(prose, told)]
    return []


def _without_verb(prose: Prose, found: list[Statement]) -> Iterator[Statement]:
    """Yield what a headline says in few words: "chief says slump ‘not over’", "… warn wells dry".

    Headlines leave out forms of "be", and a present that may be a noun is no verb in prose.
    """
    cues = find_cues(prose, 0, len(prose.tokens))
    told = {statement.cue.start for statement in found}
    starts = [cue.subject[0] for cue in cues if cue.subject is not None]
    for cue in cues:
        if cue.subject is None or cue.inverted or prose.tokens[cue.at].start in told:
            continue
        joints = (at for at in range(cue.at + 1, cue.end)
                  if at in starts or prose.tokens[at].text in ";–—")  # fmt: skip
        end = next(joints, cue.end)
        if _may_be_said(prose, cue, end):
            words = prose.words(cue.at + 1, end)
            yield Statement((words,), prose.words(cue.group, cue.at + 1),
                            prose.words(*cue.subject), cue.verb.reported_as, "headline",
                            (words.start, words.end))  # fmt: skip


def _may_be_said(prose: Prose, cue: Cue, end: int) -> bool:
    """Tell whether the words from a verb of saying to ``end`` are what is said."""
    first = cue.at + 1
    if end - first < _SHORTEST or prose.lower(cue.at).endswith("ed"):
        return False  # "thousands feared dead" fear nothing
    first += prose.quote_at(first) is not None
    taken = any(prose.lower(at) in _TAKEN for at in range(first, min(first + 3, end)))
    if prose.lower(first) in _NO_CLAUSE or taken:
        return False
    if cue.verb.takes == "s" or "o" in cue.verb.takes:
        return True
    past = any(prose.lower(at).endswith("ed") for at in range(first + 1, end))
    return "s" in cue.verb.takes and past


def _quoted_first(prose: Prose, found: list[Statement]) -> list[Statement]:
    """Return the speech of "‘He is not for sale’: *Marsh* insists …" and "…: *Widow*'s fury"."""
    quote = next(iter(prose.quotes), None)
    opens = quote is not None and prose.text.startswith(":", quote.end) and (
        prose.tokens[0].start == quote.start
    )  # fmt: skip
    if quote is None or not opens or is_scare(quote):
        return []
    colon = prose.index_from(quote.end)
    sign = prose.words(colon, colon + 1)
    said = span(prose.text, *inside(quote))
    if any(part.start < said.end for statement in found for part in statement.contents):
        return []
    speaker = next((s.claimant for s in found if s.claimant is not None
                    and s.claimant.start == prose.tokens[colon + 1].start), None)  # fmt: skip
    if speaker is None:
        cue = next((cue for cue in find_cues(prose, colon + 1, len(prose.tokens))
                    if cue.subject is not None and cue.subject[0] == colon + 1), None)  # fmt: skip
        speaker = prose.words(*cue.subject) if cue is not None and cue.subject else None
    if speaker is None:
        owner = next((at for at in range(colon + 2, min(colon + 6, len(prose.tokens) - 1))
                      if prose.tokens[at].text in {"'s", "’s"}), None)  # fmt: skip
        if owner is None or prose.lower(owner + 1) not in _FEELINGS:
            return []
        speaker = prose.words(colon + 1, owner)
    return [Statement((said,), sign, speaker, "other", "headline", (sign.start, sign.end))]


def _in_small_letters(prose: Prose) -> Prose:
    """Return a headline In Title Case with capitals only where the text below prints them too."""
    words = [token for token in prose.tokens if token.is_word and len(token.text) > _SHORT]
    capital = sum(token.is_capital and not token.text.isupper() for token in words)
    if len(words) < _TITLE_WORDS or capital < len(words) - 1:
        return prose
    small = set(re.findall(r"(?<![\w’'-])[a-z][a-z’'-]*", prose.text)) | verb_forms().keys()
    return replace(prose, tokens=tuple(
        Token(token.lower, token.start, token.end, token.lower)
        if at and token.lower in small and not token.text.isupper() else token
        for at, token in enumerate(prose.tokens)
    ))  # fmt: skip


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
    sources = any(
        part.lower() in KIND_NOUNS or part.lower() in PERSON_NOUNS or part.lower() in GENERIC_HEADS
        for part in parts
    ) or _SOURCES.search(words.text)
    named = len(capital) >= (len(parts) + 1) // 2
    return 0 < len(parts) < _SOURCE_LENGTH and bool(sources or named) and "?" not in words.text


def _is_said(prose: Prose, words: Span) -> bool:
    first, end = prose.index_from(words.start), prose.index_from(words.end)
    if prose.lower(first) in _ASKING:
        return False  # "Election results: What the numbers show"
    dated = [at for at in range(first, end) if (stop := prose.date_from(at)) and stop >= end - 2]
    figures = any(number_at(prose.tokens, at) is not None for at in range(first, end))
    past = any(prose.lower(at).endswith("ed") for at in range(first + 1, end))
    clause = past or has_clause(prose.tokens, first, end)
    return clause or (figures and not dated and end - first > 2)
