"""The reference article, entirely: its parts, credits, claims and figures (skipped without it)."""

from decimal import Decimal
from pathlib import Path

import pytest

from archive.reading.articles.read import read_article
from archive.reading.records import ArticleReading, Claim, PartKind

PATH = Path(__file__).parents[3].parent / "shared" / "data" / "article-newsweek-2023-03-08.txt"
pytestmark = pytest.mark.skipif(not PATH.is_file(), reason="the reference article is not here")

FIGURES = (
    # claimant, reported as, kind, values of figures, modality
    ("Reuters", "other", "event", (), "asserted"),
    ("Ukrainian Armed Forces", "according to", "casualty count", ("700",), "asserted"),
    ("Ukrainian Armed Forces", "recorded", "casualty count", ("155530",), "asserted"),
    ("Ukrainian Armed Forces", "other", "equipment loss", ("3436",), "asserted"),
    ("Ukrainian Armed Forces", "according to", "casualty count", ("700",), "asserted"),
    ("Ukrainian Armed Forces", "according to", "casualty count", ("155500",), "asserted"),
    ("Ukrainian Armed Forces", "claimed", "casualty count", ("155530",), "asserted"),
    ("Ukrainian Armed Forces", "other", "casualty count", ("154830",), "asserted"),
    ("Ukrainian Armed Forces", "other", "equipment loss", ("3436",), "asserted"),
    ("Ukrainian Armed Forces", "other", "equipment loss", ("6723",), "asserted"),
    ("Ukrainian Armed Forces", "other", "equipment loss", ("2464",), "asserted"),
    ("Western officials", "according to", "casualty count", ("20000-30000",), "asserted"),
    ("Yevgeny Prigozhin", "claimed", "territorial control", (), "asserted"),
    ("Institute for the Study of War", "consistent with", "assessment", (), "asserted"),
    ("Institute for the Study of War", "other", "forecast", (), "likely"),
    ("Institute for the Study of War", "other", "territorial control", ("50",), "asserted"),
    ("Institute for the Study of War", "according to", "capability", (), "conditional"),
    ("Institute for the Study of War", "claimed", "forecast", (), "conditional"),
    ("United Kingdom's Ministry of Defense", "other", "assessment", (), "asserted"),
    ("unnamed military official with the North Atlantic Treaty Organization",
     "claimed", "loss ratio", ("5",), "asserted"),
    ("unnamed military official with the North Atlantic Treaty Organization",
     "other", "assessment", (), "asserted"),
    ("Volodymyr Zelensky", "other", "forecast", (), "conditional"),
)  # fmt: skip


@pytest.fixture(scope="module")
def reading() -> ArticleReading:
    return read_article(PATH.read_text(encoding="utf-8"), published="2023-03-08")


def values(claim: Claim) -> tuple[str, ...]:
    return tuple(
        str(figure.value) if figure.value is not None else f"{figure.low}-{figure.high}"
        for figure in claim.figures
    )


def test_parts(reading: ArticleReading) -> None:
    assert reading.first(PartKind.HEADLINE) is None
    assert len(reading.key_points) == 3
    assert len(list(reading.of_kind(PartKind.PARAGRAPH))) == 13
    assert len(list(reading.of_kind(PartKind.PICTURE_TITLE))) == 1
    assert reading.language == "en"


def test_captions_without_their_credits(reading: ArticleReading) -> None:
    first, second = reading.captions
    assert first.span.text.endswith("morgue in Kharkiv, Ukraine")
    assert first.credit
    assert first.credit.text == "STRINGER/Reuters"
    assert first.credit_line
    assert first.credit_line.withheld == "stringer"
    assert first.credit_line.agency == "Reuters"
    assert second.span.text.endswith("the frontline town of Bakhmut")
    assert second.credit
    assert second.credit.text == "Reuters"


def test_every_claim(reading: ArticleReading) -> None:
    found = tuple(
        (claim.claimant.name if claim.claimant else None, claim.reported_as, claim.kind,
         values(claim), claim.modality)
        for claim in reading.claims
    )  # fmt: skip
    assert found == FIGURES


def test_bounds_ranges_and_approximations(reading: ArticleReading) -> None:
    stated = {figure.span.text: figure for claim in reading.claims for figure in claim.figures}
    assert stated["Around 700"].approx
    assert stated["beyond 155,500"].op == ">"
    assert stated["at least 50%"].op == ">="
    assert stated["Between 20,000 and 30,000"].op == "between"
    assert stated["Between 20,000 and 30,000"].high == Decimal(30000)
    assert {figure.side for figure in stated.values() if figure.unit != "%"} == {"Russia"}


def test_lost_attributions(reading: ArticleReading) -> None:
    assert [point.lost_attribution for point in reading.key_points] == [True, False, True]


def test_no_figure_or_quotation_is_left_out(reading: ArticleReading) -> None:
    assert reading.orphans == ()


def test_the_difference_of_two_totals_agrees(reading: ArticleReading) -> None:
    check = next(check for check in reading.checks if check.kind == "arithmetic")
    assert check.holds
    assert "155,530 − 154,830 = 700" in check.text


def test_dates_resolve_only_with_a_publication_date(reading: ArticleReading) -> None:
    resolved = {date.span.text: date.resolved for claim in reading.claims for date in claim.dates}
    tuesday = resolved["Tuesday"]
    assert tuesday
    assert (tuesday.first, tuesday.last) == ("2023-03-07", "2023-03-07")
    before = resolved["the previous day"]
    assert before
    assert before.first == "2023-03-07"
    summer = resolved["last summer"]
    assert summer
    assert (summer.first, summer.last) == ("2022-06-01", "2022-08-31")
    ago = resolved["more than a year ago"]
    assert ago
    assert (ago.first, ago.last) == (None, "2022-03-08")
    undated = read_article(PATH.read_text(encoding="utf-8"))
    assert all(date.resolved is None for claim in undated.claims for date in claim.dates)
