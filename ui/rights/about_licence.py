"""What a licence says beside its row: quota, renewal, contradictions; and what stands against it.

``session`` is handed through from ``Workspace.ask_later`` to the features and never looked into.
"""

from typing import Any

from archive import licences
from archive.licences import LicenceRecord
from archive.rights import quota
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.rights.words import covers_words

_PER = {"month": mark("this month"), "year": mark("this year")}


def about_licence(session: Any, licence: LicenceRecord, on: str) -> str:
    """Return what stands beside a licence's terms, a line for each thing."""
    lines = [" · ".join(filter(None, (licence.name, licence.licensor, covers_words(licence))))]
    if licence.uses_allowed is not None:
        made = quota(session, licence.id, on)
        words = _("{used} of {allowed} uses are made").format(used=made.used, allowed=made.allowed)
        lines.append(f"{words} {_(_PER[made.per])}" if made.per in _PER else words)
    if licence.renewed_by is not None:
        lines.append(_("Renewed by licence {number}.").format(number=licence.renewed_by))
    if licence.renews_id is not None:
        lines.append(_("Renews licence {number}.").format(number=licence.renews_id))
    if licence.restrictions:
        lines.append(_("Terms: {words}").format(words=licence.restrictions))
    lines += [f"! {each.text}" for each in licences.contradictions(session, licence.id)]
    return "\n".join(lines)
