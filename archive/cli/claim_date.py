"""``claim date add``, ``edit``, ``remove``: the dates of a claim, set right by hand."""

from archive import claims
from archive.cli.claim_lines import answer_claim
from archive.cli.output import Commands, Context
from resources.i18n import gettext as _


def register(actions: Commands) -> None:
    """Add ``claim date``."""
    parser = actions.add_parser("date", help=_("set the dates of a claim right"))
    verbs = parser.add_subparsers(metavar="ACTION", required=True)
    add = verbs.add_parser("add", help=_("add a date that stands in the text"))
    add.add_argument("claim", metavar="CLAIM", type=int)
    add.add_argument("start", metavar="START", type=int)
    add.add_argument("end", metavar="END", type=int)
    add.add_argument("days", metavar="DAYS", nargs="?", help=_("as the words say, if left out"))
    add.set_defaults(run=run_add)
    edit = verbs.add_parser("edit", help=_("say which days a date means"))
    edit.add_argument("date", metavar="DATE", type=int)
    edit.add_argument("days", metavar="DAYS", help=_("2024-03-12, 2024-03, 2024-03-01..2024-03-12"))
    edit.set_defaults(run=run_edit)
    remove = verbs.add_parser("remove", help=_("take a date from its claim"))
    remove.add_argument("date", metavar="DATE", type=int)
    remove.set_defaults(run=run_remove)


def run_add(context: Context) -> None:
    """Add a date to a claim."""
    given = context.arguments
    with context.catalogue() as catalogue:
        catalogue.do(claims.add_date, given.claim, given.start, given.end, given.days)
        answer_claim(context, catalogue, given.claim)


def run_edit(context: Context) -> None:
    """Say which days a date means."""
    given = context.arguments
    with context.catalogue() as catalogue:
        catalogue.do(claims.edit_date, given.date, given.days)
        answer_claim(context, catalogue, catalogue.ask(claims.claim_of_date, given.date))


def run_remove(context: Context) -> None:
    """Take a date from its claim."""
    number = context.arguments.date
    with context.catalogue() as catalogue:
        claim_id = catalogue.ask(claims.claim_of_date, number)
        catalogue.do(claims.remove_date, number)
        answer_claim(context, catalogue, claim_id)
