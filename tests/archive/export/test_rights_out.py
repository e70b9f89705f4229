"""The rights of photos and licences as other programs read them; a protected name never leaves."""

import json
from datetime import date

import pytest

from archive.cli import main
from archive.credits import CreditCarriers, edit_credit, propose, protect_name, record_credits
from archive.desk import set_own_names
from archive.errors import NotFound
from archive.export import licensable_photos, odrl_policy
from archive.licences import LicenceTerms, add_licence
from archive.parties import add_contact
from archive.photos import edit_fields
from archive.rights import refresh_verdicts
from archive.store.models import Party, Photo
from tests.factories import an_archive

TODAY = date(2024, 6, 1)


def fill(session):
    photo = Photo(image_hash="a" * 64, width=1620, height=1080, format="jpeg", title="Road",
                  headline="Снігом закрило дороги", caption="A road. Olena Secret/Kormoran",
                  usage_terms="Editorial use only.", instructions="POLAND OUT",
                  web_statement="https://kormoran.example/terms", supplier_reference="K-77",
                  taken_from="2024-03-11T00:00:00.000", taken_precision="day",
                  sensitivity="death")  # fmt: skip
    session.add(photo)
    session.flush()
    carriers = CreditCarriers(creators=("Olena Secret",), credit="Kormoran", source="Kormoran")
    record_credits(session, {photo.id: propose(carriers)})
    edit_credit(session, [photo.id], {"copyright_notice": "© 2024 Olena Secret/Kormoran",
                                      "copyright_owner": "Kormoran"})  # fmt: skip
    add_licence(session, LicenceTerms(
        "Wire 2024", supplier="Kormoran", valid_from="2024-01-01", valid_to="2024-12-31",
        media=("web",), territories=("DACH",), excluded_territories=("CH",), fee="40",
        currency="EUR", fee_rule="per size", sizes=(("full page", "80"),), uses_allowed=5,
        uses_per="month", languages=("de",), restrictions="inside pages", exclusive=True,
    ))  # fmt: skip
    party = session.query(Party).filter_by(name="Kormoran").one()
    add_contact(session, party.id, "web", "https://kormoran.example/buy")
    add_contact(session, party.id, "email", "desk@kormoran.example")


@pytest.fixture
def archive(tmp_path, monkeypatch):
    folder = tmp_path / "archive"
    monkeypatch.setenv("CUTLINE_ARCHIVE", str(folder))
    with an_archive(folder, who="ann", derive=(refresh_verdicts,)) as catalogue:
        catalogue.do(fill)
        yield catalogue


def keys(archive, form):
    (found,) = archive.ask(licensable_photos, [1], form=form, today=TODAY)
    return found


def test_image_object_has_the_keys_of_a_licensable_picture(archive):
    said = keys(archive, "schemaorg")
    assert (said["@context"], said["@type"]) == ("https://schema.org", "ImageObject")
    assert said["creator"] == [{"@type": "Person", "name": "Olena Secret"}]
    assert said["creditText"] == "Olena Secret/Kormoran"
    assert said["copyrightNotice"] == "© 2024 Olena Secret/Kormoran"
    assert said["license"] == "https://kormoran.example/terms"
    assert said["acquireLicensePage"] == "https://kormoran.example/buy"
    assert said["conditionsOfAccess"] == "POLAND OUT; Editorial use only"
    assert (said["dateCreated"], said["encodingFormat"]) == ("2024-03-11", "image/jpeg")
    assert (said["width"]["value"], said["isFamilyFriendly"]) == (1620, False)
    assert all(value not in (None, "", []) for value in said.values())


def test_iptc_keys_are_those_of_the_standard(archive):
    said = keys(archive, "iptc")
    assert said["photoshop:Credit"] == "Olena Secret/Kormoran"
    assert said["plus:CopyrightOwner"] == [{"plus:CopyrightOwnerName": "Kormoran"}]
    assert said["plus:Licensor"] == [{
        "plus:LicensorName": "Kormoran", "plus:LicensorURL": "https://kormoran.example/buy",
        "plus:LicensorEmail": "desk@kormoran.example",
    }]  # fmt: skip
    assert said["plus:ImageSupplierImageID"] == "K-77"
    assert said["plus:LicenseEndDate"] == "2024-12-31"
    assert said["xmpRights:WebStatement"] == "https://kormoran.example/terms"
    assert said["plus:RegionConstraints"] == "DACH, not CH"


def test_codes_are_told_as_the_standards_want_them(archive):
    archive.do(edit_fields, [1], {
        "data_mining": "DMI-PROHIBITED", "digital_source_type": "digitalCapture",
        "web_statement": "ask the desk", "taken": "2024-03-11T14:05+02:00",
    })  # fmt: skip
    said = keys(archive, "iptc")
    assert said["plus:DataMining"] == "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED"
    assert said["Iptc4xmpExt:DigitalSourceType"].endswith("/digitalsourcetype/digitalCapture")
    assert said["photoshop:DateCreated"] == "2024-03-11T14:05+02:00"
    said = keys(archive, "schemaorg")
    assert said["dateCreated"] == "2024-03-11T14:05+02:00"
    assert said["digitalSourceType"].startswith("http://cv.iptc.org/")
    assert "license" not in said
    assert "DMI-" not in said["conditionsOfAccess"]


@pytest.mark.parametrize("form", ["schemaorg", "iptc"])
def test_protected_name_never_leaves(archive, form):
    archive.do(protect_name, 1, "Olena Secret", "lives there")
    said = json.dumps(keys(archive, form), ensure_ascii=False)
    assert "Secret" not in said
    assert "STRINGER/Kormoran" in said


def test_licence_is_a_policy(archive):
    archive.do(set_own_names, ["The Upland Post"])
    said = archive.ask(odrl_policy, 1)
    assert (said["@type"], said["dcterms:title"]) == ("Agreement", "Wire 2024")
    assert said["assigner"]["schema:name"] == "Kormoran"
    assert said["assignee"]["schema:name"] == "The Upland Post"
    (permission,) = said["permission"]
    assert permission["target"]["schema:name"] == "supplier: Kormoran"
    operands = [each.get("leftOperand", "and") for each in permission["constraint"]]
    assert operands == ["dateTime", "dateTime", "spatial", "media", "language", "and"]
    (place,) = [each for each in permission["constraint"] if each.get("leftOperand") == "spatial"]
    assert {each["@id"][-3:] for each in place["rightOperand"]} == {"DEU", "AUT", "CHE"}
    assert said["prohibition"][0]["constraint"][0]["rightOperand"][0]["@id"].endswith("/CHE")
    assert said["conflict"] == "prohibit"
    each, page = permission["duty"]
    assert each["constraint"][0]["operator"] == "isNoneOf"
    assert each["constraint"][0]["rightOperand"] == [page["constraint"][0]["rightOperand"]]
    interval = permission["constraint"][-1]["and"]["@list"][1]["rightOperand"]
    assert interval == {"@value": "P1M", "@type": "xsd:duration"}
    assert "inside pages; exclusive" in said["dcterms:description"]
    with pytest.raises(NotFound):
        archive.ask(odrl_policy, 9)


def test_licence_of_named_photos_names_them(archive):
    number = archive.do(add_licence, LicenceTerms("One picture", photos=(1,))).value
    said = archive.ask(odrl_policy, number)
    uuid = archive.ask(lambda s: s.get_one(Photo, 1).uuid)
    assert (said["@type"], said["permission"][0]["target"]) == ("Set", [f"urn:uuid:{uuid}"])
    assert "constraint" not in said["permission"][0]


def test_typed(archive, tmp_path, capsys):
    assert main(["photo", "export", "1", "--as", "schemaorg"]) == 0
    assert json.loads(capsys.readouterr().out)["@type"] == "ImageObject"
    assert main(["photo", "export", "1", "--as", "iptc", "-o", str(tmp_path / "p.json")]) == 0
    assert "photoshop:Credit" in json.loads((tmp_path / "p.json").read_text())
    assert main(["licence", "export", "1", "--as", "odrl", "--json"]) == 0
    assert json.loads(capsys.readouterr().out.split("\n", 1)[1])["@type"] == "Offer"
    assert main(["photo", "export", "9", "--as", "iptc", "--json"]) == 1
    assert main(["photo", "export", "1", "--as", "pdf"]) == 2
