"""Readers: one steady state a question, by whichever way it is asked; nothing stays behind."""

from collections import deque

import pytest
from sqlalchemy import func, select

from archive import tags
from archive.store import driver
from archive.store.models import Tag
from archive.store.readers import Readers

_COUNT = "SELECT count(*) FROM tag"


def both_ways(session):
    ((plain,),) = driver.ask(session, _COUNT)
    return plain, session.scalar(select(func.count(Tag.id)))


def test_both_ways_of_asking_see_one_state(catalogue):
    def ask(session):
        before = driver.ask(session, _COUNT)
        catalogue.do(tags.add_tag, "flood")
        return before[0][0], session.scalar(select(func.count(Tag.id))), both_ways(session)

    assert catalogue.ask(ask) == (0, 0, (0, 0))
    assert catalogue.ask(both_ways) == (1, 1)


def test_a_question_that_fails_leaves_nothing_behind(catalogue):
    def fail(session):
        both_ways(session)
        raise RuntimeError("the question failed")

    with pytest.raises(RuntimeError):
        catalogue.ask(fail)
    catalogue.do(tags.add_tag, "flood")
    assert catalogue.ask(both_ways) == (1, 1)


def test_questions_within_questions_have_readers_of_their_own(catalogue):
    def outer(session):
        assert both_ways(session) == (0, 0)
        catalogue.do(tags.add_tag, "flood")
        return catalogue.ask(both_ways), both_ways(session)

    assert catalogue.ask(outer) == ((1, 1), (0, 0))


def test_sessions_forget_what_they_answered(catalogue):
    seen = []
    catalogue.ask(lambda session: seen.append((session, session.info["folder"])))
    session, folder = seen[0]
    assert folder == catalogue.path
    assert session.info == {}


def test_more_readers_than_are_kept(catalogue):
    def nested(session, depth):
        return catalogue.ask(nested, depth - 1) if depth else both_ways(session)

    assert catalogue.ask(nested, 12) == (0, 0)
    assert catalogue.ask(both_ways) == (0, 0)


def test_a_closed_archive_can_still_be_asked(catalogue):
    catalogue.close()
    assert catalogue.ask(both_ways) == (0, 0)


def test_a_reader_given_back_while_another_thread_closes_is_closed(catalogue):
    readers = Readers(catalogue.path)

    class Late(deque):
        def append(self, reader):
            readers.close()
            super().append(reader)

    readers._waiting = Late()
    with readers.session({}) as session:
        connection = session.connection()
    assert connection.closed
