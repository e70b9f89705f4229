"""What small papers and new layouts set around their text: strokes, pictograms, players, labels."""

from archive.article_import.read import read_bytes, read_text
from archive.reading.articles.captions import printed_caption
from archive.reading.records import PartKind

PLAIN = """🔥🔥 Fire at Harbour Mill leaves 12 homeless

Olena Hnatiuk, «Карпатський вісник»
14 October 2025

[Photo: ELOWEN HICKS / PENMARRIC ECHO] Crews damp down at Harbour Mill on Wednesday.

Twelve people were left homeless after a fire at Harbour Mill, the council said.

The mill's roof has gone after the blaze on Tuesday. | Elowen Hicks, Penmarric Echo
"""
PAGE = """<html><head><title>Mill burns down - The Echo</title></head><body><article>
<span class="tag">Africa</span><h1>Mill burns down in the old harbour</h1>
<p class="byline">Words: Jory Pascoe | Pictures: Elowen Hicks</p>
<div>Share Facebook Copy Link copied Email X LinkedIn</div><p>3 min Reading time</p>
<figure><img src="a.jpg"><span>Beth Wallace</span><figcaption>The mill burns at night</figcaption>
</figure><p>A fire destroyed the mill on Tuesday night, and nobody was hurt, the council said.</p>
<p>To display this content from YouTube, you must enable advertisement tracking.</p>
<p>Twelve families lost their homes, station manager Ross Tregear said on Wednesday.</p>
<p>“It went up like paper”</p><p>“It went up like paper,” neighbour Jan Uren said.</p>
<p>This story was edited by Ann Lee.</p><p>Read moreHarbour plan: what we know</p>
</article></body></html>"""


def words_of(source, kind):
    return [part.span.text for part in source.parts or () if part.kind is kind]


def test_a_plain_text_with_pictograms_and_its_paper():
    source = read_text(PLAIN)
    assert source.headline == "🔥🔥 Fire at Harbour Mill leaves 12 homeless"
    assert (source.byline, source.publisher) == ("Olena Hnatiuk", "Карпатський вісник")
    captions = [printed_caption(part) for part in source.parts if part.kind is PartKind.CAPTION]
    assert [(one.span.text[:9], one.credit.text) for one in captions if one.credit] == [
        ("Crews dam", "[Photo: ELOWEN HICKS / PENMARRIC ECHO]"),
        ("The mill'", "Elowen Hicks, Penmarric Echo"),
    ]


BROADCASTER = """Train crash near Reading: driver saw red signal too late, report finds

Investigators say a misaligned sign may have confused the driver, who had worked for 11 hours.

Niamh Farrelly
Transport correspondent @niamhfarrelly
Tuesday 10 February 2026 10:31, UK

Why you can trust Channel News

A driver passed a red signal seconds before a crash that hurt 19 people, a report has found.

▪️ the train went at 61mph
▪️ nobody was killed

Read more from Channel News:
Minister quits over emails
Storm warnings issued

Be the first to get breaking news
14.2K views edited 09:31
"""


def test_what_a_broadcaster_sets_around_its_text():
    source = read_text(BROADCASTER)
    assert source.byline == "Niamh Farrelly"
    foreign = words_of(source, PartKind.BOILERPLATE)
    assert [words[:7] for words in foreign] == [
        "Why you", "Read mo", "Ministe", "Storm w", "Be the ", "14.2K v",
    ]  # fmt: skip
    assert [words[:9] for words in words_of(source, PartKind.PARAGRAPH)] == [
        "Investiga", "A driver ", "the train", "nobody wa",
    ]  # fmt: skip


def test_labels_and_players_of_a_page_are_no_paragraphs():
    source = read_bytes(PAGE.encode(), "a.html")
    assert source.byline == "Jory Pascoe"
    assert [words[:9] for words in words_of(source, PartKind.PARAGRAPH)] == [
        "A fire de", "Twelve fa", "“It went ",
    ]  # fmt: skip
    assert words_of(source, PartKind.PULL_QUOTE) == ["“It went up like paper”"]
    (caption,) = [part for part in source.parts if part.kind is PartKind.CAPTION]
    assert printed_caption(caption).credit.text == "Beth Wallace"
