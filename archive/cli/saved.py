"""``saved``: searches kept under a name, with how many photos they find and how many are new."""

import sys
from dataclasses import asdict
from pathlib import Path

from sqlalchemy.orm import Session

from archive import collections
from archive.cli.output import Commands, Context, listing
from archive.collections import SavedSearchRecord
from archive.errors import NotFound, Unreadable, reason_of
from archive.search import SavedSet, as_text, from_text, refuse_circle, saved_sets
from resources.i18n import gettext as _
from resources.i18n import ngettext


def register(commands: Commands) -> None:
    """Add ``saved`` and what can be done with saved searches."""
    parser = commands.add_parser("saved", help=_("saved searches: live sets of photos"))
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    actions.add_parser("list", help=_("with how many photos, and how many are new")).set_defaults(
        run=run_list
    )
    added = actions.add_parser("add", help=_("keep a search; the same name replaces it"))
    added.add_argument("name", metavar="NAME")
    added.add_argument("query", metavar="QUERY")
    added.set_defaults(run=run_add)
    removed = actions.add_parser("remove", help=_("forget a saved search"))
    removed.add_argument("name", metavar="NAME")
    removed.set_defaults(run=run_remove)
    seen = actions.add_parser("look", help=_("count what is new from now on"))
    seen.add_argument("name", metavar="NAME")
    seen.set_defaults(run=run_look)
    shared = actions.add_parser("export", help=_("write all as text: name, tab, query"))
    shared.set_defaults(run=run_export)
    taken = actions.add_parser("import", help=_("take in such a text"))
    taken.add_argument("file", metavar="FILE", help=_("- is standard input"))
    taken.set_defaults(run=run_import)


def run_list(context: Context) -> None:
    """List saved searches with their counts."""
    with context.catalogue(read_only=True, asked="rights") as catalogue:
        found = catalogue.ask(saved_sets)
    context.answer(listing(found), [_line(one) for one in found])


def run_add(context: Context) -> None:
    """Keep a search under a name."""
    given = context.arguments
    with context.catalogue(asked="rights") as catalogue:
        catalogue.ask(refuse_circle, given.name, given.query)
        before = catalogue.ask(collections.replaced_searches, [(given.name, given.query)])
        number = catalogue.do(collections.save_search, given.name, given.query).value
        found = {one.id: one for one in catalogue.ask(saved_sets)}[number]
    document = {**asdict(found), "replaced": before}
    context.answer(document, [_line(found), *map(_in_place_of, before)])


def run_remove(context: Context) -> None:
    """Forget a saved search."""
    with context.catalogue() as catalogue:
        number = catalogue.ask(_named, context.arguments.name)
        catalogue.do(collections.remove_saved_search, number)
    context.answer({"id": number}, _("Forgotten."))


def run_look(context: Context) -> None:
    """Note that somebody looked at a saved search."""
    with context.catalogue(asked="rights") as catalogue:
        number = catalogue.ask(_named, context.arguments.name)
        catalogue.maintain(lambda session: collections.look_at_search(session, number))
        found = {one.id: one for one in catalogue.ask(saved_sets)}[number]
    context.answer(found, _line(found))


def run_export(context: Context) -> None:
    """Write all saved searches as text."""
    with context.catalogue(read_only=True) as catalogue:
        text = as_text(catalogue.ask(collections.saved_searches))
    context.answer({"text": text}, text.rstrip("\n"))


def run_import(context: Context) -> None:
    """Take in saved searches from a text."""
    file = context.arguments.file
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        pairs = from_text(data.decode("utf-8-sig"))
    except OSError as error:
        raise Unreadable(path=file, reason=reason_of(error)) from error
    except UnicodeDecodeError as error:
        raise Unreadable(path=file, reason=_("it is not UTF-8")) from error
    with context.catalogue() as catalogue:
        before = catalogue.ask(collections.replaced_searches, pairs)
        with catalogue.step("import_searches", count=len(pairs)):
            catalogue.do(collections.take_in_searches, pairs)
    said = ngettext("{n} search kept", "{n} searches kept", len(pairs)).format(n=len(pairs))
    document = {"kept": len(pairs), "replaced": before}
    context.answer(document, [said, *map(_in_place_of, before)])


def _named(session: Session, name: str) -> int:
    found = [each.id for each in collections.saved_searches(session) if each.name == name]
    if not found:
        raise NotFound(what=_("saved search"), key=name)
    return found[0]


def _in_place_of(one: SavedSearchRecord) -> str:
    said = _("in place of what “{name}” asked before: {query}; “undo” brings it back")
    return said.format(name=one.name, query=one.query)


def _line(one: SavedSet) -> str:
    fresh = _("  {n} new").format(n=one.new) if one.new else ""
    problem = f"  ({one.problem})" if one.problem else ""
    return f"{one.count:>8}{fresh}  {one.name}: {one.query}{problem}"
