"""Uses and the period of a report: which of them it may count, and how each is judged.

A use without a day is in no period: a report lists it, and counts it only where all time is asked
for. What a use costs falls on the day it began, or one that runs on would be paid every month.
"""

from dataclasses import replace

from archive.appearances import AppearanceRecord
from archive.reports.report import Scope
from archive.rights import Assessment, PhotoFacts, assess, use_made
from resources.i18n import ngettext

_OF_THE_PHOTO = frozenset({"missing_credit", "missing_caption", "no_category"})
"""What stands against a photo on whatever day it ran."""


def counts_in(use: AppearanceRecord, scope: Scope) -> bool:
    """Tell whether a use that may have run in a period is known to have run in it."""
    return bool(use.used_from) or not (scope.since or scope.until)


def began_earlier(use: AppearanceRecord, scope: Scope) -> bool:
    """Tell whether a use began before a period and nobody knows that it lasted into it.

    An online use without a last day is such a one, or a page of years ago were one of each month.
    """
    if not (scope.since and use.used_from):
        return False
    return (use.used_to or use.used_from)[:10] < scope.since


def earlier_note(count: int) -> tuple[str, ...]:
    """Say how many such uses a report leaves out."""
    words = ngettext("{n} use online that began earlier and has no last day is not counted.",
                     "{n} uses online that began earlier and have no last day are not "
                     "counted.", count)  # fmt: skip
    return (words.format(n=count),) if count else ()


def begins_in(use: AppearanceRecord, scope: Scope) -> bool:
    """Tell whether a use that counts in a period also began in it."""
    return counts_in(use, scope) and (use.used_from or "9999")[:10] >= (scope.since or "")


def judged(facts: PhotoFacts, use: AppearanceRecord) -> Assessment:
    """Judge a use on its own day; of one without a day only what no day would change is said."""
    if use.used_from:
        return assess(facts, use_made(use, use.used_from[:10]), past=True)
    answer = assess(facts, use_made(use, ""), past=True)
    lasting = tuple(each for each in answer.reasons if each.code in _OF_THE_PHOTO)
    return replace(answer, verdict="unknown", cost=None, licence_id=None, licence_state="none",
                   reasons=lasting)  # fmt: skip
