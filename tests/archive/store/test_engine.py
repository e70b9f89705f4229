"""What lies on a network is refused; what the system does not tell is not held against a folder."""

from pathlib import Path

import pytest

from archive.errors import NetworkFolder
from archive.store import engine

MOUNTS = """\
/dev/vda / ext4 rw 0 0
server:/photos /mnt/photo\\040desk nfs4 rw 0 0
/dev/vdb /mnt/photo\\040desk/local ext4 rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/photos/ann", "ext4"),
        ("/mnt/photo desk/2023", "nfs4"),
        ("/mnt/photo desk/local/a", "ext4"),
    ],
)
def test_the_nearest_mount_point_counts(tmp_path: Path, folder: str, kind: str) -> None:
    (tmp_path / "mounts").write_text(MOUNTS)
    assert engine._filesystem_of(Path(folder), tmp_path / "mounts") == kind


def test_a_system_that_lists_no_mounts_refuses_nothing(tmp_path: Path) -> None:
    assert engine._filesystem_of(tmp_path, tmp_path / "absent") == ""


def test_a_network_folder_is_refused_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(engine, "_filesystem_of", lambda _folder: "nfs4")
    with pytest.raises(NetworkFolder, match="nfs4"):
        engine.refuse_network_folder(tmp_path)
