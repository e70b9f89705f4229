"""The words credit lines are built of and the names of agencies, from ``resources/vocabularies``.

Words and spellings are data, so that a language or an agency is added without touching a rule.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from resources import path

_REMEMBERED = 16_384
"""Short texts whose keys are kept: captions and credits ask for the same words again and again."""

_RUNS_ON = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]$")
"""Scripts that put no space between a word and the next."""

_OF_AN_AGENCY = frozenset(
    {
        "photo",
        "photos",
        "creative",
        "foto",
        "fotos",
        "pix",
        "pics",
        "фото",
        "图",
        "图片",
        "供图",
        "摄影",
    }
)
"""What an agency's name is followed by where it signs pictures: ``PTI Photo``, ``BERNAMA PIX``."""

_OF_A_WIRE = _OF_AN_AGENCY | {"agency", "host", "images", "news", "pictures", "press", "service"}
"""What a wire's name is followed by: ``TASS Host Photo Agency``."""

_SITE = re.compile(r"(?:https?://)?(?:www\.)?(?P<name>[\w-]+)\.(?:com|net|org|info|eu|[a-z]{2})/?")

_KEY_GAPS = re.compile(r"[^\w&+@]+|_")


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency, distributor or library: its proper name and how credit lines write it."""

    name: str
    kind: str
    country: str
    codes: tuple[str, ...]
    aliases: tuple[str, ...]
    parent: str | None


def flat(text: str) -> str:
    """Return ``text`` in small letters without accents, character for character (same length)."""
    return text.translate(_FLAT)


class _Flat(dict[int, str]):
    """What each character becomes, filled as characters come."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        lowered = unicodedata.normalize("NFKD", character.lower())
        bare = "".join(part for part in lowered if not unicodedata.combining(part))
        flat_one = "'" if character in "’‘ʼ`" else bare if len(bare) == 1 else character
        return self.setdefault(code, flat_one)


_FLAT = _Flat()


@lru_cache(maxsize=_REMEMBERED)
def key(text: str) -> str:
    """Return what two spellings of one name have in common: letters and digits, flat."""
    return _KEY_GAPS.sub(" ", flat(text)).strip()


def _rows(name: str) -> list[list[str]]:
    text = path("vocabularies", name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@cache
def agencies() -> tuple[Agency, ...]:
    """Return the seed list of the world's agencies, in the order of the file."""
    found = []
    for row in _rows("agencies.tsv"):
        name, kind, country, codes, aliases, parent = (row + [""] * 6)[:6]
        found.append(
            Agency(name, kind, country, _split(codes), _split(aliases), parent.strip() or None)
        )
    return tuple(found)


@cache
def bodies() -> frozenset[str]:
    """Return the keys of the names of the world's bodies: ``Save the Children``."""
    rows = ((row + [""] * 3)[:3] for row in _rows("bodies.tsv"))
    return frozenset(key(one) for name, _kind, others in rows for one in (name, *_split(others)))


@cache
def first_names() -> frozenset[str]:
    """Return the keys of given names."""
    text = path("vocabularies", "first_names.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(key(name) for line in lines for name in line.split())


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


@cache
def _agency_index() -> dict[str, Agency]:
    index: dict[str, Agency] = {}
    for agency in agencies():
        for spelling in (agency.name, *agency.codes, *agency.aliases):
            index.setdefault(key(spelling), agency)
    for name, agency in tuple(index.items()):
        article, _space, rest = name.partition(" ")
        if article in _ARTICLES and " " in rest:
            index.setdefault(rest, agency)  # "Voix du Nord"
    return index


_ARTICLES = frozenset({"the", "la", "le", "les", "el", "il", "der", "die", "das", "de", "het"})


@lru_cache(maxsize=_REMEMBERED)
def agency_named(text: str) -> Agency | None:
    """Return the agency whose name, code or spelling fills ``text``, in any case and accents."""
    wanted = key(text)
    if not wanted:
        return None
    index = _agency_index()
    found = index.get(wanted) or index.get(wanted.removeprefix("the "))
    site = _SITE.fullmatch(flat(text).strip()) if found is None else None
    if site is not None:
        found = index.get(key(site["name"]))
    return found or _with_more_behind(wanted)


def _with_more_behind(wanted: str) -> Agency | None:
    """``PTI Photo`` of any agency, ``TASS Host Photo Agency`` of a wire."""
    name, _space, last = wanted.rpartition(" ")
    found = _agency_index().get(name) if last in _OF_AN_AGENCY else None
    if found and found.kind == "satellite":
        return None  # "Planet Pix" is not Planet
    while found is None and last in _OF_A_WIRE:
        found = _agency_index().get(name)
        found = found if found and found.kind == "wire" else None
        name, _space, last = name.rpartition(" ")
    return found


@cache
def credit_words(kind: str) -> tuple[str, ...]:
    """Return the words of one kind as the vocabulary writes them, longest first."""
    found: dict[str, None] = {}
    for row in _rows("credit_words.tsv"):
        if row[0] == kind:
            found.update(dict.fromkeys(word.strip() for word in row[1].split("|") if word.strip()))
    return tuple(sorted(found, key=len, reverse=True))


@cache
def word_keys(kind: str) -> frozenset[str]:
    """Return the keys of the words of one kind."""
    return frozenset(key(word) for word in credit_words(kind) if key(word))


@cache
def pattern(kind: str) -> str:
    """Return a regular expression for any word of one kind, to be run on ``flat`` text."""
    words = (word.removesuffix("*") for word in credit_words(kind))
    return "(?:" + "|".join(re.escape(flat(word)).replace(r"\ ", r"\s+") for word in words) + ")"


@cache
def prefix_pattern(*, need_colon: bool) -> re.Pattern[str]:
    """Return the pattern of "what follows is the credit", to be run on ``flat`` text.

    Ordinary words among them (``photo``, ``image``) need a colon behind them when ``need_colon``.
    """
    sure: list[str] = []
    ordinary: list[str] = []
    for word in credit_words("prefix"):
        escaped = re.escape(flat(word.removesuffix("*"))).replace(r"\ ", r"\s+")
        ends = "" if _RUNS_ON.search(word) else r"(?![\w'])"
        (ordinary if word.endswith("*") else sure).append(
            escaped if word.endswith("*") else escaped + ends
        )
    mark = r"\s*(?:[:：=＝・…]|\.{2,3})\s*"
    colon = mark if need_colon else rf"(?:{mark}|\s+(?:[-–—/|](?!\s*/))?\s*)"
    return re.compile(
        rf"(?<!\w)(?:(?:{'|'.join(sure)})\s*(?:[:：=＝–—-](?!\s*/))?\s*|"
        rf"(?:{'|'.join(ordinary)}){colon})"
    )


@cache
def caption_mark() -> re.Pattern[str]:
    """Return the pattern of words that announce a caption, to be run on ``flat`` text."""
    return re.compile(rf"(?<!\w){pattern('caption-mark')}\s*[,:]\s*")


@cache
def day_behind() -> re.Pattern[str]:
    """Return the pattern of a day at the end of a credit, to be run on ``flat`` text."""
    months = "|".join(re.escape(name) for row in _rows("months.tsv") for name in row[1].split("|"))
    first = rf"\d{{1,2}}\.?\s+(?:de\s+)?(?:{months})\.?,?\s+(?:de\s+)?"
    named = rf"(?:{months})\.?\s+\d{{1,2}},?\s+|{first}"
    return re.compile(
        rf"[\s,;/|–—-]+(?:(?:{named})(?:19|20)\d\d|\d{{1,2}}[./]\d{{1,2}}[./](?:19|20)\d\d)$"
    )
