"""What becomes of an article's claims when a changed text of it is brought in.

Gone and changed claims come first: they need a person. Claims that only shifted because the text
before them grew are counted, not listed.
"""

from collections.abc import Iterator
from textwrap import fill

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from archive.articles import Fate, Renewal
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.articles.leftovers import KINDS
from ui.theme import STEP
from ui.widgets.claim_words import STATES, said
from ui.widgets.colours import colours_of
from ui.widgets.wrapping import plain_tip, wrapped

_TITLES = {
    "gone": mark("✕ No longer claimed in the text: {n}"),
    "changed": mark("≠ In other words now: {n}"),
    "moved": mark("→ At another place: {n}"),
    "new": mark("+ New, wait for a review: {n}"),
    "kept": mark("= Unchanged: {n}"),
}
_OPEN = ("gone", "changed", "moved", "new")
_TIP = 600  # characters
_NAME = 15  # characters of a line in the first column
_LINE = 26  # characters of a line in a cell: trees do not wrap by themselves


class RenewalDialog(QDialog):
    """A list of claims by their fate; before it happens with a yes, afterwards to be read."""

    def __init__(
        self, renewal: Renewal, *, done: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("The article has changed"))
        self.resize(840, 560)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(_("Claims by what becomes of them"))
        self.tree.setHeaderLabels([_("Claimant"), _("Before"), _("Now"), _("Review")])
        self.tree.setAlternatingRowColors(True)
        self.tree.setColumnWidth(0, 176)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.ResizeToContents)
        for fate, title in _TITLES.items():
            self._add(fate, _(title), renewal)
            if fate == "changed":
                self._add_left_over(renewal)
        buttons = QDialogButtonBox()
        if done:
            buttons.addButton(QDialogButtonBox.StandardButton.Close)
        else:
            yes = buttons.addButton(_("&Bring in"), QDialogButtonBox.ButtonRole.AcceptRole)
            yes.setDefault(True)
            buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column_.setSpacing(3 * STEP)
        column_.addWidget(wrapped(summary(renewal, done=done)))
        column_.addWidget(self.tree, 1)
        column_.addWidget(buttons)

    def _add(self, fate: str, title: str, renewal: Renewal) -> None:
        fates = renewal.of(fate)
        listed = [each for each in fates if not each.shifted]
        if not fates:
            return
        text = title.format(n=len(fates))
        if len(listed) < len(fates):
            text += _(" · {n} only shifted with the text").format(n=len(fates) - len(listed))
        top = self._heading(text)
        for each in listed:
            top.addChild(self._line(each))
        top.setExpanded(fate in _OPEN)

    def _add_left_over(self, renewal: Renewal) -> None:
        """Add what stands in no claim: a toll nobody is said to claim changes, too."""
        if not renewal.left_over:
            return
        top = self._heading(_("≠ In no claim, other now: {n}").format(n=len(renewal.left_over)))
        for each in renewal.left_over:
            cells = [each.before or "—", each.now or "—"]
            named = f"{_(KINDS[each.kind])}: {each.words}" if each.kind == "figure" else ""
            name = fill(named or _(KINDS[each.kind]), _NAME)
            line = QTreeWidgetItem([name, *(fill(cell, _LINE) for cell in cells)])
            line.setToolTip(0, plain_tip(named))
            for column, words in enumerate(cells, start=1):
                line.setToolTip(column, plain_tip(words[:_TIP]))
            _align_top(line)
            top.addChild(line)
        top.setExpanded(True)

    def _heading(self, text: str) -> QTreeWidgetItem:
        top = QTreeWidgetItem([text])
        self.tree.addTopLevelItem(top)
        top.setFirstColumnSpanned(True)
        font = top.font(0)
        font.setBold(True)
        top.setFont(0, font)
        return top

    def _line(self, fate: Fate) -> QTreeWidgetItem:
        before, now = (" ".join(span.text.split()) if span else "—"
                       for span in (fate.before, fate.now))  # fmt: skip
        state = said(STATES, fate.state)
        if fate.reopened:
            state = _("○ proposed again")
        cells = [fill(words, _LINE) for words in (before, now)]
        by = fate.claimant or _("nobody named")
        by = f"{by} → {fate.said_now}" if fate.said_now else by
        line = QTreeWidgetItem([fill(by, _NAME), *cells, state])
        line.setToolTip(0, plain_tip(line.text(0)))
        for column, words in enumerate((before, now), start=1):
            line.setToolTip(column, plain_tip(words[:_TIP]))
        if fate.fate == "gone":
            line.setForeground(2, QColor(colours_of(self.palette()).muted))
        _align_top(line)
        return line


def _align_top(line: QTreeWidgetItem) -> None:
    for column in range(4):
        line.setTextAlignment(column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


def summary(renewal: Renewal, *, done: bool) -> str:
    """Return in a sentence or two what happened, or would happen, to the claims."""
    head = (
        _("Version {n} of the article is in the archive; undo brings the former one back.")
        if done
        else _("This becomes version {n} of the article; the former text is kept.")
    )
    return " ".join([head.format(n=renewal.version), *_remarks(renewal)])


def _remarks(renewal: Renewal) -> Iterator[str]:
    reviewed = [each for each in renewal.fates if each.state != "proposed"]
    kept = sum(each.fate != "gone" and not each.reopened for each in reviewed)
    if reviewed:
        yield _("{kept} of {all} reviewed claims stay reviewed.").format(
            kept=kept, all=len(reviewed)
        )
    again = sum(each.reopened for each in renewal.fates)
    if again:
        yield _("Review again, because figures or meaning changed: {n}.").format(n=again)
