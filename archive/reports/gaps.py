"""Photos that lack what they need before they can run: credit, caption, category, licence."""

from sqlalchemy.orm import Session

from archive.desk import letterhead, usual_use
from archive.reports.period_uses import counts_in
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
)
from archive.reports.subjects import Subject, category_name, subjects
from archive.rights import Reason, assess, facts_of, reason_text, uses_by_photo
from archive.values import NoProgress, Progress
from resources.i18n import gettext as _
from resources.i18n import mark

GAPS = {
    "missing_credit": mark("no credit"),
    "missing_caption": mark("no caption"),
    "no_category": mark("no category"),
    "no_licence": mark("no licence"),
    "no_permission": mark("no permission"),
    "pay_without_fee": mark("no fee agreed"),
    "metadata_conflict": mark("metadata conflict"),
    "sensitive_undecided": mark("sensitivity undecided"),
}
"""The reasons that are gaps, and their names in this report."""


def gaps(session: Session, scope: Scope, *, today: str, progress: Progress | None = None) -> Report:
    """Return the photos of a scope with something missing, those that ran in the period first.

    Raises:
        QueryError: the search has a mistake. Cancelled: by the user.
    """
    progress = progress or NoProgress()
    ids = photos_in(session, scope)
    use = usual_use(session, today)
    used = uses_by_photo(session, ids, since=scope.since, until=scope.until)
    named = subjects(session, ids)
    counts = dict.fromkeys(GAPS, 0)
    rows: list[Row] = []
    progress.begin(len(ids), _("Looking for gaps"))
    for number, facts in enumerate(facts_of(session, ids), start=1):
        missing = [each for each in assess(facts, use).reasons
                   if each.code in GAPS and not each.overridden_by]  # fmt: skip
        for each in missing:
            counts[each.code] += 1
        if missing:
            ran = [use for use in used.get(facts.id, ()) if counts_in(use, scope)]
            rows.append(_row(named[facts.id], missing, len(ran)))
        if number % 500 == 0:
            progress.advance(number)
    progress.advance(len(ids))
    rows.sort(key=lambda row: (-int(row.values["uses"] or 0), row.ids["photo"]))
    totals = [Total(_("Photos looked at"), len(ids)), Total(_("Photos with a gap"), len(rows))]
    totals += [Total(_(GAPS[code]).capitalize(), count) for code, count in counts.items() if count]
    return Report(
        kind="gaps", title=_("What is missing"), scope=scope, state=state_of(session),
        columns=COLUMNS, rows=tuple(rows), layout=LAYOUT, totals=tuple(totals),
        letterhead=letterhead(session),
    )  # fmt: skip


def _row(subject: Subject, missing: list[Reason], uses: int) -> Row:
    values: dict[str, Value] = {
        "photo": subject.id,
        "caption": subject.caption,
        "missing": ", ".join(_(GAPS[each.code]) for each in missing),
        "credit": subject.credit,
        "credit_state": subject.credit_state,
        "category": category_name(subject.category),
        "uses": uses,
        "reasons": joined([reason_text(each) for each in missing], " "),
    }
    level = "block" if any(each.level == "block" for each in missing) else "condition"
    return Row(values, {"photo": subject.id}, subject.picture, subject.sensitive, level)


COLUMNS = (
    Column("photo", mark("Photo"), "integer"), Column("caption", mark("Caption")),
    Column("missing", mark("Missing")), Column("credit", mark("Credit")),
    Column("credit_state", mark("Credit state")), Column("category", mark("Category")),
    Column("uses", mark("Uses"), "integer"), Column("reasons", mark("Reasons")),
)  # fmt: skip
LAYOUT = (
    Stack(mark("Photo"), ("photo", "caption"), 3),
    Stack(mark("Missing"), ("missing",), 2),
    Stack(mark("Credit"), ("credit", "credit_state"), 2),
    Stack(mark("Category"), ("category",), 1.4),
    Stack(mark("Uses"), ("uses",), 0.7),
    Stack(mark("Reasons"), ("reasons",), 3),
)
