"""One open archive: ask it, write to it, undo. It knows no feature.

A read is a function of a session and plain values; so is a write, which never commits. Every write
happens in a *step*: the unit of history and of undo. What a write touched comes from the journal,
and what is derived from the records (the search document, kept verdicts) is brought up to date in
the same transaction.
"""

import contextlib
import contextvars
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy.orm import Session

from archive.errors import NoArchive, ReadOnly, TooOld
from archive.store import backups, engine, journal, making, schema, text_index
from archive.store.files import Files
from archive.store.journal import Version
from archive.store.readers import Readers
from archive.store.thumbnails import Thumbnails
from archive.store.writer import Writer
from archive.values import Changes, Done

P = ParamSpec("P")
T = TypeVar("T")
Derivation = Callable[[Session, Changes, frozenset[int]], None]
"""Brings derived rows up to date: given what changed, and the ids of the photos touched."""

StepName = Callable[[Session, int], str]
"""Says what a step is called, by its id."""

_open_steps: contextvars.ContextVar[dict["Catalogue", int]] = contextvars.ContextVar("open steps")


class Catalogue:
    """One open archive. Reads from any thread; writes take turns.

    Made by ``create`` or ``open``; close it, or use it as a context manager.
    """

    def __init__(
        self, path: Path, *, who: str, read_only: bool, derive: tuple[Derivation, ...] = ()
    ) -> None:
        self.path = path
        self.who = who
        self.read_only = read_only
        self.extras: frozenset[str] = frozenset()
        """The optional extras that are switched on (``archive.extras``)."""
        self.files = Files(path / "files")
        self.texts = Files(path / "texts")
        self.thumbnails = Thumbnails(path, read_only=read_only)
        self._derive = derive
        self._readers = Readers(path)
        self._writer = Writer(path, who)

    @classmethod
    def create(cls, path: Path, *, who: str, derive: tuple[Derivation, ...] = ()) -> "Catalogue":
        """Make an archive in a new or empty folder and open it.

        Raises:
            ArchiveExists: the folder holds something already.
            NetworkFolder: the folder lies on another machine.
            Unwritable, DiskFull: as the system says.
        """
        path = path.absolute()
        making.refuse_used(path)
        with making.all_or_nothing(path):
            making.make(path)
            return cls.open(path, who=who, derive=derive)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        who: str,
        read_only: bool = False,
        derive: tuple[Derivation, ...] = (),
    ) -> "Catalogue":
        """Open an archive, bringing an older one up to date first (after a backup).

        Raises:
            NoArchive, TooNew, Corrupt, NetworkFolder: the archive cannot be opened.
            TooOld: it must be brought up to date first, and ``read_only`` forbids that.
            Locked: it must be brought up to date but somebody is writing.
        """
        path = path.absolute()
        if not (path / engine.DATABASE).is_file():
            raise NoArchive(path=path)
        engine.refuse_network_folder(path)
        catalogue = cls(path, who=who, read_only=read_only, derive=derive)
        try:
            catalogue._check_schema()
        except BaseException:
            catalogue.close()
            raise
        return catalogue

    @staticmethod
    def restore(path: Path, source: Path) -> Path:
        """Put a backup in the place of a closed archive's database; return what was kept of it.

        Raises:
            NotABackup, NoArchive, DiskFull, Unwritable: nothing was changed.
        """
        return backups.restore(path, source)

    def back_up(self, target: Path) -> Path:
        """Copy the database, in use as it is, to a file.

        Raises:
            DiskFull, Unwritable: ``target`` is as it was before.
        """
        backups.backup(self.path, target)
        return target

    def __enter__(self) -> "Catalogue":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the archive. Steps still open stay open until the archive is written to again."""
        self._readers.close()
        self._writer.close()
        self.thumbnails.close()

    def ask(self, query: Callable[Concatenate[Session, P], T], *args: P.args, **kw: P.kwargs) -> T:
        """Answer a question about one steady state of the archive."""
        with engine.translated(self.path), self._readers.session(self._info()) as session:
            return query(session, *args, **kw)

    def do(
        self, command: Callable[Concatenate[Session, P], T], *args: P.args, **kw: P.kwargs
    ) -> Done[T]:
        """Write; inside ``step`` as part of that step, else as a step named after the command.

        Raises:
            ReadOnly, Locked, DiskFull: nothing was written.
            ArchiveError: whatever the command refuses; nothing was written.
        """
        step_id = _open_steps.get({}).get(self)
        if step_id is not None:
            return self._transaction(self._write, step_id, command, args, kw)
        with self._turn_to_write():
            return self._transaction(self._write_alone, command, args, kw)

    @contextlib.contextmanager
    def step(self, label: str, **params: Any) -> Iterator[None]:
        """Make all writes inside one step, named by a label's code and parameters."""
        if self in _open_steps.get({}):
            yield
            return
        with self._turn_to_write():
            step_id = self._transaction(journal.begin_step, label, params, self.who)
            token = _open_steps.set({**_open_steps.get({}), self: step_id})
            try:
                yield
            finally:
                _open_steps.reset(token)
                self._transaction(journal.end_step, step_id)

    def undo(self, name: StepName | None = None) -> Done[str]:
        """Take back the last step, whoever made it; the value is its label, or what ``name`` says.

        Raises:
            NothingToUndo, Conflict: nothing was changed.
        """
        return self._replay(journal.undo, name)

    def redo(self, name: StepName | None = None) -> Done[str]:
        """Repeat the step that was undone last; the value is its label, or what ``name`` says.

        Raises:
            NothingToRedo: nothing was changed.
        """
        return self._replay(journal.redo, name)

    def version(self) -> Version:
        """Return what differs as soon as any program has written to the archive."""
        return self.ask(journal.version)

    def changes_since(self, version: Version) -> Changes:
        """Return what any program's writes touched since a version."""
        return self.ask(journal.changes_since, version)

    def maintain(self, work: Callable[[Session], T]) -> T:
        """Do upkeep outside history: import runs, kept verdicts, checks of files."""
        with self._turn_to_write():
            return self._transaction(work)

    def compact(self) -> None:
        """Give the database's unused pages back to the disk."""
        self._refuse_reader()
        self._writer.compact()

    def _replay(
        self, action: Callable[[Session], tuple[Any, journal.Touched]], name: StepName | None
    ) -> Done[str]:
        def replay(session: Session) -> Done[str]:
            step, touched = action(session)
            self._bring_up_to_date(session, touched)
            return Done(name(session, step.id) if name else step.label, touched.changes)

        with self._turn_to_write():
            return self._transaction(replay)

    def _write_alone(
        self, session: Session, command: Callable[..., T], args: Any, kw: Any
    ) -> Done[T]:
        step_id = journal.begin_step(session, command.__name__, {}, self.who)
        done = self._write(session, step_id, command, args, kw)
        journal.end_step(session, step_id)
        return done

    def _write(
        self, session: Session, step_id: int, command: Callable[..., T], args: Any, kw: Any
    ) -> Done[T]:
        journal.record(session, step_id)
        before = journal.last_change(session)
        value = command(session, *args, **kw)
        session.flush()
        journal.record(session, None)
        touched = journal.touched_since(session, before, step_id)
        if touched.changes:
            journal.forget_undone(session)
        self._bring_up_to_date(session, touched)
        return Done(value, touched.changes)

    def _bring_up_to_date(self, session: Session, touched: journal.Touched) -> None:
        if touched.photos:
            text_index.refresh(session, touched.photos)
        for derivation in self._derive:
            derivation(session, touched.changes, touched.photos)

    def _transaction(self, work: Callable[..., T], *args: Any) -> T:
        return self._writer.transaction(self._info(), work, *args)

    def _turn_to_write(self) -> contextlib.AbstractContextManager[None]:
        self._refuse_reader()
        return self._writer.turn()

    def _refuse_reader(self) -> None:
        if self.read_only:
            raise ReadOnly(path=self.path)

    def _check_schema(self) -> None:
        with engine.translated(self.path):
            current = schema.is_current(self._readers.engine, self.path)
        if not current and self.read_only:
            raise TooOld(path=self.path)
        if not current:
            with self._writer.turn_unmigrated():
                backups.before_migration(self.path)
                schema.migrate(self.path)
        with engine.translated(self.path):
            if not self.read_only and not self.ask(text_index.is_current):
                self.maintain(text_index.refresh_all)

    def _info(self) -> dict[str, Any]:
        return {"folder": self.path, "who": self.who, "extras": self.extras}


__all__ = ["Catalogue", "Derivation", "Version"]
