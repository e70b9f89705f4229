"""A body's name where a text puts it beside its noun: "a letter from the bank, *Norvik*, said"."""

import re
from dataclasses import replace
from functools import cache

from archive.reading.fold import fold
from archive.reading.month_names import month_names
from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.names import CAPITAL, is_forename
from archive.reading.statements.who.reach import REACH
from archive.reading.statements.who.register import Register
from archive.reading.words.demonyms import country_of
from archive.reading.words.name_words import KIND_NOUNS
from archive.values import Span, span

_NEAR = 1500
"""Code points: how far back a body may have been told of by noun and name."""
_WORD = rf"[{CAPITAL}][\w&’'-]*\w"
_NAME = (
    rf"(?:the )?([{CAPITAL}][\w&’'-]*\w(?: (?:(?:of|for|and|&) (?:the )?)?[{CAPITAL}][\w&’'-]*\w)"
    r"{0,5})(?=,)"
)


_AFTER_NOUN = re.compile(rf",\s(?:the )?([{CAPITAL}][^,.;:“”\"\n]{{1,60}}),")


def name_after(register: Register, subject: Span) -> Mention | None:
    """Return LBEG of "The mining authority, *LBEG*, ordered tests", told to be one."""
    match = _AFTER_NOUN.match(register.text, subject.end)
    kind = KIND_NOUNS.get(subject.text.split()[-1].lower())
    if match is None or kind is None:
        return None
    name = register.read(span(register.text, match.start(1), match.end(1)))
    unsure = name.kind in {"unknown", "person"}
    return replace(name, kind=kind if unsure else name.kind) if name.form == "named" else None


def name_beside(register: Register, mention: Mention) -> Mention | None:
    """Return the name nearest before a mention that stands beside its noun."""
    start = mention.span.start
    found = _names(register, mention.head, max(start - _NEAR, 0), start)
    return found[-1] if found else None


def name_told_later(register: Register, mention: Mention) -> Mention | None:
    """Return RT of "The state network complained. … It was the latest row for *the network, RT,*".

    Only where the text puts no other name beside the noun.
    """
    found = _names(register, mention.head, mention.span.end, mention.span.end + REACH)
    return found[0] if len({name.name for name in found}) == 1 else None


def _names(register: Register, noun: str, start: int, end: int) -> list[Mention]:
    beside = _beside(noun)
    told = (
        match.span(1 if match[1] else 2) for match in beside.finditer(register.text, start, end)
    )
    read = (register.read(span(register.text, first, stop)) for first, stop in told)
    kind = KIND_NOUNS.get(noun, "company")
    return [
        replace(name, kind=kind) if name.kind in {"unknown", "person"} else name
        for name in read if _is_body(register, name)
    ]  # fmt: skip


@cache
def _beside(noun: str) -> re.Pattern[str]:
    """Return what a name beside a noun looks like: "the bank, Norvik," and "bank Norvik (NVK)"."""
    head = re.escape(noun)
    return re.compile(
        rf"\b(?:the|its|their) (?:[\w-]+ )?{head}, {_NAME}|[a-z] {head} ({_WORD})(?= \([{CAPITAL}])"
    )


def _is_body(register: Register, name: Mention) -> bool:
    first = name.name.split()[0]
    person = name.kind == "person" and (is_forename(first) or register.by_key(name) is not None)
    elsewhere = name.name in register.places or country_of(name.name) is not None
    return (
        name.form == "named"
        and name.kind not in {"anonymous", "government"}
        and not (person or elsewhere or fold(first) in month_names())
    )
