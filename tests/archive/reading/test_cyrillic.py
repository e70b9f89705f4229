"""Who says what in Ukrainian and Russian sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.reading.articles.read import read_article
from archive.reading.words.language import language_of

CASES = {
    "Рятувальники повідомляють, що зруйновано 9 будинків, пошкоджено школу та дві крамниці.": [
        ("Рятувальники", "other", "зруйновано 9 будинків"),
        ("Рятувальники", "other", "пошкоджено школу та дві крамниці")],
    "Мер Ігор Лях сказав, що світла немає. За його словами, ремонт триватиме тиждень.": [
        ("Ігор Лях", "other", "світла немає"),
        ("Ігор Лях", "according to", "ремонт триватиме тиждень")],
    "У Генштабі цю заяву спростували.": [("Генштаб", "denied", "цю заяву")],
    "Ворог утік, сказав Лютий в ефірі телемарафону.": [("Лютий", "other", "Ворог утік")],
    "Компания утверждает, что не нарушала закон, а экологи считают, что нарушила.": [
        ("Компания", "claimed", "не нарушала закон"), ("экологи", "estimated", "нарушила")],
    "Цены выросли, следует из отчёта Росстата.": [("Росстат", "other", "Цены выросли")],
    "Загинуло двоє людей. Про це йдеться у зведенні Генштабу.": [
        ("Генштаб", "other", "Загинуло двоє людей")],
    "Как сообщает ТАСС со ссылкой на МЧС, погибли двое.": [("ТАСС", "other", "погибли двое")],
    "Военные сообщили о 12 погибших.": [("Военные", "other", "12 погибших")],
    "Власти подтвердили гибель троих человек.": [("Власти", "confirmed", "гибель троих человек")],
    "«Ситуация тяжёлая», — говорится в сообщении компании.": [
        ("компания", "other", "Ситуация тяжёлая")],
    "Глава ЦБ Анна Лис заявила, что инфляция вернётся к 4%.": [
        ("Анна Лис", "claimed", "инфляция вернётся к 4%")],
    # without a verb of its own; "she", "there" and "the official" are who was named before
    "Приехала Ольга Лис. Способ надёжен, но дорог, пишет она в отчёте.": [
        ("Ольга Лис", "other", "Способ надёжен, но дорог")],
    "Склад цілий, стверджує Міноборони. Там також заявили про знищення танка.": [
        ("Міноборони", "claimed", "Склад цілий"), ("Міноборони", "claimed", "знищення танка")],
    "Очільник області Іван Дуб підтвердив удар. Ремонт триватиме тиждень, додав чиновник.": [
        ("Іван Дуб", "confirmed", "удар"), ("Іван Дуб", "other", "Ремонт триватиме тиждень")],
    "Пожежу бачив Іван Дуб. Горіло довго, розповів очевидець.": [
        ("очевидець", "other", "Горіло довго")],
    "На думку дослідниці Центру стратегії (ЦС) Юлії Рогоз, зима буде важкою.": [
        ("Юлія Рогоз", "according to", "зима буде важкою")],
    "Економіст допустив, що ціни виростуть на 9%.": [
        ("Економіст", "estimated", "ціни виростуть на 9%")],
    "Як розповіла Олена, 34-річна вчителька, вибух стався вранці.": [
        ("Олена", "other", "вибух стався вранці")],
}  # fmt: skip


@pytest.mark.parametrize("words", CASES, ids=lambda words: words[:30])
def test_statements_of_a_sentence(words: str) -> None:
    text = f"Заголовок дня без змісту\n\n{words}\n\nКінець."
    reading = read_article(text, language=language_of(words))
    found = [
        (claim.claimant.name if claim.claimant else None, claim.reported_as, claim.span.text)
        for claim in reading.claims
    ]
    assert found == CASES[words]


NAMES = {
    "За словами міського голови Артема Голуба, світла немає.": "Артем Голуб",
    "По словам мэра Сергея Левашова, вода прибывает.": "Сергей Левашов",
    "За словами президента Володимира Зеленського, угоди немає.": "Володимир Зеленський",
    "У Державній службі з надзвичайних ситуацій уточнили, що пожежу загасили.":
        "Державна служба з надзвичайних ситуацій",
    "По информации профсоюза угольщиков, погибли 24 человека.": "профсоюз угольщиков",
    "Мама двох учнів Ганна Коваль, яка повернулася торік, зізнається, що боїться.": "Ганна Коваль",
    "Як розповів Суспільному начальник адміністрації Андрій Гай, загинули двоє.": "Андрій Гай",
    "Про загибель двох людей повідомив очільник області Іван Дуб.": "Іван Дуб",
    "Мер Ігор Лях сказав, що світла немає.": "Ігор Лях",
    "«Світла немає», — сказав секретар міської ради Анатолій Куртєв.": "Анатолій Куртєв",
    "Секретар міської ради Іван Дуб сказав, що світла немає.": "Іван Дуб",
    "«Світла немає», — повідомив речник Генерального штабу ЗСУ Іван Дуб.": "Іван Дуб",
    "«Воды нет», — сказал секретарь городского совета Анатолий Куртев.": "Анатолий Куртев",
    "«Воды нет», — заявил глава комитета Госдумы по обороне Андрей Лис.": "Андрей Лис",
    "Глава комитета по международным делам Анна Лис заявила, что воды нет.": "Анна Лис",
}  # fmt: skip


@pytest.mark.parametrize("words", NAMES, ids=lambda words: words[:30])
def test_who_speaks_is_named_in_the_nominative_without_the_title(words: str) -> None:
    claims = read_article(f"Заголовок\n\n{words}\n\nКінець.", language=language_of(words)).claims
    assert [claim.claimant and claim.claimant.name for claim in claims] == [NAMES[words]]


def test_a_surname_alone_is_who_was_named_in_full() -> None:
    said = "За словами мера Артема Голуба, світла немає.\n\nГолуб додав, що вода є."
    text = f"Заголовок\n\n{said}\n\nСпеціалісти працюють."
    first, second = read_article(text).claims
    assert first.claimant == second.claimant
    assert first.claimant is not None
    assert first.claimant.kind == "person"


def test_a_second_sentence_of_two_is_told_by_the_same_as_the_first() -> None:
    words = "Загинуло двоє людей. Ще троє поранені. Про це повідомили в ДСНС."
    claims = read_article(f"Заголовок\n\n{words}\n\nКінець.").claims
    assert [claim.span.text for claim in claims] == ["Загинуло двоє людей", "Ще троє поранені"]
    assert {claim.claimant.name for claim in claims if claim.claimant} == {"ДСНС"}


@given(st.text(alphabet="абвіїє «»—,.:щпроціУ\n", max_size=80))
def test_anything_is_read(words: str) -> None:
    for claim in read_article(words, language="uk").claims:
        assert words[claim.span.start : claim.span.end] == claim.span.text


ABOUT = """Заголовок новини

Армія РФ ударила по селу. Загинули двоє людей.

Про це повідомив начальник області Іван Дуб, передає Укрінформ.

«Пошкоджено школу. Поранено 6 дітей», — написав він.
"""


def test_a_paragraph_is_told_by_whom_the_next_one_names() -> None:
    claims = read_article(ABOUT).claims
    assert [claim.span.text for claim in claims] == [
        "Армія РФ ударила по селу", "Загинули двоє людей", "Пошкоджено школу", "Поранено 6 дітей",
    ]  # fmt: skip
    assert {claim.claimant.name for claim in claims if claim.claimant} == {"Іван Дуб"}


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Зеленський: «Ми не віддамо території».", ["Зеленський"]),
        ("Кількість загиблих зросла до 12, – ДСНС.", ["ДСНС"]),
        ("Сообщалось, что население эвакуируют.", []),
        ("Кажуть, що світла немає.", []),
        ("Київ – столиця України.", []),
    ],
)
def test_who_speaks_without_a_verb_or_not_at_all(words: str, who: list[str]) -> None:
    claims = read_article(f"Заголовок\n\n{words}\n\nКінець.", language="uk").claims
    assert [claim.claimant.name for claim in claims if claim.claimant] == who


def test_an_agency_that_tells_the_news_is_no_credit() -> None:
    words = "Представитель ведомства Иван Лис заявил, что приговор вынесен, сообщает ТАСС."
    reading = read_article(f"Заголовок\n\n{words}\n\nСуд продолжится.")
    assert reading.captions == ()
    assert [claim.span.text for claim in reading.claims] == ["приговор вынесен"]


@pytest.mark.parametrize(
    ("words", "claims"),
    [
        ("Никонов вину не признал.", [("denied", "вину")]),
        ("Министр ничего не сказал, что было неожиданно.", []),
        ("В Минтрансе опровергли эти данные и назвали их «вымыслом».",
         [("denied", "эти данные"), ("claimed", "их «вымыслом»")]),
        ("Міністр підтвердив загибель двох людей і попередив, що їх більше.",
         [("confirmed", "загибель двох людей"), ("warned", "їх більше")]),
        ("По словам мэра Ивана Лиса, число погибших выросло до пяти.",
         [("according to", "число погибших выросло до пяти")]),
    ],
)  # fmt: skip
def test_one_speaker_may_answer_and_say(words: str, claims: list[tuple[str, str]]) -> None:
    reading = read_article(f"Заголовок\n\n{words}\n\nКінець.", language=language_of(words))
    assert [(claim.reported_as, claim.span.text) for claim in reading.claims] == claims


def test_a_short_russian_sentence_under_a_ukrainian_headline_is_russian() -> None:
    text = "Удар по Києву: що відомо\n\n«Погибли два человека», — заявил губернатор Иван Гладков."
    (claim,) = read_article(text).claims
    assert claim.claimant is not None
    assert (claim.claimant.name, claim.span.text) == ("Иван Гладков", "Погибли два человека")
