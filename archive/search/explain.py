"""Say why a photo is in a result: which part of the query found it, and by which words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from archive.articles import without_names
from archive.reading.fold import fold_name, words
from archive.search.asking import Asking
from archive.search.compile import answer
from archive.search.days import days
from archive.search.forms import forms
from archive.search.kept import asked
from archive.search.meaning import rank
from archive.search.names import places_meant
from archive.search.people import pictured_as
from archive.search.plain_words import Whole, wholes
from archive.search.renowned import elsewhere
from archive.search.tree import All, Either, Everything, Fielded, Kept, Node, Text, Words
from archive.store.models import (
    Appearance,
    Creator,
    Credit,
    Event,
    Party,
    Photo,
    PhotoEvent,
    PhotoPerson,
    PhotoPlace,
    PhotoTag,
    Place,
    Tag,
)
from archive.values import Span, span
from resources.i18n import gettext as _

_AROUND = 40
_NAMED = {
    "tag": "tag", "event": "event", "place": "place", "country": "place", "region": "place",
    "city": "place", "shown": "place", "created": "place", "dateline": "place",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Why:
    """A part of the query that found a photo: where, and the words there.

    ``part``: the part as typed. ``where``: caption, headline, credit, tag, place, event, … or the
    field asked for. ``text``: the words found, or the name that found it; ``match``: the stretch
    of the photo's own text (offsets into that text), with ``before`` and ``after`` around it.
    """

    part: str
    where: str
    text: str
    match: Span | None = None
    before: str = ""
    after: str = ""


def explain(
    session: Session, query: str, photo_ids: Sequence[int], *, today: date | None = None
) -> dict[int, tuple[Why, ...]]:
    """Return, for each photo, every part of the query that finds it and by what.

    Raises:
        QueryError: the query has a mistake.
    """
    asking = Asking.of(session, today)
    found: dict[int, list[Why]] = {number: [] for number in photo_ids}
    tree = asked(session, query)
    for leaf in _leaves(tree):
        mask = answer(asking, leaf)
        for number in found:
            if 0 <= number < len(mask) and mask[number]:
                found[number] += _reasons(session, leaf, number)
    for stretch in _side_by_side(tree):
        for whole in wholes(asking, stretch):
            for number in found:
                if 0 <= number < len(whole.mask) and whole.mask[number]:
                    found[number] += _of_whole(session, whole, number)
    return {number: tuple(dict.fromkeys(reasons)) for number, reasons in found.items()}


def _leaves(node: Node) -> Iterable[Words | Fielded]:
    if isinstance(node, Words | Fielded):
        yield node
    elif isinstance(node, All | Either):
        for part in node.parts:
            yield from _leaves(part)
    elif isinstance(node, Kept):
        yield from _leaves(node.part)
    elif not isinstance(node, Everything):
        return  # what a negation does not find needs no reason


def _side_by_side(node: Node) -> Iterable[Sequence[Words]]:
    """Yield the plain words that stand together in a part of the query."""
    if isinstance(node, Words):
        yield [node]
    elif isinstance(node, All):
        yield [part for part in node.parts if isinstance(part, Words)]
    elif isinstance(node, Kept):
        yield from _side_by_side(node.part)
    if isinstance(node, All | Either):
        for part in node.parts:
            if not isinstance(part, Words) or isinstance(node, Either):
                yield from _side_by_side(part)


def _of_whole(session: Session, whole: Whole, photo_id: int) -> list[Why]:
    part = " ".join(word.text for word in whole.words)
    if whole.where == "taken":
        known = func.coalesce(Photo.taken_text, func.substr(Photo.taken_from, 1, 10))
        taken = session.scalar(select(known).where(Photo.id == photo_id))
        return [Why(part, "taken", taken or "")]
    if whole.where == "person":
        names = select(PhotoPerson.name).where(
            PhotoPerson.photo_id == photo_id,
            PhotoPerson.folded.in_(pictured_as(session, part)),
        )
        return [Why(part, "person", name) for name in session.scalars(names)]
    if whole.where == "name":
        sought = elsewhere(session, part)
        return [_passage(part, where, text, match) for where, text in _texts(session, photo_id)
                if (match := _first_of(text, sought, prefix=False))]  # fmt: skip
    if whole.where == "place":
        return _by_name(session, Words(part, whole.words[0].at), photo_id)
    joined = Words("".join(fold_name(part).split()), whole.words[0].at)
    return [replace(why, part=part) for why in _reasons(session, joined, photo_id)]


def _reasons(session: Session, leaf: Words | Fielded, photo_id: int) -> list[Why]:
    if isinstance(leaf, Fielded):
        return _of_field(session, leaf, photo_id)
    sought = forms(session, leaf) or (leaf.text,)
    found = [
        _passage(leaf.text, where, text, match)
        for where, text in _texts(session, photo_id)
        if (match := _first_of(text, sought, prefix=leaf.prefix))
    ]
    return found or _by_name(session, leaf, photo_id)


def _of_field(session: Session, leaf: Fielded, photo_id: int) -> list[Why]:
    if leaf.field in ("caption", "headline", "credit"):
        named = [value for value in leaf.values if isinstance(value, Text)]
        found = [
            _passage(leaf.source, where, text, match)
            for where, text in _texts(session, photo_id)
            if where == leaf.field
            for value in named
            if (match := _match(text, value.text, prefix=value.prefix))
        ]
        if found:
            return found
    if leaf.field == "meaning":
        meant = [value for value in leaf.values if isinstance(value, Text)]
        places = [rank(session, value, photo_id) for value in meant]
        return [Why(leaf.source, "meaning", _("number {n} by nearness").format(n=n))
                for n in sorted(places)[:1]]  # fmt: skip
    if leaf.field in _NAMED:
        names = _names(session, _NAMED[leaf.field], photo_id)
        return [Why(leaf.source, leaf.field, ", ".join(names))]
    return [Why(leaf.source, leaf.field, leaf.source)]


def _by_name(session: Session, leaf: Words, photo_id: int) -> list[Why]:
    wanted = fold_name(leaf.text)
    found = [
        Why(leaf.text, kind, name)
        for kind in ("tag", "event", "party", "place")
        for name in _names(session, kind, photo_id)
        if f" {wanted}" in f" {fold_name(name)}"
    ]
    meant = places_meant(session, Text(leaf.text))
    placed = (
        select(Place.name)
        .join(PhotoPlace, PhotoPlace.place_id == Place.id)
        .where(PhotoPlace.photo_id == photo_id, Place.id.in_(meant))
    )
    found += [Why(leaf.text, "place", name) for name in session.scalars(placed)]
    if not found and days(leaf.text):
        return []  # by its date, which is told apart
    return list(dict.fromkeys(found)) or [Why(leaf.text, "name", leaf.text)]


def _texts(session: Session, photo_id: int) -> list[tuple[str, str]]:
    """Return the photo's own texts with what they are, in the order a reader would look."""
    photo = session.get(Photo, photo_id)
    if photo is None:
        return []
    credit = session.scalar(select(Credit).where(Credit.photo_id == photo_id))
    printed = select(Appearance.caption_printed).where(Appearance.photo_id == photo_id)
    listed: list[tuple[str, str | None]] = [
        ("headline", photo.headline), ("headline", photo.title), ("caption", photo.caption),
        ("credit", credit.line if credit else None), ("credit", credit.source if credit else None),
        ("credit", credit.copyright_notice if credit else None),
        *(("credit", name) for name in session.scalars(
            select(Creator.name).where(Creator.photo_id == photo_id))),
        *(("printed", text) for text in without_names(session, tuple(session.scalars(printed)))),
        *(("person", name) for name in session.scalars(
            select(PhotoPerson.name).where(PhotoPerson.photo_id == photo_id))),
        ("alt text", photo.alt_text), ("instructions", photo.instructions),
        ("job", photo.job_id), ("reference", photo.supplier_reference),
    ]  # fmt: skip
    return [(where, text) for where, text in listed if text]


def _first_of(text: str, sought: Sequence[str], *, prefix: bool) -> Span | None:
    """Return where the first of several words stands in a text."""
    found = [match for each in sought if (match := _match(text, each, prefix=prefix))]
    return min(found, key=lambda match: match.start, default=None)


def _match(text: str, wanted: str, *, prefix: bool) -> Span | None:
    """Return where words stand side by side in a text, compared folded; "&" alone is no word."""
    sought = fold_name(wanted).split()
    if not sought:
        return None
    here = words(text)
    for at in range(len(here) - len(sought) + 1):
        stretch = here[at : at + len(sought)]
        *firsts, last = (word.folded for word in stretch)
        closes = last.startswith(sought[-1]) if prefix else last == sought[-1]
        if firsts == sought[:-1] and (closes or (not sought[-1].isascii() and sought[-1] in last)):
            return span(text, stretch[0].start, stretch[-1].end)
    return None


def _passage(part: str, where: str, text: str, match: Span) -> Why:
    before = text[max(match.start - _AROUND, 0) : match.start]
    after = text[match.end : match.end + _AROUND]
    return Why(part, where, match.text, match, before, after)


def _names(session: Session, kind: str, photo_id: int) -> list[str]:
    if kind == "party":
        parties = select(Party.name).join(
            Credit,
            (Credit.agency_id == Party.id)
            | (Credit.distributor_id == Party.id)
            | (Credit.supplier_id == Party.id),
        )
        return list(session.scalars(parties.where(Credit.photo_id == photo_id)))
    queries = {
        "tag": select(Tag.name).join(PhotoTag).where(PhotoTag.photo_id == photo_id),
        "place": select(Place.name).join(PhotoPlace).where(
            PhotoPlace.photo_id == photo_id, PhotoPlace.state != "rejected"),
        "event": select(Event.name).join(PhotoEvent).where(PhotoEvent.photo_id == photo_id),
    }  # fmt: skip
    return list(session.scalars(queries[kind]))
