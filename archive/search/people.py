"""Which people a name means in any script or romanisation: parties, and names in pictures.

"Зеленський" finds Volodymyr Zelensky and Zelenskyy; see ``archive.parties.persons``.
"""

from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from archive.parties import person_spellings, same_person, same_surname
from archive.search.columns import columns
from archive.store.models import PhotoPerson

_PARTIES = frozenset(["party", "party_alias"])


def people_named(session: Session, name: str) -> frozenset[int]:
    """Return the parties a person's name means; a bare surname is anybody's of that name."""
    return frozenset(number for number, known in _spellings(session) if _fits(name, known))


def spelled_so(session: Session, name: str, parties: Iterable[int]) -> list[str]:
    """Return the folded names in pictures that are a spelling of ``name`` or of these parties."""
    numbers = {*parties, *people_named(session, name)}
    wanted = {name, *(known for number, known in _spellings(session) if number in numbers)}
    return [
        folded for folded, printed in _in_pictures(session)
        if _fits(name, printed) or any(same_person(printed, one) for one in wanted)
    ]  # fmt: skip


def _fits(name: str, known: str) -> bool:
    return same_person(name, known) or (" " not in name.strip() and same_surname(name, known))


def _spellings(session: Session) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = columns(session).kept(
        "person spellings", lambda: person_spellings(session), _PARTIES
    )
    return found


def _in_pictures(session: Session) -> list[tuple[str, str]]:
    def load() -> list[tuple[str, str]]:
        names = select(PhotoPerson.folded, func.min(PhotoPerson.name))
        return [(row[0], row[1]) for row in session.execute(names.group_by(PhotoPerson.folded))]

    found: list[tuple[str, str]] = columns(session).kept(
        "people in pictures", load, frozenset(["photo_person"])
    )
    return found
