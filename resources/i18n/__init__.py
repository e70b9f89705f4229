"""Words for people, in the reader's language: one catalogue for window, command line and reports.

Translations are gettext catalogues ``<language>/LC_MESSAGES/cutline.mo`` in this folder; a text
without a translation is shown in English, as written in the code.
"""

import gettext as _gettext
from pathlib import Path

_translation: _gettext.NullTranslations = _gettext.NullTranslations()


def use_language(language: str | None) -> None:
    """Translate to ``language`` (``"uk"``) from now on; ``None`` follows the environment."""
    global _translation  # the language of a process is one thing, set at start
    _translation = _gettext.translation(
        "cutline", Path(__file__).parent, [language] if language else None, fallback=True
    )


def language() -> str:
    """Return the language in use (``"en"``, ``"uk"``): for names that are data."""
    return _translation.info().get("language", "en")


def gettext(text: str) -> str:
    """Return ``text`` in the reader's language (nothing stays nothing: "" names the header)."""
    return _translation.gettext(text) if text else ""


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of a text that suits ``count``, in the reader's language."""
    return _translation.ngettext(one, many, count)


def mark(text: str) -> str:
    """Mark a text for translation without translating it yet (tables of messages)."""
    return text
