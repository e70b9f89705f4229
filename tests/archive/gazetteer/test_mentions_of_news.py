"""Places as news names them, each line beside what is found in it."""

import pytest

from archive.gazetteer.mentions import find_in_text


@pytest.mark.parametrize(("line", "found"), [
    ("Powódź w Kłodzku, 2024", ["Kłodzko"]),
    ("Požár v Praze", ["Prague"]),
    ("Нічна атака на Павлоградщину та Нікопольщину", ["Pavlohrad Raion", "Nikopol Raion"]),
    ("На Харківщині тихо.", ["Kharkiv Oblast"]),
    ("Сбиты над Волгоградской областью.", ["Volgograd Oblast"]),
    ("Между Волгоградской и Саратовской областями.", ["Volgograd Oblast", "Saratov Oblast"]),
    ("Жительница Улан-Удэ Анна знает об этом.", ["Ulan-Ude"]),
    ("The European Cocoa Association said cocoa fell.", []),
    ("Губернатор Артем Шумилов не ответил.", []),
    ("They drew with Port Vale.", []),
    ("Boats left Port Sudan.", ["Port Sudan"]),
    ("«Мені байдуже», — каже вона.", []),
    ("Про це сказали в Херсонській обласній прокуратурі.", []),
    ("Фото: Сумська ОВА", []),
])  # fmt: skip
def test_what_a_line_names(line: str, found: list[str]) -> None:
    assert [mention.best.place.name for mention in find_in_text(line)] == found
