"""Writes of the rights page that take plain values from a form.

``session`` is handed through from ``Workspace.do`` and never looked into: it has no type here.
"""

from collections.abc import Sequence
from typing import Any

from archive.appearances import AppearanceTerms, add_appearance


def add_uses(session: Any, photo_ids: Sequence[int], terms: AppearanceTerms) -> None:
    """Record that each of some photos ran."""
    for photo_id in photo_ids:
        add_appearance(session, photo_id, terms)
