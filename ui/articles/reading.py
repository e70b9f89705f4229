"""What the reader asks the archive about an article, and the marks that follow from it.

``session`` is handed through from ``Workspace.ask_later`` and never looked into: it has no type.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import Any

from archive import articles, claims, links, photos
from archive.articles import ArticleDetail, ClaimRecord
from archive.links import SuggestionRecord
from archive.photos import CaptionWording, PhotoRow
from archive.reading.words.sentences import sentences
from resources.i18n import gettext as _
from ui.articles.edges import trimmed
from ui.articles.lines import ClaimMark
from ui.articles.marks import Kind, Mark
from ui.widgets.claim_words import REPORTED_AS, STATES, said

_MOST_COMPARED = 60  # comparisons with other articles
_PREVIEW = 20_000  # code points of a file that are shown before it is brought in
REVIEWED = frozenset({"accepted", "edited", "rejected"})
_PART_KINDS = {
    "headline": Kind.HEADLINE,
    "picture title": Kind.TITLE,
    "subheading": Kind.TITLE,
    "key point": Kind.KEY_POINT,
    "caption": Kind.CAPTION,
    "boilerplate": Kind.BOILERPLATE,
    "byline": Kind.BOILERPLATE,
    "dateline": Kind.BOILERPLATE,
}


@dataclass(frozen=True)
class OpenArticle:
    """An article as the page shows it: its records, what is suggested, the photos these name."""

    detail: ArticleDetail
    suggestions: tuple[SuggestionRecord, ...]
    photos: Mapping[int, PhotoRow]

    @property
    def reviewed(self) -> int:
        """How many claims somebody has said something about."""
        return sum(claim.state in REVIEWED for claim in self.detail.claims)

    @cached_property
    def places(self) -> Mapping[int, int]:
        """Return each claim's place among the article's, by id."""
        return {claim.id: place for place, claim in enumerate(self.detail.claims)}

    def claim(self, claim_id: int | None) -> ClaimRecord | None:
        """Return the claim with an id, or None."""
        place = None if claim_id is None else self.places.get(claim_id)
        return None if place is None else self.detail.claims[place]

    def beside(self, claim_id: int | None, by: int) -> int | None:
        """Return the claim ``by`` places from one, round the end; the first or last if none is."""
        found = self.detail.claims
        place = None if claim_id is None else self.places.get(claim_id)
        if not found:
            return None
        if place is None:
            return found[0 if by > 0 else -1].id
        return found[(place + by) % len(found)].id

    def waiting(self, after: int | None = None, by: int = 1) -> int | None:
        """Return the claim after (before) one that waits for a review, round the end."""
        found = self.detail.claims
        place = self.places.get(after, -1) if after is not None else -1 if by > 0 else 0
        for step in range(1, len(found) + 1):
            claim = found[(place + by * step) % len(found)]
            if claim.state == "proposed" and claim.id != after:
                return claim.id
        return None

    def nearest(self, position: int) -> int | None:
        """Return the claim that begins nearest to a position of the text."""
        found = self.detail.claims
        by = min(found, key=lambda claim: abs(claim.span.start - position), default=None)
        return None if by is None else by.id

    def with_claims(self, records: Sequence[ClaimRecord]) -> "OpenArticle":
        """Return the article with some of its claims as they are now."""
        changed = {claim.id: claim for claim in records}
        kept = tuple(changed.get(claim.id, claim) for claim in self.detail.claims)
        return replace(self, detail=replace(self.detail, claims=kept))


def open_article(session: Any, article_id: int) -> OpenArticle:
    """Read an article. Raises ``NotFound``."""
    detail = articles.article(session, article_id)
    suggested = links.suggestions(session, article_id)
    named = {suggestion.photo_id for suggestion in suggested} | set(detail.photos)
    for caption in detail.captions:
        named.update(caption.photos)
    for claim in detail.claims:
        named.update(claim.photos)
    rows = photos.rows(session, sorted(named))
    return OpenArticle(detail, suggested, {row.id: row for row in rows})


def claimant_numbers(
    found: tuple[ClaimRecord, ...], known: Mapping[str, int] | None = None
) -> dict[str, int]:
    """Return each claimant's number in the order in which they first appear.

    Whoever has a ``known`` number keeps it: colours do not change while somebody reads by them.
    """
    names = dict.fromkeys(map(claimant_name, found))
    kept = {name: number for name, number in (known or {}).items() if name in names}
    free = (number for number in count() if number not in kept.values())
    return {name: kept[name] if name in kept else next(free) for name in names}


def claimants_by_weight(found: tuple[ClaimRecord, ...]) -> list[tuple[str, int]]:
    """Return claimants with how many claims they make, the busiest first."""
    return Counter(map(claimant_name, found)).most_common()


def claim_beside(opened: OpenArticle, claim: ClaimRecord) -> ClaimRecord | None:
    """Return the claim with a claimant that stands nearest in the same paragraph, if any does."""
    text, where = opened.detail.text, claim.span
    near = []
    for other in opened.detail.claims:
        if other.id == claim.id or other.state == "rejected" or not other.claimant:
            continue
        first, last = sorted((where, other.span), key=lambda span: span.start)
        between = text[first.end : last.start]  # nothing where they overlap
        if "\n" not in between:
            near.append((len(between), other.id, other))
    return min(near)[2] if near else None


def claimant_name(claim: ClaimRecord) -> str:
    """Return who claims, in words; somebody unnamed has none."""
    return claim.claimant or _("nobody named")


def some_claims(session: Any, claim_ids: Sequence[int]) -> tuple[ClaimRecord, ...]:
    """Return some claims as they are now. Raises ``NotFound``."""
    return tuple(claims.claim(session, claim_id) for claim_id in claim_ids)


@dataclass(frozen=True, slots=True)
class Compared:
    """What comparing an article with others shows, and where in its text (None: nowhere)."""

    text: str
    holds: bool | None
    place: tuple[int, int] | None


def compared_beyond(session: Any, article_id: int) -> tuple[Compared, ...]:
    """Return how an article's figures stand to other articles', its captions to the suppliers'.

    Reads the figures of the whole archive. Raises ``NotFound``.
    """
    found = []
    additions = claims.captions_compared(session, article_id=article_id)
    text = articles.article(session, article_id).text if additions else ""
    for added in additions:
        start = text.find(added.printed)
        place = (start + added.span.start, start + added.span.end) if start >= 0 else None
        found.append(Compared(added.text, False, place))
    for each in claims.comparisons(session, article_id=article_id)[:_MOST_COMPARED]:
        own = (claims.claim(session, key) for key in each.claims)
        span = next((c.span for c in own if c.article_id == article_id and not c.gone), None)
        found.append(Compared(each.text, each.holds, (span.start, span.end) if span else None))
    return tuple(found)


def same_but_state(one: ClaimRecord, other: ClaimRecord | None) -> bool:
    """Tell whether two records of a claim differ in nothing but how far its review is."""
    return other is not None and replace(one, state=other.state) == other


@dataclass(frozen=True, slots=True)
class Preview:
    """What would be read from a file: the beginning of its text, and the facts it states itself."""

    text: str
    facts: Mapping[str, str]


def preview(_session: Any, path: Path) -> Preview:
    """Return what would be read from a file. Raises ``ArchiveError``."""
    from archive.article_import.read import read_file

    source = read_file(path)
    stated = {"publisher": source.publisher, "published": source.published, "url": source.url}
    return Preview(source.text[:_PREVIEW], {name: told for name, told in stated.items() if told})


def wordings(session: Any, photo_id: int) -> tuple[CaptionWording, ...]:
    """Return every wording a photo's caption has had, oldest first. Raises ``NotFound``."""
    return photos.caption_versions(session, photo_id)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the sentence that holds a stretch, without the marks of a list and the full stop."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    for each in sentences(text, first, len(text) if last < 0 else last):
        if each.start <= start and end <= each.end:
            bullet = len(each.text) - len(each.text.lstrip(" \t•·‣◦*–—-"))
            last = each.start + len(_unstopped(each.text))
            return trimmed(text, min(each.start + bullet, start), max(last, end))
    return trimmed(text, start, end)


def _unstopped(sentence: str) -> str:
    """Return a sentence without its full stop, which is no part of what is claimed.

    It stays behind a short form: « by boat from the U.S. »
    """
    words = sentence.rstrip()
    bare = words.removesuffix(".")
    short_form = "." in bare.rsplit(maxsplit=1)[-1] if bare.strip() else True
    return words if short_form or bare.endswith(".") else bare


def claim_marks(detail: ArticleDetail, numbers: Mapping[str, int]) -> list[ClaimMark]:
    """Return what the reader needs to know about each claim."""
    return [claim_mark(claim, numbers[claimant_name(claim)]) for claim in detail.claims]


def claim_mark(claim: ClaimRecord, number: int) -> ClaimMark:
    """Return what the reader needs to know about a claim of the ``number``-th claimant."""
    return ClaimMark(claim.id, number, claim.state, claim_words(claim))


def claim_words(claim: ClaimRecord) -> str:
    """Return who claims what, for tool tips and screen readers."""
    state = said(STATES, claim.state).split(" ", 1)[-1]  # without the sign
    how = said(REPORTED_AS, claim.reported_as)
    words = " ".join(claim.span.text.split())
    return f"{claimant_name(claim)} · {how} · {state}: {words}"


def marks(detail: ArticleDetail) -> list[Mark]:
    """Return everything to be marked in an article's text."""
    return [*_part_marks(detail), *_claim_marks(detail.claims), *_orphan_marks(detail)]


def _part_marks(detail: ArticleDetail) -> Iterator[Mark]:
    for part in detail.parts:
        kind = _PART_KINDS.get(part.kind)
        if kind is not None:
            yield Mark(part.span.start, part.span.end, kind)
    for caption in detail.captions:
        yield Mark(caption.span.start, caption.span.end, Kind.CAPTION)
        if caption.credit is not None:
            yield Mark(caption.credit.span.start, caption.credit.span.end, Kind.CREDIT)


def _claim_marks(found: tuple[ClaimRecord, ...]) -> Iterator[Mark]:
    for claim in found:
        yield Mark(claim.span.start, claim.span.end, Kind.CLAIM, claim.id)
        if claim.state == "rejected":
            continue
        for passage, kind in ((claim.claimant_span, Kind.CLAIMANT), (claim.cue, Kind.CUE)):
            if passage is not None:
                yield Mark(passage.start, passage.end, kind, claim.id)
        for figure in claim.figures:
            yield Mark(figure.span.start, figure.span.end, Kind.FIGURE, claim.id)
        for date in claim.dates:
            yield Mark(date.span.start, date.span.end, Kind.DATE, claim.id)
        for place in claim.places:
            yield Mark(place.span.start, place.span.end, Kind.PLACE, claim.id)


def _orphan_marks(detail: ArticleDetail) -> Iterator[Mark]:
    for orphan in detail.orphans:
        yield Mark(orphan.span.start, orphan.span.end, Kind.ORPHAN)
        if orphan.kind == "figure":
            yield Mark(orphan.span.start, orphan.span.end, Kind.FIGURE)
