"""Quotations of a paragraph, in the marks of several languages, closed or running on.

A quotation that opens and is not closed in its paragraph runs to its end: newspapers open the
next paragraph of the same speech with a new mark. Single marks open only after a space and close
only before one, so that apostrophes are no quotations.
"""

import re

from archive.values import Span, span

_PAIRS = {"“": "”", "«": "»", "„": "“”", '"': '"', "‘": "’", "'": "'", "”": "”"}
_MIXED = {'"': "“”", "“": '"'}
"""Marks of another kind that close a quotation where a writer or a machine mixed them."""
_SINGLE = frozenset("‘'")
_MARK = re.compile(r"[“”«»„\"‘’']")


def quotations(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Return the outermost quotations of one paragraph, marks included."""
    end = len(text) if end is None else end
    found: list[Span] = []
    position = start
    unclosed: set[str] = set()
    while (mark := _next_opening(text, position, end)) is not None:
        close = None if text[mark] in unclosed else _closing(text, mark, end)
        if close is None and text[mark] in _SINGLE and not _runs_on(text, mark, start, end):
            unclosed.add(text[mark])  # nothing later closes it either: never look again
            position = mark + 1
            continue
        last = end if close is None else close + 1
        found.append(span(text, mark, last))
        position = last
    return tuple(found)


def _runs_on(text: str, mark: int, start: int, end: int) -> bool:
    """Tell whether speech in single marks goes on below: "She said: 'I lost it."."""
    opens = mark == start or text[max(mark - 2, 0) : mark] == ": "
    said = text[mark + 1 : mark + 2].isupper() and text[:end].rstrip()[-1:] in ".!?…"
    return opens and said and text[end : end + 1] == "\n"


def is_scare(quotation: Span) -> bool:
    """Tell whether a quotation holds fewer than three words: a term, not speech."""
    return len(quotation.text.split()) < 3


def inside(quotation: Span) -> tuple[int, int]:
    """Return the offsets of the words between the marks."""
    text = quotation.text
    start = quotation.start + (1 if text[:1] in _PAIRS else 0)
    end = quotation.end - (1 if len(text) > 1 and text[-1] in "”»“\"’'" else 0)
    return start, max(start, end)


def _next_opening(text: str, position: int, end: int) -> int | None:
    for match in _MARK.finditer(text, position, end):
        at = match.start()
        if match.group() in _PAIRS and _opens(text, at, end):
            return at
    return None


def _opens(text: str, at: int, end: int) -> bool:
    mark = text[at]
    before = text[at - 1] if at else "\n"
    after = text[at + 1] if at + 1 < end else " "
    if mark == "”":  # "”Leave,” he said": one mark for both ends
        return before.isspace() and (not after.isspace() or before == "\n")
    if mark in _SINGLE or mark == '"':
        return not before.isalnum() and before not in ".,;:!?%)" and not after.isspace()
    return not after.isspace() or (mark == "“" and text[at + 2 : at + 3].isalnum())


def _closing(text: str, opening: int, end: int) -> int | None:
    closers = _PAIRS[text[opening]]
    other = _MIXED.get(text[opening], "")
    again = False  # whether the other kind of mark was opened inside
    for at in range(opening + 1, end):
        if text[at] in closers and _closes(text, at, end, single=text[opening] in _SINGLE):
            return at
        if other and text[at] in other:
            again = again or _opens(text, at, end)
            if not again and text[at] == other[-1] and _closes(text, at, end, single=False):
                return at
    return None


def _closes(text: str, at: int, end: int, *, single: bool) -> bool:
    after = text[at + 1] if at + 1 < end else " "
    if single:
        # A plural possessive ("the soldiers' bodies") is followed by a word; speech by a sign.
        before = text[at - 1]
        return not after.isalnum() and (before in ".,!?…" or after in ".,;:!?)—–" or after == " ")
    return not (text[at] == '"' and text[at - 1].isspace() and after.isalnum())
