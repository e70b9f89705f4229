"""Is this use in the ledger already? And if so: what does it say that the ledger lacks?

Two uses are the same where photo and day are equal and nothing that says where in the publication
contradicts: the ledger may lack the page that a new line gives, or the other way round.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.appearances.ledger import AppearanceTerms, completed
from archive.licences import amount_text
from archive.reading.fold import fold
from archive.store.models import Appearance

PLACE = ("article_id", "publication", "medium", "platform", "section", "page", "size", "territory")
"""What tells one use of a photo on a day from another."""

DETAILS = ("used_to", "caption_printed", "credit_printed", "circulation", "note", "fee",
           "currency", "invoice")  # fmt: skip
"""What a use says besides."""

_SAID = ("used_from", *PLACE, *DETAILS, "status")
_PROGRESS = ("pending", "published", "removed")


@dataclass(frozen=True, slots=True)
class Match:
    """The use that says the same: what the new one fills in, and what it contradicts.

    ``differs`` holds (field, as in the ledger, as said anew).
    """

    use_id: int
    fills: Mapping[str, Any] = field(default_factory=dict)
    differs: tuple[tuple[str, Any, Any], ...] = ()


@dataclass(slots=True)
class _Stored:
    """A use of the ledger, and whether a line of the new one has met it."""

    id: int
    terms: AppearanceTerms
    met: bool = False


class KnownUses:
    """The uses of the ledger by photo and day; each is met once by the lines of another ledger."""

    def __init__(self, session: Session, photo_ids: Sequence[int] | None = None) -> None:
        self._uses: dict[tuple[int, str], list[_Stored]] = defaultdict(list)
        names = ("used_from", *PLACE, *(name for name in DETAILS if name != "fee"), "status")
        columns = [getattr(Appearance, name) for name in ("id", "photo_id", "fee_minor", *names)]
        query = select(*columns).order_by(Appearance.id)
        if photo_ids is not None:
            query = query.where(Appearance.photo_id.in_(photo_ids))
        for number, photo_id, minor, *said in session.execute(query):
            terms = AppearanceTerms(**dict(zip(names, said, strict=True)))
            if minor is not None:
                terms = replace(terms, fee=amount_text(minor, terms.currency or ""))
            self._uses[(photo_id, _day(terms))].append(_Stored(number, terms))

    def like(self, photo_id: int, terms: AppearanceTerms) -> Match | None:
        """Return the use that says the same, the closest first; None where it is a new one."""
        near = [(closeness, stored) for stored in self._uses.get((photo_id, _day(terms)), ())
                if not stored.met and (closeness := _closeness(stored.terms, terms))]  # fmt: skip
        if not near:
            return None
        _closest, stored = max(near, key=lambda each: each[0])
        return _match(stored, terms)

    def meet(self, photo_id: int, terms: AppearanceTerms, match: Match) -> None:
        """Remember that a line said this use again, so that the next line means another one."""
        for stored in self._uses[(photo_id, _day(terms))]:
            stored.met = stored.met or stored.id == match.use_id


def words_of(terms: AppearanceTerms) -> tuple[str, ...]:
    """Return all that a use says, so that two are equal where only accents or capitals differ."""
    return tuple(_plain(getattr(terms, name)) for name in _SAID)


def same_use(session: Session, photo_id: int, terms: AppearanceTerms) -> Match | None:
    """Return the use of a photo that says the same as one that is about to be recorded."""
    return KnownUses(session, [photo_id]).like(photo_id, completed(session, terms))


def _day(terms: AppearanceTerms) -> str:
    return (terms.used_from or "")[:10]


def _closeness(stored: AppearanceTerms, said: AppearanceTerms) -> tuple[int, int] | None:
    """How much two uses have in common: place first, then details; None: they contradict."""
    shared = 0
    for name in PLACE:
        one, other = _plain(getattr(stored, name)), _plain(getattr(said, name))
        if one and other and one != other:
            return None
        shared += bool(one) == bool(other)
    if not any(_plain(getattr(stored, name)) == _plain(getattr(said, name)) != ""
               for name in ("publication", "article_id", "platform")):  # fmt: skip
        nowhere = not any(getattr(each, name) for each in (stored, said)
                          for name in ("publication", "article_id", "platform"))  # fmt: skip
        if not nowhere:
            return None
    details = sum(_plain(getattr(stored, name)) == _plain(getattr(said, name)) for name in DETAILS)
    return shared, details


def _match(stored: _Stored, said: AppearanceTerms) -> Match:
    fills: dict[str, Any] = {}
    differs: list[tuple[str, Any, Any]] = []
    for name in (*PLACE, *DETAILS):
        before, now = getattr(stored.terms, name), getattr(said, name)
        if now is None:
            continue
        if before is None:
            fills[name] = now
        elif _plain(before) != _plain(now):
            differs.append((name, before, now))
    status = _status(stored.terms.status, said.status)
    if status is not None:
        fills["status"] = status
    if "fee" not in fills:  # a currency means nothing without its amount
        fills.pop("currency", None)
    return Match(stored.id, fills, tuple(differs))


def _status(before: str | None, now: str | None) -> str | None:
    """What a use has come to: planned, then published, then taken down; never back."""
    if before not in _PROGRESS or now not in _PROGRESS:
        return None
    return now if _PROGRESS.index(now) > _PROGRESS.index(before) else None


def _plain(said: object) -> str:
    return _folded(str(said)) if said is not None else ""


@lru_cache(maxsize=50_000)
def _folded(text: str) -> str:
    return fold(text)
