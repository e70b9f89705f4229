"""A mention of a claimant: what the words "the UAF's General Staff" say about who speaks."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from archive.reading.credit_lines import agency_named
from archive.reading.statements.who.beside_names import (
    ACRONYM,
    without_acronym,
    without_brackets,
)
from archive.reading.statements.who.body_names import key_of, kind_of
from archive.reading.statements.who.body_nouns import is_trader
from archive.reading.statements.who.cyrillic_mentions import read_cyrillic
from archive.reading.statements.who.cyrillic_persons_named import is_cyrillic
from archive.reading.statements.who.descriptions import first_of_name
from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.names import is_forename
from archive.reading.statements.who.natives import REGIONAL, is_native, pronoun_of
from archive.reading.statements.who.persons import person_in
from archive.reading.statements.who.phrase_heads import (
    AROUND_NAMES,
    ARTICLES,
    HEARD_OF,
    doing_of,
    end_of_head,
    is_proper_first,
)
from archive.reading.words.bodies import body_named
from archive.reading.words.demonyms import is_adjective
from archive.reading.words.name_words import PERSON_NOUNS, is_role
from archive.reading.words.small_words import PREPOSITIONS
from archive.reading.words.tokens import Token, tokenize
from archive.reading.words.word_sets import word_set
from archive.values import Span

_COMPARED = frozenset({"rival", "rivals", "fellow"})
_ONE = frozenset({"a", "an", "one", "another"})
_CONNECTORS = word_set("connectors")
_AFTER_NAME = re.compile(
    r"(?<=\w)\s(?:all|both|each|where\b.*|contacted by\b.*"
    r"|(?<!those )(?<!people )who (?:(?:is|are|was|were|did|do|has|have|had) )?(?:not )?(?:been )?"
    r"(?:authori[sz]ed|identified|named|asked|requested|spoke|speaks|want|wish|allowed"
    r"|permitted)\b.*"
    r"|(?:(?<=of the research )|(?<=of the study )|(?<=of the paper ))published\b.*"
    r"|and (?:verified|checked|seen|reviewed|obtained|analy[sz]ed|geolocated) "
    r"by\b.*)$"
)
_LEGAL = re.compile(
    r",?\s(?:(?:& )?Co|Inc|Ltd|Limited|PLC|plc|LLC|LLP|Corp|AG|SA|SE|NV|AB|ASA|Oyj"
    r"|GmbH|SpA)\.?$"
)
_LEGAL_FIRST = re.compile(r"(?:PT|OAO|PAO|OOO|ZAO|AO|UAB|SIA) (?=[A-Z][a-z])")
_LEGAL_FORM = re.compile(_LEGAL.pattern.removesuffix(r"\.?$") + r"(?![\w-])")
_BASED = re.compile(r"-(?:based|backed|led|installed|run|owned|funded)$")
_BODIES = frozenset(
    {"body", "regulator", "organisation", "organization", "institution", "alliance"}
)
_KEPT_BY = re.compile(
    r"^(?:official|semi-official|independent|private|privately[- ]owned|state|state-(?:run|owned"
    r"|controlled|backed|funded)|pro-\w+|non-?profit|non-?partisan|conservative|liberal"
    r"|left-wing|right-wing)\s(?=[A-Z])"
)
"""What tells of a body whose name follows: "the *official* Norvik News Agency"."""
_OWNED = re.compile(r"[a-z]+[’']s\s(?=[A-Z])")
"""Whose a body is, before its name: "*the country's* Public Health Ministry"."""


def read_mention(text: str, mention: Span, acronyms: Mapping[str, str]) -> Mention:
    """Return what the words of ``mention`` say; ``acronyms`` are those the text introduces."""
    if is_cyrillic(mention.text):
        return read_cyrillic(text, mention)
    words, acronym = without_acronym(mention.text)
    tokens = tokenize(words)
    if not tokens:  # an emoji, an invisible sign
        return Mention(mention, "unnamed", mention.text, "")
    lowered = [token.lower for token in tokens]
    pronoun = pronoun_of(tokens)
    if pronoun is not None:
        return Mention(mention, "pronoun", mention.text, "", head=pronoun)
    if mention.text.isupper() and (len(tokens) > 1 or is_role(lowered[0])):
        shouted = _shouted(text, mention, words)
        if shouted is not None:
            return shouted
    expanded = _expanded(words, acronyms)
    if expanded != words:
        tokens = tokenize(expanded)
    return _somebody(mention, tokens, words, acronym)


def _is_company(words: str) -> bool:
    """Tell whether a form of company begins or ends a name: "*PT* Norvik", "Norvik *AG*"."""
    return _LEGAL.search(words) is not None or _LEGAL_FIRST.match(words) is not None


def with_legal_form(mention: Mention) -> str | None:
    """Return a company's name as printed, with its form: "Norvik Labs *Inc*"; None without one."""
    _, name, rest = mention.span.text.partition(mention.name or mention.span.text)
    form = _LEGAL_FORM.match(rest) if name and mention.form == "named" else None
    return f"{name}{form.group()}" if form is not None else None


def _somebody(mention: Span, tokens: Sequence[Token], words: str, acronym: str) -> Mention:
    """Read what words name or describe: a body, a person, a crowd, a document."""
    head_end = end_of_head(tokens)
    rival = _rival(mention, tokens[:head_end], acronym)
    if rival is not None:
        return rival
    known = body_named(" ".join(token.text for token in tokens[:head_end]))
    traded = _is_company(words)  # "Volkswagen AG", "Doctors Without Borders"
    traded = traded or agency_named(words) is not None  # "The Guardian"
    person = person_in(tokens, head_end) if known is None and not traded else None
    if person is not None:
        return _person_mention(mention, tokens, person)
    if head_end > 1 and tokens[0].lower in _ONE and is_native(tokens[head_end - 1].text):
        described = frozenset(token.lower for token in tokens)  # "a 24-year-old Kenyan"
        return Mention(mention, "unnamed", _name(tokens, mention.text), "anonymous",
                       head=tokens[head_end - 1].lower, described=described,
                       single=True)  # fmt: skip
    return _other(mention, tokens, head_end, acronym)


def _rival(mention: Span, tokens: Sequence[Token], acronym: str) -> Mention | None:
    """Read "Rival *Eli Lilly*" as the body that the table knows by the rest."""
    name = " ".join(token.text for token in tokens[1:])
    body = body_named(name) if tokens[0].lower in _COMPARED and name else None
    if body is None:
        return None
    found = _other(mention, tokens[1:], len(tokens) - 1, acronym)
    return replace(found, name=name, kind=body.kind)


def one_of(mention: Mention, group: str) -> Mention:
    """Return "one" as one of the sources told of before: "one of three officials"."""
    named = f"{mention.name.split()[0].lower()} of {group[:1].lower()}{group[1:]}"
    return replace(mention, form="unnamed", name=named, kind="anonymous", head="one")


def _shouted(text: str, mention: Span, words: str) -> Mention | None:
    """Read the capitals of a transcript: "JOE HILL" is a person, "PRIME MINISTER" the one here."""
    tokens = tokenize(words.title())
    if all(is_role(token.lower) for token in tokens):
        return Mention(mention, "definite", words.capitalize(), "anonymous", head=tokens[-1].lower)
    known = is_forename(tokens[0].text) or words.title() in text
    if not known or is_role(tokens[-1].lower):
        return None
    person = person_in(tokens, len(tokens))
    return _person_mention(mention, tokens, person) if person is not None else None


_REGNAL = frozenset({"Pope", "King", "Queen", "Emperor", "Patriarch"})
"""Titles that belong to a name of one word: "*Pope* Leo"."""


def _expanded(words: str, acronyms: Mapping[str, str]) -> str:
    return re.sub(
        r"\b[A-Z][a-z]?[A-Z.&-]+\b", lambda match: acronyms.get(match.group(), match.group()), words
    )


def _person_mention(mention: Span, tokens: Sequence[Token], run: tuple[int, int]) -> Mention:
    alone = run[0] > 0 and run[1] - run[0] == 1 and tokens[run[0] - 1].text in _REGNAL
    name = " ".join(token.text for token in tokens[run[0] - alone : run[1]])
    described = frozenset(token.lower for token in tokens[: run[0]])
    key = frozenset(token.lower for token in tokens[run[0] : run[1]])
    return Mention(mention, "named", name, "person", key, described=described, proper=True)


def _other(mention: Span, tokens: Sequence[Token], head_end: int, acronym: str) -> Mention:
    head = tokens[head_end - 1].lower if head_end else ""
    capitals = [
        t for t in tokens[:head_end]
        if t.is_capital and t.lower not in ARTICLES and not _is_seat(tokens, t)
        and not (t is tokens[0] and not is_proper_first(t))
    ]  # fmt: skip
    office = head in PERSON_NOUNS and not tokens[head_end - 1].is_capital
    at = 0 if office else first_of_name(tokens[:head_end])
    inside = head_end < len(tokens) and head in PERSON_NOUNS  # "analysts at Rubin & Co"
    name = _name(tokens[at:], _printed_from(mention.text, tokens, at), legal=inside)
    doing = head_end < len(tokens) and doing_of(head, tokens[head_end].lower)
    person = head in PERSON_NOUNS or head.startswith("ex-")
    if (person and not tokens[head_end - 1].is_capital) or head in _PLURAL_PEOPLE:
        if head_end + 1 < len(tokens) and tokens[head_end].lower in HEARD_OF:
            name = name.partition(f" {tokens[head_end].text} ")[0]  # "a colonel quoted in it"
        definite = (
            bool(tokens)
            and tokens[0].lower == "the"
            and all(is_adjective(token.text) for token in capitals)
        )  # "the Portuguese coach"
        many = head.endswith("s") and not head.endswith("ss")  # "the actress"
        form = "definite" if definite and not many and not doing else "unnamed"
        return Mention(mention, form, name, "anonymous", head=head)
    kind = kind_of(tokens[:head_end], name)
    if kind == "unknown" and capitals and _is_company(mention.text):
        kind = "company"
    if kind == "unknown" and _names_office(tokens[:head_end]):
        kind = "person"  # "the Health Secretary"
    plural = head.endswith("s") and head.islower() and not tokens[head_end - 1].is_capital
    definite = bool(tokens) and tokens[0].lower in {"the", "its", "their", "these", "those"}
    profession = head.endswith(("ists", "ologist", "workers"))
    alone = all(token is tokens[0] for token in capitals)
    if kind == "unknown" and plural and not definite and (alone or profession):
        return Mention(mention, "unnamed", name, "anonymous", head=head)
    if (
        definite
        and (is_trader(head) or head in _BODIES)
        and all(_is_of_state(t.text) for t in capitals)
    ):
        capitals = []  # "the French company"
    if not capitals:
        form = "definite" if (tokens and tokens[0].lower in {"the", "its", "that", "this"}) or (
            head in {"police", "authorities"}) else "unnamed"  # fmt: skip
        return Mention(mention, form, name, kind if kind != "unknown" else "anonymous", head=head)
    proper = all(t.is_capital or t.lower in _CONNECTORS | {"'s", "."} for t in tokens)
    return Mention(mention, "named", name, kind, key_of(tokens[at:]), head, acronym,
                   frozenset(t.lower for t in tokens), proper)  # fmt: skip


def _is_seat(tokens: Sequence[Token], token: Token) -> bool:
    """Tell whether a capital is that of a place where a body sits: "*San Francisco-based*"."""
    based = next((at for at, other in enumerate(tokens) if _BASED.search(other.text)), None)
    if based is None:
        return False
    before = tokens[tokens.index(token) : based]
    return token is tokens[based] or (bool(before) and all(other.is_capital for other in before))


def _is_of_state(word: str) -> bool:
    """Tell whether a word before "agency" only says whose it is: "French", "U.N.", "EU"."""
    return (
        is_adjective(word) or word in REGIONAL or word.replace(".", "") in {"UN", "EU", "US", "UK"}
    )


def _names_office(tokens: Sequence[Token]) -> bool:
    """Tell whether capitals name one person's office: "the Health Secretary"."""
    head = tokens[-1].lower if tokens else ""
    return is_role(head) and not head.endswith("s") and tokens[0].lower == "the"


def _printed_from(printed: str, tokens: Sequence[Token], at: int) -> str:
    found = printed.find(tokens[at].text) if at else -1
    return printed[found:] if found > 0 else printed


_PLURAL_PEOPLE = word_set("plural people")


def _name(tokens: Sequence[Token], printed: str, *, legal: bool = False) -> str:
    """Return the words without their article; a country's possessive stays as printed."""
    told = re.match(r"(?:[Tt]he\s+)?(?:[a-z-]+\s){1,3}the\s+(?=[A-Z])", printed)
    if told is not None and not (PREPOSITIONS | AROUND_NAMES) & set(told.group().split()):
        printed = printed[told.end() :]  # "the think tank the King's Fund"
    words = re.sub(r"^(?:the|an?|this|these)\s+(?=\S)", "", printed, flags=re.IGNORECASE)
    words = _KEPT_BY.sub("", words)
    if "(" in words:
        words = without_brackets(words)
    owned = _OWNED.match(words)
    words = words[owned.end() :] if owned is not None else words
    words = ACRONYM.sub("", words) if tokens and len(words) > 12 else words
    words = words if legal else _LEGAL.sub("", words)
    words = _AFTER_NAME.sub("", words)
    return " ".join(words.split())
