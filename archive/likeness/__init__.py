"""Photos that look alike: suggested, decided, grouped.

``suggest``: what may be one picture: by ``near`` hashes, as they are, of mirrors and of ``crops``;
of crops the ``pixels`` are looked at too. ``decide``: one picture or two. ``read``: what waits for
a decision, and what a photo looks like.
"""

from archive.likeness.crops import keep_crop_hashes
from archive.likeness.decide import different, leave_groups, same_picture
from archive.likeness.read import Likenesses, LikenessRecord, LooksOf, looks_of, undecided
from archive.likeness.suggest import find_likenesses, note_likenesses, suggest_likenesses

__all__ = [
    "LikenessRecord",
    "Likenesses",
    "LooksOf",
    "different",
    "find_likenesses",
    "keep_crop_hashes",
    "leave_groups",
    "looks_of",
    "note_likenesses",
    "same_picture",
    "suggest_likenesses",
    "undecided",
]
