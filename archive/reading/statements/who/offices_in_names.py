"""Names that are no one's: "the *Health Minister*", "the *Nobel laureate*" say what somebody is.

Such words point back to whoever was called so before; where nobody was, they stay a name.
"""

from dataclasses import replace

from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.pointing import Pointing
from archive.reading.statements.who.register import Register
from archive.reading.words.name_words import KIND_NOUNS, is_role
from archive.reading.words.word_sets import word_set

_ELECTED = word_set("renaming politicians") - {"governor", "minister", "leader"}
_OF_PERSONS = frozenset({"person", "unknown", "anonymous", "government"})


def as_office(register: Register, pointing: Pointing, mention: Mention) -> Mention:
    """Return "the Health Minister" as what points back to whoever was called that before.

    "The Velm MP" and "The President" point back to anybody who may be one.
    """
    words = mention.span.text.lower().split()
    if mention.form != "named" or words[0] != "the":
        return mention
    described = words[-1] == mention.head and _is_described(register, pointing, mention)
    if not is_role(words[-1]):
        return replace(mention, form="definite") if described else mention  # "the Nobel laureate"
    if _is_of_body(mention):
        return mention
    office = replace(mention, form="definite", head=words[-1])
    if described:
        return office  # "the Norvik CEO"
    plain = words[-1] in _ELECTED or len(words) == len(("the", "president"))
    if plain and register.by_key(mention) is None:
        return mention if pointing.by_noun(office) is None else office
    known = register.roll.by_head.get(words[-1])
    suits = known is not None and register.roll.parties[known].suits(office)
    return office if suits else mention


def _is_described(register: Register, pointing: Pointing, mention: Mention) -> bool:
    """Tell whether a name only says what somebody named before is."""
    return register.by_key(mention) is None and pointing.described(mention) is not None


def _is_of_body(mention: Mention) -> bool:
    """Tell whether words are a body's name, or lead to a person's: "the Velm Courier"."""
    if mention.kind not in _OF_PERSONS:
        return True  # "the Velm Courier", but "the President"
    if mention.name not in mention.span.text:
        return True  # "the former president, *Bo Ek*,"
    leads, of, _ = mention.name.lower().partition(" of ")
    return bool(of) and leads.split()[-1] in KIND_NOUNS  # "the Velm Ministry of *Defense*"
