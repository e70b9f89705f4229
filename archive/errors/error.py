"""An expected failure: a code and its parameters.

An ``ArchiveError`` is a code and its parameters. Its text is the message people read, made from
the code's template in the reader's language, so the same error reads alike in window, command
line and reports, and can be stored (a failed import item keeps code and parameters).
"""

import errno
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from resources.i18n import gettext, mark

_TEMPLATES: dict[str, str] = {}


def message_of(code: str, params: Mapping[str, object]) -> str:
    """Return the message of an error kept as code and parameters."""
    template = _TEMPLATES.get(code)
    if template is None:
        return code
    try:
        return gettext(template).format_map(params)
    except (KeyError, IndexError, ValueError):
        return gettext(template)


class ArchiveError(Exception):
    """An expected failure. ``code`` is stable and machine-readable; ``str()`` is for people.

    Subclasses declare ``code`` and ``template`` (``str.format`` fields named as the parameters).
    """

    code: ClassVar[str] = "error"
    template: ClassVar[str] = mark("{message}")

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        _TEMPLATES[cls.code] = cls.template

    def __init__(self, **params: object) -> None:
        self.params: dict[str, object] = {
            name: str(value) if isinstance(value, Path) else value for name, value in params.items()
        }
        super().__init__(params)

    def __str__(self) -> str:
        return message_of(self.code, self.params)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return _revive, (type(self), self.params)


def _revive(kind: type[ArchiveError], params: dict[str, object]) -> ArchiveError:
    return kind(**params)


_TEMPLATES[ArchiveError.code] = ArchiveError.template


_REASONS = {
    errno.ENOENT: mark("there is no such file or folder"),
    errno.ENOTDIR: mark("what should be a folder is a file"),
    errno.EISDIR: mark("it is a folder"),
    errno.EACCES: mark("you have no permission"),
    errno.EPERM: mark("you have no permission"),
    errno.EROFS: mark("the disk can only be read"),
    errno.EIO: mark("the disk reports a fault"),
    errno.ENAMETOOLONG: mark("its name is too long"),
    errno.ELOOP: mark("it links to itself"),
    errno.EBUSY: mark("another program has it in use"),
}


def reason_of(error: OSError) -> str:
    """Return why the system refused a file, in the reader's language where it is a common case."""
    known = _REASONS.get(error.errno or 0)
    return gettext(known) if known else error.strerror or str(error)
