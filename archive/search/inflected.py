"""Other forms of a word that a search means as well: cases, plurals, romanisations.

"обстрілу" means "обстріл" and "обстрілів"; "howitzers" means "howitzer"; "Zelensky" means
"Zelenskiy" and "Зеленського". Words are folded (``reading.fold``: й is и, ї is і, ё is е). Light
stemming on purpose: endings go, nothing is derived. Used for plain words only; quotation marks ask
for the word as written.
"""

import re
from functools import lru_cache

from archive.gazetteer.sound import sound

_SHORTEST_STEM = 3
_CYRILLIC = re.compile("[\u0400-\u04ff]+")
_LATIN = re.compile("[a-z]+")
_ENDED = """
 ого ому ою ои оі ім им ом ем єм ам ям ах ях их іх ых ым ими ами ями ыми ьми іми его ему ая яя ое
 ее ые ие ыи ии іи еи ею єю ую юю ів ов ев єв ові еві а я у ю о е є и і ы ь иі ія іі ію ією ия ию
 ием иям иях иями іям іях іями ієм ье ья ью ьє ьоі ьому ьою ьо ість істю ості остям остями остях
"""
_ENDINGS = tuple(_ENDED.split())
_FLEETING = re.compile(r"([бвгджзклмнпрстфхцчшщ])([кцнлрмтвгх])$")
_FLED = re.compile(r"([бвгджзклмнпрстфхцчшщ])[оеє]([кцнлрмтвгх])$")
_CLOSED = re.compile(r"([оеєі])([бвгджзклмнпрстфхцчшщ]{1,2})$")
_OTHER_START = {"у": "в", "в": "у"}
_STARTS = re.compile("[ув][бвгджзклмнпрстфхцчшщ]")  # вчителька, учителька
_TURNS = (("ц", "к"), ("з", "г"), ("с", "х"), ("ж", "г"), ("ч", "к"), ("ш", "х"))
_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "h", "д": "d", "е": "e", "є": "ie", "ж": "z", "з": "z",
    "и": "i", "і": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "h", "ш": "s", "щ": "s",
    "ь": "", "ъ": "", "ы": "i", "э": "e", "ю": "iu", "я": "ia", "ў": "u", "ј": "i",
    "њ": "n", "љ": "l", "ђ": "dz", "ћ": "c", "џ": "dz", "ѓ": "h", "ќ": "k", "ѕ": "dz",
}  # fmt: skip
_ROMAN = {
    "а": ("a",), "б": ("b",), "в": ("v",), "г": ("h", "g"), "д": ("d",), "е": ("e",),
    "є": ("ie", "ye"), "ж": ("zh",), "з": ("z",), "и": ("y", "i"), "і": ("i",), "к": ("k",),
    "л": ("l",), "м": ("m",), "н": ("n",), "о": ("o",), "п": ("p",), "р": ("r",), "с": ("s",),
    "т": ("t",), "у": ("u",), "ф": ("f",), "х": ("kh", "h"), "ц": ("ts", "c"), "ч": ("ch",),
    "ш": ("sh",), "щ": ("shch", "sch"), "ь": ("",), "ъ": ("",), "ы": ("y",), "э": ("e",),
    "ю": ("iu", "yu"), "я": ("ia", "ya"), "ў": ("u",), "ј": ("j",),
    "њ": ("nj", "n"), "љ": ("lj", "l"), "ђ": ("dj", "d"), "ћ": ("c",), "џ": ("dz", "dj"),
    "ѓ": ("gj",), "ќ": ("kj",), "ѕ": ("dz",),
}  # fmt: skip
_JOINED = ("وال", "بال", "كال", "فال", "لل", "ال")  # "and the", "in the", …, before an Arabic word
_ALONE = ("و", "ب", "ل")
_SHORTEST_ROOT = 2
_ADJECTIVE = re.compile(r"(?:сь?к|цьк|зьк|[лнрв])(?:ии|іи|иі|ого|ому|им|ым)$")
_SURNAME_END = re.compile(r"(?<=[bcdfghklmnprstvz])(?:iy|yi|ij|yj|ii|yy|y|i|oho|ogo)$")
_SLAVIC = re.compile(r".(?:sk|ck|zk|hn|zhn|ln|rn|vn)$")
_GREEK_ENDS = ("οσ", "ου", "ο", "ον", "η", "ησ", "ην", "α", "ασ", "αν", "οι", "ων", "ουσ", "εσ")
_GREEK = re.compile(f"([\u0370-\u03ff]{{3,}}?)({'|'.join(_GREEK_ENDS)})")
_GEORGIAN_ENDS = ("ში", "ის", "ს", "მა", "ით", "დან", "იდან", "ზე", "თან", "ისკენ")
_INDIC = "\u0900", "\u0e00"
_LONGEST_ENDING = 4
_FIRST_VOWELS = (re.compile("(?:ye|ie|je|e)(?=[^aeiouy])"), ("e", "ye", "ie", "je")), (
    re.compile("(?:yu|iu|ju)(?=[^aeiou])"), ("yu", "iu", "ju")), (
    re.compile("(?:ya|ia|ja)(?=[^aeiou])"), ("ya", "ia", "ja"))  # fmt: skip
_LAST_SOUND = re.compile("(?<=.{2})(?:ey|ei|ej|eii)$"), ("ey", "ei", "ej")
_ARMENIAN_ENDS = ("ում", "ի", "ից", "ը", "ն", "ին", "ով")
_HEBREW_STARTS = ("ב", "ל", "מ", "ה", "ו", "ש", "בה", "מה", "לה", "שב", "וב")
_ROMAN_ENDS = ("y", "yy", "iy", "yi", "ij", "i", "yj", "oho", "ogo", "a", "oi")
_OPEN_END = re.compile(r"(?:ioho|oho|eho|omu|emu|oiu|eiu|ovi|evi|im|om|em|oi|ii|ia|iu|ie|[aeiou])$")
_HARD_C = re.compile("c(?=[aoulrt])")
_GERMAN_Z = re.compile("(?<=[lnrt])z$")
_SHORTEST_KEY = 4
_MOST_ROMAN = 48


@lru_cache(maxsize=8192)
def bare(word: str) -> frozenset[str]:
    """Return what a Cyrillic word may be without its case ending; other words as they are."""
    if not _CYRILLIC.fullmatch(word):
        return frozenset([word])
    found = {word}
    for ending in _ENDINGS:
        left = len(word) - len(ending)
        if left >= max(_SHORTEST_STEM, len(ending)) and word.endswith(ending):
            found.add(word[:left])
    return frozenset(found)


@lru_cache(maxsize=4096)
def stems(word: str) -> frozenset[str]:
    """Return the stems a Cyrillic word may have in its other forms.

    Vowels come and go (будинок, будинку) or change (Харків, Харкова); before endings, letters turn
    (рука, руці).
    """
    found = set(bare(word))
    for each in tuple(found):
        found |= {_FLEETING.sub(rf"\1{vowel}\2", each) for vowel in "ое"}
        found.add(_FLED.sub(r"\1\2", each))
        closed = _CLOSED.search(each)
        if closed:
            found |= {each[: closed.start()] + vowel + closed[2] for vowel in "оеі"}
        found |= {each[:-1] + other for one, other in _TURNS if each.endswith(one)}
        found |= {each[:-1] + one for one, other in _TURNS[:3] if each.endswith(other)}
    found |= {_OTHER_START[each[0]] + each[1:] for each in tuple(found) if _STARTS.match(each)}
    return frozenset(each for each in found if len(each) >= _SHORTEST_STEM)


def is_form(term: str, wanted: frozenset[str]) -> bool:
    """Tell whether a word of the archive is a form of one whose ``stems`` are given."""
    return not wanted.isdisjoint(bare(term))


def romanised(word: str) -> tuple[str, ...]:
    """Return how a Cyrillic word, or a Slavic surname in Latin letters, is romanised elsewhere."""
    if _LATIN.fullmatch(word):
        return _other_ends(word)
    if not _CYRILLIC.fullmatch(word) or len(word) < _SHORTEST_KEY:
        return ()
    if _ADJECTIVE.search(word):
        found = [one + end for one in _letters(min(bare(word), key=len))[:6] for end in _ROMAN_ENDS]
    else:
        longest = sorted(bare(word), key=len, reverse=True)
        found = [one for each in longest for one in _letters(each)]
    return tuple(dict.fromkeys(found))


def _letters(word: str) -> list[str]:
    found = [""]
    for letter in word:
        each = _ROMAN.get(letter, ())
        found = [one + other for one in found for other in each][:_MOST_ROMAN]
    return found


def _other_ends(word: str) -> tuple[str, ...]:
    bare = _SURNAME_END.sub("", word)
    if bare == word or not _SLAVIC.search(bare) or len(bare) < _SHORTEST_KEY:
        return ()
    return tuple(bare + end for end in _ROMAN_ENDS if bare + end != word)


def cases_by_script(name: str) -> tuple[str, ...]:
    """Return a folded name's cases in Greek, Georgian and Armenian, and Hebrew prefixes before it.

    Λέσβος stands as Λέσβο, თბილისი as თბილისში, Երևան as Երևանում, חיפה as בחיפה.
    """
    if found := _GREEK.fullmatch(name):
        return tuple(found[1] + each for each in _GREEK_ENDS if each != found[2])
    if "\u10d0" <= name[:1] <= "\u10ff":
        return tuple(name.removesuffix("ი") + each for each in _GEORGIAN_ENDS)
    if "\u0561" <= name[:1] <= "\u0587":
        return tuple(name + each for each in _ARMENIAN_ENDS)
    if "\u05d0" <= name[:1] <= "\u05ea":
        return tuple(each + name for each in _HEBREW_STARTS)
    return ()


def romanised_otherwise(word: str) -> tuple[str, ...]:
    """Return a Latin word in other romanisations: Yevgeny is Evgeny and Jevgeny, Sergei Sergey."""
    found = [word]
    for pattern, others in _FIRST_VOWELS:
        if (first := pattern.match(word)) and len(word) - first.end() >= _SHORTEST_STEM:
            found = [other + word[first.end() :] for other in others]
            break
    last, ends = _LAST_SOUND
    if last.search(word):
        found = [last.sub(end, one) for one in found for end in ends]
    return tuple(one for one in dict.fromkeys(found) if one != word)


def is_indic(word: str) -> bool:
    """Tell whether a word is of a script of South Asia, whose languages add endings to words."""
    return _INDIC[0] <= word[:1] < _INDIC[1]


def may_be_ended(term: str, word: str) -> bool:
    """Tell whether a word of the archive is one with an ending behind it: ঢাকায় of ঢাকা."""
    return len(term) - len(word) <= _LONGEST_ENDING and term.startswith(word)


@lru_cache(maxsize=4096)
def across(word: str) -> str:
    """Return a key that a name has in Cyrillic, in any case, and in Latin letters; "" for none.

    Зеленського, Зеленський, Zelensky and Zelenskyy have one key, as have Пригожиным and Prigozhin,
    Макрон and Macron, Шольц and Scholz.
    """
    if word.isascii():
        latin = _HARD_C.sub("k", _GERMAN_Z.sub("c", word))
    else:
        latin = "".join(_LETTERS.get(letter, letter) for letter in word)
    if not _LATIN.fullmatch(latin):
        return ""
    plain = re.sub("tsch|tch", "ch", latin)
    heard = re.sub("^(?:ie|ii)", "e", sound(re.sub("dzh|dj", "dz", plain)))
    key = _OPEN_END.sub("", heard)
    return key if len(key) >= _SHORTEST_KEY else ""


def looks_like_surname(word: str) -> bool:
    """Tell whether a Cyrillic word is declined like the surnames that languages spell apart."""
    return _ADJECTIVE.search(word) is not None


def arabic_forms(word: str) -> frozenset[str]:
    """Return an Arabic word with and without article and the prepositions written with it.

    "الأردن" may stand in a text as "بالأردن" (in Jordan), "والأردن" (and …) or "للأردن" (to …).
    """
    if not "\u0621" <= word[:1] <= "\u064a":
        return frozenset()
    bare = next(
        (word.removeprefix(first) for first in _JOINED
         if word.startswith(first) and len(word) - len(first) >= _SHORTEST_ROOT), word
    )  # fmt: skip
    return frozenset(first + bare for first in ("", *_JOINED, *_ALONE))
