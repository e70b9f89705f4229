"""One person under spellings of other scripts and romanisations; and those who stay two."""

import pytest

from archive.article_import import import_text
from archive.articles import article
from archive.parties import add_party, find_or_add_party, party, same_person
from archive.reading.fold import fold_name
from archive.search.search import find
from archive.store.models import Photo, PhotoPerson

SAME = (
    ("Volodymyr Zelensky", "Володимир Зеленський"),
    ("Volodymyr Zelenskyy", "Владимир Зеленский"),
    ("Vladimir Zelensky", "Volodymyr Zelenskiy"),
    ("Володимир Олександрович Зеленський", "Volodymyr Zelensky"),
    ("Zelensky", "Зеленский"),
    ("Valerii Zaluzhnyi", "Valery Zaluzhny"),
    ("Yevgeny Prigozhin", "Евгений Пригожин"),
    ("Evgeniy Maloletka", "Євген Малолетка"),
    ("Oleksandr Syrskyi", "Alexander Syrsky"),
    ("Yulia Tymoshenko", "Юлія Тимошенко"),
    ("Mstyslav Chernov", "Мстислав Чернов"),
    ("Andrii Yermak", "Андрей Ермак"),
)
OTHER = (
    ("Gary Hill", "Harry Hill"), ("John Smith", "Jane Smith"), ("Terry Hall", "Terri Hall"),
    ("Zelensky", "Volodymyr Zelensky"), ("Oleh Kovalenko", "Olha Kovalenko"),
    ("Ivan Petrov", "Ivan Petrova"), ("Mary Jones", "Mari Jones"), ("王毅", "李毅"),
)  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_person(one, other):
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_two_people(one, other):
    assert not same_person(one, other)


def test_a_claimant_in_another_script_is_the_same_party(catalogue):
    said = " said on Monday that 31 soldiers had been wounded near the river in the north."
    first = import_text(catalogue, "Ukrainian President Volodymyr Zelensky" + said)
    second = import_text(catalogue, "President Volodymyr Zelenskyy" + said)
    numbers = {
        claim.claimant_id
        for one in (first, second) for claim in catalogue.ask(article, one).claims
    }  # fmt: skip
    assert len(numbers) == 1
    record = catalogue.ask(party, numbers.pop())
    assert "Volodymyr Zelenskyy" in record.aliases
    again = catalogue.do(find_or_add_party, "Володимир Зеленський", kind="person")
    assert again.value == record.id


def test_a_bare_surname_does_not_join_two_people(catalogue):
    john = import_text(
        catalogue, "The mayor John Hartwell said on Monday that 31 houses had burned. "
        "Hartwell said that nobody was hurt."
    )  # fmt: skip
    jane = import_text(
        catalogue, "The doctor Jane Hartwell said on Friday that 12 patients had died. "
        "Hartwell said that more help was needed."
    )  # fmt: skip
    names = [{c.claimant for c in catalogue.ask(article, one).claims} for one in (john, jane)]
    assert names == [{"John Hartwell"}, {"Jane Hartwell"}]


def people_in_pictures(session):
    for number, name in enumerate(("Volodymyr Zelenskyy", "Gary Hill", "Зеленський")):
        photo = Photo(image_hash=f"{number:064}", width=1, height=1, format="jpeg")
        session.add(photo)
        session.flush()
        session.add(PhotoPerson(photo_id=photo.id, name=name, folded=fold_name(name)))


@pytest.mark.parametrize(
    ("query", "found"),
    [("person:Зеленський", {1, 3}), ("person:zelensky", {1, 3}), ('person:"harry hill"', set()),
     ('person:"Владимир Зеленский"', {1})],
)  # fmt: skip
def test_people_are_searched_in_any_script(catalogue, query, found):
    catalogue.do(people_in_pictures)
    assert set(catalogue.ask(find, query).ids) == found


def test_a_nickname_of_the_desk_finds_the_person_in_the_picture(catalogue):
    catalogue.do(people_in_pictures)
    catalogue.do(add_party, "Volodymyr Zelensky", kind="person", aliases=["Ze Green"])
    assert set(catalogue.ask(find, 'person:"ze green"').ids) == {1}


def test_bodies_of_the_world_have_their_kind_and_spellings(catalogue):
    known = catalogue.do(find_or_add_party, "UN").value
    record = catalogue.ask(party, known)
    assert (record.name, record.kind) == ("United Nations", "organisation")
    assert catalogue.do(find_or_add_party, "ООН").value == known
