"""What a report is asked: its kind, the photos it is about, and the period."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from archive.reports import KIND_LABELS, KINDS, NamedScope, Scope, named_scopes, scope
from resources.i18n import gettext as _
from resources.i18n import mark, ngettext
from ui.reports.periods import TYPED, Period, months_with_uses, periods
from ui.theme import STEP
from ui.widgets.choice import Choice
from ui.workspace import Workspace

_HEADINGS = {"saved": mark("Saved search: {name}"), "collection": mark("Collection: {name}")}
_NAMED = 320  # px
_MOST_CHOSEN = 1000  # photos that a typed search still names one by one
_PAUSE = 400  # ms after the last key before the question counts as asked


class ScopeFields(QWidget):
    """Says ``changed`` when something else is asked; typing is given a moment."""

    changed = Signal()

    def __init__(
        self, workspace: Workspace, query: str, *, chosen: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._searched = query  # what was typed before a set was named
        self.kind = Choice()
        for code in KINDS:
            self.kind.addItem(_(KIND_LABELS[code]), code)
        self.query = QLineEdit(query)
        self.query.setPlaceholderText(_('A search, e.g. event:"the flood"; empty: all photos'))
        self.named = Choice()
        self.named.addItem(_("A search"), None)
        if 0 < len(chosen) <= _MOST_CHOSEN:
            words = ngettext("The chosen photo", "The {n} chosen photos", len(chosen))
            ids = ",".join(map(str, sorted(chosen)))
            self.named.addItem(words.format(n=len(chosen)), f"id:{ids}")
        self.period = Choice()
        self.period.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.since, self.until = QLineEdit(), QLineEdit()
        self._dash = QLabel("–")
        self._offered: tuple[Period, ...] = ()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._offer({})
        self.period.setCurrentIndex(self.period.findData("all"))
        self._arrange()
        self._connect()
        workspace.ask_later(months_with_uses, answered=self._offer, topic="reports.months")
        workspace.ask_later(named_scopes, answered=self._offer_named, topic="reports.named")

    @property
    def kind_code(self) -> str:
        """Return the kind of report."""
        return str(self.kind.currentData())

    def scope(self) -> Scope:
        """Return photos and period. Raises ``Invalid`` for a day that is none."""
        return scope(self.query.text(), self.since.text() or None, self.until.text() or None)

    def ask(self, kind: str, asked: Scope) -> None:
        """Ask something else, from outside."""
        self.blockSignals(True)
        self.kind.setCurrentIndex(max(self.kind.findData(kind), 0))
        self.query.setText(asked.query)
        self._show_named()
        same = [each.code for each in self._offered
                if (each.since, each.until) == (asked.since, asked.until)]  # fmt: skip
        self.period.setCurrentIndex(self.period.findData(same[0] if same else TYPED))
        self.since.setText(asked.since or "")
        self.until.setText(asked.until or "")
        self._show_days()
        self.blockSignals(False)
        self.changed.emit()

    def leave(self) -> None:
        """Wait for no further key."""
        self._pause.stop()

    def _offer(self, months: Mapping[str, int]) -> None:
        """Fill the periods; what is chosen stays chosen."""
        chosen = self.period.currentData()
        self._offered = periods(date.today(), months)
        self.period.blockSignals(True)
        self.period.clear()
        for each in self._offered:
            self.period.addItem(each.words, each.code)
        self.period.setCurrentIndex(max(self.period.findData(chosen), 0))
        self.period.blockSignals(False)

    def _offer_named(self, found: tuple[NamedScope, ...]) -> None:
        """Fill the saved searches and collections that can be chosen by their names."""
        for kind, heading in _HEADINGS.items():
            of_kind = [one for one in found if one.kind == kind]
            if of_kind:
                self.named.insertSeparator(self.named.count())
            for one in of_kind:
                self.named.addItem(_(heading).format(name=one.name), one.query)
        self.named.setVisible(self.named.count() > 1)
        self._show_named()

    def _show_named(self) -> None:
        """Show which set the typed search names, if it names one."""
        typed = self.query.text().strip()
        at = self.named.findData(typed) if typed else 0
        self.named.setCurrentIndex(max(at, 0))
        if at <= 0:
            self._searched = typed

    def _on_named(self, place: int) -> None:
        self.query.setText(self.named.itemData(place) or self._searched)
        self._ask_now()

    def _on_period_chosen(self, place: int) -> None:
        chosen = self._offered[place]
        self._show_days()
        if chosen.code == TYPED:
            self.since.setFocus()
            return
        self.since.setText(chosen.since or "")
        self.until.setText(chosen.until or "")
        self._ask_now()

    def _show_days(self) -> None:
        typed = self.period.currentData() == TYPED
        for each in (self.since, self._dash, self.until):
            each.setVisible(typed)

    def _on_edited(self) -> None:
        self._pause.start()

    def _ask_now(self) -> None:
        self._pause.stop()
        self.changed.emit()

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._ask_now)
        self.period.currentIndexChanged.connect(self._on_period_chosen)
        self.named.activated.connect(self._on_named)
        self.query.textEdited.connect(self._show_named)
        for field in (self.query, self.since, self.until):
            field.textEdited.connect(self._on_edited)
            field.returnPressed.connect(self._ask_now)
        self._pause.timeout.connect(self._ask_now)

    def _arrange(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(3 * STEP)
        form.setVerticalSpacing(2 * STEP)
        period = QHBoxLayout()
        period.setSpacing(2 * STEP)
        self.period.setAccessibleName(_("Period"))
        self.kind.setAccessibleName(_("Kind of report"))
        self.query.setAccessibleName(_("Search that names the photos"))
        self.named.setAccessibleName(_("Saved search or collection"))
        self.named.setMaximumWidth(_NAMED)
        self.named.hide()
        for field, name in ((self.since, _("First day")), (self.until, _("Last day"))):
            field.setPlaceholderText("2023-03-01")
            field.setAccessibleName(name)
            field.setMaximumWidth(160)
        for each in (self.period, self.since, self._dash, self.until):
            period.addWidget(each)
        period.addStretch()
        form.addRow(_("&Kind"), self.kind)
        photos = QHBoxLayout()
        photos.setSpacing(2 * STEP)
        photos.addWidget(self.query, 1)
        photos.addWidget(self.named)
        form.addRow(_("&Photos"), photos)
        form.addRow(_("P&eriod"), period)
        for row, buddy in ((photos, self.query), (period, self.period)):
            label = form.labelForField(row)
            if isinstance(label, QLabel):
                label.setBuddy(buddy)
        self._show_days()
