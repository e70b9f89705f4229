"""An article that was asked for is the one that opens, also where the list is read first."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from archive import articles
from archive.article_import import import_text
from archive.catalogue import Catalogue
from tests.ui.conftest import PanelOf
from ui.articles import Articles
from ui.jobs import Jobs


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_the_first_article_of_the_list_does_not_get_before_one_asked_for(
    qtbot: QtBot, catalogue: Catalogue, panel_of: PanelOf
) -> None:
    older = import_text(
        catalogue,
        "The quarry\n\nIt was closed for good on the first day of the year.\n",
        published="2020-01-01",
    )
    assert catalogue.ask(articles.articles).items[0].id != older
    panel = panel_of(Articles)  # is shown: it asks for the list
    panel.show_article(older)
    qtbot.waitUntil(lambda: panel.list.list.count() == 2)
    qtbot.waitUntil(lambda: panel.page.opened is not None)
    qtbot.wait(100)
    assert panel.page.opened is not None
    assert panel.page.opened.detail.id == older
