"""Houses that a note names to bar them or to let only them: ``NO SALES TO THE MORNING STAR``.

No list knows them all, so capitals and what notes never call a house decide.
"""

import re

from archive.reading.credit_lines.names import is_organisation
from archive.reading.credit_lines.words import agency_named, flat, key
from archive.reading.restrictions.phrases import media_words
from archive.reading.restrictions.territories import list_end
from archive.reading.restrictions.words import kinds_in
from archive.values import Span, span

LIST_MARK = re.compile(
    r"(?:\s*(?:,|/|&|\+|(?<!\w)(?:and|or|nor|und|oder|et|ou|y|o|i|та|і|й|або|и|или)(?!\w))\s*)+",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"[^\W_][^.;:,/()|\n]{1,40}?"
    r"(?=\s*(?:$|[.;:,/()|\n–—])|\s-|\s(?:and|or|nor|und|oder|et|ou|y|та|або|и|или|until|till|only|exclusively)(?!\w))",
    re.IGNORECASE,
)
_LONGEST = 4
"""Words."""

_SMALL_WORDS = ("the", "of", "and", "der", "die", "das", "le", "la", "el", "de")
_NOT_A_HOUSE = re.compile(
    r"(?<!\w)(?:third|dritte\w*|tiers|terzi|terceros|any|all|other|others|public|client\w*|"
    r"customer\w*|subscriber\w*|agenc\w*|member\w*|publisher\w*|editor\w*|newspaper\w*|"
    r"commercial|advertis\w*|party|parties|without|until|before|after|in|on|for|only|use|sales)(?!\w)"
)


def houses_at(text: str, start: int) -> Span | None:
    """Return the houses named from ``start`` on, as printed: ``The Star, Corvina TV or KRV``."""
    end = at = start
    while (name := _NAME.match(text, at)) and _is_house(name.group()):
        end = name.end()
        mark = LIST_MARK.match(text, end)
        if mark is None:
            break
        at = mark.end()
    return span(text, start, end) if end > start else None


_USED_BY = re.compile(
    r"(?<!\w)(?:use|used|usage|publication|broadcast|verwendung|nutzung|utilisation|uso|usada?|utilizzo|"
    r"wykorzystania|використання|использования)\s+(?:exclusively\s+|only\s+)?"
    r"(?:by|durch|par|por|da\s+parte\s+di|przez)\s+(?=\S)",
    re.IGNORECASE,
)


def user_named(text: str, start: int, end: int) -> Span | None:
    """Return the houses that a stretch of a note names as those who use a picture."""
    said = _USED_BY.search(text, start, end)
    return houses_at(text, said.end()) if said else None


def is_surely_house(name: str) -> bool:
    """Tell whether more than its capitals says that a name is a house's."""
    return agency_named(name) is not None or is_organisation(name) or name.isupper()


def _is_house(name: str) -> bool:
    if agency_named(name):
        return True
    words = [word for word in name.split() if key(word) not in _SMALL_WORDS]
    capitals = 0 < len(words) <= _LONGEST and all(word[0].isupper() for word in words)
    lowered = flat(name)
    place = list_end(lowered, 0, people=True)
    rest = lowered[place:].strip() if place else lowered
    no_house = _NOT_A_HOUSE.search(lowered) or media_in(rest) or "" not in kinds_in(name)
    return capitals and bool(rest) and not no_house


def media_in(words: str) -> tuple[str, ...]:
    """Return the codes of the media a list names."""
    whole = media_words().get(key(words))
    if whole is not None:
        return (whole,)
    found = (media_words().get(key(word)) for word in LIST_MARK.split(words))
    return tuple(dict.fromkeys(code for code in found if code))
