"""``party add``, ``alias``, ``list``, ``show``, ``merge``: people and organisations."""

from archive import parties
from archive.cli import party_edit
from archive.cli.output import Commands, Context, listing, plain
from archive.cli.party_edit import line
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
    party_edit.register(actions)


def run_add(context: Context) -> None:
    """Add a party and show it."""
    given = context.arguments
    with context.catalogue() as catalogue:
        added = catalogue.do(
            parties.add_party, given.name, kind=given.kind, aliases=given.alias,
            parent_id=given.parent, contact=given.contact,
        ).value  # fmt: skip
        record = catalogue.ask(parties.party, added)
    context.answer(record, line(record))


def run_alias(context: Context) -> None:
    """Give a party other spellings, all or none."""
    with context.catalogue() as catalogue:
        with catalogue.step("add_alias"):
            for spelling in context.arguments.spellings:
                catalogue.do(parties.add_alias, context.arguments.party, spelling)
        record = catalogue.ask(parties.party, context.arguments.party)
    context.answer(record, line(record))


def run_list(context: Context) -> None:
    """List parties by name."""
    given = context.arguments
    with context.catalogue(read_only=True) as catalogue:
        page = catalogue.ask(parties.parties, kind=given.kind, matching=given.matching,
                             limit=given.limit, offset=given.offset)  # fmt: skip
    context.answer(listing(page.items, page.total), [line(record) for record in page.items])


def run_show(context: Context) -> None:
    """Show one party, how to reach it, who worked for whom, and what names it."""
    number = context.arguments.party
    with context.catalogue(read_only=True) as catalogue:
        record = catalogue.ask(parties.party, number)
        worked = catalogue.ask(parties.employments, number)
        mentions = catalogue.ask(parties.named_by, number)
    document = plain(record) | {"employments": plain(worked), "named_by": plain(mentions)}
    lines = [line(record), *(f"  {one.kind}: {one.value}" for one in record.contacts)]
    lines += [
        f"  {one.person} – {one.employer}  {one.starts or '…'} – {one.ends or '…'}"
        for one in worked
    ]
    lines += [f"  {one.count} × {one.record}" for one in mentions]
    context.answer(document, lines)
