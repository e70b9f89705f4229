from dataclasses import fields
from pathlib import Path

from PySide6.QtCore import QByteArray

from ui.settings import Settings, Store


def test_every_preference_says_what_it_is() -> None:
    for each in fields(Settings):
        assert each.metadata["title"], each.name
        assert each.metadata["help"].endswith("."), each.name


def test_settings_survive_the_program(settings: Store, tmp_path: Path) -> None:
    settings.change(theme="light", text_percent=120, blur_sensitive=False, who="Ірина")
    again = Store(tmp_path / "settings" / "cutline.ini").load()
    assert (again.theme, again.text_percent) == ("light", 120)
    assert (again.blur_sensitive, again.who) == (False, "Ірина")


def test_what_cannot_be_understood_has_its_default(tmp_path: Path) -> None:
    ini = tmp_path / "cutline.ini"
    ini.write_text("[settings]\ntheme=pink\ntext_percent=large\ncell_size=9000\n")
    found = Store(ini).load()
    assert found.theme == "system"
    assert found.text_percent == 100
    assert found.cell_size == 448


def test_state_and_keys_are_kept_apart(settings: Store) -> None:
    settings.remember("archive", "/photos")
    settings.remember("window", QByteArray(b"\x01\x02"))
    settings.save_shortcuts({"undo": "Ctrl+U", "redo": ""})
    assert settings.text("archive") == "/photos"
    assert settings.geometry("window") == QByteArray(b"\x01\x02")
    assert settings.geometry("archive") == QByteArray()
    assert settings.shortcuts() == {"undo": "Ctrl+U", "redo": ""}
    settings.save_shortcuts({})
    assert settings.shortcuts() == {}
    assert settings.load() == Settings()


def test_what_another_window_remembered_is_seen(tmp_path: Path) -> None:
    mine = Store(tmp_path / "cutline.ini")
    mine.remember("window", QByteArray(b"\x01"))
    assert mine.text("recent") == ""
    (tmp_path / "cutline.ini").write_text("[state]\nrecent=/photos/desk\n")
    assert mine.text("recent") == "/photos/desk"


def test_optional_extras_are_off_until_their_preference_is_on() -> None:
    assert Settings().extras == frozenset()
    assert Settings(meaning=True).extras == {"meaning"}
    assert Settings(meaning=True, parser=True).extras == {"meaning", "nlp"}
