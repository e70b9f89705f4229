"""Whether a day named without a date lies ahead: "will meet on Friday", "until Friday".

A bare weekday is the latest one in news; in a clause about what is to come it is the next one.
"""

import re
from collections.abc import Callable

_TO_COME = re.compile(
    r"\b(?:will|won[’']t|shall|would|could|(?-i:may)|might|must|should|due|scheduled|slated"
    r"|plans?(?= (?:to|an?|the|its|their|his|her|more|further)\b)|bailed|summoned"
    r"|(?:vow|pledg|promis)ed to"
    r"|(?:is|are) forecast|planned|expect(?:s|ed)?|likely|next|set (?:to|for)|going to|hopes?|aims?"
    r"|(?:is|are|was|were) to|intends?"
    r"|(?<!appear )(?<!appears )(?<!appeared )(?<!seem )(?<!seems )(?<!seemed )to be"
    r"|по прогноз\w+|за прогноз\w+|буде|будуть|будут|будет|може|можуть|может|могут"
    r"|пройд(?:ет|ёт|ут|е|уть)|состо[ия]тся|відбуд(?:еться|уться)|(?:нач|поч)н(?:[её]т|ут|е|уть)(?:ся)?"
    r"|(?:по|при|за|про|ви|вы|від|от|роз|раз|пере|під|под)[а-яіїєґ]{3,}[нджвм]"
    r"(?:еться|уться|[её]тся|утся|уть|[её]т|ут)|очіку\w+|ожида\w+|планує|планирует)\b",
    re.I,
)
_PERFECTIVE = re.compile(
    r"\b(?!повідом|сообща|заявля|каж|говор|пиш|зазнач|отмеча)[а-яіїєґ]{2,}"
    r"[уюая]ть?(?:ся)?\s+(?:у|в|во)\s+$",
    re.I,
)
"""A Ukrainian or Russian verb that is not past right before the day: "вирушать у середу"."""
_MISSED = re.compile(
    r"\b(?:would|could|may|might|must|should)(?: not|n[’']t)? have\b"
    r"|\bcould(?: not|n[’']t)?(?: immediately)? be (?:reached|contacted|heard|seen|felt|verified)\b"
    r"|\b(?:no one|nobody|none|neither)\b[^.]*\bcould be\b"
    r"|\bwould(?: not|n[’']t) (?:comment|say|confirm|discuss|elaborate|name|answer|disclose)\b"
    r"|\bhad (?:been )?(?:expected|planned|forecast|hoped|predicted|estimated)\b",
    re.I,
)
"""What might have been, or could not: "the pier *could not be crossed* on Monday"."""
_SAID_JUST_BEFORE = re.compile(
    r"\b(?:\w+(?:ed|id|old|aid)|(?:set|made|given|taken)(?:\s+out)?)\s+(?:(?:on|in)\s+)?$"
)
_HAPPENED = re.compile(r"\b(?:had|was|were|did|(?:has|have) been)\b")
"""Behind what is to come, it tells of what was: "a plan to build flats *was* approved on"."""
_ARRANGED = re.compile(
    r"\b(?:will|shall|would|could|may|might|must|should|to)\s+(?:\w+\s+)?be\s+\w+\s+(?:(?:on|in)\s+)?$"
    r"|\b(?:is|are|due|was|were)\s+(?:expected|scheduled|planned|slated)\s+(?:(?:on|for|in)\s+)?$"
    r"|\b(?:called|announced|organi[sz]ed|arranged|booked|pencilled in|set|fixed)\s+"
    r"(?:(?:a|an|another|its|their|the)\s+(?:[\w’'-]+\s+){1,3})?for\s+$"
    r"|\b(?:ahead of|in the run-up to)\s+(?:(?!said\b)[\w’'-]+\s+){1,5}(?:on|in)\s+$"
    r"|\b(?:agreed|threatened|decided)\s+to\s+[a-z]+\s+on\s+$"
    r"|\bdeadline\s+(?:is|falls)\s+(?:on\s+)?$"
    r"|\b(?:has|have) been called\s+on\s+$",
    re.I,
)
_FOR = re.compile(r"(?<!ніч )(?<!ночь )\bна\s+$", re.I)
"""What stands before the day something is set for: "графік *на* четвер"."""
_CONDITION = re.compile(r"(?:^|[\s,])(?:if|when|once|unless|as soon as)\s+(?P<rest>[^.!?]*)$", re.I)
_TIMETABLED = re.compile(
    r"\b(?:is|are)\s+(?:on|in)\s+$"
    r"|\b(?:travels?|hosts|faces|meets|resumes?|opens|reopens|begins|starts|ends|closes"
    r"|expires?|runs?|lasts|returns?|(?:takes?|kicks?) (?:place|off|effect)"
    r"|(?:comes?|enters?) into force"
    r"|goe?s?|votes on (?:an?|the|its|whether)|appears?|plays?"
    r"|(?<!to )(?<!not )(?<!n't )(?-i:meet|open|reopen|begin|arrive|depart|gather|convene))"
    r"\s+(?:(?!(?:said|told)\b)[\w’'-]+\s+){0,4}?"
    r"(?:on|in|from)\s+(?:the\s+)?$"
    r"|\b(?:runs?|lasts?)\s+$"
    r"|\b(?:відкри|откры|почина|начина|заверш|стартує|стартует)"
    r"(?!\w*(?:в|л|ла|ло|ли)(?:ся|сь)?\s)\w*\s+(?:[\w-]+\s+)?(?:у|в|во|з|с)\s+$",
    re.I,
)
"""A present that tells what is planned: "the fair opens on Friday"."""
_LIMIT = re.compile(
    r"\b(?:until|till|through|by|before|no later than|ahead of|до|к|не раніше|не ранее|не раньше"
    r"|не пізніше|не позднее)\s+(?:late\s+|early\s+)?$",
    re.I,
)
_TO_DO = re.compile(r"\s+to\s+[a-z]{2,}")
_GIVEN_UNTIL = re.compile(
    r"\b(?:ha(?:ve|s|d)|g[ai]ven?(?:\s+[\w’'-]+){0,3}?)\s+(?:until|till)\s+$", re.I
)
"""A term that somebody is given: "they *had until* Friday to reply"."""
_DEADLINE = re.compile(r"(?:['’]s)?\s+deadlines?\b", re.I)
_MISSED_IT = re.compile(r"\b(?:missed|passed|ignored|expired|met|let|after|since)\b", re.I)
_FROM = re.compile(r"\b(?:from|starting|beginning|as of|з|с)\s+(?:on\s+)?$", re.I)
_ONWARDS = re.compile(r"\s+on(?:wards?)?\b(?!\s+(?:the|a|an)\b)", re.I)
_OVER = re.compile(
    r"\b(?:had|was|were|lasted|continued|remained|raged|stayed|rose|reached|struggled|worked|lived"
    r"|served|waited|fought|held)\b",
    re.I,
)
_AHEAD = re.compile(r"\b(?:to (?!the\b|a\b|\d)[a-z]+|extend\w*|prolong\w*|postpone\w*)", re.I)
_FRONTED = re.compile(r"(?:^|\n)\s*(?:on|from|after|starting|у|в|во|з|с)\s+$", re.I)
_WILL_THEN = re.compile(
    r",?\s+(?:(?!(?:sa(?:id|ys)|told|announced|warned|added|wrote)\b)[\w’'-]+\s+){1,6}?"
    r"(?:will|(?:is|are) (?:due|expected|scheduled|set|to))\b"
    r"|\s+(?:[\w’'ʼ-]+\s+){0,4}?(?:буд(?:е|уть|ет|ут)|мож(?:е|уть|ет)|могут|очіку(?:ється|ють)"
    r"|ожида(?:ется|ют)|плану(?:є|ють)|планиру(?:ет|ют))\b",
    re.I,
)
_WILL_DIRECTLY = re.compile(
    r"\s+(?:will|would(?! have)|(?:is|are) (?:due|expected|scheduled|set|likely))\b"
)
"""Right behind the day of what is meant: "the talks on Friday *would be* short"."""
_CLAUSE = re.compile(r"[.!?,;][”\"’'»]?\s|\b(?:but|while|whereas|although|though|because)\b")
_PARTICIPLE = re.compile(r"\s*(?!according\b)[a-z]{3,}ing\b")
PASTS = frozenset({
    "was", "were", "had", "did", "began", "fell", "fled", "struck", "came", "went", "took", "broke",
    "rose", "won", "lost", "left", "made", "met", "saw", "said", "told", "sent", "shot", "sank",
    "held", "hit", "cut", "led", "ran", "drove", "flew", "grew", "gave", "got", "found", "fought",
    "became", "brought", "built", "bought", "caught", "stood", "spoke", "swept", "tore", "threw",
})  # fmt: skip
_FUTURE_AFTER = re.compile(
    r"\s+(?:буде|будуть|будет|будут)\b|\s+(?!сообща|повідомля|приют\b)(?:[а-яіїєґ]{3,}(?:[её]тся|ится|утся|ются|ятся|еться|иться|уться|яться)"
    r"|(?:по|при|за|вы|ви|про|под|під|пере)[а-яіїєґ]+(?:ает|еет|дет|дут|ают|ут|ют|ає|де|дуть|ють|ить))\b"
)
"""The non-past of verbs right behind a day; of those without "-ся" only what has a prefix."""
_REACH = 120
_SHORT = 30
_SHORTEST = 4


def lies_ahead(
    text: str, start: int, begin: int, end: int, *, verbs: Callable[[str, str], bool] | None = None
) -> bool:
    """Tell whether the day at ``begin``..``end`` is one to come; ``start`` is the passage's.

    ``verbs`` tells it by the words of the clause before and behind, where a dictionary is at hand.
    """
    whole = text[max(start, begin - _REACH) : begin]
    before = _CLAUSE.split(whole)[-1]
    if _PARTICIPLE.match(before):
        before = re.split(r"[.!?]\s", whole)[-1]  # "are expected to blow, easing on Wednesday"
    after = text[end : end + _REACH]
    if _FOR.search(before) and text[begin].isalpha() and not text.startswith("початку", begin):
        return True
    if _is_condition(before) or _TIMETABLED.search(before) or _comes_after(after):
        return True
    if _GIVEN_UNTIL.search(before) and _TO_DO.match(after):
        return True
    if _DEADLINE.match(after) and not _MISSED_IT.search(before):
        return True
    if _LIMIT.search(before) or (_FROM.search(before) and _ONWARDS.match(after)):
        clause = before + " " + re.split(r"[.!?;]\s", after)[0]
        return bool(_promises(before) or _AHEAD.search(before) or not _OVER.search(clause))
    if _is_announced(before, re.split(r"[.!?]\s", whole)[-1], after):
        return True
    return _promises(before) or (verbs is not None and verbs(before, after))


def _is_announced(before: str, sentence: str, after: str) -> bool:
    """Tell whether a future follows a day: "the vote on Friday *will* be close"."""
    if _WILL_DIRECTLY.match(after) and not _SAID_JUST_BEFORE.search(before):
        return True
    return bool(_FRONTED.search(sentence) and _WILL_THEN.match(after))


def looks_back(text: str, start: int, begin: int, end: int) -> bool:
    """Tell whether a past stands in the clause of a date: "the law *was passed* in April"."""
    before = _CLAUSE.split(text[max(start, begin - _REACH) : begin])[-1]
    after = _CLAUSE.split(text[end : end + _REACH].lstrip(" ,"))[0]
    words = f"{before} {after}".lower().split()
    return any(word in PASTS or (len(word) > _SHORTEST and word.endswith("ed")) for word in words)


def ends_or_opens(text: str, begin: int) -> bool:
    """Tell whether a day bounds what is to come: "until Friday", "from Friday"."""
    before = text[max(0, begin - _SHORT) : begin]
    return _LIMIT.search(before) is not None or _FROM.search(before) is not None


def _is_condition(before: str) -> bool:
    """Tell whether a clause says what may happen: "if they vote in", "when it ends in"."""
    found = _CONDITION.search(before)
    if found is None:
        return False
    words = found["rest"].lower().split()
    return not any(word in PASTS or word.endswith(("ed", "n't")) for word in words)


def _comes_after(after: str) -> bool:
    """Tell whether a Ukrainian or Russian future follows: "в пятницу *похолодает*"."""
    return _FUTURE_AFTER.match(after) is not None


def _promises(before: str) -> bool:
    """Tell whether the clause up to the day speaks of what is to come."""
    if _ARRANGED.search(before) or _PERFECTIVE.search(before):
        return True
    if _SAID_JUST_BEFORE.search(before) or _MISSED.search(before):
        return False
    last = max((found.end() for found in _TO_COME.finditer(before)), default=-1)
    return last >= 0 and _HAPPENED.search(before, last) is None
