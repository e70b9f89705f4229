"""Propose events: more photos of one place within a few days than that place usually has.

"42 photos of Bakhmut, 1–9 March 2023: an event?" Only photos that belong to no event count, and
only dates known to the day. Nothing is made without a yes (``make_event``).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from archive.events.edit import add_event, add_event_place
from archive.events.members import add_to_event
from archive.reading.fold import words
from archive.store.models import Event, EventPlace, Photo, PhotoEvent, PhotoPlace, Place
from archive.values import EventId, PhotoId, PlaceId
from resources.i18n import gettext as _

LEAST = 5
"""Photos of a place within some days that may be an event."""
_GAP_DAYS, _LONGEST_DAYS = 3, 31
_TIMES_USUAL = 3.0  # more photos a day than the place has on other days with photos
_READ, _SHARE, _MOST_WORDS, _SHORTEST_WORD = 200, 0.5, 3, 5
_SAMPLE = 1_000  # captions that tell which words are usual
PRECISE = ("day", "minute", "second", "subsecond")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")  # fmt: skip
_SMALL = ("town", "site", "area")
_Day = tuple[date, int]  # a day and how many photos


@dataclass(frozen=True, slots=True)
class EventProposal:
    """Photos that may be of one event. ``words``: what most of their captions have in common.

    ``event_id``: an event at this place and time that they may belong to instead.
    """

    name: str
    place_id: PlaceId
    place: str
    starts: str
    ends: str
    photo_ids: tuple[PhotoId, ...]
    words: tuple[str, ...]
    event_id: EventId | None = None
    event: str | None = None


def event_proposals(
    session: Session,
    *,
    least: int = LEAST,
    place_id: int | None = None,
    limit: int = 50,
    days: Mapping[int, Sequence[_Day]] | None = None,
) -> tuple[EventProposal, ...]:
    """Return what may be events, most photos first.

    ``least``: photos an event must have; ``place_id``: only at this place; ``days``: the days of
    each place, where somebody has counted them already (``archive.search.bursts``): asking the
    database takes 20 s at a million photos.
    """
    counted = _days_by_place(session, place_id) if days is None else days
    wanted = _of_a_size(session, counted if place_id is None else {place_id} & counted.keys())
    found = [
        (place, *burst) for place in wanted for burst in _bursts(counted[place], max(least, 2))
    ]
    found.sort(key=lambda one: (-one[3], one[1], one[0]))
    taken: set[int] = set()
    usual: dict[str, float] = {}
    proposals = []
    for place, first, last, _count in found:
        photos = [one for one in _photos(session, place, first, last) if one not in taken]
        if len(photos) >= least:
            taken.update(photos)
            usual = usual or _usual_words(session)
            proposals.append(_proposal(session, place, (first, last), photos, usual))
        if len(proposals) >= limit:
            break
    return tuple(proposals)


def make_event(session: Session, proposal: EventProposal, *, name: str | None = None) -> EventId:
    """Make a proposed event, or file its photos under the one they may belong to.

    Raises:
        Invalid: the name is empty.
    """
    if proposal.event_id is not None and name is None:
        number = proposal.event_id
    else:
        number = add_event(
            session, name or proposal.name, starts=proposal.starts, ends=proposal.ends
        )
        add_event_place(session, number, proposal.place_id)
    add_to_event(session, proposal.photo_ids, number)
    return number


def _of_a_size(session: Session, places: Iterable[int]) -> list[int]:
    """Return the places that are small enough for one event: no regions, no countries."""
    small = set(session.scalars(select(Place.id).where(Place.kind.in_(_SMALL))))
    return sorted(small.intersection(places))


def _days_by_place(session: Session, place_id: int | None) -> dict[int, list[_Day]]:
    """Return place → its days with photos in no event, in order."""
    day = func.substr(Photo.taken_from, 1, 10)
    query = (
        select(PhotoPlace.place_id, day, func.count(Photo.id.distinct()))
        .join(Photo, Photo.id == PhotoPlace.photo_id)
        .join(Place, Place.id == PhotoPlace.place_id)
        .outerjoin(PhotoEvent, PhotoEvent.photo_id == Photo.id)
        .where(PhotoPlace.state != "rejected", Place.kind.in_(_SMALL),
               Photo.removed_at.is_(None), Photo.taken_precision.in_(PRECISE),
               PhotoEvent.id.is_(None))
        .group_by(PhotoPlace.place_id, day)
        .order_by(PhotoPlace.place_id, day)
    )  # fmt: skip
    if place_id is not None:
        query = query.where(PhotoPlace.place_id == place_id)
    found: dict[int, list[_Day]] = defaultdict(list)
    for place, text, count in session.execute(query):
        try:
            found[place].append((date.fromisoformat(text), count))
        except ValueError:
            continue  # a date no calendar has proposes nothing
    return found


def _bursts(days: Sequence[_Day], least: int) -> Iterator[tuple[date, date, int]]:
    """Yield first day, last day and photos of what stands out from a place's usual days."""
    for run in _runs(days):
        if (run[-1][0] - run[0][0]).days < _LONGEST_DAYS:
            yield from _if_enough(run, least)
            continue
        usual = sorted(count for _day, count in run)[len(run) // 2]
        busy = [each for each in run if each[1] >= _TIMES_USUAL * usual]
        for part in _runs(busy):
            if (part[-1][0] - part[0][0]).days < _LONGEST_DAYS:
                yield from _if_enough(part, least)


def _if_enough(run: Sequence[_Day], least: int) -> Iterator[tuple[date, date, int]]:
    total = sum(count for _day, count in run)
    if total >= least:
        yield run[0][0], run[-1][0], total


def _runs(days: Iterable[_Day]) -> list[list[_Day]]:
    """Cut days into stretches without a longer gap."""
    found: list[list[_Day]] = []
    for each in days:
        if found and each[0] - found[-1][-1][0] <= timedelta(days=_GAP_DAYS):
            found[-1].append(each)
        else:
            found.append([each])
    return found


def _photos(session: Session, place_id: int, first: date, last: date) -> list[int]:
    """Return a place's photos of some days; what an index tells is asked before rows are read."""
    then = select(Photo.id).where(
        Photo.taken_from >= first.isoformat(), Photo.taken_from < f"{last.isoformat()}~"
    )
    there = select(PhotoPlace.photo_id).where(
        PhotoPlace.place_id == place_id, PhotoPlace.state != "rejected"
    )
    query = (
        select(Photo.id)
        .where(Photo.id.in_(there.intersect(then)), Photo.removed_at.is_(None),
               Photo.taken_precision.in_(PRECISE),
               Photo.id.not_in(select(PhotoEvent.photo_id)))
        .order_by(Photo.id)
    )  # fmt: skip
    return list(session.scalars(query))


def _proposal(
    session: Session,
    place_id: int,
    days: tuple[date, date],
    photos: Sequence[int],
    usual: Mapping[str, float],
) -> EventProposal:
    place = session.get_one(Place, place_id)
    known = _event_there(session, place_id, days)
    first, last = days
    return EventProposal(
        name=_("{place}, {period}").format(place=place.name, period=period(first, last)),
        place_id=PlaceId(place_id),
        place=place.name,
        starts=first.isoformat(),
        ends=last.isoformat(),
        photo_ids=tuple(PhotoId(one) for one in photos),
        words=_common_words(session, photos, place.folded, usual),
        event_id=None if known is None else EventId(known.id),
        event=None if known is None else known.name,
    )


def period(first: date, last: date) -> str:
    """Return days in words: "1–9 March 2023", "28 February – 2 March 2023"."""
    end = f"{last.day} {_(_MONTHS[last.month - 1])} {last.year}"
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    year = f" {first.year}" if first.year != last.year else ""
    return f"{first.day} {_(_MONTHS[first.month - 1])}{year} – {end}"


def _event_there(session: Session, place_id: int, days: tuple[date, date]) -> Event | None:
    """Return the shortest event at a place that covers some days."""
    first, last = (each.isoformat() for each in days)
    query = (
        select(Event)
        .join(EventPlace, EventPlace.event_id == Event.id)
        .where(EventPlace.place_id == place_id, Event.starts.is_not(None))
    )
    covering = [one for one in session.scalars(query) if _covers(one, first, last)]
    return max(covering, key=lambda one: one.starts or "", default=None)


def _covers(one: Event, first: str, last: str) -> bool:
    """Tell whether an event, known to year, month or day, lasts over some days."""
    begun = (one.starts or "") <= first
    return begun and (one.ends is None or last[: len(one.ends)] <= one.ends)


def _common_words(
    session: Session, photos: Sequence[int], place: str, usual: Mapping[str, float]
) -> tuple[str, ...]:
    """Return what sets the captions of some photos apart: words of most, seldom in others."""
    of_these = Photo.id.in_(photos[:_READ])
    shares = _shares(session.scalars(select(Photo.caption).where(of_these)).all())
    least = max(_SHARE, 2 / len(photos))
    common = [word for word in shares if shares[word] >= least and word not in place.split()]
    common.sort(key=lambda word: usual.get(word, 0.0) - shares[word])
    return tuple(common[:_MOST_WORDS])


def _usual_words(session: Session) -> dict[str, float]:
    """Return in which share of the archive's captions words stand, by the newest ones."""
    newest = select(Photo.caption).where(Photo.caption.is_not(None)).order_by(Photo.id.desc())
    return _shares(session.scalars(newest.limit(_SAMPLE)).all())


def _shares(captions: Sequence[str | None]) -> dict[str, float]:
    counts: Counter[str] = Counter()
    read = [caption for caption in captions if caption]
    for caption in read:
        counts.update({
            word.folded for word in words(caption)
            if len(word.folded) >= _SHORTEST_WORD and word.folded.isalpha()
            and caption[word.start].islower()
        })  # fmt: skip
    return {word: count / len(read) for word, count in counts.items()}
