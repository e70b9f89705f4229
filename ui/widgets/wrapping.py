"""Words of other people in labels and tips: wrapped, as they stand, never wider than their place.

What a file or a caption says may look like markup to Qt, or be one word of 4,000 letters.
"""

import html
import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

_LONG = re.compile(r"\S{24,}")
_JOINT = re.compile(r"(?<=[/\\_.,;:=&?-])(?=\w)")
_PIECE = re.compile(r"\w{24}(?=\w)")
_BREAK = "\u200b"  # zero-width space: a line may end here


def wrapped(text: str = "", *, role: str = "") -> QLabel:
    """Return the label; ``role`` is one of the style sheet's (``muted``, ``error`` …)."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    if role:
        label.setProperty("role", role)
    return label


def breakable(text: str) -> str:
    """Let lines end inside long words: after the joints of a path, else every 24 letters."""
    return _LONG.sub(lambda word: _broken(word.group()), text)


def _broken(word: str) -> str:
    return _PIECE.sub(lambda piece: piece.group() + _BREAK, _JOINT.sub(_BREAK, word))


def plain_tip(text: str) -> str:
    """Return a tool tip that shows the text as it stands, though it may look like markup."""
    return f"<span>{html.escape(text)}</span>" if "<" in text else text


def visible_name(name: str) -> str:
    """Return a file's name as one line that shows what is odd in it.

    Bytes that are no text in this locale become a question mark in a diamond; controls, and marks
    that turn the writing direction (``gpj.exe`` would read as ``exe.jpg``), become their codes.
    """
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(
        sign if sign.isprintable() or sign == " " else f"\\u{ord(sign):04x}" for sign in text
    )
