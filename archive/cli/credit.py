"""``credit conflicts``, ``credit settle``: files that contradict themselves, and who is right."""

from archive import credits
from archive.catalogue import Catalogue
from archive.cli.output import Commands, Context, listing
from archive.dossier import dossier
from archive.dossier.contradictions import CARRIERS, Contradiction, contradictions, settle_all
from archive.errors import Invalid
from archive.photos import rows
from resources.i18n import gettext as _
from resources.i18n import ngettext

_KEEP = "keep"


def register(commands: Commands) -> None:
    """Add ``credit`` and what can be done where a file contradicts itself."""
    parser = commands.add_parser("credit", help=_("files that contradict themselves"))
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    shown = actions.add_parser("conflicts", help=_("show what a photo’s file says differently"))
    shown.add_argument("photo", metavar="ID", type=int)
    shown.set_defaults(run=run_conflicts)
    settled = actions.add_parser("settle", help=_("say which carrier of a file is right"))
    settled.add_argument("photo", metavar="ID", type=int)
    settled.add_argument("field", metavar="FIELD", help=_("as “credit conflicts” names it"))
    settled.add_argument("carrier", metavar="CARRIER",
                         help=_("who is right; keep: what stands in the archive"))  # fmt: skip
    settled.add_argument("--reason", help=_("why a withheld byline may carry a name"))
    alike = _("also all photos whose files contradict themselves alike")
    settled.add_argument("--alike", action="store_true", help=alike)
    settled.add_argument("--dry-run", action="store_true",
                         help=_("say which photos would change; write nothing"))  # fmt: skip
    settled.set_defaults(run=run_settle)


def run_conflicts(context: Context) -> None:
    """Show, field by field, what the carriers of a photo's file say."""
    with context.catalogue(read_only=True) as catalogue:
        found = contradictions(catalogue.ask(dossier, context.arguments.photo))
    lines = [line for each in found for line in _lines(each)]
    context.answer(listing(found), lines or [_("The photo’s file does not contradict itself.")])


def _lines(what: Contradiction) -> list[str]:
    said = [f"  {line.carrier:10} {_(CARRIERS.get(line.carrier, line.carrier))}: {line.words}"
            for line in what.lines]  # fmt: skip
    return [f"{what.field}  {what.title}", *said]


def run_settle(context: Context) -> None:
    """Store what one carrier says, of one photo or of all alike: one step; or only show them."""
    given = context.arguments
    with context.catalogue(read_only=given.dry_run) as catalogue:
        what = _contradiction(catalogue, given.photo, given.field)
        value = _value(what, given.carrier)
        others = catalogue.ask(credits.photos_in_the_same_conflict, given.photo, what.field)
        ids = [given.photo, *(others if given.alike else ())]
        if not given.dry_run:
            with catalogue.step("settle_conflict", count=len(ids)):
                catalogue.do(settle_all, ids, what, value, given.reason)
        found = catalogue.ask(rows, ids)
    said = (ngettext("{n} photo would change.", "{n} photos would change.", len(ids))
            if given.dry_run
            else ngettext("Changed {n} photo.", "Changed {n} photos.", len(ids)))  # fmt: skip
    document = {
        "photos": ids, "field": what.field, "value": value, "dry_run": given.dry_run,
        "alike": len(others), "credits": {row.id: row.credit for row in found},
    }  # fmt: skip
    context.answer(document, [*(f"{row.id:>6}  {row.credit or '—'}" for row in found),
                              said.format(n=len(ids))])  # fmt: skip


def _contradiction(catalogue: Catalogue, photo_id: int, field: str) -> Contradiction:
    found = contradictions(catalogue.ask(dossier, photo_id))
    for each in found:
        if each.field == field:
            return each
    problem = _("the file says one thing of “{field}”; it contradicts itself about: {names}")
    names = ", ".join(each.field for each in found) or "—"
    raise Invalid(field="field", problem=problem.format(field=field, names=names))


def _value(what: Contradiction, carrier: str) -> str | None:
    """Return what choosing a carrier stores; ``None``: what stands is kept."""
    if carrier == _KEEP:
        return None
    able = {line.carrier: line.value for line in what.lines if line.value is not None}
    if carrier not in able:
        raise Invalid(field="carrier", problem=_("“{carrier}” is none of: {choices}.").format(
            carrier=carrier, choices=", ".join((*able, _KEEP))))  # fmt: skip
    return able[carrier]
