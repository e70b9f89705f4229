"""Every text of the program has its translation, and what is put into it goes into that as well."""

from collections import Counter
from collections.abc import Iterator

import pytest

from resources.i18n import gettext, ngettext, use_language
from tests.words.catalogues import (
    compiled,
    kept,
    languages,
    messages,
    missing,
    place,
    placeholders,
    renewed,
)
from ui.actions import ACTIONS, Menu

MEND = "./dev words brings the catalogue up to the code; translate what it lists"


@pytest.fixture(autouse=True)
def _language() -> Iterator[None]:
    yield
    use_language(None)


@pytest.mark.parametrize("language", languages())
@pytest.mark.filterwarnings("ignore:Empty msgid")
def test_every_text_is_translated(language: str) -> None:
    assert [message.id for message in missing(renewed(language))] == [], MEND


@pytest.mark.parametrize("language", languages())
def test_what_is_put_into_a_text_goes_into_its_translation(language: str) -> None:
    wrong = []
    for message, texts, said in messages(kept(language)):
        wanted = {frozenset(placeholders(text)) for text in texts}
        wrong += [message.id for each in said if each and placeholders(each) not in wanted]
    assert wrong == []


@pytest.mark.parametrize("language", languages())
def test_dots_and_blanks_at_the_ends_stay(language: str) -> None:
    wrong = []
    for message, texts, said in messages(kept(language)):
        for each in said:
            for mark in ("…", " ", "\n"):
                if each and each.endswith(mark) != texts[-1].endswith(mark):
                    wrong.append(message.id)
    assert wrong == []


@pytest.mark.parametrize("language", languages())
def test_the_program_reads_what_was_translated(language: str) -> None:
    assert place(language, "mo").read_bytes() == compiled(kept(language)), MEND


@pytest.mark.parametrize("language", languages())
def test_a_letter_opens_one_entry_of_a_menu(language: str) -> None:
    use_language(language)
    for menu in Menu:
        inside = {spec.under for spec in ACTIONS if spec.menu is menu}
        for under in inside:
            specs = [spec for spec in ACTIONS if spec.menu is menu and spec.under == under]
            names = [gettext(spec.text) for spec in specs]
            names += map(gettext, inside if not under else ())
            letters = Counter(name[name.index("&") + 1].lower() for name in names if "&" in name)
            assert [each for each, count in letters.items() if count > 1] == [], (menu, under)


def test_nothing_stays_nothing() -> None:
    use_language("uk")
    assert gettext("") == ""
    assert gettext("no such text") == "no such text"


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "лишилася 1 година"), (3, "лишилося 3 години"), (11, "лишилося 11 годин")],
)
def test_ukrainian_counts_in_three_forms(count: int, words: str) -> None:
    use_language("uk")
    said = ngettext("{count} hour left", "{count} hours left", count)
    assert said.format(count=count) == words
