"""``python -m tests.documents``: write the help pages' tables anew from the code.

A table stands between two marks, ``<!-- table: NAME -->`` and ``<!-- end -->``; what is outside
is written by hand. ``test_documents`` fails when a page and the code disagree.
"""

import argparse
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from resources import path

MARK = re.compile(r"(<!-- table: (\w+) -->\n)(.*?)(<!-- end -->)", re.DOTALL)


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Return a Markdown table."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)


def shortcuts() -> str:
    """Return every action of the window by menu, with its shortcut."""
    from ui.actions import ACTIONS
    from ui.actions.specs import Menu

    parts = []
    for menu in Menu:
        rows = [
            (_plain(each.text), f"`{each.shortcut}`" if each.shortcut else "", each.tip)
            for each in ACTIONS
            if each.menu is menu
        ]
        head = ("Action", "Shortcut", "What it does")
        parts.append(f"**{_plain(menu.value)}**\n\n{table(head, rows)}")
    return "\n".join(parts)


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…")


def commands() -> str:
    """Return every command of the command line with what it takes and does."""
    from archive.cli.main import parser

    rows = []
    for words, each in _leaves((), parser()):
        usage = each.format_usage().removeprefix("usage: ")
        usage = re.sub(r"\s+", " ", usage).strip().replace(" [-h]", "").replace("|", r"\|")
        rows.append((f"`{usage}`", _help_of(words) or (each.description or "")))
    return table(("Command", "What it does"), rows)


_HELP: dict[tuple[str, ...], str] = {}


def _help_of(words: tuple[str, ...]) -> str:
    return _HELP.get(words, "")


def _leaves(
    words: tuple[str, ...], top: argparse.ArgumentParser
) -> Iterable[tuple[tuple[str, ...], argparse.ArgumentParser]]:
    """Yield every command that does something, with the words that call it."""
    groups = [each for each in top._actions if isinstance(each, argparse._SubParsersAction)]
    if not groups:
        yield words, top
    for group in groups:
        _HELP.update({(*words, each.dest): each.help or "" for each in group._choices_actions})
        for name, inner in group.choices.items():
            yield from _leaves((*words, name), inner)


def fields() -> str:
    """Return every field of the search language with an example."""
    from archive.search import fields as search_fields

    rows = [
        (f"`{each.name}:`", each.help, f"`{each.example}`") for each in search_fields.documented()
    ]
    return table(("Field", "Finds", "Example"), rows)


def reader() -> str:
    """Return the keys of the reading page."""
    from ui.articles.keys import KEYS

    return table(("Key", "What it does"), [(f"`{each.keys}`", each.words) for each in KEYS])


TABLES: dict[str, Callable[[], str]] = {
    "shortcuts": shortcuts,
    "commands": commands,
    "fields": fields,
    "reader": reader,
}


def pages() -> list[Path]:
    """Return the help pages."""
    return sorted(path("help").glob("*.md"))


def renewed(text: str) -> str:
    """Return a page with its tables as the code says now."""
    return MARK.sub(lambda found: f"{found[1]}\n{TABLES[found[2]]()}\n{found[4]}", text)


def main() -> int:
    """Renew every page."""
    for page in pages():
        page.write_text(renewed(page.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
