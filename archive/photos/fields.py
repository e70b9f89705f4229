"""Every field of a photo that people edit, declared once: window, command line and checks read it.

Names follow the IPTC Photo Metadata Standard in lower case; lengths are its IIM limits in bytes,
which are advice here (XMP has none), not a refusal.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from archive.errors import Invalid
from archive.store.models import Photo
from archive.store.models.photos import SENSITIVITIES
from archive.values import give_or_take, metres, wall_clock
from resources.i18n import gettext as _
from resources.i18n import mark

_RATINGS: dict[str, int | None] = {
    "": None, "0": None, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "rejected": -1, "-1": -1,
}  # fmt: skip
_POSITION = re.compile(
    r"\s*(-?\d+(?:\.\d+)?)\s*[, ]\s*(-?\d+(?:\.\d+)?)\s*((?:±|\+/?-).*)?", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its name, its label for people, its IIM limit, and how a typed value is stored."""

    name: str
    label: str
    columns: Callable[[str | None], dict[str, object]]
    iim_bytes: int | None = None
    many_lines: bool = False


def _text(column: str) -> Callable[[str | None], dict[str, object]]:
    def columns(value: str | None) -> dict[str, object]:
        cleaned = None if value is None else value.replace("\r\n", "\n").strip()
        return {column: cleaned or None}

    return columns


def taken_columns(value: str | None) -> dict[str, object]:
    """Return the columns for a taken-at date as typed, e.g. ``2023-03`` or ``2023-03-08 14:05``.

    Raises:
        Invalid: it is no date.
    """
    names = ("taken_text", "taken_from", "taken_to", "taken_precision", "taken_offset")
    if not value or not value.strip():
        return dict.fromkeys(names)
    moment = wall_clock(value)
    if moment is None:
        raise Invalid(
            field="taken",
            problem=_("“{value}” is no date; write 2023, 2023-03, 2023-03-08 or "
                      "2023-03-08T14:05+02:00.").format(value=value),
        )  # fmt: skip
    return dict(
        zip(names, (moment.text, moment.start, moment.end, moment.precision, moment.offset),
            strict=True)
    )  # fmt: skip


def _position_columns(value: str | None) -> dict[str, object]:
    if not value or not value.strip():
        return {"latitude": None, "longitude": None, "gps_precision_m": None}
    match = _POSITION.fullmatch(value)
    latitude, longitude = (float(match[1]), float(match[2])) if match else (999.0, 999.0)
    off = metres(match[3]) if match and match[3] else None
    if abs(latitude) > 90 or abs(longitude) > 180 or (match and match[3] and not off):
        raise Invalid(
            field="gps",
            problem=_("“{value}” is no position; write latitude,longitude in degrees, "
                      "e.g. 48.595,38.000 or 48.595,38.000 ±50m.").format(value=value),
        )  # fmt: skip
    return {"latitude": latitude, "longitude": longitude, "gps_precision_m": off}


def _sensitivity_columns(value: str | None) -> dict[str, object]:
    wanted = (value or "undecided").strip().lower()
    if wanted not in SENSITIVITIES:
        raise Invalid(
            field="sensitivity",
            problem=_("“{value}” is none of: {choices}.").format(
                value=value, choices=", ".join(SENSITIVITIES)
            ),
        )
    return {"sensitivity": wanted}


def _rating_columns(value: str | None) -> dict[str, object]:
    typed = (value or "").strip().lower()
    if typed not in _RATINGS:
        raise Invalid(
            field="rating",
            problem=_("“{value}” is no rating; write 1 to 5, 0 for none, or rejected.").format(
                value=value
            ),
        )
    return {"rating": _RATINGS[typed]}


FIELDS: dict[str, Field] = {
    field.name: field
    for field in (
        Field("headline", mark("Headline"), _text("headline"), 256),
        Field("caption", mark("Caption"), _text("caption"), 2000, many_lines=True),
        Field("title", mark("Title"), _text("title"), 64),
        Field("caption_writer", mark("Caption writer"), _text("caption_writer"), 32),
        Field("alt_text", mark("Alt text"), _text("alt_text"), many_lines=True),
        Field("extended_description", mark("Extended description"),
              _text("extended_description"), many_lines=True),
        Field("instructions", mark("Instructions"), _text("instructions"), 256, many_lines=True),
        Field("usage_terms", mark("Usage terms"), _text("usage_terms"), many_lines=True),
        Field("other_constraints", mark("Other constraints"),
              _text("other_constraints"), many_lines=True),
        Field("web_statement", mark("Web statement of rights"), _text("web_statement")),
        Field("data_mining", mark("Data mining"), _text("data_mining")),
        Field("digital_source_type", mark("Digital source type"), _text("digital_source_type")),
        Field("job_id", mark("Job id"), _text("job_id"), 32),
        Field("supplier_reference", mark("Supplier’s reference"), _text("supplier_reference")),
        Field("taken", mark("Taken"), taken_columns),
        Field("gps", mark("Camera position"), _position_columns),
        Field("sensitivity", mark("Sensitivity"), _sensitivity_columns),
        Field("rating", mark("Rating"), _rating_columns),
    )
}  # fmt: skip


def position_typed(
    latitude: float | None, longitude: float | None, precision_m: float | None
) -> str | None:
    """Return a camera's position as one would type it, with how far off it may be if known."""
    if latitude is None:
        return None
    off = f" {give_or_take(precision_m)}" if precision_m else ""
    return f"{latitude},{longitude}{off}"


def typed_value(photo: Photo, name: str) -> str | None:
    """Return a field as one would type it."""
    if name == "taken":
        return photo.taken_text
    if name == "gps":
        return position_typed(photo.latitude, photo.longitude, photo.gps_precision_m)
    if name == "rating":
        return None if photo.rating is None else rating_typed(photo.rating)
    value: str | None = getattr(photo, name)
    return value


def rating_typed(rating: int) -> str:
    """Return a rating as one would type it."""
    return "rejected" if rating < 0 else str(rating)


def field_named(name: str) -> Field:
    """Return a field by name.

    Raises:
        Invalid: there is no such field; the message lists them.
    """
    if name not in FIELDS:
        raise Invalid(
            field=name, problem=_("there is no such field; the fields are: {names}.").format(
                names=", ".join(FIELDS)
            )
        )  # fmt: skip
    return FIELDS[name]
