"""The ways through the window: between pages, into the loupe and back, to what a panel names."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from archive.values import PhotoId
from ui.main_window.panels import Panels
from ui.main_window.views import Tools, Views
from ui.widgets.page_stack import PageStack


class Ways(QObject):
    """Holds the pages. What leads where is connected by ``Room``."""

    moved = Signal()  # another page or view
    made = Signal(object)  # a page that is made when it is first asked for

    def __init__(self, panels: Panels, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._panels = panels
        self._tools = tools
        self._selection = tools.selection
        self.views = Views(panels, tools, self)
        self.views.moved.connect(self.moved)
        photos_page = QWidget()
        photos_page.setFocusProxy(self.views.stack)
        column = QVBoxLayout(photos_page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(panels.search)
        column.addWidget(self.views.stack, 1)
        self._by_name: dict[str, QWidget] = {
            "photos": photos_page,
            "articles": panels.articles,
            "claims": panels.claims,
            "licences": panels.rights,
            "imports": panels.imports,
            "history": panels.history,
        }
        self._makers: dict[str, Callable[[], QWidget]] = {
            "events": self._make_events,
            "places": self._make_places,
            "tags": self._make_tags,
        }
        self._inspector_wanted = True
        self.alone = False  # a photo has the whole screen
        self.pages = PageStack()
        for page in self._by_name.values():
            self.pages.addWidget(page)

    @property
    def in_loupe(self) -> bool:
        """Tell whether the loupe is in the grid's place."""
        return self.views.name == "loupe"

    @property
    def looks_at_photos(self) -> bool:
        """Tell whether loupe or comparison is in front."""
        return self.on_photos and self.views.name in ("loupe", "compare")

    @property
    def has_photo(self) -> bool:
        """Tell whether a photo has the focus."""
        return self._selection.current is not None

    @property
    def on_photos(self) -> bool:
        """Tell whether photos are shown, as a grid, a table or in the loupe."""
        return self.pages.currentWidget() is self._by_name["photos"]

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return what the ways do for which action."""
        return {
            "view.loupe": self.toggle_loupe,
            **self.views.bindings(),
            "photo.next": self.next_photo,
            "photo.previous": self.previous_photo,
            "view.sidebar": self.toggle_sidebar,
            "view.inspector": self.toggle_inspector,
            "view.grid": self.show_grid,
            "view.table": self.show_table,
            "view.map": self.show_map,
            "view.timeline": self.show_timeline,
            "go.photos": self.go_photos,
            "go.articles": self.go_articles,
            "go.claims": self.go_claims,
            "go.licences": self.go_licences,
            "go.imports": self.go_imports,
            "go.events": self.go_events,
            "go.places": self.go_places,
            "go.tags": self.go_tags,
            "place.new": self.new_place,
            "history": self.go_history,
            "go.sidebar": self._panels.sidebar.setFocus,
            "go.inspector": self.focus_inspector,
        }

    def show_grid(self) -> None:
        """Show the result as a grid."""
        self._show_browser(self._panels.browser.show_grid)

    def show_table(self) -> None:
        """Show the result as a table."""
        self._show_browser(self._panels.browser.show_table)

    def show_map(self) -> None:
        """Show where the photos of the result lie."""
        self.show_page("photos")
        self.views.show("map")

    def show_timeline(self) -> None:
        """Show when the photos of the result were taken."""
        self.show_page("photos")
        self.views.show("timeline")

    def _show_browser(self, show: Callable[[], None]) -> None:
        self.views.show("browser")
        self.show_page("photos")
        show()
        self.moved.emit()

    # --- going places ---

    def show_page(self, name: str) -> None:
        """Show a page by its name.

        The inspector stands beside photos only; the others need the room.
        """
        page = self.page(name)
        self.pages.setCurrentWidget(page)
        query = self._panels.search.text if name == "photos" else None
        self._panels.sidebar.point_at(query=query, page=None if name == "photos" else name)
        beside = self._inspector_wanted and not self.alone
        self._panels.inspector.setVisible(beside and name == "photos")
        page.setFocus()
        self.moved.emit()

    def page(self, name: str) -> QWidget:
        """Return a page; it is made if need be."""
        if name not in self._by_name:
            self._by_name[name] = page = self._makers[name]()
            self.pages.addWidget(page)
            self.made.emit(page)
        return self._by_name[name]

    def _make_events(self) -> QWidget:
        from ui.events import Events

        tools = self._tools
        return Events(
            tools.workspace, tools.selection, pictures=tools.pictures, messages=tools.messages
        )

    def _make_places(self) -> QWidget:
        from ui.places import Places

        return Places(self._tools.workspace, messages=self._tools.messages)

    def _make_tags(self) -> QWidget:
        from ui.tags import Tags

        return Tags(self._tools.workspace, messages=self._tools.messages)

    def go_photos(self) -> None:
        """Show the photos, with the keyboard on them."""
        self.show_page("photos")
        self._panels.browser.focus()

    def go_articles(self) -> None:
        """Show the articles."""
        self.show_page("articles")

    def go_claims(self) -> None:
        """Show the claims."""
        self.show_page("claims")

    def go_licences(self) -> None:
        """Show licences, leases and uses."""
        self.show_page("licences")

    def go_imports(self) -> None:
        """Show the imports and what became of their files."""
        self.show_page("imports")

    def go_events(self) -> None:
        """Show the events, what may be one, and all about the chosen one."""
        self.show_page("events")

    def go_places(self) -> None:
        """Show the places: a tree, the desk's own, other names."""
        self.show_page("places")

    def new_place(self) -> None:
        """Ask for a place of the desk's own, and put it on the chosen photos."""
        from ui.places import PlaceForms

        name, role = self._panels.inspector.typed_place
        forms = PlaceForms(self._tools.workspace, self.pages)
        forms.add_for(self._selection.ids, name, role)

    def go_tags(self) -> None:
        """Show the table of tags."""
        self.show_page("tags")

    def go_history(self) -> None:
        """Show what was done."""
        self.show_page("history")

    def focus_inspector(self) -> None:
        """Give the keyboard to the inspector."""
        self.show_inspector()
        self._panels.inspector.setFocus()

    def show_inspector(self) -> None:
        """Show the inspector, beside the photos."""
        self._inspector_wanted = True
        if not self.on_photos or self._panels.inspector.isHidden():
            self.show_page("photos")

    def toggle_sidebar(self) -> None:
        """Show or hide the sidebar."""
        self._panels.sidebar.setVisible(not self._panels.sidebar.isVisible())
        self.moved.emit()

    def toggle_inspector(self) -> None:
        """Show or hide the inspector."""
        self._inspector_wanted = self._panels.inspector.isHidden()
        if self.on_photos:
            self._panels.inspector.setVisible(self._inspector_wanted)
            self.moved.emit()
        elif self._inspector_wanted:
            self.show_page("photos")

    def toggle_loupe(self) -> None:
        """Show the chosen photo large, or go back."""
        if self.in_loupe:
            self.close_loupe()
        elif self._selection.current is not None:
            self.open_photo(self._selection.current)

    def next_photo(self) -> None:
        """Go to the next photo of the result."""
        self.step(1)

    def previous_photo(self) -> None:
        """Go to the photo before."""
        self.step(-1)

    def after_rating(self) -> None:
        """Go on to the next photo; in a comparison the photos stay."""
        if self.views.name != "compare":
            self.step(1)

    # --- what panels ask for ---

    def open_query(self, query: str) -> None:
        """Show the photos of a search."""
        self.close_loupe()
        self._panels.search.run(query)
        self.show_page("photos")

    def open_photos(self, ids: tuple[PhotoId, ...]) -> None:
        """Show these photos."""
        numbers = ",".join(str(each) for each in ids)
        self.open_query(f"id:{numbers}" if ids else "")

    def open_article(self, article_id: int) -> None:
        """Show an article in the reader."""
        self.show_page("articles")
        self._panels.articles.show_article(article_id)

    def open_claim(self, claim_id: int) -> None:
        """Show a claim in the table of claims."""
        self.show_page("claims")
        self._panels.claims.show_claim(claim_id)

    def open_passage(self, article_id: int, claim_id: int) -> None:
        """Show a claim where it stands in its article."""
        self.show_page("articles")
        self._panels.articles.show_claim(article_id, claim_id)

    def open_photo(self, photo_id: int) -> None:
        """Show a photo large."""
        if self._selection.current != photo_id:
            self._selection.choose([photo_id])
        self.show_page("photos")
        self.views.show("loupe")

    def close_loupe(self) -> None:
        """Go back from the loupe (or a comparison) to where one came from."""
        self.views.back()

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) photo of the result."""
        if self._panels.browser.step(by) is not None:
            self._panels.loupe.look_ahead(self._panels.browser.beside(by))
