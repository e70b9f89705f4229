"""The window: menus, toolbar, messages, jobs, and in the middle the welcome page or an archive."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton, QVBoxLayout, QWidget

from archive.errors import ArchiveError
from archive.values import Progress
from resources.i18n import gettext as _
from ui import ask
from ui.actions import ActionSet, Needs
from ui.jobs import Jobs
from ui.jobs_strip import JobsStrip
from ui.main_window import opening
from ui.main_window.help import HelpDialog, about_text, search_help, shortcuts_text
from ui.main_window.room import Room
from ui.messages import CrashDialog, MessageBar, Messages
from ui.palette import Palette
from ui.preferences import Preferences
from ui.settings import Store
from ui.theme import Theme
from ui.welcome import Welcome

_RECENT = 5
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
        self._opened: opening.Opened | None = None
        self.actions = ActionSet(self, store.shortcuts())
        self._palette = Palette(self.actions, frame)
        self._middle = QWidget()
        self._place = QVBoxLayout(self._middle)
        self._build()
        self.actions.bind(self._bindings())
        theme.changed.connect(self._on_theme_changed)
        jobs.crashed.connect(self.show_crash)
        frame.installEventFilter(self)
        self.show_welcome()

    # --- archives ---

    def show_welcome(self) -> None:
        """Show the page that offers to open an archive."""
        self.close_archive()
        welcome = Welcome(self.recent)
        welcome.sample_asked.connect(self.open_sample)
        welcome.new_asked.connect(self.new_archive)
        welcome.open_asked.connect(self.choose_archive)
        welcome.recent_chosen.connect(self._on_recent_chosen)
        self._put(welcome)
        welcome.setFocus()
        self.frame.setWindowTitle("Cutline")

    @property
    def recent(self) -> tuple[str, ...]:
        """Return the archives opened before that are still there, the last one first."""
        folders = self.store.text("recent").split("\n")
        return tuple(each for each in folders if each and Path(each, "archive.db").is_file())

    def open_archive(self, folder: Path) -> None:
        """Open an archive in this window; a failure is said and nothing changes."""
        if self._is_busy():
            return
        try:
            opened = opening.open_archive(folder, opening.name_of(self.store.load().who))
        except ArchiveError as error:
            self.messages.show(error)
            return
        self.close_archive()
        self._opened = opened
        self.room = Room(
            opened.catalogue, self.jobs, self.messages, actions=self.actions, store=self.store
        )
        self.actions.bind(self.room.bindings())
        self.room.needs_changed.connect(self._on_needs_changed)
        self.room.menu_asked.connect(self._on_menu_asked)
        self._put(self.room)
        self.room.begin()
        self._remember(folder)
        self._on_needs_changed(self.room.needs)
        if opened.lock is None:
            self._say_read_only(opened.holder)

    def close_archive(self) -> None:
        """Close the open archive, if there is one."""
        if self.room is not None:
            self.actions.unbind(self.room.bindings())
            self.room.close_room()
            self.room = None
            self.messages.clear()
        if self._opened is not None:
            self._opened.close()
            self._opened = None
        self.actions.update(Needs.NOTHING)

    def new_archive(self) -> None:
        """Ask for a folder and make an archive in it."""
        folder = ask.folder(self.frame, _("Choose an empty folder for the new archive"))
        if folder is not None:
            try:
                opening.create_archive(folder, opening.name_of(self.store.load().who))
            except ArchiveError as error:
                self.messages.show(error)
                return
            self.open_archive(folder)

    def choose_archive(self) -> None:
        """Ask for an archive and open it."""
        folder = ask.folder(self.frame, _("Choose the folder of an archive"))
        if folder is not None:
            self.open_archive(folder)

    def open_sample(self) -> None:
        """Open the sample archive; it is made the first time."""
        if self._is_busy():
            return
        who = opening.name_of(self.store.load().who)

        def make(progress: Progress) -> Path:
            return opening.make_sample_archive(who, progress)

        words = _("Making the sample archive")
        self.jobs.run(words, make, self.open_archive, self.messages.show)

    def make_writable(self) -> None:
        """Let this window write, if no other one does any more."""
        if self._opened is not None and self._opened.lock is None:
            self.open_archive(self._opened.catalogue.path)

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

    def show_shortcuts(self) -> None:
        """Show every action with its key."""
        self._show_help(_("Shortcuts"), shortcuts_text(self.actions))

    def show_search_help(self) -> None:
        """Show how to search."""
        self._show_help(_("How to search"), search_help())

    def show_about(self) -> None:
        """Show what this program is."""
        self._show_help(_("About Cutline"), about_text())

    def show_crash(self, error: BaseException) -> None:
        """Tell of a bug of ours; the archive stays open."""
        dialog = CrashDialog(error, self.frame)
        ask.show(dialog)
        dialog.deleteLater()

    def close(self) -> None:
        """Close archive and jobs: the window is going away."""
        self.store.remember("window", self.frame.saveGeometry())
        self._palette.hide()
        self.close_archive()
        self.jobs.close()

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
        for action in self.actions.all:  # keys work also where no menu is open
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
            "archive.new": self.new_archive,
            "archive.open": self.choose_archive,
            "archive.sample": self.open_sample,
            "archive.switch": self.make_writable,
            "settings": self.edit_settings,
            "quit": self.frame.close,
            "view.theme": self.toggle_theme,
            "palette": self._palette.open,
            "help.shortcuts": self.show_shortcuts,
            "help.search": self.show_search_help,
            "help.about": self.show_about,
        }

    def _put(self, widget: QWidget) -> None:
        while (item := self._content.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        self._content.addWidget(widget)

    def _is_busy(self) -> bool:
        if self.jobs.running:
            self.messages.warning(
                _("A job is still running. Wait for it or cancel it, then open another archive.")
            )
        return bool(self.jobs.running)

    def _remember(self, folder: Path) -> None:
        others = [each for each in self.recent if each != str(folder)]
        self.store.remember("recent", "\n".join([str(folder), *others][:_RECENT]))
        self.frame.setWindowTitle(f"{folder.name} – Cutline")

    def _say_read_only(self, holder: str) -> None:
        words = _("Another window ({holder}) has this archive open, so this one can only look.")
        self.messages.warning(
            words.format(holder=holder or "?"), _("Make this window writable"), self.make_writable
        )

    def _show_help(self, title: str, text: str) -> None:
        dialog = HelpDialog(title, text, self.frame)
        ask.show(dialog)
        dialog.deleteLater()

    def _on_recent_chosen(self, folder: str) -> None:
        self.open_archive(Path(folder))

    def _on_needs_changed(self, needs: Needs) -> None:
        self.actions.update(needs)
        if self.room is not None:
            for action_id, name in self.room.undo_names.items():
                words = _("&Undo") if action_id == "undo" else _("&Redo")
                self.actions.rename(action_id, f"{words} {name}" if name else words)

    def _on_menu_asked(self, position: QPoint) -> None:
        menu = self.actions.context_menu(QMenu(self.frame))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(position)

    def _on_theme_changed(self) -> None:
        self.actions.tint(self.theme.colours)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close everything with the window."""
        if watched is self.frame and isinstance(event, QCloseEvent):
            self.close()
        return super().eventFilter(watched, event)
