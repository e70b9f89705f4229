"""Words that say what kind of region a name names: oblast, province, county, область, ….

Stripped of them, "Donetsk Oblast", "Donetsk province" and "the Donetsk region" are one name.
All in folded form.
"""

import re

_LISTS = """
suffixes: oblast oblasts province provinces region regions state county governorate prefecture
 district raion rayon department canton krai kray republic voivodeship municipality territory okrug
 parish division emirate lan fylke kommun laani maakunta maakond kraj zupanija megye sheng zizhiqu
 respublika aymag viloyati viloyat vilayeti rayonu ili suyu oblysy savivaldybe apskritis novads
 atoll muhafazesi barat area
 область области області областях областю областеи областям областями областью обл район району
 раион раиону
 раиони раионе раионах раионам край краю краи крае края округ округу округе округа
 республика республики республике республіка республіки провинция провинции
 провінція провінції воеводство воєводство губерния губернія губернаторство област община аимаг
 раионі раионом облысы ولايت
prefixes: province provincia provincie provinz provinsi departamento departement comunidad canton
 kanton region regiao regione state estado etat county district distrito distrikt governorate
 municipality municipio municipiu judetul raionul komuna obcina opstina wojewodztwo woiwodschaft
 emirate republic oblast prefecture parish territory autonomous mkoa wilaya mehoz область район
 раион республика республіка провинция провінція автономная автономна محافظه ولايه منطقه استان
 اقليم ولايت بلديه شعبيه
links: of de la le du di da do del der den von the and
english: oblast province region state county governorate krai district republic prefecture
 voivodeship raion municipality territory department okrug canton parish emirate division
"""


def _list(name: str) -> frozenset[str]:
    found = re.search(rf"^{name}:((?:.|\n )*)", _LISTS, re.MULTILINE)
    return frozenset(found.group(1).split() if found else ())


SUFFIXES = _list("suffixes")
"""Words that follow the name."""
PREFIXES = _list("prefixes")
"""Words that stand before the name, perhaps with ``LINKS`` between."""
LINKS = _list("links")
ENGLISH = _list("english")
"""Kinds of region as English news names them."""

_ENGLISH_NAME = re.compile("[A-Za-z ’'-]+")


def core(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return a region's folded name without the words for its kind; all of it if nothing is left.

    "autonomous republic of crimea" → "crimea"; "донецька область" → "донецька".
    """
    start, end = 0, len(words)
    while end - start > 1 and words[end - 1] in SUFFIXES:
        end -= 1
    if end - start > 1 and words[end - 1] == "autonomous":
        end -= 1
    stripped = False
    while end - start > 1 and (
        words[start] in PREFIXES or (stripped and words[start] in LINKS) or words[start] == "the"
    ):
        stripped = stripped or words[start] in PREFIXES
        start += 1
    return words[start:end]


def has_kind(words: tuple[str, ...]) -> bool:
    """Tell whether a folded name says what kind of region it names."""
    return core(words) != words


def english_core(name: str) -> str | None:
    """Return an English region's name without its kind, or ``None`` if it names none.

    "Zakarpattia Oblast" → "Zakarpattia"; "State of Saxony-Anhalt" → "Saxony-Anhalt".
    """
    parts = name.removeprefix("Autonomous ").split()
    if not _ENGLISH_NAME.fullmatch(name) or len(parts) < 2:
        return None
    if parts[-1].istitle() and parts[-1].lower() in ENGLISH:
        return " ".join(parts[:-1])
    if len(parts) > 2 and parts[0].lower() in ENGLISH and parts[1] == "of":
        return " ".join(parts[2:])
    return None
