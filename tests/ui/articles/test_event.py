"""Articles on something no map names are filed under one event: their figures are compared."""

import pytest
from PySide6.QtWidgets import QComboBox, QDialog
from pytestqt.qtbot import QtBot

from archive import articles, claims, events
from archive.article_import import import_text
from archive.catalogue import Catalogue
from tests.ui.conftest import PanelOf
from ui import ask
from ui.articles import Articles

TOLD = "The quarry\n\nThe town hall said that {n} houses had been destroyed at the quarry.\n"


def filed(panel: Articles, qtbot: QtBot, article_id: int) -> None:
    panel.show_article(article_id)
    qtbot.waitUntil(
        lambda: panel.page.opened is not None and panel.page.opened.detail.id == article_id
    )
    panel.bindings()["article.event"]()


def test_two_articles_of_one_event_make_one_series(
    qtbot: QtBot, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch, panel_of: PanelOf
) -> None:
    numbers = [
        import_text(catalogue, TOLD.format(n=n), published=day)
        for n, day in ((120, "2024-03-01"), (110, "2024-03-08"))
    ]
    panel = panel_of(Articles)
    offered: list[list[str]] = []

    def answer(dialog: QDialog) -> int:
        box = dialog.findChild(QComboBox)
        assert box is not None
        assert box.isEditable()
        offered.append([box.itemText(at) for at in range(box.count())])
        box.setEditText("Quarry slide")
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(ask, "show", answer)
    for number in numbers:
        filed(panel, qtbot, number)
    assert "Quarry slide" not in offered[0]
    assert "Quarry slide" in offered[1]
    (found,) = [one for one in catalogue.ask(claims.series) if "Quarry slide" in one.title]
    assert [point.value for point in found.points] == ["120", "110"]
    assert {point.article_id for point in found.points} == set(numbers)
    qtbot.waitUntil(lambda: "Quarry slide" in panel.page.head.facts)
    catalogue.undo()
    assert not [one for one in catalogue.ask(claims.series) if "Quarry slide" in one.title]
    assert catalogue.ask(articles.article, numbers[1]).claims


def test_an_article_says_its_events_and_is_taken_out_of_one(
    qtbot: QtBot, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch, panel_of: PanelOf
) -> None:
    number = import_text(catalogue, TOLD.format(n=120), published="2024-03-01")
    for name in ("Quarry slide", "Spring floods"):
        event = catalogue.do(events.find_or_add_event, name).value
        catalogue.do(events.add_articles_to_event, [number], event)
    panel = panel_of(Articles)
    panel.show_article(number)
    qtbot.waitUntil(lambda: "Quarry slide | Spring floods" in panel.page.head.facts)
    monkeypatch.setattr(ask, "choice", lambda _w, _t, _l, names: names.index("Quarry slide"))
    panel.bindings()["article.event_out"]()
    qtbot.waitUntil(lambda: panel.page.head.facts.endswith("Spring floods"))
    panel.bindings()["article.event_out"]()
    assert catalogue.ask(articles.article, number).events == ()
    panel.bindings()["article.event_out"]()
    catalogue.undo()
    catalogue.undo()
    assert len(catalogue.ask(articles.article, number).events) == 2
