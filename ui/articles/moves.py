"""Going about the reading page: to claims, photos and leftovers, and along the ends of a claim."""

from PySide6.QtCore import QObject, Signal

from resources.i18n import gettext as _
from ui.articles.beside import PhotoBeside
from ui.articles.grips import End
from ui.articles.reader import ReaderView
from ui.articles.reading import OpenArticle
from ui.articles.side import CLAIM_TAB, LEFTOVER_TAB, PHOTO_TAB, Side


class Moves(QObject):
    """Moves the eye and the keyboard; decides nothing and writes nothing."""

    claim_asked = Signal(object)  # the claim to look at
    said = Signal(str)  # something the person should know

    def __init__(self, reader: ReaderView, side: Side, beside: PhotoBeside) -> None:
        super().__init__(side)
        self._reader, self._side, self._beside = reader, side, beside
        self._opened: OpenArticle | None = None

    def show_article(self, opened: OpenArticle) -> None:
        """Move within this article from now on."""
        self._opened = opened

    def step(self, by: int) -> None:
        """Go to the claim after (1) or before (-1) the current one."""
        if self._opened is not None and self._opened.detail.claims:
            self.claim_asked.emit(self._opened.beside(self._reader.current, by))

    def next(self) -> None:
        """Go on: among photos and leftovers to the next there, else to the next claim."""
        self._go(1)

    def previous(self) -> None:
        """Go back, likewise."""
        self._go(-1)

    def next_waiting(self) -> None:
        """Go to the next claim that waits for a review."""
        self._go_waiting(1)

    def previous_waiting(self) -> None:
        """Go to the claim before that waits for a review."""
        self._go_waiting(-1)

    def end_forward(self) -> None:
        """Let the claim end one word later."""
        self._reader.step_end(End.END, 1)

    def end_back(self) -> None:
        """Let the claim end one word earlier."""
        self._reader.step_end(End.END, -1)

    def start_forward(self) -> None:
        """Let the claim begin one word later."""
        self._reader.step_end(End.START, 1)

    def start_back(self) -> None:
        """Let the claim begin one word earlier."""
        self._reader.step_end(End.START, -1)

    def go_claim(self) -> None:
        """Show the claim's tab and give the keyboard to the text."""
        self._open_tab(CLAIM_TAB)
        self._reader.setFocus()

    def go_photos(self) -> None:
        """Give the keyboard to the photos."""
        self._open_tab(PHOTO_TAB)
        self._side.photos.take_focus()

    def go_leftovers(self) -> None:
        """Give the keyboard to what is left over."""
        self._open_tab(LEFTOVER_TAB)
        self._side.leftovers.take_focus()

    def toggle_photo(self) -> None:
        """Show the photo that has the keyboard, else the first, beside the text; or hide it."""
        if self._opened is not None and not self._beside.toggle(self._opened.photos):
            self.said.emit(_("No photo is linked to this article or suggested for it yet."))

    def show_photo(self, photo_id: int) -> None:
        """Show one of the article's photos beside the text."""
        row = None if self._opened is None else self._opened.photos.get(photo_id)
        if row is not None:
            self._beside.show(row)

    def _open_tab(self, tab: int) -> None:
        self._beside.uncover()
        self._side.setCurrentIndex(tab)

    def _go(self, by: int) -> None:
        photos = self._side.photos
        if photos.has_keyboard:
            if not photos.step(by):
                self.said.emit(self._side.elsewhere)
        elif self._side.currentIndex() == LEFTOVER_TAB and not self._reader.hasFocus():
            self._side.leftovers.step(by)
        else:
            self.step(by)

    def _go_waiting(self, by: int) -> None:
        found = None if self._opened is None else self._opened.waiting(self._reader.current, by)
        if found is not None:
            self.claim_asked.emit(found)
        else:
            self.said.emit(_("No claim of this article waits for a review."))
