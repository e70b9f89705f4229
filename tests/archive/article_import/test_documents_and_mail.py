"""Articles in documents of word processors and in mails; what cannot be read says what to do."""

import io
import zipfile
from contextlib import suppress
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.article_import.read import read_bytes, read_text
from archive.errors import ArchiveError, Invalid, NotAnArticle, Unreadable

FIRST = "The harbour master said on Tuesday that 14 boats had sunk in the storm off Lindhavn."
SECOND = "“We lost 3 of 40 nets,” said Marit Eide, who fishes there. Insurers put the loss at $2m."
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DOCX = f"""<?xml version="1.0" encoding="UTF-8"?>
<w:document xmlns:w="{W}" xmlns:mc="{MC}"><w:body>
<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Storm sinks boats at Lindhavn</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">The harbour master said on Tuesday that </w:t></w:r>
<w:del><w:r><w:delText>13</w:delText></w:r></w:del><w:ins><w:r><w:t>14</w:t></w:r></w:ins>
<w:r><w:t xml:space="preserve"> boats had sunk in the storm off </w:t></w:r><w:hyperlink><w:r><w:t>Lindhavn</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Ferries stay in port, the operator said</w:t></w:r></w:p>
<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>A boat lies on the quay. Photo: Ola Lie</w:t></w:r></w:p></w:txbxContent></mc:Choice>
<mc:Fallback><w:txbxContent><w:p><w:r><w:t>A boat lies on the quay. Photo: Ola Lie</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Boats lost</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>14</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><w:t>{SECOND}</w:t></w:r></w:p></w:body></w:document>"""  # noqa: E501 - as Word writes it
ODT = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
<text:tracked-changes><text:p>Old words of the story.</text:p></text:tracked-changes>
<text:h>Storm sinks boats at Lindhavn</text:h><text:p>The harbour master
<text:span>said</text:span> on Tuesday that<text:s/>14 boats had sunk in the storm
off Lindhavn.<office:annotation><text:p>check
this</text:p></office:annotation></text:p><text:list><text:list-item>
<text:p>Ferries stay in port</text:p></text:list-item></text:list>
<text:p>{SECOND}</text:p></office:text></office:body>
</office:document-content>"""


def packed(name: str, content: str, kind: str = "") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        if kind:
            archive.writestr("mimetype", kind)
        archive.writestr(name, content)
    return made.getvalue()


WORD = packed("word/document.xml", DOCX)
OPEN = packed("content.xml", ODT, "application/vnd.oasis.opendocument.text")


def test_a_word_document():
    source = read_bytes(WORD, "storm.docx")
    assert source.format == "docx"
    assert source.headline == "Storm sinks boats at Lindhavn"
    lines = source.text.split("\n\n")
    assert FIRST in lines
    assert lines.count("A boat lies on the quay. Photo: Ola Lie") == 1
    assert "• Ferries stay in port, the operator said" in lines
    assert "Boats lost | 14" in lines
    assert lines[-1] == SECOND
    assert "13" not in source.text


def test_an_open_document():
    source = read_bytes(OPEN, "storm.odt")
    assert source.format == "odt"
    assert source.text.split("\n\n") == [
        "Storm sinks boats at Lindhavn", FIRST, "• Ferries stay in port", SECOND,
    ]  # fmt: skip


def mail(**more: str) -> EmailMessage:
    made = EmailMessage()
    fields = {"From": "desk@paper.example", "To": "me@paper.example",
              "Subject": "Fwd: Re: Storm sinks boats at Lindhavn",
              "Date": "Tue, 12 Nov 2024 18:05:00 +0100", "Message-ID": "<1@p.example>"}  # fmt: skip
    for name, value in (fields | more).items():
        made[name] = value
    return made


def test_a_mail_with_plain_text():
    made = mail()
    made.set_content(f"{FIRST}\n\n{SECOND}\n", cte="quoted-printable")
    source = read_bytes(made.as_bytes(), "storm.eml")
    assert (source.format, source.headline) == ("eml", "Storm sinks boats at Lindhavn")
    assert source.published == "2024-11-12T18:05:00+01:00"
    assert source.text.strip() == f"{FIRST}\n\n{SECOND}"
    assert "2024-11-12" in source.notes[0]


def test_a_mail_with_only_a_page_in_another_encoding():
    made = mail()
    made.set_content(f"<html><body><p>{FIRST}</p><p>{SECOND} Ærø Åland.</p></body></html>",
                     subtype="html", charset="cp1252")  # fmt: skip
    source = read_bytes(made.as_bytes(), "storm.eml")
    assert "Ærø Åland." in source.text


def test_a_mail_whose_text_is_parted_at_its_pictures():
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "desk@example.org", "Storm"
    mail["Date"] = "Tue, 14 May 2024 18:00:00 +0200"
    mail.make_mixed()
    for words in (FIRST, "", SECOND):
        part = EmailMessage()
        part.set_content(words) if words else part.set_content(b"x", "image", "jpeg")
        mail.attach(part)
    text = read_bytes(mail.as_bytes(), "storm.eml").text
    assert FIRST in text
    assert SECOND in text


def test_a_mail_whose_text_is_one_line_and_a_page():
    made = mail()
    made.set_content("Your mail program shows no pages.")
    made.add_alternative(f"<html><body><p>{FIRST}</p><p>{SECOND}</p></body></html>", subtype="html")
    made.add_attachment(b"\xff\xd8\xff", maintype="image", subtype="jpeg", filename="a.jpg")
    assert FIRST in read_bytes(made.as_bytes(), "storm.eml").text


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (b"%PDF-1.7\n...", Unreadable, "copy its text and paste it"),
        (b"{\\rtf1\\ansi Storm}", NotAnArticle, "too few words"),
        (b"{\\rtf1\\ansi}", NotAnArticle, "empty"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, Unreadable, "plain text"),
        (WORD[:-40], Unreadable, "document"),
        (packed("word/document.xml", "<w:document"), Unreadable, "damaged"),
        (packed("xl/workbook.xml", "<x/>"), Unreadable, "plain text"),
        (packed("word/document.xml", f'<w:document xmlns:w="{W}"/>'), NotAnArticle, "empty"),
        (mail().as_bytes(), NotAnArticle, "no text"),
        (b"https://paper.example/2024/storm-sinks-boats", NotAnArticle, "save the page"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(data, error, words):
    with pytest.raises(error) as refused:
        read_bytes(data, "storm")
    assert words in str(refused.value)


def test_a_form_that_a_file_does_not_have():
    with pytest.raises(Unreadable) as refused:
        read_text(FIRST, format="docx")
    assert "docx" in str(refused.value)
    with pytest.raises(Invalid):
        read_text(FIRST, format="wp5")


@given(st.integers(0, len(WORD) - 1), st.integers(0, 255))
def test_damaged_documents_are_read_or_refused_never_more(at, value):
    for whole in (WORD, OPEN):
        data = bytearray(whole)
        data[at % len(whole)] = value
        try:
            read_bytes(bytes(data), "storm")
        except ArchiveError:
            continue


RICH = (
    r"""{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0\fswiss Arial;}}{\info{\title Draft 3}}
\pard\b Storm sinks boats at Lindhavn\b0\par
\par
By Ola Lie, 3 May 2024\par
\par
The harbour master said \u8211? on Tuesday \u8211? that {\deleted 13 }14 boats
 had sunk.\v note\v0\par
{\*\annotation Check this.}{\pict\wmetafile8 """
    + "0a1b" * 200
    + r"""}\par
{\pntext\'B7\tab}Ferries stay in port \u-10179?\u-8704?\par
{\pntext\'B7\tab}\'cf\'ee\'f0\'f2 is shut,
 {\field{\*\fldinst HYPERLINK "http://x.y/"}{\fldrslt the owner}} said\par
\par
\trowd\cellx100\cellx200\intbl Boats lost\cell 14\cell\row
}"""
)


def test_rich_text():
    source = read_bytes(RICH.encode("ascii"), "storm.rtf")
    assert (source.format, source.headline) == ("rtf", "Storm sinks boats at Lindhavn")
    assert (source.byline, source.published) == ("Ola Lie", "2024-05-03")
    assert [part.span.text for part in source.parts or ()][2:] == [
        "The harbour master said – on Tuesday – that 14 boats had sunk.", "Ferries stay in port 😀",
        "Порт is shut, the owner said", "Boats lost | 14",
    ]  # fmt: skip


@given(st.text(alphabet="\\\\{}u'*v0 1fa-z\n", max_size=80))
def test_any_rich_text_is_read_or_refused(inside):
    with suppress(ArchiveError):
        read_bytes(("{\\rtf1\\ansi " + inside).encode("latin-1", "replace"), "a.rtf")


def test_cells_in_content_controls_are_read():
    cell = f'<w:sdt xmlns:w="{W}"><w:sdtContent><w:tc><w:p><w:r><w:t>14</w:t></w:r></w:p></w:tc>'
    held = DOCX.replace("<w:tc><w:p><w:r><w:t>14</w:t></w:r></w:p></w:tc>",
                        cell + "</w:sdtContent></w:sdt>")  # fmt: skip
    assert "Boats lost | 14" in read_bytes(packed("word/document.xml", held), "a.docx").text
