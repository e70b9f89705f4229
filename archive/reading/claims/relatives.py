"""Relative clauses that go on behind a joint, so that no new proposition begins there."""

from archive.reading.words.cue_words import verb_forms
from archive.reading.words.prose import Prose


def goes_on_describing(prose: Prose, first: int, joint: int) -> bool:
    """Tell whether a noun is described twice in speech: "tools *that* work *and that* last"."""
    if prose.quote_at(joint) is None or prose.quote_at(first) != prose.quote_at(joint):
        return False
    return any(
        prose.lower(at) == "that" and prose.tokens[at - 1].is_word
        and prose.lower(at - 1) not in verb_forms()
        for at in range(first + 2, joint - 1)
    )  # fmt: skip


def is_in_relative(prose: Prose, first: int, joint: int) -> bool:
    """Tell whether a relative that has begun goes on: "a port, *which* it uses *and has* mined"."""
    comma = next((i for i in range(joint - 1, first, -1) if prose.tokens[i].text == ","), None)
    return comma is not None and prose.lower(comma + 1) in {"which", "who"}
