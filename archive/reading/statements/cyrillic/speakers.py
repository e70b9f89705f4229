"""Who speaks in a Ukrainian or Russian sentence: the noun phrase beside a verb of saying.

"У середу речник Сил оборони Дмитро Х в ефірі телемарафону" names a spokesman; when, where and
to whom he spoke is passed over. Without a subject, who speaks may be a place: "у прокуратурі
додали".
"""

from archive.reading.credit_lines import agency_named
from archive.reading.statements.cyrillic.noun_phrases import (
    begins_given_name,
    is_noun,
    last_part,
    noun_phrases,
)
from archive.reading.words.cyrillic_cues import DOCUMENTS, KINDS, OWNERS, PRONOUNS
from archive.reading.words.morphology import forms, is_known
from archive.reading.words.prose import Prose
from archive.reading.words.word_sets import word_set

_TITLED = 3
"""Tokens of what somebody is and two names."""
_LONE_NAME = 3
"""Tokens of one word in marks."""
_IN = frozenset({"в", "у", "во"})
_SOME = word_set("cyrillic some")
_THERE = "там"
"""The body that spoke before: "*Там* додали, що"."""
_CASES_AT_LAW = frozenset({"справа", "дело"})
_NOMINAL = frozenset("NBGm")
_SPEAKING = KINDS.keys() | {"источник", "джерело"}
_NOBODY = OWNERS | {"сам", "сама", "сами", "самі"}
"""What alone is no speaker: "*сам* он вину не признал"."""
_NETWORKS = frozenset({"telegram", "facebook", "twitter", "instagram", "x", "viber"})
_CITING = ("посилан", "ссылк", "ссыла", "посила")
_SOMEBODY, _PAPER, _AGENCY, _THING = 3, 2, 1, 0

Range = tuple[int, int]


def speaker(
    prose: Prose, part: Range, roles: str, *, at: int, language: str, plural: bool
) -> Range | None:
    """Return the tokens that name who speaks among ``part``, None if nobody does.

    ``roles`` are those of the sentence that begins with token ``at``; ``plural`` also where a verb
    has no subject of its own ("говорится *в сводке*"). People and bodies speak
    before things do: "В *пресс-службе* эту сумму назвали взятой с потолка".
    """
    phrases = list(noun_phrases(prose, _own_part(prose, part), roles, at, language))
    upright = [(start, end) for start, end, governed in phrases
               if not governed and _may_speak(roles[start - at : end - at])
               and not (end == start + 1 and _is_nobody(prose, start))
               and not _is_hearer(prose, (start, end), language)]  # fmt: skip
    best = likeliest(prose, upright, language)
    inside = next(((start, end) for start, end, governed in phrases if governed == "I"
                   and set(roles[start - at : end - at]) & _NOMINAL - {"m"}
                   and _may_be_place(prose, start, language)), None)  # fmt: skip
    if best is None and inside is None:
        there = plural and prose.lower(part[0]) == _THERE
        return (part[0], part[0] + 1) if there else None
    if best is None or (
        plural and inside is not None and _gives_way(prose, best, inside, language)
    ):
        return inside if plural else None
    return _with_name(prose, best, upright, language)


def _own_part(prose: Prose, part: Range) -> Range:
    """Return a stretch without whom somebody cites: "передає УНН *із посиланням на поліцію*"."""
    start, end = part
    cited = (at for at in range(start, end) if prose.lower(at).startswith(_CITING))
    return start, next(cited, end)


def _may_speak(roles: str) -> bool:
    counted = roles[0] == "m" and bool({"N", "B", "G"} & set(roles))
    return roles[0] in "HNB" or counted


def _is_nobody(prose: Prose, at: int) -> bool:
    """Tell whether a token alone is no speaker: "сам", a mark before a name."""
    return prose.lower(at) in _NOBODY or not prose.tokens[at].is_word


def _may_be_place(prose: Prose, start: int, language: str) -> bool:
    """Tell whether somebody can be in what a word opens: "у поліції", not "у свою чергу"."""
    known = forms(prose.tokens[start].text, language)
    return not known or prose.lower(start - 1) not in _IN or any(
        form.case in {"loct", "gent", ""} or "Fixd" in form.grammemes for form in known
    )  # fmt: skip


def _standing(prose: Prose, words: Range, language: str) -> int:
    """Return how likely words name who speaks: somebody, a paper, an agency, a thing."""
    if _is_seat(prose, words, language):
        return _AGENCY  # "которых *Брюссель* подозревает в обмане"
    if agency_named(prose.words(*words).text) is not None:
        return _AGENCY  # "сообщила РИА Новости представитель …"
    lone = words[1] == words[0] + 1
    if prose.lower(words[0]) in (PRONOUNS if lone else _SOME):
        return _SOMEBODY  # "*один* из чиновников сообщил CNN"
    if _is_lone_name(prose, words, language):
        return _SOMEBODY  # "повідомила «Укренерго»", a common noun to the dictionary
    return _standing_of_words(prose, words, language)


def _standing_of_words(prose: Prose, words: Range, language: str) -> int:
    """Return how likely the first noun of some words speaks."""
    for index in (at for at in range(*words) if prose.tokens[at].is_word):
        known = forms(prose.tokens[index].text, language)
        animate = any("Orgn" in form.grammemes or ("anim" in form.grammemes
                      and form.case in {"nomn", ""}) for form in known)  # fmt: skip
        if not known or animate or (_SPEAKING & {last_part(form.lemma) for form in known}):
            return _SOMEBODY
        if any(last_part(form.lemma) in DOCUMENTS for form in known):
            return _PAPER
        if any(form.part == "NOUN" for form in known):
            return _SOMEBODY if not is_known(prose.tokens[index].text, language) else _THING
    return _SOMEBODY


def _is_seat(prose: Prose, words: Range, language: str) -> bool:
    """Tell whether one capital is a place that can speak as its rulers do: "Брюссель"."""
    token = prose.tokens[words[0]]
    return words[1] == words[0] + 1 and token.is_capital and any(
        {"Geox", "nomn"} <= form.grammemes for form in forms(token.text, language)
    )  # fmt: skip


def _is_hearer(prose: Prose, words: Range, language: str) -> bool:
    """Tell whether a name in marks is who is told: "сообщили *«Волне»* в пресс-службе"."""
    named = [at for at in range(*words) if prose.tokens[at].is_word]
    if len(named) != 1 or prose.quote_at(named[0]) is None:
        return False
    cases = {form.case for form in forms(prose.tokens[named[0]].text, language)}
    return "datv" in cases and "nomn" not in cases


def _is_lone_name(prose: Prose, words: Range, language: str) -> bool:
    """Tell whether words are one in marks that may be a subject, not who is told: "«Волне»"."""
    if words[1] - words[0] != _LONE_NAME or prose.quote_at(words[0]) is None:
        return False
    known = forms(prose.tokens[words[0] + 1].text, language)
    return not known or any(form.case == "nomn" for form in known)


def _rank(prose: Prose, words: Range, language: str) -> tuple[int, bool]:
    """Return how likely words name who speaks; of two, not the one that is told it.

    "рассказали *74.RU* читатели": names that are not declined may be anything.
    """
    declined = any(forms(prose.tokens[index].text, language) for index in range(*words))
    return _standing(prose, words, language), declined


def likeliest(prose: Prose, found: list[Range], language: str) -> Range | None:
    """Return which of several words name who speaks; the first of equals."""
    return max(found, key=lambda words: _rank(prose, words, language), default=None)


def _gives_way(prose: Prose, words: Range, inside: Range, language: str) -> bool:
    """Tell whether a plural verb is a body's, not that of the thing it tells about."""
    bodies = {last_part(form.lemma) for index in range(*inside)
              for form in forms(prose.tokens[index].text, language)} & KINDS.keys()  # fmt: skip
    short = any(prose.tokens[index].text.isupper() for index in range(*inside))
    standing = _standing(prose, words, language)
    paper = standing == _THING and is_paper(prose, inside, language)
    return standing <= _PAPER and (bool(bodies) or short or paper)


def is_somebody(prose: Prose, words: Range, language: str) -> bool:
    """Tell whether words name a person or a body."""
    return _standing(prose, words, language) == _SOMEBODY


def is_paper(prose: Prose, words: Range, language: str) -> bool:
    """Tell whether words name a document: "показал *опрос*"."""
    return _standing(prose, words, language) == _PAPER


def is_thing(prose: Prose, words: Range, language: str) -> bool:
    """Tell whether words name what nobody expects to speak: "*підозри* назвали безпідставними"."""
    return _standing(prose, words, language) == _THING


def _with_name(prose: Prose, words: Range, others: list[Range], language: str) -> Range:
    """Return words for somebody with the name behind: "директорка фабрики на Волині Ганна Лис"."""
    named = any(prose.tokens[index].is_capital for index in range(words[0] + 1, words[1]))
    for start, end in others:
        if start == words[1] and _is_titled_name(prose, start, end, language):
            return words[0], end  # "командующий флотом *генерал Томер Бар*"
    if named or prose.lower(words[0]) in PRONOUNS:
        return words
    behind = [other for other in others if other[0] >= words[1]]
    if behind and not any(is_noun(prose.tokens[at].text, language) for at in range(*words)):
        return words[0], behind[0][1]  # "близкий к правительству собеседник"
    for start, end in behind:
        if end - start > 1 and begins_given_name(prose, start, language):
            return words[0], end
    return words


def _is_titled_name(prose: Prose, start: int, end: int, language: str) -> bool:
    """Tell whether words are what somebody is and his name: "генерал Томер Бар"."""
    named = end - start > _TITLED - 1 and all(
        token.is_capital and token.is_word for token in prose.tokens[start + 1 : end]
    )
    return named and prose.tokens[start].text.islower() and any(
        {"NOUN", "anim", "nomn"} <= form.grammemes
        for form in forms(prose.tokens[start].text, language)
    )  # fmt: skip


def behind_document(prose: Prose, words: Range, language: str) -> Range:
    """Return the general staff of "зведенні Генштабу"; a document nobody is named for stays.

    "его" is whoever wrote "в его сообщении".
    """
    if prose.lower(words[0]) in OWNERS and words[1] - words[0] > 1:
        named = (at for at in range(words[0] + 1, words[1]) if prose.quote_at(at) is None)
        if any(prose.tokens[at].is_capital for at in named):
            return words[0] + 1, words[1]  # "по словам его *главы Ивана Лиса*"
        return words[0], words[0] + 1
    described = any(form.part in {"PRTF", "ADJF"}
                    for form in forms(prose.tokens[words[0]].text, language))  # fmt: skip
    reach = 6 if described else 3  # "*оприлюдненими* цього тижня даними Держстату"
    for index in range(words[0], min(words[0] + reach, words[1] - 1)):
        known = forms(prose.tokens[index].text, language)
        following = forms(prose.tokens[index + 1].text, language)
        document = any(form.lemma.split("-")[-1] in DOCUMENTS for form in known)
        document = document or prose.lower(index) in _NETWORKS
        owner = not following or any(form.case == "gent" for form in following)
        case = any(form.lemma in _CASES_AT_LAW for form in following)
        if document and owner and not case:
            return behind_document(prose, (index + 1, words[1]), language)
    return words


def quoted_person(prose: Prose, part: Range, language: str) -> Range | None:
    """Return whom somebody quotes: "цитує пресслужба *Олену Лис*"."""
    if part[0] < part[1] and prose.lower(part[0]) in OWNERS:
        return part[0], part[0] + 1  # "цитирует *его* РИА Новости"
    first = forms(prose.tokens[part[0]].text, language) if part[0] < part[1] else ()
    if any({"anim", "accs", "sing"} <= form.grammemes for form in first):
        return part[0], part[0] + 1  # "цитирует *адвоката* «Волна»"
    for at in range(part[0], part[1] - 1):
        cases = {f.case for f in forms(prose.tokens[at].text, language) if f.is_name}
        capitals = prose.tokens[at].is_capital and prose.tokens[at + 1].is_capital
        if capitals and "accs" in cases and "nomn" not in cases:
            return at, at + 2
    return None
