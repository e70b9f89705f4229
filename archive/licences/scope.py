"""What people type for a scope: media, territories, days; checked and brought to codes."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from archive.errors import Invalid
from archive.reading.credit_lines.words import key
from archive.reading.restrictions.phrases import media_words
from archive.reading.restrictions.territories import territory_named
from resources import path
from resources.i18n import gettext as _


@cache
def media() -> dict[str, str]:
    """Return every medium and the medium it is part of (empty: none)."""
    found = {}
    for row in path("vocabularies", "media.tsv").read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            code, parent, _words = row.split("\t")
            found[code] = parent
    return found


def known_medium(code: str) -> str:
    """Return a medium's code from its code or any word for it (``website``, ``Zeitung``).

    Raises:
        Invalid: no such medium.
    """
    wanted = code.strip().lower()
    wanted = wanted if wanted in media() else media_words().get(key(code), wanted)
    if wanted not in media():
        raise Invalid(
            field="medium",
            problem=_("“{code}” is none of: {choices}.").format(
                code=code, choices=", ".join(media())
            ),
        )
    return wanted


def known_media(codes: Iterable[str]) -> tuple[str, ...]:
    """Return media codes, each once."""
    return tuple(dict.fromkeys(known_medium(code) for code in codes if code.strip()))


def known_language(code: str) -> str:
    """Return a language's code (``en``, ``pt-br``) in small letters.

    Raises:
        Invalid: it has not the form of one.
    """
    wanted = code.strip().lower().replace("_", "-")
    if not re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", wanted):
        problem = _("“{code}” is no language; write its code, e.g. en, uk.").format(code=code)
        raise Invalid(field="language", problem=problem)
    return wanted


def in_language(language: str, allowed: Iterable[str]) -> bool:
    """Tell whether a language, or the one it is a variant of, is among those allowed."""
    return any(f"{language}-".startswith(f"{each}-") for each in allowed)


def known_territory(name: str) -> str:
    """Return the code of a country or region by code or name.

    Raises:
        Invalid: no such territory.
    """
    found = territory_named(name)
    if found is None:
        raise Invalid(
            field="territory",
            problem=_("“{name}” is no country or region; write e.g. GB, Germany, EU, "
                      "Worldwide.").format(name=name),
        )  # fmt: skip
    return found.code


def known_territories(names: Iterable[str]) -> tuple[str, ...]:
    """Return territory codes, each once."""
    return tuple(dict.fromkeys(known_territory(name) for name in names if name.strip()))


def known_day(text: str | None, field: str) -> str | None:
    """Return a day as ISO text; empty means open.

    Raises:
        Invalid: no such day.
    """
    if not text or not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError:
        raise Invalid(
            field=field,
            problem=_("“{text}” is no day; write e.g. 2023-03-08.").format(text=text),
        ) from None


def known_period(start: str | None, end: str | None) -> tuple[str | None, str | None]:
    """Return a period, both days inclusive.

    Raises:
        Invalid: a day that is none, or an end before its start.
    """
    first, last = known_day(start, "from"), known_day(end, "to")
    if first and last and last < first:
        raise Invalid(
            field="to",
            problem=_("the period ends ({end}) before it begins ({start}).").format(
                end=last, start=first
            ),
        )
    return first, last


def lines(codes: Iterable[str]) -> str | None:
    """Return codes as stored: one a line, nothing for none."""
    return "\n".join(codes) or None


def unlined(stored: str | None) -> tuple[str, ...]:
    """Return codes as stored, apart."""
    return tuple(filter(None, (stored or "").split("\n")))
