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
