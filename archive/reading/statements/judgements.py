"""What somebody puts or calls: "put the toll at 1,200", "called it a crime", "as X put it"."""

from archive.reading.figures.numerals import number_at
from archive.reading.statements.found import Found, last
from archive.reading.statements.rejections import ANSWERED
from archive.reading.statements.shared_subjects import of_joined_verb, of_main_verb
from archive.reading.words.cue_words import verb_forms
from archive.reading.words.name_words import is_role
from archive.reading.words.noun_phrases import DETERMINERS, PREPOSITIONS, PRONOUNS, phrase_before
from archive.reading.words.prose import Prose
from archive.reading.words.quotes import is_scare
from archive.reading.words.subjects import subject_of
from archive.reading.words.verbs import BE, HAVE, first_finite, is_finite
from archive.reading.words.word_sets import word_set
from archive.values import Span

_SETTING = {"gave": "of", "gives": "of", "given": "of", "lowered": "to",
            "raised": "to", "revised": "to", "cut": "to", "trimmed": "to",
            "upgraded": "to", "increased": "to",
            "published": "of", "released": "of", "issued": "of"}  # fmt: skip
"""Verbs that set a count, and what stands before it: "lowered the death toll to 54"."""
PUTTING = frozenset({"put", "puts", "pegged", "pegs", "see", "sees", "saw", *_SETTING})
NAMING = frozenset({"called", "calls", "described", "describes", "labelled", "labeled",
                    "denounced", "condemned", "branded", "dubbed", "termed", "deemed", "hailed",
                    "slammed", "blasted", "lambasted", "praised", "criticised", "criticized",
                    "call", "describe", "played", "plays", "downplayed", "downplays", "ruled",
                    "declared", "dismissed", "dismisses", "rejected", "rejects", "ridiculed",
                    "faulted", "rated", "referred", "refers", "portrayed", "characterised",
                    "characterized", "calling", "describing", "branding", "labelling", "labeling",
                    "denouncing", "dismissing", "condemning", "dubbing", "remember", "remembers",
                    "remembered"})  # fmt: skip
_COUNTS = frozenset({"toll", "estimate", "estimates", "forecast", "forecasts", "projection",
                     "figure", "count", "tally", "outlook", "guidance", "magnitude", "number",
                     "total"})  # fmt: skip
_JUDGING = ("less", "ous", "able", "ible", "ful", "absurd", "false", "illegal", "unfair", "untrue",
            "nonsense", "wrong", "unlawful", "premature", "cruel")  # fmt: skip
POLLING = frozenset({"gives", "gave", "puts", "put", "has", "had", "places", "placed"})
_POLLS = frozenset({"poll", "polls", "survey", "surveys", "polling"})
_JUDGING_AS = frozenset({"described", "describes", "denounced", "condemned", "branded",
                         "dismissed", "dismisses", "labelled", "labeled", "portrayed",
                         "characterised", "characterized", "ridiculed", "remember", "remembers",
                         "remembered"})  # fmt: skip
_SAYINGS = frozenset({"verdict", "message", "answer", "reply", "response", "advice", "warning",
                      "explanation", "conclusion", "reaction", "comment"})  # fmt: skip
_LONGEST_NAME = 12
_FAR = 18
_SHORT = 7
TIME_UNITS = word_set("time units")
_WHERE = frozenset({"in", "on", "at", "via", "to", "speaking", "writing", "during", "after"})
_LONGEST_LEAD = 20
"""Tokens before a colon that may tell who is about to speak."""
_OF_DEEDS = frozenset({"condemned", "denounced", "praised", "criticised", "criticized", "slammed",
                       "hailed", "condemning", "denouncing"})  # fmt: skip
_PLAYING = frozenset({"played", "plays"})
_PLACED = frozenset({"at", "closer", "nearer", "above", "below", "between"})


def put(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "estimates put the toll at 1,200" and "put it closer to 3 million"."""
    if prose.lower(at) not in PUTTING:
        return None
    if prose.lower(at) in _SETTING:
        return _set(prose, at, first, end)
    group = at - (prose.lower(at - 1) in HAVE)
    joined = prose.lower(group - 1) in {"and", "but"}
    subject = of_joined_verb(prose, group - 1, first) if joined else None
    subject = subject_of(prose, group, first) if subject is None else subject
    own = group if joined or subject is None else subject[0]
    stop = next((i for i in range(at, end) if prose.tokens[i].text in ",;—"
                 and prose.lower(i + 1) != "at"), last(prose, end))  # fmt: skip
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
    if subject is None or where is None or where - at > (6 if seen else 10):
        return _put_it(prose, at, first, end)
    if not any(number_at(prose.tokens, i) or _is_written(prose.tokens[i].text)
               for i in range(where, min(where + 6, stop))):  # fmt: skip
        return None
    stop = _list_end(prose, stop, last(prose, end))
    tail = {prose.lower(stop + 1), prose.lower(stop + 2)} & {"which", "whom"}
    stop = last(prose, end) if tail else stop  # "puts it at £340m, *of which* half is care"
    return Found((at, at + 1), subject, ((at + 1, stop),), "estimated", "put", own,
                 (own, at + 1))  # fmt: skip


def _is_written(word: str) -> bool:
    """Tell a number with its unit, "1600BC", from a name, "7-Eleven"."""
    return word[0].isdigit() and "-" not in word


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
    if subject is None or not any(prose.lower(i) in _POLLS for i in range(*subject)):
        return None
    stop = last(prose, end)
    near = range(at + 2, min(at + 14, stop))
    points = any(prose.tokens[i].is_number and prose.lower(i + 1) == "points" for i in near)
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
    money = prose.tokens[joint + 1].text in "$€£"
    if not named or number_at(prose.tokens, joint + 1 + money) is None:
        return None
    stop = next((i for i in range(joint, end) if prose.tokens[i].text in ",;—–"), last(prose, end))
    stop = next((i for i in range(joint, stop) if prose.lower(i) in {"and", "but"}), stop)
    return Found((at, at + 1), subject, ((at + 1, stop),), "estimated", "put", subject[0],
                 (subject[0], at + 1))  # fmt: skip


def _put_it(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "As the minister put it, “the easy part is over”"."""
    if prose.lower(at + 1) != "it":
        return None
    subject = phrase_before(prose, at, first)
    quotes = [prose.quote_at(index) for index in range(first, end)]
    quote = next((found for found in quotes if found is not None), None)
    if subject is None or quote is None:
        return None
    if prose.lower(subject[0]) == "as":
        subject = (subject[0] + 1, subject[1])
    said = (prose.index_from(quote.start), prose.index_from(quote.end))
    return Found((at, at + 2), subject, (said,), "other", "put", subject[0], (subject[0], at + 2))


def colon_speech(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "Karin Ek is blunt: “We have forgotten.”": speech after a colon without its verb."""
    if prose.tokens[at].text != ":" or at + 1 >= end or not 1 < at - first < _LONGEST_LEAD:
        return None
    quote = prose.quote_at(at + 1)
    words = {prose.lower(index) for index in range(first, at)}
    if quote is None or is_scare(quote):
        return None
    said = (at + 1, prose.index_from(quote.end))
    aside = _before_aside(prose, first, at)
    if aside is None and words & verb_forms().keys():
        return None
    if aside is not None:
        return Found((at, at + 1), (first, aside), (said,), "other", "speech", first, (first, at))
    verb = next((i for i in range(at - 1, first, -1) if is_finite(prose.tokens, i)), None)
    if verb is None:
        return _named_before(prose, at, first, said)
    subject = _for_whom(prose, verb, first) or subject_of(prose, verb, first)
    if subject is None:
        return None
    return Found((verb, at), subject, (said,), "other", "speech", subject[0], (subject[0], at))


def _for_whom(prose: Prose, verb: int, first: int) -> tuple[int, int] | None:
    """Return Bo Ek of "For *Bo Ek*, the answer is simple: “…”", None elsewhere."""
    comma = next((i for i in range(first + 1, verb) if prose.tokens[i].text == ","), None)
    if comma is None or prose.lower(first) != "for" or comma - first > _LONGEST_NAME:
        return None
    return (first + 1, comma) if prose.tokens[comma - 1].is_capital else None


def _before_aside(prose: Prose, first: int, colon: int) -> int | None:
    """Return where the name ends in "Ana Ruiz, in a post on Sunday: “…”", None for other words."""
    comma = next((i for i in range(first, colon) if prose.tokens[i].text == ","), None)
    if comma is None or comma - first > _LONGEST_NAME or prose.lower(comma + 1) not in _WHERE:
        return None
    named = any(prose.tokens[i].is_capital for i in range(first, comma))
    acts = any(is_finite(prose.tokens, i) for i in range(first, colon))
    return comma if named and not acts else None


def _named_before(prose: Prose, at: int, first: int, said: tuple[int, int]) -> Found | None:
    """Read "Eyewitness Paul Ndlovu: “It was like thunder.”" and "One pilot's verdict: “…”"."""
    if prose.lower(at - 1) in _SAYINGS and prose.lower(at - 2) == "'s" and at - 2 > first:
        return Found((at - 1, at), (first, at - 2), (said,), "other", "speech", first, (first, at))
    named = range(first, at)
    capitals = sum(prose.tokens[index].is_capital for index in named)
    if len(named) > 6 or capitals < 2 or any(prose.tokens[i].text == "," for i in named):
        return None
    return Found((at, at + 1), (first, at), (said,), "other", "speech", first, (first, at + 1))


def called(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "X called the attack “a crime”": a judgement in the speaker's own words."""
    if prose.lower(at) not in NAMING:
        return None
    if prose.lower(at).endswith("ing") and prose.lower(at - 1) not in BE:
        return _calling(prose, at, first, end)
    progressive = prose.lower(at).endswith("ing")
    group = at - (prose.lower(at - 1) in HAVE or progressive)
    joined = prose.lower(group - 1) in {"and", "but"}
    subject = of_joined_verb(prose, group, first) if joined else None
    joined = subject is not None
    subject = subject_of(prose, group, first) if subject is None else subject
    if subject is None or (prose.lower(at - 1) in BE | {"so", "to"} and not progressive):
        return None
    own, subject = group if joined else subject[0], _who_calls(prose, subject)
    said = _judged(prose, at, last(prose, end))
    if said is None or prose.lower(subject[0] - 1) == "whose":
        return None  # "Ana Ruiz, whose firm calls itself “lean”": somebody else's sentence
    verb = (at, at + 1 + (prose.lower(at) in _PLAYING))
    return Found(verb, subject, (said,), "other", "called", own, (own, verb[1]))


def _who_calls(prose: Prose, subject: tuple[int, int]) -> tuple[int, int]:
    """Return the group of "a charge *the group* has called “false”"."""
    start, end = subject
    if prose.lower(start) not in {"a", "an"}:
        return subject
    one = next((i for i in range(start + 2, end - 1)
                if prose.lower(i) == "one" and is_role(prose.lower(i + 1))), None)  # fmt: skip
    if one is not None:
        return one, end  # "a choice *one parent* called “cruel”"
    inner = next((i for i in range(start + 2, end) if prose.lower(i) in {"the", "its", "his"}
                  or (prose.tokens[i].is_capital and not prose.tokens[i - 1].is_capital
                      and prose.lower(i - 1) in ANSWERED)), None)  # fmt: skip
    return (inner, end) if inner is not None and prose.lower(inner - 1) in ANSWERED else subject


def _calling(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read ", calling the film “theatre”" of whoever the sentence is about."""
    said = _judged(prose, at, last(prose, end))
    quoted = said is not None and any(prose.quote_at(i) is not None for i in range(*said))
    if said is None or not quoted or prose.tokens[at - 1].text != ",":
        return None
    subject = of_main_verb(prose, at, first)
    return Found((at, at + 1), subject, (said,), "other", "called", at, (at, at + 1),
                 same_speaker=True) if subject else None  # fmt: skip


def _judged(prose: Prose, at: int, stop: int) -> tuple[int, int] | None:
    """Return what a verb of naming at ``at`` says of something, None where it says nothing."""
    if prose.lower(at) in _PLAYING:
        until = _clause_end(prose, at, stop)
        bare = prose.lower(at + 2) in {"the", "those"} and prose.lower(at + 3) == "findings"
        return (at + 2, until) if prose.lower(at + 1) == "down" and not (
            bare and until <= at + 4) else None  # fmt: skip
    if _is_act(prose, at, stop):
        return None
    if prose.lower(at).startswith("downplay"):
        return at + 1, _clause_end(prose, at, stop)
    if prose.lower(at).startswith("describe") and _is_told_of(prose, at + 1, stop):
        return at + 1, stop
    quote = next((prose.quote_at(i) for i in range(at + 1, min(at + 14, stop))
                  if prose.quote_at(i) is not None), None)  # fmt: skip
    quote = _named_as(prose, at, stop) if quote is None else quote
    if quote is None and not _judges(prose, at, stop):
        return None
    until = _clause_end(prose, at, stop) if quote is None else prose.index_from(quote.end)
    begin = prose.date_from(at + 1 + (prose.lower(at + 1) == "on")) or at + 1
    if prose.lower(begin) == "to":  # "described to reporters as “flimsy”"
        begin = next((i + 1 for i in range(begin, until) if prose.lower(i) == "as"), begin)
    until = min(until, prose.sentence_of(at)[1])
    deed = prose.lower(at) in _OF_DEEDS and until < stop and prose.tokens[until].is_word
    deed = deed and prose.lower(until) not in PREPOSITIONS | {"and", "but", "or", "as", "of"}
    return begin, until + deed  # "condemned the “reckless” *launch*"


def _is_act(prose: Prose, at: int, stop: int) -> bool:
    """Tell whether a verb names nothing: "declared an “emergency”", "refers to “causes” of it"."""
    if prose.lower(at) == "declared":
        return prose.lower(at + 1) in {"a", "an"}
    if not prose.lower(at).startswith("refer"):
        return False
    named = any(prose.lower(i) == "as" for i in range(at + 2, min(at + 14, stop)))
    return prose.lower(at + 1) != "to" or not named


def _is_told_of(prose: Prose, at: int, stop: int) -> bool:
    """Tell whether people describe what they met: "described *black mould and broken lifts*".

    Or what they lived through: "described *hearing* three shots", "described *how* they fled".
    """
    token = prose.tokens[at]
    if token.lower.endswith("ing") or token.lower == "how":
        return True
    plain = token.is_word and not token.is_capital and at + 1 < stop
    names = DETERMINERS | PREPOSITIONS | PRONOUNS | {"how", "what", "why", "as", "to"}
    return plain and token.lower not in names and not any(
        prose.lower(i) == "as" or prose.quote_at(i) is not None for i in range(at, stop)
    )  # fmt: skip


def _clause_end(prose: Prose, at: int, stop: int) -> int:
    signs = (i for i in range(at + 1, stop) if prose.tokens[i].text in ",;—–")
    return next((i for i in signs if not _lists(prose, i, stop)), stop)


def _lists(prose: Prose, comma: int, stop: int) -> bool:
    """Tell whether a comma joins single words: "as unfounded*,* baseless*,* and untrue"."""
    last = prose.lower(comma + 1) in {"and", "or"}
    after = comma + 2 + last
    closes = after >= stop or prose.tokens[after].text in ",;"
    return closes or (not last and prose.lower(comma + 2) in {"and", "or"})


def _named_as(prose: Prose, at: int, stop: int) -> Span | None:
    """Return the quotation of "criticised the policy of the bank, at length, as a “gamble”"."""
    for index in range(at + 1, min(at + 40, stop - 1)):
        quote = prose.quote_at(index)
        before = {prose.lower(index - 1), prose.lower(index - 2)}
        if quote is not None:
            return quote if "as" in before else None
    return None


def _judges(prose: Prose, at: int, stop: int) -> bool:
    """Tell whether a verb of naming judges: "called it convincing", "described X as weak"."""
    verb, following = prose.lower(at), prose.lower(at + 1)
    calls = verb in {"called", "calls", "calling"}
    if calls and following in {"it", "them", "him", "her", "this", "that"}:
        named = prose.lower(at + 2)
        return bool(named and named not in PREPOSITIONS and at + 2 < stop)
    near = range(at + 2, min(at + 12, stop))
    if verb in {"called", "calls", "branded", "deemed"} and following in DETERMINERS:
        clause = range(at + 3, min(_clause_end(prose, at, stop), at + _FAR))
        last_word = prose.lower(clause[-1]) if clause else ""
        judges = last_word.endswith(_JUDGING) and len(clause) < _SHORT
        return judges or any(_begins_judgement(prose, i) for i in clause)
    joint = next((i for i in near if prose.lower(i) == "as"), None)
    if verb not in _JUDGING_AS or joint is None:
        return False  # nor in "dismissed the players *as the rain began*"
    return first_finite(prose.tokens, joint + 1, _clause_end(prose, at, stop)) is None


def _begins_judgement(prose: Prose, at: int) -> bool:
    """Tell whether "a" begins what something is called: "the vote *a* farce", no "*a* week on"."""
    article = prose.lower(at) in {"a", "an"} and prose.lower(at + 1) not in TIME_UNITS
    return article and prose.lower(at - 1) not in PREPOSITIONS | {"of", "and", "or", "as"}
