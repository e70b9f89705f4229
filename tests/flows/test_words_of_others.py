"""What files and people say is shown as it stands: it is never read as markup, anywhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel

from archive import licences, tags
from archive.ingest import ingest_files
from archive.licences import LicenceTerms
from archive.values import PhotoId
from tests.factories import a_photo, an_archive
from tests.flows.desk import Desk

SAID = "<b>Bold</b>"
PAGES = ("view.table", "view.map", "view.timeline", "go.articles", "go.claims", "go.licences",
         "go.imports", "history", "view.grid", "view.loupe")  # fmt: skip
LOADED = ("view.table", "view.map", "view.grid", "view.loupe")  # with the inspector beside them


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    photo = a_photo(
        tmp_path / f"{SAID.replace('/', '')}.jpg",
        caption=f"{SAID} A tram in Lviv, Ukraine, January 12, 2024. {SAID}/Reuters",
        creator=f"{SAID} Name",
        credit=f"{SAID}/Reuters",
        xmp={
            "Xmp.photoshop.Headline": SAID,
            "Xmp.photoshop.Instructions": f"NO RESALES {SAID}",
            "Xmp.iptcExt.Event": f"{SAID} event",
        },
    )
    with an_archive(tmp_path / "archive", who=SAID) as made:
        ingest_files(made, [photo], workers=1)
        made.do(tags.tag_photos, [PhotoId(1)], made.do(tags.add_tag, f"{SAID} tag").value)
        terms = LicenceTerms(name=f"{SAID} licence", restrictions=SAID)
        licence = made.do(licences.add_licence, terms).value
        made.do(licences.cover_photos, licence, [PhotoId(1)])
    return tmp_path / "archive"


def test_no_label_and_no_tip_reads_it_as_markup(desk: Desk, folder: Path) -> None:
    desk.open(folder)
    for page in PAGES:
        desk.room.ways.go_photos()
        desk.room.selection.choose([PhotoId(1)])
        desk.do(page)
        if page in LOADED:
            desk.until(lambda: f"{SAID} tag" in inspected(desk))
        assert [*labels(), *tips()] == [], page


def inspected(desk: Desk) -> list[str]:
    return [label.text() for label in desk.room.panels.inspector.findChildren(QLabel)]


def markup(text: object) -> bool:
    return isinstance(text, str) and SAID in text and Qt.mightBeRichText(text)


def labels() -> Iterator[str]:
    rich = (Qt.TextFormat.RichText, Qt.TextFormat.AutoText)
    for widget in QApplication.allWidgets():
        if isinstance(widget, QLabel) and widget.textFormat() in rich and markup(widget.text()):
            yield f"{type(widget.parent()).__name__}: {widget.text()}"


def tips() -> Iterator[str]:
    for widget in QApplication.allWidgets():
        if markup(widget.toolTip()):
            yield f"{type(widget).__name__}: {widget.toolTip()}"
        model = widget.model() if isinstance(widget, QAbstractItemView) else None
        if isinstance(model, QAbstractItemModel):
            yield from item_tips(model, QModelIndex())


def item_tips(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        tip = index.data(Qt.ItemDataRole.ToolTipRole)
        if markup(tip):
            yield f"{type(model).__name__}: {tip}"
        if index.isValid():
            yield from item_tips(model, index)
