"""The desk's own rules, which travel with the archive: default use, phrases, house words.

Each setting is one JSON value under a key; what it may hold is checked here. ``Use`` is an
intended or past use of a photo: the question that rights are asked.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from archive.credits import NormalisationRule
from archive.errors import Invalid
from archive.licences import (
    effects,
    known_day,
    known_language,
    known_medium,
    known_territory,
)
from archive.reading.restrictions import Phrase
from archive.store.models import DeskSetting
from resources.i18n import gettext as _

DEFAULT_MEDIUM = "web"
_USE, _PHRASES, _RULES, _LETTERHEAD = "default_use", "phrases", "credit_rules", "letterhead"
_REMINDER, _OWN_NAMES, _LEDGERS = "reminder_days", "own_names", "ledger_columns"
_LEDGERS_KEPT = 50
LONGEST_PHRASE = 200
_SLOTS = ("days", "date", "territory", "medium")
USUAL_REMINDER = 30


@dataclass(frozen=True, slots=True)
class Use:
    """A use of a photo: medium, territory (None: not stated), the day it is judged on.

    ``on`` is an ISO day; empty means today. ``language`` is a code, ``copies`` a print run.
    ``at`` is the instant of the use (UTC, ``2023-03-08T17:05Z``); None: its hour is not known.
    ``number`` is that of a use of the ledger; None: it is only intended.
    """

    medium: str | None = DEFAULT_MEDIUM
    territory: str | None = None
    on: str = ""
    language: str | None = None
    copies: int | None = None
    at: str | None = None
    number: int | None = None


def default_use(session: Session) -> Use:
    """Return the use that is meant where none is named; its day is left open."""
    stored = _stored(session, _USE) or {}
    return Use(stored.get("medium", DEFAULT_MEDIUM), stored.get("territory"))


def set_default_use(session: Session, medium: str | None, territory: str | None) -> None:
    """Say which use is meant where none is named.

    Raises:
        Invalid: no such medium or territory.
    """
    _store(session, _USE, {
        "medium": known_medium(medium) if medium else None,
        "territory": known_territory(territory) if territory else None,
    })  # fmt: skip


def named_use(
    session: Session,
    medium: str | None,
    territory: str | None,
    on: str | None,
    *,
    language: str | None = None,
    copies: int | None = None,
) -> Use:
    """Return a use as typed; what is not stated comes from the default use.

    ``on`` is a day, or a day and hour: an hour without a zone is that of this computer's clock.

    Raises:
        Invalid: names the part that cannot be so.
    """
    if copies is not None and copies < 1:
        raise Invalid(field="copies", problem=_("a number from 1 is needed."))
    default = default_use(session)
    at = _instant(on)
    day = (on or "").strip()[:10] if at else on
    return Use(
        known_medium(medium) if medium else default.medium,
        known_territory(territory) if territory else default.territory,
        known_day(day, "on") or "",
        known_language(language) if language else None,
        copies,
        at,
    )


def timed(use: Use, now: datetime) -> Use:
    """Return a use that is meant for today as one of this instant; any other stays as it is."""
    if use.at is not None or use.on != now.astimezone().date().isoformat():
        return use
    return replace(use, at=_utc_text(now))


def usual_use(session: Session, today: str) -> Use:
    """Return the default use on a day; on the day of this computer's calendar: at this instant."""
    return meant_now(default_use(session), today)


def meant_now(use: Use, today: str | None = None) -> Use:
    """Return a use that is meant for today (None: of this computer) as one of this instant."""
    now = datetime.now().astimezone()
    on = use.on or today or now.date().isoformat()
    return timed(replace(use, on=on), now)


def day_here(instant: str | None) -> str | None:
    """Return the day on this computer's calendar of an instant (UTC text); None for a day."""
    if len(instant or "") <= len("2023-03-08"):
        return None
    return datetime.fromisoformat(str(instant)).astimezone().date().isoformat()


def _utc_text(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")


def _instant(text: str | None) -> str | None:
    """The instant a typed day and hour stand for; None for a day alone and what is neither."""
    typed = (text or "").strip()
    if not re.match(r"\d{4}-\d\d-\d\d[T ]\d", typed):
        return None
    try:
        return _utc_text(datetime.fromisoformat(typed))
    except (ValueError, OverflowError):
        return None


def completed_use(session: Session, asked: Use | None) -> Use:
    """Return a use with what it does not state taken from the default use.

    Raises:
        Invalid: as ``named_use``.
    """
    given = asked or Use(None)
    use = named_use(session, given.medium, given.territory, given.on,
                    language=given.language, copies=given.copies)  # fmt: skip
    return replace(use, at=given.at) if given.at else use


def phrases(session: Session) -> tuple[Phrase, ...]:
    """Return the desk's own restriction phrases."""
    return tuple(Phrase(item["code"], item["words"]) for item in _stored(session, _PHRASES) or ())


def set_phrases(session: Session, wanted: Sequence[Phrase]) -> None:
    """Replace the desk's own restriction phrases.

    Raises:
        Invalid: an unknown code, or words that would match everywhere.
    """
    for phrase in wanted:
        if phrase.code not in effects():
            raise Invalid(
                field="phrase",
                problem=_("“{code}” is none of: {choices}.").format(
                    code=phrase.code, choices=", ".join(effects())
                ),
            )
        _refuse_loose(phrase.words)
    _store(session, _PHRASES, [asdict(phrase) for phrase in wanted])


def _refuse_loose(words: str) -> None:
    """Refuse a phrase that would match nearly everywhere, or asks for what nobody fills in."""
    unknown = set(re.findall(r"\{([^{}]*)\}", words)) - set(_SLOTS)
    if unknown:
        problem = _("“{slot}” is none of: {choices}.").format(
            slot=f"{{{min(unknown)}}}", choices=", ".join(f"{{{slot}}}" for slot in _SLOTS)
        )
        raise Invalid(field="phrase", problem=problem)
    letters = re.sub(r"\{[^{}]*\}|[\W\d_]", "", words)
    if len(letters) < 3 or len(words) > LONGEST_PHRASE:
        problem = _("write at least 3 letters of its own and at most 200 characters.")
        raise Invalid(field="phrase", problem=problem)


def credit_rules(session: Session) -> tuple[NormalisationRule, ...]:
    """Return the desk's rules for spellings in credits, in the order they are tried."""
    items = _stored(session, _RULES) or ()
    return tuple(
        NormalisationRule(number, item["written"], item["meant"])
        for number, item in enumerate(items, start=1)
    )


def set_credit_rules(session: Session, wanted: Sequence[tuple[str, str]]) -> None:
    """Replace the rules for spellings in credits: pairs of (as written, as meant), in order.

    Raises:
        Invalid: an empty side, or a rule that says nothing.
    """
    for written, meant in wanted:
        if not written.strip() or not meant.strip() or written == meant:
            raise Invalid(field="rule", problem=_("a rule needs two different spellings."))
    _store(session, _RULES, [{"written": written.strip(), "meant": meant.strip()}
                             for written, meant in wanted])  # fmt: skip


def letterhead(session: Session) -> str:
    """Return the lines that stand at the top of printed reports."""
    return str(_stored(session, _LETTERHEAD) or "")


def set_letterhead(session: Session, text: str) -> None:
    """Say what stands at the top of printed reports."""
    _store(session, _LETTERHEAD, text.strip())


def own_names(session: Session) -> tuple[str, ...]:
    """Return the names under which licences call us the licensee."""
    return tuple(_stored(session, _OWN_NAMES) or ())


def set_own_names(session: Session, names: Sequence[str]) -> None:
    """Say under which names licences call us the licensee."""
    _store(session, _OWN_NAMES, [name.strip() for name in names if name.strip()])


def reminder_days(session: Session) -> int:
    """Return how many days before its end a licence counts as expiring."""
    return int(_stored(session, _REMINDER) or USUAL_REMINDER)


def set_reminder_days(session: Session, days: int) -> None:
    """Say how many days before its end a licence counts as expiring.

    Raises:
        Invalid: not 1 to 3650.
    """
    if not 1 <= days <= 3650:
        raise Invalid(field="days", problem=_("write 1 to 3650."))
    _store(session, _REMINDER, days)


def remembered_columns(session: Session, columns: Sequence[str]) -> Mapping[str, str] | None:
    """Return which column meant what when a ledger with the same columns was brought in last."""
    found = (_stored(session, _LEDGERS) or {}).get("\n".join(columns))
    return dict(found) if found is not None else None


def remember_columns(session: Session, columns: Sequence[str], mapping: Mapping[str, str]) -> None:
    """Keep which column meant what, for the next ledger with the same columns."""
    kept = dict(_stored(session, _LEDGERS) or {})
    kept.pop("\n".join(columns), None)
    newest = [*kept.items(), ("\n".join(columns), dict(mapping))][-_LEDGERS_KEPT:]
    _store(session, _LEDGERS, dict(newest))


def _stored(session: Session, key: str) -> Any:
    return session.scalar(select(DeskSetting.value).where(DeskSetting.key == key))


def _store(session: Session, key: str, value: object) -> None:
    row = session.scalar(select(DeskSetting).where(DeskSetting.key == key))
    if value in (None, "", [], {}):
        session.execute(delete(DeskSetting).where(DeskSetting.key == key))
    elif row is None:
        session.add(DeskSetting(key=key, value=value))
    else:
        row.value = value
    session.flush()
