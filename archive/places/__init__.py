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
    remove_place,
    remove_place_name,
)
from archive.places.merging import PlaceHoldings, holdings_of, merge_places
from archive.places.names import NearPlace, PlaceNameRecord, names_of, places_near
from archive.places.own import OwnProposal, own_names, own_proposals
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
    full_names,
    place,
    places,
    places_named,
)
from archive.places.terms import (
    OwnName,
    PlaceTerms,
    add_described_place,
    describe_place,
    place_terms,
    precision_in,
    set_place_names,
)
from archive.places.tree import PlaceNode, PlaceTree, place_tree

__all__ = [
    "Location",
    "NearPlace",
    "OwnName",
    "OwnProposal",
    "PhotoPlaceRecord",
    "PlaceChoice",
    "PlaceHoldings",
    "PlaceNameRecord",
    "PlaceNode",
    "PlaceProposal",
    "PlaceRecord",
    "PlaceTerms",
    "PlaceTree",
    "add_described_place",
    "add_place",
    "add_place_name",
    "adopt_place",
    "complete_places",
    "decide_place",
    "descendants",
    "describe_place",
    "edit_place",
    "find_places",
    "full_names",
    "holdings_of",
    "merge_places",
    "names_of",
    "own_names",
    "own_proposals",
    "place",
    "place_photos",
    "place_proposals",
    "place_terms",
    "place_tree",
    "places",
    "places_named",
    "places_near",
    "places_of",
    "precision_in",
    "propose_places",
    "remove_place",
    "remove_place_name",
    "resolve_place",
    "set_place_names",
    "unplace_photos",
]
