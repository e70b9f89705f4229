"""Chinese and Korean names in Cyrillic letters and Hangul, as Latin captions spell them.

Си Цзиньпин (Palladius) is Xi Jinping; Хван Ин Бом (Kontsevich) and 황인범 are Hwang In-beom. Both
systems write syllables, so a word is taken apart into them; words that are none mean nothing here.
Korean names are romanised in many ways: every likely one is given. All words are folded (й is и).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice, product

from archive.reading.fold import fold
from archive.search.word_list import WordList

Syllables = Mapping[str, tuple[str, ...]]

_BEFORE_ANY = {
    "б": "b", "п": "p", "м": "m", "ф": "f", "д": "d", "т": "t", "н": "n", "л": "l",
    "г": "g", "к": "k", "х": "h", "чж": "zh", "ч": "ch", "ш": "sh", "ж": "r",
}  # fmt: skip
_BY_WHAT_FOLLOWS = {"цз": ("z", "j"), "ц": ("c", "q"), "с": ("s", "x")}
_HARD = {"а": "a", "аи": "ai", "ань": "an", "ан": "ang", "ао": "ao", "э": "e", "эи": "ei",
         "энь": "en", "эн": "eng", "оу": "ou", "у": "u", "уа": "ua", "уаи": "uai", "уань": "uan",
         "уан": "uang", "уи": "ui", "уэи": "ui", "унь": "un", "ун": "ong", "ы": "i"}  # fmt: skip
_SOFT = {"и": "i", "я": "ia", "яо": "iao", "е": "ie", "ю": "iu", "янь": "ian", "ян": "iang",
         "инь": "in", "ин": "ing", "юн": "iong", "юи": "u", "юэ": "ue", "юань": "uan",
         "юнь": "un"}  # fmt: skip
_ALONE = {"а": "a", "аи": "ai", "ань": "an", "ан": "ang", "ао": "ao", "э": "e", "энь": "en",
          "эр": "er", "оу": "ou", "и": "yi", "у": "wu", "юи": "yu", "я": "ya", "е": "ye",
          "яо": "yao", "ю": "you", "янь": "yan", "ян": "yang", "инь": "yin", "ин": "ying",
          "юн": "yong", "юэ": "yue", "юань": "yuan", "юнь": "yun", "ва": "wa", "во": "wo",
          "ваи": "wai", "вэи": "wei", "вань": "wan", "вэнь": "wen", "ван": "wang"}  # fmt: skip

_FIRST = {"г": "gk", "к": "kg", "кх": "k", "д": "dt", "т": "td", "тх": "t", "б": "bp", "п": "pb",
          "пх": "p", "дж": "j", "ч": "jc", "чж": "jc", "чх": "c", "х": "h", "с": "s", "р": "rl",
          "л": "lr", "м": "m", "н": "n", "": ""}  # fmt: skip
_MIDDLE = {"а": "a", "я": "ya", "о": "o eo u", "е": "e ye eo u o", "ё": "yeo yo you yu",
           "у": "u oo", "ю": "yu yoo", "ы": "eu u", "и": "i ee eu u", "і": "i ee", "э": "ae e ai",
           "ие": "ye", "ва": "wa", "во": "wo", "ви": "wi", "ве": "oe we", "ыи": "ui"}  # fmt: skip
_LAST = {"": "", "н": "n ng", "м": "m", "к": "k g", "п": "p b", "т": "t", "ль": "l"}
_WHOLE = {"ли": "lee", "пак": "park", "но": "roh", "цои": "choi", "чхве": "choi", "у": "woo",
          "ан": "ahn"}  # fmt: skip
_INITIALS = ("g k", "kk", "n", "d t", "tt", "r l", "m", "b p", "pp", "s", "ss", "", "j c", "jj",
             "c", "k", "t", "p", "h")  # fmt: skip
_VOWELS = ("a", "ae ai", "ya", "yae", "eo u o", "e", "yeo yo you yu", "ye", "o", "wa", "wae",
           "oe oi", "yo", "u oo", "wo", "we", "wi", "yu yoo", "eu u", "ui", "i ee")  # fmt: skip
_FINALS = ("", "k g", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m",
           "p b", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t")  # fmt: skip
_SURNAMES = {"이": "lee yi rhee", "박": "park", "노": "roh", "최": "choi", "우": "woo", "안": "ahn"}
_HANGUL = ("\uac00", "\ud7a3")
_LONGEST_NAME, _MOST = 4, 400


@lru_cache(maxsize=1024)
def pinyin(word: str, *, least: int = 1) -> tuple[str, ...]:
    """Return what a folded Cyrillic word of ``least`` Chinese syllables or more is in pinyin."""
    found = (
        "".join(each) for parts in _apart(word, _chinese()) if len(parts) >= least
        for each in product(*parts)
    )  # fmt: skip
    return tuple(dict.fromkeys(islice(found, _MOST)))


def phrases(known: WordList, name: str) -> tuple[str, ...]:
    """Return how a name may stand in Latin letters, of words that are known, as index phrases."""
    written = (name.strip(),) if _is_hangul(name.strip()[:1]) else tuple(fold(name).split())
    found: list[str] = []
    for spellings in _names(written) if len(written) < _LONGEST_NAME else ():
        there = [[one for one in each if one in known] for each in spellings]
        found += map(" ".join, product(*there))
        if len(spellings) == 3 and there[0]:  # Hwang Inbeom
            given = (one + other for one in spellings[1] for other in spellings[2])
            joined = [one for one in given if one in known]
            found += map(" ".join, product(there[0], joined))
    return tuple(dict.fromkeys(found))[:_MOST]


def _names(words: Sequence[str]) -> Iterator[list[tuple[str, ...]]]:
    """Yield what words side by side may be, name by name: for each word, its Latin spellings.

    ``words``: folded, in Cyrillic letters; or one of Hangul, which is taken apart.
    """
    if len(words) == 1:
        syllables = words[0]
        if 1 < len(syllables) <= _LONGEST_NAME and all(map(_is_hangul, syllables)):
            yield [_of_hangul(each, surname=not at) for at, each in enumerate(syllables)]
        return
    chinese = [pinyin(word) for word in words]
    if all(chinese):
        yield chinese
    korean = [_korean().get(word, ()) for word in words]
    if len(words) == 3 and all(korean):
        yield korean
    if len(words) == 2 and korean[0]:
        yield from ([korean[0], *parts] for parts in _apart(words[1], _korean()) if len(parts) == 2)


def _apart(word: str, syllables: Syllables) -> Iterator[list[tuple[str, ...]]]:
    """Yield every way in which a word is made of syllables, each with its spellings."""
    if not word:
        yield []
    for end in range(1, min(len(word), 5) + 1):
        known = syllables.get(word[:end])
        if known:
            yield from ([known, *rest] for rest in _apart(word[end:].lstrip("ъ"), syllables))


@cache
def _chinese() -> Syllables:
    found: dict[str, tuple[str, ...]] = {one: (latin,) for one, latin in _ALONE.items()}
    for written, latin in _with_initials():
        for spelled in {written, written.replace("и", "і"), written.replace("э", "е"),
                        written.replace("и", "і").replace("э", "е")}:  # fmt: skip
            if latin not in found.get(spelled, ()):  # the last ones as Ukrainian texts write them
                found[spelled] = (*found.get(spelled, ()), latin)
    return found


def _with_initials() -> Iterator[tuple[str, str]]:
    hard, soft = (*_HARD.items(), ("о", "uo")), _SOFT.items()
    yield from _ALONE.items()
    for first, latin in _BEFORE_ANY.items():
        yield from ((first + last, latin + end) for last, end in (*hard, *soft))
    for first in "бпмф":
        yield f"{first}о", f"{_BEFORE_ANY[first]}o"
    for first, (before_hard, before_soft) in _BY_WHAT_FOLLOWS.items():
        yield from ((first + last, before_hard + end) for last, end in hard)
        yield from ((first + last, before_soft + end) for last, end in soft)


@cache
def _korean() -> Syllables:
    found: dict[str, tuple[str, ...]] = {}
    for first, middle, last in product(_FIRST, _MIDDLE, _LAST):
        parts = (_sounds(_FIRST[first]), _MIDDLE[middle].split(), _LAST[last].split() or [""])
        written = first + middle + last
        whole = _WHOLE.get(written, "").split()
        found[written.replace("ё", "е")] = (
            *found.get(written.replace("ё", "е"), ()), *whole, *map("".join, product(*parts))
        )  # fmt: skip
    return found | {name: tuple(said.split()) for name, said in _WHOLE.items() if name not in found}


def _sounds(letters: Iterable[str]) -> list[str]:
    """Return initial consonants; "c" stands for "ch"."""
    return ["ch" if letter == "c" else letter for letter in letters if letter != " "] or [""]


def _of_hangul(syllable: str, *, surname: bool) -> tuple[str, ...]:
    number = ord(syllable) - ord(_HANGUL[0])
    first, middle, last = number // 588, number % 588 // 28, number % 28
    parts = (
        _sounds(_INITIALS[first].split()), _VOWELS[middle].split(), _FINALS[last].split() or [""],
    )  # fmt: skip
    usual = _SURNAMES.get(syllable, "").split() if surname else []
    return tuple(dict.fromkeys([*usual, *map("".join, product(*parts))]))


def _is_hangul(letter: str) -> bool:
    return _HANGUL[0] <= letter[:1] <= _HANGUL[1]
