"""Which archive the window has open: open, make, close, back up, restore."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from archive.errors import ArchiveError, Corrupt
from archive.values import Progress
from resources.i18n import gettext as _
from ui import ask
from ui.jobs import Jobs
from ui.main_window import opening
from ui.main_window.backups import backup_to_restore, place_for_backup
from ui.messages import Messages
from ui.settings import Store

_RECENT = 5


class Archives(QObject):
    """Asks for archives, opens and closes them. What the window shows is for others to change."""

    opened = Signal(object)  # Catalogue
    closing = Signal()  # let go of the catalogue now
    closed = Signal()
    making_sample = Signal(bool)  # none is open any more

    def __init__(self, window: QWidget, store: Store, jobs: Jobs, messages: Messages) -> None:
        super().__init__(window)
        self._window, self._store, self._jobs, self._messages = window, store, jobs, messages
        self._open: opening.Opened | None = None

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return what is done for which action."""
        return {
            "archive.new": self.make_new,
            "archive.open": self.choose,
            "archive.sample": self.open_sample,
            "archive.switch": self.make_writable,
            "archive.backup": self.back_up,
            "archive.restore": self.restore,
        }

    @property
    def recent(self) -> tuple[str, ...]:
        """Return the archives opened before that are still there, the last one first."""
        folders = self._store.text("recent").split("\n")
        return tuple(each for each in folders if each and Path(each, "archive.db").is_file())

    def open(self, folder: Path) -> None:
        """Open an archive; a failure is said and nothing changes."""
        if self._is_busy():
            return
        try:
            found = opening.open_archive(folder, self._who)
        except Corrupt as error:
            self._messages.error(str(error), _("Restore a backup…"), partial(self._restore, folder))
            return
        except ArchiveError as error:
            self._messages.show(error)
            return
        self.let_go()
        self._open = found
        self.opened.emit(found.catalogue)
        others = [each for each in self.recent if each != str(folder)]
        self._store.remember("recent", "\n".join([str(folder), *others][:_RECENT]))
        if found.lock is None:
            self._say_read_only(found.holder)

    def let_go(self) -> None:
        """Close the open archive, if there is one."""
        self.closing.emit()
        if self._open is not None:
            self._open.close()
            self._open = None

    def close(self) -> None:
        """Close the archive; none is open afterwards."""
        self.let_go()
        self.closed.emit()

    def make_new(self) -> None:
        """Ask what folder it shall be, make an archive in it and open it."""
        title = _("Name a folder for the new archive")
        folder = ask.new_folder(self._window, title, name=_("Photo archive"))
        if folder is None:
            return
        try:
            opening.create_archive(folder, self._who)
        except ArchiveError as error:
            self._messages.show(error)
            return
        self.open(folder)

    def choose(self) -> None:
        """Ask for an archive and open it."""
        folder = ask.folder(self._window, _("Choose the folder of an archive"))
        if folder is not None:
            self.open(folder)

    def open_sample(self) -> None:
        """Open the sample archive; it is made the first time."""
        if self._is_busy():
            return
        who = self._who

        def make(progress: Progress) -> Path:
            return opening.make_sample_archive(who, progress)

        name = _("Making the sample archive")
        self.making_sample.emit(True)
        self._jobs.run(name, make, self.open, self._messages.show).ended.connect(self._on_made)

    def _on_made(self) -> None:
        self.making_sample.emit(False)

    def make_writable(self) -> None:
        """Let this window write, if no other one does any more."""
        if self._open is None or self._open.lock is not None:
            return
        holder = opening.writer(self._open.catalogue.path)
        if holder:  # opened anew it would only lose its place
            self._say_read_only(holder, still=True)
        else:
            self.open(self._open.catalogue.path)

    def back_up(self) -> None:
        """Ask where, and save a backup of the open archive's database."""
        if self._open is None:
            return
        catalogue = self._open.catalogue
        place = place_for_backup(self._window, catalogue, date.today())
        if place is None:
            return

        def save(progress: Progress) -> Path:
            progress.begin(0, _("Saving a backup"))
            return catalogue.back_up(place)

        self._jobs.run(_("Saving a backup"), save, self._on_backed_up, self._messages.show)

    def restore(self) -> None:
        """Ask for a backup and put it in the place of the open archive's database."""
        if self._open is not None:
            self._restore(self._open.catalogue.path)

    def _restore(self, folder: Path) -> None:
        source = backup_to_restore(self._window, folder)
        if source is None or self._is_busy():
            return
        if self._open is not None and self._open.catalogue.path == folder:
            self.close()  # the database must not be in use
        try:
            kept = opening.restore(folder, source)
        except ArchiveError as error:
            self._messages.show(error)
            return
        self.open(folder)
        words = _("Restored {path}. What was there before is in {kept}.")
        self._messages.warning(words.format(path=source, kept=kept))

    @property
    def _who(self) -> str:
        return opening.name_of(self._store.load().who)

    def _is_busy(self) -> bool:
        if self._jobs.mattering:
            self._messages.warning(
                _("A job is still running. Wait for it or cancel it, then open another archive.")
            )
        return bool(self._jobs.mattering)

    def _say_read_only(self, holder: str, *, still: bool = False) -> None:
        if not holder:
            self._messages.warning(
                _("This archive lies where nothing may be written, so this window can only look. "
                  "To change it, copy its folder to another place and open it there.")
            )  # fmt: skip
            return
        words = _("Another window ({holder}) has this archive open, so this one can only look.")
        if still:
            words = _("The other window ({holder}) still has this archive open. Close it first.")
        self._messages.warning(
            words.format(holder=holder), _("Make this window writable"), self.make_writable
        )

    def _on_backed_up(self, target: Path) -> None:
        self._messages.info(_("Saved {path}.").format(path=target))
