"""What a file said itself goes out again in its words: credit, source and licensor."""

from datetime import date

import pytest

from archive.credits import credit, protect_name, set_credit_line
from archive.export import SidecarChoices, save_sidecars
from archive.export.as_came import credit_words, joined_licensors, printed
from archive.ingest import ingest_files
from archive.metadata.write import packet
from archive.metadata.xmp import parse
from archive.parties import add_contact, find_or_add_party
from archive.rights import refresh_verdicts
from tests.factories import an_archive, picture_bytes

LICENSOR = {
    "plus:LicensorName": "Keystone-SDA", "plus:LicensorURL": "https://keystone.example/buy",
    "plus:LicensorEmail": "desk@keystone.example",
}  # fmt: skip
SAID = {"photoshop:Credit": "Ann Example / Keystone-SDA", "photoshop:Source": "KEYSTONE/SDA",
        "dc:creator": ["Ann Example"], "plus:Licensor": [LICENSOR]}  # fmt: skip


@pytest.fixture
def archive(tmp_path):
    photo = tmp_path / "in" / "road.jpg"
    photo.parent.mkdir()
    photo.write_bytes(picture_bytes())
    (photo.parent / "road.xmp").write_text(packet(SAID), encoding="utf-8")
    with an_archive(tmp_path / "archive", who="ann", derive=(refresh_verdicts,)) as catalogue:
        ingest_files(catalogue, [photo], workers=1)
        yield catalogue


def went_out(archive, folder):
    choices = SidecarChoices(over=True, make=True)
    save_sidecars(archive, [1], folder, choices, today=date(2024, 6, 1))
    return parse((folder / "road.jpg.xmp").read_bytes())


def test_credit_source_and_licensor_go_out_as_they_came(archive, tmp_path):
    assert archive.ask(credit, 1).agency == "Keystone"
    said = went_out(archive, tmp_path / "out")
    assert {name: said[name] for name in SAID} == SAID


def test_what_the_desk_knows_of_the_same_licensor_is_told_too(archive, tmp_path):
    house = archive.do(find_or_add_party, "Keystone", kind="organisation").value
    archive.do(add_contact, house, "email", "new@keystone.example")
    (licensor,) = went_out(archive, tmp_path / "out")["plus:Licensor"]
    assert licensor == LICENSOR | {"plus:LicensorEmail": "new@keystone.example"}


def test_a_credit_that_says_too_little_keeps_its_spelling(archive):
    archive.do(set_credit_line, [1], "Photo: Ann Example, Keystone-SDA via REUTERS")
    named = archive.ask(credit, 1)
    assert printed(named, named.distributor) == "REUTERS"
    assert credit_words(named) == "Ann Example/Keystone-SDA via REUTERS"


def test_no_address_goes_out_where_a_name_is_protected(archive, tmp_path):
    archive.do(protect_name, 1, "Ann Example", "lives there")
    said = went_out(archive, tmp_path / "out")
    assert "Ann" not in str(said)
    assert "desk@" not in str(said)
    assert said["photoshop:Credit"].endswith("Keystone-SDA")


def test_licensors_of_two_houses():
    ours = {"plus:LicensorName": "Reuters", "plus:LicensorEmail": "r@example.org"}
    assert joined_licensors(ours, [LICENSOR], granted=True) == [ours]
    assert joined_licensors(ours, [LICENSOR], granted=False) == [LICENSOR]
    assert joined_licensors({}, [], granted=False) == []
    nameless = {"plus:LicensorURL": "https://a.example"}
    assert joined_licensors({}, [nameless], granted=False) == [nameless]
