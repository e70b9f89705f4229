"""``photo list``, ``show``, ``set``, ``remove``, ``restore``, ``protect``, ``reveal``."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from sqlalchemy.orm import Session

from archive import credits, photos
from archive.catalogue import Catalogue
from archive.cli import photo_export
from archive.cli.output import Commands, Context, UsageError, listing
from archive.dossier import Dossier, dossier
from archive.photos import PhotoRow
from archive.search import find
from resources.i18n import gettext as _
from resources.i18n import ngettext

CREDIT_FIELDS = {
    "credit": "line",
    "source": "source",
    "copyright": "copyright_notice",
    "copyright_owner": "copyright_owner",
    "creator_title": "creator_title",
    "category": "category",
}
"""Names of credit fields on the command line, and the credit's own names for them."""


def register(commands: Commands) -> None:
    """Add ``photo`` and what can be done with photos."""
    parser = commands.add_parser("photo", help=_("list, show and edit photos"))
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    listed = actions.add_parser("list", help=_("list photos, newest first"))
    listed.add_argument("--limit", type=int, default=50)
    listed.add_argument("--offset", type=int, default=0)
    listed.set_defaults(run=run_list)
    show = actions.add_parser("show", help=_("show everything about a photo"))
    show.add_argument("photo", metavar="ID", type=int)
    show.set_defaults(run=run_show)
    edit = actions.add_parser("set", help=_("set fields of photos"))
    edit.add_argument("words", metavar="ID... FIELD=VALUE", nargs="+")
    where = edit.add_mutually_exclusive_group()
    where.add_argument("--append", action="store_const", const="append", dest="mode")
    where.add_argument("--prepend", action="store_const", const="prepend", dest="mode")
    edit.add_argument("--reason", help=_("why a withheld byline may carry a name"))
    edit.add_argument("--alike", action="store_true",
                      help=_("of credits: also all that came with the same one"))  # fmt: skip
    edit.add_argument("--dry-run", action="store_true",
                      help=_("say which photos would change; write nothing"))  # fmt: skip
    edit.set_defaults(run=run_set, mode="replace")
    for name, help_, run in (
        ("remove", _("take photos out of all results; nothing is deleted"), run_remove),
        ("restore", _("bring removed photos back"), run_restore),
    ):
        action = actions.add_parser(name, help=help_)
        action.add_argument("photos", metavar="ID", type=int, nargs="+")
        action.set_defaults(run=run)
    _register_protection(actions)
    photo_export.register(actions)


def _register_protection(actions: Commands) -> None:
    protect = actions.add_parser(
        "protect", help=_("keep the real name behind a withheld byline out of all public words")
    )
    protect.add_argument("photo", metavar="ID", type=int)
    protect.add_argument("name", metavar="NAME")
    protect.add_argument("--reason", required=True, help=_("why it must not be known"))
    protect.set_defaults(run=run_protect)
    reveal = actions.add_parser("reveal", help=_("tell a protected name; who looked is recorded"))
    reveal.add_argument("photo", metavar="ID", type=int)
    reveal.add_argument("--reason", required=True, help=_("why you look"))
    reveal.set_defaults(run=run_reveal)
    lift = actions.add_parser("unprotect", help=_("end the protection of a name and forget it"))
    lift.add_argument("photo", metavar="ID", type=int)
    lift.add_argument("--reason", required=True, help=_("why it may be known"))
    lift.set_defaults(run=run_unprotect)


def run_list(context: Context) -> None:
    """List photos as a table's rows."""
    with context.catalogue(read_only=True) as catalogue:
        found = catalogue.ask(
            find, "", limit=context.arguments.limit, offset=context.arguments.offset
        )
        rows = catalogue.ask(photos.rows, found.ids)
    context.answer(listing(rows, found.total), [_line(row) for row in rows])


def _line(row: PhotoRow) -> str:
    caption = " ".join((row.caption or row.headline or "").split())
    return (
        f"{row.id:>6}  {(row.taken or '')[:10]:10}  {(row.credit or '—')[:28]:28}  {caption[:60]}"
    )


def run_show(context: Context) -> None:
    """Show everything about one photo."""
    with context.catalogue(read_only=True) as catalogue:
        found = catalogue.ask(dossier, context.arguments.photo)
    context.answer(found, _text(found))


def _text(found: Dossier) -> list[str]:
    fields = [
        f"{_(photos.FIELDS[name].label)}: {value}" for name, value in found.fields.items() if value
    ]
    reasons = [f"  – {reason.text}" for reason in found.rights.reasons]
    return [
        f"{_('Photo')} {found.id}  {found.width} × {found.height}  {found.format}",
        *fields,
        f"{_('Credit')}: {found.credit.line or '—'} ({found.credit.state})",
        *(
            [_("The untouched file still carries the protected name.")]
            if found.original_exposes
            else []
        ),
        f"{_('Rights')}: {found.rights.verdict}",
        *reasons,
    ]


def run_set(context: Context) -> None:
    """Set fields of one or many photos: one step, all or nothing."""
    given = context.arguments
    ids, values = _split(given.words)
    with context.catalogue(read_only=given.dry_run) as catalogue:
        if given.alike:
            ids = _alike(catalogue, ids, values)
        if not given.dry_run:
            catalogue.do(edit_fields, ids, values, mode=given.mode, reason=given.reason)
    said = (ngettext("{n} photo would change.", "{n} photos would change.", len(ids))
            if given.dry_run
            else ngettext("Changed {n} photo.", "Changed {n} photos.", len(ids)))  # fmt: skip
    document = {"photos": ids, "fields": sorted(values), "dry_run": given.dry_run}
    context.answer(document, said.format(n=len(ids)))


def _alike(catalogue: Catalogue, ids: Sequence[int], values: Mapping[str, str]) -> list[int]:
    """Return photos and all others whose credit came in with the same words."""
    others = values.keys() - {*CREDIT_FIELDS, "creators"}
    if others:
        raise UsageError(_("--alike is for credits; “{field}” is another field.").format(
            field=min(others)))  # fmt: skip
    found = [int(each) for photo_id in ids
             for each in catalogue.ask(credits.photos_credited_alike, photo_id)]  # fmt: skip
    return list(dict.fromkeys(found))


def edit_fields(
    session: Session,
    photo_ids: Sequence[int],
    values: Mapping[str, str],
    *,
    mode: str,
    reason: str | None,
) -> None:
    """Set fields of photos and of their credits together."""
    rest = dict(values)
    if "creators" in rest:
        names = [name for name in rest.pop("creators").split(";") if name.strip()]
        credits.set_creators(session, photo_ids, names, reason=reason)
    if "credit" in rest:
        credits.set_credit_line(session, photo_ids, rest.pop("credit"), reason=reason)
    of_credit = {CREDIT_FIELDS[name]: rest.pop(name) for name in CREDIT_FIELDS if name in rest}
    if of_credit:
        credits.edit_credit(session, photo_ids, of_credit)
    photos.edit_fields(session, photo_ids, rest, mode=mode)


def _split(words: Sequence[str]) -> tuple[list[int], dict[str, str]]:
    ids: list[int] = []
    values: dict[str, str] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if equals:
            values[name.strip().lower()] = value
        elif word.isascii() and word.isdigit():
            ids.append(int(word))
        else:
            raise UsageError(_("“{word}” is neither a photo’s number nor FIELD=VALUE.").format(
                word=word))  # fmt: skip
    if not ids or not values:
        raise UsageError(_("Name at least one photo and one FIELD=VALUE."))
    return ids, values


def run_remove(context: Context) -> None:
    """Take photos out of all results."""
    _do(context, photos.remove_photos)


def run_restore(context: Context) -> None:
    """Bring removed photos back."""
    _do(context, photos.restore_photos)


def _do(context: Context, command: Callable[[Session, Sequence[int]], None]) -> None:
    with context.catalogue() as catalogue:
        catalogue.do(command, context.arguments.photos)
    context.answer({"photos": context.arguments.photos}, _("Done."))


def run_protect(context: Context) -> None:
    """Keep a name where nothing else reads it."""
    given = context.arguments
    with context.catalogue() as catalogue:
        catalogue.do(credits.protect_name, given.photo, given.name, given.reason)
        record = catalogue.ask(credits.credit, given.photo)
    context.answer(record, f"{_('Credit')}: {record.owed or '—'} ({_('the name is protected')})")


def run_reveal(context: Context) -> None:
    """Put on record who looks, then tell the name."""
    given = context.arguments
    with context.catalogue() as catalogue:
        name = catalogue.maintain(partial(credits.reveal_name, photo_id=given.photo,
                                          reason=given.reason))  # fmt: skip
        looks = catalogue.ask(credits.disclosures, given.photo)
    context.answer({"photo": given.photo, "name": name, "disclosures": looks}, name)


def run_unprotect(context: Context) -> None:
    """End the protection of a name."""
    given = context.arguments
    with context.catalogue() as catalogue:
        catalogue.do(credits.lift_protection, given.photo, given.reason)
        looks = catalogue.ask(credits.disclosures, given.photo)
    context.answer({"photo": given.photo, "disclosures": looks}, _("Done."))
