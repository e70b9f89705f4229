"""The desk's restriction phrases: words that suppliers write, and what they mean."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit

from archive import desk
from archive.reading.restrictions import Phrase
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.messages import Messages
from ui.rights.rule_list import RuleList
from ui.rights.rules_work import look_through, meaning_of, meanings
from ui.rights.tables import enable, read_only_words
from ui.widgets.choice import Choice
from ui.widgets.rows_table import TableRow
from ui.workspace import Workspace


class PhraseList(RuleList):
    """A phrase is proposed as a restriction wherever it stands as whole words."""

    found = Signal()  # somebody wants to see what was found

    def __init__(self, workspace: Workspace, messages: Messages) -> None:
        self.words, self.meaning = QLineEdit(), Choice()
        super().__init__(
            workspace,
            messages,
            title=_("Restriction phrases"),
            about=_("Beside the many the program knows. Found as whole words in instructions, "
                    "usage terms, other constraints and captions; what is found waits for a yes."),
            columns=((_("Words"), 1), (_("Meaning"), 1)),
            empty=_("Write the words of a supplier that the program does not know, and what they "
                    "mean."),
        )  # fmt: skip
        self._phrases: tuple[Phrase, ...] = ()
        self.words.setPlaceholderText(_("e.g. NOT FOR SYNDICATION"))
        self.words.setAccessibleName(_("Words of the phrase"))
        self.words.returnPressed.connect(self._on_add)
        self.meaning.setAccessibleName(_("Meaning of the phrase"))
        self.meaning.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.meaning.setMinimumContentsLength(8)
        for code, words in meanings():
            self.meaning.addItem(words, code)
        self.adding.addWidget(self.words, 3)
        self.adding.addWidget(self.meaning, 2)
        self.adding.addWidget(self.add)
        self.look = self.add_button(_("&Look through all photos"), self._on_look)
        able = not workspace.read_only
        tip = _("Propose what these phrases, and those the program knows, say of photos there are")
        enable(self.look, able, tip, read_only_words())
        self.setFocusProxy(self.words)
        self._on_chosen(None)

    def show_phrases(self, phrases: Sequence[Phrase]) -> None:
        """Show the desk's phrases."""
        self._phrases = tuple(phrases)
        self.show_rows(
            [
                TableRow(number, (phrase.words, meaning_of(phrase.code)))
                for number, phrase in enumerate(phrases, start=1)
            ]
        )

    def _on_add(self) -> None:
        phrase = Phrase(self.meaning.currentData(), self.words.text().strip())
        self._store((*self._phrases, phrase))

    def _on_remove(self) -> None:
        place = self.place
        if place >= 0:
            self._store((*self._phrases[:place], *self._phrases[place + 1 :]))

    def _store(self, phrases: tuple[Phrase, ...]) -> None:
        self._workspace.do(
            desk.set_phrases, phrases, answered=self._on_stored, failed=self._on_failed
        )

    def _on_stored(self, _nothing: object) -> None:
        self.words.clear()

    def _on_look(self) -> None:
        self._workspace.run(look_through, label=_("Looking for phrases"), answered=self._on_looked)

    def _on_looked(self, count: int) -> None:
        words = ngettext(
            "{n} new restriction waits for a yes.", "{n} new restrictions wait for a yes.", count
        )
        if count:
            self._messages.info(words.format(n=count), _("Show"), self.found.emit)
        else:
            self._messages.hint(_("Nothing new was found."))
