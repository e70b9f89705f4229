"""Who says what in Ukrainian and Russian: the common verbs and phrases of news.

Word order is free and cases mark the subject, so these are patterns over a sentence: a speaker
before or after a verb of saying, "за словами X", "по данным X", "про це повідомляє X".
"""

import re
from collections.abc import Iterator

from archive.reading.statements.english import Statement
from archive.reading.words.prose import Prose
from archive.reading.words.quotes import inside
from archive.values import Span, span

_VERBS = {
    "заяв(?:ив|ила|или|ило|ляє|ляють|ил|ляет|ляют)": "claimed",
    "стверджу(?:є|ють|вав|вала|вали)": "claimed",
    "утвержда(?:ет|ют|л|ла|ли)": "claimed",
    "підтверд(?:ив|ила|или|ило|жує)": "confirmed",
    "подтверд(?:ил|ила|или|ило)": "confirmed",
    "спростува(?:в|ла|ли|ло)|заперечує|заперечив": "denied",
    "опроверг(?:ла|ли|ло)?|отрица(?:ет|ют)": "denied",
    "попередж(?:ає|ають)|попередив|попередила|попередили": "warned",
    "предупреди(?:л|ла|ли)|предупрежда(?:ет|ют)": "warned",
    "оцін(?:ює|юють|ив|или)|вважа(?:є|ють)|припускає|припускають": "estimated",
    "оценива(?:ет|ют)|оценил(?:и|а)?|счита(?:ет|ют)|полага(?:ет|ют)": "estimated",
    "повідом(?:ив|ила|или|ило|ляє|ляють)|сказа(?:в|ла|ли|л)": "other",
    "сообщ(?:ил|ила|или|ило|ает|ают)": "other",
    "наголоси(?:в|ла|ли)|зазначи(?:в|ла|ли)|зазнача(?:є|ють)|розпові(?:в|ла|ли)": "other",
    "дода(?:в|ла|ли)|підкресли(?:в|ла|ли)|уточни(?:в|ла|ли|л)|оголоси(?:в|ла|ли)": "other",
    "отмети(?:л|ла|ли)|рассказа(?:л|ла|ли)|добави(?:л|ла|ли)|подчеркну(?:л|ла|ли)": "other",
    "объяви(?:л|ла|ли)|поясни(?:в|ла|ли|л)|написа(?:в|ла|ли|л)|пише|пишет": "other",
    "передає|передает": "other",
}
_VERB = r"(?:" + "|".join(_VERBS) + r")"
_WHO = r"(?P<who>[^,;:«»“”—]+?)"
_CUE = rf"(?P<cue>{_VERB})"
_MID = r"(?P<mid>[^,;:«»—]{0,60})"
_IN = r"(?:(?:у|в)\s+)?"
_PHRASE = (
    r"(?:за (?:словами|даними|інформацією|оцінками|підрахунками|версією)|згідно з(?: даними)?"
    r"|по (?:словам|данным|информации|оценкам|подсчетам|подсчётам|версии)"
    r"|согласно(?: данным)?)"
)
_THAT = re.compile(rf"{_WHO}\s+{_CUE}{_MID},\s+(?:що|что)\s+(?P<said>.+)$", re.I)
_COLON = re.compile(rf"{_WHO}\s+{_CUE}{_MID}:\s*(?P<said>.+)$", re.I)
_AFTER = re.compile(rf"^(?P<said>.+?)[,»”!?]\s*[—–-]?\s*{_CUE}\s+{_IN}(?P<who>[^,;:«»“”—.]+)", re.I)
_AFTER_FIRST = re.compile(rf"^(?P<said>.+?),\s*[—–-]\s*{_WHO}\s+{_CUE}\b", re.I)
_BEFORE = re.compile(
    rf"^(?:[^\W\d_]+\s+)?(?P<cue>{_PHRASE})\s+(?P<who>[^,;:«»“”—]+),\s+(?P<said>.+)$", re.I
)
_TAIL = re.compile(rf"^(?P<said>.+?),\s+(?P<cue>{_PHRASE})\s+{_WHO}[.!]*$", re.I)
_AS = re.compile(rf"^(?:як|как)\s+{_CUE}\s+{_IN}(?P<who>[^,;:«»“”—]+),\s+(?P<said>.+)$", re.I)
_ABOUT = re.compile(rf"^(?:про це|об этом)\s+{_CUE}\s+{_IN}{_WHO}[.!]*$", re.I)
_FORMS = (("about", _ABOUT), ("as", _AS), ("according", _BEFORE), ("that", _THAT),
          ("colon", _COLON), ("after", _AFTER), ("after", _AFTER_FIRST),
          ("according", _TAIL))  # fmt: skip
_LEAD = re.compile(r"^(?:водночас|також|крім того|однак|при цьому|также|кроме того|однако|при этом"
                   r"|у|в|а|і|и|та|але|но)\s+", re.I)  # fmt: skip
_WHEN = re.compile(r"^(?:(?:у|в|во)\s+)?(?:понеділок|вівторок|середу|четвер|п[’']ятницю|суботу"
                   r"|неділю|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|сьогодні|вчора"
                   r"|сегодня|вчера)\s+", re.I)  # fmt: skip


def cyrillic(prose: Prose) -> list[Statement]:
    """Return the statements of a Ukrainian or Russian paragraph."""
    found: list[Statement] = []
    previous: Span | None = None
    for first, end in prose.sentences:
        sentence = prose.words(first, end)
        found.extend(_statement(prose, sentence, previous))
        previous = sentence
    return found


def _statement(prose: Prose, sentence: Span, previous: Span | None) -> Iterator[Statement]:
    for rule, pattern in _FORMS:
        match = pattern.search(sentence.text)
        if match is None:
            continue
        if rule == "about" and previous is None:
            return
        said = previous if rule == "about" and previous else _said(prose, sentence, match)
        who = _who(prose, sentence, match)
        if said is None or who is None:
            continue
        cue = _part(prose, sentence, match, "cue")
        yield Statement((said,), cue, who, _reported(rule, cue.text), rule,
                        (min(cue.start, who.start), max(cue.end, who.end)))  # fmt: skip
        return


def _part(prose: Prose, sentence: Span, match: re.Match[str], group: str) -> Span:
    start, end = match.span(group)
    return span(prose.text, sentence.start + start, sentence.start + end)


def _said(prose: Prose, sentence: Span, match: re.Match[str]) -> Span | None:
    words = _part(prose, sentence, match, "said")
    start, end = words.start, words.end
    quote = next((q for q in prose.quotes if q.start <= start and end <= q.end + 1), None)
    if quote is not None:
        start, end = inside(quote)
    while end > start and prose.text[end - 1] in " .,;:—–-»”":
        if prose.text[end - 1] in "»”" and prose.text[start:end].count("«") > 0:
            break
        end -= 1
    while start < end and prose.text[start] in " «“„":
        start += 1
    return span(prose.text, start, end) if end - start > 2 else None


def _who(prose: Prose, sentence: Span, match: re.Match[str]) -> Span | None:
    words = _part(prose, sentence, match, "who")
    start, end = words.start, words.end
    for pattern in (_LEAD, _WHEN, _LEAD):
        lead = pattern.match(prose.text[start:end])
        start += lead.end() if lead else 0
    for mention in prose.dates:
        if start < mention.span.start < end and mention.span.end >= end - 1:
            end = mention.span.start
    text = re.sub(r"\s+(?:у|в|во|на)?\s*$", "", prose.text[start:end])
    end = start + len(text)
    return span(prose.text, start, end) if 0 < end - start < 120 else None


def _reported(rule: str, cue: str) -> str:
    if rule == "according":
        return "according to"
    return next((value for verb, value in _VERBS.items() if re.fullmatch(verb, cue, re.I)), "other")
