"""The three fields that name a use: medium, territory, day."""

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QGridLayout, QLabel, QLineEdit, QWidget

from archive.desk import default_use
from resources.i18n import gettext as _
from ui.rights.specs import media_options
from ui.theme import STEP
from ui.workspace import Workspace


class UseFields(QWidget):
    """Starts with the desk's default use."""

    changed = Signal()

    def __init__(self, workspace: Workspace, today: QDate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.media = QComboBox()
        for code, words in media_options():
            self.media.addItem(words, code)
        self.place = QLineEdit()
        self.place.setPlaceholderText(_("not stated; e.g. GB or United Kingdom"))
        self.date = QDateEdit(today)
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("yyyy-MM-dd")
        default = workspace.ask(default_use)
        self.media.setCurrentIndex(max(self.media.findData(default.medium), 0))
        self.place.setText(default.territory or "")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(STEP)
        fields = ((_("&Medium"), self.media), (_("&Territory"), self.place), (_("&Day"), self.date))
        for column, (title, field) in enumerate(fields):
            label = QLabel(title)
            label.setProperty("role", "field-label")
            label.setBuddy(field)
            field.setAccessibleName(title.replace("&", ""))
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
        grid.setColumnStretch(1, 1)
        self.media.currentIndexChanged.connect(self._on_changed)
        self.place.editingFinished.connect(self._on_changed)
        self.date.dateChanged.connect(self._on_changed)

    @property
    def medium(self) -> str | None:
        """Return the medium's code."""
        code: str | None = self.media.currentData()
        return code

    @property
    def territory(self) -> str | None:
        """Return the territory as typed; None where none is stated."""
        return self.place.text().strip() or None

    @property
    def day(self) -> str:
        """Return the day as ISO text."""
        return self.date.date().toString(Qt.DateFormat.ISODate)

    def _on_changed(self) -> None:
        self.changed.emit()
