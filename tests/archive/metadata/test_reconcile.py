"""One set of fields from carriers that agree, differ, or are cut."""

from typing import Any

import pytest

from archive.metadata import iim
from archive.metadata.fields import Fields
from archive.metadata.read import Original
from archive.metadata.reconcile import reconcile
from archive.reading.restrictions import find
from tests.archive.metadata.test_iim import UTF8, block

LONG_CREDIT = "Konstantin and Vlada Liberov/Example Pictures"


def fields(
    xmp: dict[str, Any] | None = None,
    *sets: tuple[int, int, str],
    exif: dict[str, str] | None = None,
    sidecar: dict[str, Any] | None = None,
    digest: str | None = None,
) -> Fields:
    pairs = [UTF8, *((record, number, text.encode()) for record, number, text in sets)]
    read = iim.from_bytes(block(*pairs))
    return reconcile(
        Original(
            xmp=xmp or {},
            iim=iim.Block(read.datasets, read.charset, read.declared, digest),
            exif=exif or {},
            sidecar=sidecar or {},
        )
    )


def conflicts(found: Fields) -> dict[str, dict[str, str]]:
    return {each.field: dict(each.values) for each in found.conflicts}


def test_xmp_then_iim_then_exif_for_words() -> None:
    exif = {"Exif.Image.ImageDescription": "from exif"}
    assert fields({}, exif=exif).caption == "from exif"
    assert fields({}, (2, 120, "from iim"), exif=exif).caption == "from iim"
    found = fields({"dc:description": {"x-default": "from xmp"}}, (2, 120, "from iim"), exif=exif)
    assert (found.caption, found.origins["caption"]) == ("from xmp", "xmp")
    assert conflicts(found) == {
        "caption": {"xmp": "from xmp", "iim": "from iim", "exif": "from exif"}
    }


def test_carriers_that_say_the_same_do_not_conflict() -> None:
    found = fields({"photoshop:Credit": "AFP  Photo"}, (2, 110, "afp photo"))
    assert found.conflicts == ()


def test_iim_comes_first_where_the_checksum_shows_it_was_edited_last() -> None:
    xmp = {"photoshop:Headline": "old"}
    found = fields(xmp, (2, 105, "new"), digest="differs")
    assert found.headline == "new"
    assert "headline" in conflicts(found)
    assert fields(xmp, (2, 105, "new"), digest="matches").headline == "old"


@pytest.mark.parametrize("digest", ["differs", None])
def test_a_value_cut_at_the_iim_limit_is_completed(digest: str | None) -> None:
    cut = LONG_CREDIT.encode()[:32].decode()
    found = fields({"photoshop:Credit": LONG_CREDIT}, (2, 110, cut), digest=digest)
    assert (found.credit, found.conflicts) == (LONG_CREDIT, ())
    turned = fields({"photoshop:Credit": cut}, (2, 110, LONG_CREDIT))
    assert turned.credit == LONG_CREDIT


def test_a_value_cut_in_the_middle_of_a_letter() -> None:
    name = "Агентство фотографій «Приклад» Львів"
    cut = name.encode()[:32].decode("utf-8", "ignore")
    found = fields({"photoshop:Credit": name}, (2, 110, cut))
    assert (found.credit, found.conflicts) == (name, ())


def test_names_cut_one_by_one() -> None:
    names = ["Ann Example", "Bartholomew Featherstonehaugh-Smythe"]
    found = fields({"dc:creator": names}, *((2, 80, name[:32]) for name in names))
    assert (found.creators, found.conflicts) == (tuple(names), ())


def test_a_short_value_is_another_value() -> None:
    found = fields({"photoshop:Credit": "AFP via Getty Images"}, (2, 110, "AFP"))
    assert "credit" in conflicts(found)


def test_creators_in_exif_are_a_list() -> None:
    found = fields({}, exif={"Exif.Image.Artist": "Ann Example; Bo Other"})
    assert found.creators == ("Ann Example", "Bo Other")


@pytest.mark.parametrize(
    "words",
    [
        "OLYMPUS DIGITAL CAMERA",
        "SONY DSC",
        "DCIM\\100GOPRO\\GOPR0482.JPG",
        "Canon EOS R5",
        "  ",
        "-",
    ],
)
def test_what_cameras_write_is_no_caption(words: str) -> None:
    exif = {"Exif.Image.ImageDescription": words, "Exif.Image.Model": "Canon EOS R5"}
    assert fields({}, exif=exif).caption == ""


def test_a_dash_is_no_value() -> None:
    found = fields({"photoshop:TransmissionReference": "-"}, (2, 103, "DV1945213"))
    assert (found.job_id, found.conflicts) == ("DV1945213", ())


def test_capture_time_is_the_cameras() -> None:
    exif = {"Exif.Photo.DateTimeOriginal": "2023:03:07 14:05:09"}
    found = fields({"photoshop:DateCreated": "2023-03-07T14:05:09+02:00"}, exif=exif)
    assert found.taken
    assert (found.taken.offset, found.origins["taken"]) == (120, "exif")
    assert found.conflicts == ()


def test_a_capture_time_of_another_day_is_a_conflict() -> None:
    exif = {"Exif.Photo.DateTimeOriginal": "2014:06:24 15:10:41"}
    found = fields({"photoshop:DateCreated": "2015-04-02"}, (2, 55, "20150402"), exif=exif)
    assert conflicts(found)["taken"] == {
        "exif": "2014-06-24T15:10:41", "xmp": "2015-04-02", "iim": "2015-04-02",
    }  # fmt: skip


def test_partial_dates() -> None:
    found = fields({"photoshop:DateCreated": "2023-03"})
    assert found.taken
    assert (found.taken.precision, found.taken.end[:10]) == ("month", "2023-03-31")


def test_the_sidecar_stands_in_for_the_embedded_packet() -> None:
    found = fields(
        {"photoshop:Headline": "old", "photoshop:City": "Lviv"},
        sidecar={"photoshop:Headline": "desk"},
    )
    assert (found.headline, found.legacy.city) == ("desk", "Lviv")
    assert (found.origins["headline"], found.conflicts) == ("sidecar", ())


def test_places_of_both_kinds() -> None:
    found = fields(
        {
            "Iptc4xmpExt:LocationCreated": [{"Iptc4xmpExt:City": "Kramatorsk"}],
            "Iptc4xmpExt:LocationShown": [{"Iptc4xmpExt:City": "Bakhmut"}],
            "exif:GPSLatitude": "48,35.4N",
            "exif:GPSLongitude": "38,0E",
        },
        (2, 90, "Bakhmut"), (2, 95, "Donetsk"), (2, 101, "Ukraine"), (2, 100, "ukr"),
    )  # fmt: skip
    assert found.created[0].city == "Kramatorsk"
    assert found.shown[0].city == "Bakhmut"
    assert (found.legacy.region, found.legacy.country_code) == ("Donetsk", "UKR")
    assert found.point
    assert found.point.latitude == 48.59


def test_positions_that_differ() -> None:
    exif = {
        "Exif.GPSInfo.GPSLatitude": "48/1 0/1 0/1", "Exif.GPSInfo.GPSLatitudeRef": "N",
        "Exif.GPSInfo.GPSLongitude": "38/1 0/1 0/1", "Exif.GPSInfo.GPSLongitudeRef": "E",
    }  # fmt: skip
    found = fields({"exif:GPSLatitude": "50,0N", "exif:GPSLongitude": "36,0E"}, exif=exif)
    assert found.point
    assert found.point.latitude == 48.0
    assert conflicts(found)["gps"] == {"exif": "48.0, 38.0", "xmp": "50.0, 36.0"}


def test_persons_from_every_place_they_stand() -> None:
    found = fields(
        {
            "Iptc4xmpExt:PersonInImage": ["Ann Example"],
            "Iptc4xmpExt:PersonInImageWDetails": [
                {"Iptc4xmpExt:PersonName": {"x-default": "ann  example"}},
                {"Iptc4xmpExt:PersonName": {"x-default": "Bo Other"}},
            ],
            "mwg-rs:Regions": {
                "mwg-rs:RegionList": [
                    {"mwg-rs:Name": "Cy Third", "mwg-rs:Type": "Face"},
                    {"mwg-rs:Name": "A Dog", "mwg-rs:Type": "Pet"},
                ]
            },
        }
    )
    assert found.persons == ("Ann Example", "Bo Other", "Cy Third")


def test_rights_and_the_rest() -> None:
    found = fields(
        {
            "plus:Licensor": [
                {"plus:LicensorName": "L", "plus:LicensorURL": "http://l.example"},
                {},
            ],
            "plus:CopyrightOwner": [{"plus:CopyrightOwnerName": "O"}],
            "plus:DataMining": "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED",
            "xmpRights:UsageTerms": {"x-default": "Editorial use only"},
            "Iptc4xmpExt:EventId": ["http://e.example/1"],
            "dc:title": "a plain text where languages belong",
        }
    )
    assert [(one.name, one.url) for one in found.licensors] == [("L", "http://l.example")]
    assert found.copyright_owners == ("O",)
    assert found.usage_terms == "Editorial use only"
    assert found.event_ids == ("http://e.example/1",)
    assert found.title == "a plain text where languages belong"


def test_fewer_keywords_in_one_carrier_are_no_conflict() -> None:
    found = fields({"dc:subject": ["war", "snow"]}, (2, 25, "Snow"))
    assert (found.keywords, found.conflicts) == (("war", "snow"), ())


def test_nothing_gives_nothing() -> None:
    assert fields() == Fields(origins={})


def test_names_in_the_wrong_case_and_numbers_in_other_places() -> None:
    found = fields({"dc:Rights": "(c) Ann", "GettyImagesGIFT:AssetID": "536991815"})
    assert (found.copyright, found.supplier_reference) == ("(c) Ann", "536991815")
    assert fields({"dc:Rights": "old", "dc:rights": "new"}).copyright == "new"


@pytest.mark.parametrize(
    ("written", "stars"),
    [("5", 5), ("3.0", 3), ("-1", -1), ("0", None), ("", None), ("6", None), ("good", None)],
)
def test_stars_are_read_as_other_programs_write_them(written: str, stars: int | None) -> None:
    assert fields({"xmp:Rating": written}).rating == stars


def test_constraints_of_every_kind_are_read_as_one_text() -> None:
    vocabulary = "http://ns.useplus.org/ldf/vocab/"
    xmp = {
        "plus:OtherConstraints": {"x-default": "No calendars"},
        "plus:MediaConstraints": {"x-default": "Not for use in books"},
        "plus:RegionConstraints": {"x-default": "No calendars"},
        "plus:ImageAlterationConstraints": [f"{vocabulary}AL-CRP", f"{vocabulary}AL-RET"],
        "plus:CreditLineRequired": f"{vocabulary}CR-NRQ",
        "plus:ModelReleaseStatus": f"{vocabulary}MR-NON",
    }
    found = fields(xmp)
    assert found.other_constraints == ("No calendars; Not for use in books; AL-CRP; AL-RET; MR-NON")
    codes = [each.code for each in find(found.other_constraints)]
    assert codes == ["media_out", "media_out", "no_crop", "no_alter", "no_model_release"]
    (mining,) = find(f"{vocabulary}DMI-PROHIBITED-AIMLTRAINING")
    assert (mining.code, mining.span.text) == ("no_ai", "DMI-PROHIBITED")
    assert find(f"{vocabulary}DMI-UNSPECIFIED") == ()
