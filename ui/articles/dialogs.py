"""Asking for an article to bring in, and for its details; each dialog stays until it is stored."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from archive import articles, events
from archive.articles import ArticleDetail, Renewal
from archive.catalogue import Catalogue
from archive.errors import ArchiveError
from archive.values import Progress
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui import ask
from ui.articles.import_dialog import ArticleDetailsDialog, ArticleImportDialog
from ui.articles.reading import Preview, preview
from ui.articles.renewal_dialog import RenewalDialog
from ui.articles.writes import file_under_event
from ui.messages import Messages
from ui.workspace import Workspace

if TYPE_CHECKING:
    from archive.article_import import Given, Imported

_EVENTS = 500  # that are offered; others are typed


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

    def bring_in_again(self, detail: ArticleDetail) -> None:
        """Ask for a changed text of an article, show what it would change, and read it."""
        self._article = detail.id
        self._ask_for_article(None, again=True)

    def _ask_for_article(self, path: Path | None, *, again: bool = False) -> None:
        self._import = ArticleImportDialog(self._window, again=again)
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

    def file_under_event(self, article_id: int) -> None:
        """Ask for the event that an article is about: what its articles count is compared."""
        known = self._workspace.ask(events.events, limit=_EVENTS).items
        title, label = _("File under an event"), _("Event, a known one or a new one")
        name = ask.name(self._window, title, label, [event.name for event in known])
        if name is not None:
            answered = partial(self._on_filed, name)
            self._workspace.do(file_under_event, article_id, name, answered=answered)

    def _on_filed(self, name: str, _added: int) -> None:
        words = _("The article is filed under “{name}”. Figures of its articles are compared.")
        self._messages.info(words.format(name=name))

    def take_from_event(self, detail: ArticleDetail) -> None:
        """Take an article out of an event; ask which, where it is filed under several."""
        names, at = [name for _event, name in detail.events], 0
        if not names:
            self._messages.hint(_("This article is filed under no event."))
            return
        if len(names) > 1:
            title, label = _("Take out of an event"), _("Event that the article is not about")
            chosen = ask.choice(self._window, title, label, names)
            if chosen is None:
                return
            at = chosen
        said = _("The article is filed under “{name}” no more.").format(name=names[at])
        self._workspace.do(
            events.take_articles_from_event, [detail.id], detail.events[at][0],
            answered=lambda _taken: self._messages.info(said),
        )  # fmt: skip

    def _on_preview_asked(self, path: Path) -> None:
        self._workspace.ask_later(
            preview,
            path,
            answered=self._on_preview_read,
            failed=self._on_import_failed,
            topic="articles.preview",
        )

    def _on_preview_read(self, read: Preview) -> None:
        if self._import is not None:
            self._import.show_preview(read.text, read.facts)

    def _on_import_ready(self) -> None:
        if self._import is None:
            return
        from archive.article_import import Given, bring_in  # not for the start

        if self._import.again:
            self._workspace.run(
                _compare,
                self._article,
                self._import.source(),
                Given(**self._import.facts()),
                label=_("Comparing the article"),
                answered=self._on_compared,
                failed=self._on_import_failed,
            )
        else:
            self._workspace.run(
                bring_in,
                self._import.source(),
                Given(**self._import.facts()),
                label=_("Reading the article"),
                answered=self._on_imported,
                failed=self._on_import_failed,
            )

    def _on_compared(self, renewal: Renewal) -> None:
        if self._import is None:
            return
        if renewal.same_text:
            self._import.show_error(_("The archive has exactly this text already."))
            return
        dialog = RenewalDialog(renewal, parent=self._import)
        wanted = ask.show(dialog)
        dialog.deleteLater()
        if not wanted or self._import is None:
            if self._import is not None:
                self._import.start.setEnabled(True)
            return
        from archive.article_import import Given, bring_in_again  # not for the start

        self._workspace.run(
            bring_in_again,
            renewal.article_id,
            self._import.source(),
            Given(**self._import.facts()),
            label=_("Reading the article"),
            answered=self._on_imported,
            failed=self._on_import_failed,
        )

    def _show_renewal(self, renewal: Renewal) -> None:
        dialog = RenewalDialog(renewal, done=True, parent=self._window)
        ask.show(dialog)
        dialog.deleteLater()

    def _on_imported(self, imported: "Imported") -> None:
        if self._import is not None:
            self._import.accept()
        if imported.renewal is not None and not imported.renewal.same_text:
            self._messages.info(
                _("The article was brought up to date."),
                _("What changed"),
                partial(self._show_renewal, imported.renewal),
            )
        elif told := told_of(imported):
            self._messages.info(told)
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


def told_of(imported: "Imported") -> str:
    """Return what to say about an article that came in, empty where it speaks for itself."""
    told = list(imported.notes)
    if imported.known:
        told.insert(0, _("The archive had this article already; nothing was added."))
    elif imported.suggested and not told:
        count = imported.suggested
        words = ngettext("{n} suggestion waits under Photos.", "{n} suggestions wait under Photos.",
                         count)  # fmt: skip
        told = [words.format(n=count)]
    return " ".join(told)


def _compare(
    catalogue: Catalogue, article_id: int, source: Path | str, given: "Given", *, progress: Progress
) -> Renewal:
    """Compare a changed text with an article, as long work."""
    from archive.article_import import preview_again  # not for the start

    progress.begin(1, _("Comparing the article"))
    return preview_again(catalogue, article_id, source, given)
