"""The ledger of uses: where each photo ran. Nothing leaves it; what was taken down says so."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from resources.i18n import gettext as _
from resources.i18n import mark, ngettext
from ui.rights.photo_forms import PhotoForms
from ui.rights.tables import TablePage, enable, read_only_words
from ui.rights.uses import STATES, Sieve, Uses, read_uses, sifted, uses_in_breach
from ui.rights.words import USE_STATES, today
from ui.rights.writes import uses_ran
from ui.selection import Selection
from ui.theme import STEP
from ui.widgets.choice import Choice
from ui.widgets.moments import number_words
from ui.widgets.rows_table import TableRow
from ui.workspace import Workspace

_EMPTY = mark(
    "No use is recorded. Link photos to an article, choose photos and record a use of them, or "
    "import a ledger."
)
_PAUSE = 200  # ms after the last key before the rows are sifted
_BREACH, _OVERDUE = "breach", "overdue"


class LedgerTab(TablePage):
    """The newest use first; words, medium, state and days sift what is shown."""

    import_asked = Signal()
    tables = ("appearance", "article", "party")
    spare = (5,)  # what a use cost stands in its form too

    def __init__(self, workspace: Workspace, selection: Selection, forms: PhotoForms) -> None:
        columns = (
            (_("Photo"), 0), (_("Day"), 0), (_("Publication"), 4),
            (_("Medium, where"), 0), (_("Credit as printed"), 2), (_("Cost"), 0),
            (_("State"), 0),
        )  # fmt: skip
        super().__init__(workspace, _("Uses"), columns, empty=_(_EMPTY))
        self._selection, self._forms = selection, forms
        self._uses = Uses()
        self._breaches: frozenset[int] | None = None
        self.words, self.medium, self.state = QLineEdit(), Choice(), Choice()
        self.since, self.until = QLineEdit(), QLineEdit()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self.column.insertWidget(0, self._sieve_row())
        self._add = self.add_button(_("Record a &use…"), self._on_add)
        self._edit = self.add_button(_("&Edit…"), self._on_edit)
        self._ran = self.add_button(_("It ra&n"), self._on_ran)
        self._remove = self.add_button(_("&Taken down…"), self._on_remove)
        self._photos = self.add_button(_("&Show the photos"), self._on_photos)
        self._import = self.add_button(_("&Import a ledger…"), self._on_import)
        self.empty.add_button(_("Import a ledger…"), self._on_import)
        selection.changed.connect(self._on_selected)
        self._connect_sieve()
        self._on_chosen(None)

    @property
    def sieve(self) -> Sieve:
        """Return what is looked at."""
        state = self.state.currentData() or ""
        return Sieve(
            self.words.text(),
            self.medium.currentData() or "",
            {_BREACH: "", _OVERDUE: "pending"}.get(state, state),
            self.since.text().strip(),
            _day_before(today()) if state == _OVERDUE else self.until.text().strip(),
            self._breaches if state == _BREACH else None,
        )

    def show_overdue(self) -> None:
        """Show the planned uses whose day has passed."""
        self.words.clear()
        self.since.clear()
        self.medium.setCurrentIndex(0)
        self.state.setCurrentIndex(self.state.findData(_OVERDUE))

    def reload(self) -> None:
        """Read the ledger again."""
        self._breaches = None
        self.read(read_uses, answered=self._show)

    def _show(self, uses: Uses) -> None:
        self._uses = uses
        chosen = self.medium.currentData()
        self.medium.blockSignals(True)
        self.medium.clear()
        self.medium.addItem(_("Any medium"), "")
        for each in uses.media:
            self.medium.addItem(each, each)
        self.medium.setCurrentIndex(max(self.medium.findData(chosen), 0))
        self.medium.blockSignals(False)
        self._sift()

    def _sift(self) -> None:
        self._pause.stop()
        if self.state.currentData() == _BREACH and self._breaches is None:
            self._workspace.ask_later(
                uses_in_breach, answered=self._on_breaches, topic="rights.ledger.breaches"
            )
            self._count.setText(_("Judging every use on its own day…"))
            return
        self._workspace.ask_later(
            sifted, self.sieve, self._uses, answered=self._show_sifted, topic="rights.ledger.sieve"
        )

    def _show_sifted(self, rows: list[TableRow]) -> None:
        self.show_rows(rows, len(rows))
        every = len(self._uses.rows)
        self._stack.setCurrentIndex(0 if every else 1)
        words = ngettext("{n} use", "{n} uses", every).format(n=number_words(every))
        if len(rows) != every:
            words = _("{n} of {all}").format(n=number_words(len(rows)), all=words)
        self._count.setText(words if every else "")

    def _on_breaches(self, found: frozenset[int]) -> None:
        self._breaches = found
        self._sift()

    def _on_words(self) -> None:
        self._pause.start()

    # --- what can be done ---

    def _on_add(self) -> None:
        self._forms.use(self._selection.ids, None)

    def _on_edit(self) -> None:
        key = self.table.current_key
        if key is not None:
            self._forms.edit_use(self._uses.by_id[key])

    def _on_ran(self) -> None:
        planned = tuple(key for key in self.table.chosen_keys if self._status(key) == "pending")
        if planned:
            self._workspace.do(partial(uses_ran, use_ids=planned), label="edit_appearance")

    def _on_remove(self) -> None:
        running = [key for key in self.table.chosen_keys
                   if self._status(key) != "removed"]  # fmt: skip
        if running:
            self._forms.remove_uses(tuple(running))

    def _on_photos(self) -> None:
        ids = (self._uses.by_id[key].photo_id for key in self.table.chosen_keys)
        self.photos_opened.emit(tuple(dict.fromkeys(ids)))

    def _on_import(self) -> None:
        self.import_asked.emit()

    def _on_opened(self, key: int) -> None:
        if self._workspace.read_only:
            self.photos_opened.emit((self._uses.by_id[key].photo_id,))
        else:
            self._forms.edit_use(self._uses.by_id[key])

    def _on_selected(self, _ids: tuple[int, ...]) -> None:
        self._on_chosen(None)

    def _on_chosen(self, _key: object) -> None:
        keys, writable = self.table.chosen_keys, not self._workspace.read_only
        first = _("Choose a use in the table first.") if writable else read_only_words()
        enable(self._edit, writable and bool(keys), _("Correct what is recorded"), first)
        planned = any(self._status(key) == "pending" for key in keys)
        why = _("It is not planned, it ran.") if keys and writable else first
        enable(self._ran, writable and planned, _("Record that it ran as planned"), why)
        running = any(self._status(key) != "removed" for key in keys)
        why = _("It is taken down already.") if keys and writable else first
        enable(self._remove, writable and running, _("Record its last day; it stays listed"), why)
        enable(self._photos, bool(keys), _("Show them in the grid"), first)
        chosen = bool(self._selection.ids)
        why = _("Choose photos in the grid first.") if writable else read_only_words()
        enable(self._add, writable and chosen, _("Where the chosen photos ran"), why)
        enable(self._import, writable, _("CSV or a spreadsheet"), read_only_words())

    def _status(self, key: int) -> str:
        use = self._uses.by_id.get(key)
        return use.status if use is not None else "removed"

    # --- placing ---

    def _sieve_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        self.words.setPlaceholderText(_("Words: publication, article, credit, note …"))
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName(_("Words to look for"))
        self.medium.addItem(_("Any medium"), "")
        self.medium.setAccessibleName(_("Medium"))
        self.state.addItem(_("Any state"), "")
        for code in STATES:
            self.state.addItem(_(USE_STATES[code]), code)
        self.state.addItem(_("planned, day passed"), _OVERDUE)
        self.state.addItem(_("in breach"), _BREACH)
        self.state.setAccessibleName(_("State"))
        for field, name, hint in (
            (self.since, _("First day"), _("from 2023-03-01")),
            (self.until, _("Last day"), _("to 2023-03-31")),
        ):
            field.setPlaceholderText(hint)
            field.setAccessibleName(name)
            field.setMaximumWidth(136)
        row.addWidget(self.words, 1)
        for each in (self.medium, self.state, self.since, self.until):
            row.addWidget(each)
        return holder

    def _connect_sieve(self) -> None:
        for field in (self.words, self.since, self.until):
            field.textChanged.connect(self._on_words)
            field.returnPressed.connect(self._sift)
        for box in (self.medium, self.state):
            box.currentIndexChanged.connect(self._sift)
        self._pause.timeout.connect(self._sift)


def _day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
