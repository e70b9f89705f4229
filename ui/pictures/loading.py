"""Decoding a stored thumbnail to the size it is shown at; runs off the window's thread.

``QImageReader`` gives Python's lock back while it decodes (``QImage.fromData`` does not: it
stopped the window for up to 100 ms when measured) and lets libjpeg scale while decoding.
"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

_BLUR_POINTS = 9  # a hidden picture keeps this many points along its longer edge
_MIXED = QImage.Format.Format_RGB32  # what the painter draws without converting


def decode(data: bytes, box: QSize) -> QImage:
    """Return the picture scaled down to fit ``box`` (px); a null image if it cannot be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.isValid() and (size.width() > box.width() or size.height() > box.height()):
        reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull() or image.format() == _MIXED:
        return image
    return image.convertToFormat(_MIXED)


def blurred(image: QImage) -> QImage:
    """Return a picture of the same size of which only the broad light and dark is left."""
    if image.isNull():
        return image
    few = QSize(_BLUR_POINTS, _BLUR_POINTS)
    smooth = Qt.TransformationMode.SmoothTransformation
    small = image.scaled(few, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    large = small.scaled(image.size(), Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    return large.convertToFormat(QImage.Format.Format_Grayscale8).convertToFormat(_MIXED)
