"""A ledger from elsewhere: columns, a dry run with every mistake at its line, one step."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from archive import appearances
from archive.catalogue import Catalogue
from ui import ask
from ui.messages import Messages
from ui.rights.import_dialog import ImportDialog
from ui.workspace import Workspace

GOOD = (
    "Photo;Erschienen am;Blatt;Medium;Bildnachweis;Honorar\n"
    "1;08.03.2024;Wochenblatt;print;Olena Marchuk/REUTERS;12,50 EUR\n"
    "1;09.03.2024;Wochenblatt;web;REUTERS;\n"
)


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace, messages: Messages) -> ImportDialog:
    made = ImportDialog(workspace, messages)
    qtbot.addWidget(made)
    made.show()
    return made


def written(tmp_path: Path, text: str, name: str = "ledger.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def plan_again(dialog: ImportDialog) -> None:
    """Do at once what the form does a moment after the last change."""
    dialog.columns._pause.stop()
    dialog.columns.changed.emit()


def map_to(dialog: ImportDialog, field: str, column: str) -> None:
    box = dialog.columns.fields[field]
    box.setCurrentIndex(max(box.findText(column), 0))


def test_nothing_is_written_before_the_button_and_one_undo_takes_all_back(
    dialog: ImportDialog, catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, GOOD)
    monkeypatch.setattr(ask, "files", lambda *_args, **_kw: (path,))
    assert not dialog.start.isEnabled()
    dialog.choose.click()
    map_to(dialog, "used_from", "Erschienen am")
    map_to(dialog, "publication", "Blatt")
    map_to(dialog, "credit_printed", "Bildnachweis")
    map_to(dialog, "fee", "Honorar")
    plan_again(dialog)
    assert "2 new uses" in dialog._summary.text()
    assert catalogue.ask(appearances.appearances).total == 0
    dialog.start.click()
    assert dialog.result() == ImportDialog.DialogCode.Accepted
    found = catalogue.ask(appearances.appearances).items
    assert [(use.used_from, use.fee) for use in found] == [
        ("2024-03-08", "12.50"),
        ("2024-03-09", None),
    ]
    catalogue.undo()
    assert catalogue.ask(appearances.appearances).total == 0


def test_mistakes_stand_at_their_lines_and_are_left_out_only_on_purpose(
    dialog: ImportDialog, catalogue: Catalogue, tmp_path: Path
) -> None:
    head = "photo,date,publication,medium\n1,2024-03-08,Post,web\n"
    text = head + "99,2024-03-08,Post,web\n1,soon,P,web\n"
    dialog.take(written(tmp_path, text))
    assert "1 new use" in dialog._summary.text()
    assert "2 lines with a mistake" in dialog._summary.text()
    wrong = {row.key: str(row.cells[-1]) for row in dialog.table.rows.rows if row.level == "block"}
    assert set(wrong) == {3, 4}
    assert "99" in wrong[3]
    assert "soon" in wrong[4]
    assert not dialog.start.isEnabled()
    assert "mistakes" in dialog.start.toolTip()
    dialog.skip.setChecked(True)
    dialog.start.click()
    assert catalogue.ask(appearances.appearances).total == 1


def test_what_the_ledger_has_already_is_not_added_again(
    dialog: ImportDialog, tmp_path: Path, catalogue: Catalogue
) -> None:
    text = "photo,date,publication,medium\n1,2024-03-08,Post,web\n"
    dialog.take(written(tmp_path, text))
    dialog.start.click()
    dialog.take(written(tmp_path, text))
    assert "1 known already" in dialog._summary.text()
    assert not dialog.start.isEnabled()
    assert "the ledger lacks" in dialog.start.toolTip()
    assert catalogue.ask(appearances.appearances).total == 1


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG\r\n\x1a\n" + bytes(200), b"one\n", b"PK\x03\x04 not a workbook"]
)
def test_a_file_that_is_no_ledger_is_said(
    dialog: ImportDialog, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "odd.csv"
    path.write_bytes(data)
    dialog.take(path)
    assert dialog._error.text()
    assert not dialog.start.isEnabled()


def test_a_file_that_is_gone_is_said(dialog: ImportDialog, tmp_path: Path) -> None:
    dialog.take(tmp_path / "gone.csv")
    assert "gone.csv" in dialog._error.text()


def test_without_a_column_for_the_photo_the_form_says_so(
    dialog: ImportDialog, tmp_path: Path
) -> None:
    dialog.take(written(tmp_path, "photo,date\n1,2024-03-08\n"))
    map_to(dialog, "photo", "nothing")
    plan_again(dialog)
    said = dialog._error.text() or str(dialog.table.rows.rows[0].cells[-1])
    assert "photo" in said
    assert not dialog.start.isEnabled()


def test_a_workbook_comes_in_too(
    dialog: ImportDialog, tmp_path: Path, catalogue: Catalogue
) -> None:
    import xlsxwriter

    path = tmp_path / "uses.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Photo", "Date", "Publication", "Medium"])
        sheet.write_row(1, 0, [1, "2024-03-08", "Evening Post", "print"])
    dialog.take(path)
    dialog.start.click()
    (use,) = catalogue.ask(appearances.appearances).items
    assert (use.publication, use.medium) == ("Evening Post", "print")


def test_columns_without_known_names_can_be_chosen(
    dialog: ImportDialog, tmp_path: Path, catalogue: Catalogue
) -> None:
    dialog.take(written(tmp_path, "a;b;c\n1;2024-03-08;Post\n"))
    assert "no column names the photo" in dialog._error.text()
    assert dialog.columns.isEnabled()
    map_to(dialog, "photo", "a")
    map_to(dialog, "used_from", "b")
    map_to(dialog, "publication", "c")
    plan_again(dialog)
    assert dialog._error.text() == ""
    dialog.start.click()
    assert catalogue.ask(appearances.appearances).total == 1


def test_what_is_not_read_and_what_is_filled_in_is_said(
    dialog: ImportDialog, tmp_path: Path, catalogue: Catalogue
) -> None:
    dialog.take(written(tmp_path, "photo,date,publication,desk\n1,2024-03-08,Post,Ada\n"))
    assert "Not read: “desk”" in dialog._unread.text()
    dialog.start.click()
    dialog.take(written(tmp_path, "Uses;;;\nphoto;date;publication;page\n1;2024-03-08;Post;4\n"))
    assert "named in line 2" in dialog._unread.text()
    assert "1 use filled in" in dialog._summary.text()
    assert "page" in str(dialog.table.model().index(0, 5).data())
    dialog.start.click()
    assert catalogue.ask(appearances.appearances).items[0].page == "4"


def test_the_line_of_names_and_the_style_of_amounts_can_be_said(
    dialog: ImportDialog, tmp_path: Path
) -> None:
    dialog.take(written(tmp_path, "1;2024-03-08;Post;1.250 EUR\n"))
    dialog.columns.head.setValue(0)
    for field, column in (("photo", 1), ("used_from", 2), ("publication", 3), ("fee", 4)):
        map_to(dialog, field, f"column {column}")
    plan_again(dialog)
    assert "may be 1250 or 1.250" in dialog._wrong.text()
    dialog.columns._decimal.setCurrentIndex(2)
    plan_again(dialog)
    assert "1 new use" in dialog._summary.text()


def test_a_ledger_without_days_is_ticked_first(
    dialog: ImportDialog, tmp_path: Path, catalogue: Catalogue
) -> None:
    dialog.take(written(tmp_path, "photo,publication\n1,Post\n"))
    assert dialog.undated.isVisible()
    assert not dialog.start.isEnabled()
    assert "first day" in dialog.start.toolTip()
    dialog.undated.setChecked(True)
    dialog.start.click()
    assert catalogue.ask(appearances.appearances).total == 1
