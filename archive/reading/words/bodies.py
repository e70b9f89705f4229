"""What kind of body a name means: a table of the world's bodies, then the name's own words.

The head noun decides, as the words before it qualify it: a bank is a company, but a central bank
belongs to a state and a development bank to many; a centre is a think tank, but one for weather
or for diseases belongs to a state. Kinds are those of claimants (``think tank``, ``company`` …).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from archive.reading.fold import fold_name
from archive.reading.words.demonyms import country_of
from resources import path

_FILE = ("vocabularies", "bodies.tsv")


@dataclass(frozen=True, slots=True)
class Body:
    """A body of the table: its usual name, its kind and its other spellings."""

    name: str
    kind: str
    spellings: tuple[str, ...]


@cache
def bodies() -> tuple[Body, ...]:
    """Return the table of the world's bodies in the order of its file."""
    found = []
    for line in path(*_FILE).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, kind, spellings = [*line.split("\t"), "", ""][:3]
            others = tuple(one.strip() for one in spellings.split(";") if one.strip())
            found.append(Body(name.strip(), kind.strip(), others))
    return tuple(found)


@cache
def _by_name() -> dict[str, Body]:
    return {fold_name(name): body for body in bodies() for name in (body.name, *body.spellings)}


@lru_cache(maxsize=4096)
def body_named(name: str) -> Body | None:
    """Return the body of the table that a name means, with or without its article."""
    folded = fold_name(name)
    return _by_name().get(folded) or _by_name().get(folded.removeprefix("the "))


def full_name(name: str) -> str:
    """Return a name of the table in full and small letters, any other name as it is: the IMF's."""
    body = body_named(name)
    return name if body is None else body.name.lower()


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORLD = _set(
    "international world european african asian arab inter-american pan-american eurasian nordic "
    "global un u.n u.n. united-nations caribbean міжнародний международный"
)
_STATE = _set(
    "national state federal central royal presidential public government republican regional "
    "municipal prefectural державний государственный національний национальный"
)
_WATCHING = _set(
    "hydrometeorological meteorological weather hurricane typhoon cyclone tsunami warning storm "
    "flood avalanche seismological seismic volcanological earthquake geophysical geological "
    "hydrographic climate statistics statistical census forecast forecasting crisis emergency "
    "coordination situation disease epidemiological antimonopoly cyber cybersecurity rescue "
    "гідрометцентр гидрометцентр гідрометеорологічний гидрометеорологический"
)
_HEALING = _set(
    "medical clinical cancer hospital perinatal oncology trauma rehabilitation health surgical"
)
_PRESS = _set("press media news information communications")
_SHOPS = _set("shopping garden call fitness data entertainment business retail trade")
_CENTRES = _set("centre center centres centers центр")
_MILITARY = _set("army navy military forces command operations brigade defence defense staff")
_NEWS = _set("news press photo picture telegraph wire information")
_HIRED = _set("advertising travel rating ratings marketing recruitment talent estate modelling")


def kind_of_name(words: Sequence[str]) -> str | None:
    """Return the kind of body that a name's words (small letters) tell by its head noun.

    None where the general lists of nouns know better or nothing is known.
    """
    rules = {"bank": _bank, "observatory": _observatory, "agency": _agency, "court": _court,
             "foundation": _foundation, "institute": _institute, "survey": _survey,
             "office": _office}  # fmt: skip
    rules |= dict.fromkeys(_CENTRES, _centre)
    for at, word in enumerate(words):
        if word in rules:
            return rules[word](frozenset(words[:at]), words[at + 1 :])
    return None


def _bank(before: frozenset[str], after: Sequence[str]) -> str | None:
    if "development" in before or before & _WORLD:
        return "organisation"
    of_country = after[:1] == ["of"] and country_of(" ".join(after[1:]).title()) is not None
    if before & {"central", "national", "reserve"} or (not before and of_country):
        return "government"
    return "company"


def _centre(before: frozenset[str], after: Sequence[str]) -> str | None:
    told = before | set(after)
    for words, kind in ((_WATCHING, "government"), (_HEALING, "organisation"), (_SHOPS, "company")):
        if before & words or (words is _WATCHING and {"disease", "statistics"} & set(after)):
            return kind
    if told & _MILITARY and before:
        return "military"
    if before & _PRESS:
        return "government" if before & _STATE else "organisation"
    if {"rights", "liberties", "refugees", "victims", "documentation"} & told:
        return "organisation"
    return "government" if before & _STATE else "think tank"


def _observatory(before: frozenset[str], after: Sequence[str]) -> str | None:
    return "think tank" if before & {"conflict", "security", "policy"} else "organisation"


def _agency(before: frozenset[str], after: Sequence[str]) -> str | None:
    if before & _NEWS:
        return "agency"
    if before & _HIRED:
        return "company"
    refugees = before & {"refugee", "children's", "migration", "aid", "relief"}
    return "organisation" if before & _WORLD or "nations" in before or refugees else "government"


def _court(before: frozenset[str], after: Sequence[str]) -> str | None:
    world = before & _WORLD or {"human", "rights"} <= set(after)
    return "organisation" if world else "government"


def _foundation(before: frozenset[str], after: Sequence[str]) -> str | None:
    studies = {"research", "studies", "strategic", "policy", "analysis"}
    return "think tank" if studies & (before | set(after)) else "organisation"


def _institute(before: frozenset[str], after: Sequence[str]) -> str | None:
    if before & _WATCHING or (before & _STATE and {"statistics", "health"} & (before | set(after))):
        return "government"
    return "think tank"


def _survey(before: frozenset[str], after: Sequence[str]) -> str | None:
    return "government" if before & (_WATCHING | {"ordnance", "topographic"}) else None


def _office(before: frozenset[str], after: Sequence[str]) -> str | None:
    named = before & (_WATCHING | _STATE | {"met", "prosecutor's", "mayor's", "governor's",
                                             "president's", "audit", "statistics"})  # fmt: skip
    if before & _WORLD:
        return "organisation"
    return "government" if named else None
