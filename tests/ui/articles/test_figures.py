"""Figures of a claim in its form: corrected, taken away, added, as one step; by the keys alone."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive import articles, claims
from archive.articles import ClaimRecord
from archive.catalogue import Catalogue
from tests.ui.conftest import PanelOf
from ui.articles import Articles
from ui.articles.figure_rows import FigureRow
from ui.workspace import Workspace


@pytest.fixture
def panel(workspace: Workspace, panel_of: PanelOf) -> Articles:
    made = panel_of(Articles, active=True)
    made.show_article(1)
    found = next(one for one in read(workspace.catalogue) if one.figures)
    made.page.choose(found.id)
    made.page.reader.setFocus()
    return made


def read(catalogue: Catalogue) -> tuple[ClaimRecord, ...]:
    return catalogue.ask(articles.article, 1).claims


def current(panel: Articles, catalogue: Catalogue) -> ClaimRecord:
    number = panel.page.reader.current
    return next(one for one in read(catalogue) if one.id == number)


def rows(panel: Articles) -> tuple[FigureRow, ...]:
    return panel.page.editor.figures.rows


def test_f_opens_the_form_at_the_number_and_saves_it(
    qtbot: QtBot, panel: Articles, catalogue: Catalogue
) -> None:
    before = current(panel, catalogue)
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_F)
    amount = rows(panel)[0].fields["amount"]
    assert amount.hasFocus()
    amount.selectAll()
    qtbot.keyClicks(amount, ">= 1,234.5")
    rows(panel)[0].fields["unit"].setText("wagons")
    qtbot.keyClick(amount, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    figure = current(panel, catalogue).figures[0]
    assert (figure.value, figure.op, figure.unit) == ("1234.5", ">=", "wagons")
    assert not panel.page.side.editing
    catalogue.undo()
    assert current(panel, catalogue) == before


def test_a_wrong_number_is_said_in_the_form(
    qtbot: QtBot, panel: Articles, catalogue: Catalogue
) -> None:
    before = current(panel, catalogue)
    panel.page.edit_figures()
    rows(panel)[0].fields["amount"].setText("lots")
    panel.page.editor.save()
    assert panel.page.side.editing
    assert "lots" in panel.page.editor.error
    assert current(panel, catalogue) == before


def test_one_is_taken_away_and_one_added_in_one_step(
    qtbot: QtBot, panel: Articles, catalogue: Catalogue
) -> None:
    before = current(panel, catalogue)
    text = catalogue.ask(articles.article, 1).text
    words = before.figures[0].span
    panel.page.edit_figures()
    count = len(rows(panel))
    rows(panel)[0].away.setChecked(True)
    assert not rows(panel)[0].fields["amount"].isEnabled()
    panel.page.reader.reveal(words.start, words.end, select=True)
    panel.page.editor.figures.asked.emit()
    assert len(rows(panel)) == count + 1
    rows(panel)[-1].fields["subject"].setText("trains of the night")
    panel.page.editor.save()
    after = current(panel, catalogue)
    assert "trains of the night" in [figure.subject for figure in after.figures]
    assert before.figures[0].id not in [figure.id for figure in after.figures]
    assert text == catalogue.ask(articles.article, 1).text
    catalogue.undo()
    assert current(panel, catalogue) == before


def test_nothing_selected_is_said(panel: Articles) -> None:
    panel.page.edit_figures()
    panel.page.editor.figures.asked.emit()
    assert panel.page.editor.error


def test_a_claim_without_figures_says_so(panel: Articles, catalogue: Catalogue) -> None:
    for figure in current(panel, catalogue).figures:
        catalogue.do(claims.remove_figure, figure.id)
    panel.show_article(1)
    panel.page.edit_figures()
    assert not rows(panel)
    assert panel.page.editor.figures.isVisible()


def test_a_figure_that_a_shorter_passage_leaves_out_says_so_and_is_left_over(
    panel: Articles, catalogue: Catalogue
) -> None:
    before = next(
        one for one in read(catalogue)
        if one.figures and one.figures[0].span.start > one.span.start + 8
    )  # fmt: skip
    panel.page.choose(before.id)
    panel.page.edit_figures()
    words = before.figures[0].span
    rows(panel)[0].fields["amount"].setText("12")
    rows(panel)[0].fields["unit"].setText("boats")
    panel.page.reader.reveal(before.span.start, words.start - 1, select=True)
    panel.page.editor.passage_asked.emit()
    assert rows(panel)[0].leaves
    assert not rows(panel)[0].fields["amount"].isEnabled()
    panel.page.editor.save()
    assert not panel.page.side.editing
    after = current(panel, catalogue)
    assert before.figures[0].id not in [figure.id for figure in after.figures]
    left = catalogue.ask(articles.article, 1).orphans
    assert (words.start, words.end) in [(one.span.start, one.span.end) for one in left]


def test_figures_come_back_into_a_passage_made_longer_again(panel: Articles) -> None:
    panel.page.edit_figures()
    claim = panel.page.claim
    assert claim is not None
    panel.page.editor.set_passage(claim.span.start, claim.span.start + 1, "x")
    assert rows(panel)[0].leaves
    panel.page.editor.set_passage(claim.span.start, claim.span.end, claim.span.text)
    assert not rows(panel)[0].leaves
    assert rows(panel)[0].fields["amount"].isEnabled()
