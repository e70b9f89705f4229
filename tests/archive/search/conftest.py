"""The archive that searches are tried on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.catalogue import Catalogue
from tests.archive.search.world import filled
from tests.factories import an_archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Catalogue]:
    with an_archive(tmp_path / "archive", filled) as opened:
        yield opened
