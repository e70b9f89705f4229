"""Series: figures of several claims that count the same thing, as a list, a plot and a table.

What does not agree is shown beside them and never judged. A click on a point, or Enter on a line
of the table, leads to the passage.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from archive.claims import Comparison, Point, Series, SeriesFilter, compared, series
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.claims.marks import SHAPES, claimant_of, hue_of
from ui.theme import STEP
from ui.widgets.claim_words import STATES, said
from ui.widgets.colours import colours_of
from ui.widgets.column_widths import ColumnWidths
from ui.widgets.empty import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.moments import days_in_words, number_words, stretch_words
from ui.widgets.rows_table import RowsTable, SortText, TableRow
from ui.widgets.titled_lines import TitledLines
from ui.widgets.wrapping import plain_tip, wrapped
from ui.workspace import Workspace

if TYPE_CHECKING:
    from ui.claims.plot import FigurePlot

_KEY = Qt.ItemDataRole.UserRole
_MOST_CHECKS = 40
_CHECKS = 92  # px, height of what comparing shows
_SIGNS = {True: "=", False: "≠", None: "·"}


@dataclass(frozen=True)
class Known:
    """The series of the archive with what comparing each shows."""

    series: tuple[Series, ...]
    compared: dict[str, tuple[Comparison, ...]]


def known_series(session: Any, wanted: SeriesFilter) -> Known:
    """Return the series a filter lets through, with their comparisons.

    Loads what draws them too: half a second that the window need not stand still for.
    """
    import ui.claims.plot  # noqa: F401 - for the window, which asks for it next

    found = series(session, wanted)
    return Known(found, {one.key: compared(one) for one in found})


class SeriesView(QWidget):
    """The list of series, and beside it the chosen one: plot, claimants, comparisons, figures."""

    passage_opened = Signal(int, int)  # article, claim
    claim_chosen = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._known = Known((), {})
        self._plot: FigurePlot | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(_("Series of figures"))
        self.list.setWordWrap(True)
        self.list.setItemDelegate(TitledLines(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._on_current_changed)
        self.points = RowsTable(
            _("Figures of the series"),
            [_("Day"), _("Figure"), _("Claimant"), _("Review"), _("Stands in")],
            [104, 96, 124, 112, 84],
            stretch=-1,
        )
        self._widths = ColumnWidths(self.points, (0, 1, 1, 0, 2))
        self.points.opened.connect(self.open_claim)
        self.points.chosen.connect(self.claim_chosen)
        self._title, self._checks = wrapped(role="title"), wrapped(role="muted")
        self._key = QWidget()
        self._flow = FlowLayout(self._key, gap=3 * STEP)
        self._place = QVBoxLayout()
        self._nothing = EmptyState(_("Looking for series…"))
        self._repaint = QTimer(self, singleShot=True, interval=0)
        self._repaint.timeout.connect(self._show_current)
        self._arrange()

    def ask(self, wanted: SeriesFilter) -> None:
        """Read the series that a filter lets through."""
        self._workspace.ask_later(known_series, wanted, answered=self._show, topic="claims.series")

    def _show(self, known: Known) -> None:
        current = self._current()
        self._known = known
        self.list.blockSignals(True)
        self.list.clear()
        for one in known.series:
            item = QListWidgetItem(series_words(one))
            item.setData(_KEY, one.key)
            item.setToolTip(plain_tip(one.title))
            self.list.addItem(item)
        keys = [one.key for one in known.series]
        if keys:
            place = keys.index(current.key) if current and current.key in keys else 0
            self.list.setCurrentRow(place)
        self.list.blockSignals(False)
        self._nothing.say(
            _("No series"),
            _("A series needs two figures that count the same thing at the same place. Reviewed "
              "and proposed claims take part, rejected ones do not."),
        )  # fmt: skip
        self._stack.setCurrentIndex(1 if keys else 0)
        self._show_current()

    def open_claim(self, claim_id: int) -> None:
        """Lead to the passage of a figure."""
        one = self._current()
        point = next((p for p in one.points if p.claim_id == claim_id), None) if one else None
        if point is not None and point.article_id is not None:
            self.passage_opened.emit(point.article_id, claim_id)

    def _current(self) -> Series | None:
        item = self.list.currentItem()
        key = None if item is None else item.data(_KEY)
        return next((one for one in self._known.series if one.key == key), None)

    def _on_current_changed(self, _item: object) -> None:
        self._show_current()

    def _show_current(self) -> None:
        one = self._current()
        if one is None or not self.isVisible():
            return
        claimants = tuple(dict.fromkeys(map(claimant_of, one.points)))
        self._title.setText(one.title)
        self._show_key(claimants, one.points)
        plot = self._the_plot()
        plot.show_points(one.points, claimants, series_words(one))
        self.points.show_rows([point_row(point) for point in one.points])
        self._widths.fit()
        self._checks.setText("\n".join(check_lines(self._known.compared.get(one.key, ()))))
        self._said.setVisible(bool(self._checks.text()))
        needed = self._checks.heightForWidth(self._said.viewport().width()) + STEP
        self._said.setFixedHeight(min(needed, _CHECKS))

    def _the_plot(self) -> "FigurePlot":
        if self._plot is None:
            from ui.claims.plot import FigurePlot  # loaded beside the window by now

            self._plot = FigurePlot()
            self._plot.opened.connect(self.open_claim)
            self._place.addWidget(self._plot)
        return self._plot

    def _show_key(self, claimants: Sequence[str], points: Sequence[Point]) -> None:
        while self._flow.count():
            item = self._flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        colours = colours_of(self.palette())
        for number, name in enumerate(claimants):
            sign = SHAPES[number % len(SHAPES)][1]
            label = QLabel(f"{sign} {name}", textFormat=Qt.TextFormat.PlainText)
            label.setProperty("role", "small")
            label.setStyleSheet(f"color: {hue_of(number, colours).name()};")
            self._flow.addWidget(label)
            label.show()
        undated = sum(not (point.day_from or point.day_to) for point in points)
        words = _("hollow: approximate · bar: range · small arrow: open end")
        if undated:
            words += " · " + _("not in the plot, without a day: {n}").format(n=undated)
        note = QLabel(words)
        note.setProperty("role", "muted")
        self._flow.addWidget(note)
        note.show()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the list."""
        super().focusInEvent(event)
        self.list.setFocus(event.reason())

    def showEvent(self, event: Any) -> None:
        """Draw what was read while nobody looked."""
        super().showEvent(event)
        self._repaint.start()

    def changeEvent(self, event: QEvent) -> None:
        """Take over another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._repaint.start()

    def _arrange(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(3 * STEP, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(self._title)
        column.addWidget(self._key)
        column.addLayout(self._place, 3)
        self._checks.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._said = QScrollArea()
        self._said.setAccessibleName(_("What comparing the figures shows"))
        self._said.setWidgetResizable(True)
        self._said.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._said.setWidget(self._checks)
        column.addWidget(self._said)
        column.addWidget(self.points, 2)
        split = QSplitter()
        split.addWidget(self.list)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([216, 800])
        split.setChildrenCollapsible(False)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(split)


def series_words(one: Series) -> str:
    """Return a series' title, how many figures it has, and over which days."""
    days = sorted(day for point in one.points for day in (point.day_from, point.day_to) if day)
    count = len(one.points)
    facts = [ngettext("{n} figure", "{n} figures", count).format(n=number_words(count))]
    if days:
        facts.append(stretch_words(days[0], days[-1]))
    if len(one.articles) > 1:
        facts.append(_("{n} articles").format(n=len(one.articles)))
    return f"{one.title}\n{' · '.join(facts)}"


def point_row(point: Point) -> TableRow:
    """Return a figure as a row of the table."""
    return TableRow(
        point.claim_id,
        (
            SortText(_days(point), point.day_to or "9999"),
            point.figure,
            claimant_of(point),
            said(STATES, point.state),
            " · ".join(part for part in (point.headline, point.source) if part) or point.words,
        ),
    )


def _days(point: Point) -> str:
    known = point.day_from or point.day_to
    return stretch_words(point.day_from, point.day_to) if known else _("no day")


def check_lines(found: Sequence[Comparison]) -> list[str]:
    """Return what comparing shows, a line each."""
    lines = [f"{_SIGNS[each.holds]} {days_in_words(each.text)}" for each in found[:_MOST_CHECKS]]
    if len(found) > _MOST_CHECKS:
        lines.append(_("and {n} more").format(n=len(found) - _MOST_CHECKS))
    return lines
