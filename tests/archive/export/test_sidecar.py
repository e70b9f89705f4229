"""XMP sidecars: what the desk knows goes out, our own reader reads the same, originals stay."""

import hashlib
import json
import shutil
from datetime import date

import pytest

from archive.cli import main
from archive.credits import edit_credit, protect_name, set_credit_line
from archive.errors import NotFound, Unwritable
from archive.events import add_event, add_to_event
from archive.export import SidecarChoices, save_sidecars
from archive.export.locations import xmp_position
from archive.ingest import ingest_files
from archive.licences import LicenceTerms, add_licence
from archive.metadata.read import read
from archive.metadata.reconcile import reconcile
from archive.metadata.xmp import parse
from archive.parties import add_contact, find_or_add_party
from archive.photos import edit_fields
from archive.places import add_place, place_photos, resolve_place
from archive.rights import refresh_verdicts
from archive.store.models import PhotoPerson
from archive.tags import add_tag, tag_photos
from tests.factories import a_photo, an_archive, picture_bytes

TODAY = date(2024, 6, 1)
SAID = {
    "headline": "Снігом закрило дороги",
    "caption": "A road,\nclosed & white.",
    "title": "Road <1>",
    "alt_text": "Snow on a road",
    "extended_description": "Snow lies on a road between two rows of trees.",
    "caption_writer": "bo",
    "instructions": "POLAND OUT",
    "usage_terms": "Editorial use only.",
    "other_constraints": "Not beside advertising.",
    "web_statement": "https://kormoran.example/terms",
    "data_mining": "DMI-PROHIBITED",
    "digital_source_type": "digitalCapture",
    "job_id": "J-5",
    "supplier_reference": "K-77",
    "taken": "2024-03-11T14:05+02:00",
    "gps": "48.5942, 37.9989",
}


def fill(session, number):
    edit_fields(session, [number], SAID)
    set_credit_line(session, [number], "Ann Example/Kormoran Press via Getty Images")
    edit_credit(session, [number], {
        "source": "Kormoran Press", "copyright_notice": "© 2024 Kormoran Press",
        "copyright_owner": "Kormoran Press",
    })  # fmt: skip
    seller = find_or_add_party(session, "Getty Images", kind="organisation")
    add_contact(session, seller, "web", "https://sales.example/k?a=1&b=2")
    add_contact(session, seller, "email", "sales@sales.example")
    for name in ("snow", "дорога"):
        tag_photos(session, [number], add_tag(session, name))
    session.add(PhotoPerson(photo_id=number, name="Cy Third", folded="cy third"))
    town = resolve_place(session, "Bakhmut, Ukraine")
    place_photos(session, [number], town, role="shown")
    bridge = add_place(session, "North Bridge", kind="site", parent_id=town)
    place_photos(session, [number], bridge, role="created")
    whole = add_event(session, "Winter of 2024")
    storm = add_event(session, "March storm", parent_id=whole, identifier="https://e.example/9")
    for event in (whole, storm):
        add_to_event(session, [number], event)


@pytest.fixture
def archive(tmp_path, monkeypatch):
    folder = tmp_path / "archive"
    monkeypatch.setenv("CUTLINE_ARCHIVE", str(folder))
    photo = tmp_path / "in" / "road.jpg"
    photo.parent.mkdir()
    photo.write_bytes(picture_bytes())
    with an_archive(folder, who="ann", derive=(refresh_verdicts,)) as catalogue:
        (number,) = ingest_files(catalogue, [photo], workers=1).added
        catalogue.do(fill, number)
        yield catalogue


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def test_terms_of_a_licence_that_went_out_come_back_as_no_constraints(archive, tmp_path, out):
    archive.do(add_licence, LicenceTerms("One", photos=(1,), media=("web",), territories=("DE",)))
    save_sidecars(archive, [1], out, today=TODAY)
    shutil.copy(tmp_path / "in" / "road.jpg", out)
    original = read(out / "road.jpg")
    assert original.sidecar["plus:MediaConstraints"]
    assert reconcile(original).other_constraints == SAID["other_constraints"]


def test_our_reader_reads_what_went_out(archive, tmp_path, out):
    done = save_sidecars(archive, [1], out, SidecarChoices(position="exact"), today=TODAY)
    assert (done.written, done.kept) == ({1: "road.jpg.xmp"}, {})
    shutil.copy(tmp_path / "in" / "road.jpg", out)
    said = reconcile(read(out / "road.jpg"))
    for name, value in SAID.items():
        if name not in ("taken", "gps", "data_mining", "digital_source_type"):
            assert getattr(said, name) == value, name
    assert said.data_mining == "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED"
    assert (
        said.digital_source_type == "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"
    )
    assert said.creators == ("Ann Example",)
    assert said.credit == "Ann Example/Kormoran Press via Getty Images"
    assert (said.source, said.copyright) == ("Kormoran Press", "© 2024 Kormoran Press")
    assert (said.copyright_owners, said.suppliers) == (("Kormoran Press",), ("Getty Images",))
    (licensor,) = said.licensors
    assert (licensor.name, licensor.url, licensor.email) == (
        "Getty Images", "https://sales.example/k?a=1&b=2", "sales@sales.example")  # fmt: skip
    assert said.keywords == ("snow", "дорога")
    assert said.persons == ("Cy Third",)
    assert said.event_name == "March storm"
    assert said.event_ids[0] == "https://e.example/9"
    assert said.event_ids[1].startswith("urn:uuid:")
    assert (said.point.latitude, said.point.longitude) == (48.5942, 37.9989)
    assert said.taken.text == "2024-03-11T14:05+02:00"


def test_places_go_out_in_their_roles_and_in_the_older_fields(archive, tmp_path, out):
    save_sidecars(archive, [1], out, today=TODAY)
    shutil.copy(tmp_path / "in" / "road.jpg", out)
    said = reconcile(read(out / "road.jpg"))
    (created,), (shown,) = said.created, said.shown
    assert (created.name, created.sublocation, created.city) == (
        "North Bridge", "North Bridge", "Bakhmut")  # fmt: skip
    assert (shown.city, shown.region, shown.country, shown.country_code) == (
        "Bakhmut", "Donetsk Oblast", "Ukraine", "UA")  # fmt: skip
    assert shown.identifiers == ("https://sws.geonames.org/713174/",)
    assert (said.legacy.sublocation, said.legacy.city, said.legacy.country) == (
        "North Bridge", "Bakhmut", "Ukraine")  # fmt: skip


def test_the_camera_s_position_goes_out_only_on_request(archive, out):
    def position(how):
        save_sidecars(archive, [1], out, SidecarChoices(position=how, over=True), today=TODAY)
        return parse((out / "road.jpg.xmp").read_bytes()).get("exif:GPSLatitude")

    assert position("none") is None
    assert position("coarse") == "48,36.0000N"
    assert position("exact") == "48,35.6520N"
    south_west = xmp_position(-0.5, -180.0, "exact")
    assert [value for value in south_west.values() if value] == ["0,30.0000S", "180,0.0000W"]
    assert position("none") is None


def test_no_file_of_a_photo_is_touched(archive, tmp_path, out):
    def state(folder):
        return {path.relative_to(folder): hashlib.sha256(path.read_bytes()).hexdigest()
                for path in folder.rglob("*.jpg")}  # fmt: skip

    before = state(tmp_path)
    save_sidecars(archive, [1], out, today=TODAY)
    assert state(tmp_path) == before


def test_a_sidecar_that_is_there_stays_unless_told_otherwise(archive, out):
    theirs = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
      xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
      xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"
      xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" crs:Exposure2012="+0.50"
      photoshop:Headline="Old"/></rdf:RDF></x:xmpmeta>"""
    path = out / "road.jpg.xmp"
    path.write_text(theirs)
    done = save_sidecars(archive, [1], out, today=TODAY)
    assert (done.kept, path.read_text()) == ({1: "road.jpg.xmp"}, theirs)
    save_sidecars(archive, [1], out, SidecarChoices(over=True), today=TODAY)
    said = parse(path.read_bytes())
    assert (said["crs:Exposure2012"], said["photoshop:Headline"]) == ("+0.50", SAID["headline"])
    path.write_text("no XMP")
    with pytest.raises(Unwritable):
        save_sidecars(archive, [1], out, SidecarChoices(over=True), today=TODAY)
    assert path.read_text() == "no XMP"


def test_a_protected_name_never_goes_out(archive, out):
    archive.do(edit_fields, [1], {"caption": "Olena Secret walks. Secret, Olena stands."})
    archive.do(edit_credit, [1], {"copyright_notice": "© Olena Secret"})
    archive.do(protect_name, 1, "Olena Secret", "lives there")
    path = out / "road.jpg.xmp"
    path.write_text("""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
      xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
      xmlns:lr="http://ns.adobe.com/lightroom/1.0/"><lr:weightedFlatSubject><rdf:Bag><rdf:li>olena
      secret</rdf:li></rdf:Bag></lr:weightedFlatSubject></rdf:Description></rdf:RDF></x:xmpmeta>""")
    save_sidecars(archive, [1], out, SidecarChoices(over=True), today=TODAY)
    assert "secret" not in path.read_text().lower()
    path.write_text(path.read_text().replace("█████", "Olena &#83;ecret"))
    with pytest.raises(Unwritable):
        save_sidecars(archive, [1], out, SidecarChoices(over=True), today=TODAY)


def test_a_sidecar_goes_without_a_protected_name_its_file_name_held(archive, tmp_path, out):
    other = a_photo(tmp_path / "in3" / "kyiv_OLENA-Secret_2.jpg", seed=5)
    (number,) = ingest_files(archive, [other], workers=1).added
    archive.do(protect_name, number, "Olena Secret", "lives there")
    done = save_sidecars(archive, [number], out, today=TODAY)
    assert done.written == {number: "kyiv_STRINGER_2.jpg.xmp"}


def test_photos_whose_files_share_a_name_get_files_of_their_own(archive, tmp_path, out):
    other = a_photo(tmp_path / "in2" / "ROAD.jpg", seed=9)
    (second,) = ingest_files(archive, [other], workers=1).added
    done = save_sidecars(archive, [1, second], out, today=TODAY)
    assert done.written == {1: "road.jpg.xmp", second: f"ROAD-{second}.jpg.xmp"}
    done = save_sidecars(archive, [second], out, SidecarChoices(names="base", over=True))
    assert done.written == {second: "ROAD.xmp"}


def test_what_is_not_there_is_said(archive, tmp_path, out):
    with pytest.raises(NotFound):
        save_sidecars(archive, [1, 99], out, today=TODAY)
    assert not list(out.iterdir())
    with pytest.raises(Unwritable):
        save_sidecars(archive, [1], tmp_path / "nowhere", today=TODAY)


def test_typed(archive, out, capsys):
    assert main(["photo", "export", "1", "--as", "xmp", "--to", str(out)]) == 0
    assert "1 sidecar written" in capsys.readouterr().out
    assert main(["photo", "export", "1", "--as", "xmp", "--to", str(out), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["kept"] == {"1": "road.jpg.xmp"}
    assert main(["photo", "export", "1", "--as", "xmp"]) == 2
    assert main(["photo", "export", "1", "--as", "iptc", "--to", str(out)]) == 2


def test_a_name_too_long_for_a_sidecar_is_shortened_and_stops_no_batch(archive, tmp_path, out):
    long = a_photo(tmp_path / "in2" / f"{'ж' * 125}.jpg", seed=9)
    (second,) = ingest_files(archive, [long], workers=1).added
    done = save_sidecars(archive, [second, 1], out, today=TODAY)
    assert done.written[1] == "road.jpg.xmp"
    assert done.written[second].endswith(f"жж-{second}.jpg.xmp")
    assert all((out / name).is_file() for name in done.written.values())


def test_a_sidecar_that_cannot_be_read_is_said(archive, out):
    (out / "road.jpg.xmp").mkdir()
    with pytest.raises(Unwritable):
        save_sidecars(archive, [1], out, SidecarChoices(over=True), today=TODAY)
