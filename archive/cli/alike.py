"""``alike``: photos that may be one picture, and what was decided about them."""

from functools import partial

from archive import likeness, photos, search
from archive.catalogue import Catalogue
from archive.cli.output import Commands, Context, TerminalProgress
from archive.likeness import LikenessRecord
from archive.values import PhotoId
from resources.i18n import gettext as _
from resources.i18n import mark, ngettext

_PART = 500  # photos looked at between two signs of progress
_KINDS = {"alike": mark("alike"), "mirrored": mark("mirrored"), "crop": mark("a crop")}


def register(commands: Commands) -> None:
    """Add ``alike`` and what can be decided."""
    parser = commands.add_parser("alike", help=_("photos that may be one picture"))
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    listed = actions.add_parser("list", help=_("list pairs that wait for a decision"))
    listed.add_argument("--limit", type=int, default=50)
    listed.add_argument("--offset", type=int, default=0)
    listed.set_defaults(run=run_list)
    show = actions.add_parser("show", help=_("show what a photo looks like, and its group"))
    show.add_argument("photo", metavar="ID", type=int)
    show.set_defaults(run=run_show)
    find = actions.add_parser("find", help=_("look for look-alikes of photos, or of all, again"))
    find.add_argument("photos", metavar="ID", type=int, nargs="*")
    find.set_defaults(run=run_find)
    same = actions.add_parser("same", help=_("these photos are one picture: make them a group"))
    same.add_argument("photos", metavar="ID", type=int, nargs="+")
    same.set_defaults(run=run_same)
    different = actions.add_parser("different", help=_("two photos are two pictures"))
    different.add_argument("photo", metavar="ID", type=int)
    different.add_argument("other", metavar="OTHER", type=int)
    different.set_defaults(run=run_different)
    leave = actions.add_parser("split", help=_("take photos out of their groups"))
    leave.add_argument("photos", metavar="ID", type=int, nargs="+")
    leave.set_defaults(run=run_split)


def run_list(context: Context) -> None:
    """List pairs that wait for a decision."""
    given = context.arguments
    with context.catalogue(read_only=True) as catalogue:
        found = catalogue.ask(likeness.undecided, limit=given.limit, offset=given.offset)
        lines = _lines(catalogue, found.pairs)
    context.answer({"total": found.total, "items": found.pairs}, lines)


def run_show(context: Context) -> None:
    """Show what a photo looks like."""
    with context.catalogue(read_only=True) as catalogue:
        found = catalogue.ask(likeness.looks_of, context.arguments.photo)
        lines = _lines(catalogue, found.pairs)
    group = ", ".join(str(number) for number in found.group) or "—"
    context.answer(found, [f"{_('The same picture')}: {group}", *lines])


def run_find(context: Context) -> None:
    """Look for look-alikes of photos, as an import does for new ones; only noting them is a turn.

    Photos of older archives get the hashes of their crops first.
    """
    progress, found = TerminalProgress(), list[likeness.Pair]()
    with context.catalogue() as catalogue:
        small = catalogue.thumbnails.get
        wanted = context.arguments.photos or catalogue.ask(search.find, "").ids
        known = catalogue.ask(photos.existing_photos, wanted)
        progress.begin(len(known), _("Looking for look-alikes"))
        for at in range(0, len(known), _PART):
            part = known[at : at + _PART]
            hashes = catalogue.ask(likeness.missing_hashes, part, small)
            if hashes:
                catalogue.maintain(partial(likeness.keep_crop_hashes, hashes=hashes))
            found += catalogue.ask(likeness.find_likenesses, part, small)
            progress.advance(at + len(part))
        count = catalogue.do(likeness.note_likenesses, found).value if found else 0
    text = ngettext("{count} new pair.", "{count} new pairs.", count).format(count=count)
    context.answer({"new": count}, text)


def run_same(context: Context) -> None:
    """Make photos one picture."""
    with context.catalogue() as catalogue:
        catalogue.do(likeness.same_picture, context.arguments.photos)
        first = context.arguments.photos[0]
        group = [PhotoId(first), *catalogue.ask(likeness.looks_of, first).group]
    numbers = ", ".join(str(number) for number in group)
    context.answer({"group": group}, _("One picture: {photos}.").format(photos=numbers))


def run_different(context: Context) -> None:
    """Declare two photos two pictures."""
    given = context.arguments
    with context.catalogue() as catalogue:
        catalogue.do(likeness.different, given.photo, given.other)
    context.answer({"different": [given.photo, given.other]}, _("Two pictures."))


def run_split(context: Context) -> None:
    """Take photos out of their groups."""
    with context.catalogue() as catalogue:
        count = catalogue.do(likeness.leave_groups, context.arguments.photos).value
    text = ngettext("{count} photo left its group.", "{count} photos left their groups.", count)
    context.answer({"left": count}, text.format(count=count))


def _lines(catalogue: Catalogue, pairs: tuple[LikenessRecord, ...]) -> list[str]:
    wanted = dict.fromkeys(photo for pair in pairs for photo in (pair.photo, pair.other))
    rows = {row.id: row for row in catalogue.ask(photos.rows, list(wanted))}
    line = "{photo:>6}  {other:>6}  {kind:10}  {decision:12}  {words}"
    return [
        line.format(
            photo=pair.photo, other=pair.other, kind=_(_KINDS[pair.kind]), decision=pair.decision,
            words=" | ".join(map(partial(_words, rows), (pair.photo, pair.other))),
        )
        for pair in pairs
    ]  # fmt: skip


def _words(rows: dict[PhotoId, photos.PhotoRow], photo: PhotoId) -> str:
    row = rows.get(photo)
    words = (row.headline or row.caption or row.file_name or "") if row else ""
    return " ".join(words.split())[:40]
