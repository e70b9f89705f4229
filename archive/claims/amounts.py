"""How much a figure says, as a person types it: "155,500", "≥ 20,000", "20,000–30,000", "≈ 700".

The same words come back from ``amount_words``. A dot is a decimal point; a comma or a space
between groups of three separates thousands. Other wording ("at least 3.5 million") is read as the
engine reads it in a text.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from archive.articles.records import FigureRecord
from archive.claims.read import known_word
from archive.errors import Invalid
from archive.reading.figures import find_figures
from archive.store.models import FIGURE_OPS
from resources.i18n import gettext as _

_SIGNS = {"<=": "<=", "≤": "<=", ">=": ">=", "≥": ">=", "<": "<", ">": ">", "=": "="}
_SHOWN = {"<=": "≤ ", ">=": "≥ ", "<": "< ", ">": "> "}
_NUMBER = r"[-−]?\d[\d,.'’\u00a0\u2009\u202f ]*"
_TYPED = re.compile(
    rf"(?P<approx>[≈~]\s*)?(?P<sign>[<>]=?|[≤≥=])?\s*(?P<first>{_NUMBER}?)"
    rf"(?:\s*(?:[–—-]|\.\.+|…)\s*(?P<second>{_NUMBER}))?"
)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_DOTS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?")
_PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]*)?")
_YES = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False, "": False}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or a range. Of a number ``value`` is known, of a range its ends."""

    value: Decimal | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    op: str = "="
    approx: bool = False


def amount_of(words: str) -> Amount:
    """Return the amount that somebody typed.

    Raises:
        Invalid: it is no number.
    """
    typed = _TYPED.fullmatch(words.strip())
    if typed is not None:
        first, second = _decimal(typed["first"]), _decimal(typed["second"])
        approx, sign = bool(typed["approx"]), _SIGNS[typed["sign"] or "="]
        if first is not None and second is not None:
            return checked(Amount(None, first, second, "between", approx))
        if first is not None and not typed["second"]:
            return Amount(first, op=sign, approx=approx)
    read = find_figures(words)
    if len(read) == 1 and read[0].span.text.strip() == words.strip():
        one = read[0]
        return checked(Amount(one.value, one.low, one.high, one.op, one.approx))
    raise Invalid(field="amount", problem=_("“{words}” is no number.").format(words=words))


def amount_words(figure: FigureRecord) -> str:
    """Return how much a figure says as somebody would type it; ``amount_of`` reads it back."""
    about = "≈ " if figure.approx else ""
    low, high = _decimal(figure.minimum), _decimal(figure.maximum)
    if low is not None and high is not None:
        return f"{about}{_printed(low)}–{_printed(high)}"
    known = next((one for one in (_decimal(figure.value), low, high) if one is not None), None)
    return "" if known is None else f"{about}{_SHOWN.get(figure.op, '')}{_printed(known)}"


def figure_words(figure: FigureRecord) -> str:
    """Return a figure as read: the printed words, then what they were taken for."""
    side = f"({figure.side})" if figure.side else None
    unit = figure.unit
    if unit and unit in (figure.subject or "").split():  # "Russian personnel eliminated"
        unit = None
    rest = (unit, figure.subject, side)
    words = [amount_words(figure) or "?", *(each for each in rest if each)]
    return f"“{figure.span.text}” = " + " ".join(words)


def changed_amount(amount: Amount, values: Mapping[str, str | None]) -> Amount:
    """Return an amount with some of it given anew: ``value``, ``min``, ``max``, ``op``, ``approx``.

    A value takes the place of a range, both ends make one, one end alone is a bound. A value that
    is more than a number (``≈ 60``, ``≥ 20,000``, ``5–7``) says all of it, as in ``amount_of``.

    Raises:
        Invalid: a value is no number, or they do not go together.
    """
    if "value" in values:
        amount = _with_value(amount, values)
    if "min" in values or "max" in values:
        amount = _with_ends(amount, values)
    if "op" in values:
        amount = replace(amount, op=known_word("op", values["op"] or "", FIGURE_OPS))
    if "approx" in values:
        amount = replace(amount, approx=_yes_or_no(values["approx"] or ""))
    return checked(amount)


def checked(amount: Amount) -> Amount:
    """Return an amount that can be.

    Raises:
        Invalid: it says nothing, its ends are the wrong way round, or its sign fits neither.
    """
    low, high = amount.minimum, amount.maximum
    if amount.value is None and low is None and high is None:
        raise Invalid(field="value", problem=_("a number is needed."))
    if low is not None and high is not None and low > high:
        raise Invalid(field="min", problem=_("the least is more than the most."))
    if (amount.op == "between") != (low is not None and high is not None):
        raise Invalid(field="op", problem=_("“between” needs a least and a most, no other does."))
    return amount


def _with_value(amount: Amount, values: Mapping[str, str | None]) -> Amount:
    words = (values["value"] or "").strip()
    if words and _decimal(words) is None and not words.isdecimal():
        try:
            return amount_of(words)
        except Invalid as error:
            raise Invalid(field="value", problem=str(error.params["problem"])) from error
    op = "=" if amount.op == "between" else amount.op
    return Amount(_given(values, "value"), op=op, approx=amount.approx)


def _with_ends(amount: Amount, values: Mapping[str, str | None]) -> Amount:
    low = _given(values, "min") if "min" in values else amount.minimum
    high = _given(values, "max") if "max" in values else amount.maximum
    if low is not None and high is not None:
        return Amount(None, low, high, "between", amount.approx)
    known = low if low is not None else high
    return Amount(known, op=">=" if low is not None else "<=", approx=amount.approx)


def _given(values: Mapping[str, str | None], name: str) -> Decimal | None:
    words = (values[name] or "").strip()
    number = _decimal(words)
    if words and number is None:
        raise Invalid(field=name, problem=_("“{words}” is no number.").format(words=words))
    return number


def _yes_or_no(word: str) -> bool:
    if word.strip().lower() not in _YES:
        problem = _("“{word}” is neither yes nor no.").format(word=word)
        raise Invalid(field="approx", problem=problem)
    return _YES[word.strip().lower()]


def _decimal(words: str | None) -> Decimal | None:
    """Return a number typed with or without separators, None if it is none."""
    plain = re.sub(r"[\s'’]", "", (words or "").replace("−", "-"))
    if _DOTS.fullmatch(plain.lstrip("-")):
        plain = plain.replace(".", "").replace(",", ".")
    elif _GROUPED.fullmatch(plain.lstrip("-")):
        plain = plain.replace(",", "")
    elif plain.count(",") == 1 and "." not in plain:
        plain = plain.replace(",", ".")
    return Decimal(plain) if _PLAIN.fullmatch(plain) else None


def _printed(number: Decimal) -> str:
    return f"{number:,f}"
