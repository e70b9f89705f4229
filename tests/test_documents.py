"""The README and the help pages say what is true of the code."""

import re
from pathlib import Path

import pytest

from tests.documents import pages, renewed

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
NAMED = re.compile(r"`((?:ui|archive|resources|tests)/[\w./-]*|dev|main\.py|pyproject\.toml)`")


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_tables_match_the_code(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert text == renewed(text), "python -m tests.documents writes the tables anew"


@pytest.mark.parametrize("page", [README, *pages()], ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", sorted((ROOT / "resources/help").glob("*/*.md")),
                         ids=lambda page: f"{page.parent.name}/{page.name}")  # fmt: skip
def test_translated_pages_stand_for_an_english_one_with_the_same_links(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert (page.parents[1] / page.name).exists()
    for target in LINK.findall(text):
        assert (page.parents[1] / target).exists(), target


def test_paths_in_the_readme_exist() -> None:
    for name in NAMED.findall(README.read_text(encoding="utf-8")):
        assert (ROOT / name).exists(), name


def test_commands_in_the_readme_are_commands() -> None:
    from archive.cli.main import NOUNS, parser

    known = set(NOUNS) | set(re.findall(r"^    ([a-z]+)", parser().format_help(), re.MULTILINE))
    for command in re.findall(r"\./dev run ([a-z]+)", README.read_text(encoding="utf-8")):
        assert command in known, command


def test_the_changelog_keeps_its_form() -> None:
    text = (ROOT / "resources/help/changes.md").read_text(encoding="utf-8")
    assert text.startswith("# Changes\n")
    assert re.search(r"^## \[(Unreleased|\d+\.\d+\.\d+)\]", text, re.MULTILINE)
