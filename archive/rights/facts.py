"""What an assessment reads and answers: plain frozen values, no session, no clock."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class LicenceFacts:
    """A licence that covers the photo. Days are ISO texts, inclusive; empty lists: no limit.

    ``use_days`` are the days of uses already made under it, sorted, where a quota needs them; it
    counts anew each ``uses_per`` (``month``, ``year``).
    ``ours`` is False for a licence somebody else holds.
    """

    id: int
    name: str = ""
    category: str | None = None
    media: tuple[str, ...] = ()
    territories: tuple[str, ...] = ()
    excluded_territories: tuple[str, ...] = ()
    exclusive: bool = False
    ours: bool = True
    licensee: str | None = None
    uses_allowed: int | None = None
    uses_per: str | None = None
    use_days: tuple[str, ...] = ()
    valid_from: str | None = None
    valid_to: str | None = None
    ended_on: str | None = None
    restrictions: str | None = None
    fee_minor: int | None = None
    currency: str | None = None
    fee_rule: str | None = None
    languages: tuple[str, ...] = ()
    print_run: int | None = None


@dataclass(frozen=True, slots=True)
class LeaseFacts:
    """A lease: by hand (no ``code``), or read from a phrase that it cites.

    ``valid_to`` is a day, inclusive, or the instant (UTC) at which an embargo ends; ``ends_on`` is
    the day of that instant on the desk's calendar, where it is not that of UTC.
    """

    access: str
    id: int | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    media: tuple[str, ...] = ()
    territories: tuple[str, ...] = ()
    reason: str | None = None
    code: str | None = None
    phrase: str | None = None
    field: str | None = None
    start: int | None = None
    end: int | None = None
    state: str = "accepted"
    ends_on: str | None = None

    @property
    def last_day(self) -> str | None:
        """The last day on which it holds, be it in part; None: no end."""
        return self.ends_on or (self.valid_to and self.valid_to[:10])


@dataclass(frozen=True, slots=True)
class OverrideFacts:
    """A named person's decision to use a photo against a reason.

    ``phrase`` or ``source_id`` (of a licence or lease) tell the reason from others of its code;
    without either every reason of the code is set aside. ``level`` is how much it weighed then: it
    stands again once it weighs more. None: whatever it weighs.
    """

    id: int
    code: str
    by: str
    reason: str
    valid_to: str | None = None
    phrase: str | None = None
    source_id: int | None = None
    level: str | None = None


@dataclass(frozen=True, slots=True)
class PermissionFacts:
    """A maker's or owner's leave: from the day it was given, until the day it was withdrawn."""

    id: int | None = None
    given_on: str | None = None
    withdrawn_on: str | None = None


@dataclass(frozen=True, slots=True)
class Draw:
    """The licence with a quota that a use counts against; ``over``: nothing was left of it."""

    licence_id: int
    over: bool


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """Everything about one photo that its rights depend on.

    ``use_days`` are the days on which it ran, sorted, and ``use_numbers`` the uses of the ledger in
    the same order; ``draws`` says by use which quota it counts against.
    """

    id: int
    category: str | None = None
    has_credit: bool = True
    has_caption: bool = True
    withheld: str | None = None
    is_named: bool = False
    exposed: bool = False
    conflicts: tuple[str, ...] = ()
    sensitivity: str = "not sensitive"
    sensitivity_reason: str | None = None
    credentials: str | None = None
    permissions: tuple[PermissionFacts, ...] = ()
    licences: tuple[LicenceFacts, ...] = ()
    leases: tuple[LeaseFacts, ...] = ()
    overrides: tuple[OverrideFacts, ...] = ()
    use_days: tuple[str, ...] = ()
    use_numbers: tuple[int, ...] = ()
    draws: Mapping[int, Draw] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a reason comes from: a record (``kind`` and ``id``), or words of a field."""

    kind: str
    id: int | None = None
    field: str | None = None
    phrase: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """A named reason. ``level``: ``block``, ``unknown``, ``condition`` or ``note``.

    ``overridden_by`` names who set a reason aside; it then no longer counts.
    """

    code: str
    level: str
    params: Mapping[str, object] = field(default_factory=dict)
    source: Source | None = None
    overridden_by: str | None = None

    @property
    def phrase(self) -> str | None:
        """The words it cites, if it cites any."""
        return self.source.phrase if self.source else None

    @property
    def record_id(self) -> int | None:
        """The licence or lease it comes from, where no words tell it from others of its code."""
        told_by_record = self.source and self.source.kind in ("licence", "lease")
        return self.source.id if self.source and told_by_record and not self.phrase else None


@dataclass(frozen=True, slots=True)
class Assessment:
    """The answer: may this photo be used so? With everything search and reports keep of it.

    ``valid_until`` is the last day on which the same answer holds if no record changes;
    ``expires`` the last day on which this licence, or one that follows it, covers the photo.
    """

    verdict: str
    cost: str | None
    reasons: tuple[Reason, ...]
    licence_id: int | None = None
    licence_state: str = "none"
    expires: str | None = None
    embargo_until: str | None = None
    fee_minor: int | None = None
    currency: str | None = None
    valid_until: str | None = None
