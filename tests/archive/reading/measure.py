"""Precision and recall of reading, on articles marked by hand.

``python -m tests.archive.reading.measure [HALF …] [--show] [--only=en]`` prints a table per article
of folders of ``tests/data/unseen`` and their sums, all and by language; with ``--show`` also what
was missed and what was wrong, with ``--only`` articles of one language. With
``--parser`` only what the optional parser adds is told, of English articles, and no error shown.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

from archive.gazetteer.mentions import find_in_text
from archive.gazetteer.unlisted import unlisted
from archive.reading.articles.read import read_article
from archive.reading.records import ArticleReading, Claim, Figure, PartKind, PlaceMention
from archive.reading.statements.proposed import Proposer
from archive.reading.words.name_words import GOVERNMENT_SEATS
from archive.syntax.parser import Parser
from tests.archive.reading.marked import (
    FOLDER,
    Marked,
    MarkedClaim,
    amounts,
    interval,
    marked_articles,
)

_ALIKE = 0.5
"""Share of common words from which a claim found is the claim marked."""
_OPENING = re.compile(r"(?:ever )?since\b|(?:from|від|от|з|із|с|со|починаючи|начиная)\b")
"""What opens a stretch that has lasted until now."""
_BRACKETS = " ()[]"
_POINTING = re.compile(r"it|this|that|them|the [a-z]+")
"""Words that only point to what was said before: "it", "the complaint"."""


def named_places(text: str) -> Iterator[PlaceMention]:
    """Yield the places a text names, as articles brought in read them."""
    return (PlaceMention(mention.span, mention.best) for mention in find_in_text(text))


@dataclass(slots=True)
class Score:
    """What was right, what was found though it is not there, what was missed."""

    right: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found."""
        found = self.right + len(self.wrong)
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found."""
        there = self.right + len(self.missed)
        return self.right / there if there else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def add(self, other: "Score") -> None:
        """Take in another score."""
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed


Days = tuple[str | None, str | None]
KINDS = ("claim", "claim+claimant", "claimant", "cue", "figure", "date", "place", "credit", "table")


def measured(article: Marked, proposer: Proposer | None = None) -> dict[str, Score]:
    """Return the scores of one article for each of ``KINDS``."""
    reading = read_article(
        article.text, published=article.published, places=named_places, proposer=proposer
    )
    scores = {kind: Score() for kind in KINDS}
    _claims(article, reading, scores)
    _figures(article, reading, scores)
    _dates(article, reading, scores["date"], article.published)
    _places(article, reading, scores["place"])
    _credits(article, reading, scores["credit"])
    return scores


def _claims(article: Marked, reading: ArticleReading, scores: dict[str, Score]) -> None:
    """Match claims by their words; those restated in a summary are proposals without a cue."""
    marked = {n: c for n, c in article.claims.items() if c.said is not None}
    free = list(reading.claims)
    pairs = sorted(
        ((_share(article, c, f), n, at)
         for n, c in marked.items() for at, f in enumerate(free)), reverse=True,
    )  # fmt: skip
    by_number: dict[int, Claim] = {}
    taken: set[int] = set()
    for (share, _), number, at in pairs:
        if share >= _ALIKE and number not in by_number and at not in taken:
            by_number[number] = free[at]
            taken.add(at)
    for number, claim in by_number.items():
        _claim(article, marked[number], claim, scores)
    for number in marked.keys() - by_number.keys():
        words = _words(article, marked[number])
        scores["claim"].missed.append(words)
        scores["claim+claimant"].missed.append(words)
    told = {(free[at].span, free[at].cue) for at in taken}
    for at, claim in enumerate(free):
        if (claim.span, claim.cue) in told:
            continue  # the second of two who say the same
        if at not in taken and claim.rule != "restated":
            words = f"{claim.claimant.name if claim.claimant else None}: {claim.span.text}"
            scores["claim"].wrong.append(words)
            scores["claim+claimant"].wrong.append(words)


def _share(article: Marked, marked: MarkedClaim, claim: Claim) -> tuple[float, bool]:
    """Return how much of what is said is common, and whether the claimant is the one marked.

    An answer ("X denied it") has the passage it answers, so its verb tells what is meant. Of a
    judgement ("called the plan “theatre”") some mark the quoted words only, some what they are of.
    """
    if marked.said is None:
        return 0.0, False
    meant = _is_meant(article, marked, claim)
    answered = claim.cue is not None and marked.cue is not None and (
        marked.cue.meets(claim.cue.start, claim.cue.end)
        and _POINTING.fullmatch(_words_said(article, marked)) is not None
    )  # fmt: skip
    judged = claim.rule == "called" and (
        claim.span.start <= marked.said.start and marked.said.end <= claim.span.end
    )
    share = marked.said.share(claim.span.start, claim.span.end)
    return (1.0 if answered or judged else share), meant


def _words_said(article: Marked, marked: MarkedClaim) -> str:
    return article.text[marked.said.start : marked.said.end] if marked.said else ""


def _words(article: Marked, claim: MarkedClaim) -> str:
    return f"{claim.names}: {_words_said(article, claim)}"


def _claim(article: Marked, marked: MarkedClaim, claim: Claim, scores: dict[str, Score]) -> None:
    scores["claim"].right += 1
    if _is_meant(article, marked, claim):
        scores["claimant"].right += 1
        scores["claim+claimant"].right += 1
    else:
        name = claim.claimant.name if claim.claimant else None
        words = f"{name} for {_words(article, marked)}"
        scores["claimant"].wrong.append(words)
        scores["claim+claimant"].wrong.append(words)
        scores["claim+claimant"].missed.append(words)
    if marked.cue is not None:
        found = claim.cue
        if found is not None and marked.cue.meets(found.start, found.end):
            scores["cue"].right += 1
        else:
            scores["cue"].wrong.append(f"{found} for {_words(article, marked)}")


def _is_meant(article: Marked, marked: MarkedClaim, claim: Claim) -> bool:
    if claim.claimant is None:
        return "-" in marked.names or not marked.names
    spoken = marked.claimant
    allowed = _set(article.text[spoken.start : spoken.end]) if spoken else frozenset()
    for name in (claim.claimant.name, *claim.claimant.aliases):
        for meant in marked.names:
            if _set(meant) <= _set(name) <= _set(meant) | allowed:
                return True
    return False


def _set(words: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", words.lower())) - {"the", "a", "an", "s"}


def _value(figure: Figure) -> tuple[object, ...]:
    if figure.value is not None:
        return (figure.value,)
    return tuple(end for end in (figure.low, figure.high) if end is not None)


def _figures(article: Marked, reading: ArticleReading, scores: dict[str, Score]) -> None:
    optional = [p for p, value in article.figures if value == "?"]
    counts = [(p, amounts(v)) for p, v in article.figures if v not in {"?", "-"}]
    found = list(reading.figures)
    for passage, value in counts:
        mine = [f for f in found if passage.meets(f.span.start, f.span.end)]
        right = [f for f in mine if _value(f) == value]
        words = article.text[passage.start : passage.end]
        for figure in mine:
            found.remove(figure)
        if right:
            scores["figure"].right += 1
        else:
            scores["figure"].missed.append(words)
            scores["figure"].wrong += [f"{f.span.text} = {_value(f)}" for f in mine]
        if any(_shown(reading, f) for f in mine):
            scores["table"].right += 1
        else:
            scores["table"].missed.append(words)
    for figure in found:
        if not any(p.meets(figure.span.start, figure.span.end) for p in optional):
            around = article.text[figure.span.start - 25 : figure.span.end + 25]
            scores["figure"].wrong.append(f"{figure.span.text} in {around!r}")


def _shown(reading: ArticleReading, figure: Figure) -> bool:
    spans = [f.span for claim in reading.claims for f in claim.figures]
    spans += [orphan.span for orphan in reading.orphans]
    named = [c.claimant_span for c in reading.claims if c.claimant_span]
    return figure.span in spans or any(
        n.start <= figure.span.start and figure.span.end <= n.end for n in named
    )


def _dates(article: Marked, reading: ArticleReading, score: Score, today: str) -> None:
    found = list(reading.dates)
    own = [p.span for p in reading.parts if p.kind in {PartKind.DATELINE, PartKind.BYLINE}]
    for passage, value in article.dates:
        if any(passage.meets(line.start, line.end) for line in own):
            continue  # the article's own day, which is asked beside the text
        mine = [d for d in found if passage.meets(d.span.start, d.span.end)]
        for date in mine:
            found.remove(date)
        if value == "?":
            continue
        days = [(d.resolved.first, d.resolved.last) for d in mine if d.resolved]
        words = f"{article.text[passage.start : passage.end]} = {value}"
        printed = article.text[passage.start : passage.end].lower()
        if any(_agrees(interval(value), day, printed, today) for day in days):
            score.right += 1
        else:
            score.missed.append(words)
            score.wrong += [f"{words}, not {day}" for day in days]
    lines = [p for p in reading.parts if p.kind.value in {"caption"}]
    score.wrong += [
        d.span.text
        for d in found
        if not any(p.span.start <= d.span.start < p.span.end for p in lines)
    ]


def _agrees(marked: Days, read: Days, printed: str, today: str) -> bool:
    """Tell whether two stretches are the same.

    One that has lasted "since March" ends on the day of publication or is open: both say that it
    goes on. Where "by" or "since" stands outside the mark, only the end or the beginning counts.
    """
    if marked == read:
        return True
    if read[0] is None and not printed.startswith(("by ", "before ")):
        return marked[1] == read[1]
    lasts = read[1] is None and marked[1] in {None, today[:10]}
    inside = _OPENING.match(printed) is None
    return marked[0] == read[0] and (lasts or (read[1] is None and inside))


def _places(article: Marked, reading: ArticleReading, score: Score) -> None:
    """Names of countries, of capitals that mean a government, and captions were not marked."""
    mentions = find_in_text(article.text)
    countries = {m.span for m in mentions if m.best.place.kind == "country"}
    found = [m.span for m in mentions] + list(unlisted(article.text, mentions))
    for passage in article.places:
        mine = [s for s in found if passage.meets(s.start, s.end)]
        if mine:
            score.right += 1
        else:
            score.missed.append(article.text[passage.start : passage.end])
    captions = [c.span for c in reading.captions]
    for words in found:
        allowed = article.places + article.perhaps_places
        marked = any(p.meets(words.start, words.end) for p in allowed)
        printed = any(c.start <= words.start < c.end for c in captions)
        stands_for = words in countries or words.text.lower() in GOVERNMENT_SEATS
        if not marked and not printed and not stands_for:
            around = article.text[max(words.start - 25, 0) : words.end + 25]
            score.wrong.append(f"{words.text} in {around!r}")


def _credits(article: Marked, reading: ArticleReading, score: Score) -> None:
    """Match credit lines by their words; whether brackets around them are marked, too, is alike."""
    found = [c.credit for c in reading.captions if c.credit is not None]
    for passage in article.credits:
        words = article.text[passage.start : passage.end]
        if any(words.strip(_BRACKETS) == credit.text.strip(_BRACKETS) for credit in found):
            score.right += 1
        else:
            score.missed.append(words)
    for credit in found:
        if not any(p.meets(credit.start, credit.end) for p in article.credits):
            score.wrong.append(credit.text)


def half(
    name: str, only: str = "", proposer: Proposer | None = None
) -> dict[str, dict[str, Score]]:
    """Return the scores of every article of a half, their sum under ``all``, ``all en`` and so on.

    ``only`` is a language: articles of others are left out.
    """
    articles = [a for a in marked_articles(name) if not only or a.language == only]
    each = {article.name: measured(article, proposer) for article in articles}
    sums: dict[str, dict[str, Score]] = {}
    for article in articles:
        for total in (f"all {article.language}", "all"):
            into = sums.setdefault(total, {kind: Score() for kind in KINDS})
            for kind, score in each[article.name].items():
                into[kind].add(Score(score.right, list(score.wrong), list(score.missed)))
    return {**each, **dict(sorted(sums.items(), reverse=True))}


def table(scores: dict[str, dict[str, Score]]) -> Iterator[str]:
    """Yield the lines of a table: precision/recall/F1 in hundredths for each kind."""
    yield f"{'':22}" + "".join(f"{kind:>15}" for kind in KINDS)
    for name, kinds in scores.items():
        cells = (f"{s.precision:.2f} {s.recall:.2f} {s.f1:.2f}" for s in kinds.values())
        yield f"{name:22}" + "".join(f"{cell:>15}" for cell in cells)


def report(name: str, *, show: bool, only: str = "") -> Iterator[str]:
    """Yield the table of a half and, if asked, what was missed or wrong."""
    scores = half(name, only)
    yield name
    yield from table(scores)
    for article, kinds in scores.items() if show else ():
        for kind, score in kinds.items():
            if not article.startswith("all") and kind != "claim":
                yield from (f"{article} {kind} wrong: {line}" for line in score.wrong)
                yield from (f"{article} {kind} missed: {line}" for line in score.missed)


def effect(name: str) -> str:
    """Return what the parser adds to the English articles of a half: right claims, wrong ones."""
    without, beside = half(name, "en")["all"], half(name, "en", Parser())["all"]
    parts = [
        f"{kind} {len(beside[kind].wrong) - len(without[kind].wrong):+d} wrong "
        f"{beside[kind].right - without[kind].right:+d} right, "
        f"recall {without[kind].recall:.3f} → {beside[kind].recall:.3f}, "
        f"precision {without[kind].precision:.3f} → {beside[kind].precision:.3f}"
        for kind in ("claim", "claim+claimant")
    ]
    return f"{name}: {'; '.join(parts)}"


def main(arguments: list[str]) -> None:
    """Print the reports of the halves named, or of all."""
    names = [word for word in arguments if not word.startswith("-")] or sorted(
        p.name for p in FOLDER.iterdir()
    )
    only = next((word.partition("=")[2] for word in arguments if word.startswith("--only=")), "")
    if "--parser" in arguments:
        sys.stdout.writelines(f"{effect(name)}\n" for name in names)
        return
    for name in names:
        lines = report(name, show="--show" in arguments, only=only)
        sys.stdout.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    main(sys.argv[1:])
