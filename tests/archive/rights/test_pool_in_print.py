"""A pool picture in print keeps the word beside its maker's name."""

import pytest

from archive.rights import CreditOwed, carries_protected, credit_in_print


@pytest.mark.parametrize(
    ("printed", "state"),
    [
        ("Ann Example/Pool via AP", "ok"),
        ("AP", "incomplete"),
        ("Pool via AP", "incomplete"),
        ("Ann Example/AP", "wrong"),
        ("Bo Other/Pool via AP", "wrong"),
    ],
)
def test_maker_of_a_pool_picture_is_printed_with_that_word(printed, state):
    owed = CreditOwed("Ann Example/Pool via AP", ("Ann Example",), ("AP",), "pool")
    assert credit_in_print(owed, printed) == state


@pytest.mark.parametrize(
    ("printed", "state"),
    [
        ("Ann Example/AFP via Getty Images", "ok"),
        ("AFP/Getty/Ann Example", "ok"),
        ("Photo: A. Example, Ann Example/AFP/Getty", "ok"),
        ("AFP", "incomplete"),
        ("AFP via Getty Images", "incomplete"),
        ("Getty Images", "incomplete"),
        ("Ann Example", "incomplete"),
        ("Example/AFP", "incomplete"),
        ("Reuters", "wrong"),
        ("Bo Other/AFP via Getty Images", "wrong"),
        ("", "missing"),
        (None, "not recorded"),
    ],
)
def test_all_who_are_owed_a_credit_are_named(printed, state):
    owed = CreditOwed("Ann Example/AFP via Getty Images", ("Ann Example",),
                      ("AFP", "Getty Images"))  # fmt: skip
    assert credit_in_print(owed, printed) == state


def test_maker_may_be_printed_in_another_script():
    owed = CreditOwed("Олена Коваленко/Ukrinform", ("Олена Коваленко",), ("Ukrinform",))
    assert credit_in_print(owed, "Olena Kovalenko/Ukrinform") == "ok"
    assert credit_in_print(owed, "Olha Kovalenko/Ukrinform") == "wrong"


def test_handout_is_printed_with_that_word():
    owed = CreditOwed("Fire Office/Handout via Reuters", (), ("Reuters",), "handout")
    assert credit_in_print(owed, "Fire Office/Handout via REUTERS") == "ok"
    assert credit_in_print(owed, "Reuters") == "incomplete"


@pytest.mark.parametrize(
    ("day", "state"),
    [("2024-02-28", "ok"), ("2024-03-01", "exposed"), ("2024-03-02", "exposed"), (None, "exposed")],
)
def test_a_name_is_exposed_only_from_the_day_of_its_protection(day, state):
    owed = CreditOwed("STRINGER/AP", (), ("AP",), "stringer", "ann example", "2024-03-01T09:00Z")
    assert credit_in_print(owed, "Ann Example/AP", on=day) == state
    assert credit_in_print(owed, "Example, Ann/AP", on=day) == state
    assert carries_protected(owed, "Ann Example/AP")
    assert not carries_protected(owed, "STRINGER/AP")
    assert not carries_protected(owed, None)
