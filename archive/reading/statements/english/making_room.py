"""Which of two statements makes room where one stands within the words of the other."""

from dataclasses import replace

from archive.reading.statements.english.found import Found, is_somebody
from archive.reading.statements.english.relays import (
    is_shown,
    is_survey,
    is_thought,
    relays,
    tells_of,
)
from archive.reading.words.cue_words import SOURCE_NOUNS
from archive.reading.words.name_words import is_role
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import PRONOUNS, RELATIVES
from archive.reading.words.verbs import has_clause
from archive.reading.words.word_sets import word_set

_TRIM_AT_CUT = word_set("trim before") | {
    "amid",
    "before",
    "with",
    "as",
    "who",
    "though",
    "although",
    "where",
    "which",
}
_BEFORE_DEEDS = frozenset({"by", "after", "before", "without", "of", "for", "from"})


def is_of_the_story(prose: Prose, item: Found) -> bool:
    """Tell whether who speaks is part of the story: "The pilot *had complained* of it, X said"."""
    return prose.lower(item.cue[0]) == "had"


_TELLING = frozenset({"told", "said", "warned", "announced", "claimed", "admitted", "insisted",
                      "informed", "assured", "stated", "confessed", "complained",
                      "alleged"})  # fmt: skip


def makes_room(prose: Prose, kept: list[Found], nested: Found, item: Found) -> bool:
    """Cut or drop the statement that holds another's cue; tell whether the other stays too."""
    if item.left:
        return _left_makes_room(prose, kept, nested, item)
    if tells_of(prose, nested, item) or _is_way_of_doing(prose, item):
        return False
    if nested.rule == "between" and item.own > nested.cue[1]:
        return False  # "Corrected for prices, Ek noted, the budget puts it at $9m"
    at = kept.index(nested)
    if item.own - nested.contents[0][0] <= 1:
        if item.claimant is None or not _speaks_itself(prose, item, item.claimant):
            return _is_told_on(prose, item)
        kept.remove(nested)
        return True
    if _is_apart(prose, item):
        kept[at] = _cut(prose, nested, _begin(prose, item))
        return True
    return False


def _is_told_on(prose: Prose, item: Found) -> bool:
    """Tell whether somebody's words are retold: "Ek said *Ruiz had told him* the dam leaked"."""
    told = prose.lower(item.cue[1] - 1) in _TELLING and is_of_the_story(prose, item)
    told = told and not is_same_speaker(prose, item)
    return told and item.claimant is not None and is_somebody(prose, item.claimant) and (
        item.rule in {"that", "clause"}
    )  # fmt: skip


def _is_way_of_doing(prose: Prose, item: Found) -> bool:
    """Tell whether a verb of saying only tells how: "to slow it *by denying* him a seat"."""
    before = item.cue[0] - 1
    participle = prose.lower(item.cue[0]).endswith("ing")
    parted = prose.tokens[before - 1].text == "," or prose.quote_at(before - 1) is not None
    return participle and prose.lower(before) in _BEFORE_DEEDS and not parted


def _left_makes_room(prose: Prose, kept: list[Found], nested: Found, item: Found) -> bool:
    """Make room for words that stand before their cue."""
    at = kept.index(nested)
    read = item.rule == "according" and is_shown(prose, nested)
    if read or is_survey(prose, item) or is_thought(prose, nested):
        kept.remove(nested)  # "half of voters think so, a poll suggests"
        return True
    if nested.left and _is_second_half(prose, nested, item):
        kept[at] = replace(nested, contents=nested.contents[:1])
        return True  # "A, according to X, and B, Y says"
    if _says_again(prose, nested, item):
        kept[at] = _cut(prose, nested, item.own)
        return False
    passed_on = relays(prose, item) and not is_of_the_story(prose, nested)
    if item.contents[0][0] <= nested.own and not passed_on:
        kept.remove(nested)  # "The man told police it was theft, prosecutors said"
        return True
    apart = item.contents[0][0] == item.own
    same = item.claimant == nested.claimant
    kept[at] = _cut(prose, nested, item.cue[0] if same and not apart else item.own)
    return same or apart


def _is_second_half(prose: Prose, nested: Found, item: Found) -> bool:
    """Tell whether another says what stands behind somebody's attribution."""
    before = nested.contents[0][1] <= nested.cue[0]
    return before and item.rule == "after" and has_clause(prose.tokens, nested.zone[1], item.own)


def _speaks_itself(prose: Prose, item: Found, claimant: tuple[int, int]) -> bool:
    """Tell whether who speaks in another's words is somebody else.

    Not in "Norvik said *it expected* to sell", nor in "Ek said *the arrests showed* that".
    """
    if is_same_speaker(prose, item) or is_of_the_story(prose, item):
        return False  # "said *troops had found* the bodies of two men"
    if prose.lower(item.cue[1] - 1) == "heard":
        return False  # "Ek said *a court heard* that he had lied"
    told = any(prose.lower(index) in SOURCE_NOUNS for index in range(*claimant))
    hung = prose.lower(claimant[1]) in RELATIVES  # "Ek pointed out research *that said*"
    return (told and hung) or is_somebody(prose, claimant)


def _says_again(prose: Prose, nested: Found, item: Found) -> bool:
    """Tell whether a pronoun only repeats who speaks: "The mayor said … it burned, he said"."""
    said = prose.lower(nested.cue[1] - 1) in {"said", "says"} or (
        nested.rule == "that" and not nested.left and item.own > nested.contents[0][0] + 2
    )  # "Ana Ruiz argued that guards would fail when bandits, she reckoned, outnumber them"
    return said and nested.claimant is not None and is_same_speaker(prose, item) and (
        not is_same_speaker(prose, nested) and not _is_another(prose, nested.claimant, item)
    )  # fmt: skip


def _is_another(prose: Prose, claimant: tuple[int, int], item: Found) -> bool:
    """Tell whether one body tells what several did: "*Fighters* said men must go, *it* said"."""
    last = prose.tokens[claimant[1] - 1]
    many = last.lower.endswith("s") and claimant[1] - claimant[0] == 1 and is_role(f"{last.lower}")
    pronoun = prose.lower(item.claimant[1] - 1) if item.claimant else ""
    return many and pronoun == "it"


def is_same_speaker(prose: Prose, item: Found) -> bool:
    """Tell whether a pronoun speaks in another's words: it is mostly that other."""
    claimant = item.claimant
    return claimant is not None and claimant[1] - claimant[0] <= 2 and (
        prose.lower(claimant[1] - 1) in PRONOUNS
    )  # fmt: skip


def _is_apart(prose: Prose, item: Found) -> bool:
    """Tell whether a statement begins a clause of its own, rather than standing inside one."""
    before = prose.lower(_begin(prose, item) - 1)
    joints = {",", ";", "and", "but", "while", "where", "—", "–", "with"}
    turned = before in {"though", "although"} and item.rule != "expected"
    turned = turned or (before == "amid" and item.rule == "nominal")
    relative = before == "which" and prose.lower(_begin(prose, item) - 2) == ","
    quote = prose.quote_at(_begin(prose, item) - 1)
    spoken = quote is not None and quote.text[-2:-1] == ","  # "that it was “late,” *saying* that"
    return before in joints or turned or relative or spoken or item.same_speaker


def _begin(prose: Prose, item: Found) -> int:
    """Return where a statement begins with what dates it: "…; *now* they say it is over"."""
    return item.own - (prose.lower(item.own - 1) in {"now", "then", "today", "later"})


def _cut(prose: Prose, item: Found, own: int) -> Found:
    """Return a statement whose words end where another's begin."""
    kept: list[tuple[int, int]] = []
    for start, stop in item.contents:
        end = min(stop, own)
        while start < end < stop and prose.lower(end - 1) in _TRIM_AT_CUT:
            end -= 1
        bare = end - start == 1 < stop - start and prose.lower(start).endswith("ing")
        kept += [(start, end)] if end > start and not bare else []
    return replace(item, contents=tuple(kept)) if kept else item
