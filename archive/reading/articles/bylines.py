"""Lines of names above and below an article: who wrote it, who else worked on it."""

import re

from archive.reading.credit_lines import is_credit_line
from archive.reading.words.cue_words import verb_forms
from archive.reading.words.morphology import forms
from archive.reading.words.word_sets import word_set

_BYLINE = re.compile(
    r"(?!By the [a-z]+$)"
    r"(?:By|BY|Words by|Written by|Reporting by|Автор(?:ка)?:?(?! (?:фото|знімк|снимк))|Текст:)"
    r"\s+[^\W\d_]"
    r"(?:[^.!?;]|(?<=\b[^\W\d_a-z])\.){1,120}$"
    r"|(?:Story|Report) by\s.+$"
)
_MAIL = re.compile(r"(?<![\s|,•·])[\s|,•·]+[\w.+-]+@[\w.-]+\w$")
"""The writer's address behind the name: "By Ann Lee ann.lee@courier.example"."""
_OF_PAPER = re.compile(r"(?P<name>[^,«»“”\"]{4,60}),\s[«“\"„](?P<paper>[^«»“”\"„]{3,50})[»”\"“]")
"""A name with its paper in quotation marks: "Олена Лис, «Вісник»"."""
_ROLE = re.compile(
    r"(?:[A-Z][\w’'.-]+\s){1,3}[A-Z][\w’'.-]+,?\s*(?:\||in\s[A-Z]"
    r"|(?:senior |chief |defence |defense |political |foreign "
    r"|security |staff |science |health |business )*"
    r"(?:correspondent|editor|reporter|BBC News|The \w+|Associated Press|Reuters))[^.!?]{0,60}$"
)
_WORK = (
    r"(?:reporting|report|writing|editing|edited|compiled|translated|translation|production"
    r"|produced|graphics?|research|photo editing)"
)
_CAPITAL = r"[^\W\d_a-zа-яіїєґ][\w’'.-]*"
_POST = re.compile(
    r"(?:[A-Z][\w’'&-]*,? (?:[\w’'&-]+,? ){0,4})?"
    r"(?:correspondent|editor|reporter|producer|presenter|writer|columnist)"
    r"(?:,? [A-Z][\w’' -]{2,40})?(?:\s@\w+)?",
    re.I,
)
_STAFF = re.compile(
    rf"[(\[]?(?:(?:additional|further|with|other|extra)\s+)*{_WORK}(?:\s(?:and|&)\s{_WORK})?"
    r"\s+by\b(?P<names>.*)",
    re.I,
)
_HELPED = re.compile(
    r"[(\[]?.{3,150}\scontributed (?:to this (?:report|story|article|dispatch|piece)"
    r"|(?:additional |further )?(?:reporting|research|graphics|photography))\b.{0,60}"
    r"|[(\[—–\s-]*with (?:assistance|help|contributions|reporting) (?:from|by)\s.{3,150}",
    re.I,
)
_COVERS = re.compile(
    rf"{_CAPITAL}(?:\s{_CAPITAL}){{1,4}} (?:covers|writes about|is an? (?:\w+ ){{0,3}}"
    r"(?:reporter|correspondent|editor|columnist|writer)\b)[^.!?]{3,160}\.?"
    r"(?:\s(?:He|She|They) (?:is|are) based in [^.!?]{2,60}\.?)?(?:\sMore about .{3,60})?"
    rf"|{_CAPITAL} (?:covers|writes about|reports on) [^.!?]{{3,80}}"
    r" for (?:[Tt]he )?[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,3}\.?"
)
"""What papers say of who wrote: "Ann Lee covers transportation for The Times."."""
_FROM = re.compile(r"(?P<names>.{3,60}\sreported from\s.{3,120})\.?")
_BOTH_FROM = re.compile(
    rf"{_CAPITAL}(?:\s{_CAPITAL}){{1,3}} reported from (?:(?!\bthat\b)[^.!?]){{3,80}},? and"
    rf" {_CAPITAL}(?:\s{_CAPITAL}){{1,3}} from [^.!?]{{3,60}}\.?"
)
_IN_STAFF = frozenset(
    ["and", "in", "from", "reported", "for", "at",
      "by", "the", "of", "with", "additional", "reporting",
     "writing", "editing", "compiled", "translated", "photography", "de", "la", "van", "von",
     "bin", "al", "&"])  # fmt: skip
_AND = re.compile(r"(?<!\s)\s*,\s+(?:and\s+)?|(?<!\s)\s+(?:and|&|та|і|и|und|y|et|e)\s+")
_NAME = re.compile(
    rf"{_CAPITAL}(?:\s(?:(?:d[aeiou]|del|van|von|der|den|la|le|bin|al)\s)*{_CAPITAL}){{1,3}}"
)


def is_byline(words: str) -> bool:
    """Tell whether a line says by whom an article is: "By …", or a name with its post."""
    words = _MAIL.sub("", words)
    if _BYLINE.fullmatch(words) or (_ROLE.fullmatch(words) and not _says(words)):
        return True
    if paper_of(words):
        return True
    name, with_, agencies = words.partition(" with ")
    return bool(with_) and are_authors(name) and all(map(is_credit_line, _AND.split(agencies)))


def _says(words: str) -> bool:
    """Tell whether a line is a headline: "Police *Say* Two Hurt in Velm", no name and place."""
    verbs = verb_forms().keys() - word_set("ambiguous")
    return any(word.lower() in verbs for word in words.split()[1:])


def paper_of(words: str) -> str | None:
    """Return the paper in quotation marks behind the authors' names of a byline."""
    found = _OF_PAPER.fullmatch(words.strip())
    return found["paper"] if found is not None and are_authors(found["name"]) else None


def is_of_staff(words: str) -> bool:
    """Tell a line of who else reported and edited from a sentence about a report by somebody."""
    if any(one.fullmatch(words) for one in (_HELPED, _COVERS, _BOTH_FROM)):
        return True
    match = _STAFF.fullmatch(words) or _FROM.fullmatch(words)
    if match is None:
        return False
    named = re.split(r"[\s,;:()\[\].]+", match["names"])
    return all(each[:1].isupper() or each.lower() in _IN_STAFF for each in named if each)


def is_post(words: str) -> bool:
    """Tell whether a line says what whoever is named above it does: "Transport correspondent"."""
    return _POST.fullmatch(words.strip()) is not None


def are_authors(words: str) -> bool:
    """Tell whether a line holds only names of people, as bylines without "By" do."""
    names = _AND.split(words)
    return all(_NAME.fullmatch(name) and _is_given(name.split()[0]) for name in names)


def _is_given(word: str) -> bool:
    """Tell whether a word is a given name, in Latin or Cyrillic letters."""
    from archive.reading.statements.who.names import is_forename  # the engine: not at the start

    if not "\u0400" <= word[:1] <= "\u04ff":
        return is_forename(word)
    return any("Name" in form.grammemes for one in ("uk", "ru") for form in forms(word, one))
