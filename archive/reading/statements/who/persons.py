"""Where a person's name stands in a mention: "Mayor *Ana Ruiz*", "*Bo Ek* of Velm Council"."""

from collections.abc import Sequence

from archive.reading.credit_lines import agency_named
from archive.reading.statements.who.name_parts import has_arabic_article
from archive.reading.statements.who.names import SURNAMES, is_forename, names_body
from archive.reading.words.demonyms import country_of, is_adjective
from archive.reading.words.name_words import (
    HONOURS,
    KIND_NOUNS,
    LETTERS,
    NAME_PARTICLES,
    PERSON_NOUNS,
    PRESS,
    TITLES,
    TRADES,
    is_role,
)
from archive.reading.words.tokens import Token
from archive.reading.words.word_sets import word_set

_ARTICLES = frozenset({"the", "a", "an"})
_CONNECTORS = word_set("connectors")
_AFTER_NAME = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", ".", "kc", "qc", "sc", "obe", "mbe",
                         "cbe", "phd", "md"})  # fmt: skip
_BEFORE_TITLES = frozenset({"prime", "vice", "deputy", "acting", "former", "late", "then"})
_STYLES = frozenset({"Sheikh", "Sheikha", "Shaikh", "Maulana", "Lama"})
"""Titles without which one name is nobody's: "*Sheikh* Hasina"."""
_QUALIFIERS = word_set("offices")
_RANKS = frozenset({"DS", "DC", "DI", "DCI", "DSU", "PC", "WPC", "ACC", "DCC", "PCSO", "MP", "MEP",
                    "MSP", "TD", "PM", "CEO"})  # fmt: skip
_FIRMS = (word_set("descriptors") | KIND_NOUNS.keys()) - PERSON_NOUNS - TITLES
_TRADING = word_set("descriptors") - PERSON_NOUNS - TITLES
_PLACING = frozenset({"in", "at", "from", "near"})
_PLACE_NOUNS = frozenset({"city", "town", "village", "state", "region", "province", "district",
                          "county", "island", "republic", "kingdom", "port",
                          "municipality"})  # fmt: skip
"""What stands before a place's name: "mayor of the town *Velm*"."""
_KIN = frozenset({"family", "families", "household", "estate", "kin", "entourage"})
"""Who is somebody's without being a person: "the *family* of Mr Ek"."""
_NO_SURNAMES = word_set("no surnames")
"""What ends the names of bodies that begin with people: "Missing Migrants *Project*"."""
_SYLLABLE = 2
"""Letters: "Un" and "Ap" are names, not agencies."""
_LONGEST = 4


_SEATED = ("-based", "-born", "-raised")
_LONGEST_SEAT = 3


def person_in(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """Return the range of a person's name at the end of the head ``tokens[:end]``, or None."""
    seat = next((at + 1 for at, token in enumerate(tokens[:_LONGEST_SEAT])
                 if token.lower.endswith(_SEATED)), 0)  # fmt: skip
    if 0 < seat < end and tokens[seat].is_capital:  # "*Velm-based* Ana Ruiz"
        inner = person_in(tokens[seat:], end - seat)
        return inner and (inner[0] + seat, inner[1] + seat)
    office = end < len(tokens) and is_role(tokens[end - 1].lower)  # "Secretary" of "… for Trade"
    for found in (None if office else _person(tokens, end), _after_late_title(tokens)):
        if found is not None:
            return found
    if office:
        return _person(tokens, end)
    at = next((i for i in range(2, end) if tokens[i].lower in {"of", "at", "from", "for"}), end)
    body = any(token.is_capital and token.lower in KIND_NOUNS for token in tokens[at:end])
    told = body or (
        at + 1 < end and tokens[at + 1].lower == "the" and not _names_office(tokens[:at])
    )
    works = at + 1 < end and (tokens[at].lower in {"at", "from"} or tokens[at + 1].text.isupper())
    expert = any(is_role(token.lower) for token in tokens[: at - 2])
    known = at < end and (is_forename(tokens[0].text) or expert or ((told or works) and at == 2))
    return _person(tokens[:at], at) if known else None  # "Ana Ruiz of Velm University"


def _names_office(tokens: Sequence[Token]) -> bool:
    """Tell whether words before "of the" name no person: "Prime Minister", "Health Officials"."""
    return any(is_role(token.lower) for token in tokens)


def _after_late_title(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Return Bo Ek of "Chairman of the council Hon. Bo Ek" and of "Mayor of Velm Bo Ek"."""
    end = len(tokens)
    called = any(is_role(token.lower) for token in tokens[: end - 2])
    for at in range(max(1, end - _LONGEST), end - 1):
        rest = all(_is_name_word(t) for t in tokens[at + 1 :])
        if not rest or _is_anothers(tokens, at):
            continue  # "a senior aide to *President Bo Ek*"
        if _is_honour(tokens[at]):
            return at + 1, end
        body = tokens[at - 1].lower in _ARTICLES or any(names_body(t.text) for t in tokens[at:])
        if called and at > 2 and is_forename(tokens[at].text) and not body:
            return at, end  # but "a researcher with the Rowan Law Centre"
    return (end - 1, end) if _ends_with_one_name(tokens) else None


def _is_honour(token: Token) -> bool:
    """Tell whether a word is put before anybody's name: "*Mr.* Ek", "*Chief* Bola Ek"."""
    return token.lower.rstrip(".") in HONOURS or token.lower == "chief"


def _is_anothers(tokens: Sequence[Token], name: int) -> bool:
    """Tell whether a name is that of whom somebody serves: "a lawyer for Mr *Ek*".

    "Mayor of Velm *Bo Ek*" and "Secretary for Trade *Bo Ek*" are themselves.
    """
    joint = next((at for at in range(1, name) if tokens[at].lower in {"of", "to", "for"}
                  and (tokens[at - 1].lower in _KIN or is_role(tokens[at - 1].lower))),
                 None)  # fmt: skip
    if joint is None:
        return False
    before = [token for token in tokens[joint + 1 : name] if token.lower not in _ARTICLES]
    served = all(
        _is_title(token)
        or is_adjective(token.text)
        or _is_honour(token)
        or token.lower in _BEFORE_TITLES
        for token in before
    )
    return served or (tokens[joint].lower != "of" and _is_title(before[-1]))


def _ends_with_one_name(tokens: Sequence[Token]) -> bool:
    """Tell whether somebody of one name ends what he does: "head of water quality *Budiman*"."""
    office = next((at for at, token in enumerate(tokens) if token.lower == "of"), 0)
    last, before = tokens[-1], tokens[-2:-1]
    if not office or not is_role(tokens[office - 1].lower) or office + 2 > len(tokens) - 1:
        return False
    plain = all(token.is_word and not token.is_capital for token in tokens[office + 1 : -1])
    place = before[0].lower in _PLACE_NOUNS | _CONNECTORS | _PLACING | {"and"}
    return last.is_capital and last.text.istitle() and plain and not place


def _person(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    lettered = end > 2 and tokens[end - 1].text in LETTERS and tokens[end - 2].is_capital
    if lettered and tokens[0].lower not in _ARTICLES:
        end -= 1  # "Ana Ruiz *MP*", but "the Velm *MP*"
    while end > 1 and tokens[end - 1].lower in _AFTER_NAME:
        end -= 1
    start = _after_titles(tokens, end)
    roles = [
        at for at in range(start, end - 1)
        if is_role(tokens[at].lower) and not _is_given(tokens, at, end)
    ]  # fmt: skip
    before = tokens[start - 1].lower if start else ""
    owned = before == "'s" and end - start > 1
    owned = owned and (is_forename(tokens[start].text) or _is_press(tokens[: start - 1]))
    connected = before in _CONNECTORS - _ARTICLES and not roles and not owned
    if before in _PLACING or connected:
        return None  # "the Centre for River Studies", "the General Staff in Velm"
    start = roles[-1] + 1 if roles else start
    while end - start > 1 and (
        tokens[start].text in _RANKS or (end - start > 2 and _is_shouted(tokens[start]))
    ):
        start += 1
    firm = 0 < start < end and tokens[start - 1].text in _FIRMS
    trades = firm and tokens[start - 1].text in _TRADING
    if (firm and (trades or not is_forename(tokens[start].text))) or _opens_with_trade(
        tokens[:end]
    ):
        return None  # "the rail operator Velm Trans"
    titled = bool(roles) or any(_is_title(token) for token in tokens[:start])
    article = bool(start) and tokens[start - 1].lower in _ARTICLES
    if start and _is_honour(tokens[start - 1]) and end - start == 1:
        return start, end  # "Mr Power" is no power company
    if end - start == 1 and tokens[start].lower in _NO_SURNAMES:
        return None  # "the Missing Migrants Project"
    return (start, end) if not article and _is_name(tokens[start:end], titled=titled) else None


def _opens_with_trade(tokens: Sequence[Token]) -> bool:
    """Tell whether a sentence begins with what a body does: "*Chipmaker* Velotech said"."""
    trade = len(tokens) > 1 and tokens[0].is_capital and tokens[0].lower in _TRADING
    names = all(token.is_capital and not is_role(token.lower) for token in tokens[1:])
    return trade and names and not any(is_forename(token.text) for token in tokens[1:])


def _is_press(tokens: Sequence[Token]) -> bool:
    """Tell whether an outlet or agency owns what follows: "*Al Jazeera*'s Rasul Sardar"."""
    words = [token.text for token in tokens if token.lower not in _ARTICLES]
    lowered = {word.lower() for word in words}
    press = bool(lowered & PRESS) or any(KIND_NOUNS.get(word) == "publisher" for word in lowered)
    return press or agency_named(" ".join(words)) is not None


def _after_titles(tokens: Sequence[Token], end: int) -> int:
    """Return where the run of capitals before ``end`` begins, after its titles and adjectives."""
    start = end
    while start > 0 and _is_name_word(tokens[start - 1]):
        start -= 1
    while start < end and (_is_title_here(tokens, start, end) or is_adjective(tokens[start].text)
                           or (start == 0 and tokens[start].lower in _ARTICLES)):  # fmt: skip
        start += 1
    return start


def _is_title_here(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a word is a title, not the first of two names: "Dean Elkan"."""
    return tokens[at].lower in TITLES and not _is_given(tokens, at, end)


def _is_given(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a title is a given name: nothing but a surname follows."""
    return at == end - 2 and (is_forename(tokens[at].lower) or tokens[at].text in _STYLES)


def _is_name(run: Sequence[Token], *, titled: bool) -> bool:
    named = len(run) > 1 and run[-1].lower in SURNAMES and is_forename(run[0].text)
    kinds = any(names_body(token.text) for token in (run[:-1] if named else run))
    full = sum(t.lower not in NAME_PARTICLES for t in run)  # "Mohammed bin Khalifa Al Khalifa"
    if not run or full > _LONGEST or kinds:
        return False  # but "Miles White"
    if run[-1].lower in TRADES | PRESS and not is_forename(run[0].text):
        return False  # "Norvik Foods", but "Ann Power"
    if len(run) == 1 and not titled:
        return False
    known = (token.text for token in run if token.text.isupper() or len(token.text) > _SYLLABLE)
    if any(country_of(word) or agency_named(word) for word in known) and not titled:
        return False
    if country_of(" ".join(token.text for token in run)) is not None:
        return False  # "South Africa"
    shouted = any(_is_shouted(token) and len(token.text) > 2 for token in run)
    return not shouted and not agency_named(" ".join(token.text for token in run))


def _is_title(token: Token) -> bool:
    """Tell whether a word is what somebody is called: "Minister", not "Foreign" or "Health"."""
    called = is_role(token.lower) and token.lower not in _QUALIFIERS
    return called or token.text in _RANKS


def _is_shouted(token: Token) -> bool:
    return token.text.isupper() and len(token.text) > 1 and "." not in token.text


def _is_name_word(token: Token) -> bool:
    capital = token.is_capital and token.is_word
    return capital or has_arabic_article(token.text) or token.lower in NAME_PARTICLES
