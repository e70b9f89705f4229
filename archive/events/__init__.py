"""Events: something that happened, open or approximate in time, in places, perhaps part of another.

Photos, articles and claims belong to events. ``starts`` and ``ends`` are ISO dates as precise as
known (``2022``, ``2022-08``, ``2022-08-01``); no end means it goes on or nobody knows.
"""

from archive.events.dossier import EventArticle, EventClaim, EventDossier, event_dossier
from archive.events.edit import (
    add_event,
    add_event_alias,
    add_event_place,
    edit_event,
    find_or_add_event,
    merge_events,
    remove_event,
    remove_event_alias,
    remove_event_place,
)
from archive.events.members import (
    add_articles_to_event,
    add_claims_to_event,
    add_to_event,
    event_members,
    events_of,
    take_articles_from_event,
    take_claims_from_event,
    take_from_event,
)
from archive.events.proposals import LEAST, EventProposal, event_proposals, make_event
from archive.events.read import (
    EventMembers,
    EventRecord,
    descendants,
    event,
    events,
    find_events,
)
from archive.events.spans import EventSpan, event_spans
from archive.events.terms import EventTerms, add_described_event, describe_event, terms_of

__all__ = [
    "LEAST",
    "EventArticle",
    "EventClaim",
    "EventDossier",
    "EventMembers",
    "EventProposal",
    "EventRecord",
    "EventSpan",
    "EventTerms",
    "add_articles_to_event",
    "add_claims_to_event",
    "add_described_event",
    "add_event",
    "add_event_alias",
    "add_event_place",
    "add_to_event",
    "descendants",
    "describe_event",
    "edit_event",
    "event",
    "event_dossier",
    "event_members",
    "event_proposals",
    "event_spans",
    "events",
    "events_of",
    "find_events",
    "find_or_add_event",
    "make_event",
    "merge_events",
    "remove_event",
    "remove_event_alias",
    "remove_event_place",
    "take_articles_from_event",
    "take_claims_from_event",
    "take_from_event",
    "terms_of",
]
