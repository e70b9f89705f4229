"""One key for the many ways in which a name is written in Latin letters.

Zaporizhzhia, Zaporizhia, Zaporizhzhya; Vinnytsia, Vinnitsa; Kharkiv, Kharkow: systems of
romanisation and habits differ in a few letters, which this key makes alike. Used only where no
name fits as written: it takes some different names for one.
"""

import re
from functools import lru_cache

_ALIKE = (
    (r"shch|sch|sh", "s"),
    (r"zh", "z"),
    (r"kh|ch", "h"),
    (r"ts|tz", "c"),
    (r"ph", "f"),
    (r"th", "t"),
    (r"ck|q", "k"),
    (r"x", "ks"),
    (r"w", "v"),
    (r"g", "h"),
    (r"iy|yi|ij|ii|yy|[yj]", "i"),
    (r"ou", "u"),
    (r"ie|ia|iu|io", lambda found: found[0][1]),
    (r"(.)\1+", r"\1"),
)
_RULES = tuple((re.compile(pattern), change) for pattern, change in _ALIKE)


@lru_cache(maxsize=5000)
def sound(key: str) -> str:
    """Return the sound key of a folded name in Latin letters; "" for other scripts."""
    if not key.isascii():
        return ""
    for pattern, change in _RULES:
        key = pattern.sub(change, key)
    return key
