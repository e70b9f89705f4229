"""``claim figure add``, ``edit``, ``remove``: the figures of a claim, set right by hand."""

from collections.abc import Sequence

from archive import claims
from archive.articles import claim_document
from archive.claims import FIGURE_FIELDS
from archive.cli.claim_lines import answer_claim, claim_lines
from archive.cli.output import Commands, Context, UsageError
from resources.i18n import gettext as _

_WHOLE = frozenset({"start", "end"})


def register(actions: Commands) -> None:
    """Add ``claim figure``."""
    parser = actions.add_parser("figure", help=_("set the figures of a claim right"))
    verbs = parser.add_subparsers(metavar="ACTION", required=True)
    fields = ", ".join(FIGURE_FIELDS)
    add = verbs.add_parser("add", help=_("add a figure that stands in the text"))
    add.add_argument("claim", metavar="CLAIM", type=int)
    add.add_argument("start", metavar="START", type=int)
    add.add_argument("end", metavar="END", type=int)
    add.add_argument("values", metavar="FIELD=VALUE", nargs="*", help=fields)
    add.set_defaults(run=run_add)
    edit = verbs.add_parser("edit", help=_("change a figure"))
    edit.add_argument("figure", metavar="FIGURE", type=int)
    edit.add_argument("values", metavar="FIELD=VALUE", nargs="+", help=fields)
    edit.set_defaults(run=run_edit)
    remove = verbs.add_parser("remove", help=_("take figures from their claims"))
    remove.add_argument("figures", metavar="FIGURE", type=int, nargs="+")
    remove.set_defaults(run=run_remove)


def run_add(context: Context) -> None:
    """Add a figure to a claim."""
    given = context.arguments
    values = field_values(given.values)
    with context.catalogue() as catalogue:
        catalogue.do(claims.add_figure, given.claim, given.start, given.end, **values)
        answer_claim(context, catalogue, given.claim)


def run_edit(context: Context) -> None:
    """Change a figure."""
    number = context.arguments.figure
    with context.catalogue() as catalogue:
        catalogue.do(claims.edit_figure, number, **field_values(context.arguments.values))
        answer_claim(context, catalogue, catalogue.ask(claims.claim_of_figure, number))


def run_remove(context: Context) -> None:
    """Take figures from their claims, in one step."""
    numbers = context.arguments.figures
    with context.catalogue() as catalogue:
        touched = [catalogue.ask(claims.claim_of_figure, number) for number in numbers]
        with catalogue.step("remove_figure"):
            for number in numbers:
                catalogue.do(claims.remove_figure, number)
        if len(set(touched)) == 1:
            answer_claim(context, catalogue, touched[0])
            return
        items = [catalogue.ask(claims.claim, number) for number in dict.fromkeys(touched)]
    document = {"total": len(items), "items": [claim_document(item) for item in items]}
    context.answer(document, [line for item in items for line in claim_lines(item)])


def field_values(words: Sequence[str]) -> dict[str, str | int | None]:
    """Return what ``FIELD=VALUE`` words say, offsets as numbers; raises UsageError."""
    values: dict[str, str | int | None] = {}
    for word in words:
        name, equals, value = word.partition("=")
        name = name.strip().lower().replace("-", "_")
        if not equals:
            raise UsageError(_("“{word}” is not FIELD=VALUE.").format(word=word))
        if name in _WHOLE and not value.strip().isdecimal():
            raise UsageError(_("“{word}”: a number of characters is needed.").format(word=word))
        values[name] = int(value) if name in _WHOLE else value
    return values
