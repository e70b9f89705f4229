"""``licence add``, ``list``, ``show``, ``set``, ``cover``, ``renew``, ``contract``, ``end``."""

import argparse
import json
from datetime import date
from pathlib import Path

from archive import licences, rights
from archive.catalogue import Catalogue
from archive.cli.licence_text import licence_line, licence_text, quota_text
from archive.cli.output import Commands, Context, UsageError, listing, plain, print_json
from archive.export import odrl_policy, write_file
from archive.licences import FEE_RULES, LicenceTerms
from archive.photos import existing_photos
from archive.rights import CoverPreview
from archive.search import find
from archive.store.files import write_whole
from resources.i18n import gettext as _
from resources.i18n import ngettext


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
    due = _("only those to be reminded of today: near their end, not renewed")
    listed.add_argument("--due", action="store_true", help=due)
    listed.set_defaults(run=run_list)
    show = _of_one(actions, "show", _("show one licence"))
    show.set_defaults(run=run_show)
    edit = _of_one(actions, "set", _("change the terms of a licence"))
    edit.add_argument("--name", metavar="NAME")
    _terms(edit)
    edit.set_defaults(run=run_set)
    _register_cover(actions)
    renew = _of_one(actions, "renew", _("record the next term of a licence"))
    renew.add_argument("--to", dest="valid_to", metavar="DATE", required=True, help=_("last day"))
    renew.set_defaults(run=run_renew)
    contract = _of_one(actions, "contract", _("attach a contract’s file, or get it back"))
    contract.add_argument("file", metavar="FILE", type=Path, nargs="?")
    back = _("write the attached contract here")
    contract.add_argument("-o", "--output", metavar="FILE", type=Path, help=back)
    contract.add_argument("--remove", action="store_true", help=_("name no contract any more"))
    contract.set_defaults(run=run_contract)
    leave = _of_one(actions, "export", _("a licence as other programs read it"))
    leave.add_argument("--as", dest="form", choices=("odrl",), required=True)
    leave.add_argument("-o", "--output", metavar="FILE", type=Path)
    leave.set_defaults(run=run_export)
    end = _of_one(actions, "end", _("end a licence now; it stays on record"))
    end.set_defaults(run=run_end)


def _of_one(actions: Commands, name: str, help_: str) -> argparse.ArgumentParser:
    action: argparse.ArgumentParser = actions.add_parser(name, help=help_)
    action.add_argument("licence", metavar="ID", type=int)
    return action


def _register_cover(actions: Commands) -> None:
    cover = _of_one(actions, "cover", _("name photos in a licence"))
    cover.add_argument("photos", metavar="PHOTO", type=int, nargs="*")
    cover.add_argument("--scope", metavar="QUERY", help=_("the photos a search finds"))
    cover.add_argument("--remove", action="store_true", help=_("name them no longer"))
    dry = _("say what would change; write nothing")
    cover.add_argument("--dry-run", action="store_true", help=dry)
    cover.set_defaults(run=run_cover)


def _terms(parser: argparse.ArgumentParser) -> None:
    for option, metavar, help_ in (
        ("--licensor", "NAME", _("who grants it (default: the supplier)")),
        ("--licensee", "NAME", _("who holds it, if somebody else")),
        ("--category", "CODE", _("usage category of the photos")),
        ("--supplier", "NAME", _("covers all photos of this supplier")),
        ("--fee", "AMOUNT", _("e.g. 1250.00")),
        ("--uses-per", "PERIOD", _("month or year: the number of uses counts anew in each")),
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
        ("--reminder", _("days before its end to be reminded (default: as the desk says)")),
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
    sizes = _("fee of one size, with --fee-rule “per size” (may be repeated)")
    parser.add_argument("--size", metavar="SIZE=AMOUNT", action="append", help=sizes)
    parser.add_argument("--exclusive", action="store_true", default=None)


_FIELDS = {
    "licensor": "licensor", "licensee": "licensee", "category": "category",
    "supplier": "supplier", "valid_from": "valid_from", "valid_to": "valid_to", "fee": "fee",
    "currency": "currency", "invoice": "invoice", "agreed_by": "agreed_by",
    "restrictions": "restrictions", "note": "note", "fee_rule": "fee_rule",
    "collection": "collection_id", "event": "event_id", "print_run": "print_run",
    "uses": "uses_allowed", "exclusive": "exclusive", "photo": "photos", "medium": "media",
    "uses_per": "uses_per", "reminder": "reminder_days",
    "territory": "territories", "not_in": "excluded_territories", "language": "languages",
}  # fmt: skip


def _given(arguments: argparse.Namespace) -> dict[str, object]:
    given: dict[str, object] = {}
    for option, field in _FIELDS.items():
        value = getattr(arguments, option)
        if value is not None:
            given[field] = tuple(value) if isinstance(value, list) else value
    if arguments.size is not None:
        given["sizes"] = tuple(_size(word) for word in arguments.size)
    return given


def _size(word: str) -> tuple[str, str]:
    size, equals, fee = word.rpartition("=")
    if not equals:
        raise UsageError(_("“{word}” is not SIZE=AMOUNT.").format(word=word))
    return size.strip(), fee.strip()


def run_add(context: Context) -> None:
    """Record an agreement and show it."""
    terms = LicenceTerms(context.arguments.name, **_given(context.arguments))  # type: ignore[arg-type] # the parser has checked kinds
    with context.catalogue() as catalogue:
        _show(context, catalogue, catalogue.do(licences.add_licence, terms).value)


def run_list(context: Context) -> None:
    """List licences by their end."""
    on = licences.known_day(context.arguments.on, "on")
    before = licences.known_day(context.arguments.ends_before, "ends-before")
    with context.catalogue(read_only=True) as catalogue:
        found = catalogue.ask(licences.licences, on=on, ends_before=before).items
        if context.arguments.due:
            due = {record.id for record in catalogue.ask(rights.due_licences, _today())}
            found = tuple(record for record in found if record.id in due)
    context.answer(listing(found), [licence_line(record) for record in found])


def run_show(context: Context) -> None:
    """Show one licence: its terms, its quota, what stands against it."""
    with context.catalogue(read_only=True) as catalogue:
        _show(context, catalogue, context.arguments.licence)


def run_set(context: Context) -> None:
    """Change terms that are given; the others stay."""
    changes = _given(context.arguments)
    if context.arguments.name:
        changes["name"] = context.arguments.name
    with context.catalogue() as catalogue:
        catalogue.do(licences.edit_licence, context.arguments.licence, changes)
        _show(context, catalogue, context.arguments.licence)


def run_cover(context: Context) -> None:
    """Name photos in a licence, or say what that would change."""
    given = context.arguments
    with context.catalogue(read_only=given.dry_run, asked=given.scope or "") as catalogue:
        catalogue.ask(licences.licence, given.licence)
        photos = [*given.photos]
        if given.scope is not None:
            photos += map(int, catalogue.ask(find, given.scope).all_ids)
        if not photos:
            raise UsageError(_("Name photos, or a search with --scope."))
        catalogue.ask(existing_photos, photos)
        if given.dry_run:
            seen = catalogue.ask(rights.preview_cover, given.licence, photos, _today())
            context.answer(_preview_document(seen), _preview_text(seen))
            return
        write = licences.uncover_photos if given.remove else licences.cover_photos
        catalogue.do(write, given.licence, photos)
        _show(context, catalogue, given.licence)


def _preview_document(seen: CoverPreview) -> dict[str, object]:
    return {
        "new": seen.new, "already": seen.already,
        "changes": [{"before": before, "after": after, "count": count}
                    for (before, after), count in seen.changes.items()],
        "changed": [{"photo": photo, "before": before, "after": after}
                    for photo, before, after in seen.changed],
    }  # fmt: skip


def _preview_text(seen: CoverPreview) -> list[str]:
    new = ngettext("{n} photo would be named.", "{n} photos would be named.", len(seen.new))
    lines = [new.format(n=len(seen.new))]
    if seen.already:
        named = ngettext("{n} is named already.", "{n} are named already.", len(seen.already))
        lines.append(named.format(n=len(seen.already)))
    for (before, after), count in sorted(seen.changes.items()):
        change = ngettext("{n} photo: {before} → {after}", "{n} photos: {before} → {after}", count)
        lines.append("  " + change.format(n=count, before=before, after=after))
    return lines


def run_renew(context: Context) -> None:
    """Record the next term of a licence and show it."""
    given = context.arguments
    with context.catalogue() as catalogue:
        renewed = catalogue.do(licences.renew_licence, given.licence, given.valid_to).value
        _show(context, catalogue, renewed)


def run_contract(context: Context) -> None:
    """Attach a contract, take it off, write it out, or say which it is."""
    given = context.arguments
    if given.file is not None or given.remove:
        with context.catalogue() as catalogue:
            if given.file is not None:
                catalogue.do(licences.attach_contract, given.licence, given.file)
            else:
                catalogue.do(licences.detach_contract, given.licence)
            _show(context, catalogue, given.licence)
        return
    with context.catalogue(read_only=True) as catalogue:
        name, data = catalogue.ask(licences.contract_bytes, given.licence)
    if given.output is not None:
        write_whole(given.output.absolute(), data)
    size = ngettext("{n} byte", "{n} bytes", len(data)).format(n=len(data))
    document = {"licence": given.licence, "name": name, "size": len(data), "path": given.output}
    context.answer(document, f"{name} ({size})")


def run_export(context: Context) -> None:
    """Print or write a licence as ODRL."""
    given = context.arguments
    with context.catalogue(read_only=True) as catalogue:
        policy = catalogue.ask(odrl_policy, given.licence)
    if given.output is None:
        print_json(policy)
        return
    write_file(given.output, (json.dumps(policy, ensure_ascii=False, indent=2) + "\n").encode())
    context.answer({"path": given.output, "licence": given.licence}, str(given.output))


def run_end(context: Context) -> None:
    """End a licence now."""
    with context.catalogue() as catalogue:
        catalogue.do(licences.end_licence, context.arguments.licence)
        _show(context, catalogue, context.arguments.licence)


def _today() -> str:
    return date.today().isoformat()


def _show(context: Context, catalogue: Catalogue, licence_id: int) -> None:
    record = catalogue.ask(licences.licence, licence_id)
    used = catalogue.ask(rights.quota, licence_id, _today())
    against = catalogue.ask(licences.contradictions, licence_id)
    document = plain(record) | {
        "quota": plain(used) | {"left": used.left},
        "contradictions": [plain(each) | {"text": each.text} for each in against],
    }
    said = [each.text for each in against]
    context.answer(document, [*licence_text(record), *quota_text(used), *said])
