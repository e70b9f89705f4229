"""Suggestions answered by the keys: the next one is in sight before it is answered."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from archive.article_import import import_text
from archive.catalogue import Catalogue
from archive.ingest import ingest_files
from tests.factories import a_photo
from tests.ui.conftest import PanelOf
from ui.articles import Articles

SEEN = (
    "Firefighters hose down a warehouse",
    "Residents sweep broken glass",
    "A woman carries a cat",
    "Grain silos burn at the quay",
    "A crane lifts a slab",
    "Volunteers hand out bread",
)
CAPTIONS = tuple(f"{words} in Odesa, Ukraine, September {n}, 2024."
                 for n, words in enumerate(SEEN, 1))  # fmt: skip
TEXT = (
    "Odesa after the strikes\n\nThe mayor said that 12 homes had been damaged.\n\n"
    + "\n\n".join(f"{caption} Marta Vela/TISZA NEWS" for caption in CAPTIONS)
)


@pytest.fixture
def panel(tmp_path: Path, catalogue: Catalogue, panel_of: PanelOf) -> Articles:
    files = [
        a_photo(tmp_path / "in" / f"{n}.jpg", seed=90 + n, caption=caption, creator="Marta Vela")
        for n, caption in enumerate(CAPTIONS)
    ]
    ingest_files(catalogue, files, workers=1)
    number = import_text(catalogue, TEXT, published="2024-09-05")
    made = panel_of(Articles, 1100, 560, active=True)
    made.show_article(number)
    return made


def test_after_an_answer_the_next_suggestion_is_in_sight(qtbot: QtBot, panel: Articles) -> None:
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_P)
    strip = panel.page.photos
    area = strip.findChild(QScrollArea)
    assert area is not None
    for _answer in range(len(CAPTIONS) - 1):
        before = strip.waiting
        assert before is not None
        qtbot.keyClick(before, Qt.Key.Key_A)
        qtbot.waitUntil(lambda last=before: strip.waiting not in (None, last))
        card = strip.waiting
        assert card is not None
        qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
        qtbot.wait(30)
        top = card.mapTo(area.viewport(), card.rect().topLeft()).y()
        assert top >= 0
        assert top + card.height() <= area.viewport().height()
