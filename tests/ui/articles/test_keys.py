"""The keys of the reading page, in the text, among photos and leftovers, and not in the form."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from archive import articles, claims, links
from archive.article_import import import_text
from archive.articles import ClaimRecord
from archive.catalogue import Catalogue
from tests.ui.conftest import PanelOf
from ui.articles import Articles
from ui.articles.keys import KEYS
from ui.articles.moves import Moves
from ui.articles.page import ReadingPage
from ui.articles.reading import sentence_around
from ui.messages import Messages
from ui.workspace import Workspace

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def panel(panel_of: PanelOf) -> Iterator[Articles]:
    made = panel_of(Articles, active=True)
    made.setFocus()
    yield made
    made.close_reader()


def read(catalogue: Catalogue) -> tuple[ClaimRecord, ...]:
    return catalogue.ask(articles.article, 1).claims


def test_every_key_has_its_method_and_no_key_two() -> None:
    assert all(hasattr(ReadingPage, key.slot) or hasattr(Moves, key.slot) for key in KEYS)
    assert len({key.keys for key in KEYS}) == len(KEYS)


def test_u_takes_a_review_back_and_shift_j_goes_to_what_waits(
    qtbot: QtBot, panel: Articles, catalogue: Catalogue
) -> None:
    ids = [claim.id for claim in read(catalogue)]
    catalogue.do(claims.accept_claims, ids[1:-1])
    panel.show_article(1)
    reader = panel.page.reader
    qtbot.keyClick(reader, Qt.Key.Key_J, SHIFT)
    assert reader.current == ids[-1]
    qtbot.keyClick(reader, Qt.Key.Key_K)
    qtbot.keyClick(reader, Qt.Key.Key_U)
    assert catalogue.ask(claims.claim, ids[-2]).state == "proposed"
    assert reader.current == ids[-2]


def test_undo_goes_back_to_the_claim_it_is_about(
    qtbot: QtBot, panel: Articles, catalogue: Catalogue, workspace: Workspace
) -> None:
    first = read(catalogue)[0]
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_A)
    assert panel.page.reader.current != first.id
    workspace.undo()
    assert panel.page.reader.current == first.id
    assert panel.page.claim is not None
    assert panel.page.claim.state == "proposed"


def test_letters_belong_to_the_form_while_a_claim_is_edited(
    qtbot: QtBot, panel: Articles, catalogue: Catalogue
) -> None:
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_E)
    box = panel.page.editor.findChildren(QComboBox)[0]
    box.setFocus()
    for key in (Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_J):
        qtbot.keyClick(box, key)
    assert panel.page.side.editing
    assert {claim.state for claim in read(catalogue)} == {"proposed"}
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not panel.page.side.editing
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_A)
    assert "accepted" in {claim.state for claim in read(catalogue)}


def test_words_selected_for_the_form_leave_it_open(qtbot: QtBot, panel: Articles) -> None:
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_E)
    panel.page.editor.note.setText("ask again")
    reader, claim = panel.page.reader, panel.page.claim
    assert claim is not None
    cursor = reader.textCursor()
    cursor.setPosition(reader.toPlainText().index(claim.span.text) + 2)
    place = reader.cursorRect(cursor).center()
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert reader.selected_span() is not None
    assert panel.page.side.editing
    assert panel.page.editor.note.text() == "ask again"
    qtbot.wait(200)
    assert not panel.page._button.isVisible()


def test_ends_moved_by_keys_are_one_step(
    qtbot: QtBot, panel: Articles, catalogue: Catalogue, workspace: Workspace
) -> None:
    claim = read(catalogue)[0]
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_H)
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_H)
    assert catalogue.ask(claims.claim, claim.id).span == claim.span
    panel.page.reader.settle()
    stored = catalogue.ask(claims.claim, claim.id)
    assert stored.span.end < claim.span.end
    assert (stored.state, panel.page.reader.current) == ("edited", claim.id)
    workspace.undo()
    assert catalogue.ask(claims.claim, claim.id).span == claim.span


def test_among_the_photos_the_keys_answer_suggestions(
    qtbot: QtBot, panel: Articles, catalogue: Catalogue
) -> None:
    waiting = catalogue.ask(links.suggestions, 1)
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_P)
    photos = panel.page.photos
    assert photos.has_keyboard
    assert photos.photo == waiting[0].photo_id
    qtbot.keyClick(photos._cards[0], Qt.Key.Key_A)
    assert waiting[0].photo_id in catalogue.ask(articles.article, 1).photos
    assert {claim.state for claim in read(catalogue)} == {"proposed"}
    left = len(catalogue.ask(links.suggestions, 1))
    if left:
        qtbot.waitUntil(lambda: photos.has_keyboard)
        qtbot.keyClick(photos._cards[0], Qt.Key.Key_R)
        assert len(catalogue.ask(links.suggestions, 1)) == left - 1


def test_a_leftover_becomes_a_claim_by_one_key(
    qtbot: QtBot, panel: Articles, catalogue: Catalogue
) -> None:
    target = next(claim for claim in read(catalogue) if claim.figures)
    catalogue.do(claims.reject_claims, [target.id])
    panel.show_article(1)
    orphans = catalogue.ask(articles.article, 1).orphans
    assert orphans
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_O)
    span = orphans[0].span
    assert panel.page.reader.selected_span() == (span.start, span.end)
    before = len(read(catalogue))
    qtbot.keyClick(panel.page.leftovers._orphans, Qt.Key.Key_N)
    made = [claim for claim in read(catalogue) if claim.engine == claims.BY_HAND]
    assert len(read(catalogue)) == before + 1
    assert span.text in made[0].span.text
    assert len(made[0].span.text) > len(span.text)
    assert panel.page.side.editing


def test_no_key_falls_on_a_claim_while_the_leftovers_have_the_keyboard(
    qtbot: QtBot, panel: Articles, messages: Messages, catalogue: Catalogue
) -> None:
    target = next(claim for claim in read(catalogue) if claim.figures)
    catalogue.do(claims.reject_claims, [target.id])
    panel.show_article(1)
    before = [claim.state for claim in read(catalogue)]
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_O)
    for key in (Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_U):
        with qtbot.waitSignal(messages.said) as heard:
            qtbot.keyClick(panel.page.leftovers._orphans, key)
        assert "N makes a claim" in str(heard.args)
    assert [claim.state for claim in read(catalogue)] == before
    qtbot.keyClick(panel.page.leftovers._orphans, Qt.Key.Key_C)
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_A)
    assert "accepted" in {claim.state for claim in read(catalogue)}


def test_among_photos_without_a_suggestion_a_key_says_where_to_go(
    qtbot: QtBot, panel: Articles, messages: Messages, catalogue: Catalogue
) -> None:
    waiting = [each.id for each in catalogue.ask(links.suggestions, 1)]
    catalogue.do(links.dismiss_suggestions, waiting)
    panel.show_article(1)
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_P)
    for key in (Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_J):
        focus = QApplication.focusWidget()
        assert focus is not None
        with qtbot.waitSignal(messages.said):
            qtbot.keyClick(focus, key)
    assert {claim.state for claim in read(catalogue)} == {"proposed"}


def test_the_chosen_leftover_stays_chosen_among_others_and_in_no_other_article(
    qtbot: QtBot, panel: Articles, catalogue: Catalogue
) -> None:
    first, second = [claim for claim in read(catalogue) if claim.figures][:2]
    catalogue.do(claims.reject_claims, [second.id])
    panel.show_article(1)
    page = panel.page
    page.leftovers.take_focus()
    assert page.leftovers.chosen is not None
    wanted = second.figures[0].span
    while page.leftovers.chosen != (wanted.start, wanted.end):
        page.leftovers.step(1)
    catalogue.do(claims.reject_claims, [first.id])  # more lines before the chosen one
    panel.show_article(1)
    assert page.leftovers.chosen == (wanted.start, wanted.end)
    other = import_text(catalogue, "Ferry stops\n\nSome 40 cars stood at the quay in the rain.\n")
    panel.show_article(other)
    assert page.leftovers.chosen is None


def test_the_text_has_its_width_again_when_the_photo_goes(qtbot: QtBot, panel: Articles) -> None:
    panel.resize(1800, 800)
    page = panel.page
    before = page.reader.width(), page.side.width()
    for shown in (True, False):
        qtbot.keyClick(page.reader, Qt.Key.Key_S)
        assert page.pane.isVisible() is shown
        page.reader.setFocus()
    assert (page.reader.width(), page.side.width()) == before


def test_a_new_claim_is_offered_the_claimant_beside_it(
    qtbot: QtBot, panel: Articles, catalogue: Catalogue
) -> None:
    beside = next(claim for claim in read(catalogue) if claim.claimant)
    panel.page.reader.reveal(beside.span.start, beside.span.start + 12, select=True)
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_N)
    (made,) = (claim for claim in read(catalogue) if claim.engine == claims.BY_HAND)
    editor = panel.page.editor
    assert editor.claimant.text() == editor.claimant.selectedText() == beside.claimant
    assert made.claimant is None  # not before somebody says yes
    editor.save()
    assert catalogue.ask(claims.claim, made.id).claimant == beside.claimant


def test_what_was_typed_is_kept_when_the_form_goes_without_a_word(
    qtbot: QtBot, panel: Articles, catalogue: Catalogue, workspace: Workspace
) -> None:
    first, second, *_rest = read(catalogue)
    panel.show_claim(1, first.id)
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_E)
    panel.page.editor.note.setText("ask the harbour office")
    panel.show_claim(1, second.id)
    assert catalogue.ask(claims.claim, first.id).note == "ask the harbour office"
    assert catalogue.ask(claims.claim, second.id).note is None
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_E)
    panel.page.editor.note.setText("and the mayor")
    panel.show_article(
        import_text(catalogue, "Ferry stops\n\nThe crew said on Monday that 40 cars were lost.\n")
    )
    assert catalogue.ask(claims.claim, second.id).note == "and the mayor"
    workspace.undo()  # the article
    workspace.undo()
    assert catalogue.ask(claims.claim, second.id).note is None


def test_a_new_claim_whose_form_is_left_says_that_it_stays_and_has_no_claimant_yet(
    qtbot: QtBot, panel: Articles, messages: Messages, catalogue: Catalogue
) -> None:
    beside = next(claim for claim in read(catalogue) if claim.claimant)
    for cancelled in (True, False):
        panel.page.reader.reveal(beside.span.start, beside.span.start + 12, select=True)
        qtbot.keyClick(panel.page.reader, Qt.Key.Key_N)
        made = max(read(catalogue), key=lambda claim: claim.id)
        assert panel.page.editor.claimant.text() == beside.claimant
        if cancelled:
            with qtbot.waitSignal(messages.said) as heard:
                qtbot.keyClick(panel.page.editor.claimant, Qt.Key.Key_Escape)
            assert "undo" in str(heard.args)
        else:
            panel.keep_typed()
        assert catalogue.ask(claims.claim, made.id).claimant is None
        panel.page.close_editor()


def test_n_without_a_selection_says_what_to_do(
    qtbot: QtBot, panel: Articles, messages: Messages, catalogue: Catalogue
) -> None:
    before = len(read(catalogue))
    with qtbot.waitSignal(messages.said):
        qtbot.keyClick(panel.page.reader, Qt.Key.Key_N)
    assert len(read(catalogue)) == before


def test_s_shows_a_photo_beside_the_text_with_its_wordings(
    qtbot: QtBot, panel: Articles, catalogue: Catalogue
) -> None:
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_S)
    pane = panel.page.pane
    assert pane.isVisible()
    assert "Lanckow" in pane._words.text()
    claim = panel.page.claim
    assert claim is not None
    pane.link_asked.emit(pane.photo_id, "supports")
    assert catalogue.ask(claims.claim, claim.id).photos == (pane.photo_id,)
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_S)
    assert not pane.isVisible()


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("One. At least 40 died on Monday. Two.", "40", "At least 40 died on Monday"),
        ("Head\n\n  • About 4,200 cross it\n", "4,200", "About 4,200 cross it"),
        ("Він сказав це. Загинули 12 людей.", "12", "Загинули 12 людей"),
        (
            "They took 30 out by boat in the U.S.\n\nSix stayed.",
            "30",
            "They took 30 out by boat in the U.S.",
        ),
        ("“It took 9 hours.” She left.", "9", "“It took 9 hours.”"),
        ("He waited 9 hours… Then he left.", "9", "He waited 9 hours…"),
        ("He swam 9 miles.", "9 miles.", "He swam 9 miles."),
        ("12", "12", "12"),
    ],
)
def test_a_leftovers_sentence(text: str, words: str, expected: str) -> None:
    start = text.index(words)
    first, last = sentence_around(text, start, start + len(words))
    assert text[first:last] == expected


@pytest.mark.parametrize("width", [900, 1600])
@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_R])
def test_a_suggestion_looked_at_closely_is_answered_by_the_same_keys(
    qtbot: QtBot, panel: Articles, catalogue: Catalogue, width: int, key: Qt.Key
) -> None:
    panel.resize(width, 700)
    waiting = catalogue.ask(links.suggestions, 1)
    page = panel.page
    qtbot.keyClick(page.reader, Qt.Key.Key_P)
    qtbot.keyClick(page.photos._cards[0], Qt.Key.Key_S)
    assert page.pane.isVisible()
    assert page.pane.suggestion == waiting[0].id
    assert page.side.isVisible() is (width == 1600)
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key)
    linked = waiting[0].photo_id in catalogue.ask(articles.article, 1).photos
    assert linked is (key == Qt.Key.Key_A)
    assert waiting[0].id not in {each.id for each in catalogue.ask(links.suggestions, 1)}
    assert {claim.state for claim in read(catalogue)} == {"proposed"}
    assert page.side.isVisible()


def test_the_form_comes_back_where_the_photo_had_taken_its_place(
    qtbot: QtBot, panel: Articles
) -> None:
    panel.resize(900, 700)
    page = panel.page
    qtbot.keyClick(page.reader, Qt.Key.Key_S)
    assert not page.side.isVisible()
    qtbot.keyClick(page.reader, Qt.Key.Key_E)
    assert page.editor.isVisible()
    assert not page.pane.isVisible()
