"""Articles: their text, parts, captions and claims as read.

``records``: what reads hand out and ``add_article`` takes. ``add``, ``read``, ``edit``: the
functions. ``renew``: a changed text. ``claim_records``: claims with all they hold.
``document``: the JSON form.
"""

from archive.articles.add import add_article
from archive.articles.checks import KeyPointCheck, checks_of, key_point_checks
from archive.articles.claim_records import claim_records
from archive.articles.document import article_document, claim_document, renewal_document
from archive.articles.edit import edit_article, remove_article, restore_article
from archive.articles.read import article, articles, versions
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
    VersionRecord,
)
from archive.articles.renew import Renewal, renew_article, renewal
from archive.articles.renewal import FATES, Fate
from archive.articles.without_names import without_names

__all__ = [
    "FATES",
    "ArticleDetail",
    "ArticleRow",
    "CaptionRecord",
    "CheckRecord",
    "ClaimRecord",
    "DateRecord",
    "Fate",
    "FigureRecord",
    "KeyPointCheck",
    "KeyPointRecord",
    "NewArticle",
    "OrphanRecord",
    "PartRecord",
    "PlaceRecord",
    "PrintedCredit",
    "Renewal",
    "VersionRecord",
    "add_article",
    "article",
    "article_document",
    "articles",
    "checks_of",
    "claim_document",
    "claim_records",
    "edit_article",
    "key_point_checks",
    "remove_article",
    "renew_article",
    "renewal",
    "renewal_document",
    "restore_article",
    "versions",
    "without_names",
]
