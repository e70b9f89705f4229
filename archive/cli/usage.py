"""``usage add``, ``list``, ``remove``: the ledger of where photos ran."""

from archive import appearances
from archive.appearances import AppearanceRecord, AppearanceTerms
from archive.cli.output import Commands, Context, listing
from archive.licences import known_day
from archive.store.models import APPEARANCE_STATES
from resources.i18n import gettext as _

_TEXTS = ("publication", "medium", "platform", "section", "page", "size", "territory", "note")


def register(commands: Commands) -> None:
    """Add ``usage`` and what can be done with uses."""
    parser = commands.add_parser("usage", help=_("record where photos ran"))
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    add = actions.add_parser("add", help=_("record that a photo ran"))
    add.add_argument("photo", metavar="PHOTO", type=int)
    add.add_argument("--article", type=int, metavar="ID")
    for name in _TEXTS:
        add.add_argument(f"--{name}", metavar="TEXT")
    add.add_argument("--from", dest="used_from", metavar="DATE", help=_("first day"))
    add.add_argument("--to", dest="used_to", metavar="DATE", help=_("last day"))
    add.add_argument("--caption", metavar="TEXT", help=_("caption as printed"))
    add.add_argument("--credit", metavar="TEXT", help=_("credit as printed"))
    add.add_argument("--circulation", type=int, metavar="N")
    add.add_argument("--fee", metavar="AMOUNT", help=_("what this use cost, e.g. 120.50"))
    add.add_argument("--currency", metavar="CODE", help=_("ISO 4217, e.g. EUR"))
    add.add_argument("--invoice", metavar="TEXT")
    add.add_argument("--status", choices=APPEARANCE_STATES, default="published")
    add.set_defaults(run=run_add)
    listed = actions.add_parser("list", help=_("list uses by day"))
    listed.add_argument("photo", metavar="PHOTO", type=int, nargs="?")
    listed.add_argument("--article", type=int, metavar="ID")
    listed.add_argument("--from", dest="since", metavar="DATE")
    listed.add_argument("--to", dest="until", metavar="DATE")
    listed.set_defaults(run=run_list)
    remove = actions.add_parser("remove", help=_("record that a photo was taken down"))
    remove.add_argument("use", metavar="ID", type=int)
    remove.add_argument("--on", metavar="DATE", help=_("last day"))
    remove.set_defaults(run=run_remove)


def run_add(context: Context) -> None:
    """Record that a photo ran."""
    given = context.arguments
    terms = AppearanceTerms(
        article_id=given.article, used_from=given.used_from, used_to=given.used_to,
        caption_printed=given.caption, credit_printed=given.credit,
        circulation=given.circulation, status=given.status, fee=given.fee,
        currency=given.currency, invoice=given.invoice,
        **{name: getattr(given, name) for name in _TEXTS},
    )  # fmt: skip
    with context.catalogue() as catalogue:
        added = catalogue.do(appearances.add_appearance, given.photo, terms).value
        record = catalogue.ask(appearances.appearance, added)
    context.answer(record, _line(record))


def run_list(context: Context) -> None:
    """List uses by day."""
    given = context.arguments
    with context.catalogue(read_only=True) as catalogue:
        page = catalogue.ask(
            appearances.appearances,
            photo_ids=None if given.photo is None else [given.photo],
            article_id=given.article,
            since=known_day(given.since, "from"),
            until=known_day(given.until, "to"),
        )
    context.answer(listing(page.items, page.total), [_line(record) for record in page.items])


def run_remove(context: Context) -> None:
    """Record that a photo was taken down; the use stays in the ledger."""
    with context.catalogue() as catalogue:
        catalogue.do(appearances.remove_appearance, context.arguments.use, on=context.arguments.on)
        record = catalogue.ask(appearances.appearance, context.arguments.use)
    context.answer(record, _line(record))


def _line(record: AppearanceRecord) -> str:
    where = record.publication or record.article or record.platform or "—"
    return (
        f"{record.id:>5}  {record.used_from or '—':10}  {_('photo')} {record.photo_id:>6}  "
        f"{record.status:9}  {where[:30]:30}  {record.credit_printed or '—'}"
    )
