"""Who is one claimant and who is another: two made one, or chosen claims given one of their own."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from archive import claims, parties
from archive.articles import ClaimRecord
from resources.i18n import gettext as _
from ui import ask
from ui.messages import Messages
from ui.workspace import Workspace


class Claimants:
    """Asks and writes; every answer is one step that undo takes back."""

    def __init__(self, workspace: Workspace, messages: Messages, window: QWidget) -> None:
        self._workspace, self._messages, self._window = workspace, messages, window

    def make_one(self, chosen: Sequence[ClaimRecord]) -> None:
        """Make the claimants of these claims one, everywhere in the archive."""
        names = list(dict.fromkeys(claim.claimant for claim in chosen if claim.claimant))
        if len(names) < 2:
            self._messages.hint(_("Choose claims of two or more named claimants."))
            return
        title, label = _("Make claimants one"), _("Known from now on as")
        at = ask.choice(self._window, title, label, names)
        if at is not None:
            ids = [claim.id for claim in chosen]
            self._workspace.do(claims.make_one_claimant, ids, names[at], label="merge_parties")

    def part(self, chosen: Sequence[ClaimRecord]) -> None:
        """Give these claims, all of one claimant, to a claimant of their own."""
        names = _named(chosen)
        if len(names) != 1 or any(claim.claimant_id is None for claim in chosen):
            self._messages.hint(_("Choose claims of one named claimant."))
            return
        ((party_id, former),) = names.items()
        label = _("Who says these, and is not “{name}”").format(name=former)
        name = ask.text(self._window, _("Another claimant"), label)
        if name is not None and name.strip():
            ids = [claim.id for claim in chosen]
            self._workspace.do(parties.split_party, party_id, name.strip(), claim_ids=ids)


def _named(chosen: Sequence[ClaimRecord]) -> dict[int, str]:
    """Return the parties that claim, by id, in the order of the lines."""
    return {c.claimant_id: c.claimant or "" for c in chosen if c.claimant_id is not None}
