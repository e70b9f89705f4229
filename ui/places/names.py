"""Other names of a place as lines to type: ``Артемівськ; uk; 1924 – 2016``."""

import re
from collections.abc import Sequence

from archive.places import OwnName
from resources.i18n import gettext as _
from ui.rights.asking import MistakenField

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_DATE = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
_YEARS = re.compile(rf"({_DATE})?\s*(?:\.\.|–|—|/|\s-\s|(?<=\d{{4}})-(?=\d{{4}}\b))\s*({_DATE})?")


def lines_of(names: Sequence[OwnName]) -> str:
    """Return names as lines: the name, the language, from when and until when it held."""
    return "\n".join("; ".join(filter(None, _parts(one))) for one in names)


def names_in(text: str, *, field: str = "names") -> tuple[OwnName, ...]:
    """Return the names of lines; language and years may be missing.

    Raises:
        MistakenField: what stands behind a name is neither a language nor years.
    """
    return tuple(_name(line, field) for line in text.splitlines() if line.strip())


def _name(line: str, field: str) -> OwnName:
    name, *more = (part.strip() for part in line.split(";"))
    language, first, last = None, None, None
    for part in filter(None, more):
        years = _YEARS.fullmatch(part)
        if years is not None and any(years.groups()):
            first, last = years[1], years[2]
        elif _LANGUAGE.fullmatch(part) and language is None:
            language = part.lower()
        else:
            said = _("“{part}”: a name, then a language (uk), then years (1924–2016)")
            raise MistakenField(field, said.format(part=part))
    return OwnName(name, language, first, last)


def _parts(one: OwnName) -> tuple[str, str, str]:
    years = f"{one.valid_from or ''} – {one.valid_to or ''}".strip()
    return one.name, one.language or "", years if years != "–" else ""
