"""A verb of saying as it stands in a sentence, with its subject."""

from dataclasses import dataclass

from archive.reading.words.cue_words import Verb


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying at token ``at``; its group with auxiliaries begins at ``group``.

    ``subject`` is a token range; ``same_speaker`` says that the speaker is the one before;
    ``weak`` verbs need "that" or speech after them; a ``relative`` one stands in a relative clause
    ("Iran" of "a plan Iran says it needs", "who confirmed it"). ``first``..``end`` is the sentence.
    """

    verb: Verb
    at: int
    group: int
    first: int
    end: int
    subject: tuple[int, int] | None = None
    same_speaker: bool = False
    inverted: bool = False
    weak: bool = False
    relative: bool = False
