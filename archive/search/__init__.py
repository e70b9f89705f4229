"""Search: a line of text → photos, how many, what else to choose, and why each was found.

``fields`` declares what can be asked; ``parse`` turns text into a tree of questions (``tree``);
``compile`` answers the tree from the database as sets of photos; ``search`` orders and counts them;
``facets`` counts what the result is made of; ``explain`` says why a photo is in it; ``points`` and
``moments`` are its places and times for a map and a timeline.
"""

from archive.search.completion import Completion, completions
from archive.search.explain import Why, explain
from archive.search.facets import FACETS, FacetValue, facet_title, facets
from archive.search.fields import FIELDS, Field, documented
from archive.search.kept import refuse_circle, saved_in, without_name
from archive.search.moments import UNITS, Bucket, Moments, Vague, moments
from archive.search.near import Near, near
from archive.search.orders import natural_order
from archive.search.parse import parse
from archive.search.photo_ids import PhotoIds
from archive.search.points import ROLES, Box, Cluster, Points, points
from archive.search.saved import SavedCount, SavedSet, as_text, from_text, saved_count, saved_sets
from archive.search.search import SORTS, Found, count, find, find_forgiving

__all__ = [
    "FACETS",
    "FIELDS",
    "ROLES",
    "SORTS",
    "UNITS",
    "Box",
    "Bucket",
    "Cluster",
    "Completion",
    "FacetValue",
    "Field",
    "Found",
    "Moments",
    "Near",
    "PhotoIds",
    "Points",
    "SavedCount",
    "SavedSet",
    "Vague",
    "Why",
    "as_text",
    "completions",
    "count",
    "documented",
    "explain",
    "facet_title",
    "facets",
    "find",
    "find_forgiving",
    "from_text",
    "moments",
    "natural_order",
    "near",
    "parse",
    "points",
    "refuse_circle",
    "saved_count",
    "saved_in",
    "saved_sets",
    "without_name",
]
