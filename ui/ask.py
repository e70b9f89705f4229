"""Every modal question. Tests replace :func:`show`; nothing else in ``ui`` may block.

Nothing here asks "are you sure" about what undo can bring back.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDir, QSize, QStandardPaths, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QWidget,
)

from resources.i18n import gettext as _

_LEAST = 360  # px, of a field
_AIR = 12  # px that a box uses beside its words and does not reckon with
_FRAME, _TITLE = 8, 40  # px


def show(dialog: QDialog) -> int:
    """Show a dialog and wait for it; the one place in the program that blocks on a person."""
    fit(dialog)
    return int(dialog.exec())


def fit(dialog: QDialog) -> None:
    """Make a dialog no larger than the screen it will stand on: its buttons must be reachable."""
    room = dialog.screen().availableGeometry().size()
    frame = QSize(2 * _FRAME, _TITLE + _FRAME)  # what the window system puts around it
    dialog.resize(dialog.size().boundedTo(room - frame))


_last: dict[str, str] = {}
"""Where the last file dialog of this run was left, under the key "folder"."""


def files(
    parent: QWidget, title: str, *, filters: Sequence[str] = (), folder: str = ""
) -> tuple[Path, ...]:
    """Ask for existing files; empty when the person cancels."""
    dialog = QFileDialog(parent, title, folder or _start())
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    if filters:
        dialog.setNameFilters(list(filters))
    return _chosen(dialog)


def folder(parent: QWidget, title: str, *, start: str = "") -> Path | None:
    """Ask for a folder that is there; ``None`` when the person cancels."""
    dialog = QFileDialog(parent, title, start or _start())
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(_chosen(dialog)), None)


def new_folder(parent: QWidget, title: str, *, name: str) -> Path | None:
    """Ask for a folder that need not be there; ``None`` when the person cancels."""
    dialog = QFileDialog(parent, title, _start())
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setLabelText(QFileDialog.DialogLabel.FileName, _("Folder:"))
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, _("Make"))
    dialog.setNameFilters([_("Folders")])
    dialog.selectFile(name)
    return next(iter(_chosen(dialog)), None)


def file_to_save(
    parent: QWidget, title: str, *, name: str, filters: Sequence[str] = (), suffix: str = ""
) -> Path | None:
    """Ask where to save; asks about an existing file itself. ``None`` when cancelled."""
    dialog = QFileDialog(parent, title, _start())
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    if filters:
        dialog.setNameFilters(list(filters))
    dialog.selectFile(name)
    return next(iter(_chosen(dialog)), None)


def text(
    parent: QWidget, title: str, label: str, *, value: str = "", lines: bool = False
) -> str | None:
    """Ask for a line (or several); ``None`` when cancelled."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    _as_it_stands(dialog)
    dialog.setTextValue(value)
    dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput, lines)
    for edit in dialog.findChildren(QLineEdit):
        edit.setAccessibleName(label)
        edit.setMinimumWidth(_LEAST)
    accepted = show(dialog) == QDialog.DialogCode.Accepted
    answer = dialog.textValue() if accepted else None
    dialog.deleteLater()
    return answer


def _as_it_stands(dialog: QDialog) -> None:
    for label in dialog.findChildren(QLabel):  # it may quote names
        label.setTextFormat(Qt.TextFormat.PlainText)


def choice(parent: QWidget, title: str, label: str, options: Sequence[str]) -> int | None:
    """Ask for one of a few options; its number, or ``None`` when cancelled."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    _as_it_stands(dialog)
    dialog.setComboBoxItems(list(options))
    for box in dialog.findChildren(QComboBox):
        box.setAccessibleName(label)
        box.ensurePolished()
        box.setMinimumWidth(max(_LEAST, box.sizeHint().width() + _AIR))
    accepted = show(dialog) == QDialog.DialogCode.Accepted
    answer = list(options).index(dialog.textValue()) if accepted else None
    dialog.deleteLater()
    return answer


def name(parent: QWidget, title: str, label: str, known: Sequence[str]) -> str | None:
    """Ask for a name, one of those known or a new one; ``None`` when cancelled."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    _as_it_stands(dialog)
    dialog.setComboBoxItems(["", *known])
    dialog.setComboBoxEditable(True)
    for box in dialog.findChildren(QComboBox):
        box.setAccessibleName(label)
        box.setMinimumWidth(_LEAST)
    answer = dialog.textValue().strip() if show(dialog) == QDialog.DialogCode.Accepted else ""
    dialog.deleteLater()
    return answer or None


def final(parent: QWidget, title: str, what: str, *, button: str) -> bool:
    """Ask for a yes to what cannot be undone. ``button`` names the deed, e.g. “Delete files”."""
    box = QMessageBox(QMessageBox.Icon.Warning, title, what, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)  # it may quote names
    yes = box.addButton(button, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole))
    show(box)
    agreed = box.clickedButton() is yes
    box.deleteLater()
    return agreed


def _start() -> str:
    """Return where a person left off, at first their documents; never where they started us."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    there = documents if Path(documents).is_dir() else QDir.homePath()
    return _last.get("folder") or there


def _chosen(dialog: QFileDialog) -> tuple[Path, ...]:
    _label(dialog)
    accepted = show(dialog) == QDialog.DialogCode.Accepted
    paths = tuple(Path(name) for name in dialog.selectedFiles()) if accepted else ()
    if accepted:
        _last["folder"] = dialog.directory().absolutePath()
    dialog.deleteLater()
    return paths


def _label(dialog: QFileDialog) -> None:
    """Name what Qt's own translations leave in English."""
    for label, words in (
        (QFileDialog.DialogLabel.LookIn, _("Look in:")),
        (QFileDialog.DialogLabel.FileType, _("Kind of files:")),
    ):
        dialog.setLabelText(label, words)
