"""``claim place add``, ``edit``, ``remove``: the places of a claim, set right by hand."""

from sqlalchemy.orm import Session

from archive import claims, places
from archive.cli.claim_lines import answer_claim
from archive.cli.named import named
from archive.cli.output import Commands, Context
from resources.i18n import gettext as _


def register(actions: Commands) -> None:
    """Add ``claim place``."""
    parser = actions.add_parser("place", help=_("set the places of a claim right"))
    verbs = parser.add_subparsers(metavar="ACTION", required=True)
    add = verbs.add_parser("add", help=_("add a place that stands in the text"))
    add.add_argument("claim", metavar="CLAIM", type=int)
    add.add_argument("start", metavar="START", type=int)
    add.add_argument("end", metavar="END", type=int)
    add.add_argument("place", metavar="PLACE", nargs="?",
                     help=_("a name or a number; as the words say, if left out"))  # fmt: skip
    add.set_defaults(run=run_add)
    edit = verbs.add_parser("edit", help=_("say which place is meant"))
    edit.add_argument("mention", metavar="MENTION", type=int,
                      help=_("the number “claim show” gives it"))  # fmt: skip
    edit.add_argument("place", metavar="PLACE", nargs="?",
                      help=_("a name or a number; none that is known, if left out"))  # fmt: skip
    edit.set_defaults(run=run_edit)
    remove = verbs.add_parser("remove", help=_("take a place from its claim"))
    remove.add_argument("mention", metavar="MENTION", type=int)
    remove.set_defaults(run=run_remove)


def run_add(context: Context) -> None:
    """Add a place to a claim."""
    given = context.arguments
    with context.catalogue() as catalogue:
        catalogue.do(add_claim_place, given.claim, given.start, given.end, given.place)
        answer_claim(context, catalogue, given.claim)


def run_edit(context: Context) -> None:
    """Say which place is meant."""
    given = context.arguments
    with context.catalogue() as catalogue:
        catalogue.do(edit_claim_place, given.mention, given.place)
        answer_claim(context, catalogue, catalogue.ask(claims.claim_of_place, given.mention))


def run_remove(context: Context) -> None:
    """Take a place from its claim."""
    number = context.arguments.mention
    with context.catalogue() as catalogue:
        claim_id = catalogue.ask(claims.claim_of_place, number)
        catalogue.do(claims.remove_claim_place, number)
        answer_claim(context, catalogue, claim_id)


def add_claim_place(session: Session, claim_id: int, start: int, end: int, name: str | None) -> int:
    """Add a place that a name or a number means. Named as the step it makes."""
    return claims.add_claim_place(session, claim_id, start, end, _meant(session, name))


def edit_claim_place(session: Session, mention: int, name: str | None) -> None:
    """Say which place is meant, by a name or a number. Named as the step it makes."""
    claims.edit_claim_place(session, mention, _meant(session, name))


def _meant(session: Session, name: str | None) -> int | None:
    if name is None or not name.strip():
        return None
    return named(
        name.strip(),
        by_name=lambda text: places.resolve_place(session, text),
        by_number=lambda number: places.place(session, number).id,
    )
