"""Figures as news prints them, each line beside what counts in it."""

from decimal import Decimal

import pytest

from archive.reading.dates import find_dates
from archive.reading.figures import find_figures
from archive.reading.words.language import language_of


def values(line: str) -> list[str]:
    skip = [mention.span for mention in find_dates(line)]
    found = find_figures(line, skip=skip, language=language_of(line))
    return [str(one.value) if one.value is not None else f"{one.low}-{one.high}" for one in found]


@pytest.mark.parametrize(("line", "found"), [
    ("Four others, including a firefighter, were taken to the hospital.", ["4"]),
    ("It cut its profit range to 410-440 mln euros.", ["410000000-440000000"]),
    ("The net was 20-30 m deep.", ["20-30"]),
    ("A levy of N40m; a bag sells for N78,000, KSh3.2bn, GH¢500m, Rp5tn and AU$4m.",
     ["40000000", "78000", "3200000000", "500000000", "5000000000000", "4000000"]),
    ("The favourite, 52, is said to be ill.", []),
    ("A 704-megawatt plant stands behind a two-metre wall and a 2.5-mile fence.",
     ["704", "2", "2.5"]),
    ("It wrote off DKr28bn and Rs1,200.", ["28000000000", "1200"]),
    ("Between SKr2.1bn and SKr2.3bn, SKr2.6bn-SKr2.9bn, SKr412mn and €700mn.",
     ["2100000000-2300000000", "2600000000-2900000000", "412000000", "700000000"]),
    ("Some 40m cubic metres are dug; the bed sinks 17-21cm a year.", ["40000000", "17-21"]),
    ("They walk half a mile; the northern half of the village fell.", ["0.5"]),
    ("He saw it only twice in five months. Think twice, he said.", ["2", "5"]),
    ("All sums are in constant 2024 prices.", []),
    ("It would double the size of the village, double the figure of 2019.", ["2"]),
    ("Bombs kill five in the city. Crews searched for three people believed to be trapped.",
     ["5", "3"]),
    ("Огонь вспыхнул около трех часов ночи; пострадали шестеро.", ["6"]),
    ("Погибли шесть человек в возрасте от 18 до 22 лет.", ["6"]),
    ("“We lost nine from one house.” Of its 60 houses, four still have a roof.",
     ["9", "60", "4"]),
    ("One of his guards was shot dead. It is one of the best. Five fell, one badly.",
     ["1", "5", "1"]),
    ("Загинула одна людина, ще дві дістали опіки.", ["1", "2"]),
    ("“We fled,” said Salem al-Masri, 61, a teacher. “They're six.”", []),
    ("Of the 80 wounded, 52, including children, died.", ["80", "52"]),
    ("Mice were found in three of the five fridges.", ["3", "5"]),
    ("It took 11 guards and one cook. He hit two men, killing one, on a bridge.",
     ["11", "1", "2", "1"]),
    ("Nine in ten have had at least one dose. At least one of them lied in more than one way.",
     ["0.9", "1"]),
    ("Pupils aged between 12 to 17-years-old fell ill; a child, aged seven, died.", []),
    ("His children, who were 13, nine, and five, fled. It stood in World War Two.", []),
    ("He keeps three stalls for three ponies just bought.", ["3", "3"]),
    ("A £1million home, a Rs 6,146-crore issue, a Rs 20-lakh fine and a 30m-high wave.",
     ["1000000", "61460000000", "2000000", "30"]),
    ("Two- to three-metre waves and a 4- to 5-point lead.", ["2-3", "4-5"]),
    ("Two of the deaths occurred in Izium, one in Lyman and one in Pisky.", ["2", "1", "1"]),
    ("His record includes a 2015 weapons charge.", []),
    ("Продажи сократились с 2,1 до 1,1 тысячи тонн.", ["2100", "1100"]),
    ("По словам двух человек, близких к правительству, сбили 12.", ["12"]),
    ("Маршрути №1, 3 та 8 запрацюють.", []),
    ("Unemployment among 16 to 24-year-olds is 14.8%.", ["14.8"]),
    ("Двоє чоловіків, 34 і 41 року, загинули.", ["2"]),
    ("Погибли трое детей 4, 7 и 11 лет.", ["3"]),
    ("Only one of the eight pumps works; no one came.", ["1", "8"]),
    ("He is 62 and has four children.", ["4"]),
    ("Возраст погибших — 19 и 23 года.", []),
    ("It is worth 410p a share.", ["410"]),
    ("Rents are up a fifth; sales fell by half.", ["0.2", "0.5"]),
    ("The M1 was shut between junctions 14 and 15.", []),
    ("7 News reached out. Documents obtained by 7 News show that.", []),
    ("The shares were the biggest STOXX 600 faller.", []),
    ("The 1986 floods had claimed over 200 lives in the delta.", ["200"]),
    ("The 2000 soldiers came with 12 tanks.", ["2000", "12"]),
    ("A man of 71 died in his van; a girl of six was hurt.", []),
    ("The 112 alert reached her phone 40 minutes later.", ["40"]),
    ("He pulled eleven of them down in the first ten minutes.", ["11", "10"]),
    ("Members voted by nine to two to go against the advice.", ["9", "2"]),
    ("The jar cost five dollars and 20 cents.", ["5.2"]),
    ("Десяток яєць коштував 78 гривень 40 копійок, на 24,8% більше.", ["78.4", "24.8"]),
    ("Литр стоит 56 рублей 20 копеек.", ["56.2"]),
    ("Вони заходять малими групами, по двоє-троє.", ["2-3"]),
    ("Людей у роті лишилося відсотків сорок.", ["40"]),
    ("Было человек двадцать, сгорело тонн сто зерна.", ["20", "100"]),
    ("Сбили 53 над областью, по восемь - над соседними.", ["53", "8"]),
    ("Ночью, с 25 на 26 мая, над страной сбили 99 беспилотников.", ["99"]),
    ("He overturned 12 of 14 convictions, or 86pc, for the Group of 20.", ["12", "14", "86"]),
    ("It pledged $3-4bn for a 10,000-strong force and 300-odd villagers.",
     ["3000000000-4000000000", "10000", "300"]),
    ("There was 30mm of rain at -12C; 155mm shells fell.", ["30", "-12"]),
    ("Shares fell 3.2p after three quarters of a million or so sales.", ["3.2", "750000"]),
    ("Half of the 40 were children; scores were hurt.", ["0.5", "40", "40-None"]),
    ("Ціна зросла до 41,5 гривні; збито 34 із 41 «Шахеда».", ["41.5", "34", "41"]),
    ("Чоловікові 45 років, жінці – 38; хлопчику 7 років.", []),
    ("Горіло 1500 кв. м, удень до -15 градусів.", ["1500", "-15"]),
    ("Погибли не менее 20 человек, более ста пострадали.", ["20", "100"]),
    ("Втрати: 155 530 (+700) осіб; стаття 307, ч. 2.", ["155530", "700"]),
])  # fmt: skip
def test_what_counts(line: str, found: list[str]) -> None:
    assert [_number(one) for one in values(line)] == [_number(one) for one in found]


def _number(words: str) -> Decimal | str:
    return words if "-" in words[1:] else Decimal(words)
