"""May we run it? Medium, territory and day of a use, and at once the verdict with its reasons."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from archive import photos
from archive.desk import Use, default_use
from archive.dossier import RightsRecord, rights_record
from archive.errors import ArchiveError
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.pictures import Pictures
from ui.pictures.thumbnail import Thumbnail
from ui.rights.specs import media_options
from ui.theme import STEP
from ui.widgets.moments import day_words
from ui.widgets.reasons import reason_lines
from ui.widgets.verdict import VerdictMark
from ui.widgets.wrapping import wrapped
from ui.workspace import Workspace

_COSTS = {"free": mark("free"), "conditional": mark("conditional"), "pay": mark("pay")}


class MayWeRunIt(QDialog):
    """Judges one photo; nothing is written."""

    def __init__(
        self,
        workspace: Workspace,
        pictures: Pictures,
        photo_id: int,
        *,
        today: QDate,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("May we run it?"))
        self.resize(640, 480)
        self._workspace, self._photo = workspace, photo_id
        self._mark = VerdictMark()
        self._reasons = wrapped()
        self._until = wrapped(role="muted")
        self._error = wrapped(role="error")
        self.medium = QComboBox()
        for code, words in media_options():
            self.medium.addItem(words, code)
        self.territory = QLineEdit()
        self.territory.setPlaceholderText(_("not stated; e.g. GB or United Kingdom"))
        self.day = QDateEdit(today)
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        default = workspace.ask(default_use)
        self.medium.setCurrentIndex(max(self.medium.findData(default.medium), 0))
        self.territory.setText(default.territory or "")
        self._arrange(pictures)
        self.medium.currentIndexChanged.connect(self.refresh)
        self.territory.editingFinished.connect(self.refresh)
        self.day.dateChanged.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Judge the use that is asked for now."""
        use = Use(
            self.medium.currentData(),
            self.territory.text().strip() or None,
            self.day.date().toString(Qt.DateFormat.ISODate),
        )
        self._error.clear()
        self._workspace.ask_later(
            rights_record,
            self._photo,
            use=use,
            answered=self._show,
            failed=self._on_failed,
            topic="rights.may_we",
        )

    def _show(self, record: RightsRecord) -> None:
        self._mark.show_verdict(record.verdict)
        lines = reason_lines(record.reasons)
        if record.cost:
            cost = _(_COSTS.get(record.cost, record.cost))
            lines.append(_("·  Cost: {cost}").format(cost=cost))
        self._reasons.setText("\n".join(lines) or _("Nothing speaks against it."))
        until = _("The same answer holds until {day}.").format(day=day_words(record.valid_until))
        self._until.setText(until if record.valid_until else "")

    def _on_failed(self, error: ArchiveError) -> None:
        self._mark.show_verdict("unknown")
        self._reasons.clear()
        self._error.setText(str(error.params.get("problem") or error))

    def _arrange(self, pictures: Pictures) -> None:
        (row,) = self._workspace.ask(photos.rows, [self._photo]) or (None,)
        picture = Thumbnail(pictures, 160)
        picture.setFixedWidth(220)
        words = ""
        if row is not None:
            words = row.caption or row.headline or ""
            picture.show_photo(row.id, row.sha256, row.is_sensitive, words)
        caption = wrapped(words[:240], role="muted")
        head = QHBoxLayout()
        head.setSpacing(4 * STEP)
        head.addWidget(picture)
        head.addWidget(caption, 1)
        form = QFormLayout()
        form.setHorizontalSpacing(3 * STEP)
        form.setVerticalSpacing(2 * STEP)
        for title, field in (
            (_("&Medium"), self.medium),
            (_("&Territory"), self.territory),
            (_("&Day"), self.day),
        ):
            field.setAccessibleName(title.replace("&", ""))
            form.addRow(QLabel(title), field)
            label = form.labelForField(field)
            if isinstance(label, QLabel):
                label.setBuddy(field)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addLayout(head)
        column.addLayout(form)
        column.addWidget(self._error)
        column.addWidget(self._mark)
        column.addWidget(self._reasons)
        column.addWidget(self._until)
        column.addStretch()
        column.addWidget(buttons)
