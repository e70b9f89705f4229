"""What means a person without a name: "he", "the Slovak", "a 24-year-old Kenyan"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from archive.reading.credit_lines import agency_named
from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.names import is_forename
from archive.reading.statements.who.parties_of_members import is_member
from archive.reading.words.demonyms import country_of, is_adjective
from archive.reading.words.tokens import Token
from archive.reading.words.word_sets import word_set

_MAN = re.compile(r"(?:wo)?man$")
_AS_PRONOUN = re.compile(r"^[A-Z]\w+(?:[ai]an|ine|woman|man)$|^\d+-year-old$")
"""What, with "the", means a person named before: "the Argentine", "the 38-year-old"."""
_NATIONS = frozenset({"Briton", "Scot"})
"""What one of a people is called, not by an adjective."""
REGIONAL = frozenset({"Welsh", "Scottish", "English", "European", "Asian", "African", "Nordic",
                       "Scandinavian", "Kurdish", "Catalan", "Basque", "Arab", "Californian",
                       "Texan", "Bavarian", "Flemish"})  # fmt: skip
"""What a body is called after a land that is no state, or a continent."""
_OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}
_PRONOUNS = word_set("pronoun mentions")


def states_of(words: Iterable[str]) -> set[str]:
    """Return the countries that words tell of: "the *Danish* group", "the *Irishman*"."""
    found = (country_of(word) or country_of(_MAN.sub("", word)) for word in words)
    return {country for country in found if country is not None}


def pronoun_of(tokens: Sequence[Token]) -> str | None:
    """Return "he" for "he" or "his", "who" for "the Argentine", None for what is no pronoun."""
    first = tokens[0].lower
    if first == "the" and len(tokens) > 1 and _is_person_of(tokens):
        return "who"
    if len(tokens) > 1 or tokens[0].text == "WHO":
        return None
    return _OWNERS.get(first, first if first in _PRONOUNS else None)


def is_native(word: str) -> bool:
    """Tell whether a word means one person of a country: "Kenyan", not "French"."""
    return is_adjective(word) and not word.endswith(("ese", "sh", "ch", "ss", "s"))


def _is_person_of(tokens: Sequence[Token]) -> bool:
    """Tell whether "the" and words mean one person: "the Slovak", no people: "the French"."""
    last = tokens[-1].text
    word = " ".join(token.text for token in tokens[1:])
    one = is_native(word)
    member = last in _NATIONS and all(token.is_capital for token in tokens[1:])
    member = member or is_member(tokens)
    paper = agency_named(f"The {last}") is not None  # "the Guardian"
    alone = (
        len(tokens) == 2
        and not paper
        and (is_adjective(f"{last}s") or _AS_PRONOUN.search(last) is not None)
    )
    return one or member or alone


def as_one_person(mention: Mention) -> Mention:
    """Return "the Portuguese" as what means one person, and "*Gutier-Reed*, 24," as a person."""
    if mention.span.text.lower().startswith("the "):
        people = is_adjective(mention.name)
        return replace(mention, form="pronoun", head="who", kind="") if people else mention
    alone = mention.kind == "unknown" and mention.proper and " " not in mention.name
    alone = alone and not is_forename(mention.name)  # "Amanda, 34," may be named in full
    return replace(mention, kind="person") if alone else mention
