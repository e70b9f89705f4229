"""Keyword lists of other programs: taken in, written, and refused where they are broken."""

import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive import tags
from archive.errors import Unreadable

LIST = """[Places]
\tHarbour
\t\t{port}
\t\t{порт}
\t\tQuay
\tBridge
Planet
\tMercury
Metal
\tMercury
"""
NEWSCODES = Path(__file__).parents[3] / "shared" / "data" / "vocabularies"


def read(tmp_path, text, name="list.txt", **kw):
    file = tmp_path / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return tags.read_list(file, **kw)


def tree(archive):
    page = archive.ask(tags.tags, limit=1000)
    return {(one.name, one.parents): one.aliases for one in page.items}


def test_an_indented_list_becomes_a_tree_with_aliases(catalogue, tmp_path):
    done = catalogue.do(tags.take_in_list, read(tmp_path, LIST), vocabulary=None).value

    assert (done.added, done.known, done.aliases) == (8, 0, 2)
    found = tree(catalogue)
    assert found["Harbour", ("Places",)] == ("port", "порт")
    assert ("Mercury", ("Planet",)) in found
    assert ("Mercury", ("Metal",)) in found


def test_taken_in_again_nothing_is_doubled(catalogue, tmp_path):
    listed = read(tmp_path, LIST)
    catalogue.do(tags.take_in_list, listed, vocabulary=None)
    done = catalogue.do(tags.take_in_list, listed, vocabulary=None).value
    assert (done.added, done.known, done.aliases) == (0, 8, 0)
    catalogue.undo()
    assert len(tree(catalogue)) == 0


@pytest.mark.parametrize("format_", ["tabbed", "csv", "skos"])
def test_what_is_written_is_read_the_same(catalogue, tmp_path, format_):
    catalogue.do(tags.take_in_list, read(tmp_path, LIST), vocabulary=None)
    before = tree(catalogue)
    text = tags.WRITERS[format_](catalogue.ask(tags.keyword_list, vocabulary=None))
    listed = read(tmp_path, text, "again", format_=format_)
    done = catalogue.do(tags.take_in_list, listed, vocabulary=None).value
    assert (done.added, done.known, done.aliases) == (0, len(before), 0)
    catalogue.undo()
    catalogue.do(tags.take_in_list, listed, vocabulary=None)
    assert tree(catalogue) == before


def test_newscodes_keep_code_tree_and_every_language(catalogue, tmp_path):
    document = {
        "uri": "http://example.org/codes/", "copyrightHolder": "Somebody",
        "conceptSet": [
            {"uri": "http://example.org/codes/1", "qcode": "x:1",
             "prefLabel": {"en-GB": "weather", "de": "Wetter"}},
            {"uri": "http://example.org/codes/2", "qcode": "x:2", "broader": ["x:1"],
             "prefLabel": {"de": "Sturm", "fr": "tempête"}},
            {"uri": "http://example.org/codes/3", "retired": "2020", "prefLabel": {"en-GB": "old"}},
        ],
    }  # fmt: skip
    listed = read(tmp_path, json.dumps(document), "codes.json")
    catalogue.do(tags.take_in_list, listed, vocabulary="Codes")
    assert tree(catalogue) == {
        ("weather", ()): ("Wetter",), ("Sturm", ("weather",)): ("tempête",),
    }  # fmt: skip
    (one,) = [each for each in catalogue.ask(tags.vocabularies) if each.name == "Codes"]
    assert (one.uri, one.attribution) == ("http://example.org/codes/", "Somebody")


@pytest.mark.skipif(not NEWSCODES.exists(), reason="the sample vocabularies are not there")
def test_the_media_topics_are_taken_in_whole(catalogue):
    listed = tags.read_list(NEWSCODES / "mediatopic-2023-10-24.json")
    done = catalogue.do(tags.take_in_list, listed, vocabulary="Media Topics").value
    assert done.added > 1000
    assert done.aliases > done.added


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        ("Places\n\t\t\tHarbour\n", "a.txt", "line 2"),
        ("\tHarbour\n", "a.txt", "line 1"),
        ("{port}\n", "a.txt", "line 1"),
        ("Harbour\n\t...\n", "a.txt", "line 2"),
        ("x" * 400, "a.txt", "longer"),
        ("", "a.txt", "no keyword"),
        (b"\x00\x01\x02", "a.txt", "not a text"),
        ("first,second\na,b\n", "a.csv", "name"),
        ("name,parent\n,x\n", "a.csv", "line 2"),
        ("{", "a.json", "JSON"),
        ("[1, 2]", "a.json", "concepts"),
        ('{"conceptSet": [{"uri": "x"}]}', "a.json", "label"),
        ('{"conceptSet": [{"prefLabel": {"en": "x"}}]}', "a.json", "uri"),
        ("[" * 100_000, "a.json", "JSON"),
        ("<a><b></a>", "a.rdf", "RDF"),
        ('<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>', "a.rdf", "type"),
        ('{"conceptSet": [{"uri": "a", "broader": "b", "prefLabel": "A"},'
         ' {"uri": "b", "broader": "a", "prefLabel": "B"}]}', "a.json", "below itself"),
        ("name,parent\nleaf," + ">".join(f"n{n}" for n in range(99)), "a.csv", "levels"),
    ],
)  # fmt: skip
def test_a_broken_file_says_what_is_wrong_with_it(tmp_path, text, name, reason):
    with pytest.raises(Unreadable) as raised:
        read(tmp_path, text, name)
    assert reason in str(raised.value)


def test_other_encodings_are_read(tmp_path):
    assert read(tmp_path, "Café\n".encode("utf-16")).keywords[0].name == "Café"
    assert read(tmp_path, "Café\n".encode("cp1252")).keywords[0].name == "Café"


def test_no_such_file(tmp_path):
    with pytest.raises(Unreadable):
        tags.read_list(tmp_path / "nowhere.txt")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.sampled_from(tags.FORMATS))
def test_nothing_but_its_own_error(tmp_path_factory, text, format_):
    file = tmp_path_factory.getbasetemp() / "any"
    file.write_text(text, encoding="utf-8", errors="replace")
    with contextlib.suppress(Unreadable):
        tags.read_list(file, format_)


def test_a_table_with_other_titles_and_turtle_which_nobody_reads(tmp_path):
    table = tmp_path / "list.csv"
    table.write_bytes('\ufeffKeyword,Parent,Synonyms\r\ngun,war,"guns; cannon"\r\n'.encode())
    assert [(each.name, each.aliases) for each in tags.read_list(table).keywords] == [
        ("war", ()), ("gun", ("guns", "cannon")),
    ]  # fmt: skip
    for name, text in (("a.ttl", "<http://x/a> a <b> ."),
                       ("a.txt", "@prefix skos: <http://x#> .\n")):  # fmt: skip
        turtle = tmp_path / name
        turtle.write_text(text, encoding="utf-8")
        with pytest.raises(Unreadable, match="Turtle"):
            tags.read_list(turtle)
