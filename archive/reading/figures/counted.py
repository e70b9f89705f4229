"""What a number counts: the noun phrase after it, or the "number of …" before it."""

from collections.abc import Sequence
from dataclasses import dataclass

from archive.reading.figures.quantity_words import (
    CASUALTY,
    EQUIPMENT,
    LOSS_WORDS,
    NOUN_BEFORE,
    STATES,
    STOPPERS,
)
from archive.reading.words.demonyms import country_of, is_adjective
from archive.reading.words.tokens import Token
from archive.reading.words.verbs import is_finite
from archive.reading.words.word_sets import word_set

_LONGEST = 5
_SKIPPED = word_set("skipped")
_LINKING = word_set("linking")
_DONE = {
    "killing": "killed", "killed": "killed", "kills": "killed", "kill": "killed",
    "wound": "wounded", "wounds": "wounded", "injure": "injured", "injures": "injured",
    "displace": "displaced", "displaces": "displaced", "wounding": "wounded",
    "wounded": "wounded", "injuring": "injured", "injured": "injured", "hurting": "injured",
    "displacing": "displaced", "displaced": "displaced", "destroying": "destroyed",
    "destroyed": "destroyed", "damaging": "damaged", "damaged": "damaged", "arrested": "arrested",
    "arresting": "arrested", "detained": "detained", "capturing": "captured",
    "captured": "captured",
}  # fmt: skip
_BEFELL = {
    "загинули": "загиблих", "загинуло": "загиблих", "загинув": "загиблих", "загинула": "загиблих",
    "поранено": "поранених", "поранені": "поранених", "поранення": "поранених",
    "вбито": "загиблих", "убито": "загиблих", "вбиті": "загиблих",
    "постраждали": "постраждалих", "постраждало": "постраждалих", "погибли": "погибших",
    "погибло": "погибших", "погиб": "погибших", "ранены": "раненых", "ранено": "раненых",
    "пострадали": "пострадавших", "пострадало": "пострадавших", "убиты": "погибших",
}  # fmt: skip
"""What a number without a noun counts beside a Ukrainian or Russian verb: "загинули двоє"."""
_JOINTS = frozenset({"and", "but", "while", "with", ",", ";"})
_TOLD = frozenset({"reported", "confirmed", "declared", "listed", "presumed", "feared", "found"})
_AUXILIARIES = frozenset({"was", "were", "is", "are", "had", "has", "have"})
_DONE_TO = frozenset({"killed", "destroyed", "eliminated"})
"""What a side does to others, where they stand after it: "the strike killed 7 people"."""
_PAST_ENDINGS = ("али", "или", "ули", "яли", "іли", "ыли", "ели")
_QUOTES = "”\"’'«„“"
_KNOWN = CASUALTY | EQUIPMENT


@dataclass(frozen=True, slots=True)
class Counted:
    """The thing counted: ``unit`` ("soldiers"), ``subject`` ("Russian soldiers"), ``side``.

    ``last`` is the index of the phrase's last token, -1 where there is none.
    """

    unit: str = ""
    subject: str = ""
    side: str = ""
    last: int = -1


_NO_NOUNS = word_set("no nouns at the end")
_AFTER_PAST = frozenset({"the", "a", "an", "his", "her", "its", "their", "and", ".", ",", ";", "by",
                         "to", "in", "on", "at", "from", "while", "when", "after", "as",
                         "during", "since", "because", "before", "there", "here"})  # fmt: skip


def counted_after(tokens: Sequence[Token], index: int, *, through_of: bool = False) -> Counted:
    """Return what stands right after token ``index``; ``through_of``: "50% *of* Bakhmut"."""
    position = index + 1
    position = _past_change(tokens, position)
    position += position < len(tokens) and tokens[position].text in _QUOTES  # "“20 to 30” people"
    while position < len(tokens) and tokens[position].lower in _skippable(through_of):
        position += 1
    words = _phrase(tokens, position)
    if not words:
        return Counted()
    side = next((found for found in map(_side, words) if found), "")
    unit_words = [word for word in words if not is_adjective(word.text)]
    unit = " ".join(word.text for word in unit_words) or "people"
    last = position + len(words) - 1
    befell = _befell(tokens, last + 1)
    subject = " ".join(word.text for word in words)
    return Counted(unit, f"{subject} {befell}" if befell else subject, side, last)


def _past_change(tokens: Sequence[Token], position: int) -> int:
    """Return where "155,530 *(+700)* troops" goes on."""
    signs = [token.text for token in tokens[position : position + 4]]
    change = len(signs) > 3 and signs[0] == "(" and signs[1] in "+-−" and signs[3] == ")"
    return position + 4 if change else position


def _befell(tokens: Sequence[Token], position: int) -> str:
    """Return what befell the counted: "hurt or killed" in "were either hurt or killed"."""
    while position < len(tokens) and tokens[position].lower in _LINKING:
        position += 1
    words: list[str] = []
    for token in tokens[position : position + 3]:
        if token.lower in STATES or (words and token.lower in {"or", "and"}):
            words.append(token.lower)
        else:
            break
    while words and words[-1] in {"or", "and"}:
        words.pop()
    return " ".join(words)


def befallen_before(tokens: Sequence[Token], index: int, reach: int = 3) -> str:
    """Return what the verb before a bare number does: "wounded" in "wounding 30 others"."""
    for position in range(index - 1, max(index - 1 - reach, -1), -1):
        state = _DONE.get(tokens[position].lower)
        if state:
            return state
    return ""


def with_own_predicate(tokens: Sequence[Token], first: int, last: int) -> str:
    """Return what befell a bare number in a clause of its own: "and 11 *had been rescued*"."""
    joined = any(token.lower in _JOINTS for token in tokens[max(first - 2, 0) : first])
    position = last + 1
    if not joined or position >= len(tokens) or tokens[position].lower not in _AUXILIARIES:
        return ""
    while position < len(tokens) and tokens[position].lower in _LINKING:
        position += 1
    told = tokens[position].lower in _TOLD if position < len(tokens) else False
    position += told  # "300 were *reported* missing"
    word = tokens[position].lower if position < len(tokens) else ""
    return word if word in STATES or (word.endswith("ed") and not told) else ""


def befallen_beside(tokens: Sequence[Token], first: int, last: int) -> str:
    """Return what a Ukrainian or Russian verb beside the number tells: "загинули двоє"."""
    for token in (*tokens[last + 1 : last + 2], *reversed(tokens[max(first - 2, 0) : first])):
        if token.lower in _BEFELL:
            return _BEFELL[token.lower]
    return ""


def _skippable(through_of: bool) -> frozenset[str]:
    return _SKIPPED if through_of else _SKIPPED - {"the"}


def _side(word: Token) -> str:
    return (country_of(word.text) or "") if word.is_capital or word.text[:1] >= "а" else ""


def _phrase(tokens: Sequence[Token], start: int) -> list[Token]:
    """Return the words of the noun phrase that begins at ``start``."""
    words: list[Token] = []
    for at, token in enumerate(tokens[start : start + _LONGEST], start):
        if words and words[-1].is_capital and _is_model(tokens, at):
            words.append(token)
            continue
        if _ends_phrase(tokens, at, words):
            break
        words.append(token)
        if token.lower in STATES and len(words) == 1 and not _names(tokens, at + 1):
            break
    while words and words[-1].lower in _NO_NOUNS:
        words.pop()
    return words


def _names(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a state only describes a noun: "evacuated *residents*", "dead Greek *men*"."""
    at += at < len(tokens) and country_of(tokens[at].text) is not None
    return at < len(tokens) and tokens[at].lower in _KNOWN


def _ends_phrase(tokens: Sequence[Token], at: int, words: Sequence[Token]) -> bool:
    token = tokens[at]
    if not token.is_word or token.lower in STOPPERS or token.lower.endswith(_PAST_ENDINGS):
        return True
    finite = is_finite(tokens, at)
    if not words and _is_past(tokens, at):
        return True
    if not words:  # "6,723 armored vehicles", but "only seven showed"
        return (finite and not token.lower.endswith("ed")) or token.lower == "showed"
    if token.lower in STATES or _is_verb(token, words) or finite:
        return True
    return token.is_capital and words[-1].text.islower()


def _is_past(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a past follows the number and has an object: "about 20 *stormed the* town"."""
    word = tokens[at].lower
    after = tokens[at + 1].lower if at + 1 < len(tokens) else "."
    return word.endswith("ed") and word not in STATES and after in _AFTER_PAST


def _is_model(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a number belongs to a model's name: "31 Leopard *2* tanks"."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return tokens[at].is_number and following in EQUIPMENT


def _is_verb(token: Token, words: Sequence[Token]) -> bool:
    """Tell whether a word after a known noun is its verb: "12 people *died*"."""
    return token.lower.endswith(("ed", "ing", "died", "fled", "went", "ly")) and any(
        word.lower in _KNOWN or word.lower.endswith("s") for word in words
    )


def counted_before(tokens: Sequence[Token], index: int) -> Counted:
    """Return what a "number of casualties … beyond" before token ``index`` counts."""
    for position in range(index - 1, max(index - 14, -1), -1):
        token = tokens[position]
        if token.text in ".;:!?":
            break
        if token.lower in NOUN_BEFORE:
            return _named_total(tokens, position)
    return Counted()


def _named_total(tokens: Sequence[Token], position: int) -> Counted:
    word = tokens[position]
    side = side_of(tokens, position)
    following = [token.lower for token in tokens[position + 1 : position + 2]]
    if following == ["of"]:
        counted = counted_after(tokens, position + 1)
        if counted.unit:
            return Counted(counted.unit, counted.subject, counted.side or side)
    before = tokens[position - 1].lower if position else ""
    unit = "deaths" if word.lower == "toll" or before == "death" else word.lower
    return Counted(unit, f"{before} {word.text}" if before == "death" else word.text, side)


def side_of(tokens: Sequence[Token], index: int) -> str:
    """Return the side that the words before token ``index`` say lost or suffered, if any.

    The nearest country before a word of loss counts: "Russia had lost", "Russia's total number",
    "Total Russian losses".
    """
    loss, apart = False, False
    for position in range(index - 1, max(index - 25, -1), -1):
        token = tokens[position]
        if token.text in ".;:!?":
            return ""
        loss = loss or token.lower in NOUN_BEFORE or _is_loss(tokens, position)
        apart = loss and (apart or token.text == ",")
        country = country_of(token.text) if token.is_capital else None
        if country and loss and not apart:
            return country
    return ""


def _is_loss(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a word tells of a loss of one's own: "had lost", not "the strike killed"."""
    word = tokens[position].lower
    before = {token.lower for token in tokens[max(position - 2, 0) : position]}
    passive = bool(before & (_AUXILIARIES | {"been"}))
    return word in LOSS_WORDS and (word not in _DONE_TO or passive)
