"""Keep the verdicts that searches and grids show those of now: midnight passes, embargoes end."""

from datetime import UTC, date, datetime

from PySide6.QtCore import QObject, QTimer

from archive.catalogue import Catalogue
from archive.errors import ArchiveError
from archive.rights import is_due, judge_due
from archive.values import Changes, Progress
from resources.i18n import gettext as _
from ui.jobs import Job
from ui.workspace import Workspace

_OFTEN = 300_000  # ms


class Today(QObject):
    """Judges photos anew whose verdict has run out, or was left for later by a large change.

    At the start, every five minutes, after changes; one job at a time. What is judged stays.
    """

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._clock = QTimer(self, interval=_OFTEN)
        self._clock.timeout.connect(self.look)
        self._job: Job | None = None
        workspace.changed.connect(self._on_changed)

    def begin(self) -> None:
        """Look now and every five minutes, if this window may write."""
        if not self._workspace.read_only:
            self._clock.start()
            self.look()

    def end(self) -> None:
        """Look no more."""
        self._clock.stop()

    def look(self) -> None:
        """Find out whether a verdict has run out."""
        self._workspace.ask_later(
            is_due,
            _today(),
            now=datetime.now(UTC),
            answered=self._on_answered,
            failed=self._on_failed,
            topic="today",
        )

    def _on_answered(self, due: bool) -> None:
        if due and (self._job is None or self._job.state.over):
            self._job = self._workspace.run(_judge, label=_("Judging rights for today"))
            self._job.matters = False  # the next start goes on behind what is judged
            self._job.ended.connect(self._on_judged)
            if self._job.state.over:
                self._on_judged()

    def _on_judged(self) -> None:
        self._workspace.changed.emit(Changes({"rights_verdict": frozenset()}))

    def _on_changed(self, changes: Changes) -> None:
        if self._clock.isActive() and not changes.touches("rights_verdict"):
            self.look()

    def _on_failed(self, error: ArchiveError) -> None:
        """Leave it for the next time; whoever reads next says what is wrong with the archive."""


def _judge(catalogue: Catalogue, *, progress: Progress) -> int:
    """Bring the kept verdicts up to date, part by part, and return how many were."""
    return judge_due(catalogue, _today(), now=datetime.now(UTC), progress=progress)


def _today() -> str:
    return date.today().isoformat()
