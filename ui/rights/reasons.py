"""Which reasons stand against photos, for the desk's default use, as choices for a form."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from archive.desk import default_use
from archive.rights import reason_text, rights_of
from archive.rights.reasons import NEVER_OVERRIDDEN
from resources.i18n import gettext as _
from ui.rights.specs import Options

Against = tuple[tuple[str, str, int], ...]
"""Reasons: code, words (of the first photo it stands against), number of photos."""


def overridable(session: Any, photo_ids: Sequence[int], today: str) -> Against:
    """Return the reasons against photos that a named person may set aside, the heaviest first."""
    words: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for answer in rights_of(session, photo_ids, default_use(session), today).values():
        for each in answer.reasons:
            weighs = each.level != "note" and not each.overridden_by
            if weighs and each.code not in NEVER_OVERRIDDEN:
                words.setdefault(each.code, reason_text(each))
        counts.update({each.code for each in answer.reasons if each.code in words})
    return tuple((code, said, counts[code]) for code, said in words.items())


def options_of(found: Against) -> Options:
    """Return reasons as the options of a field."""
    return tuple(
        (code, said if count == 1 else _("{words} ({n} photos)").format(words=said, n=count))
        for code, said, count in found
    )
