"""What a claim is about, how it is reported, and how sure its wording is."""

import re
from collections.abc import Sequence
from functools import lru_cache

from archive.reading.figures.quantity_words import CASUALTY, EQUIPMENT
from archive.reading.records import Figure
from archive.reading.words.name_words import PERSON_NOUNS

_SUBORDINATE = re.compile(
    r"\b(?:if|unless|should(?= the\b| a\b)|because|as|since|until|so that|provided)\b", re.I
)
_LEADING = re.compile(r"^(?:while|although|though|despite|after|before|when|as|since|if|unless)\b"
                      r"[^,]*,\s*", re.I)  # fmt: skip
_LOSS = re.compile(
    r"\b(?:kill\w*|die[sd]?|dead|deaths?|deadly|wound\w*|injur\w*|casualt\w*|fatal\w*|lost|loses?|"
    r"losing|loss(?:es)?|eliminat\w*|missing|toll|bodies|victims?|hurt|massacr\w*|execut\w*|"
    r"destroy\w*|downed|shot down|intercept\w*|damag\w*|wip\w+ out)\b|втрат|потер|загин|загиб|погиб"
    r"|постражда|пострада|вбит|убит|поранен|ранен|знищ|уничтож|збит|сбит",
    re.I,
)
_HARM = re.compile(r"\b(?:kill\w*|die[sd]?|dead|wound\w*|injur\w*|missing|massacr\w*)\b", re.I)
_MATERIAL_LOSS = re.compile(
    r"\b(?:lost|loses?|losing|loss(?:es)?|destroy\w*|downed|shot down|intercept\w*|damag\w*|"
    r"captur\w*|seiz\w*|eliminat\w*)\b|втрат|потер|знищ|уничтож|збит|сбит",
    re.I,
)
_CONTROL = re.compile(
    r"\b(?:captur\w+|occup(?:y|ies|ied|ying)|controls (?=the\b|most\b|all\b|about\b|\d)|"
    r"controlled|controlling|(?:in|of|lost|gain\w*|tak\w+|took) (?:full )?control (?=of\b|over\b)|"
    r"liberat\w+|retak\w+|"
    r"retook|recaptur\w+|seiz\w+|took over|taken over|encircl\w+|regain\w+|overr[au]n|"
    r"withdr[ae]w\w*|advanced|entered|under (?:the )?control|fallen to|holds? the (?:city|town))\b"
    r"|захопи|захвати|звільни|освободи|окупу|контролю|контролир",
    re.I,
)
_CAPABILITY = re.compile(
    r"\b(?:unable|able to|capab\w+|capacity|cannot|can't|can|lacks?|lacking|"
    r"(?:does|do|did) not have (?:the|enough)|not enough)\b",
    re.I,
)
_FORECAST = re.compile(
    r"\b(?:will|won't|would|shall|going to|expected to|forecast|set to|likely to|"
    r"(?:is|are) to(?! blame)|"
    r"plans? to|about to)\b|\bбуде|\bбудут\b",
    re.I,
)
_ASSESSMENT = re.compile(
    r"\b(?:consistent with|evidence|appears?|appeared|seems?|seemed|likely|probably|suffering|"
    r"significant|continues? to|degrad\w+|weak\w*|strong\w*|morale|success\w*|fail(?:ed|ure|ing)|"
    r"intend\w*|intention|tense|difficult|critical|serious|effective|threat\w*|risk|important|"
    r"essential|responsible|unprecedented|worse|better|worst|best|necessary|crime|terror\w*|"
    r"justified|unlawful|illegal|legal|safe|dangerous|crisis)\b",
    re.I,
)
_EVENT = re.compile(
    r"\b(?:attack\w*|struck|hit|launch\w*|fired|shell\w*|bomb\w*|explo\w+|arrest\w*|arriv\w*|"
    r"collapsed|crash\w*|began|started|ended|evacuat\w*|fled|signed|met|visited|left|sent|"
    r"deliver\w*|continues|broke out|happened|occurred|opened|closed|landed|sank|burned|fell|"
    r"rose|held|resigned|elected|died|killed|said|took place|detained|rescued|found|cut)\b",
    re.I,
)
_IF = re.compile(r"\b(?:if|unless|should (?:the|an?|it|they|he|this|that|any|another|more)"
                 r"|were to|provided that|in case|якщо|якби|если)\b", re.I)  # fmt: skip
_LIKELY = re.compile(r"\b(?:likely|unlikely|probably|possibly|perhaps|(?-i:may)|might|could(?! not)"
                     r"|appears? to|seems? to|expected to|ймовірно|вероятно|возможно)\b",
                     re.I)  # fmt: skip
_NOT = re.compile(r"\b(?:not|never|no|none|nobody|cannot|unable|neither|nor|could not)\b"
                  r"|n[’']t\b|\bне\b|\bніколи\b|\bнет\b|\bнемає\b", re.I)  # fmt: skip
_AT_LEAST = re.compile(r"\bno (?:less|fewer|more) than\b|\bnot (?:only|just|less)\b"
                       r"|, not [^,]{1,40}(?:,|$)", re.I)  # fmt: skip
"""Words that deny nothing: "no fewer than 40", "the sea, not the wind, is to blame"."""
_WILL = re.compile(r"\b(?:will|shall|going to|won't|plans? to|буде|будуть|будет|будут)\b", re.I)
_TO = re.compile(r"(?:not |never )?to [a-z]")
"""An intention: "vowed *to rebuild the bridge*"."""
_WOULD = re.compile(r"\b(?:would|wouldn't)\b", re.I)
_BACKSHIFT = re.compile(r"(?:ed|said|told|wrote|thought|found)$", re.I)


@lru_cache(maxsize=64)
def main_words(words: str) -> str:
    """Return the words of the main clause: no fronted clause, nothing after "if" or "as"."""
    words = _LEADING.sub("", words, count=1)
    match = _SUBORDINATE.search(words)
    return words[: match.start()] if match and match.start() > 12 else words


def modality(words: str, cue: str) -> str:
    """Return ``asserted``, ``negated``, ``conditional``, ``likely`` or ``future``.

    "Would" after a past cue is a future seen from then; elsewhere it is conditional.
    """
    main = main_words(words)
    if _IF.search(words):
        return "conditional"
    if _LIKELY.search(main):
        return "likely"
    denied = _NOT.search(_AT_LEAST.sub("", main)) and not _TO.match(words)
    if denied or _NOT.search(cue):
        return "negated"
    if _WILL.search(main) or _TO.match(words):
        return "future"
    if _WOULD.search(main):
        last = cue.split()[-1] if cue.split() else ""
        return "future" if _BACKSHIFT.search(last) else "conditional"
    return "asserted"


def kind_of(words: str, whole: str, figures: Sequence[Figure], how_sure: str) -> str:
    """Return the kind of a claim; ``whole`` are the words it was split from."""
    main = main_words(words)
    by_figures = _kind_of_figures(whole, figures)
    if by_figures:
        return by_figures
    controls = _CONTROL.search(main) is not None
    if controls and how_sure in {"asserted", "negated"}:
        return "territorial control"
    if _CAPABILITY.search(main):
        return "capability"
    if _FORECAST.search(main) or how_sure in {"future", "conditional"}:
        return "forecast"
    if controls:
        return "territorial control"
    if _ASSESSMENT.search(main):
        return "assessment"
    return "event" if _EVENT.search(main) else "other"


def _kind_of_figures(whole: str, figures: Sequence[Figure]) -> str:
    for figure in figures:
        if (" per " in figure.unit or figure.unit == "ratio") and _LOSS.search(whole):
            return "loss ratio"
        units = set(f"{figure.unit} {figure.subject}".lower().split())
        if units & EQUIPMENT and not units & _PEOPLE and _MATERIAL_LOSS.search(whole):
            return "equipment loss"
        if units & PERSON_NOUNS and _HARM.search(whole):
            return "casualty count"
        if units & CASUALTY and _LOSS.search(f"{whole} {figure.unit} {figure.subject}"):
            return "casualty count"
    return ""


_PEOPLE = frozenset({"people", "soldiers", "troops", "personnel", "civilians", "crew"})


def reported_as(words: str, by_cue: str) -> str:
    """Return what the claim is reported as: its own words "consistent with" beat a plain cue."""
    if by_cue in {"according to", "other"} and "consistent with" in main_words(words).lower():
        return "consistent with"
    return by_cue
