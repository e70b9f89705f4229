"""Rights: may we use this photo so, until when, at what cost, and why not?

``assess`` is pure: facts and a use in, a verdict with named reasons out. ``load`` reads the facts
of many photos at once, ``kept`` keeps verdicts for searching, ``breaches`` and ``past`` judge uses
that were made. ``reasons`` is the table of what can be said.
"""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from archive.desk import Use, completed_use, meant_now
from archive.errors import NotFound
from archive.rights.against import Against, against, chosen
from archive.rights.assess import assess
from archive.rights.breaches import (
    CreditOwed,
    breaches,
    carries_protected,
    credit_in_print,
    in_breach,
    use_made,
)
from archive.rights.coverage import (
    CoverPreview,
    Quota,
    due_licences,
    preview_cover,
    quota,
)
from archive.rights.due import count_due, is_due, judge_due
from archive.rights.facts import (
    Assessment,
    LeaseFacts,
    LicenceFacts,
    OverrideFacts,
    PermissionFacts,
    PhotoFacts,
    Reason,
    Source,
)
from archive.rights.kept import refresh, refresh_verdicts
from archive.rights.load import facts_of
from archive.rights.past import breaches_of, credits_owed, judged_uses, uses_by_photo
from archive.rights.reasons import (
    CODES,
    COST_WORDS,
    FEE_WORDS,
    RULES_VERSION,
    reason_document,
    reason_text,
    short_text,
)
from archive.values import PhotoId
from resources.i18n import gettext as _


def rights_of(
    session: Session, photo_ids: Sequence[int] | None, use: Use, today: str | None = None
) -> dict[PhotoId, Assessment]:
    """Return the rights of photos (None: all) for a use; its day, if open, is ``today``.

    A use on the day of this computer's calendar is one of the present instant.
    """
    asked = meant_now(use, today)
    return {PhotoId(facts.id): assess(facts, asked) for facts in facts_of(session, photo_ids)}


def assess_photo(session: Session, photo_id: int, asked: Use | None = None) -> Assessment:
    """Return the rights of one photo for a use as typed; the default use fills in the rest.

    Raises:
        NotFound: there is no such photo. Invalid: a medium, territory or day that is none.
    """
    use = completed_use(session, asked)
    found = rights_of(session, [photo_id], use)
    if PhotoId(photo_id) not in found:
        raise NotFound(what=_("photo"), key=photo_id)
    return found[PhotoId(photo_id)]


__all__ = [
    "CODES",
    "COST_WORDS",
    "FEE_WORDS",
    "RULES_VERSION",
    "Against",
    "Assessment",
    "CoverPreview",
    "CreditOwed",
    "LeaseFacts",
    "LicenceFacts",
    "OverrideFacts",
    "PermissionFacts",
    "PhotoFacts",
    "Quota",
    "Reason",
    "Source",
    "Use",
    "against",
    "assess",
    "assess_photo",
    "breaches",
    "breaches_of",
    "carries_protected",
    "chosen",
    "count_due",
    "credit_in_print",
    "credits_owed",
    "due_licences",
    "facts_of",
    "in_breach",
    "is_due",
    "judge_due",
    "judged_uses",
    "preview_cover",
    "quota",
    "reason_document",
    "reason_text",
    "refresh",
    "refresh_verdicts",
    "rights_of",
    "short_text",
    "use_made",
    "uses_by_photo",
]
