"""The page of events with a real archive: tree, proposals, what belongs to one, forms."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from archive import events, photos, places
from archive.article_import import import_text
from archive.catalogue import Catalogue
from archive.events import EventProposal, EventRecord
from archive.photos import NewFile, NewPhoto
from tests.ui.conftest import PanelOf
from ui import ask
from ui.events import Events
from ui.events.shown import EventShown
from ui.events.tree import period_words
from ui.widgets.form_dialog import FormDialog
from ui.widgets.rows_table import TableRow
from ui.workspace import Workspace

TEXT = (
    "Ferry stops\n\nThe ferry at Osek stopped on Friday. About 1,200 people waited, the port said."
)


@pytest.fixture
def ids(catalogue: Catalogue) -> tuple[int, ...]:
    made = []
    for number in range(9):
        day = f"2023-03-0{number + 1}"
        file = NewFile(f"{number:064x}", 1, "JPEG", f"photo-{number}.jpg", b"")
        fields = {"caption": f"A ferry waits, picture {number}", "taken_text": day,
                  "taken_from": day, "taken_to": day, "taken_precision": "day"}  # fmt: skip
        new = NewPhoto(file, f"{number + 1:064x}", 400, 300, fields=fields)
        made.append(catalogue.do(photos.add_photo, new).value)
    return tuple(made)


@pytest.fixture
def page(ids: tuple[int, ...], workspace: Workspace, panel_of: PanelOf) -> Events:  # fmt: skip
    catalogue = workspace.catalogue
    whole = catalogue.do(events.add_event, "Strike", starts="2023-03", ends="2023-04").value
    part = catalogue.do(events.add_event, "Ferry", starts="2023-03-01", parent_id=whole).value
    catalogue.do(events.add_to_event, ids[:2], part)
    catalogue.do(events.add_to_event, ids[1:3], whole)
    catalogue.do(events.add_articles_to_event, [import_text(catalogue, TEXT)], part)
    bakhmut = catalogue.do(places.resolve_place, "Bakhmut, Ukraine").value
    catalogue.do(places.place_photos, ids[3:], bakhmut)
    return panel_of(Events, 1100, 800)


def named(page: Events, name: str) -> EventRecord:
    found = page._workspace.ask(events.find_events, name)
    page.show_event(found[0])
    chosen = page.tree.current
    assert isinstance(chosen, EventRecord)
    return chosen


def test_a_whole_counts_the_photos_of_its_parts_once(page: Events) -> None:
    assert named(page, "Strike").photos == 3
    assert named(page, "Ferry").photos == 2
    assert period_words(named(page, "Ferry")) == "since 1 Mar 2023"


def test_the_page_of_an_event_shows_all_that_belongs_to_it(page: Events) -> None:
    named(page, "Strike")
    shown = page.shown
    assert shown.name.text() == "Strike"
    assert sum(bucket.count for bucket in shown.time.buckets) == 3
    assert len(shown.photos._ids) == 3
    assert [row.cells[0] for row in shown.articles.rows.rows] == ["Ferry stops"]
    assert any("1,200" in str(row.cells[2]) for row in shown.claims.rows.rows)
    shown.time.choose(shown.time.axis.first, shown.time.axis.first + 1440)
    assert "taken:" in shown._term


def test_what_may_be_an_event_is_made_one(page: Events, ids: tuple[int, ...]) -> None:
    heading = page.tree.model().index(0, 0)
    page.tree.setCurrentIndex(page.tree.model().index(0, 0, heading))
    proposal = page.tree.current
    assert isinstance(proposal, EventProposal)
    assert page.shown.name.text() == "Bakhmut, 4–9 March 2023: an event?"
    assert page._buttons["take"].isVisible()
    assert not page._buttons["edit"].isVisible()
    page._buttons["take"].click()
    made = page.tree.current
    assert isinstance(made, EventRecord)
    assert (made.photos, made.places) == (6, ("Bakhmut",))


def test_an_event_is_described_in_a_form(page: Events, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(dialog: QDialog) -> int:
        assert isinstance(dialog, FormDialog)
        fields: dict[str, Any] = dict(dialog.fields)
        fields["name"].setText("Ferry strike")
        fields["places"].setPlainText("Bakhmut, Ukraine")
        fields["aliases"].setPlainText("Sciopero")
        fields["ends"].setText("2023-02")
        dialog.start.click()
        assert "before the start" in dialog._errors["ends"].text()
        fields["ends"].setText("2023-03")
        dialog.start.click()
        return int(dialog.result())

    monkeypatch.setattr(ask, "show", fill)
    named(page, "Ferry")
    page._buttons["edit"].click()
    changed = named(page, "Ferry strike")
    assert set(changed.aliases) == {"Sciopero", "Ferry"}
    assert changed.places == ("Bakhmut",)
    assert changed.parent == "Strike"


def test_removing_and_making_one_are_steps_to_undo(
    page: Events, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "choice", lambda *_args: 0)
    named(page, "Strike")
    page._buttons["merge"].click()
    page.look_for()
    assert page._workspace.ask(events.events).total == 1
    page._workspace.undo()
    page.look_for()
    assert page._workspace.ask(events.events).total == 2
    named(page, "Ferry")
    page._buttons["remove"].click()
    assert page._workspace.ask(events.find_events, "Ferry") == ()


def test_enter_leads_to_the_photos(page: Events, qtbot: QtBot, tmp_path: Path) -> None:
    chosen = named(page, "Strike")
    with qtbot.waitSignal(page.query_opened) as opened:
        page.tree.opened.emit()
    assert opened.args == [f"event:#{chosen.id}"]


def test_columns_of_the_claims_are_as_wide_as_what_they_say(page: Events, qtbot: QtBot) -> None:
    said = "The State Emergency Service of Ukraine in the Region"
    shown = page.findChild(EventShown)
    assert shown is not None
    shown.resize(1100, 800)
    shown._show_lists((), [TableRow(1, (said, "A claim", "12", "count", "open"))])
    table = shown.claims
    assert table.columnWidth(0) >= min(table.sizeHintForColumn(0), shown.width() * 0.24 - 1) > 140
    shown.resize(500, 800)
    assert table.columnWidth(0) == 140
