"""Carriers of a file that name different people: side by side, settled with one key.

Every carrier that says anything about the maker stands in a row of its own, with its words as the
file has them. A row that names somebody carries a digit: pressing it (with the keyboard on the
rows) or clicking it says that this carrier is right. 0 keeps the credit as it stands.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from resources.i18n import gettext as _
from resources.i18n import mark
from ui.theme import STEP
from ui.widgets.wrapping import wrapped

CARRIERS = {
    "byline": mark("Byline"),
    "credit": mark("Credit line"),
    "copyright": mark("Copyright"),
    "source": mark("Source"),
    "caption": mark("End of the caption"),
}


@dataclass(frozen=True, slots=True)
class CarrierLine:
    """What one carrier says; ``names`` are the people it names, empty for none."""

    carrier: str
    words: str
    names: str = ""


def carrier_lines(
    conflict: Mapping[str, str], words: Mapping[str, str | None]
) -> tuple[CarrierLine, ...]:
    """Return the lines of a conflict: who names whom, beside the words each carrier has."""
    found = []
    for carrier in CARRIERS:
        names = conflict.get(carrier, "")
        said = (words.get(carrier) or "").strip() or names
        if said:
            found.append(CarrierLine(carrier, said, names))
    return tuple(found)


class Carriers(QWidget):
    """The rows; hidden while the carriers agree."""

    chosen = Signal(str)  # the names of the carrier that is right; empty: keep as it stands

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._lines: tuple[CarrierLine, ...] | None = None
        self._rows: list[QWidget] = []
        self._title = wrapped(role="error")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * STEP)
        self._grid.setVerticalSpacing(STEP)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._title, 0, 0, 1, 3)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Who made it? The file names different people"))
        self.hide()

    @property
    def buttons(self) -> list[QPushButton]:
        """Return the buttons in the order of their digits; the last keeps what stands."""
        return [row for row in self._rows if isinstance(row, QPushButton)]

    def show_lines(self, lines: Sequence[CarrierLine], *, able: bool) -> None:
        """Show carriers; nothing to choose between hides them."""
        wanted = tuple(lines) if sum(bool(line.names) for line in lines) > 1 else ()
        if wanted != self._lines:
            self._lines = wanted
            self._build(wanted, able=able)
        self.setVisible(bool(wanted))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with a digit."""
        text = event.text()
        if text.isdecimal() and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            place = len(self._names) if text == "0" else int(text) - 1
            if 0 <= place < len(self.buttons) and self.buttons[place].isEnabled():
                self.buttons[place].click()
                return
        super().keyPressEvent(event)

    def _build(self, lines: tuple[CarrierLine, ...], *, able: bool) -> None:
        for old in self._rows:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows, self._names = [], []
        self._title.setText(_("! Who made it? The file names different people"))
        for line in lines:
            self._add(line, able=able)
        if lines:
            keep = self._button(_("0  Keep as it stands"), _("Keep the credit as it stands"), able)
            self._grid.addWidget(keep, self._grid.rowCount(), 1, 1, 2)
            self._rows.append(keep)

    def _add(self, line: CarrierLine, *, able: bool) -> None:
        row = self._grid.rowCount()
        label = QLabel(_(CARRIERS[line.carrier]))
        label.setProperty("role", "muted")
        words = wrapped(line.words)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, row, 1, Qt.AlignmentFlag.AlignTop)
        self._rows += [label, words]
        if line.names:
            self._names.append(line.names)
            tip = _("{names} made it").format(names=line.names)
            button = self._button(str(len(self._names)), tip, able)
            button.setFixedWidth(36)
            self._grid.addWidget(button, row, 2, Qt.AlignmentFlag.AlignTop)
            self._rows.append(button)

    def _button(self, text: str, tip: str, able: bool) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setEnabled(able)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._on_clicked)
        return button

    def _on_clicked(self) -> None:
        place = self.buttons.index(self.sender())  # type: ignore[arg-type] # one of the buttons sent it
        self.chosen.emit(self._names[place] if place < len(self._names) else "")
