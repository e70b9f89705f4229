"""Write credits: the proposal a file came with, what the desk says, what is confirmed."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from archive.credits.categories import known_category
from archive.credits.propose import CreditProposal
from archive.credits.readings import NormalisationRule, normalised
from archive.errors import Invalid
from archive.parties import find_or_add_party
from archive.photos import existing_photos
from archive.reading.credit_lines import parse
from archive.reading.fold import fold
from archive.store.models import Creator, Credit, Photo
from resources.i18n import gettext as _

_CONFLICT = "credit"
_TEXTS = ("source", "copyright_notice", "copyright_owner", "creator_title", "category", "line")


def record_credits(session: Session, proposals: Mapping[int, CreditProposal]) -> None:
    """Write the credits that new photos came with: photo id → proposal. Photos must have none yet.

    Carriers that disagree go to the photo's conflicts under ``credit``.
    """
    known: dict[str, int] = {}

    def party_id(name: str | None) -> int | None:
        if name and name not in known:
            known[name] = find_or_add_party(session, name, kind="organisation")
        return known[name] if name else None

    rows, makers = [], []
    for photo_id, proposal in proposals.items():
        rows.append({
            "photo_id": photo_id, "line": proposal.line, "source": proposal.source,
            "copyright_notice": proposal.copyright_notice,
            "copyright_owner": proposal.copyright_owner,
            "creator_title": proposal.creator_title, "withheld": proposal.withheld,
            "agency_id": party_id(proposal.agency),
            "distributor_id": party_id(proposal.distributor),
            "supplier_id": party_id(proposal.distributor or proposal.agency),
            "category": proposal.category, "state": proposal.state, "rule": proposal.rule,
        })  # fmt: skip
        makers += _creator_rows(photo_id, proposal.creators)
        if proposal.conflicts:
            _note_conflict(session, photo_id, proposal.conflicts)
    if rows:
        session.execute(insert(Credit), rows)
    if makers:
        session.execute(insert(Creator), makers)


def _creator_rows(photo_id: int, names: Iterable[str]) -> list[dict[str, object]]:
    return [{"photo_id": photo_id, "position": position, "name": name, "folded": fold(name)}
            for position, name in enumerate(dict.fromkeys(names))]  # fmt: skip


def _note_conflict(session: Session, photo_id: int, said: Mapping[str, str]) -> None:
    photo = session.get_one(Photo, photo_id)
    photo.conflicts = {**(photo.conflicts or {}), _CONFLICT: dict(said)}
    session.flush()


def set_credit_line(
    session: Session,
    photo_ids: Sequence[int],
    line: str,
    *,
    reason: str | None = None,
    rules: Sequence[NormalisationRule] = (),
) -> None:
    """Give photos this credit line; makers, agency and kind are read from it; it is verified.

    A withheld kind (stringer, handout, pool …) is kept for ever. To name somebody where the byline
    is withheld, ``reason`` must say why; it is recorded.

    Raises:
        NotFound: a photo does not exist.
        Invalid: a name for a withheld byline without a reason; nothing is written.
    """
    printed = line.strip()
    read = parse(normalised(printed, rules))
    agency = find_or_add_party(session, read.agency, kind="organisation") if read.agency else None
    distributor = None
    if read.distributor:
        distributor = find_or_add_party(session, read.distributor, kind="organisation")
    rule = read.rule if not reason else f"{read.rule}; named because: {reason.strip()}"
    for photo_id in existing_photos(session, photo_ids):
        row = credit_row(session, photo_id)
        if row.withheld and read.creators and not read.withheld and not (reason or "").strip():
            raise Invalid(
                field="credit",
                problem=_("the byline of photo {photo} is withheld ({kind}), which can protect a "
                          "person; say why a name may stand there.").format(
                    photo=photo_id, kind=row.withheld),
            )  # fmt: skip
        row.line = printed or None
        row.withheld = read.withheld or row.withheld
        row.source = read.source or row.source
        row.agency_id, row.distributor_id = agency, distributor
        row.supplier_id = distributor or agency
        row.rule = rule if printed else None
        write_creators(session, photo_id, read.creators)
        _settle(session, row)
    session.flush()


def edit_credit(
    session: Session, photo_ids: Sequence[int], values: Mapping[str, str | None]
) -> None:
    """Set ``source``, ``copyright_notice``, ``copyright_owner``, ``creator_title`` or ``category``.

    Raises:
        NotFound: a photo does not exist. Invalid: no such field or category; nothing is written.
    """
    unknown = values.keys() - set(_TEXTS)
    if unknown:
        raise Invalid(field=min(unknown), problem=_("a credit has no such field."))
    cleaned = {name: (value or "").strip() or None for name, value in values.items()}
    if "category" in cleaned:
        cleaned["category"] = known_category(cleaned["category"])
    line = cleaned.pop("line", None)
    if "line" in values:
        set_credit_line(session, photo_ids, line or "")
    for photo_id in existing_photos(session, photo_ids):
        row = credit_row(session, photo_id)
        for name, value in cleaned.items():
            setattr(row, name, value)
    session.flush()


def set_creators(
    session: Session, photo_ids: Sequence[int], names: Sequence[str], *, reason: str | None = None
) -> None:
    """Name the makers of photos; where the byline is withheld, with a reason (recorded).

    Raises:
        NotFound, Invalid: as ``set_credit_line``.
    """
    cleaned = [" ".join(name.split()) for name in names if name.strip()]
    for photo_id in existing_photos(session, photo_ids):
        row = credit_row(session, photo_id)
        if row.withheld and cleaned and not (reason or "").strip():
            raise Invalid(
                field="creators",
                problem=_("the byline of photo {photo} is withheld ({kind}); say why a name may "
                          "stand there.").format(photo=photo_id, kind=row.withheld),
            )  # fmt: skip
        if reason:
            row.rule = f"named because: {reason.strip()}"
        write_creators(session, photo_id, cleaned)
        _settle(session, row)
    session.flush()


def confirm_credit(session: Session, photo_ids: Sequence[int]) -> None:
    """Say that the proposed credits are right; conflicts about them are settled.

    Raises:
        NotFound: a photo does not exist.
        Invalid: a photo has no credit to confirm.
    """
    for photo_id in existing_photos(session, photo_ids):
        row = credit_row(session, photo_id)
        named = row.line or row.withheld or row.agency_id or _has_creators(session, photo_id)
        if not named:
            raise Invalid(
                field="credit",
                problem=_("photo {photo} has no credit to confirm.").format(photo=photo_id),
            )
        _settle(session, row)
    session.flush()


def credit_row(session: Session, photo_id: int) -> Credit:
    """Return the row of a photo's credit, adding an empty one if there is none."""
    row = session.scalar(select(Credit).where(Credit.photo_id == photo_id))
    if row is None:
        row = Credit(photo_id=photo_id, state="missing")
        session.add(row)
        session.flush()
    return row


def _has_creators(session: Session, photo_id: int) -> bool:
    found = select(Creator.id).where(Creator.photo_id == photo_id).limit(1)
    return session.scalar(found) is not None


def write_creators(session: Session, photo_id: int, names: Sequence[str]) -> None:
    """Write the makers of a photo anew, in this order."""
    session.execute(delete(Creator).where(Creator.photo_id == photo_id))
    rows = _creator_rows(photo_id, names)
    if rows:
        session.execute(insert(Creator), rows)


def _settle(session: Session, row: Credit) -> None:
    named = row.line or row.withheld or row.agency_id or _has_creators(session, row.photo_id)
    row.state = "verified" if named else "missing"
    photo = session.get_one(Photo, row.photo_id)
    if photo.conflicts and _CONFLICT in photo.conflicts:
        rest = {name: said for name, said in photo.conflicts.items() if name != _CONFLICT}
        session.execute(update(Photo).where(Photo.id == photo.id).values(conflicts=rest or None))
        session.expire(photo)
