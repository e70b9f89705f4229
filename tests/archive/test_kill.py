"""Killed at any moment while somebody edits: nothing that was confirmed is lost or half-made."""

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from archive import photos
from archive.catalogue import Catalogue
from archive.reading.fold import fold
from archive.store import text_index
from archive.store.models import Photo, PhotoDocument

EDITOR = """
import sys
from pathlib import Path
from archive import photos
from archive.catalogue import Catalogue
with Catalogue.open(Path(sys.argv[1]), who="editor") as catalogue:
    number = int(sys.argv[2])
    while True:
        number += 1
        if number % 5 == 0:
            with catalogue.step("edit_fields"):
                for photo in (1, 2):
                    catalogue.do(photos.edit_fields, [photo], {"headline": f"H{number}"})
        catalogue.do(photos.edit_caption, 1, f"Caption {number}")
        if number % 7 == 0:
            catalogue.undo()
            catalogue.redo()
        print(number, flush=True)
"""


def new_photo(number: int) -> photos.NewPhoto:
    sha256 = f"{number:064x}"
    file = photos.NewFile(sha256=sha256, size=1, format="jpeg", name="a.jpg", original=b"")
    return photos.NewPhoto(file=file, image_hash=sha256, width=1, height=1)


def edit_until_killed(folder: Path, start: int, seconds: float) -> int:
    """Let another process edit, kill it, and return the last edit it had confirmed."""
    editor = subprocess.Popen(
        [sys.executable, "-c", EDITOR, str(folder), str(start)], stdout=subprocess.PIPE, text=True
    )
    assert editor.stdout is not None
    assert editor.stdout.readline(), "the editor confirmed nothing"
    try:
        editor.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        editor.send_signal(signal.SIGKILL)
    confirmed = editor.communicate()[0].split()
    return int(confirmed[-1]) if confirmed else start + 1


def check(session: Session) -> str | None:
    """Compare the database with itself: pages, foreign keys, text index and its documents."""
    assert session.scalar(text("PRAGMA integrity_check")) == "ok"
    assert session.execute(text("PRAGMA foreign_key_check")).first() is None
    text_index.check(session)
    caption = session.scalar(select(Photo.caption).where(Photo.id == 1))
    document = session.scalar(select(PhotoDocument.caption).where(PhotoDocument.photo_id == 1))
    assert document == fold(caption or "")
    return caption


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a system that can kill -9")
def test_nothing_confirmed_is_lost(tmp_path: Path) -> None:
    moments = random.Random(20230308)
    with Catalogue.create(tmp_path / "a", who="ann") as catalogue:
        for number in (1, 2):
            catalogue.do(photos.add_photo, new_photo(number))
    last = 0
    for _ in range(6):
        last = edit_until_killed(tmp_path / "a", last, moments.uniform(0.0, 0.25))
        with Catalogue.open(tmp_path / "a", who="ann") as catalogue:
            caption = catalogue.maintain(check)
            assert caption in (f"Caption {last}", f"Caption {last + 1}", f"Caption {last - 1}")
            if caption == f"Caption {last - 1}":
                # Killed between an undo and its redo, which were not confirmed yet.
                assert catalogue.redo().value == "edit_caption"
    with Catalogue.open(tmp_path / "a", who="ann") as catalogue:
        catalogue.undo()
        catalogue.maintain(check)
