"""``usage add``, ``list``, ``remove``: the ledger of where photos ran."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from archive import appearances
from archive.appearances import AppearanceRecord, AppearanceTerms
from archive.catalogue import Catalogue
from archive.cli import usage_import
from archive.cli.output import Commands, Context, listing
from archive.credits import redactions
from archive.errors import Invalid
from archive.licences import known_day
from archive.store.models import APPEARANCE_STATES
from resources.i18n import gettext as _

_TEXTS = ("publication", "medium", "platform", "section", "page", "size", "territory", "note")

_WORDS = ("article", "caption_printed", "credit_printed", "note", "section")
"""Words of a use in which a name may stand that is protected since."""


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
    by_day = _("default: pending if it begins after today, else published")
    add.add_argument("--status", choices=APPEARANCE_STATES, help=by_day)
    again = _("record it although the ledger has a use that says the same")
    add.add_argument("--again", action="store_true", help=again)
    add.set_defaults(run=run_add)
    listed = actions.add_parser("list", help=_("list uses by day"))
    listed.add_argument("photo", metavar="PHOTO", type=int, nargs="?")
    listed.add_argument("--article", type=int, metavar="ID")
    listed.add_argument("--from", dest="since", metavar="DATE")
    listed.add_argument("--to", dest="until", metavar="DATE")
    late = _("only planned uses whose day has passed")
    listed.add_argument("--overdue", action="store_true", help=late)
    listed.set_defaults(run=run_list)
    ran = actions.add_parser("ran", help=_("record that planned uses ran"))
    ran.add_argument("uses", metavar="ID", type=int, nargs="+")
    ran.set_defaults(run=run_ran)
    remove = actions.add_parser("remove", help=_("record that a photo was taken down"))
    remove.add_argument("use", metavar="ID", type=int)
    remove.add_argument("--on", metavar="DATE", help=_("last day"))
    remove.set_defaults(run=run_remove)
    usage_import.register(actions)


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
        if not given.again:
            _refuse_twice(catalogue, given.photo, terms)
        added = catalogue.do(appearances.add_appearance, given.photo, terms).value
        (record,) = _shown(catalogue, [catalogue.ask(appearances.appearance, added)])
    context.answer(record, _line(record))


def _refuse_twice(catalogue: Catalogue, photo_id: int, terms: AppearanceTerms) -> None:
    match = catalogue.ask(appearances.same_use, photo_id, terms)
    if match is None:
        return
    found = catalogue.ask(appearances.appearance, match.use_id)
    problem = _("use {id} ({day}, {where}) says the same; --again records it all the same.").format(
        id=found.id, day=found.used_from or "—", where=found.publication or found.article or "—"
    )
    raise Invalid(field="photo", problem=problem)


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
        found = page.items
        if given.overdue:
            late = set(catalogue.ask(appearances.overdue, date.today().isoformat()))
            found = tuple(record for record in found if record.id in late)
        records = _shown(catalogue, found)
    context.answer(listing(records, len(found)), [_line(record) for record in records])


def run_ran(context: Context) -> None:
    """Record that planned uses ran, all in one step."""
    ids = context.arguments.uses
    with context.catalogue() as catalogue:
        with catalogue.step("edit_appearance", count=len(ids)):
            for number in ids:
                catalogue.do(appearances.use_ran, number)
        found = [catalogue.ask(appearances.appearance, number) for number in ids]
        records = _shown(catalogue, found)
    context.answer(listing(records, len(records)), [_line(record) for record in records])


def run_remove(context: Context) -> None:
    """Record that a photo was taken down; the use stays in the ledger."""
    with context.catalogue() as catalogue:
        catalogue.do(appearances.remove_appearance, context.arguments.use, on=context.arguments.on)
        found = catalogue.ask(appearances.appearance, context.arguments.use)
        (record,) = _shown(catalogue, [found])
    context.answer(record, _line(record))


def _shown(
    catalogue: Catalogue, records: Sequence[AppearanceRecord]
) -> tuple[AppearanceRecord, ...]:
    """Return uses as they may be read: without the names that are protected today."""
    hidden = catalogue.ask(redactions, list({record.photo_id for record in records}))
    return tuple(
        replace(record, **{name: redacted(getattr(record, name)) for name in _WORDS})
        if (redacted := hidden.get(record.photo_id)) else record
        for record in records
    )  # fmt: skip


def _line(record: AppearanceRecord) -> str:
    where = record.publication or record.article or record.platform or "—"
    credit = _("(no credit)") if record.credit_printed == "" else record.credit_printed or "—"
    fee = f"  {record.fee} {record.currency}" if record.fee else ""
    return (
        f"{record.id:>5}  {record.used_from or '—':10}  {_('photo')} {record.photo_id:>6}  "
        f"{record.status:9}  {where[:30]:30}  {credit}{fee}"
    )
