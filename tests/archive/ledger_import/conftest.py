"""An archive of three photos, and ledgers written beside it."""

import pytest

from archive.rights import refresh_verdicts
from archive.store.models import File, Photo
from tests.factories import an_archive


def photos(session):
    for number, reference in ((1, "RTX9ABC"), (2, "1"), (3, None)):
        photo = Photo(image_hash=f"{number:064x}", width=9, height=6, format="jpeg",
                      caption="A street", supplier_reference=reference,
                      job_id=f"JOB-{number}")  # fmt: skip
        session.add(photo)
        session.flush()
        session.add(File(photo_id=photo.id, sha256=f"{number:064x}", size=9, format="jpeg",
                         name=f"DSC_{number}.JPG"))  # fmt: skip


@pytest.fixture
def archive(tmp_path, monkeypatch):
    folder = tmp_path / "archive"
    monkeypatch.setenv("CUTLINE_ARCHIVE", str(folder))
    with an_archive(folder, filled, who="ann", derive=(refresh_verdicts,)) as catalogue:
        yield catalogue


def filled(catalogue):
    catalogue.do(photos)


@pytest.fixture
def ledger(tmp_path):
    def write(text, name="uses.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(text.encode(encoding) if isinstance(text, str) else text)
        return path

    return write
