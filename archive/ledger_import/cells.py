"""Read single cells of a ledger: days in any order, media, territories, amounts, states."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from archive.errors import Invalid
from archive.licences import (
    DECIMAL_SIGNS,
    amount_text,
    currencies,
    known_currency,
    known_medium,
    known_territory,
    to_minor,
)
from archive.reading.credit_lines.words import key
from archive.reading.restrictions.moments import moment_in
from archive.reading.restrictions.phrases import media_words
from resources import path
from resources.i18n import gettext as _

ORDERS = ("dmy", "mdy", "ymd")
"""In which order a day, a month and a year may stand: ``08/03/2023``, ``03/08/2023``."""

_NUMBERS = re.compile(r"(\d{1,4})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{1,4})(?:[T ,].*)?")
_SIGNS = {
    "€": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "us$": "USD", "a$": "AUD", "c$": "CAD",
    "ca$": "CAD", "nz$": "NZD", "hk$": "HKD", "₴": "UAH", "грн": "UAH", "zł": "PLN", "₽": "RUB",
    "руб": "RUB", "₺": "TRY", "₹": "INR", "₩": "KRW", "₪": "ILS", "kč": "CZK", "ft": "HUF",
}  # fmt: skip
"""Signs and words that stand for one currency only; ``$``, ``¥`` and ``kr`` do not."""

_AMOUNT = re.compile(
    r"(?P<before>[^\d\s.,'-]*)\s*(?P<amount>\d[\d .,'’\u00a0\u202f]*)\s*(?P<after>\D*)"
)
_BELOW_ZERO = re.compile(r"\([^()]*\d[^()]*\)|\D{0,4}[-–−]\s*\D{0,4}\d.*|\d[^a-z]*\d[-−]")
"""An amount in brackets, or with a minus: how credit notes are written."""

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
_TOTALS = ("total", "totals", "sum", "grand total", "subtotal", "summe", "gesamt", "gesamtsumme",
           "zwischensumme", "total général", "totale", "suma", "razem", "разом", "усього", "всього",
           "сума", "итого", "всего")  # fmt: skip
_NO_CREDIT = ("none", "no credit", "uncredited", "without credit", "ohne nachweis", "sans crédit",
              "без автора", "немає", "нет")  # fmt: skip


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
        return _worded_day(text, field)
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


def _worded_day(text: str, field: str) -> str:
    """A day with its month in words (``8-Nov-2026``), or in eight digits (``20261108``)."""
    if compact := re.fullmatch(r"((?:19|20)\d\d)(\d\d)(\d\d)", text):
        return _made(text, field, *map(int, compact.groups()))
    if re.fullmatch(r"[2-6]\d{4}", text):
        problem = _("“{text}” is a day as a spreadsheet counts it; give the column the form of a "
                    "date there.")  # fmt: skip
        raise Invalid(field=field, problem=problem.format(text=text))
    if not re.search(r"[^\W\d]", text):
        return _no_day(text, field)
    apart = re.sub(r"(?<=\w)[-/.](?=\w)", " ", text)
    read = moment_in(text) or moment_in(apart)
    return read[:10] if read else _no_day(text, field)


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
    return _media().get(key(cell)) or _one_of_its_words(cell) or known_medium(cell)


def _one_of_its_words(cell: str) -> str | None:
    """``Website (desktop)``, ``Mobile app``: the one medium that its words name, if it is one."""
    said = {medium for word in re.findall(r"[^\W\d_]+", cell)
            if (medium := _media().get(key(word)) or media_words().get(key(word)))}  # fmt: skip
    return said.pop() if len(said) == 1 else None


@cache
def _media() -> dict[str, str]:
    text = path("vocabularies", "ledger_media.tsv").read_text(encoding="utf-8")
    rows = (row.split("\t") for row in text.splitlines() if row and not row.startswith("#"))
    return {key(word): code for code, words in rows for word in words.split("|")}


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


def decimal_of(cells: Iterable[str]) -> str | None:
    """Return which sign cuts off the cents in a column, ``point`` or ``comma``; None: not told.

    ``85,00`` and ``1.250,50`` say comma; ``1,250`` alone says nothing.
    """
    told: set[str] = set()
    for cell in cells:
        found = _AMOUNT.fullmatch(cell.strip())
        signs = re.sub(r"[^.,]", "", found["amount"].rstrip(" .,")) if found else ""
        if not found or not signs:
            continue
        behind = len(re.split(r"[.,]", found["amount"].strip())[-1])
        if len(set(signs)) == 2 or (len(signs) == 1 and behind in (1, 2)):
            told.add(signs[-1])
        elif len(signs) > 1:
            told.add("." if signs[0] == "," else ",")
    names = {sign: name for name, sign in DECIMAL_SIGNS.items()}
    return names[told.pop()] if len(told) == 1 else None


def money(
    cell: str, named: str, default: str, *, decimal: str | None = None, surely: bool = False
) -> tuple[str | None, str | None]:
    """Return an amount as decimal text and its currency; None, None for an empty cell.

    ``named`` is the currency in a column of its own; ``default`` holds where nothing is said;
    ``decimal`` is the sign that cuts off the cents, where the ledger or (``surely``) the desk
    tells. Where only other lines tell, ``1.250`` is still asked about in a ledger with points:
    nobody writes three places behind one, and a thousand may be meant.

    Raises:
        Invalid: it is no amount, has no currency or two, or may be read in two ways.
    """
    text = cell.strip()
    if not text or text in ("-", "—", "–"):
        return None, None
    found = _AMOUNT.fullmatch(text)
    if _BELOW_ZERO.fullmatch(text):
        problem = _("“{text}” is below zero: money that comes back is no fee of a use.")
        raise Invalid(field="fee", problem=problem.format(text=text))
    if found is None:
        raise Invalid(field="fee", problem=_("“{text}” is no amount.").format(text=text))
    after = re.sub(r"^[-–—]{1,2}", "", found["after"])
    currency = _currency((found["before"] or after).strip().rstrip("."), named, default)
    cents = "-" if after != found["after"] else ""
    amount = found["amount"].strip() + cents
    odd = rf"\d{{1,3}}{re.escape(DECIMAL_SIGNS[decimal])}\d{{3}}" if decimal else ""
    if odd and not surely and re.fullmatch(odd, amount):
        decimal = None
    minor = to_minor(amount, currency, decimal=decimal)
    return amount_text(minor, currency), currency


def _currency(sign: str, named: str, default: str) -> str:
    told = _SIGNS.get(sign.lower()) or (sign.upper() if sign.upper() in currencies() else "")
    code = named.strip()
    code = _SIGNS.get(code.lower()) or code.upper()
    if told and code and told != code:
        problem = _("“{text}” contradicts the currency {code}.").format(text=sign, code=code)
        raise Invalid(field="currency", problem=problem)
    if sign and not told and not (code or default):
        raise Invalid(field="currency", problem=_("“{sign}” may stand for several currencies; say "
                      "which, e.g. USD.").format(sign=sign))  # fmt: skip
    if not (told or code or default):
        raise Invalid(field="currency", problem=_("a fee needs its currency, e.g. EUR."))
    return known_currency(told or code or default)


def currency_of_heading(heading: str) -> str:
    """Return the currency that a column's name ends with: ``Honorar (EUR)``, ``Fee in £``.

    Empty where it names none. A code counts in capitals only, and never ``ALL``: that is a word
    more often than the money of Albania.
    """
    words = re.split(r"[\s()\[\],;:/]+", heading.strip(" .)]"))
    last = words[-1].rstrip(".") if len(words) > 1 else ""
    code = last if last in currencies() and last != "ALL" else ""
    return _SIGNS.get(last.lower(), code)


def is_total(row: Iterable[str]) -> bool:
    """Tell whether a line sums up others: the first cell that says something is a word for that."""
    filled = [cell for cell in row if cell]
    return bool(filled) and key(filled[0].rstrip(":")) in _keys(_TOTALS)


@cache
def _keys(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(key, words))


def status(cell: str) -> str | None:
    """Return the state of a use; None for an empty cell: its day tells.

    Raises:
        Invalid: no such state.
    """
    wanted = key(cell)
    if not wanted:
        return None
    for state, words in _STATES.items():
        if wanted in _keys(words):
            return state
    problem = _("“{status}” is none of: {choices}.").format(
        status=cell.strip(), choices=", ".join(_STATES)
    )
    raise Invalid(field="status", problem=problem)


def printed_credit(cell: str) -> str | None:
    """Return a credit as printed: None for an empty cell, empty where it says there was none."""
    if not cell.strip():
        return None
    return "" if key(cell) in _keys(_NO_CREDIT) else cell.strip()
