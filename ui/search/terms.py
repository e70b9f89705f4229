"""Terms of a query as text: found in it, added to it, taken out of it. The text stays editable.

A term stands by itself when it is joined to the rest by "and" alone: not inside parentheses or
quotes, and with no OR beside it.
"""

import re

_OPENING = {"“": "”", "„": "“”", "«": "»", '"': '"'}
_HELD = re.compile(r'"[^"]*"|[“„][^”“]*[”“]|«[^»]*»|\(.*\)')


def parts(text: str) -> list[tuple[int, int]]:
    """Return where the parts of a query begin and end; quotes and parentheses stay whole."""
    found: list[tuple[int, int]] = []
    start, depth, closing = -1, 0, ""
    for at, sign in enumerate(text):
        if closing:
            closing = "" if sign in closing else closing
            continue
        if sign.isspace() and depth == 0:
            if start >= 0:
                found.append((start, at))
            start = -1
            continue
        start = at if start < 0 else start
        closing = _OPENING.get(sign, "")
        depth = max(0, depth + (sign == "(") - (sign == ")"))
    if start >= 0:
        found.append((start, len(text)))
    return found


def has_term(text: str, term: str) -> bool:
    """Tell whether a term keeps the whole result to itself, however it is quoted."""
    return bool(_places(text, term))


def with_term(text: str, term: str) -> str:
    """Return the query kept to a term too; nothing changes if it is already."""
    if has_term(text, term):
        return text
    cleaned = text.strip()
    return f"({cleaned}) {term}" if _has_or(cleaned) else f"{cleaned} {term}".strip()


def without_term(text: str, term: str) -> str:
    """Return the query without a term; nothing changes if it has none."""
    for start, end in reversed(_places(text, term)):
        text = f"{text[:start].rstrip()} {text[end:].lstrip()}"
    return _bare(text.strip())


def without_fields(text: str, names: tuple[str, ...]) -> str:
    """Return the query without the terms of some fields that stand by themselves."""
    if _has_or(text):
        return text
    for start, end in reversed(parts(text)):
        if _plain(text[start:end]).partition(":")[0] in names:
            text = f"{text[:start].rstrip()} {text[end:].lstrip()}"
    return _bare(text.strip())


def _places(text: str, term: str) -> list[tuple[int, int]]:
    if _has_or(text):
        return []
    wanted = _plain(term)
    return [(start, end) for start, end in parts(text) if _plain(text[start:end]) == wanted]


def _has_or(text: str) -> bool:
    whole = [_HELD.sub("", text[start:end]) for start, end in parts(text)]
    return any(part == "OR" or "|" in part for part in whole)


def _plain(term: str) -> str:
    for sign in '"“”„«»':
        term = term.replace(sign, "")
    return " ".join(term.casefold().split())


def _bare(text: str) -> str:
    """Return a text without parentheses that hold all of it."""
    if len(parts(text)) == 1 and text.startswith("(") and text.endswith(")"):
        inner, depth = text[1:-1], 0
        for sign in inner:
            depth += (sign == "(") - (sign == ")")
            if depth < 0:
                return text
        return inner.strip()
    return text
