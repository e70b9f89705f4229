"""Who is behind a thing that speaks: "data provided by *the ministry*", "the *union* survey"."""

import re
from collections.abc import Collection, Sequence

from archive.reading.month_names import month_names
from archive.reading.words.cue_words import SOURCE_NOUNS
from archive.reading.words.demonyms import country_of, is_adjective
from archive.reading.words.name_words import (
    GENERIC_HEADS,
    KIND_NOUNS,
    PERSON_NOUNS,
    REPORTING,
    is_role,
)
from archive.reading.words.tokens import Token, tokenize
from archive.reading.words.word_sets import word_set
from archive.values import Span, span

_ARTICLES = frozenset({"the", "a", "an"})
_RELATIVES = frozenset({"that", "which", "who"})
_PICTURES = frozenset({"images", "imagery", "footage", "video", "videos", "photos"})
_NEWS_OF = frozenset({"report", "reports"})
"""What, from a town, is news of it: "*reports* from Velm say"."""
_INSTRUMENTS = frozenset({"radar", "satellite", "gps", "sonar", "seismic", "tracking", "sensor",
                          "weather", "flight", "thermal"})  # fmt: skip
_COMMON = frozenset({"surveillance", "security", "satellite", "city", "county", "town", "village",
                     "medical", "phone", "text", "email", "flight", "tax", "voting", "polling",
                     "maintenance", "hospital", "school", "property", "land", "bank", "cctv",
                     "public", "internal", "leaked", "body", "drone", "aerial", "opinion", "exit",
                     "crime", "sales", "trade", "traffic", "weather", "census", "employment",
                     "jobs", "market", "industry", "election", "voter", "climate", "price",
                     "prices", "housing", "export", "import", "inflation", "customer", "company",
                     "survey", "telephone", "online", "radio", "dental", "hacked", "stolen",
                     "secret", "confidential", "declassified", "unsealed", "intercepted",
                     "deleted", "recovered", "redacted", "handwritten", "unpublished",
                     "undated", "private", "archived", "purported", "fake", "forged"})  # fmt: skip
"""What opens a sentence with a capital and is no name: "*City* records show"."""
_LETTERS = frozenset({"email", "emails", "letter", "letters", "messages", "texts", "transcripts",
                      "transcript", "recording", "recordings", "diaries"})  # fmt: skip
_BROUGHT_OUT = frozenset({"released", "published", "obtained", "leaked", "disclosed", "unsealed"})
_READ = frozenset({"seen", "obtained", "reviewed", "cited", "reported", "published", "shared"})
_WHEN = frozenset({
    "today", "yesterday", "tonight", "earlier", "late", "last", "this", "on", "in", "week", "month",
    "year", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "morning", "evening", "autumn", "spring", "summer", "winter",
})  # fmt: skip
"""Words of days behind a participle: "a report released *this week* by the bank"."""
_NEWS = frozenset({"latest", "word", "news"})
"""What, "from" somebody, is told by them: "the *latest* from Norvik"."""
_OCCASIONS = frozenset({"summit", "meeting", "meetings", "talks", "conference", "hearing",
                        "hearings", "session", "debate", "trial", "interview"})  # fmt: skip
_LONGEST_OCCASION = 3
_ABOUT = frozenset({"on", "into", "about", "across", "in"})
_BACKED = re.compile(r"-(?:backed|based|funded|led|owned|run)$")
_OF_PEOPLE = frozenset({"poll", "survey", "polling", "polls", "surveys"})
"""Documents that are of whoever was asked: "a Velm poll *of nine traders*"."""
_OWNERS = frozenset({"its", "their", "his", "her"})
_SEEN = frozenset({"seen", "obtained", "cited", "reviewed"})
_FIRST_WORDS = word_set("first words")


def peeled(text: str, mention: Span, places: Collection[str] = ()) -> Span:
    """Return who is behind a thing that speaks: "data provided by *the ministry*"."""
    tokens = tokenize(text, mention.start, mention.end)
    for index, token in enumerate(tokens[:-2]):
        if token.lower in _NEWS and tokens[index + 1].lower == "from":
            return span(text, tokens[index + 2].start, mention.end)
    for index, token in enumerate(tokens):
        if token.lower not in SOURCE_NOUNS or (index and token.is_capital):
            continue
        if any(o.lower in PERSON_NOUNS or o.lower in _RELATIVES for o in tokens[:index]):
            break  # "officials familiar with the intelligence"
        source = None if _is_only_passed_on(tokens, index) else _source_after(tokens, index)
        seen = token.lower in _PICTURES | _NEWS_OF or _is_measured(tokens[:index])
        where = source is not None and seen and _is_where(tokens[source:], places)
        if source is not None and not where and not _is_occasion(tokens, source):
            return span(text, tokens[source].start, _before_reader(tokens, source))
        owner = _owner_before(tokens, index, proper=_is_proper(text, tokens[0]))
        last = index == len(tokens) - 1 or tokens[index + 1].lower in _ABOUT | REPORTING
        last = last or (tokens[index + 1].lower == "of" and token.lower not in _OF_PEOPLE)
        if owner is not None and last and not _is_place(tokens, owner, places):
            return span(text, tokens[owner[0]].start, tokens[owner[1]].end)
    return mention


def _is_measured(before: Sequence[Token]) -> bool:
    """Tell whether data are what an instrument saw: "*radar* data from Norway"."""
    return any(token.lower in _INSTRUMENTS for token in before)


def is_when(word: str) -> bool:
    """Tell whether a word (small letters) tells when: "a report released *this week* by"."""
    return word in _WHEN or word in month_names()


def _is_only_passed_on(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether what others wrote was only brought out: "*emails* released by a court"."""
    out = {token.lower for token in tokens[index + 1 : index + 3]} & _BROUGHT_OUT
    return tokens[index].lower in _LETTERS and bool(out)


def _before_reader(tokens: Sequence[Token], source: int) -> int:
    """Return where the source ends: "a poll by *Norvik Polls* for the Herald"."""
    for at in range(source + 1, len(tokens) - 1):
        before = tokens[at - 1].lower
        body = before in KIND_NOUNS or before in PERSON_NOUNS
        read = tokens[at].lower == "and" and tokens[at + 1].lower in _READ
        read = read or tokens[at].lower == "to"  # "a letter from the council *to the builder*"
        read = read or _tells_of_what(tokens, at)
        if read or (tokens[at].lower == "for" and tokens[at - 1].is_capital and not body):
            return tokens[at - 1].end
    return tokens[-1].end


def _tells_of_what(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether what was read begins: "a review by The Velm Times *of the pitch*"."""
    if tokens[at].lower not in _ABOUT | {"of"} or not tokens[at - 1].is_capital:
        return False
    rest = [token for token in tokens[at + 1 : at + 3] if token.lower not in _ARTICLES | _OWNERS]
    return bool(rest) and not rest[0].is_capital


def _is_where(tokens: Sequence[Token], places: Collection[str]) -> bool:
    """Tell whether words name where pictures are from: "video from the scene", "from Velm"."""
    name = " ".join(token.text for token in tokens if token.lower not in _ARTICLES)
    if name in places or country_of(name) is not None:
        return True
    speaks = any(t.lower in KIND_NOUNS or t.lower in GENERIC_HEADS or is_role(t.lower)
                 for t in tokens)  # fmt: skip
    return not speaks and not any(token.is_capital for token in tokens)


def _is_occasion(tokens: Sequence[Token], source: int) -> bool:
    """Tell whether a document comes from where people met: "a note *from the summit*"."""
    short = len(tokens) - source <= _LONGEST_OCCASION
    return short and tokens[source - 1].lower == "from" and tokens[-1].lower in _OCCASIONS


def _source_after(tokens: Sequence[Token], index: int) -> int | None:
    at = index + 1
    if at + 1 < len(tokens) and tokens[at].lower in {"quoting", "citing"}:
        return at + 1  # "a Herald report citing two officials"
    while at < len(tokens) and (tokens[at].lower in REPORTING or tokens[at].lower.endswith("ly")):
        at += 1
    dated = at
    while at > index + 1 and dated < len(tokens) and is_when(tokens[dated].lower):
        dated += 1  # "a report released *this week* by the bank"
    at = dated if dated < len(tokens) and tokens[dated].lower in {"by", "from"} else at
    late = next(
        (i for i in range(at, min(at + 8, len(tokens))) if tokens[i].lower in REPORTING), at
    )
    by = next((i for i in range(late, min(late + 5, len(tokens))) if tokens[i].lower == "by"), at)
    if by > late > at and tokens[at].lower in {"of", "on", "in", "for"}:
        return by + 1 if by + 1 < len(tokens) else None  # "a survey of firms released by the bank"
    seen = index + 1 < at and tokens[at - 1].lower in _SEEN
    if at + 1 < len(tokens) and tokens[at].lower in {"by", "from"} and not seen:
        return at + 1
    return None


def _is_proper(text: str, token: Token) -> bool:
    """Tell "Reuters data" from "City records": a name has its capital inside a sentence too."""
    if token.text.isupper() or token.lower not in _COMMON | SOURCE_NOUNS:
        return True
    return re.search(rf"[a-z,] {re.escape(token.text)}\b", text) is not None


def _owner_before(tokens: Sequence[Token], index: int, *, proper: bool) -> tuple[int, int] | None:
    """Return the owner in "the ministry's figures" or "a Reuters report"."""
    if any(token.lower == "own" for token in tokens[:index]):
        return None  # "the company's *own* survey"
    for at in range(index - 1, 0, -1):
        if tokens[at].lower == "'s" or tokens[at].text in "'’":
            crowd = tokens[at].text in "'’" and not any(t.is_capital for t in tokens[1:at])
            return None if crowd else (0, at - 1)  # "the planners' report"
    capitals = [
        at for at in range(index)
        if tokens[at].is_capital and tokens[at].lower not in month_names()
        and not (at == 0 and (not proper or tokens[at].lower in _ARTICLES | _FIRST_WORDS))
    ]  # fmt: skip
    named = any(token.lower in GENERIC_HEADS for token in tokens[:index])
    figures = tokens[index].lower in {"data", "figures", "statistics", "numbers"}
    figures = figures or (index == 2 and tokens[0].lower == "the")  # "the union survey"
    if not capitals and named and figures and tokens[0].lower not in _OWNERS:
        opens = tokens[0].lower in _FIRST_WORDS
        return int(opens), index - 1  # "central bank data", "new government data"
    backed = any(_BACKED.search(tokens[at].text) for at in capitals)  # "a UN-backed report"
    if not capitals or backed or any(is_adjective(tokens[at].text) for at in capitals):
        return None
    run = [at for at in capitals if all(other in capitals for other in range(capitals[0], at))]
    return (run[0], run[-1]) if run[-1] == index - 1 else None  # no "Velm *property* records"


def _is_place(tokens: Sequence[Token], owner: tuple[int, int], places: Collection[str]) -> bool:
    """Tell whether a document is only told to be of a place: "*Austin* records"."""
    name = " ".join(token.text for token in tokens[owner[0] : owner[1] + 1])
    return name in places and tokens[owner[1] + 1].lower not in {"'s", "’s"}
