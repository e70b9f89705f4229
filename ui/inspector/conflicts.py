"""Carriers of a file that contradict each other: side by side, settled with one key.

Every carrier stands in a row of its own, with its words as the file has them. A row that can be
chosen carries a digit: pressing it (with the keyboard on the rows) or clicking it says that this
carrier is right. 0 keeps what stands. The next contradiction then takes its place.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from archive import credits
from archive.dossier.contradictions import CARRIERS, CarrierLine, Contradiction, settle
from archive.errors import ArchiveError, Invalid
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.theme import STEP
from ui.widgets.wrapping import wrapped
from ui.workspace import Workspace


class Conflicts(QFrame):
    """Shows one contradiction at a time; hidden while the carriers agree."""

    failed_elsewhere = Signal(str)
    alike_asked = Signal(tuple, object, object)  # other photos, the contradiction, the answer

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("area", "card")
        self._workspace = workspace
        self._photo = 0
        self._all: tuple[Contradiction, ...] = ()
        self._values: list[str | None] = []
        self._asked: str | None = None  # the value for which a reason is asked
        self.buttons: list[QPushButton] = []
        self._title = wrapped(role="error")
        self._rows = QWidget()
        self._error = wrapped(role="error")
        self._error.hide()
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(_("Why a name may stand here; Enter saves"))
        self.reason.setAccessibleName(_("Why a name may stand where the byline is withheld"))
        self.reason.returnPressed.connect(self._on_reason_given)
        self.reason.hide()
        self.alike = QPushButton()
        self.alike.setToolTip(
            _("Their files contradict themselves alike; shows each before anything changes")
        )
        self.alike.clicked.connect(self._on_alike)
        self.alike.hide()
        self._offered: tuple[tuple[int, ...], Contradiction, str | None] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        self._column.setSpacing(STEP)
        for each in (self._title, self._rows, self._error, self.reason, self.alike):
            self._column.addWidget(each)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def show_conflicts(self, photo_id: int, found: Sequence[Contradiction]) -> None:
        """Show the first contradiction of a photo; none hides them."""
        wanted = tuple(found)
        if (photo_id, wanted) == (self._photo, self._all):
            return
        if photo_id != self._photo:
            self._offer(())
        self._photo, self._all = photo_id, wanted
        focused = QApplication.focusWidget()
        had_keys = focused is not None and (focused is self or self.isAncestorOf(focused))
        self._error.hide()
        self.reason.hide()
        self.reason.clear()
        self._title.setVisible(bool(wanted))
        self._rows.setVisible(bool(wanted))
        if wanted:
            self._build(wanted[0])
        if had_keys and not wanted and focused is not None:
            focused.clearFocus()  # else the next field would get it, and the next digit
        self.setVisible(bool(wanted) or self._offered is not None)
        if wanted and had_keys:
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with a digit."""
        text = event.text()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and text.isdecimal():
            place = len(self.buttons) - 1 if text == "0" else int(text) - 1
            last = len(self.buttons) - (text != "0")
            if 0 <= place < last and self.buttons[place].isEnabled():
                self.buttons[place].click()
                return
        super().keyPressEvent(event)

    def _build(self, what: Contradiction) -> None:
        count = ""
        if len(self._all) > 1:
            count = " " + _("(1 of {n})").format(n=len(self._all))
        self._title.setText(f"! {what.title}{count}")
        self.setAccessibleName(f"{what.title}{count}")
        old, self._rows = self._rows, QWidget()
        self._column.replaceWidget(old, self._rows)
        old.hide()
        old.deleteLater()
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * STEP)
        grid.setVerticalSpacing(STEP)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)  # the values are what is decided by, also in large text
        self._values, self.buttons = [], []
        for row, line in enumerate(what.lines):
            self._add(grid, row, line)
        keep = self._button(_("0  Keep as it stands"), _("Keep as it stands"), None)
        grid.addWidget(keep, len(what.lines), 0, 1, 3, Qt.AlignmentFlag.AlignRight)

    def _add(self, grid: QGridLayout, row: int, line: CarrierLine) -> None:
        label = wrapped(_(CARRIERS.get(line.carrier, line.carrier)), role="muted")
        words = wrapped(line.words)
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(words, row, 1, Qt.AlignmentFlag.AlignTop)
        if line.value is not None:
            tip = _("{words} is right").format(words=line.value)
            button = self._button(str(len(self._values) + 1), tip, line.value)
            button.setFixedWidth(36)
            grid.addWidget(button, row, 2, Qt.AlignmentFlag.AlignTop)

    def _button(self, text: str, tip: str, value: str | None) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setEnabled(not self._workspace.read_only)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the digits to the rows
        button.clicked.connect(partial(self._settle, value))
        self._values.append(value)
        self.buttons.append(button)
        return button

    def _settle(self, value: str | None) -> None:
        if self._all:
            self._asked, what = value, self._all[0]
            others = self._workspace.ask(
                credits.photos_in_the_same_conflict, self._photo, what.field
            )
            self._workspace.do(
                settle,
                self._photo,
                what,
                value,
                self.reason.text().strip() or None,
                label="settle_conflict",
                answered=partial(self._on_settled, self._photo, others, what, value),
                failed=partial(self._on_failed, self._photo),
            )

    def _on_settled(
        self,
        photo_id: int,
        others: tuple[int, ...],
        what: Contradiction,
        value: str | None,
        _stored: object,
    ) -> None:
        if photo_id == self._photo:
            self._offer(others, what, value)

    def _offer(
        self, others: tuple[int, ...], what: Contradiction | None = None, value: str | None = None
    ) -> None:
        """Offer the answer to the photos whose files contradict themselves alike."""
        self._offered = (others, what, value) if others and what else None
        count = len(others)
        words = ngettext("Apply to {n} other like this…", "Apply to {n} others like this…", count)
        self.alike.setText(words.format(n=count))
        self.alike.setVisible(self._offered is not None)
        self.setVisible(bool(self._all) or self._offered is not None)

    def _on_alike(self) -> None:
        if self._offered is not None:
            others, what, value = self._offered
            self._offer(())
            self.alike_asked.emit(others, what, value)

    def _on_reason_given(self) -> None:
        if self.reason.text().strip():
            self._settle(self._asked)

    def _on_failed(self, photo_id: int, error: ArchiveError) -> None:
        if photo_id != self._photo:
            self.failed_elsewhere.emit(str(error))
            return
        self._error.setText(str(error))
        self._error.show()
        needs_reason = isinstance(error, Invalid) and error.params.get("field") in (
            "credit",
            "creators",
        )
        self.reason.setVisible(needs_reason)
        if needs_reason:
            self.reason.setFocus()
