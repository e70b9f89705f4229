"""Everything about one event: its days, its places on the map, photos, articles, claims."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from archive import events, search
from archive.errors import ArchiveError
from archive.events import EventDossier, EventProposal, EventRecord
from archive.search.moments import Moments, moments
from archive.search.points import Cluster, Points, points
from resources.i18n import gettext as _
from resources.i18n import mark, ngettext
from ui.events.tree import period_words
from ui.map.canvas import MapCanvas
from ui.map.towns import TownNames
from ui.pictures import Pictures
from ui.selection import Selection
from ui.theme import STEP
from ui.timeline.hand import TimeHand
from ui.views import PhotosBelow
from ui.widgets.claim_words import CLAIM_KINDS, STATES
from ui.widgets.moments import day_words
from ui.widgets.rows_table import RowsTable, SortText, TableRow
from ui.widgets.wrapping import wrapped
from ui.workspace import Workspace

_HEIGHT = 200  # px, of timeline and map
_BESIDE = 640  # px from which they stand side by side
_ROWS = 8  # rows of a list before it scrolls by itself
_ROW = 28  # px
_ARTICLE_HEADERS = (mark("Article"), mark("Published"), mark("Here because"))
_CLAIM_HEADERS = (mark("Claimant"), mark("Claim"), mark("Figures"), mark("Kind"), mark("State"))
_CLAIM_WIDTHS, _CLAIM_TEXT = (140, 240, 112, 96, 112), 1
_WIDEST = 0.24  # of the page, for what stands beside a claim's text


class EventShown(QWidget):
    """What belongs to the event. A stretch of time or a circle of the map narrows the photos."""

    article_opened = Signal(int)
    passage_opened = Signal(int, int)
    photo_opened = Signal(int)
    query_opened = Signal(str)

    def __init__(
        self, workspace: Workspace, selection: Selection, pictures: Pictures,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._workspace = workspace
        self._query = ""
        self._term = ""
        self._points: Points | None = None
        self._articles_of: dict[int, int | None] = {}
        self.name = wrapped(role="title")
        self.facts = wrapped(role="muted")
        self.time, self.map = TimeHand(), MapCanvas(workspace.jobs)
        self._names = TownNames(self.map, workspace.jobs)
        self.photos = PhotosBelow(workspace, selection, pictures)
        self.articles = RowsTable(
            _("Articles of the event"), [_(each) for each in _ARTICLE_HEADERS],
            (320, 116, 168), stretch=0,
        )  # fmt: skip
        self.claims = RowsTable(
            _("Claims of the event"), [_(each) for each in _CLAIM_HEADERS],
            _CLAIM_WIDTHS, stretch=_CLAIM_TEXT,
        )  # fmt: skip
        self._said = wrapped(role="heading"), wrapped(role="heading")
        self._arrange()
        self._connect()

    def show_event(self, record: EventRecord) -> None:
        """Show an event; what needs reading follows."""
        self.name.setText(record.name)
        self.facts.setText(_facts(record))
        self._show_query(f"event:#{record.id}")
        self._workspace.ask_later(
            events.event_dossier, record.id, answered=self._on_dossier, failed=_ignore,
            topic="event.dossier",
        )  # fmt: skip

    def show_proposal(self, proposal: EventProposal) -> None:
        """Show what may be an event: its photos, and what their captions have in common."""
        self._workspace.forget("event.dossier")
        self.name.setText(_("{name}: an event?").format(name=proposal.name))
        count = len(proposal.photo_ids)
        said = [ngettext("{count} photo", "{count} photos", count).format(count=count)]
        if proposal.words:
            said.append(_("their captions say: {words}").format(words=", ".join(proposal.words)))
        if proposal.event:
            said.append(_("they may belong to “{event}”").format(event=proposal.event))
        self.facts.setText(" · ".join(said))
        self._show_lists((), ())
        self._show_query(f"id:{','.join(map(str, proposal.photo_ids))}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put time and map below each other where they would be too narrow."""
        wide = event.size().width() >= _BESIDE
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self._fit_claims()
        super().resizeEvent(event)

    # --- inside ---

    def _arrange(self) -> None:
        for view in (self.time, self.map):
            view.setFixedHeight(_HEIGHT)
            view.setMinimumWidth(200)
            view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(2 * STEP)
        self._both.addWidget(self.time, 1)
        self._both.addWidget(self.map, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(self.name)
        column.addWidget(self.facts)
        column.addLayout(self._both)
        column.addWidget(self.photos)
        for said, table in zip(self._said, (self.articles, self.claims), strict=True):
            column.addWidget(said)
            column.addWidget(table)
        column.addStretch(1)

    def _connect(self) -> None:
        self.time.range_changed.connect(self._on_stretch)
        self.time.story_chosen.connect(self._on_story)
        self.map.cluster_chosen.connect(self._on_cluster)
        self.photos.opened.connect(self.photo_opened)
        self.photos.kept.connect(self._on_kept)
        self.articles.opened.connect(self.article_opened)
        self.claims.opened.connect(self._on_claim)

    def _show_query(self, query: str) -> None:
        self._query, self._term = query, ""
        later = self._workspace.ask_later
        later(moments, query, answered=self._on_moments, failed=_ignore, topic="event.moments")
        later(points, query, role="any", answered=self._on_points, failed=_ignore,
              topic="event.points")  # fmt: skip
        self._ask_photos()

    def _ask_photos(self) -> None:
        query = f"{self._query} {self._term}".strip()
        self._workspace.ask_later(
            search.find, query, sort="-taken", limit=None, answered=self._on_photos,
            failed=_ignore, topic="event.photos",
        )  # fmt: skip

    def _on_photos(self, found: search.Found) -> None:
        self.photos.show_photos(found.ids)

    def _on_moments(self, found: Moments) -> None:
        self.time.show_moments(found)
        self.time.show_all()

    def _on_points(self, found: Points) -> None:
        self._points = found
        self.map.show_points(found)
        self.map.show_all()

    def _on_stretch(self) -> None:
        if self.time.term != self._term:
            self._term = self.time.term
            self._ask_photos()

    def _on_story(self, kind: str, number: int) -> None:
        if kind == "article":
            self.article_opened.emit(number)

    def _on_cluster(self, cluster: Cluster | None, _everything: bool) -> None:
        if cluster is None or self._points is None:
            self._ask_photos()
        else:
            self._workspace.forget("event.photos")
            self.photos.show_photos(self._points.ids_of(cluster))

    def _on_kept(self) -> None:
        self.query_opened.emit(f"{self._query} {self._term}".strip())

    def _on_dossier(self, found: EventDossier) -> None:
        self._articles_of = {one.id: one.article_id for one in found.claims}
        self._show_lists(
            [
                TableRow(one.id, (one.headline or "—",
                                  SortText(day_words(one.published), one.published or ""),
                                  _("filed here") if one.filed else _("a photo ran in it")))
                for one in found.articles
            ],
            [
                TableRow(one.id, (one.claimant or "—", one.text, ", ".join(one.figures),
                                  _(CLAIM_KINDS.get(one.kind, one.kind)),
                                  _(STATES.get(one.state, one.state))))
                for one in found.claims
            ],
        )  # fmt: skip

    def _show_lists(self, articles: Sequence[TableRow], claims: Sequence[TableRow]) -> None:
        words = (
            ngettext("{count} article", "{count} articles", len(articles)),
            ngettext("{count} claim", "{count} claims", len(claims)),
        )
        tables = zip(self._said, (self.articles, self.claims), words, (articles, claims),
                     strict=True)  # fmt: skip
        for said, table, worded, rows in tables:
            said.setText(worded.format(count=len(rows)))
            table.show_rows(rows)
            table.setVisible(bool(rows))
            said.setVisible(bool(rows))
            table.setFixedHeight((min(len(rows), _ROWS) + 1) * _ROW + STEP)
        self._fit_claims()

    def _fit_claims(self) -> None:
        """Give the columns beside the claims the width of what they say, if there is room."""
        most = self.width() * _WIDEST
        for column, least in enumerate(_CLAIM_WIDTHS):
            if column != _CLAIM_TEXT:
                wanted = self.claims.sizeHintForColumn(column) + 2 * STEP
                self.claims.setColumnWidth(column, int(max(least, min(wanted, most))))

    def _on_claim(self, claim_id: int) -> None:
        article = self._articles_of.get(claim_id)
        if article is not None:
            self.passage_opened.emit(article, claim_id)


def _facts(record: EventRecord) -> str:
    """Return what is known of an event in a line or two."""
    said = [
        period_words(record),
        ", ".join(record.places),
        _("part of “{event}”").format(event=record.parent) if record.parent else "",
        _("also: {names}").format(names="; ".join(record.aliases)) if record.aliases else "",
        record.identifier or "",
    ]
    first = " · ".join(each for each in said if each)
    return "\n".join(each for each in (first, record.note or "") if each)


def _ignore(_error: ArchiveError) -> None:
    """An event that is gone has nothing to show; the tree says so."""
