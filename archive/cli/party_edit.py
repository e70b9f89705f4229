"""What changes parties: ``party set``, ``merge``, ``split``, ``contact``, ``employ`` and more."""

from pathlib import Path

from archive import parties
from archive.cli.output import Commands, Context, UsageError, listing
from archive.export import write_file
from archive.parties.table import FIELDS, import_parties, parties_csv, planned_parties, read_table
from archive.store.models import CONTACT_KINDS, EMPLOYMENT_TERMS, PARTY_KINDS
from resources.i18n import gettext as _

_SETTABLE = ("name", "kind", "contact", "note", "parent_id")


def register(actions: Commands) -> None:
    """Add what changes parties to the actions of ``party``."""
    edit = actions.add_parser("set", help=_("change a party; parent= takes its owner away"))
    edit.add_argument("party", metavar="ID", type=int)
    edit.add_argument(
        "values", metavar="FIELD=VALUE", nargs="+", help="name kind contact note parent"
    )
    edit.set_defaults(run=run_set)
    unalias = actions.add_parser("unalias", help=_("take spellings from a party"))
    unalias.add_argument("party", metavar="ID", type=int)
    unalias.add_argument("spellings", metavar="SPELLING", nargs="+")
    unalias.set_defaults(run=run_unalias)
    merge = actions.add_parser("merge", help=_("make two parties one"))
    merge.add_argument("keep", metavar="KEEP", type=int)
    merge.add_argument("other", metavar="OTHER", type=int)
    merge.set_defaults(run=run_merge)
    split = actions.add_parser("split", help=_("make a party of its own of some spellings"))
    split.add_argument("party", metavar="ID", type=int)
    split.add_argument("name", metavar="NAME")
    split.add_argument("--spelling", action="append", default=[], metavar="SPELLING")
    split.add_argument("--kind", choices=PARTY_KINDS)
    split.add_argument("--claim", action="append", default=[], type=int, metavar="ID",
                       help=_("a claim that goes along"))  # fmt: skip
    split.set_defaults(run=run_split)
    remove = actions.add_parser("remove", help=_("take a party out that nothing names"))
    remove.add_argument("party", metavar="ID", type=int)
    remove.set_defaults(run=run_remove)
    alike = actions.add_parser("alike", help=_("parties that may be one, with the reason"))
    alike.set_defaults(run=run_alike)
    _register_people(actions)
    _register_lists(actions)


def _register_people(actions: Commands) -> None:
    contact = actions.add_parser("contact", help=_("add a way to reach a party, or take one away"))
    contact.add_argument("party", metavar="ID", type=int)
    contact.add_argument("kind", choices=(*CONTACT_KINDS, "drop"))
    contact.add_argument("value", metavar="VALUE", help=_("with drop: the contact's number"))
    contact.add_argument("--note", metavar="TEXT")
    contact.set_defaults(run=run_contact)
    employ = actions.add_parser("employ", help=_("record for whom a photographer worked, and when"))
    employ.add_argument("person", metavar="PERSON", type=int)
    employ.add_argument("employer", metavar="EMPLOYER", type=int)
    employ.add_argument("--from", dest="starts", metavar="DATE")
    employ.add_argument("--to", dest="ends", metavar="DATE")
    employ.add_argument("--terms", choices=EMPLOYMENT_TERMS, default="staff")
    employ.set_defaults(run=run_employ)
    employed = actions.add_parser("employed", help=_("list employments; end one, take one away"))
    employed.add_argument("party", metavar="ID", type=int)
    employed.add_argument("--on", metavar="DATE")
    employed.add_argument("--end", nargs=2, metavar=("NUMBER", "DATE"))
    employed.add_argument("--drop", type=int, metavar="NUMBER")
    employed.set_defaults(run=run_employed)


def _register_lists(actions: Commands) -> None:
    seed = actions.add_parser("seed", help=_("add every agency of the world list; the desk edits"))
    seed.set_defaults(run=run_seed)
    bring = actions.add_parser("import", help=_("add and change parties from a CSV table"))
    bring.add_argument("file", metavar="FILE", type=Path, help=", ".join(FIELDS))
    bring.add_argument("--dry-run", action="store_true", help=_("only show what would happen"))
    bring.set_defaults(run=run_import)
    export = actions.add_parser("export", help=_("write all parties as such a table"))
    export.add_argument("output", metavar="FILE", type=Path)
    export.add_argument("--kind", choices=PARTY_KINDS)
    export.set_defaults(run=run_export)


def run_set(context: Context) -> None:
    """Change fields of a party."""
    values: dict[str, str | int | None] = {}
    for word in context.arguments.values:
        name, equals, value = word.partition("=")
        name = {"parent": "parent_id"}.get(name.strip().lower(), name.strip().lower())
        if not equals or name not in _SETTABLE:
            raise UsageError(_("“{word}” is not FIELD=VALUE.").format(word=word))
        if name == "parent_id" and value.strip() and not value.strip().isdecimal():
            raise UsageError(_("“{word}”: the number of a party is needed.").format(word=word))
        values[name] = value.strip() or None
    with context.catalogue() as catalogue:
        catalogue.do(parties.edit_party, context.arguments.party, values)
        record = catalogue.ask(parties.party, context.arguments.party)
    context.answer(record, line(record))


def run_unalias(context: Context) -> None:
    """Take spellings from a party, all or none."""
    with context.catalogue() as catalogue:
        with catalogue.step("remove_alias"):
            for spelling in context.arguments.spellings:
                catalogue.do(parties.remove_alias, context.arguments.party, spelling)
        record = catalogue.ask(parties.party, context.arguments.party)
    context.answer(record, line(record))


def run_merge(context: Context) -> None:
    """Make two parties one."""
    with context.catalogue() as catalogue:
        catalogue.do(parties.merge_parties, context.arguments.keep, context.arguments.other)
        record = catalogue.ask(parties.party, context.arguments.keep)
    context.answer(record, line(record))


def run_split(context: Context) -> None:
    """Make a party of its own of some spellings of another."""
    given = context.arguments
    with context.catalogue() as catalogue:
        made = catalogue.do(parties.split_party, given.party, given.name, kind=given.kind,
                            spellings=given.spelling, claim_ids=given.claim).value  # fmt: skip
        records = [catalogue.ask(parties.party, number) for number in (given.party, made)]
    context.answer({"kept": records[0], "made": records[1]}, [line(each) for each in records])


def run_remove(context: Context) -> None:
    """Take a party out that nothing names."""
    with context.catalogue() as catalogue:
        catalogue.do(parties.remove_party, context.arguments.party)
    context.answer({"party": context.arguments.party}, _("Done."))


def run_alike(context: Context) -> None:
    """List parties that may be one."""
    with context.catalogue(read_only=True) as catalogue:
        found = catalogue.ask(parties.alike_parties)
    lines = [f"{one.first_id:>5} {one.first}  =  {one.second_id:>5} {one.second}  ({one.reason})"
             for one in found]  # fmt: skip
    context.answer(listing(found), lines)


def run_contact(context: Context) -> None:
    """Add a way to reach a party, or take one away."""
    given = context.arguments
    if given.kind == "drop" and not given.value.isdecimal():
        raise UsageError(_("“{word}”: a number is needed.").format(word=given.value))
    with context.catalogue() as catalogue:
        if given.kind == "drop":
            catalogue.do(parties.remove_contact, int(given.value))
        else:
            catalogue.do(parties.add_contact, given.party, given.kind, given.value, note=given.note)
        record = catalogue.ask(parties.party, given.party)
    context.answer(record, [line(record), *(f"  {c.kind}: {c.value}" for c in record.contacts)])


def run_employ(context: Context) -> None:
    """Record an employment."""
    given = context.arguments
    with context.catalogue() as catalogue:
        catalogue.do(parties.add_employment, given.person, given.employer, given.starts,
                     given.ends, terms=given.terms)  # fmt: skip
        found = catalogue.ask(parties.employments, given.person)
    _answer_employments(context, found)


def run_employed(context: Context) -> None:
    """List, end or drop employments of a person or of an employer."""
    given = context.arguments
    writes = bool(given.end or given.drop is not None)
    if given.end and not given.end[0].isdecimal():
        raise UsageError(_("“{word}”: a number is needed.").format(word=given.end[0]))
    with context.catalogue(read_only=not writes) as catalogue:
        catalogue.ask(parties.party, given.party)
        if given.end:
            catalogue.do(parties.end_employment, int(given.end[0]), given.end[1])
        if given.drop is not None:
            catalogue.do(parties.remove_employment, given.drop)
        found = catalogue.ask(parties.employments, given.party, on=given.on)
    _answer_employments(context, found)


def _answer_employments(context: Context, found: tuple[parties.EmploymentRecord, ...]) -> None:
    lines = [
        f"{one.id:>5}  {one.person} – {one.employer}  {one.terms}  "
        f"{one.starts or '…'} – {one.ends or '…'}"
        for one in found
    ]
    context.answer(listing(found), lines)


def run_seed(context: Context) -> None:
    """Add every agency of the world list that the archive does not know."""
    with context.catalogue() as catalogue:
        added = catalogue.do(parties.seed_agencies).value
    context.answer({"added": added}, _("{n} agencies added.").format(n=added))


def run_import(context: Context) -> None:
    """Add and change parties from a table, all or none."""
    rows = read_table(context.arguments.file)
    if context.arguments.dry_run:
        with context.catalogue(read_only=True) as catalogue:
            done = catalogue.ask(planned_parties, rows)
    else:
        with context.catalogue() as catalogue:
            done = catalogue.do(import_parties, rows).value
    context.answer(done, _("{added} added, {changed} changed, {same} as before.").format(
        added=len(done.added), changed=len(done.changed), same=done.same))  # fmt: skip


def run_export(context: Context) -> None:
    """Write parties as a table that ``party import`` reads."""
    given = context.arguments
    with context.catalogue(read_only=True) as catalogue:
        data, count = catalogue.ask(parties_csv, kind=given.kind)
    write_file(given.output, data)
    context.answer({"path": given.output, "parties": count},
                   _("{n} parties written.").format(n=count))  # fmt: skip


def line(record: parties.PartyRecord) -> str:
    """Return a party as one line."""
    aliases = f" ({', '.join(record.aliases)})" if record.aliases else ""
    parent = f" < {record.parent}" if record.parent else ""
    return f"{record.id:>5}  {record.kind:12}  {record.name}{aliases}{parent}"
