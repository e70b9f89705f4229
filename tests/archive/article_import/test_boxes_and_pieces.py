"""Boxes, standfirsts, buttons and credits without a class: small pages written for these tests."""

import pytest

from archive.article_import.page import page_source
from archive.article_import.source import Source
from archive.reading.articles.captions import split_credit
from archive.reading.records import PartKind

HEADLINE = "Ferry pier at Lidmouth sinks into the bay"
BODY = (
    "<p>The ferry pier at Lidmouth sank into the bay on Monday night, harbour officials said.</p>"
    "<p>Nobody was on the pier, which was built in 1911 and carried 400 people a day.</p>"
    "<p>Engineer Olive Tarn said two of its nine legs had rusted through below the water.</p>"
    "<p>The council promised to build a new pier within three years and at its own cost.</p>"
)


def page(
    inside: str = "", *, above: str = "", below: str = "", head: str = "", body: str = BODY
) -> Source:
    html = (
        f"<html lang='en'><head><title>{HEADLINE}</title>{head}</head><body><main>{above}"
        f"<article><h1>{HEADLINE}</h1>{inside}<div class='story'>{body}</div>{below}</article>"
        "</main></body></html>"
    )
    return page_source(html, html.encode(), "pier.html")


def told(source: Source, *kinds: PartKind) -> list[str]:
    return [part.span.text for part in source.parts or () if part.kind in kinds]


def captions(source: Source) -> list[tuple[str, str | None]]:
    return [
        (one.span.text, one.credit.text if one.credit else None)
        for one in source.parts or () if one.kind is PartKind.CAPTION
    ]  # fmt: skip


@pytest.mark.parametrize(
    "box",
    [
        "<div class='author-bio'><p>Olive Sand reports on the coast. She joined in 2016.</p></div>",
        "<section class='c-newsletter'><p>The coast, every Friday at noon.</p></section>",
        "<div class='sc-don donation-inline'><p>Your gift keeps our reporters at sea.</p></div>",
        "<address class='about-the-author'><p>Bo Sand is a diver and a writer.</p></address>",
    ],
)
def test_small_boxes_are_no_part_of_the_article(box: str) -> None:
    source = page(body=BODY + box)
    assert len(told(source, PartKind.PARAGRAPH)) == 4
    assert source.headline == HEADLINE


@pytest.mark.parametrize(
    "standfirst",
    [
        "<div data-gu-name='standfirst'><div><p>{}</p><ul><li><a href='https://x.org/y'>Storms:"
        " latest</a></li></ul></div></div>",
        "<h2 data-qa='subheadline'>{}</h2>",
        "<p class='teaser-text'>{}</p>",
    ],
)
def test_a_standfirst_is_known_by_what_its_element_is_called(standfirst: str) -> None:
    words = "Divers had warned for a decade that the legs of the old pier were giving way"
    source = page(standfirst.format(words))
    assert words in told(source, PartKind.PARAGRAPH, PartKind.SUBHEADING)


def test_a_box_called_teaser_that_holds_the_opening_is_the_article() -> None:
    more = "".join(
        f"<p>Witness {at} told the harbour court that a bell was heard {at} times before the pier"
        " went down, and that the lamps along the quay were out for most of the night.</p>"
        for at in ("two", "three", "four", "five", "six")
    )
    parts = [f"<div class='part'>{one}</p></div>" for one in (BODY + more).split("</p>")[:-1]]
    opening, rest = "".join(parts[:2]), "".join(parts[2:])
    body = f"<div class='teaser-content'>{opening}</div><div class='rest'>{rest}</div>"
    assert len(told(page(body=body), PartKind.PARAGRAPH)) == len(parts)


def test_what_links_tell_to_screen_readers_is_left_out() -> None:
    link = "<a href='https://x.org'>denied<span class='y'>, opens new tab</span></a>"
    source = page(body=f"{BODY}<p>The builder {link} that it had known of the rust.</p>")
    assert "The builder denied that it had known" in source.text


def test_a_kicker_in_front_of_the_first_words_is_left_out() -> None:
    lead = "<p><span class='p-kicker'>Report</span> Divers had warned for years, they say.</p>"
    assert "Divers had warned for years, they say." in told(page(body=lead + BODY),
                                                            PartKind.PARAGRAPH)  # fmt: skip


FIGURES = [
    (
        "<figure><img src='a.jpg'><figcaption>The pier in 1958. <span class='credit'>SEAPIX/Ann Lee"
        "</span><a href='https://x.org'> Purchase Licensing Rights<span>, opens new tab</span></a>"
        "</figcaption></figure>",
        ("The pier in 1958.", "SEAPIX/Ann Lee"),
    ),
    (
        "<figure><div><img src='b.jpg' alt='Tarn family Olive Tarn as a diver'><span>Tarn family"
        "</span></div><figcaption>Olive Tarn dived here as a girl</figcaption></figure>",
        ("Olive Tarn dived here as a girl", "Tarn family"),
    ),
    (
        "<figure><img src='c.jpg'><figcaption><span>The bay on Tuesday morning.</span><span>Fermina"
        " Duarte</span></figcaption></figure>",
        ("The bay on Tuesday morning.", "Fermina Duarte"),
    ),
    (
        "<figure><img src='d.jpg'><figcaption><span class='ui-a11y-hidden'>Image:</span><span>Olive"
        " Tarn at the quay. Pic: PA</span></figcaption></figure>",
        ("Olive Tarn at the quay.", "Pic: PA"),
    ),
    (
        "<div class='CarouselSlide'><img src='e.jpg' alt=''><div><span class='CarouselSlide-info"
        "Description'>A diver looks for the bell. (AP Photo/Ann Lee)</span></div></div>",
        ("A diver looks for the bell.", "(AP Photo/Ann Lee)"),
    ),
]


@pytest.mark.parametrize(("figure", "meant"), FIGURES)
def test_credits_that_stand_apart_without_a_class(figure: str, meant: tuple[str, str]) -> None:
    assert captions(page(body=figure + BODY)) == [meant]


def test_an_inline_word_at_the_end_of_a_caption_is_no_credit() -> None:
    figure = "<figure><img src='a.jpg'><figcaption>The pier of <i>Lidmouth Bay</i></figcaption>"
    assert captions(page(body=f"{figure}</figure>{BODY}"))[0][1] is None


def test_the_writers_portrait_has_no_caption() -> None:
    portrait = "<div><img class='ui-author-image' src='o.jpg' alt='Olive Sand'><div><p>Olive Sand"
    assert captions(page(f"{portrait}</p><p>Coast correspondent</p></div></div>")) == []


def test_a_chart_that_names_only_the_paper_has_no_caption() -> None:
    head = "<meta property='og:site_name' content='The Lidmouth Echo'>"
    figure = "<figure><img src='m.png'><figcaption>[The Lidmouth Echo]</figcaption></figure>"
    assert captions(page(body=figure + BODY, head=head)) == []


def test_the_day_above_the_headline_and_the_paper_its_company_owns() -> None:
    data = "{'@type':'NewsArticle','publisher':{'name':'Ediciones ECHO S.L.'}}".replace("'", '"')
    head = (
        "<meta property='og:site_name' content='ECHO English'>"
        f"<script type='application/ld+json'>{data}</script>"
    )
    above = (
        "<div class='article-time'><span>12:41</span> <span class='date'>26.09.2024</span></div>"
    )
    source = page(head=head, above=above)
    assert (source.published, source.publisher) == ("2024-09-26", "ECHO English")


@pytest.mark.parametrize(
    ("words", "credit"),
    [
        (
            "The mayor at the port in June [File: Courtesy of the port]",
            "[File: Courtesy of the port]",
        ),
        ("The lamp was lit again at noon. Gus Malone photo", "Gus Malone photo"),
        ("The lamp was lit in a photo", None),
    ],
)
def test_credits_behind_the_kind_of_picture(words: str, credit: str | None) -> None:
    found = split_credit(words, 0, len(words))[1]
    assert (found.text if found else None) == credit
