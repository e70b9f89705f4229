"""The page of rights over one photo, and answers to its forms."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPlainTextEdit

from archive.catalogue import Catalogue
from archive.ingest import ingest_files
from archive.rights import refresh_verdicts
from tests.factories import a_photo, an_archive
from tests.ui.conftest import PanelOf
from ui import ask
from ui.rights import Rights
from ui.selection import Selection
from ui.widgets.form_dialog import FormDialog

Fill = Callable[[FormDialog], None]


@pytest.fixture(scope="module")
def one_photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rights")
    notes = {"Xmp.photoshop.Instructions": "NO RESALES. NO ARCHIVES."}
    photo = a_photo(folder / "in" / "one.jpg", xmp=notes)
    derive = (refresh_verdicts,)
    with an_archive(folder / "archive", derive=derive) as made:
        ingest_files(made, [photo], workers=1)
    return folder / "archive"


@pytest.fixture
def catalogue(one_photo: Path, tmp_path: Path) -> Iterator[Catalogue]:
    folder = shutil.copytree(one_photo, tmp_path / "a")
    with Catalogue.open(folder, who="tester", derive=(refresh_verdicts,)) as opened:
        yield opened


@pytest.fixture
def panel(selection: Selection, panel_of: PanelOf) -> Rights:
    selection.choose([1])
    made = panel_of(Rights, 1000, 500)
    made.show_tab("licences")
    return made


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[Fill], None]:
    def with_form(fill: Fill) -> None:
        def show(dialog: QDialog) -> int:
            assert isinstance(dialog, FormDialog)
            fill(dialog)
            return dialog.result()

        monkeypatch.setattr(ask, "show", show)

    return with_form


def type_into(dialog: FormDialog, **values: str) -> None:
    """Put values into fields of a form."""
    for name, text in values.items():
        field = dialog.fields[name]
        if isinstance(field, QComboBox):
            field.setCurrentIndex(field.findData(text))
        elif isinstance(field, QPlainTextEdit):
            field.setPlainText(text)
        else:
            assert isinstance(field, QLineEdit)
            field.setText(text)
