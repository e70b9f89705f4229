"""Which reasons stand against photos, for the desk's default use, as choices for a form."""

from collections.abc import Sequence
from typing import Any

from archive.desk import usual_use
from archive.rights import Against, against
from resources.i18n import gettext as _
from ui.rights.specs import Options


def overridable(session: Any, photo_ids: Sequence[int], today: str) -> tuple[Against, ...]:
    """Return the reasons against photos that a named person may set aside, the heaviest first."""
    return against(session, photo_ids, usual_use(session, today))


def options_of(found: Sequence[Against]) -> Options:
    """Return reasons as the options of a field."""
    return tuple((each.key, _words(each)) for each in found)


def _words(each: Against) -> str:
    count = len(each.photos)
    return each.text if count == 1 else _("{words} ({n} photos)").format(words=each.text, n=count)
