"""The sample archive has everything the tour in the README shows."""

import json
from pathlib import Path

import pytest
from sqlalchemy import text

from archive.catalogue import Catalogue
from archive.cli import main
from archive.errors import ArchiveExists


def test_it_is_made_in_an_empty_folder_only(tmp_path: Path) -> None:
    from archive.cli.sample import make_sample

    (tmp_path / "there").touch()
    with pytest.raises(ArchiveExists):
        make_sample(tmp_path, who="tester")


def _answer(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    assert main([*words, "--json"]) == 0
    answer: dict[str, object] = json.loads(capsys.readouterr().out)
    return answer


@pytest.mark.parametrize(
    ("query", "least"),
    [
        ("flood", 5),
        ("place:Хуст", 3),
        ("place:khust", 3),
        ('credit:"corvina press"', 5),
        ("taken:2024-03-12", 4),
        ('event:"tysa flood"', 10),
        ("is:sensitive", 0),
        ("credit:missing", 1),
        ("used:2024-03", 1),
        ("by:stringer", 2),
    ],
)
def test_what_the_tour_looks_for_is_found(
    sample_archive: Path, capsys: pytest.CaptureFixture[str], query: str, least: int
) -> None:
    found = _answer(capsys, "--archive", str(sample_archive), "search", query)
    assert found["total"] >= least  # type: ignore[operator] # a number by the interface


def test_the_article_is_read_and_one_photo_linked(
    sample_archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = _answer(capsys, "--archive", str(sample_archive), "article", "show", "1")
    assert len(shown["key_points"]) == 3  # type: ignore[arg-type] # a list by the interface
    assert len(shown["captions"]) == 2  # type: ignore[arg-type] # likewise
    assert len(shown["claims"]) >= 18  # type: ignore[arg-type] # likewise
    linked = _answer(capsys, "--archive", str(sample_archive), "search", "article:1")
    assert linked["photos"] == [1]


def test_every_step_of_it_can_be_undone(sample: Catalogue) -> None:
    from archive import history

    while sample.ask(history.next_undo):
        sample.undo()
    assert sample.ask(lambda s: s.scalar(text("SELECT count(*) FROM photo"))) == 0
