"""Photos that look alike: suggested, decided, grouped.

``suggest``: what may be one picture: by ``near`` hashes, as they are, of mirrors and of ``crops``;
of crops the ``pixels`` are looked at too. ``decide``: one picture or two. ``read``: what waits for
a decision, and what a photo looks like.
"""

from archive.likeness.crops import keep_crop_hashes, known_crop_hashes
from archive.likeness.decide import different, leave_groups, same_picture
from archive.likeness.near import Pair
from archive.likeness.pixels import missing_hashes
from archive.likeness.read import (
    Likenesses,
    LikenessRecord,
    LooksOf,
    looks_of,
    one_picture_with,
    undecided,
)
from archive.likeness.suggest import find_likenesses, note_likenesses, suggest_likenesses

__all__ = [
    "LikenessRecord",
    "Likenesses",
    "LooksOf",
    "Pair",
    "different",
    "find_likenesses",
    "keep_crop_hashes",
    "known_crop_hashes",
    "leave_groups",
    "looks_of",
    "missing_hashes",
    "note_likenesses",
    "one_picture_with",
    "same_picture",
    "suggest_likenesses",
    "undecided",
]
