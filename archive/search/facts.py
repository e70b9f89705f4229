"""The columns searches and counts are made of, kept in step with the archive."""

from sqlalchemy.orm import Session

from archive.search import arrays
from archive.search.arrays import Facts
from archive.search.columns import columns
from archive.search.links import Links, follow_links, load_links
from archive.search.sources import FACTS, LINKS


def photo_facts(session: Session) -> Facts:
    """Return when each photo was taken and came in, its size, place, format, and what it has."""
    return _facts(session, "photo")


def credit_facts(session: Session) -> Facts:
    """Return each photo's agency, state of credit, kind of withheld byline."""
    return _facts(session, "credit")


def verdict_facts(session: Session) -> Facts:
    """Return each photo's verdict for the desk's default use, class of cost, state of licence."""
    return _facts(session, "verdict")


def reason_facts(session: Session) -> Facts:
    """Return which reasons each photo's verdict has: ``reasons`` are codes, one a line."""
    return _facts(session, "reasons")


def links(session: Session, kind: str) -> Links:
    """Return each photo's tags, places, events, makers (``by``) or publications."""
    table, source = LINKS[kind]
    found: Links = columns(session).kept(
        f"links {kind}",
        lambda: load_links(session, source),
        frozenset([table]),
        lambda known, photos: follow_links(session, source, known, photos),
    )
    return found


def _facts(session: Session, kind: str) -> Facts:
    table, source = FACTS[kind]
    found: Facts = columns(session).kept(
        f"facts {kind}",
        lambda: arrays.load(session, source),
        frozenset([table]),
        lambda known, photos: arrays.follow(session, source, known, photos),
    )
    return found
