"""Lost and damaged thumbnails come back from the photos; what cannot be read is tried once."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from archive import photos
from archive.catalogue import Catalogue
from archive.photos import NewFile, NewPhoto
from tests.factories import picture_bytes
from ui.jobs import Jobs
from ui.pictures import Pictures
from ui.pictures.renewing import renewed


@pytest.fixture
def sha256(catalogue: Catalogue, tmp_path: Path) -> str:
    path = tmp_path / "bridge.jpg"
    path.write_bytes(picture_bytes(seed=1))
    kept = catalogue.files.keep_bytes(path.read_bytes())
    file = NewFile(kept, path.stat().st_size, "JPEG", "bridge.jpg", b"")
    catalogue.do(photos.add_photo, NewPhoto(file, "1" * 64, 64, 48))
    return kept


@pytest.mark.parametrize("had", [None, b"no jpeg"])
def test_it_is_made_again_and_shown(
    catalogue: Catalogue,
    sha256: str,
    pictures: Pictures,
    jobs: Jobs,
    qtbot: QtBot,
    had: bytes | None,
) -> None:
    if had is not None:
        catalogue.thumbnails.put(sha256, had)
    renewing = renewed(pictures, catalogue, jobs)
    assert pictures.thumbnail(sha256, 64) is None
    qtbot.waitUntil(lambda: pictures.thumbnail(sha256, 64) is not None, timeout=20_000)
    made = catalogue.thumbnails.get(sha256)
    assert made is not None
    assert made.startswith(b"\xff\xd8")
    renewing.close()


def test_a_file_that_is_gone_stays_without(
    catalogue: Catalogue, pictures: Pictures, jobs: Jobs, qtbot: QtBot
) -> None:
    renewing = renewed(pictures, catalogue, jobs)
    pictures.thumbnail("f" * 64, 64)
    qtbot.waitUntil(lambda: pictures.is_missing("f" * 64))
    assert catalogue.thumbnails.get("f" * 64) is None
    renewing.close()


def test_what_waits_when_the_archive_closes_is_not_begun(
    catalogue: Catalogue, sha256: str, pictures: Pictures, jobs: Jobs, qtbot: QtBot
) -> None:
    renewing = renewed(pictures, catalogue, jobs)
    renewing.close()
    with qtbot.assertNotEmitted(renewing.renewed):
        renewing.wish(sha256)
        qtbot.waitUntil(lambda: not renewing.is_busy)
    assert catalogue.thumbnails.get(sha256) is None
