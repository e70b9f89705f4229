"""Places of photos: from the gazetteer or the desk's own, in the roles created, shown, dateline.

A place of the gazetteer is adopted when it is first used, with the regions and the country it lies
in; it then answers to every name the gazetteer knows. What the caption, the file's location fields
or the camera position suggest are proposals with a reason, for somebody to accept or reject.
"""

from archive.places.adopt import adopt_place, resolve_place
from archive.places.edit import (
    add_place,
    add_place_name,
    edit_place,
    merge_places,
    remove_place,
    remove_place_name,
)
from archive.places.names import NearPlace, PlaceNameRecord, names_of, places_near
from archive.places.photos import (
    PhotoPlaceRecord,
    decide_place,
    place_photos,
    places_of,
    propose_places,
    unplace_photos,
)
from archive.places.proposals import Location, PlaceProposal, place_proposals
from archive.places.read import (
    PlaceChoice,
    PlaceRecord,
    complete_places,
    descendants,
    find_places,
    place,
    places,
    places_named,
)

__all__ = [
    "Location",
    "NearPlace",
    "PhotoPlaceRecord",
    "PlaceChoice",
    "PlaceNameRecord",
    "PlaceProposal",
    "PlaceRecord",
    "add_place",
    "add_place_name",
    "adopt_place",
    "complete_places",
    "decide_place",
    "descendants",
    "edit_place",
    "find_places",
    "merge_places",
    "names_of",
    "place",
    "place_photos",
    "place_proposals",
    "places",
    "places_named",
    "places_near",
    "places_of",
    "propose_places",
    "remove_place",
    "remove_place_name",
    "resolve_place",
    "unplace_photos",
]
