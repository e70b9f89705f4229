"""The figures of a claim, set right by hand: what was misread, missed, or is none.

Every change makes the claim ``edited``. A figure that is taken away is listed as left over, so
that no number of an article is lost.
"""

from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from archive.articles.add import figure_columns
from archive.articles.passages import Passages
from archive.claims.amounts import Amount, amount_of, changed_amount
from archive.claims.passages import Marked, check_range
from archive.claims.read import claim_row
from archive.errors import Invalid
from archive.reading.records import Figure as ReadFigure
from archive.store.models import Figure, Orphan, Passage, Text
from archive.store.rows import row_of
from archive.values import Span, span
from resources.i18n import gettext as _

FIGURE_FIELDS = ("amount", "value", "min", "max", "op", "approx", "unit", "subject", "side",
                 "start", "end")  # fmt: skip
_NUMBERS = ("value", "min", "max", "op", "approx")
_WORDS = ("unit", "subject", "side")
Values = str | int | None


def add_figure(session: Session, /, claim_id: int, start: int, end: int, **values: Values) -> int:
    """Add a figure that stands at ``start`` to ``end`` of the claim's text; returns its id.

    What its words say is read; ``values`` (names as in ``FIGURE_FIELDS``) say otherwise.

    Raises:
        NotFound: there is no such claim.
        Invalid: the words hold no number and none is given, or a value cannot be.
    """
    marked = Marked(session, claim_id, start, end)
    printed, read = marked.span, _read(marked)
    row = Figure(claim_id=claim_id, op="=", passage_id=marked.passage_of(marked.span))
    _write(row, read or ReadFigure(printed, None, None, None, "=", False, "", ""))
    if read is None and not {"amount", "value", "min", "max"} & values.keys():
        raise Invalid(
            field="value",
            problem=_("“{words}” holds no number: say which.").format(words=printed.text),
        )
    session.add(row)
    session.flush()
    edit_figure(session, row.id, **values)
    return row.id


def edit_figure(session: Session, /, figure_id: int, **values: Values) -> None:
    """Change a figure; names as in ``FIGURE_FIELDS``. ``amount`` is the number as one types it.

    Raises:
        NotFound: there is no such figure.
        Invalid: no such field, or a value it cannot take.
    """
    row = _figure_row(session, figure_id)
    unknown = values.keys() - set(FIGURE_FIELDS)
    if unknown:
        raise Invalid(field=min(unknown), problem=_("a figure has no such field."))
    told = {name: None if value is None else str(value).strip() for name, value in values.items()}
    amount = _amount(row)
    if "amount" in told:
        amount = amount_of(told["amount"] or "")
    amount = changed_amount(amount, {n: v for n, v in told.items() if n in _NUMBERS})
    words = {name: told[name] or "" if name in told else getattr(row, name) or ""
             for name in _WORDS}  # fmt: skip
    passage = session.get_one(Passage, row.passage_id)
    if "start" in values or "end" in values:
        passage = _move(session, row, passage, values)
    printed = Span(passage.start, passage.end, passage.quote)
    _write(row, ReadFigure(printed, amount.value, amount.minimum, amount.maximum, amount.op,
                           amount.approx, **words))  # fmt: skip
    claim_row(session, row.claim_id).state = "edited"
    session.flush()


def remove_figure(session: Session, figure_id: int) -> None:
    """Take a figure from its claim; it is listed as left over in the article.

    Raises:
        NotFound: there is no such figure.
    """
    row = _figure_row(session, figure_id)
    claim = claim_row(session, row.claim_id)
    if claim.article_id is not None:
        session.add(Orphan(article_id=claim.article_id, passage_id=row.passage_id, kind="figure"))
    session.delete(row)
    claim.state = "edited"
    session.flush()


def claim_of_figure(session: Session, figure_id: int) -> int:
    """Return the claim that a figure belongs to; raises NotFound."""
    return _figure_row(session, figure_id).claim_id


def _figure_row(session: Session, figure_id: int) -> Figure:
    return row_of(session, Figure, figure_id, _("figure"))


def _read(marked: Marked) -> ReadFigure | None:
    """Return the figure that the engine reads in these words, with what stands after them."""
    printed = marked.span
    for to_line_end in (True, False):
        found = marked.contents(to_line_end=to_line_end).figures
        if found and found[0].span.start < printed.end <= max(found[0].span.end, printed.end):
            return found[0]
    return None


def _amount(row: Figure) -> Amount:
    return Amount(_decimal(row.value), _decimal(row.minimum), _decimal(row.maximum), row.op,
                  row.approximate)  # fmt: skip


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _write(row: Figure, figure: ReadFigure) -> None:
    columns: dict[str, Any] = figure_columns(figure)
    for name, value in columns.items():
        setattr(row, name, value)


def _move(session: Session, row: Figure, passage: Passage, values: dict[str, Values]) -> Passage:
    text = session.get_one(Text, passage.text_id)
    start, end = values.get("start"), values.get("end")
    first = passage.start if start is None else int(start)
    last = passage.end if end is None else int(end)
    check_range(first, last, text.body)
    row.passage_id = Passages(session, text.id, text.body).add(span(text.body, first, last))
    return session.get_one(Passage, row.passage_id)
