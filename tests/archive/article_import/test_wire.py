"""Stories as agencies send them: ninjs 1 and 3, NewsML-G2 with XHTML or NITF, plain NITF."""

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.article_import import Given, bring_in
from archive.article_import.extract import extract
from archive.article_import.read import read_bytes, read_text
from archive.articles import article
from archive.articles.published import likely_published
from archive.errors import ArchiveError, NotAnArticle
from archive.reading.records import PartKind

FIRST = (
    "Nine workers died when a boiler burst at the paper mill in Varnholm on Monday, the fire "
    "service said, and about 60 more were brought to safety."
)
SECOND = "Police said they had found no sign of a crime. The mill promised to help the families."
PICTURE = {
    "type": "picture", "uri": "urn:p:1", "headline": "Mill",
    "description_text": "Smoke rises over the mill in Varnholm.", "byline": "Ola Moe",
    "copyrightholder": "Coast News", "renditions": {"web": {"href": "https://x.example/1.jpg"}},
}  # fmt: skip
FIRST_NINJS = {
    "uri": "https://coast.example/1", "type": "text", "versioncreated": "2024-11-04T09:12:00Z",
    "headline": "Boiler bursts at mill", "byline": "By Ann Lee", "language": "en-GB",
    "source": "Coast News", "body_html": f"<p>{FIRST}</p><h2>No crime</h2><p>{SECOND}</p>",
    "associations": {"main": PICTURE},
}  # fmt: skip
THIRD_NINJS = {
    "uri": "urn:coast:1", "type": "text", "firstCreated": "2024-11-04T09:12:00+01:00",
    "by": "Ann Lee", "language": "en",
    "headlines": [{"role": "short", "value": "Mill"}, {"role": "main", "value": "Boiler bursts"}],
    "bodies": [{"role": "main", "contentType": "text/plain", "value": f"{FIRST}\n\n{SECOND}"}],
    "infoSources": [{"name": "Coast News", "role": "publisher"}],
    "associations": [{"name": "photos", "type": "composite", "associations": [
        {"type": "picture", "descriptions": [{"role": "caption", "value": "Smoke. Ola Moe/NTB"}],
         "renditions": [{"href": "https://x.example/2.jpg"}]}]}],
}  # fmt: skip
G2 = f"""<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:1" version="2" standard="NewsML-G2" xml:lang="en">
<itemMeta><itemClass qcode="ninat:text"/><provider literal="Coast News"/>
<versionCreated>2024-11-04T10:00:00Z</versionCreated></itemMeta>
<contentMeta><contentCreated>2024-11-04T09:12:00Z</contentCreated><by>Ann Lee</by>
<headline>Boiler bursts at mill</headline><language tag="en-GB"/></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
<body><p>{FIRST}</p><p>{SECOND}</p></body></html></inlineXML></contentSet></newsItem>
<newsItem guid="urn:2"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta>
<contentMeta><headline>Mill</headline><creditline>Ola Moe/Coast News</creditline>
<description role="drol:caption">Smoke rises over the mill.</description></contentMeta>
<contentSet><remoteContent href="https://x.example/1.jpg"/></contentSet></newsItem>
</itemSet></newsMessage>"""
NITF = f"""<?xml version="1.0"?><nitf><head><docdata><date.issue norm="20241104T091200Z"/>
<doc.copyright holder="Coast News"/></docdata></head><body><body.head><hedline>
<hl1>Boiler bursts at mill</hl1></hedline><byline>By <person>Ann Lee</person></byline></body.head>
<body.content><p>{FIRST}</p><media media-type="image"><media-reference source="1.jpg"/>
<media-caption>Smoke rises over the mill.</media-caption><media-producer>Ola Moe</media-producer>
</media><hl2>No crime</hl2><p>{SECOND}</p></body.content></body></nitf>"""


def read(item, format=None):
    text = item if isinstance(item, str) else json.dumps(item, ensure_ascii=False)
    return read_bytes(text.encode(), "wire", format=format)


def words(source, kind):
    return [part.span.text for part in source.parts if part.kind is kind]


def captions(source):
    return [(part.span.text, part.credit.text if part.credit else None, part.image)
            for part in source.parts if part.kind is PartKind.CAPTION]  # fmt: skip


def test_ninjs_of_the_first_generation():
    source = read(FIRST_NINJS)
    assert (source.headline, source.byline, source.publisher, source.format) == (
        "Boiler bursts at mill", "Ann Lee", "Coast News", "ninjs",
    )  # fmt: skip
    assert (source.url, source.language) == ("https://coast.example/1", "en")
    assert source.published.startswith("2024-11-04T09:12")
    assert words(source, PartKind.PARAGRAPH) == [FIRST, SECOND]
    assert words(source, PartKind.SUBHEADING) == ["No crime"]
    assert captions(source) == [
        ("Smoke rises over the mill in Varnholm.", "Ola Moe/Coast News", "https://x.example/1.jpg")
    ]


def test_ninjs_of_the_third_generation():
    source = read(THIRD_NINJS)
    assert (source.headline, source.byline, source.publisher, source.url) == (
        "Boiler bursts", "Ann Lee", "Coast News", None,
    )  # fmt: skip
    assert words(source, PartKind.PARAGRAPH) == [FIRST, SECOND]
    assert captions(source) == [("Smoke.", "Ola Moe/NTB", "https://x.example/2.jpg")]
    assert extract(source).claims


def test_newsml_with_its_picture():
    source = read(G2)
    assert (source.headline, source.byline, source.publisher, source.format) == (
        "Boiler bursts at mill", "Ann Lee", "Coast News", "newsmlg2",
    )  # fmt: skip
    assert source.published.startswith("2024-11-04T09:12")
    assert words(source, PartKind.PARAGRAPH) == [FIRST, SECOND]
    assert captions(source) == [
        ("Smoke rises over the mill.", "Ola Moe/Coast News", "https://x.example/1.jpg")
    ]


@pytest.mark.parametrize("inside", [False, True])
def test_nitf_alone_and_in_newsml(inside):
    body = NITF.split("?>", 1)[1]
    text = NITF
    if inside:
        start, end = G2.index("<html"), G2.index("</html>") + len("</html>")
        text = G2[:start] + body.replace("<nitf>", '<nitf xmlns="">') + G2[end:]
    source = read(text)
    assert source.headline == "Boiler bursts at mill"
    assert source.published.startswith("2024-11-04")
    assert words(source, PartKind.PARAGRAPH) == [FIRST, SECOND]
    assert ("Smoke rises over the mill.", "Ola Moe", "1.jpg") in captions(source)


def test_a_story_is_stored_with_its_form(catalogue):
    done = bring_in(catalogue, json.dumps(FIRST_NINJS), Given())
    detail = catalogue.ask(article, done.article_id)
    assert (detail.format, detail.publisher, len(detail.captions)) == ("ninjs", "Coast News", 1)
    assert bring_in(catalogue, json.dumps(FIRST_NINJS), Given()).known


@pytest.mark.parametrize(
    ("item", "format"),
    [({"uri": "urn:1", "headlines": [{"value": "Mill"}], "associations": []}, None),
     ({"uri": "urn:1", "type": "picture", "versioncreated": "2024"}, None), ("[1, 2]", "ninjs"),
     ("{", "ninjs"), ("<newsItem/>", None), ("<p>x</p>", "newsmlg2"), ("no xml", "newsmlg2"),
     (G2[: G2.index("<contentSet>")], None)],
)  # fmt: skip
def test_what_holds_no_story(item, format):
    with pytest.raises(NotAnArticle):
        read(item, format)


def test_nothing_is_fetched_or_expanded():
    bomb = (
        '<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "&a;&a;">]>'
        + NITF.split("?>", 1)[1].replace("No crime", "No &a;&b; crime")
    )
    assert words(read(bomb), PartKind.PARAGRAPH) == [FIRST, SECOND]


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from([*FIRST_NINJS, *THIRD_NINJS, "value", "role"]), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@given(st.dictionaries(st.sampled_from([*FIRST_NINJS, *THIRD_NINJS]), ANY))
def test_no_item_breaks_it(item):
    with contextlib.suppress(ArchiveError):
        assert read(item, "ninjs").parts


@pytest.mark.parametrize(
    ("told", "kept"),
    [("2024-03-11T14:05:00+02:00", "2024-03-11T14:05:00+02:00"), ("2024-03-11T99:00", "2024-03-11"),
     ("2024-02-31", None), ("2024-13-45T10:00:00Z", None), ("in March", None), (None, None)],
)  # fmt: skip
def test_a_date_no_calendar_has_costs_no_story(told, kept):
    assert likely_published(told) == kept


def test_a_withdrawn_story_says_so():
    canceled = FIRST_NINJS | {"pubstatus": "canceled"}
    source = read_text(json.dumps(canceled))
    assert "canceled" in source.notes[0]
    assert read_text(json.dumps(FIRST_NINJS | {"pubstatus": "usable"})).notes == ()


def test_the_headline_in_the_body_is_said_once():
    markup = f"<h1>Mill blast kills nine</h1><p>{FIRST}</p><h2>What is known</h2><p>{SECOND}</p>"
    item = {"uri": "urn:x:1", "versioncreated": "2024-11-04T09:12:00Z", "body_html5": markup,
            "headline": "Mill blast kills nine"}  # fmt: skip
    kinds = [part.kind.value for part in read_text(json.dumps(item)).parts or ()]
    assert kinds == ["headline", "paragraph", "subheading", "paragraph"]
