"""One set of fields from all carriers, and a list of where they disagree.

Order of trust: XMP, then IIM, then EXIF for words (cameras fill EXIF with their own); EXIF, then
XMP, then IIM for the moment of the shot. A sidecar stands in for the embedded XMP, property by
property. If a checksum shows that IIM was edited after XMP, IIM comes first. A value that is only
another carrier's value cut off at the IIM limit is completed from the longer one and is no
disagreement. Sources: IPTC mapping guidelines 2023.1; MWG guidelines 2.0, §"reading".
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from archive.metadata import when, where
from archive.metadata.choose import Candidate, Values, choose, same
from archive.metadata.constraints import constraints
from archive.metadata.fields import LISTED, SINGLE, Conflict, Fields, Licensor
from archive.metadata.iptc import BY_XMP, PROPERTIES, Property
from archive.metadata.read import Original
from archive.metadata.xmp import Properties, XmpValue, plain, structures, texts
from archive.values import WallClock

_STARS = re.compile(r"-?\d(?:\.\d+)?")
_LINE_END = re.compile(r"\r\n?")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+")
_LIST_SEPARATOR = re.compile(r"\s*;\s*")
# What cameras write into the description by themselves; nobody's caption.
_CAMERA_WORDS = re.compile(
    r"(?:\w+ )?DIGITAL (?:STILL )?CAMERA|(?:SONY|KODAK) DSC|DCIM\S*|DCF \d\.\d|Exif_JPEG_PICTURE"
    r"|<\w+ \w+>|default|untitled|SAMSUNG|cof|sdr|hdr",
    re.IGNORECASE,
)
_BY_LOWER = {name.lower(): name for name in BY_XMP}
_SUPPLIER_NUMBERS = ("plus:LicensorImageID", "GettyImagesGIFT:AssetID")
_DATES = (
    ("exif", "Exif.Photo.DateTimeOriginal", "Exif.Photo.SubSecTimeOriginal",
     "Exif.Photo.OffsetTimeOriginal"),
    ("exif", "Exif.Photo.DateTimeDigitized", "Exif.Photo.SubSecTimeDigitized",
     "Exif.Photo.OffsetTimeDigitized"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Carriers:
    """A file's carriers with the sidecar laid over the XMP."""

    original: Original
    xmp: Properties
    iim_first: bool

    def xmp_carrier(self, name: str) -> str:
        return "sidecar" if name in self.original.sidecar else "xmp"


def reconcile(original: Original) -> Fields:
    """Return the fields of a file and the conflicts between its carriers."""
    xmp = _well_named({**original.xmp, **original.sidecar})
    carriers = _Carriers(original, xmp, original.iim.digest == "differs")
    conflicts: list[Conflict] = []
    origins: dict[str, str] = {}

    def one(name: str) -> str:
        return " ".join(many(name)[:1])

    def many(name: str) -> Values:
        chosen, conflict = choose(name, _candidates(carriers, PROPERTIES[name]))
        if conflict:
            conflicts.append(conflict)
        if chosen:
            origins[name] = chosen[0]
        return chosen[1] if chosen else ()

    values: dict[str, Any] = {name: one(name) for name in SINGLE}
    values |= {name: many(name) for name in LISTED}
    values |= {
        "legacy": _legacy(one),
        "taken": _taken(carriers, conflicts, origins),
        "point": _point(carriers, conflicts, origins),
        "rating": _rating(plain(xmp.get("xmp:Rating"))),
        "created": where.locations(xmp.get("Iptc4xmpExt:LocationCreated")),
        "shown": where.locations(xmp.get("Iptc4xmpExt:LocationShown")),
        "persons": _persons(xmp),
        "licensors": _licensors(xmp),
        "copyright_owners": _names(xmp, "plus:CopyrightOwner"),
        "suppliers": _names(xmp, "plus:ImageSupplier"),
    }
    values["other_constraints"] = constraints(values["other_constraints"], xmp)
    values["supplier_reference"] = values["supplier_reference"] or _supplier_number(xmp)
    return Fields(**values, conflicts=tuple(conflicts), origins=origins)


def _well_named(xmp: Properties) -> Properties:
    """Return properties under their proper names; some programs write ``dc:Rights``."""
    odd = {_BY_LOWER[key]: value for name, value in xmp.items()
           if (key := name.lower()) in _BY_LOWER and _BY_LOWER[key] not in xmp}  # fmt: skip
    return {**xmp, **odd} if odd else xmp


def _rating(text: str) -> int | None:
    """Return the stars of ``xmp:Rating``; 0 is "not rated", some programs write "3.0"."""
    if not _STARS.fullmatch(text):
        return None
    stars = int(float(text))
    return stars if stars == -1 or 1 <= stars <= 5 else None


def _supplier_number(xmp: Properties) -> str:
    """Return the supplier's number where it does not stand in IPTC's own property."""
    return next((text for name in _SUPPLIER_NUMBERS if (text := plain(xmp.get(name)))), "")


def _legacy(one: Callable[[str], str]) -> where.Location:
    return where.Location(
        sublocation=one("sublocation"),
        city=one("city"),
        region=one("region"),
        country=one("country"),
        country_code=one("country_code").upper(),
    )


def _candidates(carriers: _Carriers, prop: Property) -> list[Candidate]:
    """Return what each carrier says about a property, in the order of trust."""
    original = carriers.original
    value = carriers.xmp.get(prop.xmp)
    xmp = (carriers.xmp_carrier(prop.xmp), texts(value) if prop.many else _single(value))
    iim = ("iim", original.iim.texts(*prop.iim) if prop.iim else ())
    if not prop.many and len(iim[1]) > 1:
        iim = ("iim", iim[1][:1])
    exif = ("exif", _from_exif(original, prop))
    ordered = [iim, xmp, exif] if carriers.iim_first else [xmp, iim, exif]
    meant = (
        (carrier, tuple(filter(_says_something, map(_legible, values))))
        for carrier, values in ordered
    )
    return [(carrier, values) for carrier, values in meant if values]


def _legible(text: str) -> str:
    """Return a value without the control characters of a telex or of a buffer that ran over.

    They mean nothing to a reader, and no XML (sidecar, spreadsheet, report) may hold them.
    """
    if text.isprintable():
        return text
    return _CONTROLS.sub(" ", _LINE_END.sub("\n", text)).strip()


def _says_something(text: str) -> bool:
    """Tell a value from a dash or a dot put where a form demanded one."""
    return any(sign.isalnum() for sign in text)


def _single(value: XmpValue | None) -> Values:
    if isinstance(value, list):  # a list where one text belongs: keep every word of it
        joined = "; ".join(texts(value))
        return (joined,) if joined else ()
    text = plain(value)
    return (text,) if text else ()


def _from_exif(original: Original, prop: Property) -> Values:
    text = original.exif.get(f"Exif.{prop.exif}", "").strip() if prop.exif else ""
    if not text or prop.kind == "date":
        return ()
    if prop.name == "caption" and _is_camera_talk(text, original):
        return ()
    if prop.many:
        return tuple(part for part in _LIST_SEPARATOR.split(text) if part)
    return (text,)


def _is_camera_talk(text: str, original: Original) -> bool:
    makers = {original.exif.get(f"Exif.Image.{tag}", "").strip() for tag in ("Make", "Model")}
    return text in makers or _CAMERA_WORDS.fullmatch(text) is not None


def _taken(
    carriers: _Carriers, conflicts: list[Conflict], origins: dict[str, str]
) -> WallClock | None:
    found = [(carrier, taken) for carrier, taken in _dates(carriers) if taken]
    if not found:
        return None
    carrier, best = found[0]
    best = when.with_offset_of(best, [taken for _, taken in found[1:]])
    against = {c: t.text for c, t in found[1:] if c != carrier and when.contradict(best, t)}
    if against:
        conflicts.append(Conflict("taken", {carrier: best.text} | against))
    origins["taken"] = carrier
    return best


def _dates(carriers: _Carriers) -> Iterable[tuple[str, WallClock | None]]:
    exif, iim = carriers.original.exif, carriers.original.iim
    for carrier, date, part, offset in _DATES:
        yield carrier, when.from_exif(exif.get(date, ""), exif.get(part, ""), exif.get(offset, ""))
    for name in ("photoshop:DateCreated", "exif:DateTimeOriginal"):
        yield carriers.xmp_carrier(name), when.from_iso(plain(carriers.xmp.get(name)))
    dates, times = iim.texts(2, 55), iim.texts(2, 60)
    yield "iim", when.from_iim("".join(dates[:1]), "".join(times[:1]))


def _point(
    carriers: _Carriers, conflicts: list[Conflict], origins: dict[str, str]
) -> where.Point | None:
    exif, xmp = where.from_exif(carriers.original.exif), where.from_xmp(carriers.xmp)
    carrier = carriers.xmp_carrier("exif:GPSLatitude")
    first = xmp if carrier == "sidecar" and xmp else exif or xmp
    if exif and xmp and where.contradict(exif, xmp):
        said = {"exif": exif, carrier: xmp}
        conflicts.append(
            Conflict("gps", {name: f"{p.latitude}, {p.longitude}" for name, p in said.items()})
        )
    if first:
        origins["gps"] = "exif" if first is exif else carrier
    return first


def _persons(xmp: Properties) -> Values:
    names = [*texts(xmp.get("Iptc4xmpExt:PersonInImage"))]
    for person in structures(xmp.get("Iptc4xmpExt:PersonInImageWDetails")):
        names.append(plain(person.get("Iptc4xmpExt:PersonName")))
    for region in structures(xmp.get("Iptc4xmpExt:ImageRegion")):
        names.extend(texts(region.get("Iptc4xmpExt:PersonInImage")))
    for regions in structures(xmp.get("mwg-rs:Regions")):
        faces = structures(regions.get("mwg-rs:RegionList"))
        names.extend(
            plain(face.get("mwg-rs:Name")) for face in faces
            if plain(face.get("mwg-rs:Type")) == "Face"
        )  # fmt: skip
    distinct = {same(name): name for name in reversed(names) if name}
    return tuple(reversed(distinct.values()))


def _licensors(xmp: Properties) -> tuple[Licensor, ...]:
    found = (
        Licensor(
            name=plain(one.get("plus:LicensorName")),
            identifier=plain(one.get("plus:LicensorID")),
            url=plain(one.get("plus:LicensorURL")),
            email=plain(one.get("plus:LicensorEmail")),
        )
        for one in structures(xmp.get("plus:Licensor"))
    )
    return tuple(licensor for licensor in found if licensor != Licensor())


def _names(xmp: Properties, prop: str) -> Values:
    names = (plain(one.get(f"{prop}Name")) for one in structures(xmp.get(prop)))
    return tuple(name for name in names if name)
