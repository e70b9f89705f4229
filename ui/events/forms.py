"""The forms of an event: add, edit, make one with another."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from archive import events
from archive.events import EventRecord, EventTerms
from archive.values import EventId
from resources.i18n import gettext as _
from ui import ask
from ui.events.tree import period_words
from ui.rights.asking import Asking, Write
from ui.widgets.form_dialog import FieldSpec, FormDialog, Value
from ui.workspace import Workspace

_MOST = 2000  # events to choose from


class EventForms:
    """Each method opens a dialog; it closes when what it asked for is stored."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        self._workspace, self._window = workspace, window
        self._asking = Asking(workspace, window)

    def add(self, parent_id: int | None, made: Callable[[EventId], None]) -> None:
        """Ask for a new event, perhaps part of another."""
        known: list[EventId] = []
        dialog = FormDialog(
            _("New event"), self._specs(None), {"parent": str(parent_id) if parent_id else None},
            button=_("Add"), parent=self._window,
        )  # fmt: skip
        if self._asking.show(dialog, partial(_addition, known)) and known:
            made(known[0])

    def edit(self, event_id: EventId) -> None:
        """Ask for what an event is to be."""
        terms = self._workspace.ask(events.terms_of, event_id)
        dialog = FormDialog(
            _("Event {name}").format(name=terms.name), self._specs(event_id), _values(terms),
            button=_("Save"), parent=self._window,
        )  # fmt: skip
        self._asking.show(dialog, partial(_edition, event_id))

    def merge(self, record: EventRecord) -> None:
        """Ask which other event is the same, and make it one with this."""
        others = [one for one in self._all() if one.id != record.id]
        words = _told_apart(others)
        title = _("Make one with “{name}”").format(name=record.name)
        said = _("Its photos, articles, claims, places and names move here:")
        chosen = ask.choice(self._window, title, said, words) if others else None
        if chosen is not None:
            self._workspace.do(events.merge_events, record.id, others[chosen].id)

    def _all(self) -> tuple[EventRecord, ...]:
        return self._workspace.ask(events.events, limit=_MOST).items

    def _specs(self, event_id: int | None) -> tuple[FieldSpec, ...]:
        inside = self._workspace.ask(events.descendants, [event_id]) if event_id else ()
        others = [one for one in self._all() if one.id not in inside]
        named = zip(others, _told_apart(others), strict=True)
        wholes = [(str(one.id), words) for one, words in named]
        day = _("2023, 2023-03 or 2023-03-08")
        return (
            FieldSpec("name", _("&Name")),
            FieldSpec("starts", _("&From"), hint=day),
            FieldSpec("ends", _("&To"), hint=_("{day}; empty: it goes on").format(day=day)),
            FieldSpec("approximate", _("The dates are only about right"), "flag"),
            FieldSpec("places", _("&Places"), "lines", hint=_("One on a line")),
            FieldSpec("parent", _("P&art of"), "one", options=((None, _("nothing")), *wholes)),
            FieldSpec("aliases", _("Other na&mes"), "lines", hint=_("One on a line")),
            FieldSpec("identifier", _("I&dentifier"), hint=_("IPTC Event Identifier, a URI")),
            FieldSpec("note", _("N&ote"), "lines"),
        )


def _told_apart(found: Sequence[EventRecord]) -> list[str]:
    """Return each event's name and time; equal ones get their numbers."""
    words = [" · ".join(filter(None, (one.name, period_words(one)))) for one in found]
    times = Counter(words)
    return [
        said if times[said] == 1 else f"{said} (#{one.id})"
        for one, said in zip(found, words, strict=True)
    ]


def _values(terms: EventTerms) -> dict[str, Value]:
    return {
        "name": terms.name, "starts": terms.starts, "ends": terms.ends,
        "approximate": terms.approximate, "places": "\n".join(terms.places),
        "parent": str(terms.parent_id) if terms.parent_id else None,
        "aliases": "\n".join(terms.aliases), "identifier": terms.identifier, "note": terms.note,
    }  # fmt: skip


def _terms(values: dict[str, Value]) -> EventTerms:
    parent = values["parent"]
    return EventTerms(
        name=str(values["name"] or ""), starts=_text(values["starts"]), ends=_text(values["ends"]),
        approximate=bool(values["approximate"]), parent_id=int(str(parent)) if parent else None,
        identifier=_text(values["identifier"]), note=_text(values["note"]),
        aliases=_lines(values["aliases"]), places=_lines(values["places"]),
    )  # fmt: skip


def _text(value: Value) -> str | None:
    return str(value) if value else None


def _lines(value: Value) -> tuple[str, ...]:
    return tuple(line.strip() for line in str(value or "").splitlines() if line.strip())


def _addition(known: list[EventId], values: dict[str, Value]) -> Write:
    terms = _terms(values)

    def add(session: Any) -> None:
        known[:] = [events.add_described_event(session, terms)]

    return add, "add_event"


def _edition(event_id: EventId, values: dict[str, Value]) -> Write:
    return partial(events.describe_event, event_id=event_id, terms=_terms(values)), "edit_event"
