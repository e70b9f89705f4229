"""Sentences read as the only ones of an article that say anything."""

from archive.reading.articles.read import read_article


def said_in(text: str) -> list[tuple[str | None, str]]:
    """Return who says what in a paragraph below two others: claimant and words of each claim."""
    claims = read_article(f"The week in the valley.\n\nA river runs by.\n\n{text}\n").claims
    return [(claim.claimant.name if claim.claimant else None, claim.span.text) for claim in claims]
