"""Optional extras: known without being loaded, off until switched on."""

import sys

import pytest

from archive import extras
from archive.catalogue import Catalogue
from archive.extras import MEANING, NLP, PACKAGES, is_installed, way_to_install


def test_what_is_installed_is_told_without_loading_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PACKAGES:
        is_installed(name)
        assert (
            not set(PACKAGES[name]) & sys.modules.keys() or sys.modules[PACKAGES[name][0]] is None
        )
    monkeypatch.setitem(extras.PACKAGES, NLP, ("json", "no_such_package"))
    assert not is_installed(NLP)
    monkeypatch.setitem(extras.PACKAGES, NLP, ("json", "email"))
    assert is_installed(NLP)


def test_who_has_none_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert "./dev extras meaning" in way_to_install(MEANING)
    monkeypatch.setattr(sys, "platform", "win32")
    assert "Windows" in way_to_install(MEANING)
    assert "./dev extras nlp" in way_to_install(NLP)


def test_all_are_off_at_first(catalogue: Catalogue) -> None:
    assert catalogue.extras == frozenset()
