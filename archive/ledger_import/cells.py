"""Read single cells of a ledger: days in any order, media, territories, amounts, states."""

import re
from collections.abc import Iterable
from datetime import date

from archive.errors import Invalid
from archive.licences import currencies, known_medium, known_territory
from archive.reading.credit_lines.words import key
from archive.reading.restrictions.moments import moment_in
from archive.reading.restrictions.phrases import media_words
from resources.i18n import gettext as _

ORDERS = ("dmy", "mdy", "ymd")
"""In which order a day, a month and a year may stand: ``08/03/2023``, ``03/08/2023``."""

_NUMBERS = re.compile(r"(\d{1,4})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{1,4})(?:[T ,].*)?")
_SIGNS = {"€": "EUR", "£": "GBP", "₴": "UAH", "zł": "PLN", "¥": "JPY", "₽": "RUB", "₺": "TRY"}
_AMOUNT = re.compile(
    r"(?P<before>[^\d\s.,'-]*)\s*(?P<amount>\d[\d .,'\u00a0\u202f]*)\s*(?P<after>\D*)"
)
_STATES = {
    "published": (
        "published", "used", "live", "printed", "final", "yes", "veröffentlicht", "publié",
        "publicado", "opublikowano", "так", "опубліковано", "опубликовано",
    ),
    "pending": ("pending", "planned", "scheduled", "draft", "geplant", "prévu", "заплановано"),
    "removed": (
        "removed", "deleted", "taken down", "withdrawn", "offline", "entfernt", "видалено",
        "удалено", "знято",
    ),
}  # fmt: skip
_NO_CREDIT = frozenset({"none", "no credit", "uncredited", "without credit", "ohne nachweis",
                        "sans crédit", "без автора", "немає", "нет"})  # fmt: skip


def order_of(cells: Iterable[str]) -> str | None:
    """Return the order in which a column writes its days; None where no cell tells.

    ``25/12/2023`` says that the day comes first. Dots are day first everywhere.
    """
    told: set[str] = set()
    for cell in cells:
        found = _NUMBERS.fullmatch(cell.strip())
        if found is None or len(found[1]) == 4 or found[2] == ".":
            continue
        first, second = int(found[1]), int(found[3])
        if first > 12 >= second:
            told.add("dmy")
        elif second > 12 >= first:
            told.add("mdy")
    return told.pop() if len(told) == 1 else None


def day(cell: str, order: str | None, field: str) -> str | None:
    """Return a day as ISO text; empty for an empty cell.

    Raises:
        Invalid: it is no day, or nobody can tell the day from the month.
    """
    text = " ".join(cell.split())
    if not text or text in ("-", "—", "–"):
        return None
    found = _NUMBERS.fullmatch(text)
    if found is None:
        read = moment_in(text) if re.search(r"[^\W\d]", text) else None
        return read[:10] if read else _no_day(text, field)
    first, sign, second, third = int(found[1]), found[2], int(found[3]), int(found[4])
    if len(found[1]) == 4:
        return _made(text, field, first, second, third)
    year = third + 2000 if third < 100 else third
    if sign == "." or order == "dmy" or first > 12:
        return _made(text, field, year, second, first)
    if order == "mdy" or second > 12:
        return _made(text, field, year, first, second)
    if first == second:
        return _made(text, field, year, first, second)
    problem = _("“{text}” can be read in two ways; say whether the day (dmy) or the month (mdy) "
                "comes first.").format(text=text)  # fmt: skip
    raise Invalid(field=field, problem=problem)


def _made(text: str, field: str, year: int, month: int, number: int) -> str:
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return _no_day(text, field)


def _no_day(text: str, field: str) -> str:
    problem = _("“{text}” is no day; write e.g. 2023-03-08.")
    raise Invalid(field=field, problem=problem.format(text=text))


def medium(cell: str) -> str | None:
    """Return a medium's code from its code or any word for it.

    Raises:
        Invalid: no such medium.
    """
    if not cell.strip():
        return None
    return media_words().get(key(cell)) or known_medium(cell)


def territory(cell: str) -> str | None:
    """Return a territory's code.

    Raises:
        Invalid: no such territory.
    """
    return known_territory(cell) if cell.strip() else None


def count(cell: str, field: str) -> int | None:
    """Return a whole number, with or without signs between thousands.

    Raises:
        Invalid: it is none.
    """
    text = re.sub(r"[\s\u00a0\u202f']", "", cell)
    if not text:
        return None
    if not re.fullmatch(r"\d+|\d{1,3}(?:[.,]\d{3})+", text):
        raise Invalid(field=field, problem=_("“{text}” is no number.").format(text=cell.strip()))
    return int(re.sub(r"\D", "", text))


def money(cell: str, named: str, default: str) -> tuple[str | None, str | None]:
    """Return an amount as ``to_minor`` reads it and its currency, None where none is told.

    ``named`` is the currency in a column of its own; ``default`` holds where nothing is said.

    Raises:
        Invalid: it is no amount, or its sign contradicts the column or tells too little.
    """
    text = cell.strip()
    if not text or text in ("-", "—", "–"):
        return None, None
    found = _AMOUNT.fullmatch(text)
    if found is None:
        raise Invalid(field="fee", problem=_("“{text}” is no amount.").format(text=text))
    sign = (found["before"] or found["after"]).strip().rstrip(".")
    told = _SIGNS.get(sign.lower()) or (sign.upper() if sign.upper() in currencies() else "")
    code = named.strip().upper()
    if told and code and told != code:
        problem = _("“{text}” contradicts the currency {code}.").format(text=text, code=code)
        raise Invalid(field="currency", problem=problem)
    if sign and not told and not (code or default):
        raise Invalid(field="currency", problem=_("“{sign}” may stand for several currencies; say "
                      "which, e.g. USD.").format(sign=sign))  # fmt: skip
    return _decimal(found["amount"].strip()), told or code or default or None


def _decimal(amount: str) -> str:
    """``1.250,50`` and ``1,250.50`` alike: the last sign with fewer than three digits behind it."""
    bare = re.sub(r"[\s\u00a0\u202f']", "", amount)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d{1,2}", bare):
        return bare.replace(".", "").replace(",", ".")
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+\.\d+", bare):
        return bare.replace(",", "")
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", bare):
        return re.sub(r"[.,]", "", bare)
    return bare


def status(cell: str) -> str:
    """Return the state of a use; an empty cell means published.

    Raises:
        Invalid: no such state.
    """
    wanted = key(cell)
    if not wanted:
        return "published"
    for state, words in _STATES.items():
        if wanted in {key(word) for word in words}:
            return state
    problem = _("“{status}” is none of: {choices}.").format(
        status=cell.strip(), choices=", ".join(_STATES)
    )
    raise Invalid(field="status", problem=problem)


def printed_credit(cell: str) -> str | None:
    """Return a credit as printed: None for an empty cell, empty where it says there was none."""
    if not cell.strip():
        return None
    return "" if key(cell) in {key(word) for word in _NO_CREDIT} else cell.strip()
