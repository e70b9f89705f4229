"""The page of articles: the list, and the one being read."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from archive import articles, claims, links
from archive.article_import.run import suggest_photos
from archive.articles import ArticleRow
from archive.errors import ArchiveError
from archive.values import Changes, Page
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.articles.dialogs import Dialogs
from ui.articles.page import ReadingPage
from ui.articles.reading import OpenArticle, edit_claim, open_article
from ui.messages import Messages
from ui.pictures import Pictures
from ui.selection import Selection
from ui.theme import STEP
from ui.widgets.empty import EmptyState
from ui.widgets.moments import day_words
from ui.workspace import Workspace

_LISTED = 1000
_KEY = Qt.ItemDataRole.UserRole


class Articles(QWidget):
    """Reads, reviews and links; every decision is one undoable step."""

    article_chosen = Signal(object)
    claim_chosen = Signal(object)
    photos_opened = Signal(tuple)

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
        self._wanted_claim: int | None = None
        self._dialogs = Dialogs(workspace, messages, self)
        self.page = ReadingPage(pictures, read_only=workspace.read_only)
        self._list = QListWidget()
        self._list.setAccessibleName(_("Articles"))
        self._list.setWordWrap(True)
        self._list.setProperty("area", "panel")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._arrange()
        self._connect()

    def bindings(self) -> dict[str, Callable[[], None]]:
        """Return the actions this panel answers."""
        return {
            "article.import": self._dialogs.bring_in,
            "article.suggest": self.suggest,
            "article.details": self.edit_details,
            "claim.accept": self.page.accept,
            "claim.edit": self.page.edit,
            "claim.reject": self.page.reject,
        }

    def show_article(self, article_id: int) -> None:
        """Open an article."""
        self._wanted_claim = None
        self._open(article_id)

    def show_claim(self, article_id: int, claim_id: int) -> None:
        """Open an article at a claim."""
        self._wanted_claim = claim_id
        self._open(article_id)

    def suggest(self) -> None:
        """Compare the open article's captions and claims with every photo."""
        if self.page.opened is not None:
            article_id = self.page.opened.detail.id
            self._workspace.do(suggest_photos, article_id, answered=self._on_suggested)

    def edit_details(self) -> None:
        """Edit headline, publisher, date … of the open article."""
        if self.page.opened is not None:
            self._dialogs.edit_details(self.page.opened.detail)

    def _open(self, article_id: int) -> None:
        self._workspace.ask_later(
            open_article,
            article_id,
            answered=self._show,
            failed=self._on_failed,
            topic="articles.open",
        )

    def _show(self, opened: OpenArticle) -> None:
        self._right.setCurrentWidget(self.page)
        self.page.show_article(opened)
        if self._wanted_claim is not None:
            self.page.choose(self._wanted_claim)
            self._wanted_claim = None
        self._mark_in_list(opened.detail.id)
        self.article_chosen.emit(opened.detail.id)

    def _on_failed(self, error: ArchiveError) -> None:
        self._right.setCurrentWidget(self._pick)
        self.article_chosen.emit(None)
        self.claim_chosen.emit(None)
        self._messages.show(error)

    def _mark_in_list(self, article_id: int) -> None:
        for row in range(self._list.count()):
            item = self._list.item(row)
            if item.data(_KEY) == article_id and self._list.currentItem() is not item:
                self._list.blockSignals(True)
                self._list.setCurrentItem(item)
                self._list.blockSignals(False)

    # --- the list ---

    def showEvent(self, event: QShowEvent) -> None:
        """Read the list."""
        super().showEvent(event)
        self._reload()

    def _on_changed(self, changes: Changes) -> None:
        if not changes.touches(*_TABLES):
            return
        if self.page.opened is not None:
            self._open(self.page.opened.detail.id)
        if self.isVisible():
            self._reload()

    def _reload(self) -> None:
        self._workspace.ask_later(
            articles.articles, limit=_LISTED, answered=self._show_list, topic="articles.list"
        )

    def _show_list(self, page: Page[ArticleRow]) -> None:
        current = self.page.opened.detail.id if self.page.opened is not None else None
        self._list.blockSignals(True)
        self._list.clear()
        for row in page.items:
            item = QListWidgetItem(list_words(row))
            item.setData(_KEY, row.id)
            item.setToolTip(row.title)
            self._list.addItem(item)
            if row.id == current:
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)
        self._stack.setCurrentIndex(1 if page.items else 0)
        if current is None and page.items:
            self._list.setCurrentRow(0)

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._open(item.data(_KEY))

    def _on_activated(self, item: QListWidgetItem) -> None:
        self._open(item.data(_KEY))
        self.page.setFocus()

    # --- what a person decides ---

    def _on_review_asked(self, claim_id: int, decision: str) -> None:
        command = claims.accept_claims if decision == "accept" else claims.reject_claims
        self._workspace.do(command, [claim_id])

    def _on_claim_edited(self, claim_id: int, values: dict[str, str | int | None]) -> None:
        self._workspace.do(
            edit_claim,
            claim_id,
            values,
            answered=self._on_claim_stored,
            failed=self._on_claim_refused,
        )

    def _on_claim_stored(self, _stored: object) -> None:
        self.page.close_editor()

    def _on_claim_refused(self, error: ArchiveError) -> None:
        self.page.editor.show_error(str(error))

    def _on_claim_asked(self, start: int, end: int) -> None:
        if self.page.opened is not None:
            article_id = self.page.opened.detail.id
            self._workspace.do(
                claims.add_claim, article_id, start, end, answered=self._on_claim_made
            )

    def _on_claim_made(self, claim_id: int) -> None:
        self.page.choose(claim_id)
        self.page.edit()

    def _on_decided(self, suggestion_id: int, accepted: bool) -> None:
        command = links.confirm_suggestions if accepted else links.dismiss_suggestions
        self._workspace.do(command, [suggestion_id])

    def _on_suggested(self, found: int) -> None:
        words = ngettext("{n} new suggestion.", "{n} new suggestions.", found).format(n=found)
        self._messages.info(words if found else _("No photo fits better than those linked."))

    def _on_photo_opened(self, photo_id: int) -> None:
        self._selection.choose([photo_id])

    # --- making it ---

    def _connect(self) -> None:
        self._workspace.changed.connect(self._on_changed)
        self._list.currentItemChanged.connect(self._on_current_changed)
        self._list.itemActivated.connect(self._on_activated)
        self.page.claim_chosen.connect(self.claim_chosen)
        self.page.review_asked.connect(self._on_review_asked)
        self.page.claim_edited.connect(self._on_claim_edited)
        self.page.claim_asked.connect(self._on_claim_asked)
        self.page.details_asked.connect(self.edit_details)
        self._dialogs.imported.connect(self.show_article)
        self.page.photos.decided.connect(self._on_decided)
        self.page.photos.photo_opened.connect(self._on_photo_opened)
        self.page.photos.suggestions_asked.connect(self.suggest)

    def _arrange(self) -> None:
        self._empty = EmptyState(
            _("No articles yet"),
            _("Bring in an article: its captions, credits and claims are read, shown in place, and "
              "wait for your yes. Photos that fit are suggested."),
        )  # fmt: skip
        self._empty.add_button(_("Bring in an article…"), self._dialogs.bring_in, primary=True)
        self._pick = EmptyState(_("No article is open"), _("Choose one in the list."))
        new = QPushButton(_("&Bring in…"))
        new.clicked.connect(self._dialogs.bring_in)
        new.setDisabled(self._workspace.read_only)
        title = QLabel(_("Articles"))
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.setContentsMargins(4 * STEP, 3 * STEP, 2 * STEP, 0)
        head.addWidget(title, 1)
        head.addWidget(new)
        left = QWidget()
        left.setProperty("area", "panel")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        self._right = QStackedWidget()
        self._right.addWidget(self._pick)
        self._right.addWidget(self.page)
        split = QSplitter()
        split.addWidget(left)
        split.addWidget(self._right)
        split.setStretchFactor(1, 1)
        split.setSizes([232, 800])
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(split)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._stack)
        self.setFocusProxy(self.page)  # the keys of a review work at once


_TABLES = (
    "article", "article_caption", "claim", "figure", "claim_date", "claim_place", "link",
    "link_suggestion", "appearance", "orphan", "passage", "photo", "credit",
)  # fmt: skip


def list_words(row: ArticleRow) -> str:
    """Return an article's title and what is known of it, as two lines."""
    no_headline = None if row.headline else _("no headline")
    facts = [no_headline, row.publisher, day_words(row.published)]
    if row.claims:
        facts.append(_("{done}/{all} claims").format(done=row.reviewed, all=row.claims))
    return f"{row.title}\n{' · '.join(each for each in facts if each)}"
