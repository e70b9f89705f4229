"""Nouns that tell what somebody holds or reports.

"X's claim that …", "amid reports that …", "There are fears it …", "reports by X of a blast".
"""

from archive.reading.statements.english.found import Found, is_somebody, last
from archive.reading.statements.english.hearers import adjuncts
from archive.reading.statements.english.nouns_before import RAISING
from archive.reading.statements.english.rejections import answer_by
from archive.reading.statements.english.shared_subjects import speaker_of
from archive.reading.words.cue_words import NOUN_CUES
from archive.reading.words.name_words import KIND_NOUNS, is_role
from archive.reading.words.noun_phrases import phrase_before
from archive.reading.words.phrases_behind import phrase_after
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES
from archive.reading.words.verbs import AUXILIARIES, BE, HAVE, first_finite, has_clause, is_finite

_ISSUING = frozenset({"issued", "issues", "made", "makes", "gave", "published", "released",
                      "repeated", "repeats", "raised", "sounded", "voiced", "voice",
                      "voices", "expressed", "expresses", "express", "reiterated", "echoed",
                      "persisted", "presented", "offered", "received", "take", "takes", "took",
                      "hold", "holds", "share", "shares", "shared", "reached", "came"})  # fmt: skip
_FELT = frozenset({"confidence", "opinion", "alarm", "concern",
                   "concerns", "argument", "arguments", "complaint", "complaints",
                   "prediction", "predictions", "admission", "insistence", "view"})  # fmt: skip
"""Nouns that are news only where somebody is named: "concerns that"."""
_HEARD = frozenset({"reports", "fears", "rumours", "rumors", "claims", "concerns", "suspicions",
                    "allegations", "suggestions", "speculation"})  # fmt: skip
_ALLEGED = frozenset({"allegations", "accusations", "claims"})
_FACING = frozenset({"faces", "face", "faced", "facing", "in", "on", "over", "amid", "following",
                     "after", "by", "with"})  # fmt: skip
_LASTING = frozenset({"for", "since", "over", "during", "in"})
_NEAR = 6
_VOICED = frozenset({"concern", "concerns", "fear", "fears", "belief", "hope", "hopes"})
_CLAIMS = frozenset({"claims", "allegations", "accusations"})
"""What is made of some sort: "made *wild claims* the mill was shut"."""
_EARLIER = frozenset({"earlier", "first", "own", "previous", "latest", "initial", "original",
                      "repeated", "recent", "public", "false", "new"})  # fmt: skip
_GROWING = frozenset({"mounted", "mounting", "grown", "growing", "emerged", "spread", "spreading",
                      "circulated", "circulating", "persist", "persisted", "surfaced", "mount",
                      "grow", "abound", "swirled", "swirling"})  # fmt: skip
_WITHIN = frozenset({"because", "since", "when", "if", "unless", "after", "before", "while",
                     "although", "though", "where", "what", "how", "why"})  # fmt: skip


def nominal(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "X's claim that …", "a report by X that …", "reports that …"."""
    that, claimant = _named_author(prose, at, end)
    if prose.lower(that) == "of":
        return _told_of(prose, (at, that), claimant, last(prose, end))
    if prose.lower(that) != "that":
        if not (_is_voiced(prose, at, first, end) or _is_about(prose, at, first, end)):
            return None
        that -= 1  # "voiced concern *the mill* might close"
    return _with_clause(prose, (first, at, that, end), claimant)


def _with_clause(
    prose: Prose, where: tuple[int, int, int, int], claimant: tuple[int, int] | None
) -> Found | None:
    """Read the clause behind "that" at the third place of ``where``; the second is the noun."""
    first, at, that, end = where
    stop = _told_end(prose, at, that, end)
    if not has_clause(prose.tokens, that + 1, stop) or _is_relative(prose, that, stop):
        return None
    claimant = claimant or _owner(prose, at, first)
    own = claimant[0] if claimant and claimant[0] < at else at
    own -= prose.lower(own - 1).endswith("ing") and prose.lower(own - 2) == ","
    if claimant is None:
        claimant, own = _issuer(prose, at, first)
    claimant = claimant or _body_before(prose, at, first)
    own = claimant[0] if claimant and own == at and claimant[0] < at else own
    if claimant is None and prose.lower(at) in _FELT and not _is_there(prose, at):
        return None
    if prose.lower(at - 1) in RAISING and claimant and not is_somebody(prose, claimant):
        return None  # "the raid *raised fears* that": nobody is said to have them
    answer = answer_by(prose, stop, end)
    if answer is not None:  # "The claim that Velm had fallen was rejected by Norvik"
        verb, who, told = answer
        return Found(verb, who, ((that + 1, stop),), told, "answer", at, verb, left=True)
    reported = NOUN_CUES[prose.lower(at)]
    return Found((at, at + 1), claimant, ((that + 1, stop),), reported, "nominal",
                 own, (at, that))  # fmt: skip


def _told_end(prose: Prose, at: int, that: int, end: int) -> int:
    """Return where what a noun tells ends: at a sign, or before the verb of the sentence."""
    if _is_there(prose, at):
        return last(prose, end)
    stop = next((i for i in range(that, end) if prose.tokens[i].text in ",;—"), last(prose, end))
    return _before_main_verb(prose, that, stop)


def _named_author(prose: Prose, at: int, end: int) -> tuple[int, tuple[int, int] | None]:
    """Return where "that" may stand, and X of "a report *by X* last week that"."""
    if prose.lower(at + 1) not in {"by", "from"}:
        grown = _after_growing(prose, at, end)
        lasting = adjuncts(prose, at + 1, end) if prose.lower(at + 1) in _LASTING else grown
        dated = prose.date_from(at + 1 + (prose.lower(at + 1) == "on"))
        return dated or lasting, None
    author = phrase_after(prose, at + 2, end)
    of = (
        next((i for i in range(at + 3, author[1]) if prose.lower(i) == "of"), None)
        if author
        else None
    )
    if of is not None and prose.lower(at) in _HEARD:
        return of, (at + 2, of)
    after = author[1] if author else at + 1
    return prose.date_from(after) or after, author


def _is_voiced(prose: Prose, at: int, first: int, end: int) -> bool:
    """Tell whether a bare clause follows what somebody voices: "voiced *fears it* would fall"."""
    opens = prose.tokens[at + 1] if at + 1 < end else None
    made = prose.lower(at) in _CLAIMS and prose.lower(at - 2) in {"made", "makes"}
    if (
        not (made or prose.lower(at) in _VOICED)
        or opens is None
        or _issuer(prose, at, first)[0] is None
    ):
        return False
    begins = opens.is_capital or opens.lower in DETERMINERS | PRONOUNS
    return begins and has_clause(prose.tokens, at + 1, end)


def _is_about(prose: Prose, at: int, first: int, end: int) -> bool:
    """Tell whether a bare clause follows: "There are *fears it* may burst", "amid *reports he* is".

    Nobody is said to have them.
    """
    if at + 2 >= end or at == first:
        return False
    opens = prose.tokens[at + 1]
    begins = opens.is_capital or opens.lower in DETERMINERS | PRONOUNS or opens.is_number
    heard = prose.lower(at) in _HEARD and (prose.lower(at - 1) == "amid" or _is_there(prose, at))
    return heard and begins and has_clause(prose.tokens, at + 1, end)


def _is_there(prose: Prose, at: int) -> bool:
    """Tell whether there are reports: "*There have also been* reports", "*there are* fears"."""
    near = range(at - 1, max(at - _NEAR, -1), -1)
    there = next((i for i in near if prose.lower(i) == "there"), None)
    return there is not None and any(prose.lower(i) in BE for i in range(there + 1, at)) and (
        "no" not in {prose.lower(i) for i in range(there + 1, at)}
    )  # fmt: skip


def _told_of(
    prose: Prose, at: tuple[int, int], author: tuple[int, int] | None, until: int
) -> Found | None:
    """Read "There are reports *of gunfire*", "reports by divers *of a leak*".

    And "faces allegations *of taking bribes*", of which nobody is the source.
    """
    noun, of = at
    doing = prose.lower(noun) in _ALLEGED and prose.lower(of + 1).endswith("ing")
    doing = doing and prose.lower(noun - 1) in _FACING
    there = prose.lower(noun) in _HEARD and _is_there(prose, noun)
    named = author is not None and author[0] > noun and prose.lower(noun) in _HEARD
    if of + 2 >= until or not (doing or there or named):
        return None
    stop = next((i for i in range(of, until) if prose.tokens[i].text in ",;—"), until)
    cue = (noun, noun + 1)
    return Found(cue, author if named else None, ((of + 1, stop),), NOUN_CUES[prose.lower(noun)],
                 "nominal", noun, (noun, of))  # fmt: skip


def _after_growing(prose: Prose, at: int, end: int) -> int:
    """Return where "that" may stand behind "accusations *have mounted* that": the next word."""
    near = range(at + 1, min(at + 5, end - 1))
    verb = next((i for i in near if prose.lower(i) in _GROWING), None)
    plain = verb is not None and all(prose.lower(i) in BE | HAVE for i in range(at + 1, verb))
    return verb + 1 if verb is not None and plain else at + 1


def _owner(prose: Prose, at: int, first: int) -> tuple[int, int] | None:
    """Return X of "X's claim that", "X's earlier claim that", ", denying *X*'s claim that"."""
    at -= prose.lower(at - 1) in _EARLIER
    owned = at > first + 1 and prose.lower(at - 1) == "'s"
    owner = phrase_before(prose, at - 1, first) if owned else None
    if owner is None:
        return None
    start, end = owner
    acts = prose.lower(start).endswith("ing") and prose.lower(start - 1) == ","
    return start + (acts and end - start > 1), end


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


def _issuer(prose: Prose, at: int, first: int) -> tuple[tuple[int, int] | None, int]:
    """Return the office of "The office has issued a stark *warning* that", and where it begins."""
    for verb in range(at - 1, max(at - 6, first), -1):
        if prose.lower(verb) in _ISSUING:
            group = verb - (prose.lower(verb - 1) in HAVE)
            return speaker_of(prose, group, first)
    be = at - len(("is", "of", "the"))
    if prose.lower(be) in BE and prose.lower(be + 1) == "of":
        return speaker_of(prose, be, first)  # "is of the *view* that"
    return None, at


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
