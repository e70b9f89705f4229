"""The gazetteer after an update: it is put together again, and whoever waits is told why."""

from PySide6.QtCore import QObject

from archive.catalogue import Catalogue
from archive.values import Progress
from resources.i18n import gettext as _
from ui.messages import Messages
from ui.workspace import Workspace


class PlaceNames(QObject):
    """Looks once, when an archive is opened. Questions that name places wait meanwhile."""

    def __init__(
        self, workspace: Workspace, messages: Messages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._messages = workspace, messages

    def begin(self) -> None:
        """Find out whether the gazetteer is of this version; where pictures wait, not questions."""
        self._workspace.jobs.fetch(_is_ready, self._on_looked, self._on_failed)

    def _on_looked(self, ready: bool) -> None:
        if ready:
            return
        self._messages.warning(_why())
        job = self._workspace.run(
            _prepare,
            label=_("Putting the names of places together"),
            answered=self._on_prepared,
            failed=self._on_failed,
        )
        job.matters = False  # the next start begins again

    def _on_prepared(self, _none: None) -> None:
        self._messages.clear(_why())

    def _on_failed(self, error: Exception) -> None:
        self._messages.show(error)


def _why() -> str:
    return _(
        "The names of places are put together anew, once after an update: about half a "
        "minute. Pages that need them stay empty until then."
    )


def _is_ready() -> bool:
    from archive.gazetteer.opening import is_ready

    return is_ready()


def _prepare(_catalogue: Catalogue, *, progress: Progress) -> None:
    from archive.gazetteer.opening import ready_file

    progress.begin(0, "")
    ready_file()
