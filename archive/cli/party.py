"""``party add``, ``alias``, ``list``, ``show``, ``merge``: people and organisations."""

from archive import parties
from archive.cli.output import Commands, Context, listing
from archive.parties import PartyRecord
from archive.store.models import PARTY_KINDS
from resources.i18n import gettext as _


def register(commands: Commands) -> None:
    """Add ``party`` and what can be done with parties."""
    parser = commands.add_parser("party", help=_("people and organisations, and their spellings"))
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    add = actions.add_parser("add", help=_("add a person or organisation"))
    add.add_argument("name", metavar="NAME")
    add.add_argument("--kind", choices=PARTY_KINDS, default="unknown")
    add.add_argument("--alias", action="append", default=[], metavar="SPELLING")
    add.add_argument("--parent", type=int, metavar="ID", help=_("who owns or distributes it"))
    add.add_argument("--contact", metavar="TEXT")
    add.set_defaults(run=run_add)
    alias = actions.add_parser("alias", help=_("give a party another spelling"))
    alias.add_argument("party", metavar="ID", type=int)
    alias.add_argument("spellings", metavar="SPELLING", nargs="+")
    alias.set_defaults(run=run_alias)
    listed = actions.add_parser("list", help=_("list parties by name"))
    listed.add_argument("--kind", choices=PARTY_KINDS)
    listed.add_argument("--matching", metavar="TEXT", help=_("spellings that begin so"))
    listed.add_argument("--limit", type=int, default=200)
    listed.add_argument("--offset", type=int, default=0)
    listed.set_defaults(run=run_list)
    show = actions.add_parser("show", help=_("show one party"))
    show.add_argument("party", metavar="ID", type=int)
    show.set_defaults(run=run_show)
    merge = actions.add_parser("merge", help=_("make two parties one"))
    merge.add_argument("keep", metavar="KEEP", type=int)
    merge.add_argument("other", metavar="OTHER", type=int)
    merge.set_defaults(run=run_merge)


def run_add(context: Context) -> None:
    """Add a party and show it."""
    given = context.arguments
    with context.catalogue() as catalogue:
        added = catalogue.do(
            parties.add_party, given.name, kind=given.kind, aliases=given.alias,
            parent_id=given.parent, contact=given.contact,
        ).value  # fmt: skip
        record = catalogue.ask(parties.party, added)
    context.answer(record, _line(record))


def run_alias(context: Context) -> None:
    """Give a party other spellings, all or none."""
    with context.catalogue() as catalogue:
        with catalogue.step("add_alias"):
            for spelling in context.arguments.spellings:
                catalogue.do(parties.add_alias, context.arguments.party, spelling)
        record = catalogue.ask(parties.party, context.arguments.party)
    context.answer(record, _line(record))


def run_list(context: Context) -> None:
    """List parties by name."""
    given = context.arguments
    with context.catalogue(read_only=True) as catalogue:
        page = catalogue.ask(parties.parties, kind=given.kind, matching=given.matching,
                             limit=given.limit, offset=given.offset)  # fmt: skip
    context.answer(listing(page.items, page.total), [_line(record) for record in page.items])


def run_show(context: Context) -> None:
    """Show one party."""
    with context.catalogue(read_only=True) as catalogue:
        record = catalogue.ask(parties.party, context.arguments.party)
    context.answer(record, _line(record))


def run_merge(context: Context) -> None:
    """Make two parties one."""
    with context.catalogue() as catalogue:
        catalogue.do(parties.merge_parties, context.arguments.keep, context.arguments.other)
        record = catalogue.ask(parties.party, context.arguments.keep)
    context.answer(record, _line(record))


def _line(record: PartyRecord) -> str:
    aliases = f" ({', '.join(record.aliases)})" if record.aliases else ""
    parent = f" < {record.parent}" if record.parent else ""
    return f"{record.id:>5}  {record.kind:12}  {record.name}{aliases}{parent}"
