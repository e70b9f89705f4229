"""Full names of people as a Ukrainian or Russian article prints them, in whatever case.

"Активистка *Вера Соболева* и директор *Игорь Трушин*": later "Соболева" alone says something.
"""

import re
from collections.abc import Iterable, Iterator

from archive.reading.statements.who.cyrillic_mentions import read_cyrillic
from archive.reading.statements.who.cyrillic_persons import language_near
from archive.reading.words.morphology import forms
from archive.reading.words.word_sets import word_set
from archive.values import Span, span

_RUN = re.compile(
    r"(?<!\w)[А-ЯІЇЄҐЁ][а-яіїєґё’'ʼ-]+"
    r"(?: [А-ЯІЇЄҐЁ](?:[а-яіїєґё’'ʼ-]+|[А-ЯІЇЄҐЁ’'ʼ-]{2,})){1,3}(?!\w)"
)
_TITLE = re.compile(r"(?<!\w)([а-яіїєґё-]{3,}|[А-ЯІЇЄҐЁ][а-яіїєґё-]{2,}) $")
_REACH = 30
_NEAR = 700
_LEGAL = r"(?-i:АТ|ТОВ|ПАТ|ПрАТ|КП|ДП|ООО|АО|ПАО|ЗАО|ОАО|ГУП|МУП)"
_QUOTED = re.compile(r"[«\"][^«»\"\n]{2,60}[»\"]")
_SOFT = "аяоьйиы"
_SHORT = 3
_ENDINGS = word_set("cyrillic surname endings")
"""What surnames end in where they are no subject, behind what does not change."""
_STEM = 6
"""Letters of a noun that all its cases begin with: "компанії", "компанией"."""


def cyrillic_names(text: str) -> Iterator[tuple[str, Span]]:
    """Yield each full name, with the noun for what somebody is before it, and its surname.

    The surname is in the nominative and small letters. A name printed twice is yielded once.
    """
    known: set[str] = set()
    for match in _RUN.finditer(text):
        if match.group() in known:
            continue
        known.add(match.group())
        name = _name(text, match)
        mention = read_cyrillic(text, name) if name is not None else None
        if name is not None and mention is not None and mention.kind == "person":
            yield mention.name.split()[-1].lower(), name


def upright_among(printed: str, surnames: Iterable[str]) -> str:
    """Return which of some surnames a word is in another case: "сакала" of "сакал", "" if none."""
    for surname in surnames:
        stem = surname.rstrip(_SOFT) if len(surname) > _SHORT else surname
        if len(stem) >= _SHORT and printed.startswith(stem) and printed[len(stem) :] in _ENDINGS:
            return surname
    return ""


def _name(text: str, match: re.Match[str]) -> Span | None:
    """Return the name from its given name on, with a title before it; None if there is none."""
    language = language_near(text, match.start())
    at = match.start()
    for word in match.group().split(" ")[:-1]:
        if any("Name" in form.grammemes for form in forms(word, language)):
            return span(text, _title(text, at, language), match.end())
        at += len(word) + 1
    return None


def _title(text: str, at: int, language: str) -> int:
    """Return where the noun that says what somebody is begins, right before the name."""
    before = _TITLE.search(text, max(at - _REACH, 0), at)
    given = next(iter(text[at : at + _REACH].split(maxsplit=1)), "")
    cases = {form.case for form in forms(given, language)}
    told = before is not None and any(
        form.part == "NOUN" and "anim" in form.grammemes and not form.is_name
        and form.case in cases  # "заступник *міністра* Віталій Сакал"
        for form in forms(before[1].lower(), language)
    )  # fmt: skip
    return before.start(1) if before is not None and told else at


def body_before(text: str, at: int, noun: str) -> Span | None:
    """Return the name in marks that was last called by a noun, or by its legal form, before.

    "в *компанії*" after "АТ «Обленерго»" or "компанія «Обленерго»"; no farther than some lines up.
    """
    start = max(at - _NEAR, 0)
    label = rf"(?<!\w)(?:{re.escape(noun[:_STEM])}\w*|{_LEGAL})\s+$"
    for match in reversed(list(_QUOTED.finditer(text, start, at))):
        if re.search(label, text[max(match.start() - _REACH, 0) : match.start()], re.I):
            return span(text, match.start(), match.end())
    return None
