"""Places that no gazetteer has: named by their kind, a region behind them, a distance, a road."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.gazetteer.mentions import find_in_text
from archive.gazetteer.unlisted import unlisted


def names(text: str) -> list[str]:
    found = unlisted(text, find_in_text(text))
    for one in found:
        assert text[one.start : one.end] == one.text
    return [one.text for one in found]


@pytest.mark.parametrize(("text", "expected"), [
    ("The army shelled Um Zuma. Hundreds fled Um Zuma and surrounding villages.",
     ["Um Zuma", "Um Zuma"]),
    ("Hundreds of fish lay dead on the River Loddon; the Loddon smelled.", ["Loddon", "Loddon"]),
    ("The Licunga river rose. Farmers in neighbouring Bukkuyam fled.", ["Licunga", "Bukkuyam"]),
    ("A fire broke out in Katavasa on Monday.", ["Katavasa"]),
    ("He spoke along the road to Makhani, where it rained.", ["Makhani"]),
    ("The ferry was sailing from Stromness to Skarbotter when it failed.", ["Skarbotter"]),
    ("In Haret Hrayk, a suburb of Beirut, two were hurt.", ["Haret Hrayk"]),
    ("Homes were lost near Volassos, where Volassos was dry.", ["Volassos", "Volassos"]),
    ("It happened 5 km north of Zelena Dolynka.", ["Zelena Dolynka"]),
    ("Villagers wade through water in Mummidavarum, India.", ["Mummidavarum"]),
    ("бої біля Степової Новоселівки тривають", ["Степової Новоселівки"]),
    ("у селі Сухоперівка Сумської області", ["Сухоперівка"]),
    ("Homes fell in Shegalu district in the province of Karvand.", ["Shegalu", "Karvand"]),
    ("The firm runs plants in Astoria and Growanas.", ["Growanas"]),
    ("The plant at Sizewold, in Bavaria, is old.", ["Sizewold"]),
    ("Shells hit the ash-Shumariya area and the Kobelovka checkpoint.",
     ["ash-Shumariya", "Kobelovka"]),
    ("They drove toward Bumalo after dark.", ["Bumalo"]),
    ("A yacht sank off Porticiano with nobody aboard.", ["Porticiano"]),
    ("Nine were killed in Harvo.", ["Harvo"]),
    ("They were treated at Kichonga, 25 km south.", ["Kichonga"]),
    ("Bombs fell on the camp of Ayn al-Halwa.", ["Ayn al-Halwa"]),
    ("В Дагестане в селе Гоцатыль сошёл оползень.", ["Гоцатыль"]),
])  # fmt: skip
def test_what_stands_beside_a_name_makes_it_a_place(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("text", [
    "John Smith, a village councillor, spoke.", "Greta Thunberg, the climate activist, came.",
    "The Ukrainian village burned.", "He stood near Smith, who shouted, and John Smith left.",
    "in Parliament, Britain was told", "In January, France said so.", "outside Downing Street.",
    "She sold her stake in Haldane. He is fluent in Twi, his mother said.",
    "Across the border in Indian-administered Kashmir, they fled.", "Trust in NATOX, he said.",
    "She has a BA in Psychology, and lives on the Communist island.",
    "The Arvandi claimed the raid. Ten were killed in Arvandi raids.",
    "біля Верховної Ради зібралися люди", "Вона жила біля Кабміну.", "г. Иванов сказал",
])  # fmt: skip
def test_what_is_no_place(text: str) -> None:
    assert names(text) == []


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    names(text)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Обстріляли Зеленоворотському районі школу.", ["Зеленоворотському районі"]),
        ("Атаковано село Верходубравку вночі.", ["Верходубравку"]),
        ("Сільський район чекає дощу.", []),
    ],
)
def test_districts_and_villages_in_ukrainian(text: str, named: list[str]) -> None:
    assert [found.text for found in unlisted(text, find_in_text(text))] == named


def test_small_words_are_no_villages() -> None:
    assert find_in_text("– Чому люди пішли?\n\n– Бо війна. Жінки чекають.") == ()
