"""The figures of a claim in its form: what was read of each, set right, taken away, or added."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from archive.articles import FigureRecord
from archive.claims import amount_words
from archive.values import Span
from resources.i18n import gettext as _
from ui.articles.content_rows import ContentRow, ContentRows, RowsWords, RowWords


@dataclass(frozen=True, slots=True)
class FigureChange:
    """What becomes of one figure: a known one by its id, a new one by its ``place`` in the text.

    ``values`` by name as ``claims.FIGURE_FIELDS`` has them, only what was changed.
    """

    figure_id: int | None
    values: dict[str, str]
    place: tuple[int, int] | None = None
    away: bool = False


class FigureRow(ContentRow):
    """One figure: the printed words, the number, its unit and what is counted."""

    def __init__(self, key: int | None, span: Span, shown: dict[str, str]) -> None:
        said = RowWords(
            _("Take this figure from the claim"), _("Take the figure “{words}” away"),
            _("Stands outside the passage: it leaves the claim and is listed as left over."),
        )  # fmt: skip
        super().__init__(key, span, said)
        self._shown = shown
        self.fields: dict[str, QLineEdit] = {}
        for name, hint, title in (
            ("amount", _("Number: 700, ≥ 20,000, ≈ 5–7"), _("Number of “{words}”")),
            ("unit", _("Unit"), _("Unit of “{words}”")),
            ("subject", _("What is counted"), _("What “{words}” counts")),
        ):
            field = QLineEdit(shown.get(name, ""))
            field.setPlaceholderText(hint)
            field.setToolTip(hint)
            field.setAccessibleName(title.format(words=span.text))
            field.setCursorPosition(0)
            field.setMinimumWidth(1)
            self.fields[name] = field
        counting = QLabel(_("counts:"))
        counting.setProperty("role", "muted")
        counting.setBuddy(self.fields["subject"])
        amount, unit, subject = self.fields.values()
        self.lay_out(((amount, unit), (counting, subject)), shares=(2, 3))

    def change(self) -> FigureChange | None:
        """Return what is to become of the figure, None if it stays as it is."""
        away, values = self.away.isChecked(), self._values()
        if self.key is None:
            place = (self.span.start, self.span.end)
            return None if away else FigureChange(None, values, place)
        return FigureChange(self.key, values, away=away) if away or values else None

    def _values(self) -> dict[str, str]:
        typed = {name: field.text().strip() for name, field in self.fields.items()}
        return {name: text for name, text in typed.items() if text != self._shown.get(name, "")}


class FigureRows(ContentRows[FigureRow]):
    """All figures of a claim, and a button for one that was missed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        said = RowsWords(
            _("No figure was read in this claim."), _("Add the selected &figure"),
            _("Select the figure in the text first."),
        )  # fmt: skip
        super().__init__(said, _new, parent)

    def show_figures(self, figures: Sequence[FigureRecord]) -> None:
        """Fill the rows."""
        self.show_rows([_known(figure) for figure in figures])

    def changes(self) -> list[FigureChange]:
        """Return what is to become of the figures, without those that stay as they are."""
        found = (row.change() for row in self.rows if not row.leaves)
        return [change for change in found if change is not None]


def _known(figure: FigureRecord) -> FigureRow:
    shown = {"amount": amount_words(figure), "unit": figure.unit or "",
             "subject": figure.subject or ""}  # fmt: skip
    return FigureRow(figure.id, figure.span, shown)


def _new(span: Span) -> FigureRow:
    row = FigureRow(None, span, {})
    row.fields["amount"].setPlaceholderText(_("Number: as the words say"))
    return row
