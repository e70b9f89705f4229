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
_STOPS = frozenset(".!?")
_TYPED = "''"
"""Two apostrophes, as typewriters and old databases write a double mark."""
_GUILLEMET = re.compile("[«»]")
_STRAIGHT = re.compile('"')
_APOSTROPHE = re.compile("'")
_ANY_SINGLE = re.compile("[‘’']")
_BEFORE_STRAIGHT = frozenset(" \u00a0(\n")
_LONGEST_NESTED = 2_000
"""Code points: how far back the end of speech with marks in it is looked for."""
_SAID = re.compile(r",\s*[–—-]")
_MARK = re.compile(r"[“”«»„\"‘’']")


def quotations(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Return the outermost quotations of one paragraph, marks included."""
    end = len(text) if end is None else end
    found: list[Span] = []
    position = start
    unclosed: set[str] = set()
    while (mark := _next_opening(text, position, end)) is not None:
        if text.startswith(_TYPED, mark):
            close = _typed_closing(text, mark, end)
        else:
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
    if text.startswith(_TYPED) and text.endswith(_TYPED) and len(text) > len(_TYPED):
        return quotation.start + len(_TYPED), max(quotation.end - len(_TYPED), quotation.start)
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
    if mark == '"' and before in _STOPS and after.isupper():
        return True  # 'since the rebellion."You can bet': a space was lost between two sentences
    if mark in _SINGLE or mark == '"':
        return not before.isalnum() and before not in ".,;:!?%)" and not after.isspace()
    return not after.isspace() or (mark == "“" and text[at + 2 : at + 3].isalnum())


def _closing(text: str, opening: int, end: int) -> int | None:
    if text[opening] in "\"'«":
        closing = _closing_guillemets if text[opening] == "«" else _closing_nested
        nested = closing(text, opening, end)
        if nested is not None:
            return nested
    closers = _PAIRS[text[opening]]
    other = _MIXED.get(text[opening], "")
    again = False  # whether the other kind of mark was opened inside
    for at in range(opening + 1, end):
        single = text[opening] in _SINGLE
        owner = single and text[at] in closers and _is_owner(text, at, end)
        if text[at] in closers and not owner and _closes(text, at, end, single=single):
            return at
        if other and text[at] in other:
            again = again or _opens(text, at, end)
            if not again and text[at] == other[-1] and _closes(text, at, end, single=False):
                return at
    return None


def _closing_nested(text: str, opening: int, end: int) -> int | None:
    """Return where speech in straight marks ends that has names in the same marks in it.

    '"Пошта "Схід" стоїть", – сказав він': a mark before a word opens again, and a mark before a
    comma and a dash closes all. So in single marks: "'They paid for a 'ticket' there,' she said".
    None where nothing is opened again, or not all is closed.
    """
    depth = 0
    again = False
    single = text[opening] in _SINGLE
    marks = _APOSTROPHE if single else _STRAIGHT
    for match in marks.finditer(text, opening + 1, min(end, opening + _LONGEST_NESTED)):
        at = match.start()
        inside = single and text[at - 1].isalnum()
        if inside and (_is_owner(text, at, end) or not _closes(text, at, end, single=True)):
            continue  # "it's"
        if text[at - 1] in _BEFORE_STRAIGHT and text[at + 1 : at + 2].isalnum():
            if text[at - 2] in ".!?":
                return None  # a mark was left out before: 'Завод "ВКО "Схід" діє. "Так", – каже'
            depth, again = depth + 1, True
        elif depth and not _SAID.match(text, at + 1, end):
            depth -= 1
        else:
            return at if again else None
    return None


def _closing_guillemets(text: str, opening: int, end: int) -> int | None:
    """Return where "«…»" ends that has others inside, None where some of them stay open."""
    depth = 0
    again = False
    for match in _GUILLEMET.finditer(text, opening + 1, min(end, opening + _LONGEST_NESTED)):
        opens = match.group() == "«"
        if not opens and (depth == 0 or _SAID.match(text, match.end(), end)):
            return match.start() if again else None
        again = again or opens
        depth += 1 if opens else -1
    return None


def _typed_closing(text: str, opening: int, end: int) -> int | None:
    """Return where two apostrophes close what two opened."""
    found = text.find(_TYPED, opening + len(_TYPED), end)
    return found + 1 if found >= 0 else None


def _is_owner(text: str, at: int, end: int) -> bool:
    """Tell whether a mark ends many owners in speech closed later: "'The cooks' soup is cold,'"."""
    if text[at - 1] != "s" or text[at + 1 : at + 2] != " ":
        return False
    for match in _ANY_SINGLE.finditer(text, at + 1, min(end, at + _LONGEST_NESTED)):
        before, after = text[match.start() - 1], text[match.end() : match.end() + 1]
        if not (before.isalnum() and after.isalnum()):
            return before in ".,!?…"
    return False


def _closes(text: str, at: int, end: int, *, single: bool) -> bool:
    after = text[at + 1] if at + 1 < end else " "
    if single:
        # A plural possessive ("the soldiers' bodies") is followed by a word; speech by a sign.
        before = text[at - 1]
        return not after.isalnum() and (before in ".,!?…" or after in ".,;:!?)—–" or after == " ")
    return not (text[at] == '"' and text[at - 1].isspace() and after.isalnum())
