"""Steps and changes: history and undo in one; and the text index's own table."""

from typing import Any

from sqlalchemy import JSON, Index
from sqlalchemy.orm import Mapped, mapped_column

from archive.store.models.base import Base, Instant, Uuid, one_of, owned_by, table_args

STEP_STATES = ("open", "done", "undone", "gone")
CHANGE_KINDS = ("insert", "update", "delete")


class Step(Base):
    """One thing somebody did, as one can undo it. ``label`` is a code, rendered with ``params``."""

    __tablename__ = "step"
    __table_args__ = table_args(one_of("state", STEP_STATES), Index("ix_step_state", "state", "id"))
    journaled = False

    uuid: Mapped[Uuid]
    label: Mapped[str]
    params: Mapped[dict[str, Any]] = mapped_column(JSON)
    who: Mapped[str]
    at: Mapped[Instant]
    state: Mapped[str] = mapped_column(server_default="open")


class Change(Base):
    """One row a step wrote: an insert by its key, an update by old and new, a delete by old."""

    __tablename__ = "change"
    __table_args__ = table_args(
        one_of("kind", CHANGE_KINDS),
        Index("ix_change_row", "row_table", "row_id"),
    )
    journaled = False

    step_id: Mapped[int] = mapped_column(owned_by("step.id"), index=True)
    row_table: Mapped[str]
    row_id: Mapped[int]
    photo_id: Mapped[int | None] = mapped_column(index=True)
    """The photo the row belongs to, if it belongs to one."""
    kind: Mapped[str]
    old: Mapped[str | None]
    new: Mapped[str | None]


class PhotoDocument(Base):
    """The folded words of a photo that plain searches match; the text index points into it."""

    __tablename__ = "photo_document"
    journaled = False

    photo_id: Mapped[int] = mapped_column(owned_by("photo.id"), unique=True)
    headline: Mapped[str] = mapped_column(server_default="")
    caption: Mapped[str] = mapped_column(server_default="")
    credit: Mapped[str] = mapped_column(server_default="")
    printed: Mapped[str] = mapped_column(server_default="")
    other: Mapped[str] = mapped_column(server_default="")


class ArchiveFact(Base):
    """A fact about the archive itself: its identity, the fold version of its index."""

    __tablename__ = "archive_fact"
    journaled = False

    key: Mapped[str] = mapped_column(unique=True)
    value: Mapped[str]
