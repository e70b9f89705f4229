"""Find passages of a text again in a changed version of it: pure, offsets in code points.

First the same words (their spaces may differ), of several places the one whose surroundings fit;
then, where the words were changed, the stretch that an alignment of both texts word by word puts
in their place, if at least half of the words are the same.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from archive.values import Span, span

_WORD = re.compile(r"\w+(?:[.,'’-]\w+)*|[^\w\s]")
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]*)*[.!?]*")
_ALIKE = {
    sign: f"[{re.escape(signs)}]" for signs in ("'’‘ʼ`´", '"“”„«»‟', "-‐‑–—−") for sign in signs
}
"""Signs that an editing system exchanges without changing a word."""
LEAST = 0.5
"""The share of a passage's words that must be there again for it to be the same, changed."""
_LEAST_ELSEWHERE = 0.75
_MOST_WORDS = 20_000
"""Beyond this an alignment takes seconds; such a text is compared by the same words alone."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where a passage is now. ``how``: ``same`` (words, whatever their place) or ``changed``."""

    span: Span
    how: str


@dataclass(slots=True)
class Relocator:
    """Two versions of a text; finds passages of the old one in the new."""

    old: str
    new: str
    _pieces: list[tuple[int, int]] = field(default_factory=list)
    _old_words: list[re.Match[str]] = field(default_factory=list)
    _new_words: list[re.Match[str]] = field(default_factory=list)
    _now: list[int | None] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Align both texts once."""
        self._old_words = list(_WORD.finditer(self.old))
        self._new_words = list(_WORD.finditer(self.new))
        self._now = [None] * len(self._old_words)
        if max(len(self._old_words), len(self._new_words)) <= _MOST_WORDS:
            for first, second, length in self._blocks():
                self._now[first : first + length] = range(second, second + length)

    def _blocks(self) -> Sequence[tuple[int, int, int]]:
        words = [[match.group().lower() for match in one]
                 for one in (self._old_words, self._new_words)]  # fmt: skip
        matcher = SequenceMatcher(None, words[0], words[1], autojunk=False)
        return [(block.a, block.b, block.size) for block in matcher.get_matching_blocks()]

    def find(self, passage: Span) -> Found | None:
        """Return where a passage of the old text is in the new one, None where it is gone."""
        same = self._same(passage)
        if same is not None:
            return Found(same, "same")
        changed = self._aligned(passage) or self._elsewhere(passage)
        return None if changed is None else Found(changed, "changed")

    def is_aligned(self, passage: Span, now: Span) -> bool:
        """Tell whether a passage only shifted because the text before it grew or shrank."""
        return abs(now.start - self._expected(passage.start)) <= 2

    def _same(self, passage: Span) -> Span | None:
        places = places_of(passage.text, self.new)
        if not places:
            return None
        expected = self._expected(passage.start)
        best = max(places, key=lambda at: (self._fit(passage, at), -abs(at[0] - expected)))
        return span(self.new, *best)

    def _fit(self, passage: Span, at: tuple[int, int]) -> int:
        """Count the words around a passage that are also around a place of the new text."""
        before = _backwards(self.old[max(0, passage.start - 200) : passage.start])
        after = _words(self.old[passage.end : passage.end + 200])
        return (_shared(before, _backwards(self.new[max(0, at[0] - 200) : at[0]]))
                + _shared(after, _words(self.new[at[1] : at[1] + 200])))  # fmt: skip

    def _expected(self, offset: int) -> int:
        """Return about where an offset of the old text lies in the new one."""
        index = bisect_left(self._old_words, offset, key=lambda match: match.start())
        for near in range(index, min(index + 50, len(self._now))):
            now = self._now[near]
            if now is not None:
                moved = self._new_words[now].start() - self._old_words[near].start()
                return offset + moved
        return round(offset * len(self.new) / max(len(self.old), 1))

    def _aligned(self, passage: Span) -> Span | None:
        first = bisect_left(self._old_words, passage.start, key=lambda match: match.start())
        last = bisect_right(self._old_words, passage.end, key=lambda match: match.end())
        now = [number for number in self._now[first:last] if number is not None]
        words = sum(match.group()[0].isalnum() for match in self._old_words[first:last])
        kept = sum(self._new_words[number].group()[0].isalnum() for number in now)
        if not now or kept < LEAST * words:
            return None
        start, end = self._stretched(first, last, now)
        if sum(m.group()[0].isalnum() for m in self._new_words[start:end]) > 2.5 * words:
            return None  # the same words scattered over a paragraph
        return span(self.new, self._new_words[start].start(), self._new_words[end - 1].end())

    def _stretched(self, first: int, last: int, now: Sequence[int]) -> tuple[int, int]:
        """Return the range of new words, with those put in the place of its first and last."""
        start, end = min(now), max(now) + 1
        before = next((n for n in reversed(self._now[:first]) if n is not None), -1)
        after = next((n for n in self._now[last:] if n is not None), len(self._new_words))
        if self._now[first] is None:
            lost = next(at for at in range(first, last) if self._now[at] is not None) - first
            start = max(start - lost, before + 1)
        if self._now[last - 1] is None:
            lost = next(at for at in range(last - 1, -1, -1) if self._now[at] is not None)
            end = min(end + last - 1 - lost, after)
        return self._within_line(start, end, min(now), max(now) + 1)

    def _within_line(self, start: int, end: int, first: int, last: int) -> tuple[int, int]:
        """Keep a stretch that was widened from running over the end of a line."""
        while start < first and "\n" in self._between(start, first):
            start += 1
        while end > last and "\n" in self._between(last - 1, end - 1):
            end -= 1
        return start, end

    def _between(self, first: int, last: int) -> str:
        return self.new[self._new_words[first].start() : self._new_words[last].start()]

    def _elsewhere(self, passage: Span) -> Span | None:
        """Return a sentence anywhere that has nearly the words of a moved and changed passage."""
        wanted = _words(passage.text)
        if not 4 <= len(wanted) <= 120:
            return None
        best: tuple[float, Span | None] = (_LEAST_ELSEWHERE, None)
        for match in _SENTENCE.finditer(self.new):
            matcher = SequenceMatcher(None, wanted, _words(match.group()), autojunk=False)
            if matcher.real_quick_ratio() > best[0] and matcher.quick_ratio() > best[0]:
                best = max(best, (matcher.ratio(), _trimmed(self.new, match)), key=lambda b: b[0])
        return best[1]


def places_of(words: str, text: str) -> list[tuple[int, int]]:
    """Return where the same words stand in a text, whatever its spaces, quotes and dashes are."""
    pieces = ["".join(_ALIKE.get(one, re.escape(one)) for one in word) for word in words.split()]
    if not pieces:
        return []
    first, last = words.strip()[0], words.strip()[-1]
    before = r"(?<!\w)" if first.isalnum() else ""
    after = r"(?!\w)" if last.isalnum() else ""
    pattern = before + r"\s+".join(pieces) + after
    return [match.span() for match in re.finditer(pattern, text)]


def _trimmed(text: str, match: re.Match[str]) -> Span:
    words = match.group()
    start = match.start() + len(words) - len(words.lstrip())
    return span(text, start, start + len(words.strip().rstrip(".!?")))


def _words(text: str) -> list[str]:
    return [match.group().lower() for match in _WORD.finditer(text) if match.group()[0].isalnum()]


def _backwards(text: str) -> list[str]:
    return _words(text)[::-1]


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    count = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        count += 1
    return count
