"""What a person decides while reading is written; each decision is one undoable step."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from archive import claims, links, places
from archive.errors import ArchiveError
from resources.i18n import gettext as _
from ui.articles.page import ReadingPage
from ui.articles.writes import edit_claim
from ui.messages import Messages
from ui.workspace import Workspace

_REVIEWS: dict[str, Callable[..., None]] = {
    "accept": claims.accept_claims,
    "reject": claims.reject_claims,
    "propose": claims.propose_claims,
}


class Decisions(QObject):
    """Listens to the reading page and writes what it says."""

    claim_made = Signal(int)
    review_stored = Signal()
    review_failed = Signal()  # what was shown before it was stored was not stored

    def __init__(self, workspace: Workspace, messages: Messages, page: ReadingPage) -> None:
        super().__init__(page)
        self._workspace, self._messages, self._page = workspace, messages, page
        self._made: int | None = None  # the claim whose form is open for the first time
        page.review_asked.connect(self._on_review_asked)
        page.claim_edited.connect(self._on_claim_edited)
        page.claim_asked.connect(self._on_claim_asked)
        page.editor.cancelled.connect(self._on_cancelled)
        page.pane.link_asked.connect(self._on_link_asked)
        page.photos.decided.connect(self._on_decided)
        page.editor.places.wanted.connect(self._on_places_wanted)

    def _on_review_asked(self, claim_id: int, decision: str) -> None:
        self._workspace.do(
            _REVIEWS[decision],
            [claim_id],
            answered=self._on_review_stored,
            failed=self._on_review_failed,
        )

    def _on_review_stored(self, _stored: None) -> None:
        self.review_stored.emit()

    def _on_review_failed(self, error: ArchiveError) -> None:
        self._messages.show(error)
        self.review_failed.emit()

    def _on_claim_edited(self, claim_id: int, values: dict[str, str | int | None]) -> None:
        self._workspace.do(
            edit_claim,
            claim_id,
            values,
            answered=self._on_claim_stored,
            failed=self._on_claim_refused,
        )

    def _on_claim_stored(self, _stored: object) -> None:
        self._made = None
        if self._page.side.editing:
            self._page.close_editor()

    def _on_claim_refused(self, error: ArchiveError) -> None:
        if self._page.side.editing:
            self._page.editor.show_error(str(error))
        else:
            self._page.reader.take_back()
            self._messages.show(error)

    def _on_claim_asked(self, start: int, end: int) -> None:
        if self._page.opened is not None:
            article_id = self._page.opened.detail.id
            self._workspace.do(
                claims.add_claim, article_id, start, end, answered=self._on_claim_made
            )

    def _on_claim_made(self, claim_id: int) -> None:
        self._made = claim_id
        self.claim_made.emit(claim_id)

    def _on_cancelled(self) -> None:
        claim, made = self._page.claim, self._made
        self._made = None
        if claim is not None and claim.id == made:
            self._messages.info(_("The new claim stays as it is in the text; undo takes it away."))

    def _on_link_asked(self, photo_id: int, relation: str) -> None:
        claim = self._page.claim
        if claim is not None:
            self._workspace.do(
                links.link_claim,
                photo_id,
                claim.id,
                relation=relation,
                answered=self._on_linked,
            )

    def _on_linked(self, _link: object) -> None:
        self._messages.info(_("The photo is linked to the claim."))

    def _on_decided(self, suggestion_id: int, accepted: bool) -> None:
        command = links.confirm_suggestions if accepted else links.dismiss_suggestions
        self._workspace.do(command, [suggestion_id])

    def _on_places_wanted(self, beginning: str) -> None:
        offer = self._page.editor.places.offer
        self._workspace.ask_later(
            places.complete_places, beginning, answered=offer, topic="articles.places"
        )
