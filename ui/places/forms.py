"""The forms of a place: a new one of the desk's own, another name, two made one."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from archive import places
from archive.photos import photo_detail
from archive.places import PlaceHoldings, PlaceTerms
from archive.values import PlaceId, give_or_take
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.places.names import lines_of, names_in
from ui.places.reading import Known, known
from ui.places.tree import KINDS
from ui.rights.asking import Asking, Write
from ui.widgets.form_dialog import FieldSpec, FormDialog, Value
from ui.workspace import Workspace


class PlaceForms:
    """Each method opens a dialog; it closes when what it asked for is stored."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        self._workspace, self._window = workspace, window
        self._asking = Asking(workspace, window)

    def add(self, parent: str | None, made: Callable[[PlaceId], None]) -> None:
        """Ask for a new place, perhaps inside another."""
        self._add(PlaceTerms("", parent=parent), (), "shown", made)

    def add_for(self, photo_ids: Sequence[int], name: str, role: str) -> None:
        """Ask for a new place that is put on photos; where the first was made is filled in."""
        terms = PlaceTerms(name)
        for photo_id in photo_ids[:1]:
            terms = self._workspace.ask(_at_photo, photo_id, name)
        self._add(terms, tuple(photo_ids), role, lambda _place: None)

    def edit(self, place_id: PlaceId) -> None:
        """Ask for what a place is to be."""
        terms = self._workspace.ask(places.place_terms, place_id)
        dialog = FormDialog(
            _("Place {name}").format(name=terms.name), _specs(), _values(terms),
            button=_("Save"), parent=self._window,
        )  # fmt: skip
        self._asking.show(dialog, partial(_edition, place_id))

    def name(self, place_id: PlaceId) -> None:
        """Ask for another name of a place, perhaps one that held for a while."""
        terms = self._workspace.ask(places.place_terms, place_id)
        specs = (
            FieldSpec("name", _("&Name")),
            FieldSpec("language", _("&Language"), hint=_("A code, like uk")),
            FieldSpec("valid_from", _("&From"), hint=_("2023, 2023-03 or 2023-03-08")),
            FieldSpec("valid_to", _("&To"), hint=_("The first day it held no more")),
        )
        title = _("Another name of “{name}”").format(name=terms.name)
        dialog = FormDialog(title, specs, {}, button=_("Add"), parent=self._window)
        self._asking.show(dialog, partial(_naming, place_id))

    def merge(self, first: PlaceId, second: PlaceId) -> None:
        """Show what hangs on two places, and ask which of them stays."""
        pair = [self._workspace.ask(known, one) for one in (first, second)]
        spec = FieldSpec(
            "keep", _("&Stays"), "one",
            options=tuple((str(one.record.id), one.record.full_name) for one in pair),
        )  # fmt: skip
        said = _("The other one’s photos, articles, claims, events, names and what lies inside "
                 "move to the one that stays. Undo takes it back.")  # fmt: skip
        note = "\n".join([said, "", *(f"• {holdings_words(one)}" for one in pair)])
        dialog = FormDialog(
            _("Make two places one"), (spec,), {}, button=_("Make one"), note=note,
            parent=self._window,
        )  # fmt: skip
        self._asking.show(dialog, partial(_merger, first, second))

    def _add(
        self, terms: PlaceTerms, photo_ids: tuple[int, ...], role: str,
        made: Callable[[PlaceId], None],
    ) -> None:  # fmt: skip
        number: list[PlaceId] = []
        note = _("The position is the photo’s: change it where the place lies elsewhere.")
        dialog = FormDialog(
            _("New place"), _specs(), _values(terms), button=_("Add"),
            note=note if terms.point else "", parent=self._window,
        )  # fmt: skip
        if self._asking.show(dialog, partial(_addition, number, photo_ids, role)) and number:
            made(number[0])


def holdings_words(one: Known) -> str:
    """Return what hangs on a place: "Bakhmut, Ukraine: 3 photos, 1 article"."""
    return f"{one.record.full_name}: {_counted(one.holdings)}"


def _counted(held: PlaceHoldings) -> str:
    said = (
        (held.photos, ngettext("{n} photo", "{n} photos", held.photos)),
        (held.articles, ngettext("{n} article", "{n} articles", held.articles)),
        (held.claims, ngettext("{n} claim", "{n} claims", held.claims)),
        (held.events, ngettext("{n} event", "{n} events", held.events)),
        (held.inside, ngettext("{n} place inside", "{n} places inside", held.inside)),
        (held.names, ngettext("{n} other name", "{n} other names", held.names)),
    )
    return ", ".join(words.format(n=count) for count, words in said if count) or _("nothing yet")


def _specs() -> tuple[FieldSpec, ...]:
    return (
        FieldSpec("name", _("&Name")),
        FieldSpec("kind", _("&Kind"), "one",
                  options=tuple((code, _(words)) for code, words in KINDS.items())),
        FieldSpec("parent", _("Lies &in"), hint=_("A town, region or country, or #number")),
        FieldSpec("point", _("&Position"), hint=_("Latitude, longitude: 48.59, 38.00")),
        FieldSpec("precision", _("P&recision"), hint=_("How far off it may be: 50 m, 2 km")),
        FieldSpec("names", _("Other na&mes"), "lines",
                  hint=_("One on a line, with language and years: Артемівськ; uk; 1924–2016")),
    )  # fmt: skip


def _values(terms: PlaceTerms) -> dict[str, Value]:
    return {
        "name": terms.name, "kind": terms.kind, "parent": terms.parent, "point": terms.point,
        "precision": terms.precision, "names": lines_of(terms.names),
    }  # fmt: skip


def _terms(values: dict[str, Value]) -> PlaceTerms:
    return PlaceTerms(
        str(values["name"] or ""), str(values["kind"]), _text(values["parent"]),
        _text(values["point"]), names_in(str(values["names"] or "")), _text(values["precision"]),
    )  # fmt: skip


def _text(value: Value) -> str | None:
    return str(value) if value else None


def _addition(
    number: list[PlaceId], photo_ids: tuple[int, ...], role: str, values: dict[str, Value]
) -> Write:
    terms = _terms(values)

    def add(session: Any) -> None:
        number[:] = [places.add_described_place(session, terms)]
        if photo_ids:
            places.place_photos(session, photo_ids, number[0], role=role)

    return add, "add_place"


def _edition(place_id: PlaceId, values: dict[str, Value]) -> Write:
    return partial(places.describe_place, place_id=place_id, terms=_terms(values)), "edit_place"


def _naming(place_id: PlaceId, values: dict[str, Value]) -> Write:
    add = partial(
        places.add_place_name, place_id=place_id, name=str(values["name"] or ""),
        language=_text(values["language"]), valid_from=_text(values["valid_from"]),
        valid_to=_text(values["valid_to"]),
    )  # fmt: skip
    return add, "add_place_name"


def _merger(first: PlaceId, second: PlaceId, values: dict[str, Value]) -> Write:
    keep, other = (first, second) if values["keep"] == str(first) else (second, first)
    return partial(places.merge_places, keep_id=keep, other_id=other), "merge_places"


def _at_photo(session: Any, photo_id: int, name: str) -> PlaceTerms:
    """Return a new place where a photo was made, inside the place it is filed under."""
    record = photo_detail(session, photo_id)
    filed = [one for one in places.places_of(session, photo_id) if one.state == "accepted"]
    around = [places.place(session, one.place_id) for one in filed]
    around = [one for one in around if one.kind != "site"]  # a site has seldom others inside
    terms = PlaceTerms(name)
    if record.latitude is not None:
        off = record.gps_precision_m
        terms = replace(terms, point=f"{record.latitude:.6g}, {record.longitude:.6g}",
                        precision=give_or_take(off).removeprefix("±") if off else None)  # fmt: skip
    if around:
        terms = replace(terms, parent=around[0].full_name)
    return terms
