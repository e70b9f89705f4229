"""Whose words "the report" and "the study" are: of who wrote it, or of the document itself.

Where nothing tells, nobody's: a wrong name is worse than none.
"""

from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.register import PERSONAL_DOCUMENTS, Register
from archive.reading.words.word_sets import word_set

_AUTHORED = PERSONAL_DOCUMENTS | word_set("authored")
_ANY_WRITING = frozenset({"document", "report", "paper", "publication", "dossier", "study"})
_RESEARCH = frozenset({"report", "paper", "study", "survey", "poll", "analysis", "research",
                       "publication", "findings", "assessment"})  # fmt: skip


def is_owned(mention: Mention) -> bool:
    """Tell whether words tell whose something is: "*the firm's own* survey"."""
    return "'s " in mention.name or "’s " in mention.name


class DocumentsMeant:
    """Finds the party behind a document, among those of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._roll = register.roll

    def by_noun(self, mention: Mention) -> int | None:
        """Return the party that "the report" means."""
        if is_owned(mention):
            return self._register.same_words(mention)  # "the firm's own survey"
        known = self._roll.by_head.get(mention.head)
        first = known is None and (" of " in mention.name or " in " in mention.name)
        if first and self._roll.other not in self._roll.authors:
            return (
                None  # "the survey of 1,200 adults", "the paper in Nature": told for the first time
            )
        return self._author(mention) if known is None else known

    def _author(self, mention: Mention) -> int | None:
        """Return who is behind "the report"; "the summary of a study" needs a name before it."""
        same = [self._roll.by_head[noun] for noun in _RESEARCH if noun in self._roll.by_head]
        if mention.head in _RESEARCH and same:
            return self._roll.latest(same)
        if mention.head in _ANY_WRITING and self._roll.writer is not None:
            return self._roll.writer
        if mention.head not in _AUTHORED:
            return None
        known = self._roll.other
        person = self._roll.person
        if (
            person is not None
            and mention.head in PERSONAL_DOCUMENTS
            and (known is None or self._roll.parties[person].at > self._roll.parties[known].at)
        ):
            return person
        if known is None:
            return None
        return None if self._roll.parties[known].kind == "anonymous" else known
