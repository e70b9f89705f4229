"""Nouns that a body named before is called by again, and the kinds of bodies they may mean."""

from archive.reading.statements.who.descriptions import DESCRIPTORS
from archive.reading.words.cyrillic_cues import MEANT as CYRILLIC_MEANT
from archive.reading.words.name_words import LOOSE_KIND, PERSON_NOUNS, TRADING

_SOCIETIES = frozenset({"organisation", "think tank", "company", "publisher"})
_SITES = frozenset({"publisher", "company", "organisation"})
_STUDYING = frozenset({"think tank", "organisation"})
WATCHDOGS = frozenset({"agency", "regulator", "watchdog", "body", "authority", "inspectorate"})
"""What one public body may be called by turns: "the health *regulator* … the *agency*"."""
MEANT = {
    "organization": _SOCIETIES, "organisation": _SOCIETIES, "group": _SOCIETIES | {"military"},
    "body": _SOCIETIES, "front": _SOCIETIES, "institution": _SOCIETIES,
    "institute": frozenset({"think tank"}),
    "agency": frozenset({"organisation", "government", "agency"}),
    "regulator": frozenset({"organisation", "government"}),
    "watchdog": frozenset({"organisation", "government"}),
    "tank": _STUDYING, "think-tank": _STUDYING,
    "military": frozenset({"military"}), "army": frozenset({"military"}),
    "company": frozenset({"company"}), "firm": frozenset({"company"}),
    "bank": frozenset({"company"}), "newspaper": frozenset({"publisher"}),
    "broadcaster": frozenset({"publisher"}), "charity": frozenset({"organisation"}),
    "website": _SITES, "site": _SITES, "portal": _SITES,
    "union": frozenset({"organisation"}), "association": frozenset({"organisation"}),
    "alliance": frozenset({"organisation"}), "paper": frozenset({"publisher"}),
    "club": frozenset({"organisation"}), "party": frozenset({"organisation"}),
    "magazine": frozenset({"publisher"}), "outlet": frozenset({"publisher"}), **CYRILLIC_MEANT,
}  # fmt: skip
"""The kinds a noun with "the" can point back to when no party was called by that noun."""
ANY_BODY = frozenset({"organisation", "organization", "group", "body", "institution", "company",
                      "firm"})  # fmt: skip
"""Nouns that may mean a body without a name: "a mining company … the firm"."""
_TRADERS = DESCRIPTORS | TRADING
_MAKING = ("maker", "builder", "seller", "grower", "tech")
"""What the nouns of those who make things end with: "the papermaker", "the biotech"."""


def is_trader(noun: str) -> bool:
    """Tell whether a body that trades, or one like it, is called by a noun: "the airline"."""
    return noun in _TRADERS or (noun.endswith(_MAKING) and noun not in PERSON_NOUNS)


def kinds_of(noun: str) -> frozenset[str]:
    """Return the kinds of bodies a noun may mean; what is only called a group may be any."""
    kinds = MEANT.get(noun, frozenset({"company"} if is_trader(noun) else ()))
    return kinds | frozenset({LOOSE_KIND} if kinds & _SOCIETIES else ())
