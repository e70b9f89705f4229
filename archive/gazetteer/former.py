"""Which place bore a name at a time: Artemivsk of 2015 is Bakhmut, Sverdlovsk of 1980 is a city."""

from collections.abc import Sequence

from archive.gazetteer import lookup
from archive.gazetteer.inflection import bases, nominatives
from archive.gazetteer.records import Candidate, FormerName
from archive.reading.fold import fold_name


def in_its_time(
    candidates: Sequence[Candidate], name: str, when: str | None
) -> tuple[Candidate, ...]:
    """Return candidates with the place first that bore the name at a day, month or year (ISO).

    Only a name that held for a while moves anything.
    """
    ranked = tuple(candidates)
    if not when:
        return ranked
    then = [one for one in ranked if any(_held(each, when) for each in of_that_name(one, name))]
    if not then or ranked[0] in then:
        return ranked
    return (then[0], *(one for one in ranked if one is not then[0]))


def of_that_name(one: Candidate, name: str) -> tuple[FormerName, ...]:
    """Return the names of old that a place bears by a name, none where it is called so today."""
    key = fold_name(name)
    if key == fold_name(one.place.name):
        return ()
    former = lookup.former_names(one.place.id)
    keys = {key, *bases(name), *nominatives(key)} if former else set()
    return tuple(each for each in former if fold_name(each.name) in keys)


def _held(name: FormerName, when: str) -> bool:
    """Tell whether a name held at a time; both are as precise as known."""
    begun = name.valid_from is None or name.valid_from[: len(when)] <= when
    return begun and name.valid_to is not None and when < name.valid_to
