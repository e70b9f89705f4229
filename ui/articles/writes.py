"""Writes that join several commands of the archive into one step.

``session`` is handed through from ``Workspace.do`` and never looked into, so it has no type here.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from archive import claims, events, places
from ui.articles.date_rows import DateChange
from ui.articles.figure_rows import FigureChange
from ui.articles.place_rows import PlaceChange

_CONTENTS = ("figures", "dates", "places")


def file_under_event(session: Any, article_id: int, name: str) -> int:
    """File an article under an event, a new one where none has the name."""
    event_id = events.find_or_add_event(session, name)
    return events.add_articles_to_event(session, [article_id], event_id)


def edit_claim(session: Any, claim_id: int, values: Mapping[str, Any]) -> None:
    """Change a claim; names as ``claims.EDITABLE`` has them, ``figures``, ``dates``, ``places``.

    These are lists of FigureChange, DateChange and PlaceChange. What is known is set right
    first: a shorter passage may take it out of the claim.
    """
    figures: Sequence[FigureChange] = values.get("figures", ())
    dates: Sequence[DateChange] = values.get("dates", ())
    named: Sequence[PlaceChange] = values.get("places", ())
    _correct_figures(session, figures)
    _correct_dates(session, dates)
    _correct_places(session, named)
    own = {name: value for name, value in values.items() if name not in _CONTENTS}
    claims.edit_claim(session, claim_id, **own)
    for figure in figures:
        if figure.place is not None:
            said_of_it: dict[str, str | int | None] = dict(figure.values)
            start, end = figure.place
            claims.add_figure(session, claim_id, start, end, **said_of_it)
    for date in dates:
        if date.place is not None:
            claims.add_date(session, claim_id, *date.place, date.days)
    for place in named:
        if place.stands is not None:
            claims.add_claim_place(session, claim_id, *place.stands, _meant(session, place))


def _correct_figures(session: Any, changes: Sequence[FigureChange]) -> None:
    for change in changes:
        if change.figure_id is not None and change.away:
            claims.remove_figure(session, change.figure_id)
        elif change.figure_id is not None:
            claims.edit_figure(session, change.figure_id, **change.values)


def _correct_dates(session: Any, changes: Sequence[DateChange]) -> None:
    for change in changes:
        if change.date_id is not None and change.away:
            claims.remove_date(session, change.date_id)
        elif change.date_id is not None:
            claims.edit_date(session, change.date_id, change.days)


def _correct_places(session: Any, changes: Sequence[PlaceChange]) -> None:
    for change in changes:
        if change.key is not None and change.away:
            claims.remove_claim_place(session, change.key)
        elif change.key is not None:
            claims.edit_claim_place(session, change.key, _meant(session, change))


def _meant(session: Any, change: PlaceChange) -> int | None:
    if not change.name:
        return None
    choice = change.choice
    if choice is None:
        return places.resolve_place(session, change.name)
    if choice.place_id is not None:
        return choice.place_id
    return places.adopt_place(session, choice.gazetteer_id or "")
