"""Bringing in 200 photos of 12 to 24 megapixels with two workers, whole pipeline.

The floor is decoding each at reduced size and nothing else, in the same kind of pool: reading the
file, libjpeg's scaled decoding down to the thumbnail's size. Ours adds: hashes, metadata of every
carrier, orientation, colour, thumbnail, fingerprints, proposals, the copy forced to disk, the rows.
The photos are made once and kept in the bench's scratch folder.
"""

import resource
import shutil
import statistics
from collections.abc import Callable
from pathlib import Path

from archive.workers import Workers
from tests.bench.harness import Run
from tests.bench.ingest.floor import Job, decode_small
from tests.bench.ingest.photos import make_photos

WORKERS = 2
COUNT, QUICK_COUNT = 200, 8
_USAGES = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)


def measure(run: Run) -> None:
    """Record photos a second, and the share of the floor."""
    count = QUICK_COUNT if run.quick else COUNT
    folder = make_photos(run.scratch / f"scenes-{count}", count)
    paths = sorted(folder.iterdir())

    def floor() -> None:
        with Workers(WORKERS) as pool:
            for _, outcome in pool.results(decode_small, map(Job, paths)):
                assert isinstance(outcome, int), outcome

    def ours() -> None:
        _bring_in(run.scratch / "archive", folder, count)

    spent: dict[str, list[float]] = {"floor": [], "ours": []}

    def metered(name: str, work: Callable[[], None]) -> Callable[[], None]:
        def perform() -> None:
            before = _processor_seconds()
            work()
            spent[name].append(_processor_seconds() - before)

        return perform

    candidates = {"floor": metered("floor", floor), "ours": metered("ours", ours)}
    times = run.time(candidates, rounds=3, warm=0 if run.quick else 1)
    run.ratio("whole pipeline, share of the floor", times["floor"], times["ours"], aim=">= 0.75")
    share = statistics.median(spent["floor"]) / statistics.median(spent["ours"])
    run.figure("the same in processor time of all processes", share)
    run.figure("whole pipeline", count / times["ours"].median, unit="photos/s")
    run.figure("floor", count / times["floor"].median, unit="photos/s")
    megabytes = sum(path.stat().st_size for path in paths) / 1e6
    run.figure("size of a photo", megabytes / count, unit="MB")


def _processor_seconds() -> float:
    """Return what this process and its finished workers have used; others' load leaves it alone."""
    own, children = (resource.getrusage(which) for which in _USAGES)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def _bring_in(archive: Path, folder: Path, count: int) -> None:
    # Not above: the floor's workers load this module, and should load no more than they need.
    from archive.catalogue import Catalogue
    from archive.ingest import ingest_files
    from archive.rights import refresh_verdicts

    shutil.rmtree(archive, ignore_errors=True)
    with Catalogue.create(archive, who="bench", derive=(refresh_verdicts,)) as catalogue:
        report = ingest_files(catalogue, [folder], workers=WORKERS)
        assert len(report.added) == count, report.failed[:3]
