"""Protected names: who stands behind a withheld byline, kept where nothing else reads it.

The table is neither journaled nor indexed. Marking a name takes it out of the makers, of every
text of the photo, of what the history says of it and of the results of stored reports; undo does
not bring it back. Untouched files and printed pages that still carry it are shown without it
(``redactions``). Who protected, looked at or gave a name free is on record for good.
"""

import json
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from archive.credits.edit import credit_row, write_creators
from archive.credits.named_elsewhere import Row, take_out
from archive.errors import Invalid, NotFound
from archive.parties import hidden_parties
from archive.photos import edit_fields, existing_photos
from archive.reading.fold import fold, fold_name
from archive.reading.spelled import IN_ITS_PLACE, spellings
from archive.store import text_index
from archive.store.models import (
    Change,
    Creator,
    Disclosure,
    Party,
    Photo,
    ProtectedName,
    StoredReport,
)
from resources.i18n import gettext as _

_PHOTO_TEXTS = (
    "title", "headline", "caption", "caption_writer", "alt_text", "extended_description",
    "instructions", "usage_terms", "other_constraints", "job_id", "supplier_reference",
)  # fmt: skip
_CREDIT_TEXTS = ("line", "source", "copyright_notice", "copyright_owner", "rule")
_BATCH = 10_000

Redaction = Callable[[Any], Any]
"""Returns a text, or a document of texts, without the name."""


@dataclass(frozen=True, slots=True)
class DisclosureRecord:
    """Who ``protected``, ``revealed`` or ``lifted`` a name, when and why."""

    what: str
    at: str
    by: str
    reason: str | None


def protect_name(session: Session, photo_id: int, name: str, reason: str) -> None:
    """Keep the real name behind a withheld byline where no search, report or export reads it.

    The kind of the byline becomes ``stringer`` if none is known. Undo does not bring the name back
    into public words; ``lift_protection`` ends the protection.

    Raises:
        NotFound: there is no such photo. Invalid: name or reason are empty.
    """
    (known,) = existing_photos(session, [photo_id])
    cleaned = " ".join(name.split())
    if not cleaned or not reason.strip():
        raise Invalid(field="name", problem=_("a name and a reason are needed."))
    session.execute(delete(ProtectedName).where(ProtectedName.photo_id == known))
    who = str(session.info.get("who") or "")
    session.add(ProtectedName(photo_id=known, name=cleaned, reason=reason.strip(), by=who))
    _record(session, known, "protected", reason)
    row = credit_row(session, known)
    row.withheld = row.withheld or "stringer"
    instead = row.withheld.upper()
    for column in _CREDIT_TEXTS:
        setattr(row, column, without_name(getattr(row, column), cleaned, instead))
    row.rule = _("name protected")
    _redact_photo(session, known, cleaned, instead)
    elsewhere = take_out(session, known, cleaned, instead)
    kept = session.scalars(
        select(Creator.name)
        .where(Creator.photo_id == known, Creator.folded != fold(cleaned))
        .order_by(Creator.position)
    ).all()
    write_creators(session, known, kept)
    session.flush()
    _redact_history(session, known, cleaned, instead)
    _redact_rows(session, elsewhere, _redaction(cleaned, instead))
    _redact_reports(session, cleaned)
    text_index.refresh_named(session, cleaned)


def reveal_name(session: Session, photo_id: int, *, reason: str | None = None) -> str:
    """Return the protected name of a photo, and record who looked.

    To be run through ``Catalogue.maintain``: the answer comes out only once the look is on record,
    and no undo takes that back.

    Raises:
        NotFound: no name is kept for this photo.
    """
    name = session.scalar(select(ProtectedName.name).where(ProtectedName.photo_id == photo_id))
    if name is None:
        raise NotFound(what=_("protected name of photo"), key=photo_id)
    _record(session, photo_id, "revealed", reason)
    return name


def lift_protection(session: Session, photo_id: int, reason: str) -> None:
    """End the protection of a name, which is forgotten; who did it and why is on record.

    Raises:
        NotFound: no name is kept for this photo. Invalid: no reason is given.
    """
    if not reason.strip():
        raise Invalid(field="reason", problem=_("say why the name need not be protected any more."))
    found = session.scalar(select(ProtectedName).where(ProtectedName.photo_id == photo_id))
    if found is None:
        raise NotFound(what=_("protected name of photo"), key=photo_id)
    name = found.name
    session.delete(found)
    _record(session, photo_id, "lifted", reason)
    credit_row(session, photo_id).rule = _("protection of the name lifted")
    session.flush()
    text_index.refresh_named(session, name)


def disclosures(session: Session, photo_id: int) -> tuple[DisclosureRecord, ...]:
    """Return who protected, looked at or gave free the name of a photo, oldest first."""
    query = select(Disclosure).where(Disclosure.photo_id == photo_id).order_by(Disclosure.id)
    return tuple(
        DisclosureRecord(row.what, row.at, row.by, row.reason) for row in session.scalars(query)
    )


def redactions(session: Session, photo_ids: Sequence[int]) -> dict[int, Redaction]:
    """Return, for those photos that have one, what takes their protected name out of a text."""
    found: dict[int, Redaction] = {}
    for start in range(0, len(photo_ids), _BATCH):
        query = select(ProtectedName.photo_id, ProtectedName.name)
        part = query.where(ProtectedName.photo_id.in_(photo_ids[start : start + _BATCH]))
        for photo_id, name in session.execute(part):
            found[photo_id] = _redaction(name)
    return found


def without_name(text: str | None, name: str, instead: str = IN_ITS_PLACE) -> str | None:
    """Return a text without a name, in either order (``Ann Example``, ``Example, Ann``)."""
    return None if text is None else spellings(name).sub(instead, text)


def _redaction(name: str, instead: str = IN_ITS_PLACE) -> Redaction:
    pattern = spellings(name)

    def redacted(value: Any) -> Any:
        if isinstance(value, str):
            return pattern.sub(instead, value)
        if isinstance(value, dict):
            # bytes kept beside their text say the same: they go where the text had the name
            changed = {key: redacted(each) for key, each in value.items()}
            if "raw" in changed and changed.get("text") != value.get("text"):
                del changed["raw"]
            return changed
        if isinstance(value, list | tuple):
            return type(value)(redacted(each) for each in value)
        return value

    return redacted


def _in_json(document: str | None, redacted: Redaction) -> str | None:
    """Redact the texts in a JSON document, not its letters: escapes would hide a word."""
    if not document:
        return document
    said = json.loads(document)
    blank = redacted(said)
    return document if blank == said else json.dumps(blank, ensure_ascii=False)


def _record(session: Session, photo_id: int, what: str, reason: str | None) -> None:
    who = str(session.info.get("who") or "")
    said = (reason or "").strip() or None
    session.add(Disclosure(photo_id=photo_id, what=what, by=who, reason=said))
    session.flush()


def _redact_photo(session: Session, photo_id: int, name: str, instead: str) -> None:
    photo = session.get_one(Photo, photo_id)
    said = {column: getattr(photo, column) for column in _PHOTO_TEXTS}
    changed = {column: words for column, text in said.items()
               if (words := without_name(text, name, instead)) != text}  # fmt: skip
    if without_name(photo.web_statement, name) != photo.web_statement:
        changed["web_statement"] = None  # a part of an address leads nowhere
    if changed:
        edit_fields(session, [photo_id], changed)
    if photo.conflicts:
        photo.conflicts = _redaction(name)(photo.conflicts)


def _redact_history(session: Session, photo_id: int, name: str, instead: str) -> None:
    """Forget the removal of the maker, so that undo cannot bring the name back; blank the rest."""
    redacted = _redaction(name, instead)
    for change in session.scalars(select(Change).where(Change.photo_id == photo_id)):
        before = (change.old, change.new)
        change.old, change.new = _in_json(change.old, redacted), _in_json(change.new, redacted)
        named = before != (change.old, change.new)
        if named and change.row_table == "creator" and change.kind == "delete":
            session.delete(change)
    session.flush()


def _redact_rows(session: Session, rows: Sequence[Row], redacted: Redaction) -> None:
    for table, number in rows:
        of_row = (Change.row_table == table) & (Change.row_id == number)
        for change in session.scalars(select(Change).where(of_row)):
            change.old, change.new = _in_json(change.old, redacted), _in_json(change.new, redacted)
    session.flush()


def _redact_reports(session: Session, name: str) -> None:
    redacted, alone = _redaction(name), _claimant_alone(session, name)
    for report in session.scalars(select(StoredReport).where(StoredReport.result.is_not(None))):
        report.scope = redacted(report.scope)
        said = zlib.decompress(report.result or b"").decode()
        blank = _in_json(said, redacted)
        if alone and report.kind == "claims":
            blank = _in_json(blank, _redaction(alone))
        if blank and blank != said:
            report.result = zlib.compress(blank.encode())
    session.flush()


def _claimant_alone(session: Session, name: str) -> str | None:
    """The surname, where it makes claims by itself in articles that give the whole name."""
    surname = name.split()[-1]
    bears = select(Party.id).where(Party.folded == fold_name(surname))
    short = set(session.scalars(bears)) & hidden_parties(session)
    return surname if short and surname != name else None
