"""Every statement of a paragraph: who says what, in the order of the text.

Joins what the verbs and phrases of each sentence found: cuts a statement where the next begins,
keeps the inner of two that say the same, and gives speech that runs on to its speaker.
"""

from collections.abc import Iterator
from dataclasses import replace

from archive.reading.statements.backward import resolved
from archive.reading.statements.found import Found
from archive.reading.statements.objects import is_somebody
from archive.reading.statements.phrases import by_phrases
from archive.reading.statements.rejections import answered
from archive.reading.statements.relays import is_shown, is_survey, is_thought, only_relays, relays
from archive.reading.statements.sentence import by_verbs
from archive.reading.statements.statement import Statement
from archive.reading.words.cue_words import verb_forms
from archive.reading.words.name_words import is_role
from archive.reading.words.noun_phrases import PRONOUNS
from archive.reading.words.prose import Prose
from archive.reading.words.quotes import inside, is_scare
from archive.reading.words.subjects import subject_of
from archive.reading.words.verbs import has_clause, is_finite
from archive.reading.words.word_sets import word_set
from archive.values import Span, span

_LONGEST = 300
"""Tokens: a longer "sentence" is a list or a table, and the rules look at every pair of words."""
_MANNERS = word_set("manners")
_TRIM_BEFORE = word_set("trim before")
_TRIM_AT_CUT = _TRIM_BEFORE | {"with", "as", "who"}


def english(prose: Prose) -> list[Statement]:
    """Return the statements of an English paragraph."""
    found: list[Statement] = []
    for first, end in prose.sentences:
        if end - first > _LONGEST:
            continue
        candidates = by_verbs(prose, first, end)
        candidates += by_phrases(prose, first, end)
        settled = answered(prose, _settled(prose, candidates), (first, end))
        found.extend(_spoken(prose, item) for item in settled)
    found = resolved(prose, [statement for statement in found if statement.contents])
    return found + list(running_on(prose, found))


def _settled(prose: Prose, candidates: list[Found]) -> list[Found]:
    """Return the statements of one sentence without repetition or overlap."""
    ordered = sorted(_told_by_somebody(candidates), key=lambda item: item.cue)
    kept: list[Found] = []
    for item in (item for item in ordered if item.rule != "adverb"):
        if any(_repeats(item, other) for other in kept) or only_relays(prose, item, kept):
            continue
        _drop_embedded(prose, kept, item)
        kept = [other for other in kept if not _is_held(prose, item, other)]
        nested = next((other for other in kept if _contains(other, item)), None)
        if nested is not None and item.left:
            item = _after_joint(prose, nested, item)
        if nested is not None and _is_told_to_speaker(prose, item):
            continue
        if nested is None or _makes_room(prose, kept, nested, item):
            kept.append(_without_earlier(item, kept))
    # "Officials said he *allegedly* lied" says who says so
    hedged = [item for item in ordered if item.rule == "adverb"]
    return _named(kept) + [item for item in hedged if not any(_touch(item, o) for o in kept)]


def _told_by_somebody(candidates: list[Found]) -> list[Found]:
    """Return the statements without those of nobody in somebody's words.

    "Winds *are expected* to rise, warns the service".
    """
    named = [item.contents for item in candidates if item.claimant and item.left]
    return [
        item for item in candidates
        if item.claimant or item.rule != "passive"
        or not any(said[0][0] <= item.contents[0][0] and item.contents[-1][1] <= said[-1][1]
                   for said in named)
    ]  # fmt: skip


def _touch(item: Found, other: Found) -> bool:
    """Tell whether an adverb stands in what another says, or holds the other's words."""
    within = any(start <= item.cue[0] < end for start, end in other.contents)
    return within or any(start <= other.cue[0] < end for start, end in item.contents)


def _drop_embedded(prose: Prose, kept: list[Found], item: Found) -> None:
    """Drop what a participle in the middle of somebody's words says.

    "A study *claiming that evidence is lacking* should be withdrawn, scientists said".
    """
    for other in [other for other in kept if item.left and _contains(other, item)]:
        start = item.contents[0][0]
        inside = start + 2 < other.cue[0] and prose.lower(other.cue[1] - 1).endswith("ing")
        if inside and prose.tokens[other.cue[0] - 1].text not in {",", ";", "—", "–"}:
            kept.remove(other)


def _is_held(prose: Prose, item: Found, other: Found) -> bool:
    """Tell whether what another says is all told by one: "The mayor said A and did B, Ek said"."""
    if not item.left or relays(prose, item) or item.same_speaker:
        return False
    start, end = item.contents[0]
    if other.left and prose.lower(other.zone[1] + 1) in {"while", "and", "but", "whereas"}:
        return False  # "A fell, according to X, while B rose, Y said"
    before = max(stop for _, stop in other.contents) <= end
    return start <= other.own and other.cue[1] <= end and before and other.claimant != item.claimant


def _after_joint(prose: Prose, nested: Found, item: Found) -> Found:
    """Begin what stands left of its cue after a colon or semicolon in another's words.

    "Pollsters reckon A: B, according to X" is A by pollsters and B by X.
    """
    begin, (start, stop) = nested.cue[1], item.contents[0]
    if start > begin and prose.lower(start - 1) == ":":
        return replace(item, own=start)
    joints = [
        at for at in range(max(begin, start), stop)
        if prose.tokens[at].text in ":;" and prose.quote_at(at) is None
    ]  # fmt: skip
    if not joints or not has_clause(prose.tokens, joints[-1] + 1, stop):
        return item
    first = joints[-1] + 1
    return replace(item, contents=((first, stop), *item.contents[1:]), own=first)


def _makes_room(prose: Prose, kept: list[Found], nested: Found, item: Found) -> bool:
    """Cut or drop the statement that holds another's cue; tell whether the other stays too."""
    at = kept.index(nested)
    read = item.rule == "according" and is_shown(prose, nested)
    if item.left and (read or is_survey(prose, item) or is_thought(prose, nested)):
        kept.remove(nested)  # "half of voters think so, a poll suggests"
        return True
    if item.left and _says_again(prose, nested, item):
        kept[at] = _cut(prose, nested, item.own)
        return False
    if item.left and item.contents[0][0] <= nested.own and not relays(prose, item):
        kept.remove(nested)  # "The man told police it was theft, prosecutors said"
        return True
    if item.left:
        apart = item.contents[0][0] == item.own
        same = item.claimant == nested.claimant
        kept[at] = _cut(prose, nested, item.cue[0] if same and not apart else item.own)
        return same or apart
    if item.own - nested.contents[0][0] <= 1:
        if item.claimant is None or not _speaks_itself(prose, item, item.claimant):
            return False
        kept.remove(nested)
        return True
    if _is_apart(prose, item):
        kept[at] = _cut(prose, nested, item.own)
        return True
    return False


def _is_told_to_speaker(prose: Prose, item: Found) -> bool:
    """Tell whether somebody passes on what was told him: "Ek says Velm *assured him* it runs"."""
    verb = verb_forms().get(prose.lower(item.cue[1] - 1))
    told = verb is not None and verb.takes == "t" and not item.left
    return told and prose.lower(item.cue[1]) in {"him", "her", "them", "me", "us"}


def _speaks_itself(prose: Prose, item: Found, claimant: tuple[int, int]) -> bool:
    """Tell whether who speaks in another's words is somebody else.

    Not in "Norvik said *it expected* to sell", nor in "the filing says *31 stations recorded* 9%".
    """
    if _is_same_speaker(prose, item):
        return False
    return item.rule != "noun" or is_somebody(prose, claimant)


def _says_again(prose: Prose, nested: Found, item: Found) -> bool:
    """Tell whether a pronoun only repeats who speaks: "The mayor said … it burned, he said"."""
    said = prose.lower(nested.cue[1] - 1) in {"said", "says"}
    return said and nested.claimant is not None and _is_same_speaker(prose, item) and (
        not _is_same_speaker(prose, nested)
    )  # fmt: skip


def _is_same_speaker(prose: Prose, item: Found) -> bool:
    """Tell whether a pronoun speaks in another's words: it is mostly that other."""
    claimant = item.claimant
    return claimant is not None and claimant[1] - claimant[0] <= 2 and (
        prose.lower(claimant[1] - 1) in PRONOUNS
    )  # fmt: skip


def _repeats(item: Found, other: Found) -> bool:
    same_that = item.rule == "nominal" and item.contents[0][0] == other.contents[0][0]
    return (
        item.cue == other.cue
        or same_that  # "said in a statement that"
        or item.contents == other.contents
        or (item.left and other.left and item.contents[0] == other.contents[0])
    )


def _contains(outer: Found, inner: Found) -> bool:
    return any(start <= inner.cue[0] < end for start, end in outer.contents)


def _is_apart(prose: Prose, item: Found) -> bool:
    """Tell whether a statement begins a clause of its own, rather than standing inside one."""
    before = prose.lower(item.own - 1)
    joints = {",", ";", "and", "but", "while", "where", "—", "–", "with"}
    return before in joints or item.same_speaker


def _cut(prose: Prose, item: Found, own: int) -> Found:
    """Return a statement whose words end where another's begin."""
    kept: list[tuple[int, int]] = []
    for start, stop in item.contents:
        end = min(stop, own)
        while start < end < stop and prose.lower(end - 1) in _TRIM_AT_CUT:
            end -= 1
        kept += [(start, end)] if end > start else []
    return replace(item, contents=tuple(kept)) if kept else item


def _without_earlier(item: Found, kept: list[Found]) -> Found:
    """Begin words that stand left of their cue after the statement before them."""
    if not item.left or not kept:
        return item
    start, end = item.contents[0]
    bound = max((max(other.zone[1], other.cue[1]) for other in kept if other.zone[1] <= end),
                default=start)  # fmt: skip
    if bound <= start or bound >= end:
        return item
    return replace(item, contents=((bound, end), *item.contents[1:]))


def _named(kept: list[Found]) -> list[Found]:
    """Give "and also noted" the speaker of the statement before it."""
    result: list[Found] = []
    for item in kept:
        if item.same_speaker and result and result[-1].claimant is not None:
            item = replace(item, claimant=result[-1].claimant)
        result.append(item)
    return result


def _spoken(prose: Prose, item: Found) -> Statement:
    passages = tuple(
        passage
        for start, end in item.contents
        if end > start and (passage := _passage(prose, start, _to_close(prose, end))) is not None
    )
    claimant = prose.words(*_undated(prose, item.claimant)) if item.claimant else None
    zone_end = prose.tokens[min(item.zone[1], len(prose.tokens)) - 1].end
    return Statement(
        passages, prose.words(*item.cue), claimant, item.reported_as, item.rule,
        (prose.tokens[item.zone[0]].start, zone_end), same_speaker=item.same_speaker,
    )  # fmt: skip


def _to_close(prose: Prose, end: int) -> int:
    """Return the end of the quotation in which words end: it may run over several sentences."""
    quote = prose.quote_at(end - 1)
    if quote is None or is_scare(quote) or end >= len(prose.tokens):
        return end
    stop = prose.index_from(quote.end)
    sentence_end = prose.sentence_of(end - 1)[1]
    closed = prose.tokens[stop - 1].text in "”\"»’'"
    return stop if closed and stop > sentence_end else end


def _undated(prose: Prose, claimant: tuple[int, int]) -> tuple[int, int]:
    """Return the claimant without the day at the end: "the office *on Wednesday*".

    And without what hung on it: "an audit *finished in August*".
    """
    first, end = claimant
    if (
        end - first == 1
        and prose.lower(first) == "one"
        and prose.tokens[end].text == ","
        and (prose.lower(end + 1) in {"a", "an"})
    ):  # "*One, a senior diplomat*, described"
        comma = next((i for i in range(end + 1, min(end + 15, len(prose.tokens)))
                      if prose.tokens[i].text == ","), end)  # fmt: skip
        return (end + 1, comma) if comma > end + 2 else claimant
    for index in range(first + 1, end):
        if prose.date_from(index) == end:
            before = index - (prose.lower(index - 1) in {"on", "in", "late", "early"})
            before -= before > first + 2 and prose.lower(before - 1).endswith("ed")
            return (first, before) if before > first else claimant
    return claimant


def _passage(prose: Prose, start: int, end: int) -> Span | None:
    """Return words said without the joints around them; whole speech without its marks."""
    opens = any(start == first for first, _ in prose.sentences)
    while start < end and (prose.lower(start) in _TRIM_BEFORE or _is_lead(prose, start)):
        if opens and prose.lower(start) in {"while", "that"}:
            break
        if prose.lower(start) == "that" and start + 1 < end and is_finite(prose.tokens, start + 1):
            break  # "and that needs to stop"
        start += 1
    while end > start and prose.tokens[end - 1].text in ",;:—–":
        end -= 1
    if start >= end:
        return None
    quote = prose.quote_at(start)
    if quote is not None and prose.quote_at(end - 1) == quote:
        first, last = inside(quote)
        return _trimmed(prose.text, first, last)
    if _opens_one_closes_other(prose, quote, start, end):
        return prose.words(start + 1, end - 1) if end - 1 > start + 1 else None
    return prose.words(start, end)


def _opens_one_closes_other(prose: Prose, quote: Span | None, start: int, end: int) -> bool:
    """Tell whether a passage runs from one quotation into another: "“The city,” he said, “…”"."""
    if quote is None or prose.tokens[start].start != quote.start:
        return False
    return prose.quote_at(end - 1) is not None and quote.end < prose.tokens[end - 1].start


def _is_lead(prose: Prose, index: int) -> bool:
    return prose.lower(index) in {"however", "meanwhile", "moreover", "nevertheless"}


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while end > start and text[end - 1] in " ,;:.—–\n":
        end -= 1
    while start < end and text[start] in " \n":
        start += 1
    return span(text, start, end) if end > start else None


def running_on(prose: Prose, found: list[Statement]) -> Iterator[Statement]:
    """Yield speech that no cue claims, for the last speaker of the paragraph."""
    for quote in prose.quotes:
        first, last = inside(quote)
        covered = any(
            part.start < last and first < part.end for item in found for part in item.contents
        )
        before = [item for item in found if item.cue.start < quote.start]
        told = _told_of(prose, quote)
        before = before if told is None else [*before, told]
        scare = is_scare(quote) and quote.text.rstrip("”\"’»'")[-1:] not in ".!?"
        if covered or scare or not before or not _is_sentence(prose, quote):
            continue
        words = _trimmed(prose.text, first, last)
        if words is not None:
            yield replace(before[-1], contents=(words,), continued=True, zone=(first, first))


def _told_of(prose: Prose, quote: Span) -> Statement | None:
    """Return whom the sentence before speech is about: "Ana Ruiz put it bluntly. “It failed.”"."""
    opening = prose.index_from(quote.start)
    sentence = next((s for s in prose.sentences if s[1] == opening), None)
    if sentence is None or any(prose.quote_at(i) is not None for i in range(*sentence)):
        return None
    manner = next((i for i in range(sentence[1] - 1, max(sentence[1] - 5, sentence[0]), -1)
                   if prose.lower(i) in _MANNERS), None)  # fmt: skip
    verbs = (
        []
        if manner is None
        else [i for i in range(sentence[0] + 1, manner + 1) if is_finite(prose.tokens, i)]
    )
    subject = subject_of(prose, verbs[-1], sentence[0]) if verbs else None
    if subject is None or prose.lower(verbs[-1]) in verb_forms():
        return None
    if not any(is_role(prose.lower(i)) or prose.tokens[i].is_capital for i in range(*subject)):
        return None
    cue = prose.words(verbs[-1], verbs[-1] + 1)
    return Statement((), cue, prose.words(*subject), "other", "speech", (cue.start, cue.end))


def _is_sentence(prose: Prose, quote: Span) -> bool:
    """Tell whether a quotation makes whole sentences of its own."""
    first, end = prose.index_from(quote.start), prose.index_from(quote.end)
    joined = prose.lower(first - 1) in {"and", "but"}  # "“It is bad,” he said. And “it rains.”"
    starts = any(start in {first, first - joined} for start, _ in prose.sentences)
    closed = prose.lower(end - 2) in {".", "!", "?", "…"} or prose.lower(end) in {"", ".", "!"}
    return starts and (closed or has_clause(prose.tokens, first, end))
