"""The panels of one open archive, made with what every panel is handed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject

from ui.articles import Articles
from ui.browser import Browser
from ui.claims import Claims
from ui.history import History
from ui.ingest import Imports
from ui.inspector import Inspector
from ui.likeness import LookAlikes
from ui.loupe import Loupe
from ui.messages import Messages
from ui.pictures import Pictures
from ui.reports import Reports
from ui.rights import Rights
from ui.search import SearchBar
from ui.selection import Selection
from ui.sidebar import Sidebar
from ui.workspace import Workspace


class Bound(Protocol):
    """A panel that answers actions."""

    def bindings(self) -> Mapping[str, Callable[[], object]]:
        """Return what the panel does for which action."""


@dataclass(frozen=True, slots=True)
class Panels:
    """Every panel of the window."""

    search: SearchBar
    browser: Browser
    loupe: Loupe
    inspector: Inspector
    articles: Articles
    claims: Claims
    rights: Rights
    imports: Imports
    reports: Reports
    look_alikes: LookAlikes
    history: History
    sidebar: Sidebar

    @property
    def bound(self) -> tuple[Bound, ...]:
        """Return the panels that answer actions."""
        return (
            self.search,
            self.browser,
            self.inspector,
            self.articles,
            self.claims,
            self.rights,
            self.imports,
            self.reports,
            self.look_alikes,
        )

    @property
    def outward(self) -> tuple[QObject, ...]:
        """Return the panels whose signals lead elsewhere in the window."""
        return (
            self.inspector,
            self.articles,
            self.claims,
            self.rights,
            self.imports,
            self.reports,
            self.look_alikes,
        )


def make_panels(
    workspace: Workspace, selection: Selection, pictures: Pictures, messages: Messages
) -> Panels:
    """Make every panel."""
    search = SearchBar(workspace, messages=messages)
    return Panels(
        search=search,
        browser=Browser(workspace, selection, pictures=pictures, messages=messages),
        loupe=Loupe(workspace, selection, pictures=pictures, messages=messages),
        inspector=Inspector(workspace, selection, pictures=pictures, messages=messages),
        articles=Articles(workspace, selection, pictures=pictures, messages=messages),
        claims=Claims(workspace, selection, pictures=pictures, messages=messages),
        rights=Rights(workspace, selection, pictures=pictures, messages=messages),
        imports=Imports(workspace, selection, pictures=pictures, messages=messages),
        reports=Reports(workspace, selection, pictures=pictures, messages=messages),
        look_alikes=LookAlikes(workspace, selection, pictures=pictures, messages=messages),
        history=History(workspace),
        sidebar=Sidebar(workspace, messages=messages, count=search.count),
    )
