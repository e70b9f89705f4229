"""Claims as a table: CSV in UTF-8 after RFC 4180, safe against formulas."""

import csv
import io
from typing import Any

from archive.articles.records import DateRecord, FigureRecord
from archive.export.choose import Chosen, ExportedClaim
from archive.values import no_formula

COLUMNS = (
    "claim", "text", "claimant", "claimant_kind", "reported_as", "modality", "kind", "state",
    "figures", "dates", "places", "photos", "headline", "publisher", "published", "url", "start",
    "end", "prefix", "suffix", "note", "engine", "article", "uuid",
)  # fmt: skip
_BETWEEN = "; "


def claims_table(chosen: Chosen) -> list[dict[str, Any]]:
    """Return a row for each claim, by the names in ``COLUMNS``."""
    rows: list[dict[str, Any]] = chosen.clean([_row(each) for each in chosen.claims])
    return rows


def claims_csv(chosen: Chosen) -> bytes:
    """Return the table as CSV; a text that a spreadsheet would run gets an apostrophe in front."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in claims_table(chosen):
        writer.writerow([_cell(row[column]) for column in COLUMNS])
    return out.getvalue().encode("utf-8", "replace")


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    text = str(value).replace("\x00", "")
    return no_formula(text)


def _row(each: ExportedClaim) -> dict[str, Any]:
    record, source = each.record, each.source
    return {
        "claim": record.id, "text": record.span.text,
        "claimant": each.speaker.name if each.speaker else None,
        "claimant_kind": each.speaker.kind if each.speaker else None,
        "reported_as": record.reported_as, "modality": record.modality, "kind": record.kind,
        "state": record.state, "figures": _BETWEEN.join(_figure(f) for f in record.figures),
        "dates": _BETWEEN.join(_date(date) for date in record.dates),
        "places": _BETWEEN.join(p.place or p.span.text for p in record.places),
        "photos": _BETWEEN.join(map(str, record.photos)),
        "headline": source.headline, "publisher": source.publisher,
        "published": source.published, "url": source.url, "start": record.span.start,
        "end": record.span.end, "prefix": each.before, "suffix": each.after,
        "note": record.note, "engine": record.engine, "article": record.article_id,
        "uuid": each.uuid,
    }  # fmt: skip


def _figure(figure: FigureRecord) -> str:
    printed = figure.span.text
    unit = None if figure.unit and figure.unit in printed else figure.unit  # "14.5%", "5.2 metres"
    return " ".join(filter(None, (printed, unit)))


def _date(date: DateRecord) -> str:
    days = "/".join(dict.fromkeys(day for day in (date.first, date.last) if day))
    return f"{date.span.text} ({days})" if days else date.span.text
