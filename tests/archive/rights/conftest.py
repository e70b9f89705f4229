"""An archive whose verdicts are kept."""

import pytest

from archive.rights import refresh_verdicts
from tests.factories import an_archive


@pytest.fixture
def archive(tmp_path):
    with an_archive(tmp_path / "a", who="ann", derive=(refresh_verdicts,)) as catalogue:
        yield catalogue
