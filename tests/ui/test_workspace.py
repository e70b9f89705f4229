"""The four calls of a workspace, with a real archive; and what another program writes."""

from collections.abc import Callable
from functools import partial

import pytest
import shiboken6
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.catalogue import Catalogue
from archive.errors import NotFound, NothingToUndo
from archive.store.models import Event
from archive.values import Changes, NoProgress, Progress
from ui.workspace import Workspace

Work, Answered = Callable[[], object], Callable[[object], None]


def make_event(session: Session, name: str) -> int:
    event = Event(name=name, folded=name.lower())
    session.add(event)
    session.flush()
    return event.id


def names(session: Session) -> tuple[str, ...]:
    return tuple(session.scalars(select(Event.name).order_by(Event.id)))


def missing(session: Session) -> None:
    raise NotFound(what="event", key=9)


def test_a_write_is_announced_before_it_is_answered(workspace: Workspace) -> None:
    seen: list[object] = []
    workspace.changed.connect(seen.append)
    workspace.do(make_event, "Siege", answered=seen.append)
    changes, answer = seen
    assert isinstance(changes, Changes)
    assert changes.ids("event") == {answer}
    assert workspace.ask(names) == ("Siege",)


def test_undo_and_redo_are_announced(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.do(make_event, "Siege")
    with qtbot.waitSignals([workspace.changed, workspace.undo_changed]):
        workspace.undo()
    assert workspace.ask(names) == ()
    workspace.redo()
    assert workspace.ask(names) == ("Siege",)


def test_a_question_that_is_overtaken_before_it_began_is_not_asked(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: list[tuple[Work, Answered]] = []

    def wait(work: Work, answered: Answered, *_rest: object, **_more: object) -> None:
        waiting.append((work, answered))

    monkeypatch.setattr(workspace.jobs, "ask", wait)
    asked: list[str] = []
    answers: list[object] = []

    def note(_session: Session, word: str) -> str:
        asked.append(word)
        return word

    for word in ("first", "second"):
        workspace.ask_later(note, word, answered=answers.append, topic="test")
    for work, answered in waiting:
        answered(work())
    assert (asked, answers) == (["second"], ["second"])


def test_an_expected_failure_reaches_the_bar_or_who_asked(workspace: Workspace) -> None:
    said: list[object] = []
    workspace.failed.connect(said.append)
    workspace.do(missing)
    workspace.ask_later(missing, answered=said.append)
    workspace.undo()
    assert said == ["There is no event 9.", "There is no event 9.", str(NothingToUndo())]
    mine: list[Exception] = []
    workspace.do(missing, failed=mine.append)
    assert len(mine) == 1
    assert len(said) == 3
    with pytest.raises(NotFound):
        workspace.ask(missing)


def test_a_newer_question_drops_the_older_answer(catalogue: Catalogue, qtbot: QtBot) -> None:
    from ui.jobs import Jobs

    jobs = Jobs()
    workspace = Workspace(catalogue, jobs)
    answers: list[str] = []

    def say(session: Session, word: str) -> str:
        return word

    for word in ("one", "two", "three"):
        workspace.ask_later(say, word, answered=answers.append, topic="test")
    workspace.ask_later(say, "other", answered=answers.append, topic="elsewhere")
    qtbot.waitUntil(lambda: len(answers) == 2)
    jobs.close()
    assert sorted(answers) == ["other", "three"]


def test_an_answer_nobody_waits_for_is_dropped(catalogue: Catalogue, qtbot: QtBot) -> None:
    from ui.jobs import Jobs

    jobs = Jobs()
    workspace = Workspace(catalogue, jobs)
    answers: list[object] = []
    workspace.ask_later(names, answered=answers.append, topic="test")
    workspace.forget("test")
    workspace.ask_later(names, answered=answers.append, topic="test 2")
    qtbot.waitUntil(lambda: bool(answers))
    jobs.close()
    assert len(answers) == 1


def test_what_another_program_writes_is_announced(workspace: Workspace) -> None:
    seen: list[Changes] = []
    workspace.changed.connect(seen.append)
    workspace.look()
    assert seen == []
    with Catalogue.open(workspace.catalogue.path, who="somebody else") as other:
        number = other.do(make_event, "Siege").value
        workspace.look()
        assert [each.ids("event") for each in seen] == [{number}]
        workspace.look()
        assert len(seen) == 1
        other.undo()
    workspace.look()
    assert [each.ids("event") for each in seen] == [{number}, {number}]


def test_a_long_job_gets_the_catalogue_and_is_followed(workspace: Workspace) -> None:
    seen: list[Changes] = []
    counts: list[int] = []
    workspace.changed.connect(seen.append)

    def work(catalogue: Catalogue, count: int, progress: Progress = NoProgress()) -> int:  # noqa: B008 - as workflows declare it
        progress.begin(count, "Events")
        for number in range(count):
            catalogue.do(make_event, f"Event {number}")
            progress.advance(number + 1)
        return count

    workspace.run(work, 3, label="Making events", answered=counts.append)
    assert counts == [3]
    assert len(seen[0].ids("event")) == 3


class Closing(QLabel):
    def show_answer(self, value: object) -> None:
        self.setText(str(value))


def test_who_was_closed_meanwhile_gets_no_answer_but_failures_are_told(
    workspace: Workspace, qtbot: QtBot
) -> None:
    closed = Closing()
    show = closed.show_answer
    shiboken6.delete(closed)
    workspace.do(make_event, "Siege", answered=partial(show))
    workspace.ask_later(names, answered=show)
    workspace.run(lambda catalogue, progress: 3, label="Three", answered=show)
    assert workspace.ask(names) == ("Siege",)
    with qtbot.waitSignal(workspace.failed) as told:
        workspace.do(missing, failed=show)
    assert told.args == ["There is no event 9."]
