"""Writes that join two commands of the archive into one step: name a thing, then put it on photos.

``session`` is handed through from ``Workspace.do`` and never looked into, so it has no type here.
"""

from collections.abc import Sequence
from typing import Any

from archive import events, links, places, tags


def tag_photos_named(session: Any, photo_ids: Sequence[int], name: str) -> int:
    """Put the tag of this name on photos, making it if it is new."""
    return tags.tag_photos(session, photo_ids, tags.find_or_add_tag(session, name))


def place_photos_named(session: Any, photo_ids: Sequence[int], name: str, role: str) -> int:
    """Put the place a name clearly means on photos. Raises if it is unknown or ambiguous."""
    return places.place_photos(session, photo_ids, places.resolve_place(session, name), role=role)


def place_photos_chosen(
    session: Any, photo_ids: Sequence[int], gazetteer_id: str, role: str
) -> int:
    """Put a place of the gazetteer on photos."""
    place_id = places.adopt_place(session, gazetteer_id)
    return places.place_photos(session, photo_ids, place_id, role=role)


def file_photos_named(session: Any, photo_ids: Sequence[int], name: str) -> int:
    """File photos under the event of this name, making it if it is new."""
    return events.add_to_event(session, photo_ids, events.find_or_add_event(session, name))


def link_photos(
    session: Any, photo_ids: Sequence[int], article_id: int, target: tuple[str, int], relation: str
) -> None:
    """Link photos to an article, one of its captions, or (in a relation) one of its claims."""
    kind, key = target
    for photo_id in photo_ids:
        if kind == "claim":
            links.link_claim(session, photo_id, key, relation=relation)
        else:
            caption = key if kind == "caption" else None
            links.link_article(session, photo_id, article_id, caption_id=caption)
