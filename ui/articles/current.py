"""The article being read: opened, kept up to date as it changes, at the claim that was wanted."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from archive.articles import ClaimRecord
from archive.errors import ArchiveError, NotFound
from archive.values import Changes
from ui.articles.page import ReadingPage
from ui.articles.reading import (
    OpenArticle,
    claim_beside,
    compared_beyond,
    open_article,
    same_but_state,
    some_claims,
)
from ui.workspace import Workspace

_FEW = 50  # claims that are read one by one instead of the whole article


class CurrentArticle(QObject):
    """Reads for the reading page; what is asked for last is what is shown.

    A review is shown before it is stored. What was read before that knows nothing of it and is
    never shown: the page would go back to a claim just decided, and the next key fall on it.
    """

    arrived = Signal()  # an article is about to be shown
    shown = Signal(int)  # the article, once the page shows it
    failed = Signal(object)  # the error
    gone = Signal()  # the article shown is no longer in the archive

    def __init__(self, workspace: Workspace, page: ReadingPage, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._page = workspace, page
        self._wanted_claim: int | None = None
        self._wanted_edit = False
        self._stale = False
        self._touched: set[int] = set()  # claims to be read again
        self._rejected: set[int] = set()  # when the whole article was read
        self._underway: int | None = None  # the article that is being read
        self._unstored = 0  # reviews that are shown and not stored yet
        self._outdated = False  # something came while there were some
        page.review_asked.connect(self._on_review_asked)

    @property
    def is_wanted(self) -> bool:
        """Tell whether an article is on its way to be shown."""
        return self._underway is not None

    def open(self, article_id: int) -> None:
        """Show an article, the same one at the claim where it is."""
        self._read(article_id, failed=self._on_failed)

    def _read(self, article_id: int, *, failed: Callable[[ArchiveError], None]) -> None:
        self._underway = article_id
        self._workspace.ask_later(
            open_article, article_id, answered=self._show, failed=failed, topic="articles.open"
        )

    def open_at(self, article_id: int, claim_id: int | None, *, edit: bool = False) -> None:
        """Show an article at one of its claims, with the form over it if it is to be edited."""
        self._wanted_claim, self._wanted_edit = claim_id, edit
        self.open(article_id)

    def open_again(self) -> None:
        """Read the article shown once more, or the one that is on its way."""
        if self._underway is not None:
            self.open(self._underway)
        elif self._page.opened is not None:
            self._read(self._page.opened.detail.id, failed=self._on_not_read_again)

    def grow_stale(self) -> None:
        """Note that the article changed while nobody looked."""
        self._stale = True

    def freshen(self) -> None:
        """Read again what changed while nobody looked."""
        if self._stale and self._wanted_claim is None:
            self.open_again()

    def follow(self, changes: Changes, *, only_claims: bool) -> None:
        """Read again what changed: a few claims by themselves, else the whole article."""
        opened = self._page.opened
        if opened is None:
            return
        touched = changes.ids("claim") & opened.places.keys()
        foreign = changes.ids("claim") - opened.places.keys()
        if self._underway is not None or not only_claims or foreign or len(touched) > _FEW:
            self.open_again()
        elif touched:  # a review: no need to read and lay out everything again
            self._touched |= touched
            self._read_claims()

    def review_settled(self) -> None:
        """Note that a review is stored, or was refused."""
        self._unstored = max(self._unstored - 1, 0)
        if self._unstored or not self._outdated:
            return
        self._outdated = False
        if self._underway is not None or not self._touched:
            self.open_again()
        else:
            self._read_claims()

    def _on_review_asked(self, _claim_id: int, _decision: str) -> None:
        self._unstored += 1

    def _read_claims(self) -> None:
        self._workspace.ask_later(
            some_claims,
            sorted(self._touched),
            answered=self._on_claims_read,
            failed=self._on_claims_not_read,
            topic="articles.claims",
        )

    def _show(self, opened: OpenArticle) -> None:
        if self._unstored and self._is_shown(opened):
            self._outdated = True
            return
        self._stale, self._underway = False, None
        self._rejected = {claim.id for claim in opened.detail.claims if claim.state == "rejected"}
        self.arrived.emit()
        self._page.show_article(opened)
        if self._wanted_claim is not None:
            wanted, self._wanted_claim = self._wanted_claim, None
            self._page.choose(wanted)
            if self._wanted_edit and self._page.reader.current == wanted:
                self._page.edit()
                self._propose_claimant(opened, wanted)
        self._workspace.ask_later(
            compared_beyond,
            opened.detail.id,
            answered=self._page.leftovers.show_compared,
            failed=self._on_not_compared,
            topic="articles.compared",
            patient=True,
        )
        self.shown.emit(opened.detail.id)

    def _propose_claimant(self, opened: OpenArticle, claim_id: int) -> None:
        """Offer who says what stands beside a new claim: in the form, stored by Save only."""
        claim = opened.claim(claim_id)
        beside = None if claim is None else claim_beside(opened, claim)
        if beside is not None and beside.claimant:
            kind = beside.claimant_kind or "unknown"
            self._page.editor.propose_claimant(beside.claimant, kind)

    def _is_shown(self, opened: OpenArticle) -> bool:
        now = self._page.opened
        return now is not None and now.detail.id == opened.detail.id

    def _on_failed(self, error: ArchiveError) -> None:
        self._underway = None
        self.failed.emit(error)

    def _on_not_read_again(self, error: ArchiveError) -> None:
        """What is shown may have gone since, undone here or in another program: no mistake."""
        self._underway = None
        if isinstance(error, NotFound):
            self.gone.emit()
        else:
            self.failed.emit(error)

    def _on_claims_not_read(self, error: ArchiveError) -> None:
        self._touched.clear()
        if isinstance(error, NotFound):
            self.open_again()
        else:
            self.failed.emit(error)

    def _on_not_compared(self, error: ArchiveError) -> None:
        if not isinstance(error, NotFound):  # else whoever reads it again finds it gone
            self._workspace.failed.emit(str(error))

    def _on_claims_read(self, records: tuple[ClaimRecord, ...]) -> None:
        if self._unstored:
            self._outdated = True
            return
        self._touched.clear()
        opened = self._page.opened
        if opened is None:
            return
        rejected = {claim.id for claim in records if claim.state == "rejected"}
        if rejected != self._rejected & {claim.id for claim in records} or any(
            claim.id not in opened.places or not same_but_state(claim, opened.claim(claim.id))
            for claim in records
        ):  # a rejected claim's figures are left over, and it takes no part in comparisons
            self.open_again()
        else:
            self._page.show_claims(records)
