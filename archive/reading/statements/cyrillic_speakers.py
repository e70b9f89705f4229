"""Who speaks in a Ukrainian or Russian sentence: the words around a verb of saying, trimmed.

"У середу речник Сил оборони Дмитро Х в ефірі телемарафону" names a spokesman; when, where and
to whom he spoke is cut away.
"""

import re

from archive.reading.words.prose import Prose
from archive.values import Span, span

_LEAD = re.compile(
    r"^(?:водночас|також|крім того|однак|при цьому|раніше|тим часом|натомість|у свою чергу"
    r"|также|кроме того|однако|при этом|ранее|между тем|в свою очередь|у|в|во|а|і|и|та|але|но)\s+",
    re.I,
)
_WHEN = re.compile(
    r"^(?:(?:у|в|во)\s+)?(?:понеділок|вівторок|середу|четвер|п[’']ятницю|суботу"
    r"|неділю|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|сьогодні|вчора"
    r"|сегодня|вчера)\s+",
    re.I,
)
_WHERE = re.compile(
    r"\s+(?:(?:у|в|во|на|під час|во время|со ссылкой|з посиланням|із посиланням|после|після"
    r"|через|за підсумками|по итогам|перед|до кінця)\s+\S|журналіст(?:ам|ці|у)\b"
    r"|журналист(?:ам|ке|у)\b|агентству\b|виданню\b|изданию\b|телеканалу\b|каналу\b|газеті\b"
    r"|газете\b|радіо\b|ЗМІ\b|СМИ\b|(?:своєму|своем|своём)\b)",
)
_LONGEST = 120


def speaker(prose: Prose, words: Span) -> Span | None:
    """Return who speaks of the words around a verb of saying, None if nobody is left."""
    start, end = words.start, words.end
    for pattern in (_LEAD, _WHEN, _LEAD):
        lead = pattern.match(prose.text[start:end])
        start += lead.end() if lead else 0
    for mention in prose.dates:
        if start < mention.span.start < end and mention.span.end >= end - 1:
            end = mention.span.start
    where = _WHERE.search(prose.text, start, end)
    if where is not None and where.start() > start:
        end = where.start()
    text = re.sub(r"\s+(?:у|в|во|на)?\s*$", "", prose.text[start:end])
    text = text.rstrip(" .")
    end = start + len(text)
    return span(prose.text, start, end) if 0 < end - start < _LONGEST else None
