"""Where a person is named in a Ukrainian or Russian claimant: "мера *Ігоря Ляха*", "Лях".

A run of capitals with a given name, or behind a title, is a person; a given name in the genitive
may rather be another's.
"""

from collections.abc import Iterator, Sequence

from archive.reading.statements.who.cyrillic_trim import lemma_of, office
from archive.reading.statements.who.mention import Mention
from archive.reading.words.cyrillic_cues import HEADS
from archive.reading.words.morphology import forms, is_known, upright_name
from archive.reading.words.tokens import Token
from archive.values import Span


def is_cyrillic(words: str) -> bool:
    """Tell whether half of the letters are Cyrillic, or the first: "канал NBC News"."""
    letters = [letter for letter in words if letter.isalpha()]
    if letters and "\u0400" <= letters[0] <= "\u04ff":
        return True
    return 2 * sum("\u0400" <= letter <= "\u04ff" for letter in letters) >= len(letters) > 0


def person_in(tokens: Sequence[Token], case: str, language: str) -> tuple[int, int] | None:
    """Return the range of a person's name: capitals with a given name, or after a title."""
    runs = list(_runs(tokens, case, language))
    for first, last in runs:
        given = [at for at in range(first, last) if _is_given(tokens[at], case, language)]
        if given and last - first > 1:
            of = case == "nomn" and len(given) > 1 and _is_of_other(tokens[given[0]], language)
            if of:
                return given[1], last  # "мати *Романа* Дарина Лис"
            return min(given[0], last - 2), last
    for first, last in runs:
        run = tokens[first:last]
        initial = any(len(token.text.rstrip(".")) == 1 for token in run)
        titled = first > 0 and _is_person_noun(in_small_letters(tokens[first - 1]), case, language)
        known = is_surname(run[-1], language) or _is_given(run[-1], case, language)
        surnamed = known and is_cyrillic(run[-1].text)
        if len(run) > 1 and (initial or all(is_surname(token, language) for token in run)):
            return first, last
        if titled and surnamed:
            return first, last
    return None


def _runs(tokens: Sequence[Token], case: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of capitals that may be names, from each of them on."""
    for first in range(_after_title(tokens, case, language), len(tokens)):
        last = first
        while last < len(tokens) and (
            _may_be_name(tokens[last], case, language)
            or (last > first and _follows_name(tokens[last - 1], tokens[last], case, language))
        ):
            last += 1
        if last > first:
            yield first, last


def _after_title(tokens: Sequence[Token], case: str, language: str) -> int:
    """Return where a name may begin: after a title that begins a sentence, "Мер Ігор Лях"."""
    if len(tokens) < 2 or not tokens[0].is_capital or not tokens[1].is_capital:
        return 0
    known = forms(tokens[0].text, language)
    return int(_is_person_noun(in_small_letters(tokens[0]), case, language) and not any(
        "Name" in form.grammemes for form in known))  # fmt: skip


def _is_of_other(token: Token, language: str) -> bool:
    """Tell whether a given name is rather the genitive of another: "Романа"."""
    return forms(token.text, language)[0].case == "gent"


def _follows_name(name: Token, token: Token, case: str, language: str) -> bool:
    """Tell whether a capital after a given name is a surname, though it is a river's: "Донец"."""
    capital = token.is_capital and token.is_word and not token.text.isupper()
    return capital and _is_given(name, case, language)


def _may_be_name(token: Token, case: str, language: str) -> bool:
    letters = token.text.rstrip(".")
    if not (token.is_capital and token.is_word) or (len(letters) > 1 and letters.isupper()):
        return False
    known = forms(token.text, language)
    cases = {form.case for form in known if form.part in {"NOUN", "ADJF"}}
    kinds = {grammeme for form in known for grammeme in form.grammemes}
    named = bool(kinds & {"Name", "Surn", "Patr"}) or not known or not kinds & {"Geox", "Orgn"}
    return named and (not cases or case in cases or "Fixd" in kinds)


def _is_given(token: Token, case: str, language: str) -> bool:
    known = [form for form in forms(token.text, language) if "Name" in form.grammemes]
    return any(form.case == case or "Fixd" in form.grammemes for form in known)


def is_surname(token: Token, language: str) -> bool:
    """Tell whether a word may be a surname: the dictionary lacks it, or says so."""
    known = forms(token.text, language) if is_known(token.text, language) else ()
    return not known or any("Surn" in form.grammemes for form in known)


def _is_person_noun(token: Token, case: str, language: str) -> bool:
    """Tell whether a word says what somebody is: "мер", "губернатор"; abbreviations do not."""
    return token.text.islower() and any(
        "anim" in form.grammemes and form.part == "NOUN" and form.case in {case, ""}
        and not form.is_name for form in forms(token.text, language)
    )  # fmt: skip


def of_person(
    words: Span, tokens: Sequence[Token], run: tuple[int, int], case: str, language: str
) -> Mention:
    """Return a person whose name stands at ``run`` of the words, with what describes them."""
    start, end = run
    name = upright_name((token.text for token in tokens[start:end]), case, language)
    title = [token for token in tokens[:start] if token.is_word]
    lemmas = [lemma_of(token, language) for token in title]
    head = next((lemma for lemma, token in zip(lemmas, title, strict=True)
                 if lemma in HEADS or _is_person_noun(in_small_letters(token), case, language)),
                "")  # fmt: skip
    parts = name.lower().split()
    key = frozenset(part for part in parts if len(part.rstrip(".")) > 1) or frozenset(parts)
    return Mention(words, "named", name, "person", key, office(head, lemmas, language),
                   described=frozenset(lemmas), proper=True)  # fmt: skip


def in_small_letters(token: Token) -> Token:
    """Return a word as it stands amid a sentence, with no capital."""
    return Token(token.lower, token.start, token.end, token.lower)
