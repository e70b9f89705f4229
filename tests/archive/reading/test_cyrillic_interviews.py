"""Interviews in Ukrainian and Russian, question and answer each behind a dash."""

from archive.reading.articles.read import read_article

UKRAINIAN = """Розмова з біологинею Наталією Отченаш

Наталія Отченаш вивчає ставки. З нею говорив Петро Лис.

– Чому вода йде?

– Бо спека. Риба стоїть на дні. Торік ми виміряли двадцять ставків.

Сторож, якого ми зустріли біля води, спеку заперечує.

– А далі?

– Мене кличуть до моря. Хто тут лишиться?"""

RUSSIAN = """«Пруд живой»: интервью с учительницей Ольгой Лис

— Как вы узнали?

— Меня позвал сторож. Он сказал, что вода ушла.

— Коллеги помогли?

— Нет. Двое написали письмо."""


def _found(text: str) -> list[tuple[str | None, str]]:
    claims = read_article(text).claims
    return [(c.claimant.name if c.claimant else None, c.span.text) for c in claims]


def test_answers_are_said_by_whom_the_page_talks_with() -> None:
    assert _found(UKRAINIAN) == [
        ("Наталія Отченаш", "Риба стоїть на дні"),
        ("Наталія Отченаш", "Торік ми виміряли двадцять ставків"),
        ("Сторож", "спеку"),
        ("Наталія Отченаш", "Мене кличуть до моря"),
    ]


def test_what_others_say_in_an_answer_stays_theirs() -> None:
    assert _found(RUSSIAN)[:3] == [
        ("Ольга Лис", "Меня позвал сторож"),
        ("Он", "вода ушла"),
        ("Ольга Лис", "Двое написали письмо"),
    ]


def test_dialogue_with_its_speakers_named_is_no_interview() -> None:
    text = "– Води немає, – каже Ігор Лях.\n\n– Чи буде вона?\n\n– Не знаю, – зітхає Олег Гай."
    assert _found(text) == [("Ігор Лях", "Води немає"), ("Олег Гай", "Не знаю")]
