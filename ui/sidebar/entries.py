"""What the sidebar lists: fixed places, and sets that the archive names."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from archive import collections, events, places, tags
from archive.collections import CollectionRecord, SavedSearchRecord
from archive.events import EventRecord
from archive.places import PlaceRecord
from archive.tags import TagRecord
from archive.values import Page
from resources.i18n import mark


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the sidebar. ``query`` leads to photos, ``page`` to another page of the window.

    ``drop`` names what dropping photos on it does, ``key`` the record it stands for. ``counted``:
    its photos are counted by searching; ``count`` is known already. ``saved``: a saved search,
    counted with what is new since the last look. ``action``: what a click does instead.
    """

    text: str
    icon: str = ""
    query: str | None = None
    page: str | None = None
    drop: str = ""
    key: int = 0
    counted: bool = False
    count: int | None = None
    saved: bool = False
    action: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its lines. ``name`` is stable, ``title`` for people."""

    name: str
    title: str
    entries: tuple[Entry, ...] = ()


FIXED = (
    Section(
        "photos",
        mark("Photos"),
        (
            Entry(mark("All photos"), "image-multiple-outline", query="", counted=True),
            Entry(mark("Last import"), "tray-arrow-down", query="import:last"),
        ),
    ),
    Section(
        "attention",
        mark("Attention"),
        (
            Entry(mark("No credit"), "account-question-outline", "credit:missing", counted=True),
            Entry(mark("No caption"), "text-box-remove-outline", "is:uncaptioned", counted=True),
            Entry(mark("Conflicts"), "not-equal-variant", "is:conflict", counted=True),
            Entry(mark("Blocked"), "cancel", "rights:blocked", counted=True),
            Entry(
                mark("Expiring in 30 days"),
                "timer-sand",
                "expires:<30d",
                counted=True,
                action="rights.desk",
            ),
            Entry(mark("Look-alikes"), "compare", "is:duplicate", counted=True),
            Entry(mark("Breaches"), "alert-octagon-outline", "is:breach", counted=True),
            Entry(mark("Sensitive"), "eye-off-outline", "is:sensitive", counted=True),
        ),
    ),
    Section(
        "desk",
        mark("Desk"),
        (
            Entry(mark("Articles"), "newspaper-variant-multiple-outline", page="articles"),
            Entry(mark("Claims"), "format-quote-close-outline", page="claims"),
            Entry(mark("Licences"), "certificate-outline", page="licences"),
            Entry(mark("All events"), "calendar-multiple", page="events"),
            Entry(mark("Table of tags"), "tag-multiple-outline", page="tags"),
            Entry(mark("Imports"), "tray-arrow-down", page="imports"),
            Entry(mark("History"), "history", page="history"),
        ),
    ),
)


def named(field: str, name: str, number: int) -> str:
    """Return the search for a named record; by number where its name cannot be quoted."""
    if any(sign in name for sign in '"“”„«»'):
        return f"{field}:#{number}"
    return f'{field}:"{name}"'


def of_collections(found: tuple[CollectionRecord, ...]) -> tuple[Entry, ...]:
    """Return the lines of the collections."""
    return tuple(
        Entry(
            each.name,
            "folder-multiple-outline",
            named("collection", each.name, each.id),
            drop="collection",
            key=each.id,
            count=each.photos,
        )
        for each in found
    )


def of_searches(found: tuple[SavedSearchRecord, ...]) -> tuple[Entry, ...]:
    """Return the lines of the saved searches."""
    return tuple(Entry(each.name, "magnify", each.query, key=each.id, saved=True) for each in found)


def of_events(found: Page[EventRecord]) -> tuple[Entry, ...]:
    """Return the lines of the events."""
    return tuple(
        Entry(
            each.name,
            "calendar-outline",
            named("event", each.name, each.id),
            drop="event",
            key=each.id,
            count=each.photos,
        )
        for each in found.items
    )


def of_places(found: Page[PlaceRecord]) -> tuple[Entry, ...]:
    """Return the lines of the places."""
    return tuple(
        Entry(
            each.name,
            "map-marker-outline",
            named("place", each.name, each.id),
            drop="place",
            key=each.id,
            count=each.photos,
        )
        for each in found.items
    )


def of_tags(found: Page[TagRecord]) -> tuple[Entry, ...]:
    """Return the lines of the tags."""
    return tuple(
        Entry(
            each.name,
            "tag-outline",
            named("tag", each.name, each.id),
            drop="tag",
            key=each.id,
            count=each.photos,
        )
        for each in found.items
    )


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of set with names: how it is read, and which tables say that it moved."""

    name: str
    title: str
    read: Callable[..., Any]
    entries: Callable[[Any], tuple[Entry, ...]]
    tables: tuple[str, ...]


KINDS = (
    Kind("collections", mark("Collections"), collections.collections, of_collections,
         ("collection", "collection_photo")),
    Kind("searches", mark("Saved searches"), collections.saved_searches, of_searches,
         ("saved_search",)),
    Kind("events", mark("Events"), events.events, of_events, ("event", "photo_event")),
    Kind("places", mark("Places"), places.places, of_places, ("place", "photo_place")),
    Kind("tags", mark("Tags"), tags.tags, of_tags, ("tag", "photo_tag")),
)  # fmt: skip
