"""The tags of a vocabulary as a tree, with the photos of each and of all below it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.store.models import Tag, TagAlias, TagParent, Vocabulary
from archive.values import TagId


@dataclass(frozen=True, slots=True)
class TagNode:
    """A tag as the table of tags shows it; under several tags it stands several times."""

    id: TagId
    name: str
    aliases: tuple[str, ...]
    below: tuple[TagId, ...]


@dataclass(frozen=True, slots=True)
class TagTree:
    """``tops``: the tags that stand under none, by name."""

    nodes: Mapping[TagId, TagNode]
    tops: tuple[TagId, ...]


def tag_tree(session: Session, *, vocabulary: str | None = None) -> TagTree:
    """Return the tags of a vocabulary (``None``: the desk's own), each list of tags by name.

    Four queries, however many tags there are. A tag that stands only under tags of another
    vocabulary is at the top here.
    """
    mine = select(Tag.id, Tag.name)
    if vocabulary is None:
        mine = mine.where(Tag.vocabulary_id.is_(None))
    else:
        mine = mine.join(Vocabulary).where(Vocabulary.name == vocabulary)
    names = {row[0]: row[1] for row in session.execute(mine.order_by(Tag.folded, Tag.id))}
    place = {number: at for at, number in enumerate(names)}
    below: dict[int, list[int]] = defaultdict(list)
    inside: set[int] = set()
    for child, parent in session.execute(select(TagParent.tag_id, TagParent.parent_id)):
        if child in names and parent in names:
            below[parent].append(child)
            inside.add(child)
    aliases: dict[int, list[str]] = defaultdict(list)
    for number, name in session.execute(
        select(TagAlias.tag_id, TagAlias.name).order_by(TagAlias.id)
    ):
        aliases[number].append(name)
    nodes = {
        TagId(number): TagNode(
            TagId(number), name, tuple(aliases.get(number, ())),
            _in_order(below.get(number, ()), place),
        )
        for number, name in names.items()
    }  # fmt: skip
    return TagTree(nodes, tuple(TagId(number) for number in names if number not in inside))


def _in_order(numbers: Sequence[int], place: Mapping[int, int]) -> tuple[TagId, ...]:
    return tuple(TagId(one) for one in sorted(numbers, key=place.__getitem__))
