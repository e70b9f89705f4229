"""Words that stand before their attribution: "…, the ministry said", "“…,” said X"."""

from archive.reading.statements.english.cue import Cue
from archive.reading.statements.english.found import Found, last, made
from archive.reading.statements.english.halves import (
    CONDITIONS,
    HANGING,
    joined_clause,
    said_around,
)
from archive.reading.statements.english.hearers import after_hearer, is_behind_speech
from archive.reading.statements.english.judgements import NAMING
from archive.reading.statements.english.rejections import ANSWERED
from archive.reading.words.cue_words import SHOWING, verb_forms
from archive.reading.words.prose import Prose
from archive.reading.words.quotes import is_scare
from archive.reading.words.small_words import DETERMINERS, PREPOSITIONS
from archive.reading.words.verbs import AUXILIARIES, has_clause, is_adverb, is_finite
from archive.values import Span

_SPOKEN = frozenset(",.!?…")
"""Signs before the closing mark of whole speech: "“Leave,” he urged"."""
_WHEN = frozenset({"as", "after", "before", "when", "while", "during"})
_PERSONAL = frozenset({"he", "she", "they", "it", "we"})
_SHORT_ASIDE = 12
_LONG_ASIDE = 30
_TITLED = frozenset({"book", "novel", "film", "song", "album", "series", "podcast", "programme",
                     "program", "report", "paper", "titled", "entitled", "called", "memoir", "play",
                     "documentary", "show", "group", "project"})  # fmt: skip
_SHORT = 4
_CLOSERS = frozenset({",", ";", "—", "–", ")"})


def after_its_words(prose: Prose, cue: Cue) -> Found | None:
    """Read "…, the ministry said", "…, said X", and the same between two halves."""
    if cue.verb.takes in {"a", "b", "d", "n", "-"} or cue.subject is None or cue.same_speaker:
        return None
    if (cue.verb.takes in {"q", "v"} and not _closes_speech(prose, cue)) or _says_else(prose, cue):
        return None
    opening = _over_joints(prose, min(cue.subject[0], cue.group), cue.first)
    after = cue.subject[1] if cue.inverted else after_hearer(prose, cue)
    noun = prose.lower(after) in {"that", "which"} and after > cue.at + 1
    if not cue.inverted and not noun and not _at_close(prose, after, cue.end):
        if prose.tokens[opening - 1].text == ";":
            return None  # "Ten die as rivers rise; ministers warn worst to come"
        spoken = opening > 1 and prose.quote_at(opening - 1) is not None
        when = spoken and any(prose.lower(i) in _WHEN for i in range(cue.at + 1, after + 1))
        rest = (
            None
            if cue.weak and not (when or spoken)
            else _over_the_rest(prose, cue, after, acts=when)
        )
        rest = cue.end if rest is None and is_behind_speech(prose, cue) else rest
        if rest is None or not (spoken or _is_whole(prose, cue.first, opening)):
            return None
        after = rest
    if opening <= cue.first:
        return _fronted(prose, cue, after)
    if not _is_break(prose, opening - 1):
        return None
    return _left_of(prose, cue, opening, after)


def _says_else(prose: Prose, cue: Cue) -> bool:
    """Tell whether a verb at the end says something of its own, or answers what was said.

    So does that of a relative: "…, said two aides, *one of whom said* it was sold".
    """
    if cue.subject is not None and prose.lower(cue.subject[1] - 1) == "whom":
        return True
    if prose.lower(cue.group - 1) == "who" and prose.lower(cue.at + 1) == "to":
        return True  # "… ruled against Ek, the manager *who claimed to* own it"
    return _answers(prose, cue) or ("n" in cue.verb.takes and _has_own_object(prose, cue))


def _has_own_object(prose: Prose, cue: Cue) -> bool:
    """Tell whether a verb has its own object: "…, he said, *as Russia claimed the* village"."""
    start = cue.subject[0] if cue.subject is not None else cue.group
    after = cue.at + 1
    fronted = prose.lower(start - 1) in {"as", "while"} and not cue.inverted
    return fronted and prose.lower(after) in DETERMINERS and prose.date_from(after) is None


def _answers(prose: Prose, cue: Cue) -> bool:
    """Tell whether somebody answers what was said: "…, *a claim the opposition* denies".

    Or thinks of it: "…, *a result the company* believes to be the best".
    """
    start, end = cue.subject if cue.subject is not None else (cue.group, cue.group)
    opens = prose.lower(start) in {"a", "an"} and prose.lower(start - 1) == ","
    inner = any(prose.lower(i) in {"the", "its"} and prose.lower(i - 1) not in PREPOSITIONS | {"of"}
                for i in range(start + 2, end))  # fmt: skip
    if opens and inner and prose.lower(cue.at + 1) in {"to", "is", "was"}:
        return True
    opens = opens and cue.verb.reported_as in {"denied", "confirmed"}
    return opens and any(prose.lower(start + i) in ANSWERED for i in (1, 2))


def _over_joints(prose: Prose, opening: int, first: int) -> int:
    """Begin an attribution before "as X said" and "It leaks, *or so* brokers claim"."""
    if prose.lower(opening - 1) == "as" and opening - 1 > first:
        return opening - 1
    so = (prose.lower(opening - 2), prose.lower(opening - 1)) == ("or", "so")
    return opening - 2 if so and opening - 2 > first else opening


def _over_the_rest(prose: Prose, cue: Cue, after: int, *, acts: bool) -> int | None:
    """Skip what holds no verb up to the next sign: "reported Tuesday in the journal Nature.".

    What is counted is said itself: "…; Velm reports 139 fires in a day". What somebody did while
    speaking ``acts``: "“Stay,” she said as she left".
    """
    stop = after
    while not _at_close(prose, stop, cue.end):
        counts = "n" in cue.verb.takes and prose.tokens[stop].is_number
        tells = prose.quote_at(stop) is not None or is_finite(prose.tokens, stop)
        if not acts and (counts or tells):
            return None
        stop += 1
    return stop


def _is_whole(prose: Prose, first: int, opening: int) -> bool:
    """Tell whether a clause stands before a speaker that hangs on nothing: not "When asked,"."""
    head = first + (prose.lower(first) in {"but", "and", "yet"})
    if prose.lower(head + 1) == "," and is_adverb(prose.lower(head)):
        head += 2  # "Initially, as news came in, …"
    told = has_clause(prose.tokens, first, opening) or any(
        prose.lower(i) in SHOWING and prose.tokens[i - 1].is_word for i in range(head + 2, opening)
    )  # "The imagery shows activity, …"
    return prose.lower(head) not in CONDITIONS | {"asked", "pressed", "questioned"} and told


def _closes_speech(prose: Prose, cue: Cue) -> bool:
    opening = min(cue.subject[0] if cue.subject else cue.group, cue.group)
    quote = prose.quote_at(opening - 1) if opening > 0 else None
    return quote is not None and quote.text.rstrip("”\"»’'")[-1:] in _SPOKEN


def _at_close(prose: Prose, index: int, end: int) -> bool:
    return (
        index >= end or prose.tokens[index].text in ".!?…" or prose.tokens[index].text in _CLOSERS
    )


def _is_break(prose: Prose, index: int) -> bool:
    return prose.tokens[index].text in {",", "—", "–", ";"} or prose.quote_at(index) is not None


def _fronted(prose: Prose, cue: Cue, after: int) -> Found | None:
    """Read "X said, “…”", and a quotation that closed in the sentence before."""
    before = prose.quote_at(cue.first - 1) if cue.first else None
    if before is None or not _at_close(prose, after, cue.end):
        return None
    if not cue.inverted and (cue.weak or before.text.rstrip("”\"»’'")[-1:] not in "!?"):
        return None  # "“Leave!” Ana Ruiz said."
    start = prose.index_from(before.start)
    return made(prose, cue, "speech-before", ((start, cue.first),), after, left=True)


def _left_of(prose: Prose, cue: Cue, opening: int, after: int) -> Found | None:
    contents = left_words(prose, cue.first, opening)
    if contents is None:
        return None
    start, end = contents
    speech = prose.quote_at(end - 1)
    whole = said_around(prose, contents, after, cue.end)
    if whole is not None:
        return made(prose, cue, "between", _at_colon(prose, whole, after), after, left=True)
    right = _right_speech(prose, after, cue.end)
    if right is None and speech is None and not has_clause(prose.tokens, start, end):
        return _beside_clause(prose, cue, contents, after)
    hangs = prose.lower(start + (prose.tokens[start].text in "“\"‘'")) in HANGING
    ended = next((prose.lower(i) for i in range(end - 1, start, -1) if prose.tokens[i].is_word), "")
    hangs = hangs or ended in AUXILIARIES  # "“It was,” she says, “the worst night”"
    if right is not None and (
        hangs or not has_clause(prose.tokens, start, end) or is_finite(prose.tokens, right[0] + 1)
    ):
        said = right if _says_nothing(prose, speech, right) else (start, right[1])
        return made(prose, cue, "split-speech", (said,), after, left=True)
    if right is None and speech is None:
        right = joined_clause(prose, after, last(prose, cue.end))
    parts = (contents, right) if right is not None else (contents,)
    return made(prose, cue, "after", parts, after, left=True)


def _at_colon(prose: Prose, whole: tuple[int, int], after: int) -> tuple[tuple[int, int], ...]:
    """Part what is said from speech behind a colon: "It, he said, should wait: “It is young.”"."""
    start, end = whole
    colon = next(
        (
            i
            for i in range(after, end - 1)
            if prose.tokens[i].text == ":"
            and prose.quote_at(i + 1) is not None
            and prose.quote_at(i) is None
        ),
        None,
    )
    return (whole,) if colon is None else ((start, colon), (colon + 1, end))


def _beside_clause(prose: Prose, cue: Cue, left: tuple[int, int], after: int) -> Found | None:
    """Read words before a speaker that are no clause: what is said stands mostly behind."""
    start, end = left
    rest = last(prose, cue.end)
    goes_on = joined_clause(prose, after, rest) if end - start > 2 else None
    if goes_on is not None and cue.inverted and prose.lower(after + 1).endswith("ing"):
        return made(prose, cue, "after", (left, goes_on), after, left=True)
    if after >= rest and end - start > 3:
        return made(prose, cue, "after", (left,), after, left=True)
    if prose.date_from(start) == end:  # "Last week, he told the paper, it had closed"
        start = after + 1
    aside = prose.lower(after + 1) in {"who", "which"}  # "Rubbish, said Ek, who left"
    acts = prose.lower(after + 1) in _PERSONAL or has_clause(prose.tokens, after, rest)
    acts = acts or _acts(prose, start, after + 1)
    if after >= rest or aside or not acts:
        return None
    if prose.lower(after) == "," and prose.lower(after + 1) == "and":
        start = after + 2  # "Take off a storey, he warned, and the homes would go"
    return made(prose, cue, "between", _at_colon(prose, (start, rest), after), after, left=True)


def _acts(prose: Prose, start: int, at: int) -> bool:
    """Tell whether a verb no list knows follows its subject: "The plan, X found, *wastes* £4m"."""
    word, after = prose.lower(at), prose.tokens[min(at + 1, len(prose.tokens) - 1)]
    named = prose.lower(start) not in PREPOSITIONS and word.endswith("s") and len(word) > _SHORT
    taken = after.is_number or after.text in "$€£¥" or after.lower in DETERMINERS
    return named and (taken or after.lower.endswith("ing"))


def _says_nothing(prose: Prose, speech: Span | None, right: tuple[int, int]) -> bool:
    """Tell whether only the second half says a thing: "“Hopefully,” she said, “it will help”"."""
    begin, end = right[0] + 1, right[1]
    whole = has_clause(prose.tokens, begin, end) and not is_finite(prose.tokens, begin)
    return speech is not None and is_scare(speech) and whole


def left_words(prose: Prose, first: int, opening: int) -> tuple[int, int] | None:
    """Return the words before an attribution: back to the start of speech or sentence."""
    end = opening
    while end > first and prose.tokens[end - 1].text in {",", "—", "–", ";"}:
        end -= 1
    if end <= first:
        return None
    quote = prose.quote_at(end - 1)
    start = _after_colon(prose, first, end)
    if quote is not None:
        opened = prose.index_from(quote.start)
        bare = not has_clause(prose.tokens, first, opened) and opened - first < 3
        acts = opened > first and is_finite(prose.tokens, opened + 1)  # "Fans “will see more,”"
        if opened < first or (bare and not acts):
            start = opened
    return start, end


def _after_colon(prose: Prose, first: int, end: int) -> int:
    """Return where a clause begins after a colon: what stands before it says it by itself."""
    colons = [i for i in range(first, end) if prose.quote_at(i) is None and (
              (prose.tokens[i].text == ":" and not prose.tokens[i - 1].is_number)
              or (prose.tokens[i].text == ";" and prose.lower(i - 1) in verb_forms()))]  # fmt: skip
    if not colons or not has_clause(prose.tokens, colons[-1] + 1, end):
        return first
    return colons[-1] + 1


def _right_speech(prose: Prose, after: int, end: int) -> tuple[int, int] | None:
    at = after
    aside = prose.lower(after) == "," and prose.lower(after + 1) in {"who", "whose", "which"}
    while at < end and prose.quote_at(at) is None and prose.tokens[at].text != ";":
        at += 1
        if at - after > (_LONG_ASIDE if aside else _SHORT_ASIDE):
            return None
    aside = aside and prose.tokens[at - 1].text == ","  # "…,” said X, *who left*, “…”"
    named = any(prose.lower(i) in NAMING or (prose.lower(i).endswith("ing") and prose.lower(i) in
                verb_forms()) for i in range(after, min(at, end)))  # fmt: skip
    if at >= end or named or (has_clause(prose.tokens, after, at) and not aside):
        return None
    quote = prose.quote_at(at)
    if quote is None or quote.start != prose.tokens[at].start or is_scare(quote):
        return None
    if at > after and prose.tokens[at - 1].is_word and prose.tokens[at - 1].lower in _TITLED:
        return None  # "…,” said Ek, author of the book “The Mill at Velm”"
    return at, prose.index_from(quote.end)
