"""Read in the background what captions mean, while the preference is on and the extra is there."""

from PySide6.QtCore import QObject, QTimer

from archive.errors import ArchiveError
from archive.extras import MEANING, is_installed
from archive.search.meaning import Filled, fill, is_out_of_step
from archive.values import Changes
from resources.i18n import gettext as _
from ui.jobs import Job, JobState
from ui.settings import Settings
from ui.workspace import Workspace

_PAUSE = 3_000  # ms after a change: what is being typed changes again
_READ_FROM = ("photo", "protected_name", "credit")


class Meanings(QObject):
    """Keeps what was read in step with the captions: at the start, and after changes.

    Who cancels the job is left in peace until the preference is switched on anew, or the archive
    is opened again.
    """

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._wanted = self._declined = False
        self._job: Job | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.look)
        workspace.changed.connect(self._on_changed)

    def apply(self, settings: Settings) -> None:
        """Take the preference over: begin, or stop."""
        wanted = settings.meaning and is_installed(MEANING) and not self._workspace.read_only
        if wanted and not self._wanted:
            self._declined = False
        self._wanted = wanted
        if wanted:
            self.look()
        else:
            self.end()

    def end(self) -> None:
        """Read no more."""
        self._pause.stop()
        if self._job is not None and not self._job.state.over:
            self._job.cancel()

    def look(self) -> None:
        """Find out whether captions wait to be read."""
        if self._wanted and not self._declined and (self._job is None or self._job.state.over):
            self._workspace.ask_later(
                is_out_of_step,
                answered=self._on_answered,
                failed=self._on_failed,
                topic="meanings",
                patient=True,
            )

    def _on_answered(self, waits: bool) -> None:
        if waits and self._wanted and (self._job is None or self._job.state.over):
            self._job = self._workspace.run(
                fill,
                label=_("Reading what captions mean"),
                answered=self._on_filled,
                failed=self._on_not_filled,
            )
            self._job.matters = False  # the next start goes on behind what was read
            self._job.ended.connect(self._on_ended)
            if self._job.state.over:
                self._on_ended()

    def _on_filled(self, filled: Filled) -> None:
        self._workspace.changed.emit(Changes({"meaning": frozenset()}))
        if filled.read:
            self.look()  # what came in while it read

    def _on_not_filled(self, error: ArchiveError) -> None:
        """Tell what went wrong once: it would again."""
        self._declined = True
        self._workspace.failed.emit(str(error))

    def _on_ended(self) -> None:
        if self._job is not None and self._job.state is JobState.CANCELLED:
            self._declined = self._wanted

    def _on_changed(self, changes: Changes) -> None:
        if self._wanted and changes.touches(*_READ_FROM):
            self._pause.start()

    def _on_failed(self, error: ArchiveError) -> None:
        """Leave it for the next time; whoever reads next says what is wrong with the archive."""
