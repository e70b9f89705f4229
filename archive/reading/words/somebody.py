"""Whether what an unnamed claimant is called means people: "a witness", "Western officials"."""

import re

from archive.reading.words.morphology import forms
from archive.reading.words.name_words import KIND_NOUNS, PERSON_NOUNS, is_role
from archive.reading.words.word_sets import word_set

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*['’]?")
_CYRILLIC = re.compile(r"[а-яіїєґё]")
_PEOPLE = word_set("plural people") | {"people", "nobody", "somebody", "someone", "one", "they"}
_STRANGERS = word_set("cyrillic strangers") | {"джерело"}
_BEHIND = word_set("prepositions") | {"of", "who", "that", "which", "close", "familiar", "not"}


def means_people(description: str, language: str | None = None) -> bool:
    """Tell whether "an engineer of the county" is somebody, and no body or document.

    ``language`` is that of the text; of Cyrillic words the first noun tells.
    """
    words = _WORD.findall(description.lower())
    if _CYRILLIC.search(description.lower()):
        return _is_animate(words, language or "uk")
    until = next((at for at, word in enumerate(words) if at and word in _BEHIND), len(words))
    named = words[:until]
    if not named or named[-1] in KIND_NOUNS:
        return False
    return any(is_role(word) or word in _PEOPLE for word in named)


def _is_animate(words: list[str], language: str) -> bool:
    for word in words:
        nouns = [form for form in forms(word, language) if form.part == "NOUN"]
        if nouns or word in PERSON_NOUNS:
            strangers = word in PERSON_NOUNS or any(form.lemma in _STRANGERS for form in nouns)
            return strangers or any("anim" in form.grammemes for form in nouns)
    return False
