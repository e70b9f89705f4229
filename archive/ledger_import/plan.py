"""What every line of a ledger would do: a new use, one already known, or a mistake and where."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.appearances import AppearanceTerms, KnownUses, Match, words_of
from archive.credits import redactions
from archive.errors import Invalid
from archive.ledger_import import cells
from archive.ledger_import.columns import refuse_incomplete
from archive.ledger_import.errors_in_cells import is_error
from archive.ledger_import.photos import PhotoFinder
from archive.ledger_import.source import Ledger
from archive.licences import known_currency, known_period
from archive.store.models import Article
from archive.values import PhotoId, Progress
from resources.i18n import gettext as _

T = TypeVar("T")
_TEXTS = (
    "publication",
    "platform",
    "section",
    "page",
    "size",
    "caption_printed",
    "invoice",
    "note",
)


@dataclass(frozen=True, slots=True)
class Choices:
    """What the desk says of a ledger as a whole; empty: as the ledger lets it be told.

    ``decimal`` is the sign that cuts off the cents: ``point`` or ``comma``.
    """

    order: str | None = None
    currency: str = ""
    photo_by: str | None = None
    decimal: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake: the line in the file, the column, the field it means, and what is wrong."""

    line: int
    column: str | None
    field: str
    message: str


@dataclass(frozen=True, slots=True)
class LinePlan:
    """What a line would do.

    ``add``: a new use. ``fill``: the ledger has the use ``match`` and lacks something the line
    says. ``known``: it has it all. ``twice``: another line says the same. ``total``: it sums up
    others. ``problem``: it has a mistake.
    """

    line: int
    state: str
    photo_id: PhotoId | None = None
    terms: AppearanceTerms | None = None
    problems: tuple[Problem, ...] = ()
    match: Match | None = None


STATES = ("problem", "add", "fill", "known", "twice", "total")
"""What a line can do, what needs attention first."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What bringing a ledger in would do.

    ``head`` is the line that names the columns; ``ignored`` are the columns that hold something
    and mean nothing here.
    """

    columns: tuple[str, ...]
    mapping: Mapping[str, str]
    lines: tuple[LinePlan, ...]
    head: int = 1
    ignored: tuple[str, ...] = ()

    def in_state(self, state: str) -> tuple[LinePlan, ...]:
        """Return the lines in one state."""
        return tuple(line for line in self.lines if line.state == state)

    @property
    def dayless(self) -> bool:
        """Tell whether new uses would stand in no month: no column is their first day."""
        return "used_from" not in self.mapping and any(line.state == "add" for line in self.lines)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every mistake, by line."""
        return tuple(problem for line in self.lines for problem in line.problems)

    @property
    def differing(self) -> tuple[LinePlan, ...]:
        """The lines that contradict the use they mean; what the ledger has stays."""
        return tuple(line for line in self.lines if line.match and line.match.differs)


def plan_ledger(
    session: Session,
    ledger: Ledger,
    mapping: Mapping[str, str],
    choices: Choices,
    *,
    progress: Progress,
) -> Plan:
    """Return what every line would do. Nothing is written.

    Raises:
        Invalid: a choice is none, or no column names the photo. Cancelled: by the user.
    """
    refuse_incomplete(ledger.columns, mapping)
    reader = _Reader(session, ledger, mapping, choices)
    progress.begin(len(ledger.lines), _("Reading lines"))
    lines = []
    for number, (line, row) in enumerate(ledger.lines, start=1):
        lines.append(reader.line(line, row))
        if number % 500 == 0:
            progress.advance(number)
    progress.advance(len(ledger.lines))
    said = tuple(_without_names(session, lines))
    return Plan(ledger.columns, mapping, said, ledger.head, _ignored(ledger, mapping))


def _without_names(session: Session, lines: Sequence[LinePlan]) -> Iterator[LinePlan]:
    """Yield the lines; what they say otherwise than the ledger names nobody who is protected."""
    told = [line.photo_id for line in lines if line.photo_id and line.match and line.match.differs]
    hidden = redactions(session, told)
    for line in lines:
        hide = hidden.get(line.photo_id or 0)
        if hide is None or line.match is None:
            yield line
        else:
            differs = tuple((name, hide(old), hide(new)) for name, old, new in line.match.differs)
            yield replace(line, match=replace(line.match, differs=differs))


def _ignored(ledger: Ledger, mapping: Mapping[str, str]) -> tuple[str, ...]:
    """The columns that hold something and stand for no field."""
    unused = [place for place, column in enumerate(ledger.columns)
              if column not in mapping.values()]  # fmt: skip
    filled = {place for place in unused if any(row[place] for _line, row in ledger.lines)}
    return tuple(ledger.columns[place] for place in unused if place in filled)


@dataclass(slots=True)
class _Line:
    """A line being read, and the mistakes found in it."""

    number: int
    row: tuple[str, ...]
    problems: list[Problem] = field(default_factory=list)


class _Reader:
    """Reads lines by one mapping, knowing the photos, the articles and the uses there are."""

    def __init__(
        self, session: Session, ledger: Ledger, mapping: Mapping[str, str], choices: Choices
    ) -> None:
        self._columns, self._mapping = ledger.columns, mapping
        self._place = {name: ledger.columns.index(column) for name, column in mapping.items()}
        if choices.currency:
            known_currency(choices.currency)
        self._currency = choices.currency
        self._in_heading = cells.currency_of_heading(mapping.get("fee", ""))
        self._photos = PhotoFinder(session, (choices.photo_by,) if choices.photo_by else ())
        articles = select(Article.id, Article.url).where(Article.removed_at.is_(None))
        rows = session.execute(articles).all()
        self._articles = {str(row.id): row.id for row in rows}
        self._articles.update({row.url.rstrip("/"): row.id for row in rows if row.url})
        self._orders = {name: choices.order or self._order_of(ledger, name)
                        for name in ("used_from", "used_to")}  # fmt: skip
        self._surely = choices.decimal is not None
        self._decimal = choices.decimal or self._decimal_of(ledger)
        self._known = KnownUses(session)
        self._said: set[tuple[object, ...]] = set()

    def _order_of(self, ledger: Ledger, name: str) -> str | None:
        """What one column of days cannot tell, the other may."""
        places = [self._place[each] for each in ("used_from", "used_to") if each in self._place]
        own = [place for place in places if self._place.get(name) == place]
        for group in (own, places):
            told = cells.order_of(row[place] for _line, row in ledger.lines for place in group)
            if told:
                return told
        return None

    def _decimal_of(self, ledger: Ledger) -> str | None:
        place = self._place.get("fee")
        if place is None:
            return None
        return cells.decimal_of(row[place] for _line, row in ledger.lines)

    def line(self, number: int, row: tuple[str, ...]) -> LinePlan:
        """Return what one line would do."""
        line = _Line(number, row)
        if len(row) > len(self._columns) and any(row[len(self._columns) :]):
            message = _("the line has {n} cells for {columns} columns.")
            self._note(line, "table", message.format(n=len(row), columns=len(self._columns)))
        photo = self._cell(line, "photo")
        if cells.is_total(row) and (not photo or cells.is_total([photo])):
            return LinePlan(number, "total")
        photo_id = self._read(line, "photo", self._photos.photo, always=True)
        terms = self._terms(line)
        if line.problems or photo_id is None:
            return LinePlan(number, "problem", photo_id, terms, tuple(line.problems))
        said = (photo_id, words_of(terms))
        if said in self._said:
            return LinePlan(number, "twice", photo_id, terms)
        self._said.add(said)
        match = self._known.like(photo_id, terms)
        if match is None:
            return LinePlan(number, "add", photo_id, terms)
        self._known.meet(photo_id, terms, match)
        return LinePlan(number, "fill" if match.fills else "known", photo_id, terms, match=match)

    def _terms(self, line: _Line) -> AppearanceTerms:
        start = self._read(line, "used_from", lambda cell: self._day(cell, "used_from"))
        end = self._read(line, "used_to", lambda cell: self._day(cell, "used_to"))
        if start and end and not line.problems:
            self._read(line, "used_to", lambda _cell: known_period(start, end))
        fee, currency = self._money(line)
        texts: dict[str, Any] = {name: self._read(line, name, str) or None for name in _TEXTS}
        return AppearanceTerms(
            article_id=self._read(line, "article", self._article),
            used_from=start,
            used_to=end,
            medium=self._read(line, "medium", cells.medium),
            territory=self._read(line, "territory", cells.territory),
            circulation=self._read(line, "circulation", lambda c: cells.count(c, "circulation")),
            status=self._read(line, "status", cells.status),
            credit_printed=self._read(line, "credit_printed", cells.printed_credit),
            fee=fee,
            currency=currency,
            **texts,
        )

    def _day(self, cell: str, name: str) -> str | None:
        return cells.day(cell, self._orders[name], name)

    def _article(self, cell: str) -> int | None:
        wanted = cell.strip().rstrip("/")
        if wanted and wanted not in self._articles:
            problem = _("there is no article “{name}”.").format(name=wanted)
            raise Invalid(field="article", problem=problem)
        return self._articles.get(wanted)

    def _money(self, line: _Line) -> tuple[str | None, str | None]:
        named = self._cell(line, "currency") or self._in_heading

        def amount(cell: str) -> tuple[str | None, str | None]:
            return cells.money(cell, named, self._currency, decimal=self._decimal,
                               surely=self._surely)  # fmt: skip

        return self._read(line, "fee", amount) or (None, None)

    def _read(
        self, line: _Line, name: str, read: Callable[[str], T], *, always: bool = False
    ) -> T | None:
        """Read a cell; what is wrong with it is noted, and the others are read all the same."""
        if name not in self._place and not always:
            return None
        try:
            cell = self._cell(line, name)
            if is_error(cell):
                problem = _("the spreadsheet could not work this cell out ({error}).")
                raise Invalid(field=name, problem=problem.format(error=cell))
            return read(cell)
        except Invalid as error:
            said = str(error.params["field"])
            where = said if said in self._mapping else name
            self._note(line, where, str(error.params["problem"]))
            return None

    def _cell(self, line: _Line, name: str) -> str:
        place = self._place.get(name)
        return "" if place is None else line.row[place]

    def _note(self, line: _Line, name: str, message: str) -> None:
        column = self._mapping.get(name)
        line.problems.append(Problem(line.number, column, name, message))
