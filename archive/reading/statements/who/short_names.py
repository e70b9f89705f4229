"""Bodies called by their noun alone: "The Observatory" after "the Velm Observatory for Rights"."""

import re
from functools import cache

from archive.reading.statements.who.mention import Mention
from archive.reading.words.name_words import KIND_NOUNS
from archive.values import Span, span


def whole_name(text: str, mention: Mention) -> Span | None:
    """Return the name before a mention that holds the noun it is short for; the nearest counts."""
    noun = mention.name
    if mention.form != "named" or mention.span.text not in {f"The {noun}", f"the {noun}"}:
        return None
    if noun.lower() not in KIND_NOUNS or noun.isupper():
        return None
    found = list(_holding(noun).finditer(text, 0, mention.span.start))
    return span(text, *found[-1].span()) if found else None


@cache
def _holding(noun: str) -> re.Pattern[str]:
    """Return what names look like that hold a body's noun between other capitals."""
    return re.compile(
        rf"\b(?:[A-Z][\w’'-]+ ){{1,4}}{re.escape(noun)}\b"
        r"(?: (?:of|for|on) (?:the )?[A-Z][\w’'-]+(?: (?:(?:and|of) )?[A-Z][\w’'-]+){0,3})?"
    )
