"""Bars that hold outside a place only: they let its own land use the picture."""

import pytest

from archive.reading.restrictions import find


@pytest.mark.parametrize(
    ("note", "media", "codes"),
    [
        ("No online use outside the UK", ("online", "web"), ("GB",)),
        ("NO TV OUTSIDE UK", ("tv",), ("GB",)),
        ("No web or mobile use outside of France", ("web", "app"), ("FR",)),
        ("Not for broadcast outside Canada", ("broadcast",), ("CA",)),
        ("No print sales outside Germany and Poland.", ("print",), ("DE", "PL")),
        ("No magazine sales outside North America", ("magazine",), ("North America",)),
        ("No social media outside the United States", ("social",), ("US",)),
        ("NO SALES, NO ONLINE USE OUTSIDE AUSTRALIA", ("online", "web"), ("AU",)),
    ],
)
def test_only_there_and_in_that_medium(note, media, codes):
    (said,) = (one for one in find(note) if one.code == "territory_only")
    assert set(said.media) <= set(media)
    assert said.territories == codes
    assert said.span.text in note
    assert "OUTSIDE" in said.span.text.upper()
    assert not [one for one in find(note) if one.code == "media_out"]


@pytest.mark.parametrize("note", ["NO PRINT OUTSIDE THE COURTROOM", "No web use outside of office"])
def test_what_is_no_land_bars_everywhere(note):
    assert [(one.code, one.territories) for one in find(note)] == [("media_out", ())]


def test_ordinary_speech_is_none():
    assert find("The army allowed no television outside Kyiv.") == ()


def test_print_use_only_keeps_its_lands():
    said = {one.code: one for one in find("UK AND IRELAND PRINT USE ONLY")}
    assert said["media_only"].media == ("print",)
    assert said["territory_only"].territories == ("British Isles",)


@pytest.mark.parametrize("note", ["Use restricted to North America", "RESTRICTED TO NORTH AMERICA"])
def test_restricted_to_a_land_is_only_there(note):
    assert [(one.code, one.territories) for one in find(note) if one.territories] == [
        ("territory_only", ("North America",))
    ]


def test_of_two_embargoes_in_one_note_both_are_told():
    said = find("EMBARGO UNTIL 10 JUNE 2023. UK EMBARGO UNTIL 20 JUNE 2023")
    assert [(one.code, one.until) for one in said] == [
        ("embargo", "2023-06-10"), ("embargo", "2023-06-20"),
    ]  # fmt: skip
