"""Answer a tree from the database: every part becomes a set of photos, as an array of flags."""

from typing import Any

import numpy as np

from archive.search.around import near, similar, within
from archive.search.asking import Asking
from archive.search.columns import Mask
from archive.search.meaning import photos_near
from archive.search.plain_words import matching, plain_words
from archive.search.questions import question
from archive.search.tree import (
    All,
    Around,
    Either,
    Everything,
    Fielded,
    Kept,
    Node,
    Not,
    Text,
    Within,
    Words,
)


def answer(asking: Asking, node: Node) -> Mask:
    """Return which photos a tree finds."""
    if isinstance(node, Everything):
        return asking.alive.copy()
    if isinstance(node, Words):
        return plain_words(asking, [node])
    if isinstance(node, Fielded):
        return _fielded(asking, node)
    if isinstance(node, Kept):
        return answer(asking, node.part)
    if isinstance(node, Not):
        return asking.alive & ~answer(asking, node.part)
    if isinstance(node, Either):
        found = np.zeros_like(asking.alive)
        for part in node.parts:
            found |= answer(asking, part)
        return found
    return _all(asking, node)


def _all(asking: Asking, node: All) -> Mask:
    words = [part for part in node.parts if isinstance(part, Words)]
    found = plain_words(asking, words) if words else asking.alive.copy()
    for part in node.parts:
        if not isinstance(part, Words):
            found &= answer(asking, part)
    return found


def _fielded(asking: Asking, node: Fielded) -> Mask:
    found = np.zeros_like(asking.alive)
    for value in node.values:
        if node.field in ("caption", "headline") and isinstance(value, Text):
            words = Words(value.text, node.at, prefix=value.prefix)
            found |= asking.indexed(matching(asking.session, [words], node.field))
        elif node.field == "meaning" and isinstance(value, Text):
            found |= asking.mask(photos_near(asking.session, value, node.at))
        elif isinstance(value, Within):
            found |= asking.mask(within(asking.session, value))
        elif isinstance(value, Around):
            ask = similar if node.field == "similar" else near
            found |= asking.mask(ask(asking.session, value))
        else:
            found |= _asked(asking, node, value)
    return found


def _asked(asking: Asking, node: Fielded, value: Any) -> Mask:
    asked = question(asking.session, node.field, value, today=asking.today)
    found = asking.any_of(asked.queries)
    if asked.match is not None:
        found |= asking.indexed(asked.match)
    if asked.flags is not None:
        found |= asking.fitted(asked.flags)
    return asking.alive & ~found if asked.inverse else found
