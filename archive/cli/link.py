"""``link photo``, ``drop``, ``suggest``, ``confirm``, ``dismiss``."""

from archive import links
from archive.article_import.run import suggest_photos
from archive.cli.output import Commands, Context, listing
from archive.store.models import RELATIONS
from resources.i18n import gettext as _


def register(commands: Commands) -> None:
    """Add ``link`` and what can be done with links."""
    parser = commands.add_parser("link", help=_("link photos with claims and articles"))
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    for name, help_, run in (
        ("photo", _("link a photo with a claim or an article"), run_photo),
        ("drop", _("take a link away"), run_drop),
    ):
        action = actions.add_parser(name, help=help_)
        action.add_argument("photo", metavar="PHOTO", type=int)
        action.add_argument("what", choices=("claim", "article"))
        action.add_argument("number", metavar="ID", type=int)
        action.set_defaults(run=run)
        if name == "photo":
            action.add_argument("--as", dest="relation", metavar="RELATION",
                                help=", ".join(RELATIONS))  # fmt: skip
            action.add_argument("--caption", type=int, metavar="ID",
                                help=_("the article's caption it ran with"))  # fmt: skip
            action.add_argument("--note", metavar="TEXT")
    suggest = actions.add_parser("suggest", help=_("show photos for an article, with the reason"))
    suggest.add_argument("article", metavar="ARTICLE", type=int)
    suggest.set_defaults(run=run_suggest)
    for name, help_, run in (
        ("confirm", _("say yes to suggestions"), run_confirm),
        ("dismiss", _("say no to suggestions; they are not made again"), run_dismiss),
    ):
        action = actions.add_parser(name, help=help_)
        action.add_argument("suggestions", metavar="ID", type=int, nargs="+")
        action.set_defaults(run=run)
        if name == "confirm":
            action.add_argument("--as", dest="relation", metavar="RELATION")


def run_photo(context: Context) -> None:
    """Link a photo with a claim or an article."""
    given = context.arguments
    with context.catalogue() as catalogue:
        if given.what == "claim":
            number = catalogue.do(
                links.link_claim, given.photo, given.number,
                relation=given.relation or "depicts", note=given.note,
            ).value  # fmt: skip
            made: dict[str, object] = {
                "link": number, "photo": given.photo, "claim": given.number,
                "as": links.known_relation(given.relation or "depicts"),
            }  # fmt: skip
        else:
            use = catalogue.do(
                links.link_article, given.photo, given.number, caption_id=given.caption
            ).value
            made = {"appearance": use, "photo": given.photo, "article": given.number,
                    "caption": given.caption}  # fmt: skip
    context.answer(made, _("Linked."))


def run_drop(context: Context) -> None:
    """Take a link away; an appearance stays in the ledger as removed."""
    given = context.arguments
    drop = links.unlink_claim if given.what == "claim" else links.unlink_article
    with context.catalogue() as catalogue:
        catalogue.do(drop, given.photo, given.number)
    context.answer({"photo": given.photo, given.what: given.number}, _("Done."))


def run_suggest(context: Context) -> None:
    """Look for photos anew and show what waits for a yes."""
    with context.catalogue() as catalogue:
        catalogue.do(suggest_photos, context.arguments.article)
        found = catalogue.ask(links.suggestions, context.arguments.article)
    lines = [
        f"{one.id:>6}  {_('photo')} {one.photo_id}  {one.score:.2f}  {one.words[:50]}"
        f"  ({one.reason})"
        for one in found
    ]
    context.answer(listing(found), lines)


def run_confirm(context: Context) -> None:
    """Say yes to suggestions."""
    given = context.arguments
    with context.catalogue() as catalogue:
        catalogue.do(links.confirm_suggestions, given.suggestions, relation=given.relation)
    context.answer({"confirmed": given.suggestions}, _("Linked."))


def run_dismiss(context: Context) -> None:
    """Say no to suggestions."""
    with context.catalogue() as catalogue:
        catalogue.do(links.dismiss_suggestions, context.arguments.suggestions)
    context.answer({"dismissed": context.arguments.suggestions}, _("Done."))
