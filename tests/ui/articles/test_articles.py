"""Reading and reviewing an article over a real catalogue, from the keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from archive import articles, claims, links
from archive.articles import ClaimRecord
from archive.catalogue import Catalogue
from tests.factories import ARTICLE, an_article
from tests.ui.conftest import PanelOf
from ui import ask
from ui.articles import Articles
from ui.articles.import_dialog import ArticleDetailsDialog, ArticleImportDialog
from ui.articles.leftovers import around
from ui.articles.marks import Kind
from ui.articles.reading import marks
from ui.articles.suggestion import Answer
from ui.messages import Messages
from ui.theme import palette_of
from ui.widgets.colours import DARK, LIGHT
from ui.workspace import Workspace


@pytest.fixture
def panel(panel_of: PanelOf) -> Articles:
    made = panel_of(Articles)
    made.setFocus()
    return made


def read(catalogue: Catalogue) -> tuple[ClaimRecord, ...]:
    return catalogue.ask(articles.article, 1).claims


def test_the_newest_article_is_open_at_its_first_claim(panel: Articles) -> None:
    opened = panel.page.opened
    assert opened is not None
    assert panel.page.reader.toPlainText() == opened.detail.text
    assert panel.page.claim == opened.detail.claims[0]


def test_every_mark_covers_the_words_that_were_read(panel: Articles) -> None:
    opened = panel.page.opened
    assert opened is not None
    text = opened.detail.text
    marked = {text[mark.start : mark.end] for mark in marks(opened.detail)}
    for claim in opened.detail.claims:
        assert claim.span.text in marked
        assert {figure.span.text for figure in claim.figures} <= marked
    assert any(mark.kind is Kind.CREDIT for mark in marks(opened.detail))


def test_a_accepts_and_goes_on_and_undo_takes_it_back(
    qtbot: QtBot, panel: Articles, catalogue: Catalogue, workspace: Workspace
) -> None:
    first, second = read(catalogue)[:2]
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_A)
    assert catalogue.ask(claims.claim, first.id).state == "accepted"
    assert panel.page.claim is not None
    assert panel.page.claim.id == second.id
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_R)
    assert catalogue.ask(claims.claim, second.id).state == "rejected"
    assert panel.page.head.progress == 2
    workspace.undo()
    assert catalogue.ask(claims.claim, second.id).state == "proposed"
    assert panel.page.head.progress == 1


def test_an_article_whose_import_is_undone_goes_without_a_word(
    panel: Articles, catalogue: Catalogue, workspace: Workspace, messages: Messages
) -> None:
    said: list[str] = []
    messages.said.connect(lambda _kind, text, *_rest: said.append(text))
    workspace.failed.connect(said.append)
    assert panel.page.opened is not None
    while catalogue.ask(articles.articles).total:
        workspace.undo()
    assert said == []
    assert panel._right.currentWidget() is panel._pick
    workspace.redo()
    assert said == []


def test_j_and_k_move_round_the_claims(qtbot: QtBot, panel: Articles, catalogue: Catalogue) -> None:
    ids = [claim.id for claim in read(catalogue)]
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_J)
    assert panel.page.reader.current == ids[1]
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_K)
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_K)
    assert panel.page.reader.current == ids[-1]


def test_e_edits_and_letters_stay_in_the_field(
    qtbot: QtBot, panel: Articles, catalogue: Catalogue
) -> None:
    claim = read(catalogue)[0]
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_E)
    editor = panel.page.editor
    assert editor.isVisible()
    editor.claimant.selectAll()
    qtbot.keyClicks(editor.claimant, "Jarek Kaja")
    qtbot.keyClick(editor.claimant, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stored = catalogue.ask(claims.claim, claim.id)
    assert (stored.claimant, stored.state) == ("Jarek Kaja", "edited")
    assert not editor.isVisible()


def test_the_passage_of_a_claim_can_be_taken_from_the_selection(
    panel: Articles, catalogue: Catalogue
) -> None:
    claim = read(catalogue)[0]
    panel.page.edit()
    shorter = claim.span.text.rindex(" a day")
    panel.page.reader.reveal(claim.span.start, claim.span.start + shorter - 2, select=True)
    panel.page.editor.passage_asked.emit()
    panel.page.editor.save()
    assert catalogue.ask(claims.claim, claim.id).span.text == claim.span.text[:shorter]


def test_a_claim_is_made_of_what_is_selected(panel: Articles, catalogue: Catalogue) -> None:
    words = "We worked through the night"
    start = catalogue.ask(articles.article, 1).text.index(words)
    before = len(read(catalogue))
    panel.page.reader.reveal(start, start + len(words), select=True)
    panel.page.leftovers.make.click()
    made = [claim for claim in read(catalogue) if claim.span.text == words]
    assert made
    assert len(read(catalogue)) == before + 1
    assert panel.page.editor.isVisible()


def test_claimants_keep_their_colours_and_the_reader_its_place_when_a_claim_comes_and_goes(
    qtbot: QtBot, panel: Articles, catalogue: Catalogue
) -> None:
    numbers = dict(panel.page._numbers)
    words = "We worked through the night"
    start = catalogue.ask(articles.article, 1).text.index(words)
    panel.page.reader.reveal(start + 1, start + len(words), select=True)
    panel.page.leftovers.make.click()
    panel.page.editor.claimant.setText("Somebody new")
    qtbot.keyClick(panel.page.editor.claimant, Qt.Key.Key_Return)
    made = panel.page.claim
    assert made is not None
    assert (made.span.text, made.claimant) == (words, "Somebody new")
    assert panel.page._numbers["Somebody new"] == len(numbers)
    assert numbers.items() <= panel.page._numbers.items()
    for _step in range(2):
        catalogue.undo()
    panel.show_article(1)
    now, known = panel.page.claim, [claim.span.start for claim in read(catalogue)]
    assert now is not None
    assert abs(now.span.start - start) == min(abs(each - start) for each in known)


def test_a_leftover_figure_stands_among_its_words() -> None:
    text = "Nothing.\nLosses also included as many as 3,436 tanks, among other pieces of equipment"
    start = text.index("3,436")
    shown = around(text, start, start + len("3,436"))
    assert shown == "… included as many as 3,436 tanks, among other pieces of …"
    assert around("12", 0, 2) == "12"


def test_a_photo_is_linked_only_after_a_yes(
    qtbot: QtBot, panel: Articles, catalogue: Catalogue
) -> None:
    waiting = catalogue.ask(links.suggestions, 1)
    assert waiting
    assert waiting[0].reason
    assert catalogue.ask(articles.article, 1).photos == ()
    panel.page.side.setCurrentWidget(panel.page.photos)
    answer = panel.page.photos.findChildren(Answer)[0]
    answer.findChildren(QPushButton)[0].click()
    assert catalogue.ask(articles.article, 1).photos == (waiting[0].photo_id,)


def test_a_no_is_remembered(panel: Articles, catalogue: Catalogue) -> None:
    waiting = catalogue.ask(links.suggestions, 1)
    panel.page.photos.decided.emit(waiting[0].id, False)
    panel.suggest()
    assert waiting[0].id not in {each.id for each in catalogue.ask(links.suggestions, 1)}


def test_a_pasted_article_is_brought_in_and_opened(
    qtbot: QtBot, panel: Articles, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(dialog: QDialog) -> int:
        assert isinstance(dialog, ArticleImportDialog)
        dialog.text.setPlainText(ARTICLE.replace("Lanckow", "Borowa"))
        dialog.published.setText("2024-13-40")
        dialog.start.click()
        assert dialog._error.text()
        dialog.published.setText("2024-04-01")
        dialog.start.click()
        return dialog.result()

    monkeypatch.setattr(ask, "show", fill)
    panel.bindings()["article.import"]()
    assert panel.page.opened is not None
    assert panel.page.opened.detail.published == "2024-04-01"
    assert panel.list.list.count() == 2


def test_a_file_that_is_no_article_is_refused_in_the_dialog(
    panel: Articles, catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = an_article(tmp_path / "empty.txt", "")

    def fill(dialog: QDialog) -> int:
        assert isinstance(dialog, ArticleImportDialog)
        dialog.choose_file(empty)
        dialog.start.click()
        assert "empty.txt" in dialog._error.text()
        return 0

    monkeypatch.setattr(ask, "show", fill)
    panel.bindings()["article.import"]()
    assert catalogue.ask(articles.articles).total == 1


def test_details_are_edited_and_a_mistake_is_said(
    panel: Articles, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(dialog: QDialog) -> int:
        assert isinstance(dialog, ArticleDetailsDialog)
        dialog.fields["published"].setText("yesterday")
        dialog.ready.emit()
        assert dialog._error.text()
        dialog.fields["published"].setText("2024-03-10")
        dialog.fields["headline"].setText("The bridge is open")
        dialog.ready.emit()
        return dialog.result()

    monkeypatch.setattr(ask, "show", fill)
    panel.edit_details()
    stored = catalogue.ask(articles.article, 1)
    assert (stored.headline, stored.published) == ("The bridge is open", "2024-03-10")
    assert "The bridge is open" in panel.list.list.item(0).text()


def test_the_reference_article_is_marked_exactly(
    panel: Articles, catalogue: Catalogue, shared_data: Path
) -> None:
    from archive.article_import import bring_in

    stored = bring_in(catalogue, shared_data / "article-newsweek-2023-03-08.txt").article_id
    panel.show_article(stored)
    opened = panel.page.opened
    assert opened is not None
    reader = panel.page.reader
    for claim in opened.detail.claims:
        panel.page.choose(claim.id)
        reader.reveal(claim.span.start, claim.span.end, select=True)
        chosen = reader.textCursor().selectedText().replace("\u2029", "\n")
        assert chosen == claim.span.text
        assert reader.selected_span() == (claim.span.start, claim.span.end)


def test_another_theme_is_taken_over_while_an_article_is_open(
    qtbot: QtBot, panel: Articles
) -> None:
    for theme in (LIGHT, DARK, LIGHT):
        panel.setPalette(palette_of(theme))
        qtbot.waitUntil(lambda wanted=theme: panel.page.reader.inks.colours is wanted)
        colour = panel.page.reader.claimant_colour(0).name()
        qtbot.waitUntil(lambda shown=colour: shown in panel.page.card._claimant.styleSheet())
