"""Notes that nobody understood: what forbids, asks or limits in a field for notes and says no rule.

A clause of such a field that holds a word of ruling and none of the restrictions found is kept as
printed, for people to read: what is not understood is never taken for free. Where a restriction
was found, so is what stands beside it in its clause and says more than it does.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise, takewhile

from archive.reading.credit_lines.words import flat
from archive.reading.restrictions.denials import is_lifted
from archive.reading.restrictions.note import tells
from archive.reading.restrictions.reach import FORBIDDEN
from archive.reading.restrictions.record import Restriction
from archive.reading.restrictions.words import Word, clauses
from archive.values import span

_RULING = frozenset({"no", "forbidden", "without", "only", "must", "apart", "excluded", "subject",
                     "held", "bars", "before", "permission", "restricted", "arranged", "asks",
                     "deletes", "editorial_only", "story_only", "not_public", "ends", "until",
                     "outside", "uncommercial"})  # fmt: skip
_OF_NOTES = frozenset({"use", "picture", "free", "medium", "editors", "territory", "all", "asks",
                       "permission", "held", "restricted", "mandatory_credit"})  # fmt: skip
_ASKS_NOTHING = frozenset({"restricted", "held", "mandatory_credit", "permission", "must", "asks"})
_SHORT = 9
"""Words: a longer clause must speak of pictures, of a use or of those who use them."""

_NAMED_BEHIND = frozenset({"mandatory_credit", "permission", "story_only", "third_party",
                           "restricted", "who_out", "who_only", "minors",
                           "not_public"})  # fmt: skip
"""Restrictions behind which stands who is named or asked, or what the story is."""

_TOLD = frozenset({"verify", "quality", "killed", "sensitive"})
"""What a clause tells of a picture at any length, and rules nothing else beside."""

_PURPOSES = frozenset({"editorial_only", "story_only", "before", "must", "asks", "permission"})
"""Ruling words that are part of a name, of a story, or of how somebody is asked."""

_OF_MEDIA = frozenset({"editorial_only", "no_cover", "exclusive", "embargo"})
"""Restrictions whose words may name media that they do not bar."""

_SAYS_NOTHING = frozenset({"light", "comma", "picture", "use", "free", "inside", "with"})
_UNITS = frozenset({"hours", "days", "weeks", "months", "years"})
_CONTENT = frozenset({"medium", "maker", "editors", "territory", "number", "date", "days"})
"""Kinds of words that rule nothing, unless a word of ruling stands beside them."""

_OUTRIGHT = frozenset({"held", "deletes", "arranged", "asks", "restricted", "uncommercial"})
"""Kinds of words that rule something by themselves."""

_SPOKEN_OF = frozenset({"use", "picture"})
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")
_WHAT_FOR = frozenset({"editorial_only", "story_only"})
_SOLD = frozenset({"no_sales", "no_resales", "no_commercial", "no_ai", "no_cover"})
_FOR_WHOM = frozenset({"use", "free", "editors", "medium", "territory"})
_LEADING = frozenset({"until", "before", "ends"})
_OTHER_SCRIPTS = ("HEBREW", "ARABIC", "THAI", "DEVANAGARI", "BENGALI", "TAMIL", "GEORGIAN",
                  "ARMENIAN", "ETHIOPIC", "KHMER", "LAO", "MYANMAR")  # fmt: skip
_FOREIGN = 3
_MORE = 2
"""Words notes know nothing of: so many beside a restriction say more than it does."""


def not_understood(text: str, found: Iterable[Restriction]) -> Iterator[Restriction]:
    """Yield what a note rules that none of ``found`` says: whole clauses, and parts of them."""
    addresses = [each.span() for each in _ADDRESS.finditer(text)]
    said = sorted(found, key=lambda each: each.span.start)
    for words in clauses(text):
        clause = [word for word in words if not any(a <= word.start < z for a, z in addresses)]
        if not clause or not _may_rule(text, clause):
            continue
        start, end = clause[0].start, clause[-1].end
        heard = [each for each in said if start < each.span.end and each.span.start < end]
        parts = _parts_unread(text, clause, heard) if heard else _whole_unread(text, clause)
        for part in parts:
            yield Restriction("not_understood", span(text, part[0].start, part[-1].end))


def _whole_unread(text: str, clause: list[Word]) -> list[list[Word]]:
    """A clause of which nothing was heard, if it rules something."""
    unread = (_rules(clause) or _is_foreign(text, clause)) and not _denies(clause)
    return [clause] if unread else []


def _parts_unread(text: str, clause: list[Word], heard: list[Restriction]) -> list[list[Word]]:
    """What says more than was heard of a clause: its parts, or all of it."""
    return [clause] if _swallows(text, clause, heard) else list(_beside(text, clause, heard))


def _swallows(text: str, clause: list[Word], heard: list[Restriction]) -> bool:
    """Tell whether restrictions span words that they do not say: places, or one more thing barred.

    ``May only be shown in Denmark and only until 1 May`` is more than its day.
    """
    if any(each.territories for each in heard) or {each.code for each in heard} & _NAMED_BEHIND:
        return False
    media = any(each.media or each.code in _OF_MEDIA for each in heard)
    unsaid = [{"territory"}] if media else [{"territory"}, {"medium"}]
    for before, word in pairwise(clause):
        over = [each for each in heard if each.span.start < word.end and word.start < each.span.end]
        joined = not word.kinds and (_joins(text, before) or "・" in text[before.end : word.start])
        barred = any(each.code in FORBIDDEN and each.span.start <= before.start for each in over)
        if over and (word.kinds in unsaid or (joined and barred)):
            return True
    return False


def _is_foreign(text: str, clause: list[Word]) -> bool:
    """A clause of several words of a language that notes know nothing of, not even small words."""
    unknown = [text[word.start : word.end] for word in clause if not word.kinds]
    if len(clause) > 1 and sum(map(_is_of_other_script, unknown)) > len(clause) / 2:
        return True
    small = sum(word[:1].islower() or not word.isascii() for word in unknown)
    return len(unknown) == len(clause) >= _FOREIGN and small > len(unknown) / 2


def _is_of_other_script(word: str) -> bool:
    """Tell whether a word is written in a script of which notes know no word: Hebrew, Arabic."""
    return any(unicodedata.name(letter, "").startswith(_OTHER_SCRIPTS) for letter in word[:1])


def _may_rule(text: str, clause: list[Word]) -> bool:
    """Tell whether a clause neither tells a story nor says that a bar has been lifted.

    What speaks of a picture or of a use in words of ruling is no story.
    """
    lowered, kinds = flat(text), _kinds(clause)
    lifted = any(word.kinds & _ASKS_NOTHING and is_lifted(lowered, word.end) for word in clause)
    if lifted and not kinds & _CONTENT:
        return False
    rules = bool(kinds & _SPOKEN_OF and kinds & _RULING)
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
        more = _rules_more(part, before, codes) or _limits(part, _kinds(part))
        if more or _goes_on(part, before, joined=joined):
            yield part


def _joins(text: str, word: Word) -> bool:
    """Tell whether a word or a sign goes on with a list."""
    return bool(word.kinds & {"comma", "joins"}) or text[word.start : word.end] in "/&+・"


def _is_heard(word: Word, heard: list[Restriction]) -> bool:
    return any(each.span.start < word.end and word.start < each.span.end for each in heard)


def _right_before(first: Word, heard: list[Restriction]) -> str:
    """The code of what was heard in front of a part of a clause."""
    codes = [each.code for each in heard if each.span.end <= first.start]
    return codes[-1] if codes else ""


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
    kinds = _kinds(part) - codes
    if _leads_to_a_day(part):
        return True
    if "mandatory_credit" in kinds:
        return True
    ruling = kinds & _RULING
    if before in _NAMED_BEHIND:
        ruling -= _PURPOSES
    elif "permission" in codes and not before:
        ruling -= {"no", "forbidden", "must"}
    if ruling <= {"without", "permission"} and "without" in ruling:
        return False  # "no sales without consent" is no sales
    bars = any(kind.startswith("no_") for kind in kinds) and bool(ruling & {"no", "forbidden"})
    rules = bars or bool(kinds & _CONTENT) or any(not word.kinds for word in part)
    return bool(ruling & _OUTRIGHT) or (bool(ruling) and rules)


def _leads_to_a_day(part: list[Word]) -> bool:
    """``, term until 01.06.2023``: how long something holds."""
    leading = [at for at, word in enumerate(part) if word.kinds & _LEADING]
    return bool(leading) and any(
        word.kinds & {"date", "number"} for word in part[leading[0] + 1 : leading[0] + 4]
    )


def _goes_on(part: list[Word], before: str, *, joined: bool) -> bool:
    """Tell whether words go on that notes know nothing of: another of what is barred, say."""
    if before in _NAMED_BEHIND:
        return False
    listed = joined and bool(before) and bool(_kinds(part) & {"territory", "medium"})
    unknown = sum(not word.kinds for word in part)
    return listed or unknown >= (1 if joined and before else _MORE)


def _kinds(words: list[Word]) -> frozenset[str]:
    """What words mean; small words that lead to a day lead to much else (``do``, ``до``)."""
    return frozenset[str]().union(
        *(word.kinds - _LEADING if "light" in word.kinds else word.kinds for word in words)
    )


def _rules(clause: list[Word]) -> bool:
    """Tell whether a clause forbids, asks or limits, and may be about the picture."""
    kinds = _kinds(clause)
    if len(clause) == 1:
        return bool(kinds & {"arranged", "must"})
    if _limits(clause, kinds):
        return True
    codes = any(kind.startswith("no_") for kind in kinds)
    about = bool(kinds & _OF_NOTES) or codes or all(word.loud for word in clause if not word.kinds)
    named = bool(kinds & _WHAT_FOR and kinds & _FOR_WHOM)  # "see story" asks for nothing
    named = named or bool(kinds & _SOLD)
    named = named or ("asking" in kinds and (codes or bool(kinds & {"use", "free", "permission"})))
    return bool(kinds & _RULING - _WHAT_FOR or named) and (about or len(clause) <= _SHORT)


def _limits(clause: list[Word], kinds: frozenset[str]) -> bool:
    """``May be archived for 30 days``, ``free of charge in reports about the zoo``."""
    stretch = any("number" in word.kinds and unit.kinds & _UNITS for word, unit in pairwise(clause))
    unknown = any(not word.kinds for word in clause)
    free = any("free" in word.kinds and "light" not in word.kinds for word in clause)
    given = free and unknown and "all" not in kinds and len(clause) <= _SHORT
    return stretch or given


def _denies(clause: list[Word]) -> bool:
    """``No restrictions``, ``credit not required``: that nothing is asked asks nothing."""
    for at, word in enumerate(clause):
        if "without" in word.kinds:  # "without permission" asks for it
            return any(each.kinds & {"restricted", "held"} for each in clause[at:])
        if "no" in word.kinds and any(each.kinds & _ASKS_NOTHING for each in clause[at:]):
            return not any("without" in each.kinds for each in clause[at:])
    return False
