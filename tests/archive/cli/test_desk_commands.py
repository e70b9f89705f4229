"""``desk``: phrases, spellings and settings, typed."""

import json

import pytest

from archive.cli import main
from archive.credits import CreditCarriers, propose, record_credits
from archive.rights import refresh_verdicts
from archive.store.models import Photo
from tests.factories import an_archive


def a_photo(session):
    photo = Photo(image_hash="a" * 64, width=9, height=6, format="jpeg", caption="A street",
                  instructions="Not for brochures of any kind.")  # fmt: skip
    session.add(photo)
    session.flush()
    record_credits(session, {photo.id: propose(CreditCarriers(credit="Ann Example/KORMORAN"))})


@pytest.fixture
def typed(tmp_path, monkeypatch, capsys):
    folder = tmp_path / "archive"
    monkeypatch.setenv("CUTLINE_ARCHIVE", str(folder))
    with an_archive(folder, who="ann", derive=(refresh_verdicts,)) as catalogue:
        catalogue.do(a_photo)

    def run(*arguments, status=0):
        capsys.readouterr()
        assert main([*map(str, arguments), "--json"]) == status
        return json.loads(capsys.readouterr().out)

    return run


def test_phrases_of_the_desk_reach_the_verdict(typed):
    before = typed("assess", "1")["reasons"]
    (unread,) = [each for each in before if each["code"] == "restriction"]
    assert "Note not understood" in unread["text"]
    typed("desk", "phrase", "add", "no_commercial", "not for brochures")
    (said,) = [each for each in typed("assess", "1")["reasons"] if each["code"] == "restriction"]
    assert said["source"]["phrase"] == "Not for brochures"
    tried = typed("desk", "phrase", "try", "Pictures not for brochures, embargoed until 5 May 2030")
    assert [each["code"] for each in tried["items"]] == ["no_commercial", "embargo"]
    assert typed("desk", "phrase", "list")["items"][0]["number"] == 1
    assert typed("desk", "phrase", "remove", "1")["total"] == 0
    assert typed("desk", "phrase", "remove", "1", status=1)["error"]["code"] == "not_found"


@pytest.mark.parametrize("words", ["ab", "{medium}", "no {colour} use", "x" * 201])
def test_phrase_that_would_match_everywhere_is_refused(typed, words):
    error = typed("desk", "phrase", "add", "no_sales", words, status=1)["error"]
    assert error["message"].startswith("phrase:")


def test_rules_are_added_tried_applied_and_removed(typed):
    added = typed("desk", "rule", "add", "Kormoran", "Kormoran Press")
    assert (added["changes"], added["photos"][0]["after"]) == (1, "Ann Example/Kormoran Press")
    assert typed("desk", "rule", "list")["total"] == 1
    assert typed("desk", "rule", "apply", "1")["photos"] == [1]
    assert typed("desk", "rule", "try", "1")["changes"] == 0
    typed("desk", "rule", "remove", "1")
    assert typed("desk", "rule", "try", "1", status=1)["error"]["code"] == "not_found"
    assert typed("desk", "rule", "add", "x", "x", status=1)["error"]["code"] == "invalid"


def test_settings(typed):
    typed("desk", "set", "territory", "UK")
    typed("desk", "set", "letterhead", "The Post", "Picture desk")
    typed("desk", "set", "own-names", "The Post", "Post Ltd")
    typed("desk", "set", "reminder", "45")
    said = typed("desk", "show")
    assert (said["territory"], said["reminder"]) == ("GB", 45)
    assert (said["letterhead"], said["own-names"]) == (
        "The Post\nPicture desk",
        ["The Post", "Post Ltd"],
    )
    assert typed("desk", "set", "reminder")["reminder"] == 30
    for wrong in (("territory", "Narnia"), ("reminder", "soon"), ("reminder", "99999")):
        assert typed("desk", "set", *wrong, status=1)["error"]["code"] == "invalid"
