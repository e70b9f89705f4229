"""The licensing report: what was used, where, under which licence, at what cost, what is wrong.

One row for each use in the period, by day; then one for each photo of the scope that did not run,
so that nobody has to wonder what was looked at. A use without a day is listed, not left out.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from archive.appearances import AppearanceRecord
from archive.credits import IN_ITS_PLACE
from archive.desk import letterhead, usual_use
from archive.reports.first_uses import paid_before
from archive.reports.licensing_rows import (
    COLUMNS,
    LAYOUT,
    apart,
    gaps_of,
    ids_of,
    priced,
    reason_words,
    unrecorded,
    values_of,
)
from archive.reports.period_uses import (
    began_earlier,
    begins_in,
    counts_in,
    earlier_note,
    judged,
)
from archive.reports.report import (
    Report,
    Row,
    Scope,
    Total,
    Value,
    joined,
    money_totals,
    photos_in,
    state_of,
    undated_total,
)
from archive.reports.subjects import (
    Charge,
    Prices,
    Subject,
    charge_of,
    licence_table,
    subjects,
)
from archive.rights import (
    Assessment,
    CreditOwed,
    PhotoFacts,
    assess,
    breaches,
    carries_protected,
    credit_in_print,
    credits_owed,
    facts_of,
    in_breach,
    uses_by_photo,
)
from archive.values import NoProgress, Progress
from resources.i18n import gettext as _
from resources.i18n import ngettext


def licensing(
    session: Session, scope: Scope, *, today: str, progress: Progress | None = None
) -> Report:
    """Return the licensing report of the photos a scope finds.

    Raises:
        QueryError: the search has a mistake. Cancelled: by the user.
    """
    progress = progress or NoProgress()
    ids = photos_in(session, scope)
    progress.begin(len(ids), _("Judging uses"))
    maker = _Maker(session, ids, scope, today)
    for number, facts in enumerate(facts_of(session, ids), start=1):
        maker.add(facts)
        if number % 500 == 0:
            progress.advance(number)
    progress.advance(len(ids))
    return maker.report(session)


class _Maker:
    """Collects the rows and what is counted over them."""

    def __init__(self, session: Session, ids: list[int], scope: Scope, today: str) -> None:
        self._scope, self._today = scope, today
        self._usual = usual_use(session, today)
        self._subjects = subjects(session, ids)
        self._owed = credits_owed(session, ids)
        self._uses = uses_by_photo(session, ids, since=scope.since, until=scope.until)
        self._licences = licence_table(session)
        self._used: list[tuple[str, int, Row, Charge | None]] = []
        self._unused: list[Row] = []
        self._counts = {
            "breach": 0,
            "gap": 0,
            "uncredited": 0,
            "unlicensed": 0,
            "undated": 0,
            "earlier": 0,
        }

    def add(self, facts: PhotoFacts) -> None:
        """Add the rows of one photo."""
        subject = self._subjects[facts.id]
        owed = self._owed.get(facts.id, CreditOwed())
        every = self._uses.get(facts.id, [])
        earlier = [use for use in every if began_earlier(use, self._scope)]
        self._counts["earlier"] += len(earlier)
        for use in every:
            if use not in earlier:
                self._add_use(facts, subject, owed, use)
        if len(every) == len(earlier):
            self._add_unused(facts, subject, owed, earlier)

    def _add_use(
        self, facts: PhotoFacts, subject: Subject, owed: CreditOwed, use: AppearanceRecord
    ) -> None:
        wrong = breaches(facts, owed, use)
        check = credit_in_print(owed, use.credit_printed, on=use.used_to or use.used_from)
        hidden = carries_protected(owed, use.credit_printed)
        answer = judged(facts, use)
        gaps = self._gaps(answer, extra=unrecorded(use, check, self._today))
        counts = counts_in(use, self._scope)
        self._counts["breach"] += counts and in_breach(wrong)
        self._counts["undated"] += not counts
        values = self._values(subject, owed, answer, gaps) | {
            "use": use.status,
            "used_from": (use.used_from or "")[:10] or None,
            "used_to": use.used_to,
            "publication": use.publication,
            "article": use.article,
            "medium": use.medium,
            "territory": use.territory,
            "place_in": joined([use.platform, use.section, use.page, use.size], ", "),
            **({"invoice": use.invoice} if use.invoice else {}),
            **({"cost": "pay"} if use.fee_minor else {}),
            "credit_printed": IN_ITS_PLACE if hidden else use.credit_printed,
            "credit_check": check,
            "breaches": joined([reason_words(each) for each in wrong]),
            "reasons": joined([reason_words(each) for each in apart(answer, wrong)]),
        }
        ids = ids_of(subject, answer) | {"appearance": int(use.id)}
        if use.article_id is not None:
            ids["article"] = use.article_id
        row = Row(values, ids, subject.picture, subject.sensitive,
                  "block" if in_breach(wrong) else "condition" if gaps else None)  # fmt: skip
        self._used.append((use.used_from or "", use.id, row, self._charge(use, answer)))

    def _charge(self, use: AppearanceRecord, answer: Assessment) -> Charge | None:
        """What a use is charged to in this period; None as well if it began before it."""
        return charge_of(use, answer) if begins_in(use, self._scope) else None

    def _add_unused(
        self,
        facts: PhotoFacts,
        subject: Subject,
        owed: CreditOwed,
        earlier: Sequence[AppearanceRecord],
    ) -> None:
        """Add a row for a photo that did not run, or is online since before the period."""
        answer = assess(facts, self._usual)
        gaps = self._gaps(answer)
        values = self._values(subject, owed, answer, gaps) | {"use": "not used"}
        if earlier:
            values |= {"use": "online", "used_from": (earlier[-1].used_from or "")[:10]}
        level = "condition" if gaps else None
        self._unused.append(
            Row(values, ids_of(subject, answer), subject.picture, subject.sensitive, level)
        )

    def _gaps(self, answer: Assessment, extra: Sequence[str] = ()) -> list[str]:
        gaps = list(dict.fromkeys([*gaps_of(answer), *extra]))
        self._counts["gap"] += bool(gaps)
        self._counts["uncredited"] += "credit" in gaps
        self._counts["unlicensed"] += bool({"licence", "fee", "permission"} & set(gaps))
        return gaps

    def _values(
        self, subject: Subject, owed: CreditOwed, answer: Assessment, gaps: list[str]
    ) -> dict[str, Value]:
        licence = self._licences.get(answer.licence_id) if answer.licence_id else None
        return values_of(subject, owed, answer, licence=licence, gaps=gaps)

    def report(self, session: Session) -> Report:
        """Return the finished report."""
        self._used.sort(key=lambda each: (each[0] or "9999", each[1]))
        charges = [charge for _day, _id, _row, charge in self._used]
        paid = paid_before(session, self._licences, charges, self._scope.since)
        prices = Prices(self._licences, paid)
        used = [priced(row, prices.price(charge)) for _day, _id, row, charge in self._used]
        totals = [
            Total(_("Photos"), len(self._subjects)),
            Total(_("Uses"), len(used) - self._counts["undated"]),
            *undated_total(self._counts["undated"]),
            Total(_("Uses in breach"), self._counts["breach"]),
            Total(_("Rows with something missing"), self._counts["gap"]),
            *money_totals(_("Licence fees"), prices.sums),
        ]
        return Report(
            kind="licensing", title=_("Licensing report"), scope=self._scope,
            state=state_of(session), columns=COLUMNS, rows=(*used, *self._unused), layout=LAYOUT,
            totals=tuple(totals), notes=tuple(self._notes()), letterhead=letterhead(session),
        )  # fmt: skip

    def _notes(self) -> Iterable[str]:
        if count := self._counts["breach"]:
            yield ngettext("{n} use was outside its terms.", "{n} uses were outside their terms.",
                           count).format(n=count)  # fmt: skip
        if count := self._counts["uncredited"]:
            yield ngettext("{n} row has no credit.", "{n} rows have no credit.",
                           count).format(n=count)  # fmt: skip
        if count := self._counts["unlicensed"]:
            yield ngettext("{n} row has no licence, fee or permission on record.",
                           "{n} rows have no licence, fee or permission on record.",
                           count).format(n=count)  # fmt: skip
        yield from earlier_note(self._counts["earlier"])
        yield _("A flat fee counts once, with the first use ever made under its licence; a fee "
                "per use or by size as often as its licence was used; a fee of the use itself "
                "instead of its licence’s; a use outside its licence costs nothing by it. Each use "
                "is judged on its own day and charged to the period in which it began; one "
                "without a day is in no period. Photos that did not run are judged on {day}."
                ).format(
            day=self._today)  # fmt: skip
