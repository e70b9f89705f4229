"""Which character set undeclared bytes were written in: the IIM of decades before Unicode.

A reading is judged by what it reads as: letters that stand beside letters of their own script, no
sign in the middle of a word, no capital behind a small letter, quotation marks where they open and
close, and the foreign letters of *one* language (or, beyond Latin, mostly the frequent letters of
a script). Where no reading convinces, the bytes are Windows Latin, as most are; the bytes
themselves are kept in any case.
"""

import re
import unicodedata
from collections.abc import Iterable

_SINGLE = (
    "cp1254", "mac_roman", "cp1250", "iso8859_2", "cp1251", "koi8_u", "mac_cyrillic",
    "cp866", "cp1253", "cp1255", "cp1256", "cp850",
)  # fmt: skip
"""Sets of one byte a letter; of equal readings the first is taken.

Windows Turkish is Windows Latin but for six letters, which only Icelandic has besides.
"""

_CONVINCES = 0.7  # of the letters and marks beyond ASCII, less what speaks against the reading
_HIGH = re.compile(rb"[\x80-\xff]+")
_LONGEST = 4000  # bytes that are looked at
_SHOUTED = 0.9  # capitals alone are less usual than small letters

_LANGUAGES = tuple(
    frozenset(letters)
    for letters in (
        "äöüß", "àâæçèéêëîïôùûüœ", "áéíñóúüªº", "ãáàâçéêíóôõúü", "àèéìíîòóùú", "åäöæøé", "éëïóèü",
        "áðéíóúýþæö", "àçèéíïòóúü", "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž",
        "áéíóöőúüű", "ăâîșțşţ", "čćđšž", "çğıöşüâîi", "āčēģīķļņšūž", "ąčęėįšųūž", "äöõüšž",
    )
)  # fmt: skip
"""The letters beyond ASCII of one language after another that is written in Latin letters."""

_FREQUENT = {
    "CYRILLIC": frozenset("оеаинтсрвлкмдпуіяь"),
    "GREEK": frozenset("αοιετσνηυρπκμλςίόάέ"),
    "HEBREW": frozenset("יוהלאתרבשמנםד"),
    "ARABIC": frozenset("اليمنوترةبهدعسحقفك"),
}
_CYRILLIC = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґў")
_NEVER_FIRST = frozenset("ьыъЬЫЪ")
_VOWELS = frozenset("аеиоуыэюяіїєАЕИОУЫЭЮЯІЇЄ")
_HANGUL = frozenset(
    "이다는의가에을하고지한사로기대은도시자서어인정나리주해국일를전제부장동보성상원공수과스유구경선조안여내우진비아신중"
)
"""Syllables that make up half of any Korean text."""
_OPENING = frozenset("“‘«„‚¿¡©®°№§£€¥½¼¾")
_CLOSING = frozenset("”’»…“‘™®°º²³•·£€¢½¼¾")
_APART = frozenset("–—")


def guess(values: Iterable[bytes]) -> str:
    """Return the codec that undeclared bytes are most likely written in."""
    data = b" ".join(values)
    if data.isascii():
        return "ascii"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) and b"\x00" in data:
        return "utf-16"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _single_byte(_telling(data)) or _double_byte(data) or "cp1252"
    return "utf-8"


def _telling(data: bytes) -> bytes:
    """Return the first stretch of bytes that tells a set: from the word with the first one."""
    first = _HIGH.search(data)
    begin = data.rfind(b" ", 0, first.start()) + 1 if first else 0
    if first and first.start() - begin > _LONGEST:
        begin = first.start()
    return data[begin : begin + _LONGEST]


def _single_byte(data: bytes) -> str | None:
    fits = {codec: _fit(text) for codec in _SINGLE if (text := _read(data, codec)) is not None}
    best = max(fits, key=lambda codec: fits[codec], default="cp1252")  # of equals the first
    if fits.get(best, 0.0) < _CONVINCES:
        return None
    return "cp1252" if best == "cp1254" and _read(data, "cp1252") == _read(data, best) else best


def _double_byte(data: bytes) -> str | None:
    """Return an East Asian set: two bytes a sign, told apart by what its texts consist of."""
    text = _read(data, "cp932")
    if text is not None and _share(text, "぀", "ヿ") >= 0.1:
        return "cp932"
    if any(len(run) % 2 or min(run) < 0xA1 for run in _HIGH.findall(data)):
        return None
    korean = _read(data, "euc_kr")
    if korean is not None and sum(sign in _HANGUL for sign in korean) * 4 >= len(_signs(korean)):
        return "euc_kr"
    for codec, first, last, least in (("euc_jp", "぀", "ヿ", 0.1), ("gb18030", "一", "鿿", 0.8)):
        text = _read(data, codec)
        if text is not None and _share(text, first, last) >= least:
            return codec
    return None


def _read(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _signs(text: str) -> list[str]:
    return [sign for sign in text if not sign.isascii() and sign.isalpha()]


def _share(text: str, first: str, last: str) -> float:
    signs = _signs(text)
    return sum(first <= sign <= last for sign in signs) / len(signs) if signs else 0.0


def _fit(text: str) -> float:
    """Return how well a reading reads: 1 at best, below 0 where most of it is nonsense."""
    places = [place for place, sign in enumerate(text) if not sign.isascii()]
    letters = [text[place] for place in places if text[place].isalpha()]
    against = sum(_strange(text, place) for place in places)
    marks = len(places) - len(letters)
    capitals = "".join(letters).isupper()
    shouted = _SHOUTED if capitals else 1.0
    return (_known(letters) * shouted + marks - against) / len(places)


def _known(letters: list[str]) -> float:
    """Count the letters that the likeliest language or script explains."""
    small = [letter.lower()[0] for letter in letters]
    scripts = {name: sum(one in found for one in small) for name, found in _FREQUENT.items()}
    languages = (sum(one in found for one in small) for found in _LANGUAGES)
    name, frequent = max(scripts.items(), key=lambda pair: pair[1])
    if frequent > len(small) * 0.55:  # frequent letters make up four fifths of any text
        foreign = sum(name == "CYRILLIC" and one not in _CYRILLIC for one in small)
        return min(float(len(small)), frequent * 1.25) - foreign / 4
    return float(max(languages, default=0))


def _strange(text: str, place: int) -> int:
    """Return 1 if what stands at a place cannot well stand there."""
    sign = text[place]
    before, after = text[place - 1 : place] or " ", text[place + 1 : place + 2] or " "
    if sign.isalpha() and unicodedata.category(sign) != "Lm":
        return _strange_letter(sign, before, after)
    if before.isalpha() and after.isalpha():
        return int(sign != "’" and not (sign == "·" and before in "lL"))  # Catalan: col·legi
    if sign in _OPENING and not before.isalnum():
        return 0
    if sign in _CLOSING and not after.isalnum():
        return 0
    return int(sign not in _APART)


def _strange_letter(sign: str, before: str, after: str) -> int:
    mixed = any(each.isalpha() and _script(each) != _script(sign) for each in (before, after))
    flipped = (
        (before.islower() and sign.isupper())
        or (sign.islower() and after.isupper())
        or (before.isupper() and sign.isupper() and after.islower())
    )
    # In Latin writing a letter with an accent does not stand between two others.
    crowded = _script(sign) == "LATIN" and not any(
        each.isascii() or not each.isalpha() for each in (before, after)
    )
    headless = sign in _NEVER_FIRST and (not before.isalpha() or before in _VOWELS)
    sigma = (sign == "σ" and not after.isalpha()) or (sign == "ς" and after.isalpha())
    return int(mixed or flipped or crowded or headless or sigma)


def _script(letter: str) -> str:
    return "LATIN" if letter.isascii() else unicodedata.name(letter, "").partition(" ")[0]
