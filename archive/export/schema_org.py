"""Claims as JSON-LD of schema.org: ``Claim``, and ``ClaimReview`` for those the desk reviewed.

The desk says that a claim was made and read rightly, not whether it is true: a ``ClaimReview`` has
no ``reviewRating``. Figures are ``QuantitativeValue`` under ``mentions``, days
``temporalCoverage``, places ``spatialCoverage``; the state of the review is ``creativeWorkStatus``.
"""

import uuid
from collections.abc import Sequence
from typing import Any

from archive.articles.document import number
from archive.articles.records import DateRecord, FigureRecord
from archive.export.choose import Chosen, ExportedClaim, Source, Speaker
from archive.reading.words.somebody import means_people

_TYPES = {
    "person": "Person", "agency": "NewsMediaOrganization", "publisher": "NewsMediaOrganization",
    "military": "GovernmentOrganization", "government": "GovernmentOrganization",
    "think tank": "ResearchOrganization", "company": "Corporation", "organisation": "Organization",
}  # fmt: skip
_CURRENCY = 3
Node = dict[str, Any]


def json_ld(chosen: Chosen, *, desk: str | None = None) -> Node:
    """Return a JSON-LD document; ``desk`` names who reviewed."""
    graph: list[Node] = []
    sources: dict[str, Node] = {}
    speakers: dict[str, Node] = {}
    for each in chosen.claims:
        sources.setdefault(each.source.uuid, _source(each.source))
        if each.speaker is not None and each.speaker.uuid is not None:
            speakers.setdefault(each.speaker.uuid, _speaker(each))
        graph.append(_claim(each))
        if each.reviewed:
            graph.append(_review(each, desk))
    nodes = [*sources.values(), *speakers.values(), *graph]
    cleaned: Node = chosen.clean({"@context": "https://schema.org", "@graph": nodes})
    return cleaned


def urn(identifier: str) -> str:
    """Return a name for a record that means the same everywhere."""
    return f"urn:uuid:{identifier}"


def derived(identifier: str, what: str) -> str:
    """Return the name of something made of a record, the same each time."""
    return urn(str(uuid.uuid5(uuid.UUID(identifier), what)))


def _claim(each: ExportedClaim) -> Node:
    record = each.record
    node: Node = {
        "@type": "Claim", "@id": urn(each.uuid), "text": record.span.text,
        "inLanguage": each.source.language,
        "author": _reference(each),
        "datePublished": _iso(each.source.published),
        "appearance": {"@id": _source_id(each.source)},
        "genre": record.kind, "creativeWorkStatus": record.state,
        "mentions": [_figure(figure) for figure in record.figures],
        "temporalCoverage": _days(record.dates),
        "spatialCoverage": [
            {"@type": "Place", "name": place.place or place.span.text} for place in record.places
        ],
        "associatedMedia": [{"@type": "ImageObject", "@id": urn(photo)} for photo in each.photos],
    }  # fmt: skip
    return _without_empty(node)


def _review(each: ExportedClaim, desk: str | None) -> Node:
    return _without_empty({
        "@type": "ClaimReview", "@id": derived(each.uuid, "review"),
        "claimReviewed": each.record.span.text,
        "itemReviewed": {"@id": urn(each.uuid)},
        "author": {"@type": "Organization", "name": desk} if desk else None,
        "reviewBody": each.record.note, "reviewAspect": each.record.reported_as,
    })  # fmt: skip


def _source_id(source: Source) -> str:
    return source.url or urn(source.uuid)


def _source(source: Source) -> Node:
    return _without_empty({
        "@type": "ImageObject" if source.is_photo else "NewsArticle", "@id": _source_id(source),
        "identifier": urn(source.uuid) if source.url else None,
        "url": source.url, "headline": source.headline, "datePublished": _iso(source.published),
        "inLanguage": source.language,
        "author": {"@type": "Person", "name": source.byline} if source.byline else None,
        "publisher": {"@type": "Organization", "name": source.publisher}
        if source.publisher else None,
    })  # fmt: skip


def _speaker(each: ExportedClaim) -> Node:
    speaker = each.speaker
    assert speaker is not None
    return _without_empty({
        "@type": _type_of(speaker, each.source), "@id": urn(speaker.uuid or ""),
        "name": speaker.name, "alternateName": list(speaker.aliases),
    })  # fmt: skip


def _reference(each: ExportedClaim) -> Node | None:
    speaker = each.speaker
    if speaker is None:
        return None
    if speaker.uuid is not None:
        return {"@id": urn(speaker.uuid)}
    # An unnamed source: its description is all there is.
    return {"@type": _type_of(speaker, each.source), "description": speaker.name}


def _type_of(speaker: Speaker, source: Source) -> str:
    """Return the type of a claimant: of an unnamed one, or one of no kind, its words tell."""
    if speaker.kind in _TYPES:
        return _TYPES[speaker.kind]
    return "Person" if means_people(speaker.name, source.language) else "Organization"


def _figure(figure: FigureRecord) -> Node:
    low, high = figure.minimum, figure.maximum
    if figure.op in (">", ">="):
        low = low or figure.value
    elif figure.op in ("<", "<="):
        high = high or figure.value
    exact = figure.op == "=" and figure.value is not None
    code = figure.unit or ""
    money = len(code) == _CURRENCY and code.isupper()
    return _without_empty({
        "@type": "MonetaryAmount" if money else "QuantitativeValue",
        "value": number(figure.value) if exact else None,
        "minValue": None if exact else number(low), "maxValue": None if exact else number(high),
        "currency": code if money else None,
        "unitText": None if money else figure.unit or figure.subject,
        "name": figure.span.text, "description": figure.subject,
    })  # fmt: skip


def _days(dates: Sequence[DateRecord]) -> str | list[str] | None:
    """Return the days a claim is about, as ISO 8601 intervals, open ends as ``..``."""
    found = []
    for date in dates:
        if date.role == "statement" or not (date.first or date.last):
            continue
        first, last = date.first or "..", date.last or ".."
        found.append(first if first == last else f"{first}/{last}")
    distinct = list(dict.fromkeys(found))
    return distinct[0] if len(distinct) == 1 else distinct or None


def _iso(published: str | None) -> str | None:
    return published or None


def _without_empty(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in (None, "", [], ())}
