"""Beside the text, in tabs: the claim being looked at, the photos, what is left over."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QTabWidget, QVBoxLayout, QWidget

from archive.articles import ClaimRecord
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.articles.card import ClaimCard
from ui.articles.editor import ClaimEditor
from ui.articles.leftovers import Leftovers
from ui.articles.photo_side import PhotoSide
from ui.articles.reading import OpenArticle, claimants_by_weight
from ui.pictures import Pictures
from ui.theme import STEP
from ui.widgets.moments import number_words
from ui.widgets.page_stack import PageStack
from ui.widgets.wrapping import wrapped

CLAIM_TAB, PHOTO_TAB, LEFTOVER_TAB = range(3)
_LEAST = QSize(272, 160)  # px; what a tab holds scrolls or shrinks
_MOST = 440  # px, of the width asked for
_CLOSE = "QTabBar::tab { padding: 8px 6px; }"  # three titles fit, also in longer languages


class Side(QTabWidget):
    """The tabs. The claim's tab turns into the form while a claim is being edited."""

    editing_changed = Signal(bool)

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Beside the text"))
        self.card, self.editor = ClaimCard(), ClaimEditor()
        self.photos, self.leftovers = PhotoSide(pictures), Leftovers()
        self._no_claim = wrapped(role="muted")
        self._no_claim.setMargin(4 * STEP)
        self._arrange()

    @property
    def editing(self) -> bool:
        """Tell whether a claim is being edited."""
        return self._stack.currentIndex() == 1

    @property
    def elsewhere(self) -> str:
        """Return what to say to a key of the review where the eye is not on the claim, else "".

        No key may fall on a claim that nobody looks at.
        """
        if self.leftovers.has_keyboard:
            return _("Nothing to review here: N makes a claim of the line, C goes to the claim.")
        if self.photos.has_keyboard:
            return _("No suggestion is waiting here: C goes to the claim.")
        return ""

    def show_article(self, opened: OpenArticle) -> None:
        """Show the photos and leftovers of an article."""
        self.photos.show_article(opened)
        self.leftovers.show_article(opened.detail)
        self.editor.offer([name for name, _count in claimants_by_weight(opened.detail.claims)])
        waiting, left = len(opened.suggestions), len(opened.detail.orphans)
        tip = ngettext("{n} suggestion waits (P)", "{n} suggestions wait (P)", waiting)
        photos = _("Photos ({n})").format(n=number_words(len(opened.photos)))
        self.setTabText(PHOTO_TAB, photos)
        self.setTabToolTip(PHOTO_TAB, tip.format(n=number_words(waiting)))
        self.setTabText(LEFTOVER_TAB, _("Left over ({n})").format(n=number_words(left)))
        self.updateGeometry()

    def show_claim(self, claim: ClaimRecord | None, colour: str, place: str) -> None:
        """Show a claim on the card, or say that there is none."""
        self._card_area.setVisible(claim is not None)
        self._no_claim.setVisible(claim is None)
        if claim is not None:
            self.card.show_claim(claim, colour, place)
            return
        self._no_claim.setText(
            _("No claim was found in this article. Select a passage in the text and press N to "
              "make a claim of it.")
        )  # fmt: skip

    def open_editor(self, claim: ClaimRecord) -> None:
        """Open the form over a claim."""
        self.setCurrentIndex(CLAIM_TAB)
        self._stack.setCurrentIndex(1)
        self.editor.show_claim(claim)
        self.editing_changed.emit(True)

    def keep(self) -> None:
        """Store what was typed in the form: another claim, another article or the end is near."""
        if self.editing:
            self.editor.keep()

    def close_editor(self) -> None:
        """Go back from the form to the card."""
        if self.editing:
            self._stack.setCurrentIndex(0)
            self.editing_changed.emit(False)

    def _arrange(self) -> None:
        self._card_area = QScrollArea()
        self._card_area.setWidgetResizable(True)
        self._card_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._card_area.setAccessibleName(_("The claim being looked at"))
        self._card_area.setWidget(self.card)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._no_claim)
        column.addWidget(self._card_area, 1)
        column.addStretch()  # what is said where there is no claim stands above
        self._stack = PageStack()
        self._stack.addWidget(shown)
        self._stack.addWidget(self.editor)
        self.addTab(self._stack, _("Claim"))
        self.addTab(self.photos, _("Photos"))
        self.addTab(self.leftovers, _("Left over"))
        for tab, key in ((CLAIM_TAB, "C"), (LEFTOVER_TAB, "O")):
            self.setTabToolTip(tab, _("Key {key}").format(key=key))
        self.tabBar().setStyleSheet(_CLOSE)

    def minimumSizeHint(self) -> QSize:
        """Return what every tab can do with, not what the largest would like.

        In large text that is what their titles need.
        """
        titles = self.tabBar().sizeHint().width()
        return QSize(min(max(_LEAST.width(), titles), _MOST), _LEAST.height())
