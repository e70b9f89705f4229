"""Claims as W3C Web Annotations: an ``AnnotationCollection`` with one page.

Each target has a ``TextQuoteSelector`` and a ``TextPositionSelector``; positions are Unicode code
points of the text as it was imported, which ``state.cached`` names. The source is the article's
address where it has one.
"""

from typing import Any

from archive.export.choose import Chosen, ExportedClaim
from archive.export.schema_org import derived, urn

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
Node = dict[str, Any]


def web_annotations(chosen: Chosen, *, label: str) -> Node:
    """Return the annotations of the claims chosen, as one collection."""
    items = [_annotation(each) for each in chosen.claims]
    ids = "".join(each.uuid for each in chosen.claims)
    name = derived("6ba7b811-9dad-11d1-80b4-00c04fd430c8", ids)
    document: Node = {
        "@context": CONTEXT, "id": name, "type": "AnnotationCollection", "label": label,
        "total": len(items),
        "first": {
            "id": f"{name}#page-1", "type": "AnnotationPage", "partOf": name, "startIndex": 0,
            "items": items,
        },
        "last": f"{name}#page-1",
    }  # fmt: skip
    cleaned: Node = chosen.clean(document)
    return cleaned


def _annotation(each: ExportedClaim) -> Node:
    record, source = each.record, each.source
    return {
        "@context": CONTEXT, "id": derived(each.uuid, "annotation"), "type": "Annotation",
        "motivation": ["highlighting", "describing"],
        "generator": {"type": "Software", "name": "Cutline"},
        "body": _bodies(each),
        "target": {
            "type": "SpecificResource",
            "source": source.url or urn(source.uuid),
            "selector": [
                {"type": "TextQuoteSelector", "exact": record.span.text, "prefix": each.before,
                 "suffix": each.after},
                {"type": "TextPositionSelector", "start": record.span.start,
                 "end": record.span.end},
            ],
            "state": {"type": "TimeState", "cached": urn(source.text_uuid),
                      "sourceDate": _instant(source.imported_at)},
        },
    }  # fmt: skip


def _instant(at: str) -> str:
    """Return an instant as xsd:dateTime in UTC, whole seconds."""
    return f"{at[:19]}Z"


def _bodies(each: ExportedClaim) -> list[Node]:
    record = each.record
    said = each.speaker.name if each.speaker is not None else None
    words = ": ".join(filter(None, (said, f"{record.reported_as}, {record.modality}")))
    bodies: list[Node] = [
        {"type": "TextualBody", "purpose": "describing", "format": "text/plain",
         "language": "en", "value": words},
        {"type": "TextualBody", "purpose": "classifying", "value": record.kind},
        {"type": "TextualBody", "purpose": "assessing", "value": record.state},
        {"type": "SpecificResource", "purpose": "identifying", "source": urn(each.uuid)},
    ]  # fmt: skip
    if record.note:
        bodies.append({"type": "TextualBody", "purpose": "commenting", "format": "text/plain",
                       "value": record.note})  # fmt: skip
    return bodies
