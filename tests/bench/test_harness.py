"""The harness measures in turn, compares round by round and writes what it found."""

import json
from pathlib import Path

import pytest

from tests.bench.harness import Run, Times, document, percentile, reaches, save, table


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run("example", tmp_path)


def test_candidates_take_turns_and_a_warm_round_does_not_count(run: Run) -> None:
    order: list[str] = []
    times = run.time(
        {"a": lambda: order.append("a"), "b": lambda: order.append("b")}, rounds=2, warm=1
    )
    assert "".join(order) == "ba" + "ab" + "ba"
    assert len(times["a"].seconds) == len(times["b"].seconds) == 2


def test_work_may_time_itself(run: Run) -> None:
    times = run.time({"a": lambda: 2.0, "b": lambda: 1.0}, rounds=3)
    assert times["a"].seconds == (2.0, 2.0, 2.0)
    assert run.ratio("a / b", times["a"], times["b"], aim="<= 3") == 2.0
    assert run.figures[0].reached is True


def test_a_ratio_compares_within_rounds(run: Run) -> None:
    slow_machine_later = Times((1.0, 1.0, 10.0)), Times((2.0, 2.0, 20.0))
    assert run.ratio("b / a", slow_machine_later[1], slow_machine_later[0]) == 2.0


def test_percentiles() -> None:
    hundred = tuple(float(n) for n in range(1, 101))
    assert percentile(hundred, 0.95) == 95.0
    assert percentile((7.0,), 0.95) == 7.0
    assert Times((3.0, 1.0, 2.0)).median == 2.0
    assert Times((3.0, 1.0, 2.0)).best == 1.0


@pytest.mark.parametrize(
    ("value", "aim", "expected"),
    [(1.0, "<= 1", True), (1.0, "< 1", False), (2.0, ">= 0.75", True), (1.0, None, None)],
)
def test_aims(value: float, aim: str | None, expected: bool | None) -> None:
    assert reaches(value, aim) is expected


def test_figures_are_kept_as_json_and_shown(run: Run, tmp_path: Path) -> None:
    run.figure("share", 0.5, aim=">= 0.75")
    assert json.loads(save(run, tmp_path).read_text()) == document(run)
    assert "MISSED" in table(run)
