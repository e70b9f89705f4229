"""May we run it? Medium, territory and day of a use, and at once the verdict with its reasons.

For one photo or for many: then a table, the worst first, and a button for each verdict that shows
only the photos that have it.
"""

from functools import partial
from html import escape

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from archive.errors import ArchiveError
from archive.rights import COST_WORDS
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.pictures import Pictures
from ui.pictures.thumbnail import Thumbnail
from ui.rights.judging import Answers, Judged, judge, source_words, verdict_cell
from ui.rights.use_fields import UseFields
from ui.theme import STEP
from ui.widgets.colours import colours_of
from ui.widgets.column_widths import ColumnWidths
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.moments import day_words, said_in_words
from ui.widgets.reasons import LEVEL_SIGNS, hanging_row
from ui.widgets.rows_table import RowsTable
from ui.widgets.verdict import VERDICT_WORDS, VerdictMark
from ui.widgets.wrapping import wrapped
from ui.workspace import Workspace

_WORDS = 240  # characters of a caption shown


class MayWeRunIt(QDialog):
    """Judges photos; nothing is written."""

    photos_opened = Signal(tuple)

    def __init__(
        self,
        workspace: Workspace,
        pictures: Pictures,
        photo_ids: tuple[int, ...],
        *,
        today: QDate,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._ids = workspace, photo_ids
        self._many = len(photo_ids) > 1
        self.setWindowTitle(_("May we run them?") if self._many else _("May we run it?"))
        self.resize(*((960, 720) if self._many else (760, 540)))
        self._answers: Answers | None = None
        self._by_id: dict[int, Judged] = {}
        self.verdict_shown = ""
        self.use = UseFields(workspace, today)
        self._error = wrapped(role="error")
        self._mark = VerdictMark()
        self.reasons = wrapped()
        self.reasons.setTextFormat(Qt.TextFormat.RichText)
        self._until = wrapped(role="muted")
        self._caption = wrapped(role="muted")
        self._picture = Thumbnail(pictures, 160)
        self._picture.setFixedWidth(220)
        columns = [_("Photo"), _("Words"), _("Verdict"), _("Why")]
        self.table = RowsTable(_("Photos judged"), columns, [], stretch=-1)
        self._widths = ColumnWidths(self.table, [0, 3, 0, 2])
        self._filters: dict[str, QPushButton] = {}
        self._count = wrapped(role="muted")
        self.open_these = QPushButton(_("&Show these photos"))
        self._arrange()
        self.use.changed.connect(self.refresh)
        self.table.chosen.connect(self._on_row_chosen)
        self.table.opened.connect(self._on_row_opened)
        self.open_these.clicked.connect(self._on_open_these)
        self.refresh()

    @property
    def verdict(self) -> str:
        """Return the verdict on the photo shown."""
        return self._mark.verdict

    def refresh(self) -> None:
        """Judge the use that is asked for now."""
        self._error.clear()
        self._count.setText(_("Judging…") if self._many else "")
        self._workspace.ask_later(
            judge,
            self._ids,
            self.use.asked,
            answered=self._show,
            failed=self._on_failed,
            topic="rights.may_we",
        )

    def _show(self, answers: Answers) -> None:
        self._answers = answers
        self._by_id = {each.photo_id: each for each in answers.photos}
        for verdict, button in self._filters.items():
            count = answers.counts.get(verdict, 0)
            button.setText(f"{verdict_cell(verdict)}  {count}")
            button.setEnabled(count > 0)
        self._show_rows()
        if not self._many and answers.photos:
            self._show_photo(answers.photos[0])

    def _show_rows(self) -> None:
        if not self._many or self._answers is None:
            return
        rows = [
            row
            for row, photo in zip(self._answers.rows, self._answers.photos, strict=True)
            if self.verdict_shown in ("", photo.verdict)
        ]
        current = self.table.current_key
        self.table.show_rows(rows)
        self._widths.fit()
        if rows and (current is None or not self.table.choose(current)):
            self.table.selectRow(0)
        count = ngettext("{n} photo", "{n} photos", len(rows)).format(n=len(rows))
        self._count.setText(count)

    def _show_photo(self, photo: Judged) -> None:
        self._picture.show_photo(photo.photo_id, photo.sha256, photo.sensitive, photo.words)
        self._caption.setText(photo.words[:_WORDS])
        self._mark.show_verdict(photo.verdict)
        self.reasons.setText(self._reasons_of(photo) or escape(_("Nothing speaks against it.")))
        until = _("The same answer holds until {day}.").format(day=day_words(photo.valid_until))
        self._until.setText(until if photo.valid_until else "")

    def _reasons_of(self, photo: Judged) -> str:
        colour = colours_of(self.palette()).muted
        named = self._answers.licences if self._answers else {}
        order = list(LEVEL_SIGNS)
        rows = []
        for each in sorted(photo.reasons, key=lambda said: order.index(said.level)):
            words = escape(said_in_words(each.text))
            source = source_words(each, named)
            if source:
                words += f'<br><span style="color:{colour}">{escape(source)}</span>'
            rows.append(hanging_row(LEVEL_SIGNS[each.level], words))
        if photo.cost:
            cost = _(COST_WORDS.get(photo.cost, photo.cost))
            rows.append(hanging_row("·", escape(_("Cost: {cost}").format(cost=cost))))
        return f"<table cellspacing='0' cellpadding='0'>{''.join(rows)}</table>" if rows else ""

    def _on_row_chosen(self, key: object) -> None:
        if isinstance(key, int) and key in self._by_id:
            self._show_photo(self._by_id[key])

    def _on_row_opened(self, key: int) -> None:
        self.photos_opened.emit((key,))
        self.accept()

    def _on_open_these(self) -> None:
        self.photos_opened.emit(tuple(row.key for row in self.table.rows.rows))
        self.accept()

    def _on_filter(self, verdict: str) -> None:
        self.verdict_shown = "" if self.verdict_shown == verdict else verdict
        for each, button in self._filters.items():
            button.setChecked(each == self.verdict_shown)
        self._show_rows()

    def _on_failed(self, error: ArchiveError) -> None:
        self._mark.show_verdict("unknown")
        self.reasons.clear()
        self._until.clear()
        self._count.clear()
        self._error.setText(str(error.params.get("problem") or error))

    # --- placing ---

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2 * STEP)
        words.addWidget(self._caption)
        words.addWidget(self._mark)
        words.addWidget(self.reasons)
        words.addWidget(self._until)
        words.addStretch()
        answer = QWidget()
        row = QHBoxLayout(answer)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4 * STEP)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        scroll = QScrollArea()
        scroll.setAccessibleName(_("Reasons"))
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(answer)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(self.use)
        column.addWidget(self._error)
        buttons.addButton(self.open_these, QDialogButtonBox.ButtonRole.ActionRole)
        for button in buttons.buttons():  # Enter in the territory judges, it does not leave
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
        filters = self._filter_row()
        column.addWidget(filters)
        column.addWidget(self._count)
        column.addWidget(self.table, 3)
        column.addWidget(scroll, 2)
        for each in (filters, self._count, self.table, self.open_these):
            each.setVisible(self._many)
        column.addWidget(buttons)

    def _filter_row(self) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, gap=2 * STEP)
        for verdict in ("blocked", "conditions", "unknown", "clear"):
            button = QPushButton(verdict_cell(verdict))
            button.setCheckable(True)
            button.setAutoDefault(False)
            tip = _("Show only these: {verdict}")
            button.setToolTip(tip.format(verdict=_(VERDICT_WORDS[verdict])))
            button.clicked.connect(partial(self._on_filter, verdict))
            row.addWidget(button)
            self._filters[verdict] = button
        return holder
