"""Keyword lists as vocabularies of concepts: IPTC NewsCodes (JSON) and SKOS (RDF/XML)."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from archive.errors import Unreadable
from archive.reading.fold import fold_name
from archive.tags.keywords import LONGEST, Keyword, KeywordList, name_of, refuse
from resources.i18n import gettext as _

_SKOS = "{http://www.w3.org/2004/02/skos/core#}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_ENGLISH = ("en-GB", "en", "en-US")


def iptc(path: Path, text: str) -> KeywordList:
    """Return the keywords of a NewsCodes vocabulary."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable(path=path, reason=_("it is no JSON: {e}").format(e=error)) from error
    listed = document
    if isinstance(document, dict):
        listed = document.get("conceptSet") or document.get("concepts")
    if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
        refuse(path, _("it has no list of concepts"))
    concepts = [each for each in listed if not each.get("retired")]
    keys = {reference: str(each.get("uri") or each.get("qcode"))
            for each in concepts for reference in (each.get("uri"), each.get("qcode"))
            if isinstance(reference, str)}  # fmt: skip
    found = {}
    for each in concepts:
        key = keys.get(each.get("uri") or each.get("qcode") or "")
        if key is None:
            refuse(path, _("a concept has neither uri nor qcode"))
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
        refuse(path, _("a concept has no label: {uri}").format(uri=concept.get("uri")))
    texts = {language: text for language, text in labels.items() if isinstance(text, str)}
    first = next((one for one in (*_ENGLISH, *texts) if one in texts), None)
    if first is None:
        refuse(path, _("a concept has no label: {uri}").format(uri=concept.get("uri")))
    name = name_of(path, texts[first])
    alternatives = concept.get("altLabel")
    more = alternatives.values() if isinstance(alternatives, dict) else [alternatives]
    others = [*texts.values(), *(one for each in more for one in _listed(each))]
    return name, _others(name, others)


def _others(name: str, listed: Iterable[str]) -> tuple[str, ...]:
    cleaned = (" ".join(each.split())[:LONGEST] for each in listed)
    return tuple(dict.fromkeys(each for each in cleaned if fold_name(each) and each != name))


def _listed(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _string(value: object) -> str | None:
    return value[:LONGEST] if isinstance(value, str) else None


def skos(path: Path, text: str) -> KeywordList:
    """Return the keywords of SKOS concepts."""
    from lxml import etree

    if "<!DOCTYPE" in text:
        refuse(path, _("it declares a document type, which a keyword list has no need of"))
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
        refuse(path, _("a concept has no label: {uri}").format(uri=key))
    name = name_of(path, labels[first])
    others = [*labels.values(), *(each.text or "" for each in node.findall(f"{_SKOS}altLabel"))]
    above = tuple(dict.fromkeys(
        each.get(f"{_RDF}resource", "") for each in node.findall(f"{_SKOS}broader")
    ))  # fmt: skip
    notation = node.find(f"{_SKOS}notation")
    code = key if notation is None or not notation.text else notation.text.strip()
    return Keyword(key, name, above, _others(name, others), code)
