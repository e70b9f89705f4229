"""What a pronoun or "the company" can point back to: the subjects of the sentences before it.

Only sentences of the reporter's own count: what stands in quotation marks is somebody's speech.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from archive.reading.fold import fold
from archive.reading.month_names import month_names
from archive.reading.statements.who.names import CAPITAL
from archive.reading.words.name_words import PERSON_NOUNS
from archive.reading.words.quotes import quotations
from archive.reading.words.sentences import sentences
from archive.reading.words.small_words import PREPOSITIONS, RELATIVES, SUBORDINATORS
from archive.reading.words.tokens import Token, tokenize
from archive.reading.words.verbs import first_finite, is_adverb
from archive.reading.words.word_sets import word_set
from archive.values import Span, span

_LEADS = word_set("leads")
_QUOTING = "“\"«„‘'"
_OPENING = tuple(_QUOTING)
SHARE = re.compile(
    r"(?:[\w-]+ ){0,2}(?:shares|stock|sales|profits?|revenues?|earnings|losses|bookings) "
    r"(?:in|of|at|for) (?:the )?",
    re.IGNORECASE,
)
"""What a company has that rises and falls: "*Shares in* Norvik fell"."""
_FARTHEST = 1500
"""Code points: nothing further back is what a pronoun means."""
_MOST_ENDS = 30
"""Ends of sentences in as many code points: more are no prose."""
_END = re.compile(r"[.!?…]+[”\"’»)]?\s")
_LONGEST_HEADING = 60
_MOST_SPACES = 8
_LONGEST_INTRODUCTION = 25
_SIGNS = frozenset(',;:—–“‘"')
_TERMINAL = frozenset(".!?…")
_ONLY_SPEECH = re.compile(r"[“\"«„‘'][^”\"»]*[”\"»]?")
_INTRODUCED = re.compile(r"[^“\"]+?:(?=\s|$)")
_NAME = re.compile(
    rf"(?<![\w’'-])[{CAPITAL}](?:\.?[\w&-])*(?:\.(?=[A-Z ]))?"
    rf"(?:(?: (?:of|for|and|the|&|de|on(?! \w+day))){{0,2}} [{CAPITAL}](?:\.?[\w&-])*)*"
)
_DATELINE = re.compile(
    r"(?:[A-Z][\w.’'-]*,? |\d\d? ){1,6}(?:\([A-Z][A-Za-z ]{1,20}\) )?(?:[—–-]+ )?"
    r"(?<=[)—–-] )(?=[A-Z“\"])"
)
"""Where a story is filed from, which opens a paragraph: "OSLO (NW) — ", "TURIN, Italy — "."""
_PLURAL_OWNER = re.compile(rf"(?<![\w’'-])[{CAPITAL}]\w*s[’'] $")
_HUNG = re.compile(r"(?:day|-\w+ed)$")
_OWNS = re.compile(rf"[’']s (?=[{CAPITAL}])")
_SUM = re.compile(r"\d\Z|\A(?:[A-Z]\.)+[A-Z]\Z")
"""What looks like a name and is a sum or a sign: "SKr148", "U.N"."""
_CROWDS = frozenset({"hundreds", "thousands", "dozens", "scores", "tens", "millions", "half"})
_FOLLOWING = frozenset({"Fans", "Supporters", "Followers", "Members", "Staff", "Shares"})
_NO_NAMES = word_set("stoppers") | word_set("leads") | PREPOSITIONS | word_set("determiners")
_ENTRY = re.compile(
    r"\n[ \t]*(?:[_*–—-]+\.?|\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)[ \t]*\n"
)
"""What parts the entries of a live page: a rule, or a time on a line of its own."""
_SAYING = (" says ", " said ", " according to ")
_BEFORE_VERB = frozenset({"'s", "also", "has", "have", "had", "now", "then", "still", "later"})
_STOPS = RELATIVES | {"along", "together"}


def subjects_before(text: str, start: int) -> Iterator[Span]:
    """Yield the subjects of the sentences before ``start``, the nearest first.

    They are those of its own paragraph and of one before it; paragraphs of nothing but speech
    are passed over, as they are in the speaker's words.
    """
    for sentence in _sentences_before(text, start):
        subject = _subject(text, sentence)
        if subject is not None:
            yield subject


_SAYS = re.compile(
    r" (?:has |had |have )?(?:said|says|reported|reports|announced|disclosed|confirmed|revealed)\b"
)
"""What whoever is named does: "the incident that *Norvik disclosed*"."""


def own_subject(text: str, start: int) -> Span | None:
    """Return the subject of the sentence that a place stands in: "*The airline* grew, it said"."""
    begin = max(text.rfind("\n", 0, start) + 1, start - _FARTHEST)
    own = sentences(text, begin, start)
    return _subject(text, own[-1]) if own and not own[-1].text.startswith(_OPENING) else None


def names_before(text: str, start: int) -> Iterator[tuple[Span, bool]]:
    """Yield the names before ``start``, the nearest sentence first; its own counts too.

    Beside each stands whether it is the subject or opens it: "*Norvik*'s chief".
    """
    begin = max(text.rfind("\n", 0, start) + 1, start - _FARTHEST)
    own = sentences(text, begin, start)
    for sentence in (*own[-1:], *_sentences_before(text, start, tails=True)):
        subject = _subject(text, sentence)
        found = list(_names(text, sentence.start, min(sentence.end, start)))
        places = set(_where_it_is_named(subject)) if subject is not None else set()
        owner = next((name for name in found if name.start in places), None)
        if owner is not None and _OWNS.match(text, owner.end):
            places = {owner.end + len("’s ")}  # "The UN’s *Food Programme* opened"
        for name in found:
            house = name.text.isupper() and text.endswith((" of ", " at "), 0, name.start)
            before = text[sentence.start : name.start]
            house = house or (before.endswith(" of ") and is_crowd(before))
            says = _SAYS.match(text, name.end) is not None
            if name.start in places or house or says or text.endswith(_SAYING, 0, name.start):
                yield name, True
        yield from ((name, False) for name in reversed(found))


def _points(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "that" points: "officials in *that* office"."""
    return tokens[at].lower == "that" and tokens[at - 1].lower in PREPOSITIONS | {"of"}


def _where_it_is_named(subject: Span) -> tuple[int, int]:
    """Return where a subject's name begins, in it or beside it: "*Norvik*", "A firm, *Norvik*"."""
    first = subject.text.partition(" ")[0]
    article = len(first) + 1 if first.lower() in {"the", "a", "an"} else 0
    share = SHARE.match(subject.text)
    article = article if share is None else share.end()
    return subject.start + article, subject.end + len(", ")


def _names(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the runs of capitals that may be names: no "The", no day, no month."""
    for match in _NAME.finditer(text, start, end):
        first, _, rest = match.group().partition(" ")
        opens = first.lower() in _NO_NAMES
        if _DATELINE.match(text, match.start()) and text[match.start() - 1 : match.start()] in "\n":
            continue
        begin = match.start() + (len(first) + 1 if opens else 0)
        begin -= len(_owner_of(text, begin))
        if (rest or not opens) and not _is_no_name(rest if opens else match.group()):
            if not is_crowd(match.group()):  # "Fans of Hull City"
                yield from _apart(text, span(text, begin, match.end()))
            house = match.group().rpartition(" of ")[2].removeprefix("the ")
            if house != match.group():  # "Bo Ek of *KBX*"
                yield span(text, match.end() - len(house), match.end())


def _apart(text: str, name: Span) -> Iterator[Span]:
    """Yield both of "*Norvik Energy* and the *Dock Union*"; an article parts two names."""
    joint = name.text.find(" and the ")
    if joint < 0 or " of " in name.text[:joint]:
        yield name
        return
    yield span(text, name.start, name.start + joint)
    yield span(text, name.start + joint + len(" and the "), name.end)


def is_crowd(words: str) -> bool:
    """Tell whether what looks like a name means people: "*Residents* of Velm"."""
    first, _, rest = words.partition(" ")
    people = (first.lower() in PERSON_NOUNS and first.endswith("s")) or first in _FOLLOWING
    return people and (not rest or rest.startswith(("of ", "at ", "from ", "in ")))


def _owner_of(text: str, start: int) -> str:
    """Return whose a body is by its name, with the sign behind: "*Patients'* Council"."""
    found = _PLURAL_OWNER.search(text, max(start - 30, 0), start)
    return "" if found is None else found.group()


def _is_no_name(words: str) -> bool:
    """Tell whether capitals name nobody: "Monday", "May", "Oslo-based", "Hundreds"."""
    hung = _HUNG.search(words) is not None or words.split()[0].lower() in _CROWDS
    if _SUM.search(words) is not None:
        return True
    return hung or fold(words) in month_names()


def _sentences_before(text: str, start: int, *, tails: bool = False) -> Iterator[Span]:
    """Yield the reporter's sentences before ``start`` that may tell who is meant, nearest first.

    With ``tails`` also what stands behind speech: "“…,” *said Ana Ruiz of the Red Cross*".
    """
    for begin, end in _paragraphs_before(text, start):
        spoken = quotations(text, begin, end)  # in the order of the text, none in another
        for sentence in reversed(sentences(text, begin, end)):
            at = bisect_right(spoken, sentence.start, key=lambda quote: quote.start) - 1
            if at < 0 or sentence.start >= spoken[at].end:
                yield sentence
            elif tails and spoken[at].end < sentence.end:
                yield span(text, spoken[at].end, sentence.end)


def paragraph_before(text: str, start: int) -> tuple[int, int]:
    """Return the nearest paragraph before ``start`` that is not all speech.

    Its own counts where something stands in it before ``start``.
    """
    for begin, end in _paragraphs_before(text, start):
        if text[begin:end].strip(_QUOTING + "”’ \n"):
            return begin, end
    return start, start


def is_far(text: str, spoken: int, start: int, *, paragraphs: int = 1) -> bool:
    """Tell whether so many paragraphs about something else lie between two places.

    One that is a quotation is the words of whoever spoke at the first place.
    """
    if _ENTRY.search(text, spoken, start):
        return True  # another entry of a live page
    between = text[spoken:start].split("\n")[1:-1]
    speech = _QUOTING + "–—"
    others = sum(
        bool(line.strip()) and line.strip()[0] not in speech and not is_heading(line.strip())
        for line in between
    )
    return others >= paragraphs


def is_heading(line: str) -> bool:
    """Tell whether a line is a heading among paragraphs: "*A long winter*"."""
    short = len(line) <= _LONGEST_HEADING and line.count(" ") < _MOST_SPACES
    return short and line[:1].isupper() and line[-1:].isalnum()


def _paragraphs_before(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield the paragraph up to the sentence of ``start``, then one before that is not all speech.

    In "The woman was hurt, he said" the speaker is not the woman.
    """
    nearest = _farthest_before(text, start)
    begin = max(text.rfind("\n", nearest, start) + 1, nearest)
    own = sentences(text, begin, start)
    whole = not own or own[-1].text.rstrip('”"’»)')[-1:] in _TERMINAL
    yield begin, start if whole else own[-1].start + _before_colon(own[-1].text)
    while begin > nearest:
        end = begin - 1
        begin = max(text.rfind("\n", nearest, end) + 1, nearest)
        words = text[begin:end].strip()
        if _ENTRY.match(text, begin - 1, end + 1):
            return
        if words and not _ONLY_SPEECH.fullmatch(words) and not is_heading(words):
            yield begin, end
            if words[0] not in _QUOTING:
                return


def _farthest_before(text: str, start: int) -> int:
    """Return where what a pronoun may mean begins: so far back, and not behind too many ends."""
    nearest = max(start - _FARTHEST, 0)
    ends = [match.end() for match in _END.finditer(text, nearest, start)]
    return ends[-_MOST_ENDS] if len(ends) > _MOST_ENDS else nearest


def _before_colon(sentence: str) -> int:
    """Return how far a sentence introduces speech: "Her colleague is less sure: “…,” he says"."""
    match = _INTRODUCED.search(sentence)
    return match.end() if match is not None else 0


def _subject(text: str, sentence: Span) -> Span | None:
    tokens = tokenize(text, sentence.start, min(sentence.end, sentence.start + 400))
    begin = _after_introduction(tokens)
    finite = first_finite(tokens, begin + 1, len(tokens))
    if finite is None:
        return None
    stop = next(
        (at for at in range(begin + 1, finite)
         if tokens[at].text in _SIGNS or (tokens[at].lower in _STOPS and not _points(tokens, at))),
        finite,
    )  # fmt: skip
    while stop > begin + 1 and (
        tokens[stop - 1].lower in _BEFORE_VERB or is_adverb(tokens[stop - 1].lower)
    ):
        stop -= 1
    return span(text, tokens[begin].start, tokens[stop - 1].end) if stop > begin else None


def _after_introduction(tokens: Sequence[Token]) -> int:
    """Return where the subject begins after "But", "On Monday," or "Speaking to reporters,"."""
    begin = 0
    while begin < len(tokens) - 1 and (
        tokens[begin].lower in _LEADS or tokens[begin].text in {",", "("}
    ):
        begin += 1
    head = tokens[begin] if tokens else None
    if head is None or not _introduces(head):
        return begin
    comma = next((at for at, token in enumerate(tokens) if at > begin and token.text == ","), None)
    if comma is None or comma - begin > _LONGEST_INTRODUCTION or comma + 1 >= len(tokens):
        return begin
    return comma + 1


def _introduces(head: Token) -> bool:
    word = head.lower
    return word in PREPOSITIONS | SUBORDINATORS or word.endswith(("ing", "ly"))
