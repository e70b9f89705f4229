"""Bring articles in: ``read`` a file, page or pasted text, ``extract``, store, ``suggest`` photos.

``run`` does all of it in one step; ``known`` tells which article of the archive a source is.
"""

from pathlib import Path

from archive.article_import.run import Given, Imported, bring_in, bring_in_again, preview_again
from archive.catalogue import Catalogue
from archive.values import ArticleId, Progress


def import_article(
    catalogue: Catalogue, path: Path | str, *, progress: Progress | None = None,
    **given: str | None,
) -> ArticleId:  # fmt: skip
    """Bring an article in from a file; ``given`` as the fields of ``run.Given``.

    Raises:
        Unreadable, Vanished, TooLarge, NotAnArticle, Invalid: with what is wrong.
    """
    return bring_in(catalogue, Path(path), Given(**given), progress=progress).article_id


def import_text(
    catalogue: Catalogue, text: str, *, progress: Progress | None = None, **given: str | None
) -> ArticleId:
    """Bring a pasted article in; ``given`` as the fields of ``run.Given``.

    Raises:
        NotAnArticle, Invalid: with what is wrong.
    """
    return bring_in(catalogue, text, Given(**given), progress=progress).article_id


__all__ = [
    "Given",
    "Imported",
    "bring_in",
    "bring_in_again",
    "import_article",
    "import_text",
    "preview_again",
]
