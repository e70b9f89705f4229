"""The table of actions. To add one: a row here, and a bound method in a panel's ``bindings()``.

*Action* is what a person triggers; *command* is a write on the archive. The rows lie by menu in
the modules of this package; their order is that of menus, palette and help.
"""

from ui.actions.specs import ActionSpec
from ui.actions.table.archive import ON_THE_ARCHIVE
from ui.actions.table.desk import ON_THE_DESK
from ui.actions.table.photos import ON_PHOTOS
from ui.actions.table.views import ON_VIEWS

ACTIONS: tuple[ActionSpec, ...] = (*ON_THE_ARCHIVE, *ON_PHOTOS, *ON_THE_DESK, *ON_VIEWS)


def spec_of(action_id: str) -> ActionSpec:
    """Return the row of an action; ``KeyError`` for an id the table does not have."""
    return _BY_ID[action_id]


_BY_ID = {spec.id: spec for spec in ACTIONS}
