"""Which licence lets us use a photo so; and if none, what stands against each."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from archive.desk import Use
from archive.licences import in_language, in_media
from archive.reading.restrictions.territories import common_ground, covers, touches
from archive.rights.facts import Draw, LicenceFacts, PhotoFacts, Reason, Source
from archive.rights.periods import day_after, period_words, quota_period
from archive.rights.reasons import reason
from resources.i18n import gettext as _


@dataclass(slots=True)
class Licensing:
    """The licence that grants the use, or the problems of those that do not."""

    granted: LicenceFacts | None = None
    notes: list[Reason] = field(default_factory=list)
    problems: list[Reason] = field(default_factory=list)
    foreign: list[Reason] = field(default_factory=list)
    state: str = "none"
    best_id: int | None = None
    expired_on: str | None = None
    covered_until: str | None = None


def licensing(facts: PhotoFacts, use: Use, *, past: bool) -> Licensing:
    """Return how the licences of a photo stand towards a use."""
    found = Licensing()
    granting: list[tuple[LicenceFacts, list[Reason]]] = []
    running: list[tuple[LicenceFacts, list[Reason]]] = []
    over: list[tuple[LicenceFacts, list[Reason]]] = []
    for licence in facts.licences:
        if not licence.ours:
            found.foreign += _exclusive(licence, use)
        elif problems := _period_problems(licence, use):
            over.append((licence, problems))
        elif problems := [
            *_scope_problems(licence, use),
            *_quota_problems(licence, use, facts.draws.get(use.number or 0), past=past),
        ]:
            running.append((licence, problems))
        else:
            granting.append((licence, _notes(licence, use)))
    if granting:
        found.granted, found.notes = min(granting, key=_preference)
        found.state = "active"
        found.covered_until = _covered_until(found.granted, facts, use)
    elif running or over:
        _tell_problems(found, running, over)
    return found


def _tell_problems(
    found: Licensing,
    running: list[tuple[LicenceFacts, list[Reason]]],
    over: list[tuple[LicenceFacts, list[Reason]]],
) -> None:
    """Tell what stands against the licences that run; if none does, against the nearest in time.

    The others are notes: last year's agreement is no reason beside this year's.
    """
    telling = running or _nearest(over)
    against = [problem for _licence, problems in telling for problem in problems]
    beside = [replace(problem, level="note") for licence, problems in over
              if (licence, problems) not in telling for problem in problems]  # fmt: skip
    found.state, found.best_id = _state(against), telling[0][0].id
    if found.state == "expired":
        ends = [licence.valid_to for licence, _problems in telling if licence.valid_to]
        found.expired_on = max(ends, default=None)
    found.problems = [*against, *beside]


def _nearest(
    over: list[tuple[LicenceFacts, list[Reason]]],
) -> list[tuple[LicenceFacts, list[Reason]]]:
    """The licence that ended last and the one that begins next."""
    coming = [each for each in over if each[1][0].code == "licence_not_started"]
    gone = [each for each in over if each not in coming]
    last = max(gone, key=lambda each: str(each[1][0].params["day"]), default=None)
    following = min(coming, key=lambda each: str(each[1][0].params["day"]), default=None)
    return [each for each in (last, following) if each is not None]


def _covered_until(granted: LicenceFacts, facts: PhotoFacts, use: Use) -> str | None:
    """The last day on which some licence lets us use it so, one after the other without a gap."""
    last = granted.valid_to
    fitting = [each for each in facts.licences
               if each.ours and not each.ended_on and not _scope_problems(each, use)]  # fmt: skip
    for licence in sorted(fitting, key=lambda each: each.valid_from or ""):
        if last is None or (licence.valid_from and licence.valid_from > day_after(last)):
            break
        last = None if licence.valid_to is None else max(last, licence.valid_to)
    return last


def _preference(pair: tuple[LicenceFacts, list[Reason]]) -> tuple[int, int, int]:
    """Fewest conditions first, then the one that lasts longest, then the oldest record."""
    licence, notes = pair
    conditions = sum(each.level == "condition" for each in notes)
    lasts = int((licence.valid_to or "9999-12-31").replace("-", "")[:8])
    return conditions, -lasts, licence.id


def _state(problems: list[Reason]) -> str:
    codes = {each.code for each in problems}
    if codes & {"licence_expired", "licence_ended"}:
        return "expired"
    return "future" if "licence_not_started" in codes else "out of scope"


def _period_problems(licence: LicenceFacts, use: Use) -> list[Reason]:
    source = Source("licence", licence.id)
    if licence.valid_from and use.on < licence.valid_from:
        return [reason("licence_not_started", source=source, licence=licence.name,
                       day=licence.valid_from)]  # fmt: skip
    if licence.valid_to and use.on > licence.valid_to:
        return [reason("licence_expired", source=source, licence=licence.name,
                       day=licence.valid_to)]  # fmt: skip
    if licence.ended_on and use.on > licence.ended_on:
        return [reason("licence_ended", source=source, licence=licence.name,
                       day=licence.ended_on)]  # fmt: skip
    return []


def _scope_problems(licence: LicenceFacts, use: Use) -> list[Reason]:
    source = Source("licence", licence.id)
    found = []
    if use.medium and not (_covers_medium(licence, use) or _media_within(licence, use)):
        found.append(reason("licence_wrong_medium", source=source, licence=licence.name,
                            media=licence.media, medium=use.medium))  # fmt: skip
    if use.territory and not (
        covers(licence.territories, use.territory)
        and not touches(licence.excluded_territories, use.territory)
    ):
        found.append(reason("licence_wrong_territory", source=source, licence=licence.name,
                            territory=use.territory))  # fmt: skip
    if licence.languages and use.language and not in_language(use.language, licence.languages):
        found.append(reason("licence_wrong_language", source=source, licence=licence.name,
                            languages=licence.languages, language=use.language))  # fmt: skip
    if licence.print_run is not None and (use.copies or 0) > licence.print_run:
        found.append(reason("licence_print_run", source=source, licence=licence.name,
                            allowed=licence.print_run, copies=use.copies))  # fmt: skip
    return found


def _covers_medium(licence: LicenceFacts, use: Use) -> bool:
    return not licence.media or in_media(use.medium, licence.media)


def _media_within(licence: LicenceFacts, use: Use) -> tuple[str, ...]:
    """The media of a licence that are only a part of the one asked for: newspapers, of print."""
    if use.medium is None or _covers_medium(licence, use):
        return ()
    return tuple(each for each in licence.media if in_media(each, (use.medium,)))


def _quota_problems(
    licence: LicenceFacts, use: Use, draw: Draw | None, *, past: bool
) -> list[Reason]:
    first, _last = quota_period(licence.uses_per, use.on)
    if licence.uses_allowed is None or not _is_used_up(licence, use, draw, past=past):
        return []
    period = ""
    if first:
        named = use.on[:7] if licence.uses_per == "month" else use.on[:4]
        period = " " + _("in {period}").format(period=named)
    return [reason("licence_over_quota", source=Source("licence", licence.id),
                   licence=licence.name, allowed=licence.uses_allowed, period=period)]  # fmt: skip


def _is_used_up(licence: LicenceFacts, use: Use, draw: Draw | None, *, past: bool) -> bool:
    """Tell whether nothing was left of a quota; a use that was made drew from one of them only."""
    if past and draw is not None:
        return draw.over or licence.id != draw.licence_id
    first, _last = quota_period(licence.uses_per, use.on)
    made = (bisect_left if past else bisect_right)(licence.use_days, use.on)
    made -= bisect_left(licence.use_days, first) if first else 0
    return made >= (licence.uses_allowed or 0)


class Draws:
    """Which licence each use that was made counts against, in the order of their days.

    ``days`` are the days counted so far, by licence, and may begin with those of uses that are
    counted already. Many uses are alike but for their day: what fits them is looked up once.
    """

    def __init__(self, days: Mapping[int, Sequence[str]] | None = None) -> None:
        self.days: defaultdict[int, list[str]] = defaultdict(list)
        self.days.update((number, list(counted)) for number, counted in (days or {}).items())
        self._fitting: dict[tuple[object, ...], list[LicenceFacts]] = {}

    def count(self, covering: Sequence[LicenceFacts], use: Use) -> Draw | None:
        """Count a use against the licence that allowed it, of several that suits best.

        Where all quotas are used up it is one of them, so that it shows; none where no licence
        speaks of such a use.
        """
        ours = [each for each in self._that_fit(covering, use) if not _period_problems(each, use)]
        if not ours:
            return None
        left = next((each for each in ours if _is_left(each, use, self.days[each.id])), None)
        drawn = left or ours[0]
        self.days[drawn.id].append(use.on)
        return Draw(drawn.id, over=left is None)

    def _that_fit(self, covering: Sequence[LicenceFacts], use: Use) -> list[LicenceFacts]:
        alike = (
            *[each.id for each in covering],
            use.medium,
            use.territory,
            use.language,
            use.copies,
        )
        found = self._fitting.get(alike)
        if found is None:
            fit = [each for each in covering if each.ours and not _scope_problems(each, use)]
            pairs = sorted(((each, _notes(each, use)) for each in fit), key=_preference)
            found = self._fitting[alike] = [each for each, _said in pairs]
        return found


def _is_left(licence: LicenceFacts, use: Use, days: Sequence[str]) -> bool:
    first, _last = quota_period(licence.uses_per, use.on)
    allowed = licence.uses_allowed
    return allowed is None or len(days) - bisect_left(days, first or "") < allowed


def _exclusive(licence: LicenceFacts, use: Use) -> list[Reason]:
    """A licence somebody else holds stands against us only if it is exclusive and in force.

    It does where both meet anywhere: what is theirs alone in Germany is not ours in Europe.
    """
    if not licence.exclusive or _period_problems(licence, use) or not _meets(licence, use):
        return []
    limits = (*licence.media, *licence.territories, *licence.languages)
    scope = f" ({', '.join(limits)})" if limits else ""
    return [reason("licence_exclusive", source=Source("licence", licence.id), scope=scope,
                   licence=licence.name, licensee=licence.licensee or "")]  # fmt: skip


def _meets(licence: LicenceFacts, use: Use) -> bool:
    """Tell whether a use lies in the scope of a licence, or may lie in it, be it in part."""
    medium = not use.medium or _covers_medium(licence, use) or bool(_media_within(licence, use))
    language = not licence.languages or not use.language
    return (
        medium
        and _shares_territory(licence, use)
        and (language or in_language(str(use.language), licence.languages))
    )


def _shares_territory(licence: LicenceFacts, use: Use) -> bool:
    asked = (use.territory,) if use.territory else ()
    return common_ground((licence.territories, licence.excluded_territories), (asked, ()))


def _notes(licence: LicenceFacts, use: Use) -> list[Reason]:
    source = Source("licence", licence.id)
    notes = [reason("licensed", source=source, licence=licence.name,
                    period=period_words(None, licence.valid_to))]  # fmt: skip
    if open_scope := _open_scope(licence, use):
        notes.append(reason("licence_scope", source=source, licence=licence.name,
                            scope=open_scope))  # fmt: skip
    if licence.restrictions:
        notes.append(reason("licence_terms", source=source, licence=licence.name,
                            terms=licence.restrictions))  # fmt: skip
    return notes


def _open_scope(licence: LicenceFacts, use: Use) -> tuple[str, ...]:
    """What a licence limits and the use does not state."""
    found: list[str] = []
    found += _media_within(licence, use) if use.medium else licence.media
    if not use.territory:
        found += licence.territories
    if not use.language:
        found += licence.languages
    printed = not use.medium or in_media(use.medium, ("print",))
    if licence.print_run is not None and use.copies is None and printed:
        found.append(_("{n} copies").format(n=licence.print_run))
    return tuple(found)
