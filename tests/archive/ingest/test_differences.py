"""Where a photo's fields are not what its file says."""

from pathlib import Path

import pytest

from archive import credits, photos
from archive.catalogue import Catalogue
from archive.errors import NotFound
from archive.ingest import ingest_files
from archive.ingest.differences import Difference, differences
from tests.factories import a_photo


def test_none_right_after_import_then_what_the_desk_wrote(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    path = a_photo(tmp_path / "a.jpg", caption="Snow in Lviv.", credit="REUTERS")
    (photo,) = ingest_files(catalogue, [path], workers=1).added
    assert catalogue.ask(differences, photo) == ()
    catalogue.do(photos.edit_fields, [photo], {"caption": "Snow", "headline": "Winter"})
    catalogue.do(credits.set_credit_line, [photo], "AFP")
    assert catalogue.ask(differences, photo) == (
        Difference("headline", "Winter", None),
        Difference("caption", "Snow", "Snow in Lviv."),
        Difference("credit", "AFP", "REUTERS"),
    )


def test_no_such_photo(catalogue: Catalogue) -> None:
    with pytest.raises(NotFound):
        catalogue.ask(differences, 5)
