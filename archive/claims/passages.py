"""Whether a stretch that somebody marked lies in a text."""

from archive.errors import Invalid
from resources.i18n import gettext as _


def check_range(first: int, last: int, body: str) -> None:
    """Make sure that ``body[first:last]`` has words.

    Raises:
        Invalid: it lies outside the text or is blank.
    """
    if not 0 <= first < last <= len(body) or not body[first:last].strip():
        raise Invalid(
            field="start", problem=_("{first}–{last} is no stretch of the text.").format(
                first=first, last=last
            )
        )  # fmt: skip
