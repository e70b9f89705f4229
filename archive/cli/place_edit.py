"""What changes places: ``place new``, ``set``, ``alias``, ``merge``, ``delete``."""

import argparse
from contextlib import suppress

from sqlalchemy.orm import Session

from archive import places
from archive.cli.named import named
from archive.cli.output import Commands, Context
from archive.errors import NotFound
from archive.places import PlaceRecord
from archive.store.models import PLACE_KINDS
from archive.values import PlaceId
from resources.i18n import gettext as _


def register(actions: Commands) -> None:
    """Add what changes places to the actions of ``place``."""
    new = actions.add_parser("new", help=_("add a place of the desk's own"))
    new.add_argument("name", metavar="NAME")
    _stated(new)
    new.add_argument("--alias", action="append", default=[], metavar="NAME")
    new.set_defaults(run=run_new)
    changed = actions.add_parser("set", help=_("change a place"))
    changed.add_argument("place", metavar="PLACE", help=_("a name or a number"))
    changed.add_argument("--name")
    _stated(changed)
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
    merge = actions.add_parser("merge", help=_("make two places one"))
    merge.add_argument("keep", metavar="KEEP", help=_("a name or a number"))
    merge.add_argument("other", metavar="OTHER", help=_("a name or a number"))
    merge.set_defaults(run=run_merge)


def _stated(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--kind", choices=PLACE_KINDS)
    parser.add_argument("--in", dest="parent", metavar="PLACE")
    parser.add_argument("--at", metavar="LAT,LON")
    off = _("how far off the position may be: 50m, 2km")
    parser.add_argument("--precision", metavar="LENGTH", help=off)


def run_new(context: Context) -> None:
    """Add a place of the desk's own."""
    with context.catalogue() as catalogue:
        given = context.arguments
        number = catalogue.do(add_place, given.name, given).value
        record = catalogue.ask(places.place, number)
    context.answer(record, line(record))


def run_set(context: Context) -> None:
    """Change a place of the archive."""
    given = context.arguments
    with context.catalogue() as catalogue:
        number = catalogue.ask(known_place, given.place)
        catalogue.do(edit_place, number, given)
        record = catalogue.ask(places.place, number)
    context.answer(record, line(record))


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
    context.answer(record, line(record))


def run_delete(context: Context) -> None:
    """Take a place away."""
    with context.catalogue() as catalogue:
        number = catalogue.ask(known_place, context.arguments.place)
        catalogue.do(places.remove_place, number)
    context.answer({"id": number}, _("Removed."))


def run_merge(context: Context) -> None:
    """Make two places one."""
    given = context.arguments
    with context.catalogue() as catalogue:
        keep = catalogue.ask(known_place, given.keep)
        catalogue.do(places.merge_places, keep, catalogue.ask(known_place, given.other))
        record = catalogue.ask(places.place, keep)
    context.answer(record, line(record))


def add_place(session: Session, name: str, given: argparse.Namespace) -> PlaceId:
    """Add a place of the desk's own as stated."""
    parent_id = named_place(session, given.parent) if given.parent else None
    at = point(given.at) if given.at else None
    number = places.add_place(
        session, name, kind=given.kind or "site", parent_id=parent_id, point=at, names=given.alias
    )
    if given.precision:
        precision = places.precision_in(given.precision)
        places.edit_place(session, number, precision_m=precision)
    return number


def edit_place(session: Session, number: int, given: argparse.Namespace) -> None:
    """Change what is stated of a place; an empty text takes away."""
    values: dict[str, str | float | None] = {"name": given.name, "kind": given.kind}
    values = {field: value for field, value in values.items() if value is not None}
    if given.parent is not None:
        values["parent_id"] = named_place(session, given.parent) if given.parent else None
    if given.at is not None:
        values["latitude"], values["longitude"] = point(given.at) if given.at else (None, None)
    if given.precision is not None:
        values["precision_m"] = places.precision_in(given.precision)
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


def point(text: str) -> tuple[float, float]:
    """Return latitude and longitude as typed; what is none the feature refuses."""
    latitude, _comma, longitude = text.partition(",")
    return _degrees(latitude), _degrees(longitude)


def _degrees(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 999.0  # refused by the feature with the limits it allows


def line(record: PlaceRecord) -> str:
    """Return a place as a line: number, full name, kind, position, photos."""
    said = f"#{record.id} {record.full_name} ({_(record.kind)})  {record.photos}"
    return f"{said}  {record.position}".rstrip()
