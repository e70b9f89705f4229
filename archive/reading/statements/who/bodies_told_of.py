"""Which body a sentence is about, that "it" in a later one means: "Norvik grew. *It* said"."""

from collections.abc import Callable
from dataclasses import replace

from archive.reading.statements.who.antecedents import SHARE
from archive.reading.statements.who.bodies_called import only_looks_like_one
from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.register import Register
from archive.reading.words.cue_words import SOURCE_NOUNS
from archive.reading.words.name_words import GENERIC_HEADS
from archive.values import Span, span


class BodiesToldOf:
    """Finds or meets the body that a subject names; ``by_noun`` reads "the charity"."""

    def __init__(self, register: Register, by_noun: Callable[[Mention], int | None]) -> None:
        self._register = register
        self._roll = register.roll
        self._by_noun = by_noun

    def of_share(self, subject: Span) -> int | None:
        """Return Norvik for "*Shares in Norvik* rose after it said so"."""
        owner = SHARE.match(subject.text)
        if owner is None:
            return None
        name = span(self._register.text, subject.start + owner.end(), subject.end)
        return self.of_subject(self._register.read(name))

    def known_by_name(self, subject: Span) -> int | None:
        """Return the body met before whose name a subject is; no state."""
        found = self._register.read(subject)
        number = self._register.by_key(found) if found.form == "named" else None
        kind = self._roll.parties[number].kind if number is not None else "person"
        return None if kind in {"person", "anonymous", "government"} else number

    def of_subject(self, mention: Mention) -> int | None:
        """Meet the body that a sentence is about: "Thames Water apologised. It …"."""
        if mention.form == "unnamed" and mention.head in SOURCE_NOUNS | GENERIC_HEADS:
            return self._register.same_words(mention)
        if mention.form == "definite":
            return self._by_noun(mention)  # "The charity is small. It found"
        known = mention.proper or mention.kind not in {"unknown", "person"}  # or "Ek's campaign"
        known = known and mention.kind != "anonymous" and not self._is_plural(mention)
        if mention.form != "named" or not known:
            return None  # "*Shares* rose. It said"
        if mention.kind in {"unknown", "person"} and mention.name in self._register.places:
            return None
        if mention.kind == "person":
            mention = replace(mention, kind="unknown")  # "it" is nobody
        number = self._register.by_key(mention)
        if number is not None and self._roll.parties[number].kind == "person":
            if not only_looks_like_one(self._roll.parties[number]):
                return None
            self._roll.parties[number].kind = "unknown"
        return self._register.meet_new(mention) if number is None else number

    def _is_plural(self, mention: Mention) -> bool:
        """Tell whether only a sentence's start gave several things a capital: "*Shares* rose"."""
        word = mention.name
        common = mention.kind == "unknown" and word.isalpha() and word.endswith("s")
        return common and not self._register.printed.is_printed_inside(word)
