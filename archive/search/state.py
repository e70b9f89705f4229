"""Where an archive's history stands, and which photos were touched between two such moments."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from archive.store import driver
from archive.store.models import Change, Disclosure, ImportRun, RightsVerdict, Step

VERDICTS = "rights_verdict"
PROTECTED = "protected_name"
_MOST = 20_000  # changes that are followed one by one; more are taken as "anything"


@dataclass(frozen=True, slots=True)
class State:
    """Where an archive's history stands. Equal states have equal records.

    ``verdict``, ``run`` and ``disclosure`` are the newest rows of tables outside history: a verdict
    that is judged anew is a new row, and so is it when a name is protected or given free.
    """

    change: int
    step: int
    undone: int
    gone: int
    verdict: int
    run: int
    disclosure: int

    def is_later_than(self, other: "State") -> bool:
        """Tell whether what changed since the other state can be read from the history."""
        return self.change >= other.change and self.step >= other.step and self.gone >= other.gone


def state_of(session: Session) -> State:
    """Return where the history stands that a session reads.

    A connection that only reads asks anew when another has written since: SQLite counts that.
    """
    if session.info.get("writes"):
        return State(*_STATE.rows(session)[0])
    known = driver.remembered(session)
    ((version,),) = driver.ask(session, "PRAGMA data_version")
    if known.get("version") != version:
        known |= {"version": version, "state": State(*_STATE.rows(session)[0])}
    state: State = known["state"]
    return state


_STATE = driver.Query(select(
    select(func.coalesce(func.max(Change.id), 0)).scalar_subquery(),
    select(func.coalesce(func.max(Step.id), 0)).scalar_subquery(),
    select(func.count()).where(Step.state == "undone").scalar_subquery(),
    select(func.count()).where(Step.state == "gone").scalar_subquery(),
    select(func.coalesce(func.max(RightsVerdict.id), 0)).scalar_subquery(),
    select(func.coalesce(func.max(ImportRun.id), 0)).scalar_subquery(),
    select(func.coalesce(func.max(Disclosure.id), 0)).scalar_subquery(),
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Touched:
    """What moved between two states: table → the photos whose rows moved.

    A table's ``None``: rows moved that belong to no photo. ``everything``: too much to name.
    """

    photos: dict[str, frozenset[int] | None]
    everything: bool = False

    def of(self, tables: frozenset[str]) -> frozenset[int] | None:
        """Return the photos touched in any of some tables, ``None`` if that cannot be told."""
        if self.everything:
            return None
        found: frozenset[int] = frozenset()
        for table in tables & self.photos.keys():
            numbers = self.photos[table]
            if numbers is None:
                return None
            found |= numbers
        return found


def touched_between(session: Session, before: State, now: State) -> Touched:
    """Return what was written, undone or repeated after ``before``; ``now`` must be later."""
    moved = Change.id > before.change
    count = abs(now.undone - before.undone) + now.gone - before.gone
    if count:
        moved = moved | Change.step_id.in_(_moved_steps(session, count))
    listed = select(Change.row_table, Change.photo_id).where(moved).distinct().limit(_MOST + 1)
    rows = session.execute(listed).all()
    if len(rows) > _MOST:
        return Touched({}, everything=True)
    found: dict[str, frozenset[int] | None] = {}
    for table in {row[0] for row in rows}:
        numbers = frozenset(row[1] for row in rows if row[0] == table)
        found[table] = None if None in numbers else frozenset(filter(None, numbers))
    if now.verdict != before.verdict:
        found[VERDICTS] = _judged(session, before)
    if now.disclosure != before.disclosure:
        # the history of a protected maker is blanked: it no longer tells of them
        found |= {PROTECTED: None, "creator": None}
    return Touched(found)


def _moved_steps(session: Session, count: int) -> list[int]:
    """Return steps that may have been undone, repeated or given up lately: those at the borders."""
    found: list[int] = []
    for state, order in (("undone", Step.id), ("done", Step.id.desc()), ("gone", Step.id.desc())):
        border = select(Step.id).where(Step.state == state).order_by(order).limit(count)
        found += session.scalars(border)
    return found


def _judged(session: Session, before: State) -> frozenset[int] | None:
    newer = select(RightsVerdict.photo_id).where(RightsVerdict.id > before.verdict)
    numbers = session.scalars(newer.limit(_MOST + 1)).all()
    return None if not numbers or len(numbers) > _MOST else frozenset(numbers)
