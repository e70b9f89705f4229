"""What stands beside a claimant behind a comma: "the regional governor, *Ana Ruiz*, said".

An apposition names whom an office, a kin or "one of them" leaves unnamed; a name keeps its own.
"""

import re
from dataclasses import replace

from archive.reading.statements.who.cyrillic_persons_named import is_cyrillic
from archive.reading.statements.who.descriptions import DESCRIPTORS
from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.mentions import with_legal_form
from archive.reading.statements.who.names import is_forename
from archive.reading.statements.who.register import Register
from archive.reading.statements.who.roll import is_many
from archive.reading.words.demonyms import country_of
from archive.reading.words.name_words import (
    GENERIC_HEADS,
    KIND_NOUNS,
    PERSON_NOUNS,
    is_role,
)
from archive.values import Span, span

_APPOSITION = re.compile(
    r"(?!\s*,\s*(?:and|but|or)\s)\s*,\s*((?:\b(?:[A-Z]|Sen|Rep|Gov|Gen|Maj|Brig|Dr|Mr|Mrs|Ms|Lt|Col|Capt|Sgt|Cmdr|Adm|Det|Insp|Supt|Rev"
    r"|Hon|Prof)\."
    r"|[^,.;:“”\"]){2,120})(?=[,.;:“”\"]|$)"
)
_AGE = re.compile(
    r",\s(?:aged\s)?\d{1,3}(?=,\s(?:an?|the|one|who|his|her|their|its|chief|head|former|[\w-]+[’']s)\s)"
)
"""How old somebody is, before what he is: "Ana Ruiz*, 45,* the mayor"."""
_ROLE_BEFORE = re.compile(r"(?:^|[.!?”\"\n]\s*)([A-Z][^.!?,\n“”\"]{3,100}),\s+$")
_AFTER_NAME = re.compile(r"(?: (?:[A-Z]{2,4}|[JS]r\.?))?(?: (?:of|from|with|at) .+)?")
"""What may stand after a name: "Ana Ruiz KC", "Bo Ek of the Reds"."""
_TITLED_BEFORE = re.compile(
    r"(?:^|[.!?”\"’'\n]\s*)((?:[A-Z][\w.’'-]* ){1,3}[A-Z][\w’'-]+), ((?:[\w&-]+ ){0,5}[\w-]+), $"
)
"""A name and an office before the body: "Ana Ruiz, Deputy Director*,* Velm Institute"."""
_LONGEST_NAMED = 8
"""Words of an apposition that names somebody: "Air Force Maj. Gen. Ana Ruiz"."""
_LONGEST_NAME_OF_ONE = 14
"""Words of one that names one of many: "lawmaker Ana Ruiz of the Reds"."""
_RELATIVE = re.compile(r" who [^,.;:“”\"\n]{2,80}(?=, )")
"""What one of many did, before the name: "one of the rebels *who voted no*, Ana Ruiz"."""
_ONE_OF = re.compile(r"(?:one|another) of (?!them|us|you|whom)", re.IGNORECASE)
_KIN = frozenset({"rival", "competitor", "subsidiary", "parent", "owner", "arm", "unit",
                  "partner", "seller", "buyer", "bidder", "maker", "supplier", "customer",
                  "applicant", "landlord", "shareholder", "investor", "creditor"})  # fmt: skip
"""What a body is to another: "its *rival*, Norvik Labs"."""
ONE_OF_MANY = frozenset({"one", "another", "one of them", "another of them", "a third", "a second",
                          "the other", "other", "one of whom", "another of whom"})  # fmt: skip
"""What, after "three officials", is one of them."""


def apposition_behind(text: str, words: Span) -> Span | None:
    """Return what stands behind words and a comma: "the chief, *Ana Ruiz*,"."""
    told = _RELATIVE.match(text, words.end) if _ONE_OF.match(words.text) else None
    told = _AGE.match(text, words.end) if told is None else told
    match = _APPOSITION.match(text, told.end() if told is not None else words.end)
    return span(text, match.start(1), match.end(1)) if match else None


def role_before(text: str, words: Span) -> Span | None:
    """Return the role that stands before a name and a comma: "Head of the council, Bo Ek"."""
    start = max(words.start - 120, 0)
    match = _ROLE_BEFORE.search(text[start : words.start])
    if match is None or not any(is_role(word) for word in match[1].lower().split()[:4]):
        return None
    return span(text, start + match.start(1), start + match.end(1))


def person_before(register: Register, words: Span) -> Span | None:
    """Return Ana Ruiz of "*Ana Ruiz*, Deputy Director, Velm Institute, said"."""
    start = max(words.start - 120, 0)
    match = _TITLED_BEFORE.search(register.text, start, words.start)
    if match is None or words.text.lower().startswith(("the ", "a ")):
        return None
    body = register.read(words)
    if body.form != "named" or body.kind in {"person", "anonymous"}:
        return None
    name = span(register.text, match.start(1), match.end(1))
    titled = is_role(match[2].split()[-1].lower()) and register.read(name).kind == "person"
    return name if titled else None


def with_apposition(register: Register, mention: Mention, apposition: Span) -> Mention:
    """Take the name from "the regional governor, Oleh Syniehubov"."""
    other = register.read(apposition)
    if not other.proper and is_cyrillic(apposition.text):
        return mention  # "мэр Анна Лис, *подчеркнув*: «…»"
    one_of = _ONE_OF.match(mention.name) is not None
    if mention.head in PERSON_NOUNS and is_many(mention.head) and not one_of:
        return mention  # "lawyers for the aide, *Bo Ek*,"
    one = one_of or mention.name.lower() in ONE_OF_MANY
    if (
        one
        and other.proper
        and other.kind != "person"
        and other.name == apposition.text
        and other.name not in register.places
    ):
        return replace(other, span=mention.span)  # "One of them, *Norvik*, said"
    if _is_called(mention, other, apposition):
        unsure = other.kind in {"unknown", "person"}
        return replace(other, span=mention.span, kind=mention.kind if unsure else other.kind)
    given = is_forename(other.name.split()[0]) if other.name else False
    office = _is_called_by_office(mention) or mention.head in PERSON_NOUNS
    office = office or one_of or mention.name.lower() in ONE_OF_MANY  # "Another, *Bo Ek*, said"
    if mention.form == "named" and not office and not (given and _is_office(mention)):
        return mention
    lone = mention.head in PERSON_NOUNS and " of " not in mention.name and other.name.isalpha()
    if lone and other.kind == "unknown" and other.name not in register.places:
        other = replace(other, kind="person")  # "says his father, *Chidi*."
    after = apposition.text.rpartition(other.name)[2]
    named = other.kind == "person" and _AFTER_NAME.fullmatch(after) is not None
    longest = _LONGEST_NAME_OF_ONE if one_of else _LONGEST_NAMED
    if named and len(apposition.text.split()) < longest:
        described = other.described | frozenset(mention.name.lower().split())
        return Mention(mention.span, "named", other.name, "person", other.key,
                       described=described, proper=True)  # fmt: skip
    return mention


def _is_called(mention: Mention, other: Mention, apposition: Span) -> bool:
    """Tell whether an apposition names a body: "the main opposition group, *the Velm Front*"."""
    person = other.kind == "person" and is_forename(other.name.split()[0])
    body = other.form == "named" and other.kind != "anonymous" and not person
    before = apposition.text.removeprefix("the ")
    form = with_legal_form(other)
    before = before.removesuffix(form or other.name)  # "its owner, *Norvik AB*,"
    whole = before == "" or (before.endswith(" ") and before.islower())  # ", the fund *Ek Hill*,"
    described = mention.head in GENERIC_HEADS | DESCRIPTORS | _KIN | KIND_NOUNS.keys()
    described = described and not mention.proper and not is_cyrillic(apposition.text)
    proper = other.proper or (before != "" and other.name[:1].isupper())
    return body and proper and whole and described and country_of(other.name) is None


def _is_called_by_office(mention: Mention) -> bool:
    """Tell whether words are an office: "Iran's negotiator", "the Archbishop of Velm"."""
    words = mention.name.partition(" of ")[0].split()
    last = words[-1] if words else ""
    plain = last.islower() and last not in KIND_NOUNS.keys() | GENERIC_HEADS | DESCRIPTORS
    return is_role(last.lower()) or (plain and not last.endswith("s"))


def _is_office(mention: Mention) -> bool:
    """Tell whether a name ends in what somebody does: "the UN's *coordinator* for Velm"."""
    words = mention.name.split()
    return mention.head in {word for word in words if word.islower()} - KIND_NOUNS.keys()
