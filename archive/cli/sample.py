"""``sample DIR``: make the sample archive, an invented flood with its photographs and article.

Everything goes the way a user's own material would: the photographs are written as files with a
wire's metadata and brought in, a desk says why it may use them and under which agreements, the
article is read, and the photographs that ran with it are linked.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from archive.cli.output import Commands, Context, TerminalProgress
from archive.values import NoProgress, PhotoId, Progress
from resources.i18n import gettext as _

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from archive.catalogue import Catalogue
    from resources.sample.photographs import Photograph

    Known = dict[PhotoId, Photograph]

PUBLISHER, PUBLISHED = "The Upland Post", "2024-03-13T16:30:00+02:00"
HEADLINE = "Tysa leaves its banks, thousands moved to safety"
EVENT, FIRST_DAY, LAST_DAY = "Tysa flood, March 2024", "2024-03-10", "2024-03-15"
# The agreements of the invented desk: one runs, one has ended, one is for a single picture.
AGREEMENTS: tuple[dict[str, object], ...] = (
    {"name": "Corvina Press subscription", "licensor": "Corvina Press",
     "supplier": "Corvina Press", "category": "agency", "media": ("web", "print"),
     "valid_from": "2024-01-01", "valid_to": "2034-12-31", "fee": "24000.00", "currency": "EUR",
     "fee_rule": "flat", "invoice": "CVP-2024-001"},
    {"name": "Northern Press, spring 2024", "licensor": "Northern Press",
     "supplier": "Northern Press", "category": "agency", "media": ("web",),
     "valid_from": "2024-02-01", "valid_to": "2024-05-31", "fee": "1800.00", "currency": "EUR",
     "fee_rule": "flat", "invoice": "NP-88172"},
    {"name": "TNA, road above Rakhiv", "licensor": "TNA", "category": "agency-pay",
     "media": ("web",), "excluded_territories": ("PL",), "valid_from": "2024-03-11",
     "fee": "85.00", "currency": "EUR", "fee_rule": "per use", "invoice": "M-2024-5512"},
)  # fmt: skip


def register(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser("sample", help=_("make the sample archive"))
    command.add_argument("folder", type=Path, metavar="DIR", help=_("a new or empty folder"))
    command.set_defaults(run=run)


def run(context: Context) -> None:
    """Make the sample archive in the folder that was named and say what is in it."""
    folder = context.arguments.folder
    made = make_sample(folder, who=context.who, progress=TerminalProgress())
    text = _("Made the sample archive in {path}: {photos} photographs, {articles} article.")
    context.answer({"path": str(folder), **made}, text.format(path=folder, **made))


def make_sample(folder: Path, *, who: str, progress: Progress | None = None) -> dict[str, int]:
    """Make the sample archive in a new or empty folder; return how much of what is in it.

    Raises:
        ArchiveExists, Unwritable, DiskFull, NetworkFolder: as for any new archive.
        Cancelled: by the user; what was made until then stays.
    """
    from archive.catalogue import Catalogue
    from archive.rights import refresh_verdicts

    progress = progress or NoProgress()
    with Catalogue.create(folder, who=who, derive=(refresh_verdicts,)) as catalogue:
        photos = _bring_in(catalogue, progress)
        _gather(catalogue, photos)
        _agree(catalogue, photos)
        _read_article(catalogue, progress)
        _use_again(catalogue, photos)
    return {"photos": len(photos), "articles": 1}


def _bring_in(catalogue: "Catalogue", progress: Progress) -> "Known":
    """Make the photographs as files and bring them in; return which photo is which."""
    from archive.ingest import ingest_files
    from resources.sample import photographs

    every = photographs.all_photographs()
    with tempfile.TemporaryDirectory(prefix="cutline-sample-") as incoming:
        progress.begin(len(every), _("Making the photographs"))
        paths = []
        for path in photographs.write(Path(incoming)):
            paths.append(path)
            progress.advance(len(paths), path.name)
        added = ingest_files(catalogue, paths, progress=progress).added
    known = {photo.file: photo for photo in every}
    names = catalogue.ask(_names, added)
    return {each: known[name] for each, name in names.items()}


def _names(session: "Session", photo_ids: Sequence[PhotoId]) -> "dict[PhotoId, str]":
    from archive import photos

    return {each: photos.photo_detail(session, each).files[0].name for each in photo_ids}


def _gather(catalogue: "Catalogue", photos: "Known") -> None:
    """Make the event, and put into it the photographs that say they belong to it."""
    from archive import events

    belonging = [each for each, photo in photos.items() if "event" in photo.fields]
    with catalogue.step("add_to_event", count=len(belonging)):
        event = catalogue.do(_dated_event).value
        catalogue.do(events.add_to_event, belonging, event)


def _dated_event(session: "Session") -> int:
    from archive import events

    event = events.find_or_add_event(session, EVENT)
    events.edit_event(session, event, starts=FIRST_DAY, ends=LAST_DAY)
    return event


def _agree(catalogue: "Catalogue", photos: "Known") -> None:
    """Say why the desk may use each photograph, and record its agreements."""
    from archive import credits
    from archive.licences import LicenceTerms, add_licence

    with catalogue.step("edit_credit", count=len(photos)):
        for each, photo in photos.items():
            if "category" in photo.fields:
                values = {"category": photo.fields["category"]}
                catalogue.do(credits.edit_credit, [each], values)
    road = _named(photos, "TNA")
    with catalogue.step("add_licence", count=len(AGREEMENTS)):
        for terms in AGREEMENTS:
            single = () if "supplier" in terms else (road,)
            catalogue.do(add_licence, LicenceTerms(**terms, photos=single))  # type: ignore[arg-type] # the table's values are of the fields' types


def _read_article(catalogue: "Catalogue", progress: Progress) -> None:
    """Read the article and say yes to the likeliest photo of its first caption, to no more."""
    from archive import links
    from archive.article_import import Given, bring_in
    from resources import path

    source = path("sample", "article.txt")
    given = Given(publisher=PUBLISHER, published=PUBLISHED, headline=HEADLINE)
    article = bring_in(catalogue, source, given, progress=progress).article_id
    suggested = catalogue.ask(links.suggestions, article)
    first = [each.id for each in suggested if each.caption_id is not None][:1]
    catalogue.do(links.confirm_suggestions, first)


def _use_again(catalogue: "Catalogue", photos: "Known") -> None:
    """Record a use after the agreement had ended, for the report to find."""
    from archive.appearances import AppearanceTerms, add_appearance

    terms = AppearanceTerms(
        publication=PUBLISHER, medium="web", used_from="2024-07-02", used_to="2024-07-09",
        caption_printed="The sluice above Sighetu Marmației in March.",
        credit_printed="Northern Press",
    )  # fmt: skip
    catalogue.do(add_appearance, _named(photos, "NP"), terms)


def _named(photos: "Known", beginning: str) -> PhotoId:
    return next(each for each, photo in photos.items() if photo.file.startswith(beginning))
