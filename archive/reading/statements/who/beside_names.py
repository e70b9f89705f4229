"""What stands behind a name and is no part of it: brackets, a nickname, when and where it was said.

"Sen. Bo Ek *(D-Velm.)*", "Norvik *(the owner of the mill)*", "Ana Ruiz *on Monday (May 4)*".
"""

import re

ACRONYM = re.compile(r"(?<!\s)\s*\(([A-Z][A-Za-z0-9.&-]{1,9})\)")
_PARTY_MARK = re.compile(
    r"(?<!\s)\s*\((?:[DRI](?:-[A-Z][A-Za-z.]{1,7})?|\d{1,3}"
    r"|(?:Lab|Con|LD|Lib Dem|SNP|DUP|Ind|Green|Reform|Lib|Nat|ALP|NDP|CDU|SPD)"
    r"(?:[,/ -][^()\n]{1,40})?)\)"
)
"""A politician's party and seat, an age: "Sen. Bo Ek (D-Velm.)", "Ana Ruiz (54)"."""
ASIDE = re.compile(
    r"(?<!\s)\s*\((?:pictured|above|below|left|right|centre|center"
    r"|[^()\x00-\u024f][^()]*|[A-Z]{2,}:\s?[A-Z.]+)\)"
)
"""A name in another script, a house's ticker, where one is seen: "Henry Wang (汪島雄)"."""
CALLED_SO = re.compile(r"(?<!\s)\s*\((?:the )?[“\"][^()]*[”\"]\)")
"""What somebody is called from here on: "Norvik Ltd. *(the “Company”)*"."""
TOLD_BESIDE = re.compile(
    r"(?<!\s)\s*\((?:the|an?|its?|which|who|whose|formerly|previously|now|once|part|owned|then|aged)\b"
    r"[^()“”\"]*\)"
)
"""What somebody is, told in brackets: "Norvik *(the owner of the mill)*"."""
_WHERE_TOLD = re.compile(
    r"(?<=\w) in (?:an?|his|her|its|their) (?:[\w-]+ ){0,3}(?:post|statement|tweet|interview|letter"
    r"|e-?mail|message|speech|video|blog|briefing|thread|op-ed|note)$"
)
"""Where somebody said so: "Ana Ruiz *in a Twitter post* said"."""
_WHEN_TOLD = re.compile(
    r"(?<=\w) (?:(?:late |early )?on )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?:,? (?:[A-Z]\w+\.? \d{1,2}|\d{1,2} [A-Z]\w+)| \([^()]*\))?$"
)
"""When somebody said so: "Ana Ruiz *on Monday (May 4)* said"."""
_NICKNAME = re.compile(r"(?<=\w) [\"“‘'(][A-Z][\w.-]+[\"”’')](?= [A-Z])")


def without_acronym(words: str) -> tuple[str, str]:
    """Return words without the brackets behind a name, and an acronym in them.

    Where a text begins inside a name, "(CDC) said …", the acronym is all there is.
    """
    if "(" in words or "“" in words or '"' in words or "‘" in words or "'" in words:
        words = _NICKNAME.sub("", _PARTY_MARK.sub("", words) or words)  # Bo “Bear” Ek
        words = CALLED_SO.sub("", ASIDE.sub("", words)) or words
        words = TOLD_BESIDE.sub("", words) or words
    words = _WHERE_TOLD.sub("", words) if " in " in words else words
    words = _WHEN_TOLD.sub("", words) if " on " in words else words
    match = ACRONYM.search(words)
    if match is None:
        return words, ""
    rest = words[: match.start()] + words[match.end() :]
    return (rest, match.group(1)) if rest.strip() else (match.group(1), "")


def without_brackets(words: str) -> str:
    """Return words without brackets that only tell what somebody is or is called."""
    return TOLD_BESIDE.sub("", CALLED_SO.sub("", ASIDE.sub("", words)))
