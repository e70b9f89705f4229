"""The desk's own places and names of places, where a photo's caption or location fields say them.

The gazetteer knows nothing of them. Names are compared as folded words; one word alone counts
where the caption writes it like a name.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.places.proposals import Location
from archive.reading.fold import Word, fold_name, words
from archive.store.models import Place, PlaceName
from archive.values import PlaceId
from resources.i18n import gettext as _

_SHORTEST = 3
_Names = Mapping[tuple[str, ...], PlaceId]


@dataclass(frozen=True, slots=True)
class OwnProposal:
    """A place of the archive proposed in a role, from a source, for a reason people can read."""

    place_id: PlaceId
    role: str
    source: str
    reason: str


def own_names(session: Session) -> _Names:
    """Return the names that the desk gave to places, as folded words."""
    own = select(Place.folded, Place.id).where(Place.gazetteer_id.is_(None))
    others = select(PlaceName.folded, PlaceName.place_id)
    return {
        tuple(folded.split()): PlaceId(number)
        for folded, number in (*session.execute(others), *session.execute(own))
        if len(folded) >= _SHORTEST
    }


def own_proposals(
    names: _Names,
    caption: str | None,
    *,
    shown: Sequence[Location] = (),
    created: Sequence[Location] = (),
) -> tuple[OwnProposal, ...]:
    """Return which of the desk's names a photo's own words say, each place and role once."""
    found: dict[tuple[int, str], OwnProposal] = {}
    for one in (
        *_in_fields(names, shown, "shown"),
        *_in_fields(names, created, "created"),
        *_in_caption(names, caption or ""),
    ):
        found.setdefault((one.place_id, one.role), one)
    return tuple(found.values())


def _in_fields(names: _Names, locations: Sequence[Location], role: str) -> Iterator[OwnProposal]:
    for location in locations:
        for name in (location.sublocation, location.city):
            known = names.get(tuple(fold_name(name or "").split()))
            if name and known is not None:
                said = _("the file's location fields say “{name}”").format(name=name.strip())
                yield OwnProposal(known, role, "file", said)


def _in_caption(names: _Names, caption: str) -> Iterator[OwnProposal]:
    longest = max(map(len, names), default=0)
    read = words(caption) if longest else ()
    at = 0
    while at < len(read):
        length = _length_of_name(names, caption, read[at : at + longest])
        if length:
            named = caption[read[at].start : read[at + length - 1].end]
            place = names[tuple(word.folded for word in read[at : at + length])]
            said = _("the caption names “{name}”").format(name=named)
            yield OwnProposal(place, "shown", "caption", said)
        at += length or 1


def _length_of_name(names: _Names, caption: str, ahead: Sequence[Word]) -> int:
    """Return how many of the words ahead are one of the names, the most; 0 for none."""
    for length in range(len(ahead), 0, -1):
        if tuple(word.folded for word in ahead[:length]) in names:
            written = caption[ahead[0].start]
            return length if length > 1 or not written.islower() else 0
    return 0
