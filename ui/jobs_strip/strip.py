"""A line per long job: what, how far, how fast, how long still; pause, cancel, close."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from resources.i18n import gettext as _
from ui.jobs import Job, Jobs, JobState
from ui.jobs_strip.words import standing
from ui.theme import icon
from ui.widgets.colours import colours_of
from ui.widgets.one_line import OneLine


class JobsStrip(QFrame):
    """All long jobs. A failed one stays until it is closed; a finished one goes by itself."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusStrip")
        self.setAccessibleName(_("Jobs"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 4, 8, 4)
        self._column.setSpacing(4)
        jobs.started.connect(self._on_started)
        self.hide()

    @property
    def lines(self) -> list["JobLine"]:
        """Return the lines that are shown."""
        return self.findChildren(JobLine, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def _on_started(self, job: Job) -> None:
        line = JobLine(job)
        line.closed.connect(self._on_closed)
        self._column.addWidget(line)
        self.show()

    def _on_closed(self, line: QWidget) -> None:
        self._column.removeWidget(line)
        line.setParent(None)
        line.deleteLater()
        self.setVisible(bool(self.lines))


class JobLine(QWidget):
    """One job."""

    closed = Signal(QWidget)

    def __init__(self, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._label = QLabel(job.label, textFormat=Qt.TextFormat.PlainText)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(200)
        self._bar.setAccessibleName(job.label)
        self._standing = OneLine()  # what a failure says may be longer than the window is wide
        self._standing.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._note = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._pause = _tool(_("Pause"), self._on_pause)
        self._cancel = _tool(_("Cancel"), job.cancel)
        self._close = _tool(_("Close"), self._on_close)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._label)
        row.addWidget(self._bar)
        row.addWidget(self._standing)
        row.addWidget(self._note, 1)
        for button in (self._pause, self._cancel, self._close):
            row.addWidget(button)
        job.changed.connect(self._on_changed)
        job.ended.connect(self._on_ended)
        self._on_changed()

    @property
    def text(self) -> str:
        """Return what the line says of how the job stands."""
        return self._standing.text()

    def _on_changed(self) -> None:
        job = self._job
        self._bar.setVisible(job.state is not JobState.FAILED)  # nothing is on its way any more
        self._bar.setRange(0, job.total if not job.state.over else 1)
        self._bar.setValue(job.done if not job.state.over else int(job.state is JobState.DONE))
        self._standing.setText(standing(job))
        room = max(80, self._note.width())
        self._note.setText(
            self._note.fontMetrics().elidedText(job.note, Qt.TextElideMode.ElideMiddle, room)
        )
        self._buttons()

    def _buttons(self) -> None:
        job, colours = self._job, colours_of(self.palette())
        paused = job.state is JobState.PAUSED
        words = _("Resume") if paused else _("Pause")
        self._pause.setIcon(icon("play" if paused else "pause", colours))
        self._cancel.setIcon(icon("stop", colours))
        self._close.setIcon(icon("close", colours))
        self._pause.setToolTip(words)
        self._pause.setAccessibleName(words)
        self._pause.setVisible(not job.state.over)
        self._pause.setEnabled(job.state is not JobState.CANCELLING)
        self._cancel.setVisible(not job.state.over)
        self._cancel.setEnabled(job.state is not JobState.CANCELLING)
        self._close.setVisible(job.state is JobState.FAILED)

    def _on_ended(self) -> None:
        if self._job.state is not JobState.FAILED or self._job.told:
            self.closed.emit(self)

    def _on_pause(self) -> None:
        if self._job.state is JobState.PAUSED:
            self._job.resume()
        else:
            self._job.pause()

    def _on_close(self) -> None:
        self.closed.emit(self)


def _tool(words: str, pressed: object) -> QToolButton:
    button = QToolButton()
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.clicked.connect(pressed)
    return button
