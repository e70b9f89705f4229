"""What stands right before a word and makes it a noun: "its last *estimate*", "amid *claims*"."""

from archive.reading.words.cue_words import PASSIVE, SHOWING, SOURCE_NOUNS, verb_forms
from archive.reading.words.demonyms import is_adjective
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import DETERMINERS, PREPOSITIONS, PRONOUNS
from archive.reading.words.verbs import is_finite
from archive.reading.words.word_sets import word_set

AMBIGUOUS = word_set("ambiguous")
BEFORE_ANY_NOUN = DETERMINERS | PREPOSITIONS | {"'s", "of"}
_DOUBTS = frozenset({"doubt", "doubts"})
_CASTING = frozenset({"cast", "casts", "casting"})
_BEFORE_SOURCES = frozenset({"amid", "by", "despite", "over", "with", "without"})
"""What no finite verb follows: "marred *by doubts* that it works"."""
_DATING = frozenset({"current", "earlier", "initial", "latest", "new", "original", "previous",
                     "recent"})  # fmt: skip
_MAKING = frozenset({"make", "makes", "made", "making"})
"""What one does with claims of some sort: "*made* wild claims"."""
CLOSING = PREPOSITIONS | {"", ".", ",", "and"}
PLURAL_PEOPLE = word_set("plural people") | {"people", "police", "staff", "few", "many", "majority"}
_OPENING = DETERMINERS | PRONOUNS | {"that", "there"}
_ONLY_VERBS = frozenset({"said", "says", "told", "tells", "added", "adds", "warned", "warns",
                         "argues", "argued", "insists", "insisted", "believes"})  # fmt: skip
_RULING = frozenset({"court", "judge", "tribunal", "panel", "board", "jury", "regulator"})
RAISING = frozenset({"raised", "raises", "stoked", "fuelled", "fueled", "sparked", "prompted",
                     "triggered", "renewed", "revived", "heightened", "deepened", "eased",
                     "allayed", "dashed"})  # fmt: skip
_RAISED = frozenset({"fears", "hopes"})


def _are_rules(prose: Prose, at: int) -> bool:
    """Tell "a violation of league *rules*" from "the court *rules* that"."""
    says = prose.lower(at + 1) in {"that", "out", "in", "the", "it", "he", "she", "they", "on"}
    return prose.tokens[at - 1].is_word and not says and prose.lower(at - 1) not in _RULING


def is_owned(prose: Prose, at: int) -> bool:
    """Tell whether an article, owner or participle before a word makes it a noun."""
    before = prose.tokens[at - 1]
    return bool(
        _is_described(prose, at)
        or (before.lower in _BEFORE_SOURCES and not _is_done_by(prose, at))
        or (prose.lower(at) in _DOUBTS and _CASTING & {before.lower, prose.lower(at - 2)})
        or (prose.lower(at) in _RAISED and before.lower in RAISING)  # "the raid *raised fears*"
        or (prose.lower(at) == "rules" and _are_rules(prose, at))
        or (
            prose.lower(at - 2) in _MAKING
            and before.is_word
            and not before.is_capital
            and prose.lower(at) in AMBIGUOUS
        )
        or (before.lower in _DATING and prose.lower(at - 2) in BEFORE_ANY_NOUN)
        or before.lower
        in {"the", "a", "an", "of", "this", "his", "its", "their", "my", "our", "own"}
        or (before.text in "'’" and prose.lower(at - 2).endswith("s"))  # "investors' worries"
        or _after_article(prose, at)
        or _is_object_of_past(prose, at)
        or (before.lower.endswith("est") and prose.lower(at - 2) in {"the", "'s", "its", "his"})
        or (before.lower == "'s" and not (_has_contracted(prose, at - 1) or _is_house(prose, at)))
        or (before.lower.endswith("ing") and not before.is_capital and _may_be_noun(prose, at))
    )


def _is_done_by(prose: Prose, at: int) -> bool:
    """Tell whether somebody does something by telling it: "rallied them *by saying* that"."""
    form = prose.lower(at)
    return prose.lower(at - 1) == "by" and form.endswith("ing") and form not in AMBIGUOUS


def _is_object_of_past(prose: Prose, at: int) -> bool:
    """Tell whether a plural is what somebody did something with: "praised *reports* that"."""
    before, many = prose.tokens[at - 1], prose.lower(at).endswith("s")
    past = before.lower.endswith("ed") and is_finite(prose.tokens, at - 1)
    return many and past and prose.lower(at) in AMBIGUOUS and prose.lower(at + 1) == "that"


def _is_house(prose: Prose, at: int) -> bool:
    """Tell whether a name that ends in "'s" speaks: "Velm's *said* sales fell", "*warned a*".

    "Ek's *reported* earnings" and "Velm's *claimed* gains" are what somebody has.
    """
    form, after = prose.lower(at), prose.lower(at + 1)
    if not prose.tokens[at - 2].is_capital or form in AMBIGUOUS:
        return False
    ends = after in {"", ".", ","} and prose.lower(at - 3) in {",", "”", '"'}
    return ends or after in _OPENING or form in _ONLY_VERBS


def _is_finder(prose: Prose, at: int) -> bool:
    """Tell whether a document finds what stands before it: "…, finds a new Velm *report*"."""
    near = range(at - 1, max(at - 6, 0), -1)
    comma = next((i for i in near if prose.lower(i) == ","), None)
    return comma is not None and prose.lower(comma + 1) in SHOWING


def _is_described(prose: Prose, at: int) -> bool:
    """Tell a noun by what describes it: "its last *estimate*", "British *rule*", "that *boast*".

    After a plural it may be a verb: "the banks *forecast*".
    """
    word, before = prose.lower(at), prose.tokens[at - 1]
    verb = verb_forms().get(word)
    if verb is None or word != verb.base:
        return False
    if word in SOURCE_NOUNS and _is_finder(prose, at):
        return True
    if before.lower == "that":
        return word not in PASSIVE and prose.lower(at + 1) in CLOSING
    if word not in AMBIGUOUS or at < 2:
        return False
    if is_adjective(before.text):
        return prose.lower(at - 2) in BEFORE_ANY_NOUN
    plural = before.lower.endswith("s") or before.lower in PLURAL_PEOPLE
    owned = prose.lower(at - 2) in {"'s", "its", "their", "his", "her", "a", "an"}
    return owned and before.is_word and not before.is_capital and not plural


def _may_be_noun(prose: Prose, at: int) -> bool:
    """Tell "growing claims" from "a witness to the killing told the court", "the filing shows"."""
    if prose.lower(at - 1) in SOURCE_NOUNS:
        return False
    return prose.lower(at) in AMBIGUOUS or prose.lower(at).endswith("ed")


def _after_article(prose: Prose, at: int) -> bool:
    """Tell whether a noun stands for one document of somebody: "*a* CNN report quoting"."""
    begin = at
    while begin > 0 and prose.tokens[begin - 1].is_capital:
        begin -= 1
    return begin < at and prose.lower(begin - 1) in {"a", "an"} and (
        prose.lower(at) in AMBIGUOUS and not prose.lower(at).endswith(("s", "ed"))
    )  # fmt: skip


def _has_contracted(prose: Prose, index: int) -> bool:
    """Tell "he's said" from "the bank's estimated price"."""
    return is_finite(prose.tokens, index) and prose.lower(index + 1).endswith("d")
