"""What a figure measures, so that figures of several articles can stand in one series.

People lost are told apart as dead, wounded, missing, captured, or as losses of every kind; other
things by their noun in the singular. Who they are (civilians, children) is part of the measure.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from archive.reading.figures.quantity_words import EQUIPMENT, TIME_UNITS
from archive.reading.fold import fold

BURNED = "burned area"
PEOPLE_LOST = ("dead", "wounded", "missing", "captured", "losses")
_WORDS = {
    "losses": r"casualt\w*|loss(?:es)?|killed (?:or|and) wounded|dead (?:or|and) wounded|"
              r"dead (?:or|and) injured|eliminat\w*|neutrali[sz]\w*|wiped out|out of action|"
              r"втрат\w*|потер\w*|ліквідован\w*|ликвидирован\w*|знищен\w*|уничтожен\w*",
    "dead": r"kill\w*|dead|deaths?|die[sd]?|dying|deadly|bod(?:y|ies)|fatalit\w*|victims?|toll|"
            r"perish\w*|claimed the lives|загин\w*|загиб\w*|погиб\w*|вбит\w*|убит\w*|мертв\w*|"
            r"жертв\w*",
    "wounded": r"wound\w*|injur\w*|hurt|поранен\w*|ранен\w*|постражда\w*|пострада\w*|травм\w*",
    "missing": r"missing|unaccounted|зник\w*|пропав\w*|пропал\w*",
    "captured": r"captur\w*|prisoners?|taken prisoner|полонен\w*|пленн\w*|плен\b",
}  # fmt: skip
_LOST = {name: re.compile(rf"\b(?:{words})\b", re.I) for name, words in _WORDS.items()}
_LOST_ALL = re.compile(r"\b(?:lost|loses?|losing|lose)\b", re.I)
_WHO = {
    "children": r"child\w*|kids?|minors?|boys?|girls?|teenagers?|діт\w*|дет(?:и|ей)\w*",
    "civilians": r"civilians?|residents?|villagers?|цивільн\w*|мирн\w*",
    "women": r"women|жінок|женщин",
    "medics": r"medics?|doctors?|nurses?|paramedics?",
    "journalists": r"journalists?|reporters?",
    "soldiers": r"soldiers?|troops?|servicemen|servicem[ae]n|fighters?|servicemembers?|combatants?|"
                r"personnel|conscripts?|military|військов\w*|военн\w*|солдат\w*",
}  # fmt: skip
_KINDS_OF_PEOPLE = {name: re.compile(rf"\b(?:{words})\b", re.I) for name, words in _WHO.items()}
_PERIOD = re.compile(
    r"\b(?:within|in|over|during) (?:a|one|the (?:past|last|previous)|the)(?: single)?"
    r"(?: \w+)? (?:day|24 hours|week|month|hours|night)s?\b|\b(?:per|a|each|every) (?:day|week|"
    r"month|year)\b|\bdaily\b|\bovernight\b|\bin (?:24|48) hours\b|\bbetween \w+day and \w+day\b|"
    r"\bthis week\b|\blast (?:day|week|month)\b|\bза (?:минул\w+ |прошл\w+ |последн\w+ )?"
    r"(?:добу|сутки|день|тиждень|неделю|місяць|месяц)\b", re.I)  # fmt: skip
_NEXT = re.compile(r"\d|,? and |;|,? а також |,? (?:і|и|та|й) ")
_TOTAL = re.compile(r"\b(?:total|overall|since|so far|to date|in all|altogether|toll|up to that "
                    r"point|всього|всего|загалом|з початку|с начала)\b", re.I)  # fmt: skip
_SPELLINGS = {"armoured": "armored", "artilleries": "artillery", "planes": "aircraft",
              "aeroplane": "aircraft", "plane": "aircraft", "uav": "drone", "afv": "armored "
              "fighting vehicle", "homes": "house", "home": "house"}  # fmt: skip


def _set(words: str) -> frozenset[str]:
    return frozenset(fold(words).split())


_MEASURES = _set(" ".join(TIME_UNITS)) | _set(
    "km kilometre kilometres kilometers mile miles metre metres meters feet foot mph millimetres "
    "millimeters centimetres degrees times magnitude acres hectares tonnes tons kg litres "
    "часов дней суток годин днів разів раз років лет км метрів метров"
)
"""Units of time and space: "two days of flooding" counts nobody."""
_AREAS = frozenset({"hectares", "acres", "ha"})
_BURNED = re.compile(r"\b(?:burn\w*|scorch\w*|charred|blacken\w*|(?:wild)?fires?|blaze)\b"
                     r"|пожеж|пожар|вигоріл|выгорел", re.I)  # fmt: skip
"""Beside an area: it is how far a fire has spread."""
_STATE = re.compile(r" (?P<state>contained|complete|full|counted|vaccinated|containment)\b", re.I)
_CHANGE = re.compile(r" (?:lower|higher|more|less|fewer|above|below|up|down)\b")
_YEARLY = re.compile(r"^(?:annual|official|headline) ", re.I)
_LEVEL = re.compile(
    r"(?:^|\b(?:the|that|and|annual|official)\s)"
    r"(?P<what>(?:[A-Za-z][\w-]* )?[a-z][\w-]+|[A-Z][a-z]+)"
    r"(?: (?:in|of|for|across|at|among) [^,;]{2,40}?)?"
    r" (?:fell|falls|rose|rises|dropped|drops|slowed|eased|climbed|jumped|stood|stands|reached|hit"
    r"|was|is|remained|held)"
    r"(?: (?:back|up|down|steady|unchanged))?(?: (?:to|at))? $"
)
_THINGS = EQUIPMENT | _set(
    "house building school hospital clinic bridge vehicle car truck bus boat ship vessel train "
    "aircraft helicopter drone missile rocket bomb shell tank gun mortar village town city attack "
    "strike airstrike explosion blast incident accident quake earthquake aftershock shop church "
    "apartment flat factory plant warehouse depot barge pump machine"
)
"""Things, by their singular, that stand beside people in one sentence about losses."""
_ADVERBS = frozenset({"overnight", "today", "yesterday", "nationwide", "daily", "alone", "there",
                      "far", "so", "now", "already"})  # fmt: skip
_STEMS = {
    "дрон|бпла|безпілот|беспилот|шахед": "drone", "танк": "tank", "ракет": "missile",
    "будин|дом(?:ов|а)": "house", "лікар|ликарн|больниц": "hospital", "школ": "school",
    "літак|литак|самолет": "aircraft", "гелікоптер|вертоліт|вертолет|вертольот": "helicopter",
    "артсистем|артилері|артиллер": "artillery system",
    "бронемашин|ббм|бойов\\w+ броньован|боев\\w+ бронирован": "armored fighting vehicle",
}  # fmt: skip
"""Ukrainian and Russian nouns, folded, by their stems: one series whatever the language."""
_PLURALS = {"people": "people", "men": "man", "women": "woman", "children": "child",
            "aircraft": "aircraft", "series": "series"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured: ``what`` (dead, house, tank …), ``who``, and the ``unit``.

    ``span``: ``total``, or ``period`` for what is counted within a day, a week ….
    """

    what: str
    who: str
    unit: str
    span: str = "total"

    @property
    def counts_people_lost(self) -> bool:
        """Tell whether people lost are counted."""
        return self.what in PEOPLE_LOST


@lru_cache(8192)
def measure_of(words: str, *, kind: str, unit: str, subject: str, figure: str) -> Measure | None:
    """Return what a figure of a claim measures; None where nothing could be compared with it.

    ``words``: those of the claim; ``figure``: those of the figure itself.
    """
    span = "period" if _PERIOD.search(words) and not _TOTAL.search(words) else "total"
    if kind == "loss ratio" or unit == "share" or " per " in unit:
        return None
    if unit.lower() in _AREAS and _BURNED.search(words):
        return Measure(BURNED, "", unit.lower(), span)
    if set(fold(unit).split()) & _MEASURES:
        return None
    if kind == "casualty count" and unit not in {"%", ""} and singular(unit) not in _THINGS:
        what = _lost(f"{unit} {subject}") or _lost(_near(words, figure)) or _lost(words)
        return None if what is None else Measure(what, _who(f"{unit} {subject}"), "people", span)
    if unit == "%" or (len(unit) == 3 and unit.isupper()):
        about = singular(subject) or (_share_of(words, figure) if unit == "%" else "")
        return Measure(about, "", unit, span) if about else None
    noun = singular(unit)
    return Measure(noun, "", noun, span) if noun else None


def _share_of(words: str, figure: str) -> str:
    """Return what a percentage tells of: "95% *contained*", "*unemployment* in Spain fell to 10%".

    Only a level: how much something rose or fell by is another day's.
    """
    before, found, after = words.partition(figure)
    state = _STATE.match(after) if found else None
    level = _LEVEL.search(before) if found else None
    if state is not None:
        return state["state"].lower()
    if level is None or _CHANGE.match(after):
        return ""
    return singular(_YEARLY.sub("", level["what"]))


def _lost(words: str) -> str | None:
    found = [name for name in PEOPLE_LOST if _LOST[name].search(words)]
    if {"dead", "wounded"} <= set(found) or (_LOST_ALL.search(words) and not found):
        return "losses"
    if "losses" in found:
        return "losses"
    return found[0] if found else None


def _near(words: str, figure: str) -> str:
    """Return the words around a figure up to the next one: "14 people dead and 90 injured".

    Those behind it, if they tell what befell people, else those before: "загинули 12 людей".
    """
    at = words.find(figure)
    if at < 0:
        return ""
    after = _NEXT.split(words[at + len(figure) :], maxsplit=1)[0]
    if any(test.search(after) for test in _LOST.values()):
        return after
    return _NEXT.split(words[:at])[-1]


def _who(words: str) -> str:
    return next((name for name, test in _KINDS_OF_PEOPLE.items() if test.search(words)), "")


def singular(words: str) -> str:
    """Return a noun phrase folded and in the singular, spellings of one thing made one."""
    found = [_SPELLINGS.get(word, word) for word in fold(words).split()]
    while len(found) > 1 and found[-1] in _ADVERBS:
        found.pop()
    if found and not found[-1].isascii():
        joined = " ".join(found)
        return next((noun for stem, noun in _STEMS.items() if re.match(stem, joined)), joined)
    if found:
        found[-1] = _singular(found[-1])
    return " ".join(found)


def _singular(word: str) -> str:
    word = _SPELLINGS.get(word, word)
    if word in _PLURALS or len(word) < 4:
        return _PLURALS.get(word, word)
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh")):
        if word.endswith(ending):
            return word.removesuffix(ending) + instead
    return word.removesuffix("s") if word.endswith("s") and not word.endswith("ss") else word
