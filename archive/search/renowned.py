"""Surnames that news writes in every script: Трамп is Trump, 习近平 is Xi.

Sound alone leads from few of them to the others; they stand in ``names-in-scripts.txt``.
"""

from collections import defaultdict
from functools import cache, lru_cache

from sqlalchemy.orm import Session

from archive.reading.fold import phrase
from archive.search.inflected import bare
from archive.search.vocabulary import in_latin
from resources import path


def elsewhere(session: Session, name: str) -> tuple[str, ...]:
    """Return how a name stands in other letters, by sound or because all write it, as phrases."""
    return (*in_latin(session, name), *in_other_scripts(name))


@lru_cache(maxsize=2048)
def in_other_scripts(name: str) -> tuple[str, ...]:
    """Return how a surname, in any case, stands in other scripts, as index phrases."""
    written = " ".join(phrase(name))
    known = _known()
    meant = [known[one] for one in sorted(bare(written), key=len, reverse=True) if one in known]
    return tuple(other for other in meant[0] if other != written) if meant else ()


@cache
def _known() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for line in path("vocabularies", "names-in-scripts.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            spelled = [" ".join(phrase(name)) for name in line.split("|")]
            for one in spelled:
                found[one].update(dict.fromkeys(spelled))
    return {one: tuple(others) for one, others in found.items()}
