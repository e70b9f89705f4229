"""What the desk says of itself: usual use, reminder, own names, letterhead of reports."""

from functools import partial
from typing import Any

from archive import desk
from resources.i18n import gettext as _
from ui.rights.asking import Asking, MistakenField, Write
from ui.rights.specs import listed, media_options, number
from ui.widgets.form_dialog import FieldSpec, FormDialog, Value
from ui.workspace import Workspace


class DeskForm:
    """Asks for all of it at once; one step."""

    def __init__(self, workspace: Workspace, asking: Asking) -> None:
        self._workspace, self._asking = workspace, asking

    def ask(self) -> None:
        """Ask for the desk's settings, which travel with the archive."""
        note = _("These travel with the archive: everybody who opens it works by them.")
        dialog = FormDialog(
            _("Desk settings"),
            _specs(),
            self._workspace.ask(_values),
            button=_("Save"),
            note=note,
            parent=self._asking.window,
        )
        self._asking.show(dialog, _write)


def _specs() -> tuple[FieldSpec, ...]:
    return (
        FieldSpec("medium", _("Usual &medium"), "one", options=media_options()),
        FieldSpec("territory", _("Usual &territory"), hint=_("empty: not stated; e.g. GB")),
        FieldSpec("reminder", _("&Remind of an end"), hint=_("days before it, e.g. 30")),
        FieldSpec("names", _("Our own &names"),
                  hint=_("as licences call us, between commas; others’ exclusivity binds us")),
        FieldSpec("letterhead", _("&Letterhead"), "lines",
                  hint=_("stands on top of printed reports")),
    )  # fmt: skip


def _values(session: Any) -> dict[str, Value]:
    use = desk.default_use(session)
    return {
        "medium": use.medium,
        "territory": use.territory,
        "reminder": str(desk.reminder_days(session)),
        "names": ", ".join(desk.own_names(session)),
        "letterhead": desk.letterhead(session),
    }


def _write(values: dict[str, Value]) -> Write:
    days = number(values.get("reminder"), "reminder")
    if days is not None and not 1 <= days <= 3650:
        raise MistakenField("reminder", _("Write 1 to 3650."))
    return partial(_store, values=values, days=days), "edit_desk_settings"


def _store(session: Any, values: dict[str, Value], days: int | None) -> None:
    medium, territory = values.get("medium"), values.get("territory")
    desk.set_default_use(session, str(medium) if medium else None, str(territory or "") or None)
    if days is not None:
        desk.set_reminder_days(session, days)
    desk.set_own_names(session, listed(values.get("names")))
    desk.set_letterhead(session, str(values.get("letterhead") or ""))
