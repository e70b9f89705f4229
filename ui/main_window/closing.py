"""Closing the window while something is going on: asked once, and nothing is lost by a yes."""

from PySide6.QtWidgets import QWidget

from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui import ask
from ui.jobs import Jobs


def may_close(window: QWidget, jobs: Jobs) -> bool:
    """Tell whether the window may close; ask if long work would be broken off by it."""
    running = jobs.mattering
    if not running:
        return True
    names = ", ".join(f"{job.label} ({_how_far(job.done, job.total)})" for job in running)
    words = ngettext(
        "This is still going on: {names}.", "These are still going on: {names}.", len(running)
    )
    what = _(
        "What is finished is kept. An import goes on from where it stopped when you open the "
        "archive again."
    )
    return ask.final(
        window,
        _("Close Cutline?"),
        f"{words.format(names=names)}\n\n{what}",
        button=_("Stop and close"),
    )


def _how_far(done: int, total: int) -> str:
    return _("{done} of {total}").format(done=done, total=total) if total else _("begun")
