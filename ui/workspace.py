"""One open archive as panels see it: four calls and one signal.

``ask`` reads by id or one page, directly. ``ask_later`` reads without bound in the background; a
newer question on the same topic drops the older answer. ``do`` writes. ``run`` is long work with
progress, pause and cancel. Who was closed meanwhile gets no answer; a failure is told all the same.
``changed`` says what any of them, undo, or another program moved.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from archive.errors import ArchiveError
from archive.values import Changes, Done, Progress
from ui.jobs import Job, Jobs, is_gone

if TYPE_CHECKING:
    from archive.catalogue import Catalogue, Version

P = ParamSpec("P")
T = TypeVar("T")

_POLL = 1000  # ms between two looks at what other programs wrote


class Workspace(QObject):
    """An open archive. Signals are emitted in the window's thread."""

    changed = Signal(object)  # Changes
    undo_changed = Signal()  # the names of the steps to undo and redo may be others now
    failed = Signal(str)  # an expected failure nobody else handles, in words for people

    def __init__(self, catalogue: "Catalogue", jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.catalogue = catalogue
        self.jobs = jobs
        self._asked: dict[str, int] = {}
        self._version = catalogue.version()
        self._looking = False
        self._poll = QTimer(self, interval=_POLL)
        self._poll.timeout.connect(self._on_poll)

    @property
    def read_only(self) -> bool:
        """Tell whether this window may only look."""
        return self.catalogue.read_only

    def ask(self, query: Callable[Concatenate[Any, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Read now: by id or one page. Raises ``ArchiveError``."""
        return self.catalogue.ask(query, *args, **kwargs)

    def ask_later(
        self,
        query: Callable[..., T],
        *args: Any,
        answered: Callable[[T], None],
        failed: Callable[[ArchiveError], None] | None = None,
        topic: str | None = None,
        patient: bool = False,
        **kwargs: Any,
    ) -> None:
        """Read in the background and call ``answered`` in the window's thread.

        A later question with the same ``topic`` (normally one per panel and purpose) makes the
        answer to this one, and its failure, be dropped; a question that has not been begun by
        then is not asked at all. Without a topic nothing is dropped. ``patient``: what stands
        beside what people look at (counts, lists of sets) and must not keep that waiting.
        """
        number = 0
        if topic is not None:
            number = self._asked[topic] = self._asked.get(topic, 0) + 1

        def read() -> T | None:
            if topic is not None and self._asked.get(topic) != number:
                return None  # nobody would hear the answer
            return self.catalogue.ask(query, *args, **kwargs)

        self.jobs.ask(
            read,
            partial(self._on_answer, topic, number, answered),
            partial(self._on_answer, topic, number, failed or self._tell),
            patient=patient,
        )

    def forget(self, topic: str) -> None:
        """Drop the answer to what was asked last on ``topic``."""
        self._asked[topic] = self._asked.get(topic, 0) + 1

    def do(
        self,
        command: Callable[..., T],
        *args: Any,
        label: str | None = None,
        answered: Callable[[T], None] | None = None,
        failed: Callable[[ArchiveError], None] | None = None,
        **kwargs: Any,
    ) -> None:
        """Write, after the writes asked for before. Then ``changed``, then ``answered``.

        ``label`` is the code of the step's name in the history, else the command's own name.
        """

        def write() -> Done[T]:
            if label is None:
                return self.catalogue.do(command, *args, **kwargs)
            with self.catalogue.step(label):
                return self.catalogue.do(command, *args, **kwargs)

        self._write(write, answered, failed)

    def run(
        self,
        work: Callable[..., T],
        *args: Any,
        label: str,
        answered: Callable[[T], None] | None = None,
        failed: Callable[[ArchiveError], None] | None = None,
        **kwargs: Any,
    ) -> Job:
        """Start long work: ``work(catalogue, *args, progress=…, **kwargs)`` off this thread."""

        def perform(progress: Progress) -> T:
            return work(self.catalogue, *args, progress=progress, **kwargs)

        job = self.jobs.run(
            label,
            perform,
            partial(self._on_run, answered),
            partial(self._on_failed, failed or self._tell),
        )
        job.told = failed is not None
        return job

    def undo(self) -> None:
        """Take the last step back."""
        self._write(self.catalogue.undo, None, None)

    def redo(self) -> None:
        """Do the step that was taken back again."""
        self._write(self.catalogue.redo, None, None)

    def watch(self) -> None:
        """Start looking for what other programs and running jobs write."""
        self._poll.start()

    def close(self) -> None:
        """Stop watching; ``Jobs.close`` and ``Catalogue.close`` are the owner's to call."""
        self._poll.stop()

    def look(self) -> None:
        """Find out what others wrote; normally the clock and the end of a job do this."""
        if not self._looking:
            self._looking = True
            self.jobs.ask(self._news, self._on_news, self._on_no_news)

    def _write(
        self,
        write: Callable[[], Done[T]],
        answered: Callable[[T], None] | None,
        failed: Callable[[ArchiveError], None] | None,
    ) -> None:
        def write_and_look() -> tuple[T, "Version", Changes]:
            done = write()
            version, changes = self._news()
            return done.value, version, done.changes | changes

        self.jobs.write(
            write_and_look,
            partial(self._on_done, answered),
            partial(self._on_failed, failed or self._tell),
        )

    def _news(self) -> "tuple[Version, Changes]":
        # The number first: what is written between the two is announced twice, never lost.
        version = self.catalogue.version()
        if version == self._version:
            return version, Changes()
        return version, self.catalogue.changes_since(self._version)

    def _on_answer(
        self, topic: str | None, number: int, tell: Callable[[Any], None], value: Any
    ) -> None:
        if (topic is None or self._asked.get(topic) == number) and not is_gone(tell):
            tell(value)

    def _on_done(
        self, answered: Callable[[T], None] | None, result: "tuple[T, Version, Changes]"
    ) -> None:
        value, version, changes = result
        self._announce(version, changes)
        if answered is not None and not is_gone(answered):
            answered(value)

    def _on_run(self, answered: Callable[[T], None] | None, value: T) -> None:
        self.look()
        if answered is not None and not is_gone(answered):
            answered(value)

    def _on_failed(self, failed: Callable[[ArchiveError], None], error: Exception) -> None:
        self.look()
        assert isinstance(error, ArchiveError)  # Jobs lets nothing else through
        (self._tell if is_gone(failed) else failed)(error)

    def _on_poll(self) -> None:
        self.look()

    def _on_news(self, news: "tuple[Version, Changes]") -> None:
        self._looking = False
        self._announce(*news)

    def _on_no_news(self, error: Exception) -> None:
        self._looking = False
        self._poll.stop()  # the disk went away: say so once, keep the window
        self._tell(error)

    def _announce(self, version: "Version", changes: Changes) -> None:
        moved = version != self._version
        self._version = version
        if changes:
            self.changed.emit(changes)
        if moved or changes:
            self.undo_changed.emit()

    def _tell(self, error: Exception) -> None:
        self.failed.emit(str(error))
