"""``claim list``, ``show``, ``accept``, ``reject``, ``reopen``, ``edit``, ``add`` and more."""

from collections.abc import Callable, Sequence
from datetime import date

from sqlalchemy.orm import Session

from archive import claims
from archive.articles import claim_document
from archive.claims import EDITABLE, ClaimFilter
from archive.cli import claim_date, claim_export, claim_figure, claim_place, claim_series
from archive.cli.claim_figure import field_values
from archive.cli.claim_lines import answer_claim, claim_line
from archive.cli.output import Commands, Context, UsageError
from resources.i18n import gettext as _


def register(commands: Commands) -> None:
    """Add ``claim`` and what can be done with claims."""
    parser = commands.add_parser("claim", help=_("list and review claims"))
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    listed = actions.add_parser("list", help=_("list claims"))
    listed.add_argument("--article", type=int, metavar="ID")
    listed.add_argument("--state", metavar="STATE")
    listed.add_argument("--kind", metavar="KIND")
    listed.add_argument("--claimant", metavar="NAME")
    listed.add_argument("--words", metavar="TEXT", help=_("words of the claim"))
    listed.add_argument("--event", type=int, metavar="ID")
    listed.add_argument("--from", dest="since", metavar="DATE", help=_("about days from this"))
    listed.add_argument("--to", dest="until", metavar="DATE")
    listed.add_argument("--figures", action="store_true", help=_("only those with figures"))
    listed.add_argument("--limit", type=int, default=100)
    listed.add_argument("--offset", type=int, default=0)
    listed.set_defaults(run=run_list)
    show = actions.add_parser("show", help=_("show one claim"))
    show.add_argument("claim", metavar="ID", type=int)
    show.set_defaults(run=run_show)
    for name, help_, run in (
        ("accept", _("say that claims are read rightly"), run_accept),
        ("reject", _("say that these are no claims"), run_reject),
        ("reopen", _("take a review back"), run_reopen),
    ):
        action = actions.add_parser(name, help=help_)
        action.add_argument("claims", metavar="ID", type=int, nargs="+")
        action.set_defaults(run=run)
    edit = actions.add_parser("edit", help=_("change a claim"))
    edit.add_argument("claim", metavar="ID", type=int)
    edit.add_argument("values", metavar="FIELD=VALUE", nargs="+", help=", ".join(EDITABLE))
    edit.set_defaults(run=run_edit)
    add = actions.add_parser("add", help=_("mark a claim in an article's text"))
    add.add_argument("article", metavar="ARTICLE", type=int)
    add.add_argument("start", metavar="START", type=int)
    add.add_argument("end", metavar="END", type=int)
    add.add_argument("values", metavar="FIELD=VALUE", nargs="*", help=", ".join(EDITABLE))
    add.set_defaults(run=run_add)
    claim_figure.register(actions)
    claim_date.register(actions)
    claim_place.register(actions)
    claim_series.register(actions)
    claim_export.register(actions)


def run_list(context: Context) -> None:
    """List claims."""
    given = context.arguments
    wanted = ClaimFilter(
        given.article, given.state, given.kind, given.claimant, given.figures,
        words=given.words, event_id=given.event, day_from=_iso_day(given.since),
        day_to=_iso_day(given.until),
    )  # fmt: skip
    with context.catalogue(read_only=True) as catalogue:
        page = catalogue.ask(claims.claims, wanted, limit=given.limit, offset=given.offset)
    document = {"total": page.total, "items": [claim_document(item) for item in page.items]}
    context.answer(document, [claim_line(item) for item in page.items])


def _iso_day(text: str | None) -> str | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError:
        raise UsageError(_("“{word}” is no day such as 2023-03-08.").format(word=text)) from None


def run_show(context: Context) -> None:
    """Show one claim."""
    with context.catalogue(read_only=True) as catalogue:
        answer_claim(context, catalogue, context.arguments.claim)


def run_accept(context: Context) -> None:
    """Say that claims are read rightly."""
    _review(context, claims.accept_claims)


def run_reject(context: Context) -> None:
    """Say that these are no claims."""
    _review(context, claims.reject_claims)


def run_reopen(context: Context) -> None:
    """Take a review back."""
    _review(context, claims.propose_claims)


def _review(context: Context, command: Callable[[Session, Sequence[int]], None]) -> None:
    with context.catalogue() as catalogue:
        catalogue.do(command, context.arguments.claims)
        items = [catalogue.ask(claims.claim, number) for number in context.arguments.claims]
    document = {"total": len(items), "items": [claim_document(item) for item in items]}
    context.answer(document, [claim_line(item) for item in items])


def run_edit(context: Context) -> None:
    """Change a claim."""
    number = context.arguments.claim
    with context.catalogue() as catalogue:
        catalogue.do(claims.edit_claim, number, **field_values(context.arguments.values))
        answer_claim(context, catalogue, number)


def run_add(context: Context) -> None:
    """Mark a claim in an article's text."""
    given = context.arguments
    values = field_values(given.values)
    with context.catalogue() as catalogue:
        number = catalogue.do(
            claims.add_claim, given.article, given.start, given.end, **values
        ).value
        answer_claim(context, catalogue, number)
