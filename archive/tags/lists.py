"""Keyword lists as other programs write them: read into plain records, written from them.

- ``tabbed``: a keyword a line, each below the one indented a tab less (Photo Mechanic, Lightroom);
  ``{synonym}`` names the keyword above it otherwise, ``[category]`` is a heading;
- ``csv``: columns ``name``, ``parent`` (a name, or a path with ``>``), ``aliases`` (with ``|`` or
  ``;`` between), ``code``;
- ``iptc``: a NewsCodes vocabulary as JSON; ``skos``: concepts as RDF/XML.

Files from elsewhere are hostile: every fault is an ``Unreadable`` that says where it is.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from archive.errors import Unreadable, reason_of
from archive.reading.fold import fold_name
from resources.i18n import gettext as _

FORMATS = ("tabbed", "csv", "iptc", "skos")
_LARGEST, _MOST, _DEEPEST, _LONGEST = 50_000_000, 200_000, 60, 300
_SKOS = "{http://www.w3.org/2004/02/skos/core#}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_ENGLISH = ("en-GB", "en", "en-US")


@dataclass(frozen=True, slots=True)
class Keyword:
    """A keyword of a list. ``key`` is unique in the list; ``parents`` are keys of the list."""

    key: str
    name: str
    parents: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    code: str | None = None


@dataclass(frozen=True, slots=True)
class KeywordList:
    """What a file lists. ``uri`` and ``attribution``: of the vocabulary, where the file says so."""

    keywords: tuple[Keyword, ...]
    uri: str | None = None
    attribution: str | None = None


def read_list(path: Path, format_: str | None = None) -> KeywordList:
    """Return the keywords of a file; ``format_`` is guessed from the file where it is not given.

    Raises:
        Unreadable: no such file, too large, not of the format, or not a tree.
    """
    text = _text_of(path)
    chosen = format_ or guess(path, text)
    reader = {"tabbed": _tabbed, "csv": _csv, "iptc": _iptc, "skos": _skos}[chosen]
    found = reader(path, text)
    if not found.keywords:
        _refuse(path, _("it lists no keyword"))
    if len(found.keywords) > _MOST:
        _refuse(path, _("it lists more than {most} keywords").format(most=_MOST))
    _check_tree(path, found.keywords)
    return found


def guess(path: Path, text: str) -> str:
    """Return the format a file seems to have, by its name, then by its beginning."""
    ending, start = path.suffix.lower(), text.lstrip()[:1] or " "
    if ending in (".json", ".jsonld") or (start in "{[" and '"uri"' in text):
        return "iptc"
    if ending in (".rdf", ".xml", ".skos") or start == "<":
        return "skos"
    return "csv" if ending == ".csv" else "tabbed"


def _refuse(path: Path, reason: str) -> NoReturn:
    raise Unreadable(path=path, reason=reason)


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            _refuse(path, _("it is larger than a keyword list can be"))
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable(path=path, reason=reason_of(error)) from error
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    if "\0" in text:
        _refuse(path, _("it is not a text"))
    return text


def _name(path: Path, text: str, line: int | None = None) -> str:
    name = " ".join(text.split())
    where = "" if line is None else _("line {line}: ").format(line=line)
    if not fold_name(name):
        _refuse(path, where + _("a keyword has no letters: “{name}”").format(name=name[:40]))
    if len(name) > _LONGEST:
        _refuse(path, where + _("a keyword is longer than {most} letters").format(most=_LONGEST))
    return name


def _tabbed(path: Path, text: str) -> KeywordList:
    found: dict[str, tuple[str, str | None, list[str]]] = {}
    above: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        depth = len(line) - len(line.lstrip("\t"))
        bare = line.strip()
        if bare.startswith("{") and bare.endswith("}"):
            if depth < 1 or not above:
                _refuse(path, _("line {line}: a synonym of nothing").format(line=number))
            found[above[min(depth, len(above)) - 1]][2].append(_name(path, bare[1:-1], number))
            continue
        if depth > len(above) or depth > _DEEPEST:
            _refuse(path, _("line {line}: indented too far").format(line=number))
        if bare.startswith("[") and bare.endswith("]"):
            bare = bare[1:-1]
        name = _name(path, bare, number)
        parent = above[depth - 1] if depth else None
        key = f"{parent or ''}\x1f{fold_name(name)}"
        found.setdefault(key, (name, parent, []))
        above = [*above[:depth], key]
    return KeywordList(tuple(
        Keyword(key, name, (parent,) if parent else (), tuple(dict.fromkeys(aliases)))
        for key, (name, parent, aliases) in found.items()
    ))  # fmt: skip


def _csv(path: Path, text: str) -> KeywordList:
    try:
        dialect: Any = csv.Sniffer().sniff(text[:4_000], delimiters=",;\t")
    except csv.Error:
        dialect = csv.excel
    try:
        rows = list(csv.DictReader(io.StringIO(text), dialect=dialect))
    except csv.Error as error:
        raise Unreadable(path=path, reason=str(error)) from error
    titles = {str(title).strip().lower() for row in rows[:1] for title in row}
    if rows and "name" not in titles:
        _refuse(path, _("its first line names no column “name”"))
    found: dict[str, Keyword] = {}
    named: dict[str, str] = {}
    for number, row in enumerate(rows, start=2):
        values = {str(title).strip().lower(): str(value or "").strip()
                  for title, value in row.items() if title is not None}  # fmt: skip
        _add_row(path, (found, named), values, number)
    return KeywordList(tuple(found.values()))


def _add_row(
    path: Path,
    known: tuple[dict[str, Keyword], dict[str, str]],
    values: dict[str, str],
    line: int,
) -> None:
    """Add a row's keyword, and what stands above it, to those known by key and first of a name."""
    found, named = known
    if not any(values.values()):
        return
    parent = ""
    for part in filter(str.strip, values.get("parent", "").split(">")):
        own = _name(path, part, line)
        key = f"{parent}\x1f{fold_name(own)}"
        if not parent:
            key = named.get(fold_name(own), key)
        if key not in found:
            found[key] = Keyword(key, own, (parent,) if parent else ())
            named.setdefault(fold_name(own), key)
        parent = key
    name = _name(path, values.get("name", ""), line)
    key = f"{parent}\x1f{fold_name(name)}"
    aliases = [each.strip() for each in re.split(r"[|;]", values.get("aliases", ""))]
    before = found[key].aliases if key in found else ()
    listed = tuple(dict.fromkeys((*before, *(each for each in aliases if fold_name(each)))))
    found[key] = Keyword(key, name, (parent,) if parent else (), listed, values.get("code") or None)
    named.setdefault(fold_name(name), key)


def _iptc(path: Path, text: str) -> KeywordList:
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable(path=path, reason=_("it is no JSON: {e}").format(e=error)) from error
    listed = document
    if isinstance(document, dict):
        listed = document.get("conceptSet") or document.get("concepts")
    if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
        _refuse(path, _("it has no list of concepts"))
    concepts = [each for each in listed if not each.get("retired")]
    keys = {reference: str(each.get("uri") or each.get("qcode"))
            for each in concepts for reference in (each.get("uri"), each.get("qcode"))
            if isinstance(reference, str)}  # fmt: skip
    found = {}
    for each in concepts:
        key = keys.get(each.get("uri") or each.get("qcode") or "")
        if key is None:
            _refuse(path, _("a concept has neither uri nor qcode"))
        name, others = _labels(path, each)
        above = tuple(keys[one] for one in _listed(each.get("broader")) if one in keys)
        code = each.get("qcode") or each.get("uri")
        found[key] = Keyword(key, name, above, others, str(code))
    about = document if isinstance(document, dict) else {}
    return KeywordList(tuple(found.values()), _string(about.get("uri")),
                       _string(about.get("copyrightHolder") or about.get("source")))  # fmt: skip


def _labels(path: Path, concept: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    labels = concept.get("prefLabel")
    if isinstance(labels, str):
        labels = {"en-GB": labels}
    if not isinstance(labels, dict) or not labels:
        _refuse(path, _("a concept has no label: {uri}").format(uri=concept.get("uri")))
    texts = {language: text for language, text in labels.items() if isinstance(text, str)}
    first = next((one for one in (*_ENGLISH, *texts) if one in texts), None)
    if first is None:
        _refuse(path, _("a concept has no label: {uri}").format(uri=concept.get("uri")))
    name = _name(path, texts[first])
    alternatives = concept.get("altLabel")
    more = alternatives.values() if isinstance(alternatives, dict) else [alternatives]
    others = [*texts.values(), *(one for each in more for one in _listed(each))]
    return name, _others(name, others)


def _others(name: str, listed: Iterable[str]) -> tuple[str, ...]:
    cleaned = (" ".join(each.split())[:_LONGEST] for each in listed)
    return tuple(dict.fromkeys(each for each in cleaned if fold_name(each) and each != name))


def _listed(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _string(value: object) -> str | None:
    return value[:_LONGEST] if isinstance(value, str) else None


def _skos(path: Path, text: str) -> KeywordList:
    from lxml import etree

    if "<!DOCTYPE" in text:
        _refuse(path, _("it declares a document type, which a keyword list has no need of"))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(path=path, reason=_("it is no RDF/XML: {e}").format(e=error)) from error
    found: dict[str, Keyword] = {}
    below: list[tuple[str, str]] = []
    for node in root.iter("{*}*"):
        is_concept = node.tag == f"{_SKOS}Concept" or any(
            str(kind.get(f"{_RDF}resource", "")).endswith("core#Concept")
            for kind in node.findall(f"{_RDF}type")
        )
        key = node.get(f"{_RDF}about")
        if is_concept and key:
            found[key] = _concept(path, node, key)
            below += [(each.get(f"{_RDF}resource", ""), key)
                      for each in node.findall(f"{_SKOS}narrower")]  # fmt: skip
    for key, parent in below:
        if key in found and parent not in found[key].parents:
            one = found[key]
            found[key] = Keyword(key, one.name, (*one.parents, parent), one.aliases, one.code)
    return KeywordList(tuple(
        Keyword(one.key, one.name, tuple(each for each in one.parents if each in found),
                one.aliases, one.code)
        for one in found.values()
    ))  # fmt: skip


def _concept(path: Path, node: Any, key: str) -> Keyword:
    preferred = node.findall(f"{_SKOS}prefLabel")
    labels = {each.get(_LANGUAGE, ""): each.text or "" for each in preferred}
    first = next((one for one in (*_ENGLISH, "", *labels) if labels.get(one, "").strip()), None)
    if first is None:
        _refuse(path, _("a concept has no label: {uri}").format(uri=key))
    name = _name(path, labels[first])
    others = [*labels.values(), *(each.text or "" for each in node.findall(f"{_SKOS}altLabel"))]
    above = tuple(dict.fromkeys(
        each.get(f"{_RDF}resource", "") for each in node.findall(f"{_SKOS}broader")
    ))  # fmt: skip
    notation = node.find(f"{_SKOS}notation")
    code = key if notation is None or not notation.text else notation.text.strip()
    return Keyword(key, name, above, _others(name, others), code)


def _check_tree(path: Path, keywords: Sequence[Keyword]) -> None:
    """Refuse a list in which something stands below itself."""
    parents = {each.key: each.parents for each in keywords}
    settled: dict[str, int] = {}  # key → its level
    for each in keywords:
        waiting, walked = [(each.key, iter(parents[each.key]))], {each.key}
        while waiting:
            key, above = waiting[-1]
            parent = next(above, None)
            if parent is None:
                waiting.pop()
                walked.discard(key)
                settled[key] = 1 + max((settled.get(one, 0) for one in parents[key]), default=0)
                if settled[key] > _DEEPEST:
                    _refuse(path, _("it has more than {most} levels").format(most=_DEEPEST))
            elif parent in walked:
                name = next(one.name for one in keywords if one.key == parent)
                _refuse(path, _("“{name}” stands below itself").format(name=name))
            elif parent not in settled and parent in parents:
                walked.add(parent)
                waiting.append((parent, iter(parents[parent])))
