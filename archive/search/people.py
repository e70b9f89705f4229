"""Which people a name means in any script or romanisation: parties, names in pictures, makers.

"Зеленський" finds Volodymyr Zelensky and Zelenskyy; see ``archive.parties.persons``. Makers and
publications are known by their numbers in ``facts.links``.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from archive.parties import hidden_parties, person_spellings, same_person, same_surname
from archive.parties.persons import person_key
from archive.reading.fold import fold_name
from archive.search import facts
from archive.search.columns import columns
from archive.search.name_index import Names, Numbers
from archive.search.state import PROTECTED
from archive.search.tree import Text
from archive.search.vocabulary import in_latin
from archive.store.models import PhotoPerson

_PARTIES = frozenset(["party", "party_alias", PROTECTED])


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


def makers_named(session: Session, value: Text) -> Numbers:
    """Return the makers whose name has these words, or is the same person's in other letters."""
    words = facts.links(session, "by").words
    names, spelled = maker_names(session), in_latin(session, value.text)
    found = names.containing(fold_name(value.text), prefix=value.prefix).union(
        *map(names.containing, spelled)
    )
    key = None if value.prefix else person_key(value.text)
    if key is None:
        return found
    heard: dict[str, list[int]] = columns(session).derived(
        "makers by sound", (words,), lambda: _by_sound(words)
    )
    near = heard.get(key.sounded[-1], ())
    return found | frozenset(number for number in near if _fits(value.text, words[number]))


def maker_names(session: Session) -> Names:
    """Return the names of all makers, word by word."""
    words = facts.links(session, "by").words
    names: Names = columns(session).derived("makers", (words,), lambda: _by_word(words))
    return names


def pictured_as(session: Session, name: str) -> list[str]:
    """Return the folded names in pictures that are a whole name in other letters."""
    key = person_key(name)
    if key is None or not key.given:
        return []
    known = _in_pictures(session)
    heard: dict[str, list[int]] = columns(session).derived(
        "pictured by sound", (known,), lambda: _by_sound([printed for _, printed in known])
    )
    near = (known[at] for at in heard.get(key.sounded[-1], ()))
    return [folded for folded, printed in near if same_person(name, printed)]


def names_in_pictures(session: Session) -> Iterable[str]:
    """Yield the folded names of persons shown, and the words of these names."""
    for folded, _ in _in_pictures(session):
        yield folded
        yield from folded.split()


def publications_named(session: Session, value: Text) -> Numbers:
    """Return the publications whose name has these letters."""
    wanted = value.text.lower()
    words = facts.links(session, "publication").words
    return frozenset(number for number, word in enumerate(words) if wanted in word.lower())


def _by_word(words: Sequence[str]) -> Names:
    found = Names()
    for number, word in enumerate(words):
        found.add(fold_name(word), number)
    found.words = sorted(found.by_word)
    return found


def _by_sound(words: Sequence[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for number, word in enumerate(words):
        key = person_key(word)
        if key is not None:
            found[key.sounded[-1]].append(number)
    return found


def _fits(name: str, known: str) -> bool:
    return same_person(name, known) or (" " not in name.strip() and same_surname(name, known))


def _spellings(session: Session) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = columns(session).kept(
        "person spellings", lambda: _findable(session), _PARTIES
    )
    return found


def _findable(session: Session) -> list[tuple[int, str]]:
    hidden = hidden_parties(session)
    return [each for each in person_spellings(session) if each[0] not in hidden]


def _in_pictures(session: Session) -> list[tuple[str, str]]:
    def load() -> list[tuple[str, str]]:
        names = select(PhotoPerson.folded, func.min(PhotoPerson.name))
        return [(row[0], row[1]) for row in session.execute(names.group_by(PhotoPerson.folded))]

    found: list[tuple[str, str]] = columns(session).kept(
        "people in pictures", load, frozenset(["photo_person"])
    )
    return found
