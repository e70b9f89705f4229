"""Photos that look alike: suggested, decided, grouped.

``suggest``: near hashes, mirrors and crops. ``crops``: the hashes crops are found by. ``decide``:
one picture or two. ``read``: what waits for a decision, and what a photo looks like.
"""

from archive.likeness.crops import keep_crop_hashes
from archive.likeness.decide import different, leave_groups, same_picture
from archive.likeness.read import Likenesses, LikenessRecord, LooksOf, looks_of, undecided
from archive.likeness.suggest import suggest_likenesses

__all__ = [
    "LikenessRecord",
    "Likenesses",
    "LooksOf",
    "different",
    "keep_crop_hashes",
    "leave_groups",
    "looks_of",
    "same_picture",
    "suggest_likenesses",
    "undecided",
]
