"""Days as they are printed above an article: "Wed 8 Mar 2023 18.42 GMT", "2024年2月9日 18時30分".

A line that says when an article came out holds nothing but the words of dates; its day is given
in full, in figures or with the name of a month in one of the languages of Europe.
"""

import re
from collections.abc import Iterator
from datetime import date

from archive.reading.dates.find import find_dates
from archive.reading.fold import fold
from archive.reading.month_names import month_names
from archive.reading.words.word_sets import word_set

_LONGEST = 110  # code points of a line that says when
_NUMERIC = re.compile(
    r"\b(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})\b"
    r"|(?P<year_first>\d{4})\s?[年년]\s?(?P<month_after>\d{1,2})\s?[月월]\s?"
    r"(?P<day_after>\d{1,2})\s?[日일]"
)
_NAMED_DAY = re.compile(
    r"\b(?P<day>\d{1,2})(?:er|\.|º|ª)?\s+(?:de\s+)?(?P<month>[^\W\d_]{3,12})\.?,?\s+(?:de\s+)?"
    r"(?P<year>(?:19|20)\d\d)\b"
    r"|\b(?P<month_before>[^\W\d_]{3,12})\.? (?P<day_after>\d{1,2})(?:st|nd|rd|th)?, "
    r"(?P<year_after>(?:19|20)\d\d)\b")  # fmt: skip
_PUBLISHED = re.compile(r"\b(?:published|posted|опубліковано|опубликовано|veröffentlicht|"
                        r"publié|publicado|pubblicato|data publikacji)\b", re.I)  # fmt: skip
_SAID = re.compile(
    r"(?:(?:first|last) )?(?:published|posted|updated|modified|created|опубліковано|опубликовано"
    r"|оновлено|обновлено|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado"
    r"|pubblicato|aggiornato)\b", re.I)  # fmt: skip
_BETWEEN = re.compile(r"[\s,;|·•–—/()@:<>-]+")
_CLOCK = re.compile(
    r"\b\d{1,2}(?:[:.h]\d\d){1,2}(?:[.,]\d+)?\s?(?:[ap]\.?m\b\.?)?|\b\d{1,2}\s?(?:[ap]\.?m\b\.?|h\b)"
    r"|\b(?:[A-Z]{1,3}T|UTC|Z|MSK|CET|CEST)\b(?:\s?[+-]\d{1,2}(?::?\d\d)?)?|[+-]\d\d:?\d\d\b"
    r"|(?<=\d)[TZ](?=[\d\s]|$)|\d{1,2}\s?[時时시]\s?(?:\d{1,2}\s?[分분])?", re.I)  # fmt: skip
_FIGURES = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}")
_NUMBER = re.compile(r"\d{1,4}(?:st|nd|rd|th|er|º|ª|\.)?", re.I)
_AGO = re.compile(
    r"(?:\d{1,2}|an?)\s?(?:h(?:ou)?rs?|m(?:in(?:ute)?)?s?|d(?:ay)?s?|weeks?)\sago"
    r"|\d{1,2}\s(?:годин[иу]?|хвилин[иу]?|дн[іяів]+|час(?:а|ов)?|минут[ыу]?|дн(?:я|ей))\s"
    r"(?:тому|назад)", re.I)  # fmt: skip
_PLACE = re.compile(r"(?:[^\W\d_a-zа-яіїєґ][\w.’'-]*\s?){1,3}")
_JOINT = re.compile(r"\s?[,|•·–—-]\s+|(?<=[\uac00-\ud7a3])\s(?=\d)")
_GLUED = re.compile(r"(?<=\b20\d\d)(?=\d{1,2}:\d\d|[A-Z])|(?<=[a-z\d])(?=(?:Upd|Publ)[a-z]+ed\b)")
"""Where pieces of a line were set by their style alone: "May 12, 202410:14 AMUpdated"."""
_READING_TIME = re.compile(r"\s*[|·•-]\s*\d+[\s-]min(?:ute)?s?\.?(?:\sread)?$", re.I)


def is_date_line(line: str) -> bool:
    """Tell whether a line says when an article came out, perhaps where, and nothing else."""
    if len(line) > 2 * _LONGEST:
        return False
    words = _READING_TIME.sub("", _GLUED.sub(" ", " ".join(line.split()).rstrip(".")))
    if len(words) > _LONGEST or not any(each.isdigit() for each in words):
        return False
    if _AGO.fullmatch(words) or (_SAID.match(words) and _says_when(line, words)):
        return True
    return any(_is_day_or_clock(part) for part in _without_place(words))


def _says_when(line: str, words: str) -> bool:
    """Tell "Published 12 May 2024 in Nature" from a sentence that begins alike."""
    dated = day_in(words) is not None or _AGO.search(words) is not None
    return line.rstrip()[-1] not in ".!?" and dated


def _without_place(words: str) -> Iterator[str]:
    """Yield a line, and without the place in front of its day or behind it."""
    yield words
    joints = list(_JOINT.finditer(words))
    for joint in joints[:2]:
        if all(_PLACE.fullmatch(part) for part in _JOINT.split(words[: joint.start()])):
            yield words[joint.end() :]
    if joints and _PLACE.fullmatch(words[joints[-1].end() :]):
        yield words[: joints[-1].start()]


def _is_day_or_clock(words: str) -> bool:
    """Tell whether words are a day or a time of day: days, clocks, zones, words around them."""
    clocks = _CLOCK.search(words) is not None
    left = _NUMERIC.sub(" ", _FIGURES.sub(" ", _CLOCK.sub(" ", words)))
    pieces = [piece for piece in _BETWEEN.split(left) if piece.strip(".")]
    names = [fold(piece) for piece in pieces if not _NUMBER.fullmatch(piece)]
    months = [name for name in names if name in month_names()]
    known = all(name in month_names() or name in word_set("around dates") for name in names)
    numbered = len(pieces) > len(names)
    days = (bool(months) and numbered) or bool(_NUMERIC.search(words) or _FIGURES.search(words))
    return known and (days or (clocks and not numbered))


def says_published(line: str) -> bool:
    """Tell whether a line says "Published": its day goes before one of an update."""
    return _PUBLISHED.search(line) is not None


def day_in(line: str) -> str | None:
    """Return the ISO day that a line gives in full, in figures or with a month's name."""
    line = _GLUED.sub(" ", line)
    numeric = _NUMERIC.search(line)
    if numeric:
        year, month, day = (
            int(numeric[one] or numeric[other])
            for one, other in (("year", "year_first"), ("month", "month_after"),
                               ("day", "day_after"))
        )  # fmt: skip
        return _in_calendar(year, month, day)
    named = _NAMED_DAY.search(line)
    if named and (found := _of_names(named)):
        return found
    for mention in find_dates(line):
        if mention.precision == "day" and mention.resolved and mention.resolved.first:
            return mention.resolved.first
    return None


def _of_names(named: re.Match[str]) -> str | None:
    month = month_names().get(fold(named["month"] or named["month_before"]))
    year, day = named["year"] or named["year_after"], named["day"] or named["day_after"]
    return _in_calendar(int(year), month, int(day)) if month else None


def _in_calendar(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
