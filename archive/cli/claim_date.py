"""``claim date edit``, ``remove``: the dates of a claim, set right by hand."""

from archive import claims
from archive.articles import ClaimRecord, claim_document
from archive.cli.claim_figure import figure_lines
from archive.cli.output import Commands, Context
from resources.i18n import gettext as _


def register(actions: Commands) -> None:
    """Add ``claim date``."""
    parser = actions.add_parser("date", help=_("set the dates of a claim right"))
    verbs = parser.add_subparsers(metavar="ACTION", required=True)
    edit = verbs.add_parser("edit", help=_("say which days a date means"))
    edit.add_argument("date", metavar="DATE", type=int)
    edit.add_argument("days", metavar="DAYS", help=_("2024-03-12, 2024-03, 2024-03-01..2024-03-12"))
    edit.set_defaults(run=run_edit)
    remove = verbs.add_parser("remove", help=_("take a date from its claim"))
    remove.add_argument("date", metavar="DATE", type=int)
    remove.set_defaults(run=run_remove)


def run_edit(context: Context) -> None:
    """Say which days a date means."""
    given = context.arguments
    with context.catalogue() as catalogue:
        catalogue.do(claims.edit_date, given.date, given.days)
        found = catalogue.ask(claims.claim, catalogue.ask(claims.claim_of_date, given.date))
    context.answer(claim_document(found), [*figure_lines(found), *_date_lines(found)])


def run_remove(context: Context) -> None:
    """Take a date from its claim."""
    number = context.arguments.date
    with context.catalogue() as catalogue:
        claim_id = catalogue.ask(claims.claim_of_date, number)
        catalogue.do(claims.remove_date, number)
        found = catalogue.ask(claims.claim, claim_id)
    context.answer(claim_document(found), [*figure_lines(found), *_date_lines(found)])


def _date_lines(claim: ClaimRecord) -> list[str]:
    lines = []
    for date in claim.dates:
        days = claims.days_words(date.first, date.last)
        lines.append(f"        {_('date')} {date.id:>7}  “{date.span.text}” = {days}")
    return lines
