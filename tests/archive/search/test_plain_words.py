"""What plain words mean: English forms, words written as one or two, dates, small words."""

import pytest

from archive.gazetteer.guesses import basic_forms, western_cases, western_forms
from archive.reading.fold import fold
from archive.search import explain, find, find_forgiving
from archive.search.english import english_forms, listed_forms
from archive.search.inflected import across, cases_by_script, is_form, stems
from archive.search.place_forms import spellings
from archive.store.models import Photo, PhotoPerson
from tests.factories import an_archive

ROAD, BRIDGE, STRIKE, SIEGE, HALL = range(1, 6)
CAPTIONS = {
    ROAD: ("A T-72 tank of the 93rd brigade on a flooded road, 11,500 shells fired", "2023-03-08"),
    BRIDGE: ("Жінка з дитиною на мосту у Харкові", "2022-12-24"),
    STRIKE: ("Rescuers carry a man after an air strike on the steelworks", "1998-07-01"),
    SIEGE: ("Smoke over the works", "2022"),
    HALL: ("Strażacy gaszą pożar hali targowej w Warszawie", "2024-05-12"),
}


def keep(session):
    for number, (caption, taken) in CAPTIONS.items():
        last = f"{taken}-12-31" if len(taken) == 4 else taken
        first = f"{taken}-01-01" if len(taken) == 4 else taken
        session.add(Photo(id=number, image_hash=f"{number:064}", width=3, height=2, format="jpeg",
                          caption=caption, taken_text=taken, taken_from=f"{first}T00:00:00.000",
                          taken_to=f"{last}T23:59:59.999"))  # fmt: skip


@pytest.fixture
def archive(tmp_path):
    with an_archive(tmp_path / "archive", filled) as opened:
        yield opened


def filled(catalogue):
    catalogue.do(keep)


FOUND = {
    "flooding": {ROAD}, "flood": {ROAD}, "firing": {ROAD}, "carrying": {STRIKE}, "men": {STRIKE},
    "93": {ROAD}, "T72": {ROAD}, "t 72": {ROAD}, "11 500": {ROAD}, "11500": {ROAD},
    "airstrike": {STRIKE}, "air-strike": {STRIKE}, "steel works": {STRIKE}, "steel-works": {STRIKE},
    "міст в Харкові": {BRIDGE}, "по мосту": {BRIDGE}, "діти": {BRIDGE}, "the bridge": set(),
    "road march 2023": {ROAD}, "spring 2023": {ROAD}, "8.3.2023 tank": {ROAD}, "1990s": {STRIKE},
    "winter 2022 OR 199x": {BRIDGE, STRIKE}, "works 2022": {SIEGE}, "2022-12": {BRIDGE},
    '"march 2023"': set(), "Warschau": {HALL}, "варшава": {HALL}, "warszawy": {HALL},
    '"flooding"': set(), "works taken:2022-04": set(), "works taken:2022-04~": {SIEGE},
    "taken:2021~": set(),
}  # fmt: skip


@pytest.mark.parametrize("query", FOUND)
def test_what_words_find(archive, query):
    assert set(archive.ask(find, query).ids) == FOUND[query]


def test_a_pasted_text_is_looked_for_word_by_word(archive):
    caption = CAPTIONS[ROAD][0]
    assert archive.ask(find, caption).ids == (ROAD,)
    assert archive.ask(find, f"{caption} {caption} {caption}").ids == (ROAD,)
    found = archive.ask(find, " ".join(f"{caption} nowhere{number}" for number in range(8)))
    assert (found.ids, found.near, found.nothing_for) == ((), (), "nowhere0")


def test_several_wholes_in_one_search(archive):
    for query in ("air strike steel works july 1998", "july 1998 man air strike", "1998 1990s man"):
        assert archive.ask(find, query).ids == (STRIKE,), query
    assert archive.ask(find, "air strike steel works july 1999").ids == ()


INSTEAD = {
    "hala targowa": "hala targowej",  # "hala" finds "hali" by itself
    "works taken:2022-04": "works taken:2022-04~",
    'works taken:"spring 2022"': 'works taken:"spring 2022~"',
    "tanks or targowej": "tanks OR targowej",
    "rescuing hali OR rescue": None,
    "credit:mising tank": "credit:missing tank",
}


@pytest.mark.parametrize("query", INSTEAD)
def test_what_is_tried_instead(archive, query):
    assert archive.ask(find_forgiving, query).instead == INSTEAD[query]


def test_a_value_of_several_words_is_offered_whole(archive):
    def tag(session):
        from archive.tags import find_or_add_tag, tag_photos

        tag_photos(session, [ROAD], find_or_add_tag(session, "armoured vehicle"))

    archive.do(tag)
    found = archive.ask(find_forgiving, "tag:armoured vehicle shells")
    assert (found.instead or "", found.ids) == ("", (ROAD,))
    near = archive.ask(find_forgiving, "tag:armored vehicle -shells").near
    assert near == ()
    found = archive.ask(find_forgiving, "tag:shells road")
    assert found.ids == ()
    assert (found.near[0].query, found.near[0].asks_more) == ("shells road", True)


def test_why_tells_dates_and_words_written_as_one(archive):
    def told(query, number):
        return [(one.part, one.where, one.text)
                for one in archive.ask(explain, query, [number])[number]]  # fmt: skip

    assert ("march 2023", "taken", "2023-03-08") in told("march 2023", ROAD)
    assert ("steel works", "caption", "steelworks") in told("steel works", STRIKE)
    assert told("flooding", ROAD) == [("flooding", "caption", "flooded")]
    assert ("steelworks", "caption", "steelworks") in told("steelworks caption:&", STRIKE)


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("fire", "fires fired firing"), ("baking", "bake bakes baked"), ("bodies", "body"),
        ("stopped", "stop stopping"),
        ("gun", "guns"), ("gunmen", "gunman"), ("building", "buildings"),
    ],
)  # fmt: skip
def test_english_forms(word, forms):
    assert set(forms.split()) <= set(english_forms(word))


@pytest.mark.parametrize(
    ("word", "other"),
    [("evening", "even"), ("spring", "spr"), ("herring", "her"), ("united", "unit"),
     ("news", "new"), ("glass", "glas"), ("rating", "rat"), ("need", "nee")],
)  # fmt: skip
def test_words_that_only_look_like_forms(word, other):
    assert other not in english_forms(word)


def test_forms_from_the_list():
    assert {"fought", "fighting"} <= set(listed_forms("fight"))
    assert "fight" not in listed_forms("fight")
    assert listed_forms("tank") == ()


@pytest.mark.parametrize(
    ("word", "name"),
    [("gdansku", "gdansk"), ("warszawie", "warszawa"), ("berliner", "berlin"),
     ("харьковщина", "харьковская"), ("донеччині", "донецька"), ("kharkivshchyna", "kharkivska"),
     ("харкові", "харків")],
)  # fmt: skip
def test_names_a_word_may_be_a_form_of(word, name):
    from archive.reading.fold import fold_name

    assert fold_name(name) in {fold_name(one) for one in basic_forms(fold_name(word))}


OTHERS = {
    11: "昨夜，台北市民在自由廣場舉行燭光晚會",
    12: "متظاهرون يصلون إلى مخيم بالأردن",
    13: "Élèves dans la cour d'une école",
    14: "Traktoren vor dem Tor",
    15: "Turyści na molo w Sopocie",
    16: "Бійці біля танка",
}


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("烛光", 11), ("自由广场", 11), ("الأردن", 12), ("المخيم", 12), ("l'école", 13),
        ("traktor", 14), ("sopot", 15), ("боєць", 16), ("ivan petrenko", 16),
        ("Іван Петренко", 16), ("winter 2014", 16),
    ],
)  # fmt: skip
def test_words_in_other_writings_and_endings(archive, query, number):
    def more(session):
        for own, caption in OTHERS.items():
            session.add(Photo(id=own, image_hash=f"{own:064}", width=3, height=2, format="jpeg",
                              caption=caption))  # fmt: skip
        session.flush()
        bent = session.get_one(Photo, 16)
        bent.taken_text = bent.taken_from = "2014-02-19T00:00:00"
        bent.taken_to = "2014-02-19T23:59:59"
        session.add(PhotoPerson(photo_id=16, name="Ivan Petrenko", folded="ivan petrenko"))

    archive.do(more)
    assert archive.ask(find, query).ids == (number,)
    assert archive.ask(explain, query, [number])[number]


def test_a_quoted_word_is_only_itself(archive):
    archive.do(lambda session: session.add(Photo(
        id=21, image_hash="2" * 64, width=3, height=2, format="jpeg", caption="燭光")))  # fmt: skip
    assert archive.ask(find, '"烛光"').total == 0


@pytest.mark.parametrize(
    ("word", "town"),
    [
        ("каховського", "Kakhovka"), ("Каховской", "Kakhovka"), ("одеської", "Odesa"),
        ("запорізького", "Zaporizhzhya"), ("Хмельницького", "Khmelnytskyi"),
        ("белгородской", "Belgorod"), ("парижских", "Paris"), ("Донецкий", "Donetsk"),
        ("Münchner", "Munich"), ("Praze", "Prague"), ("Győrben", "Győr"),
    ],
)  # fmt: skip
def test_adjectives_and_cases_of_places_mean_them(word, town):
    assert fold(town) in {fold(one) for one in spellings(word)}


@pytest.mark.parametrize("surname", ["Зеленського", "Сирського", "Достоевского", "Маяковського"])
def test_surnames_made_like_adjectives_are_no_places(surname):
    assert spellings(surname) == ()


def test_a_case_in_latin_letters_is_made_and_unmade_alike():
    for name in ("munchen", "krakow", "warszawa", "dresden", "vilnius"):
        cases = [case for case in western_cases(name) if case != f"{name}e"]
        assert all(name in western_forms(case) for case in cases)
    assert "brne" in western_cases("brno")
    assert "opola" in western_cases("opole")
    assert "zlin" not in western_forms("zline")  # too common an ending to tell by it


def test_a_compound_is_found_where_its_first_word_stands_nowhere(catalogue):
    catalogue.do(_photo_of, "Residents wade through floodwaters in Korsunka")
    assert catalogue.ask(find, "flood korsunka").total == 1
    assert catalogue.ask(find, "floo").total == 0


def test_adjectives_of_a_town_are_found_by_its_name(catalogue):
    catalogue.do(_photo_of, "Зруйнований Маріупольський драматичний театр")
    for query in ("Mariupol", "мариуполь", "Маріуполя театр"):
        assert catalogue.ask(find, query).total == 1, query


def test_letters_that_only_some_languages_write():
    assert across("тањуг") == across("tanjug")
    for name, case in (("Λέσβος", "Λέσβο"), ("თბილისი", "თბილისში"), ("Երևան", "Երևանում"),
                       ("חיפה", "בחיפה")):  # fmt: skip
        assert fold(case) in cases_by_script(fold(name))
    assert is_form(fold("вчителька"), stems(fold("учительку")))


def _photo_of(session, caption):
    session.add(Photo(image_hash="0" * 64, width=1, height=1, format="jpeg", caption=caption))


def test_half_of_a_surrogate_pair_beside_chinese_is_no_harm(catalogue):
    assert catalogue.ask(find, "\ud800\u3400").total == 0
