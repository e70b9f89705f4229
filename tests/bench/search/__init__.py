"""Search at 100,000 and 1,000,000 photos, beside the text index stepping its ids row by row.

For words in 0.01, 1, 10 and 50 % of the captions: first page (50 rows as the grid shows them),
total and all facets, none of it kept from before. The floor answers far less: it fetches the ids
of the word from FTS5, row by row. Aims: p95 not above the floor's from 1 % on, 10 ms for rarer
words. Beside it, without a floor: other questions, completion, the sidebar's counts, points and
buckets for map and timeline, saving a caption with everything kept in step, memory, and how each
figure grows from the smaller to the larger archive.
"""

import gc
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from itertools import cycle
from pathlib import Path
from statistics import median

from archive import photos
from archive.catalogue import Catalogue
from archive.search import (
    Box,
    Found,
    completions,
    count,
    facets,
    find,
    moments,
    parse,
    points,
)
from archive.search.columns import forget_answers, forget_columns
from tests.bench.harness import Run
from tests.bench.search.archive import SHARES, large_archive, word

ROUNDS = 40  # or the longest of all would be the p95
SIZES = (100_000, 1_000_000)
_OTHERS = {
    "two common words": f"{word(0)} {word(3)}",
    "a place by another script": "Харьков",
    "a place and a word": f"kharkiv {word(40)}",
    "a place and all inside it": 'place:"kharkiv oblast"',
    "a tag with those below it": "tag:theme-3",
    "dates and a credit": "taken:2023-03 credit:reuters",
    "everything but a word": f"-{word(5)}",
    "around a point": "near:48.59,38.0,25km",
    "a box": "box:48,37,49,39",
}
_SIDEBAR = ("", "credit:missing", "is:uncaptioned", "is:conflict", "rights:blocked",
            "expires:<30d", "is:breach", "is:sensitive")  # fmt: skip
_TYPED = ("ta", "tag:", "tag:th", "place:", "place:kh", "place:харк", "kha", "velo", "credit:re",
          "-tag:the", "kharkiv pla", "format:", "is:un", "x near:ode", "бах", "event:")  # fmt: skip
_WORLD, _EAST = Box(-180, -85, 180, 85), Box(36, 48, 40, 50.5)
Figures = dict[str, float]


def measure(run: Run) -> None:
    """Measure searches of archives that are made once and kept."""
    by_size = {}
    for size in (2_000, 4_000) if run.quick else SIZES:
        folder = large_archive(run.scratch, size)
        with (
            Catalogue.open(folder, who="bench") as catalogue,
            closing(sqlite3.connect(f"file:{folder / 'archive.db'}?mode=ro", uri=True)) as bare,
        ):
            by_size[size] = _measured(run, f"{size:,}", catalogue, bare)
    small, large = by_size.values()
    for name, milliseconds in large.items():
        run.figure(f"{name}: grows by", milliseconds / max(small[name], 0.01))


def _measured(run: Run, size: str, catalogue: Catalogue, bare: sqlite3.Connection) -> Figures:
    _first_search(run, size, catalogue)
    gc.collect()
    gc.freeze()  # as the program does: else each round begins with all that was imported read anew
    found: Figures = {}
    for share, each in SHARES.items():
        found |= _beside_floor(run, f"{size}, {share:.2%}", (share, each), catalogue, bare=bare)
    for name, query in _OTHERS.items():
        found |= _alone(run, f"{size}, {name}", partial(_look, catalogue, query))
    found |= _alone(run, f"{size}, sidebar counts", partial(_sidebar, catalogue))
    query = '(a "b c" OR tag:x) -place:y taken:2023-03..2023-05'
    found |= _alone(run, f"{size}, parse", partial(parse, query))
    found |= _alone(run, f"{size}, completion", _complete(catalogue), aim="<= 30", rounds=60)
    found |= _map_and_time(run, size, catalogue)
    found |= _alone(run, f"{size}, save a caption", _saving(catalogue), aim="<= 10")
    found |= _alone(run, f"{size}, search after saving", _after_saving(catalogue))
    run.figure(f"{size}: memory of the process", _memory(), unit="MB", aim="<= 400")
    return {name.removeprefix(f"{size}, "): value for name, value in found.items()}


def _first_search(run: Run, size: str, catalogue: Catalogue) -> None:
    """Measure the first search of a start: columns read anew, and mapped from files."""
    shutil.rmtree(catalogue.path / "columns", ignore_errors=True)
    for name in ("columns read from the database", "columns mapped from files"):
        forget_columns()
        began = time.process_time()
        times = run.time({"first": lambda: _look(catalogue, "")}, rounds=1, warm=0)["first"]
        label = f"{size}, first search, {name}"
        run.figure(label, times.median, unit="s")
        run.figure(f"{label}: processor", time.process_time() - began, unit="s")


def _beside_floor(
    run: Run,
    label: str,
    sought: tuple[float, str],
    catalogue: Catalogue,
    *,
    bare: sqlite3.Connection,
) -> Figures:
    share, each = sought
    times = run.time(
        {
            "floor": partial(_step, bare, each),
            "ours": partial(_look, catalogue, each),
            "ids": partial(_counted, catalogue, each),
        },
        rounds=ROUNDS,
    )
    run.figure(f"{label}: ids, total, facets, median", times["ids"].median * 1000, unit="ms")
    run.figure(f"{label}: ids, total, facets, p95", times["ids"].p95 * 1000, unit="ms")
    run.ratio(f"{label}: ids, total, facets / floor", times["ids"], times["floor"])
    ours, floor = times["ours"], times["floor"]
    run.figure(f"{label}: floor, median", floor.median * 1000, unit="ms")
    run.figure(f"{label}: floor, p95", floor.p95 * 1000, unit="ms")
    run.figure(f"{label}: ours, median", ours.median * 1000, unit="ms")
    aim = "<= 10" if share < 0.01 else None
    run.figure(f"{label}: ours, p95", ours.p95 * 1000, unit="ms", aim=aim)
    run.ratio(f"{label}: ours / floor", ours, floor)
    aim = "<= 1" if share >= 0.01 else None
    run.figure(f"{label}: p95 / floor's p95", ours.p95 / floor.p95, aim=aim)
    busy = _processor(partial(_look, catalogue, each)) / _processor(partial(_step, bare, each))
    run.figure(f"{label}: ours / floor, processor", busy)
    return {label: ours.median * 1000}


def _processor(work: Callable[[], object]) -> float:
    """Return the median of the processor's seconds: what neighbours on the machine change least."""
    spent = []
    for _ in range(ROUNDS):
        began = time.process_time()
        work()
        spent.append(time.process_time() - began)
    return max(median(spent), 1e-6)


def _alone(
    run: Run,
    label: str,
    work: Callable[[], object],
    *,
    aim: str | None = None,
    rounds: int = ROUNDS,
) -> Figures:
    times = run.time({label: work}, rounds=rounds)[label]
    run.figure(f"{label}: median", times.median * 1000, unit="ms")
    run.figure(f"{label}: p95", times.p95 * 1000, unit="ms", aim=aim)
    return {label: times.median * 1000}


def _map_and_time(run: Run, size: str, catalogue: Catalogue) -> Figures:
    placed, taken = catalogue.ask(points, ""), catalogue.ask(moments, "")
    span = taken.span
    assert span is not None
    found: Figures = {}
    for name, work in {
        "points of a result": lambda: catalogue.ask(points, SHARES[0.5]),
        "a frame of the world": lambda: placed.clusters(_WORLD, 2.4),
        "a frame of a region": lambda: placed.clusters(_EAST, 9.3),
        "moments of a result": lambda: catalogue.ask(moments, SHARES[0.5]),
        "months of twenty years": lambda: taken.buckets(*span, "month"),
    }.items():
        frame = "<= 16.7" if "frame" in name or "months" in name else None
        found |= _alone(run, f"{size}, {name}", work, aim=frame)
    return found


def _look(catalogue: Catalogue, query: str) -> int:
    found = _counted(catalogue, query)
    catalogue.ask(photos.rows, found.ids)
    return found.total


def _counted(catalogue: Catalogue, query: str) -> Found:
    forget_answers()
    found = catalogue.ask(find, query, limit=50)
    catalogue.ask(facets, query)
    return found


def _complete(catalogue: Catalogue) -> Callable[[], object]:
    texts = cycle(_TYPED)

    def work() -> None:
        text = next(texts)
        catalogue.ask(completions, text, len(text))

    return work


def _sidebar(catalogue: Catalogue) -> None:
    forget_answers()
    for query in _SIDEBAR:
        catalogue.ask(count, query)


def _saving(catalogue: Catalogue) -> Callable[[], object]:
    numbers = iter(range(1, 10_000))

    def save() -> None:
        number = next(numbers)
        catalogue.do(photos.edit_caption, number * 7, f"Caption {number} saved by the bench")

    return save


def _after_saving(catalogue: Catalogue) -> Callable[[], object]:
    save = _saving(catalogue)

    def work() -> None:
        save()
        _look(catalogue, SHARES[0.01])

    return work


def _step(bare: sqlite3.Connection, each: str) -> list[int]:
    rows = bare.execute("SELECT rowid FROM photo_words WHERE photo_words MATCH ?", (each,))
    return [row[0] for row in rows]


def _memory() -> float:
    """Return what the process keeps in memory now, in MB (Linux), or 0."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    return sum(int(line.split()[1]) / 1000 for line in lines if line.startswith("VmRSS"))
