"""What the carriers of a photo's file say differently, field by field, and how each is settled."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from archive import credits, photos
from archive.dossier.records import Dossier
from archive.reading.credit_lines import find_tail, proper_name
from archive.reading.fold import fold_name
from resources.i18n import gettext as _
from resources.i18n import mark

CARRIERS = {
    "byline": mark("Byline"),
    "credit": mark("Credit line"),
    "copyright": mark("Copyright"),
    "source": mark("Source"),
    "caption": mark("End of the caption"),
    "xmp": mark("XMP"),
    "sidecar": mark("XMP beside the file"),
    "iim": mark("IPTC (IIM)"),
    "exif": mark("EXIF"),
}
_MAKERS = ("byline", "credit", "caption")
_FIELDS = {
    "credit": mark("Credit"),
    "creators": mark("Byline"),
    "creator_title": mark("Byline title"),
    "source": mark("Source"),
    "copyright": mark("Copyright"),
    "keywords": mark("Keywords"),
    "city": mark("City"),
    "region": mark("Region"),
    "country": mark("Country"),
}
_OF_CREDIT = {"source": "source", "copyright": "copyright_notice", "creator_title": "creator_title"}


@dataclass(frozen=True, slots=True)
class CarrierLine:
    """What one carrier says; ``value`` is what choosing it would store, None: nothing to choose."""

    carrier: str
    words: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One field about which carriers disagree; ``maker`` if it is about who made the photo."""

    field: str
    title: str
    lines: tuple[CarrierLine, ...]
    maker: bool = False


def contradictions(known: Dossier) -> tuple[Contradiction, ...]:
    """Return everything the file of a photo contradicts itself about, who made it first."""
    found = [_of_field(known, name, said) for name, said in known.conflicts.items()]
    return tuple(sorted(found, key=lambda each: (not each.maker, each.field != "credit")))


def settle(
    session: Session,
    photo_id: int,
    what: Contradiction,
    value: str | None,
    reason: str | None = None,
) -> None:
    """Store what one carrier says, or (None) keep what stands; the contradiction is settled.

    Raises:
        NotFound, Invalid: as the features say, e.g. a name behind a withheld byline needs a reason.
    """
    if what.maker and value is None:
        credits.confirm_credit(session, [photo_id])
    elif what.maker or (what.field == "creators" and value is not None):
        names = [proper_name(name) for name in (value or "").split(";")]
        credits.set_creators(session, [photo_id], names, reason=reason)
    elif what.field == "credit" and value is not None:
        _settle_line(session, photo_id, value, reason)
    elif what.field in _OF_CREDIT and value is not None:
        credits.edit_credit(session, [photo_id], {_OF_CREDIT[what.field]: value})
    elif value is not None:
        photos.edit_fields(session, [photo_id], {what.field: value})
    photos.settle_conflict(session, photo_id, what.field)
    if what.maker:
        _settle_byline(session, photo_id)


def settle_all(
    session: Session,
    photo_ids: Sequence[int],
    what: Contradiction,
    value: str | None,
    reason: str | None = None,
) -> None:
    """Give photos that contradict themselves alike the same answer.

    Raises:
        NotFound, Invalid: as ``settle`` does.
    """
    for photo_id in photo_ids:
        settle(session, photo_id, what, value, reason)


def _settle_byline(session: Session, photo_id: int) -> None:
    """Who made it is answered: carriers of the byline that name just them ask it no more."""
    said = photos.photo_detail(session, photo_id).conflicts.get("creators", {})
    makers = credits.credit(session, photo_id).creators
    if any(_are_these(value, makers) for value in said.values()):
        photos.settle_conflict(session, photo_id, "creators")


def _are_these(value: str, makers: Sequence[str]) -> bool:
    names = value.split(";")
    return len(names) == len(makers) and all(
        any(fold_name(name) == fold_name(one) for one in makers) for name in names
    )


def _settle_line(session: Session, photo_id: int, line: str, reason: str | None) -> None:
    """Store a credit line; a line that names nobody does not take the makers away."""
    before = credits.credit(session, photo_id)
    credits.set_credit_line(session, [photo_id], line, reason=reason)
    after = credits.credit(session, photo_id)
    if before.creators and not after.creators:
        why = reason or (_("named beside the line before") if after.withheld else None)
        credits.set_creators(session, [photo_id], before.creators, reason=why)


def _of_field(known: Dossier, name: str, said: Mapping[str, str]) -> Contradiction:
    if name == "credit" and any(carrier in _MAKERS for carrier in said):
        title = _("Who made it? The file names different people")
        return Contradiction(name, title, _makers(known, said), maker=True)
    label = photos.FIELDS[name].label if name in photos.FIELDS else _FIELDS.get(name)
    words = _(label) if label else name.replace("_", " ").capitalize()
    title = _("{field}: the file contradicts itself").format(field=words)
    able = name in photos.FIELDS or name in _OF_CREDIT or name in ("credit", "creators")
    lines = tuple(
        CarrierLine(carrier, value, value if able else None) for carrier, value in said.items()
    )
    return Contradiction(name, title, lines)


def _makers(known: Dossier, said: Mapping[str, str]) -> tuple[CarrierLine, ...]:
    """Return every carrier that may name a maker, with its words as the file has them."""
    caption = known.captions[0].text if known.captions else ""
    tail = find_tail(caption)
    words = {
        "credit": known.credit.line,
        "copyright": known.credit.copyright_notice,
        "source": known.credit.source,
        "caption": tail.text if tail else None,
    }
    lines = []
    for carrier in ("byline", "credit", "copyright", "source", "caption"):
        names = said.get(carrier)
        shown = (words.get(carrier) or "").strip() or names
        if shown:
            lines.append(CarrierLine(carrier, shown, names))
    return tuple(lines)
