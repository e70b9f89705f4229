"""What the table of tags shows, read in one question."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from archive import tags
from archive.search.sets import counts_of_sets
from archive.tags import TagTree, VocabularyRecord
from archive.values import TagId
from ui.trees import with_below


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
    below = with_below(tree.tops, lambda number: tree.nodes[TagId(number)].below)
    return Table(
        tree,
        counts_of_sets(session, "tag", {number: (number,) for number in tree.nodes}),
        counts_of_sets(session, "tag", below),
        tags.vocabularies(session),
    )
