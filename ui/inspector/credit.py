"""The credit: the line as printed, what was read from it, and whether somebody said yes to it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from archive import credits
from archive.credits import CreditRecord
from archive.errors import ArchiveError, Invalid
from resources.i18n import gettext as _
from resources.i18n import mark, ngettext
from ui.inspector.section import muted
from ui.theme import STEP
from ui.widgets.saved_text import SavedText
from ui.workspace import Workspace

_STATES = {
    "missing": mark("✕ Missing: a photo cannot run without its credit"),
    "proposed": mark("○ Proposed from the file"),
    "verified": mark("✓ Verified"),
    "conflict": mark("! The file names different people"),
}
_WITHHELD = {
    "stringer": mark("name withheld: stringer"),
    "handout": mark("name withheld: handout"),
    "pool": mark("name withheld: pool"),
    "staff": mark("name withheld: staff"),
    "courtesy": mark("name withheld: courtesy"),
    "social media": mark("name withheld: social media"),
}


class CreditEditor(QWidget):
    """Edits the credit line; Confirm says that the proposed reading is right."""

    failed_elsewhere = Signal(str)
    action_asked = Signal(str)
    alike_asked = Signal(tuple, str)  # other photos with the same credit, and the line they may get

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._ids: tuple[int, ...] = ()
        self.line = SavedText(
            _("C&redit as printed"), placeholder=_("Name/Agency, e.g. STRINGER/Reuters")
        )
        self.line.edited.connect(self._on_edited)
        self.line.set_read_only(workspace.read_only)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(_("Why a name may stand here; Enter saves"))
        self.reason.setAccessibleName(_("Why a name may stand where the byline is withheld"))
        self.reason.returnPressed.connect(self._on_reason_given)
        self.reason.hide()
        self._withheld = False
        self._reading = muted()
        self._protect = QPushButton(_("Protect a name…"))
        self._protect.clicked.connect(partial(self.action_asked.emit, "name.protect"))
        self._reveal = QPushButton(_("Protected name…"))
        self._reveal.setToolTip(_("Show it on purpose; who looks, and why, is recorded"))
        self._reveal.clicked.connect(partial(self.action_asked.emit, "name.reveal"))
        self.alike = QPushButton(_("Apply to others like this…"))
        self.alike.setToolTip(
            _("They came with the same credit; shows each before anything changes")
        )
        self.alike.clicked.connect(self._on_alike)
        self.alike.hide()
        self._others: tuple[int, ...] = ()
        self._given = ""
        self._state = QLabel()
        self._confirm = QPushButton(_("Con&firm credit"))
        self._confirm.clicked.connect(self._on_confirm)
        self._arrange()

    def _arrange(self) -> None:
        names = QHBoxLayout()
        names.addWidget(self._protect)
        names.addWidget(self._reveal)
        names.addStretch()
        row = QHBoxLayout()
        row.addWidget(self._state, 1)
        row.addWidget(self._confirm)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.line)
        column.addWidget(self.reason)
        column.addWidget(self._reading)
        column.addWidget(self.alike)
        column.addLayout(row)
        column.addLayout(names)

    def show_credit(
        self, ids: tuple[int, ...], record: CreditRecord | None, *, in_conflict: bool
    ) -> None:
        """Show one photo's credit; one in conflict is settled where the carriers stand."""
        self._take(ids, (record.line if record else None) or "", "")
        self._withheld = bool(record and record.withheld)
        self._reading.setText(reading_of(record) if record else "")
        self._reading.setVisible(bool(self._reading.text()))
        able = not self._workspace.read_only
        protected = bool(record and record.protected)
        self._reveal.setVisible(protected)
        self._reveal.setEnabled(able)
        self._protect.setVisible(self._withheld and not protected and able)
        state = record.state if record else "missing"
        confirmable = state == "proposed" or (state == "conflict" and not in_conflict)
        self._show_state(state, confirmable=confirmable)

    def show_many(self, ids: tuple[int, ...], line: str | None, unconfirmed: int) -> None:
        """Show the credit line of several photos (None: they differ)."""
        self._take(ids, line or "", _("Several values") if line is None else "")
        for each in (self._reading, self._protect, self._reveal):
            each.hide()
        self._show_state("", confirmable=unconfirmed > 0)
        if unconfirmed:
            self._state.setText(_("○ {n} not confirmed").format(n=unconfirmed))

    def commit(self) -> None:
        """Save what is being typed."""
        self.line.commit()

    def _take(self, ids: tuple[int, ...], text: str, mixed: str) -> None:
        other = ids != self._ids
        if other:
            self.commit()
            self.alike.hide()
        self._ids = ids
        (self.line.replace if other else self.line.load)(text, mixed=mixed)
        if other or not self.line.is_dirty():
            self._forget_reason()

    def _show_state(self, state: str, *, confirmable: bool) -> None:
        self._state.setText(_(_STATES[state]) if state in _STATES else "")
        self._state.setWordWrap(True)
        self._state.setProperty("role", "error" if state in ("missing", "conflict") else "muted")
        self._state.style().unpolish(self._state)
        self._state.style().polish(self._state)
        self._confirm.setVisible(confirmable and not self._workspace.read_only)

    def _on_edited(self, text: str) -> None:
        if not self._ids:
            return
        others: tuple[int, ...] = ()
        if len(self._ids) == 1:
            others = self._workspace.ask(credits.photos_credited_alike, self._ids[0])[1:]
        self._workspace.do(
            credits.set_credit_line,
            self._ids,
            text,
            reason=self.reason.text().strip() or None,
            answered=partial(self._offer_alike, self._ids, others, text),
            failed=partial(self._on_failed, self._ids),
        )

    def _offer_alike(
        self, ids: tuple[int, ...], others: tuple[int, ...], text: str, _stored: object
    ) -> None:
        """Offer the change to the photos that came with the same credit."""
        if ids == self._ids and others and text.strip():
            self._others, self._given = others, text
            count = len(others)
            words = ngettext(
                "Apply to {n} other like this…", "Apply to {n} others like this…", count
            )
            self.alike.setText(words.format(n=count))
            self.alike.show()

    def _on_alike(self) -> None:
        self.alike.hide()
        self.alike_asked.emit(self._others, self._given)

    def _on_reason_given(self) -> None:
        if self.reason.text().strip():
            self.line.commit()

    def _forget_reason(self) -> None:
        self.reason.clear()
        self.reason.hide()

    def _on_confirm(self) -> None:
        self.commit()
        if self._ids:
            failed = partial(self._on_failed, self._ids)
            self._workspace.do(credits.confirm_credit, self._ids, failed=failed)

    def _on_failed(self, ids: tuple[int, ...], error: ArchiveError) -> None:
        if ids == self._ids:
            self.line.show_error(str(error))
            self.reason.setVisible(self._withheld and isinstance(error, Invalid))
        else:
            self.failed_elsewhere.emit(str(error))


def reading_of(record: CreditRecord) -> str:
    """Return in words what was read from a credit line."""
    parts = []
    if record.creators:
        parts.append(_("By {names}").format(names=", ".join(record.creators)))
    if record.withheld:
        parts.append(_(_WITHHELD.get(record.withheld, record.withheld)))
    if record.agency:
        parts.append(_("Agency {name}").format(name=record.agency))
    if record.distributor:
        parts.append(_("via {name}").format(name=record.distributor))
    if record.protected:
        parts.append(_("a protected name is kept"))
    if record.owed and record.owed != record.line:
        parts.append(_("owed: {words}").format(words=record.owed))
    return " · ".join(parts)
