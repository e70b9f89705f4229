"""``licence add``, ``list``, ``show``, ``set``, ``cover``, ``end``: agreements with licensors."""

import argparse

from archive import licences
from archive.cli.output import Commands, Context, listing
from archive.licences import FEE_RULES, LicenceRecord, LicenceTerms
from resources.i18n import gettext as _


def register(commands: Commands) -> None:
    """Add ``licence`` and what can be done with licences."""
    parser = commands.add_parser("licence", help=_("record and list licences"))
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    add = actions.add_parser("add", help=_("record an agreement"))
    add.add_argument("name", metavar="NAME")
    _terms(add)
    add.set_defaults(run=run_add)
    listed = actions.add_parser("list", help=_("list licences, the one that ends first on top"))
    listed.add_argument("--on", metavar="DATE", help=_("only those in force on this day"))
    listed.add_argument("--ends-before", metavar="DATE", help=_("only those that end by this day"))
    listed.set_defaults(run=run_list)
    show = actions.add_parser("show", help=_("show one licence"))
    show.add_argument("licence", metavar="ID", type=int)
    show.set_defaults(run=run_show)
    edit = actions.add_parser("set", help=_("change the terms of a licence"))
    edit.add_argument("licence", metavar="ID", type=int)
    edit.add_argument("--name", metavar="NAME")
    _terms(edit)
    edit.set_defaults(run=run_set)
    cover = actions.add_parser("cover", help=_("name photos in a licence"))
    cover.add_argument("licence", metavar="ID", type=int)
    cover.add_argument("photos", metavar="PHOTO", type=int, nargs="+")
    cover.set_defaults(run=run_cover)
    end = actions.add_parser("end", help=_("end a licence now; it stays on record"))
    end.add_argument("licence", metavar="ID", type=int)
    end.set_defaults(run=run_end)


def _terms(parser: argparse.ArgumentParser) -> None:
    for option, metavar, help_ in (
        ("--licensor", "NAME", _("who grants it (default: the supplier)")),
        ("--licensee", "NAME", _("who holds it, if somebody else")),
        ("--category", "CODE", _("usage category of the photos")),
        ("--supplier", "NAME", _("covers all photos of this supplier")),
        ("--fee", "AMOUNT", _("e.g. 1250.00")),
        ("--currency", "CODE", _("ISO 4217, e.g. EUR")),
        ("--invoice", "TEXT", _("number of the invoice")),
        ("--agreed-by", "NAME", _("who agreed it")),
        ("--restrictions", "TEXT", _("terms in words")),
        ("--note", "TEXT", None),
    ):
        parser.add_argument(option, metavar=metavar, help=help_)
    parser.add_argument("--from", dest="valid_from", metavar="DATE", help=_("first day"))
    parser.add_argument("--to", dest="valid_to", metavar="DATE", help=_("last day"))
    parser.add_argument("--fee-rule", choices=FEE_RULES)
    for option, help_ in (
        ("--collection", _("covers a collection, by number")),
        ("--event", _("covers an event, by number")),
        ("--print-run", _("copies allowed")),
        ("--uses", _("number of uses allowed")),
    ):
        parser.add_argument(option, metavar="N", type=int, help=help_)
    parser.add_argument("--photo", metavar="N", type=int, action="append",
                        help=_("covers this photo (may be repeated)"))  # fmt: skip
    for option, help_ in (
        ("--medium", _("allowed medium (may be repeated; default: all)")),
        ("--territory", _("allowed country or region (may be repeated; default: all)")),
        ("--not-in", _("excluded country or region (may be repeated)")),
        ("--language", _("allowed language (may be repeated)")),
    ):
        parser.add_argument(option, metavar="CODE", action="append", help=help_)
    parser.add_argument("--exclusive", action="store_true", default=None)


_FIELDS = {
    "licensor": "licensor", "licensee": "licensee", "category": "category",
    "supplier": "supplier", "valid_from": "valid_from", "valid_to": "valid_to", "fee": "fee",
    "currency": "currency", "invoice": "invoice", "agreed_by": "agreed_by",
    "restrictions": "restrictions", "note": "note", "fee_rule": "fee_rule",
    "collection": "collection_id", "event": "event_id", "print_run": "print_run",
    "uses": "uses_allowed", "exclusive": "exclusive", "photo": "photos", "medium": "media",
    "territory": "territories", "not_in": "excluded_territories", "language": "languages",
}  # fmt: skip


def _given(arguments: argparse.Namespace) -> dict[str, object]:
    given: dict[str, object] = {}
    for option, field in _FIELDS.items():
        value = getattr(arguments, option)
        if value is not None:
            given[field] = tuple(value) if isinstance(value, list) else value
    return given


def run_add(context: Context) -> None:
    """Record an agreement and show it."""
    terms = LicenceTerms(context.arguments.name, **_given(context.arguments))  # type: ignore[arg-type] # the parser has checked kinds
    with context.catalogue() as catalogue:
        added = catalogue.do(licences.add_licence, terms).value
        record = catalogue.ask(licences.licence, added)
    context.answer(record, _text(record))


def run_list(context: Context) -> None:
    """List licences by their end."""
    on = licences.known_day(context.arguments.on, "on")
    before = licences.known_day(context.arguments.ends_before, "ends-before")
    with context.catalogue(read_only=True) as catalogue:
        page = catalogue.ask(licences.licences, on=on, ends_before=before)
    context.answer(listing(page.items, page.total), [_line(record) for record in page.items])


def run_show(context: Context) -> None:
    """Show one licence and the photos it names."""
    with context.catalogue(read_only=True) as catalogue:
        record = catalogue.ask(licences.licence, context.arguments.licence)
    context.answer(record, _text(record))


def run_set(context: Context) -> None:
    """Change terms that are given; the others stay."""
    changes = _given(context.arguments)
    if context.arguments.name:
        changes["name"] = context.arguments.name
    with context.catalogue() as catalogue:
        catalogue.do(licences.edit_licence, context.arguments.licence, changes)
        record = catalogue.ask(licences.licence, context.arguments.licence)
    context.answer(record, _text(record))


def run_cover(context: Context) -> None:
    """Name photos in a licence."""
    with context.catalogue() as catalogue:
        catalogue.ask(licences.licence, context.arguments.licence)
        catalogue.do(licences.cover_photos, context.arguments.licence, context.arguments.photos)
        record = catalogue.ask(licences.licence, context.arguments.licence)
    context.answer(record, _text(record))


def run_end(context: Context) -> None:
    """End a licence now."""
    with context.catalogue() as catalogue:
        catalogue.do(licences.end_licence, context.arguments.licence)
        record = catalogue.ask(licences.licence, context.arguments.licence)
    context.answer(record, _text(record))


def _line(record: LicenceRecord) -> str:
    until = record.valid_to or _("open")
    fee = f"{record.fee} {record.currency}" if record.fee else ""
    return f"{record.id:>5}  {until:10}  {record.name[:40]:40}  {fee}"


def _text(record: LicenceRecord) -> list[str]:
    period = f"{record.valid_from or '…'} – {record.valid_to or '…'}"
    scope = ", ".join((*record.media, *record.territories)) or _("no limit")
    lines = [f"{_('Licence')} {record.id}: {record.name}", f"{_('Period')}: {period}",
             f"{_('Scope')}: {scope}", f"{_('Covers')}: {record.covers}"]  # fmt: skip
    if record.fee:
        lines.append(f"{_('Fee')}: {record.fee} {record.currency}")
    return lines
