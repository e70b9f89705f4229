"""The desk's rules for spellings in credits: as written, as meant, tried in order."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit

from archive import desk
from archive.credits import NormalisationRule
from resources.i18n import gettext as _
from ui import ask
from ui.messages import Messages
from ui.rights.rule_dialog import RuleDialog
from ui.rights.rule_list import RuleList
from ui.rights.rules_work import moved
from ui.rights.tables import enable, read_only_words
from ui.widgets.rows_table import TableRow
from ui.workspace import Workspace


class CreditRules(RuleList):
    """A rule holds for photos that come in; those there are can be tried and changed too."""

    def __init__(self, workspace: Workspace, messages: Messages) -> None:
        self.written, self.meant = QLineEdit(), QLineEdit()
        super().__init__(
            workspace,
            messages,
            title=_("Spellings in credits"),
            about=_("A spelling that stands as a whole part of a credit is read as another. The "
                    "line as printed stays; each credit names the rule it was read by."),
            columns=((_("No."), 0), (_("As written"), 1), (_("Is meant"), 1)),
            empty=_("Write a spelling that comes again and again, and what is meant by it."),
        )  # fmt: skip
        self._rules: tuple[NormalisationRule, ...] = ()
        for field, hint, name in (
            (self.written, _("e.g. retuers"), _("As written")),
            (self.meant, _("e.g. Reuters"), _("As meant")),
        ):
            field.setPlaceholderText(hint)
            field.setAccessibleName(name)
            field.returnPressed.connect(self._on_add)
            self.adding.addWidget(field, 1)
        self.adding.addWidget(self.add)
        self.up = self.add_button(_("↑ Earlier"), self._on_up)
        self.down = self.add_button(_("↓ Later"), self._on_down)
        self.apply = self.add_button(_("&Apply to photos…"), self._on_apply)
        self._on_chosen(None)

    def show_rules(self, rules: Sequence[NormalisationRule]) -> None:
        """Show the rules in their order."""
        self._rules = tuple(rules)
        self.show_rows(
            [TableRow(rule.number, (rule.number, rule.written, rule.meant)) for rule in rules]
        )

    @property
    def _pairs(self) -> tuple[tuple[str, str], ...]:
        return tuple((rule.written, rule.meant) for rule in self._rules)

    def _on_add(self) -> None:
        self._store((*self._pairs, (self.written.text().strip(), self.meant.text().strip())))

    def _on_remove(self) -> None:
        place = self.place
        if place >= 0:
            self._store((*self._pairs[:place], *self._pairs[place + 1 :]))

    def _on_up(self) -> None:
        self._store(moved(self._pairs, self.place, -1))

    def _on_down(self) -> None:
        self._store(moved(self._pairs, self.place, 1))

    def _on_apply(self) -> None:
        if self.place >= 0:
            dialog = RuleDialog(self._workspace, self._rules[self.place], parent=self)
            ask.show(dialog)
            dialog.deleteLater()

    def _store(self, pairs: tuple[tuple[str, str], ...]) -> None:
        if pairs != self._pairs:
            self._workspace.do(
                desk.set_credit_rules, pairs, answered=self._on_stored, failed=self._on_failed
            )

    def _on_stored(self, _nothing: object) -> None:
        self.written.clear()
        self.meant.clear()

    def _on_chosen(self, key: object) -> None:
        super()._on_chosen(key)
        place, able = self.place, not self._workspace.read_only
        why = _("Choose a rule first.") if able else read_only_words()
        enable(self.up, able and place > 0, _("Try it before the one above"), why)
        last = len(self._rules) - 1
        enable(self.down, able and 0 <= place < last, _("Try it after the one below"), why)
        enable(self.apply, able and place >= 0, _("See which photos it would change"), why)
