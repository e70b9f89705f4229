"""What may stand between a verb of saying and its words: hearers, days, occasions.

"told *reporters*", "said *on Tuesday in Velm*", "wrote *in a statement*".
"""

from archive.reading.statements.english.cue import Cue
from archive.reading.statements.english.found import bounds_number
from archive.reading.words.name_words import is_role
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS
from archive.reading.words.verbs import is_adverb, is_finite
from archive.reading.words.word_sets import word_set

_HEARERS = word_set("hearers")
_WHEN = frozenset({"late", "early", "earlier", "later", "also", "again", "back", "publicly",
                   "shortly", "then", "afterwards", "afterward", "recently", "only", "simply",
                   "instead",
                   "just"})  # fmt: skip
_KINDS_OF_HEARERS = frozenset({"local", "state"})
_CROWDS = frozenset({"meeting", "rally", "crowd", "hearing", "hall", "committee", "chamber"})
_OWNERS = frozenset({"his", "her", "their", "its", "our", "my"})


def adjuncts(prose: Prose, index: int, end: int) -> int:
    """Skip "Wednesday", "on Telegram", "in a statement", "late", "to reporters"."""
    while index < end:
        dated = prose.date_from(index)
        word = prose.lower(index)
        if dated is not None and prose.lower(dated) != "'s" and not _names_results(prose, index):
            index = dated
        elif _opens_content(prose, index):
            return index
        elif word in PREPOSITIONS and prose.quote_at(index) is None:
            moved = _prepositional(prose, index, end)
            if moved == index:
                return index
            index = moved
        elif (often := _times(prose, index, end)) is not None:
            index = often
        elif word in _WHEN or _tells_how(prose, index) or _is_place_there(prose, index, end):
            index += 1
        else:
            return index
    return index


def _opens_content(prose: Prose, index: int) -> bool:
    """Tell whether what is said begins: with a number, an infinitive or what is described."""
    return bounds_number(prose, index) or _claims_to(prose, index) or _describes(prose, index)


def _describes(prose: Prose, index: int) -> bool:
    """Tell "said *early* signs were good" from "said *early* in May"."""
    noun = prose.tokens[min(index + 1, len(prose.tokens) - 1)]
    plain = noun.is_word and not noun.is_capital and noun.lower.endswith("s")
    opens = noun.lower in DETERMINERS | PREPOSITIONS | PRONOUNS
    return prose.lower(index) in {"early", "late"} and plain and not opens and (
        prose.date_from(index + 1) is None
    )  # fmt: skip


def _tells_how(prose: Prose, index: int) -> bool:
    """Tell "said *publicly* that" from "said *highly* radioactive waste would go"."""
    after = prose.tokens[min(index + 1, len(prose.tokens) - 1)]
    opens = DETERMINERS | PREPOSITIONS | PRONOUNS | {"that", "there", "not", "this"}
    plain = after.is_word and not after.is_capital and after.lower not in opens
    return is_adverb(prose.lower(index)) and not plain


def _names_results(prose: Prose, index: int) -> bool:
    """Tell whether a quarter or half begins what is said: "said *Q3* profit rose"."""
    text = prose.tokens[index].text
    noun = prose.lower(index + 1)
    return text[:1] in {"Q", "H"} and text[1:].isdigit() and noun not in PREPOSITIONS | {""}


def _claims_to(prose: Prose, index: int) -> bool:
    """Tell whether an infinitive follows: "claim *to have* found it"."""
    return prose.lower(index) == "to" and prose.lower(index + 1) in {"have", "be"}


def _times(prose: Prose, index: int, end: int) -> int | None:
    """Return the token after "a number of times", "several times", None where none is there."""
    for at in range(index + 1, min(index + 5, end)):
        if prose.lower(at) == "times":
            return at + 1
        if prose.lower(at) not in {"number", "of", "few", "couple", "different"}:
            return None
    return None


def _is_place_there(prose: Prose, index: int, end: int) -> bool:
    """Tell "officials *there* said" from "said *there* were"."""
    after = index + 1
    return prose.lower(index) == "there" and after < end and not is_finite(prose.tokens, after)


def _prepositional(prose: Prose, index: int, end: int) -> int:
    """Return the token after a preposition's noun phrase."""
    start = index + 1
    at = start
    while at < end:
        token = prose.tokens[at]
        dated = prose.date_from(at)
        if dated is not None and at == start and _is_plain(prose, dated):
            return dated  # "said on Monday *partners* from Chile were helping"
        if dated is not None:
            at = dated
            continue
        owned = _over_owned(prose, start, at)
        if owned != at:
            at = owned
            continue
        if not token.is_word or token.lower in SUBORDINATORS or token.lower in {"that", "who"}:
            break
        ends = token.lower in {"the", "a", "an", "he", "she", "they", "it", "there", "his", "its"}
        if at > start and (ends or token.lower in PREPOSITIONS) and prose.lower(at - 1) != "of":
            break
        if at > start and token.is_capital and not prose.tokens[at - 1].is_capital \
                and prose.lower(at - 1) not in {"the", "of", "a"}:  # fmt: skip
            break
        at += 1
    return at


def _over_owned(prose: Prose, start: int, at: int) -> int:
    """Skip what somebody owns: "on the BBC's *“Today”*", the mark of "the oil nations*’* talks"."""
    title = prose.quote_at(at)
    if title is not None and at > start and prose.lower(at - 1) == "'s":
        return prose.index_from(title.end)
    owners = prose.tokens[at].text in {"’", "'"} and prose.lower(at - 1).endswith("s")
    return at + (owners and prose.tokens[min(at + 1, len(prose.tokens) - 1)].is_word)


def _is_plain(prose: Prose, at: int) -> bool:
    """Tell whether a plural begins at a token: no name, no time of day."""
    token = prose.tokens[at] if at < len(prose.tokens) else None
    return token is not None and token.is_word and token.lower.endswith("s") and (
        not token.is_capital and len(token.text) > 2
    )  # fmt: skip


_TOLD = frozenset({"truth", "story", "tale", "news", "joke", "lie"})
"""What is told, and no hearer: "told the *truth* the other day"."""


def _whole(prose: Prose, index: int) -> bool:
    """Tell whether a word after "told" is all of the hearer: "reporters", "police", "him"."""
    word = prose.lower(index)
    whole = word in _HEARERS - _KINDS_OF_HEARERS or word.endswith("s")
    return word not in DETERMINERS and whole


def _is_person(prose: Prose, at: int) -> bool:
    """Tell whether a hearer stands at a token, and what is heard behind: "told *the court* he"."""
    if at + 1 >= len(prose.tokens):
        return False
    opens, noun = prose.lower(at + 2), prose.tokens[at + 1]
    office = is_role(noun.lower) or (opens != "that" and noun.lower not in _TOLD)
    clause = opens in DETERMINERS | PRONOUNS | {"that", "there"} and not noun.is_capital
    return prose.lower(at) in {"the", "a"} and office and clause and noun.is_word


def is_behind_speech(prose: Prose, cue: Cue) -> bool:
    """Tell whether a hearer is told the speech before: "“It is good,” Ek told a paper of talks"."""
    opening = min(cue.subject[0], cue.group) if cue.subject else cue.first
    quote = prose.quote_at(opening - 1) if opening > cue.first else None
    return quote is not None and quote.text[-2:-1] == "," and cue.verb.takes == "t"


def is_order(prose: Prose, cue: Cue) -> bool:
    """Tell whether a hearer is told to do something: "told people *to leave* the town"."""
    if cue.verb.takes != "t":
        return False
    at = cue.at + 2 if _is_person(prose, cue.at + 1) else _over_hearer(prose, cue)
    to = at + (prose.lower(at) == "not")
    deed = prose.tokens[to + 1] if prose.lower(to) == "to" and to + 1 < cue.end else None
    named = DETERMINERS | PRONOUNS | _HEARERS
    return deed is not None and not deed.is_capital and deed.lower not in named


def after_hearer(prose: Prose, cue: Cue) -> int:
    """Return the token after "told reporters", "said on Tuesday", "said in a statement"."""
    at = cue.at + 1
    if cue.verb.takes == "t":
        at = at + 2 if _is_person(prose, at) else _over_hearer(prose, cue)
    return adjuncts(prose, at, cue.end)


def _over_hearer(prose: Prose, cue: Cue) -> int:
    """Return the token after "AFP", "the BBC's “Today”", "reporters", "their victims"."""
    at = begin = cue.at + 1
    named = _over_occasion(prose, begin, cue.end)
    if named is not None:
        return named
    while at < cue.end and at < begin + 7:
        token = prose.tokens[at]
        if at > begin and prose.tokens[at - 1].is_capital and token.lower == "the":
            break  # "told AFP the water came"
        if at > begin and token.lower in {"the", "a", "his"} and _whole(prose, at - 1):
            break  # "told jurors the Crown case was weak", "told local radio the crew had left"
        title = prose.quote_at(at)
        if title is not None and prose.lower(at - 1) == "'s":
            at = prose.index_from(title.end)
        elif at == begin and token.lower in _OWNERS:
            at += 2
        elif _is_hearer(prose, at, begin):
            at += 1
        else:
            break
    return at


def _over_occasion(prose: Prose, begin: int, end: int) -> int | None:
    """Return the token after "a news conference" and "“Good Morning Velm”", None without one."""
    near = range(begin + 1, min(begin + 5, end))
    met = next((i for i in near if prose.lower(i) in {"conference", "briefing"}), None)
    if met is not None and prose.lower(begin) in {"a", "the"}:
        return met + 1
    title = prose.quote_at(begin) if begin < end else None
    return prose.index_from(title.end) if title is not None and _is_title(title.text) else None


def _is_title(quotation: str) -> bool:
    """Tell whether marks hold the name of a programme: every longer word has a capital."""
    words = quotation.strip("“”\"'‘’").split()
    plain = words and words[-1][-1] not in ",.!?"
    return bool(plain) and len(words) > 1 and all(w[0].isupper() for w in words if len(w) > 3)


def _is_hearer(prose: Prose, at: int, begin: int) -> bool:
    """Tell whether a token belongs to the hearer that begins at ``begin``."""
    token, before = prose.tokens[at], prose.lower(at - 1)
    if token.lower in _HEARERS or (token.is_capital and token.is_word):
        return True
    if token.lower == "'s" and at > begin:
        return True  # "the club's website"
    if at == begin:
        crowded = token.lower.endswith("ed") and prose.lower(at + 1) in _CROWDS
        return crowded or (token.lower.endswith("s") and len(token.text) > 3)
    if token.lower in _CROWDS and before.endswith("ed"):
        return True  # "tells *packed meeting*"
    return token.is_word and token.lower != "that" and before in {"the", "a", "his", "state", "'s"}
