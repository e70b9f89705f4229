"""Articles of several styles and languages, each beside its claims as checked by hand.

``tests/data/articles/*.json`` says what a reader finds: captions with their credits, key points
that lost their attribution, claims with claimant, wording, figures. After a change of the engine
the difference shows what moved; a golden file is only changed by somebody who reads the article.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from archive.reading.articles.read import read_article
from archive.reading.records import ArticleReading, Figure, PartKind

FOLDER = Path(__file__).parents[2] / "data" / "articles"
ARTICLES = sorted(FOLDER.glob("*.txt"))


def golden(article: Path) -> dict[str, Any]:
    return json.loads(article.with_suffix(".json").read_text(encoding="utf-8"))


def document(reading: ArticleReading) -> dict[str, Any]:
    headline = reading.first(PartKind.HEADLINE)
    return {
        "language": reading.language,
        "headline": headline.text if headline else None,
        "captions": [
            [caption.span.text, caption.credit.text if caption.credit else None]
            for caption in reading.captions
        ],
        "lost_attribution": [p.span.text for p in reading.key_points if p.lost_attribution],
        "claims": [
            {
                "text": claim.span.text,
                "claimant": claim.claimant.name if claim.claimant else None,
                "cue": claim.cue.text if claim.cue else None,
                "reported_as": claim.reported_as,
                "modality": claim.modality,
                "kind": claim.kind,
                "figures": [figure_words(figure) for figure in claim.figures],
                "dates": [
                    [date.span.text, date.role, date.resolved.first, date.resolved.last]
                    if date.resolved
                    else [date.span.text, date.role, None, None]
                    for date in claim.dates
                ],
            }
            for claim in reading.claims
        ],
        "orphans": [[orphan.kind, orphan.span.text] for orphan in reading.orphans],
    }


def figure_words(figure: Figure) -> str:
    value = figure.value if figure.value is not None else f"{figure.low}..{figure.high}"
    about = "~" if figure.approx else ""
    return f"{figure.op} {about}{value} {figure.unit}".strip()


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_article_reads_as_checked_by_hand(article: Path) -> None:
    expected = golden(article)
    text = article.read_text(encoding="utf-8")
    found = document(read_article(text, published=expected.pop("published")))
    assert found == expected


def test_there_are_articles_of_several_styles_and_languages() -> None:
    assert len(ARTICLES) >= 8
    assert {golden(article)["language"] for article in ARTICLES} >= {"en", "uk", "ru"}
