"""An article as the JSON document that the command line prints; keys are part of the interface."""

from typing import Any

from archive.articles.records import ArticleDetail, CaptionRecord, ClaimRecord, DateRecord
from archive.articles.renew import Renewal
from archive.articles.renewal import FATES, Fate
from archive.values import Span


def article_document(detail: ArticleDetail) -> dict[str, Any]:
    """Return an article with its claims as plain values."""
    return {
        "id": detail.id,
        "headline": detail.headline,
        "publisher": detail.publisher,
        "published": detail.published,
        "byline": detail.byline,
        "url": detail.url,
        "language": detail.language,
        "text": detail.text,
        "key_points": [
            _span(point.span)
            | {"claims": list(point.claims), "lost_attribution": point.lost_attribution}
            for point in detail.key_points
        ],
        "captions": [_caption(caption) for caption in detail.captions],
        "claims": [claim_document(claim) for claim in detail.claims],
        "orphans": [_span(orphan.span) | {"kind": orphan.kind} for orphan in detail.orphans],
        "checks": [
            {"kind": check.kind, "claims": list(check.claims), "holds": check.holds,
             "text": check.text}
            for check in detail.checks
        ],
        "parts": [_span(part.span) | {"kind": part.kind} for part in detail.parts],
        "photos": list(detail.photos),
        "events": [{"id": number, "name": name} for number, name in detail.events],
        "version": detail.version,
        "gone": [claim_document(claim) for claim in detail.gone],
    }  # fmt: skip


def claim_document(claim: ClaimRecord) -> dict[str, Any]:
    """Return a claim as plain values."""
    return {
        "id": claim.id,
        "article": claim.article_id,
        **_span(claim.span),
        "claimant": claim.claimant,
        "claimant_kind": claim.claimant_kind,
        "claimant_span": _span(claim.claimant_span) if claim.claimant_span else None,
        "cue": _span(claim.cue) if claim.cue else None,
        "reported_as": claim.reported_as,
        "modality": claim.modality,
        "kind": claim.kind,
        "figures": [
            _span(figure.span)
            | {"value": number(figure.value), "min": number(figure.minimum),
               "max": number(figure.maximum), "op": figure.op, "approx": figure.approx,
               "unit": figure.unit, "subject": figure.subject, "side": figure.side,
               "id": figure.id}
            for figure in claim.figures
        ],
        "dates": [_date(date) for date in claim.dates],
        "places": [
            _span(place.span)
            | {"place": place.place, "place_id": place.place_id, "id": place.id}
            for place in claim.places
        ],
        "state": claim.state,
        "engine": claim.engine,
        "photos": list(claim.photos),
        "gone": claim.gone,
    }  # fmt: skip


def renewal_document(renewal: Renewal) -> dict[str, Any]:
    """Return what became of an article's claims as plain values, a list for each fate."""
    return {
        "article": renewal.article_id,
        "version": renewal.version,
        "same_text": renewal.same_text,
        "reviewed_kept": sum(
            each.reviewed and not each.reopened and each.now is not None for each in renewal.fates
        ),
        "reopened": [each.claim_id for each in renewal.fates if each.reopened],
        **{fate: [_fate(each) for each in renewal.of(fate)] for fate in FATES},
        "left_over": [
            {"kind": each.kind, "before": each.before, "now": each.now}
            for each in renewal.left_over
        ],
    }


def _fate(fate: Fate) -> dict[str, Any]:
    return {
        "claim": fate.claim_id, "state": fate.state, "claimant": fate.claimant,
        "before": _span(fate.before) if fate.before else None,
        "now": _span(fate.now) if fate.now else None,
        "shifted": fate.shifted, "reopened": fate.reopened, "said_now": fate.said_now,
    }  # fmt: skip


def number(text: str | None) -> int | float | None:
    """Return a decimal text as a JSON number: whole where it is whole."""
    if text is None:
        return None
    value = float(text)
    return int(value) if value.is_integer() and abs(value) < 2**53 else value


def _span(passage: Span) -> dict[str, Any]:
    return {"start": passage.start, "end": passage.end, "text": passage.text}


def _date(date: DateRecord) -> dict[str, Any]:
    resolved = {"from": date.first, "to": date.last, "how": date.how} if date.how else None
    return {"id": date.id} | _span(date.span) | {
        "resolved": resolved, "precision": date.precision, "role": date.role,
    }  # fmt: skip


def _caption(caption: CaptionRecord) -> dict[str, Any]:
    printed = caption.credit
    credit = None
    if printed is not None:
        credit = {
            "start": printed.span.start, "end": printed.span.end,
            "as_printed": printed.as_printed, "creators": list(printed.creators),
            "withheld": printed.withheld, "agency": printed.agency,
            "distributor": printed.distributor,
        }  # fmt: skip
    return {"id": caption.id, **_span(caption.span), "credit": credit,
            "photos": list(caption.photos)}  # fmt: skip
