"""``event``: what happened, and which photos are of it."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from archive import events
from archive.cli.named import named
from archive.cli.output import Commands, Context, listing, with_rest
from archive.cli.place_edit import named_place
from archive.errors import NotFound
from archive.events import EventProposal, EventRecord
from archive.places import resolve_place
from archive.search.bursts import proposed_events
from archive.values import EventId
from resources.i18n import gettext as _
from resources.i18n import ngettext


def register(commands: Commands) -> None:
    """Add ``event`` and what can be done with events."""
    parser = commands.add_parser("event", help=_("events, and which photos are of them"))
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    for name, help_, run in (
        ("add", _("file photos under an event; a new one is made"), run_add),
        ("remove", _("take photos out of an event"), run_remove),
    ):
        action = actions.add_parser(name, help=help_)
        action.add_argument("photos", metavar="ID", type=int, nargs="+")
        action.add_argument("event", metavar="EVENT", help=_("a name, or #number"))
        action.set_defaults(run=run)
    listed = actions.add_parser("list", help=_("list events by their start"))
    listed.add_argument("--matching", metavar="TEXT", help=_("names that begin so"))
    listed.add_argument("--limit", type=int, default=200)
    listed.add_argument("--offset", type=int, default=0)
    listed.set_defaults(run=run_list)
    show = actions.add_parser("show", help=_("show an event and what belongs to it"))
    show.add_argument("event", metavar="EVENT", help=_("a name or a number"))
    show.set_defaults(run=run_show)
    suggest = actions.add_parser("suggest", help=_("what may be events: many photos, few days"))
    suggest.add_argument("--least", type=int, default=events.LEAST, metavar="N")
    suggest.add_argument("--place", metavar="PLACE", help=_("only at this place"))
    suggest.add_argument("--limit", type=int, default=50, metavar="N")
    suggest.add_argument("--accept", type=int, metavar="N", help=_("make the event of this line"))
    suggest.add_argument("--name", help=_("under another name than the one proposed"))
    suggest.set_defaults(run=run_suggest)
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
    _register_belonging(actions)


def _register_belonging(actions: Commands) -> None:
    """Add what joins events, takes them away, and files articles and claims under them."""
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


def run_add(context: Context) -> None:
    """File photos under an event."""
    with context.catalogue() as catalogue:
        number, count = catalogue.do(
            add_to_event, context.arguments.photos, context.arguments.event
        ).value
        record = catalogue.ask(events.event, number)
    _answer(context, record, count)


def run_remove(context: Context) -> None:
    """Take photos out of an event."""
    with context.catalogue() as catalogue:
        number, count = catalogue.do(
            take_from_event, context.arguments.photos, context.arguments.event
        ).value
        record = catalogue.ask(events.event, number)
    _answer(context, record, count)


def run_list(context: Context) -> None:
    """List events by their start."""
    given = context.arguments
    with context.catalogue(read_only=True) as catalogue:
        page = catalogue.ask(
            events.events, matching=given.matching, limit=given.limit, offset=given.offset
        )
    lines = with_rest([_line(one) for one in page.items], page.total)
    context.answer(listing(page.items, page.total), lines)


def run_show(context: Context) -> None:
    """Show an event and the numbers of what belongs to it."""
    with context.catalogue(read_only=True) as catalogue:
        number = catalogue.ask(named_event, context.arguments.event)
        record = catalogue.ask(events.event, number)
        dossier = catalogue.ask(events.event_dossier, number)
    document = {
        "event": record, "members": dossier.members, "parts": dossier.parts,
        "days": dossier.days, "undated": dossier.undated, "articles": dossier.articles,
        "claims": dossier.claims,
    }  # fmt: skip
    lines = [_line(record), *_facts(record), *(f"  {_line(part)}" for part in dossier.parts)]
    lines += [f"  {day}  {count}" for day, count in dossier.days.items()]
    lines += [f"  [{one.id}] {one.headline or '—'}  {one.published or ''}"
              for one in dossier.articles]  # fmt: skip
    for one in dossier.claims:
        figures = f"  ({', '.join(one.figures)})" if one.figures else ""
        lines.append(f"    {one.claimant or '—'}: {one.text}{figures}")
    context.answer(document, lines)


def _facts(record: EventRecord) -> list[str]:
    said = (
        (_("places"), ", ".join(record.places)), (_("part of"), record.parent),
        (_("also"), "; ".join(record.aliases)), (_("identifier"), record.identifier),
        (_("note"), record.note),
    )  # fmt: skip
    return [f"  {words}: {what}" for words, what in said if what]


def run_suggest(context: Context) -> None:
    """List what may be events, or make one of them."""
    given = context.arguments
    with context.catalogue(read_only=given.accept is None) as catalogue:
        place = None if given.place is None else catalogue.ask(resolve_place, given.place)
        found = catalogue.ask(proposed_events, least=given.least, place_id=place, limit=given.limit)
        if given.accept is None:
            lines = [f"{at:>4}  {_proposed(one)}" for at, one in enumerate(found, start=1)]
            context.answer(listing(found), lines or [_("Nothing stands out.")])
            return
        if not 1 <= given.accept <= len(found):
            raise NotFound(what=_("proposal"), key=given.accept)
        chosen = found[given.accept - 1]
        number = catalogue.do(events.make_event, chosen, name=given.name).value
        record = catalogue.ask(events.event, number)
    context.answer(record, _line(record))


def _proposed(one: EventProposal) -> str:
    count = len(one.photo_ids)
    said = ngettext("{n} photo: {name}", "{n} photos: {name}", count).format(n=count, name=one.name)
    words = f"  ({', '.join(one.words)})" if one.words else ""
    return f"{said}{words}" + (f"  → {one.event}" if one.event else "")


def run_new(context: Context) -> None:
    """Add an event."""
    given = context.arguments
    with context.catalogue() as catalogue:
        number = catalogue.do(add_event, given.event, _values(context)).value
        record = catalogue.ask(events.event, number)
    context.answer(record, _line(record))


def run_set(context: Context) -> None:
    """Change an event."""
    given = context.arguments
    with context.catalogue() as catalogue:
        number = catalogue.ask(named_event, given.event)
        catalogue.do(edit_event, number, _values(context))
        record = catalogue.ask(events.event, number)
    context.answer(record, _line(record))


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
    context.answer({"event": record, "changed": changed}, f"{_line(record)}: {said}")


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
    context.answer(record, _line(record))


def add_to_event(session: Session, photo_ids: Sequence[int], name: str) -> tuple[EventId, int]:
    """File photos under the event of a name, making it if needed."""
    if name.startswith("#"):
        number = named_event(session, name)
    else:
        number = events.find_or_add_event(session, name)
    return number, events.add_to_event(session, photo_ids, number)


def take_from_event(session: Session, photo_ids: Sequence[int], name: str) -> tuple[EventId, int]:
    """Take photos out of the event of a name."""
    number = named_event(session, name)
    return number, events.take_from_event(session, photo_ids, number)


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


def _answer(context: Context, record: EventRecord, count: int) -> None:
    said = ngettext("{n} photo changed", "{n} photos changed", count).format(n=count)
    document = {"event": record, "photos": list(context.arguments.photos), "changed": count}
    context.answer(document, f"{_line(record)}: {said}")


def _line(record: EventRecord) -> str:
    about = "≈ " if record.approximate else ""
    period = f"{about}{record.starts or '…'} – {record.ends or '…'}"
    if not (record.starts or record.ends):
        period = "—"
    return f"#{record.id} {record.name}  {period}  {record.photos}"
