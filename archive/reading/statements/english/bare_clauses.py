"""A bare clause behind a verb of saying: "The mayor said *the mill was shut*".

Nothing opens the clause, so its verb has to be found: among the verbs known, or where, behind a
plain "said", only a clause can stand.
"""

from archive.reading.statements.english.clause_openings import PLAINLY, must_be_clause, opens_clause
from archive.reading.statements.english.cue import Cue
from archive.reading.statements.english.demands import before_demand
from archive.reading.statements.english.found import Found, last, made, relative_end, speaks_for
from archive.reading.statements.english.hearers import after_hearer, is_behind_speech, is_order
from archive.reading.statements.english.unlisted_verbs import LONGEST_SUBJECT
from archive.reading.words.cue_words import SHOWING, verb_forms
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from archive.reading.words.verbs import (
    AUXILIARIES,
    HAVE,
    first_finite,
    has_clause,
    is_finite,
    may_act_on,
)

_DESCRIBING = frozenset({"that", "which", "where", "whose", "when"})
_MEANWHILE = frozenset({"as", "after", "before", "until", "when", "while", "because", "amid"})
_MARKS = 3
"""A comma and the marks that close speech behind it, typed as two."""
_FRONTING = frozenset({"while", "although", "though", "as", "after", "when", "since", "because"})
_EVEN = frozenset({"even", "only", "just", "soon", "shortly", "and", "but", "days", "hours"})
_WARNING = frozenset({"warn", "remind", "assure", "caution"})
_LONGEST_HEARER = 6
_WITHOUT_THAT = frozenset({"indicate", "suggest", "signal", "hint", "imply", "mention", "observe",
                           "hope", "grumble", "respond", "reply", "boast", "agree", "feel",
                           "find", "expect", "accept", "rule", "show", "prove"})  # fmt: skip
_OF_NOUNS = frozenset({"the", "a", "an", "his", "her", "its", "their"})
_LINKED = frozenset({"and", "but", "or", "too", "however", "though", "a", "an"})
_SAYING = frozenset({"said", "says", "say", "told", "tells", "tell"})


def before_clause(prose: Prose, cue: Cue) -> Found | None:
    """Read "said *the mill was shut*", "told her *he left*", "a toll X says *is* low"."""
    needs_that = cue.verb.takes == "q" or cue.verb.base == "advise" or _tells_when(prose, cue)
    if needs_that or is_order(prose, cue) or (cue.weak and not _is_sure(prose, cue)):
        return None
    start = cue.at + 1
    hearer = after_hearer(prose, cue)
    if hearer > start and is_behind_speech(prose, cue):
        return None
    hearer = _over_warned(prose, cue, hearer)
    end = _fronted_end(prose, cue, last(prose, before_demand(prose, cue.at, cue.end)))
    end = relative_end(prose, start, end) if cue.relative else end
    if (
        cue.relative
        and start < end
        and is_finite(prose.tokens, start)
        and cue.subject
        and (cue.subject[1] == cue.group and prose.lower(cue.group - 1) not in RELATIVES)
    ):
        return made(prose, cue, "clause", ((start, end),), start)  # "a toll relatives insist *is*"
    # "told *media* on Monday as he left" has told it before
    told = cue.verb.takes == "t" and hearer > start and prose.lower(hearer) in _FRONTING
    if _is_set_off(prose, cue):
        return made(prose, cue, "clause", ((start + 1, end),), start + 1)
    for at in (hearer,) if told else (hearer, start):
        if any(prose.lower(i) == "why" for i in range(at, min(at + 4, end))):
            return None  # "explained *why* he left" tells that he told it, not what
        opens = at < end and prose.tokens[at].text not in ",;:—–" and (
            opens_clause(prose, at, end) or must_be_clause(prose, cue, at, end)
            or (cue.verb.base in SHOWING and may_act_on(prose.tokens, at + 1, end))
        )  # fmt: skip
        if opens:
            return _clause_at(prose, cue, at, end)
    return None


def _over_warned(prose: Prose, cue: Cue, at: int) -> int:
    """Return the "it" of "warned *the North* it would burn", ``at`` where nobody is warned."""
    if cue.verb.base not in _WARNING:
        return at
    for index in range(at + 1, min(at + _LONGEST_HEARER, cue.end - 1)):
        if not prose.tokens[index].is_word or is_finite(prose.tokens, index):
            return at
        after = prose.lower(index + 1)
        if prose.lower(index) in PRONOUNS and (after in AUXILIARIES or after.endswith("n't")):
            return index
    return at


def _tells_when(prose: Prose, cue: Cue) -> bool:
    """Tell whether only the day or place of a thing is made known: "announced *when it opens*"."""
    return cue.verb.base == "announce" and prose.lower(cue.at + 1) in {"when", "where"}


def _is_set_off(prose: Prose, cue: Cue) -> bool:
    """Tell whether a stray comma parts a clause: "*Ana Ruiz says,* the mill was shut"."""
    comma = cue.at + 1
    opens = cue.subject is not None and cue.subject[0] == cue.first and not cue.inverted
    if not opens or comma + 2 >= cue.end or prose.tokens[comma].text != ",":
        return False
    after = prose.lower(comma + 1)
    hung = after in SUBORDINATORS | RELATIVES | PREPOSITIONS | _LINKED or after.endswith("ing")
    plain = prose.quote_at(comma + 1) is None and not hung
    stop = next((i for i in range(comma + 1, cue.end) if prose.tokens[i].text == ","), cue.end)
    return plain and has_clause(prose.tokens, comma + 1, stop)


def _fronted_end(prose: Prose, cue: Cue, end: int) -> int:
    """Return where words before a main clause end: "Since X admitted the leak*,* 40 have left"."""
    opening = min(cue.subject[0], cue.group) - 1 if cue.subject else cue.first
    led = cue.first + (prose.lower(cue.first) in _EVEN)
    participle = cue.at == cue.first and prose.lower(cue.at).endswith("ing")
    if not participle and (opening != led or prose.lower(opening) not in _FRONTING):
        return end
    comma = next((i for i in range(cue.at + 1, end) if prose.tokens[i].text == ","
                  and prose.quote_at(i) is None), end)  # fmt: skip
    whole = has_clause(prose.tokens, cue.at + 1, comma) and not participle
    return end if whole else comma


def _clause_at(prose: Prose, cue: Cue, at: int, end: int) -> Found | None:
    """Return the statement whose words begin at ``at``, None where they are no clause after all."""
    if cue.verb.base == "declare" and prose.lower(at) in {"a", "an"}:
        return None  # "declared an emergency"
    thing = "n" in cue.verb.takes or cue.verb.base == "declare"
    thing = thing or (prose.lower(at) in _OF_NOUNS and prose.lower(cue.at) not in _SAYING | PLAINLY)
    if thing and (_is_described_noun(prose, at, end) or is_who_did(prose, cue)):
        return None
    end = main_clause_end(prose, cue, at, end)
    joined = first_finite(prose.tokens, at, end)
    if joined is not None and _is_next_deed(prose, cue, at, joined):
        return None  # "noted his good name but said it was cruel"
    return made(prose, cue, "clause", ((at, end),), at)


def _is_next_deed(prose: Prose, cue: Cue, at: int, verb: int) -> bool:
    """Tell whether the first verb is only what the speaker did next, no verb of what he said."""
    joined = prose.lower(verb - 1) in {"and", "but"}
    return joined and not must_be_clause(prose, cue, at, verb - 1)


def is_who_did(prose: Prose, cue: Cue) -> bool:
    """Tell whether a verb only tells who acts: "The nurse *who confirmed* the toll left"."""
    opens = cue.subject is not None and cue.subject[0] == cue.first
    return opens and prose.lower(cue.group - 1) == "who" and prose.lower(cue.group - 2) != ","


def _is_sure(prose: Prose, cue: Cue) -> bool:
    """Tell whether a verb that mostly needs "that" has a clause: "indicated *he* will not go"."""
    at = cue.at + 1
    if cue.verb.base not in _WITHOUT_THAT or at >= cue.end:
        return False
    named = at
    while named < cue.end and prose.tokens[named].is_capital:
        named += 1
    opens = named > at or prose.lower(at) in PRONOUNS | {"there"}
    told = opens and named < cue.end and is_finite(prose.tokens, max(named, at + 1))
    writes = cue.verb.base != "find" or cue.subject is None or speaks_for(prose, cue.subject)
    if writes and cue.verb.base in SHOWING and prose.lower(at) in DETERMINERS - {"that"}:
        told = told or has_clause(prose.tokens, at, cue.end)  # "data show the rate of harm fell"
        told = told or may_act_on(prose.tokens, at + 1, cue.end)  # "shows the drug cuts the risk"
    return told or _has_auxiliary(prose, at, cue.end)


def _has_auxiliary(prose: Prose, at: int, end: int) -> bool:
    """Tell whether a noun phrase has its verb right behind: "found *the bank had* misled many"."""
    if prose.lower(at) not in DETERMINERS and not prose.tokens[at].is_number:
        return False
    for index in range(at + 1, min(at + LONGEST_SUBJECT, end)):
        word = prose.lower(index)
        if word in AUXILIARIES and is_finite(prose.tokens, index):
            return index > at + 1
        if (
            word in PREPOSITIONS - {"of"} | SUBORDINATORS | RELATIVES
            or not prose.tokens[index].is_word
        ):
            return False
    return False


def _is_described_noun(prose: Prose, at: int, end: int) -> bool:
    """Tell whether the only verb describes a noun: "reported *results that beat* forecasts".

    Or tells when: "declared an emergency *as fires spread*".
    """
    finite = first_finite(prose.tokens, at, end)
    if finite is None:
        return False
    if any(prose.lower(index) in _MEANWHILE for index in range(at + 1, finite)):
        return True
    described = any(prose.lower(index) in _DESCRIBING for index in range(at + 1, finite))
    return described and first_finite(prose.tokens, finite + 1, end) is None


def main_clause_end(prose: Prose, cue: Cue, at: int, end: int) -> int:
    """Return where the words end that stand before a main clause: "While X noted A*,* B fell"."""
    end = _next_saying(prose, at, end)
    opening = min(cue.subject[0], cue.group) - 1 if cue.subject else cue.first
    dated = prose.date_from(cue.first) == opening - 1 and prose.lower(opening - 1) == ","
    led = cue.first + (prose.lower(cue.first) in _EVEN)
    if (opening != led and not dated) or prose.lower(opening) not in _FRONTING:
        return end
    for index in range(at + 2, end - 2):
        quote = prose.quote_at(index)
        closed = index if quote is None else prose.index_from(quote.end)  # "is “over,” Y"
        comma = prose.tokens[index].text == "," and closed - index <= _MARKS
        if comma and has_clause(prose.tokens, at, index):
            return closed if has_clause(prose.tokens, closed, end) else end
    return end


def _next_saying(prose: Prose, at: int, end: int) -> int:
    """Return where the speaker's next verb begins: "say it leaks*, and have warned* people"."""
    for comma in range(at + 2, end - 3):
        if prose.tokens[comma].text != "," or prose.lower(comma + 1) not in {"and", "but"}:
            continue
        verb = comma + 2 + (prose.lower(comma + 2) in HAVE)
        if prose.lower(verb) in verb_forms() and prose.quote_at(comma) is None:
            return comma
    return end
