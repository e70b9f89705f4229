"""What a desk decides about chosen photos: category, permission, override, names, licences."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QDialog
from pytestqt.qtbot import QtBot

from archive import credits, licences, photos
from archive.catalogue import Catalogue
from archive.rights import assess_photo
from tests.ui.rights.conftest import Fill, type_into
from ui import ask
from ui.rights import Rights
from ui.rights.names import NameDialog
from ui.selection import Selection
from ui.widgets.form_dialog import FormDialog
from ui.workspace import Workspace

Answer = Callable[[Fill], None]


def codes(catalogue: Catalogue) -> set[str]:
    found = catalogue.ask(assess_photo, 1).reasons
    return {each.code for each in found if not each.overridden_by}


def press(dialog: FormDialog) -> None:
    dialog.start.click()


def test_a_category_says_why_and_undo_takes_it_back(
    panel: Rights, catalogue: Catalogue, answer: Answer
) -> None:
    def fill(dialog: FormDialog) -> None:
        type_into(dialog, category="staff")
        press(dialog)

    answer(fill)
    before = catalogue.ask(credits.credit, 1).category
    panel.bindings()["category.set"]()
    assert catalogue.ask(credits.credit, 1).category == "staff"
    assert catalogue.undo().value == "set_category"
    assert catalogue.ask(credits.credit, 1).category == before


def test_a_permission_needs_who_and_how(
    panel: Rights, catalogue: Catalogue, answer: Answer
) -> None:
    catalogue.do(credits.edit_credit, [1], {"category": "social"})
    assert "no_permission" in codes(catalogue)

    def fill(dialog: FormDialog) -> None:
        press(dialog)
        assert dialog._errors["granted_by"].text()
        type_into(dialog, granted_by="Ilse Krone, by telephone")
        press(dialog)
        assert dialog._errors["how"].text()
        type_into(dialog, how="She said yes", at="8 March")
        press(dialog)
        assert "8 March" in dialog._errors["at"].text()
        type_into(dialog, at="2026-03-08")
        press(dialog)

    answer(fill)
    panel.bindings()["permission.add"]()
    assert "no_permission" not in codes(catalogue)


def test_a_reason_is_set_aside_with_why_until_a_day(
    panel: Rights, catalogue: Catalogue, answer: Answer
) -> None:
    catalogue.do(credits.edit_credit, [1], {"category": "agency"})
    assert "no_licence" in codes(catalogue)

    def fill(dialog: FormDialog) -> None:
        type_into(dialog, code="no_licence")
        press(dialog)
        assert dialog._errors["why"].text()
        type_into(dialog, why="The agency agreed by telephone", until="2999-01-01")
        press(dialog)

    answer(fill)
    panel.bindings()["reason.override"]()
    assert "no_licence" not in codes(catalogue)
    catalogue.undo()
    assert "no_licence" in codes(catalogue)


def test_one_of_two_restrictions_is_set_aside(
    panel: Rights, catalogue: Catalogue, answer: Answer
) -> None:
    catalogue.do(photos.edit_fields, [1], {"instructions": "NO ARCHIVES. MANDATORY CREDIT."})

    def fill(dialog: FormDialog) -> None:
        field = dialog.fields["code"]
        assert isinstance(field, QComboBox)
        listed = [str(field.itemData(n)) for n in range(field.count())]
        (wanted,) = (each for each in listed if "MANDATORY" in each)
        assert any("ARCHIVES" in each for each in listed)
        type_into(dialog, code=wanted, why="It stands in the frame")
        press(dialog)

    answer(fill)
    panel.bindings()["reason.override"]()
    (aside,) = catalogue.ask(licences.overrides, 1)
    assert aside.phrase == "MANDATORY CREDIT"
    left = [each.overridden_by for each in catalogue.ask(assess_photo, 1).reasons
            if each.code == "restriction"]  # fmt: skip
    assert sum(map(bool, left)) == 1 < len(left)


def test_a_missing_caption_is_never_offered_for_setting_aside(
    panel: Rights, catalogue: Catalogue, answer: Answer
) -> None:
    catalogue.do(photos.edit_caption, 1, "")

    def fill(dialog: FormDialog) -> None:
        field = dialog.fields["code"]
        assert field.findData("missing_caption") < 0  # type: ignore[attr-defined] # a combo box

    answer(fill)
    panel.bindings()["reason.override"]()


def test_a_licence_is_renewed_from_the_day_after_its_end(
    panel: Rights, catalogue: Catalogue, workspace: Workspace, answer: Answer
) -> None:
    terms = licences.LicenceTerms("Wire", valid_to="2026-12-31", photos=(1,))
    workspace.do(licences.add_licence, terms)
    assert not panel.licences._renew.isEnabled()
    assert "Choose a licence" in panel.licences._renew.toolTip()
    panel.licences.table.selectRow(0)

    def fill(dialog: FormDialog) -> None:
        type_into(dialog, valid_to="2026-01-01")
        press(dialog)
        assert dialog._errors["valid_to"].text()
        type_into(dialog, valid_to="2027-12-31")
        press(dialog)

    answer(fill)
    panel.licences._renew.click()
    _first, renewed = catalogue.ask(licences.licences).items
    assert (renewed.valid_from, renewed.valid_to) == ("2027-01-01", "2027-12-31")
    assert catalogue.ask(licences.covered_photos, renewed.id) == (1,)


def test_chosen_photos_are_added_to_the_chosen_licence(
    panel: Rights, catalogue: Catalogue, workspace: Workspace, selection: Selection
) -> None:
    workspace.do(licences.add_licence, licences.LicenceTerms("Single pictures"))
    workspace.do(licences.add_licence, licences.LicenceTerms("All", supplier="Reuters"))
    (single, every) = catalogue.ask(licences.licences).items
    panel.licences.table.choose(every.id)
    assert "supplier" in panel.licences._cover.toolTip()
    panel.licences.table.choose(single.id)
    selection.clear()
    assert "grid" in panel.licences._cover.toolTip()
    selection.choose([1])
    panel.licences._cover.click()
    assert catalogue.ask(licences.covered_photos, single.id) == (1,)


def test_from_the_grid_a_licence_is_chosen_for_the_photos(
    panel: Rights, catalogue: Catalogue, workspace: Workspace, answer: Answer
) -> None:
    workspace.do(licences.add_licence, licences.LicenceTerms("One"))
    workspace.do(licences.add_licence, licences.LicenceTerms("Other"))
    other = catalogue.ask(licences.licences).items[1]

    def fill(dialog: FormDialog) -> None:
        type_into(dialog, licence=str(other.id))
        press(dialog)

    answer(fill)
    panel.bindings()["licence.cover"]()
    assert catalogue.ask(licences.covered_photos, other.id) == (1,)


def test_a_protected_name_is_shown_on_purpose_only_and_who_looked_is_recorded(
    qtbot: QtBot,
    panel: Rights,
    catalogue: Catalogue,
    answer: Answer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fill(dialog: FormDialog) -> None:
        type_into(dialog, name="Olena Marchuk", reason="Olena Marchuk is in danger")
        press(dialog)
        assert dialog._errors["reason"].text()
        type_into(dialog, reason="In danger")
        press(dialog)

    answer(fill)
    panel.bindings()["name.protect"]()
    record = catalogue.ask(credits.credit, 1)
    assert record.protected
    assert "Marchuk" not in str(record)
    seen: list[QDialog] = []

    def look(dialog: QDialog) -> int:
        assert isinstance(dialog, NameDialog)
        seen.append(dialog)
        assert not dialog.show_it.isEnabled()
        assert "Marchuk" not in dialog.name.text()
        qtbot.keyClicks(dialog.reason, "A court order")
        dialog.show_it.click()
        assert dialog.name.text() == "Olena Marchuk"
        assert "A court order" in dialog._record.text()
        return 0

    monkeypatch.setattr(ask, "show", look)
    panel.bindings()["name.reveal"]()
    assert seen
    (_protected, looked) = catalogue.ask(credits.disclosures, 1)
    assert (looked.what, looked.by, looked.reason) == ("revealed", "tester", "A court order")


def test_a_contract_is_attached_then_opened_as_a_copy(
    panel: Rights,
    catalogue: Catalogue,
    workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    workspace.do(licences.add_licence, licences.LicenceTerms("Wire"))
    signed = tmp_path / "signed contract.pdf"
    signed.write_bytes(b"%PDF-1.4 signed")
    monkeypatch.setattr(ask, "files", lambda *_args, **_kw: (signed,))
    panel.licences.table.selectRow(0)
    panel.licences._contract.click()
    (licence,) = catalogue.ask(licences.licences).items
    assert licence.contract_name == "signed contract.pdf"
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    panel.licences.table.selectRow(0)
    assert panel.licences._contract.toolTip() == "signed contract.pdf"
    panel.licences._contract.click()
    (url,) = opened
    copy = Path(url.toLocalFile())
    assert copy.name == "signed contract.pdf"
    assert copy.read_bytes() == signed.read_bytes()
    assert not copy.is_relative_to(catalogue.path)


def test_a_licence_says_how_many_uses_are_left_and_what_stands_against_it(
    panel: Rights, workspace: Workspace, answer: Answer
) -> None:
    terms = licences.LicenceTerms("Ten a month", uses_allowed=10, uses_per="month", photos=(1,))
    workspace.do(licences.add_licence, terms)
    panel.licences.table.selectRow(0)
    assert "0 of 10 uses are made this month" in panel.licences._about.text()


def test_fees_by_size_are_written_one_a_line(
    panel: Rights, catalogue: Catalogue, answer: Answer
) -> None:
    def fill(dialog: FormDialog) -> None:
        type_into(dialog, name="Sizes", currency="EUR", fee_rule="per size", sizes="half page 85")
        press(dialog)
        assert dialog._errors["sizes"].text()
        type_into(dialog, sizes="half page: 85.00\n\nfull page: 150")
        press(dialog)

    answer(fill)
    panel.bindings()["licence.add"]()
    (licence,) = catalogue.ask(licences.licences).items
    assert [size for size, _fee in licence.sizes] == ["half page", "full page"]
    panel.licences.table.selectRow(0)

    def look(dialog: FormDialog) -> None:
        assert "half page: 85.00" in str(dialog.value("sizes"))

    answer(look)
    panel.licences.edit()
