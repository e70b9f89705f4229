"""Figures and quotations in no claim, before and after an article's text changed.

A death toll that nobody is said to claim changes as well as one in a claim; whoever brings a
changed text in is told of both.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.articles.records import NewArticle
from archive.reading.fold import fold
from archive.store.models import Orphan, Passage
from archive.values import Span

_BEFORE, _BEHIND = 2, 6  # words that stand with a figure


@dataclass(frozen=True, slots=True)
class LeftOver:
    """What stands in no claim and is new, gone or another now, with the words around it.

    ``kind`` is ``figure`` or ``quotation``; ``words`` are its own: « 17 », « 17 → 19 ».
    """

    kind: str
    before: str | None
    now: str | None
    words: str = ""


def changed_left_over(
    session: Session, article_id: int, body: str, text_id: int, new: NewArticle
) -> tuple[LeftOver, ...]:
    """Return what is other than in the present text (``body``), in the order of the texts."""
    rows = session.execute(
        select(Orphan.kind, Passage.start, Passage.end)
        .join(Passage, Passage.id == Orphan.passage_id)
        .where(Orphan.article_id == article_id, Passage.text_id == text_id)
        .order_by(Passage.start)
    )
    old = [(kind, Span(start, end, body[start:end])) for kind, start, end in rows]
    present = sorted(
        ((each.kind, each.span) for each in new.reading.orphans), key=lambda each: each[1].start
    )
    return tuple(_changes(old, body, present, new.text))


def _changes(
    old: Sequence[tuple[str, Span]], body: str, new: Sequence[tuple[str, Span]], text: str
) -> Iterator[LeftOver]:
    keys = [[(kind, fold(where.text)) for kind, where in each] for each in (old, new)]
    matcher = SequenceMatcher(None, keys[0], keys[1], autojunk=False)
    for deed, first, last, start, end in matcher.get_opcodes():
        if deed == "equal":
            continue
        for was, now in zip_longest(old[first:last], new[start:end]):
            if was and now and was[0] != now[0]:  # a figure does not become a quotation
                yield LeftOver(was[0], _in_words(was[1], body), None, _own(was[1]))
                was = None
            kind = (was or now)[0]
            yield LeftOver(
                kind, _in_words(was[1], body) if was else None,
                _in_words(now[1], text) if now else None,
                " → ".join(dict.fromkeys(_own(each[1]) for each in (was, now) if each)),
            )  # fmt: skip


def _own(where: Span) -> str:
    return " ".join(where.text.split())


def _in_words(where: Span, text: str) -> str:
    """Return a figure or quotation with the words around it in its line."""
    line = text.rfind("\n", 0, where.start) + 1
    end = text.find("\n", where.end)
    before = text[line : where.start].rsplit(maxsplit=_BEFORE)[-_BEFORE:]
    behind = text[where.end : end if end >= 0 else len(text)]
    joined = "" if behind[:1].isspace() or not behind else behind.split(maxsplit=1)[0]
    rest = behind[len(joined) :].split(maxsplit=_BEHIND)[:_BEHIND]
    return " ".join([*before, " ".join(where.text.split()) + joined, *rest])
