"""Statements that name their source beside them: "according to X", "per X", "by X's count"."""

from archive.reading.figures.numerals import NUMBER_WORDS
from archive.reading.statements.english.after import left_words
from archive.reading.statements.english.found import Found, last
from archive.reading.statements.english.halves import joined_clause
from archive.reading.words.name_words import is_role
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import DETERMINERS, LEADS, PREPOSITIONS, RELATIVES
from archive.reading.words.verbs import (
    AUXILIARIES,
    BE,
    first_finite,
    has_clause,
    is_adverb,
    is_finite,
)

_LEADING = frozenset({"but", "and", "however", "meanwhile", "also", "so", "yet"})
_RECKONINGS = frozenset({"count", "estimate", "estimates", "reckoning", "tally", "calculation",
                         "calculations", "account", "accounts", "admission"})  # fmt: skip
_FIGURED = frozenset({"reckoning", "estimate", "estimates", "calculation", "calculations"})
_LONGEST_LEAD = 9
_SOME = frozenset({"some", "most", "many", "all", "several", "one", "official", "early", "various",
                   "conservative", "independent", "local"})  # fmt: skip
_WAYS = frozenset({"plan", "schedule", "tradition", "custom", "need", "needs", "size", "age",
                   "type", "design", "rank", "law", "protocol", "taste", "merit",
                   "season"})  # fmt: skip
_MEASURES = frozenset({"type", "size", "age", "ages", "need", "needs", "season", "weight",
                       "height", "income", "gender", "sex", "rank", "species", "region", "taste",
                       "status", "wishes", "preference", "ability", "means", "circumstances",
                       "severity", "seniority", "plan", "schedule"})  # fmt: skip
"""What things differ by: "varies according to the mine's *size*"."""
_LONGEST_WAY = 4
_RULES = frozenset({"formula", "criteria", "recipe", "rota", "timetable", "principle", "rules"})
_HOW = frozenset({"how", "what", "whether", "where", "which"})
_GRANTING = frozenset({"although", "though", "while", "whereas", "as"})
_TURNS = frozenset({"though", "although", "while", "but", "whereas"})
_OWNING = frozenset({"his", "her", "its", "their"})
_RULINGS = frozenset({"judgment", "judgement"})
"""Views of one's own that are documents too: "in its judgment, the tribunal said"."""
_VIEWS = frozenset({"view", "opinion", "eyes", "estimation", "judgment", "judgement", "words"})


def reckoned(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "By the UN's count, …", "…, by some estimates" and "and, by its own count, lost 12".

    And "In his words, …", "in the mayor's view".
    """
    stop = next((i for i in range(at, min(at + 9, end)) if prose.tokens[i].text in ",;:"), end)
    near = range(at + 2, min(at + 9, stop))
    nouns = _VIEWS - _RULINGS if prose.lower(at) == "in" else _RECKONINGS
    noun = next((i for i in near if prose.lower(i) in nouns), None)
    if noun is None or (prose.lower(at) == "on" and prose.lower(noun) not in _FIGURED):
        return None  # "on his account"
    owner = noun - (prose.lower(noun - 1) == "own")
    possessive = prose.lower(owner - 1) in {"'s", "'", "’"}
    some = owner - at == 2 and prose.lower(at + 1) in _SOME  # "…, by some estimates"
    if not (possessive or some) and (owner - at != 2 or prose.lower(at + 1) not in _OWNING):
        return None
    source, cue, stop = (at + 1, owner - possessive + some), (at, noun + 1), last(prose, end)
    reported = "according to" if prose.lower(at) == "in" else "estimated"
    if at == first or prose.lower(at - 1) == "," == prose.lower(noun + 1):
        begin = noun + 1 + (prose.lower(noun + 1) == ",")
        if at > first and not has_clause(prose.tokens, first, at):
            colons = (i + 1 for i in range(at, first, -1) if prose.tokens[i].text == ":")
            begin = next(colons, first)  # "The ratio, by his reckoning, is one to 28"
        contents: tuple[tuple[int, int], ...] = ((begin, stop),) if stop - begin > 2 else ()
        goes_on = joined_clause(prose, noun + 1, stop) if at > first else None
        if goes_on is not None and has_clause(prose.tokens, first, at):
            contents = ((first, at), goes_on)
        return Found(cue, source, contents, reported, "according", at, cue) if contents else None
    words = left_words(prose, first, at)
    if words is None or (noun + 1 < stop and prose.tokens[noun + 1].text != ";"):
        return None
    return Found(cue, source, (words,), reported, "according", at, cue, left=True)


def according(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "According to X, …", "…, according to X", "In the view of X, …" and "…, per X"."""
    start = _after_according(prose, at, first)
    if start is None or start >= end:
        return None
    source = _source(prose, start, end)
    if source is None or prose.lower(at - 1) in RELATIVES or _is_way(prose, source):
        return None
    cue = (at, start)
    inner = _clause_after(prose, at, source, end)
    if inner is not None:
        said = (inner, last(prose, end))
        return Found(cue, (start, inner), (said,), "according to", "according", at, (at, inner))
    begun = at == first + 1 and prose.lower(first) == "as"
    leads = prose.lower(at - 1) in _LEADING and _opens(prose, at - 2, first)
    if at == first or begun or leads or _is_led_to(prose, at, first):
        begin = _main_clause(prose, source[1], end)
        contents = ((begin, last(prose, end)),) if begin < last(prose, end) else ()
        return Found(cue, source, contents, "according to", "according", at,
                     (at, begin)) if contents else None  # fmt: skip
    return _according_after(prose, cue, source, (first, end))


def _is_led_to(prose: Prose, at: int, first: int) -> bool:
    """Tell whether a lead and a comma stand before a source: "*Meanwhile,*", "*In that year,*"."""
    if at - 1 <= first or prose.tokens[at - 1].text != ",":
        return False
    fronted = prose.lower(first) in PREPOSITIONS
    day = prose.date_from(first + fronted)
    word = prose.lower(first) in LEADS or is_adverb(prose.lower(first))
    when = fronted and at - first < _LONGEST_LEAD
    when = when and first_finite(prose.tokens, first, at) is None
    return day == at - 1 or when or (word and at - 2 == first)


def _opens(prose: Prose, before: int, first: int) -> bool:
    """Tell whether a clause begins with its source: "… – *but* according to X, it fell"."""
    return before < first or prose.tokens[before].text in {",", ";", "—", "–"}


def _is_way(prose: Prose, source: tuple[int, int]) -> bool:
    """Tell how things are done from who says so: "according to *plan*", "to *need*", "to *how*"."""
    article = prose.lower(source[0]) in {"a", "an", "the"}
    if article and prose.lower(source[0] + 1) in _RULES:
        return True
    alone = source[1] - source[0] == 1
    if not alone and source[1] - source[0] <= _LONGEST_WAY:
        plain = not any(prose.tokens[i].is_capital for i in range(*source))
        if plain and prose.lower(source[1] - 1) in _MEASURES:
            return True
    return prose.lower(source[0]) in _HOW or (alone and prose.lower(source[0]) in _WAYS)


def _clause_after(prose: Prose, at: int, source: tuple[int, int], end: int) -> int | None:
    """Return where the clause begins behind a source without a comma: "…, and per X the bar rose".

    It begins at a name, a number or an article, after the noun of the source.
    """
    start, stop = source
    finite = first_finite(prose.tokens, start, stop)
    joined = at == prose.sentence_of(at)[0] or prose.lower(at - 1) in {"and", "but", ",", ";"}
    if finite is None or not joined:
        return None
    for index in range(start + 1, finite):
        before, token = prose.tokens[index - 1], prose.tokens[index]
        noun = before.is_word and not before.is_capital and before.lower not in DETERMINERS
        opens = token.lower in DETERMINERS | NUMBER_WORDS.keys() or token.is_number
        opens = opens or (token.is_capital and not is_role(before.lower))
        counted = prose.tokens[index].is_number and prose.lower(index - 2) in PREPOSITIONS | {"of"}
        noun = noun and not counted  # "a study of *nearly* 213,000 births published on Tuesday"
        if noun and opens and before.lower not in PREPOSITIONS | {"of", "own"}:
            return index
    return None


def _after_according(prose: Prose, at: int, first: int) -> int | None:
    """Return the token after "according to", "per" or "in the view of"."""
    word = prose.lower(at)
    if word == "according":
        return at + 2 if prose.lower(at + 1) == "to" else None
    if word == "per":
        if prose.lower(at - 1) == "as" and at - 1 == first:
            return at + 1  # "As per the complaint, the firm …"
        return at + 1 if at > first and prose.lower(at - 1) in {",", "as"} else None
    if word == "in" and prose.lower(at + 1) == "the" and prose.lower(at + 3) == "of":
        return at + 4 if prose.lower(at + 2) in _VIEWS else None
    return None


def _source(prose: Prose, start: int, end: int) -> tuple[int, int] | None:
    """Return the source named at ``start``, over "data provided by X", "a report in X"."""
    stop = start
    while stop < end:
        token = prose.tokens[stop]
        if token.text == "(":
            while stop < end and prose.tokens[stop].text != ")":
                stop += 1
            stop += 1
            continue
        if token.text in ".,;:!?—–" or token.lower in RELATIVES or prose.quote_at(stop):
            break
        if token.lower in {"as", "while", "but", "because", "when", "after"}:
            break
        stop += 1
    stop = min(stop, end)
    return (start, stop) if stop > start else None


def _main_clause(prose: Prose, index: int, end: int) -> int:
    """Return where the main clause begins after a fronted "According to X, an apposition,".

    Where a verb opens what stands behind commas, its subject stands before them: "According to X,
    *12 people*, two of them children, died".
    """
    opening = index
    while index < end:
        if prose.tokens[index].text != ",":
            index += 1
            continue
        stop = next((i for i in range(index + 1, end) if prose.tokens[i].text == ","), end)
        finite = first_finite(prose.tokens, index + 1, stop)
        relative = prose.lower(index + 1) in RELATIVES - {"that"}
        aside = relative or _described(prose, index + 1, stop)
        told_of = finite is None and prose.lower(stop + 1) in {"who", "which", "whose"}
        if not aside and (finite is not None or stop >= end - 1 or told_of):
            # "According to it, *builders, who* want to start, *say* …"
            return opening + 1 if finite == index + 1 and index > opening else index + 1
        index = stop
    return end


def _described(prose: Prose, start: int, stop: int) -> bool:
    """Tell whether all verbs describe a noun: ", a teacher *who fled the village*,"."""
    finite = [at for at in range(start, stop) if is_finite(prose.tokens, at)]
    who = next((at for at in range(start, stop) if prose.lower(at) in RELATIVES), stop)
    return len(finite) == 1 and start < who < finite[0]


def _breaks_off(prose: Prose, stop: int, after: int, end: int) -> bool:
    """Tell whether a source stands inside a clause: "It *was*, in the words of X, “a crown”".

    Or before its verb: "What worries doctors, according to X, *is* the age".
    """
    if after + 1 >= end or prose.tokens[after].text != ",":
        return False
    told = prose.lower(stop - 1) in AUXILIARIES and not prose.tokens[stop - 1].is_capital
    return told or prose.lower(after + 1) in BE


def _last_clause(prose: Prose, begin: int, stop: int) -> int:
    """Begin what a source tells without a comma: "…, *killing six people* according to X"."""
    comma = next((i for i in range(stop - 1, begin, -1) if prose.tokens[i].text in ",;"), None)
    if comma is None or prose.quote_at(comma) is not None:
        return begin
    acts = prose.lower(comma + 1).endswith("ing") and stop - comma > 3
    return comma + 1 if acts else begin


def _behind_concession(prose: Prose, begin: int, stop: int) -> int:
    """Begin behind what a paper grants: "Although rents rose, *sales fell*, according to X"."""
    granted = begin + (prose.lower(begin) == "even")
    if prose.lower(granted) not in _GRANTING or prose.quote_at(begin) is not None:
        return begin
    for comma in range(granted + 2, stop - 2):
        if prose.tokens[comma].text != "," or prose.quote_at(comma) is not None:
            continue
        if has_clause(prose.tokens, granted, comma) and has_clause(prose.tokens, comma + 1, stop):
            return comma + 1
    return begin


def _according_after(
    prose: Prose, cue: tuple[int, int], source: tuple[int, int], sentence: tuple[int, int]
) -> Found | None:
    first, end = sentence
    words = left_words(prose, first, cue[0] - (prose.lower(cue[0] - 1) == "as"))
    if words is None:
        return None
    begin, stop = words
    turned = prose.lower(stop - 1) in {"and", "but"} and prose.lower(source[1]) == ","
    if turned and source[1] + 2 < last(prose, end):  # "A, and, according to X, B"
        said = ((source[1] + 1, last(prose, end)),)
        return Found(cue, source, said, "according to", "according", cue[0], (cue[0], source[1]))
    begin = _last_clause(prose, begin, stop) if stop == cue[0] else begin
    begin = _behind_concession(prose, begin, stop)
    if _breaks_off(prose, stop, source[1], end):
        said = ((begin, last(prose, end)),)
        return Found(cue, source, said, "according to", "according", cue[0],
                     (cue[0], source[1]), left=True)  # fmt: skip
    if not has_clause(prose.tokens, begin, stop) and prose.quote_at(begin) is None:
        rest = last(prose, end)
        if source[1] < rest and prose.lower(source[1] + 1) not in _TURNS:
            said_behind = has_clause(prose.tokens, source[1], rest)
            if not said_behind and stop - begin < 4:
                return None
            stop = rest if said_behind else stop  # "Only one in ten trusts it, according to X, …"
        elif stop - begin < 4 and begin == words[0]:
            return None
    joined = joined_clause(prose, source[1], last(prose, end))
    contents = ((begin, stop), joined) if joined and stop <= cue[0] else ((begin, stop),)
    return Found(cue, source, contents, "according to", "according", cue[0],
                 (cue[0], source[1]), left=True)  # fmt: skip
