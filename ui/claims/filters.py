"""Which claims are shown: words, claimant, state, kind, event and days, over table and series."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from archive.claims import ClaimFilter
from resources.i18n import gettext as _
from ui.theme import STEP
from ui.widgets.choice import Choice
from ui.widgets.claim_words import CLAIM_KINDS, STATES
from ui.widgets.flow_layout import FlowLayout

_PAUSE = 200  # ms after the last key before the filter counts
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?$")
_FIELD, _DAY_FIELD, _CHOICE = 184, 128, 168  # px


class FilterBar(QWidget):
    """The fields. ``changed`` comes once somebody pauses."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = _line(_("Words of the claim"), _("Words of the claim"), _FIELD)
        self.claimant = _line(_("Claimant, any spelling"), _("Only claims by this claimant"),
                              _FIELD)  # fmt: skip
        self.first = _line(_("from 2023-03"), _("Only claims from this day on"), _DAY_FIELD)
        self.last = _line(_("to 2023-03"), _("Only claims up to this day"), _DAY_FIELD)
        self.state = _choices(_("Only claims in this state"), _("Any state"), STATES)
        self.kind = _choices(_("Only claims of this kind"), _("Any kind"), CLAIM_KINDS)
        self.of_event = _choices(_("Only claims of this event"), _("Any event"), {})
        self.of_event.hide()  # until there are some
        self.figures = QCheckBox(_("With &figures"))
        self.figures.setMinimumHeight(self.words.sizeHint().height())
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.changed)
        row = FlowLayout(self, gap=2 * STEP)
        for field in (self.words, self.claimant):
            field.textChanged.connect(self._on_typed)
            row.addWidget(field)
        for combo in (self.state, self.kind, self.of_event):
            combo.currentIndexChanged.connect(self.changed)
            row.addWidget(combo)
        for day in (self.first, self.last):
            day.textChanged.connect(self._on_typed)
            row.addWidget(day)
        self.figures.toggled.connect(self.changed)
        row.addWidget(self.figures)

    def wanted(self) -> ClaimFilter:
        """Return what is asked for; a day that is none yet counts as not given."""
        return ClaimFilter(
            state=self.state.currentData(),
            kind=self.kind.currentData(),
            claimant=self.claimant.text().strip() or None,
            with_figures=self.figures.isChecked(),
            words=self.words.text().strip() or None,
            event_id=self.of_event.currentData(),
            day_from=_day(self.first, last=False),
            day_to=_day(self.last, last=True),
        )

    def reset(self) -> None:
        """Ask for everything, without saying so."""
        self.blockSignals(True)
        for combo in (self.state, self.kind, self.of_event):
            combo.setCurrentIndex(0)
        for field in (self.words, self.claimant, self.first, self.last):
            field.clear()
        self.figures.setChecked(False)
        self._pause.stop()
        self.blockSignals(False)

    def offer_events(self, events: Sequence[tuple[int, str]]) -> None:
        """Offer these events; the chosen one stays."""
        chosen = self.of_event.currentData()
        self.of_event.blockSignals(True)
        while self.of_event.count() > 1:
            self.of_event.removeItem(1)
        for key, name in events:
            self.of_event.addItem(name, key)
        self.of_event.setCurrentIndex(max(self.of_event.findData(chosen), 0))
        self.of_event.blockSignals(False)
        self.of_event.setVisible(bool(events))

    def show_for_series(self, series: bool) -> None:
        """Leave out what series do not ask for."""
        for field in (self.claimant, self.state, self.kind, self.first, self.last, self.figures):
            field.setVisible(not series)
        words = _("Words of the series") if series else _("Words of the claim")
        self.words.setPlaceholderText(words)
        self.words.setAccessibleName(words)

    def _on_typed(self) -> None:
        self._pause.start()


def _line(placeholder: str, name: str, width: int) -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(placeholder)
    made.setAccessibleName(name)
    made.setClearButtonEnabled(True)
    made.setFixedWidth(width)
    return made


def _choices(name: str, everything: str, table: dict[str, str]) -> QComboBox:
    combo = Choice()
    combo.setAccessibleName(name)
    combo.setMaximumWidth(_CHOICE)
    combo.addItem(everything, None)
    for code, words in table.items():
        combo.addItem(_(words), code)
    return combo


def _day(field: QLineEdit, *, last: bool) -> str | None:
    text = field.text().strip()
    fits = bool(_DAY.match(text))
    field.setProperty("wrong", bool(text) and not fits)
    field.style().polish(field)
    if not fits:
        return None
    return text + {4: "-12-31", 7: "-31"}.get(len(text), "") if last else text
