"""Places as news names them, each line beside what is found in it."""

import pytest

from archive.gazetteer.former import in_its_time
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
    ("В МИД отметили, что срок продлён. США и КНР против.", ["United States", "China"]),
    ("Наказали экс-министра Владимира Наумова.", []),
    ("Губернатор Артем Шумилов не ответил.", []),
    ("They drew with Port Vale.", []),
    ("Boats left Port Sudan.", ["Port Sudan"]),
    ("«Мені байдуже», — каже вона.", []),
    ("Про це сказали в Херсонській обласній прокуратурі.", []),
    ("Фото: Сумська ОВА", []),
    ("Residents of Kherson said so.", ["Kherson"]),
    ("Talks in Côte d’Ivoire failed; floods hit Val-d'Or.", ["Côte d’Ivoire", "Val-d'Or"]),
    ("It made unfounded claims Turkey must answer, and Turkey's envoy left.",
     ["Turkey", "Turkey"]),
    ("Shares of Meta fell. Nobody at Meta spoke.", []),
    ("Ireland's earnings fell, and so did Norway's quarterly output.", ["Ireland", "Norway"]),
    ("Meta's shareholders sold, for Meta lost money.", []),
    ("She lied by telling Halifax she earned more.", []),
    ("Ana Thomas-Greenfield rowed for the US in May.", ["United States"]),
    ("Huts burned in Cox's Bazar.", ["Cox’s Bāzār"]),
    ("На березі Дніпра у Каневі знайшли міну.", ["Kaniv"]),
    ("Kenya's Mombasa-Nairobi railway was closed over Christmas.",
     ["Kenya", "Mombasa", "Nairobi"]),
    ("In Split, staff said the ferry would run.", ["Split"]),
    ("Усі в залі це знають. В Одесі тихо.", ["Odesa"]),
    ("«Вікна вилетіли», — каже жінка з вулиці Шевченка в Полтаві.", ["Poltava"]),
    ("В Подмосковье и Приморье горят леса.", ["Moscow Oblast", "Primorskiy kray"]),
    ("Boats reached Lampedusa; flights to Tenerife and Maui went on.",
     ["Lampedusa", "Tenerife", "Maui"]),
    ("The Rhine at Kaub and the Danube fell.", ["Rhine", "Kaub", "Danube"]),
    ("The Isle of Wight ferry ran.", ["Isle of Wight"]),
    ("A clerk in Reno said so.", ["Reno"]),
    ("A man from Bath was held.", ["Bath"]),
    ("The treaty of Lausanne is a century old.", []),
    ("V Brně hořelo, hasiči přijeli i z Otrokovic.", ["Brno", "Otrokovice"]),
    ("W Rzeszowie i Przemyślu otwarto punkty pomocy.", ["Rzeszów", "Przemyśl"]),
    ("They fled el-Nahud in July.", ["An Nuhūd"]),
    ("In Nikolajew lag die Front.", ["Mykolayiv"]),
    ("The Bank of England and the Church of Scotland own farms in Kent.", ["Kent"]),
    ("“We lost all,” said Salem al-Masri, of whom Jordan van den Broek spoke.", []),
    ("Vandals broke into St Paul's church. Kyiv's zoo was shut.", ["Kyiv"]),
    ("The rains lasted from October 6 to 9.", []),
    ("Власти Белгорода закрыли порт. Люди Харькова ждут.", ["Belgorod", "Kharkiv"]),
    ("Climbers on Ben Nevis; engineers at Sizewell; families in Kutupalong.",
     ["Ben Nevis", "Sizewell", "Kutupalong"]),
    ("На Франківщині зійшла лавина.", ["Ivano-Frankivsk Oblast"]),
    ("Rebels overran Malakal; troops captured Toretsk.", ["Malakal", "Toretsk"]),
    ("Boats on the Costa Brava and the Tisza stayed in.", ["Costa Brava", "Tisza"]),
])  # fmt: skip
def test_what_a_line_names(line: str, found: list[str]) -> None:
    assert [mention.best.place.name for mention in find_in_text(line)] == found


@pytest.mark.parametrize(("line", "country"), [
    ("Ferries between Southampton and Cowes stopped while a liner from New York docked.", "GB"),
    ("En Valencia y Paiporta seguían buscando.", "ES"),
])  # fmt: skip
def test_places_listed_together_lie_in_one_country(line: str, country: str) -> None:
    assert find_in_text(line)[0].best.place.country == country


@pytest.mark.parametrize(("day", "country"), [("1979-05-04", "RU"), ("2014-08-01", "UA")])
def test_a_name_of_old_means_the_place_that_bore_it_on_the_day(day: str, country: str) -> None:
    (mention,) = find_in_text("A fire broke out in Sverdlovsk.")
    meant = in_its_time(mention.candidates, mention.span.text, day)
    assert meant[0].place.country == country
