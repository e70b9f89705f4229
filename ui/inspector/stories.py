"""Where the chosen photo ran and what it stands for: articles, and claims linked to it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from archive.appearances import AppearanceRecord
from archive.dossier import ClaimOfPhoto
from resources.i18n import gettext as _
from ui.inspector.section import muted
from ui.theme import STEP


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
        facts = [use.publication if use.article else None, use.medium, use.used_from, use.status]
        self._column.addWidget(muted(" · ".join(fact for fact in facts if fact)))
        if use.credit_printed:
            printed = _("Credit as printed: {credit}").format(credit=use.credit_printed)
            self._column.addWidget(muted(printed))

    def _add_claim(self, claim: ClaimOfPhoto) -> None:
        button = StoryButton(claim.text, claim.id)
        button.opened.connect(self.claim_opened)
        self._column.addWidget(button)
        self._column.addWidget(muted(f"{claim.relation} · {claim.claimant or _('nobody named')}"))


class StoryButton(QPushButton):
    """A title that opens an article or a claim; long titles end in dots."""

    opened = Signal(int)

    def __init__(self, title: str, key: int) -> None:
        short = title if len(title) <= 44 else title[:43].rstrip() + "…"
        super().__init__(short.replace("&", "&&"))
        self._key = key
        self.setToolTip(title)
        self.setAccessibleName(_("Open: {title}").format(title=title))
        self.setProperty("flat", True)
        self.setProperty("link", True)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.opened.emit(self._key)
