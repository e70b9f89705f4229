"""While the gazetteer is put together after an update, the window says so."""

import pytest

from archive.gazetteer import opening
from ui.jobs import Job
from ui.main_window.place_names import PlaceNames
from ui.messages import MessageBar, Messages
from ui.workspace import Workspace


@pytest.mark.parametrize("ready", [True, False])
def test_what_is_going_on_is_said_until_it_is_done(
    workspace: Workspace, messages: Messages, monkeypatch: pytest.MonkeyPatch, ready: bool
) -> None:
    bar, said, jobs = MessageBar(messages), list[str](), list[Job]()
    messages.said.connect(lambda _kind, text, *_rest: said.append(text))
    workspace.jobs.started.connect(jobs.append)
    monkeypatch.setattr(opening, "is_current", lambda _file: ready)
    monkeypatch.setattr(opening, "ready_file", lambda: None)
    PlaceNames(workspace, messages).begin()
    assert [job.label for job in jobs] == (
        [] if ready else ["Putting the names of places together"]
    )
    assert ["once after an update" in text for text in said] == ([] if ready else [True])
    assert bar.text == ""
