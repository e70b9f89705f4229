"""Which sidecar belongs to which photo."""

from pathlib import Path

import pytest

from archive.metadata.sidecars import Beside, find


@pytest.mark.parametrize(
    ("photo", "names", "expected"),
    [
        ("a.jpg", ["a.jpg", "a.xmp"], "a.xmp"),
        ("a.jpg", ["a.jpg", "a.xmp", "a.jpg.xmp"], "a.jpg.xmp"),
        ("A.NEF", ["A.NEF", "a.XMP"], "a.XMP"),
        ("a.jpg", ["a.jpg", "a.CR2", "a.xmp"], None),
        ("a.cr2", ["a.jpg", "a.cr2", "a.xmp"], "a.xmp"),
        ("a.jpg", ["a.jpg", "a.CR2", "a.CR2.xmp"], None),
        ("a.jpg", ["a.jpg", "b.xmp"], None),
    ],
)
def test_choice(photo: str, names: list[str], expected: str | None) -> None:
    assert Beside(names).of(photo) == expected


def test_find_beside_a_file(tmp_path: Path) -> None:
    assert find(tmp_path / "gone" / "a.jpg") is None
    (tmp_path / "a.jpg.xmp").write_text("")
    assert find(tmp_path / "a.jpg") == tmp_path / "a.jpg.xmp"
