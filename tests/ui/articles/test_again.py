"""A changed article is brought in again: what becomes of its claims is shown first."""

import pytest
from PySide6.QtWidgets import QDialog

from archive import articles, claims
from archive.article_import.run import Imported
from archive.catalogue import Catalogue
from archive.values import ArticleId
from tests.factories import ARTICLE
from tests.ui.conftest import PanelOf
from ui import ask
from ui.articles import Articles
from ui.articles.dialogs import told_of
from ui.articles.import_dialog import ArticleImportDialog
from ui.articles.renewal_dialog import RenewalDialog

CHANGED = ARTICLE.replace(
    "The road bridge", "Nobody was hurt. Some 40 engines came.\n\nThe road bridge"
).replace("About 4,200 vehicles cross it", "Some 5,100 vehicles cross it")  # fmt: skip


@pytest.fixture
def panel(panel_of: PanelOf) -> Articles:
    return panel_of(Articles)


class Person:
    """Answers the dialogs; keeps what they said."""

    def __init__(self, text: str, yes: bool) -> None:
        self.text, self.yes = text, yes
        self.lines: list[str] = []
        self.refused = ""

    def show(self, dialog: QDialog) -> int:
        if isinstance(dialog, ArticleImportDialog):
            assert dialog.again
            dialog.text.setPlainText(self.text)
            dialog.start.click()
            self.refused = dialog._error.text()
            return dialog.result()
        assert isinstance(dialog, RenewalDialog)
        tree = dialog.tree
        self.lines = [tree.topLevelItem(row).text(0) for row in range(tree.topLevelItemCount())]
        return int(self.yes)


@pytest.mark.parametrize("yes", [True, False])
def test_what_stays_and_changes_is_shown_before_anything_is_stored(
    panel: Articles, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch, yes: bool
) -> None:
    first = catalogue.ask(articles.article, 1).claims[0]
    catalogue.do(claims.accept_claims, [first.id])
    person = Person(CHANGED, yes)
    monkeypatch.setattr(ask, "show", person.show)
    panel.bindings()["article.again"]()
    assert any("In other words" in line or "Gone" in line for line in person.lines)
    assert any("Unchanged" in line for line in person.lines)
    assert any("In no claim" in line for line in person.lines)  # the engines, nobody claims them
    stored = catalogue.ask(articles.article, 1)
    assert ("Nobody was hurt" in stored.text) is yes
    assert catalogue.ask(claims.claim, first.id).state == "accepted"
    if yes:
        assert panel.page.opened is not None
        assert panel.page.opened.detail.text == stored.text


def test_the_same_text_is_refused_in_the_dialog(
    panel: Articles, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = Person(ARTICLE, True)
    monkeypatch.setattr(ask, "show", person.show)
    panel.bindings()["article.again"]()
    assert "already" in person.refused
    assert person.lines == []


def test_what_is_there_already_is_said_beside_how_it_was_read() -> None:
    known = Imported(ArticleId(1), True, 2, notes=("It was set right.",))
    assert (
        told_of(known)
        == "The archive had this article already; nothing was added. It was set right."
    )
    assert told_of(Imported(ArticleId(1), False, 2)) == "2 suggestions wait under Photos."
    assert told_of(Imported(ArticleId(1), False, 0)) == ""
