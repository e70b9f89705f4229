"""Facets of the present result: one button a facet, its values with their counts in a menu.

A value that the query keeps to is ticked, and its chip says so; choosing it again takes it out.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from resources.i18n import gettext as _
from resources.i18n import mark, ngettext
from ui.search.terms import has_term
from ui.widgets.flow_layout import FlowLayout

_TITLES = {
    "place": mark("Place"),
    "event": mark("Event"),
    "credit": mark("Credit"),
    "by": mark("Photographer"),
    "year": mark("Year"),
    "month": mark("Month"),
    "tag": mark("Tag"),
    "rights": mark("Rights"),
    "rating": mark("Rating"),
    "format": mark("Format"),
    "publication": mark("Publication"),
    "sensitivity": mark("Sensitivity"),
}
_LONGEST = 28  # letters of a value on its chip
_ROWS, _GAP = 2, 8


class FacetChips(QWidget):
    """A chip per facet; choosing a value hands out what to add to the search or take out of it."""

    chosen = Signal(str)  # a term: added, or taken out if the query has it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: Mapping[str, Sequence[Any]] = {}
        self._query, self._most = "", 0
        self._rest: tuple[str, ...] = ()
        self._row = FlowLayout(self, gap=_GAP)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._chips: dict[str, QPushButton] = {}
        for name, title in _TITLES.items():
            chip = QPushButton(_(title))
            chip.setProperty("chip", "true")
            chip.setProperty("facet", name)
            chip.setCheckable(True)
            chip.clicked.connect(self._on_clicked)
            chip.hide()
            self._chips[name] = chip
            self._row.addWidget(chip)
        self._more = QPushButton()
        self._more.setProperty("chip", "true")
        self._more.setCheckable(True)
        self._more.clicked.connect(self._on_more)
        self._more.hide()
        self._row.addWidget(self._more)

    def show_facets(
        self, facets: Mapping[str, Sequence[Any]], query: str = "", *, most: int = 0
    ) -> None:
        """Offer the values of each facet; a facet with none is not shown.

        ``most``: how many were asked for; a facet that has as many may have more (0: it has not).
        """
        self._values, self._query, self._most = facets, query, most
        for name, chip in self._chips.items():
            values = facets.get(name, ())
            if len(values):
                self._describe(chip, _(_TITLES[name]), values)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer as many facets as two lines hold, the others in a menu."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        offered = [name for name in self._chips if len(self._values.get(name, ()))]
        shown = len(offered)
        while shown > 1 and self._lines(offered[:shown], more=shown < len(offered)) > _ROWS:
            shown -= 1
        for name, chip in self._chips.items():
            chip.setVisible(name in offered[:shown])
        self._rest = tuple(offered[shown:])
        count = len(self._rest)
        self._more.setVisible(count > 0)
        self._more.setText(_("More  {count}").format(count=count))
        self._more.setChecked(any(self._chips[name].isChecked() for name in self._rest))
        said = ngettext("{count} more facet", "{count} more facets", count).format(count=count)
        self._more.setAccessibleName(said)
        self._row.invalidate()

    def _lines(self, names: Sequence[str], *, more: bool) -> int:
        """Return how many lines some chips would take."""
        chips = [*(self._chips[name] for name in names), *((self._more,) if more else ())]
        lines, x = 1, 0
        for chip in chips:
            width = chip.sizeHint().width()
            if x and x + width > self.width():
                lines, x = lines + 1, 0
            x += width + _GAP
        return lines

    def _on_more(self) -> None:
        self._more.setChecked(not self._more.isChecked())  # what is chosen says so, not the click
        menu = QMenu(self)
        for name in self._rest:
            part = self.menu_of(name)
            part.setTitle(self._chips[name].text().replace("&", "&&"))
            menu.addMenu(part)
            menu.aboutToHide.connect(part.deleteLater)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))

    def _describe(self, chip: QPushButton, title: str, values: Sequence[Any]) -> None:
        kept = [value.label for value in values if has_term(self._query, value.term)]
        chip.setChecked(bool(kept))
        if kept:
            shown = ", ".join(kept)
            shown = shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
            chip.setText(f"{title}: {shown}")
            words = _("{facet}: only {values}. {count} values")
        else:
            more = "+" if self._is_full(values) else ""
            chip.setText(f"{title}  {len(values)}{more}")
            words = ngettext("{facet}, {count} value", "{facet}, {count} values", len(values))
        said = words.format(facet=title, values=", ".join(kept), count=len(values))
        chip.setAccessibleName(said)

    def _is_full(self, values: Sequence[Any]) -> bool:
        return 0 < self._most <= len(values)

    def menu_of(self, name: str) -> QMenu:
        """Return the menu of a facet: its values with their counts, those kept to ticked."""
        menu = QMenu(self)
        for value in self._values.get(name, ()):
            label = value.label.replace("&", "&&")
            action = menu.addAction(f"{label}\t{self.locale().toString(value.count)}")
            action.setCheckable(True)
            action.setChecked(has_term(self._query, value.term))
            action.setData(value.term)
        values = self._values.get(name, ())
        if self._is_full(values):
            menu.addSeparator()
            field = values[0].term.partition(":")[0]
            said = _("The commonest; for others type {field}:…").format(field=field)
            menu.addAction(said).setEnabled(False)
        menu.triggered.connect(self._on_triggered)
        return menu

    def _on_clicked(self) -> None:
        chip = self.sender()
        assert isinstance(chip, QPushButton)
        chip.setChecked(not chip.isChecked())  # what is chosen says so, not the click
        menu = self.menu_of(chip.property("facet"))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height() + 4)))

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())
