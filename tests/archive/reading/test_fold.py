"""Folding: the same form for every spelling, and offsets that lead back."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from archive.reading.fold import fold, fold_name, phrase, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ХАРКІВ", "харків"),
        ("Київ", "киів"),
        ("Николай", "николаи"),
        ("Королёв", "королев"),
        ("Ґалаґан", "Галаган"),
        ("ΑΘΉΝΑ", "αθηνα"),
        ("ΠΕΙΡΑΙΑΣ", "Πειραιάς"),
        ("Łódź", "Lodz"),
        ("Straße", "STRASSE"),
        ("İstanbul", "istanbul"),
        ("Diyarbakır", "diyarbakir"),
        ("Ærø", "aero"),
        ("Slov'yansk", "slovyansk"),
        ("Слов’янськ", "словянськ"),
        ("Луганʼск", "луганск"),
        ("القُدْس", "القدس"),
        ("أربيل", "اربيل"),
        ("تهران‎", "تهران"),
        ("یزد", "يزد"),
        ("ירושלים", "יְרוּשָׁלַיִם"),
        ("U.S.", "US"),
        ("U.S.A", "usa"),
        ("155,530", "155530"),
        ("155\u00a0530", "155530"),
        ("٢٠٢٣", "2023"),
        ("Russia’s", "russia"),
        ("O’Brien", "OBrien"),
        ("refrigerated  rail-car", "refrigerated rail car"),
        ("ＲＥＵＴＥＲＳ", "reuters"),
        ("ﬁre", "fire"),
        ("co\u00adoperate", "cooperate"),
        ("e\u0301te\u0301", "été"),
        ("\u1109\u1165\u110b\u116e\u11af", "서울"),
    ],
)
def test_spellings_that_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Кит", "Кіт"), ("か", "が"), ("कि", "कु"), ("3.5", "35"), ("1,2", "12")],
)
def test_words_that_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_runs_without_spaces_become_pairs() -> None:
    assert fold("東京都") == "東京 京都 都"
    assert fold("在Kyiv東京") == "在 kyiv 東京 京"
    assert fold_name("東京都 庁") == "東京都 庁"
    assert phrase("東京都") == ("東京", "京都")
    assert phrase("都") == ("都*",)


def test_elision_leaves_the_word_to_be_found() -> None:
    assert fold("l'armée de Côte d’Ivoire") == "l armee de cote d ivoire"


def test_words_know_their_places() -> None:
    text = "“Großer” Łódź — Russia's 155,530"
    assert [(text[word.start : word.end], word.folded) for word in words(text)] == [
        ("Großer", "grosser"),
        ("Łódź", "lodz"),
        ("Russia's", "russia"),
        ("155,530", "155530"),
    ]


@given(st.text())
@example("İ'ß\u0301")
@example("a.b.c")
def test_folding_never_fails_and_is_made_of_words(text: str) -> None:
    folded = fold_name(text)
    assert folded == " ".join(folded.split())
    assert folded == " ".join(word.folded for word in words(text))
    assert all(text[word.start : word.end] for word in words(text))
    assert not set(folded) & set("'\".,*_()-")
    assert phrase(text) is not None
    assert len(fold(text).split()) >= len(folded.split())


@given(st.text(st.characters(max_codepoint=0x6FF)))
@example("ŉ")
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
