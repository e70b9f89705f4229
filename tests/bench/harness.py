"""What a bench is handed, and what becomes of its figures.

A bench is a module or package ``tests/bench/<name>`` with a function ``measure(run: Run) -> None``;
its module docstring says what is measured and against which floor. Absolute times on a shared
machine drift by a third between runs, so the figures that count are ratios: ``Run.time`` runs
the candidates in turn, round after round, and ``Run.ratio`` compares round by round.

    def measure(run: Run) -> None:
        times = run.time({"floor": bare_query, "ours": our_query}, rounds=20)
        run.ratio("search / bare query", times["ours"], times["floor"], aim="<= 3")
        run.figure("search p95", times["ours"].p95 * 1000, unit="ms", aim="<= 10")

``run.quick`` asks for a small version of the same work (a smoke test of the bench itself);
``run.scratch`` is a folder that stays between runs, for inputs that take long to make.
"""

import gc
import json
import math
import operator
import platform
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

Work = Callable[[], object]
"""Something to time. If it returns a float, that is taken as its seconds (it timed itself)."""

_COMPARE = {"<=": operator.le, ">=": operator.ge, "<": operator.lt, ">": operator.gt}


@dataclass(frozen=True, slots=True)
class Times:
    """The seconds of one candidate, one number per round, in the order they were measured."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one, in seconds."""
        return statistics.median(self.seconds)

    @property
    def p95(self) -> float:
        """The one that 95 of 100 do not exceed, in seconds."""
        return percentile(self.seconds, 0.95)

    @property
    def best(self) -> float:
        """The shortest, in seconds."""
        return min(self.seconds)


def percentile(values: tuple[float, ...], share: float) -> float:
    """Return the smallest of ``values`` that ``share`` (0 to 1) of them do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number, what was aimed at (``"<= 3"``), and whether it was reached."""

    name: str
    value: float
    unit: str
    aim: str | None
    reached: bool | None


@dataclass(slots=True)
class Run:
    """One run of one bench: its scratch folder, its size, its figures so far."""

    name: str
    scratch: Path
    quick: bool = False
    figures: list[Figure] = field(default_factory=list)

    def time(
        self, candidates: Mapping[str, Work], *, rounds: int, warm: int = 1
    ) -> dict[str, Times]:
        """Time candidates in turn, ``rounds`` times after ``warm`` rounds that do not count.

        Every round starts with another candidate, so that none is always first on a cold cache.
        """
        rounds = min(rounds, 2) if self.quick else rounds
        names = list(candidates)
        taken: dict[str, list[float]] = {name: [] for name in names}
        for number in range(-warm, rounds):
            turn = number % len(names)
            for name in names[turn:] + names[:turn]:
                seconds = _seconds(candidates[name])
                if number >= 0:
                    taken[name].append(seconds)
        return {name: Times(tuple(each)) for name, each in taken.items()}

    def ratio(self, name: str, ours: Times, floor: Times, *, aim: str | None = None) -> float:
        """Record the median over all rounds of ours / floor, and return it."""
        each = [a / b for a, b in zip(ours.seconds, floor.seconds, strict=True)]
        return self.figure(name, statistics.median(each), aim=aim)

    def figure(self, name: str, value: float, *, unit: str = "", aim: str | None = None) -> float:
        """Record a number; ``aim`` is an operator and a bound, such as ``">= 0.75"``."""
        self.figures.append(Figure(name, value, unit, aim, reaches(value, aim)))
        return value


def reaches(value: float, aim: str | None) -> bool | None:
    """Tell whether a value is what was aimed at; None without an aim."""
    if aim is None:
        return None
    sign, bound = aim.split()
    return bool(_COMPARE[sign](value, float(bound)))


def _seconds(work: Work) -> float:
    gc.collect()
    began = time.perf_counter()
    answer = work()
    taken = time.perf_counter() - began
    return answer if isinstance(answer, float) else taken


def document(run: Run) -> dict[str, object]:
    """Return a run as a JSON document: where it ran, and its figures."""
    return {
        "bench": run.name,
        "quick": run.quick,
        "python": platform.python_version(),
        "machine": f"{platform.machine()}, {platform.system()}",
        "figures": [asdict(figure) for figure in run.figures],
    }


def save(run: Run, folder: Path) -> Path:
    """Write a run to ``<folder>/<name>.json`` and return that path."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{run.name}.json"
    target.write_text(json.dumps(document(run), indent=2, ensure_ascii=False) + "\n")
    return target


def table(run: Run) -> str:
    """Return the figures of a run as lines for people."""
    lines = [run.name]
    marks = {True: "reached", False: "MISSED", None: ""}
    for each in run.figures:
        value = f"{each.value:,.3f} {each.unit}".strip()
        aim = f"aim {each.aim}" if each.aim else ""
        lines.append(f"  {each.name:44} {value:>16}  {aim:12} {marks[each.reached]}".rstrip())
    return "\n".join(lines)
