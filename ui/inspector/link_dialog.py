"""Link photos to an article, one of its captions, or one of its claims in a relation."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from archive import articles
from archive.articles import ArticleDetail
from archive.errors import ArchiveError
from resources.i18n import gettext as _
from ui.theme import STEP
from ui.widgets.choice import Choice
from ui.widgets.claim_words import RELATIONS
from ui.widgets.wrapping import wrapped
from ui.workspace import Workspace

_LISTED = 200  # articles to choose from, the newest
_TARGET = Qt.ItemDataRole.UserRole


class LinkDialog(QDialog):
    """``ready`` says that something was chosen; ``target`` is what."""

    ready = Signal()

    def __init__(self, workspace: Workspace, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Link to an article or claim"))
        self.resize(640, 520)
        self._workspace = workspace
        self._detail: ArticleDetail | None = None
        self.article = Choice()
        self.article.setAccessibleName(_("Article"))
        for row in workspace.ask(articles.articles, limit=_LISTED).items:
            self.article.addItem(row.title, row.id)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(_("Words of the caption or claim"))
        self.filter.setAccessibleName(_("Only captions and claims with these words"))
        self.list = QListWidget()
        self.list.setAccessibleName(_("What to link to"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.relation = Choice()
        self.relation.setAccessibleName(_("How the photos stand to the claim"))
        for code, words in RELATIONS.items():
            self.relation.addItem(_(words), code)
        self._error = wrapped(role="error")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.start = buttons.addButton(_("Link"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.start.setDefault(True)
        buttons.accepted.connect(self.ready)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        chosen = QLabel(_("Photos chosen: {n}").format(n=count))
        chosen.setProperty("role", "muted")
        column.addWidget(chosen)
        column.addWidget(self.article)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addWidget(self.relation)
        column.addWidget(self._error)
        column.addWidget(buttons)
        self.article.currentIndexChanged.connect(self._on_article_changed)
        self.filter.textChanged.connect(self._fill)
        self.list.currentItemChanged.connect(self._on_chosen)
        self._on_article_changed()

    @property
    def article_id(self) -> int:
        """Return the chosen article."""
        return int(self.article.currentData())

    @property
    def target(self) -> tuple[str, int] | None:
        """Return ``("article"|"caption"|"claim", id)``, or None."""
        item = self.list.currentItem()
        found: tuple[str, int] | None = item.data(_TARGET) if item is not None else None
        return found

    def show_error(self, error: ArchiveError) -> None:
        """Say why nothing was linked."""
        self._error.setText(str(error))

    def _on_article_changed(self) -> None:
        key = self.article.currentData()
        self._detail = None if key is None else self._workspace.ask(articles.article, key)
        self._fill()

    def _fill(self) -> None:
        self.list.clear()
        if self._detail is None:
            self._error.setText(_("There is no article yet. Bring one in first."))
            self._on_chosen()
            return
        wanted = self.filter.text().casefold().split()
        self._add(_("The article as a whole"), "article", self._detail.id)
        for caption in self._detail.captions:
            if all(word in caption.span.text.casefold() for word in wanted):
                self._add(_("Caption: {words}").format(words=caption.span.text), "caption",
                          caption.id)  # fmt: skip
        for claim in self._detail.claims:
            words = f"{claim.claimant or ''} {claim.span.text}".casefold()
            if claim.state != "rejected" and all(word in words for word in wanted):
                who = claim.claimant or _("nobody named")
                text = _("Claim by {who}: {words}").format(who=who, words=claim.span.text)
                self._add(text, "claim", claim.id)
        self.list.setCurrentRow(0)

    def _add(self, text: str, kind: str, key: int) -> None:
        item = QListWidgetItem(" ".join(text.split()))
        item.setData(_TARGET, (kind, key))
        self.list.addItem(item)

    def _on_chosen(self) -> None:
        target = self.target
        self.start.setEnabled(target is not None)
        self.relation.setEnabled(target is not None and target[0] == "claim")
