"""Names that people give of themselves: "said one, *who gave his name as Karim*"."""

import re
from dataclasses import replace

from archive.reading.fold import fold
from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.names import CAPITAL

_THEIR = r"(?:his|her|their)"
_NAME = rf"[{CAPITAL}][\w’'.-]*\w(?: [{CAPITAL}][\w’'.-]*\w){{0,3}}"
_GIVEN = re.compile(
    rf",?\s(?:(?:who\s)?(?:gave|giving)\s(?:only\s)?{_THEIR}\s(?:\w+\s)?names?\s(?:only\s)?as"
    r"|who\s(?:only\s)?(?:identified|named|introduced)\s(?:him|her|them)sel(?:f|ves)\s(?:only\s)?as"
    r"|who\s(?:asked|wanted|wished)\s(?:only\s)?to be\s(?:identified|named|called|known)\s"
    rf"(?:only\s)?(?:as|by\s{_THEIR}\s\w+\sname,?)"
    rf"|(?:who\sgoes|identified|named)\s(?:only\s)?by\s{_THEIR}\s\w+\sname,?"
    r"|(?:who\s[^,.;“”\"\n]{2,60}?\s(?:and|but)\s(?:is|was)\s)?"
    rf"identified\s(?:only\s|simply\s)?as)\s(?P<name>{_NAME})"
)


def with_given_name(text: str, mention: Mention) -> Mention:
    """Return an unnamed person under the name that the words behind the mention give."""
    found = _GIVEN.match(text, mention.span.end) if mention.form != "named" else None
    if found is None:
        return mention
    name = found["name"]
    key = frozenset(name.lower().split())
    described = mention.described | frozenset(fold(mention.name).split())
    return replace(mention, form="named", name=name, kind="person", key=key, described=described,
                   proper=True)  # fmt: skip
