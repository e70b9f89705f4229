"""Articles: their text, parts, captions and claims as read.

``records``: what reads hand out and ``add_article`` takes. ``add``, ``read``, ``edit``: the
functions. ``claim_records``: claims with all they hold. ``document``: the JSON form.
"""

from archive.articles.add import add_article
from archive.articles.claim_records import claim_records
from archive.articles.document import article_document, claim_document
from archive.articles.edit import edit_article, remove_article, restore_article
from archive.articles.read import article, articles, checks_of
from archive.articles.records import (
    ArticleDetail,
    ArticleRow,
    CaptionRecord,
    CheckRecord,
    ClaimRecord,
    DateRecord,
    FigureRecord,
    KeyPointRecord,
    NewArticle,
    OrphanRecord,
    PartRecord,
    PlaceRecord,
    PrintedCredit,
)

__all__ = [
    "ArticleDetail",
    "ArticleRow",
    "CaptionRecord",
    "CheckRecord",
    "ClaimRecord",
    "DateRecord",
    "FigureRecord",
    "KeyPointRecord",
    "NewArticle",
    "OrphanRecord",
    "PartRecord",
    "PlaceRecord",
    "PrintedCredit",
    "add_article",
    "article",
    "article_document",
    "articles",
    "checks_of",
    "claim_document",
    "claim_records",
    "edit_article",
    "remove_article",
    "restore_article",
]
