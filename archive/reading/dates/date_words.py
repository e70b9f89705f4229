"""The words of dates in English, Ukrainian and Russian, as patterns with named groups.

Groups mean: ``day`` ``month`` ``year`` numbers or month words · ``weekday`` · ``which`` (last,
this, next) · ``unit`` · ``count`` · ``part`` (early, mid, late, earlier, later) · ``bound``
(more than, less than, about). A rule's name says which resolver reads its match.
"""

import re
from functools import cache

from archive.reading.dates import counted_within, cyrillic_words, feasts, year_parts
from archive.reading.dates.beside_dates import (
    CLOCK,
    GOES_ON,
    NO_MODAL,
    NO_NOUN,
    NOT_OF,
    RECKONED,
)

MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
    "січ": 1, "лют": 2, "бер": 3, "кві": 4, "тра": 5, "чер": 6, "лип": 7, "сер": 8, "вер": 9,
    "жов": 10, "лис": 11, "гру": 12,
    "янв": 1, "фев": 2, "мар": 3, "апр": 4, "мая": 5, "маю": 5, "май": 5, "мае": 5, "июн": 6,
    "июл": 7, "авг": 8, "сен": 9, "окт": 10, "ноя": 11, "дек": 12,
}  # fmt: skip
WEEKDAYS = {
    "mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6,
    "пон": 0, "вів": 1, "вто": 1, "сер": 2, "сре": 2, "чет": 3, "п'я": 4, "пят": 4, "суб": 5,
    "нед": 6, "вос": 6,
}  # fmt: skip
COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "": 1, "два": 2, "дві": 2,
    "две": 2, "три": 3, "чотири": 4, "четыре": 4, "п'ять": 5, "пять": 5, "a few": 3,
    "a couple of": 2, "several": 3, "кілька": 3, "несколько": 3, "пару": 2, "шість": 6,
    "шесть": 6, "сім": 7, "семь": 7,
    "вісім": 8, "восемь": 8, "дев'ять": 9, "девять": 9, "десять": 10,
    "двох": 2, "двух": 2, "трьох": 3, "трех": 3, "трёх": 3, "чотирьох": 4, "четырех": 4,
    "четырёх": 4, "п'яти": 5, "пяти": 5, "шести": 6, "десяти": 10, "кількох": 3, "нескольких": 3,
}  # fmt: skip
UNITS = {
    "hou": "hour", "day": "day", "wee": "week", "mon": "month", "yea": "year", "dec": "decade",
    "год": "hour", "час": "hour", "ден": "day", "дні": "day", "дня": "day", "дне": "day",
    "доб": "day", "діб": "day", "сут": "day", "тиж": "week", "нед": "week", "міс": "month",
    "мес": "month", "рік": "year", "рок": "year", "лет": "year", "рів": "year",
}  # fmt: skip
_YEARS = frozenset({"год", "года", "году", "годом", "годы"})
"""Russian years, which begin as Ukrainian hours do: "година"."""
WHICH = {
    "last": "last", "past": "last", "previous": "last", "this": "this", "next": "next",
    "coming": "next", "before last": "before last",
    "мину": "last", "прош": "last", "цьог": "this", "цій": "this",
    "цьом": "this", "этой": "this", "этог": "this", "этом": "this", "наст": "next", "след": "next",
    "найб": "next", "ближ": "next", "цієї": "this", "цим": "this", "этим": "this",
    "поза": "before last",
}  # fmt: skip

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June|Jun\.?|July|Jul\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?!\w)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d)"
_YEAR = r"(?:1[5-9]|20)\d\d"
_COUNT = (
    r"(?i:a few|a couple of|several|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|\d{1,4})"
)
_UNIT = r"(?:hours?|days?|weeks?|months?|years?|decades?)"
_BOUND = r"(?i:more than|less than|over|under|nearly|almost|about|around|roughly|some|at least)"
_PART = r"(?i:early|mid|late|(?:the\s+)?(?:end|start|beginning|middle)\s+of)"
_WHICH = r"(?i:last|this|next)"

_IN_YEAR = rf"(?:,?\s+(?P<year>{_YEAR}),?)?"
_IN_YEAR2 = rf"(?:,?\s+(?P<year2>{_YEAR}))?"
_SURE_MONTH = _MONTH.replace("|Mar(?:ch|\\.)", "").replace("|May", "").replace("|June", "")
"""Months whose names are nobody's: "down on *January*", but "lost to May"."""
_NOBODYS_MONTH = _SURE_MONTH.replace("Apr(?:il|\\.)?|", "").replace("Aug(?:ust|\\.)?|", "")
_SOURCES: tuple[tuple[str, str], ...] = (
    ("months", rf"(?:[Bb]etween|[Ff]rom)\s+(?P<month>{_MONTH})(?:,?\s+(?P<year>{_YEAR}))?\s+"
               rf"(?:and|to|until|till|through)\s+(?P<month2>{_MONTH})(?!\s+\d{{1,2}}\b)"
               rf"(?:,?\s+(?P<year2>{_YEAR})|\s+(?:of\s+)?(?P<whose>{_WHICH}\s+year))?"),
    ("months", rf"(?P<month>{_MONTH})(?:\s?[-–—]\s?|\s(?:to|through)\s)(?P<month2>{_MONTH})"
               rf"(?!\s+\d{{1,2}}\b)(?:\s+(?P<year2>{_YEAR}))?(?![\w-])"),
    ("months", rf"(?<=\b[Ii]n )(?P<month>{_MONTH})\s+and\s+(?P<month2>{_MONTH})(?!\s+\d{{1,2}}\b)"
               rf"(?:,?\s+(?:of\s+)?(?P<year2>{_YEAR})|\s+(?:of\s+)?(?P<whose>{_WHICH}\s+year))?"),
    ("years", rf"(?:[Bb]etween|[Ff]rom)\s+(?P<year>{_YEAR})\s+(?:and|to|until|through)\s+"
              rf"(?P<year2>{_YEAR})(?![\w%-]|[.,]\d)"),
    ("years", r"(?<![\w$€£.,-])(?P<year>(?:1[89]|20)\d\d)[-–](?P<year2>(?:(?:1[89]|20)\d\d|\d\d))"
              r"(?![\w%-]|[.,]\d|\s+(?:people|personnel|troops|soldiers|jobs|deaths)\b)"),
    ("months", rf"(?P<month>{_MONTH})\s+(?P<year>{_YEAR})(?:\s?[-–—]\s?|\s(?:to|through|until)\s)"
               rf"(?P<month2>{_MONTH})\s+(?P<year2>{_YEAR})(?![\w-])"),
    ("days", rf"(?:[Bb]etween|[Ff]rom)\s+(?P<month>{_MONTH})\s+(?P<day>{_DAY}){_IN_YEAR}\s+"
             rf"(?:and|to|until|till|through)\s+(?P<month2>{_MONTH})\s+(?P<day2>{_DAY}){_IN_YEAR2}"),
    ("days", rf"(?:[Bb]etween|[Ff]rom)\s+(?P<day>{_DAY})\s+(?P<month>{_MONTH}){_IN_YEAR}\s+"
             rf"(?:and|to|until|till|through)\s+(?P<day2>{_DAY})\s+(?P<month2>{_MONTH}){_IN_YEAR2}"),
    ("days", rf"(?P<month>{_MONTH})\s+(?P<day>{_DAY})\s?[-–—]\s?(?P<month2>{_MONTH})\s+"
             rf"(?P<day2>{_DAY}){_IN_YEAR2}"),
    ("days", rf"(?P<day>{_DAY})\s+(?P<month>{_MONTH})\s?[-–—]\s?(?P<day2>{_DAY})\s+"
             rf"(?P<month2>{_MONTH}){_IN_YEAR2}"),
    ("week_at", rf"(?:the\s+)?week\s+(?P<edge>of|beginning|starting|to|ending|ended|through)\s+"
                rf"(?:{_WEEKDAY},?\s+)?(?:(?P<day>{_DAY})\s+(?P<month>{_MONTH})"
                rf"|(?P<month2>{_MONTH})\s+(?P<day2>{_DAY})){_IN_YEAR}"),
    ("iso", rf"(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)"),
    ("numeric", rf"(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>{_YEAR})"),
    ("day_span", rf"(?P<month>{_MONTH})\s+(?P<day>{_DAY})\s?"
                 rf"(?:[-–—]|to|and|through)\s?(?P<day2>{_DAY})"
                 rf"(?:,?\s+(?P<year>{_YEAR}))?"),
    ("day_span", rf"(?P<day>{_DAY})\s?(?:[-–—]|to|and)\s?(?P<day2>{_DAY})\s+(?P<month>{_MONTH})"
                 rf"(?:,?\s+(?P<year>{_YEAR}))?"),
    ("day", rf"(?i:(?:{_WEEKDAY},?\s+)?(?:(?P<day>{_DAY})\s+(?P<month>{_MONTH}),?"
            rf"|(?P<month2>{_MONTH})\s+(?P<day2>{_DAY}),?))\s+(?P<year>{_YEAR})"),
    ("day", rf"(?:{_WEEKDAY},?\s+)?(?P<month>{_MONTH})\s+(?P<day>{_DAY})"
            rf"(?:,?\s+(?P<year>{_YEAR}))?"),
    ("day", rf"(?:{_WEEKDAY},?\s+)?(?:the\s+)?(?P<day>{_DAY})(?:\s+of)?\s+(?P<month>{_MONTH})"
            rf"(?:,?\s+(?P<year>{_YEAR}))?"),
    ("month", rf"(?:(?P<part>{_PART})[\s-])?(?P<month>{_MONTH}),?\s+(?:of\s+)?(?P<year>{_YEAR})"),
    ("month", rf"(?:(?P<part>{_PART})[\s-])?(?P<month>{_MONTH})\s+"
              rf"(?:of\s+)?(?P<whose>{_WHICH}\s+year)"),
    ("day", rf"(?:{_WEEKDAY},?\s+)?(?:(?P<day>{_DAY})\s+(?P<month>{_MONTH})|(?P<month2>{_MONTH})\s+"
            rf"(?P<day2>{_DAY}))\s+(?:of\s+)?(?P<whose>{_WHICH}\s+year)"),
    ("month", rf"(?<=\b[Ii]n )(?P<month>{_MONTH})|(?<=\b[Ss]ince )(?P<month2>{_MONTH})"
              rf"|(?:(?P<part>{_PART})[\s-]|(?P<which>{_WHICH})\s+)(?P<month3>{_MONTH})"
              rf"|(?<=\buntil )(?P<month4>{_MONTH})|(?<=\b[Bb]y )(?P<month5>{_MONTH})"
              rf"|(?:(?<=\bthe )|(?<=\bThe )|(?<=\b[Ii]ts )|(?<=\bhis )|(?<=\bher )|(?<=\btheir )"
              rf"|(?<=[’']s )|(?<=s[’'] )|(?<=\ba )|(?<=\ban ))(?P<month6>{_MONTH})"
              rf"(?=\s+(?:(?!{NO_NOUN})[a-z]{{3,}}|[A-Z]{{2,}}[\w-]*\s+[a-z]{{3,}}))"
              rf"|(?<=[a-z.] )(?P<month14>{_SURE_MONTH}|March|June)(?=\s+{RECKONED}\b)"
              rf"|(?:(?<=\bfor )|(?<=\bfrom )|(?<=\bduring )|(?<=\bof )|(?<=\bthroughout ))"
              rf"(?P<month15>{_SURE_MONTH}|March)(?={GOES_ON})"
              rf"|(?<=\bon )(?P<month7>{_SURE_MONTH})(?=\s*(?:[,.;:)]|$))"
              rf"|(?P<month8>{_SURE_MONTH})(?=[’']s\s+[a-z])"
              rf"|(?<![^\n])(?P<month16>{_SURE_MONTH})(?=\s+{RECKONED}\b)"
              rf"|(?<![^\n])(?P<month17>{_NOBODYS_MONTH})(?=\s+[a-z]{{3,}}s\b)"
              r"|(?:(?<=\bearly as )|(?<=\brecently as )|(?<=\blate as )|(?<=\bsoon as ))"
              rf"(?P<month9>{_MONTH})"
              rf"|(?<=\b[Bb]efore )(?P<month10>{_MONTH})(?=\s*(?:[,.;:)]|$))"
              rf"|(?<=\byear to )(?P<month11>{_MONTH})"
              rf"|(?<=\bwith )(?P<month13>{_SURE_MONTH})(?=\s+[a-z]+ing\b)"
              rf"|(?:(?<=\bset for )|(?<=\bdue for )|(?<=\bplanned for )|(?<=\bslated for )"
              rf"|(?<=\bscheduled for ))(?P<month12>{_MONTH})"),
    ("season", rf"(?:(?P<which>{_WHICH})\s+|(?<=\b[Ii]n the )|(?<=\b[Ii]n )"
               rf"|(?<=[Dd]uring the ))(?P<season>spring|summer|autumn|fall|winter)"
               rf"(?:\s+(?:of\s+)?(?P<year>{_YEAR}))?(?![\w-])"),
    ("season", rf"(?P<season>(?i:spring|summer|autumn|winter))\s+(?:of\s+)?(?P<year>{_YEAR})"),
    ("weekdays", r"(?i:between|(?:(?:late|overnight|(?:on\s+)?the\s+night)\s+)?from|overnight"
                 rf"|(?:on\s+)?the\s+night\s+of)\s+(?P<weekday>{_WEEKDAY})(?:\s+night)?\s+"
                 rf"(?:and|to|until|till|through|into)\s+(?P<weekday2>{_WEEKDAY})"),
    ("weekday", rf"(?:(?P<which>{_WHICH}|(?i:this past|this coming))\s+)?(?P<weekday>{_WEEKDAY})"
                rf"(?:\s+(?:morning|afternoon|evening|night))?\b(?!['’]s\b)"),
    ("weekday", rf"(?:(?P<which>{_WHICH})\s+)?(?P<weekday>{_WEEKDAY})(?=['’]s\b)"),
    ("near", r"\b[Tt]he (?:day|night) (?:before yesterday|after tomorrow)\b"),
    ("period", r"\b[Tt]he\s+(?P<unit>week|weekend|month|year)\s+(?P<which>before last)\b"),
    ("near", r"\b(?:[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)\b"
             r"|(?<!\bthe )(?<!\b[Aa]n )(?<!\b[Ii]ts )(?<!\bThe )(?<!another )\b[Oo]vernight\b"
             r"|\b[Tt]his (?:morning|afternoon|evening)\b|\b[Ll]ast night\b"),
    ("anchored", r"\b(?:the\s+)?(?:previous day|day earlier|following day|next day|day later"
                 r"|same day(?! (?:as|that|when)\b))\b|\ba day (?:earlier|later)\b"
                 r"|\b(?:[Tt]he|[Aa])\s+day\s+(?:before|after)(?=\s*(?:[.,;:)”\"]|$)"
                 r"|\s+(?:in|at|and|but|had|was|were|by|from|with)\b)"),
    ("period", r"(?:(?P<part>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate)\s+)?"
               r"(?<!\bits )(?<!\btheir )(?<!\bhis )(?<!\bher )"
               r"\b(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Pp]ast|[Pp]revious)\s+"
               rf"(?P<unit>week|weekend|month|year|decade)\b{NOT_OF}"),
    ("period", r"\b(?:(?:[Oo]ver|[Aa]t|[Dd]uring)\s+the|into(?:\s+the)?)\s+(?P<unit>weekend)\b"),
    ("period", r"(?:(?<=\bby )|(?<=\bbefore )|(?<=\buntil )|(?<=\bsince ))"
               r"the\s+(?P<unit>weekend)\b"),
    ("period", r"\b(?:the\s+)?(?P<edge>end|start|beginning|middle)\s+of\s+"
               r"(?:the|(?P<which>this|last|next))\s+(?P<unit>week|month|year|decade)\b"),
    ("recent", rf"(?<!\bits )(?<!\btheir ){NO_MODAL}\b(?:the\s+)?"
               rf"(?:past|last|previous|preceding)\s+(?:(?P<count>{_COUNT})\s+)?"
               rf"(?P<unit>{_UNIT})\b{NOT_OF}"),
    ("ago", rf"(?:(?P<bound>{_BOUND})\s+)?\b(?P<count>{_COUNT})\s+(?P<unit>{_UNIT})\s+ago\b"),
    ("year", r"(?:(?<=\b[Tt]he )|(?<=[’']s )|(?<=\bits )|(?<=\bhis )|(?<=\bher )|(?<=\btheir )"
             r"|(?<=s[’'] ))(?P<year>(?:19|20)(?!00)\d\d)(?=\s+[a-z]{4,}s\b)"),
    ("year", rf"(?:(?P<part>{_PART})[\s-]|(?<![\w$€£.,-]))"
             rf"(?P<year>{_YEAR})(?![\w%-]|[.,:]\d|\s+(?:[a-z]{{4,}}s|people|personnel)\b|\s+{CLOCK}\b|\s[а-яіїєґ]{{3}}"
             r"|\s(?:кв|куб|км|кг|га|т|м)\b)"),
)  # fmt: skip

RULES: tuple[tuple[str, str], ...] = (
    *_SOURCES,
    *year_parts.LATIN,
    *feasts.LATIN,
    *counted_within.LATIN,
    *cyrillic_words.SOURCES,
    *year_parts.CYRILLIC,
    *feasts.CYRILLIC,
)
"""The name of each rule and its expression, made ready when a text first needs it."""
LATIN_RULES = RULES[
    : len(_SOURCES) + len(year_parts.LATIN) + len(feasts.LATIN) + len(counted_within.LATIN)
]
"""Those for texts without a Cyrillic letter: each of the others needs one."""
_SIGNS = {
    sign: tuple(stems.split())
    for sign, stems in {
        "month": "jan feb mar apr may jun jul aug sep oct nov dec",
        "weekday": "day",
        "season": "spring summer autumn fall winter",
        "ago": "ago",
        "recent": "past last previous preceding",
        "near": "day night morning afternoon evening morrow",
        "anchored": "day",
        "period": "week month year decade",
        "part": "quarter half months q1 q2 q3 q4",
        "short_year": "' ’ ‘",
        "short_decade": "0s",
        "feast": "christmas boxing new halloween valentine 9/11 easter friday thanksgiving",
        **cyrillic_words.SIGNS,
    }.items()
}
"""What of it must stand in a text for a rule to match: most paragraphs name no month."""
_LATIN_SIGNS = frozenset(_SIGNS) - frozenset(cyrillic_words.SIGNS)
_WORD = re.compile(r"[a-z]{3}|q[1-4]")
_NUMBER = re.compile(r"\d{4}")
_DAY_OF_SHORT_MONTH = re.compile(r"\d\s[а-яі]{3,4}\b")
_SIGN_OF_RULE = {"weekdays": "weekday", "years": "number", "decade": "number", "year_part": "part",
                 "quarter": "part", "months_to": "part", "in_month": "month",
                 "ahead": "period"}  # fmt: skip
_IN_DIGITS = frozenset({"iso", "numeric", "stroked", "year"})
"""English rules that match without an English word."""


@cache
def ready(source: str) -> re.Pattern[str]:
    """Return a rule's expression, ready to be matched; all of them take a twentieth of a second."""
    return re.compile(r"(?<![\w])" + "(?:" + source + ")")


def _sign_of(name: str, pattern: str) -> str:
    if name in _IN_DIGITS:
        return "digits"
    return "month" if _MONTH in pattern else _SIGN_OF_RULE.get(name, name)


_WITH_SIGNS = (
    *((_sign_of(name, source), (name, source)) for name, source in LATIN_RULES),
    *(
        (cyrillic_words.sign_of(name, source), (name, source))
        for name, source in RULES[len(LATIN_RULES) :]
    ),
)


def rules_for(
    text: str, start: int, end: int, *, cyrillic: bool
) -> list[tuple[str, re.Pattern[str]]]:
    """Return the rules that may match in ``text[start:end]``: no day of a month without a month."""
    there = _signs_in(text[start:end].lower(), cyrillic=cyrillic)
    known = _WITH_SIGNS if cyrillic else _WITH_SIGNS[: len(LATIN_RULES)]
    return [(name, ready(source)) for sign, (name, source) in known if sign in there]


def _signs_in(words: str, *, cyrillic: bool) -> set[str]:
    """Return the signs that stand in words in small letters."""
    latin = _WORD.search(words) is not None
    there = {
        sign for sign, stems in _SIGNS.items()
        if (latin if sign in _LATIN_SIGNS else cyrillic) and any(stem in words for stem in stems)
    }  # fmt: skip
    if _NUMBER.search(words) is not None:
        there |= {"number", "digits"}
    if cyrillic and _DAY_OF_SHORT_MONTH.search(words) is not None:
        there.add("cyrillic month")
    return there


def month_number(word: str) -> int:
    """Return the number of a month given as digits or in words; 0 if it is none."""
    return int(word) if word.isdecimal() else MONTHS.get(word[:3].lower(), 0)


def weekday_number(word: str) -> int:
    """Return a weekday's number, Monday 0."""
    return WEEKDAYS.get(word[:3].lower().replace("’", "'").replace("ʼ", "'"), 0)


def which_of(word: str | None) -> str:
    """Return ``last``, ``this``, ``next`` or an empty string."""
    if not word:
        return ""
    word = word.lower().removeprefix("this past")
    if word.endswith("coming"):
        return "next"
    return WHICH.get(word) or WHICH.get(word[:4], "last") if word else "last"


def unit_of(word: str) -> str:
    """Return the unit of time a word means: hour, day, week, month, year or decade."""
    word = word.lower()
    return "year" if word in _YEARS else UNITS.get(word[:3], "day")


def count_of(word: str | None) -> int:
    """Return the number a count of units means; one where none is written."""
    word = (word or "").lower()
    return int(word) if word.isdecimal() else COUNTS.get(" ".join(word.split()), 1)
