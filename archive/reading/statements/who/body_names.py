"""What the words of a body's name tell: its kind, and which of them tell it from others."""

from collections.abc import Sequence
from itertools import pairwise

from archive.reading.credit_lines import agency_named
from archive.reading.words.bodies import body_named, kind_of_name
from archive.reading.words.demonyms import country_of
from archive.reading.words.name_words import (
    GOVERNMENT_SEATS,
    KIND_NOUNS,
    LOOSE_KIND,
    MILITARY_HEADS,
    ORGANS,
    PRESS,
    TRADES,
)
from archive.reading.words.tokens import Token, tokenize
from archive.reading.words.word_sets import word_set

_ARTICLES = frozenset({"the", "a", "an"})
_CONNECTORS = word_set("connectors")
_CAUSES = word_set("causes")
"""What makes a group no company: a *rights* group, a *rebel* group."""
_NO_BODIES = word_set("no bodies")
"""What is no body though it is "international": "the International Space *Station*"."""
_LEADING = frozenset({"of", "for"})


def kind_of(tokens: Sequence[Token], name: str) -> str:
    """Return the kind of body that a name means, ``unknown`` where nothing tells it."""
    words = [token.lower for token in tokens]
    body = body_named(name)
    if body is not None:
        return body.kind
    agency = agency_named(name)
    if agency is not None and not KIND_NOUNS.keys() & set(words):
        return "organisation" if agency.kind == "public body" else "agency"
    if "news" in words and "agency" in words:
        return "agency"
    told = kind_of_name(words)
    if told is not None:
        return told
    worldwide = words[:1] == ["international"] and words[-1] in _NO_BODIES
    found = [] if worldwide else [KIND_NOUNS[word] for word in words if word in KIND_NOUNS]
    if "think tank" in found or ("military" in found and not {"ministry", "official"} & set(words)):
        return "think tank" if "think tank" in found else "military"
    if not found and len(tokens) > 1 and tokens[-1].is_capital and words[-1] in TRADES | PRESS:
        return "company" if words[-1] in TRADES else "publisher"
    if found:
        leads = next((w for w, after in pairwise(words) if after in _LEADING), "")
        told = KIND_NOUNS.get(leads, found[-1])  # "the *Department* of Culture and Media"
        return _of_noun(told, words)
    country = country_of(name) or GOVERNMENT_SEATS.get(name.lower())
    return "government" if country else "unknown"


def _of_noun(kind: str, words: list[str]) -> str:
    """Tell a state's agency from one of the United Nations, a rights group from one that trades."""
    if kind == LOOSE_KIND:
        return "organisation" if _CAUSES & set(words) else kind
    world = kind == "government" and {"u.n", "u.n.", "un", "nations"} & set(words)
    return "organisation" if world else kind


def key_of(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the telling words: countries and spellings under one form; organs left out."""
    words: set[str] = set()
    body = body_named(" ".join(token.text for token in tokens))
    tokens = tokens if body is None else tokenize(body.name)  # "WHO" in full
    pair = " ".join(token.text for token in tokens[:3])
    for name in ("United Kingdom", "United States", "North Korea", "South Korea", "Saudi Arabia"):
        if name in pair:
            words.add((country_of(name) or name).lower())
    for token in tokens:
        word = token.lower
        if not token.is_word or word in _CONNECTORS | _ARTICLES:
            continue
        country = country_of(token.text)
        plain = word.replace(".", "").replace("defense", "defence")
        words.add(country.lower() if country else plain)
    words -= {"united", "kingdom", "states"} if "britain" in words or "united states" in words \
        else set()  # fmt: skip
    if words & MILITARY_HEADS and "ministry" not in words and "minister" not in words:
        words = (words - MILITARY_HEADS - ORGANS - {"general", "joint"}) | {"armed forces"}
    return frozenset(words)
