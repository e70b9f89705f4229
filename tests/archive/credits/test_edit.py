"""Credits of photos: proposed, set, confirmed; withheld kinds kept for ever."""

import pytest
from sqlalchemy import func, select

from archive.credits import (
    CreditCarriers,
    categories,
    confirm_credit,
    credit,
    credit_owed,
    edit_credit,
    known_category,
    photos_credited_alike,
    propose,
    protect_name,
    record_credits,
    reveal_name,
    set_creators,
    set_credit_line,
)
from archive.errors import Invalid, NotFound
from archive.search import find
from archive.store.models import Change, Party, Photo


def bring_in(session, **carriers):
    photo = Photo(image_hash="a" * 64, width=1, height=1, format="jpeg")
    session.add(photo)
    session.flush()
    record_credits(session, {photo.id: propose(CreditCarriers(**carriers))})
    return photo.id


def conflicts(catalogue, photo):
    return catalogue.ask(lambda s: s.get_one(Photo, photo).conflicts)


@pytest.fixture
def wire(catalogue):
    return catalogue.do(bring_in, creators=("ANN EXAMPLE",), credit="REUTERS").value


@pytest.fixture
def stringer(catalogue):
    return catalogue.do(bring_in, creators=("STRINGER",), credit="REUTERS").value


def test_proposal_waits_for_a_yes(catalogue, wire):
    record = catalogue.ask(credit, wire)
    assert (record.line, record.owed, record.state) == (
        "REUTERS",
        "Ann Example/Reuters",
        "proposed",
    )
    catalogue.do(confirm_credit, [wire])
    assert catalogue.ask(credit, wire).state == "verified"
    catalogue.undo()
    assert catalogue.ask(credit, wire).state == "proposed"


def test_parties_are_made_once(catalogue, wire, stringer):
    named = select(func.count(Party.id)).where(Party.name == "Reuters")
    assert catalogue.ask(lambda s: s.scalar(named)) == 1
    assert catalogue.ask(credit, wire).agency_id == catalogue.ask(credit, stringer).agency_id


def test_line_is_kept_as_printed_and_read(catalogue, wire):
    catalogue.do(set_credit_line, [wire], "Photo by BO OTHER/AFP via Getty Images")
    record = catalogue.ask(credit, wire)
    assert record.line == "Photo by BO OTHER/AFP via Getty Images"
    assert record.creators == ("Bo Other",)
    assert (record.agency, record.distributor, record.supplier) == (
        "AFP",
        "Getty Images",
        "Getty Images",
    )
    assert record.owed == "Bo Other/AFP via Getty Images"


def test_withheld_byline_is_not_replaced_without_a_reason(catalogue, stringer):
    with pytest.raises(Invalid, match="can protect a person"):
        catalogue.do(set_credit_line, [stringer], "Ann Example/Reuters")
    with pytest.raises(Invalid, match="say why"):
        catalogue.do(set_creators, [stringer], ["Ann Example"])
    assert catalogue.ask(credit, stringer).owed == "STRINGER/Reuters"
    catalogue.do(set_credit_line, [stringer], "Ann Example/Reuters", reason="she asked for it")
    record = catalogue.ask(credit, stringer)
    assert (record.withheld, record.creators) == ("stringer", ("Ann Example",))
    assert "she asked for it" in record.rule


def test_withheld_kind_outlives_a_line_without_it(catalogue, stringer):
    catalogue.do(set_credit_line, [stringer], "Reuters")
    assert catalogue.ask(credit, stringer).withheld == "stringer"


def test_protected_name_leaves_public_fields_and_the_journal(catalogue, wire):
    catalogue.do(protect_name, wire, "Ann Example", "lives there")
    record = catalogue.ask(credit, wire)
    assert (record.creators, record.withheld, record.protected) == ((), "stringer", True)
    assert record.owed == "STRINGER/Reuters"
    assert catalogue.maintain(lambda s: reveal_name(s, wire)) == "Ann Example"
    said = catalogue.ask(lambda s: [f"{each.old} {each.new}" for each in s.scalars(select(Change))])
    assert not any("Ann Example" in each for each in said)
    with pytest.raises(NotFound):
        catalogue.maintain(lambda s: reveal_name(s, wire + 1))


def test_disagreement_is_shown_until_somebody_decides(catalogue):
    photo = catalogue.do(bring_in, creators=("Ann Example",), credit="Bo Other/Reuters").value
    assert catalogue.ask(credit, photo).state == "conflict"
    assert conflicts(catalogue, photo) == {
        "credit": {"byline": "Ann Example", "credit": "Bo Other"}
    }
    catalogue.do(set_creators, [photo], ["Bo Other"])
    assert catalogue.ask(credit, photo).state == "verified"
    assert conflicts(catalogue, photo) is None


def test_photos_that_came_with_the_same_credit(catalogue, wire):
    again = catalogue.do(bring_in, creators=("ANN EXAMPLE",), credit="REUTERS").value
    catalogue.do(bring_in, creators=("BO OTHER",), credit="REUTERS")
    assert catalogue.ask(photos_credited_alike, wire) == (wire, again)
    nothing = catalogue.do(bring_in).value
    assert catalogue.ask(photos_credited_alike, nothing) == (nothing,)


def test_fields_and_categories_are_checked(catalogue, wire):
    catalogue.do(edit_credit, [wire], {"category": "Staff", "source": " Desk "})
    record = catalogue.ask(credit, wire)
    assert (record.category, record.source) == ("staff", "Desk")
    with pytest.raises(Invalid, match="none of"):
        catalogue.do(edit_credit, [wire], {"category": "gift"})
    with pytest.raises(Invalid, match="no such field"):
        catalogue.do(edit_credit, [wire], {"colour": "red"})
    with pytest.raises(NotFound):
        catalogue.do(set_credit_line, [999], "Reuters")
    with pytest.raises(Invalid, match="no credit to confirm"):
        catalogue.do(confirm_credit, [catalogue.do(bring_in).value])
    assert known_category("") is None
    assert len(categories()) == 10


def test_clearing_the_line_leaves_the_credit_missing(catalogue, wire):
    catalogue.do(set_credit_line, [wire], "")
    record = catalogue.ask(credit, wire)
    assert (record.line, record.owed, record.state) == (None, None, "missing")


@pytest.mark.parametrize(
    ("parts", "owed"),
    [
        ((None, ("Ann", "Bo"), None, "AFP"), "Ann, Bo/AFP"),
        ((None, (), "stringer", "Reuters"), "STRINGER/Reuters"),
        ((None, (), "handout", None), "Handout"),
        ((None, ("Ann Example",), "pool", "AP"), "Ann Example/Pool via AP"),
        ((None, ("Ann Example",), "handout", None), "Ann Example/Handout"),
        (("see page 4", (), None, None), "see page 4"),
        ((None, (), None, None), None),
    ],
)
def test_words_owed(parts, owed):
    assert credit_owed(*parts) == owed


@pytest.mark.parametrize(
    ("carriers", "owed"),
    [
        ({"credit": "AP", "caption": "A street. (Ann Example/Pool Photo via AP)"},
         "Ann Example/Pool via AP"),
        ({"credit": "REUTERS", "source": "X80002",
          "caption": "A street. Press Service of the Fire Office/Handout via REUTERS"},
         "Press Service of the Fire Office/Handout via Reuters"),
        ({"credit": "Press Service of the Fire Office/Handout via REUTERS", "source": "REUTERS"},
         "Press Service of the Fire Office/Handout via Reuters"),
    ],
)  # fmt: skip
def test_owed_keeps_the_kind_and_who_handed_it_out(catalogue, carriers, owed):
    photo = catalogue.do(bring_in, **carriers).value
    assert catalogue.ask(credit, photo).owed == owed


@pytest.mark.parametrize(
    ("line", "owed"),
    [
        ("Courtesy/Olena K. via Telegram via Reuters",
         "Courtesy of Olena K./Telegram via Reuters"),
        ("@some_one/X via REUTERS", "@some_one/X via Reuters"),
        ("AFP PHOTO / TOWN PRESS SERVICE / HANDOUT", "TOWN PRESS SERVICE/Handout via AFP"),
        ("Ann Example/Press service of the brigade/Handout via Reuters",
         "Ann Example/Press service of the brigade/Handout via Reuters"),
        ("Presidential Press Office via AP", "Presidential Press Office via AP"),
        ("Town Police/PA", "Town Police/PA"),
        ("Maxar Technologies/Handout via REUTERS", "Maxar/Handout via Reuters"),
        ("Family handout/PA Wire", "Family handout/PA"),
        ("Photo courtesy of the museum", "Courtesy of the museum"),
        ("Фото надане пресслужбою бригади", "Фото надане пресслужбою бригади"),
        ("Left: Ann Example/AFP; right: Bo Other/Reuters",
         "Left: Ann Example/AFP; right: Bo Other/Reuters"),
        ("Ann Example/Pool/AFP via Getty Images", "Ann Example/Pool/AFP via Getty Images"),
        ("IAEA/Handout", "IAEA/Handout"),
        ("Social media via REUTERS", "Social media via Reuters"),
        ("SANA/Handout via REUTERS", "SANA/Handout via Reuters"),
        ("AFP, Reuters, AP", "AFP, Reuters, AP"),
    ],
)  # fmt: skip
def test_owed_names_who_gave_the_picture(catalogue, line, owed):
    photo = catalogue.do(bring_in, credit=line).value
    assert catalogue.ask(credit, photo).owed == owed
    catalogue.do(set_credit_line, [photo], line, reason="as printed")
    assert catalogue.ask(credit, photo).owed == owed


@pytest.mark.parametrize("name", ["LIBKOS", "BANKSY"])
@pytest.mark.parametrize("in_byline", [True, False])
def test_one_word_beside_an_agency_is_who_made_it(catalogue, name, in_byline):
    photo = catalogue.do(
        bring_in, creators=(name,) if in_byline else (), credit="AP",
        caption=f"A street. (AP Photo/{name}, File)",
    ).value  # fmt: skip
    record = catalogue.ask(credit, photo)
    assert [each.upper() for each in record.creators] == [name]
    assert (record.agency, record.state) == ("AP", "proposed")
    assert catalogue.ask(find, f"by:{name.lower()}").all_ids == (photo,)
