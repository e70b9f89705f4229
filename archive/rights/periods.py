"""Days: when a lease or licence holds, whether it concerns a use, when an answer next changes."""

from calendar import monthrange
from datetime import date
from functools import lru_cache

from archive.desk import Use
from archive.licences import in_media
from archive.reading.restrictions.territories import touches
from archive.rights.facts import LeaseFacts, PhotoFacts
from archive.values import days_later
from resources.i18n import gettext as _


def holds_on(lease: LeaseFacts, use: Use) -> bool:
    """Tell whether a lease is in force on the day of a use.

    On the day an instant falls on, the embargo still counts for a use whose hour is not known.
    """
    started = lease.valid_from is None or lease.valid_from[:10] <= use.on
    return started and not is_over(lease, use)


def is_over(lease: LeaseFacts, use: Use) -> bool:
    """Tell whether a lease has ended before a use: what it said then has no bearing any more."""
    if use.at is not None and _is_instant(lease.valid_to):
        return use.at >= str(lease.valid_to)
    return lease.last_day is not None and lease.last_day < use.on


def ends_within(lease: LeaseFacts, use: Use) -> bool:
    """Tell whether a lease ends at an hour of the day of a use whose own hour is not known."""
    return use.at is None and _is_instant(lease.valid_to) and lease.last_day == use.on


def _is_instant(text: str | None) -> bool:
    return len(text or "") > 10


def applies_to(lease: LeaseFacts, use: Use, *, parts: bool = False) -> bool:
    """Tell whether a lease speaks of a use's medium and territory; one that is not stated: no.

    ``parts``: also where it speaks of a part of the medium only.
    """
    medium = speaks_of_medium(lease, use) or (parts and speaks_of_part(lease, use))
    if not lease.territories:
        return medium
    return medium and use.territory is not None and touches(lease.territories, use.territory)


def speaks_of_medium(lease: LeaseFacts, use: Use) -> bool:
    """Tell whether a lease speaks of a use's medium: it names it, or none."""
    return not lease.media or in_media(use.medium, lease.media)


def speaks_of_part(lease: LeaseFacts, use: Use) -> bool:
    """Tell whether a lease names a medium that is a part of a use's: magazines, of print."""
    asked = use.medium
    return asked is not None and any(each != asked and in_media(each, (asked,))
                                     for each in lease.media)  # fmt: skip


def period_words(start: str | None, end: str | None) -> str:
    """Return a period for the middle of a sentence, with a space in front; nothing if open."""
    last = end.replace("T", " ").replace("Z", " UTC") if end else None
    if start and last:
        return " " + _("from {start} to {end}").format(start=start, end=last)
    if last:
        return " " + _("until {end}").format(end=last)
    return " " + _("from {start}").format(start=start) if start else ""


def embargo_words(last: str | None) -> str:
    """Return until when an embargo holds: to its instant, or to the end of its last day."""
    if last is None or len(last) > 10:
        return period_words(None, last)
    return " " + _("until the end of {day}").format(day=last)


@lru_cache(maxsize=4096)
def day_before(day: str) -> str:
    """Return the day before an ISO day."""
    return days_later(day, -1)


@lru_cache(maxsize=4096)
def day_after(day: str) -> str:
    """Return the day after an ISO day."""
    return days_later(day, 1)


@lru_cache(maxsize=4096)
def quota_period(per: str | None, on: str) -> tuple[str | None, str | None]:
    """Return first and last day of the month or year a quota counts in; None, None: no period.

    A use without a day (an empty ``on``) is in no period.
    """
    if not on:
        return None, None
    if per == "year":
        return f"{on[:4]}-01-01", f"{on[:4]}-12-31"
    if per != "month":
        return None, None
    first = date.fromisoformat(f"{on[:7]}-01")
    days = monthrange(first.year, first.month)[1]
    return first.isoformat(), first.replace(day=days).isoformat()


def last_same_day(facts: PhotoFacts, use: Use) -> str | None:
    """Return the last day on which the answer for a use holds, if no record changes.

    For a use of an instant it can be the instant (UTC) from which on the answer is another.
    """
    ends: list[str] = []
    for lease in facts.leases:
        if lease.state != "rejected":
            end = lease.valid_to if use.at is not None else lease.last_day
            ends += _edges(lease.valid_from, end)
    for licence in facts.licences:
        ends += _edges(licence.valid_from, licence.valid_to)
        ends += filter(None, [quota_period(licence.uses_per, use.on)[1]])
    for given in facts.permissions:
        ends += [day_before(day) for day in (given.given_on, given.withdrawn_on) if day]
    ends += [override.valid_to for override in facts.overrides if override.valid_to]
    later = [end for end in ends if _is_ahead(end, use)]
    return min(later, key=_end_of_day) if later else None


def _is_ahead(end: str, use: Use) -> bool:
    return end > (use.at or "") if _is_instant(end) else end >= use.on


def _end_of_day(end: str) -> str:
    return end if _is_instant(end) else f"{end}T24:00Z"


def _edges(start: str | None, end: str | None) -> list[str]:
    edges = [end] if end else []
    if start:
        edges.append(day_before(start))
    return edges
