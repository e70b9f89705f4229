"""What a person can trigger: one table, from which menus, keys, palette and help are made."""

from ui.actions.action_set import ActionSet
from ui.actions.specs import ActionSpec, Menu, Needs
from ui.actions.table import ACTIONS, spec_of

__all__ = ["ACTIONS", "ActionSet", "ActionSpec", "Menu", "Needs", "spec_of"]
