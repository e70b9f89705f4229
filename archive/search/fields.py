"""Every field of the search language, declared once: parser, completion and help read this table.

A field's ``kind`` says what its values look like:

- ``text``: words or a phrase; ``name``: a name, its beginning with ``*``, or a record by ``#id``;
- ``choice``: one of ``choices``; ``number``: ``4000``, ``>4000``, ``3..5``, ``150k``;
- ``date``: ``2023``, ``2023-03``, ``2023-03-08T14``, ``2023-03-01..2023-03-08``, ``202x``,
  ``spring 2023``, ``<7d``, ``today``;
- ``id``: the number of a record; ``near``: latitude,longitude[,radius] or a place[,radius];
- ``box``: south,west,north,east.

``none`` and ``any`` ask whether there is a value at all; ``a,b`` means either.
"""

from dataclasses import dataclass

from archive.extras import MEANING
from archive.store.models import SENSITIVITIES
from resources.i18n import gettext as _
from resources.i18n import mark


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its name, kind, help (marked for translation), an example, words of its own."""

    name: str
    kind: str
    about: str
    example: str
    choices: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    ahead: bool = False
    """Dates only: ``<30d`` looks into the future instead of the past."""
    extra: str = ""
    """The optional extra that answers it; without that it is not offered."""
    place_kinds: frozenset[str] = frozenset()
    """Which places a field of places means; all, if none is named."""

    @property
    def help(self) -> str:
        """What the field finds, in the reader's language."""
        return _(self.about)


_VERDICTS = ("clear", "conditions", "blocked", "unknown")
_CREDIT_STATES = ("missing", "proposed", "verified", "conflict")
_WITHHELD = ("stringer", "handout", "pool", "staff", "courtesy", "social media")
_LICENCE_STATES = ("active", "expired", "future", "out of scope")
_REASONS = (
    "missing_credit",
    "missing_caption",
    "deny_lease",
    "embargo",
    "restriction",
    "licence_expired",
    "licence_not_started",
    "licence_ended",
    "licence_wrong_medium",
    "licence_wrong_territory",
    "licence_wrong_language",
    "licence_print_run",
    "licence_exclusive",
    "licence_over_quota",
    "licence_scope",
    "licence_terms",
    "no_category",
    "no_licence",
    "no_permission",
    "permission_withdrawn",
    "pay_without_fee",
    "withheld_exposed",
    "withheld_named",
    "sensitive_undecided",
    "sensitive",
    "credentials_invalid",
    "metadata_conflict",
    "category_caution",
    "one_time_used",
    "licensed",
    "fee_agreed",
    "allow_lease",
    "use_without_day",
    "use_without_hour",
    "credit_missing_in_print",
    "credit_wrong_in_print",
    "credit_exposed_in_print",
)  # those of archive.rights, which takes long to import
PRESENCE = (
    "alt", "article", "caption", "claim", "collection", "credit", "date", "event", "gps",
    "headline", "instructions", "licence", "person", "place", "tag", "use",
)  # fmt: skip
STATES = (
    "breach", "changed", "conflict", "duplicate", "embargoed", "grouped", "landscape", "linked",
    "missing", "portrait", "proposed", "sensitive", "square", "uncaptioned", "uncredited",
    "undated", "undecided", "unlinked", "unplaced", "untagged", "unused", "withheld",
)  # fmt: skip

FIELDS: tuple[Field, ...] = (
    Field("tag", "name", mark("photos with a tag, or one below it"), "tag:artillery",
          aliases=("keyword", "keywords")),
    Field("place", "name", mark("photos of, from or filed from a place and all inside it, under "
                                "any of its names"), "place:bakhmut",
          aliases=("location",)),
    Field("country", "name", mark("photos of a country and all inside it"), "country:georgia",
          place_kinds=frozenset(["country"])),
    Field("region", "name", mark("photos of a region and all inside it"), "region:georgia",
          aliases=("province", "state"), place_kinds=frozenset(["region", "area"])),
    Field("city", "name", mark("photos of a town and all inside it"), "city:kharkiv",
          aliases=("town",), place_kinds=frozenset(["town"])),
    Field("shown", "name", mark("the place the picture shows"), 'shown:"donetsk oblast"'),
    Field("created", "name", mark("the place where the camera stood"), "created:kharkiv"),
    Field("dateline", "name", mark("the place the story was filed from"), "dateline:kyiv"),
    Field("near", "near", mark("photos whose camera or place lies around a point"),
          "near:48.59,38.0,25km"),
    Field("box", "box", mark("photos between south, west, north and east, in degrees"),
          "box:48.4,37.8,48.7,38.2"),
    Field("event", "name", mark("photos of an event or a part of it"), 'event:"battle of bakhmut"'),
    Field("person", "name", mark("a person named as shown"), "person:prigozhin"),
    Field("credit", "name", mark("words of the credit, an agency, or the credit's state"),
          "credit:reuters", choices=_CREDIT_STATES, aliases=("agency",)),
    Field("by", "name", mark("the maker, or a kind of withheld byline"), "by:stringer",
          choices=_WITHHELD, aliases=("creator", "photographer")),
    Field("supplier", "name", mark("who delivered the photo"), "supplier:afp"),
    Field("caption", "text", mark("words of the caption only"), "caption:morgue"),
    Field("meaning", "text", mark("captions that mean the like in other words or another language, "
                                  "the nearest first (needs the extra “meaning”)"),
          'meaning:"people mourning"', extra=MEANING),
    Field("headline", "text", mark("words of the headline or title only"), "headline:howitzer"),
    Field("file", "text", mark("a part of the file's name"), "file:dsc_0042"),
    Field("taken", "date", mark("when the photo was taken"), "taken:2023-03-01..2023-03-08",
          aliases=("date", "year", "month")),
    Field("added", "date", mark("when it came into the archive"), "added:<7d"),
    Field("used", "date", mark("when it was published; used:never"), "used:2023-03"),
    Field("rights", "choice", mark("may we run it, for the desk's default use"), "rights:blocked",
          choices=_VERDICTS),
    Field("reason", "choice", mark("why a verdict is what it is"), "reason:licence_expired",
          choices=_REASONS),
    Field("licence", "name", mark("a licence by name, or how licences stand"), "licence:expired",
          choices=_LICENCE_STATES, aliases=("license",)),
    Field("expires", "date", mark("when the licence ends"), "expires:<30d", ahead=True),
    Field("embargo", "date", mark("embargoes: active, or until when"), "embargo:active",
          choices=("active",), ahead=True),
    Field("cost", "choice", mark("what running it costs"), "cost:pay",
          choices=("free", "conditional", "pay")),
    Field("publication", "text", mark("where it ran"), 'publication:"evening post"'),
    Field("sensitivity", "choice", mark("what was decided about showing it"),
          "sensitivity:death", choices=SENSITIVITIES),
    Field("article", "name", mark("photos that ran in an article, by number or words of its "
                                  "headline"), "article:12"),
    Field("claim", "name", mark("photos whose articles or captions make a claim, by number, kind "
                                "or words"), "claim:casualties"),
    Field("claimant", "name", mark("… a claim by somebody"), 'claimant:"general staff"'),
    Field("figure", "number", mark("… a claim with such a figure"), "figure:>150000"),
    Field("has", "choice", mark("photos that have something"), "has:gps", choices=PRESENCE),
    Field("is", "choice", mark("photos in a state"), "is:sensitive", choices=STATES),
    Field("rating", "number", mark("stars from 1 to 5, or turned down; rating:none"), "rating:>=4",
          choices=("rejected",), aliases=("stars",)),
    Field("format", "text", mark("the file format"), "format:jpeg"),
    Field("width", "number", mark("width in pixels"), "width:>4000"),
    Field("height", "number", mark("height in pixels"), "height:>=3000"),
    Field("similar", "near", mark("photos that look like a photo, mirrored and cut ones too"),
          "similar:42"),
    Field("group", "id", mark("versions of the same picture as a photo"), "group:42"),
    Field("import", "name", mark("photos of an import, by number, or the last"), "import:last"),
    Field("collection", "name", mark("photos of a collection"), "collection:front"),
    Field("saved", "name", mark("photos that a saved search finds"), 'saved:"kharkiv desk"'),
    Field("id", "number", mark("photos by number"), "id:3..17"),
)  # fmt: skip

BY_NAME: dict[str, Field] = {
    name: field for field in FIELDS for name in (field.name, *field.aliases)
}


def documented() -> tuple[Field, ...]:
    """Return the fields in the order of the help page."""
    return FIELDS
