"""Search at 100,000 photos, beside the bare text-index query stepping its ids row by row.

Each pair of words is asked for its first page (50 rows as the grid shows them) and its total. The
floor answers less: it only walks the ids the text index has for the two words. Allowed is three
times the floor or 10 ms, whichever is more. Facets, other kinds of questions and the parser are
measured beside it, without a floor.
"""

import sqlite3
from collections.abc import Callable
from functools import partial

from archive import photos
from archive.catalogue import Catalogue
from archive.search import facets, find, parse
from tests.bench.harness import Run
from tests.bench.search.archive import large_archive, word

ROUNDS = 15
_PAIRS = {
    "common and common": (0, 3),
    "common and middling": (1, 60),
    "middling and middling": (50, 90),
    "rare and common": (2, 2_000),
    "rare and rare": (900, 1_500),
}
_OTHERS = {
    "a place by another script": "Харьков",
    "a place and a word": f"kharkiv {word(40)}",
    "a place and all inside it": 'place:"kharkiv oblast"',
    "a tag with those below it": "tag:theme-3",
    "dates and a credit": "taken:2023-03 credit:reuters",
    "everything but a word": f"-{word(5)}",
    "around a point": "near:48.59,38.0,25km",
}


def measure(run: Run) -> None:
    """Measure searches of an archive that is made once and kept."""
    folder = large_archive(run.scratch, 2_000 if run.quick else 100_000)
    bare = sqlite3.connect(f"file:{folder / 'archive.db'}?mode=ro", uri=True)
    with Catalogue.open(folder, who="bench", read_only=True) as catalogue:
        for name, ranks in _PAIRS.items():
            _pair(run, catalogue, bare, (name, *map(word, ranks)))
        for name, query in _OTHERS.items():
            times = run.time({name: partial(_page, catalogue, query)}, rounds=ROUNDS)[name]
            run.figure(f"{name}, median", times.median * 1000, unit="ms")
            run.figure(f"{name}, p95", times.p95 * 1000, unit="ms")
        _counting(run, catalogue)
    bare.close()


def _pair(
    run: Run, catalogue: Catalogue, bare: sqlite3.Connection, named: tuple[str, str, str]
) -> None:
    name, one, other = named
    hits = len(_step(bare, one, other))
    times = run.time(
        {
            "floor": partial(_step, bare, one, other),
            "ours": partial(_page, catalogue, f"{one} {other}"),
        },
        rounds=ROUNDS,
    )
    ours, floor = times["ours"], times["floor"]
    run.figure(f"{name}: hits", hits)
    run.figure(f"{name}: floor, median", floor.median * 1000, unit="ms")
    run.figure(f"{name}: page and total, median", ours.median * 1000, unit="ms")
    run.figure(f"{name}: page and total, p95", ours.p95 * 1000, unit="ms")
    run.ratio(f"{name}: ours / floor", ours, floor)
    allowed = max(3 * floor.p95, 0.010)
    run.figure(f"{name}: p95 / allowed", ours.p95 / allowed, aim="<= 1")


def _counting(run: Run, catalogue: Catalogue) -> None:
    query = word(3)
    works: dict[str, Callable[[], object]] = {
        "all facets, of a word": lambda: catalogue.ask(facets, query),
        "all facets, of everything": lambda: catalogue.ask(facets, ""),
        "parse": lambda: parse('(a "b c" OR tag:x) -place:y taken:2023-03..2023-05'),
    }
    times = run.time(works, rounds=ROUNDS)
    for name, each in times.items():
        run.figure(f"{name}, median", each.median * 1000, unit="ms")
        run.figure(f"{name}, p95", each.p95 * 1000, unit="ms")


def _page(catalogue: Catalogue, query: str) -> int:
    found = catalogue.ask(find, query, limit=50)
    catalogue.ask(photos.rows, found.ids)
    return found.total


def _step(bare: sqlite3.Connection, one: str, other: str) -> list[int]:
    rows = bare.execute(
        "SELECT rowid FROM photo_words WHERE photo_words MATCH ?", (f'"{one}" AND "{other}"',)
    )
    return [row[0] for row in rows]
