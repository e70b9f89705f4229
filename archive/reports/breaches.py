"""Uses outside their terms: each judged on its own day, what was wrong, what it may cost."""

from collections import Counter

from sqlalchemy.orm import Session

from archive.appearances import AppearanceRecord
from archive.credits import IN_ITS_PLACE
from archive.desk import letterhead
from archive.reports.period_uses import began_earlier, counts_in, earlier_note
from archive.reports.report import (
    Column,
    Report,
    Row,
    Scope,
    Stack,
    Total,
    Value,
    joined,
    photos_in,
    state_of,
    undated_total,
)
from archive.reports.subjects import Subject, subjects
from archive.rights import (
    CreditOwed,
    Reason,
    carries_protected,
    in_breach,
    judged_uses,
    reason_text,
    short_text,
)
from archive.values import NoProgress, Progress
from resources.i18n import gettext as _
from resources.i18n import mark


def breaches(
    session: Session, scope: Scope, *, today: str, progress: Progress | None = None
) -> Report:
    """Return the uses of a scope's photos within the period that were outside their terms.

    Raises:
        QueryError: the search has a mistake. Cancelled: by the user.
    """
    progress = progress or NoProgress()
    ids = photos_in(session, scope)
    progress.begin(len(ids), _("Judging uses"))
    uses, undated, earlier, in_all, rows = 0, 0, 0, 0, []
    named = subjects(session, ids)
    kinds: Counter[str] = Counter()
    suppliers: Counter[str] = Counter()
    for use, owed, found in judged_uses(session, ids, since=scope.since, until=scope.until):
        if began_earlier(use, scope):
            earlier += 1
            continue
        counts = counts_in(use, scope)
        uses += counts
        undated += not counts
        if found:
            rows.append(_row(named[use.photo_id], use, owed, found))
            kinds.update({short_text(each.code) for each in found})
        if counts and in_breach(found):
            in_all += 1
            suppliers[_supplier(owed)] += 1
        if (uses + undated) % 500 == 0:
            progress.advance(0)
    progress.advance(len(ids))
    rows.sort(key=lambda row: (str(row.values["used_from"] or "9999"), row.ids["appearance"]))
    totals = [Total(_("Uses"), uses), *undated_total(undated), Total(_("Uses in breach"), in_all)]
    totals += [Total(kind.capitalize(), count) for kind, count in sorted(kinds.items())]
    notes = [
        _("Each use is judged on its own day by the records of {day}. What only the archive lacks "
          "today (a caption, a credit) is no breach.").format(day=today),
    ]  # fmt: skip
    notes += earlier_note(earlier)
    if suppliers:
        listed = ", ".join(f"{name} ({count})" for name, count in suppliers.most_common())
        notes.insert(0, _("By supplier: {listed}.").format(listed=listed))
    return Report(
        kind="breaches", title=_("Uses outside their terms"), scope=scope, state=state_of(session),
        columns=COLUMNS, rows=tuple(rows), layout=LAYOUT, totals=tuple(totals), notes=tuple(notes),
        letterhead=letterhead(session),
    )  # fmt: skip


def _supplier(owed: CreditOwed) -> str:
    return owed.organisations[-1] if owed.organisations else owed.text or _("(no supplier)")


def _row(
    subject: Subject, use: AppearanceRecord, owed: CreditOwed, found: tuple[Reason, ...]
) -> Row:
    hidden = carries_protected(owed, use.credit_printed)
    values: dict[str, Value] = {
        "used_from": (use.used_from or "")[:10] or None,
        "publication": use.publication,
        "article": use.article,
        "medium": use.medium,
        "territory": use.territory,
        "photo": subject.id,
        "caption": subject.caption,
        "supplier": _supplier(owed),
        "credit_printed": IN_ITS_PLACE if hidden else use.credit_printed,
        "credit_owed": owed.text,
        "breaches": joined([reason_text(each).rstrip(".") for each in found]),
        "phrase": joined([each.source.phrase for each in found
                          if each.source and each.source.phrase]),
        "state": use.status,
    }  # fmt: skip
    ids = {"appearance": int(use.id), "photo": subject.id}
    for reason in found:
        if reason.source and reason.source.kind in ("licence", "lease") and reason.source.id:
            ids.setdefault(reason.source.kind, reason.source.id)
    if use.article_id is not None:
        ids["article"] = use.article_id
    return Row(values, ids, subject.picture, subject.sensitive,
               "block" if in_breach(found) else "condition")  # fmt: skip


COLUMNS = (
    Column("used_from", mark("Used from"), "date"), Column("publication", mark("Publication")),
    Column("article", mark("Article")), Column("medium", mark("Medium")),
    Column("territory", mark("Territory")), Column("photo", mark("Photo"), "integer"),
    Column("caption", mark("Caption")), Column("supplier", mark("Supplier")),
    Column("credit_printed", mark("Credit as printed")), Column("credit_owed", mark("Credit owed")),
    Column("breaches", mark("Breaches")), Column("phrase", mark("Phrase")),
    Column("state", mark("State of the use")),
)  # fmt: skip
LAYOUT = (
    Stack(mark("Photo"), ("photo", "caption"), 3),
    Stack(mark("Use"), ("used_from", "publication", "article", "medium", "territory"), 2.2),
    Stack(mark("Credit"), ("credit_printed", "credit_owed"), 2.2),
    Stack(mark("Breach"), ("breaches",), 3.6),
)
