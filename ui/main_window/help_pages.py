"""Which pages of help there are, and their texts."""

import html
import platform
import tomllib
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from PySide6.QtGui import QKeySequence

from resources import path
from resources.i18n import gettext as _
from resources.i18n import language, mark
from ui.actions import ACTIONS, ActionSet, Menu
from ui.actions.action_set import plain

_NATIVE = QKeySequence.SequenceFormat.NativeText


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page: the name of its file in resources/help, and its title."""

    name: str
    title: str


FIRST, SEARCH, SHORTCUTS = "first-steps", "search", "shortcuts"
PAGES = (
    HelpPage(FIRST, mark("First steps")),
    HelpPage("photos", mark("Photos")),
    HelpPage(SEARCH, mark("How to search")),
    HelpPage("articles", mark("Articles and claims")),
    HelpPage("rights", mark("Credits and rights")),
    HelpPage(SHORTCUTS, mark("Shortcuts")),
    HelpPage("commands", mark("The command line")),
    HelpPage("changes", mark("What is new")),
)


def text_of(name: str, actions: ActionSet) -> str:
    """Return a page as Markdown; the shortcuts are those this person chose."""
    if name == SHORTCUTS:
        return shortcuts_text(actions)
    page = path("help", language(), f"{name}.md")
    if not page.is_file():  # English is the language of every page
        page = path("help", f"{name}.md")
    if page.is_file():
        return page.read_text(encoding="utf-8")
    return _("The help page {name} is missing from this installation.").format(name=page.name)


def shortcuts_text(actions: ActionSet) -> str:
    """Return every action that has a key, by menu, as Markdown."""
    lines = [f"# {_('Shortcuts')}", ""]
    for menu in Menu:
        lines += [f"## {plain(_(menu.value))}", "", f"| {_('Action')} | {_('Key')} |", "|---|---|"]
        for spec in ACTIONS:
            if spec.menu is menu:
                key = actions[spec.id].shortcut().toString(_NATIVE)
                note = f" – {_(spec.tip)}" if spec.tip else ""
                lines.append(f"| {html.escape(plain(_(spec.text)) + note)} | {html.escape(key)} |")
        lines.append("")
    return "\n".join(lines)


def version() -> str:
    """Return the program's own version: of the source it runs from, else as installed."""
    source = Path(__file__).resolve().parents[2] / "pyproject.toml"
    if source.is_file():
        return str(tomllib.loads(source.read_text(encoding="utf-8"))["project"]["version"])
    return metadata.version("cutline")


def about() -> tuple[str, ...]:
    """Return what this is, versions, licence and whose data it carries, a line each."""
    import PySide6

    numbers = (
        _("Version {number}").format(number=version()),
        f"Python {platform.python_version()}",
        f"Qt {PySide6.__version__}",
    )
    return (
        _("An offline archive of news photographs."),
        " · ".join(numbers),
        _("Free software under the GNU General Public Licence, version 3 or later."),
        _("Place names from GeoNames (CC BY 4.0), the map from Natural Earth (public domain)."),
    )
