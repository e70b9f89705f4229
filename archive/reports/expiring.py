"""Licences and leases that end soon, or have ended: what, when, how many photos."""

from datetime import date, timedelta

from sqlalchemy.orm import Session

from archive.desk import letterhead, reminder_days
from archive.licences import LeaseRecord, LicenceRecord, leases
from archive.reports.report import (
    Column,
    Report,
    Row,
    Scope,
    Stack,
    Total,
    Value,
    money_totals,
    photos_in,
    state_of,
)
from archive.reports.subjects import licence_table, scope_words, subjects
from archive.rights import facts_of
from archive.values import NoProgress, Progress
from resources.i18n import gettext as _
from resources.i18n import mark


def expiring(
    session: Session, scope: Scope, *, today: str, progress: Progress | None = None
) -> Report:
    """Return what ends within the period for the photos of a scope.

    Without a period: from the start of the reminder time before today to its end after today; a
    licence's own reminder time counts before the desk's.

    Raises:
        QueryError: the search has a mistake.
    """
    progress = progress or NoProgress()
    days = timedelta(days=reminder_days(session))
    middle = date.fromisoformat(today)
    first = scope.since or (middle - days).isoformat()
    last = scope.until or (middle + days).isoformat()
    ids = photos_in(session, scope)
    progress.begin(len(ids), _("Reading licences"))
    covered: dict[int, int] = {}
    for facts in facts_of(session, ids):
        for licence in facts.licences:
            covered[licence.id] = covered.get(licence.id, 0) + 1
    progress.advance(len(ids))
    everything = not scope.query
    rows = [
        _licence_row(record, covered.get(number, 0), today)
        for number, record in licence_table(session).items()
        if record.valid_to
        and first <= record.valid_to <= (scope.until or _reminded(record, middle) or last)
        and (everything or number in covered)
    ]
    rows += _lease_rows(session, ids, (first, last), today)
    rows.sort(key=lambda row: (str(row.values["ends"]), str(row.values["kind"]), str(row.ids)))
    return Report(
        kind="expiring", title=_("Expiring licences and leases"),
        scope=Scope(scope.query, first, last), state=state_of(session), columns=COLUMNS,
        rows=tuple(rows), layout=LAYOUT, totals=_totals(session, rows),
        letterhead=letterhead(session), pictures=False,
    )  # fmt: skip


def _reminded(record: LicenceRecord, today: date) -> str | None:
    """The last day that a licence's own reminder time reaches from today."""
    if record.reminder_days is None:
        return None
    return (today + timedelta(days=record.reminder_days)).isoformat()


def _licence_row(record: LicenceRecord, photos: int, today: str) -> Row:
    left = (date.fromisoformat(record.valid_to or today) - date.fromisoformat(today)).days
    values: dict[str, Value] = {
        "kind": "licence", "name": record.name, "licensor": record.licensor,
        "scope": scope_words(record), "begins": record.valid_from, "ends": record.valid_to,
        "days_left": left, "photos": photos, "fee": record.fee, "currency": record.currency,
        "phrase": record.restrictions,
        "renewed": _("by licence {id}").format(id=record.renewed_by) if record.renewed_by else None,
    }  # fmt: skip
    level = "block" if left < 0 else "condition"
    return Row(values, {"licence": record.id}, level=None if record.renewed_by else level)


def _lease_rows(session: Session, ids: list[int], within: tuple[str, str], today: str) -> list[Row]:
    wanted = set(ids)
    ending = [
        lease for lease in leases(session).items
        if lease.photo_id in wanted and lease.state != "rejected"
        and within[0] <= _turn(lease) <= within[1]
    ]  # fmt: skip
    named = subjects(session, sorted({lease.photo_id for lease in ending}))
    rows = []
    for lease in ending:
        subject = named[lease.photo_id]
        left = (date.fromisoformat(_turn(lease)) - date.fromisoformat(today)).days
        values: dict[str, Value] = {
            "kind": f"{lease.access} lease", "name": subject.caption, "licensor": subject.credit,
            "scope": ", ".join((*lease.media, *lease.territories)) or _("no limit"),
            "begins": lease.valid_from, "ends": _turn(lease), "days_left": left, "photos": 1,
            "fee": None, "currency": None, "phrase": lease.phrase or lease.reason,
            "renewed": None,
        }  # fmt: skip
        level = "block" if left < 0 else "condition"
        ids_ = {"lease": int(lease.id), "photo": int(lease.photo_id)}
        rows.append(Row(values, ids_, subject.picture, subject.sensitive, level))
    return rows


def _turn(lease: LeaseRecord) -> str:
    """The day on which a lease makes a difference: its end, or for an open denial its start."""
    return (lease.valid_to or lease.valid_from or "")[:10]


def _totals(session: Session, rows: list[Row]) -> tuple[Total, ...]:
    table = licence_table(session)
    costs: dict[str, int] = {}
    for row in rows:
        record = table.get(row.ids.get("licence", 0))
        if record and record.fee_minor is not None and record.currency:
            costs[record.currency] = costs.get(record.currency, 0) + record.fee_minor
    licence_rows = [row for row in rows if "licence" in row.ids]
    return (
        Total(_("Licences"), len(licence_rows)),
        Total(_("Leases"), len(rows) - len(licence_rows)),
        *money_totals(_("Fees of these licences"), costs),
    )


COLUMNS = (
    Column("kind", mark("Kind")), Column("name", mark("Licence or photo")),
    Column("licensor", mark("Licensor")), Column("scope", mark("Scope")),
    Column("begins", mark("Begins"), "date"), Column("ends", mark("Ends"), "date"),
    Column("days_left", mark("Days left"), "integer"), Column("photos", mark("Photos"), "integer"),
    Column("fee", mark("Fee"), "money"), Column("currency", mark("Currency")),
    Column("phrase", mark("Terms")), Column("renewed", mark("Renewed")),
)  # fmt: skip
LAYOUT = (
    Stack(mark("Ends"), ("ends", "days_left", "renewed"), 1.2),
    Stack(mark("Licence or photo"), ("name", "kind"), 3),
    Stack(mark("Licensor"), ("licensor",), 1.6),
    Stack(mark("Scope"), ("scope", "begins"), 2),
    Stack(mark("Photos"), ("photos",), 0.8),
    Stack(mark("Fee"), ("fee",), 1.2),
    Stack(mark("Terms"), ("phrase",), 2),
)
