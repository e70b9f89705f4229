"""Where who speaks begins behind what a sentence opens with: "Before the vote *Bo Ek* said".

What opens it tells when, where or how, and no comma need part it from the subject: that begins at
an article behind a noun, behind a day, or at a name or people's noun that ends what is left.
"""

from archive.reading.words.demonyms import is_adjective
from archive.reading.words.name_words import KIND_NOUNS, is_role
from archive.reading.words.prose import BREAKS, Prose
from archive.reading.words.small_words import DETERMINERS, LEADS, PREPOSITIONS
from archive.reading.words.verbs import is_adverb
from archive.reading.words.word_sets import word_set

_UNITS = word_set("time units")
_WHEN = frozenset({"until", "despite", "amid"})
_WHILE = frozenset({"while", "when", "as"})
_JOINTS = frozenset({"before", "after", "since", "until"})
"""What may open a clause too: "after *the head of Norvik* said"."""
_ASKED = frozenset({"asked", "pressed", "questioned", "quizzed"})
_LATER = frozenset({"later", "earlier", "ago", "afterwards"})
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their"})
_BEFORE_NOUN = PREPOSITIONS | DETERMINERS | {"of", "and", "or", "all", "both", "not", "than", "to",
                                             "as", "'s", "from", "half"}  # fmt: skip
"""Behind which an article begins no subject: "in a letter to *the court*"."""
_PEOPLE = frozenset({"police", "authorities", "prosecutors", "relatives"})
_SORTS = frozenset({"senior", "local", "western", "top", "health", "company", "city", "union",
                    "opposition", "defence", "defense", "security", "intelligence", "medical",
                    "rebel", "rescue", "emergency", "party", "federal", "county",
                    "regional"})  # fmt: skip
"""What tells which people: "before the vote *senior* officials said"."""
_GIVEN = word_set("female names") | word_set("male names") | word_set("either names")
_LONGEST = 30
_FURTHEST = 4
_MOST_NAMES = 4


def behind_fronted(prose: Prose, start: int, end: int, first: int) -> int:
    """Return where who speaks begins in ``[start, end)``, ``start`` if nothing is fronted there."""
    if not 1 < end - start <= _LONGEST:
        return start
    later = _behind_later(prose, start, end)
    if later:
        return later
    opener = _opener(prose, start, first)
    if opener is None:
        return start
    if prose.tokens[end - 1].is_word and prose.lower(end - 1) in {"he", "she", "they", "it"}:
        return start if prose.lower(end - 2) in _BEFORE_NOUN else end - 1
    found = _behind_noun(prose, opener + 1, end) or _name_at_end(prose, opener + 1, end)
    if found and prose.lower(opener) in _JOINTS and _is_one_noun(prose, opener + 1, found, end):
        return start
    return found or _people_at_end(prose, opener + 1, end) or start


def _is_one_noun(prose: Prose, start: int, name: int, end: int) -> bool:
    """Tell whether a name belongs to the noun before it: "after *the head of one club, Norvik*"."""
    hangs = any(prose.lower(at) in PREPOSITIONS | {"of"} for at in range(start, name))
    return hangs and prose.tokens[end - 1].is_capital


def _opener(prose: Prose, start: int, first: int) -> int | None:
    """Return the word that opens the sentence in front of who speaks, None without one."""
    for at in (start, start - 1):
        if at < first or not _opens_aside(prose, at, at > start - 1):
            continue
        before = prose.lower(at - 1)
        near = at - first < _FURTHEST and before in _UNITS  # "*A day* after the blast Ek said"
        begins = at == first or near or prose.tokens[at - 1].text in BREAKS or before in LEADS
        return at if begins or prose.quote_at(at - 1) is not None else None
    return None


def _opens_aside(prose: Prose, at: int, inside: bool) -> bool:
    word, after = prose.lower(at), prose.lower(at + 1)
    if word in _WHILE:
        return after in PREPOSITIONS or after.endswith("ing")  # "*while* campaigning he said"
    if word in PREPOSITIONS or word in _WHEN or (word == "ahead" and after == "of"):
        return True
    return inside and after in PREPOSITIONS and (word in _ASKED or word.endswith("ing"))


def _behind_later(prose: Prose, start: int, end: int) -> int:
    """Return where who speaks begins behind "two days *later*", 0 if nothing such opens it."""
    for at in range(start + 1, min(start + 4, end - 1)):
        if prose.lower(at) in _LATER:
            return at + 1 if prose.lower(at - 1) in _UNITS else 0
    return 0


def _behind_noun(prose: Prose, start: int, end: int) -> int:
    """Return where an article behind a noun, or what follows a day, begins who speaks, else 0."""
    for at in range(start + 1, end):
        before = prose.tokens[at - 1]
        if prose.lower(at) in _ARTICLES and before.is_word and before.lower not in _BEFORE_NOUN:
            acts = before.lower.endswith("ing") and prose.lower(at - 2) not in DETERMINERS
            timed = at + 1 < end and prose.lower(at + 1) in _UNITS
            if not acts and not timed and not is_adverb(before.lower):
                return at
    return 0


def _name_at_end(prose: Prose, start: int, end: int) -> int:
    """Return where a name at the end begins behind a noun: "before his arrest *Bo Ek*", else 0."""
    name = end
    while name > start and prose.tokens[name - 1].is_capital and prose.tokens[name - 1].is_word:
        name -= 1
    if not 0 < end - name <= _MOST_NAMES or name - 1 < start:
        return 0
    dated = next((at for at in range(max(start, name - 2), end - 1)
                  if prose.date_from(at) is not None), None)  # fmt: skip
    if dated is not None:
        after = prose.date_from(dated) or end
        return after if after < end else 0  # "in a call Monday *Bo Ek*"
    noun = prose.tokens[name - 1]
    if noun.lower.endswith("ing") and prose.lower(name - 2) in PREPOSITIONS:
        return 0  # "in *neighbouring* Velm"
    if noun.lower in _BEFORE_NOUN or not noun.is_word:
        given = end - name > 2 and prose.lower(end - 2) in _GIVEN
        return end - 2 if given else 0  # "in an interview with the Herald *Ana Ruiz*"
    title = is_role(noun.lower) and not noun.lower.endswith("s")
    title = (title or noun.lower in KIND_NOUNS) and prose.lower(name - 2) not in _BEFORE_NOUN
    return name - title  # "before the match *coach Bo Ek*", but "during the campaign *Ek*"


def _people_at_end(prose: Prose, start: int, end: int) -> int:
    """Return where people at the end begin behind a noun: "at the time *local officials*"."""
    last = prose.lower(end - 1)
    if not (last in _PEOPLE or (is_role(last) and last.endswith("s"))):
        return 0
    at = end - 1
    while at > start and (prose.lower(at - 1) in _SORTS or is_adjective(prose.tokens[at - 1].text)):
        at -= 1
    noun = prose.tokens[at - 1]
    return at if at > start and noun.is_word and noun.lower not in _BEFORE_NOUN else 0
