"""What every table has, and the column kinds they share.

Rules of the schema: every table has one integer key that is never used twice (``AUTOINCREMENT``),
records that leave the archive also a UUID; instants are UTC text in ISO 8601; sets of words are
closed by CHECK constraints; nothing here is special to SQLite but the ``AUTOINCREMENT``.
"""

import uuid
from datetime import UTC, datetime
from typing import Annotated, Any, ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, MetaData, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """A row of the archive. ``journaled = False`` keeps a table out of history and undo."""

    metadata = MetaData(naming_convention=NAMING)
    journaled: ClassVar[bool] = True
    __table_args__: Any = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)


def new_uuid() -> str:
    """Return a random identifier for the outside world."""
    return str(uuid.uuid4())


def utc_now() -> str:
    """Return this instant as UTC text, e.g. ``2023-03-08T17:05:11.204Z``."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


Uuid = Annotated[str, mapped_column(String(36), unique=True, default=new_uuid)]
Instant = Annotated[str, mapped_column(String(24), default=utc_now)]


def table_args(*constraints: object) -> tuple[object, ...]:
    """Return ``__table_args__`` with these constraints and indexes and never-reused keys."""
    return (*constraints, {"sqlite_autoincrement": True})


def one_of(column: str, words: tuple[str, ...], *, nullable: bool = False) -> CheckConstraint:
    """Return the CHECK that closes ``column`` to ``words``."""
    listed = ", ".join(f"'{word}'" for word in words)
    test = f"{column} IN ({listed})"
    return CheckConstraint(f"{column} IS NULL OR {test}" if nullable else test, name=column)


def owned_by(target: str) -> ForeignKey:
    """Return a foreign key whose row goes with its owner."""
    return ForeignKey(target, ondelete="CASCADE")


def refers_to(target: str) -> ForeignKey:
    """Return a foreign key that is emptied when its target goes."""
    return ForeignKey(target, ondelete="SET NULL")


def needs(target: str) -> ForeignKey:
    """Return a foreign key that keeps its target from going."""
    return ForeignKey(target, ondelete="RESTRICT")
