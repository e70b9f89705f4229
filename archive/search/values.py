"""Turn the values of fields into what they mean; say what was expected where they mean nothing."""

import calendar
import re
from collections.abc import Callable
from dataclasses import replace
from difflib import get_close_matches

from archive.search.days import days, either_of
from archive.search.fields import FIELDS, Field
from archive.search.tree import (
    Ago,
    Around,
    Calendar,
    Dates,
    Numbers,
    Presence,
    Text,
    Value,
    Within,
)
from resources.i18n import gettext as _

_PRESENCE = {"any": True, "some": True, "none": False, "never": False}
_NUMBER = re.compile(r"(\d+(?:[._]\d+)*)([km]?)", re.IGNORECASE)
_SPANNED = re.compile(
    r"(.*?)(?:\.\.\.?|…|\s*[–—]\s*|\s-\s|(?:(?<=\d{4})|(?<=-\d\d))/(?=\d{4})"
    r"|(?<=\d{4})-(?=\d{4}$|\d{1,2}\.\d))(.*)"
)
_WRONG_DATE = re.compile(
    r"(?P<y>\d{4})[-/](?P<m>\d{1,2})(?:[-/](?P<d>\d{1,2}))?(?![-/\d])"
    r"|(?:(?P<day>\d{1,2})\.)?(?P<month>\d{1,2})[./](?P<year>\d{4})(?!\d)"
)
_GROUPED = re.compile(r"(?<=\d)[ ,\u00a0\u202f](?=\d{3}(?!\d))")  # 150,000
_SPAN = re.compile(r"(\d{1,5})\s*(d|w|m|y|days?|weeks?|months?|years?)")
_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
_NAMED_SPANS = {"today": 0, "yesterday": 1, "week": 7, "month": 30, "year": 365}
_WHOLE = re.compile(r"(this|last|previous|next)[\s_-]*(week|month|year)")
_STEPS = {"this": 0, "last": -1, "previous": -1, "next": 1}
_RADIUS = re.compile(r"(\d+(?:\.\d+)?)\s*(km|m|mi)?", re.IGNORECASE)
_KM = {"km": 1.0, "m": 0.001, "mi": 1.609344}
_OPERATOR = re.compile(r"(<=|>=|<|>|=|≤|≥)?(.*)", re.DOTALL)
_SAME_OPERATOR = {"≤": "<=", "≥": ">="}


class Unexpected(Exception):
    """A value that means nothing; its text says what was expected."""


def value_of(field: Field, text: str, *, quoted: bool) -> Value:
    """Return what a value of a field means.

    Raises:
        Unexpected: nothing; the text says what was expected.
    """
    word = text.strip().lower()
    if not quoted and word in _PRESENCE and field.kind not in ("choice", "id", "near", "box"):
        return Presence(_PRESENCE[word])
    chosen = next(
        (one for one in field.choices if one.replace("_", " ") == word.replace("_", " ")), ""
    )
    if chosen:
        return Text(chosen, quoted=True)
    return _KINDS[field.kind](field, text)


def _choice(field: Field, text: str) -> Value:
    word = text.strip().lower()
    other = next((one.name for one in FIELDS if word in one.choices), None)
    if other is not None:
        expected = _("a word of this field; “{word}” is one of “{field}:”")
        raise Unexpected(expected.format(word=word, field=other))
    close = get_close_matches(word, field.choices, n=1, cutoff=0.6)
    if close:
        raise Unexpected(_("a word of this field; perhaps “{choice}”").format(choice=close[0]))
    raise Unexpected(_("one of: {choices}").format(choices=", ".join(field.choices)))


def _text(field: Field, text: str) -> Value:
    bare = text.rstrip("*")
    if not bare.strip():
        raise Unexpected(_("a word"))
    if bare.strip() == "#":
        raise Unexpected(_("a number after “#”"))
    return Text(bare, prefix=bare != text)


def _id(field: Field, text: str) -> Value:
    value = Text(text)
    if value.number is None:
        raise Unexpected(_("the number of a photo"))
    return value


def _number(field: Field, text: str) -> Value:
    low, dots, high = text.partition("..")
    if dots:
        bounds = Numbers(_plain_number(low), _plain_number(high))
        if bounds.low is None and bounds.high is None:
            raise Unexpected(_("a number beside “..”"))
        if bounds.low is not None and bounds.high is not None and bounds.low > bounds.high:
            raise Unexpected(
                _("the smaller number first: {high}..{low}").format(low=low, high=high)
            )
        return bounds
    sign, rest = _split_operator(text)
    number = _plain_number(rest)
    if number is None:
        raise Unexpected(_("a number, like 4000, >4000 or 100..200"))
    if sign in (">", ">="):
        return Numbers(low=number, open_low=sign == ">")
    if sign in ("<", "<="):
        return Numbers(high=number, open_high=sign == "<")
    return Numbers(number, number)


def _plain_number(text: str) -> float | None:
    if not text.strip():
        return None
    found = _NUMBER.fullmatch(_GROUPED.sub("", text.strip().removeprefix("#")))
    if found is None:
        raise Unexpected(_("a number, like 4000, >4000 or 100..200"))
    try:
        number = float(found[1].replace("_", ""))
    except ValueError as error:
        raise Unexpected(_("a number, like 4000, >4000 or 100..200")) from error
    return number * {"": 1, "k": 1e3, "m": 1e6}[found[2].lower()]


def _date(field: Field, text: str) -> Value:
    bounds = None if days(text) else _SPANNED.fullmatch(text)
    if bounds:
        return _stretch(bounds[1].strip(), bounds[2].strip())
    sign, rest = _split_operator(text)
    span = _SPAN.fullmatch(rest.lower())
    if span:
        return Ago(int(span[1]) * _DAYS[span[2][0]], within=sign not in (">", ">="))
    if sign and rest.isdecimal() and len(rest) < 4:
        raise Unexpected(_("how many of what: {sign}{number}d, w, m or y").format(
            sign=sign, number=rest))  # fmt: skip
    whole = None if sign else _WHOLE.fullmatch(rest.lower())
    if whole:
        return Calendar(whole[2], _STEPS[whole[1]])
    if not sign and rest.lower() in _NAMED_SPANS:
        return Ago(_NAMED_SPANS[rest.lower()], within=True)
    return replace(_compared(sign, *_day(rest)), about=_is_about(rest))


def _stretch(low: str, high: str) -> Dates:
    if not low and not high:
        raise Unexpected(_("a date beside “..”"))
    first, last = _day(low)[0] if low else None, _day(high)[1] if high else None
    if first and last and first[: len(last)] > last[: len(first)]:
        raise Unexpected(_("the earlier date first: {high}..{low}").format(low=low, high=high))
    return Dates(first, last, about=_is_about(low) or _is_about(high))


def _compared(sign: str, first: str, last: str) -> Dates:
    if sign == ">":
        return Dates(low=last, open_low=True)
    if sign == "<":
        return Dates(high=first, open_high=True)
    if sign in (">=", "<="):
        return Dates(low=first) if sign == ">=" else Dates(high=last)
    return Dates(first, last)


def _is_about(text: str) -> bool:
    return text.endswith(("~", "%"))


def _day(text: str) -> tuple[str, str]:
    """Return the first and the last day that a date of any precision covers."""
    found = days(text)
    if found is None:
        raise Unexpected(_wrong_day(text.strip()))
    return found


def _wrong_day(text: str) -> str:
    wrong = _WRONG_DATE.match(text)
    if wrong:
        year, month, day = (int(wrong[a] or wrong[b] or 1) for a, b in
                            (("y", "year"), ("m", "month"), ("d", "day")))  # fmt: skip
        if not year or not 1 <= month <= 12:
            return _("a month from 01 to 12")
        last = calendar.monthrange(year, month)[1]
        if not 1 <= day <= last:
            return _("a day from 01 to {last}").format(last=last)
    either = either_of(text)
    if either:
        return _("{one} or {other}: “{text}” may be both").format(
            one=either[0], other=either[1], text=text)  # fmt: skip
    if text and days(f"{text} 2023"):
        return _("a year beside “{text}”").format(text=text)
    return _("a date like 2023, 2023-03, 2023-03-08, <7d or 2023-03..2023-05")


def _near(field: Field, text: str) -> Value:
    parts = [part.strip() for part in text.split(",")]
    if field.name == "similar":
        return _similar(parts)
    radius = None
    named = not _RADIUS.fullmatch(parts[0].lstrip("+-"))
    least = 2 if named else 3
    if (
        (found := _RADIUS.fullmatch(parts[-1]))
        and len(parts) > 1
        and (found[2] or len(parts) >= least)
    ):
        radius = float(found[1]) * _KM[(found[2] or "km").lower()]
        parts.pop()
    try:
        latitude, longitude = map(float, parts)
    except ValueError:
        name = ", ".join(parts).strip()
        if not name or any(character.isdigit() for character in name):
            raise Unexpected(_("latitude,longitude,radius like 48.59,38.0,25km")) from None
        return Around(name=name, radius=radius)
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise Unexpected(_("a latitude from -90 to 90 and a longitude from -180 to 180"))
    return Around(latitude, longitude, radius=radius)


def _box(field: Field, text: str) -> Value:
    try:
        south, west, north, east = map(float, text.split(","))
    except ValueError:
        raise Unexpected(_("south,west,north,east like 48.4,37.8,48.7,38.2")) from None
    bounded = -90 <= south <= 90 and -90 <= north <= 90 and -180 <= west <= 180
    if not bounded or not -180 <= east <= 180:
        raise Unexpected(_("latitudes from -90 to 90 and longitudes from -180 to 180"))
    if south > north:
        raise Unexpected(_("the southern side first: south,west,north,east"))
    return Within(south, west, north, east)


def _similar(parts: list[str]) -> Value:
    number = Text(parts[0]).number
    distance = Text(parts[1]).number if len(parts) == 2 else None
    if number is None or len(parts) > 2 or (len(parts) == 2 and distance is None):
        raise Unexpected(_("the number of a photo, like 42, or 42,10 for looser likeness"))
    return Around(name=str(number), radius=None if distance is None else float(min(distance, 64)))


def _split_operator(text: str) -> tuple[str, str]:
    found = _OPERATOR.fullmatch(text.strip())
    sign, rest = (found[1] or "", found[2].strip()) if found else ("", text)
    return _SAME_OPERATOR.get(sign, sign), rest


_KINDS: dict[str, Callable[[Field, str], Value]] = {
    "text": _text,
    "name": _text,
    "choice": _choice,
    "id": _id,
    "number": _number,
    "date": _date,
    "near": _near,
    "box": _box,
}
