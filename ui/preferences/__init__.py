"""Preferences: what may be set, and the keys."""

from ui.preferences.dialog import Preferences

__all__ = ["Preferences"]
