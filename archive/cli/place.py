"""``place``: where photos are of; what a name may mean; places of the desk's own."""

from collections.abc import Sequence
from contextlib import suppress

from sqlalchemy.orm import Session

from archive import places
from archive.cli.named import named
from archive.cli.output import Commands, Context, listing, with_rest
from archive.errors import NotFound
from archive.places import PlaceNameRecord, PlaceRecord
from archive.store.models import PLACE_KINDS, PLACE_ROLES
from archive.values import PlaceId
from resources.i18n import gettext as _
from resources.i18n import ngettext


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
    new = actions.add_parser("new", help=_("add a place of the desk's own"))
    new.add_argument("name", metavar="NAME")
    new.add_argument("--in", dest="parent", metavar="PLACE")
    new.add_argument("--kind", choices=PLACE_KINDS, default="site")
    new.add_argument("--at", metavar="LAT,LON")
    new.add_argument("--alias", action="append", default=[], metavar="NAME")
    new.set_defaults(run=run_new)
    near = actions.add_parser("near", help=_("show which towns lie near a position"))
    near.add_argument("at", metavar="LAT,LON")
    near.add_argument("--km", type=float, default=25.0, metavar="N")
    near.add_argument("--limit", type=int, default=10)
    near.set_defaults(run=run_near)
    _register_changes(actions)
    decide = actions.add_parser("decide", help=_("accept or reject a proposed place of a photo"))
    decide.add_argument("proposal", metavar="ID", type=int)
    decide.add_argument("decision", choices=("accept", "reject"))
    decide.set_defaults(run=run_decide)
    merge = actions.add_parser("merge", help=_("make two places one"))
    merge.add_argument("keep", metavar="KEEP", help=_("a name or a number"))
    merge.add_argument("other", metavar="OTHER", help=_("a name or a number"))
    merge.set_defaults(run=run_merge)


def _register_changes(actions: Commands) -> None:
    show = actions.add_parser("show", help=_("show a place with all its names"))
    show.add_argument("place", metavar="PLACE", help=_("a name or a number"))
    show.set_defaults(run=run_show)
    changed = actions.add_parser("set", help=_("change a place"))
    changed.add_argument("place", metavar="PLACE", help=_("a name or a number"))
    changed.add_argument("--name")
    changed.add_argument("--kind", choices=PLACE_KINDS)
    changed.add_argument("--in", dest="parent", metavar="PLACE")
    changed.add_argument("--at", metavar="LAT,LON")
    changed.set_defaults(run=run_set)
    alias = actions.add_parser("alias", help=_("give a place another name, perhaps for a while"))
    alias.add_argument("place", metavar="PLACE", help=_("a name or a number"))
    alias.add_argument("name", metavar="NAME")
    alias.add_argument("--language", metavar="CODE")
    alias.add_argument("--from", dest="valid_from", metavar="DATE")
    alias.add_argument("--to", dest="valid_to", metavar="DATE", help=_("first day it held no more"))
    alias.add_argument("--remove", action="store_true", help=_("take the name away instead"))
    alias.set_defaults(run=run_alias)
    deleted = actions.add_parser("delete", help=_("take a place away, from its photos too"))
    deleted.add_argument("place", metavar="PLACE", help=_("a name or a number"))
    deleted.set_defaults(run=run_delete)


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
    _answer(context, record, count)


def run_remove(context: Context) -> None:
    """Take a place off photos."""
    given = context.arguments
    with context.catalogue() as catalogue:
        number, count = catalogue.do(
            unplace_photos, given.photos, given.place, role=given.role
        ).value
        record = catalogue.ask(places.place, number)
    _answer(context, record, count)


def run_list(context: Context) -> None:
    """List the archive's places by name."""
    given = context.arguments
    with context.catalogue(read_only=True) as catalogue:
        page = catalogue.ask(
            places.places, matching=given.matching, limit=given.limit, offset=given.offset
        )
    lines = with_rest([_line(one) for one in page.items], page.total)
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
    found = places.places_near(*_point(given.at), within_km=given.km, limit=given.limit)
    lines = [f"{one.km:>8.1f} km  {one.full_name}" for one in found]
    context.answer(listing(found), lines or [_("No town is so near.")])


def run_show(context: Context) -> None:
    """Show a place with all its names, those that held for a while with their years."""
    with context.catalogue(read_only=True) as catalogue:
        number = catalogue.ask(known_place, context.arguments.place)
        record = catalogue.ask(places.place, number)
        names = catalogue.ask(places.names_of, number)
    lines = [_line(record), *(f"  {_named(one)}" for one in names)]
    context.answer({"place": record, "names": names}, lines)


def run_set(context: Context) -> None:
    """Change a place of the archive."""
    given = context.arguments
    with context.catalogue() as catalogue:
        number = catalogue.ask(known_place, given.place)
        catalogue.do(edit_place, number, given.name, given.kind, parent=given.parent, at=given.at)
        record = catalogue.ask(places.place, number)
    context.answer(record, _line(record))


def run_alias(context: Context) -> None:
    """Give a place another name, or take one away."""
    given = context.arguments
    with context.catalogue() as catalogue:
        number = catalogue.ask(known_place, given.place)
        if given.remove:
            catalogue.do(places.remove_place_name, number, given.name)
        else:
            catalogue.do(
                places.add_place_name, number, given.name, language=given.language,
                valid_from=given.valid_from, valid_to=given.valid_to,
            )  # fmt: skip
        record = catalogue.ask(places.place, number)
    context.answer(record, _line(record))


def run_delete(context: Context) -> None:
    """Take a place away."""
    with context.catalogue() as catalogue:
        number = catalogue.ask(known_place, context.arguments.place)
        catalogue.do(places.remove_place, number)
    context.answer({"id": number}, _("Removed."))


def run_new(context: Context) -> None:
    """Add a place of the desk's own."""
    with context.catalogue() as catalogue:
        given = context.arguments
        number = catalogue.do(
            add_place, given.name, parent=given.parent, kind=given.kind, at=given.at,
            names=given.alias,
        ).value  # fmt: skip
        record = catalogue.ask(places.place, number)
    context.answer(record, _line(record))


def run_decide(context: Context) -> None:
    """Accept or reject a proposed place of a photo."""
    given = context.arguments
    with context.catalogue() as catalogue:
        catalogue.do(places.decide_place, given.proposal, accept=given.decision == "accept")
    context.answer({"id": given.proposal, "state": f"{given.decision}ed"}, _("Decided."))


def run_merge(context: Context) -> None:
    """Make two places one."""
    given = context.arguments
    with context.catalogue() as catalogue:
        keep = catalogue.ask(known_place, given.keep)
        catalogue.do(places.merge_places, keep, catalogue.ask(known_place, given.other))
        record = catalogue.ask(places.place, keep)
    context.answer(record, _line(record))


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


def add_place(
    session: Session,
    name: str,
    *,
    parent: str | None,
    kind: str,
    at: str | None,
    names: Sequence[str],
) -> PlaceId:
    """Add a place of the desk's own; ``at``: latitude and longitude in degrees."""
    point = None if at is None else _point(at)
    parent_id = None if parent is None else named_place(session, parent)
    return places.add_place(session, name, kind=kind, parent_id=parent_id, point=point, names=names)


def edit_place(
    session: Session, number: int, name: str | None, kind: str | None, *, parent: str | None,
    at: str | None,
) -> None:  # fmt: skip
    """Change what is stated of a place."""
    values: dict[str, str | float | None] = {"name": name, "kind": kind}
    values = {field: value for field, value in values.items() if value is not None}
    if parent is not None:
        values["parent_id"] = named_place(session, parent) if parent else None
    if at is not None:
        values["latitude"], values["longitude"] = _point(at) if at else (None, None)
    places.edit_place(session, number, **values)


def known_place(session: Session, name: str) -> PlaceId:
    """Return the archive's place that a name clearly means or a number has; adopts none.

    Raises:
        NotFound: the archive has none of this name.
    """

    def by_name(name: str) -> PlaceId:
        own = [one for one in places.find_places(session, name) if one.place_id is not None]
        if not own or own[0].place_id is None:
            raise NotFound(what=_("place"), key=name)
        return own[0].place_id

    return named(name, by_name=by_name, by_number=lambda key: places.place(session, key).id)


def named_place(session: Session, name: str) -> PlaceId:
    """Return the place a name clearly means, adopting it if needed, or that of a number."""
    if name.removeprefix("#").isdecimal():
        with suppress(NotFound):  # some town of the world may be called "2"
            return known_place(session, name)
    return places.resolve_place(session, name)


def _point(text: str) -> tuple[float, float]:
    latitude, _comma, longitude = text.partition(",")
    return _degrees(latitude), _degrees(longitude)


def _degrees(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 999.0  # refused by the feature with the limits it allows


def _answer(context: Context, record: PlaceRecord, count: int) -> None:
    said = ngettext("{n} photo changed", "{n} photos changed", count).format(n=count)
    document = {"place": record, "photos": list(context.arguments.photos), "changed": count}
    context.answer(document, f"{_line(record)}: {said}")


def _named(one: PlaceNameRecord) -> str:
    """Return a name with the language and the years it held: "Stalino (1924 – 1961-11-09)"."""
    years = f"{one.valid_from or '…'} – {one.valid_to or '…'}"
    more = [one.language or "", years if one.valid_from or one.valid_to else ""]
    said = ", ".join(filter(None, more))
    return f"{one.name} ({said})" if said else one.name


def _line(record: PlaceRecord) -> str:
    return f"#{record.id} {record.full_name} ({_(record.kind)})  {record.photos}"
