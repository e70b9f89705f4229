"""Take a keyword list into the archive's tags, and write tags as one."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from archive.errors import Invalid
from archive.reading.fold import fold_name
from archive.store.models import Tag, TagAlias, TagParent, Vocabulary
from archive.tags.edit import add_vocabulary
from archive.tags.keywords import Keyword, KeywordList
from archive.values import no_formula
from resources.i18n import gettext as _

_BATCH = 500
_ANY = "urn:uuid:"  # a number of chance: another archive calls the same keyword otherwise


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a list: keywords that are new, that were there, and names they got."""

    added: int
    known: int
    aliases: int


def take_in_list(session: Session, listed: KeywordList, *, vocabulary: str | None) -> TakenIn:
    """Add a list's keywords to a vocabulary (``None``: the desk's own tags), tree and all.

    Taken in again, nothing is doubled: a keyword is known by its code, else by its name and what it
    stands under. What the archive has and the list has not stays.
    """
    owner = None
    if vocabulary is not None:
        owner = add_vocabulary(session, vocabulary, uri=listed.uri, attribution=listed.attribution)
    known = _Known(session, owner)
    ids: dict[str, int] = {}
    added = 0
    for level in _levels(listed.keywords):
        fresh = []
        for each in level:
            number = known.find(each, [ids[one] for one in each.parents if one in ids])
            if number is None:
                fresh.append(each)
            else:
                ids[each.key] = number
        rows = [Tag(name=each.name, folded=fold_name(each.name), vocabulary_id=owner,
                    code=each.code) for each in fresh]  # fmt: skip
        session.add_all(rows)
        session.flush()
        ids |= {each.key: row.id for each, row in zip(fresh, rows, strict=True)}
        added += len(fresh)
    _join(session, known, ids, listed.keywords)
    aliases = _add_aliases(session, ids, listed.keywords)
    return TakenIn(added, len(ids) - added, aliases)


class _Known:
    """The tags a vocabulary has, by code and by name, and what stands under what."""

    def __init__(self, session: Session, owner: int | None) -> None:
        mine = Tag.vocabulary_id.is_(None) if owner is None else Tag.vocabulary_id == owner
        self.by_code: dict[str, int] = {}
        self.by_name: dict[str, list[int]] = defaultdict(list)
        for row in session.execute(select(Tag.id, Tag.uuid, Tag.folded, Tag.code).where(mine)):
            self.by_name[row.folded].append(row.id)
            self.by_code[_uri(row.uuid)] = row.id  # as a list written here calls it
            if row.code:
                self.by_code[row.code] = row.id
        self.parents: dict[int, set[int]] = defaultdict(set)
        for child, parent in session.execute(select(TagParent.tag_id, TagParent.parent_id)):
            self.parents[child].add(parent)

    def find(self, each: Keyword, parents: Sequence[int]) -> int | None:
        """Return the tag a keyword is, ``None`` if it is new."""
        if each.code in self.by_code:
            return self.by_code[each.code]
        if each.code and not each.code.startswith(_ANY):
            return None
        named = self.by_name.get(fold_name(each.name), ())
        return next((one for one in named if self._stands_under(one, parents)), None)

    def _stands_under(self, number: int, parents: Sequence[int]) -> bool:
        above = self.parents.get(number, set())
        return bool(above & set(parents)) if parents else not above

    def is_above(self, number: int, other: int) -> bool:
        """Tell whether a tag is another or stands somewhere above it."""
        waiting, seen = [other], set()
        while waiting:
            at = waiting.pop()
            if at == number:
                return True
            if at not in seen:
                seen.add(at)
                waiting += self.parents.get(at, ())
        return False


def _levels(keywords: Sequence[Keyword]) -> Iterable[list[Keyword]]:
    """Yield the keywords so that what stands above comes first."""
    waiting, done = list(keywords), set[str]()
    known = {each.key for each in keywords}
    while waiting:
        ready = [each for each in waiting if all(
            one in done or one not in known for one in each.parents)]  # fmt: skip
        if not ready:
            raise Invalid(field="tag", problem=_("the list goes round in circles."))
        yield ready
        done |= {each.key for each in ready}
        waiting = [each for each in waiting if each.key not in done]


def _join(
    session: Session, known: _Known, ids: dict[str, int], keywords: Sequence[Keyword]
) -> None:
    rows = []
    for each in keywords:
        child = ids[each.key]
        for key in dict.fromkeys(each.parents):
            parent = ids.get(key)
            if parent is None or parent in known.parents[child]:
                continue
            if not known.is_above(child, parent):  # the archive may have turned the tree round
                known.parents[child].add(parent)
                rows.append({"tag_id": child, "parent_id": parent})
    if rows:
        session.execute(insert(TagParent), rows)


def _add_aliases(session: Session, ids: dict[str, int], keywords: Sequence[Keyword]) -> int:
    have: set[tuple[int, str]] = set()
    numbers = list(ids.values())
    for start in range(0, len(numbers), _BATCH):
        part = numbers[start : start + _BATCH]
        listed = select(TagAlias.tag_id, TagAlias.name).where(TagAlias.tag_id.in_(part))
        have |= {(row[0], row[1]) for row in session.execute(listed)}
    rows = []
    for each in keywords:
        for alias in each.aliases:
            if (ids[each.key], alias) not in have:
                have.add((ids[each.key], alias))
                rows.append({"tag_id": ids[each.key], "name": alias, "folded": fold_name(alias)})
    if rows:
        session.execute(insert(TagAlias), rows)
    return len(rows)


def keyword_list(session: Session, *, vocabulary: str | None) -> KeywordList:
    """Return a vocabulary's tags (``None``: the desk's own) as a list, by name.

    Raises:
        Invalid: there is no such vocabulary.
    """
    owner = None
    if vocabulary is not None:
        owner = session.scalar(select(Vocabulary.id).where(Vocabulary.name == vocabulary))
        if owner is None:
            raise Invalid(field="vocabulary", problem=_("there is none of this name."))
    mine = Tag.vocabulary_id.is_(None) if owner is None else Tag.vocabulary_id == owner
    rows = session.execute(
        select(Tag.id, Tag.uuid, Tag.name, Tag.code).where(mine).order_by(Tag.folded, Tag.id)
    ).all()
    keys = {row.id: row.uuid for row in rows}
    parents, aliases = defaultdict(list), defaultdict(list)
    for child, parent in session.execute(select(TagParent.tag_id, TagParent.parent_id)):
        if child in keys and parent in keys:
            parents[child].append(keys[parent])
    for owner_id, name in session.execute(
        select(TagAlias.tag_id, TagAlias.name).order_by(TagAlias.id)
    ):
        aliases[owner_id].append(name)
    return KeywordList(tuple(
        Keyword(row.uuid, row.name, tuple(parents[row.id]), tuple(aliases[row.id]), row.code)
        for row in rows
    ))  # fmt: skip


def as_tabbed(listed: KeywordList) -> str:
    """Return a list as Photo Mechanic and Lightroom read it; several parents: once under each."""
    below = defaultdict(list)
    for each in listed.keywords:
        for parent in each.parents or ("",):
            below[parent].append(each)
    lines: list[str] = []
    waiting = [(each, 0) for each in reversed(below[""])]
    while waiting:
        each, depth = waiting.pop()
        lines.append("\t" * depth + each.name)
        lines += ["\t" * (depth + 1) + f"{{{alias}}}" for alias in each.aliases]
        waiting += [(one, depth + 1) for one in reversed(below[each.key])]
    return "\n".join(lines) + "\n" if lines else ""


def as_csv(listed: KeywordList) -> str:
    """Return a list as CSV: name, parent (a path with ``>``), aliases, code; a row per parent."""
    by_key = {each.key: each for each in listed.keywords}

    def path_of(key: str) -> str:
        names = []
        while key in by_key:
            names.append(by_key[key].name)
            key = (by_key[key].parents or ("",))[0]
        return ">".join(reversed(names))

    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["name", "parent", "aliases", "code"])
    for each in listed.keywords:
        for parent in each.parents or ("",):
            writer.writerow([_harmless(each.name), _harmless(path_of(parent)),
                             _harmless("|".join(each.aliases)), each.code or ""])  # fmt: skip
    return out.getvalue()


def _harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return no_formula(text)


def as_skos(listed: KeywordList) -> str:
    """Return a list as SKOS concepts in RDF/XML."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
        '         xmlns:skos="http://www.w3.org/2004/02/skos/core#">',
    ]
    for each in listed.keywords:
        lines.append(f'  <skos:Concept rdf:about="{escape(_uri(each.key))}">')
        lines.append(f"    <skos:prefLabel>{escape(each.name)}</skos:prefLabel>")
        lines += [f"    <skos:altLabel>{escape(one)}</skos:altLabel>" for one in each.aliases]
        lines += [f'    <skos:broader rdf:resource="{escape(_uri(one))}"/>'
                  for one in each.parents]  # fmt: skip
        if each.code:
            lines.append(f"    <skos:notation>{escape(each.code)}</skos:notation>")
        lines.append("  </skos:Concept>")
    return "\n".join([*lines, "</rdf:RDF>", ""])


def _uri(key: str) -> str:
    return key if ":" in key else f"{_ANY}{key}"


WRITERS = {"tabbed": as_tabbed, "csv": as_csv, "skos": as_skos}
