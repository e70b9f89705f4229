"""Speakers behind their verb: "…, *said Ana Ruiz*", "…, *warn critics* of the scheme"."""

from archive.reading.statements.english.cue import Cue
from archive.reading.statements.english.found import speaks_for
from archive.reading.words.cue_words import SOURCE_NOUNS
from archive.reading.words.name_words import KIND_NOUNS, is_role
from archive.reading.words.phrases_behind import is_newly_described, phrase_after
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import DETERMINERS
from archive.reading.words.subjects import opens_with_relative, subject_of, titled_before
from archive.reading.words.verbs import (
    has_clause,
    is_finite,
)

_LONGEST_BODY = 4
_SHORT_SPEAKER = 6
_LONGEST_TITLE = 8


_ISSUED = frozenset({"published", "released", "issued", "seen", "obtained", "commissioned"})


def inverted_subject(prose: Prose, cue: Cue) -> tuple[int, int] | None:
    """Return X of ", said X" unless a clause follows, as in "X, the founder, said Y fell"."""
    start = cue.at + 1
    if start >= cue.end or prose.date_from(start) is not None:
        return None
    quoted = cue.group > cue.first and prose.quote_at(cue.group - 1) is not None
    if quoted and titled_before(prose, cue.group, cue.first) is not None:
        return None  # "The report, “Nowhere to Go,” documents attacks"
    if not _may_speak(prose, cue, quoted=quoted):
        return None
    phrase = phrase_after(prose, start, cue.end)
    if phrase is None or cue.verb.takes in {"n", "a", "b", "d", "t"}:
        return None
    pronoun = prose.lower(start) in {"he", "she"} and phrase[1] == start + 1
    if quoted and pronoun and is_finite(prose.tokens, phrase[1]):
        return None  # "The 'doctor' also claimed *she had* been ill"
    return phrase if quoted or _ends_with(prose, cue, phrase) else None


def _may_speak(prose: Prose, cue: Cue, *, quoted: bool) -> bool:
    """Tell whether words behind a verb may be its subject: a name, an article, people."""
    start, head = cue.at + 1, prose.tokens[cue.at + 1]
    if not quoted and opens_with_relative(prose, cue.group - 1, cue.first):
        return False
    told = quoted or not cue.weak or has_clause(prose.tokens, cue.first, cue.group - 1)
    if not told:
        return False  # "The thaw, welcomed by many, *worried* the mayor"
    takes = "n" in cue.verb.takes or head.lower in DETERMINERS
    takes = takes or cue.verb.base == "show"  # "an analysis of groups, shows Norvik ahead"
    agrees = (head.lower.endswith("s") and _agree(prose, cue)) or _closes_with_speaker(prose, cue)
    if not quoted and takes and not agrees and subject_of(prose, cue.group, cue.first):
        return False  # "the mayor, Ana Ruiz, confirmed the deaths"
    if head.is_capital or head.lower in DETERMINERS - {"that"} | {"he", "she"} or agrees:
        return True
    office = is_role(head.lower) or head.lower in KIND_NOUNS  # ", said *ministry* spokesman Bo Ek"
    aged = head.lower.endswith("-year-old")  # ", says *65-year-old* Omar Haddad"
    titled = (quoted or office) and (head.is_word or aged) and any(
        prose.tokens[i].is_capital for i in range(start, min(start + _LONGEST_TITLE, cue.end))
    )  # fmt: skip
    plural = head.lower.endswith("s") and (quoted or _has_role(prose, start, cue.end))
    told = is_role(head.lower) and start + 1 >= cue.end  # ", says governor"
    return titled or plural or told or _is_bare_body(prose, start, cue.end)


def _ends_with(prose: Prose, cue: Cue, phrase: tuple[int, int]) -> bool:
    """Tell whether a speaker behind a verb ends what stands there: no clause is said after it."""
    start = cue.at + 1
    one = prose.lower(start) in DETERMINERS and not prose.lower(phrase[1] - 1).endswith("s")
    if one and prose.lower(cue.group) == cue.verb.base:
        return False  # "should the B sample, …, *confirm the result*"
    stop = next((i for i in range(phrase[1], cue.end) if prose.tokens[i].text in ",;"), cue.end)
    issued = next((i for i in range(start, stop) if prose.lower(i) in _ISSUED), stop)
    stop = issued if speaks_for(prose, phrase) else stop  # "a report by X *published* on Sunday"
    related = (i for i in range(phrase[1], stop) if prose.lower(i) in {"that", "which", "where"})
    stop = next(related, stop) if prose.lower(phrase[1]) == "in" else stop  # "in an email that was"
    start = phrase[1] if _describes_speaker(prose, phrase) else start
    clause = has_clause(prose.tokens, start, stop) and prose.lower(phrase[1]) != "who"
    return not clause and not _acts_after_age(prose, phrase[1], cue.end)


def _describes_speaker(prose: Prose, phrase: tuple[int, int]) -> bool:
    """Tell whether a past only describes an office: "said its newly *named* chair Bo Ek"."""
    return any(is_newly_described(prose, at) for at in range(*phrase))


def _agree(prose: Prose, cue: Cue) -> bool:
    """Tell whether a plain form speaks of many behind a comma: "…, *warn* modellers at Norvik"."""
    plain = prose.lower(cue.at) == cue.verb.base and cue.group == cue.at
    comma = cue.at > cue.first + 2 and prose.tokens[cue.at - 1].text == ","
    many = not is_finite(prose.tokens, cue.at + 1)  # no "…, *hope was* fading"
    return plain and comma and many and has_clause(prose.tokens, cue.first, cue.at - 1)


def _closes_with_speaker(prose: Prose, cue: Cue) -> bool:
    """Tell whether a clause, a comma, a verb and somebody end it: "…, *charged the spokesman*."."""
    end = cue.end - (prose.tokens[cue.end - 1].text in ".!?…")
    start = cue.at + 1
    if not 1 < end - start < _SHORT_SPEAKER or prose.tokens[cue.group - 1].text != ",":
        return False
    plain = all(prose.tokens[i].is_word for i in range(start, end))
    opens = prose.lower(start) in {"the", "a", "an", "one", "its", "his", "her", "their"}
    people = is_role(prose.lower(end - 1)) or prose.lower(end - 1) in KIND_NOUNS
    return plain and opens and people and has_clause(prose.tokens, cue.first, cue.group - 1)


def _acts_after_age(prose: Prose, comma: int, end: int) -> bool:
    """Tell whether a name and age begin what is said: ", said *Bo Ek, 51, had left*"."""
    aged = comma + 3 < end and prose.tokens[comma + 1].is_number
    closed = aged and prose.tokens[comma].text == "," == prose.tokens[comma + 2].text
    return closed and is_finite(prose.tokens, comma + 3)


def _is_bare_body(prose: Prose, start: int, end: int) -> bool:
    """Tell whether a body without an article ends a clause: ", says *fire service*"."""
    stop = next(
        (i for i in range(start, min(start + 5, end)) if prose.tokens[i].text in ",.;"), end
    )
    body = prose.lower(stop - 1) in KIND_NOUNS or prose.lower(stop - 1) in SOURCE_NOUNS
    return 0 < stop - start < _LONGEST_BODY and body


def _has_role(prose: Prose, start: int, end: int) -> bool:
    """Tell whether people begin at ``start``: ", said officials", not ", add beats"."""
    return any(is_role(prose.lower(at)) for at in range(start, min(start + 4, end)))
