"""A credit of one piece at the end of a caption: an agency's bare name, a maker with the verb."""

import re

from archive.reading.credit_lines.names import is_organisation, is_person
from archive.reading.credit_lines.starts import glued_start
from archive.reading.credit_lines.words import agency_named, key, word_keys

_WORD = re.compile(r"\S+")


def signed(text: str) -> int | None:
    """``新华社记者 李响 摄``, ``山田太郎撮影``: a maker with the verb behind, after a sentence."""
    for signature in (_SIGNED, _MADE_BY, _GIVEN_BY):
        if found := signature.search(text):
            return found.start("credit")
    found = _NAMED_BEHIND.search(text)
    sure = found and is_person(found["name"]) and not is_organisation(found["name"])
    return found.start("credit") if found and sure else None


_SIGNED = re.compile(
    r"(?:^|[。！？]|\n(?!\s))\s*(?P<credit>(?:\w{2,8}(?:记者|記者)\s*)?[^\W\d_a-zA-Z]{2,6}\s*(?:[摄攝]影?|撮影))$"
)

_MADE_BY = re.compile(r"[、＝=]\s*(?P<credit>[^\W\d_a-zA-Z]{2,8}撮影)$")
_GIVEN_BY = re.compile(
    r"(?:[가-힣]\.|。|\n(?!\s))\s*(?P<credit>[^\s.][^.\n]{0,24}\s?(?:제공|提供)|[가-힣]{2,4}\s기자)$"
)
"""``…、山田太郎撮影``, ``… 있다. 시장실 제공``, ``… 현장. 홍길동 기자``."""

_NAMED_BEHIND = re.compile(
    r"(?:^|[.!?…»”)]\s+)(?P<credit>(?:(?:Photo|Picture|Foto|Fot\.|Фото)(?:\s*/)?|/)\s+(?P<name>[^\W\d_][^/|.:;()\d\n]{4,40}))$"
)
"""``… in Leeds. Foto Ann Example``, ``… del puente. / ANN EXAMPLE``."""


def bare_agency(text: str) -> int | None:
    """Return where an agency's name begins with which a caption ends: ``… in Kyiv. REUTERS``."""
    equals = re.search(r"＝\s*(\S{2,20})$", text)
    if equals and agency_named(equals.group(1)):
        return equals.start(1)
    words = [(found.start(), found.group()) for found in _WORD.finditer(text)]
    for size in range(min(4, len(words)), 0, -1):
        start, first = words[-size]
        phrase = text[start:]
        agency = agency_named(phrase)
        begin = glued_start(text, (start, first))
        if agency is None and begin > start:
            phrase, agency = text[begin:], agency_named(text[begin:])
        if agency is None or _is_small(phrase) or not _as_credit(phrase):
            continue
        before = words[-size - 1][1] if len(words) > size and begin == start else ""
        if key(before) in word_keys("before-a-mention") or _ends_sentence(phrase, before):
            return None
        return begin
    return None


def _ends_sentence(phrase: str, before: str) -> bool:
    """Tell whether a stop behind an agency ends a sentence of its own: "he told the radio ZDF."."""
    return phrase.endswith(".") and before[-1:].islower()


def _is_small(phrase: str) -> bool:
    """Tell whether a phrase begins with a small letter; scripts without capitals have none."""
    first = phrase.removeprefix("/")[:1]
    return not first.isalpha() or first.islower()


def _as_credit(phrase: str) -> bool:
    """Ordinary words that are agencies too (``Forum``, ``Planet``) need more than their name."""
    agency = agency_named(phrase)
    return agency is not None and (
        " " in phrase.strip() or phrase.isupper() or agency.kind in ("wire", "distributor")
    )


def is_trade_name(text: str) -> bool:
    """Tell whether a line is a name as picture agencies have them, known or not."""
    words = text.split()
    if not 2 <= len(words) <= 4 or not all(word[:1].isupper() for word in words):
        return False
    heads = word_keys("heading")
    if any(not word.replace("-", "").isalpha() or key(word) in heads for word in words):
        return False
    return any(key(" ".join(words[-size:])) in word_keys("trade") for size in (1, 2))
