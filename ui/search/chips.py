"""Facets of the present result: one button a facet, its values with their counts in a menu."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from resources.i18n import gettext as _
from resources.i18n import mark

_TITLES = {
    "place": mark("Place"),
    "event": mark("Event"),
    "credit": mark("Credit"),
    "year": mark("Year"),
    "rights": mark("Rights"),
    "tag": mark("Tag"),
    "format": mark("Format"),
}


class FacetChips(QWidget):
    """A chip per facet; choosing a value hands out what to add to the search."""

    chosen = Signal(str)  # text to add

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: Mapping[str, Sequence[Any]] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._chips: dict[str, QPushButton] = {}
        for name, title in _TITLES.items():
            chip = QPushButton(_(title))
            chip.setProperty("chip", "true")
            chip.setProperty("facet", name)
            chip.clicked.connect(self._on_clicked)
            chip.hide()
            self._chips[name] = chip
            self._row.addWidget(chip)
        self._row.addStretch()

    def show_facets(self, facets: Mapping[str, Sequence[Any]]) -> None:
        """Offer the values of each facet; a facet with none is not shown."""
        self._values = facets
        for name, chip in self._chips.items():
            count = len(facets.get(name, ()))
            chip.setVisible(count > 0)
            title = _(_TITLES[name])
            chip.setText(f"{title}  {count}")
            chip.setAccessibleName(_("{facet}, {count} values").format(facet=title, count=count))

    def _on_clicked(self) -> None:
        chip = self.sender()
        assert isinstance(chip, QPushButton)
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for value in self._values.get(chip.property("facet"), ()):
            action = menu.addAction(f"{value.label}    {self.locale().toString(value.count)}")
            action.setData(value.term)
        menu.triggered.connect(self._on_triggered)
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height() + 4)))

    def _on_triggered(self, action: Any) -> None:
        self.chosen.emit(action.data())
