"""How fast and how long still, in words."""

from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.jobs import Job, JobState


def time_left(seconds: float) -> str:
    """Return a time in the precision that helps: seconds, then minutes, then hours."""
    if seconds < 60:
        count = max(1, round(seconds))
        return ngettext("{count} second left", "{count} seconds left", count).format(count=count)
    if seconds < 5400:
        count = round(seconds / 60)
        return ngettext("{count} minute left", "{count} minutes left", count).format(count=count)
    count = round(seconds / 3600)
    return ngettext("{count} hour left", "{count} hours left", count).format(count=count)


def rate(per_second: float) -> str:
    """Return a rate in the unit that gives a readable number."""
    if per_second >= 1:
        return _("{number:.0f} a second").format(number=per_second)
    return _("{number:.0f} a minute").format(number=per_second * 60)


def standing(job: Job) -> str:
    """Return how a job stands, in one line."""
    if job.state.over:
        ended = {JobState.DONE: _("Done"), JobState.CANCELLED: _("Cancelled")}
        return ended.get(job.state, job.message)
    parts = []
    if job.total:
        parts.append(_("{done} of {total}").format(done=job.done, total=job.total))
    if job.state is JobState.PAUSED:
        parts.append(_("paused"))
    elif job.state is JobState.CANCELLING:
        parts.append(_("stopping after this file"))
    else:
        if job.rate > 0:
            parts.append(rate(job.rate))
        if job.seconds_left is not None:
            parts.append(time_left(job.seconds_left))
    return " · ".join(parts)
