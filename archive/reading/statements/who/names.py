"""Full names of people as an article prints them: "Deputy Mayor *Ana Maria Ruiz*"."""

import re
from collections.abc import Iterator

from archive.reading.fold import fold
from archive.reading.month_names import month_names
from archive.reading.words.language import cyrillic_language
from archive.reading.words.morphology import gender_of_name
from archive.reading.words.name_words import HONOURS, KIND_NOUNS, is_role
from archive.reading.words.nicknames import nicknames
from archive.reading.words.word_sets import word_set
from archive.values import Span, span

CAPITAL = "A-Z" + "".join(chr(sign) for sign in range(0xC0, 0x250) if chr(sign).isupper())
"""The capitals of Latin alphabets, inside the brackets of a pattern: Évariste, Łukasz."""
_RUN = re.compile(
    rf"(?<![\w’'])[{CAPITAL}](?:[\w’'-]+|\.(?:[A-Z]\.)*)"
    r"(?: (?:(?:de|van|von|der|da|del|den|dos|bin|ibn|al|la|di|du|zu|ter|af|ben|abu|ould|el) ){0,2}"
    rf"(?:(?:[ae](?:[dlnrstz]|sh|th)|Al)-)?[{CAPITAL}](?:[\w’'-]+|\.(?:[A-Z]\.)*)){{1,7}}"
)
_NO_NAMES = (
    word_set("stoppers") | word_set("leads") | word_set("prepositions") | word_set("determiners")
    | word_set("adverbs") | word_set("subordinators") | {"all", "every", "no", "once", "what"}
    | {"brothers", "sisters", "twins", "siblings", "cousins", "parents"}
)  # fmt: skip
_FEMALE = word_set("female names")
_MALE = word_set("male names")
_EITHER = word_set("either names")
_GIVEN = _FEMALE | _MALE | _EITHER
_ACRONYMS = frozenset({"un", "eu", "fbi", "cia", "bbc", "cnn", "fsb", "who", "tv"})
"""Bodies only in capitals: "Kim Jong *Un*" is none."""
_OWNER = re.compile(r"[’']s$")
_WEEKDAYS = frozenset(
    {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
)
_WOMEN = word_set("women")
_MEN = word_set("men")
_BASED = re.compile(r"-(?:based|backed|led|installed|run|owned|funded|born)$")
_NAME_BEFORE = re.compile(rf"(?<![\w’'-])[{CAPITAL}][\w-]+(?: [A-Z]\.)* $")
_NAME_AFTER = re.compile(rf" [{CAPITAL}](?:[\w-]|[’'](?!s\b))+")
_LONGEST_BEFORE = 30
_LONGEST_NAME = 4
_PARTICLES = frozenset({"bin", "ibn", "al", "el", "de", "la", "van", "von", "der", "da", "dos"})
_LETTERS = frozenset({"KC", "QC", "SC", "MP", "MEP", "MSP", "MLA", "TD", "OBE", "MBE", "CBE",
                      "AO", "AM", "PhD", "MD", "Jr", "Sr", "II", "III"})  # fmt: skip
"""What stands behind a name and is none: "Ana Ruiz *KC*"."""
_SITES = word_set("sites")
"""What ends the names of places, prizes and clubs, where no given name stands first."""
SURNAMES = frozenset({"white", "downing"})
"""Surnames that also begin the names of bodies: the "White House", "Downing Street"."""


def full_names(text: str) -> dict[str, list[Span]]:
    """Return where the text gives the full names behind each surname (small letters)."""
    common = set(re.findall(r"\b[a-z]{2,}\b", text))
    found: dict[str, list[Span]] = {}
    for match in _RUN.finditer(text):
        name = _name(text, match.start(), match.group(), common)
        if name is not None:
            found.setdefault(name.text.split()[-1].lower(), []).append(name)
    for name in _nicknamed(text):
        found.setdefault(name.text.split()[-1].lower(), []).append(name)
    return found


def _nicknamed(text: str) -> Iterator[Span]:
    """Yield names with a nickname in marks: "*Bo “Bear” Ek*"."""
    for start, end in nicknames(text, 0, len(text)):
        before = _NAME_BEFORE.search(text, max(start - _LONGEST_BEFORE, 0), start)
        after = _NAME_AFTER.match(text, end)
        if before is not None and after is not None:
            yield span(text, before.start(), after.end())


def _after_leads(words: list[str]) -> int:
    """Return where a name may begin: behind a lead, or a month: "a *March* Velmberg article"."""
    first = next((at for at, word in enumerate(words) if word.lower() not in _NO_NAMES), 0)
    month = fold(words[first]) in month_names() and not is_forename(words[first])
    month = month or words[first] in _WEEKDAYS  # "On *Friday* Ruiz said"
    return min(first + month, len(words) - 1)


def _name(text: str, start: int, run: str, common: set[str]) -> Span | None:
    """Return the name in a run of capitals: no lead, no roles before it, no possessive."""
    words = run.split(" ")
    words[-1] = re.sub(r"[’']s?$", "", words[-1])
    first = _after_leads(words)
    forename = len(words) - 2 if len(words) > 1 and is_forename(words[-2]) else -1  # "Dean Ek"
    roles = [at for at, word in enumerate(words[:-1]) if is_role(word.lower()) and at != forename]
    shouted = [at for at, word in enumerate(words[:-1])
               if word.isupper() and len(word) > 2 and "." not in word]  # fmt: skip
    roles += [at for at, word in enumerate(words[:-1]) if word.lower().rstrip(".") in HONOURS]
    owners = [at for at, word in enumerate(words[:-1]) if _OWNER.search(word)]
    last = max(roles + shouted + owners, default=-1)
    first = max(first, last + 1)  # "Al Jazeera's *Ana Ruiz*"
    if first == 0 and words[0].lower() in common and not is_forename(words[0]):
        first = 1  # the sentence's first word
    called = bool(roles) and words[first - 1].lower().rstrip(".") not in HONOURS
    if first and first == len(words) - 1 and called and not words[-1].isupper():
        first -= 1  # "Justice Kagan"
    if text.endswith((" of ", " for "), 0, start):  # "the College of Nursing Ana Ruiz"
        given = (at for at in range(first + 1, len(words) - 1) if is_forename(words[at]))
        first = next(given, first)
    while len(words) > first + 2 and words[-1] in _LETTERS:
        words.pop()  # "Ana Ruiz KC"
    kept = words[first:]
    initials = kept[-1].isupper() and "." in kept[-1]  # "Ashraf Ali K.M"
    full = sum(word.lower() not in _PARTICLES for word in kept)
    if len(kept) == 1 or full > _LONGEST_NAME or (kept[-1].isupper() and not initials):
        return None
    if any(names_body(word) or _BASED.search(word) for word in kept[:-1]):
        return None
    if _ends_as_no_person(kept):
        return None
    begin = start + sum(len(word) + 1 for word in words[:first])
    return span(text, begin, begin + len(" ".join(kept)))


def _ends_as_no_person(words: list[str]) -> bool:
    """Tell whether the last of some capitals is no surname: "Velm *Council*", "Banquet *Hall*"."""
    last = words[-1]
    if last.lower() in _SITES and not is_forename(words[0]):
        return True
    body = names_body(last) and last.lower() not in SURNAMES
    return body or _BASED.search(last) is not None


def names_body(word: str) -> bool:
    """Tell whether a word is a body's noun, acronyms only in capitals: "UN", not "Un"."""
    return word.lower() in KIND_NOUNS and (word.isupper() or word.lower() not in _ACRONYMS)


def is_forename(word: str) -> bool:
    """Tell whether a word is a known given name."""
    return word.lower() in _GIVEN


def gender(words: "set[str] | frozenset[str]", name: str) -> str | None:
    """Return ``f`` or ``m`` as titles, roles and the given name tell, None where they do not.

    ``words`` are those that describe the person, in small letters.
    """
    women, men = bool(words & _WOMEN), bool(words & _MEN)
    if women != men:
        return "f" if women else "m"
    first = name.split()[0].lower() if name.split() else ""
    if "\u0400" <= first[:1] <= "\u04ff":
        return gender_of_name(name, cyrillic_language(name, "uk"))
    if first in _EITHER:
        return None
    if (first in _FEMALE) != (first in _MALE):
        return "f" if first in _FEMALE else "m"
    return None
