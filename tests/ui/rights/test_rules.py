"""The desk's own rules: phrases, spellings in credits, settings that travel with the archive."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from archive import credits, desk, licences, photos
from archive.catalogue import Catalogue
from tests.ui.rights.conftest import Fill, type_into
from ui import ask
from ui.rights import Rights
from ui.rights.rule_dialog import RuleDialog
from ui.rights.rules_tab import RulesTab
from ui.rights.rules_work import moved
from ui.widgets.form_dialog import FormDialog

Answer = Callable[[Fill], None]


@pytest.fixture
def rules(panel: Rights) -> RulesTab:
    panel.show_tab("rules")
    return panel.rules


def test_a_phrase_of_the_desk_is_found_in_the_photos_there_are(
    qtbot: QtBot, panel: Rights, rules: RulesTab, catalogue: Catalogue
) -> None:
    words = "NO RESALES. ONLY WITH A WORD FROM KRASNO."
    catalogue.do(photos.edit_fields, [1], {"usage_terms": words})
    before = catalogue.ask(licences.leases).total
    phrases = rules.phrases
    qtbot.keyClicks(phrases.words, "only with a word from krasno")
    phrases.meaning.setCurrentIndex(phrases.meaning.findData("permission"))
    qtbot.keyClick(phrases.words, Qt.Key.Key_Return)
    assert phrases.words.text() == ""
    assert [row.cells[0] for row in phrases.table.rows.rows] == ["only with a word from krasno"]
    phrases.look.click()
    found = catalogue.ask(licences.leases).items
    assert len(found) == before + 1
    (new,) = [each for each in found if each.code == "permission"]
    assert (new.state, new.phrase) == ("proposed", "ONLY WITH A WORD FROM KRASNO")
    phrases.found.emit()
    assert panel._tabs.currentWidget() is panel.leases
    catalogue.undo()
    assert catalogue.ask(licences.leases).total == before


def test_a_phrase_that_would_match_everywhere_is_refused(
    rules: RulesTab, catalogue: Catalogue
) -> None:
    rules.phrases.words.setText("a")
    rules.phrases.add.click()
    assert rules.phrases.error.text()
    assert rules.phrases.words.text() == "a", "what was typed stays"
    assert catalogue.ask(desk.phrases) == ()


def test_a_phrase_is_removed_and_undo_brings_it_back(rules: RulesTab, catalogue: Catalogue) -> None:
    rules.phrases.words.setText("strictly ours")
    rules.phrases.add.click()
    assert not rules.phrases.remove.isEnabled()
    assert "Choose" in rules.phrases.remove.toolTip()
    rules.phrases.table.selectRow(0)
    rules.phrases.remove.click()
    assert catalogue.ask(desk.phrases) == ()
    catalogue.undo()
    assert len(catalogue.ask(desk.phrases)) == 1


def test_a_spelling_is_tried_before_it_is_applied(
    rules: RulesTab, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    catalogue.do(credits.set_credit_line, [1], "Olena Marchuk/Krasno Foto")
    rules.credits.written.setText("krasno foto")
    rules.credits.meant.setText("Reuters")
    rules.credits.add.click()
    rules.credits.table.selectRow(0)
    seen: list[tuple[object, ...]] = []

    def look(dialog: QDialog) -> int:
        assert isinstance(dialog, RuleDialog)
        seen.extend(row.cells for row in dialog.table.rows.rows)
        assert catalogue.ask(credits.credit, 1).agency != "Reuters"
        dialog.start.click()
        return dialog.result()

    monkeypatch.setattr(ask, "show", look)
    rules.credits.apply.click()
    assert [(cells[0], cells[1]) for cells in seen] == [(1, "Olena Marchuk/Krasno Foto")]
    found = catalogue.ask(credits.credit, 1)
    assert (found.line, found.agency) == ("Olena Marchuk/Krasno Foto", "Reuters")
    assert "rule 1" in str(found.rule)
    assert catalogue.undo().value == "apply_credit_rule"
    assert catalogue.ask(credits.credit, 1).agency != "Reuters"


def test_a_rule_without_effect_says_so(rules: RulesTab, monkeypatch: pytest.MonkeyPatch) -> None:
    rules.credits.written.setText("nobody wrote this")
    rules.credits.meant.setText("Somebody")
    rules.credits.add.click()
    rules.credits.table.selectRow(0)
    said: list[str] = []

    def look(dialog: QDialog) -> int:
        assert isinstance(dialog, RuleDialog)
        said.append(dialog.count.text())
        assert not dialog.start.isEnabled()
        return 0

    monkeypatch.setattr(ask, "show", look)
    rules.credits.apply.click()
    assert said == ["It would change no photo."]


def test_rules_have_an_order(rules: RulesTab, catalogue: Catalogue) -> None:
    for written, meant in (("one", "1"), ("two", "2")):
        rules.credits.written.setText(written)
        rules.credits.meant.setText(meant)
        rules.credits.add.click()
    rules.credits.table.selectRow(1)
    assert not rules.credits.down.isEnabled()
    rules.credits.up.click()
    assert [rule.written for rule in catalogue.ask(desk.credit_rules)] == ["two", "one"]
    rules.credits.written.setText("same")
    rules.credits.meant.setText("same")
    rules.credits.add.click()
    assert rules.credits.error.text()


def test_a_rule_at_the_edge_stays() -> None:
    pairs = (("a", "b"), ("c", "d"))
    assert moved(pairs, 0, -1) == moved(pairs, 1, 1) == moved(pairs, -1, 1) == pairs
    assert moved(pairs, 0, 1) == (("c", "d"), ("a", "b"))


def test_desk_settings_are_one_step_and_mistakes_stand_at_their_fields(
    rules: RulesTab, catalogue: Catalogue, answer: Answer
) -> None:
    def fill(dialog: FormDialog) -> None:
        type_into(dialog, medium="print", territory="Nowhereland", names="The Post, Post Ltd")
        type_into(dialog, reminder="soon", letterhead="The Post\nPicture desk")
        dialog.start.click()
        assert dialog._errors["reminder"].text()
        type_into(dialog, reminder="0")
        dialog.start.click()
        assert dialog._errors["reminder"].text()
        type_into(dialog, reminder="45")
        dialog.start.click()
        assert "Nowhereland" in dialog._errors["territory"].text()
        type_into(dialog, territory="Ukraine")
        dialog.start.click()

    answer(fill)
    rules.settings.click()
    use = catalogue.ask(desk.default_use)
    assert (use.medium, use.territory) == ("print", "UA")
    assert catalogue.ask(desk.reminder_days) == 45
    assert catalogue.ask(desk.own_names) == ("The Post", "Post Ltd")
    assert catalogue.ask(desk.letterhead) == "The Post\nPicture desk"
    catalogue.undo()
    assert catalogue.ask(desk.reminder_days) == 30
