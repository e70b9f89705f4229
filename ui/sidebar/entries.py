"""What the sidebar lists: fixed places, and sets that the archive names."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from archive import collections
from archive.collections import CollectionRecord, SavedSearchRecord
from archive.search.sets import NamedSet, named_sets
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
            Entry(
                mark("Articles"),
                "newspaper-variant-multiple-outline",
                page="articles",
                drop="article",
            ),
            Entry(mark("Claims"), "format-quote-close-outline", page="claims"),
            Entry(mark("Licences"), "certificate-outline", page="licences"),
            Entry(mark("All events"), "calendar-multiple", page="events"),
            Entry(mark("All places"), "map-marker-multiple-outline", page="places"),
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


def of_sets(kind: str, picture: str, found: tuple[NamedSet, ...]) -> tuple[Entry, ...]:
    """Return the lines of places, events or tags; by number where a name means others too."""
    return tuple(
        Entry(
            each.name,
            picture,
            named(kind, each.name, each.id) if each.by_name else f"{kind}:#{each.id}",
            drop=kind,
            key=each.id,
            count=each.photos,
        )
        for each in found
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
         ("collection", "collection_photo", "photo")),
    Kind("searches", mark("Saved searches"), collections.saved_searches, of_searches,
         ("saved_search",)),
    Kind("events", mark("Events"), partial(named_sets, kind="event"),
         partial(of_sets, "event", "calendar-outline"), ("event", "photo_event", "photo")),
    Kind("places", mark("Places"), partial(named_sets, kind="place"),
         partial(of_sets, "place", "map-marker-outline"), ("place", "photo_place", "photo")),
    Kind("tags", mark("Tags"), partial(named_sets, kind="tag"),
         partial(of_sets, "tag", "tag-outline"), ("tag", "photo_tag", "tag_parent", "photo")),
)  # fmt: skip
