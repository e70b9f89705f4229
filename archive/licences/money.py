"""Money: an integer of minor units and an ISO 4217 code; outside, a decimal text and the code."""

import re
from functools import cache

from archive.errors import Invalid
from resources import path
from resources.i18n import gettext as _

_AMOUNT = re.compile(r"(?P<whole>\d{1,3}(?:[ ,\u00a0\u202f']\d{3})+|\d+)(?:[.,](?P<part>\d{1,4}))?")


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


def to_minor(amount: str, currency: str) -> int:
    """Return an amount as typed (``1,250.50``, ``1250,5``) in minor units.

    Raises:
        Invalid: no amount, or finer than the currency's smallest unit.
    """
    places = currencies()[known_currency(currency)]
    found = _AMOUNT.fullmatch(amount.strip())
    part = (found["part"] or "") if found else ""
    if found is None or len(part.rstrip("0")) > places:
        raise Invalid(
            field="fee",
            problem=_("“{amount}” is no amount in {currency}; write e.g. 120 or 120.50.").format(
                amount=amount, currency=currency
            ),
        )
    whole = re.sub(r"\D", "", found["whole"])
    scale: int = 10**places
    return int(whole) * scale + int((part + "0" * places)[:places] or 0)


def amount_text(minor: int, currency: str) -> str:
    """Return minor units as decimal text, e.g. ``120.50``."""
    places = currencies().get(currency, 2)
    sign, digits = ("-" if minor < 0 else ""), str(abs(minor)).rjust(places + 1, "0")
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def money_text(minor: int, currency: str) -> str:
    """Return minor units for people, e.g. ``120.50 EUR``."""
    return f"{amount_text(minor, currency)} {currency}"
