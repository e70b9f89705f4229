"""Verdicts of other rules are judged part by part: others write between, a kill loses little."""

import pytest
from sqlalchemy import func, select, update

from archive.desk import default_use, set_default_use
from archive.errors import Cancelled
from archive.photos import NewFile, NewPhoto, add_photo, edit_caption
from archive.rights import count_due, is_due, judge_due, kept, refresh_verdicts
from archive.store.models import RightsVerdict
from archive.values import NoProgress
from tests.factories import an_archive

DAY = "2090-01-01"


def a_photo(number):
    file = NewFile(sha256=f"{number:064}", size=1, format="jpeg", name="a.jpg", original=b"")
    return NewPhoto(file=file, image_hash=f"{number:064}", width=1, height=1)


@pytest.fixture
def seven(tmp_path):
    with an_archive(tmp_path / "a", who="ann", derive=(refresh_verdicts,)) as catalogue:
        for number in range(7):
            catalogue.do(add_photo, a_photo(number))
        judge_due(catalogue, DAY, gap=0)
        catalogue.maintain(judged_by_other_rules)
        yield catalogue


def judged_by_other_rules(session):
    session.execute(update(RightsVerdict).values(rules_version="0", verdict="clear"))
    kept.forget_rules(session)


def verdicts(session):
    counted = select(RightsVerdict.verdict, func.count()).group_by(RightsVerdict.verdict)
    return dict(session.execute(counted).all())


class Watched(NoProgress):
    """Does something between two parts: what is asked here is asked while others may write."""

    def __init__(self, between):
        self.between = between

    def advance(self, done, note=""):
        self.between(done)


def test_others_read_and_write_between_two_parts(seven):
    left = []

    def between(done):
        left.append(seven.ask(count_due, DAY))
        seven.do(edit_caption, 7, f"A street, {done} judged.")

    assert judge_due(seven, DAY, progress=Watched(between), size=3, gap=0) == 6
    assert left == [4, 0]  # photo 7 was judged with the caption it got between
    assert seven.ask(verdicts) == {"blocked": 7}
    assert not seven.ask(is_due, DAY)


def test_what_is_judged_before_a_kill_stays_judged(seven):
    def between(done):
        raise Cancelled

    with pytest.raises(Cancelled):
        judge_due(seven, DAY, progress=Watched(between), size=3, gap=0)
    assert seven.ask(verdicts) == {"blocked": 3, "clear": 4}
    assert seven.ask(is_due, DAY)
    assert seven.ask(count_due, DAY) == 4
    assert judge_due(seven, DAY, size=3, gap=0) == 4
    assert seven.ask(verdicts) == {"blocked": 7}


def test_a_change_to_very_many_photos_is_left_for_later(seven, monkeypatch):
    judge_due(seven, DAY, gap=0)
    monkeypatch.setattr(kept, "AT_ONCE", 5)
    seven.do(set_default_use, "print", "GB")
    assert seven.ask(default_use).medium == "print"
    assert seven.ask(count_due, DAY) == 7
    assert seven.ask(is_due, DAY)
    assert judge_due(seven, DAY, size=3, gap=0) == 7
    assert not seven.ask(is_due, DAY)


def test_a_removed_photo_is_due_once(seven):
    from archive.photos import remove_photos

    seven.do(remove_photos, [3])
    judge_due(seven, DAY, size=3, gap=0)
    assert seven.ask(count_due, DAY) == 0
    assert judge_due(seven, DAY, size=3, gap=0) == 0


def test_what_is_left_for_later_behind_the_part_being_judged_stays_due(seven, monkeypatch):
    monkeypatch.setattr(kept, "AT_ONCE", 5)

    def between(done):
        if done == 3:
            seven.do(set_default_use, "print", "GB")

    assert judge_due(seven, DAY, progress=Watched(between), size=3, gap=0) == 7
    assert seven.ask(count_due, DAY) == 3
    assert seven.ask(is_due, DAY)
    assert judge_due(seven, DAY, size=3, gap=0) == 3
    assert not seven.ask(is_due, DAY)
