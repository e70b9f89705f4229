"""What reports say of photos and licences, read for many at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.credits import Redaction, categories, redactions
from archive.licences import LicenceRecord, licences
from archive.photos import PhotoRow, rows
from archive.store.models import Credit
from resources.i18n import gettext as _

BATCH = 5_000
LONGEST_CAPTION = 160


@dataclass(frozen=True, slots=True)
class Subject:
    """A photo as reports name it."""

    id: int
    caption: str
    picture: str | None
    sensitive: bool
    category: str | None
    credit: str | None
    credit_state: str


def subjects(session: Session, photo_ids: Sequence[int]) -> dict[int, Subject]:
    """Return photos as reports name them, by id; unknown ids are left out."""
    found: dict[int, Subject] = {}
    for start in range(0, len(photo_ids), BATCH):
        part = list(photo_ids[start : start + BATCH])
        query = select(Credit.photo_id, Credit.category).where(Credit.photo_id.in_(part))
        category = {row.photo_id: row.category for row in session.execute(query)}
        hidden = redactions(session, part)
        for row in rows(session, part):
            found[row.id] = _subject(row, category.get(row.id), hidden.get(row.id))
    return found


def _subject(row: PhotoRow, category: str | None, hidden: Redaction | None) -> Subject:
    words = " ".join((row.caption or row.headline or "").split())
    words = hidden(words) if hidden else words
    if len(words) > LONGEST_CAPTION:
        words = words[: LONGEST_CAPTION - 1].rstrip() + "…"
    return Subject(row.id, words, row.sha256, row.is_sensitive, category, row.credit,
                   row.credit_state)  # fmt: skip


def category_name(code: str | None) -> str | None:
    """Return a category's name in the reader's language."""
    known = categories().get(code or "")
    return known.label if known else code


def licence_table(session: Session) -> dict[int, LicenceRecord]:
    """Return every licence by id."""
    return {record.id: record for record in licences(session).items}


def cost_of(table: dict[int, LicenceRecord], used: Iterable[int]) -> dict[str, int]:
    """Return what licences cost per currency: a flat fee once, a fee per use as often as used."""
    sums: dict[str, int] = {}
    seen: set[int] = set()
    for number in used:
        record = table.get(number)
        if record is None or record.fee_minor is None or not record.currency:
            continue
        if number in seen and record.fee_rule != "per use":
            continue
        seen.add(number)
        sums[record.currency] = sums.get(record.currency, 0) + record.fee_minor
    return sums


def licence_words(record: LicenceRecord | None) -> str | None:
    """Return a licence's name and period for people."""
    if record is None:
        return None
    period = f"{record.valid_from or '…'} – {record.valid_to or '…'}"
    return f"{record.name} ({period})" if record.valid_from or record.valid_to else record.name


def scope_words(record: LicenceRecord | None) -> str | None:
    """Return what a licence allows, for people."""
    if record is None:
        return None
    allowed = [*record.media, *record.territories]
    allowed += [_("not {territory}").format(territory=code) for code in record.excluded_territories]
    if record.exclusive:
        allowed.append(_("exclusive"))
    if record.uses_allowed is not None:
        allowed.append(_("{n} uses").format(n=record.uses_allowed))
    return ", ".join(allowed) or _("no limit")
