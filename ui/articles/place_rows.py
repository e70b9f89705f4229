"""The places of a claim in its form: which is meant, set right, taken away, or added."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from archive.articles import PlaceRecord
from archive.places import PlaceChoice
from archive.values import Span
from resources.i18n import gettext as _
from ui.articles.content_rows import ContentRow, ContentRows, RowsWords, RowWords
from ui.widgets.chips import CompletingLine


@dataclass(frozen=True, slots=True)
class PlaceChange:
    """What becomes of one place of a claim, by its id or, a new one, by where it stands.

    ``name`` as typed, ``choice`` if it was one of those offered. Without a name a known one stays
    as printed, a new one means what its words say.
    """

    key: int | None
    name: str
    choice: PlaceChoice | None = None
    stands: tuple[int, int] | None = None
    away: bool = False


class PlaceRow(ContentRow):
    """One place: the printed words, and the place of the archive they mean."""

    def __init__(self, key: int | None, span: Span, shown: str) -> None:
        said = RowWords(
            _("Take this place from the claim"), _("Take the place “{words}” away"),
            _("Stands outside the passage: it leaves the claim."),
        )  # fmt: skip
        super().__init__(key, span, said)
        self._shown = shown
        self._choices: dict[str, PlaceChoice] = {}
        hint = _("Place: as the words say") if key is None else _("No known place: as printed")
        name = _("Place meant by “{words}”").format(words=span.text)
        self.meant = CompletingLine(name, placeholder=hint)
        self.meant.setText(shown)
        self.meant.setCursorPosition(0)
        self.meant.chosen.connect(self._on_chosen)
        self.meant.setToolTip(_("Which place is meant; begin to type and choose"))
        self.meant.setMinimumWidth(1)
        self.lay_out(((self.meant,),), shares=(1,))

    def _on_chosen(self, _name: str) -> None:
        # It begins with what tells it from others; the line itself goes to its end after this.
        QTimer.singleShot(0, self.meant, partial(self.meant.setCursorPosition, 0))

    def offer(self, choices: Sequence[PlaceChoice]) -> None:
        """Offer places whose name may be what is being typed."""
        found = {choice.full_name: choice for choice in choices}
        self._choices |= found
        self.meant.offer(list(found))

    def change(self) -> PlaceChange | None:
        """Return what is to become of the place, None if it stays as it is."""
        away, typed = self.away.isChecked(), self.meant.text().strip()
        choice = self._choices.get(typed)
        if self.key is None:
            stands = (self.span.start, self.span.end)
            return None if away else PlaceChange(None, typed, choice, stands)
        if away:
            return PlaceChange(self.key, "", away=True)
        return None if typed == self._shown else PlaceChange(self.key, typed, choice)


class PlaceRows(ContentRows[PlaceRow]):
    """All places of a claim, and a button for one that was missed."""

    wanted = Signal(str)  # names that begin so

    def __init__(self, parent: QWidget | None = None) -> None:
        said = RowsWords(
            _("No place was read in this claim."), _("Add the selected place"),
            _("Select the place in the text first."),
        )  # fmt: skip
        super().__init__(said, self._new, parent)

    def show_places(self, places: Sequence[PlaceRecord]) -> None:
        """Fill the rows."""
        self.show_rows([self._row(one.id, one.span, one.place or "") for one in places])

    def offer(self, choices: Sequence[PlaceChoice]) -> None:
        """Offer places to the row that is being typed in."""
        for row in self.rows:
            if row.meant.hasFocus():
                row.offer(choices)

    def changes(self) -> list[PlaceChange]:
        """Return what is to become of the places, without those that stay as they are."""
        found = (row.change() for row in self.rows if not row.leaves)
        return [change for change in found if change is not None]

    def _new(self, span: Span) -> PlaceRow:
        return self._row(None, span, "")

    def _row(self, key: int | None, span: Span, shown: str) -> PlaceRow:
        row = PlaceRow(key, span, shown)
        row.meant.wanted.connect(self.wanted)
        return row
