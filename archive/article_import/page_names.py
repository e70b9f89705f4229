"""Names on a page: the headline without the paper, the paper as readers know it."""

import re

from lxml.html import HtmlElement

from archive.reading.fold import fold

SITE_SUFFIX = re.compile(r"\s+(?:[|–—-]|::)\s+[^|–—]{2,40}$")
_DAY_BEFORE = re.compile(r"^\d{1,2}\.? \w{3,12}\.? \d{4}\s+[|–—-]\s+")
_COMPANY = re.compile(
    r",?\s+(?:S\.?L\.?U?|S\.?A\.?S?|S\.?p\.?A|Inc|Ltd|Limited|LLC|L\.?P|GmbH|AG|plc|Corp|B\.?V|AB"
    r"|Oy|S\.?r\.?l)\.?$"
)
"""The form of the company that owns a paper, behind its name."""
_TELLING = 4  # letters of a word that two names of one paper share
_DOMAIN = re.compile(r"\.(?:com|org|net|co\.uk|[a-z]{2})$", re.I)


def printed_for(told: str | None, heading: str | None) -> str | None:
    """Return the headline as readers saw it where the page's data words it for search engines."""
    words, printed = set(fold(told or "").split()), set(fold(heading or "").split())
    akin = words and len(words & printed) >= len(words | printed) / 2
    return heading if heading and akin else told


def site_of_title(page: HtmlElement, headline: str | None) -> str | None:
    """Return what stands behind the headline in the page's title: the paper's name."""
    for element in page.iter("title"):
        words = " ".join(element.text_content().split())
        found = SITE_SUFFIX.search(words)
        before = fold(words[: found.start()]) if found else ""
        if found and headline and fold(headline)[:12] == before[:12]:
            return re.sub(r"^[\s|–—:-]+", "", found.group()) or None
    return None


def is_paper(words: str, name: str | None) -> bool:
    """Tell whether a "byline" is only the paper, with its town, department or publishing house."""
    said, paper = f"{fold(words)} ", f"{fold(name or '')} "
    if not name:
        return False
    return said.startswith(paper) or (
        f" {said}".endswith(f" {paper}") and len(said.split()) <= len(paper.split()) + 1
    )


def without_suffix(headline: str | None, names: tuple[str | None, ...]) -> str | None:
    """Take the paper's or the author's name from the end of a headline, or from before it."""
    told = headline or ""
    papers = [fold(_DOMAIN.sub("", name)) for name in names if name]
    for found in re.finditer(r"\s+(?:[|–—-]|::|»|·)\s+", told):
        tail, front = f"{fold(told[found.end() :])} ", fold(told[: found.start()])
        if any(tail.startswith(f"{name} ") for name in papers if name):
            return told[: found.start()]
        if front in papers and len(tail.split()) > 2:
            return told[found.end() :]
    return headline


def as_readers_know(told: str | None, shown: str | None) -> str | None:
    """Return a paper's own name where the page's data names the house that owns it."""
    if told and shown and f" {fold(shown)} " in f" {fold(told)} ":
        return shown
    if told and shown and _COMPANY.search(told) and not _COMPANY.search(shown):
        shared = set(fold(_COMPANY.sub("", told)).split()) & set(fold(shown).split())
        return shown if any(len(word) >= _TELLING for word in shared) else told
    return told or shown


def paper(name: str | None) -> str | None:
    """Return the name of a paper without the day before it and the ``www.`` of its address."""
    told = _DAY_BEFORE.sub("", name or "").strip()
    return re.sub(r"^www\.", "", told) or None
