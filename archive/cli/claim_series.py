"""``claim series`` and ``claim checks``: figures over time, and what does not agree."""

from typing import TYPE_CHECKING, Any

from archive import articles, claims
from archive.articles.document import number
from archive.claims import Added, Comparison, Point, Series, SeriesFilter
from archive.cli.output import Commands, Context, listing
from resources.i18n import gettext as _

if TYPE_CHECKING:
    from archive.catalogue import Catalogue


def register(actions: Commands) -> None:
    """Add both to the actions of ``claim``."""
    series = actions.add_parser("series", help=_("figures that count the same, over time"))
    series.add_argument("--article", type=int, metavar="ID")
    series.add_argument("--event", type=int, metavar="ID")
    series.add_argument("--matching", metavar="WORDS", help=_("words of the series' name"))
    series.add_argument("--least", type=int, default=2, metavar="N",
                        help=_("with at least so many figures"))  # fmt: skip
    series.set_defaults(run=run_series)
    checks = actions.add_parser(
        "checks", help=_("what articles and captions say differently; shown, never judged")
    )
    checks.add_argument("--article", type=int, metavar="ID", help=_("what touches this article"))
    checks.set_defaults(run=run_checks)


def run_series(context: Context) -> None:
    """List series with their points."""
    given = context.arguments
    wanted = SeriesFilter(given.article, given.event, given.matching, given.least)
    with context.catalogue(read_only=True) as catalogue:
        _exists(catalogue, given.article)
        found = catalogue.ask(claims.series, wanted)
    lines = [line for one in found for line in _lines(one)]
    context.answer(listing([series_document(one) for one in found]), lines)


def _exists(catalogue: "Catalogue", article_id: int | None) -> None:
    """Make sure that the article asked for is one; raises NotFound."""
    if article_id is not None:
        catalogue.ask(articles.versions, article_id)


def _lines(one: Series) -> list[str]:
    points = [
        f"    {point.day_to or '—':10}  {point.figure:28}  {point.claimant or '—'}"
        f"  ({_('claim')} {point.claim_id})"
        for point in one.points
    ]
    return [one.title, *points]


def series_document(one: Series) -> dict[str, Any]:
    """Return a series as plain values."""
    return {
        "key": one.key, "title": one.title, "measure": one.measure.what, "who": one.measure.who,
        "unit": one.measure.unit, "span": one.measure.span, "side": one.scene.side or None,
        "place": one.scene.place or None, "place_id": one.scene.place_id,
        "event": one.scene.event_id, "articles": list(one.articles),
        "points": [_point(point) for point in one.points],
        "checks": [_comparison(check) for check in claims.compared(one)],
    }  # fmt: skip


def _point(point: Point) -> dict[str, Any]:
    return {
        "claim": point.claim_id, "article": point.article_id, "photo": point.photo_id,
        "text": point.words, "figure": point.figure, "value": number(point.value),
        "min": number(point.low), "max": number(point.high), "op": point.op,
        "approx": point.approx, "unit": point.unit, "from": point.day_from, "to": point.day_to,
        "date": point.day_of, "claimant": point.claimant, "reported_as": point.reported_as,
        "state": point.state, "source": point.source, "headline": point.headline,
    }  # fmt: skip


def run_checks(context: Context) -> None:
    """Show comparisons between articles, and captions that say more than their suppliers'."""
    article = context.arguments.article
    with context.catalogue(read_only=True) as catalogue:
        _exists(catalogue, article)
        found = catalogue.ask(claims.comparisons, article_id=article)
        captions = catalogue.ask(claims.captions_compared, article_id=article)
        points = catalogue.ask(articles.key_point_checks, article_id=article)
    items = [*map(_comparison, found), *map(_caption, captions)]
    items += [_key_point(one) for one in points]
    lines = [f"{one.kind:10}  {one.text}" for one in found]
    lines += [f"{_('caption'):10}  {_('photo')} {one.photo_id}: {one.text}" for one in captions]
    lines += [f"{one.check.kind:10}  {_('article')} {one.article_id}: {one.check.text}"
              for one in points]  # fmt: skip
    context.answer(listing(items), lines or _("Nothing was found that is said differently."))


def _comparison(one: Comparison) -> dict[str, Any]:
    return {"kind": one.kind, "claims": list(one.claims), "articles": list(one.articles),
            "holds": one.holds, "text": one.text, "series": one.series}  # fmt: skip


def _key_point(one: articles.KeyPointCheck) -> dict[str, Any]:
    check = one.check
    return {"kind": check.kind, "claims": list(check.claims), "articles": [one.article_id],
            "holds": check.holds, "text": check.text, "series": None}  # fmt: skip


def _caption(one: Added) -> dict[str, Any]:
    return {"kind": "caption", "claims": [], "articles": [one.article_id], "holds": None,
            "text": one.text, "photo": one.photo_id, "caption": one.caption_id,
            "what": one.kind, "words": one.span.text, "printed": one.printed,
            "supplied": one.supplied}  # fmt: skip
