"""XMP sidecars of the chosen photos, written into a folder as a job."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from archive.catalogue import Catalogue
from archive.export import SidecarChoices, Sidecars, save_sidecars
from archive.values import NoProgress, PhotoId, Progress
from resources.i18n import gettext as _
from resources.i18n import mark, ngettext
from ui import ask
from ui.messages import Messages
from ui.selection import Selection
from ui.workspace import Workspace

_NOTHING = NoProgress()
_POSITIONS = (
    ("none", mark("Leave the camera’s position out")),
    ("coarse", mark("The camera’s position to about 10 km")),
    ("exact", mark("The camera’s position as it is known")),
)


class PhotoSidecars(QObject):
    """Asks how and where to, and writes."""

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
        return {"photo.sidecars": self.write}

    def write(self) -> None:
        """Ask for the position and a folder, and write a sidecar for each chosen photo."""
        ids = self._selection.ids
        title = ngettext("Sidecar of {n} photo", "Sidecars of {n} photos", len(ids))
        title = title.format(n=len(ids))
        words = [_(each) for _how, each in _POSITIONS]
        chosen = ask.choice(self._window, title, _("Who reads them learns"), words) if ids else None
        folder = ask.folder(self._window, title) if chosen is not None else None
        if chosen is not None and folder is not None:
            self._workspace.run(
                write_sidecars,
                ids,
                folder,
                position=_POSITIONS[chosen][0],
                label=_("Writing sidecars"),
                answered=self._on_written,
            )

    def _on_written(self, done: Sidecars) -> None:
        words = ngettext(
            "{n} sidecar written to {folder}.", "{n} sidecars written to {folder}.",
            len(done.written),
        )  # fmt: skip
        said = words.format(n=len(done.written), folder=done.folder)
        if done.kept:
            left = ngettext(
                "{n} was there already and stays as it is.",
                "{n} were there already and stay as they are.",
                len(done.kept),
            )
            self._messages.warning(f"{said} {left.format(n=len(done.kept))}")
        else:
            self._messages.info(said)


def write_sidecars(
    catalogue: Catalogue,
    ids: Sequence[PhotoId],
    folder: Path,
    *,
    position: str,
    progress: Progress = _NOTHING,
) -> Sidecars:
    """Write sidecars into a folder, which is made if it is new; see ``save_sidecars``."""
    choices = SidecarChoices(position=position, make=True)
    return save_sidecars(catalogue, ids, folder, choices, progress=progress)
