"""Money: an integer of minor units and an ISO 4217 code; outside, a decimal text and the code."""

import re
from functools import cache

from archive.errors import Invalid
from resources import path
from resources.i18n import gettext as _

_GAPS = r"[ \u00a0\u202f'’]"
_GROUPED = (  # thousands set apart: by gaps, by the sign that is not the decimal one, or repeatedly
    re.compile(rf"(?P<whole>\d{{1,3}}(?:{_GAPS}\d{{3}})+)(?:[.,](?P<part>\d{{1,4}}))?"),
    re.compile(r"(?P<whole>\d{1,3}(?:\.\d{3})+),(?P<part>\d{1,4})"),
    re.compile(r"(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})\.(?P<part>\d{1,4})"),
    re.compile(r"(?P<whole>\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,}))(?P<part>)"),
)
_PLAIN = re.compile(r"(?P<whole>\d+)(?:(?P<sign>[.,])(?P<part>\d{1,4}))?")
_NO_CENTS = re.compile(r"[.,]\s?[-–—]{1,2}$")  # 85,– as prices are written in German

DECIMAL_SIGNS = {"point": ".", "comma": ","}
"""What may cut off the cents: ``1,250.50`` has a point, ``1.250,50`` a comma."""


@cache
def currencies() -> dict[str, int]:
    """Return how many decimal places each current ISO 4217 currency has."""
    text = path("vocabularies", "currencies.tsv").read_text(encoding="utf-8")
    rows = (row.split("\t") for row in text.splitlines() if row and not row.startswith("#"))
    return {code: int(places) for code, places in rows}


def known_currency(code: str) -> str:
    """Return a currency's code in capitals.

    Raises:
        Invalid: no such currency.
    """
    wanted = code.strip().upper()
    if wanted not in currencies():
        raise Invalid(
            field="currency",
            problem=_("“{code}” is no currency; write its code, e.g. EUR, GBP, USD.").format(
                code=code
            ),
        )
    return wanted


def to_minor(amount: str, currency: str, *, decimal: str | None = None) -> int:
    """Return an amount as typed (``1,250.50``, ``1.250,50``, ``85,–``) in minor units.

    ``decimal`` (``point``, ``comma``) settles an amount that may be read in two ways, as
    ``1,250``: where it is not given, such an amount is refused rather than guessed.

    Raises:
        Invalid: no amount, finer than the currency's smallest unit, or it may be two amounts.
    """
    places = currencies()[known_currency(currency)]
    text = _NO_CENTS.sub("", amount.strip())
    grouped = next((found for form in _GROUPED if (found := form.fullmatch(text))), None)
    plain = _PLAIN.fullmatch(text)
    if grouped is not None:
        whole, part = re.sub(r"\D", "", grouped["whole"]), grouped["part"] or ""
    elif plain is not None:
        no_cents = text != amount.strip()
        whole, part = _parted(plain, 0 if no_cents else places, decimal)
    else:
        whole, part = "", ""
    if not whole or len(part.rstrip("0")) > places:
        example = f"120.{'50'.ljust(places, '0')[:places]}" if places else "12500"
        problem = _("“{amount}” is no amount in {currency}; write e.g. 120 or {example}.").format(
            amount=amount, currency=currency, example=example
        )
        raise Invalid(field="fee", problem=problem)
    scale: int = 10**places
    return int(whole) * scale + int((part + "0" * places)[:places] or 0)


def _parted(found: re.Match[str], places: int, decimal: str | None) -> tuple[str, str]:
    """Tell whole and part of an amount with at most one sign: thousands, or the cents?"""
    whole, sign, part = found["whole"], found["sign"], found["part"] or ""
    if len(part) != 3 or len(whole) > 3 or whole.startswith("0"):
        return whole, part
    if places == 0:
        return whole + part, ""
    if decimal is None and places == 3 and sign == ".":
        return whole, part  # as amounts in dinars are written here
    if decimal is not None:
        return (whole, part) if DECIMAL_SIGNS[decimal] == sign else (whole + part, "")
    problem = _("“{amount}” may be {thousands} or {cents}; write it without a doubt.").format(
        amount=found[0], thousands=whole + part, cents=f"{whole}.{part}"
    )
    raise Invalid(field="fee", problem=problem)


def amount_text(minor: int, currency: str) -> str:
    """Return minor units as decimal text, e.g. ``120.50``."""
    places = currencies().get(currency, 2)
    sign, digits = ("-" if minor < 0 else ""), str(abs(minor)).rjust(places + 1, "0")
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def money_text(minor: int, currency: str) -> str:
    """Return minor units for people, e.g. ``120.50 EUR``."""
    return f"{amount_text(minor, currency)} {currency}"
