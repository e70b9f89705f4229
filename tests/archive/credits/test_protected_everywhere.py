"""A protected name in every record that may bear it: no command tells it, in any form of answer."""

import json
import os
import tempfile
from pathlib import Path

import pytest

from archive.catalogue import Catalogue
from archive.cli import main
from archive.credits import protect_name
from archive.search import facets
from archive.store.models import Change
from tests.factories import an_archive, picture_bytes, with_metadata

NAME = "Ilvana Tresk"
ARTICLE = """\
Photographer tells of the flood

By Ilvana Tresk

At least 12 people drowned in Lanckow, Ilvana Tresk said on Monday.

"I counted 12 boats in the yard," Tresk said.
"""


@pytest.fixture
def typed(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("CUTLINE_ARCHIVE", str(tmp_path / "archive"))

    def run(*arguments, status=0):
        capsys.readouterr()
        assert main([*map(str, arguments), "--json"]) == status
        return capsys.readouterr().out

    return run


@pytest.fixture
def archive(tmp_path, typed):
    folder = tmp_path / "archive"
    an_archive(folder, named_everywhere).close()
    return folder


def named_everywhere(catalogue):
    """Bring her name into every record; her photo is referenced, so its folder stays."""
    outside = Path(tempfile.mkdtemp(dir=os.environ["HOME"]))

    def typed(*arguments):
        assert main(["--archive", str(catalogue.path), *map(str, arguments)]) == 0

    folder = outside / "pictures of Ilvana Tresk"
    folder.mkdir()
    picture = with_metadata(
        picture_bytes(),
        xmp={"Xmp.dc.creator": [NAME], "Xmp.photoshop.Credit": "STRINGER/Reuters",
             "Xmp.dc.description": "A flood in Lanckow. ILVANA TRESK/Reuters",
             "Xmp.photoshop.TransmissionReference": "TRESK_ILVANA_77",
             "Xmp.xmpRights.WebStatement": "https://example.org/ilvana-tresk"},
    )  # fmt: skip
    (folder / "ilvana_tresk_1.jpg").write_bytes(picture)
    typed("import", "--reference", folder / "ilvana_tresk_1.jpg")
    text = outside / "tresk.txt"
    text.write_text(ARTICLE)
    typed("article", "add", text, "--publisher", "Gazette", "--published", "2024-05-06")
    text.write_text(ARTICLE.replace("By Ilvana Tresk\n", "").replace(f"{NAME} said", "he said"))
    typed("article", "reimport", 1, text)
    typed("link", "photo", 1, "claim", 2)
    typed("party", "add", "Foto Nord", "--alias", f"{NAME} Foto")
    typed("licence", "add", f"Terms of {NAME}", "--licensor", NAME, "--photo", 1,
          "--agreed-by", NAME, "--note", "Tresk, Ilvana", "--from", "2024-01-01")  # fmt: skip
    typed("desk", "rule", "add", "ITRESK", NAME)
    typed("place", "new", f"House of {NAME}", "--kind", "site")
    typed("usage", "add", 1, "--publication", "Gazette", "--from", "2024-05-06",
          "--note", f"paid to {NAME}")  # fmt: skip
    typed("report", "gaps", "--scope", f'by:"{NAME}"', "--format", "json",
          "-o", outside / "gaps.json")  # fmt: skip
    typed("report", "claims", "--format", "json", "-o", outside / "claims.json")


QUESTIONS = (
    "photo show 1", "photo list", "photo export 1 --as iptc", "photo export 1 --as schemaorg",
    "party list", "party list --matching il", "party alike", "licence list",
    "licence show 1", "licence export 1 --as odrl", "assess 1", "usage list", "place list",
    "desk show", "desk rule list", "article list", "article show 1", "article versions 1",
    "claim list", "claim show 2", "claim series", "report list", "report show 1 --format csv",
    "report show 2 --format csv",
    "search --facets --explain flood", "history", "metadata diff 1", "verify", "link suggest 1",
)  # fmt: skip


def test_no_command_tells_it(archive, typed):
    typed("photo", "protect", 1, NAME, "--reason", "lives there")
    for question in QUESTIONS:
        said = typed(*question.split()).lower()
        assert "tresk" not in said, question
        assert "ilvana" not in said, question


def test_a_party_of_that_name_keeps_its_records_and_loses_its_name_for_good(archive, typed):
    (before,) = json.loads(typed("licence", "list"))["items"]
    typed("photo", "protect", 1, NAME, "--reason", "lives there")
    (licence,) = json.loads(typed("licence", "list"))["items"]
    assert licence["licensor_id"] == before["licensor_id"]
    assert licence["licensor"] == "█████"
    assert json.loads(typed("party", "show", before["licensor_id"]))["name"] == "█████"
    foto = json.loads(typed("party", "list", "--matching", "Foto Nord"))["items"]
    assert [one["aliases"] for one in foto] == [[]]
    typed("undo")
    typed("undo")
    for question in ("party list", "licence list", "history"):
        assert "tresk" not in typed(*question.split()).lower()
    typed("redo")
    assert "tresk" not in typed("licence", "list").lower()
    with Catalogue.open(archive, who="ann") as catalogue:
        said = catalogue.ask(lambda s: [f"{c.old} {c.new}" for c in s.query(Change)
                                        if c.row_table in ("party", "licence")])  # fmt: skip
    assert NAME not in " ".join(said)


def test_what_is_open_forgets_a_maker_at_once(archive):
    with Catalogue.open(archive, who="ann") as catalogue:
        before = catalogue.ask(lambda s: repr(facets(s, "")))
        assert NAME in before
        catalogue.do(protect_name, 1, NAME, "lives there")
        assert "Tresk" not in catalogue.ask(lambda s: repr(facets(s, "")))


def test_a_party_that_a_text_names_later_is_in_no_list(archive, typed, tmp_path):
    typed("photo", "protect", 1, NAME, "--reason", "lives there")
    again = tmp_path / "again.txt"
    again.write_text(ARTICLE)
    typed("article", "add", again, "--separate")
    table = tmp_path / "parties.csv"
    typed("party", "export", table)
    assert "Tresk" not in table.read_text()
    for question in ("party list", "party alike", "claim list", "claim series"):
        assert "tresk" not in typed(*question.split()).lower()
