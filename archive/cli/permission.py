"""``permission add``, ``list``, ``withdraw``: the leave of whoever made or owns a picture."""

from datetime import date
from pathlib import Path

from archive import dossier, licences
from archive.cli.output import Commands, Context, listing
from archive.licences import PermissionRecord, PermissionTerms
from resources.i18n import gettext as _


def register(commands: Commands) -> None:
    """Add ``permission`` and what can be done with permissions."""
    parser = commands.add_parser(
        "permission", help=_("record who let us use a picture they made or own")
    )
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    add = actions.add_parser("add", help=_("record a permission"))
    add.add_argument("photos", metavar="PHOTO", type=int, nargs="+")
    add.add_argument("--from", dest="granted_by", metavar="NAME", required=True,
                     help=_("who gave it"))  # fmt: skip
    add.add_argument("--how", metavar="TEXT", required=True, help=_("how it was obtained"))
    add.add_argument("--on", metavar="DATE", help=_("when"))
    add.add_argument("--evidence", metavar="FILE", type=Path,
                     help=_("a file that proves it, e.g. a screenshot of the answer"))  # fmt: skip
    add.add_argument("--note", metavar="TEXT")
    add.set_defaults(run=run_add)
    listed = actions.add_parser("list", help=_("list permissions"))
    listed.add_argument("photo", metavar="PHOTO", type=int, nargs="?")
    listed.set_defaults(run=run_list)
    withdraw = actions.add_parser(
        "withdraw", help=_("record that a permission holds no longer, or take a mistaken one out")
    )
    withdraw.add_argument("permission", metavar="ID", type=int)
    when = withdraw.add_mutually_exclusive_group()
    when.add_argument("--on", metavar="DATE", help=_("first day without it (default: today)"))
    when.add_argument("--mistake", action="store_true", help=_("it was never given: take it out"))
    withdraw.set_defaults(run=run_withdraw)


def run_add(context: Context) -> None:
    """Record a permission and say what may be done now."""
    given = context.arguments
    terms = PermissionTerms(given.granted_by, given.how, given.on, given.note, given.evidence)
    with context.catalogue() as catalogue:
        known = {each.id for each in catalogue.ask(licences.permissions)}
        catalogue.do(licences.record_permission, given.photos, terms)
        every = [each for each in catalogue.ask(licences.permissions) if each.id not in known]
        verdicts = {photo: catalogue.ask(dossier.rights_record, photo).verdict
                    for photo in given.photos}  # fmt: skip
    lines = [f"{_line(each)}  → {verdicts[each.photo_id]}" for each in every]
    context.answer({**listing(every), "verdicts": verdicts}, lines)


def run_list(context: Context) -> None:
    """List permissions: all, or of one photo."""
    with context.catalogue(read_only=True) as catalogue:
        found = catalogue.ask(licences.permissions, context.arguments.photo)
    context.answer(listing(found), [_line(each) for each in found])


def run_withdraw(context: Context) -> None:
    """Record that a permission was withdrawn, or take out one recorded by mistake."""
    given = context.arguments
    with context.catalogue() as catalogue:
        if given.mistake:
            catalogue.do(licences.remove_permission, given.permission)
        else:
            on = given.on or date.today().isoformat()
            catalogue.do(licences.withdraw_permission, given.permission, on)
    context.answer({"withdrawn": given.permission}, _("Done."))


def _line(record: PermissionRecord) -> str:
    proof = _("with proof") if record.evidence_sha256 else _("without proof")
    return (f"{record.id:>5}  {_('photo')} {record.photo_id:>6}  {record.at or '—':10}  "
            f"{record.granted_by}: {record.how} ({proof}){_withdrawn(record)}")  # fmt: skip


def _withdrawn(record: PermissionRecord) -> str:
    words = _("withdrawn on {day}").format(day=record.withdrawn_on)
    return f"  {words}" if record.withdrawn_on else ""
