"""Reading articles and captions: milliseconds each, and growth with the length of an article.

Aimed at are 25 ms for a short article on a slow machine, and time that grows with the text: per
character, a megabyte may cost no more than twice what an article of twenty kilobytes does. Texts
without end, full of quotation marks or brackets, are measured beside it. All times are the
processor's, so that what else the machine does counts little.
"""

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from archive.gazetteer.mentions import find_in_text
from archive.reading.articles.read import read_article
from archive.reading.credit_lines import find_tail, parse
from archive.reading.records import PlaceMention
from tests.bench.harness import Run, Work

ROUNDS = 9
_DAY = "2024-05-13"
_ARTICLES = Path(__file__).parents[2] / "data" / "articles"
_CAPTIONS = (
    "A rescuer walks past a flooded house in Porto Velmo, Marland, May 12. REUTERS/Ann Example",
    "Soldiers load a howitzer near the front line outside the town (AP Photo/Bo Other, File)",
    "Рятувальники розбирають завали будинку в Степовому. Фото: Петро Гай/Укрінформ",
    "Ministers leave the cabinet meeting in Oslo on Tuesday. Photo: Kari Lunde / NTB",
    "A woman lights a candle as the country mourns 14 dead. STRINGER/Agence Delta",
)
_STRANGE = {
    "100,000 quotation marks": "“" * 100_000,
    "50,000 brackets": "(" * 25_000 + ")" * 25_000,
    "100,000 numbers": "12 " * 100_000,
    "50,000 commas": "said, " * 50_000,
    "40,000 dates": "May 5 " * 40_000,
    "12,000 quotations": "He said “A b c d.” " * 12_000,
    "200,000 letters": "a" * 200_000,
}


def _cpu(work: Callable[[], object]) -> Work:
    """Return work that tells the processor seconds it took."""

    def timed() -> float:
        began = time.process_time()
        work()
        return time.process_time() - began

    return timed


def named_places(text: str) -> Iterator[PlaceMention]:
    """Yield the places a text names, as articles brought in read them."""
    return (PlaceMention(mention.span, mention.best) for mention in find_in_text(text))


def measure(run: Run) -> None:
    """Measure articles, captions, growth and strange texts."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(_ARTICLES.glob("*.txt"))]
    _articles(run, texts)
    _captions(run)
    _growth(run, "\n\n".join(text for text in texts if " the " in text))
    for name, text in _STRANGE.items():
        short = text[: len(text) // (100 if run.quick else 1)]
        took = run.time({name: _cpu(partial(read_article, short))}, rounds=2, warm=0)[name]
        run.figure(f"{name}, median", took.median * 1000, unit="ms", aim="<= 10000")


def _articles(run: Run, texts: list[str]) -> None:
    works: dict[str, Work] = {
        "rules alone": _cpu(lambda: [read_article(text, published=_DAY) for text in texts]),
        "with places": _cpu(
            lambda: [read_article(text, published=_DAY, places=named_places) for text in texts]
        ),
    }
    times = run.time(works, rounds=ROUNDS)
    letters = sum(map(len, texts)) / len(texts)
    run.figure("articles", len(texts))
    run.figure("characters an article, mean", letters)
    for name, each in times.items():
        aim = "<= 25" if name == "rules alone" else None
        run.figure(f"{name}, median", each.median * 1000 / len(texts), unit="ms", aim=aim)


def _captions(run: Run) -> None:
    captions = _CAPTIONS * (20 if run.quick else 200)
    works: dict[str, Work] = {
        "credit": _cpu(lambda: [parse(t.text) for each in captions if (t := find_tail(each))]),
        "everything": _cpu(lambda: [read_article(each) for each in captions]),
    }
    for name, times in run.time(works, rounds=ROUNDS).items():
        run.figure(f"1,000 captions, {name}", times.median * 1e6 / len(captions), unit="ms")


def _growth(run: Run, text: str) -> None:
    """Compare the time per character of a long text with that of a short one."""
    sizes = (5_000, 20_000) if run.quick else (20_000, 100_000, 1_000_000)
    whole = text * (sizes[-1] // len(text) + 1)
    perches: dict[int, float] = {}
    for size in sizes:
        name = f"{size:,} characters"
        rounds = 5 if size < sizes[-1] else 2
        times = run.time({name: _cpu(partial(read_article, whole[:size]))}, rounds=rounds, warm=0)[
            name
        ]
        run.figure(f"{name}, median", times.median * 1000, unit="ms")
        perches[size] = times.median / size
    run.figure("time per character, longest / shortest", perches[sizes[-1]] / perches[sizes[0]],
               aim="<= 2")  # fmt: skip
