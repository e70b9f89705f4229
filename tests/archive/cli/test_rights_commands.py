"""``licence``, ``lease``, ``party``, ``usage``, ``assess``, ``override``, ``report``, typed."""

import json

import pytest
from sqlalchemy import update

from archive.catalogue import Catalogue
from archive.cli import main
from archive.credits import CreditCarriers, propose, record_credits
from archive.rights import count_due, refresh_verdicts
from archive.rights.kept import forget_rules
from archive.store.models import Photo, RightsVerdict
from tests.factories import an_archive


def a_photo(session, notes=None):
    photo = Photo(image_hash="a" * 64, width=9, height=6, format="jpeg", caption="A street",
                  instructions=notes, taken_from="2024-03-01")  # fmt: skip
    session.add(photo)
    session.flush()
    record_credits(session, {photo.id: propose(CreditCarriers(credit="STRINGER/Reuters"))})
    return photo.id


@pytest.fixture
def archive(tmp_path, monkeypatch):
    folder = tmp_path / "archive"
    monkeypatch.setenv("CUTLINE_ARCHIVE", str(folder))
    an_archive(folder, filled, who="ann", derive=(refresh_verdicts,)).close()
    return folder


def filled(catalogue):
    catalogue.do(a_photo)
    catalogue.do(a_photo, notes="GERMANY OUT. MANDATORY CREDIT.")


@pytest.fixture
def typed(archive, capsys):
    def run(*arguments, status=0):
        capsys.readouterr()
        assert main([*map(str, arguments), "--json"]) == status
        return json.loads(capsys.readouterr().out)

    return run


def test_licence_is_added_shown_changed_and_ended(typed, capsys):
    added = typed("licence", "add", "Wire", "--supplier", "Reuters", "--from", "2024-01-01",
                  "--to", "2024-12-31", "--fee", "1200", "--currency", "EUR", "--medium", "web",
                  "--territory", "UK", "--photo", "1")  # fmt: skip
    assert (added["id"], added["licensor"], added["territories"]) == (1, "Reuters", ["GB"])
    assert (added["fee"], added["fee_minor"]) == ("1200.00", 120000)
    assert typed("licence", "list")["total"] == 1
    assert typed("licence", "list", "--on", "2025-01-01") == {"total": 0, "items": []}
    assert typed("licence", "set", "1", "--to", "2025-12-31")["valid_to"] == "2025-12-31"
    assert typed("licence", "cover", "1", "2")["photos"] == 2
    assert typed("licence", "end", "1")["ended_at"]
    assert main(["licence", "show", "1"]) == 0
    assert "Fee: 1200.00 EUR" in capsys.readouterr().out


def test_licence_has_a_contract_a_quota_and_a_next_term(typed, tmp_path, capsys):
    contract = tmp_path / "contract.pdf"
    contract.write_bytes(b"%PDF signed")
    added = typed("licence", "add", "Wire", "--supplier", "Reuters", "--from", "2024-01-01",
                  "--to", "2024-12-31", "--uses", "5", "--uses-per", "month", "--currency", "EUR",
                  "--fee-rule", "per size", "--size", "A=80", "--reminder", "60")  # fmt: skip
    assert (added["sizes"], added["quota"]["left"]) == ([["A", "80.00"]], 5)
    assert typed("licence", "contract", "1", contract)["contract_name"] == "contract.pdf"
    typed("licence", "contract", "1", "-o", tmp_path / "back.pdf")
    assert (tmp_path / "back.pdf").read_bytes() == b"%PDF signed"
    newer = typed("licence", "renew", "1", "--to", "2025-12-31")
    assert (newer["renews_id"], newer["valid_from"]) == (1, "2025-01-01")
    seen = typed("licence", "cover", "1", "--scope", "credit:reuters", "--dry-run")
    assert (sorted(seen["new"]), seen["already"]) == ([1, 2], [])
    assert typed("licence", "cover", "1", "--scope", "credit:reuters")["photos"] == 2
    assert typed("licence", "cover", "1", "2", "--remove")["photos"] == 1
    assert typed("licence", "cover", "1", status=2)["error"]["code"] == "usage"
    assert typed("licence", "add", "X", "--size", "big", status=2)["error"]["code"] == "usage"
    assert typed("licence", "list", "--due") == {"total": 0, "items": []}
    twice = typed("licence", "add", "Wire", "--supplier", "Reuters", "--category", "agency")
    assert [each["kind"] for each in twice["contradictions"]] == ["category", "category"]
    assert main(["licence", "show", "1"]) == 0
    said = capsys.readouterr().out
    assert "Quota: 0 of 5 uses made" in said
    assert "Renewed by licence 2" in said


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        (("--from", "2024-02-01", "--to", "2024-01-01"), "to"),
        (("--fee", "10", "--currency", "QQQ"), "currency"),
        (("--territory", "Narnia"), "territory"),
        (("--medium", "smoke"), "medium"),
    ],
)
def test_bad_licence_names_the_field(typed, arguments, field):
    error = typed("licence", "add", "Wire", *arguments, status=1)["error"]
    assert error["code"] == "invalid"
    assert error["message"].startswith(f"{field}:")


def test_assess_answers_with_verdict_and_reasons(typed):
    answer = typed("assess", "2", "--medium", "web", "--territory", "DE", "--on", "2024-03-01")
    assert answer["verdict"] == "blocked"
    first = answer["reasons"][0]
    assert first["code"] == "restriction"
    assert first["text"] == "Not in DE: “GERMANY OUT”."
    assert first["source"] == {"kind": "phrase", "field": "instructions",
                               "phrase": "GERMANY OUT", "start": 0, "end": 11}  # fmt: skip
    assert typed("assess", "99", status=1)["error"]["code"] == "not_found"
    assert typed("assess", "1", "--on", "never", status=1)["error"]["code"] == "invalid"


def test_lease_denies_until_somebody_sets_it_aside(typed):
    typed("lease", "add", "deny", "1", "--reason", "asked by the family", "--to", "2099-01-01")
    assert typed("assess", "1")["verdict"] == "blocked"
    answer = typed("override", "deny_lease", "1", "--reason", "agreed", "--by", "Ann")
    assert answer["verdicts"] == ["unknown"]
    ((lifted,),) = answer["lifted"]
    assert "Ann" in lifted
    assert "asked by the family" in lifted
    said = {each["code"]: each["overridden_by"] for each in typed("assess", "1")["reasons"]}
    assert said["deny_lease"] == "Ann"


def test_one_of_several_restrictions_is_set_aside_by_its_words(typed):
    typed("photo", "set", "2", "instructions=GERMANY OUT. TV OUT.")
    asked = ("--medium", "tv", "--territory", "DE")
    answer = typed("override", "restriction", "2", "--reason", "agreed", *asked, status=1)
    assert answer["error"]["code"] == "invalid"
    for words in ("GERMANY OUT", "TV OUT"):
        assert words in answer["error"]["message"]
    answer = typed(
        "override", "restriction", "2", "--reason", "agreed", "--phrase", "tv out", *asked
    )
    assert answer["verdicts"] == ["blocked"]
    assert [len(each) for each in answer["lifted"]] == [1]
    assert typed("overrides", "2")["items"][0]["phrase"] == "TV OUT"
    answer = typed("override", "restriction", "2", "--reason", "agreed", "--every", *asked)
    assert answer["verdicts"] == ["unknown"]
    answer = typed("override", "embargo", "2", "--reason", "agreed", status=1)
    assert answer["error"]["code"] == "invalid"


def test_a_condition_that_was_set_aside_stands_again_as_a_bar(typed):
    typed("photo", "set", "2", "instructions=GERMANY OUT.")
    answer = typed("override", "restriction", "2", "--reason", "runs in Britain")
    assert answer["verdicts"] == ["unknown"]
    assert typed("overrides", "2")["items"][0]["level"] == "condition"
    assert typed("assess", "2", "--territory", "DE")["verdict"] == "blocked"


def test_proposed_leases_are_confirmed_and_rejected(typed):
    proposed = typed("lease", "propose", "2")
    assert [each["code"] for each in proposed["items"]] == ["territory_out", "mandatory_credit"]
    assert typed("lease", "confirm", "1")["items"][0]["state"] == "accepted"
    assert typed("lease", "reject", "2")["items"][0]["state"] == "rejected"
    assert typed("lease", "list", "--state", "accepted")["total"] == 1
    assert typed("lease", "list", "1")["total"] == 0
    assert typed("lease", "confirm", "9", status=1)["error"]["code"] == "not_found"


def test_parties_have_spellings(typed):
    added = typed("party", "add", "Helsinki Press", "--kind", "agency", "--alias", "HP")
    assert added["aliases"] == ["HP"]
    assert typed("party", "alias", added["id"], "HePress")["aliases"] == ["HP", "HePress"]
    assert typed("party", "list", "--matching", "hep")["items"][0]["id"] == added["id"]
    other = typed("party", "add", "Hels Press")
    assert typed("party", "merge", added["id"], other["id"])["aliases"][-1] == "Hels Press"
    taken = typed("party", "alias", added["id"], "Reuters", status=1)["error"]
    assert "merge the two" in taken["message"]


def test_uses_are_recorded_and_taken_down(typed):
    added = typed("usage", "add", "1", "--publication", "The Post", "--medium", "web",
                  "--from", "2024-03-14", "--credit", "Reuters")  # fmt: skip
    assert (added["photo_id"], added["status"]) == (1, "published")
    assert typed("usage", "list", "--from", "2024-01-01", "--to", "2024-02-01")["total"] == 0
    assert typed("usage", "remove", added["id"], "--on", "2024-03-20")["used_to"] == "2024-03-20"
    assert typed("usage", "list", "1")["items"][0]["status"] == "removed"


@pytest.mark.parametrize("form", ["pdf", "xlsx", "csv", "json"])
def test_report_is_written(typed, tmp_path, form):
    path = tmp_path / f"report.{form}"
    said = typed("report", "licensing", "--from", "2024-01-01", "--to", "2024-12-31", "-o", path)
    assert (said["format"], said["rows"], said["path"]) == (form, 2, str(path))
    assert path.stat().st_size > 100


def test_report_that_cannot_be_made_says_why(typed, tmp_path, capsys):
    nowhere = tmp_path / "nowhere" / "r.pdf"
    assert typed("report", "gaps", "-o", nowhere, status=1)["error"]["code"] == "unwritable"
    wrong = typed("report", "gaps", "--scope", "(street", "-o", tmp_path / "r.csv", status=2)
    assert wrong["error"]["code"] == "query"
    assert "at" in wrong["error"]
    assert typed("report", "weather", "-o", "r.pdf", status=2)["error"]["code"] == "usage"
    assert typed("report", "gaps", "-o", "r.docx", status=2)["error"]["code"] == "usage"
    assert typed("report", "gaps", "--format", "pdf", status=2)["error"]["code"] == "usage"
    assert not (tmp_path / "r.csv").exists()


def test_report_goes_to_standard_output(archive, capfdbinary):
    assert main(["report", "gaps", "--format", "csv"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"Photo,Caption,Missing")
    assert main(["report", "gaps", "--json"]) == 0
    assert json.loads(capfdbinary.readouterr().out)["kind"] == "gaps"


def test_permission_with_its_proof_lets_a_picture_run(typed, tmp_path):
    proof = tmp_path / "answer.png"
    proof.write_bytes(b"a screenshot")
    typed("photo", "set", "1", "category=social")
    assert typed("assess", "1")["verdict"] == "unknown"
    said = ("--from", "Bo Other", "--how", "by message")
    added = typed("permission", "add", "1", *said, "--on", "2024-03-02", "--evidence", proof)
    assert added["verdicts"] == {"1": "conditions"}
    (record,) = typed("permission", "list", "1")["items"]
    assert (record["granted_by"], len(record["evidence_sha256"])) == ("Bo Other", 64)
    missing = typed("permission", "add", "1", *said, "--evidence", tmp_path / "no", status=1)
    assert missing["error"]["code"] == "unreadable"
    typed("permission", "withdraw", "1", "--on", "2024-05-01")
    answer = typed("assess", "1")
    assert (answer["verdict"], answer["reasons"][0]["code"]) == ("blocked", "permission_withdrawn")
    assert typed("assess", "1", "--on", "2024-04-30")["verdict"] == "conditions"
    assert typed("permission", "list", "1")["items"][0]["withdrawn_on"] == "2024-05-01"
    typed("permission", "withdraw", "1", "--mistake")
    assert typed("assess", "1")["verdict"] == "unknown"
    assert typed("permission", "withdraw", "1", status=1)["error"]["code"] == "not_found"


def test_override_is_listed_and_taken_back(typed):
    typed("override", "no_licence", "1", "--reason", "the desk agreed", "--by", "Cy")
    (record,) = typed("overrides", "1")["items"]
    assert (record["code"], record["by"]) == ("no_licence", "Cy")
    assert typed("overrides", "--withdraw", "1") == {"total": 0, "items": []}
    assert typed("overrides", "--withdraw", "1", status=1)["error"]["code"] == "not_found"


def test_credit_is_set_for_all_that_came_with_the_same_one(typed):
    words = ("photo", "set", "1", "credit=STRINGER/Kormoran", "--alike")
    dry = typed(*words, "--dry-run")
    assert (dry["photos"], dry["dry_run"]) == ([1, 2], True)
    assert typed("photo", "show", "2")["credit"]["agency"] == "Reuters"
    assert typed(*words)["photos"] == [1, 2]
    assert typed("photo", "show", "2")["credit"]["agency"] == "Kormoran"
    error = typed("photo", "set", "1", "headline=x", "--alike", status=2)["error"]
    assert error["code"] == "usage"


def test_only_a_search_about_rights_waits_until_all_are_judged(typed, archive):
    def left_for_later(session):
        session.execute(update(RightsVerdict).values(rules_version=""))
        forget_rules(session)

    def due():
        with Catalogue.open(archive, who="ann", read_only=True) as catalogue:
            return catalogue.ask(count_due, "2024-03-01")

    with Catalogue.open(archive, who="ann", derive=(refresh_verdicts,)) as catalogue:
        catalogue.maintain(left_for_later)
    typed("assess", "1")
    typed("licence", "list")
    typed("search", "street")
    typed("report", "licensing")
    typed("photo", "set", "1", "headline=Two")
    assert due() == 1
    assert typed("search", "rights:unknown")["total"] == 2
    assert due() == 0
