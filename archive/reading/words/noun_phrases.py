"""Noun phrases around a verb of saying: who says it, without a parser.

Walks left or right from the verb until something ends a noun phrase; hops over appositions
("Prigozhin, the founder of Wagner, claimed").
"""

from archive.reading.words.cue_words import verb_forms
from archive.reading.words.name_words import is_role
from archive.reading.words.prose import BREAKS, Prose
from archive.reading.words.quotes import is_scare
from archive.reading.words.verbs import first_finite, is_adverb, is_finite
from archive.reading.words.word_sets import word_set
from archive.values import Span

SUBORDINATORS = word_set("subordinators")
RELATIVES = frozenset({"who", "which", "whose", "whom", "that"})
DETERMINERS = word_set("determiners")
PRONOUNS = frozenset({"he", "she", "they", "it", "who", "we", "i"})
PREPOSITIONS = word_set("prepositions")
_LEADS = word_set("leads")
_ADVERBS = word_set("adverbs")
_APPOSITION = (
    DETERMINERS
    | RELATIVES
    | frozenset(
        [
            "former",
            "formerly",
            "himself",
            "herself",
            "including",
            "based",
            "known",
            "speaking",
            "citing",
            "quoting",
            "currently",
            "deputy",
            "chief",
            "head",
            "chairman",
            "director",
            "president",
            "spokesman",
            "spokeswoman",
            "founder",
            "leader",
            "governor",
            "mayor",
            "commander",
            "secretary",
            "minister",
            "professor",
            "analyst",
            "expert",
        ]
    )
)
_PARTICIPLES = frozenset({"sent", "held", "led", "made", "put", "brought", "built", "found"})
_AFTER_NAME = word_set("after name")


def phrase_before(prose: Prose, end: int, first: int) -> tuple[int, int] | None:
    """Return the noun phrase ``[start, end)`` that ends before token ``end``, or None."""
    index, by_verb = _walk_left(prose, end, first)
    start = index + 1
    if by_verb:
        start = _after_conjunction(prose, start, end)
    start = _after_leads(prose, start, end)
    while end - start > 1 and _is_adverb_at_end(prose, end - 1):
        end -= 1
    if start > first and prose.lower(start - 1) == "how" and end - start > 1:
        start += 1  # "how long Ann Lee says"
    return (start, end) if _is_phrase(prose, start, end) else None


def _walk_left(prose: Prose, end: int, first: int) -> tuple[int, bool]:
    index = end - 1
    while index >= first:
        token = prose.tokens[index]
        if token.text == ")":
            index = _opening_bracket(prose, index, first) - 1
            continue
        if prose.quote_at(index) is not None or token.text in BREAKS:
            return index, False
        if token.lower in RELATIVES and index > first and _is_noun(prose, index - 1):
            index -= 1
            continue
        if token.lower in SUBORDINATORS or token.lower in RELATIVES:
            return index, False
        if is_finite(prose.tokens, index):
            skipped = _over_verb(prose, index, first)
            if skipped is None:
                return index, True
            index = skipped
            continue
        index -= 1
    return index, False


def _over_verb(prose: Prose, index: int, first: int) -> int | None:
    """Return where to go on left of a verb that belongs to the phrase, None if it ends there."""
    if _is_participle(prose, index, first):
        return index - 1
    before = prose.lower(index - 1) if index > first else ""
    for at in range(index - 1, max(index - 9, first), -1):
        if prose.tokens[at].text in BREAKS or prose.quote_at(at) is not None:
            break
        if prose.lower(at) == "who" and _is_noun(prose, at - 1):
            return at - 1  # "a resident who did not want to be named"
    if before in RELATIVES and index - 1 > first and _is_noun(prose, index - 2):
        return index - 2
    return None


def _is_participle(prose: Prose, index: int, first: int) -> bool:
    """Tell whether a past hangs on the noun before it: "figures *released* by X showed".

    Two verbs of one clause do not follow each other without a joint between them.
    """
    word = prose.lower(index)
    if index <= first or not (word.endswith("ed") or word in _PARTICIPLES) or word in verb_forms():
        return False
    after = prose.lower(index + 1)
    dated = prose.date_from(index + 1) is not None if index + 1 < len(prose.tokens) else False
    before = prose.tokens[index - 1]
    subject = before.lower in PRONOUNS or not before.is_word
    return (after in PREPOSITIONS or dated) and not subject


def _is_noun(prose: Prose, index: int) -> bool:
    token = prose.tokens[index]
    return token.is_word and not is_finite(prose.tokens, index) and token.lower not in PREPOSITIONS


def _opening_bracket(prose: Prose, index: int, first: int) -> int:
    while index > first and prose.tokens[index].text != "(":
        index -= 1
    return index


def _after_conjunction(prose: Prose, start: int, end: int) -> int:
    for index in range(end - 2, start - 1, -1):
        if prose.lower(index) in {"and", "but", "or"}:
            return index + 1
    return start


def _after_leads(prose: Prose, start: int, end: int) -> int:
    """Skip what may stand before a subject: "However,", "On Tuesday", "In a statement"."""
    while start < end:
        word = prose.lower(start)
        dated = prose.date_from(start + (word in PREPOSITIONS)) if start + 1 < end else None
        if dated is not None and dated < end:
            start = dated
        elif word in _LEADS or (_is_adverb(prose, start) and start + 1 < end):
            start += 1
        elif word in PREPOSITIONS:
            moved = _after_preposition(prose, start, end)
            if moved is None:
                return start
            start = moved
        else:
            return start
    return start


def _is_adverb_at_end(prose: Prose, index: int) -> bool:
    word = prose.tokens[index]
    return not word.is_capital and (word.lower in _ADVERBS or is_adverb(word.lower))


def _is_adverb(prose: Prose, index: int) -> bool:
    """Tell "Separately officials" from "Daily Trust"."""
    named = prose.tokens[index].is_capital and prose.tokens[index + 1 :][:1]
    return is_adverb(prose.lower(index)) and not (named and named[0].is_capital)


def _after_preposition(prose: Prose, start: int, end: int) -> int | None:
    for index in range(start + 2, end):
        word, before = prose.tokens[index], prose.tokens[index - 1]
        if word.lower in {"the", "a", "an", "his", "its", "their"} or word.lower in PRONOUNS:
            return None if before.lower in PREPOSITIONS or before.lower == "of" else index
        if before.is_capital and word.is_word and not word.is_capital and word.lower != "of":
            return index if word.lower not in PREPOSITIONS else None
    return None


def _is_phrase(prose: Prose, start: int, end: int) -> bool:
    if not 0 < end - start <= 30:
        return False
    head = prose.tokens[start]
    if head.lower in PREPOSITIONS or head.lower in SUBORDINATORS - {"that"}:
        return False
    if end - start == 1 and head.lower in {"there", "that", "this", "which", "i", "you"}:
        return False
    return any(prose.tokens[index].is_word for index in range(start, end))


def subject_of(prose: Prose, verb: int, first: int) -> tuple[int, int] | None:
    """Return the subject of the verb group that begins at token ``verb``, or None.

    Hops over one or two appositions between commas; "who" stands for the noun before it.
    """
    found = _subject_of(prose, verb, first)
    if found is not None and prose.tokens[found[0] - 1].text == "," and found[0] - 1 > first:
        named = _named_before(prose, found, first)
        if named is not None:
            return named
    if found is None or found[0] <= first + 1 or not prose.lower(found[0]).endswith("ing"):
        return found
    if prose.lower(found[0] - 1) in {"while", "when", "after", "before"}:
        # "the chief while confirming it said"
        opening = found[0] - 1
        return _over_appositions(prose, opening, first) or phrase_before(prose, opening, first)
    return found


def _named_before(prose: Prose, found: tuple[int, int], first: int) -> tuple[int, int] | None:
    """Return Bo Ek of "“…,” Bo Ek, the head of the council said": a comma is left out."""
    start, end = found
    roles = any(is_role(prose.lower(at)) for at in range(start, min(start + 4, end)))
    if not roles or prose.lower(start) not in {"the", "a", "an"}:
        return None
    name = start - 1
    while name > first and prose.tokens[name - 1].is_capital:
        name -= 1
    opens = name == first or prose.quote_at(name - 1) is not None
    return (name, start - 1) if opens and 2 <= start - 1 - name <= 4 else None


def _subject_of(prose: Prose, verb: int, first: int) -> tuple[int, int] | None:
    if verb <= first:
        return None
    if prose.lower(verb - 1) in {"who", "which"}:
        end = verb - 1
        end -= prose.tokens[end - 1].text == "," if end > first else 0
        return phrase_before(prose, end, first) if end > first else None
    if prose.tokens[verb - 1].text not in {",", "—", "–"}:
        comma = _before_dates(prose, verb, first)
        return phrase_before(prose, verb, first) if comma is None else subject_of(
            prose, comma + 1, first
        )  # fmt: skip
    return _over_appositions(prose, verb - 1, first)


def opens_with_relative(prose: Prose, comma: int, first: int) -> bool:
    """Tell whether all before ``comma`` is a noun and its relative: "X, who rates it high,"."""
    found = _over_appositions(prose, comma, first)
    if found is None or prose.lower(found[1] + 1) not in {"who", "whose"}:
        return False
    return (
        _comma_before(prose, comma, first) == found[1]
        and first_finite(prose.tokens, first, found[1]) is None
    )


def _before_dates(prose: Prose, verb: int, first: int) -> int | None:
    """Return the comma of "Ali Rad, *on Sunday* rejected": a day between name and verb."""
    comma = _comma_before(prose, verb, first)
    if comma is None or verb - comma > 5:
        return None
    start = comma + 1 + (prose.lower(comma + 1) in PREPOSITIONS)
    return comma if start < verb and prose.date_from(start) == verb else None


def _over_appositions(prose: Prose, comma: int, first: int) -> tuple[int, int] | None:
    best: tuple[int, int] | None = None
    for _ in range(3):
        opening = _opening_of(prose, comma, first)
        if opening is None:
            return best
        found = phrase_before(prose, opening, first)
        if found is None and prose.tokens[opening - 1].is_number:
            comma = opening  # an age: "Mr Lee, 44, from Hull, said"
            continue
        if found is None:
            return best
        best = found
        if prose.lower(opening + 1) in RELATIVES or not _may_be_apposition(prose, found, first):
            return best
        comma = opening
    return best


def _opening_of(prose: Prose, comma: int, first: int) -> int | None:
    """Return the comma where the apposition that ends at ``comma`` begins.

    One with commas of its own begins with a relative: "X, whose son Alfie, nine, fell, told".
    """
    opening = _comma_before(prose, comma, first)
    if opening is None or _is_apposition(prose, opening + 1, comma):
        return opening
    dash = prose.tokens[comma].text
    if dash in {"—", "–"} and prose.tokens[opening].text == dash and comma - opening < 30:
        return opening  # "The service – those first on the scene – said"
    for _ in range(3):
        opening = _comma_before(prose, opening, first)
        if opening is None:
            return None
        if prose.lower(opening + 1) in {"who", "whose", "which"}:
            return opening if comma - opening < 40 else None
        named = prose.tokens[opening - 1].is_capital and prose.lower(opening + 1) in DETERMINERS
        if named and _is_apposition(prose, opening + 1, comma):
            return opening  # "Bo Ek, one of ten who set what loans, cards and bonds cost, said"
    return None


def _may_be_apposition(prose: Prose, found: tuple[int, int], first: int) -> bool:
    """Tell whether a phrase may itself stand in apposition: "X, 34, the head of Y, said"."""
    start, end = found
    if start <= first or prose.tokens[start - 1].text != ",":
        return False
    head = prose.tokens[start]
    return (head.lower in _APPOSITION or head.is_number) and _is_apposition(prose, start, end)


def _comma_before(prose: Prose, index: int, first: int) -> int | None:
    for at in range(index - 1, first - 1, -1):
        quote = prose.quote_at(at)
        if quote is not None and not _is_term(quote):
            return None
        if quote is None and prose.tokens[at].text in {",", "—", "–"}:
            return at
    return None


def _is_term(quotation: Span) -> bool:
    """Tell whether marks hold a term of the sentence: 'rates the stock "overweight"'."""
    return is_scare(quotation) and not any(sign in quotation.text for sign in ",.!?…")


def _is_apposition(prose: Prose, start: int, end: int) -> bool:
    if end <= start or end - start > 40:
        return False
    head = prose.tokens[start]
    if head.lower in RELATIVES or (head.lower in _LEADS and end - start < 3):
        return True  # "The mayor, however, said"
    finite = [
        at for at in range(start, end)
        if is_finite(prose.tokens, at) and not _is_participle(prose, at, start)
    ]  # fmt: skip
    if head.lower in PREPOSITIONS | {"of"} and end - start < 16:
        return not finite  # "The Kremlin, for its part, says"
    participle = head.lower.endswith(("ing", "ed"))
    if finite and finite != [start] * participle and not _has_relative(prose, start, end):
        return False
    if head.lower in _APPOSITION or head.is_capital or head.is_number or participle:
        return True
    return any(is_role(prose.lower(at)) for at in range(start, min(start + 6, end)))


def _has_relative(prose: Prose, start: int, end: int) -> bool:
    at = first_finite(prose.tokens, start, end) or end
    joints = RELATIVES | {"because", "as", "since", "while", "if", "when", "after", "before"}
    return any(prose.lower(index) in joints for index in range(start, at))


def phrase_after(prose: Prose, start: int, end: int) -> tuple[int, int] | None:
    """Return the noun phrase that begins at ``start``: the subject of an inverted verb."""
    index = start
    while index < end:
        token = prose.tokens[index]
        if token.text == "(":
            index = min(_closing_bracket(prose, index, end) + 1, end)
            continue
        if prose.quote_at(index) is not None or token.text in BREAKS or token.text in ".!?":
            break
        if token.lower in _AFTER_NAME or (index > start and is_finite(prose.tokens, index)):
            break
        if index > start and prose.date_from(index) is not None:
            break
        index += 1
    return (start, index) if _is_phrase(prose, start, index) else None


def _closing_bracket(prose: Prose, index: int, end: int) -> int:
    while index < end - 1 and prose.tokens[index].text != ")":
        index += 1
    return index
