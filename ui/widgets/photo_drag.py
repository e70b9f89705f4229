"""Photos that are dragged, and files that are dropped.

Inside the window photos travel as ids; other programs get copies under the files' own names, so
that what they do to them cannot reach the archive.
"""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QColor, QPainter, QPixmap

PHOTOS = "application/x-cutline-photos"
COPIES = 20  # files copied for other programs at the start of a drag; more go by export


def photos_in(data: QMimeData) -> tuple[int, ...]:
    """Return the photo ids that are being dragged."""
    if not data.hasFormat(PHOTOS):
        return ()
    words = bytes(data.data(PHOTOS).data()).decode("ascii").split()
    return tuple(int(word) for word in words)


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """Return the local files and folders that were dropped from outside."""
    if data.hasFormat(PHOTOS):
        return ()
    return tuple(_path(url) for url in data.urls() if url.isLocalFile())


def _path(url: QUrl) -> Path:
    """Return a local file's path; where its name is no text in this locale, byte by byte."""
    plain = url.toLocalFile()
    if "\ufffd" not in plain:
        return Path(plain)
    return Path(
        os.fsdecode(unquote_to_bytes(url.path(QUrl.ComponentFormattingOption.FullyEncoded)))
    )


def mime_of(ids: Sequence[int], copies: Sequence[Path]) -> QMimeData:
    """Return what a drag carries: ids for this window, copies for other programs."""
    data = QMimeData()
    data.setData(PHOTOS, QByteArray(" ".join(map(str, ids)).encode("ascii")))
    if copies:
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in copies])
    return data


def copies_of(files: Sequence[tuple[Path, str]], folder: Path) -> tuple[Path, ...]:
    """Copy files (place, name) into a folder; equal names get numbers, lost files are left out."""
    made = []
    for place, name in files[:COPIES]:
        target = folder / Path(name).name
        number = 2
        while target.exists():
            target = folder / f"{Path(name).stem} {number}{Path(name).suffix}"
            number += 1
        if place.is_file():
            shutil.copyfile(place, target)
            made.append(target)
    return tuple(made)


def drag_picture(pixmap: QPixmap | None, count: int, ground: str, ink: str) -> QPixmap:
    """Return the picture under the pointer: the thumbnail (blurred if hidden) and the count."""
    picture = QPixmap(96, 96)
    picture.fill(QColor(ground))
    painter = QPainter(picture)
    if pixmap is not None:
        size = pixmap.size().scaled(picture.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRect(QPoint(0, 0), size)
        box.moveCenter(picture.rect().center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(box, pixmap)
    if count > 1:
        badge = QRect(56, 64, 36, 28)
        painter.fillRect(badge, QColor(ground))
        painter.setPen(QColor(ink))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(count))
    painter.end()
    return picture
