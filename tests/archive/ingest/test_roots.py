"""Roots of referenced files."""

from pathlib import Path

from archive.catalogue import Catalogue
from archive.ingest.roots import roots, roots_for


def test_folders_below_a_root_need_none_of_their_own(catalogue: Catalogue) -> None:
    first = catalogue.do(roots_for, [Path("/disk/wire"), Path("/disk/wire/day")]).value
    assert [(root.name, root.path) for root in first] == [("wire", Path("/disk/wire"))]
    both = catalogue.do(roots_for, [Path("/other/wire"), Path("/disk/wire/day")]).value
    assert {root.name for root in both} == {"wire", "wire 2"}
    assert len(catalogue.ask(roots)) == 2


def test_the_deepest_root_comes_first(catalogue: Catalogue) -> None:
    catalogue.do(roots_for, [Path("/disk/wire/day")])
    found = catalogue.do(roots_for, [Path("/disk/wire")]).value
    assert [root.path for root in found] == [Path("/disk/wire/day"), Path("/disk/wire")]
