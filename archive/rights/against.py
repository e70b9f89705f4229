"""What stands against photos that a named person may set aside, each reason by itself."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from archive.desk import Use
from archive.errors import Invalid
from archive.licences import ReasonNamed
from archive.rights.assess import assess
from archive.rights.facts import Reason
from archive.rights.load import facts_of
from archive.rights.reasons import LEVELS, NEVER_OVERRIDDEN, reason_text
from archive.values import PhotoId
from resources.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Against:
    """A reason against photos. ``text`` is what it says of the one it weighs most against."""

    named: ReasonNamed
    text: str
    photos: tuple[PhotoId, ...]

    @property
    def key(self) -> str:
        """A text of its own, for lists of choices; the bare code where nothing else is needed."""
        which = self.named.phrase or self.named.source_id
        return f"{self.named.code} {which}" if which else self.named.code


def against(session: Session, photo_ids: Sequence[int] | None, use: Use) -> tuple[Against, ...]:
    """Return what stands against a use of photos on its day and may be set aside, worst first."""
    heaviest: dict[ReasonNamed, Reason] = {}
    photos: dict[ReasonNamed, dict[PhotoId, None]] = {}
    for facts in facts_of(session, photo_ids):
        for each in assess(facts, use).reasons:
            if each.level == "note" or each.overridden_by or each.code in NEVER_OVERRIDDEN:
                continue
            named = ReasonNamed(each.code, each.phrase, each.record_id)
            if _weight(each) < _weight(heaviest.setdefault(named, each)):
                heaviest[named] = each
            photos.setdefault(named, {})[PhotoId(facts.id)] = None
    return tuple(
        Against(replace(named, level=said.level), reason_text(said), tuple(photos[named]))
        for named, said in sorted(heaviest.items(), key=lambda each: _weight(each[1]))
    )


def _weight(said: Reason) -> int:
    return LEVELS.index(said.level)


def chosen(
    found: Sequence[Against], code: str, *, phrase: str | None = None, every: bool = False
) -> tuple[Against, ...]:
    """Return those of a code; of several the one whose words hold ``phrase``, or ``every`` one.

    Raises:
        Invalid: none stands, or it is not clear which is meant.
    """
    of_code = [each for each in found if each.named.code == code]
    if not of_code:
        problem = _("no “{code}” stands against these photos for this use.").format(code=code)
        raise Invalid(field="code", problem=problem)
    wanted = [each for each in of_code if (phrase or "").casefold() in each.text.casefold()]
    if len(wanted) != 1 and not (every and wanted):
        problem = _("“{code}” stands {n} times; say which of them by its words: {choices}").format(
            code=code, n=len(of_code), choices=" · ".join(each.text for each in of_code)
        )
        raise Invalid(field="phrase", problem=problem)
    return tuple(wanted)
