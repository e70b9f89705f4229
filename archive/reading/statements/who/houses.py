"""For whom somebody speaks or whom he heads: "a spokeswoman for *Norvik*", "*Norvik* boss Bo Ek".

That body is met with the speaker, so that "it" and "the company" mean it in what follows.
"""

import re

from archive.reading.statements.who.names import CAPITAL
from archive.reading.statements.who.register import Register
from archive.reading.words.demonyms import country_of
from archive.values import Span, span

_SPOKES = r"(?:spokes\w+|press secretary|media officer)"
_HEADS = r"(?:chief executive(?: officer)?|CEO|chairman|chairwoman|chair|boss|managing director)"
_WORD = rf"[{CAPITAL}][\w&.’'-]*\w"
_BODY = rf"{_WORD}(?: (?:(?:of|for|and|on|&) (?:the )?)?{_WORD}){{0,6}}"
_BEHIND = re.compile(rf"\b(?:{_SPOKES}|{_HEADS}) (?:for|of|at|with) ([^,“”\"]{{2,100}})")
_BEFORE = re.compile(
    rf"\A(?:[Tt]he |[Aa]n? )?({_BODY}?)(?:[’']s)? (?:company )?(?:{_SPOKES}|{_HEADS})\b"
)
_NOBODY = frozenset({"person", "anonymous"})


def meet_house(register: Register, words: Span, apposition: Span | None) -> None:
    """Meet the body of whoever is called by ``words``, with ``apposition`` behind them."""
    found = _house(words) if apposition is None else _house(words) or _house(apposition)
    if found is None:
        return
    mention = register.read(span(register.text, *found))
    place = mention.kind == "unknown" and mention.name in register.places
    if mention.form != "named" or mention.kind in _NOBODY or place or country_of(mention.name):
        return
    number = register.by_key(mention)
    if number is None:
        number = register.meet_new(mention)
    party = register.roll.parties[number]
    if party.kind in _NOBODY:
        return
    party.last = register.time
    party.at = max(party.at, words.start)
    register.roll.note(number)


def _house(words: Span) -> tuple[int, int] | None:
    """Return where words name a body that somebody speaks for or heads."""
    match = _BEHIND.search(words.text) or _BEFORE.match(words.text)
    return None if match is None else (words.start + match.start(1), words.start + match.end(1))
