"""The noun phrase before a verb of saying: who says it, without a parser.

Walks left from the verb until something ends a noun phrase; "subjects" hops over what stands
between commas, "phrases_behind" reads what follows an inverted verb.
"""

from archive.reading.words.cue_words import SOURCE_NOUNS, verb_forms
from archive.reading.words.fronted import behind_fronted
from archive.reading.words.leads import after_leads
from archive.reading.words.name_words import KIND_NOUNS, is_role
from archive.reading.words.participles import (
    IRREGULAR,
    describes_next,
    is_participle,
    is_past_of_noun,
)
from archive.reading.words.prose import BREAKS, Prose
from archive.reading.words.small_words import (
    DETERMINERS,
    LEADS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from archive.reading.words.verbs import AUXILIARIES, BE, is_adverb, is_finite
from archive.reading.words.word_sets import word_set

_ADVERBS = word_set("adverbs")
_SAYING_HOW = _ADVERBS | LEADS | {"only", "especially", "particularly", "alike"}
_IN_PARTICULAR = frozenset({("in", "particular"), ("in", "general"), ("in", "turn"), ("as", "one"),
                            ("at", "first"), ("at", "last"), ("for", "now")})  # fmt: skip
"""What sets off who speaks behind their name: "farmers *in particular* say"."""
_JOINING = PREPOSITIONS | {"of"}
_LONGEST_HEARER = 6
_WHEN = frozenset({"before", "after", "since", "until"})
_RAISING = frozenset({"raising", "fuelling", "fueling", "sparking", "dashing", "stoking",
                      "reviving", "prompting", "boosting", "easing", "calming"})  # fmt: skip
_MARKS = frozenset("'’\"”»")
_MANY = frozenset({"many", "several", "some", "various", "numerous"})


def phrase_before(prose: Prose, end: int, first: int) -> tuple[int, int] | None:
    """Return the noun phrase ``[start, end)`` that ends before token ``end``, or None."""
    index, by_verb = _walk_left(prose, end, first)
    start = index + 1
    if by_verb and not _opens_what_is_said(prose, index, end):
        start = _after_conjunction(prose, start, end)
    start = _behind_things(prose, start, end)
    start = behind_fronted(prose, after_leads(prose, start, end), end, first)
    told = end - start > 1 and prose.lower(end - 2) in verb_forms() and prose.lower(end - 1) != "it"
    start += prose.lower(start) == "been" and prose.lower(start + 2) == "by"
    if prose.lower(start + 1) == "by" and prose.lower(start - 1) in BE and end - start > 2:
        start += 2  # "were backed by *two colleagues*, who said"
    alone = prose.lower(end - 1) in PRONOUNS - {"who"} and (told or end - start > 2)
    if alone and prose.lower(end - 2) not in _JOINING and not _ends_relative(prose, start, end):
        start = end - 1  # "telling reporters *he* said"
    while end - start > 1 and _is_adverb_at_end(prose, end - 1):
        end -= 1
        end -= end - start > 1 and prose.lower(end - 1) in {"very", "so", "quite", "rather"}
    if end - start > 2 and (prose.lower(end - 2), prose.lower(end - 1)) in _IN_PARTICULAR:
        end -= 2
    asked = start > first and prose.lower(start - 1) == "how" and end - start > 1
    if asked and not prose.tokens[start].is_capital and prose.lower(start) not in DETERMINERS:
        start += 1  # "how long Ann Lee says"
    quoted = prose.lower(start) == "saying" and prose.lower(start - 1) == "as"
    start = start + 1 if quoted and end - start > 1 else _behind_participle(prose, start, end)
    while start < end - 1 and prose.tokens[start].text in _MARKS:
        start += 1  # a mark that closes speech holding marks of its own: "‘… ‘ticket’ …,’ she said"
    return (start, end) if is_phrase(prose, start, end) else None


def _behind_participle(prose: Prose, start: int, end: int) -> int:
    """Return where a phrase begins that a participle opens: "and quizzed by *investigators* who".

    A participle with an object or a preposition is part of a verb, not of who speaks; ``end`` if
    nobody does: "was *related to* a charge that", "have *seen various* estimates that".
    """
    word, after = prose.tokens[start], prose.lower(start + 1)
    participle = word.lower.endswith(("ed", "ing")) or word.lower in IRREGULAR
    if not participle or word.is_capital:
        return start
    if end - start == 1:  # ", *raising* hopes for rain that"
        raises = word.lower in _RAISING and prose.tokens[start - 1].text == ","
        return end if raises else start
    if after == "by" and end - start > 2:
        return start + 2
    return end if after in _MANY or (after == "to" and end - start > 2) else start


def _opens_what_is_said(prose: Prose, verb: int, end: int) -> bool:
    """Tell whether nouns behind "said" are one subject: "said *the men and others* had agreed"."""
    said = prose.lower(verb) in {"said", "says", "say"}
    return (
        said
        and prose.lower(verb + 1) in DETERMINERS
        and end < len(prose.tokens)
        and (prose.lower(end) in AUXILIARIES)
    )


def _ends_relative(prose: Prose, start: int, end: int) -> bool:
    """Tell whether a pronoun is what a relative clause is about: "the firm *that runs it* said"."""
    relative = next((at for at in range(start + 1, end - 2) if prose.lower(at) in RELATIVES), end)
    does = any(is_finite(prose.tokens, at) for at in range(relative + 1, end - 1))
    says = prose.lower(end - 2) in verb_forms()
    return does and not says and prose.lower(end - 1) in {"it", "them"}


def _walk_left(prose: Prose, end: int, first: int) -> tuple[int, bool]:
    index = end - 1
    while index >= first:
        token = prose.tokens[index]
        before = _before_enclosed(prose, index, first, end)
        if before < index:
            index = before
            continue
        if prose.quote_at(index) is not None or token.text in BREAKS:
            return index, False
        if _goes_on_left(prose, index, first, end):
            index -= 1
            continue
        source = token.lower == "to" and prose.lower(index - 1) == "according"
        if token.lower in SUBORDINATORS or token.lower in RELATIVES or source:
            return index, False
        if is_finite(prose.tokens, index):
            skipped = _over_verb(prose, index, first)
            if skipped is None:
                return index, True
            index = skipped
            continue
        index -= 1
    return index, False


def _goes_on_left(prose: Prose, index: int, first: int, end: int) -> bool:
    """Tell whether a phrase goes on over "who", "that" or "before" to the noun they hang on."""
    word = prose.lower(index)
    if word == "as" and "well" in {prose.lower(index - 1), prose.lower(index + 1)}:
        return True  # "Western as well as Russian economists"
    if word == "that" and index > first and prose.lower(index - 1) in PREPOSITIONS | {"of"}:
        return True  # "officials in *that* office"
    if word in _WHEN:
        if prose.lower(index + 1) in PRONOUNS:
            return False  # "shares rose after *it* said"
        return index > first + 1 and is_past_of_noun(prose, index - 1)
    if word not in RELATIVES or index <= first or not _is_noun(prose, index - 1):
        return False
    noting = prose.lower(index - 1).endswith("ing") and prose.lower(index - 1) in verb_forms()
    told = word == "that" and (noting or _is_told(prose, index, first))
    return not told and not _has_object(prose, index, end)


def _has_object(prose: Prose, relative: int, end: int) -> bool:
    """Tell whether a relative is what somebody speaks of: "a market that *its chief* described"."""
    opens = prose.tokens[relative + 1] if relative + 1 < end else None
    if opens is None:
        return False
    heads = (prose.lower(at) for at in range(relative + 1, end))
    people = any(is_role(word) and word.endswith("s") for word in heads)  # "records *campaigners*"
    if not (people or opens.is_capital or opens.lower in DETERMINERS | PRONOUNS):
        return False
    return not any(is_finite(prose.tokens, at) for at in range(relative + 1, end))


def _is_told(prose: Prose, that: int, first: int) -> bool:
    """Tell whether "that" opens what a hearer is told: "told the court *that* the man said"."""
    return any(
        prose.lower(at) in verb_forms() and verb_forms()[prose.lower(at)].takes == "t"
        for at in range(max(first, that - _LONGEST_HEARER), that)
    )


def _before_enclosed(prose: Prose, index: int, first: int, end: int) -> int:
    """Return the token before what brackets or marks enclose, ``index`` where nothing ends there.

    Marks hold a name that a noun follows: "“White Helmets” officials".
    """
    if prose.tokens[index].text == ")":
        return _opening_bracket(prose, index, first) - 1
    quote = prose.quote_at(index)
    words = quote.text.strip("“”\"'‘’«»").split() if quote is not None else []
    named = bool(words) and len(words) < 3 and all(word[0].isupper() for word in words)
    named = named and words[-1][-1] not in ",.!?"  # "“Hopefully,” the president said"
    followed = index + 1 < end and prose.tokens[index + 1].is_word
    return prose.index_from(quote.start) - 1 if quote and named and followed else index


def _over_verb(prose: Prose, index: int, first: int) -> int | None:
    """Return where to go on left of a verb that belongs to the phrase, None if it ends there."""
    if is_participle(prose, index, first) or describes_next(prose, index, first):
        return index - 1
    before = prose.lower(index - 1) if index > first else ""
    for at in range(index - 1, max(index - 9, first), -1):
        if prose.tokens[at].text in BREAKS or prose.quote_at(at) is not None:
            break
        if prose.lower(at) == "who" and _is_noun(prose, at - 1):
            if prose.lower(index) in verb_forms():
                return None  # "witnesses who *say* soldiers accused them"
            return at - 1  # "a resident who did not want to be named"
    if before in RELATIVES and index - 1 > first and _is_noun(prose, index - 2):
        return index - 2
    return None


def _is_noun(prose: Prose, index: int) -> bool:
    token = prose.tokens[index]
    return token.is_word and not is_finite(prose.tokens, index) and token.lower not in PREPOSITIONS


def _opening_bracket(prose: Prose, index: int, first: int) -> int:
    while index > first and prose.tokens[index].text != "(":
        index -= 1
    return index


def _after_conjunction(prose: Prose, start: int, end: int) -> int:
    for index in range(end - 2, start - 1, -1):
        if prose.lower(index) in {"and", "but", "or"} and not _joins_ends(prose, index, start):
            return start if _is_share(prose, start, index) else index + 1
    return start


def _behind_things(prose: Prose, start: int, end: int) -> int:
    """Return where people begin behind what only happened: "floods and deaths and *police* say"."""
    joint = next((at for at in range(end - 2, start, -1) if prose.lower(at) == "and"), None)
    people = is_role(prose.lower(end - 1)) or prose.lower(end - 1) in {"authorities", "police"}
    if joint is None or not people or prose.lower(joint + 1) in DETERMINERS:
        return start
    hung = next((at for at in range(start, joint) if prose.lower(at) in _JOINING), start)
    things = hung > start and not _may_speak(prose, start, hung)
    return joint + 1 if things and prose.lower(end - 1).endswith(("s", "police")) else start


def _may_speak(prose: Prose, start: int, end: int) -> bool:
    """Tell whether words may be somebody: an office, a body, a name, what people write."""
    words = [prose.lower(at) for at in range(start, end)]
    speaks = KIND_NOUNS.keys() | SOURCE_NOUNS | PRONOUNS
    named = any(prose.tokens[at].is_capital for at in range(start, end))
    return named or any(is_role(word) or word in speaks for word in words)


def _is_share(prose: Prose, start: int, joint: int) -> bool:
    """Tell whether a share is of both that "and" joins: "44% of Danes *and* Swedes say"."""
    of = next((at for at in range(start + 1, min(start + 4, joint)) if prose.lower(at) == "of"), 0)
    told = {"%", "percent", "cent"} & {prose.lower(at) for at in range(start + 1, of)}
    share = bool(told) or (of > 0 and prose.tokens[start].text.endswith("%"))
    return share and prose.tokens[start].is_number and joint - of < _LONGEST_HEARER


def _joins_ends(prose: Prose, joint: int, start: int) -> bool:
    """Tell whether "and" joins the ends of a range: "between 3 *and* 19 June"."""
    return "between" in {prose.lower(at) for at in range(max(start, joint - 4), joint)}


def _is_adverb_at_end(prose: Prose, index: int) -> bool:
    word = prose.tokens[index]
    says_how = word.lower in _SAYING_HOW or is_adverb(word.lower)
    return word.is_word and not word.is_capital and says_how


def is_phrase(prose: Prose, start: int, end: int) -> bool:
    """Tell whether words may be who speaks: a noun or a name, no preposition that opens them."""
    if not 0 < end - start <= 30:
        return False
    head = prose.tokens[start]
    if head.lower in _JOINING or head.lower in SUBORDINATORS - {"that"}:
        return False
    if end - start == 1 and head.lower in {"there", "that", "this", "which", "i", "you"}:
        return False
    return any(prose.tokens[index].is_word for index in range(start, end))
