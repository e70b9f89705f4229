"""What the words of a Ukrainian or Russian claimant say: who speaks, in the nominative.

"за словами міського голови Артема Голуба" names Артем Голуб; "у прокуратурі" names прокуратура.
What governs the words tells their case, and the dictionary how to undo it.
"""

import re
from collections.abc import Sequence

from archive.reading.statements.who.cyrillic_bodies import of_body
from archive.reading.statements.who.cyrillic_cases import OPENING, case_of_words
from archive.reading.statements.who.cyrillic_persons import is_post, language_near
from archive.reading.statements.who.cyrillic_persons_named import (
    in_small_letters,
    of_person,
    person_in,
)
from archive.reading.statements.who.cyrillic_trim import (
    lemma_of,
    without_age,
    without_brackets,
    without_shouting,
)
from archive.reading.statements.who.mention import Mention
from archive.reading.words.cyrillic_cues import DOCUMENTS, OWNERS, PRONOUNS, SOMEBODY
from archive.reading.words.morphology import forms, nominative
from archive.reading.words.tokens import Token, tokenize
from archive.values import Span

_PRONOUNS = PRONOUNS | OWNERS | {"им", "їм"}
_OPENS = re.compile(r"(?:\n|[.!?…»”\"]\s)\Z")


def read_cyrillic(text: str, words: Span) -> Mention:
    """Return what the words of a claimant at ``words`` in ``text`` say."""
    language = language_near(text, words.start)
    tokens = without_brackets(tokenize(text, words.start, words.end))
    tokens = [token for token in tokens if token.text not in "«»“”„\"'()"]
    tokens = without_shouting(without_age(tokens), language)
    if len(tokens) == 1 and tokens[0].lower in _PRONOUNS:
        return Mention(words, "pronoun", words.text, "", head=tokens[0].lower)
    small = [
        in_small_letters(token) if _opens(text, token.start) else token for token in tokens[:1]
    ]
    if len(tokens) == 1 and small[0].text.islower() and _is_somebody(small[0], language):
        return Mention(words, "pronoun", words.text, "", head=_pronoun(small[0], language))
    if _is_post(tokens, language):
        case = case_of_words(text, words.start, tokens, language)
        name = nominative([token.text for token in tokens], case, language)
        return Mention(words, "pronoun", name, "", head="вони")  # "йдеться в дописі"
    case = case_of_words(text, words.start, tokens, language)
    if case == "nomn" and len(tokens) > 2 and lemma_of(tokens[0], language) in DOCUMENTS:
        case = "gent"  # "дослідження аналітикині *Інни Лис* показало"
    person = person_in(tokens, case, language)
    if person is not None and text[tokens[person[0]].start - 1] not in OPENING:
        return of_person(words, tokens, person, case, language)
    return of_body(words, tokens, case, language)


def _opens(text: str, start: int) -> bool:
    """Tell whether a word begins a sentence or a line."""
    return _OPENS.search(text, max(start - 3, 0), start) is not None or start == 0


def _is_post(tokens: Sequence[Token], language: str) -> bool:
    """Tell whether words only say what somebody wrote: "письмовій *відповіді* на запит"."""
    first = next((at for at, token in enumerate(tokens) if is_post(token.text, language)), None)
    if first is None or any(token.is_capital for token in tokens[: first + 1]):
        return False
    lead = (forms(token.text, language) for token in tokens[:first])
    adjectives = all(any(form.part in {"ADJF", "PRTF"} for form in known) for known in lead)
    after = forms(tokens[first + 1].text, language) if first + 1 < len(tokens) else ()
    return adjectives and (first + 1 == len(tokens) or any(f.part == "PREP" for f in after))


def _is_somebody(token: Token, language: str) -> bool:
    """Tell whether a noun says little more than "he": "чиновник", not "чиновники"."""
    return any(
        form.lemma in SOMEBODY and not form.plural for form in forms(token.text, language)
    ) and not any(form.plural for form in forms(token.text, language))


def _pronoun(token: Token, language: str) -> str:
    """Return the pronoun that means as much as "жінка" or "чиновник": "вона", "він"."""
    genders = [form.gender for form in forms(token.text, language) if form.part == "NOUN"]
    return "вона" if genders[:1] == ["femn"] else "він"
