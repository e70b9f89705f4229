"""An archive with two photos and the article they fit, made once."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.article_import import Given, bring_in
from archive.catalogue import Catalogue
from archive.ingest import ingest_files
from tests.factories import ARTICLE, a_photo


@pytest.fixture(scope="session")
def with_article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("with-article")
    bridge = a_photo(
        folder / "in" / "bridge.jpg",
        seed=3,
        caption="Engineers reopen the road bridge at Lanckow after a night of repairs.",
        creator="Jan Wilk",
    )
    other = a_photo(folder / "in" / "other.jpg", seed=4)
    with Catalogue.create(folder / "archive", who="tester") as made:
        ingest_files(made, [bridge, other], workers=1)
        bring_in(made, ARTICLE, Given(publisher="The Lanckow Post", published="2024-03-09"))
    return folder / "archive"


@pytest.fixture
def catalogue(with_article: Path, tmp_path: Path) -> Iterator[Catalogue]:
    with Catalogue.open(shutil.copytree(with_article, tmp_path / "a"), who="tester") as opened:
        yield opened
