"""Publication dates: ISO texts as precise as known, with an offset where a time is given."""

import re
from datetime import date, datetime

from archive.errors import Invalid
from resources.i18n import gettext as _

_PARTIAL = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")


def known_published(published: str | None) -> str | None:
    """Return a publication date as it is stored, None for none.

    Raises:
        Invalid: the text is no ISO date or instant.
    """
    words = (published or "").strip()
    if not words:
        return None
    if _PARTIAL.fullmatch(words):
        return words
    try:
        if len(words) == 10:
            return date.fromisoformat(words).isoformat()
        return datetime.fromisoformat(words).isoformat(timespec="seconds")
    except ValueError:
        raise Invalid(
            field="published",
            problem=_("“{text}” is no date such as 2023-03-08.").format(text=words),
        ) from None


def likely_published(told: str | None) -> str | None:
    """Return what can be stored of a date as pages and wires give it: the moment, else its day.

    None for what no calendar has.
    """
    for words in (told, (told or "")[:10]):
        try:
            return known_published(words)
        except Invalid:
            continue
    return None
