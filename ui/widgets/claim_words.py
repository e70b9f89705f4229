"""The words of the trade about claims, for people: kinds, states, how reported, modality."""

from resources.i18n import gettext as _
from resources.i18n import mark

CLAIM_KINDS = {
    "casualty count": mark("Casualty count"),
    "equipment loss": mark("Equipment loss"),
    "loss ratio": mark("Loss ratio"),
    "territorial control": mark("Territorial control"),
    "assessment": mark("Assessment"),
    "capability": mark("Capability"),
    "forecast": mark("Forecast"),
    "event": mark("Event"),
    "other": mark("Other"),
}
REPORTED_AS = {
    "claimed": mark("claimed"),
    "confirmed": mark("confirmed"),
    "estimated": mark("estimated"),
    "denied": mark("denied"),
    "consistent with": mark("consistent with"),
    "recorded": mark("recorded"),
    "according to": mark("according to"),
    "warned": mark("warned"),
    "other": mark("other"),
}
MODALITIES = {
    "asserted": mark("asserted"),
    "negated": mark("negated"),
    "conditional": mark("conditional"),
    "likely": mark("likely"),
    "future": mark("future"),
}
STATES = {
    "proposed": mark("○ proposed"),
    "accepted": mark("✓ accepted"),
    "edited": mark("✎ edited"),
    "rejected": mark("✕ rejected"),
}
RELATIONS = {
    "depicts": mark("depicts"),
    "illustrates": mark("illustrates"),
    "supports": mark("supports"),
    "contradicts": mark("contradicts"),
    "file photo": mark("file photo"),
}


def said(table: dict[str, str], code: str) -> str:
    """Return a code of one of the tables in the reader's language."""
    return _(table.get(code, code))
