"""Restrictions in the notes of a picture: phrases and agency codes, each with its place.

The phrases are data (``resources/vocabularies/restrictions.tsv``), whole words, conservative: a
false alarm gets switched off, a miss gets printed. ``<COUNTRY> OUT`` is a rule of its own, for any
country, medium or agency. Sources: wire instructions as seen in real files (standards, part 2.3).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import lru_cache

from archive.reading.credit_lines.words import flat, key
from archive.reading.restrictions.composed import composed
from archive.reading.restrictions.counted import counted
from archive.reading.restrictions.dated import dated
from archive.reading.restrictions.denials import does_not_hold
from archive.reading.restrictions.houses import houses_at, is_surely_house, media_in
from archive.reading.restrictions.leads import clock_of, leads_to_a_date
from archive.reading.restrictions.limits import is_followed_by_limit, with_limit
from archive.reading.restrictions.loose import loosely
from archive.reading.restrictions.moments import find_moment
from archive.reading.restrictions.note import stands_in_caption, stands_in_note
from archive.reading.restrictions.outs import CLAUSE_END, CLAUSE_START, outs
from archive.reading.restrictions.outside import is_followed_by_outside, with_outside
from archive.reading.restrictions.phrases import (
    Occurrence,
    Phrase,
    days_said,
    occurrences,
    sought_in,
    whole_texts,
)
from archive.reading.restrictions.record import Restriction
from archive.reading.restrictions.stretches import from_stated_day, without_refused
from archive.reading.restrictions.territories import listed, territory_named
from archive.reading.restrictions.whole_rules import in_whole
from archive.reading.restrictions.words import Word, clauses
from archive.values import span

_CROSSED = re.compile(r"(?<![A-Za-z])(?:[A-Z]{2,}x)+[A-Z]{2,}(?![A-Za-z])")
_CROSS = re.compile(r"(?P<before>[A-Z]+)x(?=(?P<behind>[A-Z]+))")

LONGEST_TEXT = 20_000
"""Code points read; notes on a picture are never that long."""

_REMEMBERED = 256
"""Texts whose restrictions are kept: the pictures of one shoot carry the same notes."""

_LONGEST_WHOLE = 60
"""Code points: a longer text is no phrase by itself."""

_WIDEST_OFFSET = timedelta(hours=14)
"""How far a clock of this world may be from UTC."""


@lru_cache(maxsize=_REMEMBERED)
def find(
    text: str,
    *,
    on: date | None = None,
    extra: tuple[Phrase, ...] = (),
    in_caption: bool = False,
) -> tuple[Restriction, ...]:
    """Return the restrictions in ``text``, in reading order; never raises.

    ``on`` is the day the picture was sent: it gives a date without a year its year. ``extra`` are
    the desk's own phrases. ``in_caption``: the text tells a story, notes only stand in it.
    """
    text = text[:LONGEST_TEXT]
    parted = parted_at_crosses(text)
    said = _said(parted, on, extra, in_caption=in_caption)
    if parted == text:
        return said
    return tuple(replace(each, span=span(text, each.span.start, each.span.end)) for each in said)


def parted_at_crosses(text: str) -> str:
    """``PUBLICATIONxNOTxINxGERxAUT``: the words apart, countries by commas; of the same length."""
    return _CROSSED.sub(lambda word: _CROSS.sub(_apart, word.group()), text)


def _apart(cross: re.Match[str]) -> str:
    both = territory_named(cross["before"]) and territory_named(cross["behind"])
    codes = len(cross["before"]) == len(cross["behind"]) and both
    return cross["before"] + ("," if codes else " ")


def _said(
    text: str, on: date | None, extra: tuple[Phrase, ...], *, in_caption: bool
) -> tuple[Restriction, ...]:
    lowered = flat(text)
    found = list(outs(text))
    whole = whole_texts(extra).get(key(text)) if len(text) < _LONGEST_WHOLE else None
    if whole:
        found.append(Restriction(whole, span(text, 0, len(text))))
    doubtful: list[tuple[str, Occurrence]] = []
    for one, read in sought_in(text, lowered, extra):
        for said in occurrences(one.phrase, read, text):
            if one.always is not False or _stands_alone(text, said):
                found.extend(_filled(one.phrase.code, said, text, on))
            else:
                doubtful.append((one.phrase.code, said))
    found.extend(_adjoining(found, doubtful, text, on))
    clauses_said = list(clauses(text))
    found.extend(_composed(text, clauses_said, on))
    if in_caption:
        found = [each for each in found if stands_in_caption(each, text)]
    else:
        found.extend(loosely(text, clauses_said, found))
    meant = without_refused(found, text, clauses_said)
    limited = [with_limit(with_outside(each, text), text, on)
               for each in meant if not does_not_hold(each, lowered)]  # fmt: skip
    named = [_by_its_own_code(from_stated_day(each, text, on)) for each in limited]
    kept = _of_one_embargo(_without_lesser(named))
    return tuple(kept if in_caption else in_whole(kept, text))


_OWN_CODE: dict[tuple[str, ...], str] = {("social",): "no_social", ("archive",): "no_archives",
             ("advertising",): "no_commercial", ("resale",): "no_resales"}  # fmt: skip


def _by_its_own_code(one: Restriction) -> Restriction:
    """``No archive use`` bars a medium that has a code of its own."""
    code = _OWN_CODE.get(one.media) if one.code == "media_out" and not one.territories else None
    return replace(one, code=code, media=()) if code else one


def _composed(text: str, said: list[list[Word]], on: date | None) -> list[Restriction]:
    """What is put together of words; of places and media only in a note, not in a sentence."""
    found = (*composed(text, said), *counted(text, said), *dated(text, said, on))
    return [each for each in found if stands_in_note(each, text)]


def _adjoining(
    found: Sequence[Restriction],
    doubtful: Iterable[tuple[str, Occurrence]],
    text: str,
    on: date | None,
) -> list[Restriction]:
    """Phrases that are ordinary speech too count right behind one that is not."""
    ends = {each.span.end for each in found}
    return [
        restriction
        for code, said in doubtful
        if len(text[: said.start].rstrip()) in ends
        for restriction in _filled(code, said, text, on)
    ]


def _of_one_embargo(found: list[Restriction]) -> list[Restriction]:
    """A clock without a zone beside an instant of the same hours means that instant."""
    zoned = [each.until for each in found if each.code == "embargo" and not each.local]
    instants = [until for until in zoned if len(until or "") > 10]
    return [_by_instant(each, instants) if each.local else each for each in found]


def _by_instant(one: Restriction, instants: Sequence[str | None]) -> Restriction:
    local = datetime.fromisoformat(one.local or "")
    for instant in instants:
        stated = datetime.fromisoformat((instant or "").rstrip("Z"))
        if abs(stated - local) <= _WIDEST_OFFSET:
            return replace(one, until=instant, local=None)
    return one


def _stands_alone(text: str, said: Occurrence) -> bool:
    if text[said.start : said.end].isupper():
        return True
    before, after = text[: said.start], text[said.end :]
    if "territory" in said.slots and after.lstrip()[:1] == ",":
        return False  # "Except Hungary, all members voted"
    ends = bool(CLAUSE_END.match(after)) or is_followed_by_limit(text, said.end)
    ends = ends or is_followed_by_outside(text, said.end)
    return bool(CLAUSE_START.search(before)) and ends


def _filled(code: str, said: Occurrence, text: str, on: date | None) -> list[Restriction]:
    slots = said.slots
    territories = listed(slots.get("territory", ""))
    media = media_in(slots.get("medium", ""))
    if "date" in slots:
        return _dated(code, said, text, on)
    if "who" in slots:
        return _barred_house(code, said, text)
    where = span(text, said.start, said.end)
    if code == "territory_only" and media:  # only there, and there only so
        return [Restriction(code, where, territories=territories),
                Restriction("media_only", where, media=media)]  # fmt: skip
    return [Restriction(code, where, days=days_said(slots), territories=territories, media=media)]


def _barred_house(code: str, said: Occurrence, text: str) -> list[Restriction]:
    named = houses_at(text, said.starts["who"])
    lead = flat(text[said.start : said.starts["who"]]).split()[0]
    if named and lead in _GERMAN and not is_surely_house(named.text):
        return []
    where = span(text, said.start, named.end) if named else None
    return [Restriction(code, where, who=named.text)] if named and where else []


_GERMAN = frozenset({"nur", "exklusiv", "kein", "keine"})
"""What opens a phrase of a language that writes all nouns with a capital."""

_LEADING = 16
"""Code points of what stands for a date whose words still tell a note's language."""


def _dated(code: str, said: Occurrence, text: str, on: date | None) -> list[Restriction]:
    begins = said.starts["date"]
    words = text[begins : begins + len(said.slots["date"])]
    moment = find_moment(words, on=on, clock_of=clock_of(text[said.start : begins + _LEADING]))
    note = text[said.start : begins].strip()
    heading = note.endswith(":") and bool(CLAUSE_START.search(text[: said.start]))
    leads = moment is not None and leads_to_a_date(
        words[: moment.start], as_note=heading or note.isupper()
    )
    if moment is None or not leads:
        opened = Restriction("embargo_open", span(text, said.start, len(text[:begins].rstrip())))
        return [opened] if code == "embargo" and _holds(text[said.start : begins]) else []
    end = len(text[: begins + moment.end].rstrip(" .,;"))
    where = span(text, said.start, end)
    if code == "embargo" and moment.local:
        return [Restriction(code, where, until=moment.latest, local=moment.local)]
    return [Restriction(code, where, until=moment.iso)]


_UNTIL = re.compile(r"until|till|jusqu|hasta|bis(?!\w)|до(?!\w)|:")


def _holds(words: str) -> bool:
    """Tell whether a note without a date still holds a picture back: capitals, or "until"."""
    return words.strip().isupper() or bool(_UNTIL.search(flat(words)))


def _without_lesser(found: list[Restriction]) -> list[Restriction]:
    """Keep the longest of those that say the same in one place; order by place.

    A bare ``EMBARGO`` says nothing more where its date stands too.
    """
    kept: list[Restriction] = []
    for each in sorted(found, key=_weight):
        if not any(_says_already(other, each) for other in kept):
            kept.append(each)
    if any(each.code == "embargo" for each in kept):
        kept = [each for each in kept if each.code not in ("embargo_open", "killed")]
    return sorted(kept, key=lambda one: (one.span.start, one.code))


def _weight(one: Restriction) -> tuple[int, int, bool]:
    return one.span.start - one.span.end, one.span.start, one.code == "media_out"


_IMPLIED = {
    "editorial_only": ("media_only",),
    "embargo": ("embargo_open", "use_until", "not_public", "media_out"),
    "mandatory_credit": ("permission",),  # "do not publish without credit"
    "media_out": ("not_public", "no_commercial", "no_archives", "no_social"),
    "media_only": ("restricted",),
    "no_archives": ("media_out",),
    "no_archives_after": ("no_archives", "media_out"),
    "no_commercial": ("media_out",),
    "no_cover": ("media_out",),
    "no_sales": ("media_out",),
    "not_public": ("killed",),
    "no_social": ("media_out",),
    "no_resales": ("media_out",),
    "restricted": ("story_only",),
    "permission": ("media_only",),
    "territory_only": ("no_sales", "no_resales"),
    "within_days": ("restricted",),
    "territory_out": ("no_sales", "media_out", "no_commercial", "not_public"),
    "who_only": ("use_until", "restricted", "editorial_only", "media_only", "exclusive"),
    "who_out": ("not_public", "no_sales", "no_resales", "media_out", "territory_out"),
}
"""What a longer phrase already says where both stand in one place."""


def _says_already(kept: Restriction, new: Restriction) -> bool:
    apart = kept.span.end <= new.span.start or new.span.end <= kept.span.start
    if apart:
        return False
    if kept.code == new.code:
        inside = kept.span.start <= new.span.start and new.span.end <= kept.span.end
        if inside and (new.span.start, new.span.end) != (kept.span.start, kept.span.end):
            return True
        if kept.span == new.span and kept.media and new.media:  # "online use" is "online"
            return kept.territories == new.territories
        if kept.territories and kept.territories == new.territories and not kept.media:
            return True
        return (kept.territories, kept.media, kept.who) == (new.territories, new.media, new.who)
    if kept.code == "media_out" and new.code in _MEDIA_OF:
        return not _MEDIA_OF[new.code].isdisjoint(kept.media)
    return new.code in _IMPLIED.get(kept.code, ())


_MEDIA_OF = {"no_archives": frozenset({"archive"}), "no_social": frozenset({"social"}),
             "no_commercial": frozenset({"advertising", "merchandise"})}  # fmt: skip
"""What a bar of media says already where it names these."""
