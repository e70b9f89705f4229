"""What stands before a name to say what it is: "Swedish retailer Kappala", "operator Northlight".

The party is called by its name alone; the noun before it tells its kind.
"""

from collections.abc import Sequence

from archive.reading.words.tokens import Token
from archive.reading.words.word_sets import word_set

DESCRIPTORS = word_set("descriptors")
_NAMED = DESCRIPTORS | {
    "association",
    "foundation",
    "institute",
    "confederation",
    "society",
    "fund",
    "trust",
    "lab",
    "owner",
    "maker",
    "parent",
    "subsidiary",
    "rival",
}
_SEAT = ("-based", "-headquartered", "-listed")
"""What tells only where a body sits: "the *Velm-based* Harrow Fund"."""
_LONGEST_SEAT = 4
_INSIDE = frozenset({"of", "for", "the", "and", "&", "de", "la", "du", "del", "on", "-", "’", "'s"})


def first_of_name(tokens: Sequence[Token]) -> int:
    """Return where the name begins after a noun that describes it, 0 where it begins at once."""
    seat = _after_seat(tokens)
    if seat:
        return seat
    start = len(tokens)
    while start and (tokens[start - 1].is_capital or tokens[start - 1].lower in _INSIDE):
        start -= 1
    if start == 0:
        return _after_opening_noun(tokens)
    while start < len(tokens) and not tokens[start].is_capital:
        start += 1
    named = 0 < start < len(tokens) and tokens[start - 1].lower in _NAMED
    return start if named else 0


def _after_seat(tokens: Sequence[Token]) -> int:
    """Return where the name begins behind a seat: "the San Velmo-based *Harrow Fund*", else 0."""
    for at, token in enumerate(tokens[:_LONGEST_SEAT]):
        if token.lower.endswith(_SEAT):
            named = at + 1 < len(tokens) and tokens[at + 1].is_capital
            return at + 1 if named else 0
        if not token.is_word or token.lower == "'s":
            return 0  # "Harrow University's Velm-based *Institute*"
    return 0


def _after_opening_noun(tokens: Sequence[Token]) -> int:
    """Return 1 where only the sentence's start gave the noun its capital: "Operator Northlight"."""
    lead = len(tokens) > 1 and tokens[0].lower in DESCRIPTORS and tokens[1].is_capital
    maker = tokens[0].lower.endswith(("maker", "builder", "seller", "grower"))
    return 1 if lead and (maker or tokens[0].lower in _NEVER_FIRST) else 0


_NEVER_FIRST = frozenset(
    [
        "operator",
        "retailer",
        "airline",
        "carrier",
        "broadcaster",
        "supermarket",
        "manufacturer",
        "developer",
        "carmaker",
        "automaker",
        "drugmaker",
        "chipmaker",
        "planemaker",
        "bookmaker",
        "lender",
        "insurer",
        "brewer",
        "charity",
        "watchdog",
        "housebuilder",
        "contractor",
        "supplier",
        "start-up",
        "startup",
        "pollster",
        "consultancy",
        "publisher",
        "shipbuilder",
        "miner",
        "grocer",
        "wholesaler",
        "refiner",
        "conglomerate",
        "multinational",
        "distributor",
        "nonprofit",
        "tabloid",
        "newspaper",
    ]
)
"""Descriptors that begin no name themselves; banks, groups and unions do."""
