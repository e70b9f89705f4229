from pytestqt.qtbot import QtBot

from ui.selection import Selection


def test_choosing_sets_focus_to_the_last(selection: Selection, qtbot: QtBot) -> None:
    with qtbot.waitSignals([selection.changed, selection.current_changed]):
        selection.choose([3, 1, 3, 2])
    assert selection.ids == (3, 1, 2)
    assert selection.current == 2


def test_the_focus_stays_while_it_is_chosen(selection: Selection) -> None:
    selection.choose([1, 2, 3], current=2)
    selection.choose([1, 2])
    assert selection.current == 2
    selection.choose([1])
    assert selection.current == 1


def test_nothing_is_said_when_nothing_changes(selection: Selection, qtbot: QtBot) -> None:
    selection.choose([1, 2], current=1)
    with qtbot.assertNotEmitted(selection.changed):
        selection.choose([1, 2], current=2)
    assert selection.current == 2


def test_photos_that_are_gone_are_dropped(selection: Selection) -> None:
    selection.choose([1, 2, 3], current=3)
    selection.forget([3, 9])
    assert (selection.ids, selection.current) == ((1, 2), 2)
    selection.clear()
    assert (selection.ids, selection.current) == ((), None)
