"""A photo in words: its flags, and what a screen reader says of it."""

from typing import TYPE_CHECKING

from resources.i18n import gettext as _
from ui.pictures.stars import rating_words
from ui.widgets.verdict import verdict_word

if TYPE_CHECKING:
    from archive.photos import PhotoRow


def flag_icons(row: "PhotoRow") -> list[str]:
    """Return the icon of each flag of a photo."""
    icons = []
    if row.problem:
        icons.append("file-alert-outline")
    if row.has_conflict:
        icons.append("not-equal-variant")
    if row.is_sensitive:
        icons.append("eye-off-outline")
    if row.is_linked:
        icons.append("link-variant")
    return icons


def flag_words(row: "PhotoRow") -> list[str]:
    """Return the words of each flag of a photo, in the order of the icons."""
    words = {
        "file-alert-outline": _("File {problem}").format(
            problem=_(row.problem) if row.problem else ""
        ),
        "not-equal-variant": _("The file contradicts itself"),
        "eye-off-outline": _("Sensitive"),
        "link-variant": _("Used or linked"),
    }
    return [words[name] for name in flag_icons(row)]


def words_of(row: "PhotoRow", hidden: bool) -> str:
    """Return what a screen reader says of a photo; the caption of a hidden one is withheld."""
    caption = (
        _("Sensitive photo, hidden") if hidden else row.headline or row.caption or _("No caption")
    )
    parts = [
        caption,
        _("Credit: {credit}").format(credit=row.credit) if row.credit else _("No credit"),
        _("Rights: {verdict}").format(verdict=verdict_word(row.verdict or "unknown")),
        *filter(None, [rating_words(row.rating)]),
        *flag_words(row),
    ]
    return ". ".join(parts)
