"""The propositions in somebody's words, counted as the domain counts them.

Conjuncts, relative and participial clauses with a figure or truth value of their own are apart;
a list of nouns under one verb is one proposition per figure; otherwise nothing is split.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from archive.reading.claims.cyrillic_cuts import cyrillic_cut
from archive.reading.claims.figure_cuts import LISTING, counted, figure_cut, holds
from archive.reading.records import Figure
from archive.reading.words.cue_words import verb_forms
from archive.reading.words.demonyms import is_adjective
from archive.reading.words.noun_phrases import (
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    is_participle,
)
from archive.reading.words.prose import Prose
from archive.reading.words.verbs import AUXILIARIES, first_finite, has_clause, is_adverb, is_finite
from archive.reading.words.word_sets import word_set
from archive.values import Span

_NOUN_TOO = word_set("noun too")
_ADVERBS = word_set("adverbs") | word_set("leads")
_NO_CLAUSE = frozenset({"not", "when", "where", "how", "why", "whether", "because"})
_NO_PARTICIPLE = word_set("no participle")
_WHOEVER = frozenset({"anybody", "anyone", "whoever"})
_CUTTING = LISTING | {";", "but", "while"}
"""What a cut may stand at; nothing else needs to be looked at more closely."""
_BRACKETS = {"(": 1, ")": -1}
_AGE_CLAUSE = 3
_LONGEST = 300
"""Tokens: what is longer is no sentence; looking for cuts in it would take too long."""
_LONGEST_SUBJECT = 12
_PARTICIPLES = frozenset({"sent", "held", "led", "made", "put", "brought", "built", "found"})
_PASTS = frozenset({"paid", "built", "made", "sold", "bought", "held", "led"})
_SUBORDINATES = frozenset({"who", "which", "that", "whose", "because", "as", "when", "if", "since",
                           "while", "after", "before", "until", "where", "so",
                           "what", "how", "why", "whether"})  # fmt: skip
_CLAUSES = frozenset({"when", "if", "because", "while", "who", "which", "that", "where"})
_JOINTS = frozenset({"and", "but", "while", "whereas", "yet", ";", "with", "though",
                     "although"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Proposition:
    """A passage that is one claim; ``holes`` inside it are claims of their own."""

    span: Span
    holes: tuple[tuple[int, int], ...] = ()

    def owns(self, passage: Span) -> bool:
        """Tell whether a passage belongs to this claim rather than to one inside it."""
        inside = self.span.start <= passage.start and passage.end <= self.span.end
        return inside and not any(s <= passage.start and passage.end <= e for s, e in self.holes)


def propositions(
    prose: Prose, words: Span, figures: Sequence[Figure], *, judged: bool = False
) -> list[Proposition]:
    """Return the propositions of ``words``, a passage of ``prose``, in the order of the text.

    A question asserts nothing, nor does a lone word in marks but one that ``judged`` a thing.
    """
    first, end = prose.index_from(words.start), prose.index_from(words.end)
    pieces: list[Proposition] = []
    sentences = _sentences_in(prose, first, end)
    for begin, stop in sentences:
        if prose.lower(stop) == "?":
            continue
        own = [f for f in figures if holds(prose, begin, stop, f)]
        pieces.extend(_split(prose, begin, stop, own))
    spoken = first < end and prose.quote_at(first) is not None and not judged  # “Silver,” she says
    least = " " if spoken else ""
    pieces = [p for p in pieces if least in p.span.text and any(map(str.isalnum, p.span.text))]
    return pieces if sentences else [Proposition(words)]


def _sentences_in(prose: Prose, first: int, end: int) -> list[tuple[int, int]]:
    parts = [(max(first, s), min(end, e)) for s, e in prose.sentences if s < end and e > first]
    kept = [(s, _trim_end(prose, s, e)) for s, e in parts]
    return [(s, e) for s, e in kept if e > s]


def _trim_end(prose: Prose, start: int, end: int) -> int:
    while end > start and prose.tokens[end - 1].text in ",;:.!?—–":
        end -= 1
    return end


def _split(prose: Prose, first: int, end: int, figures: Sequence[Figure]) -> list[Proposition]:
    if end - first > _LONGEST:
        return [Proposition(prose.words(first, end))]
    relative = _relative(prose, first, end, figures)
    if relative is not None:
        return _around_relative(prose, (first, end), relative, figures)
    cut = _cut(prose, first, end, figures)
    if cut is None:
        return [Proposition(prose.words(first, end))]
    left, right = cut
    return _split(prose, first, left, figures) + _split(prose, right, end, figures)


def _around_relative(
    prose: Prose, whole: tuple[int, int], relative: tuple[int, int], figures: Sequence[Figure]
) -> list[Proposition]:
    first, end = whole
    start, stop = relative
    inner = Proposition(prose.words(start, stop))
    if stop >= end - 1:
        return [*_split(prose, first, _trim_end(prose, first, start), figures), inner]
    rest = _split(prose, stop, end, figures)
    tail = rest[0].span.end
    hole = (inner.span.start, inner.span.end)
    offset = prose.index_from(tail)
    main = Proposition(prose.words(first, max(offset, stop)), (hole, *rest[0].holes))
    return [main, inner, *rest[1:]]


def _relative(
    prose: Prose, first: int, end: int, figures: Sequence[Figure]
) -> tuple[int, int] | None:
    """Return the first ", who …," or ", which …" that asserts something.

    ", where …" is a circumstance unless it counts: "a depot, *where a fire covered 1,500 m²*".
    """
    for at in range(first + 2, end - 2):
        if prose.lower(at) == "where" and prose.lower(at - 1) == ",":
            stop = _closing(prose, at, end)
            if counted(prose, at, stop, figures) and has_clause(prose.tokens, at + 1, stop):
                return at, stop
        part = prose.lower(at) in {"which", "whom"} and prose.lower(at - 1) == "of"
        opens = at - 1 - part if part else at - 1
        if part and prose.lower(opens) != ",":
            opens -= 1  # "…, one of which"
        if prose.lower(at) not in RELATIVES - {"that"} or prose.lower(opens) != ",":
            continue
        if prose.lower(at) == "whom" and not part:
            continue
        stop = _closing(prose, at, end)
        if first_finite(prose.tokens, at + 1, stop) is not None and not _tells_age(prose, at, stop):
            return opens + 1, stop
    return None


def _closing(prose: Prose, at: int, end: int) -> int:
    """Return the comma that closes the clause of ``at``, or the end."""
    return next((i for i in range(at, end) if prose.tokens[i].text == ","
                 and prose.quote_at(i) in {None, prose.quote_at(at)}), end)  # fmt: skip


def _tells_age(prose: Prose, who: int, stop: int) -> bool:
    """Tell whether a relative clause says no more than an age: ", who was 58,", ", in his 50s,"."""
    decade = prose.lower(who + 2) == "in" and prose.lower(who + 3) in {"his", "her", "their"}
    if decade and prose.tokens[stop - 1].text[:1].isdigit():
        return True
    return stop - who == _AGE_CLAUSE and prose.tokens[stop - 1].is_number


def _cut(prose: Prose, first: int, end: int, figures: Sequence[Figure]) -> tuple[int, int] | None:
    """Return where a proposition ends and the next begins, or None."""
    if prose.lower(first + (prose.tokens[first].text in "“\"‘'")) in _WHOEVER:
        return None  # "Anybody who walks a mile with two kids *and* a dog has never met a family"
    depth = _BRACKETS.get(prose.tokens[first].text, 0)
    for at in range(first + 1, end - 1):
        inside = depth > 0
        depth += _BRACKETS.get(prose.tokens[at].text, 0)
        joins = prose.tokens[at].lower in _CUTTING
        if inside or not joins or _inside_figure(prose, at, figures):
            continue
        for test in (_participle_cut, _clause_cut, cyrillic_cut, figure_cut):
            begin = test(prose, (first, at, end), figures)
            if begin is not None:
                left = _trim_end(prose, first, at)
                return (left, begin) if left > first else None
    return None


def _inside_figure(prose: Prose, at: int, figures: Sequence[Figure]) -> bool:
    start = prose.tokens[at].start
    return any(figure.span.start < start < figure.span.end for figure in figures)


def _participle_cut(
    prose: Prose, at: tuple[int, int, int], figures: Sequence[Figure]
) -> int | None:
    """Cut ", pushing the total beyond 155,500" and ", with 200 missing"."""
    first, comma, end = at
    if prose.tokens[comma].text != ",":
        return None
    word = prose.lower(comma + 1)
    stop = next((i for i in range(comma + 1, end) if prose.tokens[i].text in ",;"), end)
    if _goes_on_after(prose, stop, end):
        return None
    if word.endswith("ing") and word not in _NO_PARTICIPLE and len(word) > 4:
        return comma + 1 if counted(prose, comma + 1, stop, figures) else None
    if not has_clause(prose.tokens, first, comma) or _ends_aside(prose, first, comma):
        return None
    if word in {"with", "leaving"} and counted(prose, comma + 1, min(comma + 5, stop), figures):
        return comma + 1
    past = (word.endswith("ed") or word in _PASTS) and word != "compared"
    hangs = past and stop == end and prose.lower(comma + 2) in PREPOSITIONS
    return comma + 1 if hangs and counted(prose, comma + 1, stop, figures) else None


def _ends_aside(prose: Prose, first: int, comma: int) -> bool:
    """Tell whether a comma closes ", who is 12*,*": what follows is the verb of the sentence."""
    opening = next((i for i in range(comma - 1, first, -1) if prose.tokens[i].text == ","), None)
    return opening is not None and prose.lower(opening + 1) in {"who", "which", "whose"}


def _goes_on_after(prose: Prose, comma: int, end: int) -> bool:
    """Tell whether the verb of a subject stands after an aside: "…, killing 9, *never called*"."""
    at = comma + 1
    at += at < end and (prose.lower(at) == "never" or is_adverb(prose.lower(at)))
    return at < end and prose.tokens[comma].text == "," and is_finite(prose.tokens, at)


def _clause_cut(prose: Prose, at: tuple[int, int, int], figures: Sequence[Figure]) -> int | None:
    """Cut before "and", "but" or "while" that joins two whole clauses."""
    first, joint, end = at
    begin = _after_joint(prose, first, joint)
    begin = _after_while(prose, joint, end, figures) if begin is None else begin
    if begin is None or not has_clause(prose.tokens, first, joint):
        return None
    if prose.lower(begin) in RELATIVES - {"that"} | _NO_CLAUSE:
        return None
    if prose.lower(begin - 1) == "that":
        return _if_acting(prose, begin, end)
    stop = next((i for i in range(begin, end) if prose.tokens[i].text in ",;"), end)
    finite = first_finite(prose.tokens, begin, stop)
    if finite is None:
        return begin if _acts_after_aside(prose, stop, end) else None
    if finite - begin > 12 or _joins_nouns(prose, (first, joint), finite):
        return None
    marked = prose.tokens[begin].text in "“\"‘'"  # "she was ill and “has not been told”"
    if finite == begin + marked:  # "her client was ashamed *and had begun* to drink"
        more = any(prose.tokens[i].is_word for i in range(finite + 1, end))
        turned = more and prose.lower(begin - 1) == "but"  # "was studied *but abandoned* in May"
        return begin if turned or prose.lower(begin + marked) in AUXILIARIES else None
    if _may_be_noun(prose, begin, finite) or _goes_on_within(prose, first, joint):
        return None
    own = _is_own_clause(prose, begin, finite) and not _ends_list(prose, (first, joint), finite)
    return begin if own else None


def _after_while(prose: Prose, joint: int, end: int, figures: Sequence[Figure]) -> int | None:
    """Return where a clause begins in "12 men were held *while* 30 fled"."""
    found = prose.lower(joint) == "while" and counted(prose, joint, min(joint + 4, end), figures)
    return joint + 1 if found else None


def _if_acting(prose: Prose, begin: int, end: int) -> int | None:
    return begin if first_finite(prose.tokens, begin, end) is not None else None


def _acts_after_aside(prose: Prose, comma: int, end: int) -> bool:
    """Tell whether a verb follows an aside: "and eight, *including two children,* were hurt".

    Or names: "and two, *Ana and Bo,* were hurt".
    """
    if comma + 1 >= end:
        return False
    named = prose.tokens[comma + 1].is_capital
    if not named and prose.lower(comma + 1) not in {"including", "among"}:
        return False
    closing = next((i for i in range(comma + 1, end) if prose.tokens[i].text == ","), end)
    return closing + 1 < end and is_finite(prose.tokens, closing + 1)


def _joins_nouns(prose: Prose, left: tuple[int, int], finite: int) -> bool:
    """Tell whether "and" joins what shares one verb: "said the taste *and* smell were odd"."""
    first, joint = left
    if prose.lower(finite) in _PARTICIPLES and prose.lower(finite + 1) in PREPOSITIONS:
        return True  # "environmental *and* health issues brought to its attention"
    if prose.lower(joint) != "and" or _leaves_quote(prose, joint, finite):
        return prose.lower(joint) == "and"
    verbs = [at for at in range(first, joint) if is_finite(prose.tokens, at)]
    opens = verbs[-1] + 1 if verbs and prose.lower(verbs[-1]) in verb_forms() else first
    acts = any(not is_participle(prose, at, opens) for at in verbs if at >= opens)
    return not acts and joint - opens < _LONGEST_SUBJECT and prose.lower(opens) in DETERMINERS


def _leaves_quote(prose: Prose, joint: int, finite: int) -> bool:
    """Tell whether a joint lies in marks and its verb behind: "“the shape *and* size” of it is"."""
    quote = prose.quote_at(joint)
    return quote is not None and quote.end < prose.tokens[finite].start


def _after_joint(prose: Prose, first: int, joint: int) -> int | None:
    """Return where a clause may begin after "and", ", but" or ";" at ``joint``, or None."""
    word = prose.lower(joint)
    opens = prose.lower(joint + 1) in DETERMINERS | {
        ","
    }  # "had failed a test and *the* deal was off"
    if joint - 2 > first and prose.lower(joint - 2) in {"a", "an", "aged", "ages"} and not opens:
        return None  # "an immediate and thorough inquiry", "two women aged 61 and 68"
    if prose.lower(joint - 1) in AUXILIARIES:
        return None  # "it didn't and wouldn't help"
    begin = joint + 1
    if word == "and" and prose.lower(joint + 1) == ",":  # "and, separately, that it fell"
        closing = next((i for i in range(joint + 2, joint + 5) if prose.lower(i) == ","), joint)
        begin = closing + 1
    elif prose.tokens[joint].text in {",", ";"} and prose.lower(joint + 1) in _JOINTS - {"with"}:
        begin = joint + 2
    elif word == "," and prose.lower(joint + 1) == "that" and _lists_thats(prose, joint + 2):
        begin = joint + 1
    elif word not in {"and", "but", ";"} or (word == "and" and prose.lower(first) == "both"):
        return None
    if prose.lower(begin) == "that" and begin + 1 < len(prose.tokens):
        begin += not is_finite(prose.tokens, begin + 1)  # "and that's why"
    return begin


def _lists_thats(prose: Prose, at: int) -> bool:
    """Tell whether a list of clauses goes on: "said it fell*, that* it burned *and that* …"."""
    end = prose.sentence_of(at)[1]
    return any(prose.lower(i) == "that" and prose.lower(i - 1) == "and" for i in range(at, end))


def _is_own_clause(prose: Prose, begin: int, finite: int) -> bool:
    """Tell whether what stands before a verb is its subject.

    It is none in "family *and stories and* will process" or "the media *because he* was concerned".
    """
    marked = prose.tokens[finite - 1].text in "“\"‘'"
    before = prose.lower(finite - 1 - marked)
    if before in RELATIVES - {"that"} | {"to", "and", "or", "but"}:
        return False
    if all(prose.lower(i) in _ADVERBS or prose.lower(i).endswith("ly")
           for i in range(begin, finite)):  # fmt: skip
        return False
    return not any(prose.lower(i) in _SUBORDINATES for i in range(begin + 1, finite))


def _ends_list(prose: Prose, left: tuple[int, int], finite: int) -> bool:
    """Tell whether a joint joins nouns: "the law served, the board *and* trustees have …".

    Before ", and" a list is told by a verb that might be a participle: ", and all involved".
    """
    first, joint = left
    oxford = prose.tokens[joint].text == ","
    last = joint - (prose.tokens[joint - 1].text == ",")
    told = "and" if oxford else prose.lower(joint)
    comma = next(
        (i for i in range(last - 1, first, -1)
         if prose.tokens[i].text == "," or prose.lower(i) in _CLAUSES), None,
    )  # fmt: skip
    if comma is None or told != "and" or prose.lower(joint + 1) == "that":
        return False
    if oxford and prose.lower(joint + 1) != "and":
        return False
    if first_finite(prose.tokens, comma + 1, last) is not None:
        return False
    return not (oxford or last < joint) or prose.lower(finite).endswith("ed")


def _may_be_noun(prose: Prose, begin: int, finite: int) -> bool:
    """Tell whether a "verb" is rather a noun: "in regime *and Russian air strikes* in"."""
    described = any(is_adjective(prose.tokens[i].text) for i in range(begin, finite))
    return (
        described and prose.lower(finite) in _NOUN_TOO and prose.lower(finite + 1) in PREPOSITIONS
    )


def _goes_on_within(prose: Prose, first: int, joint: int) -> bool:
    """Tell whether "and" joins two circumstances: "as fires spread *and winds rose*"."""
    for index in range(joint - 1, first + 1, -1):
        if prose.tokens[index].text in ",;:—–" or prose.tokens[index].is_number:
            return False
        if prose.lower(index) in {"as", "because", "when", "while"}:
            return prose.lower(joint) == "and" and has_clause(prose.tokens, index + 1, joint)
    return False
