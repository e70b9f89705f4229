"""What a month counts of the uses there are."""

from archive.appearances import AppearanceTerms, add_appearance
from tests.archive.reports.test_kinds import made, totals


def test_a_month_counts_only_what_surely_ran_in_it(archive):
    """Else a use without a day, or one online without an end, is one of every month."""
    for terms in (
        AppearanceTerms(publication="Post", medium="web"),
        AppearanceTerms(publication="Post", medium="web", used_from="2025-02-27",
                        used_to="2025-03-02"),
    ):  # fmt: skip
        archive.do(add_appearance, 4, terms)
    report = made(archive, "usage", since="2025-03-01", until="2025-03-31")
    assert totals(report)["Uses"] == "1"
    assert report.notes == (
        "1 use without a day is not counted.",
        "3 uses online that began earlier and have no last day are not counted.",
    )
    assert made(archive, "usage", since="2025-04-01", until="2025-04-30").rows == ()
    assert totals(made(archive, "usage"))["Uses"] == "7"
