"""``event``: what happened, and which photos are of it."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from archive import events
from archive.cli import event_edit
from archive.cli.event_edit import line, named_event
from archive.cli.filed import answer_filed
from archive.cli.output import Commands, Context, listing, with_rest
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
    event_edit.register(actions)


def run_add(context: Context) -> None:
    """File photos under an event."""
    with context.catalogue() as catalogue:
        number, count = catalogue.do(
            add_to_event, context.arguments.photos, context.arguments.event
        ).value
        record = catalogue.ask(events.event, number)
    answer_filed(context, "event", record, line(record), count)


def run_remove(context: Context) -> None:
    """Take photos out of an event."""
    with context.catalogue() as catalogue:
        number, count = catalogue.do(
            take_from_event, context.arguments.photos, context.arguments.event
        ).value
        record = catalogue.ask(events.event, number)
    answer_filed(context, "event", record, line(record), count)


def run_list(context: Context) -> None:
    """List events by their start."""
    given = context.arguments
    with context.catalogue(read_only=True) as catalogue:
        page = catalogue.ask(
            events.events, matching=given.matching, limit=given.limit, offset=given.offset
        )
    lines = with_rest([line(one) for one in page.items], page.total)
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
    lines = [line(record), *_facts(record), *(f"  {line(part)}" for part in dossier.parts)]
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
    context.answer(record, line(record))


def _proposed(one: EventProposal) -> str:
    count = len(one.photo_ids)
    said = ngettext("{n} photo: {name}", "{n} photos: {name}", count).format(n=count, name=one.name)
    words = f"  ({', '.join(one.words)})" if one.words else ""
    return f"{said}{words}" + (f"  → {one.event}" if one.event else "")


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
