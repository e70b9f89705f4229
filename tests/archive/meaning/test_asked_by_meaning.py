"""``meaning:`` in a real archive: read, found, ordered, in step; without the extra, told why."""

import json
import sys

import pytest
from sqlalchemy import select

from archive.cli.main import main
from archive.credits import protect_name
from archive.errors import Busy, Cancelled, NoExtra, NotByMeaning
from archive.photos import edit_caption, edit_fields, remove_photos
from archive.search import completions, count, explain, find, natural_order, saved_sets
from archive.search.meaning import (
    Filled,
    fill,
    forget,
    is_out_of_step,
    is_usable,
    meaning_status,
)
from archive.search.meaning.filling import Filling
from archive.store.models import Photo
from archive.values import NoProgress
from tests.archive.meaning.stand_in import Here

CAPTIONS = (
    "A coffin is carried through the village",
    "A warehouse is burning by the river",
    "A warehouse is burning by the river",
    "Ministers shake hands",
    "Blaze in the hills, seen from the village",
    None,
)
COFFIN, WAREHOUSE, AGAIN, MINISTERS, HILLS, NOTHING = range(1, 7)


def photos(session):
    for number, caption in enumerate(CAPTIONS):
        session.add(Photo(image_hash=f"{number:064}", width=4, height=3, format="jpeg",
                          caption=caption, headline=None))  # fmt: skip


@pytest.fixture
def archive(catalogue, engine_folder, asked_here):
    catalogue.extras = frozenset(["meaning"])
    catalogue.do(photos)
    return catalogue


@pytest.fixture
def read(archive):
    fill_here(archive)
    return archive


def fill_here(archive):
    """Read captions in this process: most tests are about something else than processes."""
    return Filling(archive, NoProgress()).run(Here())


def ids(archive, query, sort="-added"):
    return archive.ask(find, query, sort=sort).ids


def test_what_means_the_like_is_found_the_nearest_first(read):
    assert ids(read, "meaning:grief") == (COFFIN,)
    assert ids(read, "meaning:fire") == (WAREHOUSE, AGAIN, HILLS)
    assert ids(read, 'meaning:"fire by the river"', "relevance")[-1] == HILLS
    assert ids(read, 'meaning:"fire in the hills seen from"', "relevance")[0] == HILLS
    both = ids(read, 'meaning:(grief OR "blaze in the hills seen")', "relevance")
    assert set(both[:2]) == {COFFIN, HILLS}
    assert ids(read, "meaning:fire village", "relevance") == (HILLS,)
    assert ids(read, 'meaning:"grief"  village') == (COFFIN,)
    assert ids(read, "meaning:fire -village") == (WAREHOUSE, AGAIN)
    assert ids(read, "-meaning:fire") == (COFFIN, MINISTERS, NOTHING)
    assert ids(read, "meaning:fire,grief") == (COFFIN, WAREHOUSE, AGAIN, HILLS)
    assert ids(read, "meaning:none") == (NOTHING,)
    assert read.ask(count, "meaning:any") == 5
    assert read.ask(count, "meaning:xylophone") == 0


def test_captions_like_a_photos_own(read):
    assert ids(read, f"meaning:#{WAREHOUSE}", "relevance")[:2] in ((3, 2), (2, 3))
    assert ids(read, "meaning:#999") == ()


def test_the_order_is_by_nearness_if_nobody_chooses(read):
    assert natural_order("meaning:fire place:kyiv") == "relevance"
    assert natural_order("bridge (meaning:fire | tag:night)") == "relevance"
    assert natural_order("-meaning:fire bridge") == "added"
    assert natural_order("fire") == natural_order("") == "added"


def test_why_a_photo_was_found(read):
    why = read.ask(explain, 'meaning:"blaze in the hills"', [HILLS])[HILLS]
    assert [(one.part, one.where, one.text) for one in why] == [
        ('meaning:"blaze in the hills"', "meaning", "number 1 by nearness")
    ]


def test_it_is_offered_only_where_it_would_answer(archive):
    def offered():
        return [one.text for one in archive.ask(completions, "mean", 4) if one.kind == "field"]

    assert offered() == []
    assert not archive.ask(is_usable)
    fill_here(archive)
    assert offered() == ["meaning:"]
    archive.extras = frozenset()
    assert offered() == []


def test_changes_are_found_after_they_were_read_and_old_words_never(read):
    assert not read.ask(is_out_of_step)
    read.do(edit_caption, COFFIN, "A concert in the church")
    assert read.ask(is_out_of_step)
    assert ids(read, "meaning:grief") == ()  # no more, though its vector is still that of before
    assert ids(read, "meaning:concert") == ()  # not yet
    assert fill_here(read) == Filled(1, 0)
    assert ids(read, "meaning:concert") == (COFFIN,)
    read.undo()
    assert ids(read, "meaning:concert") == ()
    assert fill_here(read).read == 1
    assert ids(read, "meaning:grief") == (COFFIN,)
    assert not read.ask(is_out_of_step)


def test_photos_without_words_or_removed_have_no_vector(read):
    read.do(edit_caption, HILLS, "")
    read.do(remove_photos, [COFFIN])
    assert ids(read, "meaning:fire,grief") == (WAREHOUSE, AGAIN)
    assert fill_here(read) == Filled(0, 0)
    assert ids(read, "meaning:any") == (WAREHOUSE, AGAIN, MINISTERS)
    found = read.ask(meaning_status)
    assert (found.captions, found.read, found.waiting) == (3, 3, 0)


def test_a_protected_name_is_not_read(archive):
    archive.do(edit_caption, MINISTERS, "Olena Kravets writes about the war")
    archive.do(protect_name, MINISTERS, "Olena Kravets", "threats")
    archive.do(edit_caption, MINISTERS, "Olena Kravets, who writes about the war")
    fill_here(archive)
    assert MINISTERS not in ids(archive, 'meaning:"olena kravets"')
    assert MINISTERS in ids(archive, 'meaning:"writes about war"')


def test_a_name_protected_later_is_found_no_more_at_once(read):
    read.do(edit_caption, MINISTERS, "Olena Kravets shakes hands")
    fill_here(read)
    assert ids(read, 'meaning:"olena kravets"') == (MINISTERS,)
    read.do(protect_name, AGAIN, "Olena Kravets", "threats")
    assert ids(read, 'meaning:"olena kravets"') == ()
    fill_here(read)
    assert ids(read, 'meaning:"olena kravets"') == ()
    assert ids(read, 'meaning:"shakes hands"') == (MINISTERS,)


class _Stops(NoProgress):
    def advance(self, done, note=""):
        if done:
            raise Cancelled


def test_a_run_that_was_cancelled_goes_on_where_it_was(archive, monkeypatch):
    monkeypatch.setattr("archive.search.meaning.filling._BATCH", 1)
    with pytest.raises(Cancelled):
        fill(archive, progress=_Stops(), workers=1)
    before = archive.ask(meaning_status)
    assert 0 < before.read < before.captions
    assert fill(archive, workers=1).read == before.waiting
    assert archive.ask(meaning_status).waiting == 0


def test_a_caption_that_ends_the_engine_costs_that_caption(archive):
    archive.do(edit_caption, HILLS, "BREAKS the engine")
    assert fill(archive, workers=1) == Filled(4, 1)
    assert ids(archive, "meaning:fire") == (WAREHOUSE, AGAIN)
    assert not archive.ask(is_out_of_step)  # it is not tried over and over


def test_the_same_words_are_read_once(archive):
    filling = Filling(archive, NoProgress())
    (job,) = filling._jobs([WAREHOUSE, AGAIN, MINISTERS, NOTHING])
    assert job.photos == ((WAREHOUSE, AGAIN), (MINISTERS,))


def test_vectors_of_another_engine_are_made_anew(read, engine_folder, monkeypatch):
    from archive.meaning import engine
    from tests.archive.meaning import stand_in

    stand_in.write(engine_folder, "10.0")
    engine.name.cache_clear()
    assert not read.ask(is_usable)
    with pytest.raises(NotByMeaning, match="meaning build"):
        ids(read, "meaning:fire")
    assert fill_here(read).read == 5
    assert ids(read, "meaning:grief") == (COFFIN,)


def test_two_programs_do_not_read_the_same_captions(archive):
    from filelock import FileLock

    with FileLock(str(archive.path / "meaning.lock")), pytest.raises(Busy):
        fill(archive)


def test_what_was_read_can_be_forgotten(read):
    forget(read)
    assert read.ask(meaning_status).read == 0
    with pytest.raises(NotByMeaning, match="no caption was read yet"):
        ids(read, "meaning:fire")


@pytest.mark.usefixtures("no_engine")
def test_without_the_extra_everything_else_works_and_why_is_told(catalogue, monkeypatch):
    catalogue.do(photos)
    for extras in (frozenset(), frozenset(["meaning"])):
        catalogue.extras = extras
        with pytest.raises(NotByMeaning, match=r"not installed: .*dev extras meaning"):
            ids(catalogue, "meaning:fire")
    assert catalogue.ask(count, "meaning:any") == 0
    assert catalogue.ask(count, "burning") == 2
    with pytest.raises(NoExtra):
        fill(catalogue)
    assert not (catalogue.path / "meaning").exists()
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(NotByMeaning, match="does not exist for Windows"):
        ids(catalogue, "meaning:fire")


def test_switched_off_it_says_so(read):
    read.extras = frozenset()
    with pytest.raises(NotByMeaning, match="switch it on in the preferences"):
        ids(read, "meaning:fire")


def test_a_saved_search_that_cannot_be_asked_says_why(read):
    from archive.collections import save_search

    read.do(save_search, "Fires", "meaning:fire")
    assert read.ask(saved_sets)[0].count == 3
    read.extras = frozenset()
    assert "preferences" in read.ask(saved_sets)[0].problem


def test_the_command_line(archive, capsys):
    def run(*words):
        status = main(["--archive", str(archive.path), "--json", *words])
        return status, json.loads(capsys.readouterr().out)

    assert run("meaning", "status")[1]["waiting"] == 5
    status, problem = run("search", "meaning:fire")
    assert (status, problem["error"]["code"], problem["error"]["at"]) == (2, "meaning", 0)
    status, done = run("meaning", "build", "--workers", "1")
    assert (status, done["read"], done["failed"]) == (0, 5, 0)
    assert run("meaning", "status")[1]["read"] == 5
    assert run("search", 'meaning:"blaze hills"')[1]["photos"][0] == HILLS
    assert run("meaning", "remove") == (0, {"removed": True})
    assert main(["--archive", str(archive.path), "meaning", "status"]) == 0
    assert "0 of 5 captions" in capsys.readouterr().out


def test_nothing_is_written_to_the_archive_itself(read):
    def steps(session):
        from archive.store.models import Step

        return len(session.scalars(select(Step)).all())

    before = read.ask(steps)
    read.do(edit_caption, COFFIN, "A concert")
    fill_here(read)
    assert read.ask(steps) == before + 1


def test_a_headline_is_read_only_where_there_is_no_caption(archive):
    archive.do(edit_fields, [NOTHING], {"headline": "Blaze in the hills"})
    archive.do(edit_fields, [MINISTERS], {"headline": "Fire"})
    assert fill_here(archive) == Filled(6, 0)
    assert NOTHING in ids(archive, "meaning:fire")
    assert MINISTERS not in ids(archive, "meaning:fire")
