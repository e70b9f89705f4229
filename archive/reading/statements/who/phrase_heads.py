"""Where the head of a mention ends: "*two people* familiar with the plan", "*a ward* in Velm".

A preposition or a participle ends it, but not inside a proper name: "the Board *for* Velm".
"""

from collections.abc import Sequence

from archive.reading.statements.who.names import is_forename
from archive.reading.statements.who.sources import is_when
from archive.reading.words.cue_words import SOURCE_NOUNS
from archive.reading.words.demonyms import is_adjective
from archive.reading.words.name_words import KIND_NOUNS, PERSON_NOUNS, TITLES, is_role
from archive.reading.words.small_words import PREPOSITIONS
from archive.reading.words.tokens import Token
from archive.reading.words.word_sets import word_set

ARTICLES = frozenset({"the", "a", "an"})
_DONE = frozenset({"taken", "made", "held", "seen", "led", "sent", "written"})
AROUND_NAMES = word_set("mentions prepositions")
_MANY = frozenset({"police", "forces", "troops", "staff", "prosecutors", "authorities",
                   "ministries", "militants", "rebels", "marines"})  # fmt: skip
_KNOWING = frozenset({"familiar", "aware", "privy", "knowledgeable", "close"})
"""What people are who know: behind their noun it tells what they know."""
_WHICH = frozenset({"behind", "that", "which"})
_RUNNING = frozenset({"representing", "running", "operating", "owning", "managing", "overseeing",
                      "building", "making", "organising", "organizing", "handling", "supplying",
                      "leading", "regulating", "providing", "campaigning", "responsible", "backing",
                      "developing", "investigating", "supporting", "fighting"})  # fmt: skip
"""What a body does, told behind its noun: "the union *representing* dockers"."""
HEARD_OF = frozenset({"quoted", "cited", "interviewed", "mentioned", "named", "surveyed", "polled"})
"""What only tells where somebody was heard: "a colonel *quoted* in the report"."""


def end_of_head(tokens: Sequence[Token]) -> int:
    """Return the end of the phrase's head: before "with NATO", but not inside a proper name."""
    for at, token in enumerate(tokens):
        if at and token.lower in AROUND_NAMES and not _within_name(tokens, at):
            return at
        if at > (token.lower not in HEARD_OF) and _hangs(tokens, at):
            return at
        if at and _tells_which(tokens, at):
            return at  # "the company *behind* the mill"
        if at and token.lower in _KNOWING and at + 1 < len(tokens):
            return at  # "two people *familiar* with the plan"
    return len(tokens)


def _tells_which(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a clause tells which body is meant: "the group *that owns* the mill"."""
    before = tokens[at - 1]
    body = before.lower in KIND_NOUNS and not before.is_capital
    told = tokens[at].lower in _WHICH or tokens[at].lower in _RUNNING
    return body and told and at + 1 < len(tokens)


def _hangs(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a participle hangs on the noun before: "an audit *finished* in August"."""
    word, before = tokens[at].lower, tokens[at - 1]
    past = (word.endswith("ed") or word in _DONE) and not tokens[at].is_capital
    noun = before.is_word and not before.is_capital and not before.lower.endswith("ly")
    after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if doing_of(before.lower, word) and after:
        return True  # "the prosecutor *leading* the inquiry"
    last = not after or after in PREPOSITIONS or is_when(after)
    return past and noun and last and before.lower not in ARTICLES


def doing_of(noun: str, word: str) -> bool:
    """Tell whether a word says what people do: "the prosecutor *leading* the inquiry"."""
    return word.endswith("ing") and len(word) > 5 and is_role(noun) and noun in PERSON_NOUNS


def _within_name(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1]
    after = next((t for t in tokens[at + 1 : at + 3] if t.lower not in ARTICLES), None)
    joins = tokens[at].lower in {"of", "for", "on", "to", "in"}
    if tokens[at].lower == "in" and at > 1 and is_forename(tokens[at - 2].text):
        return False  # "Ana Ruiz *in Chile*"
    titled = before.lower in TITLES and not any(t.lower in KIND_NOUNS for t in tokens[: at - 1])
    proper = before.is_capital and not (is_adjective(before.text) or titled)
    body = tokens[at].lower in {"of", "for"} and before.lower in KIND_NOUNS.keys() - _MANY
    proper = proper and (at > 1 or body or is_proper_first(before))  # "Officials in Corwen"
    return bool(joins and proper and after is not None and after.is_capital)


def is_proper_first(token: Token) -> bool:
    """Tell whether a phrase's first word would have a capital anywhere: "Police" would not."""
    word = token.lower
    common = word in KIND_NOUNS or word in PERSON_NOUNS or word in SOURCE_NOUNS or word in {
        "local", "state", "both", "several", "some", "many", "one", "other", "two", "three",
        "senior", "data", "figures", "western", "eastern", "unnamed", "his", "her", "its",
        "their", "most", "former", "independent", "opposition", "military", "human", "emergency",
        "rescue", "health", "security", "regional", "government", "city", "this", "that", "those",
    }  # fmt: skip
    return not common or token.text.isupper()
