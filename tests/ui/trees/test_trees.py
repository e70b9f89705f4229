"""A tree of counted records, its buttons and keys."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem
from pytestqt.qtbot import QtBot

from ui.trees import CountedTree, Deed, DeedBar, counted_row, with_below

BELOW = {1: (2, 3), 2: (4,), 3: (), 4: (), 5: ()}


def filled(qtbot: QtBot, *, unfolded: bool = False) -> CountedTree:
    """Return a tree of five records."""
    tree = CountedTree(["Name", "Photos", "All"], wide=(0,))
    qtbot.addWidget(tree)
    show(tree, unfolded=unfolded)
    return tree


def show(tree: CountedTree, *, without: Sequence[int] = (), unfolded: bool = False) -> None:
    def below(number: int) -> Sequence[int]:
        return [one for one in BELOW[number] if one not in without]

    def row(number: int) -> list[QStandardItem]:
        return counted_row(number, (f"no. {number}",), number * 1000, None)

    tree.show_rows((1, 5), below, row, unfolded=unfolded)
    tree.show()


def names(tree: CountedTree, above: QModelIndex | None = None) -> list[str]:
    """Return the records in the order of the tree, those below moved in by a blank."""
    above = above or QModelIndex()
    found = []
    for row in range(tree.model().rowCount(above)):
        index = tree.model().index(row, 0, above)
        found.append(index.data())
        found += [f" {name}" for name in names(tree, index)]
    return found


def test_records_stand_below_one_another_in_order(qtbot: QtBot) -> None:
    tree = filled(qtbot)
    assert names(tree) == ["no. 1", " no. 2", "  no. 4", " no. 3", "no. 5"]
    assert tree.model().index(1, 1).data() == "5,000"
    assert tree.model().index(1, 2).data() == ""


def test_what_was_open_and_chosen_stays_so(qtbot: QtBot) -> None:
    tree = filled(qtbot)
    assert tree.choose(4)
    show(tree, without=(3,))
    assert tree.chosen_ids == (4,)
    assert tree.isExpanded(tree.model().index(0, 0))
    assert not tree.choose(3)


def test_the_current_record_comes_first_and_each_once(qtbot: QtBot) -> None:
    tree = filled(qtbot, unfolded=True)
    tree.selectAll()
    tree.selectionModel().setCurrentIndex(
        tree.model().index(1, 0), tree.selectionModel().SelectionFlag.NoUpdate
    )
    assert tree.chosen_ids[0] == 5
    assert sorted(tree.chosen_ids) == [1, 2, 3, 4, 5]


def test_enter_opens_what_is_chosen_and_nothing_else(qtbot: QtBot) -> None:
    tree = filled(qtbot)
    with qtbot.assertNotEmitted(tree.opened):
        qtbot.keyClick(tree, Qt.Key.Key_Return)
    tree.choose(5)
    with qtbot.waitSignal(tree.opened):
        qtbot.keyClick(tree, Qt.Key.Key_Enter)


def test_a_key_in_the_tree_presses_its_button_unless_it_may_not_be_pressed(qtbot: QtBot) -> None:
    pressed: list[str] = []
    tree = filled(qtbot)
    deeds = (
        Deed("new", "New…", "One more", lambda: pressed.append("new"), "Ins"),
        Deed("remove", "Remove", "Away", lambda: pressed.append("remove"), "Del"),
    )
    bar = DeedBar(deeds, tree)
    qtbot.addWidget(bar)
    with qtbot.waitActive(tree):
        tree.activateWindow()
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Insert)
    bar.buttons["remove"].setEnabled(False)
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    assert pressed == ["new"]
    assert bar.buttons["new"].toolTip() == "One more"


@given(st.lists(st.sets(st.integers(0, 30)), min_size=1, max_size=31))
def test_all_below_are_those_below_and_all_below_them(drawn: list[set[int]]) -> None:
    below = {
        number: tuple(one for one in sorted(parts) if number < one < len(drawn))
        for number, parts in enumerate(drawn)
    }
    found = with_below(tuple(below), below.__getitem__)
    for number, parts in below.items():
        assert found[number] == {number}.union(*(found[one] for one in parts))


def test_all_of_a_tree_are_chosen_by_the_key_that_the_window_has_for_photos(qtbot: QtBot) -> None:
    tree = filled(qtbot, unfolded=True)
    press = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier
    )
    press.ignore()
    tree.event(press)
    assert press.isAccepted()
    qtbot.keyClick(tree, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(tree.chosen_ids) > 1
