"""What to try instead of a search that finds nothing: near spellings, or leaving a part out.

A near spelling is a word of the archive or a name of a record that differs by a few letters, by two
letters changed round, or by the keyboard's layout. It is offered only if the whole search would
find something with it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import combinations, islice, product, zip_longest

from sqlalchemy.orm import Session

from archive.errors import QueryError
from archive.search.asking import Asking
from archive.search.compile import answer
from archive.search.facets import quoted
from archive.search.kept import asked
from archive.search.plain_words import is_small
from archive.search.results import result
from archive.search.spellings import KINDS, beginnings_near, spellings_near
from archive.search.tree import All, Dates, Fielded, Node, Text, Words

_Other = tuple[str, str, str]  # the part, what stands in its place, the whole query
_MOST, _MOST_TRIED, _MOST_EACH = 5, 12, 4
_LARGE = 200_000  # photos from which words that are known are not tried in other spellings too
_MOST_LEFT_OUT, _LEAST_FOR_PAIRS = 24, 3
_MOST_PARTS, _MOST_FAILING = 16, 4  # more are a pasted text, or no slips of the pen
_AFTER = re.compile(r'(?:\s+[^\s()":]+){1,4}')  # words that may belong to the value before them
_EMPTIED = re.compile(r"(?:[^\W\d_]\w*:)?\(\s*\)")
_OR = re.compile(r"(?<=\s)or(?=\s)")


@dataclass(frozen=True, slots=True)
class Near:
    """A search to try instead. ``part`` as typed → ``spelling``; ``query``: the whole new text.

    ``count``: how many photos it finds. An empty ``spelling``: the part is left out. ``asks_more``:
    it is no other spelling of what was asked, but something wider; ``most_of_it``: only by the
    lesser part of the plain words that were typed, which somebody may remember wrongly.
    """

    part: str
    spelling: str
    query: str
    count: int
    asks_more: bool = False
    most_of_it: bool = False


def emptied_by(asking: Asking, node: Node, query: str) -> str | None:
    """Return the part of a fruitless search that finds nothing even alone."""
    if not isinstance(node, All):
        return query.strip() or None
    for part in node.parts:
        if not is_small(part) and not answer(asking, part).any():
            return source_of(part)
    return None


def source_of(part: Node) -> str | None:
    """Return a part as it was typed."""
    if isinstance(part, Words):
        return f"{part.text}*" if part.prefix else part.text
    return getattr(part, "source", None)


def near(session: Session, query: str, *, today: date | None = None) -> tuple[Near, ...]:
    """Return what to try instead of a query that finds nothing, the likeliest first.

    Raises:
        QueryError: the query has a mistake.
    """
    known = result(session, query, today=today)
    if known.total:
        return ()
    parts = _parts(known.node)
    if len(parts) > _MOST_PARTS:
        return ()
    failing = _failing(known.asking, parts)
    tried = partial(_tried, session, known.asking.today)
    respelled = list(_respelled(session, query, failing))
    found = [*tried(respelled)] or [*tried(_otherwise(query, parts))]
    if not found and not failing and len(known.asking.alive) < _LARGE:
        each_alone = (_respelled(session, query, [one]) for one in parts if isinstance(one, Words))
        found = [one for others in each_alone for one in tried(others)]
    if not found:
        found = _of_less(known.asking, tried, [query, *(text for _, _, text in respelled[:1])])
    unique = {each.query: each for each in found}
    return tuple(unique.values())[:_MOST]


def _parts(node: Node) -> tuple[Node, ...]:
    return node.parts if isinstance(node, All) else (node,)


def _failing(asking: Asking, parts: Iterable[Node]) -> list[Words | Fielded]:
    return [part for part in parts if isinstance(part, Words | Fielded)
            and not is_small(part) and not answer(asking, part).any()]  # fmt: skip


def _tried(
    session: Session, today: date, others: Iterable[_Other], *, asks_more: bool = False
) -> Iterator[Near]:
    """Yield those other searches that find something."""
    for part, spelling, text in islice(others, _MOST_TRIED):
        with suppress(QueryError):  # without a part, the rest may be no search: "(AND kyiv)"
            count = result(session, text, today=today).total if text else 0
            if count:
                yield Near(part, spelling, text, count, asks_more)


def _respelled(
    session: Session, query: str, failing: Sequence[Words | Fielded]
) -> Iterator[_Other]:
    """Yield the query with every word that finds nothing spelled otherwise, the nearest first.

    Words that nothing is near stay as they are.
    """
    if len(failing) > _MOST_FAILING:
        return
    typed = [_typed(query, part) for part in failing]
    choices = []
    for part, word in zip(failing, typed, strict=True):
        if word is None:
            return
        field = None if isinstance(part, Words) else part.field
        most = _MOST_TRIED if len(failing) == 1 else _MOST_EACH
        is_beginning = isinstance(part, Words) and part.prefix
        others = (beginnings_near(session, word[0]) if is_beginning
                  else spellings_near(session, word[0], field))  # fmt: skip
        choices.append(others[:most] or [word[0]])
    ranked = sorted(product(*(range(len(one)) for one in choices)), key=sum) if choices else ()
    for ranks in ranked:
        chosen = [one[rank] for one, rank in zip(choices, ranks, strict=True)]
        text = query
        for part, word, spelling in reversed(list(zip(failing, typed, chosen, strict=True))):
            assert word is not None
            start, end = word[1], word[1] + len(word[0])
            text = text[:start] + _written(part, spelling) + text[end:]
        if text != query:
            yield ", ".join(source_of(part) or "" for part in failing), ", ".join(chosen), text


def _otherwise(query: str, parts: Sequence[Node]) -> Iterator[_Other]:
    """Yield the query read otherwise: longer values, dates that may be, "or" as OR."""
    for part, after in zip_longest(parts, parts[1:]):
        if not isinstance(part, Fielded) or len(part.values) != 1:
            continue
        value, end = part.values[0], part.at + len(part.source)
        if isinstance(value, Dates) and not value.about:
            spelling = re.sub(r"([\"”“»]?)$", r"~\1", part.source, count=1)
            yield part.source, spelling, query[: part.at] + spelling + query[end:]
        if not isinstance(value, Text) or value.quoted or value.is_reference:
            continue
        if isinstance(after, Words) and not after.quoted and '"' not in part.source:
            yield from _longer(query, part, value)
    if _OR.search(query):
        yield "or", "OR", _OR.sub("OR", query)


def _longer(query: str, part: Fielded, value: Text) -> Iterator[_Other]:
    """Yield the query with words after a value taken to be part of it: place:"donetsk oblast"."""
    start = part.at + len(part.source)
    found = _AFTER.match(query, start)
    words = found[0].split() if found else []
    for count in range(len(words), 0, -1):
        spelling = f'{part.field}:"{" ".join([value.text, *words[:count]])}"'
        end = query.index(words[count - 1], start) + len(words[count - 1])
        yield part.source, spelling, query[: part.at] + spelling + query[end:]


def _typed(query: str, part: Words | Fielded) -> tuple[str, int] | None:
    """Return the word to be spelled otherwise and where it stands in the query."""
    if isinstance(part, Words):
        return None if part.quoted else (part.text, part.at)
    if part.field not in KINDS or len(part.values) != 1 or not isinstance(part.values[0], Text):
        return None
    value = part.values[0]
    at = query.find(value.text, part.at)
    return None if value.is_reference or at < 0 else (value.text, at)


def _written(part: Words | Fielded, spelling: str) -> str:
    if isinstance(part, Words):
        return spelling
    quotes = '"' in part.source or "“" in part.source
    return spelling if quotes else quoted(spelling)


def _of_less(
    asking: Asking, tried: Callable[..., Iterator[Near]], queries: Iterable[str]
) -> list[Near]:
    """Return searches wider than one of some queries, of the first that needs to leave out little.

    If none does, of the first of which any are known.
    """
    known = list[list[Near]]()
    for query in queries:
        parts = _parts(asked(asking.session, query))
        known.append(_wider(tried, query, parts, _failing(asking, parts)))
        if any(one.most_of_it for one in known[-1]):
            return known[-1]
    return next(filter(None, known), [])


def _wider(
    tried: Callable[..., Iterator[Near]],
    query: str,
    parts: Sequence[Node],
    failing: Sequence[Words | Fielded],
) -> list[Near]:
    """Return wider searches: with values of fields as plain words, then without some parts.

    Those that find the fewest photos come first: most is asked of them. All that finds nothing by
    itself goes at once; two parts that only together find nothing, where no single one does.
    """
    as_words = list(tried(_as_words(query, parts), asks_more=True))
    weighty = [part for part in parts if not is_small(part)]
    pairs = combinations([part for part in weighty if isinstance(part, Words)], 2)
    ways: tuple[Iterable[Sequence[Node]], ...] = (
        [failing] if 1 < len(failing) < len(weighty) else [],
        ([part] for part in weighty) if len(weighty) > 1 else [],
        pairs if len(weighty) > _LEAST_FOR_PAIRS else [],
    )
    for way in ways:
        found = [
            replace(each, most_of_it=_may_go(len(left_out), weighty) and _are_plain(left_out))
            for left_out in islice(way, _MOST_LEFT_OUT)
            for each in tried(_without(query, left_out), asks_more=True)
        ]
        if found:
            return as_words + sorted(found, key=lambda one: one.count)
    return as_words


def _may_go(count: int, weighty: Sequence[Node]) -> bool:
    """Tell whether so many parts are the lesser part of a search."""
    return count * 2 < len(weighty)


def _are_plain(parts: Iterable[Node]) -> bool:
    return all(isinstance(part, Words) and not part.quoted for part in parts)


def _as_words(query: str, parts: Sequence[Node]) -> Iterator[_Other]:
    """Yield the query with values of fields as plain words."""
    for part in parts:
        if isinstance(part, Fielded) and len(part.values) == 1 and part.field in KINDS:
            value = part.values[0]
            if isinstance(value, Text) and not (value.quoted or value.is_reference):
                spelling = f'"{value.text}"' if " " in value.text else value.text
                end = part.at + len(part.source)
                yield part.source, spelling, query[: part.at] + spelling + query[end:]


def _without(query: str, left_out: Iterable[Node]) -> Iterator[_Other]:
    """Yield the query without some parts, if all stand in it as they are known."""
    sources, text = list[str](), query
    for part in sorted(left_out, key=lambda one: -getattr(one, "at", -1)):
        source, at = source_of(part), getattr(part, "at", None)
        if source is None or at is None or query[at : at + len(source)] != source:
            return
        sources.insert(0, source)
        text = text[:at] + text[at + len(source) :]
    yield ", ".join(sources), "", " ".join(_EMPTIED.sub("", text).split())
