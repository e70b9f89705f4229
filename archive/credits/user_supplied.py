"""Pictures that came from a reader or a private album: whoever sent them must permit their use.

``privat`` alone is how German and Nordic papers credit a picture from somebody's own album: it was
lent as a courtesy, by a person and not by a press office, and nobody has granted more.
"""

import re

from archive.reading.fold import fold_name

_PRIVATE = frozenset({
    "privat", "private", "privatfoto", "privat foto", "privatbild", "privatbilde", "privatarchiv",
    "privatbesitz", "aus privatbesitz", "prive",
})  # fmt: skip
_ANNOUNCED = re.compile(r"^(?:foto|fotos|bild|bilder|bilde|photo|photos|picture|image|kuva) ")

_PICTURE = r"(?:photo(?:graph)?|picture|image|snapshot|footage|video)s?"
_READER = r"(?:reader|viewer|listener|subscriber|follower|member of the public)s?"
_SENT_IN = re.compile(
    rf"\b{_PICTURE}\s+(?:(?:was|were|is|that was)\s+)?"
    rf"(?:sent(?:\s+in|\s+to\s+us)?|submitted|supplied|provided|contributed|shared|taken)\s+by\s+"
    rf"(?:an?|our|one\s+of\s+our|the)\s+{_READER}\b"
    rf"|\b{_READER}(?:['’]s?|\s+submitted)\s+{_PICTURE}\b"
    r"|\b(?:reader|viewer)\s+(?:photo|picture|image|video)\b"
    rf"|\b{_PICTURE}\s*:\s*(?:an?\s+)?{_READER}\b"
    r"|\bleser-?(?:foto|bild|bilde|reporter|reporterin)s?\b|\b(?:läsar|læser)(?:foto|bild|billede)\b"
    r"|\b(?:foto|bild)\w*\s*:\s*leser(?:in)?\b"
    r"|\b(?:von|durch)\s+(?:einem\s+leser|einer\s+leserin)\s+(?:ein)?ge(?:sandt|schickt)"
    r"|\beingesandt\s+von\s+(?:einem\s+leser|einer\s+leserin)\b",
    re.IGNORECASE,
)


def is_private(credit: str) -> bool:
    """Tell whether a credit says that a picture is somebody's own, and nothing else."""
    words = " ".join(re.findall(r"\w+", fold_name(credit)))
    return _ANNOUNCED.sub("", words) in _PRIVATE


def is_sent_in(words: str) -> bool:
    """Tell whether a caption or a note says that a reader or viewer sent the picture in."""
    return bool(_SENT_IN.search(words))
