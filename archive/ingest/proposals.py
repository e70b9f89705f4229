"""Write what a batch of files suggests: tags from keywords, places, leases, events.

All are written by the many; what the archive knows already (a tag under any of its names, a place
of the gazetteer) is used, not made again.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from archive.errors import Invalid, NotFound
from archive.events import find_or_add_event
from archive.ingest.propose import Proposal, locations_of
from archive.licences.scope import lines
from archive.metadata.fields import Fields
from archive.places import adopt_place, own_names, own_proposals
from archive.reading.fold import fold_name
from archive.store.models import Lease, PhotoEvent, PhotoPlace, PhotoTag, Tag, TagAlias
from archive.store.rows import add_rows
from archive.tags import find_or_add_tag


def record_proposals(session: Session, photos: Sequence[tuple[int, Fields, Proposal]]) -> None:
    """Write the suggestions for new photos, given by id."""
    _add_tags(session, {photo: fields.keywords for photo, fields, _ in photos})
    _add_places(session, [(photo, proposal) for photo, _, proposal in photos])
    _add_own_places(session, [(photo, fields) for photo, fields, _ in photos])
    _add_leases(session, [(photo, proposal) for photo, _, proposal in photos])
    _add_events(session, [(photo, fields) for photo, fields, _ in photos])


def _add_tags(session: Session, keywords: dict[int, tuple[str, ...]]) -> None:
    names = {key: name for words in keywords.values() for name in words if (key := fold_name(name))}
    if not names:
        return
    known = _known_tags(session, names)
    for key, name in names.items():
        if key not in known:
            known[key] = find_or_add_tag(session, name)
    rows = [
        {"photo_id": photo, "tag_id": tag, "source": "file"}
        for photo, words in keywords.items()
        for tag in _distinct(known.get(fold_name(word)) for word in words)
    ]
    session.execute(insert(PhotoTag), rows)


def _distinct(tags: Iterable[int | None]) -> list[int]:
    return list(dict.fromkeys(tag for tag in tags if tag is not None))


def _known_tags(session: Session, keys: Iterable[str]) -> dict[str, int]:
    """Return tags by folded name or alias; of several the desk's own, then the oldest."""
    wanted = set(keys)
    by_alias = (
        select(TagAlias.folded, TagAlias.tag_id)
        .where(TagAlias.folded.in_(wanted))
        .order_by(TagAlias.tag_id.desc())
    )
    by_name = (
        select(Tag.folded, Tag.id)
        .where(Tag.folded.in_(wanted))
        .order_by(Tag.vocabulary_id.is_(None), Tag.id.desc())
    )
    found = dict(session.execute(by_alias).all())
    return found | dict(session.execute(by_name).all())


def _add_places(session: Session, proposals: Iterable[tuple[int, Proposal]]) -> None:
    known: dict[str, int | None] = {}
    rows = []
    for photo, proposal in proposals:
        for place in proposal.places:
            if place.gazetteer_id not in known:
                known[place.gazetteer_id] = _place_id(session, place.gazetteer_id)
            place_id = known[place.gazetteer_id]
            if place_id is not None:
                rows.append({
                    "photo_id": photo, "place_id": place_id, "role": place.role,
                    "source": place.source, "state": "proposed", "reason": place.reason,
                })  # fmt: skip
    if rows:
        session.execute(insert(PhotoPlace), rows)


def _add_own_places(session: Session, photos: Iterable[tuple[int, Fields]]) -> None:
    """Propose what only the desk knows by that name, unless the gazetteer meant the same place."""
    if not (names := own_names(session)):
        return
    said = {
        photo: own_proposals(
            names, each.caption, shown=locations_of(each), created=locations_of(each, "created")
        )
        for photo, each in photos
    }
    known = {(photo, place, role) for photo, place, role in session.execute(
        select(PhotoPlace.photo_id, PhotoPlace.place_id, PhotoPlace.role)
        .where(PhotoPlace.photo_id.in_([photo for photo, found in said.items() if found]))
    )}  # fmt: skip
    rows = [
        {"photo_id": photo, "place_id": one.place_id, "role": one.role, "source": one.source,
         "state": "proposed", "reason": one.reason}
        for photo, found in said.items() for one in found
        if (photo, one.place_id, one.role) not in known
    ]  # fmt: skip
    if rows:
        session.execute(insert(PhotoPlace), rows)


def _place_id(session: Session, key: str) -> int | None:
    try:
        return adopt_place(session, key)
    except (NotFound, Invalid):
        return None  # another edition of the gazetteer than the worker's


def _add_leases(session: Session, proposals: Iterable[tuple[int, Proposal]]) -> None:
    rows = [
        {
            "photo_id": photo, "access": terms.access, "valid_from": terms.valid_from,
            "valid_to": terms.valid_to, "media": lines(terms.media),
            "territories": lines(terms.territories), "reason": terms.reason, "code": terms.code,
            "phrase": terms.phrase, "phrase_field": terms.field, "phrase_start": terms.start,
            "phrase_end": terms.end, "state": "proposed",
        }
        for photo, proposal in proposals
        for terms in proposal.leases
    ]  # fmt: skip
    if rows:
        add_rows(session, Lease, rows)


def _add_events(session: Session, photos: Iterable[tuple[int, Fields]]) -> None:
    by_event: dict[tuple[str, str | None], list[int]] = {}
    for photo, fields in photos:
        if fold_name(fields.event_name):
            identifier = fields.event_ids[0] if len(fields.event_ids) == 1 else None
            by_event.setdefault((fields.event_name, identifier), []).append(photo)
    for (name, identifier), members in by_event.items():
        event = find_or_add_event(session, name, identifier=identifier)
        rows = [{"photo_id": photo, "event_id": event, "source": "file"} for photo in members]
        session.execute(insert(PhotoEvent), rows)
