"""Which body or office the words of a Ukrainian or Russian claimant name: "у *прокуратурі*"."""

from collections.abc import Sequence

from archive.reading.statements.who.cyrillic_cases import is_odd
from archive.reading.statements.who.cyrillic_persons_named import is_surname
from archive.reading.statements.who.cyrillic_trim import (
    lemma_of,
    office,
    unwrapped,
    upright_surname,
    without_pointer,
)
from archive.reading.statements.who.mention import Mention
from archive.reading.words.cyrillic_cues import HEADS, KINDS, LANDS
from archive.reading.words.morphology import Form, forms, nominative
from archive.reading.words.tokens import Token
from archive.reading.words.word_sets import word_set
from archive.values import Span

_TWO = 2
_TWO_OR_MORE = frozenset({"двух", "трех", "трёх", "двох", "трьох", "четырех", "чотирьох"})
_MINISTRIES = word_set("cyrillic ministries")
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


def of_body(words: Span, tokens: Sequence[Token], case: str, language: str) -> Mention:
    """Return the body, the office or the people that words in a ``case`` name or describe."""
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
        and ((form is not None and is_surname(tokens[0], language)) or is_odd(tokens[0], language))
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
