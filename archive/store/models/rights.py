"""Licences, leases, permissions, overrides, and the verdicts kept for searching."""

from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from archive.store.models.base import (
    Base,
    Instant,
    Uuid,
    one_of,
    owned_by,
    refers_to,
    table_args,
)
from archive.store.models.names import ORIGIN_STATES

VERDICTS = ("clear", "conditions", "blocked", "unknown")
COSTS = ("free", "conditional", "pay")
COVERS = ("photos", "supplier", "collection", "event")
QUOTA_PERIODS = ("month", "year")
DISCLOSURES = ("protected", "revealed", "lifted")


class Licence(Base):
    """An agreement to use photos. Money is in minor units of an ISO 4217 currency.

    Lists (media, territories, languages) are upper- or lower-case codes, one a line; empty means
    no limit.
    """

    __tablename__ = "licence"
    __table_args__ = table_args(
        one_of("covers", COVERS),
        CheckConstraint("valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to",
                        name="period"),
        CheckConstraint("fee_minor IS NULL OR currency IS NOT NULL", name="fee"),
        one_of("uses_per", QUOTA_PERIODS, nullable=True),
    )  # fmt: skip

    uuid: Mapped[Uuid]
    name: Mapped[str]
    licensor_id: Mapped[int | None] = mapped_column(refers_to("party.id"), index=True)
    licensee: Mapped[str | None]
    category: Mapped[str | None]
    covers: Mapped[str] = mapped_column(server_default="photos")
    supplier_id: Mapped[int | None] = mapped_column(refers_to("party.id"), index=True)
    collection_id: Mapped[int | None] = mapped_column(refers_to("collection.id"), index=True)
    event_id: Mapped[int | None] = mapped_column(refers_to("event.id"), index=True)
    media: Mapped[str | None]
    territories: Mapped[str | None]
    excluded_territories: Mapped[str | None]
    languages: Mapped[str | None]
    exclusive: Mapped[bool] = mapped_column(server_default="0")
    print_run: Mapped[int | None]
    uses_allowed: Mapped[int | None]
    valid_from: Mapped[str | None]
    valid_to: Mapped[str | None] = mapped_column(index=True)
    restrictions: Mapped[str | None]
    fee_minor: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str | None]
    fee_rule: Mapped[str | None]
    invoice: Mapped[str | None]
    agreed_by: Mapped[str | None]
    contract_sha256: Mapped[str | None]
    contract_name: Mapped[str | None]
    note: Mapped[str | None]
    ended_at: Mapped[str | None]
    uses_per: Mapped[str | None]
    """The calendar period in which ``uses_allowed`` counts anew; empty: the whole licence."""
    reminder_days: Mapped[int | None]
    renews_id: Mapped[int | None] = mapped_column(refers_to("licence.id"), index=True)


class LicenceFee(Base):
    """What a licence asks for a use of one size, in minor units of the licence's currency."""

    __tablename__ = "licence_fee"
    __table_args__ = table_args(
        UniqueConstraint("licence_id", "size"), CheckConstraint("fee_minor >= 0", name="fee")
    )

    licence_id: Mapped[int] = mapped_column(owned_by("licence.id"))
    size: Mapped[str]
    fee_minor: Mapped[int] = mapped_column(BigInteger)


class LicencePhoto(Base):
    """A photo a licence names."""

    __tablename__ = "licence_photo"
    __table_args__ = table_args(UniqueConstraint("licence_id", "photo_id"))

    licence_id: Mapped[int] = mapped_column(owned_by("licence.id"))
    photo_id: Mapped[int] = mapped_column(owned_by("photo.id"), index=True)


class Lease(Base):
    """Allow or deny the use of one photo for a while; may be proposed from a phrase it cites."""

    __tablename__ = "lease"
    __table_args__ = table_args(
        one_of("access", ("allow", "deny")),
        one_of("state", ORIGIN_STATES),
        CheckConstraint("valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to",
                        name="period"),
    )  # fmt: skip

    uuid: Mapped[Uuid]
    photo_id: Mapped[int] = mapped_column(owned_by("photo.id"), index=True)
    access: Mapped[str]
    valid_from: Mapped[str | None]
    valid_to: Mapped[str | None]
    media: Mapped[str | None]
    territories: Mapped[str | None]
    reason: Mapped[str | None]
    code: Mapped[str | None]
    phrase: Mapped[str | None]
    phrase_field: Mapped[str | None]
    phrase_start: Mapped[int | None]
    phrase_end: Mapped[int | None]
    state: Mapped[str] = mapped_column(server_default="accepted")
    by: Mapped[str | None]
    at: Mapped[Instant]


class Override(Base):
    """A named person lets a photo be used against a reason, and says why.

    Of several reasons with one code ``phrase`` names the words, or ``source_id`` the licence or
    lease, that is set aside; both empty: every reason of the code. ``level`` is how much the reason
    weighed: who sets a condition aside does not thereby lift a bar; empty: whatever it weighs.
    """

    __tablename__ = "override"

    photo_id: Mapped[int] = mapped_column(owned_by("photo.id"), index=True)
    code: Mapped[str]
    reason: Mapped[str]
    by: Mapped[str]
    at: Mapped[Instant]
    valid_to: Mapped[str | None]
    phrase: Mapped[str | None]
    source_id: Mapped[int | None]
    level: Mapped[str | None]


class Permission(Base):
    """A maker's or owner's leave to use a picture they supplied, from the day it was given.

    ``withdrawn_on`` is the first day on which it holds no longer.
    """

    __tablename__ = "permission"

    photo_id: Mapped[int] = mapped_column(owned_by("photo.id"), index=True)
    granted_by: Mapped[str]
    how: Mapped[str]
    at: Mapped[str | None]
    evidence_sha256: Mapped[str | None]
    note: Mapped[str | None]
    withdrawn_on: Mapped[str | None]


class QuotaDraw(Base):
    """A use that was made and the licence with a quota that it counts against.

    Derived from the records, so neither journaled nor undone. ``over``: nothing of the quota was
    left for it. The ids are no keys: what a use that is gone was counted for must still be known.
    """

    __tablename__ = "quota_draw"
    __table_args__ = table_args(Index("ix_quota_draw_licence_id", "licence_id", "day"))
    journaled = False

    appearance_id: Mapped[int] = mapped_column(unique=True)
    photo_id: Mapped[int] = mapped_column(index=True)
    licence_id: Mapped[int]
    day: Mapped[str]
    over: Mapped[bool]


class RightsVerdict(Base):
    """The verdict on a photo for the desk's default use, kept so that searches can read it.

    Derived: rebuilt from the records, so neither journaled nor undone. ``valid_until`` is the last
    day on which it holds without a change; ``reasons`` are the codes, one a line.
    """

    __tablename__ = "rights_verdict"
    __table_args__ = table_args(one_of("verdict", VERDICTS), one_of("cost", COSTS, nullable=True))
    journaled = False

    photo_id: Mapped[int] = mapped_column(owned_by("photo.id"), unique=True)
    verdict: Mapped[str] = mapped_column(index=True)
    cost: Mapped[str | None] = mapped_column(index=True)
    reasons: Mapped[str] = mapped_column(server_default="")
    licence_state: Mapped[str | None] = mapped_column(index=True)
    expires: Mapped[str | None] = mapped_column(index=True)
    embargo_until: Mapped[str | None] = mapped_column(index=True)
    breach: Mapped[bool] = mapped_column(server_default="0", index=True)
    valid_until: Mapped[str | None] = mapped_column(index=True)
    rules_version: Mapped[str]
    licences: Mapped[str | None]
    """The ids of the licences that covered the photo then, between spaces."""


class Disclosure(Base):
    """Who protected, looked at or gave free the real name behind a withheld byline.

    Kept beside the history, which can be undone: that somebody looked cannot.
    """

    __tablename__ = "disclosure"
    __table_args__ = table_args(one_of("what", DISCLOSURES))
    journaled = False

    photo_id: Mapped[int] = mapped_column(index=True)
    what: Mapped[str]
    at: Mapped[Instant]
    by: Mapped[str]
    reason: Mapped[str | None]


class DeskSetting(Base):
    """A rule of the desk that travels with the archive: default use, phrases, house style."""

    __tablename__ = "desk_setting"

    key: Mapped[str] = mapped_column(unique=True)
    value: Mapped[Any] = mapped_column(JSON)


class StoredReport(Base):
    """A report that was handed over: its question, the rules it was made by, and its result.

    Not undone: it has left the house. ``result`` is the report as compressed JSON.
    """

    __tablename__ = "stored_report"
    journaled = False

    uuid: Mapped[Uuid]
    kind: Mapped[str]
    scope: Mapped[str]
    period_from: Mapped[str | None]
    period_to: Mapped[str | None]
    made_at: Mapped[Instant]
    by: Mapped[str | None]
    rules_version: Mapped[str]
    result_sha256: Mapped[str]
    result: Mapped[bytes | None] = mapped_column(LargeBinary)
