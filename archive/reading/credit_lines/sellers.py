"""Who sells a picture: the agency next to its maker first, who only distributes it last."""

from archive.reading.credit_lines.parts import Part, is_quoted
from archive.reading.credit_lines.roles import Reading
from archive.reading.credit_lines.unlisted import only_gives
from archive.reading.credit_lines.words import agency_named


def _passing_on(reading: Reading, *, passed_on: bool) -> list[Part]:
    """The organisations that sell or send pictures; satellite firms behind a wire are the source.

    A maker (a collective that signs with its own name) beside a wire is who made the picture.
    """
    makers = [part for part in reading.organisations if part.agency and part.agency.kind == "maker"]
    if makers and (passed_on or len(makers) < len(reading.organisations)):
        reading.creators.extend(organisation_name(part) for part in makers)
        reading.rules.append("maker beside agency")
    else:
        makers = []
    organisations = [part for part in reading.organisations if part not in makers]
    kept = organisations[:1]
    for part in organisations[1:]:
        if only_gives(kept[0]) and (part.agency is None or only_gives(part)):
            reading.rules.append("bodies together: the first is credited")
            continue
        makes = part.agency is not None and part.agency.kind == "satellite"
        if makes and kept[0].agency is not None and not reading.source:
            reading.source = organisation_name(part)
        else:
            kept.append(part)
    return kept


def selling(reading: Reading, *, passed_on: bool) -> list[Part]:
    """Return who sells the picture: the agency first, who only distributes last.

    The agency is the one that stands next to the maker's name (``KEYSTONE/EPA/ANN EXAMPLE``).
    """
    passing = _passing_on(reading, passed_on=passed_on)
    if len(passing) < 2 or not (reading.name_last or reading.name_first):
        return _child_first(sorted(passing, key=_distance))
    reading.rules.append("the agency stands next to the name")
    return _child_first(_parents_first(passing[::-1] if reading.name_last else passing))


def _parents_first(passing: list[Part]) -> list[Part]:
    """``Ann Example/picture alliance/dpa``: a distributor stands behind the agency it is of."""
    first, second = passing[0].agency, passing[1].agency
    owned = first and second and first.kind == "distributor" and first.parent == second.name
    return [passing[1], passing[0], *passing[2:]] if owned else passing


def _child_first(passing: list[Part]) -> list[Part]:
    """``somebody/iStock/Getty Images``: a house that belongs to another is sold by that."""
    first, second = [part.agency for part in passing[:2]] if len(passing) > 1 else (None, None)
    owned = first and second and second.parent == first.name and second.kind != "distributor"
    return [passing[1], passing[0], *passing[2:]] if owned else passing


def _distance(part: Part) -> int:
    """How far from the maker a house stands: agencies, who distributes them, who has it all."""
    kind = part.agency.kind if part.agency else ""
    return {"distributor": 1, "stock": 2}.get(kind, 0)


def organisation_name(part: Part) -> str:
    """Return an organisation as credits name it: an agency by its proper name."""
    agency = part.agency or agency_named(part.text)
    bare = part.text.strip(" .,;:")
    return agency.name if agency else bare[1:-1] if is_quoted(bare) else bare
