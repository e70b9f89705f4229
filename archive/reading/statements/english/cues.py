"""Verbs of saying in a sentence, and who their subject is.

A cue is a verb of the lexicon used as one: not a noun ("the report"), not negated or merely
possible ("would not say"), not inside somebody's quoted speech.
"""

from dataclasses import replace

from archive.reading.statements.english.cue import Cue
from archive.reading.statements.english.found import speaks_for
from archive.reading.statements.english.inverted import inverted_subject
from archive.reading.statements.english.no_speakers import is_compared, is_nobody
from archive.reading.statements.english.noun_uses import is_noun_use
from archive.reading.statements.english.participles import of_participle
from archive.reading.statements.english.shared_subjects import before_stray_comma, of_joined_verb
from archive.reading.statements.english.verb_groups import (
    THINKING,
    does_not,
    parted_from,
    pleased_to,
    says_nothing,
    seemed_to,
    stressed,
    took_to,
    went_on,
    would_later,
)
from archive.reading.statements.who.descriptions import DESCRIPTORS
from archive.reading.words.asides import behind_relative
from archive.reading.words.cue_words import SHOWING, Verb, verb_forms
from archive.reading.words.name_words import KIND_NOUNS, is_role
from archive.reading.words.noun_phrases import phrase_before
from archive.reading.words.phrases_behind import phrase_after
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import DETERMINERS, PREPOSITIONS
from archive.reading.words.subjects import subject_of
from archive.reading.words.verbs import BE, DO, HAVE, MODALS, NEGATIONS, is_adverb, is_finite
from archive.reading.words.word_sets import word_set

_ADVERBS = word_set("adverbs")
_NEVER = MODALS | NEGATIONS | DO | frozenset({"to"})
_COURTS = word_set("courts")
_DEBATING = frozenset({"committee", "mps", "lawmakers", "councillors", "commission"})
_NO_SAYING = {"think": ("tank", "tanks"), "link": ("to", "with"), "add": ("to", "up"),
              "conclude": ("with",), "announce": ("no",), "project": ("such",)}  # fmt: skip
"""What after a verb shows that it says nothing: a "think *tank*"."""
_WITH_PARTICLE = {"point": "out", "shoot": "back", "hit": "back", "fire": "back", "chime": "in",
                  "blurt": "out", "fired": "back"}  # fmt: skip
"""Verbs that say something only with the word behind them: "“Never,” she *shot back*"."""
_BEING = frozenset(word for word in BE if not word.endswith("n't"))
_TOLD_THAT = frozenset({"warn", "inform", "advise", "notify", "assure", "remind"})
_HEARD = Verb("hear", "other", "h")
_WAYS = (went_on, would_later, took_to, seemed_to, pleased_to)
_OPENING_NOUN = frozenset({"the", "his", "its"})
_WITHIN_NOUN = PREPOSITIONS | {"of", "and", "all"}
_BEFORE_ARTICLE = frozenset({"half", "both", "all", "twice", "not", "even", "only", "just"})


def find_cues(prose: Prose, first: int, end: int) -> list[Cue]:
    """Return the verbs of saying of the sentence ``first``..``end`` with their subjects."""
    found: list[Cue] = []
    forms = verb_forms()
    for at in range(first, end):
        verb = forms.get(prose.tokens[at].lower)
        if verb is None or prose.quote_at(at) is not None:
            continue
        if prose.lower(at + 1) in _NO_SAYING.get(verb.base, ()):
            continue
        particle = _WITH_PARTICLE.get(verb.base)
        if particle is not None and prose.lower(at + 1) != particle:
            continue
        cue = _cue(prose, verb, at, (first, end))
        if cue is not None:
            found.append(replace(cue, at=at + 1) if particle is not None else cue)
    return found


def _cue(prose: Prose, verb: Verb, at: int, sentence: tuple[int, int]) -> Cue | None:
    first, end = sentence
    if prose.tokens[at].is_capital and at > first:
        return None
    begun = next(filter(None, (way(prose, at, first) for way in _WAYS)), None)
    begun = stressed(prose, verb, at, first) if begun is None else begun
    group = _group_start(prose, at, first) if begun is None else begun
    stop = at if begun is None else group
    words = {
        prose.lower(at) for at in range(max(group - 1, first), stop)
        if at == first or not prose.tokens[at].is_capital  # "Theresa May said"
    }  # fmt: skip
    if says_nothing(prose, verb, at, (group, first)):
        return None
    if verb.base in THINKING and does_not(prose, at, first):
        return _with_subject(prose, Cue(verb, at, at - does_not(prose, at, first), first, end))
    hears = verb.base == "tell" or (
        verb.base in _TOLD_THAT and prose.lower(at + 1) in {"by", "that"}
    )  # fmt: skip
    if hears and words & BE:
        verb, words = _HEARD, words - BE  # "the court was told"
        group -= prose.lower(group - 1) in BE
        group -= prose.lower(group - 1) in HAVE  # "has been told"
    if prose.lower(at).endswith("ing") and prose.lower(at - 1) in BE and at - 1 > first:
        group, words = at - 1, words - _BEING  # "local media *are reporting*", no "isn't saying"
    if (
        words & BE
        or any(word.endswith("n't") for word in words)
        or _was_done(prose, group, first)
        or words & _NEVER
        or is_noun_use(prose, at, group, first)
    ):
        return None
    weak = verb.takes not in {"s", "sn", "sno", "t", "h"}
    found = _with_subject(prose, Cue(verb, at, group, first, end, weak=weak))
    if found is None or verb.takes != "h" or _hears_cases(prose, found):
        return found
    return _told_by(prose, found) if verb is _HEARD else None


def _was_done(prose: Prose, group: int, first: int) -> bool:
    """Tell whether somebody "was summoned *and told*": it was done to him."""
    done = prose.lower(group - 1) == "and" and prose.lower(group - 2).endswith("ed")
    done = done and prose.lower(group) == "told"
    return done and group - 3 > first and prose.lower(group - 3) in BE


def _told_by(prose: Prose, cue: Cue) -> Cue:
    """Return who tells in "officials were told *by the firm* that …", nobody without a name."""
    agent = phrase_after(prose, cue.at + 2, cue.end) if prose.lower(cue.at + 1) == "by" else None
    if agent is None:
        return replace(cue, subject=None)
    return replace(cue, subject=agent, at=agent[1] - 1)


def _hears_cases(prose: Prose, cue: Cue) -> bool:
    """Tell whether the subject is a body that hears what others state: "the court heard".

    What councillors "were told" is whose that told them.
    """
    told = cue.verb is _HEARD and prose.tokens[cue.at + 1].text not in {".", ","}
    courts = _COURTS - _DEBATING if told else _COURTS
    subject = cue.subject
    return subject is not None and any(prose.lower(index) in courts for index in range(*subject))


def _group_start(prose: Prose, at: int, first: int) -> int:
    parted = parted_from(prose, at, first)
    group = at if parted is None else parted
    while group > first:
        word = prose.lower(group - 1)
        named = prose.tokens[group - 1].is_capital  # "Binyah Kesselly told", "Long said"
        adverb = (word in _ADVERBS or is_adverb(word) or word == "however") and not named
        if word in HAVE or adverb or (word in BE and group < at):
            group -= 1
        elif word == "only" and prose.lower(group - 2) in MODALS:
            group -= 1  # "officials could only say so": no claim, and nobody called "only"
        else:
            break
    return group


def _with_subject(prose: Prose, cue: Cue) -> Cue | None:
    before = prose.lower(cue.group - 1) if cue.group > cue.first else ""
    form = prose.lower(cue.at)
    going = prose.lower(cue.group) == "going"  # ", *going on to warn* that"
    if going or (form.endswith("ing") and prose.lower(cue.group) not in BE):
        return of_participle(prose, cue, before)
    also = before == "," and prose.lower(cue.group) == "also"
    if before in {"and", "but"} and _is_joined_infinitive(prose, cue):
        return None
    if before in {"and", "but", "also"} or also:
        spoken = of_joined_verb(prose, cue.group, cue.first)
        if spoken is not None or not also:  # "Ann Lee, a nurse, also said" joins no verb
            spoken = spoken or phrase_before(prose, cue.group - 1, cue.first)
            return replace(cue, subject=spoken, same_speaker=True)
    if cue.group == cue.first or before in {",", "”", '"', "’", "»", "—", "–", "'"}:
        perfect = prose.lower(cue.group) in HAVE  # "The two, …, have denied the claims"
        inverted = None if perfect else inverted_subject(prose, cue)
        if inverted is not None:
            return replace(cue, subject=inverted, inverted=True)
    stray = before_stray_comma(prose, (cue.first, cue.group, cue.at, cue.end))
    opening = behind_relative(prose, cue.group, cue.first)
    before = prose.lower(opening - 1) if opening > cue.first else ""
    subject = stray or subject_of(prose, opening, cue.first)
    if subject is None or is_compared(prose, subject) or is_nobody(prose, subject):
        return None
    own = _after_relative_object(prose, cue, subject)
    shown = (form in SHOWING or form == "shown") and speaks_for(prose, own)
    joint = prose.lower(own[0] - 1) if own[0] > cue.first + 1 else ""
    held = joint in {"which", "that"} and is_finite(prose.tokens, min(cue.at + 1, cue.end - 1))
    relative = own != subject or before in {"who", "which"} or joint == "whose" or held or (
        joint == "which" and prose.tokens[own[0] - 2].text == ","
    )  # fmt: skip
    return replace(cue, subject=own, weak=cue.weak and not shown, relative=relative)


def _is_joined_infinitive(prose: Prose, cue: Cue) -> bool:
    """Tell whether a form goes on with "to": "called on them to act *and consider* more"."""
    if prose.lower(cue.at) != cue.verb.base or prose.lower(cue.at).endswith("ed"):
        return False
    if prose.lower(cue.group - 2) == ",":
        return False  # "estimate that it may fall, *but caution* that"
    for at in range(cue.group - 2, cue.first, -1):
        if prose.lower(at) in {"to", *MODALS}:
            return True
        if prose.quote_at(at) is None and is_finite(prose.tokens, at):
            return False
    return False


def _after_relative_object(prose: Prose, cue: Cue, subject: tuple[int, int]) -> tuple[int, int]:
    """Return Iran of "a program *Iran* says it needs", police of "a man *police* say was armed".

    What follows the verb shows that the noun before the speaker belongs to what is said.
    """
    start, end = subject
    after = cue.at + 1
    if end - start < 2 or after >= cue.end:
        return subject
    bare = prose.tokens[start].is_word and not prose.tokens[start].is_capital
    bare = bare and prose.lower(start) not in _BEFORE_ARTICLE | PREPOSITIONS | DETERMINERS
    if bare and prose.lower(start + 1) == "the" and end - start > 2:
        return start + 1, end  # "meddling *the congressman* said is meant to harm"
    if prose.lower(start) not in DETERMINERS:
        return subject
    last = prose.tokens[end - 1]
    second = next((i for i in range(start + 2, end - 1) if prose.lower(i) in _OPENING_NOUN
                   and not prose.tokens[i - 1].is_capital
                   and prose.lower(i - 1) not in _WITHIN_NOUN), None)  # fmt: skip
    if second is not None and is_finite(prose.tokens, after):
        return second, end  # "a figure *the club* insists was never mentioned"
    if not last.is_capital:
        return (end - 1, end) if _speak_plural(last.lower) and is_finite(
            prose.tokens, after) else subject  # fmt: skip
    name = end - 1
    while name > start + 1 and prose.tokens[name - 1].is_capital:
        name -= 1
    noun = prose.lower(name - 1)
    told = prose.lower(after) in {"it", "they"} or is_finite(prose.tokens, after)
    described = is_role(noun) or noun in KIND_NOUNS or noun in DESCRIPTORS
    within = PREPOSITIONS | DETERMINERS | {"of", "and", "'s"}
    plain = prose.tokens[name - 1].is_word and noun not in within
    plain = plain and (name - 2 <= start or prose.lower(name - 2) not in PREPOSITIONS)
    return (name, end) if told and plain and name > start + 1 and not described else subject


def _speak_plural(word: str) -> bool:
    return word in {"police", "authorities", "relatives"} or (is_role(word) and word.endswith("s"))
