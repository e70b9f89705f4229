"""Reasons of a verdict as lines: the heaviest first, each with the sign of its weight."""

from collections.abc import Sequence
from html import escape
from typing import Protocol

from resources.i18n import gettext as _
from ui.widgets.moments import said_in_words

LEVEL_SIGNS = {"block": "■", "unknown": "?", "condition": "▲", "note": "·"}


class Said(Protocol):
    """A reason in words."""

    @property
    def text(self) -> str:
        """The words."""

    @property
    def level(self) -> str:
        """``block``, ``unknown``, ``condition`` or ``note``."""

    @property
    def overridden_by(self) -> str | None:
        """Who set it aside."""


def reason_lines(reasons: Sequence[Said]) -> list[str]:
    """Return reasons as lines: sign, two spaces, words."""
    order = list(LEVEL_SIGNS)
    lines = []
    for reason in sorted(reasons, key=lambda each: order.index(each.level)):
        line = f"{LEVEL_SIGNS[reason.level]}  {said_in_words(reason.text)}"
        if reason.overridden_by:
            line += " " + _("(set aside by {name})").format(name=reason.overridden_by)
        lines.append(line)
    return lines


def hanging(lines: Sequence[str]) -> str:
    """Return lines of ``reason_lines`` as rich text: words that wrap stay right of their sign."""
    rows = (line.partition("  ") for line in lines)
    cells = "".join(hanging_row(sign, escape(words)) for sign, _gap, words in rows)
    return f"<table cellspacing='0' cellpadding='0'>{cells}</table>"


def hanging_row(sign: str, words: str) -> str:
    """Return one row of such a table; ``words`` are rich text already."""
    return f"<tr><td>{escape(sign)}&nbsp;&nbsp;</td><td width='100%'>{words}</td></tr>"
