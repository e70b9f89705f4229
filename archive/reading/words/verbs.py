"""Which words are finite verbs: enough English grammar to tell a clause from a noun phrase.

No tagger: a closed list of auxiliaries, irregular pasts and common news verbs, and the endings
of regular ones judged by their neighbours.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from archive.reading.words.tokens import Token
from archive.reading.words.word_sets import word_set

MODALS = word_set("modals")
BE = word_set("be")
HAVE = frozenset(["has", "have", "had", "hasn't", "haven't", "hadn't", "having"])
DO = frozenset(["do", "does", "did", "don't", "doesn't", "didn't"])
AUXILIARIES = MODALS | BE | HAVE | DO
NEGATIONS = frozenset(["not", "never", "no", "n't", "cannot", "neither", "nor", "without"])

_IRREGULAR = word_set("irregular")
_VERBS = word_set("verbs")
"""Plain forms of verbs that are no nouns."""
_VERBS_TOO = word_set("verbs too")
"""Plain forms of verbs that are nouns too."""
_NOUN_TOO = word_set("noun too")
_OBJECTS = word_set("objects")
_WORDS = 20_000
"""Words kept: as many as some dozens of articles have."""
_CONTRACTED = ("'re", "'ve", "'ll", "'d", "'m")
_CONTRACTING = word_set("contracting")
_BY_DOING = frozenset({"by", "without", "of"})
_LEADING_TO = frozenset({"points", "amounts"})
_NAMES_TOO = frozenset({"may", "will", "might", "can"})
_ONE = frozenset({"it", "he", "she", "who"})
_PRONOUNS = _ONE | {"they", "we"}
_OWNING = frozenset({"everyone", "everybody", "someone", "somebody", "nobody", "one"})
_NO_ADVERBS = word_set("no adverbs")
_NO_PRESENT = word_set("no present")
_NOT_PAST = word_set("not past")
_PLURALS = word_set("plurals")
_SINGULARS = ("ss", "us", "is", "'s")
_ACTED_ON = word_set("determiners") | word_set("acted on")
_ADJECTIVE_BEFORE = word_set("adjective before")


def is_finite(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the token at ``index`` is a finite verb (or its auxiliary)."""
    behind_pronoun = index > 0 and tokens[index - 1].lower in _PRONOUNS
    return (behind_pronoun or may_be_finite(tokens[index].lower)) and _acts_here(tokens, index)


def _acts_here(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    word = token.lower
    if word in AUXILIARIES:
        return word not in {"be", "been", "being", "having"} and not _is_name(tokens, index)
    if word.endswith("n't") or is_contracted(tokens, index):
        return True
    if word == "think" and index + 1 < len(tokens) and tokens[index + 1].lower.startswith("tank"):
        return False
    if token.is_capital and index and not _opens(tokens, index - 1):
        return False
    leads = word in _LEADING_TO and _leads_to(tokens, index)
    if leads or (index and _follows_pronoun(tokens[index - 1].lower, word)):
        return True
    if word in _NOUN_TOO and index > 1 and tokens[index - 1].text in "“\"‘'":
        return tokens[index - 2].is_word  # "the target “looks conservative”"
    if word in _IRREGULAR or word in _PRESENT or _is_prefixed(word):
        named = _after_determiner(tokens, index) or not _is_not_noun(tokens, index)
        return not named or _is_plain(tokens, index)
    return _is_regular_past(tokens, index) or _is_plain(tokens, index)


def _is_plain(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a verb that is a noun too acts: "gangs *control* 80% of it", not "arms control".

    It stands behind a plural, and its object follows.
    """
    if tokens[index].lower not in _VERBS_TOO or not index or index + 1 >= len(tokens):
        return False
    before, after = tokens[index - 1].lower, tokens[index + 1]
    plural = before in _PLURALS or (before.endswith("s") and not before.endswith(_SINGULARS))
    acted_on = after.is_number or after.text in "$€£¥₹" or after.lower in _ACTED_ON
    return plural and acted_on and not is_finite(tokens, index - 1)


def _is_name(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a verb is a name: "Theresa *May* said", "actor *Will* Smith", "on 4 *May*,".

    In a headline its neighbours begin with capitals too: "Rates *May* Fall".
    """
    token = tokens[index]
    if token.lower == "am" and index:
        return tokens[index - 1].lower not in {"i", "who"}  # "the Bild *am* Sonntag"
    if not token.is_capital or token.lower not in _NAMES_TOO or index == len(tokens) - 1:
        return False
    if tokens[index + 1].is_number or (index and tokens[index - 1].is_number):
        return True  # a date
    if index == 0 or not tokens[index - 1].is_word:
        return tokens[index + 1].is_capital and tokens[index + 1].lower != "i"  # "Will Smith said"
    return not (tokens[index - 1].is_capital and tokens[index + 1].is_capital)


def _opens(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether speech or a point begins with a mark: not "“…,” *Fed* officials said"."""
    mark = tokens[index].text
    closed = mark == '"' and index > 0 and tokens[index - 1].text in ",.!?…"
    return mark in '“"‘•' and not closed


def _leads_to(tokens: Sequence[Token], index: int) -> bool:
    """Tell "the outlook *points to* a rise" from "rose four points to 30"."""
    if index == 0 or tokens[index - 1].is_number:
        return False
    return (
        not _after_determiner(tokens, index)
        and index + 1 < len(tokens)
        and tokens[index + 1].lower == "to"
    )


def is_contracted(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a verb is written into its pronoun: "they've", and the "'s" of "it's"."""
    word = tokens[index].lower
    if word == "'s":
        return index > 0 and tokens[index - 1].lower in _CONTRACTING and not _owns(tokens, index)
    return word.endswith(_CONTRACTED) and word.partition("'")[0] in _CONTRACTING


def _owns(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "someone's" is an owner: "someone's *cousin*", not "someone's *been* here"."""
    if tokens[index - 1].lower not in _OWNING or index + 1 >= len(tokens):
        return False
    after = tokens[index + 1].lower
    return not after.endswith(("ing", "ed", "en", "ly")) and after not in _OBJECTS


def is_adverb(word: str) -> bool:
    """Tell by its ending whether a word (small letters) only says how: "publicly", not "daily"."""
    return word.endswith("ly") and word not in _NO_ADVERBS


def _follows_pronoun(before: str, word: str) -> bool:
    """Tell a present by its pronoun: "it protects", "they protect"; adverbs are none."""
    if before not in _PRONOUNS or word.endswith("ly") or not word.isalpha() or len(word) < 4:
        return False
    if before in _ONE:
        return word.endswith("s") and not word.endswith(("ss", "ous")) and word not in _NO_PRESENT
    return word not in _NO_PRESENT


def _is_not_noun(tokens: Sequence[Token], index: int) -> bool:
    """Tell "Kyiv claims the town" from "the latest claims": verbs are followed by an object."""
    before = tokens[index - 1].lower if index else ""
    if tokens[index].lower not in _NOUN_TOO or before in {"he", "she", "it", "they", "we", "who"}:
        return True
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None:
        return False
    money = after.text in "$€£¥"
    return after.is_capital or after.is_number or money or after.lower in _OBJECTS


def _after_determiner(tokens: Sequence[Token], index: int) -> bool:
    before = tokens[index - 1].lower if index else ""
    return before in {"a", "an", "the", "his", "her", "its", "their", "'s", "to", "of", "latest"}


def _is_regular_past(tokens: Sequence[Token], index: int) -> bool:
    word = tokens[index].lower
    if not word.endswith("ed") or len(word) < 4 or "-" in word:
        return False
    before = tokens[index - 1] if index else None
    if before is None:
        return False
    if word in _NOT_PAST and before.lower not in {"that", "and"}:
        return _acts(tokens, index)
    pointing = before.text in {"That", "This"}  # "That contradicted reports"
    if (before.lower in _ADJECTIVE_BEFORE and not pointing) or before.lower == "'s":
        return False
    by_doing = index > 1 and tokens[index - 2].lower in _BY_DOING and before.lower.endswith("ing")
    return not by_doing and not _is_reduced(tokens, index)  # "by using *copyrighted* pictures"


def _acts(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "killed" or "wounded" has an object: "killed *and wounded* three people"."""
    while (
        index + 2 < len(tokens)
        and tokens[index + 1].lower in {"and", "or"}
        and (tokens[index + 2].lower in _NOT_PAST)
    ):
        index += 2
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is not None and (after.is_number or after.lower in _ACTED_ON)


def _is_reduced(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a participle hangs on the noun before it: "officials *based in* Kyiv"."""
    after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if after == "by" and tokens[index].lower in _MOVED:
        return False  # "profit *decreased by* 12 per cent"
    return after in {"by", _WITHOUT_OBJECT.get(tokens[index].lower)} or (
        after in {"in", "at", "with", "on"}
        and tokens[index].lower in {"based", "held", "armed", "located", "involved", "named",
                                    "stationed", "deployed", "posted", "dated", "released"}
    )  # fmt: skip


_MOVED = frozenset({"increased", "decreased", "declined", "dropped", "jumped", "slipped", "climbed",
                    "surged", "plunged", "tumbled", "slumped", "contracted", "expanded", "narrowed",
                    "widened", "advanced", "improved", "dipped", "soared", "eased"})  # fmt: skip
"""Pasts that tell how far a thing moved where "by" follows."""
_WITHOUT_OBJECT = {"accused": "of", "suspected": "of", "convicted": "of", "charged": "with",
                   "blamed": "for", "linked": "to", "described": "as", "accompanied": "by",
                   "tasked": "with", "credited": "with", "related": "to", "tied": "to"}  # fmt: skip
"""Pasts that have an object before their preposition where they act: "men accused *of* it"."""


def may_be_clause(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a word after the first might be a verb where only a clause can stand.

    "Found that *sleep helps*": elsewhere "helps" could be a noun.
    """
    return any(tokens[at].lower in _PRESENT_OR_NOUN for at in range(start + 1, end))


def may_act_on(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a word that is a noun too acts on what follows: "the drug *cuts the* risk".

    Asked only where a clause is likely to stand.
    """
    return any(
        tokens[at].lower in _THIRD_TOO
        and tokens[at - 1].is_word
        and (tokens[at + 1].is_number or tokens[at + 1].lower in _ACTED_ON)
        for at in range(start + 1, end - 1)
    )


def _third(verb: str) -> str:
    """Return a verb as it stands behind "it": "it *carries*"."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "x", "ch", "sh", "z", "o")) else f"{verb}s"


_PRESENT = word_set("present") | _VERBS | frozenset(map(_third, _VERBS))
_THIRD_TOO = frozenset(map(_third, _VERBS_TOO))
_PRESENT_OR_NOUN = _PRESENT | _NOUN_TOO
_PREFIXES = ("mis", "over", "under", "re", "out", "fore", "un")
_PREFIX = re.compile(rf"^(?:{'|'.join(_PREFIXES)})(?=[a-z]{{3}})")
"""What irregular pasts begin with: "misunderstood", "overtook"."""


def _is_prefixed(word: str) -> bool:
    return word.startswith(_PREFIXES) and _PREFIX.sub("", word) in _IRREGULAR


@lru_cache(maxsize=_WORDS)
def may_be_finite(word: str) -> bool:
    """Tell whether a word (small letters) may be a finite verb where no pronoun is before it."""
    return (
        word in AUXILIARIES
        or word in _LEADING_TO
        or word in _PRESENT_OR_NOUN
        or word in _IRREGULAR
        or word in _VERBS_TOO
        or word.endswith(("n't", "'s", "ed", *_CONTRACTED))
        or _is_prefixed(word)
    )


def first_finite(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Return the index of the first finite verb among ``tokens[start:end]``."""
    return next((at for at in range(start, end) if is_finite(tokens, at)), None)


def has_clause(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether ``tokens[start:end]`` holds a subject and a finite verb after it."""
    at = first_finite(tokens, start, end)
    if at is None:
        return False
    if at > start or (tokens[at].lower != "'s" and is_contracted(tokens, at)):
        return True
    later = first_finite(tokens, at + 1, end)
    return later is not None and later > at + 1
