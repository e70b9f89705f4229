"""Words of a text that name people, bodies or rivers there, though towns bear them too.

Whoever is "Judge Martin Wells" or "Donna, 71," once is no town wherever the text says "Wells" or
"Donna" again: a word keeps one sense in a text, unless a region or country follows it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from archive.gazetteer.common_words import GIVEN, OFFICE, kind_of
from archive.gazetteer.inflection import bases
from archive.reading.fold import Word, words
from archive.reading.words.demonyms import country_of
from archive.reading.words.word_sets import word_set

_LISTS = word_set("company descriptors")
_TITLES = word_set("honorifics")
_LOCATED = word_set("located bodies")
_FEATURES = word_set("natural features")
_COMPANY = word_set("company endings")
_PERSON_AFTER = re.compile(
    r",\s(?:(?:aged\s)?\d{1,2}(?![.,:]\d)(?=[,.;)]|\s(?:years?|років|роки|лет|года)\b)"
    r"|who\b|of\s[A-Z])"
)
"""What follows somebody's name: "Donna, 71," but not "Kyiv, 24 March"; "Jackson, of Mesa"."""
_SHARES_OF = re.compile(r"\b(?:[Ss]hares?|[Ss]tocks?|[Ii]nvestors|[Ss]takes?) (?:of|in) $")
_OF_A_COMPANY = re.compile(
    r"[’']s (?:chief (?:financial|operating|technology|product|marketing|executive) ?officer"
    r"|(?:stock|shares?)(?! (?:exchange|market|index))|share price|quarterly|earnings|shareholders"
    r"|co-founders?|board of directors|products?\b|users\b)"
)
"""What only companies have: "*Meta*'s shareholders"."""
_REACH = 20
_SPACES = frozenset(" \u00a0")
_LONGEST = 3


_TWO_SURNAMES = 3
"""Words of a name such as "Rosa Merced Ortiz, 31,", whom the text may call by either."""


@lru_cache(maxsize=2)
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text; those of the last texts are kept, which several rules ask for."""
    return tuple(words(text))


def small_things(text: str, tokens: Sequence[Word]) -> frozenset[str]:
    """Return the folded words that a text prints in both small letters and with a capital."""
    small = {token.folded for token in tokens if text[token.start].islower()}
    return frozenset({token.folded for token in tokens if _is_capital(text, token)} & small)


def other_senses(
    text: str, tokens: Sequence[Word], things: frozenset[str] = frozenset()
) -> frozenset[str]:
    """Return the folded words that the text uses for people, companies, waters or ``things``."""
    found = set(things)
    for run in _runs(text, tokens):
        for word in _people(text, tokens, run):
            found.update((word, *bases(word)))
    return frozenset(found)


def _runs(text: str, tokens: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of capitalised words with nothing but a space between them."""
    start = 0
    for at in range(1, len(tokens) + 1):
        named = at < len(tokens) and _is_capital(text, tokens[at - 1])
        if named and _is_capital(text, tokens[at]) and _is_joined(text, *tokens[at - 1 : at + 1]):
            continue
        if start < len(tokens) and _is_capital(text, tokens[start]):
            yield start, at
        start = at


def _people(text: str, tokens: Sequence[Word], run: tuple[int, int]) -> Iterator[str]:
    start, end = run
    words = [token.folded for token in tokens[start:end]]
    last = tokens[end - 1]
    titles = [at for at, word in enumerate(words[:-1]) if is_title(word)]
    named = [at for at, word in enumerate(words[:-1]) if kind_of(word) == GIVEN]
    if titles:
        yield from words[titles[-1] + 1 :]
    elif named and end - start <= named[0] + _LONGEST + 1 and _LOCATED.isdisjoint(words):
        yield from words[named[0] + 1 :]  # the given name may be a country's elsewhere: "Chad"
        if end < len(tokens) and text[last.end : tokens[end].start] == "-":
            yield tokens[end].folded  # "Ana Thomas-Lee"
    if _PERSON_AFTER.match(text, last.end):
        yield from words[1:] if end - start == _TWO_SURNAMES else words[-1:]
    yield from _bodies(text, tokens, run)


def _bodies(text: str, tokens: Sequence[Word], run: tuple[int, int]) -> Iterator[str]:
    """Yield the words of a run of capitals that name companies, waters, or follow initials."""
    start, end = run
    words = [token.folded for token in tokens[start:end]]
    before = tokens[start - 1].folded if start else ""
    if end - start == 1 and _is_traded(text, tokens[start], tokens[end - 1]):
        yield words[0]
    if words[-1] in _COMPANY or before in _LISTS:
        yield words[0]
    elif words[0] in _LISTS:
        yield from words[1:2]
    if before in _FEATURES and len(words) == 1:
        yield words[0]
    initials = [at for at in range(start, end - 1) if _is_initial(text, tokens[at])]
    if initials:
        yield from words[initials[-1] + 1 - start :]


def _is_traded(text: str, first: Word, last: Word) -> bool:
    """Tell whether a name is a company's: "shares of *Meta*", "*Meta*'s shareholders".

    A country has earnings and products too.
    """
    if country_of(text[first.start : last.end]) is not None:
        return False
    shares = _SHARES_OF.search(text, max(first.start - _REACH, 0), first.start)
    return shares is not None or _OF_A_COMPANY.match(text, last.end) is not None


def is_title(word: str) -> bool:
    """Tell whether a folded word says what the person named after it is: "judge", "cllr"."""
    return word in _TITLES or kind_of(word) == OFFICE


def _is_joined(text: str, before: Word, after: Word) -> bool:
    """Tell whether two words stand together: "Dr. Ana", "J. Wells", not "in Wajima. Keiko"."""
    gap = text[before.end : after.start]
    if gap == ". ":
        return is_title(before.folded) or _is_initial(text, before)
    return gap in _SPACES


def _is_initial(text: str, token: Word) -> bool:
    return token.end - token.start == 1 and text[token.end : token.end + 1] == "."


def _is_capital(text: str, token: Word) -> bool:
    return text[token.start].isupper()
