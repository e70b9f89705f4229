"""Chinese and Korean names typed in Cyrillic letters or Hangul find their Latin spellings."""

import pytest

from archive.search import explain, find
from archive.search.east_asian import phrases, pinyin
from archive.search.word_list import WordList
from archive.store.models import Creator, Photo, PhotoPerson
from tests.factories import an_archive

CAPTIONS = (
    "Kim Jong Un watches a parade", "Park Geun-hye leaves court", "Moon Jae-in at a rally",
    "Yoon Suk Yeol speaks", "Lee Jae-myung votes", "Son Heungmin scores", "Wang Yi arrives",
    "Li Keqiang inspects a dam", "Peng Liyuan sings", "Zhang Yimou directs", "Ai Weiwei sits",
    "Liu Xiaobo's chair", "Jiang Zemin waves", "Deng Xiaoping's portrait", "Mao Zedong's statue",
    "A park in the sun, a king on a bike",
)  # fmt: skip
NAMES = {
    "Ким Чен Ын": 1, "Кім Чен Ин": 1, "김정은": 1, "Пак Кын Хе": 2, "박근혜": 2, "Мун Чжэ Ин": 3,
    "문재인 rally": 3, "Юн Сок Ёль": 4, "윤석열": 4, "Ли Чжэ Мён": 5, "이재명": 5, "Сон Хын Мин": 6,
    "Сон Хынмин": 6, "손흥민": 6, "Ли Кэцян": 8, "Лі Кецян": 8, "Пэн Лиюань": 9,
    "Чжан Имоу": 10, "Ай Вэйвэй": 11, "Вэйвэй": 11, "Лю Сяобо": 12, "Цзян Цзэминь": 13,
    "Цзян Цземінь waves": 13, "Дэн Сяопин": 14, "Мао Цзэдун": 15,
}  # fmt: skip


@pytest.fixture
def archive(tmp_path):
    with an_archive(tmp_path / "archive", filled) as opened:
        yield opened


def filled(catalogue):
    def fill(session):
        for number, caption in enumerate(CAPTIONS, start=1):
            session.add(Photo(id=number, image_hash=f"{number:064}", width=3, height=2,
                              format="jpeg", caption=caption))  # fmt: skip

    catalogue.do(fill)


@pytest.mark.parametrize(("name", "photo"), NAMES.items())
def test_names_are_found(archive, name, photo):
    assert archive.ask(find, name).ids == (photo,)


def test_persons_and_makers_are_found_by_field(archive):
    def name(session):
        session.add(PhotoPerson(photo_id=1, name="Ri Sol-ju", folded="ri sol ju"))
        session.add(Creator(photo_id=2, position=0, name="Kim Hong-Ji", folded="kim hong ji"))

    archive.do(name)
    for query, photo in (('person:"Ли Соль Чжу"', 1), ('by:"Ким Хон Чжи"', 2), ("by:김홍지", 2)):
        assert archive.ask(find, query).ids == (photo,), query


def test_why_shows_the_name_in_the_caption(archive):
    (why,) = archive.ask(explain, "Ким Чен Ын", [1])[1]
    assert (why.where, why.text) == ("caption", "Kim Jong Un")


@pytest.mark.parametrize("word", ["мост", "парк", "лукашенко", "россия", "київ", "kim"])
def test_other_words_are_no_chinese_names(word):
    assert not {"park", "kim"} & set(pinyin(word))
    assert phrases(WordList.of([("park", 1), ("sun", 1)]), f"{word} сун") == ()
