"""One photo of a pair: its picture, and what tells it from the other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from archive.photos import PhotoRow
from resources.i18n import gettext as _
from ui.pictures import Pictures, Thumbnail
from ui.theme import STEP
from ui.widgets.verdict import verdict_word

_EDGE = 360


class Side(QWidget):
    """A picture with its facts; those that differ from the other's stand out."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = Thumbnail(pictures, _EDGE)
        policy = QSizePolicy.Policy
        self.picture.setSizePolicy(policy.Expanding, policy.Expanding)
        self._title = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._title.setProperty("role", "heading")
        self._facts = {
            name: QLabel(textFormat=Qt.TextFormat.PlainText)
            for name in ("credit", "taken", "size", "verdict", "file", "caption")
        }
        titles = {
            "credit": _("Credit"), "taken": _("Taken"), "size": _("Size"), "verdict": _("Rights"),
            "file": _("File"), "caption": _("Caption"),
        }  # fmt: skip
        form = QFormLayout()
        form.setHorizontalSpacing(3 * STEP)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for name, label in self._facts.items():
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            title = QLabel(titles[name])
            title.setProperty("role", "muted")
            form.addRow(title, label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(self.picture, 1)
        column.addWidget(self._title)
        column.addLayout(form)

    def show_photo(self, row: PhotoRow, *, beside: PhotoRow | None) -> None:
        """Show a photo beside another; what both have alike is muted."""
        words = row.headline or row.caption or row.file_name or ""
        self.picture.show_photo(row.id, row.sha256, row.is_sensitive, words)
        self._title.setText(_("Photo {number}").format(number=row.id))
        theirs = _facts(beside) if beside else {}
        for name, text in _facts(row).items():
            label = self._facts[name]
            label.setText(text or "—")
            label.setProperty("role", "muted" if theirs.get(name) == text else "")
            label.style().polish(label)


def _facts(row: PhotoRow) -> dict[str, str]:
    return {
        "credit": row.credit or "",
        "taken": row.taken or "",
        "size": f"{row.width} × {row.height}  {row.format.upper()}",
        "verdict": verdict_word(row.verdict or "unknown"),
        "file": row.file_name or "",
        "caption": " ".join((row.caption or row.headline or "").split())[:200],
    }
