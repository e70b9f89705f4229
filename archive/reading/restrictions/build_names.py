"""Make ``territory_names.tsv``: what countries are called in other languages, and how it bends.

Run as ``python -m archive.reading.restrictions.build_names``. The names are Unicode CLDR's (through
Babel); Ukrainian and Russian ones are bent by pymorphy3 into the cases that stand behind "in",
"to" and "of". The file is kept, so the program needs neither to read a restriction.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from archive.reading.restrictions.territories import territories
from resources import path

LANGUAGES = (
    "de",
    "fr",
    "es",
    "it",
    "pl",
    "uk",
    "ru",
    "ja",
    "zh",
    "zh_Hant",
    "ko",
    "tr",
    "pt",
    "nl",
    "sv",
    "cs",
    "ro",
)
CASES = ("gent", "loct", "accs")
_HEAD = """\
# Names of countries in other languages: code, names (separated by ;). Made, not written by hand:
# python -m archive.reading.restrictions.build_names. Names: Unicode CLDR (Unicode License v3);
# Ukrainian and Russian ones also in the genitive, the locative and the accusative.
"""


def rows() -> Iterator[str]:
    """Yield one line for each country that has a name unlike those the program already knows."""
    from babel import Locale

    locales = {language: Locale(language) for language in LANGUAGES}
    for territory in territories():
        if len(territory.code) != 2:
            continue
        known = {territory.name, *territory.spellings}
        names: dict[str, None] = {}
        for language, locale in locales.items():
            name = str(locale.territories.get(territory.code, ""))
            for one in _forms(name, language):
                if one and one not in known:
                    names[one] = None
        if names:
            yield f"{territory.code}\t{';'.join(names)}"


def _forms(name: str, language: str) -> list[str]:
    bare = name.partition(" (")[0].replace("’", "'")
    forms = [bare]
    if language in ("uk", "ru"):
        forms += [bent for case in CASES if (bent := _bent(bare, language, case))]
    return forms


def _bent(name: str, language: str, case: str) -> str:
    """Bend a name: every word up to its first noun; what stands behind that keeps its form."""
    analyser, words = _analyser(language), name.split()
    if case == "accs" and len(words) > 1:
        return ""
    bent: list[str] = []
    for word in words:
        if bent and _is_noun(analyser, words[len(bent) - 1]):
            return " ".join((*bent, *words[len(bent) :]))
        parsed = next(
            (each for each in analyser.parse(word)
             if "nomn" in each.tag and ("NOUN" in each.tag or "ADJF" in each.tag)), None,
        )  # fmt: skip
        form = parsed.inflect({case}) if parsed else None
        if form is None:
            return ""
        bent.append(form.word.title() if word[:1].isupper() else form.word)
    return " ".join(bent)


@cache
def _analyser(language: str) -> Any:
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang=language)


def _is_noun(analyser: Any, word: str) -> bool:
    return any("NOUN" in each.tag for each in analyser.parse(word))


def main() -> None:
    """Write the file."""
    text = _HEAD + "".join(f"{row}\n" for row in rows())
    path("vocabularies", "territory_names.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
