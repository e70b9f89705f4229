"""Decisions about look-alikes: remembered, undone, never contradicting the groups."""

import pytest
from sqlalchemy import insert
from sqlalchemy.orm import Session

from archive import likeness, photos
from archive.catalogue import Catalogue
from archive.errors import Invalid, NotFound
from archive.store.models import Likeness, Photo


@pytest.fixture
def ids(catalogue: Catalogue) -> list[int]:
    def write(session: Session) -> list[int]:
        many = [Photo(image_hash=f"{n}", width=1, height=1, format="jpeg") for n in range(4)]
        session.add_all(many)
        session.flush()
        rows = [
            {"photo_id": many[0].id, "other_id": many[n].id, "distance": n, "kind": "alike"}
            for n in (1, 2, 3)
        ]
        session.execute(insert(Likeness), rows)
        return [one.id for one in many]

    return catalogue.do(write).value


def waiting(catalogue: Catalogue) -> list[tuple[int, int]]:
    return [(one.photo, one.other) for one in catalogue.ask(likeness.undecided).pairs]


def test_the_likeliest_wait_first_page_by_page(catalogue: Catalogue, ids: list[int]) -> None:
    assert waiting(catalogue) == [(ids[0], ids[1]), (ids[0], ids[2]), (ids[0], ids[3])]
    page = catalogue.ask(likeness.undecided, limit=1, offset=1)
    assert (page.total, [one.other for one in page.pairs]) == (3, [ids[2]])


def test_one_picture(catalogue: Catalogue, ids: list[int]) -> None:
    catalogue.do(likeness.same_picture, ids[:2])
    assert waiting(catalogue) == [(ids[0], ids[2]), (ids[0], ids[3])]
    assert catalogue.ask(likeness.looks_of, ids[1]).group == (ids[0],)
    catalogue.undo()
    assert len(waiting(catalogue)) == 3
    assert catalogue.ask(likeness.looks_of, ids[1]).group == ()


def test_a_group_grows_and_answers_every_pair_in_it(catalogue: Catalogue, ids: list[int]) -> None:
    catalogue.do(likeness.same_picture, ids[1:3])
    catalogue.do(likeness.same_picture, [ids[0], ids[1]])
    assert waiting(catalogue) == [(ids[0], ids[3])]
    pairs = catalogue.ask(likeness.looks_of, ids[0]).pairs
    assert [one.other for one in pairs] == [ids[3]]


def test_two_pictures(catalogue: Catalogue, ids: list[int]) -> None:
    catalogue.do(likeness.different, ids[2], ids[0])
    catalogue.do(likeness.different, ids[2], ids[1])  # nobody had suggested it
    assert waiting(catalogue) == [(ids[0], ids[1]), (ids[0], ids[3])]
    decided = [one.decision for one in catalogue.ask(likeness.looks_of, ids[2]).pairs]
    assert decided == ["different", "different"]
    catalogue.undo()
    assert len(catalogue.ask(likeness.looks_of, ids[2]).pairs) == 1


def test_what_differs_from_one_version_differs_from_all(
    catalogue: Catalogue, ids: list[int]
) -> None:
    catalogue.do(likeness.same_picture, ids[:2])
    assert waiting(catalogue) == [(ids[0], ids[2]), (ids[0], ids[3])]
    catalogue.do(likeness.different, ids[1], ids[2])
    assert waiting(catalogue) == [(ids[0], ids[3])]
    catalogue.undo()
    assert len(waiting(catalogue)) == 2


def test_photos_leave_their_group(catalogue: Catalogue, ids: list[int]) -> None:
    catalogue.do(likeness.same_picture, ids[:3])
    assert catalogue.do(likeness.leave_groups, [ids[2], ids[3]]).value == 1
    assert catalogue.ask(likeness.looks_of, ids[0]).group == (ids[1],)
    assert (ids[0], ids[2]) not in waiting(catalogue)
    catalogue.do(likeness.leave_groups, [ids[1]])
    assert catalogue.ask(likeness.looks_of, ids[0]).group == ()
    assert catalogue.do(likeness.leave_groups, ids).value == 0


def test_removed_photos_do_not_wait(catalogue: Catalogue, ids: list[int]) -> None:
    catalogue.do(photos.remove_photos, [ids[1]])
    assert len(waiting(catalogue)) == 2


def test_what_cannot_be_decided(catalogue: Catalogue, ids: list[int]) -> None:
    catalogue.do(likeness.same_picture, ids[:2])
    for wrong in ([ids[0]], [ids[0], ids[0]], []):
        with pytest.raises(Invalid):
            catalogue.do(likeness.same_picture, wrong)
    with pytest.raises(Invalid, match="one group"):
        catalogue.do(likeness.different, ids[0], ids[1])
    with pytest.raises(Invalid, match="itself"):
        catalogue.do(likeness.different, ids[3], ids[3])
    for command in (likeness.same_picture, likeness.leave_groups):
        with pytest.raises(NotFound):
            catalogue.do(command, [ids[0], 999])
    with pytest.raises(NotFound):
        catalogue.ask(likeness.looks_of, 999)
