"""Write a photograph's fields as agencies do: in XMP, in IIM and in EXIF at once."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import exiv2

# Field of photographs.json → property of XMP, dataset of IIM (both as Exiv2 names them).
CARRIERS = {
    "caption": ("Xmp.dc.description", "Iptc.Application2.Caption"),
    "headline": ("Xmp.photoshop.Headline", "Iptc.Application2.Headline"),
    "creator": ("Xmp.dc.creator", "Iptc.Application2.Byline"),
    "creator_title": ("Xmp.photoshop.AuthorsPosition", "Iptc.Application2.BylineTitle"),
    "credit": ("Xmp.photoshop.Credit", "Iptc.Application2.Credit"),
    "source": ("Xmp.photoshop.Source", "Iptc.Application2.Source"),
    "copyright": ("Xmp.dc.rights", "Iptc.Application2.Copyright"),
    "job": ("Xmp.photoshop.TransmissionReference", "Iptc.Application2.TransmissionReference"),
    "instructions": ("Xmp.photoshop.Instructions", "Iptc.Application2.SpecialInstructions"),
    "usage_terms": ("Xmp.xmpRights.UsageTerms", None),
    "keywords": ("Xmp.dc.subject", "Iptc.Application2.Keywords"),
    "place": ("Xmp.iptc.Location", "Iptc.Application2.SubLocation"),
    "city": ("Xmp.photoshop.City", "Iptc.Application2.City"),
    "region": ("Xmp.photoshop.State", "Iptc.Application2.ProvinceState"),
    "country": ("Xmp.photoshop.Country", "Iptc.Application2.CountryName"),
    "country_code": ("Xmp.iptc.CountryCode", "Iptc.Application2.CountryCode"),
    "event": ("Xmp.iptcExt.Event", None),
    "writer": ("Xmp.photoshop.CaptionWriter", "Iptc.Application2.Writer"),
}


def written(jpeg: bytes, fields: Mapping[str, Any]) -> bytes:
    """Return a JPEG with the fields in all three carriers."""
    image = exiv2.ImageFactory.open(jpeg)
    image.readMetadata()
    image.setExifData(_exif(fields))
    if "caption" in fields:
        image.setXmpData(_xmp(fields))
        image.setIptcData(_iim(fields))
    image.writeMetadata()
    file = image.io()
    file.open()
    return bytes(file.mmap())


def _xmp(fields: Mapping[str, Any]) -> exiv2.XmpData:
    data = exiv2.XmpData()
    for field, (key, _) in CARRIERS.items():
        if field in fields:
            data[key] = fields[field]
    data["Xmp.photoshop.DateCreated"] = fields["taken"]
    return data


def _iim(fields: Mapping[str, Any]) -> exiv2.IptcData:
    data = exiv2.IptcData()
    utf8 = "\x1b%G"
    data.add(exiv2.IptcKey("Iptc.Envelope.CharacterSet"), exiv2.StringValue(utf8))
    for field, (_, key) in CARRIERS.items():
        value = fields.get("iim_" + field, fields.get(field))
        for each in value if isinstance(value, list) else [value]:
            if key and each:
                data.add(exiv2.IptcKey(key), exiv2.StringValue(each))
    taken = datetime.fromisoformat(fields["taken"])
    day, hour = exiv2.DateValue(), exiv2.TimeValue()
    day.read(taken.strftime("%Y-%m-%d"))
    hour.read(taken.strftime("%H:%M:%S") + fields["taken"][19:])
    data.add(exiv2.IptcKey("Iptc.Application2.DateCreated"), day)
    data.add(exiv2.IptcKey("Iptc.Application2.TimeCreated"), hour)
    return data


def _exif(fields: Mapping[str, Any]) -> exiv2.ExifData:
    data = exiv2.ExifData()
    taken = datetime.fromisoformat(fields["taken"])
    data["Exif.Photo.DateTimeOriginal"] = taken.strftime("%Y:%m:%d %H:%M:%S")
    if taken.tzinfo:
        data["Exif.Photo.OffsetTimeOriginal"] = fields["taken"][19:]
    if "camera" in fields:
        data["Exif.Image.Make"], data["Exif.Image.Model"] = fields["camera"]
    if "orientation" in fields:
        data["Exif.Image.Orientation"] = exiv2.UShortValue([fields["orientation"]])
    if "gps" in fields:
        latitude, longitude = fields["gps"]
        data["Exif.GPSInfo.GPSLatitudeRef"] = "N" if latitude >= 0 else "S"
        data["Exif.GPSInfo.GPSLatitude"] = _degrees(latitude)
        data["Exif.GPSInfo.GPSLongitudeRef"] = "E" if longitude >= 0 else "W"
        data["Exif.GPSInfo.GPSLongitude"] = _degrees(longitude)
    return data


def _degrees(value: float) -> exiv2.URationalValue:
    hundredths = round(abs(value) * 360_000)
    minutes, seconds = divmod(hundredths, 6000)
    degrees, minutes = divmod(minutes, 60)
    return exiv2.URationalValue([(degrees, 1), (minutes, 1), (seconds, 100)])
