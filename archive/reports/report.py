"""A report as plain values: what was asked, when, of which archive; columns, rows, totals, notes.

Every row names the records it comes from. The writers (``to_csv`` …) only lay it out, so all
formats say the same. The same archive and question give the same report but for ``made_at``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from archive.errors import Invalid
from archive.licences import amount_text, known_period
from archive.rights import RULES_VERSION
from archive.search import find
from archive.store.models import Article, Change, Photo, Step
from resources.i18n import gettext as _

Value = str | int | bool | None
"""What a cell holds. A day is ISO text; money is decimal text in a column of kind ``money``."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column. ``kind``: ``text``, ``integer``, ``date``, ``money`` (decimal text), ``flag``."""

    key: str
    label: str
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class Stack:
    """A column on paper: the values of some columns below each other, ``width`` in shares."""

    label: str
    keys: tuple[str, ...]
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Row:
    """A row: values by column key, the ids of its records by kind, its picture if it has one.

    ``level`` is ``block`` or ``condition`` where the row needs attention.
    """

    values: Mapping[str, Value]
    ids: Mapping[str, int]
    picture: str | None = None
    sensitive: bool = False
    level: str | None = None


@dataclass(frozen=True, slots=True)
class Total:
    """A total: a count, or money in one currency."""

    label: str
    count: int | None = None
    minor: int | None = None
    currency: str | None = None

    @property
    def text(self) -> str:
        """The total for people."""
        if self.minor is not None and self.currency:
            return f"{amount_text(self.minor, self.currency)} {self.currency}"
        return str(self.count)


@dataclass(frozen=True, slots=True)
class State:
    """The state of the archive a report was made from."""

    photos: int
    articles: int
    last_change: int
    changed_at: str | None
    rules_version: str = RULES_VERSION


@dataclass(frozen=True, slots=True)
class Scope:
    """What a report is about: a search and a period (ISO days, inclusive; None: open)."""

    query: str = ""
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A finished report."""

    kind: str
    title: str
    scope: Scope
    state: State
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    layout: tuple[Stack, ...]
    totals: tuple[Total, ...] = ()
    notes: tuple[str, ...] = ()
    letterhead: str = ""
    made_at: str = ""
    pictures: bool = True
    extra: Mapping[str, object] = field(default_factory=dict)


def scope(query: str | None, since: str | None, until: str | None) -> Scope:
    """Return a scope as typed.

    Raises:
        Invalid: a day that is none, or an end before its start.
    """
    start, end = known_period(since, until)
    return Scope((query or "").strip(), start, end)


def photos_in(session: Session, asked: Scope) -> list[int]:
    """Return the photos a scope's search finds.

    Raises:
        QueryError: the search has a mistake.
    """
    return sorted(int(number) for number in find(session, asked.query).all_ids)


def state_of(session: Session) -> State:
    """Return the state of the archive now."""
    photos = session.scalar(select(func.count(Photo.id)).where(Photo.removed_at.is_(None)))
    articles = session.scalar(select(func.count(Article.id)).where(Article.removed_at.is_(None)))
    last = session.scalar(select(func.max(Change.id))) or 0
    newest = select(Step.at).where(Step.state == "done").order_by(Step.id.desc()).limit(1)
    return State(photos or 0, articles or 0, last, session.scalar(newest))


def money_totals(label: str, sums: Mapping[str, int]) -> list[Total]:
    """Return one total for each currency, in order of their codes."""
    return [Total(label, minor=minor, currency=code) for code, minor in sorted(sums.items())]


def undated_total(count: int) -> list[Total]:
    """Return how many uses have no day and so are in no period, if there are any."""
    return [Total(_("Uses without a day, not counted"), count)] if count else []


def document(report: Report) -> dict[str, object]:
    """Return a report as JSON knows it."""
    return {
        "kind": report.kind,
        "title": report.title,
        "query": report.scope.query,
        "period": {"from": report.scope.since, "to": report.scope.until},
        "made_at": report.made_at,
        "state": {
            "photos": report.state.photos,
            "articles": report.state.articles,
            "last_change": report.state.last_change,
            "changed_at": report.state.changed_at,
            "rules_version": report.state.rules_version,
        },
        "columns": [
            {"key": column.key, "label": _(column.label), "kind": column.kind}
            for column in report.columns
        ],
        "rows": [{**row.values, "ids": dict(row.ids)} for row in report.rows],
        "totals": [_total(total) for total in report.totals],
        "notes": list(report.notes),
        **report.extra,
    }


def _total(total: Total) -> dict[str, object]:
    if total.minor is None or not total.currency:
        return {"label": total.label, "count": total.count}
    amount = amount_text(total.minor, total.currency)
    return {"label": total.label, "amount": amount, "currency": total.currency}


def joined(parts: Sequence[str | None], gap: str = "; ") -> str | None:
    """Return the parts that say something in one text."""
    return gap.join(part for part in parts if part) or None


def period_text(asked: Scope) -> str:
    """Return a scope's period for people."""
    if asked.since and asked.until:
        return _("{start} to {end}").format(start=asked.since, end=asked.until)
    if asked.since:
        return _("from {start}").format(start=asked.since)
    return _("until {end}").format(end=asked.until) if asked.until else _("all time")


def moment_text(instant: str) -> str:
    """Return a UTC instant for people, to the minute."""
    return instant[:16].replace("T", " ") + " UTC" if instant.endswith("Z") else instant


def refuse_unknown(kind: str, known: Sequence[str]) -> None:
    """Raise ``Invalid`` for a kind of report that does not exist."""
    if kind not in known:
        raise Invalid(
            field="report",
            problem=_("“{kind}” is none of: {choices}.").format(
                kind=kind, choices=", ".join(known)
            ),
        )
