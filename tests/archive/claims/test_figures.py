"""Figures set right by hand: what people type is read, no number is lost, undo brings back."""

import contextlib
import dataclasses
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive import articles, claims
from archive.article_import import Given, bring_in_again, import_text
from archive.articles import FigureRecord
from archive.errors import Invalid, NotFound
from archive.values import Span

TEXT = """\
Flood leaves hundreds without homes

The relief office in Lanckow said on Tuesday that 4,200 homes were under water and that dozens of
boats had been brought. The water stood at the second floor of 31 schools.
"""


@pytest.fixture
def flood(catalogue):
    return import_text(catalogue, TEXT, published="2024-01-31")


def detail(catalogue, article_id):
    return catalogue.ask(articles.article, article_id)


def claim_with(catalogue, article_id, words):
    return next(c for c in detail(catalogue, article_id).claims
                if any(words in f.span.text for f in c.figures))  # fmt: skip


def figure_of(catalogue, article_id, words):
    claim = claim_with(catalogue, article_id, words)
    return next(f for f in claim.figures if words in f.span.text)


def told(catalogue, claim_id):
    return [claims.figure_words(f) for f in catalogue.ask(claims.claim, claim_id).figures]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("155,500", "155,500"), ("155500", "155,500"), ("155 500", "155,500"),
        ("1.234.567", "1,234,567"), ("3.5", "3.5"), ("3,5", "3.5"), ("≈ 700", "≈ 700"),
        ("~700", "≈ 700"), (">= 20,000", "≥ 20,000"), ("≥20000", "≥ 20,000"), ("< 7", "< 7"),
        ("20,000–30,000", "20,000–30,000"), ("20000 - 30000", "20,000–30,000"),
        ("-12", "-12"), ("−3–5", "-3–5"), ("at least 3.5 million", "≥ 3,500,000"),
        ("about forty", "≈ 40"), ("0", "0"),
    ],
)  # fmt: skip
def test_amounts_as_people_type_them(typed, shown):
    amount = claims.amount_of(typed)
    assert claims.amount_words(record(amount)) == shown
    assert claims.amount_of(shown) == amount


def test_a_unit_is_said_once():
    crew = dataclasses.replace(
        record(claims.amount_of("≈ 700")), unit="personnel", subject="Dutch personnel rescued"
    )
    assert claims.figure_words(crew).endswith("= ≈ 700 Dutch personnel rescued")
    assert claims.figure_words(dataclasses.replace(crew, subject="rescues")).endswith(
        "= ≈ 700 personnel rescues"
    )


@pytest.mark.parametrize("typed", ["", "many", "12 and 13", "≥", "30–20", "x12", "1.2.3"])
def test_what_is_no_amount(typed):
    with pytest.raises(Invalid):
        claims.amount_of(typed)


@pytest.mark.parametrize("typed", ["nan", "inf", "-Infinity", "1e5", "1_000", "٣"])
def test_only_digits_are_a_number(catalogue, flood, typed):
    figure = figure_of(catalogue, flood, "4,200")
    for name in ("value", "min", "max"):
        with pytest.raises(Invalid):
            catalogue.do(claims.edit_figure, figure.id, **{name: typed})


@given(
    st.decimals(min_value=-(10**12), max_value=10**12, places=2),
    st.sampled_from(["=", "<", "<=", ">", ">="]),
    st.booleans(),
)
def test_an_amount_comes_back_from_its_words(value, op, approx):
    shown = FigureRecord(1, Span(0, 1, "x"), f"{value:f}", None, None, op, approx, None, None, None)
    amount = claims.amount_of(claims.amount_words(shown))
    assert (amount.value, amount.op, amount.approx) == (value, op, approx)


@given(st.text(max_size=30))
def test_no_text_breaks_it(typed):
    with contextlib.suppress(Invalid):
        assert claims.amount_of(typed).op


def record(amount):
    texts = [None if one is None else f"{one:f}" for one in
             (amount.value, amount.minimum, amount.maximum)]  # fmt: skip
    return FigureRecord(1, Span(0, 1, "x"), *texts, amount.op, amount.approx, None, None, None)


def test_a_figure_is_corrected_and_undone(catalogue, flood):
    figure = figure_of(catalogue, flood, "4,200")
    claim = claim_with(catalogue, flood, "4,200")
    catalogue.do(
        claims.edit_figure, figure.id, amount="4,100–4,300", unit="houses", subject="flooded"
    )
    assert "“4,200” = 4,100–4,300 houses flooded" in told(catalogue, claim.id)
    assert catalogue.ask(claims.claim, claim.id).state == "edited"
    catalogue.undo()
    assert figure_of(catalogue, flood, "4,200") == figure


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({"value": "4,100"}, "4,100 homes"),
        ({"min": "4000"}, "≥ 4,000 homes"),
        ({"max": "4000"}, "≤ 4,000 homes"),
        ({"min": "4000", "max": "5000"}, "4,000–5,000 homes"),
        ({"op": ">", "approx": "yes"}, "≈ > 4,200 homes"),
        ({"unit": ""}, "4,200"),
    ],
)
def test_single_fields_go_together(catalogue, flood, values, shown):
    figure = figure_of(catalogue, flood, "4,200")
    catalogue.do(claims.edit_figure, figure.id, subject="", **values)
    assert told(catalogue, claim_with(catalogue, flood, "4,200").id)[0] == f"“4,200” = {shown}"


@pytest.mark.parametrize(
    "values",
    [{"value": "x"}, {"value": ""}, {"op": "~"}, {"op": "between"}, {"min": "5000", "max": "1"},
     {"approx": "perhaps"}, {"colour": "red"}, {"start": 5, "end": 5}],
)  # fmt: skip
def test_what_a_figure_cannot_be(catalogue, flood, values):
    figure = figure_of(catalogue, flood, "4,200")
    with pytest.raises(Invalid):
        catalogue.do(claims.edit_figure, figure.id, **values)
    assert figure_of(catalogue, flood, "4,200") == figure


def test_a_figure_taken_away_is_left_over_and_added_again(catalogue, flood):
    figure, claim = figure_of(catalogue, flood, "4,200"), claim_with(catalogue, flood, "4,200")
    catalogue.do(claims.remove_figure, figure.id)
    assert "4,200" in [one.span.text for one in detail(catalogue, flood).orphans]
    with pytest.raises(NotFound):
        catalogue.do(claims.remove_figure, figure.id)
    start = TEXT.index("4,200")
    catalogue.do(claims.add_figure, claim.id, start, start + 5)
    assert told(catalogue, claim.id)[0].startswith("“4,200” = 4,200 homes")
    assert "4,200" not in [one.span.text for one in detail(catalogue, flood).orphans]
    catalogue.undo()
    catalogue.undo()
    assert figure_of(catalogue, flood, "4,200") == figure


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("≈ 60", "≈ 60 homes"), ("≥ 4,250", "≥ 4,250 homes"), ("≈ 5–7", "≈ 5–7 homes"),
     ("at least 60", "≥ 60 homes"), ("60", "60 homes")],
)  # fmt: skip
def test_a_value_is_typed_as_in_the_form(catalogue, flood, typed, shown):
    figure, claim = figure_of(catalogue, flood, "4,200"), claim_with(catalogue, flood, "4,200")
    catalogue.do(claims.edit_figure, figure.id, value=typed)
    assert told(catalogue, claim.id)[0].startswith(f"“4,200” = {shown}")
    for wrong in ("lots", "≈", "≥ lots"):
        with pytest.raises(Invalid) as refused:
            catalogue.do(claims.edit_figure, figure.id, value=wrong)
        assert refused.value.params["field"] == "value"


def test_words_without_a_number_need_one(catalogue, flood):
    claim, start = claim_with(catalogue, flood, "4,200"), TEXT.index("second floor")
    with pytest.raises(Invalid):
        catalogue.do(claims.add_figure, claim.id, start, start + 12)
    catalogue.do(claims.add_figure, claim.id, start, start + 12, amount="2", unit="floors")
    assert "“second floor” = 2 floors" in told(catalogue, claim.id)


def test_a_corrected_figure_survives_a_new_version(catalogue, flood):
    figure, claim = figure_of(catalogue, flood, "4,200"), claim_with(catalogue, flood, "4,200")
    catalogue.do(claims.edit_figure, figure.id, amount="≥ 4,250")
    bring_in_again(catalogue, flood, "Updated at noon.\n\n" + TEXT, Given(format="text"))
    kept = catalogue.ask(claims.claim, claim.id)
    assert [f for f in kept.figures if f.value == "4250" and f.op == ">="]
    assert not kept.gone


def test_search_sees_the_corrected_number(catalogue, flood):
    figure = figure_of(catalogue, flood, "4,200")
    catalogue.do(claims.edit_figure, figure.id, amount="9,000")
    series = catalogue.ask(claims.series, claims.SeriesFilter(article_id=flood, least=1))
    assert Decimal("9000") in [point.number for one in series for point in one.points]
