"""Articles marked by hand: what a careful reader finds in them, written into the text itself.

``tests/data/unseen/*/*.txt`` were written and marked before the engine was run on them. Above
``===`` stand the day of publication and the language; below a second ``===`` who is meant by the
claimant of which claims (several names are as good). In the text between:

``{3:words}`` claim 3 · ``{@3,4 words}`` its claimant · ``{!3 words}`` its cue · ``<words|value>``
a figure (``-`` is none, ``?`` may be either) · ``[words|from..to]`` a date · ``^words^`` a place
(``^?words^`` may be either: the name of a region within that of an organisation) · ``~words~`` a
credit line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "data" / "unseen"
_OPEN = re.compile(r"\{(?:(?P<said>\d+):|(?P<part>[@!])(?P<numbers>[\d,]+) ?)")
_VALUE = re.compile(r"\|((?:[<>]=?)?[^<>\]|]*)[>\]]")
_BREAK = "==="


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the text without its marks."""

    start: int
    end: int

    def share(self, start: int, end: int) -> float:
        """Return how much of this and another stretch is common to both, 0 to 1."""
        common = min(self.end, end) - max(self.start, start)
        return max(common, 0) / (max(self.end, end) - min(self.start, start))

    def meets(self, start: int, end: int) -> bool:
        """Tell whether two stretches overlap."""
        return self.start < end and start < self.end


@dataclass(slots=True)
class MarkedClaim:
    """A claim as marked: where its words, cue and claimant stand, and who is meant."""

    said: Passage | None = None
    claimant: Passage | None = None
    cue: Passage | None = None
    names: tuple[str, ...] = ()


@dataclass(slots=True)
class Marked:
    """An article as read by hand."""

    name: str
    text: str
    published: str
    language: str
    claims: dict[int, MarkedClaim]
    figures: list[tuple[Passage, str]] = field(default_factory=list)
    dates: list[tuple[Passage, str]] = field(default_factory=list)
    places: list[Passage] = field(default_factory=list)
    perhaps_places: list[Passage] = field(default_factory=list)
    credits: list[Passage] = field(default_factory=list)


def marked_articles(half: str) -> Iterator[Marked]:
    """Yield the articles of a half: a folder of ``tests/data/unseen``."""
    for path in sorted((FOLDER / half).glob("*.txt")):
        yield read(path.stem, path.read_text(encoding="utf-8"))


def read(name: str, source: str) -> Marked:
    """Return a marked article; its text has no marks left."""
    head, body, foot = source.split(f"{_BREAK}\n")
    facts = dict(line.split(": ", 1) for line in head.strip().splitlines())
    article = Marked(name, "", facts["published"], facts["language"], {})
    _Reader(body.strip("\n"), article).run()
    for line in foot.strip().splitlines():
        numbers, _, names = line.partition(":")
        for number in numbers.split():
            article.claims[int(number)].names = tuple(n.strip() for n in names.split("/"))
    return article


class _Reader:
    """Takes the marks out of a text, one at a time, noting where what they hold ends up."""

    def __init__(self, body: str, article: Marked) -> None:
        self._body, self._article = body, article
        self._at = 0
        self._out: list[str] = []
        self._length = 0
        self._open: list[tuple[str, int, str]] = []

    def run(self) -> None:
        while self._at < len(self._body):
            self._step()
        assert not self._open, (self._article.name, self._open)
        self._article.text = "".join(self._out)

    def _step(self) -> None:
        sign = self._body[self._at]
        opening = _OPEN.match(self._body, self._at)
        if opening is not None:
            kind = opening["part"] or ":"
            self._open.append((kind, self._length, opening["said"] or opening["numbers"]))
            self._at = opening.end()
        elif sign in "<[" or (sign in "^~" and not (self._open and self._open[-1][0] == sign)):
            perhaps = self._body.startswith("^?", self._at)
            self._open.append((sign, self._length, "?" if perhaps else ""))
            self._at += 2 if perhaps else 1
        elif sign in "^~}":
            self._close("")
        elif sign == "|":
            value = _VALUE.match(self._body, self._at)
            assert value is not None, self._body[self._at : self._at + 30]
            self._at = value.end() - 1
            self._close(value[1])
        else:
            self._out.append(sign)
            self._length += 1
            self._at += 1

    def _close(self, value: str) -> None:
        kind, start, numbers = self._open.pop()
        passage = Passage(start, self._length)
        self._at += 1
        if kind == "<":
            self._article.figures.append((passage, value))
        elif kind == "[":
            self._article.dates.append((passage, value))
        elif kind == "^":
            places = self._article.perhaps_places if numbers else self._article.places
            places.append(passage)
        elif kind == "~":
            self._article.credits.append(passage)
        else:
            for number in map(int, numbers.split(",")):
                claim = self._article.claims.setdefault(number, MarkedClaim())
                setattr(claim, {":": "said", "@": "claimant", "!": "cue"}[kind], passage)


def amounts(value: str) -> tuple[Decimal, ...]:
    """Return the numbers of a marked figure: one, or both ends of a range."""
    return tuple(Decimal(part) for part in value.strip("<>=~").split(".."))


def interval(value: str) -> tuple[str | None, str | None]:
    """Return the first and last day of a marked date, None where that end is open."""
    first, dots, last = value.partition("..")
    return first or None, (last or None) if dots else (first or None)
