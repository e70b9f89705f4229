"""What changes events: ``event new``, ``set``, ``file``, ``merge``, ``delete``."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from archive import events
from archive.cli.named import named
from archive.cli.output import Commands, Context
from archive.cli.place_edit import named_place
from archive.errors import NotFound
from archive.events import EventRecord
from archive.values import EventId
from resources.i18n import gettext as _
from resources.i18n import ngettext


def register(actions: Commands) -> None:
    """Add what changes events to the actions of ``event``."""
    for name, help_, run in (
        ("new", _("add an event"), run_new),
        ("set", _("change an event; an empty value takes one away"), run_set),
    ):
        action = actions.add_parser(name, help=help_)
        action.add_argument("event", metavar="EVENT")
        action.add_argument("--name")
        action.add_argument("--from", dest="starts", metavar="DATE")
        action.add_argument("--to", dest="ends", metavar="DATE")
        about = action.add_mutually_exclusive_group()
        about.add_argument("--approximate", action="store_true", default=None)
        about.add_argument("--exact", dest="approximate", action="store_false")
        action.add_argument("--part-of", dest="parent", metavar="EVENT")
        action.add_argument("--identifier", metavar="ID")
        action.add_argument("--note")
        action.add_argument("--alias", action="append", default=[], metavar="NAME")
        action.add_argument("--place", action="append", default=[], metavar="PLACE")
        action.set_defaults(run=run, no_alias=[], no_place=[])
    action.add_argument("--no-alias", action="append", default=[], metavar="NAME")
    action.add_argument("--no-place", action="append", default=[], metavar="PLACE")
    filed = actions.add_parser("file", help=_("file articles and claims under an event"))
    filed.add_argument("event", metavar="EVENT")
    filed.add_argument("--article", type=int, action="append", default=[], metavar="ID")
    filed.add_argument("--claim", type=int, action="append", default=[], metavar="ID")
    filed.add_argument("--out", action="store_true", help=_("take them out instead"))
    filed.set_defaults(run=run_file)
    merge = actions.add_parser("merge", help=_("make another event one with this"))
    merge.add_argument("event", metavar="EVENT", help=_("a name or a number"))
    merge.add_argument("other", metavar="OTHER", help=_("a name or a number"))
    merge.set_defaults(run=run_merge)
    deleted = actions.add_parser("delete", help=_("take an event away; what is filed there stays"))
    deleted.add_argument("event", metavar="EVENT")
    deleted.set_defaults(run=run_delete)


def run_new(context: Context) -> None:
    """Add an event."""
    given = context.arguments
    with context.catalogue() as catalogue:
        number = catalogue.do(add_event, given.event, _values(context)).value
        record = catalogue.ask(events.event, number)
    context.answer(record, line(record))


def run_set(context: Context) -> None:
    """Change an event."""
    given = context.arguments
    with context.catalogue() as catalogue:
        number = catalogue.ask(named_event, given.event)
        catalogue.do(edit_event, number, _values(context))
        record = catalogue.ask(events.event, number)
    context.answer(record, line(record))


def run_file(context: Context) -> None:
    """File articles and claims under an event, or take them out."""
    given = context.arguments
    with context.catalogue() as catalogue:
        number = catalogue.ask(named_event, given.event)
        changed = catalogue.do(
            file_under_event, number, given.article, given.claim, out=given.out
        ).value
        record = catalogue.ask(events.event, number)
    said = ngettext("{n} changed", "{n} changed", changed).format(n=changed)
    context.answer({"event": record, "changed": changed}, f"{line(record)}: {said}")


def run_delete(context: Context) -> None:
    """Take an event away."""
    with context.catalogue() as catalogue:
        number = catalogue.ask(named_event, context.arguments.event)
        catalogue.do(events.remove_event, number)
    context.answer({"id": number}, _("Removed."))


def run_merge(context: Context) -> None:
    """Make two events one."""
    with context.catalogue() as catalogue:
        keep = catalogue.ask(named_event, context.arguments.event)
        other = catalogue.ask(named_event, context.arguments.other)
        catalogue.do(events.merge_events, keep, other)
        record = catalogue.ask(events.event, keep)
    context.answer(record, line(record))


def add_event(session: Session, name: str, values: dict[str, Any]) -> EventId:
    """Add an event with its dates, places, other names and what it is part of."""
    number = events.add_event(session, name)
    edit_event(session, number, values)
    return number


def edit_event(session: Session, number: int, values: dict[str, Any]) -> None:
    """Change an event's fields; give it places and other names, or take them away."""
    rest = dict(values)
    if parent := rest.pop("parent", None):
        rest["parent_id"] = named_event(session, parent)
    elif parent is not None:
        rest["parent_id"] = None
    for change, names in (
        (_add_place, rest.pop("place")), (_remove_place, rest.pop("no_place")),
        (events.add_event_alias, rest.pop("alias")),
        (events.remove_event_alias, rest.pop("no_alias")),
    ):  # fmt: skip
        for name in names:
            change(session, number, name)
    events.edit_event(session, number, **rest)


def _add_place(session: Session, number: int, name: str) -> None:
    events.add_event_place(session, number, named_place(session, name))


def _remove_place(session: Session, number: int, name: str) -> None:
    events.remove_event_place(session, number, named_place(session, name))


def file_under_event(
    session: Session, number: int, articles: Sequence[int], claims: Sequence[int], *, out: bool
) -> int:
    """File articles and claims under an event, or take them out; return how many changed."""
    if out:
        taken = events.take_articles_from_event(session, articles, number)
        return taken + events.take_claims_from_event(session, claims, number)
    added = events.add_articles_to_event(session, articles, number)
    return added + events.add_claims_to_event(session, claims, number)


def named_event(session: Session, name: str) -> EventId:
    """Return the event of a name or a number.

    Raises:
        NotFound: there is none.
    """

    def by_name(name: str) -> EventId:
        found = events.find_events(session, name)
        if not found:
            raise NotFound(what=_("event"), key=name)
        return found[0]

    return named(name, by_name=by_name, by_number=lambda key: events.event(session, key).id)


def _values(context: Context) -> dict[str, Any]:
    given = context.arguments
    fields = ("name", "starts", "ends", "approximate", "parent", "identifier", "note")
    stated = {name: value for name in fields if (value := getattr(given, name)) is not None}
    lists = ("alias", "no_alias", "place", "no_place")
    return stated | {name: getattr(given, name) for name in lists}


def line(record: EventRecord) -> str:
    """Return an event as a line: number, name, period, photos."""
    about = "≈ " if record.approximate else ""
    period = f"{about}{record.starts or '…'} – {record.ends or '…'}"
    if not (record.starts or record.ends):
        period = "—"
    return f"#{record.id} {record.name}  {period}  {record.photos}"
