"""``place``: where photos are of; what a name may mean; places of the desk's own."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from archive import places
from archive.cli import place_edit
from archive.cli.filed import answer_filed
from archive.cli.output import Commands, Context, listing, with_rest
from archive.cli.place_edit import known_place, line, named_place, point
from archive.places import PlaceNameRecord
from archive.store.models import PLACE_ROLES
from archive.values import PlaceId
from resources.i18n import gettext as _


def register(commands: Commands) -> None:
    """Add ``place`` and what can be done with places."""
    parser = commands.add_parser("place", help=_("places, and which photos are of them"))
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    _register_photos(actions)
    listed = actions.add_parser("list", help=_("list the archive's places by name"))
    listed.add_argument("--matching", metavar="TEXT", help=_("names that begin so"))
    listed.add_argument("--limit", type=int, default=200)
    listed.add_argument("--offset", type=int, default=0)
    listed.set_defaults(run=run_list)
    find = actions.add_parser("find", help=_("show what a name may mean, homonyms and all"))
    find.add_argument("name", metavar="NAME")
    find.add_argument("--limit", type=int, default=10)
    find.set_defaults(run=run_find)
    near = actions.add_parser("near", help=_("show which towns lie near a position"))
    near.add_argument("at", metavar="LAT,LON")
    near.add_argument("--km", type=float, default=25.0, metavar="N")
    near.add_argument("--limit", type=int, default=10)
    near.set_defaults(run=run_near)
    show = actions.add_parser("show", help=_("show a place with all its names"))
    show.add_argument("place", metavar="PLACE", help=_("a name or a number"))
    show.set_defaults(run=run_show)
    place_edit.register(actions)
    decide = actions.add_parser("decide", help=_("accept or reject a proposed place of a photo"))
    decide.add_argument("proposal", metavar="ID", type=int)
    decide.add_argument("decision", choices=("accept", "reject"))
    decide.set_defaults(run=run_decide)


def _register_photos(actions: Commands) -> None:
    for name, help_, run in (
        ("add", _("say where photos are of"), run_add),
        ("remove", _("take a place off photos"), run_remove),
    ):
        action = actions.add_parser(name, help=help_)
        action.add_argument("photos", metavar="ID", type=int, nargs="+")
        action.add_argument("place", metavar="PLACE", help=_("a name or a number"))
        action.add_argument("--role", choices=PLACE_ROLES)
        action.set_defaults(run=run)


def run_add(context: Context) -> None:
    """Put a place on photos."""
    given = context.arguments
    with context.catalogue() as catalogue:
        number, count = catalogue.do(
            place_photos, given.photos, given.place, role=given.role or "shown"
        ).value
        record = catalogue.ask(places.place, number)
    answer_filed(context, "place", record, line(record), count)


def run_remove(context: Context) -> None:
    """Take a place off photos."""
    given = context.arguments
    with context.catalogue() as catalogue:
        number, count = catalogue.do(
            unplace_photos, given.photos, given.place, role=given.role
        ).value
        record = catalogue.ask(places.place, number)
    answer_filed(context, "place", record, line(record), count)


def run_list(context: Context) -> None:
    """List the archive's places by name."""
    given = context.arguments
    with context.catalogue(read_only=True) as catalogue:
        page = catalogue.ask(
            places.places, matching=given.matching, limit=given.limit, offset=given.offset
        )
    lines = with_rest([line(one) for one in page.items], page.total)
    context.answer(listing(page.items, page.total), lines)


def run_find(context: Context) -> None:
    """Show what a name may mean, in the archive and in the gazetteer."""
    given = context.arguments
    with context.catalogue(read_only=True) as catalogue:
        choices = catalogue.ask(places.find_places, given.name, limit=given.limit)
    lines = [
        f"{f'#{one.place_id}' if one.place_id else '—':>6}  {one.full_name}  ({_(one.kind)})"
        for one in choices
    ]
    context.answer(listing(choices), lines)


def run_near(context: Context) -> None:
    """Show the towns of the gazetteer near a position, the nearest first."""
    given = context.arguments
    found = places.places_near(*point(given.at), within_km=given.km, limit=given.limit)
    lines = [f"{one.km:>8.1f} km  {one.full_name}" for one in found]
    context.answer(listing(found), lines or [_("No town is so near.")])


def run_show(context: Context) -> None:
    """Show a place with all its names, those that held for a while with their years."""
    with context.catalogue(read_only=True) as catalogue:
        number = catalogue.ask(known_place, context.arguments.place)
        record = catalogue.ask(places.place, number)
        names = catalogue.ask(places.names_of, number)
    lines = [line(record), *(f"  {_named(one)}" for one in names)]
    context.answer({"place": record, "names": names}, lines)


def run_decide(context: Context) -> None:
    """Accept or reject a proposed place of a photo."""
    given = context.arguments
    with context.catalogue() as catalogue:
        catalogue.do(places.decide_place, given.proposal, accept=given.decision == "accept")
    context.answer({"id": given.proposal, "state": f"{given.decision}ed"}, _("Decided."))


def place_photos(
    session: Session, photo_ids: Sequence[int], name: str, *, role: str
) -> tuple[PlaceId, int]:
    """Put the place a name clearly means on photos; return it and on how many it is new."""
    number = named_place(session, name)
    return number, places.place_photos(session, photo_ids, number, role=role)


def unplace_photos(
    session: Session, photo_ids: Sequence[int], name: str, *, role: str | None
) -> tuple[PlaceId, int]:
    """Take the place a name clearly means off photos; return it and how often it was there."""
    number = named_place(session, name)
    return number, places.unplace_photos(session, photo_ids, number, role=role)


def _named(one: PlaceNameRecord) -> str:
    """Return a name with the language and the years it held: "Stalino (1924 – 1961-11-09)"."""
    years = f"{one.valid_from or '…'} – {one.valid_to or '…'}"
    more = [one.language or "", years if one.valid_from or one.valid_to else ""]
    said = ", ".join(filter(None, more))
    return f"{one.name} ({said})" if said else one.name
