"""The words that say that somebody else says so: verbs, nouns, and what reports count as.

A line of ``verbs-of-saying.txt``: forms : reported-as : how it takes what is said. ``s`` a clause
with or without "that", or speech; ``w`` only a clause with "that", or speech; ``v`` only with
"that"; ``q`` only speech, for a demand asserts nothing; ``n`` a noun phrase; ``t`` a hearer first
("told reporters that"); ``h`` as ``s``, of who hears it ("the court heard"); ``a``, ``b`` and
``d`` somebody or something with "of", "for" or "to" ("accused Y of Z"). Values of reported-as are
the domain's.
"""

from dataclasses import dataclass
from functools import cache

from archive.reading.words.word_sets import word_set
from resources import path

_FILE = "vocabularies/verbs-of-saying.txt"
NOUN_CUES = {
    "claim": "claimed", "claims": "claimed", "allegation": "claimed", "allegations": "claimed",
    "accusation": "claimed", "accusations": "claimed", "assertion": "claimed",
    "assertions": "claimed", "report": "other", "reports": "other", "statement": "other",
    "statements": "other", "warning": "warned", "warnings": "warned", "estimate": "estimated",
    "estimates": "estimated", "denial": "denied", "denials": "denied", "suggestion": "estimated",
    "suggestions": "estimated", "announcement": "other", "confirmation": "confirmed",
    "assessment": "estimated", "rumors": "claimed", "rumours": "claimed", "fears": "warned",
    "suspicion": "estimated", "suspicions": "estimated", "speculation": "estimated",
    "vow": "other", "vows": "other", "pledge": "other", "promise": "other",
    "belief": "estimated", "conclusion": "other", "forecast": "estimated",
    "concern": "warned", "concerns": "warned", "argument": "claimed", "arguments": "claimed",
    "complaint": "claimed", "complaints": "claimed", "prediction": "estimated",
    "predictions": "estimated", "admission": "confirmed", "assurance": "other",
    "assurances": "other", "insistence": "claimed", "comments": "other", "remarks": "other",
    "contention": "claimed",
    "confidence": "estimated", "opinion": "estimated", "alarm": "warned",
    "view": "other", "findings": "other",
    "finding": "other", "conclusions": "other",
}  # fmt: skip
SOURCE_NOUNS = word_set("source nouns")
"""Things that speak for whoever made them: "figures from the ministry"."""
SHOWING = word_set("showing")
PASSIVE = {
    "believed": "estimated", "thought": "estimated", "reported": "other", "said": "other",
    "estimated": "estimated", "alleged": "claimed", "claimed": "claimed", "feared": "warned",
    "understood": "other", "rumored": "claimed", "rumoured": "claimed", "considered": "estimated",
    "expected": "estimated", "presumed": "estimated", "suspected": "estimated",
    "known": "confirmed", "forecast": "estimated", "projected": "estimated",
    "predicted": "estimated", "anticipated": "estimated", "confirmed": "confirmed",
    "speculated": "estimated",
}  # fmt: skip
AGENT_PASSIVE = word_set("agent passive")
ADVERBS = {"reportedly": "other", "allegedly": "claimed", "purportedly": "claimed",
           "supposedly": "claimed"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying: its base form, what it reports as, and how it takes its words."""

    base: str
    reported_as: str
    takes: str


@cache
def verb_forms() -> dict[str, Verb]:
    """Return every form of every verb of saying."""
    table: dict[str, Verb] = {}
    for line in path(_FILE).read_text("utf-8").splitlines():
        forms, reported_as, takes = line.split(":")
        words = forms.split()
        verb = Verb(words[0], reported_as, takes)
        table.update(dict.fromkeys(words, verb))
    return table
