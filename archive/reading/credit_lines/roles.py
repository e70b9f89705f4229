"""What each part of a credit line is: who made the picture, who sells it, who handed it out."""

from dataclasses import dataclass, field
from operator import itemgetter

from archive.reading.credit_lines.names import (
    INITIALS_AT_MOST,
    holds_first_name,
    is_official,
    people_in,
)
from archive.reading.credit_lines.parts import WITHHELD_KINDS, Part, is_code, is_platform
from archive.reading.credit_lines.unlisted import (
    is_account,
    is_acronym,
    is_department,
    is_giver,
    is_house,
    only_gives,
)
from archive.reading.credit_lines.words import agency_named, key, word_keys


@dataclass(slots=True)
class Reading:
    """What has been understood so far; ``rules`` names every rule that had a say."""

    creators: list[str] = field(default_factory=list)
    withheld: str | None = None
    kind_words: str | None = None
    source: str | None = None
    organisations: list[Part] = field(default_factory=list)
    passers: list[Part] = field(default_factory=list)
    file_photo: bool = False
    name_first: bool = False
    name_last: bool = False
    account_first: bool = False
    announced: str = ""
    rules: list[str] = field(default_factory=list)


def give_roles(
    parts: list[Part], reading: Reading, *, passed_on: bool, on_screen: bool = False
) -> None:
    """Sort the parts of a line into ``reading``; ``passed_on``: the line says "via".

    ``on_screen``: the line says that the picture was taken off a screen.
    """
    parts = _with_bare_platforms(parts, on_screen=on_screen)
    houses: list[tuple[int, Part]] = []
    unnamed: list[tuple[int, Part]] = []
    for place, part in enumerate(parts):
        if part.kind == "withheld":
            withhold(part, reading)
        elif part.kind == "machine":
            reading.source = reading.source or part.text
            reading.rules.append("made by a machine")
        elif part.kind in ("agency", "organisation"):
            houses.append((place, part))
        else:
            unnamed.append((place, part))
    for place, part in unnamed:
        houses.extend((place, house) for house in _give_role(place, part, parts, reading))
    reading.organisations = _once([house for _, house in sorted(houses, key=itemgetter(0))])
    reading.name_first, reading.name_last = _name_stands(parts)
    social = [
        part.withheld == "social media" for part in parts if part.withheld in (None, "social media")
    ]
    reading.account_first = bool(social) and social[0]
    _find_source(reading, passed_on=passed_on)


def _once(houses: list[Part]) -> list[Part]:
    """``IMAGO/Kormoran/IMAGO``: a house said twice stands where it is said first."""
    first: dict[object, Part] = {}
    for house in houses:
        first.setdefault(house.agency or house, house)
    return list(first.values())


def _name_stands(parts: list[Part]) -> tuple[bool, bool]:
    """Tell whether who made the picture stands in front of all who sell it, or behind them."""
    kinds = [part.kind for part in parts if part.kind != "withheld"]
    if len(kinds) < 2 or kinds.count("person") != 1:
        return kinds[:1] == ["person"], False
    return kinds[0] == "person", kinds[-1] == "person"


def _with_bare_platforms(parts: list[Part], *, on_screen: bool) -> list[Part]:
    """``X`` is a platform only beside an account or a screenshot: alone it is a letter."""
    accounts = on_screen or any(part.withheld == "social media" for part in parts)
    return [
        Part(part.text, "withheld", withheld="social media")
        if accounts and part.kind == "unknown" and key(part.text) in word_keys("platform")
        else part
        for part in parts
    ]


def _find_source(reading: Reading, *, passed_on: bool) -> None:
    """Who handed the picture out: an authority beside others, or the body beside the word."""
    gives = reading.withheld in ("handout", "courtesy")
    if reading.withheld and passed_on and not (reading.creators or reading.source):
        _first_gave(reading)
    handed_out = [part for part in reading.organisations
                  if part.agency is None or (gives and only_gives(part))]  # fmt: skip
    if handed_out and reading.source and is_platform(reading.source):
        said = (handed_out[0].text, reading.source)
        reading.source = "/".join(said[::-1] if reading.account_first else said)
        reading.organisations.remove(handed_out[0])
    if reading.source or not handed_out:
        return
    others = len(reading.organisations) > 1 or passed_on
    bodies = [part for part in handed_out if is_official(part.text)]
    if others and bodies:
        reading.source = bodies[0].text
        reading.organisations.remove(bodies[0])
    elif gives or (reading.withheld == "pool" and others and not reading.creators):
        giver = handed_out[0]
        reading.source = giver.agency.name if giver.agency else giver.text
        reading.organisations.remove(giver)


def _first_gave(reading: Reading) -> None:
    """``-/CCTV/AFP via Getty Images``: of two houses in front of "via" the first gave it.

    A wire that stands first sends the picture itself: ``REUTERS/SANA/Handout via Reuters``.
    """
    giver = reading.organisations[0] if len(reading.organisations) > 1 else None
    if giver and not (giver.agency and giver.agency.kind == "wire"):
        reading.organisations.remove(giver)
        reading.source = giver.agency.name if giver.agency else giver.text


def withhold(part: Part, reading: Reading) -> None:
    """Note a withheld byline: its kind, its words where they say more, who stands behind it."""
    kinds = [kind for kind in (reading.withheld, part.withheld) if kind]
    reading.withheld = min(kinds, key=WITHHELD_KINDS.index)
    reading.rules.append(f"withheld: {part.withheld}")
    if key(part.text) in word_keys("kind-as-printed") or _is_foreign_thanks(part):
        reading.kind_words = part.text
    if part.withheld == "social media":
        _add_account(part.rest or part.text, reading)
    elif part.rest and not reading.source:
        reading.source = part.rest.strip(" :,.")


def _is_foreign_thanks(part: Part) -> bool:
    """``Фото надане пресслужбою``: the words around the giver bend with it, so all are kept."""
    return part.withheld == "courtesy" and bool(part.rest) and "courtesy" not in key(part.text)


def _add_account(words: str, reading: Reading) -> None:
    """``@somebody/X`` and ``Telegram/Some Body``: the account and its platform, as printed."""
    if key(words):
        said = f"{reading.source}/{words}" if reading.source else words
        reading.source = said.strip(" :,.")


def _give_role(place: int, part: Part, parts: list[Part], reading: Reading) -> list[Part]:
    """A part that no list knows: a person, unless a person already stands to its left.

    Returns the houses that it turned out to be or to hold.
    """
    if is_account(place, parts):
        _add_account(part.text, reading)
        reading.rules.append("name behind a platform")
    elif is_giver(place, part, parts):
        reading.source = "/".join(filter(None, (part.text, reading.source)))
        reading.rules.append("name behind courtesy")
    elif is_department(place, part, parts):
        if not is_code(part.text):
            reading.source = "/".join(filter(None, (reading.source, part.text)))
        reading.rules.append("department of a public body")
    elif is_code(part.text):
        return [part] if len(parts) == 1 else []
    elif is_house(place, part, parts):
        reading.rules.append("one word beside a name")
        return [part]
    elif is_acronym(part, parts):
        return [part]
    else:
        return _name_or_house(place, part, parts, reading)
    return []


def _name_or_house(place: int, part: Part, parts: list[Part], reading: Reading) -> list[Part]:
    known_left = any(other.kind == "agency" for other in parts[:place])
    if reading.creators and place > 0 and not (known_left and holds_first_name(part.text)):
        return [part]
    if _is_marked(part, parts):
        reading.rules.append("capitals in front of a word")
        return [part]
    if _is_nobodys(part, parts):
        reading.rules.append("no given name beside one that holds one")
        return [part]
    if reading.announced == "source" and len(parts) == 1 and " " not in part.text:
        return [part]  # "Source: Corvina"
    if part.kind == "person" or len(parts) > 1 or "prefix" in reading.rules:
        reading.rules.append("agency before name" if known_left else "name before agency")
        return _add_people(part, reading)
    return [part] if part.text else []


def _is_marked(part: Part, parts: list[Part]) -> bool:
    """``ISU Cluj`` and ``BPMI Setpres/Ann Example``: a firm's capitals in front of a word.

    French desks set a surname so, but nobody's who is alone or beside another person: ``KIM
    Min-ji/AFP``.
    """
    mark, _space, word = part.text.partition(" ")
    others = [other.kind for other in parts if other is not part]
    capitals = mark.isupper() and mark.isalpha() and 3 <= len(mark) <= INITIALS_AT_MOST
    return capitals and word.istitle() and "-" not in word and set(others) <= {"person"}


def _is_nobodys(part: Part, parts: list[Part]) -> bool:
    """``Wiener Linien/Ann Example``: like a name, but only the other one holds a given name."""
    beside = [other.text for other in parts if other is not part and other.kind == "person"]
    likely = part.kind == "person" and not holds_first_name(part.text)
    return likely and any(map(holds_first_name, beside))


def _add_people(part: Part, reading: Reading) -> list[Part]:
    """The names of a part; a house among them (``Ann Example, NASA``) stays a house."""
    houses: list[Part] = []
    for name in people_in(part.text):
        house = agency_named(name) if " " not in name else None
        if house is None:
            reading.creators.append(name)
        else:
            houses.append(Part(name, "agency", house))
    return houses
