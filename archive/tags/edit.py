"""Make and change tags: names, aliases, what they stand under; make two one; take one away."""

from collections.abc import Iterable, Sequence

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from archive.errors import Invalid, NotFound
from archive.reading.fold import fold_name
from archive.store.models import PhotoTag, Tag, TagAlias, TagParent, Vocabulary
from archive.tags.read import cleaned_name, descendants, find_tags, tag_row
from archive.values import TagId
from resources.i18n import gettext as _


def find_or_add_tag(session: Session, name: str, *, vocabulary: str | None = None) -> TagId:
    """Return the tag with this name or alias, the first of several; add it if there is none.

    Raises:
        Invalid: the name is empty.
    """
    known = find_tags(session, cleaned_name(name), vocabulary=vocabulary)
    return known[0] if known else add_tag(session, name, vocabulary=vocabulary)


def add_tag(
    session: Session,
    name: str,
    *,
    vocabulary: str | None = None,
    parents: Iterable[int] = (),
    aliases: Iterable[str] = (),
    code: str | None = None,
) -> TagId:
    """Add a tag, also beside another of the same name.

    Raises:
        Invalid: the name is empty.
        NotFound: a parent does not exist.
    """
    cleaned = cleaned_name(name)
    owner = None if vocabulary is None else add_vocabulary(session, vocabulary)
    row = Tag(name=cleaned, folded=fold_name(cleaned), vocabulary_id=owner, code=code)
    session.add(row)
    session.flush()
    for parent_id in parents:
        add_tag_parent(session, row.id, parent_id)
    for alias in aliases:
        add_tag_alias(session, row.id, alias)
    return TagId(row.id)


def add_vocabulary(
    session: Session, name: str, *, uri: str | None = None, attribution: str | None = None
) -> int:
    """Return the vocabulary of this name; add it if there is none."""
    cleaned = cleaned_name(name)
    row = session.scalar(select(Vocabulary).where(Vocabulary.name == cleaned))
    if row is None:
        row = Vocabulary(name=cleaned, uri=uri, attribution=attribution)
        session.add(row)
        session.flush()
    return row.id


def rename_tag(session: Session, tag_id: int, name: str) -> None:
    """Give a tag another name; the former one stays as an alias.

    Raises:
        Invalid: the name is empty, or a tag beside it bears it already.
    """
    row, cleaned = tag_row(session, tag_id), cleaned_name(name)
    if any(_beside(session, row, one) for one in _of_that_name(session, row, cleaned)):
        problem = _("there is a tag “{name}” beside it already; the two can be made one.")
        raise Invalid(field="name", problem=problem.format(name=cleaned))
    former, row.name, row.folded = row.name, cleaned, fold_name(cleaned)
    session.execute(delete(TagAlias).where(TagAlias.tag_id == tag_id, TagAlias.name == cleaned))
    session.flush()
    if fold_name(former) != row.folded:
        add_tag_alias(session, tag_id, former)


def _of_that_name(session: Session, row: Tag, name: str) -> Sequence[int]:
    same = select(Tag.id).where(Tag.folded == fold_name(name), Tag.id != row.id)
    return session.scalars(
        same.where(Tag.vocabulary_id.is_not_distinct_from(row.vocabulary_id))
    ).all()


def _beside(session: Session, row: Tag, other: int) -> bool:
    """Tell whether another tag stands under the same one, or both under none."""
    listed = select(TagParent.tag_id, TagParent.parent_id)
    pairs = session.execute(listed.where(TagParent.tag_id.in_([row.id, other]))).all()
    mine, its = ({up for tag, up in pairs if tag == one} for one in (row.id, other))
    return bool(mine & its) or not (mine or its)


def add_tag_alias(session: Session, tag_id: int, name: str) -> None:
    """Give a tag another name; one it has already is left alone."""
    row, cleaned = tag_row(session, tag_id), cleaned_name(name)
    known = select(TagAlias.id).where(TagAlias.tag_id == tag_id, TagAlias.name == cleaned)
    if cleaned != row.name and session.scalar(known) is None:
        session.add(TagAlias(tag_id=tag_id, name=cleaned, folded=fold_name(cleaned)))
        session.flush()


def remove_tag_alias(session: Session, tag_id: int, name: str) -> None:
    """Take an alias from a tag.

    Raises:
        NotFound: it has no such alias.
    """
    found = select(TagAlias).where(TagAlias.tag_id == tag_id, TagAlias.folded == fold_name(name))
    row = session.scalar(found)
    if row is None:
        raise NotFound(what=_("alias"), key=name)
    session.delete(row)
    session.flush()


def add_tag_parent(session: Session, tag_id: int, parent_id: int) -> None:
    """Put a tag under another, beside those it stands under already.

    Raises:
        Invalid: the other stands below it.
    """
    row, parent = tag_row(session, tag_id), tag_row(session, parent_id)
    if parent.id in descendants(session, [row.id]):
        raise Invalid(
            field="parent",
            problem=_("“{parent}” stands below “{tag}” already.").format(
                parent=parent.name, tag=row.name
            ),
        )
    known = select(TagParent.id).where(TagParent.tag_id == tag_id, TagParent.parent_id == parent_id)
    if session.scalar(known) is None:
        session.add(TagParent(tag_id=tag_id, parent_id=parent_id))
        session.flush()


def remove_tag_parent(session: Session, tag_id: int, parent_id: int) -> None:
    """Take a tag out from under another."""
    session.execute(
        delete(TagParent).where(TagParent.tag_id == tag_id, TagParent.parent_id == parent_id)
    )


def move_tags(
    session: Session,
    moves: Sequence[tuple[int, int | None]],
    *,
    into: int | None,
    both: bool = False,
    whole: bool = False,
) -> None:
    """Put tags under another; ``into`` ``None`` puts them at the top, under none.

    ``moves``: each tag with the tag it is taken out from under; ``both``: it stays there too;
    ``whole``: it is taken out from under all.

    Raises:
        Invalid: one would stand below itself.
    """
    for tag_id, out_of in moves:
        if tag_id == into:
            continue
        if into is not None:
            add_tag_parent(session, tag_id, into)
        if both or (into is not None and out_of == into and not whole):
            continue
        left = TagParent.tag_id == tag_id
        if into is not None:
            left = left & (TagParent.parent_id != into)
        if not whole and into is not None:
            left = left & (TagParent.parent_id == out_of)
        session.execute(delete(TagParent).where(left))


def set_tag_aliases(session: Session, tag_id: int, names: Sequence[str]) -> None:
    """Give a tag these other names and no others."""
    tag_row(session, tag_id)
    have = session.scalars(select(TagAlias.name).where(TagAlias.tag_id == tag_id)).all()
    gone = set(have) - set(names)
    session.execute(
        delete(TagAlias).where(TagAlias.tag_id == tag_id, TagAlias.name.in_(sorted(gone)))
    )
    for name in names:
        add_tag_alias(session, tag_id, name)


def merge_tags(session: Session, keep_id: int, other_id: int) -> None:
    """Make two tags one: photos, names, and what stands above and below the second go to the first.

    Raises:
        Invalid: both are the same.
    """
    keep, other = tag_row(session, keep_id), tag_row(session, other_id)
    if keep.id == other.id:
        raise Invalid(field="tag", problem=_("a tag cannot be merged with itself."))
    names = [other.name, *session.scalars(
        select(TagAlias.name).where(TagAlias.tag_id == other.id)
    )]  # fmt: skip
    has = select(PhotoTag.photo_id).where(PhotoTag.tag_id == keep.id)
    moving = update(PhotoTag).where(PhotoTag.tag_id == other.id, PhotoTag.photo_id.not_in(has))
    session.execute(moving.values(tag_id=keep.id))
    above = session.scalars(select(TagParent.parent_id).where(TagParent.tag_id == other.id)).all()
    below = session.scalars(select(TagParent.tag_id).where(TagParent.parent_id == other.id)).all()
    session.delete(other)
    session.flush()
    for name in names:
        add_tag_alias(session, keep.id, name)
    for parent_id in set(above) - descendants(session, [keep.id]):
        add_tag_parent(session, keep.id, parent_id)
    for child_id in below:
        if keep.id not in descendants(session, [child_id]):
            add_tag_parent(session, child_id, keep.id)


def remove_tag(session: Session, tag_id: int) -> None:
    """Take a tag away, from its photos too; the tags below it stay."""
    session.delete(tag_row(session, tag_id))
    session.flush()


def remove_tags(session: Session, tag_ids: Iterable[int]) -> None:
    """Take several tags away, from their photos too; the tags below them stay."""
    for tag_id in tag_ids:
        remove_tag(session, tag_id)
