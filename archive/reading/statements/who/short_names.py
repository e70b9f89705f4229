"""Bodies called by their noun alone: "The Observatory" after "the Velm Observatory for Rights"."""

import re
from functools import cache

from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.reach import REACH
from archive.reading.words.name_words import KIND_NOUNS, PRESS
from archive.values import Span, span

_GOING_ON = ("of", "for", "on")


def whole_name(text: str, mention: Mention) -> Span | None:
    """Return the name before a mention that holds the noun it is short for; the nearest counts."""
    noun = mention.name
    if " " in noun:
        return _begun(text, mention)
    if mention.form != "named" or mention.span.text not in {f"The {noun}", f"the {noun}"}:
        return None
    if noun.lower() not in KIND_NOUNS.keys() | PRESS or noun.isupper():
        return None
    found = list(names_holding(noun).finditer(text, *_near(mention)))
    return span(text, *found[-1].span()) if found else None


def _near(mention: Mention) -> tuple[int, int]:
    """Return where the name that words stand for is looked for: before them."""
    return max(mention.span.start - REACH, 0), mention.span.start


def _begun(text: str, mention: Mention) -> Span | None:
    """Return the name before that goes on: "the Velm Institute" of "Velm Institute for Rights"."""
    last = mention.name.split()[-1]
    named = mention.form == "named" and mention.kind not in {"person", "anonymous"}
    if not named or last.lower() not in KIND_NOUNS or not last.istitle():
        return None
    start, end = _near(mention)
    if not any(text.find(f"{mention.name} {word} ", start, end) >= 0 for word in _GOING_ON):
        return None
    found = list(_going_on(mention.name).finditer(text, start, end))
    return span(text, *found[-1].span()) if found else None


@cache
def _going_on(name: str) -> re.Pattern[str]:
    """Return what the name of a body looks like that begins with another."""
    return re.compile(
        rf"\b{re.escape(name)} (?:of|for|on) (?:the )?[A-Z][\w’'-]+"
        r"(?: (?:(?:and|of) )?[A-Z][\w’'-]+){0,4}"
    )


@cache
def names_holding(noun: str) -> re.Pattern[str]:
    """Return what names look like that hold a body's noun between other capitals."""
    return re.compile(
        rf"\b(?:[A-Z][\w’'-]+ ){{1,4}}{re.escape(noun)}\b"
        r"(?: (?:of|for|on) (?:the )?[A-Z][\w’'-]+(?: (?:(?:and|of) )?[A-Z][\w’'-]+){0,3})?"
    )
