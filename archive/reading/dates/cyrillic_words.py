"""The words of dates in Ukrainian and Russian, as patterns with the groups of ``date_words``."""

DAY = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)"
YEAR = r"(?:1[5-9]|20)\d\d"
_MONTH = (
    r"(?:(?:січ|берез|квіт|трав|черв|лип|серп|верес|жовт|груд)(?:ень|ня|ні|нем|ню|нях)"
    r"|лют(?:ий|ого|ому|им|ім)|листопад(?:а|і|у|ом)?"
    r"|(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:ь|я|е|ю|ем|ём)"
    r"|(?:март|август)(?:а|е|у|ом)?|ма(?:й|я|е|ю|ем))(?!\w)"
)
_WEEKDAY = (
    r"(?:понеділ[а-яі]*|вівтор[а-яі]*|серед[уиаі]|четвер(?:г(?:а|у|ом|е)?|а|у|ом|і)?"
    r"|п[’'ʼ]ятниц[а-яюі]*|субот[а-яуі]*|неділ[а-яюі]*|понедельник\w*|вторник\w*|сред[уыае]"
    r"|пятниц\w*|суббот\w*|воскресень\w*)"
)
_UNIT = (
    r"(?:годин\w*|час(?:а|ов|ы)?|день|дні|дня|днів|дней|добу|доби|діб|сутки|суток|тиж\w+|недел\w+"
    r"|місяц\w+|месяц\w*|рік|роки|років|року|год(?:а|у)?|лет)"
)
_WHICH = (
    r"(?:[Мм]инул\w+|[Мм]инувш\w+|[Пп]рошедш\w+|[Пп]рошл\w+|[Пп]оза(?:минул|прошл)\w+|[Цц]ього|[Цц]ій|[Цц]ьому|[Цц]им|[Цц]ієї"
    r"|[Ээ]той|[Ээ]том|[Ээ]того|[Ээ]тим|[Нн]аступн\w+|[Сс]ледующ\w+|[Нн]айближч\w+|[Бб]лижайш\w+)"
)
_SEASON = (
    r"(?:[Вв]есн(?:ою|ой|у|и|і|ы)|[Нн]авесні|[ВвУу]літку|[Лл]ітом|[Лл]етом|[Лл]іта|[ВвУу]осени"
    r"|[Оо]сен(?:и|і|ью)|[ВвУу]зимку|[Зз]им(?:ою|ой|у|и|і|ы))"
)
_IN_SEASON = (
    r"(?:[Вв]есно[юй]|[Нн]авесні|[ВвУу]літку|[Лл]ітом|[Лл]етом|[ВвУу]осени|[Оо]сенью|[ВвУу]зимку"
    r"|[Зз]имо[юй])"
)
"""A season without a year is a time only where it says when: "взимку", not "підготовка до зими"."""
_MONTH_ALONE = (
    r"(?:(?:січ|берез|квіт|трав|черв|лип|серп|верес|жовт|груд)(?:ень|ня|нем)|листопада?"
    r"|лютий(?=[\s]*[,.;:!?»)\n])|(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)[ья]"
    r"|марта?|августа?|ма[йя])"
)
"""Forms of a month's name that may stand by themselves: "температура октября"."""
_EDGE = r"(?:(?:[Нн]а)?при)?(?:[Пп]очат|[Кк]ін|[Нн]ач|[Кк]он|[Сс]еред)(?:к|е?ц|нц|ал|ин)\w*"
_YEAR_WORD = (
    r"(?:\s+(?:року|році|роки|років|роках|рік|год[ауы]?|годах|годов)(?!\w)|\s?(?:рр|гг|р|г)\.)"
)
_OF_YEAR = rf"(?:\s+(?P<year>{YEAR}){_YEAR_WORD}?)?"
_COUNT = (
    r"(?i:\d{1,3}|два|дві|две|три|чотири|четыре|п['’ʼ]?ять|шість|шесть|сім|семь|вісім|восемь"
    r"|дев['’ʼ]?ять|десять|кілька|несколько|пару"
    r"|двох|двух|трьох|тр[её]х|чотирьох|четыр[её]х|п['’ʼ]?яти|шести|десяти|кількох|нескольких)"
)
_JOINT = r"\s?(?:[-–—]|(?:та|і|й|и|по|до)\s)\s?"

SOURCES: tuple[tuple[str, str], ...] = (
    ("day_span", rf"(?P<day>{DAY}){_JOINT}(?P<day2>{DAY})\s+(?P<month>{_MONTH}){_OF_YEAR}"),
    ("day_span", rf"(?:[ЗзСс]|[Іі]з|[Сс]о)\s+(?P<day>{DAY})\s+на\s+(?P<day2>{DAY})\s+"
                 rf"(?P<month>{_MONTH}){_OF_YEAR}"),
    ("day", rf"(?P<day>{DAY})\s+(?P<month>{_MONTH}){_OF_YEAR}"),
    ("day", rf"(?P<day>{DAY})\s+(?P<month>янв|фев|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек"
            r"|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру)\b\.?"),
    ("months", rf"(?P<month>{_MONTH})(?:\s+(?P<year>{YEAR}){_YEAR_WORD}?)?{_JOINT}"
               rf"(?P<month2>{_MONTH})(?:\s+(?P<year2>{YEAR}){_YEAR_WORD}?)?"),
    ("month", rf"(?P<part>{_EDGE})\s+(?P<month>{_MONTH}){_OF_YEAR}"),
    ("month", rf"(?:(?P<which>{_WHICH})\s+)?(?<=[УуВв]\s)(?P<month>{_MONTH}){_OF_YEAR}"),
    ("month", rf"(?P<whose>[Тт]орік|[Цц]ьогоріч)\s+[ув]\s+(?P<month>{_MONTH})"),
    ("month", rf"(?<=[УуВв]\s)(?P<month>{_MONTH})\s+(?P<whose>торік|цьогоріч"
              r"|(?:минулого|цього|наступного)\s+року|(?:прошлого|этого|следующего)\s+года)"),
    ("month", rf"(?P<month>(?i:{_MONTH}))\s+(?P<year>{YEAR}){_YEAR_WORD}?"),
    ("month", rf"(?:(?<=\bдо\s)|(?<=\bк\s)|(?<=\bз\s)|(?<=\bс\s)|(?<=\bіз\s))(?P<month>{_MONTH})"
              rf"(?!{_JOINT}{_MONTH})"),
    ("month", rf"(?<![\w-])(?P<month>{_MONTH_ALONE})(?!\w)(?!{_JOINT}{_MONTH})"),
    ("season", rf"(?:(?P<which>{_WHICH}|[Тт]орік|[Цц]ьогоріч)\s+)?(?P<season>{_SEASON})(?!\w)"
               rf"(?:\s+(?P<year>{YEAR}){_YEAR_WORD}?"
               rf"|\s+(?P<whose>торік|минулого\s+року|прошлого\s+года))"),
    ("season", rf"(?P<which>{_WHICH}|[Тт]орік|[Цц]ьогоріч)\s+(?P<season>{_SEASON})(?!\w)"),
    ("season", rf"\b(?P<season>{_IN_SEASON})(?!\w)"),
    ("weekday", rf"(?:(?P<which>{_WHICH})\s+)?(?P<weekday>{_WEEKDAY})\b"),
    ("near", r"\b(?:[Пп]озавчора|[Пп]озавчера|[Пп]іслязавтра|[Пп]ослезавтра|[ВвУу]чора|[Сс]ьогодні"
             r"|[Зз]автра|[Вв]чера|[Сс]егодня|[Нн]акануне|[Нн]апередодні|[Уу]ночі|[Вв]ночі|[Нн]очью"
             r"|(?:[Мм]инул|[Пп]рошл|[Пп]рошедш)\w+\s+(?:ноч[іи]|ночью|доб[иуі]|сутки|суток))\b"),
    ("period", rf"\b(?P<edge>{_EDGE})\s+"
               r"(?:(?P<which>[Мм]инул\w+|[Пп]рошл\w+|цього|этого|наступного|следующего)\s+)?"
               r"(?P<unit>тижня|недели|місяця|месяца|року|года|десятиліття|десятилетия)\b"),
    ("period", rf"\b(?:[Нн]а\s+)?(?P<which>{_WHICH})\s+(?P<unit>тиж\w+|недел\w+|місяц\w+|месяц\w+"
               r"|року|році|год[ауе]|неділ[юі])\b"
               r"|\b(?P<lastyear>[Тт]орік|[Тт]орішн\w+)\b|\b(?P<yearbefore>[Пп]озаторік)\b"
               r"|\b(?P<thisyear>[Цц]ьогоріч)\b"),
    ("recent", r"\b(?:[Зз]а|[Пп]ротягом|[ВвУу]продовж|[Вв] течение)\s+"
               r"(?:(?:минул|останн|прошедш|последн|прошл)\w+\s+)?"
               rf"(?:(?P<count>{_COUNT})\s+)?(?P<unit>{_UNIT})\b(?!\s+(?:до|перед)\s)"),
    ("ago", rf"\b(?P<ahead>[Чч]ерез)\s+(?:(?P<count>{_COUNT})\s+)?(?P<unit>(?i:{_UNIT}))\b"
            r"(?!\s+(?:після|после|від|от)\s)"),
    ("ago", r"(?:(?P<bound>понад|більш ніж|більше ніж|более|более чем|больше|майже|почти)\s+)?"
            rf"(?:(?P<count>{_COUNT})\s+)?\b(?P<unit>(?i:{_UNIT}))\s+(?:тому|назад)\b"),
    ("ago", r"(?P<half>[Пп]ів\s?року|[Пп]олгода|[Пп]івтора\s+року|[Пп]олтора\s+года)\s+"
            r"(?:тому|назад)\b"),
    ("years", rf"(?P<year>{YEAR})\s?[-–—]\s?(?P<year2>{YEAR}){_YEAR_WORD}"),
    ("years", rf"(?:[ЗзСс]|[Іі]з)\s+(?P<year>{YEAR})\s+(?:по|до)\s+(?P<year2>{YEAR}){_YEAR_WORD}"),
    ("days", rf"(?:[ЗзСс]|[Іі]з|[Сс]о)\s+(?P<day>{DAY})\s+(?P<month>{_MONTH}){_OF_YEAR}\s+"
             rf"(?:по|до)\s+(?P<day2>{DAY})\s+(?P<month2>{_MONTH})"
             rf"(?:\s+(?P<year2>{YEAR}){_YEAR_WORD}?)?"),
    ("year", rf"(?:(?P<part>{_EDGE})\s+)?(?:(?P<year>{YEAR}){_YEAR_WORD}"
             rf"|(?P<year2>{YEAR})-(?:й|м|му|го|ом|ого|ому|ий)\b(?:{_YEAR_WORD})?)"),
)  # fmt: skip

SIGNS: dict[str, str] = {
    "cyrillic month": "січ берез квіт трав черв лип серп верес жовт груд лют листопад янв фев март"
    " апр июн июл авг сент октя нояб дека май мая мае маю бер. вер. жов. лис. гру. тра. сер. окт.",
    "cyrillic weekday": "понед вівт вторн серед сред четвер п'ятн п’ятн пʼятн пятн субот суббот"
    " неділ воскр",
    "cyrillic season": "вес літ лет осен осін зим",
    "cyrillic ago": "тому назад через",
    "cyrillic recent": "за протягом продовж течение",
    "cyrillic near": "чора чера втра одні одня акануне передодні ноч доб сут",
    "cyrillic period": "тиж нед міс мес рік рок год десятил торі",
    "cyrillic part": "квартал півріч полугоди половин перш перв",
    "cyrillic feast": "новог новом різдва рождеств",
}
"""What of it must stand in a text, in small letters, for a rule to match."""
_SIGN_OF_RULE = {"year_part": "part"}
_IN_DIGITS = frozenset({"year", "years", "decade"})


def sign_of(name: str, pattern: str) -> str:
    """Return what must stand in a text for a rule to match in it."""
    if _MONTH in pattern or _MONTH_ALONE in pattern or "янв|фев" in pattern:
        return "cyrillic month"
    return "number" if name in _IN_DIGITS else f"cyrillic {_SIGN_OF_RULE.get(name, name)}"


SEASONS = {"весн": "spring", "навес": "spring", "вліт": "summer", "уліт": "summer",
           "уосе": "autumn", "узим": "winter", "літ": "summer", "лет": "summer",
           "восен": "autumn", "осен": "autumn", "взим": "winter", "зим": "winter"}  # fmt: skip


def season_of(word: str) -> str:
    """Return the season a word names, in English; the word itself if it is English."""
    word = word.lower()
    return next((season for start, season in SEASONS.items() if word.startswith(start)), word)
