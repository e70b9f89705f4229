"""The rights desk at a glance leads to what it counts."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from archive import credits, licences
from archive.appearances import AppearanceTerms, add_appearance
from archive.catalogue import Catalogue
from archive.licences import LicenceTerms
from archive.rights.kept import forget_rules
from ui.rights import Rights
from ui.rights.figures import desk_figures, month_days, other_month
from ui.workspace import Workspace


def in_days(number: int) -> str:
    return (date.today() + timedelta(days=number)).isoformat()


def test_figures_follow_what_is_decided(qtbot: QtBot, panel: Rights, workspace: Workspace) -> None:
    workspace.do(credits.edit_credit, [1], {"category": "social"})
    panel.show_tab("desk")
    desk = panel.desk
    assert desk.cards["no_permission"].number.text() == "1"
    with qtbot.waitSignal(panel.photos_opened) as heard:
        qtbot.mouseClick(desk.cards["no_permission"].lead, Qt.MouseButton.LeftButton)
    assert heard.args == [(1,)]
    workspace.do(licences.add_permission, [1], "Ilse Krone", "She wrote")
    assert desk.cards["no_permission"].number.text() == "0"
    assert not desk.cards["no_permission"].lead.isEnabled()


def test_what_ends_within_some_days_leads_to_its_licence(
    panel: Rights, workspace: Workspace
) -> None:
    terms = LicenceTerms("Soon over", supplier="Reuters", valid_to=in_days(40))
    workspace.do(licences.add_licence, terms)
    panel.show_tab("desk")
    desk = panel.desk
    assert desk.ending.rows.rows == ()
    assert "30 days" in desk._nothing_ends.text()
    desk.days.setValue(60)
    (row,) = desk.ending.rows.rows
    assert row.cells[1] == 40
    desk.ending.opened.emit(row.key)
    assert panel._tabs.currentWidget() is panel.licences
    assert panel.licences.table.chosen_keys == (row.key,)


def test_costs_are_those_of_the_month_looked_at(panel: Rights, workspace: Workspace) -> None:
    before = other_month(date.today().isoformat()[:7], -1)
    terms = LicenceTerms("Flat", supplier="Reuters", fee="900", currency="EUR", fee_rule="flat")
    workspace.do(licences.add_licence, terms)
    used = AppearanceTerms(
        publication="Post",
        medium="web",
        used_from=f"{before}-05",
        used_to=f"{before}-06",
    )
    workspace.do(add_appearance, 1, used)
    panel.show_tab("desk")
    desk = panel.desk
    assert "Nothing ran" in desk._total.text()
    desk._on_month(-1)
    (row,) = desk.costs.rows.rows
    assert "900.00 EUR" in str(row.cells[-1])


def test_the_restrictions_that_wait_are_one_click_away(
    qtbot: QtBot, panel: Rights, catalogue: Catalogue
) -> None:
    panel.show_tab("desk")
    waiting = catalogue.ask(licences.leases, state="proposed").total
    assert panel.desk.cards["proposed"].number.text() == str(waiting) != "0"
    qtbot.mouseClick(panel.desk.cards["proposed"].lead, Qt.MouseButton.LeftButton)
    assert panel._tabs.currentWidget() is panel.leases


def test_months_have_their_own_days() -> None:
    assert month_days("2024-02") == ("2024-02-01", "2024-02-29")
    assert month_days("2023-12") == ("2023-12-01", "2023-12-31")
    assert (other_month("2023-12", 1), other_month("2024-01", -1)) == ("2024-01", "2023-12")


def test_an_empty_archive_has_nothing_to_mend(catalogue: Catalogue) -> None:
    from archive.photos import remove_photos

    catalogue.do(remove_photos, [1])
    figures = catalogue.ask(desk_figures, "2026-03-08", 30, "2026-03")
    assert (figures.photos, figures.breaches) == (0, 0)
    assert not any(figures.without.values())


def test_the_desk_says_how_many_verdicts_are_those_of_before(
    panel: Rights, catalogue: Catalogue
) -> None:
    panel.show_tab("desk")
    desk = panel.desk
    assert "not judged yet" not in desk._covered.text()
    catalogue.maintain(forget_rules)
    catalogue.maintain(lambda s: s.execute(text("UPDATE rights_verdict SET rules_version = '0'")))
    desk.reload()
    assert "not judged yet" in desk._covered.text()
