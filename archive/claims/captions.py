"""A caption that claims more than its supplier's: figures, places and assertions that were added.

The supplier's words are those that came with the file; the printed ones stand in an article. Shown
side by side, never judged: an editor may have had another source.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.articles import without_names
from archive.claims.measures import singular
from archive.gazetteer.mentions import find_in_text
from archive.reading.figures import find_figures
from archive.reading.fold import fold
from archive.reading.records import Figure
from archive.store.models import Appearance, Article, CaptionVersion, Photo, Text
from archive.values import Span
from resources.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Added:
    """Something a printed caption says that the supplier's does not.

    ``kind``: ``figure``, ``place``, ``date`` or ``claim``; ``span`` is one of ``printed``.
    """

    photo_id: int
    article_id: int | None
    caption_id: int | None
    kind: str
    span: Span
    printed: str
    supplied: str
    text: str


def captions_compared(
    session: Session, *, article_id: int | None = None, photo_id: int | None = None
) -> tuple[Added, ...]:
    """Return what captions printed in articles add to those of the suppliers of the photos."""
    query = (
        select(Appearance, Article.published_at)
        .join(Photo, Photo.id == Appearance.photo_id)
        .outerjoin(Article, Article.id == Appearance.article_id)
        .where(Appearance.status != "removed", Appearance.caption_printed.is_not(None),
               Photo.removed_at.is_(None))
        .order_by(Appearance.id)
    )  # fmt: skip
    if article_id is not None:
        query = query.where(Appearance.article_id == article_id)
    if photo_id is not None:
        query = query.where(Appearance.photo_id == photo_id)
    found: list[Added] = []
    for use, published in session.execute(query):
        supplied = _supplied(session, use.photo_id)
        if supplied:
            found += _added(use, supplied, published)
    return without_names(session, tuple(found))


def _supplied(session: Session, photo_id: int) -> str | None:
    """Return the supplier's words for a photo, the first ones that came."""
    return session.scalar(
        select(Text.body)
        .join(CaptionVersion, CaptionVersion.text_id == Text.id)
        .where(CaptionVersion.photo_id == photo_id, CaptionVersion.owner == "supplier")
        .order_by(CaptionVersion.id)
        .limit(1)
    )


def _added(use: Appearance, supplied: str, published: str | None) -> Iterator[Added]:
    printed = use.caption_printed or ""
    for kind, span, words in (
        *_figures(printed, supplied),
        *_places(printed, supplied),
        *_dates(printed, supplied, published),
        *_claims(printed, supplied),
    ):
        yield Added(use.photo_id, use.article_id, use.caption_id, kind, span, printed, supplied,
                    words)  # fmt: skip


def _figures(printed: str, supplied: str) -> Iterator[tuple[str, Span, str]]:
    from archive.reading.dates import find_dates  # not for the start

    known: dict[Decimal | None, Figure] = {}
    for figure in find_figures(supplied, skip=[d.span for d in find_dates(supplied)]):
        for number in (figure.value, figure.low, figure.high):
            known.setdefault(number, figure)
    for figure in find_figures(printed, skip=[d.span for d in find_dates(printed)]):
        same = known.get(figure.value if figure.value is not None else figure.low)
        if same is None:
            yield "figure", figure.span, _("“{words}” is not in the supplier's caption").format(
                words=f"{figure.span.text} {figure.unit}".strip())  # fmt: skip
        elif same.unit and figure.unit and not _alike(same.unit, figure.unit):
            yield "figure", figure.span, _("“{words}”; the supplier says “{other}”").format(
                words=f"{figure.span.text} {figure.unit}",
                other=f"{same.span.text} {same.unit}")  # fmt: skip
        elif (same.op, same.approx) != (figure.op, figure.approx):
            yield "figure", figure.span, _("“{words}”; the supplier says “{other}”").format(
                words=figure.span.text, other=same.span.text)  # fmt: skip


def _alike(one: str, other: str) -> bool:
    first, second = set(singular(one).split()), set(singular(other).split())
    return bool(first & second) or {"people", "person"} & first != set() != (
        {"people", "person"} & second
    )


def _places(printed: str, supplied: str) -> Iterator[tuple[str, Span, str]]:
    known = {one.place.key for m in find_in_text(supplied) for one in m.candidates}
    words = f" {fold(supplied)} "
    for mention in find_in_text(printed):
        same = known & {one.place.key for one in mention.candidates}
        if not same and f" {fold(mention.span.text)} " not in words:
            yield "place", mention.span, _("{place} is not in the supplier's caption").format(
                place=mention.span.text)  # fmt: skip


def _dates(printed: str, supplied: str, published: str | None) -> Iterator[tuple[str, Span, str]]:
    """Yield days that lie outside every day the supplier's caption names, if it names any."""
    from archive.reading.dates import find_dates  # not for the start

    own = [d.resolved for d in find_dates(supplied, published=published) if d.resolved]
    spans = [(d.first or "", d.last or "9999") for d in own]
    for mention in find_dates(printed, published=published):
        resolved = mention.resolved
        if resolved is None or not spans or resolved.first is None or resolved.last is None:
            continue
        if not any(first <= resolved.last and resolved.first <= last for first, last in spans):
            yield "date", mention.span, _("“{words}” is another day than the supplier's").format(
                words=mention.span.text)  # fmt: skip


def _claims(printed: str, supplied: str) -> Iterator[tuple[str, Span, str]]:
    """Yield assertions ("according to the army") that the supplier's caption does not make."""
    from archive.reading.articles.read import read_article  # the engine: not at the start

    own = " ".join(fold(claim.span.text) for claim in read_article(supplied).claims)
    words = set(fold(supplied).split())
    for claim in read_article(printed).claims:
        telling = [word for word in fold(claim.span.text).split() if len(word) > 3]
        shared = sum(word in words for word in telling)
        if claim.claimant is not None and (not own or shared < len(telling) / 2):
            yield "claim", claim.span, _("{claimant} claims this only in the printed caption"
                                         ).format(claimant=claim.claimant.name)  # fmt: skip
