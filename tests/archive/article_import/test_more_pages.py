"""Pages and texts whose lines about the authors, kickers and lists stand in odd places."""

from pathlib import Path

from archive.article_import.read import read_file
from archive.article_import.source import Source
from archive.reading.records import PartKind

BODY = (
    "A freight train carrying chemicals left the rails outside Harrow Bend early on Tuesday, "
    "forcing 2,300 people from their homes, county officials said.",
    "“It sounded like the sky was coming down,” said Marta Quill, who lives two streets from the "
    "line. “Then the smell came.”",
    "Fourteen of the train's 96 cars derailed, according to the operator, and three were still "
    "burning at noon.",
)
HEADLINE = "Chemical train derails outside Harrow Bend, forcing 2,300 from homes"


def read(folder: Path, name: str, text: str) -> Source:
    (folder / name).write_text(text, encoding="utf-8")
    return read_file(folder / name)


def words(source: Source, kind: PartKind) -> list[str]:
    return [part.span.text for part in source.parts or () if part.kind is kind]


def page(head: str, body: str) -> str:
    return f"<html lang='en'><head><title>{HEADLINE}</title>{head}</head><body>{body}</body></html>"


def test_lines_about_the_authors_are_no_paragraphs(tmp_path: Path) -> None:
    told = "".join(f"<p>{one}</p>" for one in BODY)
    source = read(tmp_path, "a.html", page(
        "<meta name='author' content='Dana Fisk and Omar Reyes'>",
        f"<main><article><h1>{HEADLINE}</h1><p>By <a href='/d'>Dana Fisk</a> and Omar Reyes</p>"
        "<p>Dana Fisk reported from Harrow Bend, and Omar Reyes from the state capital.</p>"
        f"{told}<p>Kirsten Noyes contributed research.</p><p>— With assistance from Kit Sorrel</p>"
        "<p>Dana Fisk covers transportation for this paper.</p>"
        "<p>Get the Courier in your inbox every morning.</p></article></main>"))  # fmt: skip
    assert words(source, PartKind.PARAGRAPH) == list(BODY)


def test_points_below_a_kicker_stay_points(tmp_path: Path) -> None:
    told = "".join(f"<p>{one}</p>" for one in BODY)
    source = read(tmp_path, "a.html", page(
        "", f"<div class='article'><p class='kicker'>TOXIC SHOCK</p><h1>{HEADLINE}</h1>"
        "<ul><li>Locals woken by bang like the sky coming down</li>"
        "<li>Three cars STILL burning at noon</li></ul>"
        "<div class='imageWrap'><img src='a.jpg'><p class='imageCaption'>Smoke pours from the wreck"
        f"<span class='credit'>Credit: SWNS</span></p></div>{told}"
        "<p>Do you have a story? Email tips@paper.example</p></div>"))  # fmt: skip
    assert len(words(source, PartKind.KEY_POINT)) == 2
    assert words(source, PartKind.PARAGRAPH) == list(BODY)
    assert words(source, PartKind.CAPTION) == ["Smoke pours from the wreck"]


def test_few_words_below_key_points_above_the_text_are_points(tmp_path: Path) -> None:
    told = "".join(f"<p>{one}</p>" for one in BODY)
    source = read(tmp_path, "a.html", page(
        "", f"<div><h1>{HEADLINE}</h1><div><h3>Key Points</h3><ul><li>2,300 people left.</li>"
        f"<li>Three cars burned.</li></ul></div><div class='article-body'>{told}"
        "<p>Update, 2/3/26, 11:30 a.m. ET: This article was updated with comments.</p>"
        "<p>Читайте нас у Telegram: головні новини</p></div></div>"))  # fmt: skip
    assert words(source, PartKind.KEY_POINT) == ["2,300 people left.", "Three cars burned."]
    assert words(source, PartKind.PARAGRAPH) == list(BODY)


def test_the_line_a_paper_page_opens_with_is_a_day(tmp_path: Path) -> None:
    source = read(tmp_path, "a.txt", "\n\n".join((
        "THE BEND COURIER, Wednesday, February 4, 2026, page A1", HEADLINE, "BY ROB TELLER", *BODY,
    )))  # fmt: skip
    assert (source.headline, source.published) == (HEADLINE, "2026-02-04")


def test_a_wire_story_with_its_slug_and_signature(tmp_path: Path) -> None:
    source = read(tmp_path, "a.txt", "\n".join((
        "US-accident-rail-chemicals,lead", "", "Chemical train derails in Ohio, thousands flee", "",
        "ATTENTION - ADDS governor ///", "", "By Dana FISK", "",
        "Harrow Bend (United States), Feb 3, 2026 (AFP) -", *BODY, "df/or/jh")))  # fmt: skip
    assert source.headline == "Chemical train derails in Ohio, thousands flee"
    assert source.published == "2026-02-03"
    foreign = words(source, PartKind.BOILERPLATE)
    assert foreign == ["US-accident-rail-chemicals,lead", "ATTENTION - ADDS governor ///",
                       "df/or/jh"]  # fmt: skip


def test_a_photo_essay_with_credits_above_and_below(tmp_path: Path) -> None:
    source = read(tmp_path, "a.txt", "\n\n".join((
        "PHOTOS: The day the chemicals came", "3 February 2026 · Photos and text by Hilary Moss",
        BODY[0], "© Hilary Moss/Northern Press\nAn aerial view of the wreck on Tuesday afternoon.",
        BODY[1], "Marta Quill holds a jar of well water. (Hilary Moss/Northern Press)", BODY[2],
    )))  # fmt: skip
    assert (source.byline, source.published) == ("Hilary Moss", "2026-02-03")
    assert words(source, PartKind.CAPTION) == [
        "An aerial view of the wreck on Tuesday afternoon.",
        "Marta Quill holds a jar of well water.",
    ]
    assert words(source, PartKind.PARAGRAPH) == list(BODY)


def test_a_release_is_headed_by_its_own_headline(tmp_path: Path) -> None:
    source = read(tmp_path, "a.txt", "\n\n".join((
        "FOR IMMEDIATE RELEASE\n3 February 2026", HEADLINE, *BODY, "###",
        "Media contact: Tom Weld, press@rail.example")))  # fmt: skip
    assert source.headline == HEADLINE
    assert source.published == "2026-02-03"
    assert words(source, PartKind.PARAGRAPH) == list(BODY)


def test_lists_of_one_line_below_pictures_are_their_captions(tmp_path: Path) -> None:
    told = [f"<p>{one}</p>" for one in BODY]
    tanks = "Two of the tank cars beside the line, seen from the bridge at Harrow Bend"
    source = read(tmp_path, "a.html", page(
        "", f"<article><h1>{HEADLINE}</h1>{told[0]}<figure><div><img src='a.jpg' alt='x'></div>"
        f"</figure><ul><li><p>{tanks}</p></li></ul>{told[1]}"
        "<p><img src='b.jpg' alt='Marta Quill, at her front door on Tuesday'></p>"
        f"<p>Marta Quill at her front door on Tuesday</p>{told[2]}</article>"))  # fmt: skip
    assert words(source, PartKind.PARAGRAPH) == list(BODY)
    assert words(source, PartKind.CAPTION) == [tanks, "Marta Quill at her front door on Tuesday"]
