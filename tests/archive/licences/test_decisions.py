"""Reasons set aside and permissions: listed, proven, taken back."""

from pathlib import Path

import pytest

from archive import licences
from archive.catalogue import Catalogue
from archive.errors import Invalid, NotFound, Unreadable
from archive.ingest import ingest_files
from archive.licences import PermissionTerms
from tests.factories import a_photo


@pytest.fixture
def photo(catalogue: Catalogue, tmp_path: Path) -> int:
    (added,) = ingest_files(catalogue, [a_photo(tmp_path / "in" / "a.jpg")], workers=1).added
    return added


def test_a_permission_keeps_a_copy_of_its_proof(
    catalogue: Catalogue, photo: int, tmp_path: Path
) -> None:
    proof = tmp_path / "screenshot.png"
    proof.write_bytes(b"\x89PNG\r\n\x1a\n yes, with my name")
    terms = PermissionTerms("Ilse Krone", "message", "2026-03-08", "runs once", proof)
    catalogue.do(licences.record_permission, [photo], terms)
    proof.unlink()
    (given,) = catalogue.ask(licences.permissions, photo)
    assert (given.granted_by, given.how, given.at, given.note) == (
        "Ilse Krone", "message", "2026-03-08", "runs once",
    )  # fmt: skip
    name, kept = catalogue.ask(licences.permission_evidence, given.id)
    assert name.endswith(".png")
    assert kept.read_bytes().endswith(b"with my name")


def test_only_the_new_permissions_get_the_proof(
    catalogue: Catalogue, photo: int, tmp_path: Path
) -> None:
    catalogue.do(licences.record_permission, [photo], PermissionTerms("Ilse Krone", "telephone"))
    proof = tmp_path / "letter.pdf"
    proof.write_bytes(b"%PDF-1.4")
    catalogue.do(
        licences.record_permission, [photo], PermissionTerms("Jan Wilk", "letter", evidence=proof)
    )
    first, second = catalogue.ask(licences.permissions, photo)
    assert first.evidence_sha256 is None
    assert second.evidence_sha256 is not None
    with pytest.raises(NotFound):
        catalogue.ask(licences.permission_evidence, first.id)


def test_without_a_way_or_with_a_missing_proof_nothing_is_recorded(
    catalogue: Catalogue, photo: int, tmp_path: Path
) -> None:
    terms = PermissionTerms("I", "by hand", evidence=tmp_path / "gone.png")
    with pytest.raises(Unreadable):
        catalogue.do(licences.record_permission, [photo], terms)
    with pytest.raises(Invalid):
        catalogue.do(licences.record_permission, [photo], PermissionTerms("I", " "))
    assert catalogue.ask(licences.permissions, photo) == ()


def test_what_was_decided_is_taken_back_and_undone(catalogue: Catalogue, photo: int) -> None:
    catalogue.do(licences.record_permission, [photo], PermissionTerms("Ilse Krone", "telephone"))
    catalogue.do(
        licences.override_reason,
        [photo],
        licences.ReasonNamed("no_licence"),
        "agreed",
        until="2999-01-01",
    )
    (given,), (aside,) = (
        catalogue.ask(licences.permissions, photo),
        catalogue.ask(licences.overrides, photo),
    )
    assert (aside.code, aside.reason, aside.valid_to) == ("no_licence", "agreed", "2999-01-01")
    assert aside.by
    catalogue.do(licences.remove_permission, given.id)
    catalogue.do(licences.withdraw_override, aside.id)
    assert catalogue.ask(licences.permissions, photo) == catalogue.ask(licences.overrides, photo)
    catalogue.undo()
    assert catalogue.ask(licences.overrides, photo)
    with pytest.raises(NotFound):
        catalogue.do(licences.remove_permission, 999)


def test_a_permission_is_withdrawn_from_a_day_on(catalogue: Catalogue, photo: int) -> None:
    terms = PermissionTerms("Ilse Krone", "telephone", "2026-03-08")
    catalogue.do(licences.record_permission, [photo], terms)
    (given,) = catalogue.ask(licences.permissions, photo)
    with pytest.raises(Invalid, match="before it begins"):
        catalogue.do(licences.withdraw_permission, given.id, "2026-03-01")
    catalogue.do(licences.withdraw_permission, given.id, "2026-04-02")
    (given,) = catalogue.ask(licences.permissions, photo)
    assert given.withdrawn_on == "2026-04-02"
