"""How completions of the search box are shown: what is typed for one, what it is, how many."""

from PySide6.QtCore import QLocale

from archive.search import Completion
from resources.i18n import gettext as _


def line_of(completion: Completion, locale: QLocale) -> str:
    """Return the line of a completion in the list below the box."""
    parts = [completion.text]
    if completion.kind == "field":
        parts.append(_(completion.label))
    elif "#" in completion.text and completion.label != completion.text:
        parts.append(completion.label)  # a number says nothing
    if completion.kind != "field" and completion.count is not None:
        parts.append(locale.toString(completion.count))
    return "   ".join(parts)
