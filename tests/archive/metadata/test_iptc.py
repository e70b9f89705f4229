"""The property table says what IPTC's own reference says, where that is at hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from archive.metadata.iptc import BY_XMP, CORE, EXTENSION, PROPERTIES, STRUCTURES, structure

_KINDS = {
    ("string", None): "text",
    ("string", "uri"): "uri",
    ("string", "url"): "uri",
    ("string", "date-time"): "date",
    ("number", None): "number",
    ("number", "integer"): "number",
}


def _kind(stated: dict[str, Any]) -> str:
    if stated["datatype"] == "struct":
        return "languages" if stated["dataformat"] == "AltLang" else stated["dataformat"]
    return _KINDS[(stated["datatype"], stated.get("dataformat"))]


@pytest.fixture
def reference(shared_data: Path) -> dict[str, Any]:
    path = shared_data / "iptc" / "iptc-pmd-techreference_2025.1.json"
    if not path.is_file():
        pytest.skip("needs IPTC's TechReference in ../shared/data")
    return json.loads(path.read_text(encoding="utf-8"))


def test_every_property_of_the_reference_is_there(reference: dict[str, Any]) -> None:
    stated = {each["XMPid"]: each for each in reference["ipmd_top"].values()}
    assert stated.keys() == BY_XMP.keys()
    for xmp, each in stated.items():
        ours = BY_XMP[xmp]
        dataset = tuple(map(int, each["IIMid"].split(":"))) if "IIMid" in each else None
        assert (ours.iim, ours.limit) == (dataset, each.get("IIMmaxbytes")), xmp
        assert (ours.kind, ours.many) == (_kind(each), each["propoccurrence"] == "multi"), xmp


def test_every_structure_of_the_reference_is_there(reference: dict[str, Any]) -> None:
    stated = {n: f for n, f in reference["ipmd_struct"].items() if isinstance(f, dict)}
    assert stated.keys() == STRUCTURES.keys()
    for name, fields in stated.items():
        known = {
            each["XMPid"]: _kind(each) + ("*" if each["propoccurrence"] == "multi" else "")
            for each in fields.values()
            if isinstance(each, dict) and each["XMPid"]
        }
        assert structure(name) == known


def test_counts_of_the_standard() -> None:
    assert (len(CORE), len(EXTENSION)) == (25, 41)
    assert len(PROPERTIES) == 66


def test_structures_named_by_properties_exist() -> None:
    plain = {"text", "uri", "date", "number", "languages", "any"}
    assert {each.kind for each in PROPERTIES.values()} - plain <= STRUCTURES.keys()
