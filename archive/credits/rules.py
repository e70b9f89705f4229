"""Try and apply a rule for spellings in credits: first what it would change, then one step."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.credits.edit import credit_row, write_creators
from archive.credits.owed import credit_owed
from archive.credits.read import creators_of
from archive.credits.readings import NormalisationRule, normalised
from archive.parties import find_or_add_party
from archive.reading.credit_lines import agency_named, parse
from archive.reading.fold import fold_name
from archive.store.models import Credit, Party, Photo
from archive.values import PhotoId


@dataclass(frozen=True, slots=True)
class RuleEffect:
    """What a rule does to one photo: the credit owed before and after; the printed line stays.

    ``held_back``: the rule would put a name where the byline is withheld, so it does nothing.
    """

    photo_id: PhotoId
    line: str | None
    before: str | None
    after: str | None
    held_back: bool = False


@dataclass(frozen=True, slots=True)
class _Read:
    """A credit as a rule reads it."""

    creators: tuple[str, ...]
    agency: str | None
    distributor: str | None
    withheld: str | None
    explained: str


def rule_effects(session: Session, rule: NormalisationRule) -> tuple[RuleEffect, ...]:
    """Return the photos whose credit a rule reads differently, by id. Nothing is written."""
    return tuple(effect for effect, _read in _effects(session, rule, None))


def apply_rule(
    session: Session, rule: NormalisationRule, photo_ids: Sequence[int] | None = None
) -> tuple[PhotoId, ...]:
    """Read credits anew by a rule, of all photos it changes or of some; return which changed.

    The line as printed stays; makers, agency and distributor follow the rule, which is named in
    the credit (``retuers → Reuters, rule 12``). Withheld bylines are never given a name.
    """
    changed = []
    for effect, read in _effects(session, rule, photo_ids):
        if effect.held_back:
            continue
        row = credit_row(session, effect.photo_id)
        row.agency_id = _party(session, read.agency)
        row.distributor_id = _party(session, read.distributor)
        row.supplier_id = row.distributor_id or row.agency_id
        row.rule = ", ".join(dict.fromkeys(filter(None, (row.rule, read.explained))))
        write_creators(session, effect.photo_id, read.creators)
        changed.append(effect.photo_id)
    session.flush()
    return tuple(changed)


def _effects(
    session: Session, rule: NormalisationRule, photo_ids: Sequence[int] | None
) -> list[tuple[RuleEffect, _Read]]:
    query = (
        select(Credit).join(Photo, Photo.id == Credit.photo_id).where(Photo.removed_at.is_(None))
    )
    rows = list(session.scalars(query.order_by(Credit.photo_id)))
    wanted = None if photo_ids is None else set(photo_ids)
    makers = creators_of(session, [row.photo_id for row in rows])
    parties = {party.id: party.name for party in session.scalars(select(Party))}
    found = []
    for row in rows:
        if wanted is None or row.photo_id in wanted:
            names = makers.get(row.photo_id, ())
            pair = _effect(row, names, parties, rule)
            if pair is not None:
                found.append(pair)
    return found


def _effect(
    row: Credit, makers: tuple[str, ...], parties: dict[int, str], rule: NormalisationRule
) -> tuple[RuleEffect, _Read] | None:
    agency, distributor = parties.get(row.agency_id or 0), parties.get(row.distributor_id or 0)
    read = _by_rule(row, makers, (agency, distributor), rule)
    if read is None:
        return None
    before = credit_owed(row.line, makers, row.withheld, agency, distributor=distributor,
                         source=row.source)  # fmt: skip
    after = credit_owed(row.line, read.creators, row.withheld, read.agency,
                        distributor=read.distributor, source=row.source)  # fmt: skip
    if (makers, agency, distributor) == (read.creators, read.agency, read.distributor):
        return None
    named = {fold_name(_meant(name, rule)) for name in makers}
    held = bool(row.withheld) and any(fold_name(name) not in named for name in read.creators)
    return RuleEffect(PhotoId(row.photo_id), row.line, before, after, held), read


def _by_rule(
    row: Credit,
    makers: tuple[str, ...],
    sellers: tuple[str | None, str | None],
    rule: NormalisationRule,
) -> _Read | None:
    """Read the line by the rule, and respell the makers and sellers it names; None: no bearing."""
    used: list[str] = []
    line = normalised(row.line or "", (rule,), used)
    respelled = tuple(_meant(name, rule) for name in makers)
    agency, distributor = (_meant(name, rule) if name else None for name in sellers)
    if used:
        said = parse(line)
        agency, distributor = said.agency or agency, said.distributor or distributor
        from_line = set(makers) <= set(parse(row.line or "").creators)
        respelled = said.creators if from_line else respelled
    elif (respelled, agency, distributor) == (makers, *sellers):
        return None
    explained = f"{rule.written} → {rule.meant}, rule {rule.number}"
    return _Read(respelled, agency, distributor, row.withheld, explained)


def _meant(name: str, rule: NormalisationRule) -> str:
    if fold_name(name) != fold_name(rule.written):
        return name
    known = agency_named(rule.meant)
    return known.name if known else rule.meant


def _party(session: Session, name: str | None) -> int | None:
    return find_or_add_party(session, name, kind="organisation") if name else None
