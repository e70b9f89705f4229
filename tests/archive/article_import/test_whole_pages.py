"""Nothing of an article gets lost between its page and the archive, and nothing foreign comes in.

Live blogs, standfirsts, embedded posts, wires set in lines; all written for these tests.
"""

from functools import cache
from pathlib import Path

import pytest

from archive.article_import import Given, bring_in
from archive.article_import.extract import extract
from archive.article_import.read import read_bytes, read_file
from archive.article_import.source import Source

FOLDER = Path(__file__).parents[2] / "data" / "pages" / "sites"


@cache
def source_of(name: str) -> Source:
    return read_file(FOLDER / f"{name}.html")


def parts_of(source: Source) -> list[tuple[str, str]]:
    return [(part.kind.value, part.span.text) for part in source.parts or ()]


def words_of(name: str, kind: str) -> list[str]:
    return [words for one, words in parts_of(source_of(name)) if one == kind]


def test_a_live_blog_keeps_the_headings_of_all_posts_in_their_order():
    told = [words for kind, words in parts_of(source_of("live")) if kind != "boilerplate"]
    heads = words_of("live", "subheading")
    assert heads == [
        "Army sends 500 soldiers to the valley", "Hospital evacuated after power failure",
        "What we know so far", "Rail lines closed", "Good morning",
    ]  # fmt: skip
    after = {head: told[told.index(head) + 1] for head in heads}
    assert after["What we know so far"].startswith("Forty people are missing")
    assert after["Rail lines closed"].startswith("The rail operator said 14 lines")
    assert told[2].startswith("Interior ministry says 40 people are missing")
    assert "About 2,100 people spent the night in shelters, the Red Cross said." in told
    claims = extract(source_of("live"), published=None).claims
    assert any(claim.span.text.startswith("14 lines were closed") for claim in claims)


def test_a_live_blog_in_a_list_keeps_its_headings_too():
    assert words_of("live-list", "subheading")[-4:] == [
        "Children pulled alive from school", "Death toll rises to 120",
        "Analysis: Why old buildings fell", "President cuts visit short",
    ]  # fmt: skip


def test_what_stands_below_the_headline_is_part_of_the_article():
    assert words_of("standfirst", "paragraph")[0].startswith("Le feu s’est déclaré")
    assert words_of("columns", "subheading")[0].startswith("Rescuers drill a second shaft")


def test_counters_and_links_are_no_paragraphs():
    for name, words in (("labels", "12450"), ("labels", "Ctrl + Enter"),
                        ("standfirst", "Lire aussi"),
                        ("kicker", "Marode Brücken")):  # fmt: skip
        assert not any(words in one for one in words_of(name, "paragraph"))
        assert not any(words in one for one in words_of(name, "subheading"))
        assert any(words in one for one in words_of(name, "boilerplate"))


def test_a_source_named_in_the_text_is_no_credit_of_a_picture():
    assert words_of("labels", "caption") == ["наслідки удару, фото ДСНС"]
    assert "Джерело: Артюх у Telegram" in words_of("labels", "paragraph")


def test_the_headline_worded_for_the_page_is_no_subheading():
    assert words_of("kicker", "subheading") == ["Streit über Sanierung"]


def test_marks_of_footnotes_are_no_figures():
    (counted,) = [one for one in words_of("letter", "paragraph") if one.startswith("I counted")]
    assert counted.endswith("nine show the same drone.")
    assert source_of("letter").published == "2025-03-12"


def test_posts_that_an_article_quotes_stay_where_they_stood():
    told = [words for _kind, words in parts_of(source_of("embeds"))]
    (post,) = [at for at, words in enumerate(told) if words.startswith("We confirm 3 officers")]
    assert told[post + 1].startswith("Hospitals treated 64 people")
    assert words_of("embeds", "pull quote")[0].startswith("They shot at us from the roof.")
    assert not any("20,000" in words for words in told)


def test_a_wire_set_in_lines_comes_apart():
    source = source_of("lines")
    assert source.headline == "URGENT - Blast at plant"
    assert len(words_of("lines", "paragraph")) == 4


@pytest.mark.parametrize("failure", [AttributeError, RecursionError, KeyError, MemoryError])
def test_whatever_the_extractor_trips_over_the_page_is_read_with_a_note(
    monkeypatch, catalogue, failure
):
    def fails(*_args, **_more):
        raise failure("in somebody else's code")

    monkeypatch.setattr("trafilatura.extract", fails)
    page = (FOLDER / "columns.html").read_bytes()
    source = read_bytes(page, "columns.html")
    paragraphs = [words for kind, words in parts_of(source) if kind == "paragraph"]
    assert any("14 trapped after a roof collapse" in words for words in paragraphs)
    assert any("In March it was cited" in words for words in paragraphs)
    assert not any("is a reporter covering" in words for words in paragraphs)
    assert failure.__name__ in source.notes[0]
    assert bring_in(catalogue, page, Given()).notes == source.notes


def test_places_in_the_text_are_exact():
    for path in FOLDER.glob("*.html"):
        source = source_of(path.stem)
        for part in source.parts or ():
            for where in (part.span, part.credit):
                assert where is None or source.text[where.start : where.end] == where.text


TABLES = """<html><head><title>Floods: what we know</title></head><body><main><article>
<h1>Floods: what we know so far</h1>
<p>The number of people who died in the floods rose to 143 on Sunday, the civil defence said.</p>
<table><tr><th>Town</th><th>Dead</th></tr><tr><td>Canoas</td><td>31</td></tr></table>
<p>The governor, Eduardo Leite, said rebuilding would cost at least 19 billion reais in all.</p>
<figure><table><tr><td>River</td><td>Level</td></tr><tr><td>Guaíba</td><td>5.33 m</td></tr></table>
</figure></article><aside><table><tr><td>Dollar</td><td>5.1</td></tr><tr><td>Euro</td><td>5.5</td>
</tr></table></aside></main></body></html>"""


def test_the_rows_of_tables_stand_where_the_table_stood():
    rows = [
        words for _kind, words in parts_of(read_bytes(TABLES.encode(), "a.html")) if "|" in words
    ]
    assert rows == ["Town | Dead", "Canoas | 31", "River | Level", "Guaíba | 5.33 m"]
    kinds = [kind for kind, _words in parts_of(read_bytes(TABLES.encode(), "a.html"))]
    assert kinds[1:5] == ["paragraph"] * 4
