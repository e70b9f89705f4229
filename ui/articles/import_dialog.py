"""Bring in an article: pasted, or from a text file or a saved page; with what is known about it."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from resources.i18n import gettext as _
from ui import ask
from ui.theme import STEP
from ui.widgets.wrapping import plain_tip

_ENDINGS = "*.txt *.md *.html *.htm *.xhtml *.mhtml *.mht *.docx *.odt *.rtf *.eml *.json *.xml"


class ArticleImportDialog(QDialog):
    """Collects a text or a file and the facts; stays open until the article is stored."""

    ready = Signal()
    preview_asked = Signal(object)  # the path of the file that was chosen

    def __init__(self, parent: QWidget | None = None, *, again: bool = False) -> None:
        super().__init__(parent)
        self.again = again
        title = _("Bring the changed article in again") if again else _("Bring in an article")
        self.setWindowTitle(title)
        self._pasted = ""  # what was typed before a file was chosen
        self.resize(720, 600)
        self._path: Path | None = None
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(_("Text of the article"))
        self.text.setPlaceholderText(
            _("Paste the article here, with its captions and credits. They are recognised.")
        )
        self.text.setTabChangesFocus(True)
        self.publisher, self.published, self.url = QLineEdit(), QLineEdit(), QLineEdit()
        self._show_stated({})
        self._file = QLabel()
        self._error = QLabel()
        self._error.setProperty("role", "error")
        self._error.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.start = self._buttons.addButton(
            _("&Compare…") if again else _("&Bring in"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.start.setDefault(True)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self.text.textChanged.connect(self._on_text_changed)
        self._arrange()
        self._on_text_changed()
        self.text.setFocus()

    @property
    def path(self) -> Path | None:
        """Return the file that was chosen, or None where the text was pasted."""
        return self._path

    def source(self) -> Path | str:
        """Return what is to be read: the file, else the text."""
        return self._path if self._path is not None else self.text.toPlainText()

    def facts(self) -> dict[str, str | None]:
        """Return publisher, published and url as typed; None for what is not stated."""
        return {name: field.text().strip() or None for name, field in self._fields().items()}

    def _fields(self) -> dict[str, QLineEdit]:
        return {"publisher": self.publisher, "published": self.published, "url": self.url}

    def _show_stated(self, facts: Mapping[str, str]) -> None:
        """Say in empty fields what the file states itself: it holds where nothing is typed."""
        hints = {
            "publisher": _("Who published it"),
            "published": _("2023-03-08 or 2023-03-08T14:05+02:00"),
            "url": _("https://…"),
        }
        for name, field in self._fields().items():
            stated = _("{fact} (the file says so)").format(fact=facts.get(name))
            field.setPlaceholderText(stated if name in facts else hints[name])
            field.setToolTip(plain_tip(facts.get(name, "")))

    def choose_file(self, path: Path | None) -> None:
        """Take the article from a file; None goes back to the pasted text."""
        if path is not None and self._path is None:
            self._pasted = self.text.toPlainText()
        self._path = path
        self._show_stated({})
        self._file.setText(path.name if path else "")
        self._file.setToolTip(str(path) if path else "")
        self._clear.setVisible(path is not None)
        self.text.setReadOnly(path is not None)
        self.text.setPlainText(
            _("Reading {name}…").format(name=path.name) if path else self._pasted
        )
        self._on_text_changed()
        if path is not None:
            self.preview_asked.emit(path)

    def show_preview(self, text: str, facts: Mapping[str, str]) -> None:
        """Show what a file says, before it is brought in; ``facts``: what it states of itself."""
        if self._path is not None:
            self.text.setPlainText(text)
            self._show_stated(facts)

    def show_error(self, message: str) -> None:
        """Say why the article could not be read; what was typed stays."""
        if self._path is not None:
            self.text.setPlainText("")
        self._error.setText(message)
        self._error.show()
        self.start.setEnabled(True)

    def _arrange(self) -> None:
        choose = QPushButton(_("Open a &text file or saved page…"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._on_choose)
        self._clear = QPushButton(_("Paste instead"))
        self._clear.setAutoDefault(False)
        self._clear.clicked.connect(self._on_clear)
        self._clear.hide()
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(choose)
        row.addWidget(self._file, 1)
        row.addWidget(self._clear)
        form = QFormLayout()
        form.setHorizontalSpacing(3 * STEP)
        for title, field in (
            (_("&Publisher"), self.publisher),
            (_("Published &on"), self.published),
            (_("&Address"), self.url),
        ):
            field.setAccessibleName(title.replace("&", ""))
            form.addRow(title, field)
        words = (
            _("Reviewed claims stay, found again by their words. What stays, moved, is new or gone "
              "is shown before anything is stored. A date given here replaces the former one.")
            if self.again
            else _("The date resolves “Wednesday” and “last summer”. It can be given later. "
                   "Nothing is fetched from the network.")
        )  # fmt: skip
        note = QLabel(words)
        note.setProperty("role", "muted")
        note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addLayout(row)
        column.addWidget(self.text, 1)
        column.addLayout(form)
        column.addWidget(note)
        column.addWidget(self._error)
        column.addWidget(self._buttons)

    def _on_choose(self) -> None:
        chosen = ask.files(
            self,
            _("Article to bring in"),
            filters=(
                _("Texts, pages, documents, wires ({endings})").format(endings=_ENDINGS),
                _("All files (*)"),
            ),
        )
        if chosen:
            self.choose_file(chosen[0])

    def _on_clear(self) -> None:
        self.choose_file(None)

    def _on_text_changed(self) -> None:
        self._error.hide()
        self.start.setEnabled(self._path is not None or bool(self.text.toPlainText().strip()))

    def _on_accepted(self) -> None:
        self._error.hide()
        self.start.setEnabled(False)
        self.ready.emit()


class ArticleDetailsDialog(QDialog):
    """Headline, byline, publisher, date and address of an article."""

    ready = Signal()

    def __init__(self, values: dict[str, str | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Article details"))
        self.setMinimumWidth(520)
        titles = {
            "headline": _("&Headline"),
            "byline": _("&Byline"),
            "publisher": _("&Publisher"),
            "published": _("Published &on"),
            "url": _("&Address"),
        }
        self._before = {name: values.get(name) or "" for name in titles}
        self.fields = {name: QLineEdit(self._before[name]) for name in titles}
        self.fields["published"].setPlaceholderText("2023-03-08")
        form = QFormLayout()
        form.setHorizontalSpacing(3 * STEP)
        form.setVerticalSpacing(2 * STEP)
        for name, title in titles.items():
            self.fields[name].setAccessibleName(title.replace("&", ""))
            form.addRow(title, self.fields[name])
        self._error = QLabel()
        self._error.setProperty("role", "error")
        self._error.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.ready)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addLayout(form)
        column.addWidget(self._error)
        column.addWidget(buttons)

    def changed(self) -> dict[str, str | None]:
        """Return the fields that were changed; None for one that was emptied."""
        now = {name: field.text().strip() for name, field in self.fields.items()}
        return {name: text or None for name, text in now.items() if text != self._before[name]}

    def show_error(self, message: str) -> None:
        """Say why the details could not be stored."""
        self._error.setText(message)
