"""Which verbs of saying take a noun phrase as what is said: "confirmed *12 deaths*"."""

from archive.reading.figures.numerals import number_at
from archive.reading.statements.english.cue import Cue
from archive.reading.statements.english.found import is_somebody
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import PREPOSITIONS
from archive.reading.words.verbs import is_finite
from archive.reading.words.word_sets import word_set

_DENIED_NOUNS = word_set("denied nouns")
_FIGURE_VERBS = word_set("figure verbs")
_SHORT = 4
INTENDING = frozenset({"promise", "pledge", "vow", "threaten", "swear"})
_HAPPENINGS = word_set("happenings")
_FORETELLING = INTENDING | {"forecast", "predict", "expect"}
_RETELLING = frozenset({"report", "recall", "recount"})
FAR = 12
_TAKEN_IN = frozenset({"patients", "patient", "guests", "visitors", "students", "pupils", "members",
                       "refugees", "migrants"})  # fmt: skip
_ASKED = frozenset({"request", "requests", "motion", "appeal", "bail", "permission", "petition",
                    "access", "entry", "bond", "asylum", "visas"})  # fmt: skip
_THANKED = frozenset({"contribution", "contributions", "support", "help", "applause", "crowd",
                      "cheers"})  # fmt: skip
_CLAIMED = frozenset({"responsibility", "victory", "credit", "capture", "control", "gains",
                      "advances"})  # fmt: skip
_WEATHER = frozenset({"rain", "rains", "rainfall", "snow", "snowfall", "showers", "storms", "winds",
                      "thunderstorms", "fog", "frost", "sunshine", "temperatures",
                      "heatwave"})  # fmt: skip
_TOWNS = frozenset({"village", "villages", "town", "towns", "city", "settlement", "settlements"})
_CHARGES = frozenset({"count", "counts", "charge", "charges"})
_PLAIN_NP = frozenset({"maintain", "suspect", "confirm", "deny", "admit", "acknowledge", "verify"})


def takes_phrase(prose: Prose, base: str, start: int, end: int) -> bool:
    """Tell whether a verb tells by a noun phrase alone: "denied *the charges*", not "the visa"."""
    to = prose.lower(start) == "to" and base != "claim"
    if start >= end or prose.tokens[start].text in ",.;:" or to:
        return False
    if base == "claim":
        thing = start + (prose.lower(start) == "the")
        taken = {prose.lower(i) for i in range(thing, min(thing + 3, end))} & _TOWNS
        return prose.lower(start) == "to" or prose.lower(thing) in _CLAIMED or bool(taken)
    if base in _RETELLING and (base != "report" or _retells(prose, start, end)):
        return _retells(prose, start, end)
    near = {prose.lower(i) for i in range(start, start + 4)}
    weather = base in {"forecast", "predict"} and near & _WEATHER
    more = prose.lower(start) in {"a", "an", "more", "new", "further"}
    if base in _FORETELLING and (weather or more):
        return True  # "promised a full review", "forecasting further attacks"
    if base in _FIGURE_VERBS:
        stop = next((i for i in range(start, end) if prose.tokens[i].text == ","), end)
        return any(counts(prose, i) for i in range(start, min(stop, start + 12)))
    if _is_done(prose, base, start, end):
        return False
    if base in _PLAIN_NP:
        thanks = {prose.lower(i) for i in range(start, start + 3)} & _THANKED
        return prose.lower(start) not in PREPOSITIONS and not thanks
    stop = next((i for i in range(start, end) if prose.tokens[i].text in ",.;:"), end)
    return any(prose.lower(i) in _DENIED_NOUNS for i in range(start, min(start + 6, stop)))


def _is_done(prose: Prose, base: str, start: int, end: int) -> bool:
    """Tell whether a verb only does: a judge "denied *bail*", a clinic "admitted *12 patients*"."""
    if base == "admit":  # "admitted *two counts of* theft": pleads to it
        charged = prose.lower(start + 1) in _CHARGES and prose.lower(start + 2) == "of"
        return charged or prose.lower(start + 1) in _TAKEN_IN
    near = range(start, min(start + 4, end))
    return base == "deny" and any(prose.lower(i) in _ASKED for i in near)


def pleads(prose: Prose, cue: Cue) -> bool:
    """Tell "has maintained *his innocence*" from "maintained the road"."""
    near = {prose.lower(i) for i in range(cue.at + 1, cue.at + 4)}
    return cue.verb.base != "maintain" or "innocence" in near


def counts_in(prose: Prose, cue: Cue) -> bool:
    """Tell whether nothing is told: "counts three among its members", "counts the damage"."""
    near = range(cue.at + 1, min(cue.at + FAR, cue.end))
    told = any(number_at(prose.tokens, i) is not None for i in near[:3])
    among = any(prose.lower(i) == "among" for i in near)
    return cue.verb.base == "count" and (among or not told)


def suspects(prose: Prose, cue: Cue) -> bool:
    """Tell "police *suspect* arson" from "the murder *suspect* fled" and "suspects in the case"."""
    if cue.verb.base != "suspect" or cue.subject is None:
        return cue.verb.base != "suspect"
    after = cue.at + 1
    acts = after >= cue.end or is_finite(prose.tokens, after)
    people = is_somebody(prose, cue.subject) or prose.lower(cue.subject[1] - 1).endswith("s")
    return people and not acts and prose.tokens[after].is_word and (
        prose.lower(after) not in PREPOSITIONS | {"of", "and", "or"}
    )  # fmt: skip


def counts_heads(prose: Prose, subject: tuple[int, int]) -> bool:
    """Tell whether those who say so are counted: "only *four* forecast a cut"."""
    start, end = subject
    last = prose.tokens[end - 1]
    if end - start == 1 and last.lower == "one":
        return False  # "*One* recalled being told to sign"
    return end - start < _SHORT and number_at(prose.tokens, end - 1) is not None and last.is_word


def _retells(prose: Prose, start: int, end: int) -> bool:
    """Tell "residents reported hearing gunfire" and "reported damage" from "reported profits"."""
    if any(prose.lower(i).endswith("ing") for i in range(start, min(start + 3, end))):
        return True
    return any(prose.lower(i) in _HAPPENINGS for i in range(start, min(start + 4, end)))


def counts(prose: Prose, at: int) -> bool:
    """Tell whether a number stands at a token, and no date: "the best since *May 2022*"."""
    start = prose.tokens[at].start
    dated = any(date.span.start <= start < date.span.end for date in prose.dates)
    return not dated and number_at(prose.tokens, at) is not None
