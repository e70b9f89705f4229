"""Files the program reads but never writes: styles, help, vocabularies, the sample archive."""

from pathlib import Path

_ROOT = Path(__file__).parent


def path(*parts: str) -> Path:
    """Return the place of a resource, e.g. ``path("help", "search.md")``."""
    return _ROOT.joinpath(*parts)
