"""``lease add``, ``list``, ``propose``, ``confirm``, ``reject``: allow or deny uses of photos."""

from archive import desk, licences
from archive.cli.output import Commands, Context, listing
from archive.licences import LeaseRecord, LeaseTerms
from resources.i18n import gettext as _


def register(commands: Commands) -> None:
    """Add ``lease`` and what can be done with leases."""
    parser = commands.add_parser("lease", help=_("allow or deny the use of photos"))
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    add = actions.add_parser("add", help=_("allow or deny the use of photos for a while"))
    add.add_argument("access", choices=("allow", "deny"))
    add.add_argument("photos", metavar="PHOTO", type=int, nargs="+")
    add.add_argument("--from", dest="valid_from", metavar="DATE", help=_("first day"))
    add.add_argument("--to", dest="valid_to", metavar="DATE", help=_("last day"))
    add.add_argument("--medium", action="append", default=[], metavar="CODE")
    add.add_argument("--territory", action="append", default=[], metavar="CODE")
    add.add_argument("--reason", required=True, help=_("why"))
    add.set_defaults(run=run_add)
    listed = actions.add_parser("list", help=_("list leases"))
    listed.add_argument("photo", metavar="PHOTO", type=int, nargs="?")
    listed.add_argument("--state", choices=("proposed", "accepted", "rejected"))
    listed.set_defaults(run=run_list)
    propose = actions.add_parser("propose", help=_("read restrictions in the words of photos"))
    propose.add_argument("photos", metavar="PHOTO", type=int, nargs="+")
    propose.set_defaults(run=run_propose)
    for name, help_, run in (
        ("confirm", _("say yes to proposed leases"), run_confirm),
        ("reject", _("say no to leases; they stay on record"), run_reject),
    ):
        action = actions.add_parser(name, help=help_)
        action.add_argument("leases", metavar="ID", type=int, nargs="+")
        action.set_defaults(run=run)


def run_add(context: Context) -> None:
    """Allow or deny the use of photos."""
    given = context.arguments
    terms = LeaseTerms(
        given.access, given.valid_from, given.valid_to, tuple(given.medium),
        tuple(given.territory), given.reason,
    )  # fmt: skip
    with context.catalogue() as catalogue:
        added = catalogue.do(licences.add_lease, given.photos, terms).value
        every = catalogue.ask(licences.leases).items
    _answer(context, [each for each in every if each.id in added])


def run_list(context: Context) -> None:
    """List leases: all, of one photo, in one state."""
    with context.catalogue(read_only=True) as catalogue:
        page = catalogue.ask(
            licences.leases, photo_id=context.arguments.photo, state=context.arguments.state
        )
    _answer(context, list(page.items))


def run_propose(context: Context) -> None:
    """Read restrictions in the words of photos; propose what is new."""
    with context.catalogue() as catalogue:
        house = catalogue.ask(desk.phrases)
        made = catalogue.do(licences.propose_leases, context.arguments.photos, extra=house).value
        every = catalogue.ask(licences.leases).items
    _answer(context, [each for each in every if each.id in made])


def run_confirm(context: Context) -> None:
    """Say yes to leases."""
    with context.catalogue() as catalogue:
        catalogue.do(licences.confirm_leases, context.arguments.leases)
        every = catalogue.ask(licences.leases).items
    _answer(context, [each for each in every if each.id in context.arguments.leases])


def run_reject(context: Context) -> None:
    """Say no to leases."""
    with context.catalogue() as catalogue:
        catalogue.do(licences.reject_leases, context.arguments.leases)
        every = catalogue.ask(licences.leases).items
    _answer(context, [each for each in every if each.id in context.arguments.leases])


def _answer(context: Context, found: list[LeaseRecord]) -> None:
    context.answer(listing(found), [_line(each) for each in found])


def _line(record: LeaseRecord) -> str:
    period = f"{record.valid_from or '…'} – {record.valid_to or '…'}"
    why = f"“{record.phrase}”" if record.phrase else record.reason or ""
    why += f" ({_('no longer in its words')})" if record.phrase_gone else ""
    scope = ", ".join((*record.media, *record.territories))
    why = f"{why}  [{scope}]" if scope else why
    return (
        f"{record.id:>5}  {_('photo')} {record.photo_id:>6}  {record.access:5}  {record.state:8}  "
        f"{period:23}  {why}"
    )
