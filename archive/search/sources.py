"""What the columns are made of: which table, and how each value is read from it."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Case, Integer, SQLColumnExpression, case, cast, func, literal, select, true

from archive.search.arrays import Part, Source
from archive.search.links import LinkSource
from archive.search.state import VERDICTS as VERDICT_TABLE
from archive.store.models import (
    COSTS,
    CREDIT_STATES,
    SENSITIVITIES,
    VERDICTS,
    WITHHELD,
    Appearance,
    Creator,
    Credit,
    Photo,
    PhotoEvent,
    PhotoPlace,
    PhotoTag,
    RightsVerdict,
)

LICENCE_STATES = ("active", "expired", "future", "out of scope", "none")
FLAGS = ("caption", "headline", "alt", "instructions", "conflicts", "reason", "group")
"""What a photo may have, bit by bit, in the column ``flags``."""
TURNED_DOWN = 6
"""How a rejected photo stands in the column ``rating``, beside 1 to 5 stars and 0 for none."""
MICRO = 1_000_000  # a degree in the columns ``latitude`` and ``longitude``


def _coded(column: Any, words: Sequence[str]) -> Case[Any]:
    """Return the place of a word in a list, from 1; 0 for none of them."""
    return case({word: at for at, word in enumerate(words, start=1)}, value=column, else_=0)


def _filled(column: Any) -> Case[Any]:
    return case((func.coalesce(column, "") != "", 1), else_=0)


def _flags() -> SQLColumnExpression[Any]:
    set_ = (
        _filled(Photo.caption),
        _filled(func.coalesce(func.nullif(Photo.headline, ""), Photo.title)),
        _filled(Photo.alt_text),
        _filled(Photo.instructions),
        case((Photo.conflicts.is_not(None), 1), else_=0),
        case((Photo.sensitivity_reason.is_not(None), 1), else_=0),
        case((Photo.group_id.is_not(None), 1), else_=0),
    )
    total: SQLColumnExpression[Any] = literal(0)
    for bit, flag in enumerate(set_):
        total = total + flag * (1 << bit)
    return total


_PHOTO = Source(
    Photo.id,
    (
        Part("taken", "moment", Photo.taken_from),
        Part("seconds", "code", cast(func.substr(Photo.taken_from, 18, 2), Integer)),
        Part("taken_last", "moment", func.coalesce(Photo.taken_to, Photo.taken_from)),
        Part("added", "moment", Photo.added_at),
        Part("sensitivity", "digit", _coded(Photo.sensitivity, SENSITIVITIES)),
        Part("flags", "code", _flags()),
        Part("rating", "digit", case((Photo.rating < 0, TURNED_DOWN), else_=Photo.rating)),
        Part("width", "code", Photo.width),
        Part("height", "code", Photo.height),
        Part("latitude", "number", cast(func.round(Photo.latitude * MICRO), Integer)),
        Part("longitude", "number", cast(func.round(Photo.longitude * MICRO), Integer)),
        Part("format", "word", Photo.format),
    ),
)
_CREDIT = Source(
    Credit.photo_id,
    (
        Part("agency", "code", Credit.agency_id),
        Part("state", "digit", _coded(Credit.state, CREDIT_STATES)),
        Part("withheld", "digit", _coded(Credit.withheld, WITHHELD)),
    ),
)
_VERDICT = Source(
    RightsVerdict.photo_id,
    (
        Part("verdict", "digit", _coded(RightsVerdict.verdict, VERDICTS)),
        Part("cost", "digit", _coded(RightsVerdict.cost, COSTS)),
        Part("licence", "digit", _coded(RightsVerdict.licence_state, LICENCE_STATES)),
        Part("breach", "digit", cast(RightsVerdict.breach, Integer)),
    ),
)
_REASONS = Source(RightsVerdict.photo_id, (Part("reasons", "word", RightsVerdict.reasons),))
FACTS: dict[str, tuple[str, Source]] = {
    "photo": ("photo", _PHOTO),
    "credit": ("credit", _CREDIT),
    "verdict": (VERDICT_TABLE, _VERDICT),
    "reasons": (VERDICT_TABLE, _REASONS),
}
LINKS: dict[str, tuple[str, LinkSource]] = {
    "tag": ("photo_tag", LinkSource(PhotoTag.photo_id, PhotoTag.tag_id, true())),
    "place": (
        "photo_place",
        LinkSource(PhotoPlace.photo_id, PhotoPlace.place_id, PhotoPlace.state != "rejected"),
    ),
    "event": ("photo_event", LinkSource(PhotoEvent.photo_id, PhotoEvent.event_id, true())),
    "by": ("creator", LinkSource(Creator.photo_id, Creator.name, true(), is_text=True)),
    "publication": (
        "appearance",
        LinkSource(
            Appearance.photo_id,
            Appearance.publication,
            Appearance.publication.is_not(None) & (Appearance.status != "removed"),
            is_text=True,
        ),
    ),
}


def definitions() -> str:
    """Return how all columns are made, as text: another text means other columns."""
    parts = [
        f"{kind} {part.name} {part.kind} {_sql(part.column)}"
        for kind, (_, source) in FACTS.items() for part in source.parts
    ]  # fmt: skip
    parts += [f"{kind} {_sql(one.value)} {_sql(one.where)}" for kind, (_, one) in LINKS.items()]
    return "\n".join(parts)


def _sql(expression: SQLColumnExpression[Any]) -> str:
    return str(select(expression).compile(compile_kwargs={"literal_binds": True}))
