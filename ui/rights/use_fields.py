"""The fields that name a use: medium, territory, language, print run, day."""

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from archive.desk import Use, default_use
from resources.i18n import gettext as _
from ui.rights.specs import media_options
from ui.theme import STEP
from ui.widgets.choice import Choice
from ui.workspace import Workspace

_MOST_COPIES = 100_000_000


class UseFields(QWidget):
    """Starts with the desk's default use."""

    changed = Signal()

    def __init__(self, workspace: Workspace, today: QDate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.media = Choice()
        for code, words in media_options():
            self.media.addItem(words, code)
        self.place = QLineEdit()
        self.place.setPlaceholderText(_("not stated; e.g. GB"))
        self.date = QDateEdit(today)
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.language = QLineEdit()
        self.language.setPlaceholderText(_("e.g. en"))
        self.copies = QSpinBox()
        self.copies.setRange(0, _MOST_COPIES)
        self.copies.setSingleStep(1000)
        self.copies.setGroupSeparatorShown(True)
        self.copies.setSpecialValueText(_("not stated"))
        self.copies.setKeyboardTracking(False)  # judged when the number is typed, not at each digit
        self.copies.lineEdit().setTextMargins(STEP, 0, 0, 0)  # the style leaves none
        self.copies.setMinimumWidth(self.copies.sizeHint().width() + 3 * STEP)
        default = workspace.ask(default_use)
        self.media.setCurrentIndex(max(self.media.findData(default.medium), 0))
        self.place.setText(default.territory or "")
        self._arrange()
        self.media.currentIndexChanged.connect(self._on_changed)
        self.place.editingFinished.connect(self._on_changed)
        self.date.dateChanged.connect(self._on_changed)
        self.language.editingFinished.connect(self._on_changed)
        self.copies.valueChanged.connect(self._on_changed)

    @property
    def asked(self) -> Use:
        """Return the use as typed; what is not stated is None."""
        medium: str | None = self.media.currentData()
        return Use(
            medium,
            self.place.text().strip() or None,
            self.date.date().toString(Qt.DateFormat.ISODate),
            language=self.language.text().strip() or None,
            copies=self.copies.value() or None,
        )

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(STEP)
        self.language.setFixedWidth(88)
        fields: tuple[tuple[str, QWidget], ...] = (
            (_("&Medium"), self.media), (_("&Territory"), self.place),
            (_("&Language"), self.language), (_("&Print run"), self.copies),
            (_("&Day"), self.date),
        )  # fmt: skip
        for column, (title, field) in enumerate(fields):
            label = QLabel(title)
            label.setProperty("role", "field-label")
            label.setBuddy(field)
            field.setAccessibleName(title.replace("&", ""))
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
        grid.setColumnStretch(1, 1)

    def _on_changed(self) -> None:
        self.changed.emit()
