"""Steps are called by what was done, in people's words."""

import re
from pathlib import Path

from sqlalchemy import select

from archive.catalogue import Catalogue
from archive.history import label_text, next_undo, photo_history, steps
from archive.ingest import ingest_files
from archive.store.models import Step
from tests.factories import some_photos

ROOT = Path(__file__).parent.parent.parent
STEP = re.compile(r"\.step\(\s*\"(\w+)\"|\blabel=\"([a-z_]+)\"")


def fallback(code: str) -> str:
    return code.replace("_", " ").capitalize()


def test_every_step_of_the_sample_has_a_name_in_words(sample: Catalogue) -> None:
    codes = sample.ask(lambda s: s.scalars(select(Step.label).distinct()).all())
    names = {each.label for each in sample.ask(steps).items}
    assert len(codes) >= 6
    assert "Record a use" in names
    assert "Link suggested photos" in names


def test_every_step_that_the_code_names_has_a_name_in_words() -> None:
    named = set()
    for package in ("archive", "ui"):
        for file in (ROOT / package).rglob("*.py"):
            for found in STEP.findall(file.read_text(encoding="utf-8")):
                named.add(found[0] or found[1])
    assert len(named) > 10
    from archive.history import _LABELS

    assert sorted(named - set(_LABELS)) == []


def test_a_step_nobody_named_is_called_by_its_command() -> None:
    assert label_text("do_a_thing") == fallback("do_a_thing")
    assert label_text("import_photos", {"count": 3}) == "Bring in photos: 3"
    assert label_text("import_photos") == "Import photos", "parameters that were not kept"


def test_an_import_is_called_by_the_photos_that_came_in(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    given = some_photos(tmp_path / "wire", 3)
    (tmp_path / "wire" / "broken.jpg").write_bytes(given[0].read_bytes()[:300])
    (tmp_path / "wire" / "again.jpg").write_bytes(given[0].read_bytes())
    report = ingest_files(catalogue, [tmp_path / "wire"], workers=1)
    assert len(report.added) == 3
    assert [step.label for step in catalogue.ask(steps).items] == ["Bring in photos: 3"]
    assert catalogue.ask(next_undo) == "Bring in photos: 3"
    assert {each.step for each in catalogue.ask(photo_history, report.added[0])} == {
        "Bring in photos: 3"
    }
    catalogue.undo()
    assert [(step.label, step.state) for step in catalogue.ask(steps).items] == [
        ("Bring in photos: 3", "undone")
    ]
