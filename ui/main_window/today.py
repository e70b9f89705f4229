"""Keep the verdicts that searches and grids show those of now: midnight passes, embargoes end."""

from datetime import UTC, date, datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer

from archive.catalogue import Catalogue
from archive.errors import ArchiveError
from archive.rights import is_due, refresh_due
from archive.values import Changes, Progress
from resources.i18n import gettext as _
from ui.workspace import Workspace

_OFTEN = 300_000  # ms


class Today(QObject):
    """Judges photos anew whose verdict has run out: at the start, then every five minutes."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._clock = QTimer(self, interval=_OFTEN)
        self._clock.timeout.connect(self.look)

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
        if due:
            job = self._workspace.run(
                _judge, label=_("Judging rights for today"), answered=self._on_judged
            )
            job.matters = False  # the next start does it again

    def _on_judged(self, judged: int) -> None:
        if judged:
            self._workspace.changed.emit(Changes({"rights_verdict": frozenset()}))

    def _on_failed(self, error: ArchiveError) -> None:
        """Leave it for the next time; whoever reads next says what is wrong with the archive."""


def _judge(catalogue: Catalogue, *, progress: Progress) -> int:
    """Bring the kept verdicts up to date and return how many were."""
    progress.begin(0, _("Judging rights for today"))
    return catalogue.maintain(partial(refresh_due, today=_today(), now=datetime.now(UTC)))


def _today() -> str:
    return date.today().isoformat()
