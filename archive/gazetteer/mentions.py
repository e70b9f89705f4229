"""Find the places a text names, each with its candidates.

The longest name wins. What is accepted needs weight: large places bear it in themselves, small ones
gain it from what stands beside them (a region or country after a comma, "town of", "near", another
place of the same country in the text) and lose it where the word is likelier something else (a
sentence's first word, a person's name, an everyday word). Case endings of Ukrainian and Russian are
undone. Nothing is decided: homonyms come along, ranked.
"""

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive.gazetteer import evidence
from archive.gazetteer.common_words import FUNCTION, kind_of
from archive.gazetteer.guesses import lands, slavic_forms
from archive.gazetteer.inflection import bases, nominatives
from archive.gazetteer.kinds import LINKS, PREFIXES, SUFFIXES
from archive.gazetteer.names import candidates
from archive.gazetteer.others import words_of
from archive.gazetteer.records import Candidate
from archive.gazetteer.schema import ALTERNATE, CODE, COUNTRY, DISTRICT, PRIMARY, REGION
from archive.gazetteer.surroundings import Mark, neighbour
from archive.reading.fold import Word, fold, fold_name
from archive.reading.month_names import month_names
from archive.reading.words.language import cyrillic_language
from archive.reading.words.word_sets import word_set
from archive.values import Span, span

_LONGEST = 6
_UNSURE = 5.0
"""A score below which other readings of an inflected name are looked at too."""
_JOINED = re.compile(r"[ \u00a0]|[ \u00a0]?[-‐‑–][ \u00a0]?|\.[ \u00a0]|['’](?:s[ \u00a0])?|")
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_TURKISH_CASE = re.compile(r"(?<=\w{3})['’](?:[dt][ae]n?|n?[ıiuü]n|[ynd]?[ae]|[yn]?[ıiuü]|l[ae])$")
_UNSPACED = re.compile("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0e00-\u0eff\u1000-\u109f]{2,}")
_HEBREW_PREFIXES = frozenset("בלמהוש")
_ARABIC_PREFIXES = ("و", "ب", "ل", "ف", "ك", "وب", "ول")
_ARABIC_ARTICLES = frozenset({"el", "al", "ad", "an", "ar", "as", "ash", "at", "az", "ed", "en",
                              "er", "es", "et", "ez"})  # fmt: skip
_ARTICLES_OF_ARABIC = ("al", "el", "an", "ar", "as", "ash", "at", "ad", "az")
"""What "the" before an Arabic name may be written as: "El Nahud" is An Nahud."""
_ONE_OF = re.compile(r"\ban?\s(?:[a-z]+\s){0,3}$", re.I)
_SLAVIC_IN = frozenset({"w", "we", "v", "ve", "pod", "kolo", "przy"})
_SLAVIC_WITH = _SLAVIC_IN | {"z", "ze", "do", "od", "u", "k", "ku", "nad", "na", "i", "a", "oraz"}
_WEST_SLAVIC = re.compile("[ąćęłńśźżčďěňřšťůžĺľŕ]", re.IGNORECASE)
"""Letters that tell Polish, Czech and Slovak, where small words are what they look like."""
_NEAR = 48
_AFTER_COMMA = re.compile(r",[ \u00a0]$")
_SMALL_ENDINGS = word_set("small endings")
"""What ends the name of a sea or shore with a small letter: "Чорне *море*"."""
_ELISIONS = frozenset("'’")
_ACRONYMS = frozenset({"us", "uk", "usa", "uae", "drc", "ussr"})
_Stretch = tuple[int, int, tuple[int, int], tuple[str, ...]]  # start, end, words, keys


@dataclass(frozen=True, slots=True)
class Mention:
    """A place named in a text: where, and what it may be, the likeliest first.

    ``locative``: a word like "in" or "near" stands before it. ``qualifies``: it only says where
    the place before it lies ("Ukraine" in "Kharkiv, Ukraine").
    """

    span: Span
    candidates: tuple[Candidate, ...]
    reasons: tuple[str, ...]
    locative: bool = False
    qualifies: bool = False

    @property
    def best(self) -> Candidate:
        """The likeliest candidate."""
        return self.candidates[0]


def find_in_text(text: str, *, countries: Sequence[str] = ()) -> tuple[Mention, ...]:
    """Return the places ``text`` names, in reading order. Never raises; never overlaps.

    ``countries``: ISO codes known from elsewhere (the photo's own location fields), which support
    candidates as if the text named them.
    """
    tokens = [_trimmed(text, word) for word in words_of(text)]
    marks = _longest(_marks(text, tokens))
    weighed = evidence.weigh(text, tokens, marks, frozenset(countries))
    return tuple(
        Mention(span(text, one.mark.start, one.mark.end), one.candidates, one.reasons,
                one.locative, one.qualifies)
        for one in weighed
    )  # fmt: skip


def _trimmed(text: str, word: Word) -> Word:
    """Return a word without "'s" or a Turkish case: "Ankara'nın", "Kahramanmaraş'ta"."""
    whole = text[word.start : word.end]
    if "'" not in whole and "’" not in whole:
        return word
    ending = _POSSESSIVE.search(whole)
    if ending is not None:
        return replace(word, end=word.end - len(ending.group()))
    ending = _TURKISH_CASE.search(whole)
    if ending is None:
        return word
    end = word.end - len(ending.group())
    return Word(word.start, end, fold_name(text[word.start : end]))


def _marks(text: str, tokens: Sequence[Word]) -> list[Mark]:
    """Return every stretch of words that is a known name."""
    spans = [*_stretches(text, tokens), *_unspaced(text)]
    keys = {key for _, _, _, keys in spans for key in keys}
    known = candidates(keys)
    found = []
    for start, end, (first, last), keys_of_span in spans:
        as_written, *guesses = keys_of_span
        meant = [one for one in known.get(as_written, ()) if _fits(text, start, end, one)]
        if as_written.startswith("the "):  # "The Hague", but "the *Isle of Wight* ferry"
            meant = [one for one in meant if _bears_its_article(one)]
        inflected = not meant
        if inflected or (meant[0].score < _UNSURE and len(keys_of_span) > 1):
            guessed = {one.place.id: one for key in guesses for one in known.get(key, ())}
            guessed |= {one.place.id: one for one in meant}
            if lands(as_written):  # "Харківщина" is the region, not Kharkiv's own district
                guessed = _regions(guessed) or guessed
            meant = sorted(guessed.values(), key=lambda one: (-one.score, one.place.id))
        if meant:
            found.append(Mark(start, end, first, last, tuple(meant), inflected))
    return found


def _regions(found: dict[int, Candidate]) -> dict[int, Candidate]:
    return {number: one for number, one in found.items() if one.place.level == REGION}


def _bears_its_article(one: Candidate) -> bool:
    """Tell whether "the" may belong to a name, which regions are found without."""
    return one.rank in (PRIMARY, ALTERNATE) and one.place.level not in (REGION, DISTRICT)


def _fits(text: str, start: int, end: int, one: Candidate) -> bool:
    """Tell whether a stretch may be this candidate: codes only after a comma, short words hardly.

    "Austin, TX" and "Steele, Ala." name states; "TX" or "Ko" alone name nothing.
    """
    raw = text[start:end]
    if one.rank == CODE:
        return _AFTER_COMMA.search(text, 0, start) is not None
    if raw[-1].isdigit() and fold(raw.split()[0]) in month_names():
        return False  # "from *October 6* to 9", as a town of Egypt is called
    letters = len(raw) if raw.isalpha() else sum(letter.isalpha() for letter in raw)
    if letters <= 2 and raw[0].isascii():
        if text[end : end + 1] == "$":
            return False  # "*US*$3bn"
        return raw.replace(".", "").lower() in _ACRONYMS and one.place.population > 10**6
    return letters > 3 or not raw.isascii() or one.rank == PRIMARY or one.place.level == COUNTRY


def _stretches(text: str, tokens: Sequence[Word]) -> list[_Stretch]:
    found = []
    language = cyrillic_language(text, "")
    leads = _SLAVIC_WITH if _WEST_SLAVIC.search(text) else _SLAVIC_IN
    for first in range(len(tokens)):
        if not _may_start(text, tokens, first):
            continue
        for last in range(first, min(first + _LONGEST, len(tokens))):
            if last > first and not _joined(text, tokens[last - 1], tokens[last]):
                break
            alone = first == last
            if alone and _is_small_word(tokens[first]):
                continue
            if _may_end(text, tokens[last], alone):
                keys = _keys(text, tokens[first : last + 1], language)
                keys += _slavic_keys(text, tokens, first, leads) if alone else ()
                found.append((tokens[first].start, tokens[last].end, (first, last), keys))
    return found


def _may_start(text: str, tokens: Sequence[Word], first: int) -> bool:
    token = tokens[first]
    if token.folded in _ACRONYMS:
        return text[token.start : token.end].isupper()
    if _is_capital(text, token):
        return True
    following = tokens[first + 1].folded if first + 1 < len(tokens) else ""
    if token.folded in _ARABIC_ARTICLES and text[token.end : token.end + 1] == "-":
        return first + 1 < len(tokens) and _is_capital(text, tokens[first + 1])
    kind_of_region = token.folded in PREFIXES and following in LINKS
    if kind_of_region and _is_one_of_several(text, tokens, first):
        return False
    return kind_of_region and neighbour(text, tokens, first, -1) is None  # "Saltivka *district of*"


def _is_one_of_several(text: str, tokens: Sequence[Word], first: int) -> bool:
    """Tell whether a town's part is meant: "a northern *district of* Kharkiv"."""
    before = text[max(tokens[first].start - _NEAR, 0) : tokens[first].start]
    return _ONE_OF.search(before) is not None


def _is_small_word(token: Word) -> bool:
    """Tell whether a word with a capital only begins a sentence: "The", "From", "Мені"."""
    return kind_of(token.folded) == FUNCTION and token.folded not in _ACRONYMS


def _may_end(text: str, token: Word, alone: bool) -> bool:
    if _is_capital(text, token) or text[token.start].isdigit():
        return True
    joined = text[token.start - 1] == "-"  # "*Houston*-area sales"
    return not (alone or joined) and (token.folded in SUFFIXES or token.folded in _SMALL_ENDINGS)


def _is_capital(text: str, token: Word) -> bool:
    elided = text[token.start].islower() and text[token.start + 1 : token.start + 2] in _ELISIONS
    letter = text[token.start + 2 * (elided and token.end - token.start > 2)]  # "Côte d'Ivoire"
    return not letter.islower() and (letter.isupper() or letter.istitle() or letter.isalpha())


def _joined(text: str, before: Word, after: Word) -> bool:
    gap = text[before.end : after.start]
    return gap == " " or _JOINED.fullmatch(gap) is not None


def _keys(text: str, tokens: Sequence[Word], language: str) -> tuple[str, ...]:
    """Return the keys to look up: as written, then with case endings or prefixes taken off."""
    folded = [token.folded for token in tokens]
    keys = [" ".join(folded)]
    if len(folded) <= 2:
        upright = [bases(text[token.start : token.end], language) for token in tokens]
        for at in range(len(folded) - 1, -1, -1):
            keys += [" ".join([*folded[:at], base, *folded[at + 1 :]]) for base in upright[at]]
        if len(folded) == 2:
            upright[0] = (*upright[0][:4], *nominatives(folded[0])[:3])
            keys += [f"{one} {other}" for one in upright[0] for other in upright[1][:4]]
    if len(folded) == 1 and "\u0600" <= folded[0][0] <= "\u06ff" and len(folded[0]) > 4:
        keys += [folded[0].removeprefix(p) for p in _ARABIC_PREFIXES if folded[0].startswith(p)]
    if "\u05d0" <= folded[0][0] <= "\u05ea":
        keys += [keys[0][1:]] if folded[0][0] in _HEBREW_PREFIXES and len(keys[0]) > 3 else []
    if len(folded) == 1:
        keys += lands(folded[0])
    if len(folded) > 1 and folded[0] in _ARABIC_ARTICLES and folded[1].isascii():
        keys += [" ".join([article, *folded[1:]]) for article in _ARTICLES_OF_ARABIC]
    return tuple(dict.fromkeys(keys))


def _slavic_keys(
    text: str, tokens: Sequence[Word], first: int, leads: frozenset[str]
) -> tuple[str, ...]:
    """Return what a Polish or Czech case after its preposition may be: "w *Kłodzku*"."""
    before = tokens[first - 1] if first else None
    if before is None or before.folded not in leads or text[before.end] != " ":
        return ()
    return slavic_forms(tokens[first].folded)


def _unspaced(text: str) -> list[_Stretch]:
    """Cut runs of scripts without spaces into everything that may be a name."""
    found: list[_Stretch] = []
    for run in _UNSPACED.finditer(text):
        for start in range(run.start(), run.end() - 1):
            for end in range(start + 2, min(start + 10, run.end()) + 1):
                found.append((start, end, (-1, -1), (text[start:end],)))
    return found


def _longest(marks: list[Mark]) -> list[Mark]:
    """Keep the longest of overlapping names, the earlier of equally long ones, in reading order."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start - mark.end, mark.start)):
        at = bisect(kept, mark.start, key=lambda other: other.start)
        clear = at == 0 or kept[at - 1].end <= mark.start
        if clear and (at == len(kept) or mark.end <= kept[at].start):
            kept.insert(at, mark)
    return kept
