"""Where the chosen photo ran and what it stands for: articles, and claims linked to it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from archive.appearances import AppearanceRecord
from archive.dossier import ClaimOfPhoto
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.inspector.section import muted
from ui.theme import STEP
from ui.widgets.claim_words import RELATIONS, said
from ui.widgets.moments import day_words
from ui.widgets.wrapping import plain_tip


class Stories(QWidget):
    """A button for each article and claim, with what is known of the link below it."""

    article_opened = Signal(int)
    claim_opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(STEP)
        self._shown: tuple[object, ...] = ()
        self.show_stories((), ())

    def show_stories(
        self, uses: Sequence[AppearanceRecord], claims: Sequence[ClaimOfPhoto]
    ) -> None:
        """Show uses and claims."""
        if (*uses, *claims) == self._shown and self._column.count():
            return
        self._shown = (*uses, *claims)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for use in uses:
            self._add_use(use)
        for claim in claims:
            self._add_claim(claim)
        if not uses and not claims:
            self._column.addWidget(
                muted(_("Not used yet. Ctrl+Shift+K links it to an article or a claim."))
            )

    def _add_use(self, use: AppearanceRecord) -> None:
        title = use.article or use.publication or _("A use")
        if use.article_id is not None:
            button = StoryButton(title, use.article_id)
            button.opened.connect(self.article_opened)
            self._column.addWidget(button)
        else:
            self._column.addWidget(muted(title))
        facts = [use.publication if use.article else None, use.medium and _(use.medium),
                 day_words(use.used_from), said(_USE_STATES, use.status)]  # fmt: skip
        self._column.addWidget(muted(" · ".join(fact for fact in facts if fact)))
        if use.credit_printed:
            printed = _("Credit as printed: {credit}").format(credit=use.credit_printed)
            self._column.addWidget(muted(printed))

    def _add_claim(self, claim: ClaimOfPhoto) -> None:
        button = StoryButton(claim.text, claim.id)
        button.opened.connect(self.claim_opened)
        self._column.addWidget(button)
        relation = said(RELATIONS, claim.relation)
        self._column.addWidget(muted(f"{relation} · {claim.claimant or _('nobody named')}"))


class StoryButton(QPushButton):
    """A title that opens an article or a claim; one too long for its place ends in dots."""

    opened = Signal(int)

    def __init__(self, title: str, key: int) -> None:
        super().__init__()
        self._title, self._key = " ".join(title.split()), key
        self.setToolTip(plain_tip(title))
        self.setAccessibleName(_("Open: {title}").format(title=title))
        self.setProperty("flat", True)
        self.setProperty("link", True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the title as there is room for."""
        super().resizeEvent(event)
        room = self.width() - 4 * STEP
        short = self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        self.setText(short.replace("&", "&&"))

    def _on_clicked(self) -> None:
        self.opened.emit(self._key)


_USE_STATES = {
    "pending": mark("planned"),
    "published": mark("published"),
    "removed": mark("taken down"),
}
