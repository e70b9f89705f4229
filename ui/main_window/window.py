"""The window: menus, toolbar, messages, jobs, and in the middle the welcome page or an archive."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton, QVBoxLayout, QWidget

from archive.catalogue import Catalogue
from resources.i18n import gettext as _
from ui import ask
from ui.actions import ActionSet, Needs
from ui.jobs import Jobs
from ui.jobs_strip import JobsStrip
from ui.main_window.archives import Archives
from ui.main_window.closing import may_close
from ui.main_window.dropping import Drops, archive_in
from ui.main_window.help import Help
from ui.main_window.room import Room
from ui.messages import CrashDialog, MessageBar, Messages
from ui.palette import Palette
from ui.preferences import Preferences
from ui.settings import Store
from ui.theme import Theme
from ui.welcome import Welcome

_WITH_WORDS = ("photo.import", "article.import", "report.make")  # on the toolbar


class MainWindow(QObject):
    """Furnishes a ``QMainWindow`` that is on screen already. Places panels and binds actions."""

    def __init__(self, frame: QMainWindow, store: Store, theme: Theme, jobs: Jobs) -> None:
        super().__init__(frame)
        self.frame = frame
        self.store = store
        self.theme = theme
        self.jobs = jobs
        self.messages = Messages(self)
        self.room: Room | None = None
        self.actions = ActionSet(self, store.shortcuts())
        self._palette = Palette(self.actions, frame)
        self._help = Help(frame, self.actions)
        self._archives = Archives(frame, store, jobs, self.messages)
        self._archives.opened.connect(self._on_opened)
        self._archives.closing.connect(self._on_closing)
        self._archives.closed.connect(self._on_closed)
        self._middle = QWidget()
        self._place = QVBoxLayout(self._middle)
        self._build()
        self.actions.bind(self._bindings())
        theme.changed.connect(self._on_theme_changed)
        jobs.crashed.connect(self.show_crash)
        frame.installEventFilter(self)
        Drops(frame).dropped.connect(self._on_dropped)
        self.show_welcome()

    # --- the archive that is open ---

    @property
    def recent(self) -> tuple[str, ...]:
        """Return the archives opened before that are still there, the last one first."""
        return self._archives.recent

    def open_archive(self, folder: Path) -> None:
        """Open an archive in this window; a failure is said and nothing changes."""
        self._archives.open(folder)

    def show_welcome(self) -> None:
        """Close the archive and show the page that offers to open one."""
        self._archives.close()

    def _on_opened(self, catalogue: Catalogue) -> None:
        self.room = Room(
            catalogue, self.jobs, self.messages, actions=self.actions, store=self.store
        )
        self.actions.bind(self.room.bindings())
        self.room.met.changed.connect(self._on_needs_changed)
        self.room.menu_asked.connect(self._on_menu_asked)
        self._put(self.room)
        self.room.begin()
        self._on_needs_changed(self.room.met.now)
        self.frame.setWindowTitle(f"{catalogue.path.name} – Cutline")

    def _on_closing(self) -> None:
        self.messages.clear()
        if self.room is not None:
            self.actions.unbind(self.room.bindings())
            self.room.close_room()
            self.room = None
        self.actions.update(Needs.NOTHING)

    def _on_closed(self) -> None:
        welcome = Welcome(self.recent)
        welcome.sample_asked.connect(self._archives.open_sample)
        self._archives.making_sample.connect(welcome.show_making)
        welcome.new_asked.connect(self._archives.make_new)
        welcome.open_asked.connect(self._archives.choose)
        welcome.recent_chosen.connect(self._on_recent_chosen)
        self._put(welcome)
        welcome.setFocus()
        self.frame.setWindowTitle("Cutline")

    # --- the rest of what the window itself does ---

    def edit_settings(self, *, keys: bool = False) -> None:
        """Ask for preferences and put them into effect."""
        dialog = Preferences(self.store.load(), self.actions, self.frame)
        if keys:
            dialog.show_keys()
        if ask.show(dialog) == Preferences.DialogCode.Accepted:
            self.store.save(dialog.settings)
            self.store.save_shortcuts(dialog.keys)
            self.actions.set_keys(dialog.keys)
            self.theme.choose(dialog.settings.theme, dialog.settings.text_percent)
            if self.room is not None:
                self.room.apply(dialog.settings)
        dialog.deleteLater()

    def toggle_theme(self) -> None:
        """Switch between dark and light, for good."""
        self.theme.toggle()
        self.store.change(theme="dark" if self.theme.is_dark else "light")

    def show_crash(self, error: BaseException) -> None:
        """Tell of a bug of ours; the archive stays open."""
        dialog = CrashDialog(error, self.frame)
        ask.show(dialog)
        dialog.deleteLater()

    def close(self) -> None:
        """Close archive and jobs: the window is going away."""
        self.store.remember("window", self.frame.saveGeometry())
        self._palette.hide()
        if self.room is not None:
            self.room.keep_typed()
        self.jobs.close()  # before the archive: they say in it how far they came
        self._archives.let_go()

    # --- inside ---

    def _build(self) -> None:
        self.actions.tint(self.theme.colours)
        self.actions.fill_menu_bar(self.frame.menuBar())
        bar = QToolBar(_("Tools"))
        bar.setMovable(False)
        bar.setContextMenuPolicy(bar.contextMenuPolicy().PreventContextMenu)
        self.actions.fill_toolbar(bar)
        for button in bar.findChildren(QToolButton):
            if button.defaultAction() in map(self.actions.__getitem__, _WITH_WORDS):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.frame.addToolBar(bar)
        photos_only = self.actions.among_photos
        for action in self.actions.all:  # keys work also where no menu is open
            if action not in photos_only:
                self.frame.addAction(action)
        column = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(0)
        self._content = QVBoxLayout()
        self._place.addLayout(self._content, 1)
        self._place.addLayout(column)
        column.setSpacing(0)
        column.addWidget(JobsStrip(self.jobs))
        column.addWidget(MessageBar(self.messages))
        self.frame.setCentralWidget(self._middle)

    def _bindings(self) -> dict[str, Callable[[], object]]:
        return {
            "settings": self.edit_settings,
            "quit": self.frame.close,
            "view.theme": self.toggle_theme,
            "palette": self._palette.open,
            **self._archives.bindings(),
            **self._help.bindings(),
        }

    def _put(self, widget: QWidget) -> None:
        while (item := self._content.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        self._content.addWidget(widget)

    def _on_dropped(self, paths: tuple[Path, ...]) -> None:
        archive = archive_in(paths)
        if archive is not None:
            self.open_archive(archive)
        elif self.room is None:
            self.messages.warning(
                _("Open an archive or make a new one, then drop the files again."),
                _("New archive…"),
                self._archives.make_new,
            )
        elif self.room.workspace.read_only:
            self.messages.warning(_("This window can only look; nothing can be brought in."))
        else:
            self.room.take(paths)

    def _on_recent_chosen(self, folder: str) -> None:
        self.open_archive(Path(folder))

    def _on_needs_changed(self, needs: Needs) -> None:
        self.actions.update(needs)
        if self.room is not None:
            for action_id, name in self.room.met.undo_names.items():
                words = _("&Undo") if action_id == "undo" else _("&Redo")
                self.actions.rename(action_id, f"{words} {name}" if name else words)

    def _on_menu_asked(self, position: QPoint) -> None:
        menu = self.actions.context_menu(QMenu(self.frame))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(position)

    def _on_theme_changed(self) -> None:
        self.actions.tint(self.theme.colours)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close everything with the window, if it may close."""
        if watched is self.frame and isinstance(event, QCloseEvent):
            if not may_close(self.frame, self.jobs):
                event.ignore()
                return True
            self.close()
        return False
