"""Counts that somebody puts, sees or sets: "put the toll at 1,200", "lowered it to 54"."""

from archive.reading.figures.numerals import number_at
from archive.reading.statements.english.found import Found, last
from archive.reading.statements.english.shared_subjects import speaker_of
from archive.reading.words.name_words import KIND_NOUNS
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import PREPOSITIONS, PRONOUNS
from archive.reading.words.subjects import subject_of
from archive.reading.words.verbs import BE, HAVE

_SETTING = {"gave": "of", "gives": "of", "given": "of", "lowered": "to",
            "raised": "to", "revised": "to", "cut": "to", "trimmed": "to",
            "upgraded": "to", "increased": "to", "edged": "to", "nudged": "to", "lifted": "to",
            "slashed": "to", "downgraded": "to", "hiked": "to",
            "published": "of", "released": "of", "issued": "of"}  # fmt: skip
"""Verbs that set a count, and what stands before it: "lowered the death toll to 54"."""
PUTTING = frozenset({"put", "puts", "pegged", "pegs", "see", "sees", "saw", *_SETTING})
_COUNTS = frozenset({"toll", "estimate", "estimates", "forecast", "forecasts", "projection",
                     "figure", "count", "tally", "outlook", "guidance", "magnitude", "number",
                     "total"})  # fmt: skip
POLLING = frozenset({"gives", "gave", "puts", "put", "has", "had", "places", "placed"})
_POLLS = frozenset({"poll", "polls", "survey", "surveys", "polling"})
_MODELS = frozenset({"forecast", "model", "models", "forecasts"})
_GIVEN = frozenset({"lead", "chance", "edge", "advantage", "majority", "odds"})
_BOUNDS = frozenset({("more", "than"), ("at", "least"), ("less", "than"), ("fewer", "than")})
_PARTICLES = frozenset({"up", "out", "off", "forward", "together", "aside", "back"})
_PARTS = frozenset({"half", "third", "quarter", "fifth", "sixth", "tenth", "thirds", "quarters"})
_PLACED = frozenset({"at", "closer", "nearer", "above", "below", "between"})
_EARLIER = frozenset({"earlier", "already", "previously", "also", "since"})
_FAR = 14
_LONGEST = 30
_LEAST = 4
_SEERS = frozenset({"forecasters", "analysts", "economists", "experts", "critics", "dealers",
                    "traders", "strategists", "scientists", "observers", "investors", "opponents",
                    "supporters", "negotiator"})  # fmt: skip
_NOT_SEEN = PRONOUNS | PREPOSITIONS | {"the", "that", "this", "how", "what", "why", "if", "whether",
                                       "him", "her", "them", "each", "to", "off"}  # fmt: skip


def put(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "estimates put the toll at 1,200" and "put it closer to 3 million"."""
    if prose.lower(at) not in PUTTING:
        return None
    if prose.lower(at - 1) == "to" or prose.lower(at + 1) in _PARTICLES:
        return None  # "will be allowed to put up three blocks"
    if prose.lower(at) in _SETTING:
        return _set(prose, at, first, end)
    earlier = prose.lower(at - 1) in _EARLIER and prose.lower(at - 2) in HAVE
    group = at - 2 * earlier - (prose.lower(at - 1) in HAVE)
    subject, own = speaker_of(prose, group, first)
    stop = next((i for i in range(at, end) if prose.tokens[i].text in ",;—"
                 and prose.lower(i + 1) != "at" and not _is_listed(prose, at, i)),
                last(prose, end))  # fmt: skip
    where = next((i for i in range(at, stop) if prose.lower(i) in _PLACED
                  or (prose.lower(i) == "on" and _is_share(prose, i + 1))), None)  # fmt: skip
    seen = prose.lower(at) not in {"put", "puts", "pegged", "pegs"}
    if seen and where is None:  # "sees supply *growing by 5%*", "sees it *shrinking 3%*"
        where = next((i for i in range(at + 2, min(at + 7, stop)) if prose.lower(i).endswith("ing")
                      and (prose.lower(i + 1) in {"by", "to", "at", "between"}
                           or (_is_share(prose, i + 1) and prose.lower(at) != "saw"))),
                     None)  # fmt: skip
    down = next((i for i in range(at, stop - 1) if prose.lower(i) == "down"), None)
    if subject is not None and down is not None and prose.lower(down + 1) == "to" and not seen:
        return Found((at, at + 1), subject, ((at + 1, stop),), "claimed", "put", own,
                     (own, at + 1))  # fmt: skip
    if subject is None or where is None or where - at > (6 if seen else _FAR):
        return _sees(prose, at, subject, last(prose, end)) or _put_it(prose, at, first, end)
    if not any(_is_amount(prose, i) for i in range(where, min(where + 6, stop))):
        return None
    stop = _list_end(prose, stop, last(prose, end))
    tail = {prose.lower(stop + 1), prose.lower(stop + 2)} & {"which", "whom"}
    stop = last(prose, end) if tail else stop  # "puts it at £340m, *of which* half is care"
    return Found((at, at + 1), subject, ((at + 1, stop),), "estimated", "put", own,
                 (own, at + 1))  # fmt: skip


def _sees(prose: Prose, at: int, subject: tuple[int, int] | None, end: int) -> Found | None:
    """Read "forecasters *see* mostly clear skies", "the bank *sees* a surplus of 3m tonnes"."""
    if subject is None or prose.lower(at) not in {"see", "sees"}:
        return None
    who = [prose.lower(i) for i in range(*subject)]
    expert = bool(_SEERS & set(who)) or any(KIND_NOUNS.get(word) for word in who)
    opens = prose.tokens[at + 1]
    plain = opens.is_word and not opens.is_capital and opens.lower not in _NOT_SEEN
    if not expert or not plain or end - at < _LEAST or opens.lower.endswith("ing"):
        return None
    stop = next((i for i in range(at + 1, end) if prose.tokens[i].text in ",;—"), end)
    return Found((at, at + 1), subject, ((at + 1, stop),), "estimated", "put", subject[0],
                 (subject[0], at + 1))  # fmt: skip


def _is_listed(prose: Prose, at: int, comma: int) -> bool:
    """Tell a comma within what is counted: "put those with care*,* health plans at 576,000"."""
    if prose.lower(at) not in {"put", "puts"} or prose.tokens[comma].text != ",":
        return False
    end = prose.sentence_of(comma)[1]
    near = range(comma + 1, min(comma + 6, end - 1))
    placed = next((i for i in near if prose.lower(i) == "at"), None)
    return placed is not None and _is_amount(prose, placed + 1)


def _is_amount(prose: Prose, at: int) -> bool:
    written = _is_written(prose.tokens[at].text) or prose.lower(at) in _PARTS
    return written or number_at(prose.tokens, at) is not None


def _is_written(word: str) -> bool:
    """Tell a number with its unit, "1600BC" or "17-21cm", from a name, "7-Eleven"."""
    return word[0].isdigit() and word.partition("-")[2][:1].isdigit() >= ("-" in word)


def _list_end(prose: Prose, stop: int, end: int) -> int:
    """Return where a list ends: "puts the loss of crops at £4m, that of homes *at £9m*"."""
    while stop < end and prose.tokens[stop].text == ",":
        after = next((i for i in range(stop + 1, end) if prose.tokens[i].text in ",;—"), end)
        where = next((i for i in range(stop + 1, after) if prose.lower(i) in {"at", "on"}), None)
        if where is None or not any(
            prose.tokens[i].is_number or prose.tokens[i].text in "$€£¥₹"
            for i in range(where + 1, min(where + 3, after))
        ):
            break
        stop = after
    return stop


def polled(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "the survey gives the party 34% of the vote" and "a poll had the SNP on 36%"."""
    group = at - (prose.lower(at - 1) in HAVE)
    subject = subject_of(prose, group, first)
    if subject is None or not any(prose.lower(i) in _POLLS | _MODELS for i in range(*subject)):
        return None
    stop = last(prose, end)
    near = range(at + 2, min(at + 14, stop))
    given = any(prose.lower(i) in _GIVEN for i in near) and prose.lower(at) in {"gives", "gave"}
    points = given or any(
        prose.tokens[i].is_number and prose.lower(i + 1) == "points" for i in near
    )
    if prose.lower(at + 1) == "been" or not (points or any(_is_share(prose, i) for i in near)):
        return None
    return Found((at, at + 1), subject, ((at + 1, stop),), "estimated", "put", subject[0],
                 (subject[0], at + 1))  # fmt: skip


def _is_share(prose: Prose, at: int) -> bool:
    """Tell whether a share of votes follows: "puts the party on *38%*"."""
    share = prose.lower(at + 1) in {"%", "per", "percent"}
    return at < len(prose.tokens) and prose.tokens[at].is_number and share


def _set(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "lowered the death toll to 54" and "gave a magnitude of 6.9"."""
    group = at - (prose.lower(at - 1) in HAVE)
    subject = subject_of(prose, group, first)
    joint = next((i for i in range(at + 2, min(at + 14, end - 1))
                  if prose.lower(i) == _SETTING[prose.lower(at)]), None)  # fmt: skip
    if subject is None or joint is None or prose.lower(at - 1) in BE:
        return None
    named = any(prose.lower(i) in _COUNTS for i in range(at + 1, joint))
    bound = 2 * ((prose.lower(joint + 1), prose.lower(joint + 2)) in _BOUNDS)
    bound += bound == 0 and prose.tokens[joint + 1].text in "$€£"
    if not named or number_at(prose.tokens, joint + 1 + bound) is None:
        return None
    stop = next((i for i in range(joint, end) if prose.tokens[i].text in ",;—–"), last(prose, end))
    stop = next((i for i in range(joint, stop) if prose.lower(i) in {"and", "but"}), stop)
    return Found((at, at + 1), subject, ((at + 1, stop),), "estimated", "put", subject[0],
                 (subject[0], at + 1))  # fmt: skip


def _put_it(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "As the minister put it, “the easy part is over”"."""
    if prose.lower(at + 1) != "it":
        return None
    subject = _as_somebody(prose, at, first) or subject_of(prose, at, first)
    quotes = [prose.quote_at(index) for index in range(first, end)]
    quote = next((found for found in quotes if found is not None), None)
    if subject is None or quote is None:
        return None
    if prose.lower(subject[0]) == "as":
        subject = (subject[0] + 1, subject[1])
    said = (prose.index_from(quote.start), prose.index_from(quote.end))
    return Found((at, at + 2), subject, (said,), "other", "put", subject[0], (subject[0], at + 2))


def _as_somebody(prose: Prose, at: int, first: int) -> tuple[int, int] | None:
    """Return Bo Ek of "“…,” as *Bo Ek*, a professor at Velm, puts it"."""
    near = range(at - 1, max(at - _LONGEST, first), -1)
    opens = next((i for i in near if prose.lower(i) == "as"), None)
    comma = next((i for i in range(opens or at, at) if prose.tokens[i].text == ","), at)
    named = opens is not None and all(prose.tokens[i].is_capital for i in range(opens + 1, comma))
    return (opens + 1, comma) if opens is not None and named and comma > opens + 1 else None
