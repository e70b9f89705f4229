"""Which quota each use counts against: what is kept is what counting from the beginning gives."""

import random

import pytest
from sqlalchemy import delete, select

from archive.appearances import (
    AppearanceTerms,
    add_appearance,
    edit_appearance,
    remove_appearance,
)
from archive.credits import set_credit_line
from archive.licences import (
    LicenceTerms,
    add_licence,
    cover_photos,
    edit_licence,
    uncover_photos,
)
from archive.rights import judge_due, judged_uses
from archive.rights.draws import count_uses
from archive.rights.licence_table import LicenceTable
from archive.store.models import Appearance, ArchiveFact, QuotaDraw, RightsVerdict
from tests.archive.rights.test_kept import a_photo, subscription

DAY = "2023-05-01"


def ran(archive, photo, day=DAY, **terms):
    typed = AppearanceTerms(**{"used_from": day, "medium": "web", **terms})
    return archive.do(add_appearance, photo, typed).value


def breached(archive):
    judged = archive.ask(lambda session: list(judged_uses(session)))
    return {use.id: [each.code for each in found] for use, _owed, found in judged if found}


def counted(session):
    """What is drawn from which quota: as it is kept, or counted where nothing is kept."""
    table = LicenceTable(session)
    draws = count_uses(session, table)
    days = {number: facts.use_days for number, facts in table.facts.items() if facts.use_days}
    return days, {photo: dict(each) for photo, each in draws.items()}


def counted_live(session):
    with session.begin_nested() as nested:
        session.execute(delete(ArchiveFact).where(ArchiveFact.key == "quota_draws"))
        found = counted(session)
        nested.rollback()
    return found


def test_of_two_uses_on_one_day_the_one_that_came_in_later_is_over(archive):
    one, two = archive.do(a_photo).value, archive.do(a_photo).value
    archive.do(add_licence, subscription(uses_allowed=1))
    later, first = ran(archive, two, "2023-05-02"), ran(archive, one)
    same = ran(archive, two)
    wrong = {number: codes for number, codes in breached(archive).items()
             if "licence_over_quota" in codes}  # fmt: skip
    assert sorted(wrong) == sorted([later, same])
    archive.do(edit_appearance, first, {"status": "pending"})
    assert [number for number, codes in breached(archive).items()
            if "licence_over_quota" in codes] == [later]  # fmt: skip


def test_three_uses_on_one_day_under_two_quotas_of_one(archive):
    photo = archive.do(a_photo).value
    for name in ("One", "Two"):
        archive.do(add_licence, subscription(name=name, uses_allowed=1))
    numbers = [ran(archive, photo) for _ in range(3)]
    over = [
        number for number in numbers if "licence_over_quota" in breached(archive).get(number, ())
    ]
    assert over == numbers[2:]


def test_one_time_use_on_one_day_twice(archive):
    photo = archive.do(a_photo, notes="ONE TIME USE ONLY").value
    archive.do(add_licence, subscription())
    first, second = ran(archive, photo), ran(archive, photo, medium="newspaper")
    assert "one_time_used" not in breached(archive).get(first, ())
    assert "one_time_used" in breached(archive)[second]


def test_the_last_use_of_a_quota_blocks_all_photos_under_it(archive):
    one, _two = archive.do(a_photo).value, archive.do(a_photo).value
    archive.do(add_licence, subscription(uses_allowed=1))

    def verdicts():
        rows = select(RightsVerdict.verdict).order_by(RightsVerdict.photo_id)
        return archive.ask(lambda s: list(s.scalars(rows)))

    assert verdicts() == ["clear", "clear"]
    number = ran(archive, one)
    assert verdicts() == ["blocked", "blocked"]
    archive.undo()
    assert verdicts() == ["clear", "clear"]
    archive.redo()
    archive.do(edit_appearance, number, {"medium": "tv"})
    assert verdicts() == ["blocked", "blocked"]
    archive.do(edit_appearance, number, {"status": "pending"})
    assert verdicts() == ["clear", "clear"]
    assert archive.ask(lambda s: s.scalars(select(QuotaDraw)).all()) == []


def test_judging_one_photo_counts_nothing(archive):
    photo = archive.do(a_photo).value
    archive.do(add_licence, subscription(uses_allowed=9))
    ran(archive, photo)
    rows = select(QuotaDraw.day, QuotaDraw.over)
    assert archive.ask(lambda s: s.execute(rows).all()) == [(DAY, False)]
    asked = []

    def facts(session):
        from sqlalchemy import event

        from archive.rights import facts_of

        event.listen(session.get_bind(), "before_cursor_execute", noted)
        try:
            return list(facts_of(session, [photo]))
        finally:
            event.remove(session.get_bind(), "before_cursor_execute", noted)

    def noted(_connection, _cursor, statement, *_rest):
        asked.append(statement)

    (found,) = archive.ask(facts)
    assert found.licences[0].use_days == (DAY,)
    assert list(found.draws) == [1]
    assert not [each for each in asked if "appearance.medium" in each]


def test_an_archive_that_kept_nothing_yet_counts_when_asked_and_keeps_from_its_next_write(archive):
    photo = archive.do(a_photo).value
    archive.do(add_licence, subscription(uses_allowed=1))
    ran(archive, photo)
    before = archive.ask(counted)

    def forgotten(session):
        session.execute(delete(QuotaDraw))
        session.execute(delete(ArchiveFact).where(ArchiveFact.key == "quota_draws"))

    archive.maintain(forgotten)
    assert archive.ask(counted) == before
    judge_due(archive, "2023-06-01", gap=0)
    assert archive.ask(lambda s: len(s.scalars(select(QuotaDraw)).all())) == 1
    archive.maintain(forgotten)
    ran(archive, photo, "2023-06-01")
    assert archive.ask(lambda s: len(s.scalars(select(QuotaDraw)).all())) == 2


@pytest.mark.parametrize("seed", range(4))
def test_what_is_kept_is_what_counting_gives_whatever_happens(archive, seed):
    """Writes of all kinds, undone and repeated: after each the two ways to count agree."""
    chance = random.Random(seed)
    photos = [archive.do(a_photo).value for _ in range(4)]
    first = archive.do(add_licence, subscription(uses_allowed=2, uses_per="month")).value
    named = archive.do(add_licence, LicenceTerms("Two", photos=tuple(photos[:2]),
                                                 media=("web",), uses_allowed=1)).value  # fmt: skip

    def any_use():
        return chance.choice(archive.ask(lambda s: list(s.scalars(select(Appearance.id)))))

    def any_day():
        return f"2023-0{chance.randint(1, 5)}-0{chance.randint(1, 4)}"

    writes = (
        lambda: ran(archive, chance.choice(photos), any_day(), medium=chance.choice(["web", "tv"])),
        lambda: ran(archive, chance.choice(photos)),
        lambda: archive.do(edit_appearance, any_use(), {"used_from": any_day()}),
        lambda: archive.do(edit_appearance, any_use(), {"medium": chance.choice(["web", "tv"])}),
        lambda: archive.do(remove_appearance, any_use(), on="2023-06-01"),
        lambda: archive.do(set_credit_line, [chance.choice(photos)],
                           chance.choice(["REUTERS/Ann Example", "Bo Other/AFP"])),
        lambda: archive.do(cover_photos, named, [chance.choice(photos)]),
        lambda: archive.do(uncover_photos, named, [chance.choice(photos)]),
        lambda: archive.do(edit_licence, first, {"uses_allowed": chance.randint(1, 3)}),
        lambda: archive.do(edit_licence, named, {"uses_allowed": chance.choice([None, 1])}),
        lambda: archive.undo(),
    )  # fmt: skip
    ran(archive, photos[0])
    for _ in range(40):
        chance.choice(writes)()
        assert archive.ask(counted) == archive.maintain(counted_live)
