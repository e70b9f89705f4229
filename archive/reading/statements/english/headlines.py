"""What English headlines say in few words, and with a capital to every word.

They leave out forms of "be", and a present that may be a noun is no verb in prose: "chief says
slump ‘not over’". Speech stands first, and its speaker behind a colon.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from archive.reading.figures.numerals import NUMBER_WORDS
from archive.reading.statements.english.cue import Cue
from archive.reading.statements.english.cues import find_cues
from archive.reading.statements.english.found import speaks_for
from archive.reading.statements.english.read import english
from archive.reading.statements.statement import Statement
from archive.reading.words.cue_words import SHOWING, SOURCE_NOUNS, verb_forms
from archive.reading.words.name_words import KIND_NOUNS, is_role
from archive.reading.words.prose import Prose
from archive.reading.words.quotes import inside, is_scare
from archive.reading.words.small_words import PREPOSITIONS
from archive.reading.words.tokens import Token
from archive.reading.words.verbs import may_be_finite
from archive.values import span

_FEELINGS = frozenset({"fury", "anger", "warning", "plea", "vow", "heartbreak", "agony", "joy",
                       "outrage", "message", "verdict", "anguish", "horror", "claim", "shock",
                       "pledge", "promise", "boast", "tribute", "regret"})  # fmt: skip
_NO_CLAUSE = PREPOSITIONS | {"of", "to", "no", "yes", "so", "sorry", "goodbye", "farewell", "not"}
"""What opens the words behind a verb of saying where they are no clause: "says no to the plan"."""
_TAKEN = frozenset({"life", "lives", "victim", "victims", "title", "titles", "victory", "win",
                    "crown", "gold", "silver", "bronze", "medal", "credit", "prize"})  # fmt: skip
"""What is claimed without a word: "storm claims *lives*"."""
_SHORTEST = 3
_SHORT = 3
"""Letters: shorter words keep their small letters In Title Case: "of", "and"."""
_TITLE_WORDS = 4
_NAMED = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]*")
"""Words with a capital inside a sentence."""


def headline(prose: Prose) -> list[Statement]:
    """Return what the verbs of a headline say, with a clause or in few words."""
    found = english(prose)
    return [*found, *_without_verb(prose, found)]


def _without_verb(prose: Prose, found: list[Statement]) -> Iterator[Statement]:
    """Yield what a headline says in few words: "chief says slump ‘not over’", "… warn wells dry".

    Headlines leave out forms of "be", and a present that may be a noun is no verb in prose.
    """
    cues = find_cues(prose, 0, prose.count)
    told = {statement.cue.start for statement in found}
    starts = [cue.subject[0] for cue in cues if cue.subject is not None]
    for cue in cues:
        if cue.subject is None or cue.inverted or prose.tokens[cue.at].start in told:
            continue
        joints = (at for at in range(cue.at + 1, cue.end)
                  if at in starts or prose.tokens[at].text in ";–—")  # fmt: skip
        end = next(joints, cue.end)
        if _may_be_said(prose, cue, end):
            words = prose.words(cue.at + 1, end)
            yield Statement((words,), prose.words(cue.group, cue.at + 1),
                            prose.words(*cue.subject), cue.verb.reported_as, "headline",
                            (words.start, words.end))  # fmt: skip


def _may_be_said(prose: Prose, cue: Cue, end: int) -> bool:
    """Tell whether the words from a verb of saying to ``end`` are what is said."""
    first = cue.at + 1
    if end - first < _SHORTEST or prose.lower(cue.at).endswith("ed"):
        return False  # "thousands feared dead" fear nothing
    first += prose.quote_at(first) is not None
    taken = any(prose.lower(at) in _TAKEN for at in range(first, min(first + 3, end)))
    if prose.lower(first) in _NO_CLAUSE or taken:
        return False
    if cue.verb.takes == "s" or "o" in cue.verb.takes:
        return True
    shows = cue.verb.base in SHOWING and end - first > _SHORTEST
    if shows and cue.subject is not None and speaks_for(prose, cue.subject):
        return True  # "study finds walking cuts risk"
    past = any(prose.lower(at).endswith("ed") for at in range(first + 1, end))
    return "s" in cue.verb.takes and past


def quoted_first(prose: Prose, found: list[Statement]) -> list[Statement]:
    """Return the speech of "‘He is not for sale’: *Marsh* insists …" and "…: *Widow*'s fury"."""
    quote = next(iter(prose.quotes), None)
    opens = quote is not None and prose.text.startswith(":", quote.end) and (
        prose.tokens[0].start == quote.start
    )  # fmt: skip
    if quote is None or not opens or is_scare(quote):
        return []
    colon = prose.index_from(quote.end)
    sign = prose.words(colon, colon + 1)
    said = span(prose.text, *inside(quote))
    if any(part.start < said.end for statement in found for part in statement.contents):
        return []
    speaker = next((s.claimant for s in found if s.claimant is not None
                    and s.claimant.start == prose.tokens[colon + 1].start), None)  # fmt: skip
    if speaker is None:
        cue = next((cue for cue in find_cues(prose, colon + 1, prose.count)
                    if cue.subject is not None and cue.subject[0] == colon + 1), None)  # fmt: skip
        speaker = prose.words(*cue.subject) if cue is not None and cue.subject else None
    if speaker is None:
        owner = next((at for at in range(colon + 2, min(colon + 6, len(prose.tokens) - 1))
                      if prose.tokens[at].text in {"'s", "’s"}), None)  # fmt: skip
        if owner is None or prose.lower(owner + 1) not in _FEELINGS:
            return []
        speaker = prose.words(colon + 1, owner)
    return [Statement((said,), sign, speaker, "other", "headline", (sign.start, sign.end))]


def in_small_letters(prose: Prose) -> Prose:
    """Return a headline In Title Case with capitals only where the text below prints them too.

    Verbs, offices and bodies lose theirs unless the text prints them inside a sentence.
    """
    words = [token for token in prose.tokens if token.is_word and len(token.text) > _SHORT]
    capital = sum(token.is_capital and not token.text.isupper() for token in words)
    if len(words) < _TITLE_WORDS or capital < len(words) - 1:
        return prose
    small = set(re.findall(r"(?<![\w’'-])[a-z][a-z’'-]*", prose.text)) | verb_forms().keys()
    named = {name.lower() for name in _NAMED.findall(prose.text, prose.tokens[-1].end)}
    return replace(prose, tokens=tuple(
        Token(token.lower, token.start, token.end, token.lower)
        if at and not token.text.isupper()
        and (token.lower in small or (_is_common(token.lower) and token.lower not in named))
        else token
        for at, token in enumerate(prose.tokens)
    ))  # fmt: skip


def _is_common(word: str) -> bool:
    """Tell whether a word (small letters) is mostly no name: a verb, an office, a number."""
    nouns = KIND_NOUNS.keys() | SOURCE_NOUNS | NUMBER_WORDS.keys()
    return may_be_finite(word) or word.endswith("ing") or is_role(word) or word in nouns
