"""The desk's rules travel with the archive and are checked before they are kept."""

import pytest

from archive.catalogue import Catalogue
from archive.desk import (
    Use,
    credit_rules,
    default_use,
    letterhead,
    named_use,
    own_names,
    phrases,
    reminder_days,
    set_credit_rules,
    set_default_use,
    set_letterhead,
    set_own_names,
    set_phrases,
    set_reminder_days,
)
from archive.errors import Invalid
from archive.reading.restrictions import Phrase


def test_settings_are_kept_and_undone(catalogue):
    assert catalogue.ask(default_use) == Use("web", None)
    catalogue.do(set_default_use, "newspaper", "Germany")
    catalogue.do(set_phrases, [Phrase("permission", "ask ann")])
    catalogue.do(set_credit_rules, [("Rtrs", "Reuters")])
    catalogue.do(set_letterhead, "The Upland Post\nPicture desk")
    catalogue.do(set_own_names, ["The Upland Post", " "])
    catalogue.do(set_reminder_days, 60)
    path = catalogue.path
    with Catalogue.open(path, who="bo", read_only=True) as again:
        assert again.ask(default_use) == Use("newspaper", "DE")
        assert again.ask(phrases) == (Phrase("permission", "ask ann"),)
        assert again.ask(credit_rules)[0].number == 1
        assert again.ask(letterhead).startswith("The Upland Post")
        assert again.ask(own_names) == ("The Upland Post",)
        assert again.ask(reminder_days) == 60
    catalogue.undo()
    assert catalogue.ask(reminder_days) == 30


def test_what_is_not_stated_comes_from_the_default_use(catalogue):
    catalogue.do(set_default_use, "tv", "GB")
    assert catalogue.ask(named_use, None, None, None) == Use("tv", "GB", "")
    assert catalogue.ask(named_use, "Web", "Deutschland", "2023-03-08") == Use(
        "web", "DE", "2023-03-08"
    )


@pytest.mark.parametrize(
    ("command", "value"),
    [
        (set_phrases, [Phrase("permission", "a")]),
        (set_phrases, [Phrase("nonsense", "ask ann")]),
        (set_credit_rules, [("Reuters", "Reuters")]),
        (set_credit_rules, [("", "Reuters")]),
        (set_reminder_days, 0),
    ],
)
def test_bad_settings_are_refused(catalogue, command, value):
    with pytest.raises(Invalid):
        catalogue.do(command, value)


def test_emptied_settings_fall_back(catalogue):
    catalogue.do(set_letterhead, "X")
    catalogue.do(set_letterhead, "")
    assert catalogue.ask(letterhead) == ""
    catalogue.do(set_default_use, None, None)
    assert catalogue.ask(default_use) == Use(None, None)
