"""Quarters and halves of years, decades, and days written with strokes.

"the third quarter of 2022", "Q3", "у першому півріччі 2024 року", "the late 1990s", "14/05/2024".
Halves and quarters in words need their year or talk of money: matches and games have them, too.
"""

import re
from datetime import date

from archive.reading.dates import calendar_days as days
from archive.reading.dates.calendar_days import Interval

_YEAR = r"(?:1[5-9]|20)\d\d"
_DECADE = r"(?P<decade>(?:1[5-9]|20)\d0)"
_ORDINAL = r"(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th|final|last)"
_CYRILLIC_ORDINAL = (
    r"(?P<ordinal>(?i:перш|друг|трет|четверт|перв|втор|останн|последн)[а-яіїє]*|IV|I{1,3})"
)
_CYRILLIC_UNIT = r"(?P<unit>квартал[а-яі]*|півріч[а-яі]*|полугоди[а-я]*|половин[а-яі]*)"
_OF_YEAR = (
    rf"(?:\s+(?P<year>{_YEAR})(?:\s+(?:року|года|р\.|г\.))?"
    r"|\s+(?P<this>(?:(?:цього|минулого|наступного) )?року|(?:(?:этого|прошлого|следующего) )?года"
    r"|торік)(?!\w))"
)
_EDGE = r"(?P<part>[Пп]очатк[а-яі]*|[Нн]ачал[а-я]*|[Кк]ін(?:ець|ц[а-яі]*)|[Кк]он(?:ец|ц[а-я]*))"

_COUNTS = {
    word: number for number, words in enumerate(
        ("two два дві двух двох", "three три трех трёх трьох", "four чотири четыре чотирьох",
         "five п'ять пять п'яти пяти", "six шість шесть шести", "seven сім семь семи",
         "eight вісім восемь восьми", "nine дев'ять девять дев'яти девяти",
         "ten десять десяти", "eleven одинадцять одиннадцать одиннадцати"), start=2)
    for word in [str(number), *words.split()]
}  # fmt: skip
MONTH_WORD = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_COUNT = r"two|three|four|five|six|seven|eight|nine|ten|eleven|11|10|[2-9]"
_CYRILLIC_COUNT = "|".join(
    word.replace("'", "[’'ʼ]") for word in _COUNTS if not "a" <= word[0] <= "z"
)

LATIN: tuple[tuple[str, str], ...] = (
    ("year_part", rf"(?:the\s+)?{_ORDINAL}[\s-](?P<unit>quarter|half)\s+"
                  rf"(?:of\s+)?(?:(?:fiscal\s+)?(?P<year>{_YEAR})"
                  r"|(?P<this>(?:this|last|next|the) year))"),
    ("quarter", r"(?:(?<=\b[Ii]n )|(?<=\bby )|(?<=\bduring )|(?<=\bbefore )|(?<=\bat ))"
                rf"(?:the\s+)?(?:end\s+of\s+(?:the\s+)?)?{_ORDINAL}\s"
                r"(?P<unit>quarter|half)\b(?!-)"),
    ("year_part", rf"(?:the\s+)?(?P<ordinal>first|last|final)\s+(?P<count>{_COUNT})\s+months\s+"
                  rf"(?:of\s+)?(?:(?P<year>{_YEAR})|(?P<this>(?:this|last|the) year))"),
    ("months_to", rf"(?:in\s+)?(?:the\s+)?(?P<count>{_COUNT}|twelve|12)\s+months\s+"
                  r"(?:to|ending|ended|through|up to)\s+(?:(?:in|on)\s+)?(?:the\s+)?"
                  r"(?:end[\s-](?:of\s+)?)?"
                  rf"(?:(?P<day>[0-3]?\d)\s+)?(?P<month>{MONTH_WORD})(?:\s+(?P<day2>[0-3]?\d)(?!\d))?"
                  rf"(?:,?\s+(?P<year>{_YEAR}))?"),
    ("year_part", rf"(?P<ordinal>Q[1-4])(?:[\s,]+(?:of\s+)?(?P<year>{_YEAR}))?\b"),
    ("decade", rf"(?:(?:the\s+)?(?P<part>early|mid|late)[\s-]|the\s+)?{_DECADE}s\b"),
    ("short_year", r"(?:(?:(?<=\b[Ii]n )|(?<=\bof )|(?<=\b[Ss]ince )|(?<=\bfrom )|(?<=\bby )"
                   r"|(?<=\buntil ))[’'‘](?P<short>\d\d)(?![\w’']))"),
    ("short_decade", r"(?:the\s+)?(?:(?P<part>early|mid|late)[\s-])?[’'‘](?P<decade>[2-9]0)s\b"),
    ("stroked", rf"(?P<one>\d\d?)/(?P<other>\d\d?)/(?P<year>{_YEAR})(?!\d)"),
)  # fmt: skip
CYRILLIC: tuple[tuple[str, str], ...] = (
    ("year_part", rf"{_CYRILLIC_ORDINAL}\s+{_CYRILLIC_UNIT}{_OF_YEAR}"),
    ("year_part", rf"(?:(?<=[УуВвЗз]\s)|(?<=[Зз]а\s)){_CYRILLIC_ORDINAL}\s+"
                  r"(?P<unit>квартал[а-яі]*|півріч[а-яі]*|полугоди[а-я]*)(?![а-яіїє])"),
    ("year_part", rf"(?P<ordinal>перш|перв)[а-яіїє]+\s+(?P<count>{_CYRILLIC_COUNT})\s+"
                  rf"(?:місяц|месяц)[а-яів]+{_OF_YEAR}"),
    ("decade", rf"(?:{_EDGE}\s+)?{_DECADE}-(?:х|ті|тих|е|ых)"
               r"(?:\s+(?:рок[а-яі]*|год[а-я]*))?(?!\w)"),
)  # fmt: skip

_CENTURY, _HUNDRED, _LATEST = 1900, 100, 2030
"""For years of two digits; the last holds where no day of publication is known."""
_NUMBERS = (
    ("fir", 1), ("1", 1), ("перш", 1), ("перв", 1), ("sec", 2), ("2", 2), ("друг", 2), ("втор", 2),
    ("thi", 3), ("3", 3), ("трет", 3), ("четв", 4), ("fou", 4), ("4", 4),
)  # fmt: skip
_LAST, _NEXT = frozenset({"last", "торі", "мину", "прош"}), frozenset({"next", "наст", "след"})
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}


def year_part(match: re.Match[str], today: date | None, *, ahead: bool) -> Interval | None:
    """Return the quarter or half that is meant: without a year, the latest that has begun.

    The first one to come if it lies ``ahead``.
    """
    groups = match.groupdict()
    if groups.get("count"):
        return _first_months(groups, today)
    half = (groups.get("unit") or "").lower().startswith(("half", "пів", "пол"))
    months = 6 if half else 3
    number = _number_of(groups["ordinal"], 12 // months)
    if not groups.get("year") and today is None:
        return None
    year = _year_of(groups, today)
    opening = (number - 1) * months + 1
    unsaid = not groups.get("year") and not groups.get("this")
    if unsaid and not ahead and today and opening > today.month:
        year -= 1
    elif not groups.get("year") and ahead and today and opening + months <= today.month:
        year += not years_away(groups.get("this") or "")
    if opening + months > 13:
        return None
    return days.month(year, opening)[0], days.month(year, opening + months - 1)[1]


_BUSINESS = re.compile(
    r"[%$€£¥]|\b(?:per cent|percent|profits?|sales|revenues?|earnings|econom\w+|growth|GDP|output"
    r"|compan(?:y|ies)|shares|investors|shareholders|acquisition"
    r"|exports|imports|inflation|unemployment|jobs|deliveries|shipments|charge|orders)\b"
)


def is_of_business(text: str, start: int, end: int) -> bool:
    """Tell whether a paragraph tells of money or trade, whose quarters are the year's."""
    return _BUSINESS.search(text, start, end) is not None


_SPORT = re.compile(
    r"\b(?:touchdowns?|yards?|quarterbacks?|goals?|scored|scorers?|coach(?:es)?|half-?time|rebounds?"
    r"|three-pointers?|free throws?|penalty|kick-?off|team-?mates?|outscored"
    r"|interception|fumble)\b",
    re.I,
)


def is_of_sport(text: str, start: int, end: int) -> bool:
    """Tell whether a paragraph tells of a match, which has quarters, too."""
    return _SPORT.search(text, start, end) is not None


def _year_of(groups: dict[str, str | None], today: date | None) -> int:
    """Return the year named, or this or last year as said; 0 where nothing tells it."""
    if groups.get("year"):
        return int(groups["year"] or 0)
    return today.year + years_away(groups.get("this") or "") if today else 0


def years_away(words: str) -> int:
    """Return how far from this year "last year", "торік" or "следующего года" is."""
    beginning = words.lower()[:4]
    return -1 if beginning in _LAST else int(beginning in _NEXT)


def _first_months(groups: dict[str, str | None], today: date | None) -> Interval | None:
    """Return the stretch of "the first nine months of the year", "the last three of 2021"."""
    year = _year_of(groups, today)
    count = _COUNTS[(groups["count"] or "").lower().replace("’", "'").replace("ʼ", "'")]
    if not year:
        return None
    first = 13 - count if (groups["ordinal"] or "") in {"last", "final"} else 1
    return days.month(year, first)[0], days.month(year, first + count - 1)[1]


def months_to(match: re.Match[str], month: int, year: int) -> Interval | None:
    """Return the stretch of "the three months to end-November", all of its months whole."""
    word = match["count"].lower()
    count = 12 if word in {"12", "twelve"} else _COUNTS[word]
    first = days.months_from(date(year, month, 1), 1 - count)
    day = int(match["day"] or match["day2"] or 0)
    last = days.make_day(year, month, day) if day else days.month(year, month)[1]
    return (first, last) if last else None


def _number_of(ordinal: str, last: int) -> int:
    if ordinal in _ROMAN:
        return _ROMAN[ordinal]
    word = ordinal.lower().removeprefix("q")
    return next((number for start, number in _NUMBERS if word.startswith(start)), last)


def decade(match: re.Match[str]) -> Interval:
    """Return the years that "the 1990s" or "the late 1990s" means."""
    first, part = int(match["decade"]), (match["part"] or "").lower()
    first += _CENTURY if first < _HUNDRED else 0  # "the '70s"
    opening, closing = 0, 9
    if part.startswith(("early", "поч", "нач")):
        closing = 3
    elif part == "mid":
        opening, closing = 4, 6
    elif part:
        opening = 7
    return days.year(first + opening)[0], days.year(first + closing)[1]


def short_year(match: re.Match[str], today: date | None) -> int:
    """Return the year of "in '97": the latest that ends so."""
    short = int(match["short"])
    latest = today.year if today else _LATEST
    return latest - (latest - short) % _HUNDRED


def stroked(match: re.Match[str]) -> date | None:
    """Return the day of "14/05/2024" or "5/14/2024"; ``None`` where either may be the month."""
    one, other = int(match["one"]), int(match["other"])
    if one == other:
        return days.make_day(int(match["year"]), one, other)
    if (one > 12) == (other > 12):
        return None
    return days.make_day(int(match["year"]), min(one, other), max(one, other))
