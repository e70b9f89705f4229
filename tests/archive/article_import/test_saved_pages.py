"""Pages as browsers save them, in any encoding; what stands around the text; what is no article."""

import contextlib
import json
import quopri

import pytest

from archive.article_import.page_facts import day_of_address
from archive.article_import.page_printed import clean_byline
from archive.article_import.read import read_bytes
from archive.errors import ArchiveError, NotAnArticle, Unreadable
from archive.reading.records import PartKind

FIRST = (
    "Nine workers died when a boiler burst at the paper mill in Varnholm on Monday, the fire "
    "service said, and about 60 more were brought to safety."
)
SECOND = (
    "“We heard a bang and then everything was dust,” said Marit Østby, who has worked at the mill "
    "for 20 years and stood outside with her brother."
)
THIRD = (
    "Police said they had found no sign of a crime. The company that runs the mill promised to "
    "help the families of those who died and those who were hurt."
)
BODY = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def html(body=BODY, head="", before="<h1>Boiler bursts at mill in Varnholm</h1>", after=""):
    return (
        f"<!DOCTYPE html><html><head><title>Boiler bursts at mill in Varnholm</title>{head}</head>"
        f"<body><article>{before}{body}</article>{after}</body></html>"
    )


def read(page, encoding="utf-8"):
    return read_bytes(page.encode(encoding), "page.html")


def words(source, *kinds):
    return [part.span.text for part in source.parts if part.kind in kinds]


def paragraphs(source):
    return words(source, PartKind.PARAGRAPH)


def captions(source):
    return [(part.span.text, part.credit.text if part.credit else None) for part in source.parts
            if part.kind is PartKind.CAPTION]  # fmt: skip


def mhtml(page, charset, address="https://news.example/2024/11/04/mill"):
    body = quopri.encodestring(page.encode(charset)).decode("ascii")
    return (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: " + address + "\r\n"
        "Subject: Mill\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        '\ttype="text/html";\r\n\tboundary="----X"\r\n\r\n------X\r\nContent-Type: text/html; '
        f"charset={charset}\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: "
        f"{address}\r\n\r\n{body}\r\n------X\r\nContent-Type: image/png\r\n"
        "Content-Transfer-Encoding: base64\r\nContent-Location: https://news.example/i.png\r\n\r\n"
        "iVBORw0KGgo=\r\n------X--\r\n"
    ).encode("ascii")


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_a_web_archive_in_one_file(charset):
    source = read_bytes(mhtml(html(), charset), "mill.mhtml")
    assert source.headline == "Boiler bursts at mill in Varnholm"
    assert paragraphs(source) == [FIRST, SECOND, THIRD]
    assert (source.url, source.published, source.format) == (
        "https://news.example/2024/11/04/mill", "2024-11-04", "html",
    )  # fmt: skip


@pytest.mark.parametrize("damage", [slice(0, 300), slice(100, None)])
def test_a_broken_web_archive_is_told_of(damage):
    with pytest.raises((NotAnArticle, Unreadable)):
        read_bytes(mhtml(html(), "utf-8")[damage], "mill.mhtml")


@pytest.mark.parametrize(
    "note",
    ["<!-- saved from url=(0036)https://news.example/2024/11/04/mill -->",
     "<!--\n Page saved with SingleFile \n url: https://news.example/2024/11/04/mill \n saved "
     "date: Mon Nov 04 2024\n-->"],
)  # fmt: skip
def test_the_address_a_browser_noted(note):
    source = read_bytes((note + html()).encode(), "mill.html")
    assert (source.url, source.published) == ("https://news.example/2024/11/04/mill", "2024-11-04")


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", "iso-8859-1"), ("utf-8-sig", "utf-8"), ("windows-1252", "windows-1252"),
     ("windows-1252", ""), ("utf-16", "utf-8"), ("utf-8", "nonsense-9")],
)  # fmt: skip
def test_encodings_told_rightly_wrongly_or_not(encoding, declared):
    head = f'<meta charset="{declared}">' if declared else ""
    assert paragraphs(read(html(head=head), encoding)) == [FIRST, SECOND, THIRD]


def test_cyrillic_in_an_old_encoding():
    text = (
        "Дев’ять робітників загинули внаслідок вибуху на паперовій фабриці в понеділок, "
        "повідомила пожежна служба, ще близько шістдесяти людей вивели назовні. "
    )
    for encoding in ("windows-1251", "koi8-u"):
        page = html(f"<p>{text}</p>" * 3, f'<meta charset="{encoding}">', "<h1>Вибух</h1>")
        assert text.strip() in paragraphs(read(page.replace("’", "'"), encoding))[0].replace(
            "'", "’"
        )


def test_polish_without_a_declared_encoding():
    text = "Dziewięciu robotników zginęło w poniedziałek, podała straż pożarna. Łódź ich żegna. "
    for head in ("", '<meta name="x" content="y">'):
        page = html(f"<p>{text * 4}</p>", head).replace(
            "<html>", '<html lang="pl">' if head else "<html>"
        )
        assert text.strip() in paragraphs(read(page, "windows-1250"))[0]


def test_text_between_paragraphs_is_not_lost():
    lede = "VARNHOLM (Wire) — A boiler burst at the old paper mill of the town early on Monday."
    page = html(f"<div><div><ul><li>x</li></ul></div>{lede}{BODY}</div>")
    assert paragraphs(read(page))[0] == lede


def test_links_to_other_articles_comments_and_teasers_hold_no_claims():
    page = html(
        f'<p>{FIRST}</p><p><a href="/2">Lire aussi : the mill of 1998</a></p><p>{SECOND}</p>'
        f'<p>READ MORE: <a href="/3">What we know of the boiler so far</a></p><p>{THIRD}</p>'
        '<h3><a href="/4">Storm cuts off the islands</a></h3><p>Ferries did not sail.</p>'
        '<h3><a href="/5">The mayor resigns</a></h3><p>He had ruled for nine years.</p>'
    )
    source = read(page)
    assert paragraphs(source) == [FIRST, SECOND, THIRD]
    assert len(words(source, PartKind.BOILERPLATE)) >= 4


def test_a_paragraph_with_a_link_stays():
    page = html(
        f'<p>{FIRST}</p><p><a href="#note">{SECOND}</a></p><p>See <a href="/x">{THIRD}</a></p>'
    )
    assert len(paragraphs(read(page))) == 3


def test_comments_below_the_text():
    page = html(
        BODY + "<p>Posted by: Per Holt, 5 Nov 2024 | 12:04</p><p>It was bound to happen.</p>"
    )
    assert paragraphs(read(page)) == [FIRST, SECOND, THIRD]


def figure(inner, image="/i/mill-1200.jpg"):
    return f'<div class="photo"><img src="{image}" alt="">{inner}</div>'


@pytest.mark.parametrize(
    ("inner", "found"),
    [
        ('<p class="caption">Smoke over the mill. / <span class="firma">ADA LUNDE</span></p>',
         [("Smoke over the mill.", "ADA LUNDE")]),
        ('<div class="caption">Smoke rises over the mill <span class="credit">Smoke rises over the '
         "mill Photo: HARBOUR PRESS</span></div>",
         [("Smoke rises over the mill", "Photo: HARBOUR PRESS")]),
        ('<p class="caption">Smoke over the old mill. | AP Photo <a href="#">Close</a></p>',
         [("Smoke over the old mill.", "AP Photo")]),
        ('<p class="caption">00:04 the smoke was seen from far away by many people</p>', []),
        ('<p class="caption">By Ann Lee posted Nov 4th 2024 7:30PM</p>', []),
        ('<p class="caption"><a href="/gallery">Photos: the storm of the year</a></p>', []),
        ('<p class="credit">© 2024 The Fjord Network. All rights reserved.</p>', []),
    ],
)  # fmt: skip
def test_captions_and_what_only_looks_like_one(inner, found):
    source = read(html(figure(inner) + BODY))
    assert captions(source) == found
    assert paragraphs(source) == [FIRST, SECOND, THIRD]


def test_a_logo_has_no_caption():
    inner = '<p class="caption">The Fjord, news of the town</p>'
    assert captions(read(html(figure(inner, "/i/logo.png") + BODY))) == []


def test_a_paragraph_that_repeats_its_picture_is_its_caption():
    picture = '<img src="/i/m.jpg" alt="The mill in 2019. REUTERS/Ola Moe">'
    page = html(f"<div>{picture}<p>- The mill in 2019. REUTERS/Ola Moe -</p>{BODY}</div>")
    assert captions(read(page)) == [("The mill in 2019.", "REUTERS/Ola Moe")]


@pytest.mark.parametrize(
    ("address", "day"),
    [("https://a.example/2024/11/04/mill", "2024-11-04"),
     ("http://a.example/2010/POLITICS/08/13/vote/index.html", "2010-08-13"),
     ("https://a.example/news-20240229-mill", "2024-02-29"),
     ("https://a.example/2024/13/40/mill", None), ("https://a.example/202411045", None),
     ("https://a.example/2024/06/mill", None), (None, None)],
)  # fmt: skip
def test_the_day_in_an_address(address, day):
    assert day_of_address(address) == day


def test_a_day_of_long_ago_in_the_text_is_not_the_articles():
    head = '<link rel="canonical" href="https://a.example/2024/11/04/mill">'
    page = html("<p>The law was signed on Aug. 14, 1935</p>" + BODY, head)
    assert read(page).published == "2024-11-04"


@pytest.mark.parametrize(
    ("printed", "name"),
    [("Authors", None), ("Story By", None), ("9:39AM BST", None), ("daily.example", None),
     ("Ann Lee Senior Political Writer", "Ann Lee"), ("ANN LEE, Executive", "ANN LEE"),
     ("Bo Ek Tuesday, Nov. 5, 2024", "Bo Ek"), ("Anne Roy Envoyée spéciale à Nantes", "Anne Roy"),
     ("Anne Roy (Nantes, envoyée spéciale)", "Anne Roy"),
     ("Bruno (Rui) Alves", "Bruno (Rui) Alves")],
)  # fmt: skip
def test_what_is_no_name_in_a_byline(printed, name):
    assert clean_byline(printed) == name


@pytest.mark.parametrize(
    ("title", "headline"),
    [("The Fjord | Boiler bursts at the mill", "Boiler bursts at the mill"),
     ("Boiler bursts at the mill - FJORD Newsfeed", "Boiler bursts at the mill"),
     ("Boiler bursts at the mill - nine die", "Boiler bursts at the mill - nine die")],
)  # fmt: skip
def test_the_papers_name_is_no_part_of_the_headline(title, headline):
    paper = "The Fjord" if title.startswith("The") else "FJORD.com"
    head = f'<meta property="og:title" content="{title}">'
    head += f'<meta property="og:site_name" content="{paper}">'
    assert read(html(head=head, before="")).headline == headline


@pytest.mark.parametrize(
    "title",
    ["404 Not Found", "Page not found – The Fjord", "Error 503", "Just a moment...",
     "Сторінку не знайдено", "Access Denied"],
)  # fmt: skip
def test_a_page_that_says_there_is_none(title):
    page = (
        f"<html><head><title>{title}</title></head><body><main><h1>{title}</h1><p>We are sorry, "
        "the page that you asked for is not here any more. It may have been moved or taken off. Go "
        "back to the front page, or search for what you would like to read.</p></main></body>"
    )
    with pytest.raises(NotAnArticle):
        read(page)


def test_a_number_in_a_short_articles_headline_is_no_error():
    page = html(before="<h1>500 workers of the mill go home</h1>", head="")
    assert paragraphs(read(page.replace("<title>Boiler", "<title>404 Boiler")))


@pytest.mark.parametrize(
    ("data", "word"),
    [(b"%PDF-1.7\n...", "document"), (b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture"),
     (b"PK\x03\x04docx", "document"), (b"\x1f\x8b\x08", "another kind")],
)  # fmt: skip
def test_other_files_are_named(data, word):
    with pytest.raises(Unreadable) as told:
        read_bytes(data + b"\x00" * 64, "file")
    assert word in str(told.value)


def test_paragraphs_between_double_line_breaks():
    between = "<br><br>".join((FIRST, SECOND, THIRD, SECOND.replace("20", "30")))
    page = (
        "<html><head><title>Mill blast - Old Paper</title></head><body><table><tr><td><b>Mill blast"
        f"</b><br>By JOHN PERRY<br>November 4, 2024<br><br>{between}</td><td>"
        '<a href="/a">Sports</a><br><a href="/b">Weather</a></td></tr></table></body></html>'
    )
    source = read(page)
    assert paragraphs(source)[:3] == [FIRST, SECOND, THIRD]
    assert (source.byline, source.published) == ("JOHN PERRY", "2024-11-04")
    assert "Weather" not in source.text


def test_a_page_that_is_put_together_when_it_opens():
    data = {"@type": "NewsArticle", "headline": "Mill blast", "author": {"name": "Ann Lee"},
            "articleBody": f"{FIRST}\n\n{SECOND}\n\n{THIRD}"}  # fmt: skip
    page = (
        f'<html><head><script type="application/ld+json">{json.dumps(data)}</script></head><body>'
        '<div id="root"></div><noscript>You need to enable JavaScript.</noscript></body></html>'
    )
    assert paragraphs(read(page)) == [FIRST, SECOND, THIRD]


def test_a_web_archives_copy_has_the_address_of_the_page():
    address = "https://coast.example/2024/11/04/mill"
    copied = f"https://web.archive.org/web/20241105101112/{address}"
    source = read(html(head=f'<link rel="canonical" href="{copied}">'))
    assert (source.url, source.published) == (address, "2024-11-04")


def test_damaged_pages_are_read_or_refused_never_more():
    page = html(head='<meta name="a" content="b">').encode()
    for place in range(20, len(page), 37):
        for damaged in (page[:place], page[:place] + b"\x0c<sp\x02n cl\xffss=" + page[place:]):
            with contextlib.suppress(ArchiveError):
                source = read_bytes(damaged, "page.html")
                for part in source.parts:
                    assert source.text[part.span.start : part.span.end] == part.span.text
