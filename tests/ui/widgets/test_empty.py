"""A page says that there is nothing only once somebody looked."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from archive.catalogue import Catalogue
from ui.articles import Articles
from ui.ingest import Imports
from ui.jobs import Jobs
from ui.messages import Messages
from ui.pictures import Pictures
from ui.selection import Selection
from ui.workspace import Workspace


class Never(Executor):
    """Nothing that is handed in is ever done."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        return Future()


@pytest.mark.parametrize("kind", [Articles, Imports])
def test_before_anything_is_read_no_page_says_that_there_is_nothing(
    qtbot: QtBot, catalogue: Catalogue, kind: Callable[..., QWidget]
) -> None:
    jobs = Jobs(executor=Never())
    workspace = Workspace(catalogue, jobs)
    shared = {"pictures": Pictures(catalogue.thumbnails, jobs), "messages": Messages()}
    page = kind(workspace, Selection(), **shared)
    qtbot.addWidget(page)
    page.show()
    seen = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "One moment…" in seen
    assert not any("yet" in words for words in seen)
