"""An archive with photos around the world, for map and timeline."""

import pytest

from archive import photos
from archive.catalogue import Catalogue
from archive.photos import NewFile, NewPhoto
from archive.values import PhotoId
from tests.factories import picture_bytes

PLACES = (
    (49.99, 36.23),  # Kharkiv
    (49.98, 36.25),
    (50.00, 36.24),
    (48.59, 38.00),  # Bakhmut
    (-18.14, 178.44),  # Suva
    None,
)


@pytest.fixture
def ids(catalogue: Catalogue) -> tuple[PhotoId, ...]:
    made = []
    for number, place in enumerate(PLACES):
        file = NewFile(f"{number:064x}", 1, "JPEG", f"photo-{number}.jpg", b"")
        fields: dict[str, object] = {"caption": f"Caption {number}"}
        if place is not None:
            fields |= {"latitude": place[0], "longitude": place[1]}
        new = NewPhoto(file, f"{number + 1:064x}", 400, 300, fields=fields)
        catalogue.thumbnails.put_many([(file.sha256, 512, picture_bytes(seed=number))])
        made.append(catalogue.do(photos.add_photo, new).value)
    return tuple(made)
