"""What is done with the files of the chosen photos: copies elsewhere, and where they lie."""

import errno
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from archive import photos
from archive.catalogue import Catalogue
from archive.errors import ArchiveError, DiskFull, Unwritable
from archive.values import NoProgress, PhotoId, Progress
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui import ask
from ui.messages import Messages
from ui.selection import Selection
from ui.widgets.photo_drag import copies_of
from ui.workspace import Workspace

_NOTHING = NoProgress()


class PhotoFiles(QObject):
    """Copies of the chosen photos, made in the background under the files' own names."""

    def __init__(
        self, workspace: Workspace, selection: Selection, messages: Messages, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._selection = selection
        self._messages = messages
        self._window = parent

    def bindings(self) -> dict[str, Callable[[], None]]:
        """Return what is done for which action."""
        return {"photo.copy_to": self.copy_to, "photo.show_file": self.show_file}

    def copy_to(self) -> None:
        """Ask for a folder and copy the files of the chosen photos into it."""
        folder = ask.folder(self._window, _("Copy the chosen photos into"))
        ids = self._selection.ids
        if folder is not None and ids:
            self._workspace.run(
                copy_photos,
                ids,
                folder,
                label=_("Copying photos"),
                answered=partial(self._on_copied, folder, len(ids)),
            )

    def show_file(self) -> None:
        """Open the folder that holds the file of the chosen photo."""
        if self._selection.current is not None:
            try:
                path = self._workspace.ask(photos.file_path, self._selection.current)
            except ArchiveError as error:
                self._messages.show(error)
                return
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    def _on_copied(self, folder: Path, asked: int, made: int) -> None:
        words = ngettext(
            "{count} photo copied to {folder}.", "{count} photos copied to {folder}.", made
        )
        said = words.format(count=made, folder=folder)
        if made < asked:
            lost = ngettext("{count} file is missing.", "{count} files are missing.", asked - made)
            self._messages.warning(f"{said} {lost.format(count=asked - made)}")
        else:
            self._messages.info(said)


def copy_photos(
    catalogue: Catalogue,
    ids: Sequence[PhotoId],
    folder: Path,
    *,
    progress: Progress = _NOTHING,
) -> int:
    """Copy the newest file of each photo into a folder; return how many were there to copy.

    Raises:
        DiskFull, Unwritable: the folder takes no more; what was copied stays.
    """
    names = {row.id: row.file_name for row in catalogue.ask(photos.rows, ids)}
    progress.begin(len(ids), _("Copying photos"))
    made = 0
    for number, photo_id in enumerate(ids, 1):
        name = names.get(photo_id) or str(photo_id)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            made += len(copies_of([(catalogue.ask(photos.file_path, photo_id), name)], folder))
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise DiskFull(path=folder) from error
            raise Unwritable(path=folder, reason=error.strerror or str(error)) from error
        progress.advance(number, name)
    return made
