"""Where one clause ends and another begins: "12 died and 40 were hurt"."""

from collections.abc import Sequence
from itertools import pairwise

from archive.reading.claims.figure_cuts import counted
from archive.reading.claims.open_joints import acts_again, is_open
from archive.reading.claims.relatives import goes_on_describing, is_in_relative
from archive.reading.records import Figure
from archive.reading.words.cue_words import verb_forms
from archive.reading.words.demonyms import is_adjective
from archive.reading.words.participles import is_participle
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES
from archive.reading.words.verbs import (
    AUXILIARIES,
    first_finite,
    has_clause,
    is_contracted,
    is_finite,
)
from archive.reading.words.word_sets import word_set

_ADVERBS = word_set("adverbs") | word_set("leads")
_CLAUSES = frozenset({"when", "if", "because", "while", "who", "which", "that", "where"})
_JOINTS = frozenset({"and", "but", "while", "whereas", "yet", ";", "with", "though",
                     "although"})  # fmt: skip
_CIRCUMSTANCES = frozenset({"as", "because", "when", "while", "after", "before", "although",
                            "though", "if", "since", "until"})  # fmt: skip
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "some", "most", "many", "others"})
_LONGEST_SUBJECT = 12
_DOERS = frozenset({"they", "he", "she", "we", "i"})
_NOUN_TOO = word_set("noun too")
_NO_CLAUSE = frozenset({"not", "make", "when", "where", "how", "why", "whether", "because", "what",
                        "other"})  # fmt: skip
_PARTICIPLES = frozenset({"sent", "held", "led", "made", "put", "brought", "built", "found"})
_PLAIN = word_set("verbs") | word_set("verbs too")
_SUBORDINATES = frozenset({"who", "which", "that", "whose", "because", "as", "when", "if", "since",
                           "while", "after", "before", "until", "where", "so",
                           "what", "how", "why", "whether"})  # fmt: skip


_FEW = 3
_SUGGESTING = frozenset({"suggest", "suggests", "suggested", "show", "shows", "showed", "indicate",
                         "indicates", "indicated"})  # fmt: skip
_DONE_TO = frozenset({"signed", "made", "used", "held", "owned", "led", "caused", "sold", "seized",
                      "captured", "produced", "provided", "offered", "published", "sent",
                      "received", "issued", "imposed", "obtained", "taken", "given", "written",
                      "drawn", "brought", "stolen", "shown", "committed"})  # fmt: skip
"""What is done to things: nobody "signed with Velm"."""


def clause_cut(prose: Prose, at: tuple[int, int, int], figures: Sequence[Figure]) -> int | None:
    """Cut before "and", "but" or "while" that joins two whole clauses."""
    first, joint, end = at
    begin = _after_joint(prose, first, joint)
    begin = _after_while(prose, joint, end, figures) if begin is None else begin
    if begin is None or not (has_clause(prose.tokens, first, joint) or acts_again(prose, at)):
        return None
    if _opens_nothing(prose, begin, end) or is_open(prose, first, joint):
        return None
    if prose.lower(begin - 1) == "that":
        again = goes_on_describing(prose, first, joint)
        return None if again else _if_acting(prose, begin, end)
    stop = next((i for i in range(begin, end) if prose.tokens[i].text in ",;"), end)
    finite = first_finite(prose.tokens, begin, stop)
    if finite is None:
        fronted = prose.lower(begin) in PREPOSITIONS and prose.tokens[joint].text == ","
        fronted = fronted and has_clause(prose.tokens, stop + 1, end)
        fronted = fronted and prose.lower(stop + 1) not in {"and", "but"}
        return begin if fronted or _acts_after_aside(prose, stop, end) else None
    nouns = _joins_nouns(prose, (first, joint), finite) and not acts_again(prose, at)
    joins = nouns or _begins_later(prose, begin, finite)
    if joins or finite - begin > 12:
        return None
    if finite == begin + (prose.tokens[begin].text in "“\"‘'"):
        shared = _shares_subject(prose, begin, finite, end)
        return begin if shared and not is_in_relative(prose, first, joint) else None
    if _may_be_noun(prose, begin, finite) or _goes_on_within(prose, first, joint):
        return None
    own = _is_own_clause(prose, begin, finite) and not _ends_list(prose, (first, joint), finite)
    hangs = (
        _hangs_on_noun(prose, begin, finite)
        or _is_needed(prose, begin, finite)
        or _goes_on_relative(prose, (first, joint), begin)
    )
    return begin if own and not hangs else None


def _opens_nothing(prose: Prose, begin: int, end: int) -> bool:
    """Tell whether no clause of its own begins: "less, *but that's okay*", "and *who* ran"."""
    if prose.lower(begin) in RELATIVES - {"that"} | _NO_CLAUSE | {"been", "being"}:
        return True
    if prose.lower(begin) == "one" and prose.lower(begin + 1) in _DOERS | RELATIVES:
        return True  # "a slow ship *and one they hope* to sell"
    if _is_noun_acted_on(prose, begin) or _ends_in_noun(prose, begin, end):
        return True
    if prose.lower(begin).endswith("ing") and prose.lower(begin - 2).endswith("ing"):
        return True  # "skilled in tracking *and tracing* the food they sell"
    words = sum(token.is_word for token in prose.tokens[begin:end])
    return words <= _FEW and prose.lower(begin) in {"that", "that's"}


def _ends_in_noun(prose: Prose, begin: int, end: int) -> bool:
    """Tell whether a list ends in a plural: "crime, debt *and* motor vehicle *crashes*"."""
    finite = first_finite(prose.tokens, begin, end)
    last = prose.lower(end - 1)
    listed = prose.lower(begin - 2) == "," and prose.lower(begin - 1) == "and"
    bare = prose.lower(begin) not in DETERMINERS | PRONOUNS
    return listed and bare and finite == end - 1 > begin and last.endswith("s") and (
        prose.tokens[begin].is_word and not prose.tokens[begin].is_capital
    )  # fmt: skip


def _is_noun_acted_on(prose: Prose, begin: int) -> bool:
    """Tell whether a noun and what was done to it follow: "deals *and leases signed with* X"."""
    noun, done = prose.tokens[begin], prose.lower(begin + 1)
    many = noun.is_word and not noun.is_capital and noun.lower.endswith("s")
    return many and done in _DONE_TO and prose.lower(begin + 2) in PREPOSITIONS


def _begins_later(prose: Prose, begin: int, finite: int) -> bool:
    """Tell whether a clause begins behind another joint: "a bad and *sad day and our* aim is"."""
    bare = prose.tokens[begin].is_word and not prose.tokens[begin].is_capital
    bare = bare and prose.lower(begin) not in DETERMINERS | _PRONOUNS | PREPOSITIONS
    return bare and any(
        prose.lower(at) == "and" and prose.lower(at + 1) in DETERMINERS
        for at in range(begin + 1, finite - 1)
    )


def _shares_subject(prose: Prose, begin: int, finite: int, end: int) -> bool:
    """Tell whether a verb right behind a joint tells more: "was ashamed *and had begun* to drink".

    Also behind marks ("she was ill and *“has not been told”*") and "but" ("was studied *but
    abandoned* in May"), and where the subject is written into it: "and *we'll* pay for it".
    """
    verb = [prose.lower(i) for i in range(finite + 1, min(finite + 5, end))]
    if ("do", "so") in pairwise(verb):
        return False  # "is at work *and will continue to do so*"
    if is_contracted(prose.tokens, finite) or prose.lower(finite) in AUXILIARIES:
        return True
    more = any(prose.tokens[i].is_word for i in range(finite + 1, end))
    return more and prose.lower(begin - 1) == "but"


def _hangs_on_noun(prose: Prose, begin: int, finite: int) -> bool:
    """Tell "gave money and *through a firm called* Ek" from "and in a day prices doubled".

    Also "fear *and stories being told* at doors".
    """
    if prose.lower(finite - 1) == "being":
        return True
    placed = prose.lower(begin) in PREPOSITIONS and prose.lower(begin + 1) in DETERMINERS
    return placed and finite == begin + 3 and prose.lower(finite).endswith("ed")


def _is_needed(prose: Prose, begin: int, finite: int) -> bool:
    """Tell a noun and its clause: "gave the news *and tools they needed*" from "and they left"."""
    told = prose.lower(begin) in DETERMINERS and prose.date_from(begin) is None
    noun = prose.tokens[begin + told]
    plain = noun.is_word and not noun.is_capital and noun.lower not in PREPOSITIONS | DETERMINERS
    close = finite == begin + told + 2 and prose.lower(finite - 1) in _DOERS
    return close and plain and noun.lower not in _ADVERBS | _CLAUSES | _CIRCUMSTANCES | {"so"}


def _goes_on_relative(prose: Prose, left: tuple[int, int], begin: int) -> bool:
    """Tell "programmes *that would* help pupils *and train* teachers": no clause of its own."""
    first, joint = left
    last = next((at for at in range(joint - 1, first, -1) if is_finite(prose.tokens, at)), first)
    plain = prose.lower(begin) not in DETERMINERS and not prose.tokens[begin].is_capital
    within = prose.lower(last - 1) in RELATIVES and prose.tokens[last - 2].text != ","
    return plain and within and last > first + 1 and prose.lower(begin) in _PLAIN


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
    bare = bool(verbs) and prose.lower(verbs[-1]) in _SUGGESTING and joint - opens <= _FEW
    bare = bare and prose.lower(joint - 1).endswith("s")  # "suggest *room rates and fares* fell"
    led = bare or prose.lower(opens) in DETERMINERS
    return not acts and joint - opens < _LONGEST_SUBJECT and led


def _leaves_quote(prose: Prose, joint: int, finite: int) -> bool:
    """Tell whether a joint lies in marks and its verb behind: "“the shape *and* size” of it is"."""
    quote = prose.quote_at(joint)
    return quote is not None and quote.end < prose.tokens[finite].start


def _after_joint(prose: Prose, first: int, joint: int) -> int | None:
    """Return where a clause may begin after "and", ", but" or ";" at ``joint``, or None."""
    word = prose.lower(joint)
    # "had failed a test and *the* deal was off"
    opens = prose.lower(joint + 1) in DETERMINERS | AUXILIARIES | PRONOUNS | {",", "you"}
    if joint - 2 > first and prose.lower(joint - 2) in {"a", "an", "aged", "ages"} and not opens:
        return None  # "an immediate and thorough inquiry", "two women aged 61 and 68"
    if prose.lower(joint - 1) in AUXILIARIES and prose.lower(joint + 1) in AUXILIARIES | {"not"}:
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
    alike = prose.lower(finite - 1) in _PRONOUNS and prose.lower(finite - 2) == "like"
    return not alike and not any(
        prose.lower(i) in _SUBORDINATES or _compares(prose, i) for i in range(begin + 1, finite)
    )  # "masks and gloves *like they did*"


def _compares(prose: Prose, at: int) -> bool:
    """Tell "more love and zest *than* words can tell" from "more *than* a third have it"."""
    counts = prose.lower(at - 1) in {"more", "less", "fewer"}
    alike = prose.lower(at) == "like" and prose.lower(at + 1) in DETERMINERS
    return alike or (prose.lower(at) == "than" and not counts)


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
    described = prose.lower(finite).endswith("ed") or prose.lower(finite - 1) in _DOERS
    return not (oxford or last < joint) or described  # "men, women*, and* those they love"


def _may_be_noun(prose: Prose, begin: int, finite: int) -> bool:
    """Tell whether a "verb" is rather a noun: "in regime *and Russian air strikes* in"."""
    described = any(is_adjective(prose.tokens[i].text) for i in range(begin, finite))
    return (
        described and prose.lower(finite) in _NOUN_TOO and prose.lower(finite + 1) in PREPOSITIONS
    )


def _goes_on_within(prose: Prose, first: int, joint: int) -> bool:
    """Tell whether "and" joins two circumstances: "as fires spread *and winds rose*"."""
    for index in range(joint - 1, first - 1, -1):
        if prose.tokens[index].text in ",;:—–" or prose.tokens[index].is_number:
            return False
        if prose.lower(index) in _CIRCUMSTANCES:
            if all(prose.tokens[i].is_capital for i in (*range(index + 1, joint), joint + 1)):
                return True  # "after *Ek and Ruiz* left"
            told = has_clause(prose.tokens, index + 1, joint)
            told = told and prose.lower(index) in {"as", "because", "when", "while"}
            plain = _is_plain_noun(prose, joint + 1) and not has_clause(prose.tokens, index, joint)
            return prose.lower(joint) == "and" and (told or plain)
    return False


def _is_plain_noun(prose: Prose, at: int) -> bool:
    """Tell whether a noun without an article follows: "after floods *and mud* buried a town"."""
    token = prose.tokens[at]
    return token.is_word and not token.is_capital and token.lower not in DETERMINERS | _PRONOUNS
