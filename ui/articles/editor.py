"""Editing a claim: who says it, its figures, dates and places, its kind and its passage."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from archive.articles import ClaimRecord
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.articles.date_rows import DateRows
from ui.articles.figure_rows import FigureRows
from ui.articles.place_rows import PlaceRows
from ui.theme import STEP
from ui.widgets.choice import Choice
from ui.widgets.claim_words import CLAIM_KINDS, MODALITIES, REPORTED_AS
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.wrapping import wrapped

CLAIMANT_KINDS = {
    "unknown": mark("unknown"),
    "person": mark("person"),
    "organisation": mark("organisation"),
    "agency": mark("agency"),
    "publisher": mark("publisher"),
    "government": mark("government"),
    "military": mark("military"),
    "think tank": mark("think tank"),
    "company": mark("company"),
    "anonymous": mark("not named"),
}


class ClaimEditor(QWidget):
    """A form over one claim. ``saved`` carries what was changed; what was read in it as lists."""

    saved = Signal(dict)
    cancelled = Signal()
    passage_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: dict[str, str | int | None] = {}
        self._span = self._former = (0, 0)
        self._proposed: str | None = None  # a claimant that nobody typed or confirmed
        self.claimant = QLineEdit()
        self.claimant.setPlaceholderText(_("Who says so; empty if nobody is named"))
        self._names = QStringListModel(self)
        self.claimant.setCompleter(self._completer())
        self.note = QLineEdit()
        self.figures, self.dates, self.places = FigureRows(), DateRows(), PlaceRows()
        self._passage = wrapped()
        self.choices = {
            "claimant_kind": _combo(CLAIMANT_KINDS),
            "kind": _combo(CLAIM_KINDS),
            "reported_as": _combo(REPORTED_AS),
            "modality": _combo(MODALITIES),
        }
        self._error = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._error.setProperty("role", "error")
        self._error.setWordWrap(True)
        self._error.hide()
        self._arrange()
        self.setMinimumWidth(1)  # as wide as there is room
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.cancelled)

    def show_claim(self, claim: ClaimRecord) -> None:
        """Fill the form."""
        self._before = {
            "claimant": claim.claimant or "",
            "claimant_kind": claim.claimant_kind or "unknown",
            "kind": claim.kind,
            "reported_as": claim.reported_as,
            "modality": claim.modality,
            "note": claim.note or "",
            "start": claim.span.start,
            "end": claim.span.end,
        }
        self._proposed = None
        self.claimant.setText(claim.claimant or "")
        self.note.setText(claim.note or "")
        self.figures.show_figures(claim.figures)
        self.dates.show_dates(claim.dates)
        self.places.show_places(claim.places)
        for name, combo in self.choices.items():
            _choose(combo, str(self._before[name]))
        self._former = (claim.span.start, claim.span.end)
        self.set_passage(*self._former, claim.span.text)
        self.show_error("")
        self.claimant.setFocus()

    def propose_claimant(self, name: str, kind: str) -> None:
        """Fill in who may say so where nobody does; what is typed replaces it."""
        if not self.claimant.text():
            self._proposed = name
            self.claimant.setText(name)
            self.claimant.selectAll()
            _choose(self.choices["claimant_kind"], kind)

    def go_to_figures(self) -> None:
        """Give the keyboard to the first figure, in sight."""
        self.figures.take_focus()
        QTimer.singleShot(0, self, self._on_figures_asked)

    def _on_figures_asked(self) -> None:
        self._area.ensureWidgetVisible(self.figures, 0, 2 * STEP)

    def offer(self, claimants: Sequence[str]) -> None:
        """Complete what is typed as claimant from these names."""
        if self._names.stringList() != list(claimants):
            self._names.setStringList(list(claimants))

    def set_passage(self, start: int, end: int, text: str) -> None:
        """Take over a passage (code points)."""
        self._span = (start, end)
        self._passage.setText(text)
        for rows in (self.figures, self.dates, self.places):
            rows.set_passage(self._former, self._span)

    @property
    def error(self) -> str:
        """Return why the claim could not be stored, empty if nothing is wrong."""
        return self._error.text()

    def show_error(self, message: str) -> None:
        """Say why the claim could not be stored."""
        self._error.setText(message)
        self._error.setVisible(bool(message))

    def _completer(self) -> QCompleter:
        made = QCompleter(self._names, self)
        made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        made.setFilterMode(Qt.MatchFlag.MatchContains)
        return made

    def _values(self) -> dict[str, object]:
        values: dict[str, object] = {
            "claimant": self.claimant.text().strip(),
            "note": self.note.text().strip(),
            "start": self._span[0],
            "end": self._span[1],
        }
        for name, combo in self.choices.items():
            values[name] = combo.currentData()
        changed = {name: value for name, value in values.items() if value != self._before[name]}
        corrected = {"figures": self.figures.changes(), "dates": self.dates.changes(),
                     "places": self.places.changes()}  # fmt: skip
        return changed | {name: changes for name, changes in corrected.items() if changes}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Enter from a line of the form; a name chosen from the list is only taken."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(self.focusWidget(), QLineEdit):
            self.save()
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Say what was changed; nothing changed is the same as giving up."""
        values = self._values()
        if values:
            self.saved.emit(values)
        else:
            self.cancelled.emit()

    def keep(self) -> None:
        """Say what was changed by hand, before the form goes without a yes or no."""
        values = self._values()
        if self.claimant.text() == self._proposed:
            for name in ("claimant", "claimant_kind"):
                values.pop(name, None)  # nobody said yes to it
        if values:
            self.saved.emit(values)

    def _arrange(self) -> None:
        passage = QPushButton(_("Take the &selected passage"))
        passage.clicked.connect(self.passage_asked)
        fields = QWidget()
        fields.setMinimumWidth(1)
        column = QVBoxLayout(fields)
        column.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(self._passage)
        column.addWidget(passage)
        column.addLayout(self._form())
        column.addStretch()
        self._area = area = QScrollArea()
        area.setAccessibleName(_("Editing the claim"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(fields)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addLayout(self._foot())  # below what scrolls: saving is always in sight

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(STEP)
        rows: tuple[tuple[str, QWidget], ...] = (
            (_("&Claimant"), self.claimant),
            (_("Kind of claimant"), self.choices["claimant_kind"]),
            (_("Figures"), self.figures),
            (_("Dates"), self.dates),
            (_("Places"), self.places),
            (_("Kind of claim"), self.choices["kind"]),
            (_("Reported as"), self.choices["reported_as"]),
            (_("Modality"), self.choices["modality"]),
            (_("&Note"), self.note),
        )
        for title, field in rows:
            label = QLabel(title)
            label.setProperty("role", "field-label")
            label.setBuddy(field)
            field.setAccessibleName(title.replace("&", ""))
            form.addRow(label, field)
        return form

    def _foot(self) -> QVBoxLayout:
        save, cancel = QPushButton(_("&Save")), QPushButton(_("Cancel"))
        save.setToolTip("Enter")
        cancel.setToolTip("Esc")
        save.setProperty("primary", "true")
        save.clicked.connect(self.save)
        cancel.clicked.connect(self.cancelled)
        row = FlowLayout(gap=2 * STEP)
        row.addWidget(save)
        row.addWidget(cancel)
        foot = QVBoxLayout()
        foot.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 3 * STEP)
        foot.addWidget(self._error)
        foot.addLayout(row)
        return foot


def _combo(table: dict[str, str]) -> QComboBox:
    combo = Choice()
    for code, words in table.items():
        combo.addItem(_(words), code)
    return combo


def _choose(combo: QComboBox, code: str) -> None:
    if combo.findData(code) < 0:
        combo.addItem(code, code)
    combo.setCurrentIndex(combo.findData(code))
