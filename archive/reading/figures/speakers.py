"""Numbers that only count who speaks: "two officials said", "according to three traders".

They are part of a claimant's name, not of what is claimed.
"""

from collections.abc import Sequence

from archive.reading.figures.amounts import Amount
from archive.reading.figures.numerals import text_at
from archive.reading.words.cue_words import verb_forms
from archive.reading.words.name_words import PERSON_NOUNS
from archive.reading.words.tokens import Token
from archive.reading.words.verbs import is_finite
from archive.reading.words.word_sets import word_set

_MOST = 12
"""More are a sample that was asked: "Thirty-six of those interviewed said …"."""
_DESCRIBING = 3
_REACH = 24
_OF_WHOM = frozenset({"of", "the", "its", "their", "his", "her", "those", "these", "our"})
_DONE_TO_THEM = frozenset({"bodies", "body", "death", "deaths", "killing", "killings", "murder",
                           "murders", "arrest", "arrests", "abduction", "kidnapping", "release",
                           "remains", "detention", "trial", "rescue"})  # fmt: skip
"""Behind these several are spoken of and do not speak: "the bodies of two soldiers"."""
_FOUND = frozenset(
    {
        "dead",
        "alive",
        "guilty",
        "frozen",
        "safe",
        "unconscious",
        "hanged",
        "shot",
        "drowned",
        "hidden",
        "buried",
        "hiding",
        "living",
        "stabbed",
        "injured",
    }
)
_RELATIVE = frozenset({"who", "that", "which"})
_IN_THEIR_WORDS = (["по", "словам"], ["за", "словами"])
_SOURCES = ("співрозмовник", "собеседник", "источник", "джерел")
_TRADING = ("exporters", "importers", "dealers", "brokers", "bankers", "buyers", "sellers",
            "refiners", "growers", "shippers", "authors", "co-authors")  # fmt: skip
_SPEAKING = PERSON_NOUNS | word_set("trades") | frozenset(_TRADING)


def counts_speakers(tokens: Sequence[Token], first: int, amount: Amount) -> bool:
    """Tell whether a small number counts those whose words are told."""
    if amount.op != "=" or amount.value is None or not 2 <= amount.value <= _MOST:
        return False
    if "а" <= tokens[first].lower[:1] <= "ӿ":
        return _are_cyrillic_sources(tokens, first, amount.last)
    noun = _noun_after(tokens, amount.last)
    of_them = [token.lower for token in tokens[max(first - 2, 0) : first]]
    if noun < 0 or (of_them[1:] == ["of"] and of_them[0] in _DONE_TO_THEM):
        return False
    return _according(tokens, first) or _speak(tokens, noun)


def _are_cyrillic_sources(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell "по словам *двух* человек" and "*двоє* співрозмовників" from counts."""
    before = [token.lower for token in tokens[max(first - 2, 0) : first]]
    following = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    return before in _IN_THEIR_WORDS or following.startswith(_SOURCES)


def _noun_after(tokens: Sequence[Token], last: int) -> int:
    """Return the plural person noun that a number counts, -1 where there is none."""
    if text_at(tokens, last + 1) == "times":
        return -1  # "three times what traders expected"
    for at in range(last + 1, min(last + 2 + _DESCRIBING, len(tokens))):
        word = tokens[at].lower
        if word in _SPEAKING and (word.endswith("s") or word == "people"):
            return at
        if not tokens[at].is_word or (word not in _OF_WHOM and is_finite(tokens, at)):
            return -1
    return -1


def _according(tokens: Sequence[Token], first: int) -> bool:
    return [token.lower for token in tokens[max(first - 2, 0) : first]] == ["according", "to"]


def _speak(tokens: Sequence[Token], noun: int) -> bool:
    """Tell whether the first verb behind a noun is one of saying: "officials …, *said*"."""
    clause = False
    for at in range(noun + 1, min(noun + _REACH, len(tokens))):
        if tokens[at].text in '.!?;:“”"':
            return False
        if tokens[at].lower in _RELATIVE:
            clause = True
        elif tokens[at].text == ",":  # "killing three workers, officials said" counts others
            if not (clause or _opens_clause(tokens, at + 1)):
                return False
            clause = False
        elif _is_said_of(tokens, at):
            return False  # "three people believed to be trapped"
        elif is_finite(tokens, at) and (_is_saying(tokens[at].lower) or not clause):
            return _is_saying(tokens[at].lower)
    return False


def _is_said_of(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a verb only tells what is said of them: "*believed* to be trapped".

    Patients who are "*admitted*", at a clause's end, are in a hospital.
    """
    if tokens[at].lower == "admitted" and tokens[at + 1 : at + 2]:
        return tokens[at + 1].text in ".,;" or tokens[at + 1].lower in {
            "with", "after", "for", "but", "and", "in", "on", "at"}  # fmt: skip
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if tokens[at].lower == "found" and following in _FOUND:
        return True  # "four walkers found alive on a ridge"
    to = following == "to"
    return to and tokens[at].lower in {"believed", "said", "thought", "reported", "feared", "known"}


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].lower in _RELATIVE


def _is_saying(word: str) -> bool:
    verb = verb_forms().get(word)
    return verb is not None and bool(set("swtv") & set(verb.takes))
