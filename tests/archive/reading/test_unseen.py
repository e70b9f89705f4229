"""How well articles are read that the rules were not written on, against floors.

The floors lie a little below what was measured (``python -m tests.archive.reading.measure``): a
change that reads worse fails here. The ``open`` articles were looked at while rules were mended,
the ``held`` never were, though sentences like theirs were tried late. The ``fresh`` came last: on
their first reading claim with claimant was found at .74 precision and .63 recall, then the rules
were mended on them too. The ``late`` ones were written by somebody who knew none of the rules: on
their first reading claim with claimant was found at .78 precision and .70 recall in English, .71
and .54 in Ukrainian, .74 and .61 in Russian; places at .82 and .88, .90 and .82, .75 and .86; dates
at .82 and .82, .57 and .57, .86 and .86. ``late-open`` was looked at since, ``late-held`` never.
The ``fifth`` ones, too, come from somebody who knew none of the rules: on their first reading
``fifth-open`` had places at .88 and .91, dates at .88 and .92, claim with claimant at .79 and .68
in Ukrainian, .89 and .77 in Russian; it was looked at since, ``fifth-held`` never. In English claim
with claimant was first found at .76 and .72 in the open half, .73 and .57 in the held one.
The ``sixth`` ones were written by three people who knew none of the rules: on their first reading
claim with claimant was found in ``sixth-open`` at .75 and .65 in English (claimant .84), .57 and
.38 in Ukrainian, .71 and .58 in Russian; in ``sixth-held`` at .76 and .63, .76 and .55, .48 and
.31, and, once rules had been mended on ``sixth-open`` but before it was looked at itself, at .79
and .67 in English. Both were looked at since. The ``seventh`` ones came later still: on its first
reading the English of ``seventh-open`` had claim with claimant at .81 and .78 (claimant .86). The
``eighth`` ones had it at .77 and .66 (.89) in the open half, .72 and .62 (.84) in the held one in
English; .58 and .45, .86 and .72 in Ukrainian; .81 and .61, .81 and .59 in Russian. The open half
was looked at since. The ``ninth`` ones had it at .71 and .60 (.82) in the open half, .78 and .67
(.85) in the held one in English; .77 and .68, .81 and .65 in Ukrainian; .77 and .65, .91 and .69 in
Russian; the open half was looked at since. The ``tenth`` came when all that was mended: .83 and .73
(.92) in English, .71 and .65 (.89) in Ukrainian, .75 and .67 (.85) in Russian; its English,
``tenth-open``, was looked at since, ``tenth-held`` never.
"""

import pytest

from tests.archive.reading.marked import marked_articles
from tests.archive.reading.measure import Score, half

FLOORS = {
    # half, kind: precision, recall
    ("open", "claim+claimant"): (0.96, 0.94),
    ("open", "claimant"): (0.96, 1.0),
    ("open", "cue"): (0.98, 1.0),
    ("open", "figure"): (0.98, 0.98),
    ("open", "date"): (0.95, 0.95),
    ("open", "place"): (0.98, 0.90),
    ("open", "credit"): (0.75, 1.0),
    ("open", "table"): (1.0, 0.97),
    ("held", "claim+claimant"): (0.88, 0.82),
    ("held", "claimant"): (0.94, 1.0),
    ("held", "cue"): (0.98, 1.0),
    ("held", "figure"): (0.95, 0.95),
    ("held", "date"): (0.87, 0.84),
    ("held", "place"): (0.93, 0.95),
    ("held", "credit"): (1.0, 1.0),
    ("held", "table"): (1.0, 0.95),
    ("fresh", "claim+claimant"): (0.92, 0.93),
    ("fresh", "figure"): (0.95, 0.98),
    ("fresh", "date"): (0.98, 0.98),
    ("fresh", "place"): (0.98, 0.98),
    ("fresh", "credit"): (1.0, 1.0),
    ("late-open", "claim+claimant"): (0.90, 0.92),
    ("late-open", "figure"): (0.98, 0.99),
    ("late-open", "date"): (0.98, 0.98),
    ("late-open", "place"): (0.98, 0.98),
    ("late-open", "credit"): (1.0, 1.0),
    ("late-held", "claim+claimant"): (0.82, 0.76),
    ("late-held", "figure"): (0.97, 0.95),
    ("late-held", "date"): (0.95, 0.95),
    ("late-held", "place"): (0.92, 0.90),
    ("late-held", "credit"): (1.0, 1.0),
    ("fifth-open", "claim+claimant"): (0.92, 0.86),
    ("fifth-open", "figure"): (0.98, 0.94),
    ("fifth-open", "table"): (1.0, 0.94),
    ("fifth-open", "date"): (0.89, 0.95),
    ("fifth-open", "place"): (0.98, 0.97),
    ("fifth-held", "claim+claimant"): (0.76, 0.66),
    ("fifth-held", "figure"): (0.96, 0.90),
    ("fifth-held", "date"): (0.82, 0.90),
    ("fifth-held", "place"): (0.90, 0.98),
    ("sixth-open", "claim+claimant"): (0.89, 0.84),
    ("sixth-open", "claimant"): (0.95, 1.0),
    ("sixth-held", "claim+claimant"): (0.84, 0.77),
    ("sixth-held", "claimant"): (0.94, 1.0),
    ("seventh-open", "claim+claimant"): (0.90, 0.80),
    ("seventh-open", "claimant"): (0.97, 1.0),
    ("eighth-open", "claim+claimant"): (0.88, 0.84),
    ("eighth-open", "claimant"): (0.94, 1.0),
    ("eighth-open", "figure"): (0.95, 0.94),
    ("ninth-open", "claim+claimant"): (0.89, 0.83),
    ("ninth-open", "claimant"): (0.94, 1.0),
    ("ninth-open", "figure"): (0.98, 0.97),
    ("ninth-open", "date"): (0.88, 0.93),
    ("ninth-open", "place"): (0.96, 0.98),
    ("ninth-open", "table"): (1.0, 0.97),
    ("tenth-open", "claim+claimant"): (0.84, 0.74),
    ("tenth-open", "place"): (0.95, 0.95),
}
HALVES = ("open", "held", "fresh", "late-open", "late-held", "fifth-open", "fifth-held",
          "sixth-open", "sixth-held", "seventh-open", "eighth-open", "ninth-open",
          "tenth-open")  # fmt: skip
NEVER_LOOKED_AT = ("late-held", "fifth-held")


@pytest.fixture(scope="module")
def measured() -> dict[str, dict[str, Score]]:
    return {name: half(name)["all"] for name in HALVES}


@pytest.mark.parametrize(("name", "kind"), FLOORS)
def test_reading_is_no_worse_than_measured(
    measured: dict[str, dict[str, Score]], name: str, kind: str
) -> None:
    score = measured[name][kind]
    precision, recall = FLOORS[name, kind]
    unseen = name in NEVER_LOOKED_AT
    assert score.precision >= precision, "not to be seen" if unseen else score.wrong
    assert score.recall >= recall, "not to be seen" if unseen else score.missed


@pytest.mark.parametrize("name", HALVES)
def test_articles_are_marked_in_several_styles_and_languages(name: str) -> None:
    articles = list(marked_articles(name))
    assert len(articles) >= 4
    assert len({article.language for article in articles}) >= 2 or name == "tenth-open"
    for article in articles:
        assert not set("{}|^~") & set(article.text), article.name
        assert all(claim.said and claim.names for claim in article.claims.values()), article.name
