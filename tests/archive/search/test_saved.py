"""Saved searches: how many, how many new since the last look; looking is no step to undo."""

from functools import partial

import pytest

from archive import collections, history, photos, search
from archive.catalogue import Catalogue
from archive.errors import NotFound, QueryError
from archive.photos import NewFile, NewPhoto


def add(catalogue: Catalogue, number: int, caption: str) -> int:
    file = NewFile(f"{number:064x}", 1, "JPEG", f"photo-{number}.jpg", b"")
    new = NewPhoto(file, f"{number + 1:064x}", 400, 300, fields={"caption": caption})
    return catalogue.do(photos.add_photo, new).value


def test_what_came_since_the_last_look_is_new(catalogue: Catalogue) -> None:
    add(catalogue, 1, "A bridge")
    saved = catalogue.do(collections.save_search, "Bridges", "bridge").value
    assert catalogue.ask(search.saved_count, saved) == search.SavedCount(1, 0)
    add(catalogue, 2, "Another bridge")
    add(catalogue, 3, "A tram")
    assert catalogue.ask(search.saved_count, saved) == search.SavedCount(2, 1)
    before = catalogue.ask(history.next_undo)
    catalogue.maintain(partial(collections.look_at_search, search_id=saved))
    assert catalogue.ask(search.saved_count, saved) == search.SavedCount(2, 0)
    assert catalogue.ask(history.next_undo) == before


def test_what_is_not_there_and_what_is_not_understood(catalogue: Catalogue) -> None:
    with pytest.raises(NotFound):
        catalogue.ask(search.saved_count, 7)
    with pytest.raises(NotFound):
        catalogue.maintain(partial(collections.look_at_search, search_id=7))
    saved = catalogue.do(collections.save_search, "Odd", "taken:soon").value
    with pytest.raises(QueryError):
        catalogue.ask(search.saved_count, saved)
