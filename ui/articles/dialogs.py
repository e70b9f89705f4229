"""Asking for an article to bring in, and for its details; each dialog stays until it is stored."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from archive import articles
from archive.article_import import Given, Imported, bring_in
from archive.articles import ArticleDetail
from archive.errors import ArchiveError
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui import ask
from ui.articles.import_dialog import ArticleDetailsDialog, ArticleImportDialog
from ui.articles.reading import preview
from ui.messages import Messages
from ui.workspace import Workspace


class Dialogs(QObject):
    """Shows the dialogs and writes what they ask for."""

    imported = Signal(int)

    def __init__(self, workspace: Workspace, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._messages, self._window = workspace, messages, window
        self._import: ArticleImportDialog | None = None
        self._details: ArticleDetailsDialog | None = None
        self._article = 0

    def bring_in(self) -> None:
        """Ask for an article and read it."""
        self._ask_for_article(None)

    def bring_in_file(self, path: Path) -> None:
        """Ask for what the file of an article does not say, and read it."""
        self._ask_for_article(path)

    def _ask_for_article(self, path: Path | None) -> None:
        self._import = ArticleImportDialog(self._window)
        self._import.preview_asked.connect(self._on_preview_asked)
        if path is not None:
            self._import.choose_file(path)
        self._import.ready.connect(self._on_import_ready)
        ask.show(self._import)
        self._import.deleteLater()
        self._import = None

    def edit_details(self, detail: ArticleDetail) -> None:
        """Ask for headline, publisher, date … of an article."""
        self._article = detail.id
        names = ("headline", "byline", "publisher", "published", "url")
        self._details = ArticleDetailsDialog(
            {name: getattr(detail, name) for name in names}, self._window
        )
        self._details.ready.connect(self._on_details_ready)
        ask.show(self._details)
        self._details.deleteLater()
        self._details = None

    def _on_preview_asked(self, path: Path) -> None:
        self._workspace.ask_later(
            preview,
            path,
            answered=self._on_preview_read,
            failed=self._on_import_failed,
            topic="articles.preview",
        )

    def _on_preview_read(self, text: str) -> None:
        if self._import is not None:
            self._import.show_preview(text)

    def _on_import_ready(self) -> None:
        if self._import is None:
            return
        path = self._import.path
        self._workspace.run(
            bring_in,
            self._import.text.toPlainText() if path is None else path,
            Given(**self._import.facts()),
            label=_("Reading the article"),
            answered=self._on_imported,
            failed=self._on_import_failed,
        )

    def _on_imported(self, imported: Imported) -> None:
        if self._import is not None:
            self._import.accept()
        if imported.known:
            self._messages.info(_("The archive had this article already; nothing was added."))
        elif imported.suggested:
            words = ngettext("{n} photo is suggested.", "{n} photos are suggested.",
                             imported.suggested)  # fmt: skip
            self._messages.info(words.format(n=imported.suggested))
        self.imported.emit(imported.article_id)

    def _on_import_failed(self, error: ArchiveError) -> None:
        if self._import is not None:
            self._import.show_error(str(error))
        else:
            self._messages.show(error)

    def _on_details_ready(self) -> None:
        if self._details is None:
            return
        changed = self._details.changed()
        if not changed:
            self._details.accept()
            return
        self._workspace.do(
            articles.edit_article,
            self._article,
            answered=self._on_details_stored,
            failed=self._on_details_refused,
            **changed,
        )

    def _on_details_stored(self, _stored: object) -> None:
        if self._details is not None:
            self._details.accept()

    def _on_details_refused(self, error: ArchiveError) -> None:
        if self._details is not None:
            self._details.show_error(str(error))
