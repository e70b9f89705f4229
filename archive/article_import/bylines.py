"""The names in a byline, as pages, wires and texts print it."""

import re

_BEFORE_NAME = re.compile(
    r"^(?:(?:words|text|story|report(?:ing|ed)?|written|posted) )?(?:by|von|par|por|di|door|av)\s+"
    r"|^(?:words|story|report(?:er)?|author|autor(?:in|ka)?|автор(?:ка)?|текст|auteur)"
    r"\s*[:—–-]\s*", re.I)  # fmt: skip
_AFTER_NAME = re.compile(
    r"\s*(?:[|•·]|,\s[«“\"„][^«»“”\"„]{3,50}[»”\"“]$|\([^()]*\)?\s*$|"
    r",?\s+(?:staff writer|staff reporter|correspondent|reporter|editor)\b|"
    r"\s+(?:published|updated|posted|last updated)\b|"
    r",?\s+(?:senior|chief|executive|managing|deputy|associate|contributing|special) \w|"
    r",\s(?:[\w’'-]+ ){1,5}(?:correspondent|reporter|editor|writer|producer|presenter)$|"
    r",\s+(?:executive|editor)$|,?\s+envoy[ée]e?s? sp[ée]cia|,?\s+enviad[oa]s? especial|"
    r",?\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"\s+(?:on )?\d{1,2}(?:st|nd|rd|th)?[ ./]).*$", re.I | re.S)  # fmt: skip
_MAIL = re.compile(r"(?<=\w)[\s|,•·]+[\w.+-]+@[\w.-]+\w$")
_NO_NAME = re.compile(
    r"(?:(?:story|posted|written|words|text|report(?:ed)?) )?by|authors?|autor(?:es|en)?|byline"
    r"|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,7}|\d{1,2}[:.]\d\d.{0,12}", re.I)  # fmt: skip
"""Labels without a name, addresses of sites, clock times."""


def clean_byline(words: str | None) -> str | None:
    """Return the names of a byline without "By", roles, days and addresses."""
    cleaned = _MAIL.sub("", " ".join((words or "").split()))
    for _again in range(2):
        cleaned = _BEFORE_NAME.sub("", cleaned)
    cleaned = _AFTER_NAME.sub("", cleaned).strip(" ,;|–—-")
    no_name = len(cleaned) < 3 or "http" in cleaned or "@" in cleaned
    if no_name or _NO_NAME.fullmatch(cleaned) or not re.search(r"[^\W\d_]{2}", cleaned):
        return None
    return cleaned
