"""How to reach a party, and who worked for whom and when."""

import re
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from archive.errors import Invalid
from archive.parties.read import party_row
from archive.store.models import (
    CONTACT_KINDS,
    EMPLOYMENT_TERMS,
    Employment,
    Party,
    PartyContact,
)
from archive.store.rows import row_of
from archive.values import PartyId, wall_clock
from resources.i18n import gettext as _

_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]{2,}")
_WEB = re.compile(r"https?://[^\s/]+\.?\S*", re.I)


@dataclass(frozen=True, slots=True)
class EmploymentRecord:
    """When somebody worked for whom; ISO texts as precise as known, None where open."""

    id: int
    person_id: PartyId
    person: str
    employer_id: PartyId
    employer: str
    terms: str
    starts: str | None
    ends: str | None
    note: str | None


def add_contact(
    session: Session, party_id: int, kind: str, value: str, *, note: str | None = None
) -> int:
    """Add a way to reach a party and return its id; the same one is kept once.

    Raises:
        NotFound: there is no such party. Invalid: no such kind, or a value that is none.
    """
    party_row(session, party_id)
    word, cleaned = _known("contact", kind, CONTACT_KINDS), " ".join(value.split())
    if (
        not cleaned
        or (word == "email" and not _EMAIL.fullmatch(cleaned))
        or (word == "web" and not _WEB.fullmatch(cleaned))
        or (word == "phone" and sum(each.isdigit() for each in cleaned) < 3)
    ):
        raise Invalid(field=word, problem=_("“{value}” cannot be one.").format(value=value.strip()))
    known = session.scalar(
        select(PartyContact).where(
            PartyContact.party_id == party_id,
            PartyContact.kind == word,
            PartyContact.value == cleaned,
        )
    )
    row = known or PartyContact(party_id=party_id, kind=word, value=cleaned)
    row.note = note or row.note
    session.add(row)
    session.flush()
    return row.id


def remove_contact(session: Session, contact_id: int) -> None:
    """Take a way to reach a party away; raises NotFound."""
    row = row_of(session, PartyContact, contact_id, _("contact"))
    session.delete(row)
    session.flush()


def add_employment(
    session: Session,
    person_id: int,
    employer_id: int,
    starts: str | None = None,
    ends: str | None = None,
    *,
    terms: str = "staff",
) -> int:
    """Record that somebody worked for a party from–to, and return the record's id.

    Raises:
        NotFound: one of the two does not exist.
        Invalid: a day that is none, an end before its start, both the same party, an
            organisation as the person, or a period with this employer that overlaps another.
    """
    person, employer = party_row(session, person_id), party_row(session, employer_id)
    if person.id == employer.id:
        raise Invalid(field="employer", problem=_("nobody is employed by themselves."))
    if person.kind not in ("person", "unknown"):
        raise Invalid(field="person", problem=_("{name} is no person.").format(name=person.name))
    first, last = _day("from", starts), _day("to", ends)
    if first and last and _end(last) < first:
        raise Invalid(
            field="to",
            problem=_("the period ends ({end}) before it begins ({start}).").format(
                end=last, start=first
            ),
        )
    for other in session.scalars(
        select(Employment).where(
            Employment.person_id == person.id, Employment.employer_id == employer.id
        )
    ):
        if _overlaps((first, last), (other.starts, other.ends)):
            raise Invalid(
                field="from",
                problem=_("{name} worked for {employer} from {start} to {end} already.").format(
                    name=person.name, employer=employer.name, start=other.starts or "…",
                    end=other.ends or "…",
                ),
            )  # fmt: skip
    row = Employment(person_id=person.id, employer_id=employer.id, starts=first, ends=last,
                     terms=_known("terms", terms, EMPLOYMENT_TERMS))  # fmt: skip
    session.add(row)
    session.flush()
    return row.id


def end_employment(session: Session, employment_id: int, ends: str | None) -> None:
    """Say when an employment ended, or that it goes on.

    Raises:
        NotFound: there is no such record. Invalid: a day that is none or before the start.
    """
    row = _employment(session, employment_id)
    last = _day("to", ends)
    if last and row.starts and _end(last) < row.starts:
        raise Invalid(field="to", problem=_("it began on {day}.").format(day=row.starts))
    row.ends = last
    session.flush()


def remove_employment(session: Session, employment_id: int) -> None:
    """Take a record of an employment away; raises NotFound."""
    session.delete(_employment(session, employment_id))
    session.flush()


def employments(
    session: Session, party_id: int, *, on: str | None = None
) -> tuple[EmploymentRecord, ...]:
    """Return for whom somebody worked, or who worked for a party; on a day, if one is given."""
    person, employer = Party.__table__.alias("person"), Party.__table__.alias("employer")
    query = (
        select(Employment, person.c.name, employer.c.name)
        .join(person, person.c.id == Employment.person_id)
        .join(employer, employer.c.id == Employment.employer_id)
        .where(or_(Employment.person_id == party_id, Employment.employer_id == party_id))
        .order_by(Employment.starts.nulls_first(), Employment.id)
    )
    day = _day("on", on)
    return tuple(
        EmploymentRecord(row.id, PartyId(row.person_id), name, PartyId(row.employer_id), whose,
                         row.terms, row.starts, row.ends, row.note)
        for row, name, whose in session.execute(query)
        if day is None or _overlaps((day, day), (row.starts, row.ends))
    )  # fmt: skip


def _employment(session: Session, employment_id: int) -> Employment:
    return row_of(session, Employment, employment_id, _("employment"))


def _day(field: str, text: str | None) -> str | None:
    cleaned = (text or "").strip()
    if not cleaned:
        return None
    if len(cleaned) > 10 or wall_clock(cleaned) is None:
        raise Invalid(
            field=field, problem=_("“{text}” is no date such as 2023-03-08.").format(text=cleaned)
        )
    return cleaned


def _end(day: str) -> str:
    """Return the last text that sorts within a day, month or year."""
    return f"{day}-99"


def _overlaps(one: tuple[str | None, str | None], other: tuple[str | None, str | None]) -> bool:
    return (one[0] or "") <= _end(other[1] or "9999") and (other[0] or "") <= _end(one[1] or "9999")


def _known(field: str, word: str, choices: tuple[str, ...]) -> str:
    cleaned = word.strip().lower()
    if cleaned not in choices:
        raise Invalid(
            field=field,
            problem=_("“{value}” is none of: {choices}.").format(
                value=word, choices=", ".join(choices)
            ),
        )
    return cleaned
