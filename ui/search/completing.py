"""What may follow in the search box: fields, their words, and the archive's own names."""

from collections.abc import Callable, Sequence
from typing import Any

from archive import collections, events, parties, places, tags
from archive.search.fields import BY_NAME, FIELDS
from ui.workspace import Workspace

_MOST = 12
_PLACES = ("place", "shown", "created", "dateline")
_PARTIES = ("credit", "by", "supplier", "claimant")


def completions(workspace: Workspace, word: str) -> list[str]:
    """Return what the word before the cursor may become; empty if nothing helps."""
    name, colon, value = word.partition(":")
    if not colon:
        return [f"{field.name}:" for field in FIELDS if len(name) > 1 and _begins(field, name)]
    field = BY_NAME.get(name.casefold())
    if field is None:
        return []
    typed = value.strip('"“”')
    words = [each for each in field.choices if each.startswith(typed.casefold())]
    words += _names(workspace, field.name, typed)
    found = [f"{name}:{_quoted(each)}" for each in dict.fromkeys(words)]
    return [each for each in found if each != word][:_MOST]


def _begins(field: Any, name: str) -> bool:
    return any(each.startswith(name.casefold()) for each in (field.name, *field.aliases))


def _quoted(value: str) -> str:
    plain = value.isidentifier() or value.replace("-", "").isalnum()
    return value if plain else f'"{value}"'


def _names(workspace: Workspace, field: str, typed: str) -> list[str]:
    readers: dict[str, Callable[..., Any]] = {
        "tag": tags.tags,
        "event": events.events,
        **dict.fromkeys(_PLACES, places.places),
        **dict.fromkeys(_PARTIES, parties.parties),
    }
    if field == "collection":
        found: Sequence[Any] = workspace.ask(collections.collections)
        return [each.name for each in found if each.name.casefold().startswith(typed.casefold())]
    if field not in readers:
        return []
    page = workspace.ask(readers[field], matching=typed or None, limit=_MOST)
    return [each.name for each in page.items]
