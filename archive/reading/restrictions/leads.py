"""What may stand between a note and its date, and whose clock a note of one language means."""

import re

from archive.reading.credit_lines.words import flat

_LONGEST_LEAD = 3
"""Letters: longer words between a note and its date must be names of days."""

_DAYS = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|wed|tues|thur|(?:mon|diens|donners|frei|sams|sonn)tag|"
    r"mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|"
    r"jueves|viernes|sabado|domingo|понеділ\w*|вівтор\w*|серед\w*|четвер\w*|пʼ?ятниц\w*|субот\w*|неділ\w*|"
    r"понедельник\w*|вторник\w*|сред\w*|четверг\w*|суббот\w*|воскресень\w*|"
    r"lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|segunda|terca|quarta|quinta|sexta|"
    r"feira|sabado|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|mandag|tirsdag|tisdag|"
    r"onsdag|torsdag|fredag|lørdag|lordag|søndag|sondag|poniedział\w*|wtor\w*|środ\w*|srod\w*|"
    r"czwart\w*|piąt\w*|piat\w*|sobot\w*|niedziel\w*"
)
_LEADS = re.compile(
    r"publication|release[sd]?|hours|until|till|before|from|after|prior|lift(?:s|ed)?|ends|date|time|"
    r"jusqu|avant|partir|hasta|antes|horas|fino|prima|dalle|alle|erst|nicht|fruhestens|freigabe|"
    r"papers|newspapers|editions?|issue|klokken|klockan|godz\w*|przed|годин\w*|після|после|раніше|раньше|midnight|local|strictly"
)
_RELEASES = re.compile(
    r"(?:until|till|before|prior\s+to|not\s+earlier\s+than|from|after|lift\w*|erst\s+(?:am|ab)|ab|"
    r"nicht\s+vor|avant(?:\s+le)?|jusqu'au|partir\s+du|hasta(?:\s+el)?|antes\s+del|fino\s+al\w*|"
    r"prima\s+del|до|после|після|раніше|раньше|ранее|с|з)\W*$"
)
"""What stands right in front of the moment a picture is free, whatever a note tells before it."""


def leads_to_a_date(words: str, *, as_note: bool) -> bool:
    """Tell "EMBARGO: Wednesday, 25 November" from "an embargo on Russian oil, 5 December".

    ``as_note``: capitals or a colon mark it as a note, so a sentence may lead to its date.
    """
    lowered = flat(words)
    named = re.findall(r"[^\W\d_]+", lowered)
    if all(len(word) <= _LONGEST_LEAD or _DAYS.fullmatch(word) or _LEADS.fullmatch(word)
           for word in named):  # fmt: skip
        return True
    return as_note and not re.search(r"[.!?]\s", lowered) and bool(_RELEASES.search(lowered))


_CLOCK_OF_WORDS = (
    ("Europe/Berlin", ("sperrfrist", "freigabe", "veroffentlichung", "nicht vor", "nutzung")),
    ("Europe/Paris", ("sous embargo", "embargo jusqu", "ne pas")),
    ("Europe/Rome", ("embargo fino", "non pubblicare", "non utilizzare")),
    ("Europe/Warsaw", ("publikacj", "publikowac")),
    (
        "Europe/Kyiv",
        ("ембарго", "не публікувати", "не використовувати", "не для публікаціі", "публікувати"),
    ),
)


def clock_of(words: str) -> str | None:
    """The zone of a note's language, where that language has one clock."""
    lowered = flat(words)
    return next((zone for zone, begin in _CLOCK_OF_WORDS if any(one in lowered for one in begin)),
                None)  # fmt: skip
