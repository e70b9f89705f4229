"""The parser as reading an article asks it: it proposes, and never stands in the way."""

from collections.abc import Sequence
from pathlib import Path

from archive.errors import ArchiveError
from archive.extras import NLP, is_installed
from archive.kept_worker import KeptWorker
from archive.reading.statements.proposed import Proposed
from archive.syntax import engine

_SECONDS = 60.0

worker = KeptWorker(engine.get_ready, seconds=_SECONDS)


class Parser:
    """Proposes statements of English paragraphs. ``problem`` says why it could not, if so."""

    def __init__(self) -> None:
        self.problem = ""

    @property
    def name(self) -> str:
        """Return what stands beside its claims."""
        return "parser"

    @property
    def version(self) -> str:
        """Return which one it is."""
        return engine.version()

    def propose(self, texts: Sequence[str]) -> Sequence[Sequence[Proposed]]:
        """Return what each paragraph says; nothing where its process ended."""
        try:
            return worker.result(engine.read, engine.Paragraphs(Path("spacy"), tuple(texts)))
        except ArchiveError as error:
            self.problem = str(error)
            return ()


def parser_if(extras: frozenset[str]) -> Parser | None:
    """Return the parser, if it is switched on and installed."""
    return Parser() if NLP in extras and is_installed(NLP) else None
