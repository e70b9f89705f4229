"""Rank photos of the archive for the captions and claims of an article, each with its reason.

A proposal only: nothing is linked without a yes. What speaks for a photo: words it shares with
the caption (rare ones more), the place, the credit, the day the caption names, or one near the
publication. Where one photo clearly is the one that ran, those far behind it are not proposed,
until it is turned down.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.articles import ArticleDetail, CaptionRecord, ClaimRecord, article
from archive.links import NewSuggestion, suggestions
from archive.reading.credit_lines import parse
from archive.reading.dates import find_dates
from archive.reading.dates.calendar_days import publication_day
from archive.reading.fold import fold
from archive.reading.words.word_sets import word_set
from archive.store.models import Credit, Photo, Place
from archive.store.models import PhotoPlace as PlaceOfPhoto
from archive.store.word_rank import photos_sharing
from archive.values import Span
from resources.i18n import gettext as _
from resources.i18n import ngettext

_CANDIDATES = 40
_PER_CAPTION = 5
_PER_CLAIM = 3
_CAPTION_SCORE = 0.25
_CLAIM_SCORE = 0.45
_CLEAR = 0.8
"""The score of a photo that ran, and the share of it that others need beside it."""
_NEAR_DAYS = 30
_SHOWN = 4


@dataclass(frozen=True, slots=True)
class _Candidate:
    """What a photo says, as far as it is compared. ``taken``: first and last possible day."""

    id: int
    words: frozenset[str]
    credit: str
    places: dict[str, str]
    taken: tuple[date, date] | None


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a caption or claim says. ``places``: folded name → name; ``days``: first and last.

    ``without``: photos that somebody said it is not.
    """

    words: tuple[str, ...]
    credit: str
    places: dict[str, str]
    published: date | None
    days: tuple[tuple[date, date], ...]
    without: frozenset[int]


def photo_suggestions(session: Session, article_id: int) -> list[NewSuggestion]:
    """Return photos for each caption and claim of an article, the likeliest first.

    Raises:
        NotFound: there is no such article.
    """
    detail = article(session, article_id)
    day = publication_day(detail.published)
    turned_down: defaultdict[tuple[int | None, int | None], set[int]] = defaultdict(set)
    for one in suggestions(session, article_id, state="rejected"):
        turned_down[one.caption_id, one.claim_id].add(one.photo_id)
    found: list[NewSuggestion] = []
    for caption in detail.captions:
        wanted = _for_caption(caption, detail, day, turned_down[caption.id, None])
        for score, photo, reason in _ranked(session, wanted, _CAPTION_SCORE)[:_PER_CAPTION]:
            found.append(NewSuggestion(photo, caption.id, None, score, reason))
    for claim in detail.claims:
        if claim.state == "rejected":
            continue
        wanted = _for_claim(claim, day, turned_down[None, claim.id])
        for score, photo, reason in _ranked(session, wanted, _CLAIM_SCORE)[:_PER_CLAIM]:
            found.append(NewSuggestion(photo, None, claim.id, score, reason))
    return found


def _for_caption(
    caption: CaptionRecord, detail: ArticleDetail, day: date | None, without: Iterable[int]
) -> _Wanted:
    printed = caption.credit.as_printed if caption.credit else ""
    named = {fold(place.span.text): place.span.text for claim in detail.claims
             for place in claim.places}  # fmt: skip
    text = caption.span.text
    dates = find_dates(text, 0, len(text), published=detail.published)
    words = telling_words(_without(text, [each.span for each in dates]))
    whole = f" {fold(text)} "
    places = {key: name for key, name in named.items() if key and f" {key} " in whole}
    meant = (each.resolved for each in dates if each.resolved)
    days = tuple(filter(None, (_taken(each.first, each.last) for each in meant)))
    return _Wanted(words, printed, places, day, days, frozenset(without))


def _for_claim(claim: ClaimRecord, day: date | None, without: Iterable[int]) -> _Wanted:
    places = {fold(place.span.text): place.span.text for place in claim.places}
    text, start = claim.span.text, claim.span.start
    inside = [date.span for date in claim.dates if start <= date.span.start < claim.span.end]
    words = telling_words(_without(text, inside, start))
    return _Wanted(words, "", places, day, (), frozenset(without))


def _without(text: str, spans: Iterable[Span], start: int = 0) -> str:
    """Return a text that begins at ``start`` without some stretches: when is no sign of what."""
    for each in sorted(spans, key=lambda one: -one.start):
        text = f"{text[: each.start - start]} {text[each.end - start :]}"
    return text


def telling_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text that say what it is about, each once."""
    common = word_set("stoppers") | word_set("prepositions") | word_set("determiners")
    return tuple(
        dict.fromkeys(
            word for word in fold(text).split()
            if len(word) > 2 and word not in common and not word.isdigit()
        )
    )  # fmt: skip


def _ranked(session: Session, wanted: _Wanted, least: float) -> list[tuple[float, int, str]]:
    sharing = photos_sharing(session, wanted.words, limit=_CANDIDATES)
    numbers = [number for number in sharing if number not in wanted.without]
    if not numbers:
        return []
    scored = [
        (*_scored(wanted, candidate), candidate.id) for candidate in _candidates(session, numbers)
    ]
    best = max(score for score, *_rest in scored)
    least = max(least, _CLEAR * best) if best >= _CLEAR else least
    kept = [(score, photo, reason) for score, reason, photo in scored if score >= least]
    return sorted(kept, key=lambda item: (-item[0], item[1]))


def _candidates(session: Session, numbers: Sequence[int]) -> list[_Candidate]:
    query = (
        select(Photo, Credit.line)
        .outerjoin(Credit, Credit.photo_id == Photo.id)
        .where(Photo.id.in_(numbers), Photo.removed_at.is_(None))
    )
    placed: dict[int, dict[str, str]] = {}
    rows = session.execute(
        select(PlaceOfPhoto.photo_id, Place.name)
        .join(Place, Place.id == PlaceOfPhoto.place_id)
        .where(PlaceOfPhoto.photo_id.in_(numbers))
    )
    for photo_id, name in rows:
        placed.setdefault(photo_id, {})[fold(name)] = name
    return [
        _Candidate(
            photo.id, frozenset(fold(f"{photo.headline or ''} {photo.caption or ''}").split()),
            line or "", placed.get(photo.id, {}), _taken(photo.taken_from, photo.taken_to),
        )
        for photo, line in session.execute(query)
    ]  # fmt: skip


def _scored(wanted: _Wanted, photo: _Candidate) -> tuple[float, str]:
    """Return how likely a photo is meant, from 0 to 1, and why in words."""
    reasons: list[str] = []
    shared = [word for word in wanted.words if word in photo.words]
    score = 0.7 * len(shared) / max(len(wanted.words), 4)
    places = [
        name for key, name in wanted.places.items()
        if key in photo.places or set(key.split()) <= photo.words
    ]  # fmt: skip
    if places:
        score += 0.1
        reasons.append(_("same place: {places}").format(places=", ".join(places[:2])))
    told = {word for key in wanted.places for word in key.split()} if places else set()
    if set(shared) - told:
        shared = [word for word in shared if word not in told]
        named = ", ".join(f"“{word}”" for word in shared[:_SHOWN])
        reasons.append(_("in both: {words}").format(words=named))
    agreed = _same_credit(wanted.credit, photo.credit)
    if agreed:
        score += 0.15
        reasons.append(_("same credit: {credit}").format(credit=agreed))
    near = _on_a_day(photo.taken, wanted.days)
    score += 0.05 if near else 0
    near = near or _near_publication(photo.taken, wanted.published)
    if near:
        score += 0.05
        reasons.append(near)
    return min(round(score, 3), 1.0), "; ".join(reasons)


def _same_credit(printed: str, own: str) -> str | None:
    if not printed or not own:
        return None
    first, second = parse(printed), parse(own)
    if first.agency and first.agency == second.agency:
        return first.agency
    shared = set(first.creators) & set(second.creators)
    return min(shared) if shared else None


def _taken(first: str | None, last: str | None) -> tuple[date, date] | None:
    begin, end = publication_day(first), publication_day(last or first)
    return (begin, end) if begin is not None and end is not None else None


def _on_a_day(taken: tuple[date, date] | None, days: Iterable[tuple[date, date]]) -> str:
    if taken is not None and taken[0] == taken[1] and taken in days:
        return _("taken on the day the caption names")
    return ""


def _near_publication(taken: tuple[date, date] | None, published: date | None) -> str:
    """Return how near to the publication a photo was taken, as exactly as its date is known."""
    if taken is None or published is None:
        return ""
    first, last = taken
    if first != last:
        months = {(day.year, day.month) for day in (first, last, published)}
        return _("taken in the same month") if len(months) == 1 else ""
    days = (published - first).days
    if not 0 <= days <= _NEAR_DAYS:
        return ""
    return ngettext("taken {days} day before publication",
                    "taken {days} days before publication", days).format(days=days)  # fmt: skip
