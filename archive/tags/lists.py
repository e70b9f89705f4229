"""Keyword lists as other programs write them: read into plain records, written from them.

- ``tabbed``: a keyword a line, each below the one indented a tab less (Photo Mechanic, Lightroom);
  ``{synonym}`` names the keyword above it otherwise, ``[category]`` is a heading;
- ``csv``: columns ``name`` (or ``keyword``, ``tag``), ``parent`` (a name, or a path with ``>``),
  ``aliases`` (or ``synonyms``; with ``|`` or ``;`` between), ``code``;
- ``iptc``: a NewsCodes vocabulary as JSON; ``skos``: concepts as RDF/XML.

Files from elsewhere are hostile: every fault is an ``Unreadable`` that says where it is.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from archive.errors import Unreadable, reason_of
from archive.tags.keywords import DEEPEST, Keyword, KeywordList, refuse
from archive.tags.lists_as_text import comma_separated, tabbed
from archive.tags.lists_of_concepts import iptc, skos
from resources.i18n import gettext as _

FORMATS = ("tabbed", "csv", "iptc", "skos")
_LARGEST, _MOST = 50_000_000, 200_000
_TURTLE = re.compile(r"\s*@?(?:prefix|base)\s+[\w-]*:?\s*<", re.IGNORECASE)


def read_list(path: Path, format_: str | None = None) -> KeywordList:
    """Return the keywords of a file; ``format_`` is guessed from the file where it is not given.

    Raises:
        Unreadable: no such file, too large, not of the format, or not a tree.
    """
    text = _text_of(path)
    chosen = format_ or guess(path, text)
    reader = {"tabbed": tabbed, "csv": comma_separated, "iptc": iptc, "skos": skos}[chosen]
    found = reader(path, text)
    if not found.keywords:
        refuse(path, _("it lists no keyword"))
    if len(found.keywords) > _MOST:
        refuse(path, _("it lists more than {most} keywords").format(most=_MOST))
    _check_tree(path, found.keywords)
    return found


def guess(path: Path, text: str) -> str:
    """Return the format a file seems to have, by its name, then by its beginning.

    Raises:
        Unreadable: it is of one that nobody reads here.
    """
    ending, start = path.suffix.lower(), text.lstrip()[:1] or " "
    if ending in (".ttl", ".nt", ".n3") or _TURTLE.match(text):
        refuse(path, _("it is written as Turtle; of SKOS, RDF/XML is read"))
    if ending in (".json", ".jsonld") or (start in "{[" and '"uri"' in text):
        return "iptc"
    if ending in (".rdf", ".xml", ".skos") or start == "<":
        return "skos"
    return "csv" if ending == ".csv" else "tabbed"


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            refuse(path, _("it is larger than a keyword list can be"))
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable(path=path, reason=reason_of(error)) from error
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    if "\0" in text:
        refuse(path, _("it is not a text"))
    return text


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
                if settled[key] > DEEPEST:
                    refuse(path, _("it has more than {most} levels").format(most=DEEPEST))
            elif parent in walked:
                name = next(one.name for one in keywords if one.key == parent)
                refuse(path, _("“{name}” stands below itself").format(name=name))
            elif parent not in settled and parent in parents:
                walked.add(parent)
                waiting.append((parent, iter(parents[parent])))
