"""Statements without a verb of saying of their own: "according to", passives, nouns, adverbs."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from archive.reading.statements.english.according import according, reckoned
from archive.reading.statements.english.found import Found, last
from archive.reading.statements.english.happenings import happened
from archive.reading.statements.english.judgements import NAMING, called, colon_speech
from archive.reading.statements.english.noun_uses import RAISING
from archive.reading.statements.english.objects import is_somebody
from archive.reading.statements.english.passives import agent, emerged, passive
from archive.reading.statements.english.positions import (
    POSITIONS,
    SPEAKING,
    position,
    spoken_of,
    view_of,
)
from archive.reading.statements.english.putting import POLLING, PUTTING, polled, put
from archive.reading.statements.english.quoted import by_quoting
from archive.reading.statements.english.rejections import answer_by
from archive.reading.statements.english.stances import (
    ACCUSED,
    DESCRIBED,
    FORESEEN,
    STANCES,
    accused_by,
    described_by,
    foreseen,
    sure_that,
)
from archive.reading.statements.english.withheld import RULED, ruled_out, stopped_short, withheld
from archive.reading.words.cue_words import ADVERBS, AGENT_PASSIVE, NOUN_CUES, PASSIVE, verb_forms
from archive.reading.words.name_words import KIND_NOUNS, is_role
from archive.reading.words.noun_phrases import phrase_before
from archive.reading.words.phrases_behind import phrase_after
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from archive.reading.words.subjects import subject_of
from archive.reading.words.verbs import (
    AUXILIARIES,
    BE,
    HAVE,
    first_finite,
    has_clause,
    is_adverb,
    is_finite,
)

_ISSUING = frozenset({"issued", "issues", "made", "makes", "gave", "published", "released",
                      "repeated", "repeats", "raised", "sounded", "voiced", "voice",
                      "voices", "expressed", "expresses", "express", "reiterated", "echoed",
                      "persisted", "presented", "offered", "received"})  # fmt: skip
_FELT = frozenset({"concern", "concerns", "argument", "arguments", "complaint", "complaints",
                   "prediction", "predictions", "admission", "insistence", "view"})  # fmt: skip
"""Nouns that are news only where somebody is named: "concerns that"."""
_VOICED = frozenset({"concern", "concerns", "fear", "fears", "belief", "hope", "hopes"})
_CLAIMS = frozenset({"claims", "allegations", "accusations"})
"""What is made of some sort: "made *wild claims* the mill was shut"."""
_EARLIER = frozenset({"earlier", "own", "previous", "latest", "initial", "original", "repeated",
                      "recent", "public", "false", "new"})  # fmt: skip
_LONGEST_THERE = 5
"""Tokens from "reports" back to the verb of "there *have been* several reports"."""
_OFTEN = frozenset({"then", "later", "also", "now"})
_GROWING = frozenset({"mounted", "mounting", "grown", "growing", "emerged", "spread", "spreading",
                      "circulated", "circulating", "persist", "persisted", "surfaced", "mount",
                      "grow", "abound", "swirled", "swirling"})  # fmt: skip
_WITHIN = frozenset({"because", "since", "when", "if", "unless", "after", "before", "while",
                     "although", "though", "where", "what", "how", "why"})  # fmt: skip


def by_phrases(prose: Prose, first: int, end: int) -> list[Found]:
    """Return the statements of the sentence that hang on something other than a verb of saying."""
    found: list[Found] = []
    table = _forms()
    for at in range(first, end):
        forms = table.get(prose.tokens[at].lower)
        if forms is None or prose.quote_at(at) is not None:
            continue
        for form in forms:
            statement = form(prose, at, first, end)
            if statement is not None:
                found.append(statement)
                break
    return found


Form = Callable[[Prose, int, int, int], Found | None]


@cache
def _forms() -> Mapping[str, tuple[Form, ...]]:
    """Return the forms that a word can begin, in the order in which they are tried."""
    by_words: tuple[tuple[Form, Iterable[str]], ...] = (
        (according, ("according", "per", "in")),
        (passive, PASSIVE),
        (happened, ("reported",)),
        (agent, AGENT_PASSIVE),
        (_nominal, NOUN_CUES),
        (put, PUTTING),
        (polled, POLLING),
        (colon_speech, (":",)),
        (_adverb, ADVERBS),
        (called, NAMING),
        (by_quoting, ("saying",)),
        (reckoned, ("by", "on", "in")),
        (emerged, ("emerged", "emerges", "transpired")),
        (sure_that, STANCES),
        (foreseen, FORESEEN),
        (position, POSITIONS),
        (spoken_of, SPEAKING),
        (view_of, ("that",)),
        (described_by, DESCRIBED),
        (accused_by, ACCUSED),
        (withheld, ("whether", "if")),
        (stopped_short, ("short",)),
        (ruled_out, RULED),
        (_so_said, ("so",)),
    )
    table: dict[str, tuple[Form, ...]] = {}
    for form, words in by_words:
        for word in words:
            table[word] = (*table.get(word, ()), form)
    return table


def _so_said(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "*So* concludes a paper published on Monday": the sentence before is what it said."""
    verb = verb_forms().get(prose.lower(at + 1))
    if at != first or verb is None or verb.takes not in {"s", "sn", "w", "wn"}:
        return None
    if any(prose.tokens[i].text == ":" for i in range(at, end)):
        return None
    source = phrase_after(prose, at + 2, end)
    if source is None or prose.lower(at + 2) in PRONOUNS:
        return None
    return Found((at + 1, at + 2), source, ((at, at + 1),), verb.reported_as, "according", at,
                 (at, source[1]), left=True)  # fmt: skip


def _nominal(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "X's claim that …", "a report by X that …", "reports that …"."""
    reported = NOUN_CUES.get(prose.lower(at))
    if reported is None:
        return None
    that, claimant = _named_author(prose, at, end)
    if prose.lower(that) != "that":
        if not _is_voiced(prose, at, first, end):
            return None
        that -= 1  # "voiced concern *the mill* might close"
    stop = _told_end(prose, at, that, end)
    if not has_clause(prose.tokens, that + 1, stop) or _is_relative(prose, that, stop):
        return None
    claimant = claimant or _owner(prose, at, first) or _issuer(prose, at, first)
    claimant = claimant or _body_before(prose, at, first)
    if claimant is None and prose.lower(at) in _FELT:
        return None
    if prose.lower(at - 1) in RAISING and claimant and not is_somebody(prose, claimant):
        return None  # "the raid *raised fears* that": nobody is said to have them
    answer = answer_by(prose, stop, end)
    if answer is not None:  # "The claim that Velm had fallen was rejected by Norvik"
        verb, who, told = answer
        return Found(verb, who, ((that + 1, stop),), told, "answer", at, verb, left=True)
    return Found((at, at + 1), claimant, ((that + 1, stop),), reported, "nominal",
                 claimant[0] if claimant and claimant[0] < at else at, (at, that))  # fmt: skip


def _told_end(prose: Prose, at: int, that: int, end: int) -> int:
    """Return where what a noun tells ends: at a sign, or before the verb of the sentence."""
    if _there_are(prose, at):
        return last(prose, end)
    stop = next((i for i in range(that, end) if prose.tokens[i].text in ",;—"), last(prose, end))
    return _before_main_verb(prose, that, stop)


def _there_are(prose: Prose, at: int) -> bool:
    """Tell whether a sentence only tells that something is told: "*There were* reports that"."""
    be = next((i for i in range(at - 1, max(at - _LONGEST_THERE, 0), -1)
               if prose.lower(i) in BE), 0)  # fmt: skip
    return be > 0 and "there" in {prose.lower(be - 1), prose.lower(be - 2)}


def _named_author(prose: Prose, at: int, end: int) -> tuple[int, tuple[int, int] | None]:
    """Return where "that" may stand, and X of "a report *by X* last week that"."""
    if prose.lower(at + 1) not in {"by", "from"}:
        dated = prose.date_from(at + 1 + (prose.lower(at + 1) == "on"))
        return dated or _after_growing(prose, at, end), None
    author = phrase_after(prose, at + 2, end)
    after = author[1] if author else at + 1
    return prose.date_from(after) or after, author


def _is_voiced(prose: Prose, at: int, first: int, end: int) -> bool:
    """Tell whether a bare clause follows what somebody voices: "voiced *fears it* would fall"."""
    opens = prose.tokens[at + 1] if at + 1 < end else None
    made = prose.lower(at) in _CLAIMS and prose.lower(at - 2) in {"made", "makes"}
    if (
        not (made or prose.lower(at) in _VOICED)
        or opens is None
        or _issuer(prose, at, first) is None
    ):
        return False
    begins = opens.is_capital or opens.lower in DETERMINERS | PRONOUNS
    return begins and has_clause(prose.tokens, at + 1, end)


def _after_growing(prose: Prose, at: int, end: int) -> int:
    """Return where "that" may stand behind "accusations *have mounted* that": the next word."""
    near = range(at + 1, min(at + 5, end - 1))
    verb = next((i for i in near if prose.lower(i) in _GROWING), None)
    plain = verb is not None and all(prose.lower(i) in BE | HAVE for i in range(at + 1, verb))
    return verb + 1 if verb is not None and plain else at + 1


def _owner(prose: Prose, at: int, first: int) -> tuple[int, int] | None:
    """Return X of "X's claim that", "X's earlier claim that"."""
    at -= prose.lower(at - 1) in _EARLIER
    owned = at > first + 1 and prose.lower(at - 1) == "'s"
    return phrase_before(prose, at - 1, first) if owned else None


def _body_before(prose: Prose, at: int, first: int) -> tuple[int, int] | None:
    """Return the opposition of "rejecting *opposition* claims that", "amid *police* reports".

    And who warns in "spurred by texts sent by *local officials* warning that".
    """
    body = prose.lower(at - 1)
    if prose.lower(at) == "warning" and is_role(body):
        near = range(at - 2, max(at - 6, first), -1)
        hung = next((i for i in near if prose.lower(i) in PREPOSITIONS | {"of"}), None)
        return (hung + 1, at) if hung is not None else None
    before = prose.lower(at - 2) if at - 2 >= first else ""
    told = body in KIND_NOUNS or is_role(body) or body == "opposition"
    opens = before.endswith("ing") or before in PREPOSITIONS
    return (at - 1, at) if told and opens else None


def _issuer(prose: Prose, at: int, first: int) -> tuple[int, int] | None:
    """Return the office of "The office has issued a stark *warning* that"."""
    for verb in range(at - 1, max(at - 6, first), -1):
        if prose.lower(verb) in _ISSUING:
            group = verb - (prose.lower(verb - 1) in HAVE)
            return subject_of(prose, group, first)
    return None


def _before_main_verb(prose: Prose, that: int, stop: int) -> int:
    """Cut "that Russia had taken the town *was rejected*" before its second auxiliary."""
    finite = first_finite(prose.tokens, that + 1, stop)
    if finite is None:
        return stop
    allowed = 0  # further verbs that clauses within it may have
    for index in range(finite + 1, stop):
        if prose.lower(index) in _WITHIN:
            allowed += 1
            continue
        if allowed and is_finite(prose.tokens, index):
            allowed -= prose.lower(index - 1) not in AUXILIARIES
            continue
        again = prose.lower(index) in AUXILIARIES and is_finite(prose.tokens, index)
        joined = prose.lower(index - 1) in RELATIVES | {"and", "it", "they", "but", "not"}
        if again and not joined and prose.lower(index - 1) not in AUXILIARIES:
            return index
    return stop


def _is_relative(prose: Prose, that: int, stop: int) -> bool:
    """Tell whether "that" is the subject of its clause: "a report that was published"."""
    return first_finite(prose.tokens, that + 1, stop) == that + 1


def _adverb(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "The blast reportedly killed three people"; nobody is named."""
    reported = ADVERBS.get(prose.lower(at))
    if reported is None or prose.lower(at + 1).endswith("ing"):
        return None  # "for allegedly spreading it"
    if not (prose.lower(at - 1) in AUXILIARIES or is_finite(prose.tokens, min(at + 1, end - 1))
            or is_adverb(prose.lower(at - 1)) or prose.lower(at - 1) in _OFTEN):  # fmt: skip
        return None  # "a site *allegedly involved* in theft"
    left = max((i + 1 for i in range(first, at) if _opens_clause(prose, i)), default=first)
    begin = left if has_clause(prose.tokens, left, last(prose, end)) else first
    stop = next((i for i in range(at, end) if prose.tokens[i].text in ",;—"), last(prose, end))
    if first_finite(prose.tokens, begin, stop) is None:
        return None
    return Found((at, at + 1), None, ((begin, stop),), reported, "adverb", begin, (at, at + 1))


def _opens_clause(prose: Prose, at: int) -> bool:
    """Tell whether a clause begins behind a sign or a joint: "was shot *after* he allegedly …"."""
    joint = prose.lower(at) in SUBORDINATORS and prose.lower(at + 1) in PRONOUNS
    return joint or prose.tokens[at].text in ",;—"
