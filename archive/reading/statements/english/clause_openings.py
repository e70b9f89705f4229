"""Whether a clause can begin behind a verb of saying without "that": "said *the mill* was"."""

from archive.reading.statements.english.cue import Cue
from archive.reading.statements.english.found import bounds_number
from archive.reading.statements.english.unlisted_verbs import acts_on, may_act
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import DETERMINERS, PREPOSITIONS
from archive.reading.words.verbs import AUXILIARIES, first_finite, has_clause, is_finite

_LONGEST_LIST = 8
PLAINLY = frozenset({"say", "says", "said", "insist", "insists", "insisted", "argue", "argues",
                      "argued", "believe", "believes", "believed", "warn", "warns", "warned",
                      "reckon", "reckons", "allege", "alleges", "saying"})  # fmt: skip
_NO_CLAUSE = frozenset({"a", "as", "so", "to", "of", "and", "no", "yes", "when", "while", "after",
                        "before", "during", "what", "how", "little", "nothing", "much", "more",
                        "less", "something", "goodbye", "sorry"})  # fmt: skip
_ASIDES = frozenset({"too", "however", "meanwhile", "though"})
"""What may stand behind the subject of a clause between commas: "said she, *too*, was late"."""


def opens_clause(prose: Prose, at: int, end: int) -> bool:
    """Tell whether words have a subject and then its verb: "*the mill was* shut", "*rain may*"."""
    token = prose.tokens[at]
    if at + 2 < end and prose.lower(at + 1) in AUXILIARIES and token.lower not in AUXILIARIES:
        return is_finite(prose.tokens, at) or _opens_plainly(prose, at, end)  # "*pay would* rise"
    return _opens_plainly(prose, at, end)


def _opens_plainly(prose: Prose, at: int, end: int) -> bool:
    token = prose.tokens[at]
    if token.lower == "as" and prose.lower(at + 1) in {"many", "much", "few"}:
        return has_clause(prose.tokens, at, end)
    so_far = (token.lower, prose.lower(at + 1)) == ("so", "far")
    if so_far or bounds_number(prose, at):
        return has_clause(prose.tokens, at, end)
    if token.lower in PREPOSITIONS or token.lower in {"to", "of", "and", "as", "so", "about"}:
        return False
    if prose.lower(at + 1) == "," == prose.lower(at + 3) and prose.lower(at + 2) in _ASIDES:
        return is_finite(prose.tokens, at + 4) or has_clause(prose.tokens, at + 3, end)
    stop = next(
        (i for i in range(at, end) if prose.tokens[i].text in ",;—" and prose.quote_at(i) is None),
        end,
    )
    if stop < end and any(prose.lower(i) == "to" for i in range(at, stop)):
        return has_clause(prose.tokens, at, stop)  # "told her to drop it, but he fired"
    later = prose.tokens[min(stop, end - 1)].text != ";"
    doing = prose.lower(stop + 1).endswith("ing") and prose.lower(stop + 1) != "including"
    later = later and stop < end and not doing  # "… it, confirming that"
    return has_clause(prose.tokens, at, stop) or (
        later and has_clause(prose.tokens, at, end) and not _closes(prose, at, stop)
    )


def must_be_clause(prose: Prose, cue: Cue, at: int, end: int) -> bool:
    """Tell whether what follows a plain "said" can only be a clause: "said *wages lag prices*"."""
    if prose.lower(cue.at) not in PLAINLY or prose.lower(at) in PREPOSITIONS | _NO_CLAUSE:
        return False
    stop = next((i for i in range(at, end) if prose.tokens[i].text in ",;:—–"), end)
    if prose.date_from(at) is not None or stop - at <= 2:
        return False
    if _says_in_marks(prose, at, stop) or acts_on(prose, at, stop):
        return True
    return any(may_act(prose, i) for i in range(at + 1, stop - 1))


def _says_in_marks(prose: Prose, at: int, stop: int) -> bool:
    """Tell whether marks hold what a headline says of something: "says stocks ‘not over’"."""
    opening = next((i for i in range(at, stop) if prose.quote_at(i) is not None), None)
    if opening is None or opening == at:
        return False
    before = prose.tokens[opening - 1]
    return before.is_word and before.lower not in PREPOSITIONS | DETERMINERS | {"of", "and"}


def _closes(prose: Prose, at: int, stop: int) -> bool:
    """Tell whether nothing that could be a subject stands before a comma."""
    spoken = stop + 1 < len(prose.tokens) and prose.quote_at(stop + 1) is not None
    alone = stop - at < 2 and not prose.tokens[at].is_capital and not spoken
    return alone and not _begins_list(prose, stop)


def _begins_list(prose: Prose, comma: int) -> bool:
    """Tell whether what acts is listed: "said *fees, noise and dust* were driving them out"."""
    if prose.tokens[comma].text != ",":
        return False
    near = range(comma + 2, min(comma + _LONGEST_LIST, len(prose.tokens) - 2))
    joint = next((i for i in near if prose.lower(i) == "and"), None)
    if joint is None or first_finite(prose.tokens, comma + 1, joint) is not None:
        return False
    verb = first_finite(prose.tokens, joint + 1, min(joint + _LONGEST_LIST, len(prose.tokens)))
    return verb is not None and verb > joint + 1
