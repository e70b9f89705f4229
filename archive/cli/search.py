"""``search``: ask the archive in the language of the search box."""

import re
from dataclasses import asdict

from archive import photos
from archive.cli.output import Commands, Context
from archive.photos import PhotoRow
from archive.search import (
    FacetValue,
    Found,
    Why,
    explain,
    facets,
    find,
    find_forgiving,
    natural_order,
)
from resources.i18n import gettext as _
from resources.i18n import ngettext

_SHOWN = 50  # photos listed for people unless --limit says otherwise; JSON has them all


def register(commands: Commands) -> None:
    """Add ``search``."""
    parser = commands.add_parser(
        "search",
        help=_("find photos; see the help page on searching"),
        add_help=False,  # -h would swallow a query that begins with -height:
    )
    parser.add_argument("--help", action="help", help=_("show this help and end"))
    parser.add_argument("query", metavar="QUERY", nargs="*")
    parser.add_argument("--count", action="store_true", help=_("only how many"))
    parser.add_argument("--facets", action="store_true", help=_("what the result is made of"))
    parser.add_argument("--explain", action="store_true", help=_("why each was found"))
    parser.add_argument(
        "--exact", action="store_true", help=_("do not try near spellings where nothing is found")
    )
    parser.add_argument(
        "--sort",
        metavar="ORDER",
        help=_("added, taken, relevance, credit, file, …; - before it turns it"),
    )
    parser.add_argument("--limit", type=int, metavar="N")
    parser.add_argument("--offset", type=int, default=0, metavar="N")
    # argparse takes "-tag:rejected" for an option; whatever looks like a negation is the query's.
    parser._negative_number_matcher = re.compile(r"^-[^-]")
    parser.set_defaults(run=run_search)


def run_search(context: Context) -> None:
    """Find photos and list them, or only count them."""
    given = context.arguments
    query = " ".join(given.query)
    limit = given.limit
    if limit is None and not context.wants_json:
        limit = _SHOWN
    asked = f"{query} {given.sort} {'rights' if given.facets else ''}"
    with context.catalogue(read_only=True, asked=asked) as catalogue:
        found = catalogue.ask(
            find if given.exact else find_forgiving,
            query,
            sort=given.sort or natural_order(query),
            limit=0 if given.count else limit,
            offset=given.offset,
        )
        query = found.instead or query
        counted = catalogue.ask(facets, query) if given.facets else {}
        why = catalogue.ask(explain, query, found.ids) if given.explain else {}
        rows = () if context.wants_json else catalogue.ask(photos.rows, found.ids)
    document: dict[str, object] = {
        "total": found.total,
        "photos": list(found.ids),
        "facets": {field: [_facet(one) for one in values] for field, values in counted.items()},
    }
    if found.nothing_for or found.near:
        document |= {"nothing_for": found.nothing_for, "near": [asdict(one) for one in found.near]}
        document["searched_for"] = found.instead
    if given.explain:
        document["explain"] = {
            str(number): [_reason(one) for one in reasons] for number, reasons in why.items()
        }
    context.answer(document, _text(found, rows, counted, why))


def _facet(one: FacetValue) -> dict[str, object]:
    return {"value": one.value, "label": one.label, "count": one.count}


def _reason(one: Why) -> dict[str, object]:
    document = asdict(one)
    del document["match"]
    if one.match is not None:
        document |= {"start": one.match.start, "end": one.match.end}
    return document


def _text(
    found: Found,
    rows: tuple[PhotoRow, ...],
    counted: dict[str, tuple[FacetValue, ...]],
    why: dict[int, tuple[Why, ...]],
) -> list[str]:
    lines = [ngettext("{n} photo", "{n} photos", found.total).format(n=found.total)]
    if found.nothing_for:
        lines.append(_("“{part}” finds nothing.").format(part=found.nothing_for))
    if found.instead:
        lines.append(_("These are the photos of: {query}").format(query=found.instead))
    lines += [_("Try: {query}  ({n})").format(query=one.query, n=one.count)
              for one in found.near if one.query != found.instead]  # fmt: skip
    for row in rows:
        caption = " ".join((row.caption or row.headline or "").split())
        taken = (row.taken or "")[:10]
        lines.append(f"{row.id:>6}  {taken:10}  {(row.credit or '—')[:28]:28}  {caption[:60]}")
        lines += [
            f"        {one.part} → {one.where}: {one.before}{one.text}{one.after}"
            for one in why.get(row.id, ())
        ]
    for field, values in counted.items():
        listed = " · ".join(f"{one.label} {one.count}" for one in values)
        lines.append(f"{field}: {listed or '—'}")
    return lines
