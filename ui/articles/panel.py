"""The page of articles: the list, and the one being read."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from archive import articles
from archive.articles import ArticleRow
from archive.errors import ArchiveError
from archive.values import Changes, Page
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.articles.article_list import ArticleList
from ui.articles.beside_reader import BesideReader
from ui.articles.current import CurrentArticle
from ui.articles.decisions import Decisions
from ui.articles.dialogs import Dialogs
from ui.articles.page import ReadingPage
from ui.messages import Messages
from ui.pictures import Pictures
from ui.selection import Selection
from ui.widgets.empty import EmptyState, not_read_yet
from ui.widgets.page_stack import PageStack
from ui.workspace import Workspace

_LISTED = 1000
_NARROW = 1000  # px: below it, text and list do not stand beside one another
_NARROW_WITH_PHOTO = 1700  # px, likewise with a photo beside the text


class Articles(QWidget):
    """Reads, reviews and links; every decision is one undoable step."""

    article_chosen = Signal(object)
    claim_chosen = Signal(object)
    photos_opened = Signal(tuple)
    page_asked = Signal(str)
    review_elsewhere = Signal(str)  # "accept", "edit" or "reject", asked for on another page

    def __init__(
        self,
        workspace: Workspace,
        selection: Selection,
        *,
        pictures: Pictures,
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._selection, self._messages = workspace, selection, messages
        self._dialogs = Dialogs(workspace, messages, self)
        self.page = ReadingPage(pictures, read_only=workspace.read_only)
        self._current = CurrentArticle(workspace, self.page, self)
        self._beside = BesideReader(workspace, pictures, self.page.pane)
        self._decisions = Decisions(workspace, messages, self.page)
        self.list = ArticleList(read_only=workspace.read_only)
        self._arrange()
        self._connect()

    def bindings(self) -> dict[str, Callable[[], None]]:
        """Return the actions this panel answers."""
        return {
            "article.import": self._dialogs.bring_in,
            "article.suggest": self.suggest,
            "article.details": self.edit_details,
            "article.again": self.bring_in_again,
            "article.event": self.file_under_event,
            "article.event_out": self.take_from_event,
            "claim.accept": partial(self._review, "accept", self.page.accept),
            "claim.edit": partial(self._review, "edit", self.page.edit),
            "claim.reject": partial(self._review, "reject", self.page.reject),
        }

    def _review(self, decision: str, here: Callable[[], None]) -> None:
        if self.isVisible():
            here()
        else:  # another page may show the claim that is meant
            self.review_elsewhere.emit(decision)

    def show_article(self, article_id: int) -> None:
        """Open an article."""
        self._current.open_at(article_id, None)

    def show_claim(self, article_id: int, claim_id: int) -> None:
        """Open an article at a claim."""
        self._current.open_at(article_id, claim_id)

    def suggest(self) -> None:
        """Compare the open article's captions and claims with every photo."""
        if self.page.opened is not None:
            from archive.article_import.run import suggest_photos  # not for the start

            article_id = self.page.opened.detail.id
            self._workspace.do(suggest_photos, article_id, answered=self._on_suggested)

    def bring_in_file(self, path: Path) -> None:
        """Read an article from a file that was dropped."""
        self._dialogs.bring_in_file(path)

    def bring_in_again(self) -> None:
        """Bring a changed text of the open article in."""
        if self.page.opened is not None:
            self._dialogs.bring_in_again(self.page.opened.detail)

    def edit_details(self) -> None:
        """Edit headline, publisher, date … of the open article."""
        if self.page.opened is not None:
            self._dialogs.edit_details(self.page.opened.detail)

    def file_under_event(self) -> None:
        """File the open article under an event."""
        if self.page.opened is not None:
            self._dialogs.file_under_event(self.page.opened.detail.id)

    def take_from_event(self) -> None:
        """Take the open article out of an event."""
        if self.page.opened is not None:
            self._dialogs.take_from_event(self.page.opened.detail)

    def _on_arrived(self) -> None:
        self._right.setCurrentWidget(self.page)

    def _on_shown(self, article_id: int) -> None:
        if not self.list.list.hasFocus():
            self._place_list()
        self.list.point_at(article_id)
        self.article_chosen.emit(article_id)

    def _on_gone(self) -> None:
        self._say_whether_one_comes()
        self._right.setCurrentWidget(self._pick)
        self.article_chosen.emit(None)
        self.claim_chosen.emit(None)

    def _on_failed(self, error: ArchiveError) -> None:
        self._on_gone()
        self._messages.show(error)

    # --- the list ---

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the text: the keys of a review work at once.

        A focus proxy would put the whole page into the tab order, in front of its own parts.
        """
        super().focusInEvent(event)
        self.page.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the text the room of the list where there is little."""
        super().resizeEvent(event)
        self._place_list()

    def _place_list(self) -> None:
        least = _NARROW_WITH_PHOTO if self.page.pane.isVisible() else _NARROW
        narrow = self.width() < least and self.page.opened is not None
        self.list.setVisible(not narrow)
        self.page.head.offer_list(narrow)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the list."""
        super().showEvent(event)
        self._current.freshen()
        self._reload()

    def _on_changed(self, changes: Changes) -> None:
        if not changes.touches(*_TABLES):
            return
        if not self.isVisible():
            self._current.grow_stale()
            return
        others = any(changes.touches(table) for table in _TABLES if table != "claim")
        self._current.follow(changes, only_claims=not others)
        self._reload()

    def _reload(self) -> None:
        self._workspace.ask_later(
            articles.articles, limit=_LISTED, answered=self._show_list, topic="articles.list"
        )

    def _show_list(self, page: Page[ArticleRow]) -> None:
        opened = self.page.opened
        self.list.show_rows(page.items, None if opened is None else opened.detail.id)
        focus = QApplication.focusWidget()
        had_keyboard = focus is None or focus is self or not focus.isVisible()
        self._stack.setCurrentIndex(1 if page.items else 0)
        if had_keyboard and self.isVisible():
            self.setFocus()  # it may have gone to nobody with the page that was hidden
        if opened is None and page.items and not self._current.is_wanted:
            self.list.choose_first()
        self._say_whether_one_comes()

    def _say_whether_one_comes(self) -> None:
        if self._current.is_wanted:
            self._pick.say(_("Opening the article…"), "")
        else:
            self._pick.say(_("No article is open"), _("Choose one in the list."))

    def _on_entered(self, article_id: int) -> None:
        self._current.open(article_id)
        self.page.setFocus()
        self._place_list()

    # --- what was decided ---

    def _on_claim_made(self, claim_id: int) -> None:
        if self.page.opened is not None:  # asked for again: the one under way may be older
            self._current.open_at(self.page.opened.detail.id, claim_id, edit=True)

    def keep_typed(self) -> None:
        """Store what was typed or moved and not saved: the window is about to go."""
        self.page.reader.settle()
        self.page.side.keep()

    def close_reader(self) -> None:
        """Stop the process that decodes (the archive is being closed)."""
        self._beside.close()

    def _on_suggested(self, found: int) -> None:
        words = ngettext("{n} new suggestion.", "{n} new suggestions.", found).format(n=found)
        if found:
            self._messages.info(words)
        else:
            self._messages.hint(_("No photo fits better than those linked."))

    def _on_imported(self, article_id: int) -> None:
        self.page_asked.emit("articles")  # wherever it was brought in from
        self.show_article(article_id)

    def _on_photo_opened(self, photo_id: int) -> None:
        self._selection.choose([photo_id])

    def _on_list_asked(self) -> None:
        self.list.show()
        self.list.setFocus()

    # --- making it ---

    def _connect(self) -> None:
        self._workspace.changed.connect(self._on_changed)
        self.list.chosen.connect(self._current.open)
        self._current.arrived.connect(self._on_arrived)
        self._current.shown.connect(self._on_shown)
        self._current.failed.connect(self._on_failed)
        self._current.gone.connect(self._on_gone)
        self.list.entered.connect(self._on_entered)
        self.list.import_asked.connect(self._dialogs.bring_in)
        self.page.claim_chosen.connect(self.claim_chosen)
        self.page.head.details_asked.connect(self.edit_details)
        self.page.head.list_asked.connect(self._on_list_asked)
        self.page.photo_toggled.connect(self._place_list)
        self.page.said.connect(self._messages.hint)
        self._dialogs.imported.connect(self._on_imported)
        self._decisions.claim_made.connect(self._on_claim_made)
        for settled in (self._decisions.review_stored, self._decisions.review_failed):
            settled.connect(self._current.review_settled)
        self._decisions.review_failed.connect(self._current.open_again)  # it was shown as done
        self.page.photos.photo_opened.connect(self._on_photo_opened)
        self.page.photos.suggestions_asked.connect(self.suggest)

    def _arrange(self) -> None:
        self._empty = EmptyState(
            _("No articles yet"),
            _("Bring in an article: its captions, credits and claims are read, shown in place, and "
              "wait for your yes. Photos that fit are suggested."),
        )  # fmt: skip
        self._empty.add_button(
            _("Bring in an article…"), self._dialogs.bring_in, primary=True
        ).setDisabled(self._workspace.read_only)
        self._pick = EmptyState()
        self._right = PageStack()
        self._right.addWidget(self._pick)
        self._right.addWidget(self.page)
        split = QSplitter()
        split.addWidget(self.list)
        split.addWidget(self._right)
        split.setStretchFactor(1, 1)
        split.setSizes([232, 800])
        self._stack = PageStack(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(split)
        self._stack.setCurrentIndex(self._stack.addWidget(not_read_yet()))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._stack)


_TABLES = (
    "article", "article_caption", "claim", "figure", "claim_date", "claim_place", "link",
    "link_suggestion", "appearance", "orphan", "passage", "photo", "credit",
    "article_event", "event",
)  # fmt: skip
