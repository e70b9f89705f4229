"""The desk's work on parties: merge, split, owners, contacts, employment, tables."""

import pytest

from archive import articles, claims
from archive.article_import import Given, bring_in
from archive.claims import ClaimFilter
from archive.errors import Invalid, NotFound, Unreadable
from archive.parties import (
    add_alias,
    add_contact,
    add_employment,
    add_party,
    alike_parties,
    descendants,
    edit_party,
    employments,
    end_employment,
    find_or_add_party,
    find_party,
    merge_parties,
    named_by,
    parties,
    party,
    remove_contact,
    remove_party,
    seed_agencies,
    split_party,
)
from archive.parties.table import FIELDS, import_parties, parties_csv, planned_parties, read_table
from archive.store.models import Licence, Party, PartyAlias


def added(catalogue, name, **kw):
    return catalogue.do(add_party, name, **kw).value


def everything(session):
    rows = [(p.id, p.name, p.kind, p.parent_id) for p in session.query(Party).order_by(Party.id)]
    spelled = session.query(PartyAlias).order_by(PartyAlias.id)
    return rows, [(one.party_id, one.name) for one in spelled]


def test_getty_distributes_afp(catalogue):
    afp, getty = added(catalogue, "Agence X", kind="agency"), added(catalogue, "Getty X")
    catalogue.do(edit_party, afp, {"parent_id": getty, "kind": "agency"})
    assert catalogue.ask(party, afp).parent == "Getty X"
    with pytest.raises(Invalid, match="stands below"):
        catalogue.do(edit_party, getty, {"parent_id": afp})
    with pytest.raises(Invalid, match="above itself"):
        catalogue.do(edit_party, getty, {"parent_id": getty})
    with pytest.raises(NotFound):
        catalogue.do(edit_party, afp, {"parent_id": 99})


def test_an_alias_that_points_to_itself_is_refused(catalogue):
    one = added(catalogue, "Delta Bild")
    with pytest.raises(Invalid, match="own name"):
        catalogue.do(add_alias, one, " Delta  Bild ")


def test_a_merge_never_makes_a_circle(catalogue):
    top = added(catalogue, "Top")
    middle = added(catalogue, "Middle", parent_id=top)
    low = added(catalogue, "Low", parent_id=middle)
    before = catalogue.ask(everything)
    catalogue.do(merge_parties, low, top)  # the middle now stands below what it stood above
    assert catalogue.ask(party, low).parent is None
    assert catalogue.ask(party, middle).parent == "Low"
    assert catalogue.ask(descendants, [low]) == {low, middle}
    catalogue.undo()
    assert catalogue.ask(everything) == before


def test_a_merge_takes_contacts_and_employment_along(catalogue):
    paper, other = added(catalogue, "The Paper"), added(catalogue, "Paper, The", kind="publisher")
    jan = added(catalogue, "Jan Wilk", kind="person")
    catalogue.do(add_contact, other, "email", "pictures@paper.example")
    catalogue.do(add_contact, paper, "email", "pictures@paper.example")
    catalogue.do(add_contact, other, "phone", "+47 22 33 44 55")
    catalogue.do(add_employment, jan, other, "2019", "2021-06")
    catalogue.do(merge_parties, paper, other)
    record = catalogue.ask(party, paper)
    assert record.kind == "publisher"
    assert [(one.kind, one.value) for one in record.contacts] == [
        ("email", "pictures@paper.example"), ("phone", "+47 22 33 44 55"),
    ]  # fmt: skip
    (worked,) = catalogue.ask(employments, jan)
    assert (worked.employer_id, worked.starts, worked.ends) == (paper, "2019", "2021-06")


def test_a_party_that_a_licence_needs_stays(catalogue):
    owner = added(catalogue, "Delta Bild")

    def licence(session):
        session.add(Licence(licensor_id=owner, name="Delta 2024"))

    catalogue.do(licence)
    with pytest.raises(Invalid, match=r"Delta Bild is still named by 1 record \(1 × licence\)"):
        catalogue.do(remove_party, owner)
    assert [(one.record, one.count) for one in catalogue.ask(named_by, owner)] == [("licence", 1)]
    free = added(catalogue, "Nobody Needs")
    catalogue.do(remove_party, free)
    assert catalogue.ask(find_party, "Nobody Needs") is None
    catalogue.undo()
    assert catalogue.ask(find_party, "Nobody Needs") == free


TEXT = (
    "The Ansk Institute said on Monday that 12 boats sank in the harbour of the town.\n\n"
    "The Ansk Observatory said on Monday that 40 millimetres of rain fell in the town."
)


def test_what_was_taken_for_one_is_split(catalogue):
    number = bring_in(catalogue, TEXT, Given(published="2024-05-14")).article_id
    first, second = (claim for claim in catalogue.ask(articles.article, number).claims)
    catalogue.do(merge_parties, first.claimant_id, second.claimant_id)
    assert catalogue.ask(claims.claims, ClaimFilter(claimant="institute")).total == 2
    before = catalogue.ask(everything)
    made = catalogue.do(split_party, first.claimant_id, "Ansk Observatory", kind="organisation")
    assert catalogue.ask(claims.claim, second.id).claimant_id == made.value
    assert catalogue.ask(claims.claim, first.id).claimant == "Ansk Institute"
    assert catalogue.ask(party, first.claimant_id).aliases == ()
    assert catalogue.do(find_or_add_party, "ansk observatory").value == made.value
    catalogue.undo()
    assert catalogue.ask(everything) == before
    assert catalogue.ask(claims.claim, second.id).claimant_id == first.claimant_id
    catalogue.undo()
    assert catalogue.ask(claims.claim, second.id).claimant_id == second.claimant_id


def test_a_split_that_cannot_be(catalogue):
    one = added(catalogue, "General Staff", aliases=["Genshtab", "GS"])
    other = added(catalogue, "Staff College")
    with pytest.raises(Invalid, match="the party itself"):
        catalogue.do(split_party, one, "general staff")
    with pytest.raises(Invalid, match="known already"):
        catalogue.do(split_party, one, "Staff College")
    with pytest.raises(NotFound, match="spelling"):
        catalogue.do(split_party, one, "New", spellings=["Nobody"])
    with pytest.raises(NotFound, match="claim"):
        catalogue.do(split_party, one, "New", claim_ids=[7])
    made = catalogue.do(split_party, one, "Genshtab", spellings=["GS"]).value
    assert catalogue.ask(party, made).aliases == ("GS",)
    assert catalogue.ask(party, one).aliases == ()
    assert other


@pytest.mark.parametrize(
    ("kind", "value"),
    [("email", "not an address"), ("web", "paper.example"), ("phone", "none"), ("fax", "12345"),
     ("person", "  ")],
)  # fmt: skip
def test_contacts_are_checked(catalogue, kind, value):
    one = added(catalogue, "Delta Bild")
    with pytest.raises(Invalid):
        catalogue.do(add_contact, one, kind, value)
    number = catalogue.do(add_contact, one, "web", "https://delta.example/photos").value
    assert catalogue.do(add_contact, one, "web", "https://delta.example/photos").value == number
    catalogue.do(remove_contact, number)
    assert catalogue.ask(party, one).contacts == ()


def test_periods_of_employment(catalogue):
    jan, bild = added(catalogue, "Jan Wilk", kind="person"), added(catalogue, "Delta Bild")
    first = catalogue.do(add_employment, jan, bild, "2015-03", "2019").value
    catalogue.do(add_employment, jan, bild, "2021-01-01", terms="contract")
    assert [one.terms for one in catalogue.ask(employments, bild)] == ["staff", "contract"]
    assert catalogue.ask(employments, jan, on="2020-05-05") == ()
    assert [one.id for one in catalogue.ask(employments, jan, on="2019-11-30")] == [first]
    assert len(catalogue.ask(employments, jan, on="2024-01-01")) == 1
    for bad in (("2019-12", None), ("2023", "2022"), ("20 May", None), (None, "2016")):
        with pytest.raises(Invalid):
            catalogue.do(add_employment, jan, bild, *bad)
    with pytest.raises(Invalid, match="no person"):
        catalogue.do(add_employment, added(catalogue, "Paper", kind="publisher"), bild)
    with pytest.raises(Invalid, match="themselves"):
        catalogue.do(add_employment, jan, jan)
    catalogue.do(end_employment, first, "2018-06-30")
    assert catalogue.ask(employments, jan, on="2019-11-30") == ()
    with pytest.raises(Invalid, match="began"):
        catalogue.do(end_employment, first, "2014")
    with pytest.raises(Invalid, match="employment"):
        catalogue.do(remove_party, bild)


def test_parties_that_may_be_one_are_shown(catalogue):
    for name, kind in (
        ("Volodymyr Zelensky", "person"), ("Зеленський", "person"), ("Ada Brink", "person"),
        ("Institute for the Study of Rain", "think tank"), ("ISR", "unknown"),
        ("Granit Nord", "company"), ("Granit Nord AG", "company"), ("Delta Bild", "agency"),
    ):  # fmt: skip
        added(catalogue, name, kind=kind)
    pairs = {(one.first, one.second) for one in catalogue.ask(alike_parties)}
    assert pairs == {("Volodymyr Zelensky", "Зеленський"), ("Granit Nord", "Granit Nord AG")} | {
        pair for pair in pairs if "ISR" in pair
    }


def test_the_desk_edits_the_worlds_agencies(catalogue, tmp_path):
    count = catalogue.do(seed_agencies).value
    assert count > 100
    assert catalogue.do(seed_agencies).value == 0
    data, written = catalogue.ask(parties_csv)
    assert written >= count
    table = tmp_path / "parties.csv"
    table.write_bytes(data)
    done = catalogue.ask(planned_parties, read_table(table))
    assert (done.added, done.changed) == ((), ())  # what is written is read as it was
    table.write_text(
        "Name;Kind;Spellings;Parent;Contact\n"
        "Delta Bild;agency;DB; Getty ;pictures@delta.example\n"
        "Reuters;;RTRS;;\n\nAFP;agency;;;\n",
        encoding="utf-8-sig",
    )
    planned = catalogue.ask(planned_parties, read_table(table))
    done = catalogue.do(import_parties, read_table(table)).value
    assert done == planned
    assert (done.added, done.changed, done.same) == (("Delta Bild",), ("Reuters",), 1)
    record = catalogue.ask(party, catalogue.ask(find_party, "db"))
    assert (record.name, record.parent, record.contact) == (
        "Delta Bild", "Getty Images", "pictures@delta.example",
    )  # fmt: skip
    assert catalogue.ask(find_party, "rtrs") == catalogue.ask(find_party, "Reuters")


@pytest.mark.parametrize(
    ("words", "line"),
    [("kind\nagency\n", "line 1"), ("name,colour\nA,red\n", "line 1"),
     ("name,kind\nGood,agency\nBad,wizard\n", "line 3"), ("name\nGood\n\n,\n''\n", "line 5"),
     ("name,spellings\nOne,Two\nThree,Two\n", "line 3"),
     ("name,parent\nOne,Two\nTwo,One\n", "line 3")],
)  # fmt: skip
def test_a_table_with_a_mistake_is_refused_whole(catalogue, tmp_path, words, line):
    table = tmp_path / "parties.csv"
    table.write_text(words)
    with pytest.raises(Invalid, match=line):
        catalogue.do(import_parties, read_table(table))
    assert catalogue.ask(parties).total == 0


def test_a_table_that_is_none(tmp_path):
    for path, data in (("a.csv", b"\xff\xfe\x00\x01"), ("b.csv", None)):
        if data is not None:
            (tmp_path / path).write_bytes(data)
        with pytest.raises(Unreadable):
            read_table(tmp_path / path)
    assert FIELDS[0] == "name"
