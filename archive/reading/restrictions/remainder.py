"""Notes that nobody understood: what forbids, asks or limits in a field for notes and says no rule.

A clause of such a field that holds a word of ruling and none of the restrictions found is kept as
printed, for people to read: what is not understood is never taken for free. Where a restriction
was found, so is what stands beside it in its clause and says more than it does.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise, takewhile

from archive.reading.credit_lines.words import flat
from archive.reading.restrictions.denials import is_lifted
from archive.reading.restrictions.find import LONGEST_TEXT
from archive.reading.restrictions.note import tells
from archive.reading.restrictions.reach import FORBIDDEN
from archive.reading.restrictions.record import Restriction
from archive.reading.restrictions.unheard import (
    ASKS_NOTHING,
    LEADING,
    RULING,
    denies,
    is_foreign,
    kinds_of,
    limits,
    rules,
)
from archive.reading.restrictions.words import Word, clauses
from archive.values import span

_NAMED_BEHIND = frozenset({"mandatory_credit", "permission", "story_only", "third_party",
                           "restricted", "who_out", "who_only", "minors",
                           "not_public"})  # fmt: skip
"""Restrictions behind which stands who is named or asked, or what the story is."""

_TOLD = frozenset({"verify", "quality", "killed", "sensitive"})
"""What a clause tells of a picture at any length, and rules nothing else beside."""

_PURPOSES = frozenset({"editorial_only", "story_only", "before", "must", "permission"})
"""Ruling words that are part of a name, of a story, or of how somebody is asked."""

_OF_MEDIA = frozenset({"editorial_only", "no_cover", "exclusive", "embargo"})
"""Restrictions whose words may name media that they do not bar."""

_ALONE = frozenset({"editorial_only", "media_only"})
_WHAT_FOR = frozenset({"editorial_only", "story_only", "not_public"})
_SPECIAL = frozenset(FORBIDDEN) - {"no_sales", "no_resales"}
"""What is barred by itself, and is not merely asked for, where permission is spoken of too."""

_SALES = frozenset({"no_sales", "no_resales"})
_SAYS_NOTHING = frozenset({"light", "comma", "picture", "use", "free", "inside", "with"})
_CONTENT = frozenset({"medium", "maker", "editors", "territory", "number", "date", "days"})
"""Kinds of words that rule nothing, unless a word of ruling stands beside them."""

_OUTRIGHT = frozenset({"held", "deletes", "arranged", "asks", "restricted", "uncommercial"})
"""Kinds of words that rule something by themselves."""

_SPOKEN_OF = frozenset({"use", "picture"})
_ADDRESS = re.compile(r"(?<!\S)\S*?(?:://|www\.|@)\S*")
_MORE = 2
"""Words notes know nothing of: so many beside a restriction say more than it does."""


def not_understood(text: str, found: Iterable[Restriction]) -> Iterator[Restriction]:
    """Yield what a note rules that none of ``found`` says: whole clauses, and parts of them."""
    text = text[:LONGEST_TEXT]
    lowered = flat(text)
    in_address = {at for each in _ADDRESS.finditer(text) for at in range(*each.span())}
    said = sorted(found, key=lambda each: each.span.start)
    heading = False
    for words in clauses(text):
        clause = [word for word in words if word.start not in in_address]
        if not clause:
            continue
        start, end = clause[0].start, clause[-1].end
        heard = [each for each in said if start < each.span.end and each.span.start < end]
        parts = _parts_unread(text, clause, heard) if heard else _whole_unread(text, clause)
        if heading and not heard:
            parts = [clause]
        heading = text[end : end + 2].strip()[:1] == ":" and _is_heading(clause)
        if not parts or not _may_rule(text, lowered, clause):
            continue
        for part in parts:
            yield Restriction("not_understood", span(text, part[0].start, part[-1].end))


def _is_heading(clause: list[Word]) -> bool:
    """``Tarif : 90 € la pige``: what a fee or a condition is, stands behind the colon."""
    return len(clause) <= 2 and bool(kinds_of(clause) & {"asks", "restricted"})


def _whole_unread(text: str, clause: list[Word]) -> list[list[Word]]:
    """A clause of which nothing was heard, if it rules something."""
    unread = (rules(clause) or is_foreign(text, clause)) and not denies(clause)
    return [clause] if unread else []


def _parts_unread(text: str, clause: list[Word], heard: list[Restriction]) -> list[list[Word]]:
    """What says more than was heard of a clause: its parts, or all of it."""
    return [clause] if _swallows(text, clause, heard) else list(_beside(text, clause, heard))


def _swallows(text: str, clause: list[Word], heard: list[Restriction]) -> bool:
    """Tell whether restrictions span words that they do not say: places, or one more thing barred.

    ``May only be shown in Denmark and only until 1 May`` is more than its day.
    """
    codes = {each.code for each in heard}
    if _drops_a_bar(clause, heard, codes):
        return True
    if any(each.territories for each in heard) or codes & _NAMED_BEHIND:
        return False
    media = any(each.media or each.code in _OF_MEDIA for each in heard)
    unsaid = [{"territory"}] if media else [{"territory"}, {"medium"}]
    for before, word in pairwise(clause):
        over = [each for each in heard if each.span.start < word.end and word.start < each.span.end]
        joined = not word.kinds and (_joins(text, before) or "・" in text[before.end : word.start])
        barred = any(each.code in FORBIDDEN and each.span.start <= before.start for each in over)
        if over and (word.kinds in unsaid or (joined and barred)):
            return True
    return any(_names_somebody(text, clause, each) or _guesses(clause, each) for each in heard)


def _guesses(clause: list[Word], heard: Restriction) -> bool:
    """``No handing over to other agencies or selling``: a bar spans words nobody here knows."""
    whole = heard.span.start == clause[0].start and heard.span.end == clause[-1].end
    return whole and heard.code in FORBIDDEN and sum(not word.kinds for word in clause) >= _MORE


def _drops_a_bar(clause: list[Word], heard: list[Restriction], codes: set[str]) -> bool:
    """``No sales to others and no networks without credit``: of two bars only one was heard."""
    if "permission" in codes:
        return False
    said = codes | (_SALES if codes & {*_SALES, "no_commercial"} else set())
    bars = [each.span for each in heard if each.code in FORBIDDEN]
    for word in clause:
        barred = word.kinds & set(FORBIDDEN)
        inside = any(bar.start < word.end and word.start < bar.end for bar in bars)
        if barred and inside and not barred & said:
            return True
    return False


def _names_somebody(text: str, clause: list[Word], heard: Restriction) -> bool:
    """``Only for use in the Kormoran press``: a restriction spans a name that it does not say."""
    inside = [word for word in clause if heard.span.start < word.start < heard.span.end]
    names = [word for word in inside if not word.kinds and text[word.start].isupper()]
    return heard.code in _ALONE and bool(names) and not heard.span.text.isupper()


def _may_rule(text: str, lowered: str, clause: list[Word]) -> bool:
    """Tell whether a clause neither tells a story nor says that a bar has been lifted.

    What speaks of a picture or of a use in words of ruling is no story.
    """
    kinds = kinds_of(clause)
    lifted = any(word.kinds & ASKS_NOTHING and is_lifted(lowered, word.end) for word in clause)
    if lifted and not kinds & _CONTENT:
        return False
    rules = bool(kinds & _SPOKEN_OF and kinds & RULING)
    return rules or not tells(text, clause[0].start, clause[-1].end)


def _beside(text: str, clause: list[Word], heard: list[Restriction]) -> Iterator[list[Word]]:
    """The words of a clause that stand beside what was heard of it and say more."""
    codes = frozenset(each.code for each in heard)
    if codes <= _TOLD:
        return
    for known, group in groupby(clause, lambda word: _is_heard(word, heard)):
        beside = list(group)
        part = [] if known else _trimmed(beside)
        if not part:
            continue
        led = takewhile(lambda word: "light" in word.kinds, beside)
        joined = any(_joins(text, word) for word in led)
        before = _right_before(beside[0], heard)
        name = not part[0].kinds and text[part[0].start].isupper() and not part[0].loud
        more = _rules_more(part, before, codes) or limits(part, kinds_of(part))
        more = more or (name and before in _ALONE)  # "only for the TV Kormoran"
        if more or _goes_on(part, before, joined=joined):
            yield part


def _joins(text: str, word: Word) -> bool:
    """Tell whether a word or a sign goes on with a list."""
    return bool(word.kinds & {"comma", "joins"}) or text[word.start : word.end] in "/&+・"


def _is_heard(word: Word, heard: list[Restriction]) -> bool:
    return any(each.span.start < word.end and word.start < each.span.end for each in heard)


def _right_before(first: Word, heard: list[Restriction]) -> str:
    """The code of what was heard in front of a part of a clause; of several, the longest's."""
    before = [each for each in heard if each.span.end <= first.start]
    last = [each for each in before if each.span.end > before[-1].span.start]
    return max(last, key=lambda each: each.span.end - each.span.start).code if last else ""


def _trimmed(part: list[Word]) -> list[Word]:
    """A part without the words at its ends that say nothing by themselves."""
    telling = [
        at for at, word in enumerate(part) if not word.kinds <= _SAYS_NOTHING or not word.kinds
    ]
    return part[telling[0] : telling[-1] + 1] if telling else []


def _rules_more(part: list[Word], before: str, codes: frozenset[str]) -> bool:
    """Tell whether words beside restrictions rule something: a word of ruling, and what it rules.

    What is barred in front of "without permission" only needs permission.
    """
    kinds = kinds_of(part) - codes
    if _leads_to_a_day(part):
        return True
    if "mandatory_credit" in kinds:
        return True
    ruling = kinds & RULING
    if before in _NAMED_BEHIND:
        ruling -= _PURPOSES
    elif "permission" in codes and not before and not kinds & _SPECIAL:
        ruling -= {"no", "forbidden", "must"}
    if ruling <= {"without", "permission"} and "without" in ruling:
        return False  # "no sales without consent" is no sales
    bars = any(kind.startswith("no_") for kind in kinds)
    if bars and codes & _SPECIAL:
        return True  # "on covers and outdoor advertising excluded"
    bars = bars and bool(ruling & {"no", "forbidden"})
    rules = (
        bars or bool(kinds & _CONTENT or ruling & _WHAT_FOR) or any(not word.kinds for word in part)
    )
    return bool(ruling & _OUTRIGHT) or (bool(ruling) and rules)


def _leads_to_a_day(part: list[Word]) -> bool:
    """``, term until 01.06.2023``: how long something holds."""
    leading = [at for at, word in enumerate(part) if word.kinds & LEADING]
    return bool(leading) and any(
        word.kinds & {"date", "number"} for word in part[leading[0] + 1 : leading[0] + 4]
    )


def _goes_on(part: list[Word], before: str, *, joined: bool) -> bool:
    """Tell whether words go on that notes know nothing of: another of what is barred, say."""
    if before in _NAMED_BEHIND:
        return False
    listed = joined and bool(before) and bool(kinds_of(part) & {"territory", "medium"})
    unknown = sum(not word.kinds for word in part)
    return listed or unknown >= (1 if joined and before else _MORE)
