"""``collection``: hand-made, ordered sets of photos."""

from functools import partial

from sqlalchemy.orm import Session

from archive import collections
from archive.cli.named import named
from archive.cli.output import Commands, Context, listing
from archive.values import CollectionId
from resources.i18n import gettext as _
from resources.i18n import ngettext


def register(commands: Commands) -> None:
    """Add ``collection`` and what can be done with collections."""
    parser = commands.add_parser("collection", help=_("hand-made, ordered sets of photos"))
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    actions.add_parser("list", help=_("with how many photos each has")).set_defaults(run=run_list)
    for name, help_, run in (
        ("show", _("show its photos in their order"), run_show),
        ("new", _("make an empty one"), run_new),
        ("delete", _("take it apart; its photos stay in the archive"), run_delete),
    ):
        action = actions.add_parser(name, help=help_)
        action.add_argument("collection", metavar="COLLECTION", help=_("a name or a number"))
        action.set_defaults(run=run)
    for name, help_, run in (
        ("add", _("put photos at its end; those it has keep their places"), run_add),
        ("remove", _("take photos out"), run_remove),
        ("order", _("put these photos first, in this order"), run_order),
    ):
        action = actions.add_parser(name, help=help_)
        action.add_argument("photos", metavar="ID", type=int, nargs="+")
        action.add_argument("collection", metavar="COLLECTION", help=_("a name or a number"))
        action.set_defaults(run=run)
    renamed = actions.add_parser("rename", help=_("give it another name"))
    renamed.add_argument("collection", metavar="COLLECTION", help=_("a name or a number"))
    renamed.add_argument("name", metavar="NAME")
    renamed.set_defaults(run=run_rename)


def run_list(context: Context) -> None:
    """List collections by name."""
    with context.catalogue(read_only=True) as catalogue:
        found = catalogue.ask(collections.collections)
    context.answer(listing(found), [f"#{one.id} {one.name}  {one.photos}" for one in found])


def run_show(context: Context) -> None:
    """Show the photos of a collection."""
    with context.catalogue(read_only=True) as catalogue:
        number = catalogue.ask(known_collection, context.arguments.collection)
        found = catalogue.ask(collections.collection_photos, number)
    context.answer({"id": number, "photos": found}, " ".join(map(str, found)))


def run_new(context: Context) -> None:
    """Make an empty collection."""
    with context.catalogue() as catalogue:
        number = catalogue.do(collections.add_collection, context.arguments.collection).value
    context.answer({"id": number}, f"#{number} {context.arguments.collection}")


def run_delete(context: Context) -> None:
    """Take a collection apart."""
    with context.catalogue() as catalogue:
        number = catalogue.ask(known_collection, context.arguments.collection)
        catalogue.do(collections.remove_collection, number)
    context.answer({"id": number}, _("Removed."))


def run_rename(context: Context) -> None:
    """Give a collection another name."""
    given = context.arguments
    with context.catalogue() as catalogue:
        number = catalogue.ask(known_collection, given.collection)
        catalogue.do(collections.rename_collection, number, given.name)
    context.answer({"id": number}, f"#{number} {given.name}")


def run_add(context: Context) -> None:
    """Put photos at the end of a collection."""
    _change(context, collections.add_to_collection)


def run_remove(context: Context) -> None:
    """Take photos out of a collection."""
    _change(context, collections.take_from_collection)


def run_order(context: Context) -> None:
    """Put photos first, in the order given."""
    _change(context, collections.order_collection)


def known_collection(session: Session, name: str) -> CollectionId:
    """Return the collection of a name or a number.

    Raises:
        NotFound: there is none.
    """
    find = partial(collections.find_collection, session)
    return named(name, by_name=find, by_number=lambda key: find(f"#{key}"))


def _change(context: Context, command: object) -> None:
    given = context.arguments
    with context.catalogue() as catalogue:
        number: CollectionId = catalogue.ask(known_collection, given.collection)
        catalogue.do(command, number, given.photos)  # type: ignore[arg-type] # one of three commands
        found = catalogue.ask(collections.collection_photos, number)
    said = ngettext("{n} photo", "{n} photos", len(found)).format(n=len(found))
    context.answer({"id": number, "photos": found}, said)
