"""What somebody makes clear, is sure of or had expected: no verb of saying tells it.

"Has made clear that …", "is adamant that …", "missing the 52 expected by analysts", "is described
by the union as “a fig leaf”".
"""

from archive.reading.figures.numerals import number_at
from archive.reading.statements.english.found import Found, is_somebody, last, relative_end
from archive.reading.statements.english.shared_subjects import speaker_of
from archive.reading.statements.english.showing import clause_end
from archive.reading.words.phrases_behind import phrase_after
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import PREPOSITIONS
from archive.reading.words.verbs import BE, HAVE, has_clause, is_adverb, is_finite
from archive.reading.words.word_sets import word_set

_REMAINING = frozenset({"remain", "remains", "remained"})
_REPROACHED = frozenset({"criticised", "criticized", "condemned", "denounced", "blamed", "faulted",
                         "rebuked", "censured", "lambasted", "slammed", "castigated"})  # fmt: skip
_SEEN = frozenset({"seen", "viewed", "regarded", "perceived", "deemed"})
_NEAR = 7
STANCES = word_set("stances")
_SURE = frozenset({"certain", "sure", "convinced", "confident", "adamant"})
"""Stances of which a bare clause tells: "is *certain* they knew"."""
_LEAST = 4
_WHEN = frozenset({"after", "when", "while", "as", "before", "because"})
_PLAIN = frozenset({"clear", "certain", "doubtful"})
_MAKING = frozenset({"made", "make", "makes"})
FORESEEN = {"expected": "estimated", "forecast": "estimated", "predicted": "estimated",
            "projected": "estimated", "anticipated": "estimated"}  # fmt: skip
_LONGEST_HEARER = 7
ACCUSED = {"accused": "of", "blamed": "for", "suspected": "of", "attributed": "to",
           **dict.fromkeys(_REPROACHED, "for")}  # fmt: skip
DESCRIBED = frozenset({"described", "called", "branded", "labelled", "labeled", "dismissed",
                       "condemned", "denounced", "hailed", "praised", "seen", "viewed", "regarded",
                       "considered", "perceived"})  # fmt: skip


def sure_that(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "has made *clear* that it will go", "is *adamant* that she locked it"."""
    until = last(prose, end)
    after = _over_hearer(prose, at + 1, until)
    that = prose.lower(after) == "that"
    bare = prose.lower(at) in _SURE and prose.lower(after) not in PREPOSITIONS | {"to", "of"}
    if not (that or bare) or not has_clause(prose.tokens, after + that, until):
        return None
    group = _made(prose, at) if prose.lower(at) == "clear" else None
    if group is None:
        group = at - 1
        while group > first + 1 and is_adverb(prose.lower(group)):
            group -= 1
        if prose.lower(group) not in BE | _REMAINING or prose.lower(at) not in STANCES:
            return None
    while group > first + 1 and (
        prose.lower(group - 1) in HAVE | {"since", "also", "now", "later", "still"}
    ):
        group -= 1
    subject, own = speaker_of(prose, group, first)
    if subject is None or not is_somebody(prose, subject):
        return None
    if prose.lower(subject[0]) == "it" and prose.lower(at) in _PLAIN:
        return None  # "it is clear that"
    begin = after + that
    return Found((group, at + 1), subject, ((begin, until),), "other", "that", own,
                 (own, begin))  # fmt: skip


def _over_hearer(prose: Prose, at: int, end: int) -> int:
    """Return the "that" of "made clear *to the paper* that it goes", ``at`` without a hearer."""
    if prose.lower(at) != "to":
        return at
    near = range(at + 2, min(at + _LONGEST_HEARER, end))
    return next((i for i in near if prose.lower(i) == "that"), at)


def _made(prose: Prose, clear: int) -> int | None:
    """Return where "made it" begins before "clear"."""
    verb = clear - 1 - (prose.lower(clear - 1) == "it")
    return verb if prose.lower(verb) in _MAKING else None


def foreseen(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "missing the €8.4bn *expected* by analysts": a figure that others had foreseen."""
    if prose.lower(at + 1) != "by" or at - 2 < first:
        return None
    start = next((i for i in range(at - 1, max(first, at - 8), -1)
                  if prose.lower(i) in {"the", "a", "an"}), None)  # fmt: skip
    counted = start is not None and any(
        number_at(prose.tokens, i) is not None for i in range(start + 1, at)
    )  # fmt: skip
    source = phrase_after(prose, at + 2, end)
    if start is None or not counted or source is None:
        return None
    doing = prose.lower(source[1]) == "to"  # "the 40 *expected by the club to travel*"
    said = (start, clause_end(prose, source[1], last(prose, end)) if doing else at)
    return Found((at, at + 1), source, (said,), FORESEEN[prose.lower(at)], "agent", start,
                 (at, source[1]), left=True)  # fmt: skip


def accused_by(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "The firms have been *accused* by the union of hiding the bill"."""
    if prose.lower(at) in {"accused", "suspected"} and prose.lower(at + 1) == "of":
        return _accused(prose, at, first, end)
    if prose.lower(at) in _REPROACHED and (told := _reproached(prose, at, end)) is not None:
        return told
    if prose.lower(at + 1) != "by" or prose.lower(at - 1) not in BE:
        return None
    source = phrase_after(prose, at + 2, end)
    joint = ACCUSED[prose.lower(at)]
    of = next((i for i in range(at + 3, min(at + 15, end)) if prose.lower(i) == joint), None)
    until = last(prose, end)
    who = next((i for i in range(at - 1, max(at - 4, first), -1) if prose.lower(i) == "who"), None)
    if who is not None and prose.tokens[who - 1].text == ",":
        until = relative_end(prose, at + 1, until)  # "Guards, who are accused by X of Y, deny it"
    if source is None or of is None or of + 1 >= until:
        return None
    return Found((at, at + 1), (at + 2, of), ((of + 1, until),), "claimed", "accusation", at,
                 (at, of))  # fmt: skip


def _accused(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "is *accused* of hiding the bill", "is held, *accused* of theft": nobody says so.

    Also "the jet he's *suspected* of taking".
    """
    told = prose.lower(at - 1) in BE | {"'s"} or (prose.lower(at - 1) == "," and at - 1 > first)
    until = clause_end(prose, at, last(prose, end))
    until = next((i for i in range(at + 3, until) if prose.lower(i) in _WHEN), until)
    if not told or until - at < _LEAST:
        return None
    by = next((i for i in range(at + 4, until - 1) if prose.lower(i) == "by"), until)
    who = phrase_after(prose, by + 1, until) if by < until else None
    if who is not None and (who[1] < until or not is_somebody(prose, who)):
        who, by = None, until  # "accused of being led *by greed*"
    return Found((at, at + 1), who, ((at + 2, by),), "claimed", "accusation", at, (at, at + 2))


def _reproached(prose: Prose, at: int, end: int) -> Found | None:
    """Read "was criticised on Monday *for downplaying* the risk": nobody is named."""
    near = range(at + 1, min(at + _NEAR, end - 2))
    joint = next((i for i in near if prose.lower(i) == "for"), None)
    if joint is None or prose.lower(at - 1) not in BE or not prose.lower(joint + 1).endswith("ing"):
        return None
    if any(prose.lower(i) == "by" for i in range(at + 1, joint)):
        return None
    return Found((at, at + 1), None, ((joint + 1, last(prose, end)),), "claimed", "accusation", at,
                 (at, joint))  # fmt: skip


def described_by(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "The codes were *described* by the union as “a fig leaf”".

    And "Ek, *described* by the union as “a bully”," where only marks make it a judgement.
    """
    aside = prose.lower(at - 1) == ","
    if prose.lower(at - 1) in BE and prose.quote_at(at + 1) is not None:
        return _branded(prose, at, end)
    if prose.lower(at + 1) == "as" and prose.lower(at - 1 - is_adverb(prose.lower(at - 1))) in BE:
        return _described_as(prose, at, end) or _seen_as(prose, at, first, end)
    be = at - 1 - is_adverb(prose.lower(at - 1))  # "is *widely* seen by"
    if prose.lower(at + 1) != "by" or not (aside or prose.lower(be) in BE):
        return None
    joint = next((i for i in range(at + 3, min(at + 20, end - 1)) if prose.lower(i) == "as"), None)
    if joint is None or (aside and prose.quote_at(joint + 1) is None):
        return None
    until = next((i for i in range(joint, end) if prose.tokens[i].text in ",;—"
                  and prose.quote_at(i) is None), last(prose, end))  # fmt: skip
    return Found((at, at + 1), (at + 2, joint), ((joint + 1, until),), "other", "called", at,
                 (at, joint)) if until > joint + 1 else None  # fmt: skip


def _seen_as(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "A new vote *is seen as* unlikely", of which nobody is the source."""
    be = at - 1 - is_adverb(prose.lower(at - 1))
    stop = next((i for i in range(at, end) if prose.tokens[i].text in ",;—"), last(prose, end))
    signs = any(prose.tokens[i].text in ",;:—“\"" or is_finite(prose.tokens, i)
                for i in range(first, be))  # fmt: skip
    if prose.lower(at) not in _SEEN or prose.lower(be) not in {"is", "are"} or signs or be == first:
        return None
    return Found((at, at + 1), None, ((first, stop),), "estimated", "passive", first, (at, at + 1))


def _branded(prose: Prose, at: int, end: int) -> Found | None:
    """Read "The plans have been *branded* “reckless” by the union"."""
    quote = prose.quote_at(at + 1)
    by = prose.index_from(quote.end) if quote is not None else end
    source = phrase_after(prose, by + 1, end) if prose.lower(by) == "by" else None
    if source is None:
        return None
    return Found((at, at + 1), source, ((at + 1, by),), "other", "called", at, (at, source[1]),
                 left=True)  # fmt: skip


def _described_as(prose: Prose, at: int, end: int) -> Found | None:
    """Read "The year was *described* as “bleak” by the union"."""
    by = next(
        (
            i
            for i in range(at + 3, min(at + 20, end - 1))
            if prose.lower(i) == "by"
            and prose.quote_at(i) is None
            and prose.quote_at(i - 1) is not None
        ),
        None,
    )
    source = phrase_after(prose, by + 1, end) if by is not None else None
    if by is None or source is None:
        return None
    return Found((at, at + 1), source, ((at + 2, by),), "other", "called", at, (at, source[1]),
                 left=True)  # fmt: skip
