"""What the table of tags shows, read in one question."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from archive import tags
from archive.search.sets import counts_of_sets
from archive.tags import TagTree, VocabularyRecord


@dataclass(frozen=True, slots=True)
class Table:
    """The tags of a vocabulary: how many photos bear each, and each or one below it."""

    tree: TagTree
    own: Mapping[int, int]
    whole: Mapping[int, int]
    vocabularies: tuple[VocabularyRecord, ...]


def table(session: Any, vocabulary: str | None) -> Table:
    """Return the tags of a vocabulary (``None``: the desk's own) with their counts."""
    tree = tags.tag_tree(session, vocabulary=vocabulary)
    below = _with_below(tree)
    return Table(
        tree,
        counts_of_sets(session, "tag", {number: (number,) for number in tree.nodes}),
        counts_of_sets(session, "tag", below),
        tags.vocabularies(session),
    )


def _with_below(tree: TagTree) -> dict[int, frozenset[int]]:
    """Return every tag with all that stand below it; a tree knows no circles."""
    found: dict[int, frozenset[int]] = {}
    waiting = [(number, False) for number in tree.tops]
    while waiting:
        number, done = waiting.pop()
        if number in found:
            continue
        below = tree.nodes[number].below
        if done or not below:
            parts = (found.get(one, frozenset((one,))) for one in below)
            found[number] = frozenset((number,)).union(*parts)
        else:
            waiting.append((number, True))
            waiting += [(one, False) for one in below]
    return found
