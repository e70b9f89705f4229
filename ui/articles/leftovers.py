"""What no claim holds, what comparing claims shows, and key points that lost their source."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from archive.articles import ArticleDetail
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.theme import STEP
from ui.widgets.wrapping import wrapped

_KINDS = {"figure": mark("Figure"), "quotation": mark("Quotation")}
_SPAN = Qt.ItemDataRole.UserRole


class Leftovers(QWidget):
    """Lists that lead into the text, and a button to make a claim of what is selected there."""

    span_asked = Signal(int, int)
    claim_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._orphans = _list(_("Figures and quotations in no claim"))
        self._checks = _list(_("What comparing the claims shows"))
        self._orphan_title, self._check_title = QLabel(), QLabel()
        make = QPushButton(_("&Make a claim of the selected text"))
        make.clicked.connect(self.claim_asked)
        self.make = make
        self._hint = wrapped(
            _("Choosing a line selects it in the text; widen the selection there with Shift and "
              "the arrow keys or the mouse, then make a claim of it."),
            role="muted",
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        column.setSpacing(2 * STEP)
        for title, part, share in (
            (self._orphan_title, self._orphans, 3),
            (self._check_title, self._checks, 2),
        ):
            title.setProperty("role", "heading")
            column.addWidget(title)
            column.addWidget(part, share)
            if part is self._orphans:
                column.addWidget(self._hint)
                column.addWidget(make)
        self._orphans.itemActivated.connect(self._on_activated)
        self._orphans.itemClicked.connect(self._on_activated)
        self._checks.itemActivated.connect(self._on_activated)
        self._checks.itemClicked.connect(self._on_activated)

    def show_article(self, detail: ArticleDetail) -> None:
        """Show the leftovers of an article."""
        self._orphan_title.setText(_("In no claim: {n}").format(n=len(detail.orphans)))
        self._orphans.clear()
        for orphan in detail.orphans:
            kind = _(_KINDS.get(orphan.kind, orphan.kind))
            words = " ".join(orphan.span.text.split())
            _add(self._orphans, f"{kind}: {words}", orphan.span.start, orphan.span.end)
        if not detail.orphans:
            self._orphans.addItem(_quiet(_("Every figure and quotation stands in a claim.")))
        self._checks.clear()
        spans = {claim.id: claim.span for claim in detail.claims}
        for point in detail.key_points:
            if point.lost_attribution:
                words = " ".join(point.span.text.split())
                text = _("! This key point does not say who claims it: {words}").format(words=words)
                _add(self._checks, text, point.span.start, point.span.end)
        for check in detail.checks:
            sign = {True: "=", False: "≠", None: "·"}[check.holds]
            first = next((spans[key] for key in check.claims if key in spans), None)
            place = (first.start, first.end) if first else (0, 0)
            _add(self._checks, f"{sign} {check.text}", *place)
        compared = self._checks.count()
        if not compared:
            self._checks.addItem(_quiet(_("No two claims speak of the same figures.")))
        self._check_title.setText(_("Compared: {n}").format(n=compared))

    def _on_activated(self, item: QListWidgetItem) -> None:
        span = item.data(_SPAN)
        if span is not None:
            self.span_asked.emit(*span)


def _list(name: str) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(name)
    made.setWordWrap(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def _quiet(text: str) -> QListWidgetItem:
    item = QListWidgetItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


def _add(to: QListWidget, text: str, start: int, end: int) -> None:
    item = QListWidgetItem(text)
    item.setData(_SPAN, (start, end))
    item.setToolTip(text)
    to.addItem(item)
