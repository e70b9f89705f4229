"""A date, with or without a time of day, as rights notes print it: ``0001 GMT MARCH 12, 2023``.

Answers are ISO texts: a day (``2023-03-12``) or an instant in UTC (``2023-03-12T00:01Z``). A clock
without a zone is read by the place named beside it ("Kyiv time"), else by the language of the note
where that has one clock (German ``Uhr``: Central Europe's), else it stays a local time.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from archive.reading.credit_lines.words import flat
from resources import path

_ZONES = {
    "gmt": 0, "utc": 0, "z": 0, "bst": 60, "wet": 0, "cet": 60, "cest": 120, "mez": 60,
    "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "мск": 180, "est": -300, "edt": -240,
    "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "jst": 540, "kst": 540, "ist": 330, "aest": 600, "aedt": 660,
}  # fmt: skip
_CLOCKS = {
    word: zone
    for zone, words in {
        "America/New_York": "et|new york time|eastern time|eastern standard time|"
                            "eastern daylight time|eastern|washington time",
        "America/Los_Angeles": "pt|pacific time|pacific standard time|pacific daylight time|"
                               "pacific|los angeles time",
        "America/Chicago": "ct|central time|central standard time|central daylight time|"
                           "central|chicago time",
        "Europe/London": "uk time|london time|british time|london",
        "Europe/Kyiv": "kyiv time|kiev time|kyiv|за києвом|за київським часом|київського часу|"
                       "по киеву|по киевскому времени",
        "Europe/Moscow": "moscow time|по москве|по московскому времени",
        "Europe/Paris": "paris time|heure de paris|paris",
        "Europe/Madrid": "madrid time|hora de madrid|hora peninsular|hora peninsular española",
        "Europe/Brussels": "brussels time|heure de bruxelles",
        "Europe/Berlin": "berlin time|uhr",
        "Europe/Rome": "rome time|ora di roma|ora italiana",
        "Europe/Lisbon": "lisbon time|hora de lisboa",
        "Europe/Warsaw": "warsaw time|czasu warszawskiego",
        "Europe/Stockholm": "stockholm time|svensk tid",
        "Europe/Oslo": "oslo time|norsk tid",
        "Europe/Copenhagen": "copenhagen time|dansk tid",
        "Europe/Helsinki": "helsinki time|suomen aikaa",
        "Europe/Amsterdam": "amsterdam time|nederlandse tijd",
        "Europe/Vienna": "vienna time",
        "Europe/Zurich": "zurich time|geneva time|heure de geneve",
        "Europe/Athens": "athens time",
        "Europe/Istanbul": "istanbul time|turkish time",
        "Asia/Jerusalem": "jerusalem time|israel time",
        "Asia/Kolkata": "india time|delhi time",
        "Asia/Shanghai": "beijing time|china time",
        "Asia/Tokyo": "tokyo time|japan time",
        "Asia/Seoul": "seoul time",
        "Australia/Sydney": "sydney time",
        "America/Sao_Paulo": "horario de brasilia",
        "America/Mexico_City": "hora de mexico|mexico city time",
    }.items()
    for word in words.split("|")
}  # fmt: skip
"""Words behind a clock that say where it hangs."""


def _clock_words() -> str:
    return "|".join(re.escape(flat(word)) for word in sorted(_CLOCKS, key=len, reverse=True))


_FLAT_CLOCKS = {flat(word): zone for word, zone in _CLOCKS.items()}
_LONGEST_CLOCK = 44
"""Code points behind a day in which its time of day and zone are looked for."""

_LAST_ZONE = timedelta(hours=8)
_WITHOUT_YEAR_BACK = timedelta(days=90)
_LED = "|".join(rf"(?<=\b{lead} )" for lead in ("ore", "godz", r"godz\.", "kl", r"kl\.", "klo"))
_NOON = "noon|midday|midi|mittags?|mediodia|mezzogiorno|poludni[ea]|полудень|полудня"
_TIME = (
    r"(?:(?P<hour>[01]?\d|2[0-4])\s*[:.h]\s*(?P<minute>[0-5]\d)|(?P<clock>[0-2]\d[0-5]\d)(?=\s*(?:hrs?|"
    r"hours|gmt|utc|z\b|[a-z]{4,12}\s+time\b|[a-z]{2,4}t\b|[a-z]{3,6}day\b|on\b))|"
    rf"(?:{_LED})(?P<led>[012]?\d)(?![\d:.])|"
    r"(?P<bare>[12]?\d)(?=\s*(?:[ap]\.?m|uhr|heures?|h\b|horas|uur|timer|klo))|"
    rf"(?P<noon>{_NOON})(?!\w))"
    r"\s*(?P<half>[ap]\.?m\.?)?\s*(?:hrs?|h(?!\w)|hours|uur|год\w*|час(?:ов|а)?(?!\w)|heures?(?!\s+de\s)|horas)?[\s,(]*"
    rf"(?P<zone>{_clock_words()}|[a-zмск]{{1,4}}\b)?"
)


_ZONE_BEHIND = re.compile(rf"[\s,]*\(?(?P<zone>{_clock_words()}|{'|'.join(_ZONES)})\b")


@cache
def month_names() -> dict[str, int]:
    """Return the numbers of the months by their flat names."""
    months: dict[str, int] = {}
    for line in path("vocabularies", "months.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            number, names = line.split("\t")
            months.update({flat(name): int(number) for name in names.split("|")})
    return months


@cache
def _day_pattern() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, month_names()), key=len, reverse=True))
    ordinal = r"(?:st|nd|rd|th|\.|er|º)?"
    return re.compile(
        r"(?P<iso>\d{4}-\d\d-\d\d)|"
        r"(?P<first>\d{1,2})(?P<mark>[./-])\s?(?P<second>\d{1,2})(?P=mark)\s?(?P<short>\d{4}|\d\d)(?!\d)|"
        rf"(?P<day>\d{{1,2}})\s*{ordinal}\s*(?:of\s+|de\s+)?(?P<month>{names})(?!\w)\.?,?"
        r"(?:\s*(?:de\s+)?(?P<year>\d{4})(?!\d))?|"
        r"(?P<day3>[0-3]?\d)/(?P<month3>0?[1-9]|1[0-2])(?![\d/])|"
        r"(?:(?P<year4>\d{4})[年년]\s*)?(?P<month4>\d{1,2})[月월]\s*(?P<day4>\d{1,2})[日일]|"
        rf"(?P<month2>{names})(?!\w)\.?\s*(?P<day2>\d{{1,2}})(?!\d)\s*(?:st|nd|rd|th)?"
        r"(?:,?\s*(?P<year2>\d{4})(?!\d))?"
    )


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as read: ISO day or UTC instant, and where its words end."""

    iso: str
    end: int
    local: str | None = None
    """The clock as printed where nobody knows its zone: an ISO text without one."""
    start: int = 0
    """Where its words begin: those of the day, or of the time if that stands in front."""
    american: bool = False
    """Written as in America: the month in front of the day, the hour with a.m. or p.m."""

    @property
    def latest(self) -> str:
        """The instant (UTC) by which a clock without a zone has shown its hour.

        It is taken for the last clock that embargoes are set by (Los Angeles). Where nothing says
        that it hangs in America it never goes beyond the day itself: an evening's embargo is for
        the papers of the next day.
        """
        local = datetime.fromisoformat(self.local or self.iso)
        day_ends = local.replace(hour=23, minute=59)
        may_pass = self.american or local <= day_ends - _LAST_ZONE
        late = local + _LAST_ZONE if may_pass else day_ends
        return f"{late.isoformat(timespec='minutes')}Z"


def moment_in(text: str, *, on: date | None = None) -> str | None:
    """Return the first date in ``text``, to the minute in UTC where a time and a zone stand by it.

    A date without a year is the one nearest to ``on`` that is not long past; without ``on`` it
    stays unread (None). Two-digit numbers are day first unless that is no date.
    """
    found = find_moment(text, on=on)
    return found.iso if found else None


def find_moment(text: str, *, on: date | None = None, clock_of: str | None = None) -> Moment | None:
    """Return what ``moment_in`` returns, with the place where its words end.

    ``clock_of`` is the zone (IANA) of a clock that names none itself.
    """
    lowered = flat(text)
    found = _day_pattern().search(lowered)
    if found is None:
        return _end_of_stretch(lowered, on)
    day = _day_of(found.groupdict(), on)
    if day is None:
        return None
    around = lowered[: found.start()] + " " * (found.end() - found.start())
    around += lowered[found.end() : found.end() + _LONGEST_CLOCK]
    time = re.search(_TIME, around)
    if time is None:
        return Moment(day.isoformat(), found.end(), start=found.start())
    start = min(found.start(), time.start())
    said = time["zone"] or ""
    if said not in {**_ZONES, **_FLAT_CLOCKS} and time.start() < found.start():
        behind = _ZONE_BEHIND.match(lowered, found.end())
        said = behind["zone"] if behind else said  # "midday on 14 March (CET)"
    end = time.end() if said in ("", *_ZONES, *_FLAT_CLOCKS) else time.start("zone")
    end = max(found.end(), len(around[:end].rstrip(" ,(")))
    clock_of = clock_of or _clock_of_lead(around[: time.start()])
    hour, minute = _clock(time.groupdict())
    if hour is None:
        return Moment(day.isoformat(), end, start=start)
    local = datetime(day.year, day.month, day.day) + timedelta(hours=hour, minutes=minute)
    iso = _in_utc(local, said, clock_of)
    if iso is None:
        american = bool(found["month2"] and time["half"])
        return Moment(day.isoformat(), end, local.isoformat(timespec="minutes"), start, american)
    return Moment(iso, end, start=start)


_CLOCK_LEADS = {"ore": "Europe/Rome", "godz": "Europe/Warsaw", "godziny": "Europe/Warsaw",
                "kl": "Europe/Stockholm", "klo": "Europe/Helsinki"}  # fmt: skip
"""Words in front of an hour of languages that have one clock, or one between them."""


def _clock_of_lead(before: str) -> str | None:
    words = before.rstrip(" .").rsplit(maxsplit=1)
    return _CLOCK_LEADS.get(words[-1]) if words else None


@cache
def _end_pattern() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, month_names()), key=len, reverse=True))
    last = (
        "end of|ende|fin de|fin|fine|final de|finales de|fim de|koniec|konca|кінця|конца|slutet av"
    )
    return re.compile(
        rf"(?<!\w)(?:{last})\s+(?:(?P<month>{names})(?!\w)\.?\s*(?:de\s+)?)?(?P<year>20\d\d)?(?!\w)"
    )


def _end_of_stretch(lowered: str, on: date | None) -> Moment | None:
    """``until the end of June``, ``bis Ende 2023``: the last day of a month or a year."""
    found = _end_pattern().search(lowered)
    if found is None or not (found["month"] or found["year"]):
        return None
    month = month_names()[found["month"]] if found["month"] else 12
    year = int(found["year"]) if found["year"] else None
    first = date(year, month, 1) if year else _nearest(month, 28, on) if on else None
    if first is None:
        return None
    last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return Moment(last.isoformat(), found.end(), start=found.start())


def _in_utc(local: datetime, said: str, clock_of: str | None) -> str | None:
    """Return a local time as an instant; None where neither words nor language give its zone.

    None also for an instant beyond the calendar's ends.
    """
    zone = _FLAT_CLOCKS.get(said) or (clock_of if said not in _ZONES else None)
    try:
        if said in _ZONES:
            instant = local - timedelta(minutes=_ZONES[said])
        elif zone:
            instant = local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC).replace(tzinfo=None)
        else:
            return None
    except OverflowError:
        return None
    return f"{instant.isoformat(timespec='minutes')}Z"


def _day_of(parts: dict[str, str | None], on: date | None) -> date | None:
    if parts["iso"]:
        year, month, day = map(int, parts["iso"].split("-"))
        return _valid(year, month, day)
    if parts["first"]:
        year = int(parts["short"] or 0)
        year += 2000 if year < 100 else 0
        first, second = int(parts["first"]), int(parts["second"] or 0)
        return _valid(year, second, first) or _valid(year, first, second)
    named = parts["month"] or parts["month2"]
    month = month_names()[named] if named else int(parts["month3"] or parts["month4"] or 0)
    day = int(parts["day"] or parts["day2"] or parts["day3"] or parts["day4"] or 0)
    stated = parts["year"] or parts["year2"] or parts["year4"]
    if stated:
        return _valid(int(stated), month, day)
    return _nearest(month, day, on) if on else None


def _nearest(month: int, day: int, on: date) -> date | None:
    this = _valid(on.year, month, day)
    if this is not None and on - this > _WITHOUT_YEAR_BACK:
        return _valid(on.year + 1, month, day)
    return this


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _clock(parts: dict[str, str | None]) -> tuple[int | None, int]:
    if clock := parts.get("clock"):
        return int(clock[:2]), int(clock[2:])
    stated = (
        "12" if parts.get("noon") else parts.get("hour") or parts.get("led") or parts.get("bare")
    )
    if not stated:
        return None, 0
    hour, half = int(stated), (parts.get("half") or "")[:1]
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return hour, int(parts.get("minute") or 0)
