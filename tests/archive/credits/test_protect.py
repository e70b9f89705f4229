"""A name behind a withheld byline is kept apart from everything that is read, printed or undone."""

import json
import zlib
from datetime import date

import pytest
from sqlalchemy import select

from archive.catalogue import Catalogue
from archive.cli import main
from archive.collections import add_collection, collections, save_search
from archive.credits import CreditCarriers, propose, record_credits
from archive.dossier import dossier
from archive.events import add_event, add_event_alias, add_to_event
from archive.licences import (
    ReasonNamed,
    add_permission,
    override_reason,
    overrides,
    propose_leases,
)
from archive.metadata.read import Original as Said
from archive.metadata.read import packed
from archive.parties import add_party
from archive.photos import edit_fields
from archive.reading.fold import fold_name
from archive.reading.restrictions import Phrase
from archive.reports import make_report, scope, to_csv
from archive.rights import judged_uses, refresh_verdicts
from archive.search import find
from archive.store.models import (
    Change,
    EventAlias,
    File,
    ImportItem,
    ImportRun,
    Original,
    Photo,
    PhotoPerson,
    PhotoTag,
    ProtectedName,
    SavedSearch,
    StoredReport,
    Tag,
)
from tests.factories import an_archive

NAME = "Olena O'Secret"
CAPTION = "Volunteers carry sandbags in Khust.\nOlena O'Secret/Reuters"


def bring_in(session):
    photo = Photo(image_hash="a" * 64, width=9, height=6, format="jpeg", caption=CAPTION,
                  alt_text="A chain of people, seen by O'Secret, Olena")  # fmt: skip
    session.add(photo)
    session.flush()
    carriers = CreditCarriers(creators=("OLENA O'SECRET",), credit="REUTERS", caption=CAPTION,
                              copyright="© Olena O'Secret/Reuters")  # fmt: skip
    record_credits(session, {photo.id: propose(carriers)})
    file = File(photo_id=photo.id, sha256="b" * 64, size=9, format="jpeg", name="1.jpg")
    session.add(file)
    session.flush()
    said = Said(xmp={"dc:creator": ["Olena O'Secret"], "photoshop:Headline": f"By {NAME}"},
                exif={"Artist": "OLENA O'SECRET"})  # fmt: skip
    session.add(Original(file_id=file.id, carriers=packed(said)))
    return photo.id


def edit_twice(session, photo_id):
    edit_fields(session, [photo_id], {"headline": "By Olena O'Secret"})
    edit_fields(session, [photo_id], {"headline": "Sandbags"})


@pytest.fixture
def archive(tmp_path, monkeypatch):
    folder = tmp_path / "archive"
    monkeypatch.setenv("CUTLINE_ARCHIVE", str(folder))
    with an_archive(folder, who="ann", derive=(refresh_verdicts,)) as catalogue:
        photo = catalogue.do(bring_in).value
        catalogue.do(edit_twice, photo)
        earlier = StoredReport(kind="gaps", scope="", rules_version="1", result_sha256="c",
                               result=zlib.compress(json.dumps([NAME]).encode()))  # fmt: skip
        catalogue.maintain(lambda session: session.add(earlier))
    return folder


@pytest.fixture
def typed(archive, capsys):
    def run(*arguments, status=0):
        capsys.readouterr()
        assert main([*map(str, arguments), "--json"]) == status
        return json.loads(capsys.readouterr().out)

    return run


def everything_but_the_table(folder):
    """Return all that the database holds outside the one table, as text."""
    with Catalogue.open(folder, who="ann") as catalogue:
        changes = catalogue.ask(lambda s: [(c.old, c.new) for c in s.scalars(select(Change))])
        results = catalogue.ask(lambda s: [zlib.decompress(row.result).decode()
                                           for row in s.scalars(select(StoredReport))])  # fmt: skip
        shown = repr(catalogue.ask(dossier, 1))
        report = make_report(catalogue, "licensing", scope("", None, None), now="2024-01-01T00:00Z")
        hits = catalogue.ask(find, "secret").total
    return f"{changes} {results} {shown} {to_csv(report).decode()}".lower(), hits


def test_the_name_leaves_every_public_place(archive, typed):
    assert typed("photo", "protect", "1", NAME, "--reason", "lives there")["protected"] is True
    said, hits = everything_but_the_table(archive)
    assert "secret" not in said
    assert hits == 0
    shown = typed("photo", "show", "1")
    assert shown["caption"] == "Volunteers carry sandbags in Khust.\nSTRINGER/Reuters"
    assert shown["credit"]["owed"] == "STRINGER/Reuters"
    assert shown["original_exposes"] is True
    assert shown["original"]["exif"]["Artist"] == "█████"
    assert "secret" not in json.dumps(shown).lower()


def test_what_is_printed_of_uses_and_files_goes_without_the_name(typed):
    typed("usage", "add", "1", "--publication", "Gazette", "--from", "2024-03-01",
          "--caption", f"Photo: {NAME}", "--credit", "O'Secret, Olena/Reuters")  # fmt: skip
    typed("photo", "protect", "1", NAME, "--reason", "lives there")
    (use,) = typed("usage", "list", "1")["items"]
    assert use["caption_printed"] == "Photo: █████"
    assert use["credit_printed"] == "█████/Reuters"
    taken_down = typed("usage", "remove", use["id"], "--on", "2024-03-02")
    assert "Secret" not in json.dumps(taken_down)
    differ = typed("metadata", "diff", "1")
    assert "█████" in json.dumps(differ, ensure_ascii=False)
    assert "secret" not in json.dumps(differ).lower()


def test_a_use_is_judged_by_the_day_the_protection_began(archive, typed):
    today = date.today().isoformat()
    for day in ("2024-03-01", today):
        typed("usage", "add", "1", "--publication", f"Gazette {day}", "--medium", "print",
              "--from", day, "--credit", f"{NAME}/Reuters")  # fmt: skip
    typed("photo", "protect", "1", NAME, "--reason", "lives there")
    with Catalogue.open(archive, who="ann") as catalogue:
        judged = catalogue.ask(lambda session: list(judged_uses(session)))
        sheets = [to_csv(make_report(catalogue, kind, scope("", None, None),
                                     now="2024-01-01T00:00Z")).decode()
                  for kind in ("licensing", "breaches")]  # fmt: skip
    exposed = [use.used_from for use, _owed, found in judged
               if "credit_exposed_in_print" in [each.code for each in found]]  # fmt: skip
    assert exposed == [today]
    assert all("Gazette 2024-03-01" in sheet for sheet in sheets)
    assert not any("secret" in sheet.lower() for sheet in sheets)


def test_a_look_needs_its_reason(typed, capsys):
    typed("photo", "protect", "1", NAME, "--reason", "lives there")
    assert main(["photo", "reveal", "1"]) == 2
    assert NAME not in capsys.readouterr().out
    assert len(typed("photo", "show", "1")["disclosures"]) == 1


def hang_names_on(session, photo_id):
    for number, name in enumerate((NAME, f"war, {NAME}"), start=1):
        session.add(Tag(name=name, folded=fold_name(name)))
        session.flush()
        session.add(PhotoTag(photo_id=photo_id, tag_id=number))
    session.add(PhotoPerson(photo_id=photo_id, name=NAME, folded=fold_name(NAME)))
    file = session.scalars(select(File)).one()
    file.name = "9_Olena_O'Secret.jpg"
    edit_fields(session, [photo_id], {"instructions": f"NO USE WITHOUT {NAME}. NO RESALES"})
    propose_leases(
        session, [photo_id], extra=(Phrase("permission", "no use without olena o'secret"),)
    )
    cited = ReasonNamed("restriction", f"NO USE WITHOUT {NAME}")
    override_reason(session, [photo_id], cited, f"{NAME} agreed")
    add_permission(session, [photo_id], NAME, f"a mail of {NAME}")


def test_the_name_leaves_tags_persons_leases_and_names_of_files(archive, typed):
    with Catalogue.open(archive, who="ann") as catalogue:
        catalogue.do(hang_names_on, 1)
    typed("photo", "protect", "1", NAME, "--reason", "lives there")
    shown = typed("photo", "show", "1")
    assert shown["files"][0]["name"] == "9_STRINGER.jpg"
    everything = [shown, *(typed(*words) for words in (
        ("photo", "list"), ("tag", "list"), ("lease", "list"), ("lease", "propose", "1"),
        ("permission", "list"), ("history",),
        ("report", "fixity", "--format", "json")))]  # fmt: skip
    assert "secret" not in json.dumps(everything).lower()
    assert [each["phrase"] for each in typed("lease", "list")["items"]] == [
        "NO USE WITHOUT STRINGER", "NO RESALES", "NO USE WITHOUT"]  # fmt: skip
    with Catalogue.open(archive, who="ann") as catalogue:
        (decided,) = catalogue.ask(overrides, 1)
    assert (decided.phrase, decided.reason) == ("NO USE WITHOUT STRINGER", "STRINGER agreed")
    said, hits = everything_but_the_table(archive)
    assert "secret" not in said
    assert hits == 0


def name_what_the_desk_names(session, photo_id):
    event = add_event(session, f"Flight of {NAME}")
    add_event_alias(session, event, f"{NAME}, 2024")
    add_to_event(session, [photo_id], event)
    add_collection(session, f"Work of {NAME}")
    save_search(session, f"By {NAME}", f'by:"{NAME}"')
    session.add_all([Tag(name="O'Secret, Olena", folded="lone")])
    add_party(session, "Olena O’Secret", kind="person")
    run = ImportRun(by="ann", options={})
    session.add(run)
    session.flush()
    session.add(ImportItem(import_id=run.id, path=f"/card/{NAME}/1.jpg", photo_id=photo_id))
    session.scalars(select(File)).one().came_from = f"/card/{NAME}"


def test_the_name_leaves_what_the_desk_named_itself(archive, typed):
    with Catalogue.open(archive, who="ann") as catalogue:
        catalogue.do(name_what_the_desk_names, 1)
    typed("photo", "protect", "1", NAME, "--reason", "lives there")
    with Catalogue.open(archive, who="ann") as catalogue:
        catalogue.undo()
        catalogue.redo()
    told = [typed(*words) for words in (
        ("event", "list"), ("tag", "list"), ("party", "list"),
        ("photo", "show", "1"), ("history",))]  # fmt: skip
    assert "secret" not in json.dumps(told).lower()
    with Catalogue.open(archive, who="ann") as catalogue:
        assert [each.name for each in catalogue.ask(collections)] == ["Work of STRINGER"]
        kept = catalogue.ask(
            lambda session: [
                *session.scalars(select(SavedSearch.name)),
                *session.scalars(select(SavedSearch.query)),
                *session.scalars(select(ImportItem.path)),
                *session.scalars(select(EventAlias.name)),
            ]
        )
    assert kept == ["By STRINGER", 'by:"STRINGER"', "/card/STRINGER/1.jpg", "STRINGER, 2024"]


def test_a_lease_points_at_its_phrase_where_that_stands_now(archive, typed):
    with Catalogue.open(archive, who="ann") as catalogue:
        said = {"instructions": f"{NAME}, {NAME}: call the desk. NO RESALES"}
        catalogue.do(edit_fields, [1], said)
        catalogue.do(propose_leases, [1])
    typed("photo", "protect", "1", NAME, "--reason", "lives there")
    (lease,) = typed("lease", "list")["items"]
    with Catalogue.open(archive, who="ann") as catalogue:
        text = catalogue.ask(lambda session: session.get_one(Photo, 1).instructions)
    assert text[lease["phrase_start"] : lease["phrase_end"]] == lease["phrase"] == "NO RESALES"


def test_undo_does_not_bring_it_back(archive, typed):
    typed("photo", "protect", "1", NAME, "--reason", "lives there")
    with Catalogue.open(archive, who="ann") as catalogue:
        catalogue.undo()
        catalogue.undo()
        catalogue.redo()
        assert "secret" not in repr(catalogue.ask(dossier, 1)).lower()
        assert catalogue.ask(lambda s: s.scalar(select(ProtectedName.name))) == NAME


def test_whoever_looks_is_on_record_before_the_answer(archive, typed):
    typed("photo", "protect", "1", NAME, "--reason", "lives there")
    answer = typed("photo", "reveal", "1", "--reason", "to pay her", "--by", "Bo")
    assert answer["name"] == NAME
    looks = typed("photo", "show", "1")["disclosures"]
    assert [(each["what"], each["by"], each["reason"]) for each in looks[1:]] == [
        ("revealed", "Bo", "to pay her")
    ]
    with Catalogue.open(archive, who="ann") as catalogue:
        catalogue.undo()
    assert typed("photo", "show", "1")["disclosures"] == looks


def test_protection_can_be_lifted(typed):
    assert typed("photo", "reveal", "1", "--reason", "x", status=1)["error"]["code"] == "not_found"
    typed("photo", "protect", "1", NAME, "--reason", "lives there")
    ended = typed("photo", "unprotect", "1", "--reason", "she left and asked to be named")
    assert [each["what"] for each in ended["disclosures"]] == ["protected", "lifted"]
    assert typed("photo", "reveal", "1", "--reason", "x", status=1)["error"]["code"] == "not_found"
    assert (
        typed("photo", "protect", "1", " ", "--reason", "x", status=1)["error"]["code"] == "invalid"
    )
