"""Two reports beside each other: what the totals did, what came, what went, what changed.

Rows of one kind are compared where their records have the same ids; reports on uses in different
periods share no uses, so they are compared by supplier.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from archive.errors import Invalid
from archive.licences import amount_text
from archive.reports.report import (
    Column,
    Report,
    Row,
    Stack,
    Total,
    Value,
    moment_text,
    period_text,
)
from resources.i18n import gettext as _
from resources.i18n import mark, ngettext

_BY_SUPPLIER = ("licensing", "breaches")
_KEYS = {
    "licensing": ("appearance", "photo"), "breaches": ("appearance",), "gaps": ("photo",),
    "expiring": ("licence", "lease"), "claims": ("claim",), "fixity": ("file", "photo"),
}  # fmt: skip
_NAMES = {
    "licensing": ("caption", "publication"), "breaches": ("caption", "publication"),
    "gaps": ("caption",), "expiring": ("name",), "claims": ("claim",), "fixity": ("name", "path"),
    "usage": ("supplier",),
}  # fmt: skip
_SAID = {
    "licensing": ("breaches", "missing", "verdict", "fee"), "breaches": ("breaches",),
    "gaps": ("missing",), "expiring": ("ends", "renewed"), "claims": ("state", "figures"),
    "fixity": ("problem",), "usage": ("uses", "breaches", "fees"),
}  # fmt: skip


def compare(earlier: Report, later: Report) -> Report:
    """Return the comparison of two reports of one kind, as a report.

    Raises:
        Invalid: they are of different kinds.
    """
    if earlier.kind != later.kind:
        problem = _("“{one}” and “{other}” are different kinds of reports.")
        raise Invalid(field="report", problem=problem.format(one=earlier.kind, other=later.kind))
    rows = [*_totals(earlier, later), *_rows(earlier, later)]
    changed = Counter(str(row.values["change"]) for row in rows if row.values["what"] != "total")
    labels = {"new": _("New"), "gone": _("Gone"), "changed": _("Changed")}
    title = _("{title}: compared").format(title=later.title)
    return replace(
        later, kind="comparison", title=title, columns=COLUMNS, rows=tuple(rows), layout=LAYOUT,
        totals=tuple(Total(label, changed[name]) for name, label in labels.items()),
        notes=tuple(_notes(earlier, later)), pictures=False,
    )  # fmt: skip


def _notes(earlier: Report, later: Report) -> list[str]:
    said = _("{when}: {period}, search “{query}”, rules {rules}, made {made}.")
    notes = [
        said.format(when=when, period=period_text(each.scope),
                    query=each.scope.query or _("all photos"),
                    rules=each.state.rules_version, made=moment_text(each.made_at))
        for when, each in ((_("Before"), earlier), (_("Now"), later))
    ]  # fmt: skip
    if earlier.state.rules_version != later.state.rules_version:
        notes.append(_("The rules of the verdicts have changed in between."))
    if earlier.scope.query != later.scope.query:
        notes.append(_("The two reports ask for different photos."))
    return notes


def _totals(earlier: Report, later: Report) -> list[Row]:
    then, now = _by_label(earlier), _by_label(later)
    rows = []
    for label, currency in dict.fromkeys((*now, *then)):
        before, after = then.get((label, currency)), now.get((label, currency))
        values: dict[str, Value] = {
            "what": "total", "name": label, "before": before.text if before else None,
            "after": after.text if after else None, "change": _difference(before, after),
        }  # fmt: skip
        rows.append(Row(values, {}))
    return rows


def _by_label(report: Report) -> dict[tuple[str, str | None], Total]:
    return {(total.label, total.currency): total for total in report.totals}


def _difference(before: Total | None, after: Total | None) -> str:
    one, other = (_number(each) for each in (before, after))
    if one == other:
        return _("same")
    currency = (after or before or Total("")).currency
    gap = other - one
    text = amount_text(abs(gap), currency) if currency else str(abs(gap))
    return f"{'+' if gap > 0 else '−'}{text}"


def _number(total: Total | None) -> int:
    if total is None:
        return 0
    return total.minor if total.minor is not None else total.count or 0


def _rows(earlier: Report, later: Report) -> list[Row]:
    kind = later.kind
    same_time = (earlier.scope.since, earlier.scope.until) == (later.scope.since, later.scope.until)
    if kind in _BY_SUPPLIER and not same_time:
        return _suppliers(earlier, later)
    then, now = (_keyed(report) for report in (earlier, later))
    rows = [_row(kind, then.get(key), now.get(key)) for key in dict.fromkeys((*now, *then))]
    found = [row for row in rows if row is not None]
    order = ("new", "changed", "gone")
    return sorted(found, key=lambda row: order.index(str(row.values["change"])))


def _keyed(report: Report) -> dict[tuple[object, ...], Row]:
    kinds = _KEYS.get(report.kind, ())
    found: dict[tuple[object, ...], Row] = {}
    for number, row in enumerate(report.rows):
        ids = tuple(row.ids.get(kind) for kind in kinds)
        named = tuple(row.values.get(name) for name in _NAMES.get(report.kind, ()))
        key = ids if any(ids) else named or (number,)
        found.setdefault(key, row)
    return found


def _row(kind: str, before: Row | None, after: Row | None) -> Row | None:
    said = _SAID.get(kind, ())
    then, now = (_words(row, said) for row in (before, after))
    if before is not None and after is not None and then == now:
        return None
    change = "new" if before is None else "gone" if after is None else "changed"
    row = after or before
    if row is None:
        return None
    name = _words(row, _NAMES.get(kind, ()))
    values: dict[str, Value] = {"what": kind, "name": name, "before": then, "after": now,
                                "change": change}  # fmt: skip
    level = after.level if after is not None else None
    return Row(values, dict(row.ids), level=level)


def _words(row: Row | None, names: tuple[str, ...]) -> str | None:
    if row is None:
        return None
    said = [str(value) for name in names if (value := row.values.get(name)) not in (None, "")]
    return " · ".join(said) or None


def _suppliers(earlier: Report, later: Report) -> list[Row]:
    """Rows per supplier: how many, and how many of them need attention."""
    then, now = (_counted(report) for report in (earlier, later))
    rows = []
    for name in sorted({*then, *now}):
        before, after = then.get(name), now.get(name)
        if before == after:
            continue
        change = "new" if before is None else "gone" if after is None else "changed"
        values: dict[str, Value] = {
            "what": "supplier", "name": name, "before": _counts(before), "after": _counts(after),
            "change": change,
        }  # fmt: skip
        rows.append(Row(values, {}))
    return rows


def _counted(report: Report) -> Mapping[str, tuple[int, int]]:
    rows: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for row in report.rows:
        if row.ids.get("appearance") is None:
            continue
        # a licensing report of an earlier version names the supplier as its licensor
        named = row.values.get("supplier") or row.values.get("licensor")
        name = str(named or _("(no supplier)"))
        rows[name] += 1
        wrong[name] += row.level == "block"
    return {name: (count, wrong[name]) for name, count in rows.items()}


def _counts(pair: tuple[int, int] | None) -> str | None:
    if pair is None:
        return None
    uses = ngettext("{n} use", "{n} uses", pair[0]).format(n=pair[0])
    return _("{uses}, {breaches} in breach").format(uses=uses, breaches=pair[1])


COLUMNS = (
    Column("what", mark("What")), Column("name", mark("Name")), Column("before", mark("Before")),
    Column("after", mark("Now")), Column("change", mark("Change")),
)  # fmt: skip
LAYOUT = (
    Stack(mark("What"), ("what",), 1),
    Stack(mark("Name"), ("name",), 4),
    Stack(mark("Before"), ("before",), 2.4),
    Stack(mark("Now"), ("after",), 2.4),
    Stack(mark("Change"), ("change",), 1.2),
)
