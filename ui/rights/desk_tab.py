"""The rights desk at a glance: what waits for somebody, what ends soon, what this month costs."""

from functools import partial

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from archive.values import Changes
from resources.i18n import gettext as _
from resources.i18n import mark, ngettext
from ui.rights.figures import (
    DeskFigures,
    cost_rows,
    desk_figures,
    ending_rows,
    other_month,
)
from ui.rights.words import today
from ui.theme import STEP
from ui.widgets.column_widths import ColumnWidths
from ui.widgets.moments import amounts_in_words, number_words, reader_locale
from ui.widgets.rows_table import RowsTable
from ui.widgets.wrapping import wrapped
from ui.workspace import Workspace

_TABLES = ("licence", "licence_photo", "lease", "appearance", "credit", "photo", "desk_setting",
           "permission", "override", "rights_verdict")  # fmt: skip
_CARDS = (
    ("proposed", mark("Restrictions to confirm"), mark("read from the words of photos")),
    ("breaches", mark("Breaches"), mark("photos that ran outside their terms")),
    ("no_licence", mark("No licence"), mark("photos whose category needs one")),
    ("no_permission", mark("No permission"), mark("pictures that users supplied")),
    ("pay_without_fee", mark("No fee agreed"), mark("paid per use")),
    ("no_category", mark("No category"), mark("nobody said why we may use them")),
)
_AT_ONCE = 2000  # photos that are opened by their numbers


class Card(QFrame):
    """A number with its words and a button that leads to what is counted."""

    def __init__(self, title: str, words: str) -> None:
        super().__init__()
        self.setProperty("area", "card")
        self.number = QLabel("–")
        self.number.setProperty("role", "title")
        head = QLabel(title)
        self.lead = QPushButton(_("Show"))
        self.lead.setAccessibleName(_("Show: {what}").format(what=title))
        self.lead.setEnabled(False)
        row = QHBoxLayout()
        row.addWidget(self.number, 1)
        row.addWidget(self.lead)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        column.addLayout(row)
        column.addWidget(head)
        column.addWidget(wrapped(words, role="muted"))
        column.addStretch()  # beside a card with more words the titles stay in one line

    def count(self, number: int) -> None:
        """Show a number; nought has nothing to lead to."""
        self.number.setText(number_words(number))
        self.lead.setEnabled(number > 0)
        self.lead.setToolTip("" if number else _("There is nothing to show."))


class DeskTab(QWidget):
    """Figures are counted in the background; what moved makes them be counted again."""

    title = ""
    photos_opened = Signal(tuple)
    query_opened = Signal(str)
    tab_asked = Signal(str)
    licence_opened = Signal(int)
    overdue_asked = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.title = _("Desk")
        self._workspace = workspace
        self._figures: DeskFigures | None = None
        self._month = today()[:7]
        self.cards = {code: Card(_(title), _(words)) for code, title, words in _CARDS}
        self._covered = wrapped(role="muted")
        self.overdue = QPushButton()
        self.overdue.hide()
        self.days = QSpinBox()
        self.days.lineEdit().setTextMargins(STEP, 0, 0, 0)  # the style leaves none
        self.days.setRange(1, 3650)
        self.days.setAccessibleName(_("Days ahead"))
        self.days.setKeyboardTracking(False)
        self.ending = RowsTable(
            _("What ends"),
            [_("Ends"), _("Days left"), _("Licence"), _("Licensor"), _("Covers"), _("Fee")],
            [], stretch=-1,
        )  # fmt: skip
        self._ending_widths = ColumnWidths(self.ending, [0, 0, 3, 2, 2, 0])
        self._nothing_ends = wrapped(role="muted")
        self.costs = RowsTable(
            _("Costs by licensor"),
            [_("Licensor"), _("Uses"), _("Photos"), _("In breach"), _("To pay"), _("Fees")],
            [], stretch=-1,
        )  # fmt: skip
        self._cost_widths = ColumnWidths(self.costs, [2, 0, 0, 0, 0, 1])
        self._month_words = QLabel()
        self._month_words.setProperty("role", "heading")
        self._total = wrapped(role="muted")
        self._arrange()
        self._connect()

    def reload(self) -> None:
        """Count again."""
        days = self.days.value() if self._figures is not None else None
        self._workspace.ask_later(
            desk_figures, today(), days, self._month, answered=self._show, topic="rights.desk"
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Count when the tab comes to the front."""
        super().showEvent(event)
        self.reload()

    def _show(self, figures: DeskFigures) -> None:
        self._figures = figures
        self.cards["proposed"].count(figures.proposed)
        self.cards["breaches"].count(figures.breaches)
        for code, ids in figures.without.items():
            self.cards[code].count(len(ids))
        self._covered.setText(_covered_words(figures))
        words = ngettext(
            "{n} planned use whose day has passed: did it run?",
            "{n} planned uses whose day has passed: did they run?",
            figures.overdue,
        )
        self.overdue.setText(words.format(n=number_words(figures.overdue)))
        self.overdue.setVisible(figures.overdue > 0)
        self.days.blockSignals(True)
        self.days.setValue(figures.days)
        self.days.blockSignals(False)
        rows = ending_rows(figures.ending, today())
        self.ending.show_rows(rows)
        self._ending_widths.fit()
        self.ending.setVisible(bool(rows))
        nothing = ngettext(
            "Nothing ends within {n} day.", "Nothing ends within {n} days.", figures.days
        )
        self._nothing_ends.setText(nothing.format(n=figures.days))
        self._nothing_ends.setVisible(not rows)
        self._show_costs(figures)

    def _show_costs(self, figures: DeskFigures) -> None:
        self._month_words.setText(_("Used in {month}").format(month=_month_name(figures.month)))
        self.costs.show_rows(cost_rows(figures.costs))
        self._cost_widths.fit()
        used = bool(figures.costs.rows)
        self.costs.setVisible(used)
        said = [f"{total.label}: {amounts_in_words(total.text)}" for total in figures.costs.totals]
        totals = " · ".join(said) if used else _("Nothing ran in this month.")
        self._total.setText(" ".join([totals, *figures.costs.notes]))

    # --- leading elsewhere ---

    def _on_card(self, code: str) -> None:
        if code == "proposed":
            self.tab_asked.emit("restrictions")
        elif code == "breaches":
            self.query_opened.emit("is:breach")
        elif self._figures is not None:
            ids = self._figures.without[code]
            if len(ids) <= _AT_ONCE:
                self.photos_opened.emit(ids)
            else:
                self.tab_asked.emit("missing")

    def _on_ending_opened(self, key: int) -> None:
        self.licence_opened.emit(key)

    def _on_month(self, by: int) -> None:
        self._month = other_month(self._month, by)
        self.reload()

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(*_TABLES):
            self.reload()

    def _connect(self) -> None:
        for code, card in self.cards.items():
            card.lead.clicked.connect(partial(self._on_card, code))
        self.overdue.clicked.connect(self.overdue_asked)
        self.days.valueChanged.connect(self.reload)
        self.ending.opened.connect(self._on_ending_opened)
        self._workspace.changed.connect(self._on_changed)

    # --- placing ---

    def _arrange(self) -> None:
        cards = QGridLayout()
        cards.setSpacing(2 * STEP)
        for place, card in enumerate(self.cards.values()):
            cards.addWidget(card, place // 3, place % 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(cards)
        column.addWidget(self._covered)
        column.addLayout(self._ending_head())
        column.addWidget(self._nothing_ends)
        column.addWidget(self.ending, 1)
        column.addLayout(self._cost_head())
        column.addWidget(self._total)
        column.addWidget(self.costs, 1)
        column.addStretch()

    def _ending_head(self) -> QHBoxLayout:
        label = QLabel(_("&Ends within"))
        label.setProperty("role", "heading")
        label.setBuddy(self.days)
        unit = QLabel(_("days"))
        unit.setProperty("role", "heading")
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        for each in (label, self.days, unit):
            row.addWidget(each)
        row.addStretch()
        row.addWidget(self.overdue)  # in a row that is there anyway: low windows have none to spare
        return row

    def _cost_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(self._month_words)
        for words, tip, by in (("‹", _("The month before"), -1), ("›", _("The month after"), 1)):
            button = QPushButton(words)
            button.setFixedWidth(32)
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.clicked.connect(partial(self._on_month, by))
            row.addWidget(button)
        row.addStretch()
        return row


def _month_name(month: str) -> str:
    year, number = month.split("-")
    return reader_locale().toString(QDate(int(year), int(number), 1), "MMMM yyyy")


def _covered_words(figures: DeskFigures) -> str:
    """How many photos a licence covers, and how many of the figures may be those of before."""
    covered = _("{n} of {all} photos are covered by a licence in force.")
    words = covered.format(n=number_words(figures.licensed), all=number_words(figures.photos))
    if not figures.unjudged:
        return words
    later = ngettext("{n} photo is not judged yet by today’s rules and records.",
                     "{n} photos are not judged yet by today’s rules and records.",
                     figures.unjudged)  # fmt: skip
    return f"{words} {later.format(n=number_words(figures.unjudged))}"
