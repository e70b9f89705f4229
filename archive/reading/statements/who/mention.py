"""A mention of a claimant, as a record."""

from dataclasses import dataclass, field

from archive.values import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """What a mention says: ``form`` is ``named``, ``pronoun``, ``definite`` or ``unnamed``.

    ``key`` are the words that tell one organisation from another, countries under one name.
    ``head`` is the noun that "the think tank" is about, ``single`` whether it is one person.
    """

    span: Span
    form: str
    name: str
    kind: str
    key: frozenset[str] = frozenset()
    head: str = ""
    acronym: str = ""
    described: frozenset[str] = field(default_factory=frozenset)
    proper: bool = False
    single: bool = False
