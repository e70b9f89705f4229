"""``claim export``: claims as JSON-LD, Web Annotations or CSV."""

import sys
from pathlib import Path

from archive.cli.output import Commands, Context, UsageError
from archive.desk import own_names
from archive.export import (
    FORMS,
    Chosen,
    Wanted,
    chosen_claims,
    claims_table,
    data_of,
    write_file,
)
from archive.store.models import CLAIM_STATES
from resources.i18n import gettext as _
from resources.i18n import ngettext


def register(actions: Commands) -> None:
    """Add it to the actions of ``claim``."""
    export = actions.add_parser("export", help=_("write claims for other programs"))
    export.add_argument("claims", metavar="ID", type=int, nargs="*")
    export.add_argument("--as", dest="form", choices=FORMS, default="jsonld")
    export.add_argument("--article", type=int, metavar="ID")
    export.add_argument("--query", metavar="QUERY", help=_("claims of the photos it finds"))
    export.add_argument("--state", action="append", default=[], choices=CLAIM_STATES)
    export.add_argument("-o", "--output", type=Path, metavar="FILE")
    export.set_defaults(run=run_export)


def run_export(context: Context) -> None:
    """Write claims to a file, or to standard output."""
    given = context.arguments
    if not (given.claims or given.article is not None or given.query or given.state):
        raise UsageError(_("Say which claims: numbers, --article, --query or --state."))
    wanted = Wanted(tuple(given.claims), given.article, given.query, tuple(given.state))
    with context.catalogue(read_only=True, asked=given.query or "") as catalogue:
        chosen = catalogue.ask(chosen_claims, wanted)
        desk = next(iter(catalogue.ask(own_names)), None)
    if chosen.left_out:
        context.tell(ngettext("{n} claim holds a protected name and is left out.",
                              "{n} claims hold a protected name and are left out.",
                              len(chosen.left_out)).format(n=len(chosen.left_out)))  # fmt: skip
    if given.output is None:
        _print(context, chosen, desk)
        return
    write_file(given.output, data_of(chosen, given.form, desk))
    saved = ngettext("Saved {path} ({n} claim).", "Saved {path} ({n} claims).", len(chosen.claims))
    context.answer(
        {"path": given.output, "as": given.form, "claims": len(chosen.claims),
         "left_out": list(chosen.left_out)},
        saved.format(path=given.output, n=len(chosen.claims)),
    )  # fmt: skip


def _print(context: Context, chosen: Chosen, desk: str | None) -> None:
    form = context.arguments.form
    if form == "csv" and context.wants_json:
        rows = claims_table(chosen)
        context.answer({"total": len(rows), "items": rows}, ())
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(data_of(chosen, form, desk))
    sys.stdout.buffer.flush()
