"""Where a credit begins that stands behind a caption with nothing between the two."""

import re
from functools import cache

from archive.reading.credit_lines.names import is_organisation, is_person
from archive.reading.credit_lines.parts import withheld_word
from archive.reading.credit_lines.words import agency_named, flat, key, word_keys

_NAME_LIMIT = 4
_SENTENCE_END = re.compile(r"[.!?:;…»”\"')\]]$")
_ABBREVIATION = re.compile(r"^(?:[^\W\d_]\.)+$|^(?:Jr|Sr|St|Mr|Ms|Dr)\.$")
_WORD = re.compile(r"(?:19|20)\d\d(?=[A-ZÀ-ÞА-ЯІЇЄҐ][a-zà-ÿа-яіїєґ])|\S+")
"""``… on 6 June 2023Ann Example/AFP``: a year and the name glued to it are two."""

SAYING = re.compile(
    r"(?:(?:сообща|переда|пиш|повідомля|цитиру|інформу|информиру|посиланням|ссылкой|по данным"
    r"|за даними)[а-яіїєґ]*(?:\sна)?"
    r"|\b(?:агентств|агенці|(?:теле)?канал|издани|видан|газет|журнал|портал)[а-яіїєґ]*)\s[«\"“]?$",
    re.IGNORECASE,
)
"""An agency after a verb of saying is who tells the news: "…, сообщает ТАСС", "каналу NBC"."""


def reads_as_prose(text: str) -> bool:
    """Tell whether most words of a text are written small, as in a sentence."""
    words = [word for word in text.split() if word.isalpha()]
    small = [word for word in words if word.islower()]
    return len(words) > 6 and len(small) > len(words) / 2


_DESK_CODE = 3
"""Letters."""


def goes_on(right: str) -> bool:
    """``Reuters/Ipsos pollsters said``: small words behind the last cut that no credit has."""
    if agency_named(right):
        return False  # "/dpa"
    words = [word.strip(".,;()") for word in right.split()]
    if len(words) == 1 and len(words[0]) <= _DESK_CODE:
        return False  # "ANTARA FOTO/Ann Example/hp"
    small = _small_words()
    return any(word.islower() and word.isalpha() and key(word) not in small for word in words)


@cache
def _small_words() -> frozenset[str]:
    kinds = ("particle", "and", "via", "for", "file", "pool", "handout", "courtesy-of")
    return frozenset(word for kind in kinds for known in word_keys(kind) for word in known.split())


def piece_start(text: str, left: int, right: int) -> int | None:
    """Return where the piece that ends at ``right`` begins: after prose, if prose is before it."""
    words = [(left + found.start(), found.group()) for found in _WORD.finditer(text[left:right])]
    if not words or _ends_a_sentence(words[-1][1]):
        return None
    if re.search(r"[^\W\d_]{4}[.!?]$", words[-1][1]):
        return None  # "… di Putrajaya. — Foto Bernama"
    for size in range(min(6, len(words)), 0, -1):
        phrase = " ".join(word for _, word in words[-size:])
        if agency_named(phrase) or withheld_word(phrase):
            return _with_maker(text, words[:-size]) or glued_start(text, words[-size])
    whole = text[left:right].strip()
    if left and not reads_as_prose(whole) and len(words) <= _NAME_LIMIT + 2 and _is_name(words):
        return words[0][0]
    return _name_start(text, words)


def _with_maker(text: str, before: list[tuple[int, str]]) -> int | None:
    """``… in Leeds. Ann Example, Pool via AP``: the name between a stop and the comma."""
    if not before or not before[-1][1].endswith(","):
        return None
    named = [*before[:-1], (before[-1][0], before[-1][1][:-1])]
    start = _name_start(text, named)
    if start is None or not _SENTENCE_END.search(text[:start].rstrip()):
        return None
    name = text[start : named[-1][0] + len(named[-1][1])]
    return start if is_person(name) and len(name.split()) > 1 else None


def _ends_a_sentence(word: str) -> bool:
    """``… 있다. /연합뉴스``: in scripts without capitals only the stop tells."""
    return word.endswith(("다.", "。", "요.", "！", "？"))


def _is_name(words: list[tuple[int, str]]) -> bool:
    phrase = " ".join(word for _, word in words)
    return is_person(phrase) or is_organisation(phrase) or len(words) <= 2


def glued_start(text: str, word: tuple[int, str]) -> int:
    """``…in Seoul.Anthony``: a sentence and a name without a space between them."""
    start, printed = word
    glued = list(re.finditer(r"[a-zà-ÿа-яіїє)][.!?](?=[A-ZÀ-ÞА-ЯІЇЄ])|[。！？](?=\S)", printed))
    return start + glued[-1].end() if glued else start


def _name_start(text: str, words: list[tuple[int, str]]) -> int | None:
    """Walk left over capitalised words; stop at a sentence end, prose, or the length of a name."""
    taken: list[tuple[int, str]] = []
    sentence_end = False
    for place, word in reversed(words):
        start = glued_start(text, (place, word))
        bare = word[start - place :]
        ends = bool(_SENTENCE_END.search(word)) and not _ABBREVIATION.match(bare)
        if taken and (ends or bare.endswith(",")):
            sentence_end = ends
            break
        if not _may_be_in_name(bare, taken):
            break
        taken.insert(0, (start, bare))
        if start > place:
            sentence_end = True
            break
        if len(taken) > 7:
            break
    else:
        sentence_end = True
    return _trimmed_start(taken, whole=sentence_end)


def _may_be_in_name(word: str, taken: list[tuple[int, str]]) -> bool:
    first = word.lstrip("'’‘(“\"")[:1]
    if first == "@" or first.isupper() or (first.isalpha() and not first.islower()):
        return True
    joins = flat(word) in ("and", "&", "of", "the", "for", "y", "und", "et", "та", "і", "и")
    small = flat(word) in word_keys("particle")
    return bool(taken) and (small or joins or word == "&")


def _trimmed_start(taken: list[tuple[int, str]], *, whole: bool) -> int | None:
    """Return where a credit begins among capitalised words; ``whole``: a sentence ends before."""
    while taken and taken[0][1][:1].islower():
        taken = taken[1:]
    if not taken:
        return None
    phrase = " ".join(word for _, word in taken)
    if whole and (len(taken) <= _NAME_LIMIT or is_organisation(phrase) or " and " in phrase):
        return taken[0][0]
    if not whole and len(taken) == 1 and not phrase.isupper():
        return None  # one capitalised word of a sentence: a place, not a name
    service = _press_service_in(taken)
    if service is not None:
        return service
    if not whole and len(taken) > 2 and is_organisation(" ".join(word for _, word in taken[-2:])):
        return taken[1][0]
    if taken[-1][1].isupper() and not phrase.isupper():
        return _shout_start(taken)
    return _name_of_two(taken)


def _press_service_in(taken: list[tuple[int, str]]) -> int | None:
    """``… in Leeds Press Service of the Guard``: where the words for it begin."""
    for place, (start, _word) in enumerate(taken):
        phrase = key(" ".join(word for _, word in taken[place:]))
        if phrase.startswith(tuple(f"{words} " for words in word_keys("press-service"))):
            return start
    return None


def _name_of_two(taken: list[tuple[int, str]]) -> int:
    """Two words, and as many more as initials and small words in between ask for."""
    size = min(2, len(taken))
    while size < len(taken) and (
        _ABBREVIATION.match(taken[-size][1])
        or not taken[-size][1][:1].isupper()
        or not taken[-size - 1][1][:1].isupper()
    ):
        size += 1
    return taken[-size][0]


def _shout_start(taken: list[tuple[int, str]]) -> int:
    start = taken[-1][0]
    for place, word in reversed(taken):
        if not word.isupper() and word.lower() != word:
            break
        start = place
    return start
