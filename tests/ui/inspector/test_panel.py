"""The inspector over a real catalogue: shows, saves, and never overwrites what is being typed."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from archive import credits, events, likeness, photos, tags
from archive.catalogue import Catalogue
from archive.ingest import ingest_files
from tests.factories import a_photo, an_archive
from tests.ui.conftest import PanelOf
from ui.inspector import Inspector
from ui.inspector.stories import StoryButton
from ui.selection import Selection
from ui.widgets.chips import Chip
from ui.workspace import Workspace


@pytest.fixture(scope="module")
def two_photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of two photos, made once: starting decoders takes a second."""
    folder = tmp_path_factory.mktemp("two")
    one = a_photo(folder / "in" / "one.jpg", seed=1)
    other = a_photo(folder / "in" / "other.jpg", seed=2, caption="A ferry leaves.", credit=None)
    with an_archive(folder / "archive") as made:
        ingest_files(made, [one, other], workers=1)
    return folder / "archive"


@pytest.fixture
def catalogue(two_photos: Path, tmp_path: Path) -> Iterator[Catalogue]:
    with Catalogue.open(shutil.copytree(two_photos, tmp_path / "a"), who="tester") as opened:
        yield opened


@pytest.fixture
def ids(catalogue: Catalogue) -> tuple[int, ...]:
    return catalogue.ask(photos.existing_photos, [1, 2])


@pytest.fixture
def inspector(ids: tuple[int, ...], panel_of: PanelOf) -> Inspector:
    return panel_of(Inspector, 320, 900)


def caption_of(catalogue: Catalogue, photo_id: int) -> str | None:
    return catalogue.ask(photos.rows, [photo_id])[0].caption


def test_leaving_the_caption_saves_it_as_one_step(
    qtbot: QtBot, inspector: Inspector, selection: Selection, catalogue: Catalogue, ids: tuple
) -> None:
    selection.choose(ids[:1])
    inspector.edit_caption()
    editor = inspector._words.caption.editor
    editor.selectAll()
    qtbot.keyClicks(editor, "Snow is cleared.")
    inspector.edit_headline()
    assert caption_of(catalogue, ids[0]) == "Snow is cleared."
    catalogue.undo()
    assert caption_of(catalogue, ids[0]) != "Snow is cleared."


def test_control_enter_saves_and_keeps_the_focus(
    qtbot: QtBot, inspector: Inspector, selection: Selection, catalogue: Catalogue, ids: tuple
) -> None:
    selection.choose(ids[:1])
    inspector.edit_caption()
    editor = inspector._words.caption.editor
    editor.selectAll()
    qtbot.keyClicks(editor, "Trams run again.")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert caption_of(catalogue, ids[0]) == "Trams run again."
    assert editor.hasFocus()


def test_a_refresh_never_overwrites_what_is_being_typed(
    qtbot: QtBot, inspector: Inspector, selection: Selection, workspace: Workspace, ids: tuple
) -> None:
    selection.choose(ids[:1])
    inspector.edit_caption()
    qtbot.keyClicks(inspector._words.caption.editor, "!")
    typed = inspector._words.caption.text()
    workspace.do(photos.edit_caption, ids[0], "Somebody else was faster.")
    assert inspector._words.caption.text() == typed
    inspector._words.caption.revert()
    assert inspector._words.caption.text() == "Somebody else was faster."


def test_choosing_another_photo_saves_what_was_typed_to_the_first(
    qtbot: QtBot, inspector: Inspector, selection: Selection, catalogue: Catalogue, ids: tuple
) -> None:
    selection.choose(ids[:1])
    inspector.edit_caption()
    editor = inspector._words.caption.editor
    editor.selectAll()
    qtbot.keyClicks(editor, "First.")
    selection.choose(ids[1:])
    assert caption_of(catalogue, ids[0]) == "First."
    assert caption_of(catalogue, ids[1]) == "A ferry leaves."
    assert inspector._words.caption.text() == "A ferry leaves."


def test_several_photos_show_mixed_values_and_take_one_for_all(
    qtbot: QtBot, inspector: Inspector, selection: Selection, catalogue: Catalogue, ids: tuple
) -> None:
    selection.choose(ids)
    caption = inspector._words.caption
    assert caption.text() == ""
    assert caption.editor.placeholderText() == "Several values"
    caption.commit()
    assert caption_of(catalogue, ids[1]) == "A ferry leaves."
    inspector.edit_caption()
    qtbot.keyClicks(caption.editor, "The same for both.")
    caption.commit()
    assert {caption_of(catalogue, each) for each in ids} == {"The same for both."}


def test_confirming_makes_a_proposed_credit_verified(
    qtbot: QtBot, inspector: Inspector, selection: Selection, catalogue: Catalogue, ids: tuple
) -> None:
    selection.choose(ids[:1])
    assert catalogue.ask(credits.credit, ids[0]).state == "proposed"
    qtbot.mouseClick(inspector._credit._confirm, Qt.MouseButton.LeftButton)
    assert catalogue.ask(credits.credit, ids[0]).state == "verified"
    assert not inspector._credit._confirm.isVisible()


def test_a_withheld_byline_asks_why_before_a_name_stands_there(
    qtbot: QtBot, inspector: Inspector, selection: Selection, catalogue: Catalogue, ids: tuple
) -> None:
    catalogue.do(credits.set_credit_line, ids[:1], "STRINGER/Reuters")
    selection.choose(ids[:1])
    credit = inspector._credit
    inspector.edit_credit()
    credit.line.editor.selectAll()
    qtbot.keyClicks(credit.line.editor, "Jan Wilk/Reuters")
    credit.line.commit()
    assert catalogue.ask(credits.credit, ids[0]).line == "STRINGER/Reuters"
    assert credit.reason.isVisible()
    qtbot.keyClicks(credit.reason, "He agreed by letter")
    qtbot.keyClick(credit.reason, Qt.Key.Key_Return)
    assert catalogue.ask(credits.credit, ids[0]).creators == ("Jan Wilk",)
    assert not credit.reason.isVisible()


def test_tags_and_events_are_added_by_name_and_taken_off(
    qtbot: QtBot, inspector: Inspector, selection: Selection, catalogue: Catalogue, ids: tuple
) -> None:
    selection.choose(ids)
    inspector.add_tag()
    qtbot.keyClicks(inspector._tags.row.box, "winter")
    qtbot.keyClick(inspector._tags.row.box, Qt.Key.Key_Return)
    assert [tag.name for tag in catalogue.ask(tags.tags_of_photos, ids)] == ["winter"]
    assert inspector._tags.row.box.text() == ""
    inspector.add_event()
    qtbot.keyClicks(inspector._events.row.box, "The great thaw")
    qtbot.keyClick(inspector._events.row.box, Qt.Key.Key_Return)
    assert [event.name for event in catalogue.ask(events.events_of, ids[1])] == ["The great thaw"]
    (chip,) = inspector._tags.findChildren(Chip)
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert catalogue.ask(tags.tags_of_photos, ids) == ()


@pytest.mark.qt_log_ignore("does not support", extend=True)  # the popup, offscreen
def test_a_place_nobody_knows_is_said_beside_the_field(
    qtbot: QtBot, inspector: Inspector, selection: Selection, ids: tuple
) -> None:
    selection.choose(ids[:1])
    inspector.add_place()
    qtbot.keyClicks(inspector._places.row.box, "Xyzzyburg")
    qtbot.keyClick(inspector._places.row.box, Qt.Key.Key_Return)
    assert "Xyzzyburg" in inspector._places._error.text()
    assert inspector._places._error.isVisible()


def test_every_control_has_a_name_and_can_be_reached(
    inspector: Inspector, selection: Selection, ids: tuple
) -> None:
    selection.choose(ids[:1])
    for button in inspector.findChildren(QPushButton) + inspector.findChildren(QToolButton):
        assert button.accessibleName() or button.text()
    for field in (inspector._words.caption, inspector._words.headline, inspector._credit.line):
        assert field.editor.accessibleName()
        assert field.editor.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_no_selection_says_what_to_do(inspector: Inspector, selection: Selection) -> None:
    selection.clear()
    assert inspector._empty.isVisible()
    assert "grid" in inspector._empty.text()


def test_the_same_picture_elsewhere_is_named(
    qtbot: QtBot, inspector: Inspector, selection: Selection, catalogue: Catalogue
) -> None:
    selection.choose([1])
    assert inspector._sections["same"].isHidden()
    catalogue.do(likeness.same_picture, [1, 2])
    selection.choose([2])
    selection.choose([1])
    assert not inspector._sections["same"].isHidden()
    assert "photo 2" in inspector._same.words
    with qtbot.waitSignal(inspector.query_opened) as asked:
        inspector._same._show.click()
    assert asked.args == ["similar:1"]


def test_stars_are_shown_and_given(
    inspector: Inspector, selection: Selection, catalogue: Catalogue, ids: tuple
) -> None:
    catalogue.do(photos.rate, ids[:1], 3)
    selection.choose(ids[:1])
    stars = inspector._head.stars
    assert stars.rating == 3
    stars.rated.emit(5)
    assert stars.rating == 5
    assert catalogue.ask(photos.rows, ids[:1])[0].rating == 5
    selection.choose(ids[:2])
    assert stars.rating is None
    assert not inspector._head._several.isHidden()
    stars.rated.emit(2)
    assert [row.rating for row in catalogue.ask(photos.rows, ids[:2])] == [2, 2]
    assert inspector._head._several.isHidden()
    catalogue.undo()
    assert [row.rating for row in catalogue.ask(photos.rows, ids[:2])] == [5, None]


def test_a_long_title_of_an_article_ends_in_dots(qtbot: QtBot) -> None:
    button = StoryButton("The river leaves its banks and thousands are moved to safety", 7)
    qtbot.addWidget(button)
    button.resize(160, button.sizeHint().height())
    with qtbot.waitExposed(button):
        button.show()
    assert button.text().startswith("The river")
    assert button.text().endswith("…")
    assert button.fontMetrics().horizontalAdvance(button.text()) <= 160


def test_a_place_of_our_own_is_asked_for_with_what_was_typed(
    qtbot: QtBot, inspector: Inspector, selection: Selection, ids: tuple[int, ...]
) -> None:
    selection.choose(ids[:1])
    inspector._places.row.box.setText(" The morgue ")
    inspector._places._role.setCurrentIndex(inspector._places._role.findData("created"))
    assert inspector.typed_place == ("The morgue", "created")
    with qtbot.waitSignal(inspector.action_asked) as asked:
        inspector._places._new.click()
    assert asked.args == ["place.new"]
