"""Captions found by what they mean (``meaning:"people mourning"``): an optional extra.

``texts``: which words of a photo are read; ``filling``: read those that were not; ``nearest``:
answer a question from what was read; ``status``: how far it is.
"""

from archive.search.meaning.filling import Filled, fill, forget
from archive.search.meaning.nearest import nearness, photos_near, present, rank, standing
from archive.search.meaning.status import MeaningStatus, is_out_of_step, is_usable, meaning_status

__all__ = [
    "Filled",
    "MeaningStatus",
    "fill",
    "forget",
    "is_out_of_step",
    "is_usable",
    "meaning_status",
    "nearness",
    "photos_near",
    "present",
    "rank",
    "standing",
]
