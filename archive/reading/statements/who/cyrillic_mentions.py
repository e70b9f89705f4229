"""What the words of a Ukrainian or Russian claimant say: who speaks, in the nominative.

"за словами міського голови Артема Голуба" names Артем Голуб; "у прокуратурі" names прокуратура.
What governs the words tells their case, and the dictionary how to undo it.
"""

import re
from collections.abc import Iterator, Sequence

from archive.reading.statements.who.cyrillic_persons import is_post, language_near
from archive.reading.statements.who.cyrillic_trim import (
    lemma_of,
    office,
    unwrapped,
    upright_surname,
    without_age,
    without_brackets,
    without_pointer,
    without_shouting,
)
from archive.reading.statements.who.mention import Mention
from archive.reading.words.cyrillic_cues import (
    DOCUMENTS,
    HEADS,
    KINDS,
    LANDS,
    OWNERS,
    PRONOUNS,
    SOMEBODY,
    SOURCES,
    SPEECH_LABELS,
)
from archive.reading.words.morphology import Form, forms, is_known, nominative, upright_name
from archive.reading.words.tokens import Token, tokenize
from archive.reading.words.word_sets import word_set
from archive.values import Span

_PRONOUNS = PRONOUNS | OWNERS | {"им", "їм"}
_BEFORE = re.compile(r"([^\W\d_][\w'’-]*|[«(])[\s«]*$")
_ASKED = {"у": ("loct",), "в": ("loct",), "во": ("loct",), "из": ("gent",),
          "із": ("ablt", "gent"), "з": ("ablt", "gent"), "с": ("ablt", "gent"),
          "со": ("ablt", "gent")}  # fmt: skip
_OPENS = re.compile(r"(?:\n|[.!?…»”\"]\s)\Z")
_OPENING = frozenset('«„“"')
_TWO = 2
_TWO_OR_MORE = frozenset({"двух", "трех", "трёх", "двох", "трьох", "четырех", "чотирьох"})
_MINISTRIES = word_set("cyrillic ministries")
_CASED = ("gent", "loct", "datv", "ablt", "accs")
_STATE = (
    "нацпол",
    "нацгвард",
    "минэк",
    "минз",
    "минобр",
    "минт",
    "мінек",
    "міне",
    "мінз",
    "міносв",
    "мінц",
    "мінк",
    "міна",
    "держ",
    "госд",
    "росав",
    "роспотр",
    "роском",
    "роструд",
    "росреес",
    "росгвар",
    "росздра",
    "росимущ",
    "рособр",
    "россель",
    "рослес",
    "роснедр",
)
"""How shortened names of state bodies begin: "Мінекономіки", "Нацполіція", "Росавиация"."""


def is_cyrillic(words: str) -> bool:
    """Tell whether half of the letters are Cyrillic, or the first: "канал NBC News"."""
    letters = [letter for letter in words if letter.isalpha()]
    if letters and "\u0400" <= letters[0] <= "\u04ff":
        return True
    return 2 * sum("\u0400" <= letter <= "\u04ff" for letter in letters) >= len(letters) > 0


def read_cyrillic(text: str, words: Span) -> Mention:
    """Return what the words of a claimant at ``words`` in ``text`` say."""
    language = language_near(text, words.start)
    tokens = without_brackets(tokenize(text, words.start, words.end))
    tokens = [token for token in tokens if token.text not in "«»“”„\"'()"]
    tokens = without_shouting(without_age(tokens), language)
    if len(tokens) == 1 and tokens[0].lower in _PRONOUNS:
        return Mention(words, "pronoun", words.text, "", head=tokens[0].lower)
    small = [_small(token) if _opens(text, token.start) else token for token in tokens[:1]]
    if len(tokens) == 1 and small[0].text.islower() and _is_somebody(small[0], language):
        return Mention(words, "pronoun", words.text, "", head=_pronoun(small[0], language))
    if _is_post(tokens, language):
        case = _case(text, words.start, tokens, language)
        name = nominative([token.text for token in tokens], case, language)
        return Mention(words, "pronoun", name, "", head="вони")  # "йдеться в дописі"
    case = _case(text, words.start, tokens, language)
    if case == "nomn" and len(tokens) > 2 and lemma_of(tokens[0], language) in DOCUMENTS:
        case = "gent"  # "дослідження аналітикині *Інни Лис* показало"
    person = _person(tokens, case, language)
    if person is not None and text[tokens[person[0]].start - 1] not in _OPENING:
        return _of_person(words, tokens, person, case, language)
    return _of_body(words, tokens, case, language)


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


def _case(text: str, start: int, tokens: Sequence[Token], language: str) -> str:
    """Return the case that what stands before the words asks for, if the words can be in it."""
    before = _BEFORE.search(text, max(start - 40, 0), start)
    if before is not None and before.group(1).lower() in OWNERS:  # "по словам *его* главы"
        before = _BEFORE.search(text, max(start - 40, 0), before.start(1))
    word = before.group(1).lower() if before else ""
    wanted = _ASKED.get(word, ("gent",) if word and _governs(word, language) else ())
    cased = (forms(token.text, language) for token in tokens)
    first = next(({form.case for form in known} for known in cased if known), set())
    marked = not _OPENING.isdisjoint(text[max(start - 1, 0) : start + 1])
    lone = len(tokens) == 1 and tokens[0].is_capital and not marked
    if lone and _is_odd(tokens[0], language):
        return wanted[0] if wanted else "nomn"  # "Юсов" stands as it is
    asked = next((case for case in wanted if case in first), None)
    return asked or _case_shown(tokens, first, language)


def _is_odd(token: Token, language: str) -> bool:
    """Tell whether a capital is that of a common word that cannot be a subject: a surname."""
    known = forms(token.text, language)
    named = any({"Name", "Geox", "Orgn"} & form.grammemes for form in known)
    return bool(known) and not named and all(form.case != "nomn" for form in known)


def _governs(word: str, language: str) -> bool:
    known = {form.lemma.split("-")[-1] for form in forms(word, language)}
    told = bool(known & (SOURCES | DOCUMENTS | SPEECH_LABELS))
    return told or word in {"від", "от", "із", "согласно"}


def _case_shown(tokens: Sequence[Token], found: set[str], language: str) -> str:
    """Return the case of the first noun where it is no nominative."""
    for token in tokens:
        known = forms(token.text, language)
        unknown = token.is_capital and not is_known(token.text, language)
        if not known or unknown or any(form.case == "nomn" for form in known):
            return "nomn"
        if known[0].part == "NOUN":
            cases = {form.case for form in known}
            return next((case for case in _CASED if case in cases & found), "nomn")
    return "nomn"


def _person(tokens: Sequence[Token], case: str, language: str) -> tuple[int, int] | None:
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
        titled = first > 0 and _is_person_noun(_small(tokens[first - 1]), case, language)
        known = _is_surname(run[-1], language) or _is_given(run[-1], case, language)
        surnamed = known and is_cyrillic(run[-1].text)
        if len(run) > 1 and (initial or all(_is_surname(token, language) for token in run)):
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
    return int(_is_person_noun(_small(tokens[0]), case, language) and not any(
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


def _is_surname(token: Token, language: str) -> bool:
    known = forms(token.text, language) if is_known(token.text, language) else ()
    return not known or any("Surn" in form.grammemes for form in known)


def _is_person_noun(token: Token, case: str, language: str) -> bool:
    """Tell whether a word says what somebody is: "мер", "губернатор"; abbreviations do not."""
    return token.text.islower() and any(
        "anim" in form.grammemes and form.part == "NOUN" and form.case in {case, ""}
        and not form.is_name for form in forms(token.text, language)
    )  # fmt: skip


def _of_person(
    words: Span, tokens: Sequence[Token], run: tuple[int, int], case: str, language: str
) -> Mention:
    start, end = run
    name = upright_name((token.text for token in tokens[start:end]), case, language)
    title = [token for token in tokens[:start] if token.is_word]
    lemmas = [lemma_of(token, language) for token in title]
    head = next((lemma for lemma, token in zip(lemmas, title, strict=True)
                 if lemma in HEADS or _is_person_noun(_small(token), case, language)),
                "")  # fmt: skip
    parts = name.lower().split()
    key = frozenset(part for part in parts if len(part.rstrip(".")) > 1) or frozenset(parts)
    return Mention(words, "named", name, "person", key, office(head, lemmas, language),
                   described=frozenset(lemmas), proper=True)  # fmt: skip


def _small(token: Token) -> Token:
    return Token(token.lower, token.start, token.end, token.lower)


def _of_body(words: Span, tokens: Sequence[Token], case: str, language: str) -> Mention:
    tokens = without_pointer(tokens, language)
    if case != "nomn" and len(tokens) > _TWO and tokens[0].lower in _TWO_OR_MORE:
        tokens = tokens[1:]  # "по словам *двух* американских чиновников"
    parts = [token.text for token in tokens]
    printed = unwrapped(" ".join(words.text[tokens[0].start - words.start :].split()))
    listed = "," in parts  # "по словам американских, европейских и местных властей"
    turned = nominative(parts, case, language) if case != "nomn" and not listed else ""
    name = turned.replace(" . ", ". ") if turned and turned != " ".join(parts) else printed
    lemmas = [lemma_of(token, language) for token in tokens if token.is_word]
    head, form = _head(tokens, case, language)
    kind = next((KINDS[lemma] for lemma in lemmas if lemma in KINDS), "")
    if not kind and any(lemma.startswith(_STATE) for lemma in lemmas) and tokens[0].is_capital:
        kind = "government"
    if (
        len(tokens) == 1
        and not kind
        and tokens[0].is_capital
        and (
            (form is not None and _is_surname(tokens[0], language)) or _is_odd(tokens[0], language)
        )
    ):
        name = upright_surname(name, printed, case)
        return Mention(words, "named", name, "unknown", frozenset({name.lower()}), proper=True)
    minister = _is_head_of_ministry(tokens, language)
    if minister:
        return Mention(words, "definite", name, "anonymous", head=minister)
    if len(tokens) > 1 and _is_head_of_land(tokens, language):
        head = office(head, lemmas, language)
        return Mention(words, "definite", name, "anonymous", head=head)
    animate = form is not None and ("anim" in form.grammemes or head in HEADS)
    person = animate and head not in KINDS
    if form is not None and person and (not kind or not _is_named(tokens, language)):
        single = not form.plural and len(tokens) == 1
        return Mention(
            words,
            "definite" if single else "unnamed",
            name,
            "anonymous",
            head=office(head, lemmas, language),
            described=frozenset(lemmas),
            single=not form.plural,
        )
    if len(tokens) == 1 and kind and not _is_named(tokens, language):
        return Mention(words, "definite", name, kind, head=head)
    key = frozenset(lemma for lemma in lemmas if len(lemma) > 2)
    return Mention(words, "named", name, kind or "unknown", key, head,
                   described=frozenset(lemmas), proper=_is_named(tokens, language))  # fmt: skip


def _is_head_of_land(tokens: Sequence[Token], language: str) -> bool:
    """Tell whether words call somebody by an office that was named before: "голова ОВА"."""
    rest = all(token.text.isupper() or lemma_of(token, language) in LANDS for token in tokens[1:])
    return rest and bool(HEADS & {form.lemma for form in forms(tokens[0].text, language)})


def _is_head_of_ministry(tokens: Sequence[Token], language: str) -> str:
    """Return "міністр" for "глава Минсвязи", "очільник Мінфіну"; "" for others."""
    heads = HEADS & {form.lemma for form in forms(tokens[0].text, language)}
    ministry = len(tokens) == _TWO and (
        tokens[1].text.startswith(("Мин", "Мін")) or tokens[1].lower in _MINISTRIES
    )
    minister = "міністр" if language == "uk" else "министр"
    return minister if heads and ministry else ""


def _head(tokens: Sequence[Token], case: str, language: str) -> tuple[str, Form | None]:
    for token in tokens:
        for form in forms(token.text, language):
            if form.part == "NOUN" and (form.case == case or not form.case):
                return form.lemma, form
    return (tokens[0].lower if tokens else ""), None


def _is_named(tokens: Sequence[Token], language: str) -> bool:
    """Tell whether a capital or an abbreviation stands beyond a first common word."""
    inside = any(token.is_capital for token in tokens[1:])
    return inside or (bool(tokens) and tokens[0].is_capital and not _is_common(tokens[0], language))


def _is_common(token: Token, language: str) -> bool:
    """Tell whether a word with a capital is a common one that begins a sentence."""
    known = forms(token.text, language)
    names = {"Name", "Surn", "Patr", "Geox", "Orgn", "Abbr"}
    return bool(known) and not names & known[0].grammemes and not token.text.isupper()
