"""The search language: what it means, where it is wrong; it never fails any other way."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.errors import QueryError
from archive.search.asked import from_today
from archive.search.fields import FIELDS
from archive.search.parse import DEEPEST, LONGEST, parse
from archive.search.tree import (
    Ago,
    All,
    Around,
    Calendar,
    Dates,
    Either,
    Everything,
    Fielded,
    Not,
    Numbers,
    Presence,
    Text,
    Words,
)


def value(query: str) -> object:
    tree = parse(query)
    assert isinstance(tree, Fielded)
    (only,) = tree.values
    return only


def mistake(query: str) -> tuple[int, str]:
    with pytest.raises(QueryError) as caught:
        parse(query)
    assert caught.value.code == "query"
    assert str(caught.value)
    at, expected = caught.value.params["at"], caught.value.params["expected"]
    assert isinstance(at, int)
    return at, str(expected)


def test_words_and_phrases() -> None:
    assert parse("") == parse("   ") == Everything()
    assert parse("morgue") == Words("morgue", 0)
    assert parse("kharkiv morgue") == All((Words("kharkiv", 0), Words("morgue", 8)))
    assert parse('"rail car"') == Words("rail car", 0, quoted=True)
    for quoted in ("“rail car”", "„rail car“", "«rail car»"):
        assert parse(quoted) == Words("rail car", 0, quoted=True)
    assert parse("kharki*") == Words("kharki", 0, prefix=True)
    assert parse("self-propelled 2S5") == All((Words("self-propelled", 0), Words("2S5", 15)))
    assert parse("Kyiv – & …") == Words("Kyiv", 0)
    assert parse("http://x.y 12:30") == All((Words("http://x.y", 0), Words("12:30", 11)))


def test_combinations() -> None:
    a, b, c = Words("a", 0), Words("b", 5), Words("c", 10)
    assert parse("a OR b OR c") == Either((a, b, c))
    assert parse("a | b") == Either((Words("a", 0), Words("b", 4)))
    assert parse("a AND b") == All((a, Words("b", 6)))
    assert parse("(a b) OR c") == Either((All((Words("a", 1), Words("b", 3))), Words("c", 9)))
    assert parse("a b OR c") == Either((All((Words("a", 0), Words("b", 2))), Words("c", 7)))
    assert parse("-a") == parse("NOT a".replace("NOT ", "-")) == Not(Words("a", 1))
    assert parse("NOT (a)") == Not(Words("a", 5))
    assert parse("or and not") == All((Words("or", 0), Words("and", 3), Words("not", 7)))


def test_fields_and_their_values() -> None:
    assert value('place:"donetsk oblast"') == Text("donetsk oblast")
    assert value("TAG:art*") == Text("art", prefix=True)
    assert value("tag:#12") == Text("#12")
    assert value("figure:>150000") == Numbers(low=150000, open_low=True)
    assert value("figure:>=150k") == Numbers(low=150000)
    assert value("width:100..200") == Numbers(100, 200)
    assert value("taken:2023-02") == Dates("2023-02-01", "2023-02-28")
    assert value("taken:2023-03-01..2023-03-08") == Dates("2023-03-01", "2023-03-08")
    assert value("taken:..2023") == Dates(None, "2023-12-31")
    assert value("taken:>2023") == Dates("2023-12-31", open_low=True)
    assert value("taken:202x") == Dates("2020-01-01", "2029-12-31")
    assert value("added:<7d") == Ago(7, within=True)
    assert value("added:>2weeks") == Ago(14, within=False)
    assert value('added:"last week"') == Calendar("week", -1)
    assert value("expires:next-month") == Calendar("month", 1)
    assert value("used:never") == Presence(wanted=False)
    assert value("near:48.59,38.0,25km") == Around(48.59, 38.0, radius=25)
    assert value("near:48.59,38.0") == Around(48.59, 38.0)
    assert value('near:"Bakhmut, Ukraine",500m') == Around(name="Bakhmut, Ukraine", radius=0.5)
    assert value("similar:42") == Around(name="42")
    assert value("credit:missing") == Text("missing", quoted=True)
    tree = parse("format:jpeg, tiff")
    assert isinstance(tree, Fielded)
    assert tree.values == (Text("jpeg"), Text("tiff"))
    tree = parse("photographer:x")
    assert isinstance(tree, Fielded)
    assert tree.field == "by"


@pytest.mark.parametrize(
    ("query", "at"),
    [
        ("(kharkiv", 8),
        ("kharkiv)", 7),
        ("()", 1),
        ("a OR", 4),
        ("OR a", 0),
        ("a OR OR b", 5),
        ("NOT", 3),
        ('"abc', 0),
        ('x "abc', 2),
        ("tag:", 4),
        ("x tag:", 6),
        ("nofield:x", 0),
        ("x plase:y", 2),
        ("rights:maybe", 7),
        ("is:odd", 3),
        ("taken:2023-13", 6),
        ("taken:2023-02-30", 6),
        ("taken:spring", 6),
        ("taken:..", 6),
        ("width:wide", 6),
        ("figure:..", 7),
        ("near:1,2,3,4", 5),
        ("near:99,0", 5),
        ("similar:x", 8),
        ("group:x", 6),
        ("харків (", 8),
        ("tag:*", 4),
    ],
)
def test_mistakes_are_marked_where_they_are(query: str, at: int) -> None:
    assert mistake(query)[0] == at


def test_what_was_expected_is_said() -> None:
    assert "place" in mistake("plase:y")[1]
    assert "quotation" in mistake('a "b')[1]
    assert "blocked" in mistake("rights:maybe")[1]
    assert "value" in mistake("tag:")[1]
    assert mistake("(" * (DEEPEST + 1) + "a")[0] == DEEPEST
    assert mistake("a" * (LONGEST + 1))[0] == LONGEST
    assert mistake("NOT " * 2000 + "a")


def test_every_example_of_the_help_is_understood() -> None:
    for field in FIELDS:
        tree = parse(field.example)
        assert isinstance(tree, Fielded), field.example
        assert tree.field == field.name
        assert field.help


PIECES = st.sampled_from(
    ["(", ")", '"', "“", "”", "OR", "AND", "NOT", "-", "|", ":", ",", "*", "..", "<", ">", "=", " ",
     "#", "a", "харків", "東京", "7d", "2023-03", "1e9", "tag:", "place:", "taken:", "near:",
     "width:", "similar:", "is:", "rights:", "id:", "credit:", "\x00", "\ud800", "🙂", "'"]
)  # fmt: skip


@settings(max_examples=400)
@given(st.text(alphabet="aβж7٣日ORANDT \t\n_'-", max_size=30))
def test_plain_words_ask_what_the_grammar_says(query: str) -> None:
    def read(text: str) -> object:
        try:
            return parse(text)
        except QueryError as error:
            return error.params["at"]

    bracketed = read(f"({query})")  # never read as plain words
    if query.strip():
        assert read(f" {query}") == bracketed


@given(st.lists(PIECES, max_size=14).map("".join) | st.text(max_size=60))
def test_it_never_fails_but_with_its_own_error(query: str) -> None:
    try:
        parse(query)
    except QueryError as error:
        found = error.params
    else:
        return
    assert isinstance(found["at"], int)
    assert 0 <= found["at"] <= len(query)
    assert found["expected"]


@pytest.mark.parametrize(
    ("query", "at", "expected"),
    [
        ("taken:2023-05..2023-03", 6, "the earlier date first: 2023-03..2023-05"),
        ("flood width:5000..3000", 12, "the smaller number first: 3000..5000"),
        ("taken:3/8/2023", 6, "2023-03-08 or 2023-08-03: “3/8/2023” may be both"),
        ("taken:spring", 6, "a year beside “spring”"),
        ("expires:<30", 8, "how many of what: <30d, w, m or y"),
        ("is:sensitiv", 3, "a word of this field; perhaps “sensitive”"),
        ("near:48.59,38.0,25 km", 19, "no space before “km”"),
        ("khar*iv", 4, "“*” only at the end of a word"),
        ("place:#", 6, "a number after “#”"),
    ],
)
def test_what_would_silently_find_nothing_is_a_mistake(query: str, at: int, expected: str) -> None:
    assert mistake(query) == (at, expected)


def test_people_count_from_one() -> None:
    with pytest.raises(QueryError, match="at character 1: expected a closing quotation mark"):
        parse('"kharkiv')


def test_stretches_of_dates_in_several_hands() -> None:
    for text in ("2023-03-01..2023-03-09", '"1-9 march 2023"', "1.3.2023-9.3.2023",
                 '"1 march 2023 – 9 march 2023"'):  # fmt: skip
        assert value(f"taken:{text}") == Dates("2023-03-01", "2023-03-09")
    assert value("taken:2022-2023") == Dates("2022-01-01", "2023-12-31")
    assert value("taken:2022-04~") == Dates("2022-04-01", "2022-04-30", about=True)


def test_a_pasted_caption_with_colons_is_words() -> None:
    said = parse("St. Petersburg: flood, KYIV, March 8: Workers")
    assert isinstance(said, All)
    assert [part.text for part in said.parts if isinstance(part, Words)] == [
        "St.", "Petersburg", "flood", "KYIV", "March", "8:", "Workers",
    ]  # fmt: skip
    assert mistake("tga: artillery")[0] == 0
    assert mistake("flooding:kyiv")[0] == 0


def test_grouped_numbers_are_one() -> None:
    assert value("figure:>150,000") == Numbers(low=150_000, open_low=True)
    assert value('figure:"150 000"') == Numbers(150_000, 150_000)
    assert parse("id:1,700") == Fielded("id", (Numbers(1, 1), Numbers(700, 700)), 0, "id:1,700")


@pytest.mark.parametrize(
    ("unit", "step", "first", "last"),
    [
        ("week", 0, "2024-01-01", "2024-01-07"),
        ("week", -1, "2023-12-25", "2023-12-31"),
        ("month", -1, "2023-12-01", "2023-12-31"),
        ("month", 1, "2024-02-01", "2024-02-29"),
        ("year", 0, "2024-01-01", "2024-12-31"),
    ],
)
def test_weeks_months_and_years_are_whole(unit, step, first, last):
    today = date(2024, 1, 3)
    assert from_today(Calendar(unit, step), today, ahead=False) == Dates(first, last)


@pytest.mark.parametrize(("text", "field"), [
    ("location:ukraine", "place"), ("year:2023", "taken"), ("keyword:x", "tag"),
    ("agency:reuters", "credit"),
])  # fmt: skip
def test_words_of_other_programs_mean_fields_of_ours(text, field):
    tree = parse(text)
    assert isinstance(tree, Fielded)
    assert tree.field == field


def test_a_field_before_parentheses_stands_before_each_value():
    either = parse("place:(kharkiv OR kyiv)")
    assert isinstance(either, Either)
    assert [part.source for part in either.parts if isinstance(part, Fielded)] == [
        "kharkiv",
        "kyiv",
    ]
    assert [part.at for part in either.parts if isinstance(part, Fielded)] == [7, 18]
    apart = parse("place:(kharkiv, kyiv)")
    assert isinstance(apart, Either)
    assert [part.at for part in apart.parts if isinstance(part, Fielded)] == [7, 16]
    tags = parse('tag:(night -snow "open fire")')
    assert isinstance(tags, All)
    assert [type(part) for part in tags.parts] == [Fielded, Not, Fielded]
    nested = parse("-by:((ann | bo) -carl)")
    assert isinstance(nested, Not)
    assert isinstance(nested.part, All)


def test_values_in_parentheses_are_values_of_the_field():
    assert parse("figure:(>150,000)") == Fielded(
        "figure", (Numbers(low=150_000, open_low=True),), 8, ">150,000"
    )
    spring = parse('taken:("spring 2023" | 2021)')
    assert isinstance(spring, Either)
    assert isinstance(spring.parts[0], Fielded)
    assert spring.parts[0].values == (Dates("2023-03-01", "2023-05-31"),)
    for text in ("near:(48.59, 38.0)", "NEAR:( 48.59,38.0 )"):
        point = parse(text)
        assert isinstance(point, Fielded)
        assert point.values == (Around(48.59, 38.0),)
    assert parse("near:(-23.5, -46.6, 25km)") == Fielded(
        "near", (Around(-23.5, -46.6, radius=25.0),), 0, "near:(-23.5, -46.6, 25km)"
    )


@pytest.mark.parametrize(
    ("query", "at", "expected"),
    [
        ("place:(", 7, "a value within the parentheses"),
        ("place:(kyiv", 11, "“)”"),
        ("place:(kyiv))", 12, "“(” somewhere before “)”"),
        ("place:()", 7, "a word before “)”"),
        ("place:(kyiv OR)", 14, "a word before “)”"),
        ("place:(OR kyiv)", 7, "a value within the parentheses"),
        ("place:(tag:night)", 7, "a value of “place:”, no field within it"),
        ("taken:(2023-13 | 2022)", 7, "a month from 01 to 12"),
        ("near:(91, 2)", 6, "a latitude from -90 to 90 and a longitude from -180 to 180"),
        ("xyz:(kyiv)", 0, "a field, or quotation marks around words with a colon"),
        ("(a OR)", 5, "a word before “)”"),
        ("tag:a,", 6, "a value after the comma"),
        ("taken:31.02.2023", 6, "a day from 01 to 28"),
        ("taken:13.2023", 6, "a month from 01 to 12"),
        ("taken:2023-5-50", 6, "a day from 01 to 31"),
        ("is:blocked", 3, "a word of this field; “blocked” is one of “rights:”"),
    ],
)
def test_mistakes_within_parentheses_are_marked_at_their_place(query, at, expected):
    assert mistake(query) == (at, expected)
