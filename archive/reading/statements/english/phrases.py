"""Statements without a verb of saying of their own: "according to", passives, nouns, adverbs."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from archive.reading.statements.english.according import according, reckoned
from archive.reading.statements.english.amounts_put import PUT_AT, put_at
from archive.reading.statements.english.colon_speech import colon_speech
from archive.reading.statements.english.found import Found, last
from archive.reading.statements.english.happenings import happened
from archive.reading.statements.english.judgements import NAMING, called
from archive.reading.statements.english.nominals import nominal
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
from archive.reading.words.phrases_behind import phrase_after
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import (
    PRONOUNS,
    SUBORDINATORS,
)
from archive.reading.words.verbs import (
    AUXILIARIES,
    first_finite,
    has_clause,
    is_adverb,
    is_finite,
)

_OFTEN = frozenset({"then", "later", "also", "now"})


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
        (put_at, PUT_AT),
        (happened, ("reported",)),
        (agent, AGENT_PASSIVE),
        (nominal, NOUN_CUES),
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
