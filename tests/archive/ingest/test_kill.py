"""Killed at any moment while photos come in: nothing lost, doubled or half-made; it goes on."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from archive.catalogue import Catalogue
from archive.ingest import resume_import, unfinished
from archive.ingest.fixity import verify
from archive.store.models import Credit, File, ImportItem, Original, Photo
from tests.factories import some_photos

IMPORTER = """
import sys
from pathlib import Path
from archive.catalogue import Catalogue
from archive.ingest import ingest_files, pipeline, resume_import, unfinished

class Told:
    def begin(self, total, label):
        pass

    def advance(self, done, note=""):
        print(done, flush=True)


if __name__ == "__main__":
    pipeline.BATCH = 3
    with Catalogue.open(Path(sys.argv[1]), who="importer") as catalogue:
        left = catalogue.ask(unfinished)
        print("ready", flush=True)
        if left:
            resume_import(catalogue, left[0].id, progress=Told(), workers=2)
        else:
            ingest_files(catalogue, [Path(sys.argv[2])], progress=Told(), workers=2)
"""
COUNT = 40


def import_until_killed(script: Path, archive: Path, photos: Path, moments: random.Random) -> bool:
    """Let another process import and kill it at some moment; tell whether it had finished."""
    root = Path(__file__).parents[3]
    importer = subprocess.Popen(
        [sys.executable, str(script), str(archive), str(photos)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert importer.stdout is not None
    assert importer.stdout.readline() == b"ready\n"
    for _ in range(moments.randrange(18)):
        importer.stdout.readline()
    try:
        importer.wait(timeout=moments.uniform(0, 0.1))
    except subprocess.TimeoutExpired:
        importer.send_signal(signal.SIGKILL)
    _, said = importer.communicate()
    assert importer.returncode in (0, -signal.SIGKILL), said.decode()
    return importer.returncode == 0


def check(session: Session) -> int:
    """Compare what the items say with the photos there are; return how many there are."""
    assert session.scalar(text("PRAGMA integrity_check")) == "ok"
    assert session.execute(text("PRAGMA foreign_key_check")).first() is None
    said = session.scalars(select(ImportItem.photo_id).where(ImportItem.state == "added")).all()
    there = session.scalars(select(Photo.id)).all()
    assert sorted(said) == sorted(there), "a photo is there exactly if its item says so"
    for table, column in ((File, File.photo_id), (Credit, Credit.photo_id)):
        assert session.scalar(select(func.count(table.id))) == len(there)
        assert set(session.scalars(select(column))) == set(there)
    assert session.scalar(select(func.count(Original.id))) == len(there)
    assert session.scalar(select(func.count(func.distinct(File.sha256)))) == len(there)
    return len(there)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a system that can kill -9")
def test_nothing_lost_doubled_or_half_made(tmp_path: Path) -> None:
    moments = random.Random(20230308)
    archive, script = tmp_path / "archive", tmp_path / "importer.py"
    script.write_text(IMPORTER)
    some_photos(tmp_path / "wire", COUNT)
    Catalogue.create(archive, who="tester").close()
    kills = 0
    for _ in range(7):
        finished = import_until_killed(script, archive, tmp_path / "wire", moments)
        kills += not finished
        with Catalogue.open(archive, who="tester") as catalogue:
            catalogue.ask(check)
            assert verify(catalogue, fixity=True).problems == []
        if finished:
            break
    assert kills
    with Catalogue.open(archive, who="tester") as catalogue:
        for left in catalogue.ask(unfinished):
            resume_import(catalogue, left.id, workers=2)
        assert catalogue.ask(check) == COUNT
        assert catalogue.ask(unfinished) == ()
        check_result = verify(catalogue, fixity=True)
        assert check_result.sound
        assert check_result.orphans == []
        assert list(catalogue.files.folder.glob("??/??/*.part")) == []
