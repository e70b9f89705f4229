"""Facts of the file and of the exposure, and the way to everything the file said when it came."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from archive import photos
from archive.dossier import Dossier
from resources.i18n import gettext as _
from ui.theme import STEP
from ui.widgets.moments import camera_words, moment_words, reader_locale
from ui.widgets.wrapping import wrapped

_FIELDS = (
    "taken",
    "gps",
    "caption_writer",
    "instructions",
    "usage_terms",
    "job_id",
    "supplier_reference",
    "digital_source_type",
    "alt_text",
)


class FileFacts(QWidget):
    """Name, size, format, dates, identifiers; empty facts are left out."""

    raw_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(3 * STEP)
        self._form.setVerticalSpacing(STEP)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        raw = QPushButton(_("Everything the file said…"))
        raw.clicked.connect(self.raw_asked)
        row = QHBoxLayout()
        row.addWidget(raw)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addLayout(self._form)
        column.addLayout(row)

    def show_facts(self, detail: Dossier) -> None:
        """Show the facts of one photo."""
        while self._form.rowCount():
            self._form.removeRow(0)
        for name, value in facts_of(detail):
            label = QLabel(name)
            label.setProperty("role", "muted")
            words = wrapped(value)
            words.setAccessibleName(f"{name}: {value}")
            self._form.addRow(label, words)


def facts_of(detail: Dossier) -> list[tuple[str, str]]:
    """Return names and values of what is known, in reading order."""
    locale = reader_locale()
    facts = []
    for file in detail.files[:1]:
        size = locale.formattedDataSize(file.size)
        kept = _("kept in the archive") if file.kept else file.path
        facts = [
            (_("File"), _breakable(file.name)),
            (_("Size"), f"{detail.width} × {detail.height} px · {file.format.upper()} · {size}"),
            (_("Lies"), _breakable(kept)),
        ]
        if file.problem:
            facts.append((_("Problem"), _(file.problem)))
    if len(detail.files) > 1:
        facts.append((_("Files"), _("{n} files of this photo").format(n=len(detail.files))))
    facts.append((_("Added"), moment_words(detail.added_at)))
    if detail.persons:
        facts.append((_("Persons"), ", ".join(detail.persons)))
    for name in _FIELDS:
        value = detail.fields.get(name)
        if value:
            shown = camera_words(value) if name == "taken" else value
            facts.append((_(photos.FIELDS[name].label), shown))
    return facts


def _breakable(text: str) -> str:
    """Let a long path or name break: a label wraps at spaces only."""
    return text.replace("/", "/\u200b").replace("_", "_\u200b").replace("-", "-\u200b")
