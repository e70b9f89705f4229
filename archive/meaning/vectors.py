"""The vectors of an archive's photos, in files beside it.

Everything here is derived: the folder may be lost, damaged or removed at any time and is made anew;
it is in no journal and no backup. A photo's place in each file is its id: ``keys`` holds eight
bytes a photo (a hash of the words that were read, 0 for none), ``vectors`` 384. A key is written
after its vector has reached the disk, so a key that fits its caption always has its vector.

The files are read in blocks, not mapped: they may be cut short by another program while they are
read, and 400 MB of mapped pages would count as the window's.
"""

import json
import os
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from archive.meaning.engine import DIMENSIONS
from archive.meaning.scale import Reals, Small, packed, unpacked

Keys = NDArray[np.uint64]

FOLDER = "meaning"
_FORM = 1
_BLOCK = 4_096  # vectors read at once: 1.5 MB, what a processor's cache holds


class Vectors:
    """The kept vectors of one archive."""

    def __init__(self, archive: Path) -> None:
        self.folder = archive / FOLDER
        self._about = self.folder / "about.json"
        self._keys = self.folder / "keys"
        self._vectors = self.folder / "vectors"
        self._means = self.folder / "means.npy"

    # --- what there is ---

    @property
    def about(self) -> Mapping[str, Any]:
        """What was said when the vectors were made: ``engine``, ``state``; empty if nothing."""
        try:
            known = json.loads(self._about.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return known if isinstance(known, dict) and known.get("form") == _FORM else {}

    @property
    def version(self) -> tuple[int, int]:
        """What differs as soon as a vector has been added or renewed."""
        try:
            found = self._keys.stat()
        except OSError:
            return 0, 0
        return found.st_mtime_ns, found.st_size

    @property
    def size(self) -> int:
        """How many bytes they take on the disk."""
        sizes = []
        with suppress(OSError):
            sizes = [each.stat().st_size for each in self.folder.iterdir() if each.is_file()]
        return sum(sizes)

    def keys(self) -> Keys:
        """Return the key of each photo at its id, 0 for those that have none."""
        with suppress(OSError):
            return np.fromfile(self._keys, dtype="<u8").astype(np.uint64, copy=False)
        return np.zeros(0, np.uint64)

    def means(self) -> tuple[Reals, Reals]:
        """Return what ordinary captions, and ordinary questions, have in common.

        Raises:
            OSError, ValueError: there are no vectors, or they are damaged.
        """
        captions, questions = np.load(self._means, allow_pickle=False)
        return captions, questions

    def of(self, photo: int) -> Reals | None:
        """Return the vector of a photo, if it has one."""
        keys = self.keys()
        if not (0 <= photo < len(keys)) or not keys[photo]:
            return None
        with suppress(OSError, ValueError), self._vectors.open("rb") as file:
            file.seek(photo * DIMENSIONS)
            return unpacked(np.frombuffer(file.read(DIMENSIONS), np.int8).reshape(DIMENSIONS))
        return None

    def nearness(self, question: Reals) -> Reals:
        """Return how near each photo is to a vector, at its id: -1 to 1, 0 for those without.

        All vectors are looked at: 0.2 s for a million.
        """
        keys = self.keys()
        found = np.zeros(len(keys), np.float32)
        block = np.empty((_BLOCK, DIMENSIONS), np.int8)
        wide = np.empty((_BLOCK, DIMENSIONS), np.float32)
        with suppress(OSError), self._vectors.open("rb", buffering=0) as file:
            at = 0
            while at < len(keys) and (count := _filled(file, block) // DIMENSIONS):
                count = min(count, len(keys) - at)
                wide[:count] = block[:count]
                np.dot(wide[:count], question, out=found[at : at + count])
                at += count
        found[keys == 0] = 0
        return unpacked(found)

    # --- making them ---

    def begin(self, engine: str, means: tuple[Reals, Reals]) -> None:
        """Make the files, empty, for the vectors of an engine.

        Raises:
            OSError: as the system says.
        """
        self.remove()
        self.folder.mkdir(parents=True)
        np.save(self._means, np.stack(means), allow_pickle=False)
        self._keys.touch()
        self._vectors.touch()
        self.note(engine=engine, state=None)

    def note(self, **facts: object) -> None:
        """Keep what is known about the vectors, all at once."""
        half = self.folder / f"about-{os.getpid()}"
        half.write_text(json.dumps({"form": _FORM, **self.about, **facts}), encoding="utf-8")
        half.replace(self._about)

    def put(self, photos: Sequence[int], keys: Sequence[int], vectors: Reals) -> None:
        """Keep the vectors (of length 1) of photos, each under its key.

        Raises:
            OSError: as the system says.
        """
        small: Small = packed(vectors)
        with self._vectors.open("r+b") as file:
            for photo, vector in zip(photos, small, strict=True):
                file.seek(photo * DIMENSIONS)
                file.write(vector.tobytes())
            file.flush()
            os.fsync(file.fileno())
        with self._keys.open("r+b") as file:
            for photo, key in zip(photos, keys, strict=True):
                file.seek(photo * 8)
                file.write(key.to_bytes(8, "little"))

    def clear(self, photos: Sequence[int]) -> None:
        """Forget the vectors of photos."""
        with self._keys.open("r+b") as file:
            for photo in photos:
                file.seek(photo * 8)
                file.write(bytes(8))

    def remove(self) -> None:
        """Forget all vectors."""
        shutil.rmtree(self.folder, ignore_errors=True)


def _filled(file: Any, block: Small) -> int:
    """Fill a block from a file and return how many bytes there were."""
    view, count = memoryview(block.data).cast("B"), 0
    while count < len(view) and (more := file.readinto(view[count:])):
        count += more
    return count
