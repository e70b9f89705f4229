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
        nearer = self._nearer(mention, known)
        if nearer is not None:
            return nearer
        return self._author(mention) if known is None else known

    def _nearer(self, mention: Mention, known: int | None) -> int | None:
        """Return the paper that spoke after another wrote "the report".

        Or whoever spoke in the paragraph where it stands for the source: "*according to* it".
        """
        other = self._roll.other
        if known is None or other is None or other == known or mention.name != mention.head:
            return None
        spoke, wrote = self._roll.parties[other], self._roll.parties[known]
        named = any(
            told.form == "named" and (told.proper or told.kind != "unknown")
            for told in spoke.mentions
        )
        if spoke.at <= wrote.at or not named:
            return None
        text, start = self._register.text, mention.span.start
        here = "\n" not in text[spoke.at : start]
        source = text.endswith(("according to ", "According to "), 0, start)
        press = spoke.kind == wrote.kind == "publisher"
        apart = "\n" in text[wrote.at : spoke.at]
        return other if here and (press or (source and apart)) else None

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
