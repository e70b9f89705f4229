"""What no claim holds, what comparing claims shows, and key points that lost their source."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
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
from ui.articles.reading import Compared, claimant_name
from ui.theme import STEP
from ui.widgets.moments import days_in_words
from ui.widgets.wrapping import plain_tip, wrapped

KINDS = {"figure": mark("Figure"), "quotation": mark("Quotation")}
_SPAN = Qt.ItemDataRole.UserRole
_SIGNS = {True: "=", False: "≠", None: "·"}
_BEFORE, _AFTER = 24, 32  # code points around a figure
_MOST_SHARE = 6  # of the height: a list of one line leaves the room to the other
_SHOWN = 500  # lines of a list; the rest are said to be there


class Leftovers(QWidget):
    """Lists that lead into the text, and a button to make a claim of what is chosen there."""

    span_asked = Signal(int, int)
    claim_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._orphans = _list(_("Figures and quotations in no claim"))
        self._checks = _list(_("What comparing the claims shows"))
        self._orphan_title, self._check_title = QLabel(), QLabel()
        self._shown: object = None
        self._detail: ArticleDetail | None = None
        self._beyond: tuple[Compared, ...] = ()
        make = QPushButton(_("&Make a claim of it (N)"))
        make.clicked.connect(self.claim_asked)
        self.make = make
        self._hint = wrapped(
            _("A line chosen here is selected in the text. N makes a claim of its sentence, or of "
              "what you select in the text instead; its ends can be dragged afterwards."),
            role="muted",
        )  # fmt: skip
        self._arrange()
        for part in (self._orphans, self._checks):
            part.itemActivated.connect(self._on_activated)
            part.itemClicked.connect(self._on_activated)
            part.currentItemChanged.connect(self._on_current_changed)

    @property
    def chosen(self) -> tuple[int, int] | None:
        """Return the leftover that is chosen, or None."""
        item = self._orphans.currentItem()
        span = None if item is None else item.data(_SPAN)
        return None if span is None else (int(span[0]), int(span[1]))

    @property
    def has_keyboard(self) -> bool:
        """Tell whether the focus is among what is left over."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isVisible() and self.isAncestorOf(focus)

    def take_focus(self) -> None:
        """Go to the first leftover, or to the comparisons."""
        first = self._orphans if self._orphans.count() and self._has_items() else self._checks
        first.setFocus()
        if first.currentRow() < 0:
            first.setCurrentRow(0)
        else:
            self._on_current_changed(first.currentItem())

    def step(self, by: int) -> None:
        """Choose the next (1) or the previous (-1) line of the list that has the keyboard."""
        part = self._checks if self._checks.hasFocus() else self._orphans
        row = part.currentRow() + by
        if 0 <= row < part.count():
            part.setCurrentRow(row)

    def show_article(self, detail: ArticleDetail) -> None:
        """Show the leftovers of an article; the line chosen stays chosen, or the next one is."""
        now = (detail.id, detail.orphans, detail.checks, detail.key_points, detail.gone)
        if now == self._shown:
            return
        row, chosen = self._orphans.currentRow(), self.chosen
        if self._detail is None or self._detail.id != detail.id:
            self._beyond = ()
            row, chosen = -1, None  # a line of another article says nothing about this one
        self._shown, self._detail = now, detail
        for part in (self._orphans, self._checks):
            part.blockSignals(True)
            part.clear()
        self._list_orphans(detail)
        self._list_checks(detail)
        for part in (self._orphans, self._checks):
            self._column.setStretchFactor(part, min(part.count(), _MOST_SHARE))
        if row >= 0 and self._has_items():
            spans = [(orphan.span.start, orphan.span.end) for orphan in detail.orphans[:_SHOWN]]
            place = spans.index(chosen) if chosen in spans else row
            self._orphans.setCurrentRow(min(place, self._orphans.count() - 1))
        for part in (self._orphans, self._checks):
            part.blockSignals(False)

    def show_compared(self, found: tuple[Compared, ...]) -> None:
        """Add what comparing with other articles and with the suppliers' captions shows."""
        if found != self._beyond and self._detail is not None:
            self._beyond = found
            row = self._checks.currentRow()
            self._checks.blockSignals(True)
            self._checks.clear()
            self._list_checks(self._detail)
            self._checks.setCurrentRow(row)
            self._checks.blockSignals(False)

    def _has_items(self) -> bool:
        return self._orphans.count() > 0 and self._orphans.item(0).data(_SPAN) is not None

    def _list_orphans(self, detail: ArticleDetail) -> None:
        self._orphan_title.setText(_("In no claim: {n}").format(n=len(detail.orphans)))
        for orphan in detail.orphans[:_SHOWN]:
            kind = _(KINDS.get(orphan.kind, orphan.kind))
            words = " ".join(orphan.span.text.split())
            if orphan.kind == "figure":  # a number alone says nothing
                words += "\n" + around(detail.text, orphan.span.start, orphan.span.end)
            _add(self._orphans, f"{kind}: {words}", orphan.span.start, orphan.span.end)
        if not detail.orphans:
            self._orphans.addItem(_quiet(_("Every figure and quotation stands in a claim.")))
        _say_more(self._orphans, len(detail.orphans))

    def _list_checks(self, detail: ArticleDetail) -> None:
        spans = {claim.id: claim.span for claim in detail.claims}
        lost = [point for point in detail.key_points if point.lost_attribution]
        for point in lost:
            words = " ".join(point.span.text.split())
            text = _("! This key point does not say who claims it: {words}").format(words=words)
            _add(self._checks, text, point.span.start, point.span.end)
        for claim in detail.gone:
            words = _("✕ No longer in the text: {claimant}: {words}").format(
                claimant=claimant_name(claim), words=" ".join(claim.span.text.split())
            )
            self._checks.addItem(_still(words))
        for check in detail.checks[:_SHOWN]:
            first = next((spans[key] for key in check.claims if key in spans), None)
            place = (first.start, first.end) if first else (0, 0)
            _add(self._checks, f"{_SIGNS[check.holds]} {check.text}", *place)
        for each in self._beyond:
            words = f"{_SIGNS[each.holds]} {days_in_words(each.text)}"
            if each.place is None:
                self._checks.addItem(_still(words))
            else:
                _add(self._checks, words, *each.place)
        compared = len(lost) + len(detail.gone) + len(detail.checks) + len(self._beyond)
        if not compared:
            self._checks.addItem(_quiet(_("No two claims speak of the same figures.")))
        _say_more(self._checks, len(detail.checks))
        self._check_title.setText(_("Compared: {n}").format(n=compared))

    def _on_activated(self, item: QListWidgetItem) -> None:
        span = item.data(_SPAN)
        if span is not None:
            self.span_asked.emit(*span)

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        part = item.listWidget() if item is not None else None
        if item is not None and part is not None and part.hasFocus():
            self._on_activated(item)

    def _arrange(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        column.setSpacing(2 * STEP)
        for title, part in (
            (self._orphan_title, self._orphans),
            (self._check_title, self._checks),
        ):
            title.setProperty("role", "heading")
            title.setBuddy(part)
            column.addWidget(title)
            column.addWidget(part, 1)
            if part is self._orphans:
                column.addWidget(self._hint)
                column.addWidget(self.make)


def around(text: str, start: int, end: int) -> str:
    """Return a stretch of a text with a few words of its line before and after it."""
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    first, last = max(line_start, start - _BEFORE), min(line_end, end + _AFTER)
    words = text[first:last]
    if first > line_start:
        words = "… " + words.split(maxsplit=1)[-1] if " " in text[first:start] else "…" + words
    if last < line_end:
        words = words.rsplit(maxsplit=1)[0] + " …" if " " in text[end:last] else words + "…"
    return " ".join(words.split())


def _list(name: str) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(name)
    made.setWordWrap(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def _still(text: str) -> QListWidgetItem:
    """Return a line that leads nowhere."""
    item = QListWidgetItem(text)
    item.setToolTip(plain_tip(text))
    return item


def _quiet(text: str) -> QListWidgetItem:
    item = QListWidgetItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


def _say_more(to: QListWidget, count: int) -> None:
    if count > _SHOWN:
        to.addItem(_quiet(_("and {n} more").format(n=count - _SHOWN)))


def _add(to: QListWidget, text: str, start: int, end: int) -> None:
    item = QListWidgetItem(text)
    item.setData(_SPAN, (start, end))
    item.setToolTip(plain_tip(text))
    to.addItem(item)
