"""Writes of the rights page that take plain values from a form.

``session`` is handed through from ``Workspace.do`` and never looked into: it has no type here.
"""

from collections.abc import Sequence
from typing import Any

from archive.appearances import (
    AppearanceTerms,
    add_appearance,
    remove_appearance,
    same_use,
    use_ran,
)
from archive.errors import Invalid
from resources.i18n import gettext as _


def add_uses(
    session: Any, photo_ids: Sequence[int], terms: AppearanceTerms, *, again: bool
) -> None:
    """Record that each of some photos ran; ``again``: even where the ledger says the same.

    Raises:
        Invalid: names the use that says the same; nothing is written.
    """
    for photo_id in photo_ids:
        match = None if again else same_use(session, photo_id, terms)
        if match is not None:
            problem = _("use {id} of photo {photo} says the same.")
            raise Invalid(field="again", problem=problem.format(id=match.use_id, photo=photo_id))
        add_appearance(session, photo_id, terms)


def uses_ran(session: Any, use_ids: Sequence[int]) -> None:
    """Record that planned uses ran."""
    for use_id in use_ids:
        use_ran(session, use_id)


def remove_uses(session: Any, use_ids: Sequence[int], last_day: str | None) -> None:
    """Record that photos were taken down where they ran; the uses stay listed."""
    for use_id in use_ids:
        remove_appearance(session, use_id, on=last_day)
