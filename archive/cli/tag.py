"""``tag``: words photos are filed under."""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy.orm import Session

from archive import tags
from archive.cli.filed import answer_filed
from archive.cli.named import named
from archive.cli.output import Commands, Context, listing, with_rest
from archive.errors import NotFound, Unwritable, reason_of
from archive.tags import TagRecord
from archive.values import TagId
from resources.i18n import gettext as _
from resources.i18n import ngettext


def register(commands: Commands) -> None:
    """Add ``tag`` and what can be done with tags."""
    parser = commands.add_parser("tag", help=_("tags, and which photos bear them"))
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    for name, help_, run in (
        ("add", _("put a tag on photos; a new one is made"), run_add),
        ("remove", _("take a tag off photos"), run_remove),
    ):
        action = actions.add_parser(name, help=help_)
        action.add_argument("photos", metavar="ID", type=int, nargs="+")
        action.add_argument("tag", metavar="TAG", help=_("a name, or #number"))
        action.add_argument("--vocabulary", metavar="NAME")
        action.set_defaults(run=run)
    listed = actions.add_parser("list", help=_("list tags by name"))
    listed.add_argument("--matching", metavar="TEXT", help=_("names that begin so"))
    listed.add_argument("--vocabulary", metavar="NAME")
    listed.add_argument("--limit", type=int, default=200)
    listed.add_argument("--offset", type=int, default=0)
    listed.set_defaults(run=run_list)
    for name, names, help_, run in (
        ("alias", "ALIAS", _("give a tag another name"), run_alias),
        ("under", "PARENT", _("put a tag under another"), run_under),
        ("merge", "OTHER", _("make another tag one with this"), run_merge),
    ):
        action = actions.add_parser(name, help=help_)
        action.add_argument("tag", metavar="TAG")
        action.add_argument("other", metavar=names)
        action.set_defaults(run=run)
    for name, help_, run in (
        ("rename", _("rename a tag; the former name stays as another"), run_rename),
        ("unalias", _("take another name from a tag"), run_unalias),
    ):
        action = actions.add_parser(name, help=help_)
        action.add_argument("tag", metavar="TAG")
        action.add_argument("other", metavar="NAME")
        action.set_defaults(run=run)
    top = actions.add_parser("top", help=_("put a tag at the top, under no other"))
    top.add_argument("tag", metavar="TAG")
    top.set_defaults(run=run_top)
    deleted = actions.add_parser("delete", help=_("take a tag away, from its photos too"))
    deleted.add_argument("tag", metavar="TAG")
    deleted.set_defaults(run=run_delete)
    _register_lists(actions)


def _register_lists(actions: Commands) -> None:
    taken = actions.add_parser("import", help=_("take in a keyword list with its tree and aliases"))
    taken.add_argument("file", metavar="FILE")
    taken.add_argument("--format", choices=tags.FORMATS, help=_("guessed where not given"))
    taken.add_argument("--vocabulary", metavar="NAME", help=_("not the desk's own tags, but this"))
    taken.set_defaults(run=run_import)
    written = actions.add_parser("export", help=_("write tags as a keyword list"))
    written.add_argument("file", metavar="FILE", help=_("- for standard output"))
    written.add_argument("--format", choices=tuple(tags.WRITERS), default="tabbed")
    written.add_argument("--vocabulary", metavar="NAME")
    written.set_defaults(run=run_export)


def run_import(context: Context) -> None:
    """Take in a keyword list."""
    given = context.arguments
    listed = tags.read_list(Path(given.file), given.format)
    with context.catalogue() as catalogue:
        done = catalogue.do(tags.take_in_list, listed, vocabulary=given.vocabulary).value
    said = _("{added} new, {known} known, {aliases} other names").format(
        added=done.added, known=done.known, aliases=done.aliases
    )
    context.answer(done, said)


def run_export(context: Context) -> None:
    """Write tags as a keyword list."""
    given = context.arguments
    with context.catalogue(read_only=True) as catalogue:
        listed = catalogue.ask(tags.keyword_list, vocabulary=given.vocabulary)
    text = tags.WRITERS[given.format](listed)
    document = {"file": given.file, "keywords": len(listed.keywords)}
    if given.file == "-":
        context.answer({**document, "text": text}, text.rstrip("\n"))
        return
    try:
        Path(given.file).write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise Unwritable(path=given.file, reason=reason_of(error)) from error
    count = len(listed.keywords)
    context.answer(document, ngettext("{n} keyword", "{n} keywords", count).format(n=count))


def run_add(context: Context) -> None:
    """Put a tag on photos."""
    given = context.arguments
    with context.catalogue() as catalogue:
        number, count = catalogue.do(
            tag_photos, given.photos, given.tag, vocabulary=given.vocabulary
        ).value
        record = catalogue.ask(tags.tag, number)
    answer_filed(context, "tag", record, _line(record), count)


def run_remove(context: Context) -> None:
    """Take a tag off photos."""
    given = context.arguments
    with context.catalogue() as catalogue:
        number, count = catalogue.do(
            untag_photos, given.photos, given.tag, vocabulary=given.vocabulary
        ).value
        record = catalogue.ask(tags.tag, number)
    answer_filed(context, "tag", record, _line(record), count)


def run_list(context: Context) -> None:
    """List tags by name."""
    given = context.arguments
    with context.catalogue(read_only=True) as catalogue:
        page = catalogue.ask(
            tags.tags, matching=given.matching, vocabulary=given.vocabulary,
            limit=given.limit, offset=given.offset,
        )  # fmt: skip
    lines = with_rest([_line(one) for one in page.items], page.total)
    context.answer(listing(page.items, page.total), lines)


def run_alias(context: Context) -> None:
    """Give a tag another name."""
    _change(context, tags.add_tag_alias, context.arguments.other)


def run_rename(context: Context) -> None:
    """Rename a tag."""
    _change(context, tags.rename_tag, context.arguments.other)


def run_unalias(context: Context) -> None:
    """Take another name from a tag."""
    _change(context, tags.remove_tag_alias, context.arguments.other)


def run_top(context: Context) -> None:
    """Put a tag at the top."""
    with context.catalogue() as catalogue:
        number = catalogue.ask(named_tag, context.arguments.tag)
        catalogue.do(tags.move_tags, [(number, None)], into=None)
        record = catalogue.ask(tags.tag, number)
    context.answer(record, _line(record))


def run_delete(context: Context) -> None:
    """Take a tag away."""
    with context.catalogue() as catalogue:
        number = catalogue.ask(named_tag, context.arguments.tag)
        catalogue.do(tags.remove_tag, number)
    context.answer({"id": number}, _("Removed."))


def run_under(context: Context) -> None:
    """Put a tag under another."""
    with context.catalogue(read_only=True) as catalogue:
        parent = catalogue.ask(named_tag, context.arguments.other)
    _change(context, tags.add_tag_parent, parent)


def run_merge(context: Context) -> None:
    """Make two tags one."""
    with context.catalogue(read_only=True) as catalogue:
        other = catalogue.ask(named_tag, context.arguments.other)
    _change(context, tags.merge_tags, other)


def tag_photos(
    session: Session, photo_ids: Sequence[int], name: str, *, vocabulary: str | None
) -> tuple[TagId, int]:
    """Put the tag of a name on photos, making it if needed; return it and how many are new."""
    if name.startswith("#"):
        number = named_tag(session, name)
    else:
        number = tags.find_or_add_tag(session, name, vocabulary=vocabulary)
    return number, tags.tag_photos(session, photo_ids, number)


def untag_photos(
    session: Session, photo_ids: Sequence[int], name: str, *, vocabulary: str | None
) -> tuple[TagId, int]:
    """Take every tag of a name off photos; return the first and how often one was taken off."""
    number = named_tag(session, name, vocabulary=vocabulary)
    same = () if name.startswith("#") else tags.find_tags(session, name, vocabulary=vocabulary)
    return number, sum(tags.untag_photos(session, photo_ids, one) for one in same or (number,))


def named_tag(session: Session, name: str, *, vocabulary: str | None = None) -> TagId:
    """Return the tag of a name or a number.

    Raises:
        NotFound: there is none.
    """

    def by_name(name: str) -> TagId:
        found = tags.find_tags(session, name, vocabulary=vocabulary)
        if not found:
            raise NotFound(what=_("tag"), key=name)
        return found[0]

    return named(name, by_name=by_name, by_number=lambda key: tags.tag(session, key).id)


def _change(context: Context, command: object, *arguments: object) -> None:
    with context.catalogue() as catalogue:
        number = catalogue.ask(named_tag, context.arguments.tag)
        catalogue.do(command, number, *arguments)  # type: ignore[arg-type] # one of three commands
        record = catalogue.ask(tags.tag, number)
    context.answer(record, _line(record))


def _line(record: TagRecord) -> str:
    above = f" < {', '.join(record.parents)}" if record.parents else ""
    also = f" ({', '.join(record.aliases)})" if record.aliases else ""
    return f"#{record.id} {record.name}{also}{above}  {record.photos}"
