"""Writes of the rights page that take plain values from a form.

``session`` is handed through from ``Workspace.do`` and never looked into: it has no type here.
"""

from collections.abc import Sequence
from typing import Any

from archive.appearances import AppearanceTerms, add_appearance, remove_appearance


def add_uses(session: Any, photo_ids: Sequence[int], terms: AppearanceTerms) -> None:
    """Record that each of some photos ran."""
    for photo_id in photo_ids:
        add_appearance(session, photo_id, terms)


def remove_uses(session: Any, use_ids: Sequence[int], last_day: str | None) -> None:
    """Record that photos were taken down where they ran; the uses stay listed."""
    for use_id in use_ids:
        remove_appearance(session, use_id, on=last_day)
