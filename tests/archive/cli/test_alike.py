"""``alike`` from the command line: looking, deciding, and photos that an older program took in."""

import io
import json
from pathlib import Path

import pytest
from PIL import Image, ImageOps
from sqlalchemy import delete, func, select

from archive import search
from archive.catalogue import Catalogue
from archive.cli.main import main
from archive.ingest import ingest_files
from archive.likeness.read import newest_hashes
from archive.store.models import CropHashes, Likeness
from archive.store.thumbnails import GRID_SIZE
from tests.factories import an_archive, picture_bytes

WHOLE, MIRRORED, CUT, OTHER = range(1, 5)


def picture(seed: int) -> Image.Image:
    return Image.open(io.BytesIO(picture_bytes(seed=seed, width=720, height=480)))


@pytest.fixture(scope="module")
def four(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an archive of a picture, its mirror image, a piece of it, and another picture."""
    folder = tmp_path_factory.mktemp("alike")
    whole = picture(20)
    for name, image in (("1", whole), ("2", ImageOps.mirror(whole)),
                        ("3", whole.crop((0, 0, 576, 384))), ("4", picture(22))):  # fmt: skip
        image.convert("RGB").save(folder / f"{name}.jpg", quality=85)
    with an_archive(folder / "archive", who="test") as catalogue:
        ingest_files(catalogue, sorted(folder.glob("*.jpg")), workers=1)
        catalogue.maintain(forget)
    return folder / "archive"


def forget(session):
    session.execute(delete(Likeness))


@pytest.fixture
def run(four: Path, capsys: pytest.CaptureFixture[str]):
    with Catalogue.open(four, who="test") as catalogue:
        catalogue.maintain(forget)

    def run(*arguments: str, status: int = 0):
        capsys.readouterr()
        assert main(["--archive", str(four), "--json", "alike", *arguments]) == status
        return json.loads(capsys.readouterr().out)

    return run


def pairs(listed):
    return {(one["photo"], one["other"], one["kind"]) for one in listed["items"]}


def test_look_alikes_are_found_once_and_listed(run):
    assert run("find", str(WHOLE)) == {"new": 2}
    assert run("find") == {"new": 1}
    assert run("find") == {"new": 0}
    listed = run("list")
    assert listed["total"] == 3
    assert pairs(listed) == {
        (WHOLE, MIRRORED, "mirrored"), (WHOLE, CUT, "crop"), (MIRRORED, CUT, "crop"),
    }  # fmt: skip
    assert len(run("list", "--limit", "1", "--offset", "1")["items"]) == 1


def test_photos_of_an_older_program_get_their_hashes_first(run, four):
    with Catalogue.open(four, who="test") as catalogue:
        catalogue.maintain(lambda session: session.execute(delete(CropHashes)))
    assert run("find") == {"new": 3}
    with Catalogue.open(four, who="test") as catalogue:
        assert catalogue.ask(lambda session: session.scalar(select(func.count(CropHashes.id)))) == 4


def test_a_damaged_thumbnail_ends_nothing(run, four):
    with Catalogue.open(four, who="test") as catalogue:
        (cut,) = catalogue.ask(newest_hashes, [CUT]).values()
        sound = catalogue.thumbnails.get(cut)
        catalogue.thumbnails.put_many([(cut, GRID_SIZE, sound[:300])])
    assert run("find") == {"new": 1}
    with Catalogue.open(four, who="test") as catalogue:
        catalogue.thumbnails.put_many([(cut, GRID_SIZE, sound)])
    assert run("find") == {"new": 2}


def test_decisions(run):
    run("find")
    assert run("same", str(WHOLE), str(MIRRORED)) == {"group": [WHOLE, MIRRORED]}
    assert run("different", str(WHOLE), str(CUT)) == {"different": [WHOLE, CUT]}
    assert pairs(run("list")) == set()  # what is not the one is not its other version
    assert run("show", str(WHOLE))["group"] == [MIRRORED]
    assert run("split", str(WHOLE)) == {"left": 1}
    assert run("show", str(WHOLE))["group"] == []


@pytest.mark.parametrize(
    ("arguments", "status"),
    [(["same", "1"], 1), (["same", "1", "99"], 1), (["different", "1", "1"], 1), (["show", "x"], 2),
     (["show", "99"], 1), (["find", "99"], 1)],
)  # fmt: skip
def test_mistakes_are_told(run, arguments, status):
    assert run(*arguments, status=status)["error"]["message"]


def test_similar_finds_mirrors_and_pieces(run, four):
    run("find")
    with Catalogue.open(four, who="test") as catalogue:
        for photo in (WHOLE, MIRRORED):
            assert {WHOLE, MIRRORED} <= set(catalogue.ask(search.find, f"similar:{photo}").ids)
        assert set(catalogue.ask(search.find, f"similar:{WHOLE}").ids) == {WHOLE, MIRRORED, CUT}
        assert {WHOLE, CUT} <= set(catalogue.ask(search.find, f"similar:{CUT}").ids)
        assert catalogue.ask(search.find, f"similar:{OTHER}").ids == (OTHER,)
        assert catalogue.ask(search.find, "similar:99").ids == ()


def test_people_get_lines(four, run, capsys):
    run("find")
    for arguments in (["list"], ["show", "1"]):
        assert main(["--archive", str(four), "alike", *arguments]) == 0
    said = capsys.readouterr().out
    assert "mirrored" in said
    assert "a crop" in said
