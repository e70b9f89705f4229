"""Find the credit that stands in front of a caption: ``REUTERS/ANN EXAMPLE A police officer …``.

Only an agency of the list, a cut and a name open a caption so; the name ends where its capitals
do, or at a sign between the two. So do words that announce a credit, if others announce the
caption behind it (``Image source, Reuters Image caption, …``). Anything else in front of a sentence
is its beginning.
"""

import re

from archive.reading.credit_lines.names import is_person
from archive.reading.credit_lines.parts import withheld_word
from archive.reading.credit_lines.words import agency_named, caption_mark, flat, prefix_pattern
from archive.values import Span, span

_CAPITAL = r"[^\W\d_a-zà-öø-ÿа-яіїєґ]"
_SHOUTED = rf"{_CAPITAL}(?:{_CAPITAL}|['’.-])+(?:\s+{_CAPITAL}(?:{_CAPITAL}|['’.-])+){{0,3}}"
_HEAD = re.compile(
    rf"\s*\(?(?P<house>[^\W\d_][\w .'-]{{1,30}}?)\s*[/|]\s*"
    rf"(?:(?P<shouted>{_SHOUTED})(?=\s+(?:[AI]\s+[a-z]|{_CAPITAL}[a-zà-öø-ÿ'’а-яіїєґ]))|"
    r"(?P<name>[^\W\d_][^/|:;()\n]{2,40}?)(?=\)?\s*[—–:|\n]|\)?\s+-\s|\)))"
)
_LONGEST = 120
"""Code points of a credit in front of words that announce its caption."""

_LEAST_WORDS = 5
"""Words of a caption behind its credit."""


def find_head(caption: str) -> Span | None:
    """Return the credit in front of ``caption``, or None; offsets count code points."""
    mark = caption_mark().search(flat(caption))
    opened = prefix_pattern(need_colon=False).match(flat(caption)) if mark else None
    if mark and opened and opened.end() < mark.start() <= _LONGEST:
        return span(caption, opened.start(), len(caption[: mark.start()].rstrip()))
    found = _HEAD.match(caption)
    if found is None or agency_named(found["house"]) is None:
        return None
    name = found["shouted"] or found["name"]
    named = is_person(name) or withheld_word(name) or (found["shouted"] and len(name) > 2)
    words = re.sub(r"^[\s)—–:|-]+", "", caption[found.end() :]).split()
    small = sum(word.islower() for word in words)
    if not named or len(words) < _LEAST_WORDS or small < 2:
        return None
    return span(caption, found.start("house"), found.end())
