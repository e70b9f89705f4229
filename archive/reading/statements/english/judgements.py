"""What somebody calls a thing: "called it a crime", "described the plan as weak"."""

from archive.reading.statements.english.found import Found, last
from archive.reading.statements.english.rejections import ANSWERED
from archive.reading.statements.english.shared_subjects import of_main_verb, speaker_of
from archive.reading.statements.english.showing import OWN_FORMS, PLAYING, clause_end
from archive.reading.words.name_words import PERSON_NOUNS, is_role
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from archive.reading.words.verbs import BE, HAVE, first_finite, is_adverb, is_finite
from archive.reading.words.word_sets import word_set
from archive.values import Span

NAMING = word_set("naming")
_JUDGING = ("less", "ous", "able", "ible", "ful", "absurd", "false", "illegal", "unfair", "untrue",
            "nonsense", "wrong", "unlawful", "premature", "cruel")  # fmt: skip
_JUDGING_AS = frozenset({"described", "describes", "denounced", "condemned", "branded",
                         "dismissed", "dismisses", "dismissing", "labelled", "labeled", "portrayed",
                         "characterised", "characterized", "ridiculed", "remember", "remembers",
                         "remembered", "promoted", "promotes", "touted", "pitched",
                         "pitches"})  # fmt: skip
_EPITHETS = word_set("epithets")
"""What somebody calls others by without an article: "called the ushers *pests*"."""
_CONSIDERING = frozenset({"consider", "considers", "considered"})
_FAR = 18
_SHORT = 7
TIME_UNITS = word_set("time units")
_PARTICLES = frozenset({"on", "upon", "for", "off", "out", "up"})
_OF_DEEDS = frozenset({"condemned", "denounced", "praised", "criticised", "criticized", "slammed",
                       "hailed", "condemning", "denouncing", "hails", "praises", "condemns",
                       "slams"})  # fmt: skip


def called(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "X called the attack “a crime”": a judgement in the speaker's own words."""
    noun = prose.lower(at - 1) in DETERMINERS - {"one"} | {"'s", "of"}  # "a *label* of novelty"
    if noun or prose.lower(at) not in NAMING or prose.lower(at + 1) == "by":
        return None
    if prose.lower(at).startswith("call") and prose.lower(at + 1) in _PARTICLES:
        return None  # "called *on* them to be “calm”"
    adverb = prose.lower(at - 1) in {"already", "also", "now", "still"}
    if prose.lower(at).endswith("ing") and prose.lower(at - 1 - adverb) not in BE:
        return _calling(prose, at, first, end)
    progressive = prose.lower(at).endswith("ing")
    group = at - (prose.lower(at - 1) in HAVE or progressive) - (adverb and progressive)
    subject, own = speaker_of(prose, group, first)
    if subject is None or (prose.lower(at - 1) in BE | {"so", "to"} and not progressive):
        return None
    subject = _who_calls(prose, subject)
    said = _judged(prose, at, last(prose, end))
    if said is None or (said[1] - said[0] == 1 and prose.lower(said[0]) in PRONOUNS):
        return None  # "the “joke”, as he called *it*"
    if prose.lower(said[0]) in {"'s", "’s"}:
        said = (at + 1, said[1])  # "described *Friday's raid* as “limited”"
    if prose.lower(subject[0] - 1) == "whose":
        return None  # "Ana Ruiz, whose firm calls itself “lean”": somebody else's sentence
    verb = (at, at + 1 + (prose.lower(at) in PLAYING))
    return Found(verb, subject, (said,), "other", "called", own, (own, verb[1]))


_OWNING = frozenset({"the", "its", "his", "her", "their"})


def _who_calls(prose: Prose, subject: tuple[int, int]) -> tuple[int, int]:
    """Return the group of "a charge *the group* has called “false”"."""
    start, end = subject
    if prose.lower(start) not in {"a", "an"}:
        return subject
    one = next((i for i in range(start + 2, end - 1)
                if prose.lower(i) == "one" and is_role(prose.lower(i + 1))), None)  # fmt: skip
    if one is not None:
        return one, end  # "a choice *one parent* called “cruel”"
    inner = next((i for i in range(start + 2, end) if prose.lower(i) in _OWNING
                  or (prose.tokens[i].is_capital and not prose.tokens[i - 1].is_capital
                      and prose.lower(i - 1) in ANSWERED)), None)  # fmt: skip
    return (inner, end) if inner is not None and prose.lower(inner - 1) in ANSWERED else subject


def _calling(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read ", calling the film “theatre”" of whoever the sentence is about."""
    said = _judged(prose, at, last(prose, end))
    quoted = said is not None and any(prose.quote_at(i) is not None for i in range(*said))
    if said is None or not (quoted or prose.lower(at) == "citing"):
        return None
    beside = _beside(prose, at, first)
    if beside is not None:
        own = beside[0]
        return Found((at, at + 1), beside, (said,), "other", "called", own, (own, at))
    if prose.tokens[at - 1].text != ",":
        return None
    subject = of_main_verb(prose, at, first)
    return Found((at, at + 1), subject, (said,), "other", "called", at, (at, at + 1),
                 same_speaker=True) if subject else None  # fmt: skip


def _beside(prose: Prose, at: int, first: int) -> tuple[int, int] | None:
    """Return one of "…, with *one* calling it “a scandal”", None elsewhere."""
    for index in range(at - 2, max(at - _SHORT, first), -1):
        if prose.lower(index) == "with" and prose.tokens[index - 1].text == ",":
            return index + 1, at
    return None


def _judged(prose: Prose, at: int, stop: int) -> tuple[int, int] | None:
    """Return what a verb of naming at ``at`` says of something, None where it says nothing."""
    stop = _before_judging_again(prose, at, stop)
    if _is_act(prose, at, stop):
        return None
    form = OWN_FORMS.get(prose.lower(at))
    if form is not None:
        return form(prose, at, stop)
    if prose.lower(at).startswith("downplay"):
        return at + 1, clause_end(prose, at, stop)
    if prose.lower(at).startswith("describe") and _is_told_of(prose, at + 1, stop):
        return at + 1, stop
    quote = next((prose.quote_at(i) for i in range(at + 1, min(at + 30, stop))
                  if prose.quote_at(i) is not None
                  and (i < at + 14 or prose.lower(i - 1) in {"a", "an"})), None)  # fmt: skip
    quote = _named_as(prose, at, stop) if quote is None else quote
    if quote is None and not _judges(prose, at, stop):
        return None
    until = clause_end(prose, at, stop) if quote is None else _after_marks(prose, quote, stop)
    begin = prose.date_from(at + 1 + (prose.lower(at + 1) == "on")) or at + 1
    if prose.lower(begin) == "to":  # "described to reporters as “flimsy”"
        begin = next((i + 1 for i in range(begin, until) if prose.lower(i) == "as"), begin)
    until = min(until, prose.sentence_of(at)[1])
    if until < stop and prose.lower(until) == "for" and prose.lower(at).startswith("call"):
        return begin, clause_end(prose, until, stop)  # "called him a “liar” *for saying so*"
    return begin, until + _goes_on_in_noun(prose, at, until, stop)


def _goes_on_in_noun(prose: Prose, at: int, until: int, stop: int) -> bool:
    """Tell whether marks close before their noun: "condemned the “reckless” *launch*"."""
    if until >= stop or not prose.tokens[until].is_word:
        return False
    if prose.lower(at) in _OF_DEEDS:
        return prose.lower(until) not in PREPOSITIONS | {"and", "but", "or", "as", "of"}
    article = prose.quote_at(until - 1)
    opened = prose.index_from(article.start) if article is not None else until
    described = prose.lower(opened - 1) in {"a", "an"}  # "called him a “very good” *man*"
    return described and not is_finite(prose.tokens, until) and (
        prose.lower(until) not in PREPOSITIONS | SUBORDINATORS | {"and", "but", "or", "as", "of"}
    )  # fmt: skip


def _before_judging_again(prose: Prose, at: int, stop: int) -> int:
    """Return where a judgement ends: "condemned the cut*, describing* it as “a crime”"."""
    for comma in range(at + 2, stop - 1):
        verb = prose.lower(comma + 1)
        if verb == "with" and prose.lower(comma + 2) in {"one", "some", "others"}:
            verb = prose.lower(comma + 3)  # "blasted the plan*, with one* calling it “mad”"
        again = verb.endswith("ing") and (verb in NAMING or verb == "going")
        if prose.tokens[comma].text == "," and again:
            return comma if prose.quote_at(comma) is None else stop
    return stop


def _after_marks(prose: Prose, quote: Span, stop: int) -> int:
    """Return where a judgement ends that goes on: "“a new step” in the “war of ruin”"."""
    until = prose.index_from(quote.end)
    again = next((i for i in range(until, min(until + _SHORT, stop))
                  if prose.quote_at(i) is not None), None)  # fmt: skip
    if again is None or prose.lower(until) not in PREPOSITIONS | {"of"}:
        return until
    more = prose.quote_at(again)
    return prose.index_from(more.end) if more is not None else until


def _is_act(prose: Prose, at: int, stop: int) -> bool:
    """Tell whether a verb names nothing: "declared an “emergency”", "refers to “causes” of it"."""
    if prose.lower(at) == "declared":
        return prose.lower(at + 1) in {"a", "an"}
    named = any(prose.lower(i) == "as" for i in range(at + 2, min(at + 14, stop)))
    if prose.lower(at).startswith("dismiss") and "criticism" in {
        prose.lower(i) for i in range(at + 1, at + 4)
    }:
        return not named  # "dismissed any *criticism* of her “war” on waste"
    if not prose.lower(at).startswith("refer"):
        return False
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
    calls = verb in {"called", "calls", "calling", "call"}
    if verb in _CONSIDERING:
        return any(_begins_judgement(prose, i) for i in range(at + 2, min(at + _FAR, stop)))
    if calls and following in {"it", "them", "him", "her", "this", "that"}:
        named = prose.lower(at + 2)
        owned = following == "her" and (is_role(named) or named in PERSON_NOUNS)
        return bool(named and named not in PREPOSITIONS and at + 2 < stop) and not owned
    near = range(at + 2, min(at + 12, stop))
    if verb in {"called", "calls", "call", "branded", "deemed"} and following in DETERMINERS:
        clause = range(at + 3, min(clause_end(prose, at, stop), at + _FAR))
        last_word = prose.lower(clause[-1]) if clause else ""
        judges = last_word.endswith(_JUDGING) and len(clause) < _SHORT
        judges = judges or any(_is_epithet(prose, i) for i in clause)
        return judges or any(_begins_judgement(prose, i) for i in clause)
    joint = next((i for i in near if prose.lower(i) == "as"), None)
    if verb not in _JUDGING_AS or joint is None:
        return False  # nor in "dismissed the players *as the rain began*"
    until = clause_end(prose, at, stop)
    relative = (i for i in range(joint + 2, until) if prose.lower(i) in RELATIVES)
    finite = first_finite(prose.tokens, joint + 1, next(relative, until))
    if finite is None or finite - joint > _SHORT:
        return True
    return is_adverb(prose.lower(finite - 1))  # "as false and politically motivated"


def _is_epithet(prose: Prose, at: int) -> bool:
    """Tell whether others are called something: "the ushers *pests*", no "his old *heroes*"."""
    one = not prose.lower(at).endswith("s")
    return prose.lower(at) in _EPITHETS and (one or prose.lower(at - 1).endswith("s"))


def _begins_judgement(prose: Prose, at: int) -> bool:
    """Tell whether "a" begins what something is called: "the vote *a* farce", no "*a* week on"."""
    article = prose.lower(at) in {"a", "an"} and prose.lower(at + 1) not in TIME_UNITS
    return article and prose.lower(at - 1) not in PREPOSITIONS | {"of", "and", "or", "as"}
