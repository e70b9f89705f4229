"""Somebody quoted by another: "the agency *quoted* Ana Ruiz as saying …", "she was *quoted* as"."""

from archive.reading.statements.english.after import left_words
from archive.reading.statements.english.found import Found, last
from archive.reading.words.prose import Prose
from archive.reading.words.subjects import subject_of
from archive.reading.words.verbs import BE, has_clause

_QUOTING = frozenset({"quoted", "quotes", "quoting", "cited", "cites", "citing", "reported"})


def by_quoting(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "the agency quoted X as saying …", "X was quoted as saying …", "“…,” Y quoted X …"."""
    if prose.lower(at) != "saying" or prose.lower(at - 1) != "as":
        return None
    quoted = next((i for i in range(at - 2, max(first, at - 14), -1)
                   if prose.lower(i) in _QUOTING), None)  # fmt: skip
    if quoted is None:
        return None
    passive = prose.lower(quoted - 1) in BE
    claimant = (
        subject_of(prose, quoted - 1, first)
        if passive
        else subject_of(prose, at - 1, quoted + 1) or (quoted + 1, at - 1)
    )
    until = last(prose, end)
    begin = _behind_day(prose, at + 1)
    begin += prose.lower(begin) in {"that", ":", ","}
    if prose.lower(begin) == "by":  # "was quoted as saying by Radio Velm that …"
        begin = next((i + 1 for i in range(begin, until) if prose.lower(i) == "that"), begin)
    if claimant is None or claimant[1] <= claimant[0]:
        return None
    told = any(prose.lower(i) == "that" or prose.quote_at(i) for i in range(begin, until))
    dated = prose.date_from(begin + (prose.lower(begin) in {"late", "early", "on"})) or begin
    where = {prose.lower(begin), prose.lower(dated)} & {"by", "in", "on"} and not told
    if begin >= until or where:  # "…,” he was quoted as saying by Radio Velm"
        said = _speech_before(prose, min(quoted, claimant[0] + 1), first)
        return Found((at, at + 1), claimant, (said,), "other", "quoted", claimant[0],
                     (quoted, until), left=True) if said else None  # fmt: skip
    return Found((at, at + 1), claimant, ((begin, until),), "other", "quoted", claimant[0],
                 (claimant[0], begin))  # fmt: skip


def _behind_day(prose: Prose, at: int) -> int:
    """Return the token behind a day before an agent or a clause: "saying *late Friday* by"."""
    start = at
    while prose.lower(start) in {"on", "late", "early", "earlier"}:
        start += 1
    day = prose.date_from(start)
    return day if day is not None and prose.lower(day) in {"by", "that"} else at


def _speech_before(prose: Prose, quoted: int, first: int) -> tuple[int, int] | None:
    """Return what ends before "…, the agency *quoted* X as saying": speech or a clause."""
    comma = quoted - 2
    if comma > first and prose.lower(comma) == "," and has_clause(prose.tokens, first, comma):
        return left_words(prose, first, comma)
    for index in range(quoted - 1, max(first, quoted - 8), -1):
        if prose.quote_at(index) is not None:
            return left_words(prose, first, index + 1)
    return None
