"""Dates of a claim in its form: corrected or taken away, as one step with the rest."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive import articles, claims
from archive.articles import ClaimRecord
from archive.catalogue import Catalogue
from tests.ui.conftest import PanelOf
from ui.articles import Articles
from ui.articles.date_rows import DateRow
from ui.workspace import Workspace


@pytest.fixture
def panel(workspace: Workspace, panel_of: PanelOf) -> Articles:
    made = panel_of(Articles, active=True)
    made.show_article(1)
    made.page.choose(dated(workspace.catalogue).id)
    made.page.edit()
    return made


def dated(catalogue: Catalogue) -> ClaimRecord:
    return next(one for one in catalogue.ask(articles.article, 1).claims if one.dates)


def first_row(panel: Articles) -> DateRow:
    return panel.page.editor.dates.rows[0]


def test_days_typed_are_kept_and_undone_in_one_step(
    qtbot: QtBot, panel: Articles, catalogue: Catalogue
) -> None:
    before = dated(catalogue)
    first_row(panel).days.setText("2024-03")
    panel.page.editor.note.setText("said so by phone")
    qtbot.keyClick(first_row(panel).days, Qt.Key.Key_Return)
    after = next(one for one in catalogue.ask(articles.article, 1).claims if one.id == before.id)
    assert (after.dates[0].first, after.dates[0].last) == ("2024-03-01", "2024-03-31")
    assert (after.note, after.state) == ("said so by phone", "edited")
    assert not panel.page.side.editing
    catalogue.undo()
    assert dated(catalogue) == before


def test_what_is_no_day_is_said_in_the_form(panel: Articles, catalogue: Catalogue) -> None:
    before = dated(catalogue)
    first_row(panel).days.setText("the other day")
    panel.page.editor.save()
    assert "the other day" in panel.page.editor.error
    assert panel.page.side.editing
    assert dated(catalogue) == before


def test_a_date_that_is_none_is_taken_away(panel: Articles, catalogue: Catalogue) -> None:
    before = dated(catalogue)
    first_row(panel).away.click()
    panel.page.editor.save()
    after = next(one for one in catalogue.ask(articles.article, 1).claims if one.id == before.id)
    assert len(after.dates) == len(before.dates) - 1


def test_a_missed_date_is_added_from_the_selected_words(
    panel: Articles, catalogue: Catalogue
) -> None:
    before = dated(catalogue)
    catalogue.do(claims.remove_date, before.dates[0].id)
    panel.show_article(1)
    panel.page.choose(before.id)
    panel.page.edit()
    dates = panel.page.editor.dates
    assert dates.rows == ()
    dates.asked.emit()
    assert panel.page.editor.error
    words = before.dates[0].span
    panel.page.reader.reveal(words.start, words.end, select=True)
    dates.asked.emit()
    assert not panel.page.editor.error
    panel.page.editor.save()
    (read,) = dated(catalogue).dates
    assert (read.first, read.last) == (before.dates[0].first, before.dates[0].last)


def test_a_date_outside_a_shorter_passage_leaves_the_claim(
    panel: Articles, catalogue: Catalogue
) -> None:
    claim = next(
        one for one in catalogue.ask(articles.article, 1).claims
        if one.dates and one.dates[0].span.start > one.span.start + 4
    )  # fmt: skip
    panel.page.choose(claim.id)
    panel.page.edit()
    first_row(panel).days.setText("2024")
    panel.page.reader.reveal(claim.span.start, claim.dates[0].span.start - 1, select=True)
    panel.page.editor.passage_asked.emit()
    assert first_row(panel).leaves
    panel.page.editor.save()
    assert not panel.page.side.editing
    after = next(one for one in catalogue.ask(articles.article, 1).claims if one.id == claim.id)
    assert claim.dates[0].id not in [date.id for date in after.dates]
