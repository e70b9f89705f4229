"""Everything of one open archive: its panels, placed and joined by their signals. No behaviour."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from archive.catalogue import Catalogue
from archive.values import PhotoId
from ui.actions import ActionSet
from ui.articles import Articles
from ui.jobs import Jobs
from ui.main_window.dropping import sorted_out
from ui.main_window.full_screen import FullScreen
from ui.main_window.meaning import Meanings
from ui.main_window.needs_met import NeedsMet
from ui.main_window.panels import make_panels
from ui.main_window.place_names import PlaceNames
from ui.main_window.today import Today
from ui.main_window.views import Tools
from ui.main_window.ways import Ways
from ui.messages import Messages
from ui.pictures import Pictures
from ui.pictures.renewing import renewed
from ui.search import SearchBar
from ui.selection import Selection
from ui.settings import Settings, Store
from ui.workspace import Workspace

SIDE, INSPECTOR = 232, 360  # px at first
LEAST_SIDE, LEAST_INSPECTOR = 208, 288
_IN_INSPECTOR = (
    "caption.edit",
    "headline.edit",
    "credit.edit",
    "conflict.settle",
    "tag.add",
    "place.add",
    "event.add",
)


class Room(QWidget):
    """The window's middle while an archive is open."""

    menu_asked = Signal(QPoint)

    def __init__(
        self,
        catalogue: Catalogue,
        jobs: Jobs,
        messages: Messages,
        *,
        actions: ActionSet,
        store: Store,
    ) -> None:
        super().__init__()
        settings = store.load()
        self._store = store
        self._actions = actions
        self._messages = messages
        self.workspace = Workspace(catalogue, jobs, self)
        self.selection = Selection(self)
        self.pictures = Pictures(
            catalogue.thumbnails,
            jobs,
            megabytes=settings.cache_megabytes,
            blur=settings.blur_sensitive,
            parent=self,
        )
        self._renewing = renewed(self.pictures, catalogue, jobs)
        self._today = Today(self.workspace, self)
        self._meanings = Meanings(self.workspace, self)
        self._place_names = PlaceNames(self.workspace, messages, self)
        self.panels = make_panels(self.workspace, self.selection, self.pictures, messages)
        tools = Tools(self.workspace, self.selection, self.pictures, messages)
        self.ways = Ways(self.panels, tools, self)
        around = (self.panels.sidebar, self.panels.inspector, self.panels.search)
        self._full_screen = FullScreen(self.ways, around, self)
        self.met = NeedsMet(self.workspace, self.selection, self.ways, self)
        self._arrange()
        self._join()
        self.panels.browser.set_cell_width(settings.cell_size)
        self.panels.browser.table.show_columns(tuple(store.text("columns").split(",")))

    # --- what the window asks of it ---

    def begin(self) -> None:
        """Show all photos and start watching for changes."""
        self.panels.search.run("")
        self.panels.sidebar.load()
        self.met.begin()
        self.workspace.watch()
        self._today.begin()
        self._apply_extras(self._store.load())
        self._place_names.begin()

    def take(self, paths: tuple[Path, ...]) -> None:
        """Bring in what was dropped on the window: texts as articles, all else as photos."""
        texts, photos = sorted_out(paths)
        if photos:
            self.panels.imports.bring_in(photos)
        for text in texts:
            self.ways.go_articles()
            self.panels.articles.bring_in_file(text)

    def apply(self, settings: Settings) -> None:
        """Take over changed preferences."""
        self.pictures.set_blur(settings.blur_sensitive)
        self.panels.browser.set_cell_width(settings.cell_size)
        self._apply_extras(settings)

    def _apply_extras(self, settings: Settings) -> None:
        self.workspace.catalogue.extras = settings.extras
        self._meanings.apply(settings)

    def keep_typed(self) -> None:
        """Store what stands in fields and forms: the window is about to close."""
        self.panels.inspector.commit()
        self.panels.articles.keep_typed()

    def close_room(self) -> None:
        """Let go of the archive."""
        self._store.remember("split", self._split.saveState())
        self._today.end()
        self._meanings.end()
        self.workspace.close()
        self.ways.views.close()
        self._renewing.close()
        self.panels.articles.close_reader()
        self.panels.browser.close_copies()

    @property
    def search(self) -> SearchBar:
        """Return the search bar."""
        return self.panels.search

    @property
    def articles(self) -> Articles:
        """Return the page of articles."""
        return self.panels.articles

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return what an open archive does for which action."""
        found: dict[str, Callable[[], object]] = {
            "undo": self.workspace.undo,
            "redo": self.workspace.redo,
            **self.ways.bindings(),
            **self._full_screen.bindings(),
        }
        for panel in self.panels.bound:
            found |= panel.bindings()
        for action_id in _IN_INSPECTOR:
            found[action_id] = partial(self._in_inspector, found[action_id])
        return found

    def _in_inspector(self, method: Callable[[], object]) -> None:
        self.ways.show_inspector()
        method()

    # --- placing and joining ---

    def _arrange(self) -> None:
        for panel in (self.panels.reports, self.panels.look_alikes):  # they have dialogs only
            panel.setParent(self)
            panel.hide()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        for widget in (self.panels.sidebar, self.ways.pages, self.panels.inspector):
            self._split.addWidget(widget)
        self._split.setStretchFactor(1, 1)
        self.panels.sidebar.setMinimumWidth(LEAST_SIDE)
        self.panels.inspector.setMinimumWidth(LEAST_INSPECTOR)
        self._split.setSizes([SIDE, 1000, INSPECTOR])
        self._split.restoreState(self._store.geometry("split"))
        everything = QVBoxLayout(self)
        everything.setContentsMargins(0, 0, 0, 0)
        everything.addWidget(self._split)

    def _join(self) -> None:
        panels, ways = self.panels, self.ways
        self.workspace.failed.connect(self._messages.error)
        panels.search.found.connect(self._on_found)
        panels.search.suggested.connect(panels.browser.offer)
        panels.browser.query_asked.connect(panels.search.run)
        panels.search.left.connect(ways.go_photos)
        panels.search.order_wanted.connect(panels.browser.show_order)
        panels.browser.opened.connect(ways.open_photo)
        panels.browser.menu_asked.connect(self.menu_asked)
        panels.browser.order_changed.connect(panels.search.set_order)
        panels.browser.size_changed.connect(self._on_size_changed)
        panels.browser.columns_changed.connect(self._on_columns_changed)
        panels.browser.import_asked.connect(self._actions["photo.import"].trigger)
        panels.browser.all_asked.connect(self._actions["search.clear"].trigger)
        panels.browser.files_dropped.connect(self.take)
        panels.browser.rating.done.connect(ways.after_rating)
        ways.views.stack.addActions(list(self._actions.among_photos))
        panels.loupe.closed.connect(ways.close_loupe)
        panels.loupe.step_asked.connect(ways.step)
        panels.sidebar.query_opened.connect(ways.open_query)
        panels.sidebar.page_asked.connect(ways.show_page)
        panels.sidebar.action_asked.connect(self._on_action_asked)
        for panel in panels.outward:
            self._join_outward(panel)
        ways.made.connect(self._join_outward)
        ways.moved.connect(self._show_checks)
        self._show_checks()

    def _join_outward(self, panel: object) -> None:
        """Connect what a panel signals outwards to where it leads."""
        leads: dict[str, Callable[..., object]] = {
            "article_opened": self.ways.open_article,
            "claim_opened": self.ways.open_claim,
            "passage_opened": self.ways.open_passage,
            "photo_opened": self.ways.open_photo,
            "photos_opened": self.ways.open_photos,
            "query_opened": self.ways.open_query,
            "page_asked": self.ways.show_page,
            "article_chosen": self.met.on_article_chosen,
            "claim_chosen": self.met.on_claim_chosen,
            "review_elsewhere": self.panels.claims.review,
            "licence_chosen": self.met.on_licence_chosen,
            "action_asked": self._on_action_asked,
        }
        for name, leads_to in leads.items():
            signal = getattr(panel, name, None)
            if signal is not None:
                signal.connect(leads_to)

    # --- handlers ---

    def _on_found(self, ids: tuple[PhotoId, ...], searched: bool, newer: bool) -> None:
        self.panels.browser.show_ids(ids, searched=searched, newer=newer)
        self.panels.reports.query = self.panels.search.text
        self.panels.browser.arranging.show_query(self.panels.search.text)
        if not newer:
            self.selection.choose(self.panels.browser.rows.among(self.selection.ids))
            if self.ways.on_photos:
                self.panels.sidebar.point_at(query=self.panels.search.text)

    def _on_columns_changed(self, keys: tuple[str, ...]) -> None:
        self._store.remember("columns", ",".join(keys))

    def _on_size_changed(self, width: int) -> None:
        self._store.change(cell_size=width)

    def _on_action_asked(self, action_id: str) -> None:
        self._actions[action_id].trigger()

    def _show_checks(self) -> None:
        view = self.ways.views.name
        if view == "browser":
            view = "table" if self.panels.browser.shows_table else "grid"
        for name in ("grid", "table", "loupe", "compare", "map", "timeline"):
            lit = self.ways.on_photos and view == name
            self._actions[f"view.{name}"].setChecked(lit)
        for name, panel in (("sidebar", self.panels.sidebar), ("inspector", self.panels.inspector)):
            self._actions[f"view.{name}"].setChecked(not panel.isHidden())
