"""What each part of a credit line is: who made the picture, who sells it, who handed it out."""

from dataclasses import dataclass, field

from archive.reading.credit_lines.names import is_official, people_in
from archive.reading.credit_lines.parts import WITHHELD_KINDS, Part, is_code
from archive.reading.credit_lines.words import agency_named, key


@dataclass(slots=True)
class Reading:
    """What has been understood so far; ``rules`` names every rule that had a say."""

    creators: list[str] = field(default_factory=list)
    withheld: str | None = None
    source: str | None = None
    organisations: list[Part] = field(default_factory=list)
    file_photo: bool = False
    rules: list[str] = field(default_factory=list)


def give_roles(parts: list[Part], reading: Reading, *, passed_on: bool) -> None:
    """Sort the parts of a line into ``reading``; ``passed_on``: the line says "via"."""
    unnamed: list[tuple[int, Part]] = []
    for place, part in enumerate(parts):
        if part.kind == "withheld":
            _withhold(part, reading)
        elif part.kind in ("agency", "organisation"):
            reading.organisations.append(part)
        else:
            unnamed.append((place, part))
    for place, part in unnamed:
        _give_role(place, part, parts, reading)
    handed_out = [part for part in reading.organisations if part.agency is None]
    if reading.source or not handed_out:
        return
    others = len(reading.organisations) > 1 or passed_on
    bodies = [part for part in handed_out if is_official(part.text)]
    if others and bodies:
        reading.source = bodies[0].text
        reading.organisations.remove(bodies[0])
    elif reading.withheld in ("handout", "courtesy") or (reading.withheld == "pool" and others):
        reading.source = handed_out[0].text
        reading.organisations.remove(handed_out[0])


def _withhold(part: Part, reading: Reading) -> None:
    kinds = [kind for kind in (reading.withheld, part.withheld) if kind]
    reading.withheld = min(kinds, key=WITHHELD_KINDS.index)
    reading.rules.append(f"withheld: {part.withheld}")
    if part.rest and not reading.source:
        reading.source = part.rest.strip(" :,.")
    elif part.withheld == "social media" and key(part.text) and not reading.source:
        reading.source = part.text


def _give_role(place: int, part: Part, parts: list[Part], reading: Reading) -> None:
    """A part that no list knows: a person, unless a person already stands to its left."""
    known_left = any(other.kind == "agency" for other in parts[:place])
    named_left = bool(reading.creators) and place > 0
    shaped = part.kind == "person"
    if _is_account(place, part, parts):
        reading.source = f"{reading.source}/{part.text}" if reading.source else part.text
    elif is_code(part.text):
        reading.organisations += [part] if len(parts) == 1 else []
    elif _is_house(place, part, parts):
        reading.organisations.insert(0, part)
        reading.rules.append("one word beside a name")
    elif _is_acronym(part, parts):
        reading.organisations.append(part)
    elif named_left and not known_left:
        reading.organisations.insert(0, part)
    elif shaped or known_left or len(parts) > 1 or "prefix" in reading.rules:
        reading.creators.extend(people_in(part.text))
        reading.rules.append("name before agency" if not known_left else "agency before name")
    elif part.text:
        reading.organisations.append(part)


def _is_account(place: int, part: Part, parts: list[Part]) -> bool:
    """What stands behind a platform in one word is an account: ``Instagram/some_one``."""
    after = place > 0 and parts[place - 1].withheld == "social media"
    return after and " " not in part.text.strip()


def _is_house(place: int, part: Part, parts: list[Part]) -> bool:
    """Tell whether one word that no list knows is a house that sends pictures.

    ``CORVINA/Ann Example`` and ``STRINGER/Corvina``: people have two names, and a withheld byline
    has none; what stands beside either is the house. A second part that opens like a title
    (``VERMEER/De Courant``) may be a newspaper: then the one word is the maker.
    """
    single = len(part.text.split()) == 1 and len(part.text) > 1 and part.text[0].isupper()
    others = [other for other in parts if other is not part]
    kinds = [other.kind for other in others]
    if not single or "organisation" in kinds:
        return False
    if kinds == ["withheld"] and not others[0].rest:
        return True
    named = kinds in (["person"], ["person", "agency"]) and place == 0
    return named and key(others[0].text.split()[0]) not in _ARTICLES


_ARTICLES = frozenset({"the", "de", "la", "le", "el", "die", "der", "das", "il", "les", "los", "o"})


def _is_acronym(part: Part, parts: list[Part]) -> bool:
    """``ICRC/Ann Example``: capitals before a person's name are an organisation."""
    text = part.text
    named = any(other.kind == "person" for other in parts if other is not part)
    return named and text.isupper() and text.isalpha() and 2 <= len(text) <= 6


def _passing_on(reading: Reading) -> list[Part]:
    """The organisations that sell or send pictures; satellite firms behind a wire are the source.

    A maker (a collective that signs with its own name) beside a wire is who made the picture.
    """
    makers = [part for part in reading.organisations if part.agency and part.agency.kind == "maker"]
    if makers and len(makers) < len(reading.organisations):
        reading.creators.extend(organisation_name(part.text) for part in makers)
        reading.rules.append("maker beside agency")
    else:
        makers = []
    organisations = [part for part in reading.organisations if part not in makers]
    kept = organisations[:1]
    for part in organisations[1:]:
        makes = part.agency is not None and part.agency.kind == "satellite"
        if makes and kept[0].agency is not None and not reading.source:
            reading.source = organisation_name(part.text)
        else:
            kept.append(part)
    return kept


def selling(reading: Reading) -> list[Part]:
    """Return who sells the picture: the agency first, who only distributes last."""
    return _by_distance(_passing_on(reading))


def _by_distance(organisations: list[Part]) -> list[Part]:
    """Put agencies before those who only distribute, else keep the printed order."""
    return sorted(
        organisations,
        key=lambda part: part.agency is not None and part.agency.kind == "distributor",
    )


def organisation_name(text: str) -> str:
    """Return an organisation as credits name it: an agency by its proper name."""
    agency = agency_named(text)
    return agency.name if agency else text.strip(" .,;:")
